"""
Output forms, all of the same `model.Report`.

A form is one module with `render(report, view) -> Iterator[str]`, and one line in `FORMS`. Every form makes the
article's text harmless where it shows it (see `text.harmless`).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from claimcheck.report.view import Line, View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Report

__all__ = ["FORMS", "Line", "View", "form_of", "render"]

FORMS: Final = {
    "text": (".txt",),
    "concise": (),
    "json": (".json",),
    "jsonl": (".jsonl",),
    "csv": (".csv",),
    "html": (".html", ".htm"),
    "md": (".md",),
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
        form: a key of `FORMS`.
        view: how it is to be shown.

    """
    # Only the form that is asked for is loaded: a template engine costs more than the comparison of five articles.
    pieces: Iterator[str] = import_module(f"claimcheck.report.{form}").render(report, view)
    return pieces
