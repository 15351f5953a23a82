"""What commands share around the pipeline: reports that are files, texts of articles, complaints."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.progress import Bar
from claimcheck.errors import InputError
from claimcheck.text.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.model import Options, Report

__all__ = ["as_command", "complain_of_skipped", "find_report", "texts_of"]


def as_command(paths: Sequence[str]) -> str:
    """Give paths as a shell takes them."""
    return shlex.join(paths)


def complain_of_skipped(report: Report, *, shown_already: bool) -> None:
    """Name every input that should have been readable, a line each, unless the report on the terminal has them."""
    if not shown_already:
        for skip in report.skipped:
            if skip.failed:
                sys.stderr.write(f"claimcheck: {shown(skip.path)}: {shown(skip.reason)}\n")


def texts_of(paths: Sequence[str]) -> Mapping[str, str]:
    """
    Give article id → text once more, for forms that show places.

    A report keeps no texts, so that its memory does not grow with them. Standard input cannot be read twice and gives
    none.
    """
    from claimcheck.read import read  # noqa: PLC0415 - only where places are shown

    return {article.id: article.text for article in read([path for path in paths if path != "-"]).articles}


def find_report(paths: Sequence[str], options: Options, *, quiet: bool) -> Report:
    """
    Give the report to look something up in: the one that is named, or that of comparing the paths.

    Raises InputError for a file that is JSON and no report.
    """
    if len(paths) == 1 and paths[0].lower().endswith(".json"):
        return _stored(paths[0])
    from claimcheck import pipeline  # noqa: PLC0415 - a stored report needs no pipeline

    with Bar(quiet=quiet) as bar:
        return pipeline.compare(paths, options, progress=bar, stdin=sys.stdin.buffer if "-" in paths else None)


def _stored(name: str) -> Report:
    """Read a report that `--format json` wrote."""
    import msgspec  # noqa: PLC0415 - with the decoder of all nouns, only where it is needed

    from claimcheck.model import SCHEMA, Report  # noqa: PLC0415 - the same

    try:
        report = msgspec.json.decode(Path(name).read_bytes(), type=Report)
    except OSError as error:
        raise InputError(name, error.strerror or str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(name, f"no claimcheck report: {error}") from error
    if report.schema != SCHEMA:
        raise InputError(name, f"a report of another version ({report.schema}); make it again")
    return report
