"""Where results go: standard output or a file, written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claimcheck.errors import InputError, UsageError
from claimcheck.report import FORMS, form_of, pieces
from claimcheck.report.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.model import Report
    from claimcheck.report.view import Line

__all__ = [
    "PLACED",
    "baseline_for",
    "check_extra",
    "chosen_form",
    "deliver",
    "guard_inputs",
    "is_terminal",
    "refuse_existing",
    "to_stdout",
    "view_for",
]

_COLOURS: Final = {
    "conflict": "1;31",
    "unclear": "1;33",
    "explained": "36",
    "agree": "32",
    "heading": "1",
    "faint": "2",
}
_WIDEST = 100

PLACED: Final = frozenset({"html", "md", "sarif", "concise"})
"""The forms that show places of the articles themselves, and need their texts."""


def chosen_form(given: str | None, output: str | None, usual: str, allowed: Sequence[str]) -> str:
    """
    Give the form of the output: `--format`, else the suffix of `-o`, else the usual one.

    Raises UsageError for a form that the command does not write.
    """
    form = given or (form_of(output) if output and output != "-" else usual)
    if form not in FORMS or form not in allowed:
        asked = f"--format {given}" if given else f"the suffix of {output}"
        message = f"{asked} names no form that this command writes; it writes {', '.join(allowed)}"
        raise UsageError(message)
    return form


def check_extra(form: str) -> None:
    """Raise UsageError, with the way out, where a form needs an extra that is not installed; before any work."""
    if form == "parquet":
        from claimcheck.report.parquet import needed  # noqa: PLC0415 - the extra itself

        needed()


def baseline_for(forms: Sequence[str], name: str | None) -> tuple[object, ...] | None:
    """
    Give the results of an earlier log to compare with, None where none is named.

    Raises UsageError where no SARIF is written that could say what is new, InputError where the file is no such log.
    """
    if name is None:
        return None
    if "sarif" not in forms:
        raise UsageError("--baseline says what is new in a .sarif file; name one with -o, or --format sarif")
    from claimcheck.report.baseline import read_baseline  # noqa: PLC0415 - only where there is one

    return read_baseline(name)


def is_terminal() -> bool:
    """Tell whether standard output is a terminal."""
    return sys.stdout.isatty()


def view_for(interface: str, output: str | None, *, no_bidi: bool, **more: object) -> View:
    """Give the view for where the output goes: the terminal as it is, or 80 plain columns."""
    terminal = output in {None, "-"} and is_terminal()
    width = min(max(shutil.get_terminal_size((80, 24)).columns, 40), _WIDEST) if terminal else 80
    return View(interface=interface, width=width, bidi=terminal and not no_bidi, **more)  # type: ignore[arg-type]


def deliver(report: Report, form: str, view: View, output: str | None) -> None:
    """Write a report to a file, or to standard output where none is named."""
    if output is not None and output != "-":
        from claimcheck.ledger import write_merged, write_whole  # noqa: PLC0415 - only where a file is written

        if form == "csv":
            write_merged(output, report, claims=view.claims, bom=view.bom)
        else:
            write_whole(output, pieces(report, form, view))
    elif form == "text":
        from claimcheck.report.text import lines  # noqa: PLC0415 - only this form paints

        to_stdout(_painted(lines(report, view)))
    else:
        to_stdout(pieces(report, form, view))


def to_stdout(written: Iterable[str | bytes]) -> None:
    """Write text as UTF-8, whatever the locale, and bytes as they are; a reader that went away is no error."""
    try:
        for piece in written:
            sys.stdout.buffer.write(piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python flushes standard output once more at the end, which would complain; there is nobody to read it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise InputError("standard output", f"cannot be written: {error.strerror or error}") from error


def guard_inputs(output: str | None, paths: Sequence[str]) -> None:
    """Raise UsageError where the output would replace an input."""
    if output in {None, "-"}:
        return
    target = os.path.realpath(str(output))
    if any(path != "-" and os.path.realpath(path) == target for path in paths):
        message = f"{output} is an input; write to another file"
        raise UsageError(message)


def refuse_existing(output: str | None, form: str) -> None:
    """Raise UsageError where claims would replace a file; only CSV is merged, and only onto an earlier claims.csv."""
    if output in {None, "-"} or form == "csv":
        return
    target = Path(str(output))
    if target.is_file() and target.stat().st_size:
        message = f"{output} is there; claims are merged onto an earlier claims.csv and written over no other file"
        raise UsageError(message)


def _painted(lines: Iterable[Line]) -> Iterator[str]:
    """Give lines with colour where standard output is a terminal that wants it; words never depend on it."""
    paint = is_terminal() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    for line in lines:
        code = _COLOURS.get(line.tone, "") if paint and line.text else ""
        yield f"\x1b[{code}m{line.text}\x1b[0m\n" if code else f"{line.text}\n"
