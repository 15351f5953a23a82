"""What commands share around the pipeline: reports that are files, texts of articles, complaints."""

from __future__ import annotations

import io
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from claimcheck.cli.progress import Bar
from claimcheck.errors import InputError
from claimcheck.model import SCHEMA, Report, Skipped
from claimcheck.text.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import BinaryIO

    from claimcheck.model import Options

__all__ = [
    "as_command",
    "compared",
    "complain_of_skipped",
    "find_report",
    "ledger_folder",
    "standard_input",
    "texts_of",
    "write_texts",
]

# The names of `ledger.CLAIMS` and `ledger.FINDINGS`: a comparison without a ledger imports nothing of that room.
CLAIMS, FINDINGS = "claims.csv", "findings.csv"


def as_command(paths: Sequence[str], *, semantic: bool) -> str:
    """Give paths as a shell takes them, with the option that the same findings need."""
    return shlex.join([*paths, "--semantic"] if semantic else paths)


def complain_of_skipped(report: Report, *, shown_already: bool) -> None:
    """Name every input that should have been readable, a line each, unless the report on the terminal has them."""
    if not shown_already:
        for skip in report.skipped:
            if skip.failed:
                sys.stderr.write(f"claimcheck: {shown(skip.path)}: {shown(skip.reason)}\n")


def ledger_folder(paths: Sequence[str], given: str | None, *, none: bool) -> str | None:
    """
    Give the folder of the ledger.

    It is the one that `--ledger` names; else the folder that is compared, or that of the claims.csv that is, where it
    has a ledger already, since nobody asked for new files in it.
    """
    if none:
        return None
    if given is not None:
        return given
    if len(paths) != 1 or paths[0] == "-":
        return None
    folder = str(Path(paths[0]).parent) if _is_claims_csv(paths[0]) else paths[0]
    return folder if any((Path(folder) / name).is_file() for name in (CLAIMS, FINDINGS)) else None


def _is_claims_csv(path: str) -> bool:
    return Path(path).name.lower() == CLAIMS and Path(path).is_file()


def compared(
    paths: Sequence[str],
    options: Options,
    *,
    folder: str | None,
    stdin: BinaryIO | None,
    save: bool = True,
    bom: bool = True,
    quiet: bool,
) -> Report:
    """
    Compare articles under what people decided, and write the ledger where `save` says so.

    A file of the ledger that cannot be used is named among what was skipped; it is left as it is, and everything else
    is compared.
    """
    from claimcheck import pipeline  # noqa: PLC0415 - help needs no pipeline

    ledger, problem = None, None
    if folder is not None:
        from claimcheck.ledger import Ledger  # noqa: PLC0415 - only where there is one

        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
            ledger = Ledger(folder)
        except OSError as error:
            problem = Skipped(folder, error.strerror or str(error), failed=True)
    with Bar(quiet=quiet) as bar:
        correct = ledger.corrected if ledger is not None else None
        report = pipeline.compare(paths, options, correct=correct, progress=bar, stdin=stdin)
    if ledger is not None:
        report = ledger.decided(report)
    # A claims.csv that is the input is only read: what was taken from it is no news to it. Nor is what is left of a
    # comparison after some kinds were left out: decisions on the others would seem to have lost their findings.
    partial = options.only or options.ignore or any(map(_is_claims_csv, paths))
    if ledger is not None and save and not partial:
        try:
            ledger.save(report, bom=bom)
        except InputError as error:
            problem = Skipped(error.path, error.reason, failed=True)
    if problem is not None:
        report = msgspec.structs.replace(report, skipped=(*report.skipped, problem))
    return report


def standard_input(paths: Sequence[str], *, twice: bool = False) -> BinaryIO | None:
    """Give what `-` reads from, None where no path is `-`; `twice` keeps it, so that it can be read once more."""
    if "-" not in paths:
        return None
    return io.BytesIO(sys.stdin.buffer.read()) if twice else sys.stdin.buffer


def texts_of(paths: Sequence[str], options: Options, stdin: BinaryIO | None = None) -> Mapping[str, str]:
    """
    Give article id → text once more, for forms that show places.

    A report keeps no texts but those that are in no file, so that its memory does not grow with them. `stdin` is what
    `standard_input` kept.
    """
    from claimcheck.read import read  # noqa: PLC0415 - only where places are shown

    if stdin is not None:
        stdin.seek(0)
    return {article.id: article.text for article in read(paths, stdin, options.limits).articles}


def write_texts(folder: str | None, paths: Sequence[str], options: Options, stdin: BinaryIO | None = None) -> None:
    """Write the text of every article into a folder, reading them once more; nothing where no folder is named."""
    if folder is None:
        return
    from claimcheck.cli.texts import Texts  # noqa: PLC0415 - only where texts are written
    from claimcheck.read import read  # noqa: PLC0415 - the same

    if stdin is not None:
        stdin.seek(0)
    with Texts(folder) as texts:
        for article in read(paths, stdin, options.limits).articles:
            texts.keep(article.story, article.id, article.text)


def find_report(paths: Sequence[str], options: Options, *, stdin: BinaryIO | None = None, quiet: bool) -> Report:
    """
    Give the report to look something up in: the one that is named, or that of comparing the paths.

    Raises InputError for a file that is JSON and no report.
    """
    if len(paths) == 1 and paths[0].lower().endswith(".json"):
        return _stored(paths[0])
    folder = ledger_folder(paths, None, none=False)
    stdin = stdin or standard_input(paths)
    return compared(paths, options, folder=folder, stdin=stdin, save=False, quiet=quiet)


def _stored(name: str) -> Report:
    """Read a report that `--format json` wrote."""
    try:
        report = msgspec.json.decode(Path(name).read_bytes(), type=Report)
    except OSError as error:
        raise InputError(name, error.strerror or str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(name, f"no claimcheck report: {error}") from error
    if report.schema != SCHEMA:
        raise InputError(name, f"a report of another version ({report.schema}); make it again")
    return report
