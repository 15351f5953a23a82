"""
Output forms, all of the same `model.Report`.

A form is one module with `render(report, view) -> Iterator[str]`, and one line in `FORMS`; Parquet, which is no text,
has `pieces` in bytes. Every form makes the
article's text harmless where it shows it (see `text.harmless`).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from claimcheck.report.view import Line, View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Report

__all__ = ["FORMS", "Line", "View", "form_of", "pieces", "render"]

FORMS: Final = {
    "text": (".txt",),
    "concise": (),
    "json": (".json",),
    "jsonl": (".jsonl",),
    "csv": (".csv",),
    "html": (".html", ".htm"),
    "md": (".md",),
    "sarif": (".sarif",),
    "jsonld": (".jsonld",),
    "parquet": (".parquet",),
}
"""Form → the suffixes of a file name that ask for it; its module has the same name."""


def form_of(name: str) -> str | None:
    """Give the form that the suffix of a file name asks for, None where it names none."""
    lowered = name.lower()
    return next((form for form, suffixes in FORMS.items() if lowered.endswith(suffixes)), None)


def render(report: Report, form: str, view: View) -> Iterator[str]:
    """
    Give a report in a form, piece by piece.

    Args:
        report: what was found.
        form: a key of `FORMS` that is text.
        view: how it is to be shown.

    """
    # Only the form that is asked for is loaded: a template engine costs more than the comparison of five articles.
    pieces: Iterator[str] = import_module(f"claimcheck.report.{form}").render(report, view)
    return pieces


def pieces(report: Report, form: str, view: View) -> Iterator[bytes]:
    """Give a report in any form, as it stands in a file; takes what `render` takes."""
    if form == "parquet":
        from claimcheck.report import parquet  # noqa: PLC0415 - the form that is asked for

        yield from parquet.pieces(report, view)
    else:
        for piece in render(report, form, view):
            yield piece.encode("utf-8", "replace")
