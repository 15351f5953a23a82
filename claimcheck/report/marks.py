"""
An article with the state of every number in it, as an auditor ticks a statement.

Behind each number stands its state in brackets: `✓` and the claim's id, `-` and why it is excluded, `?` where it was
not understood. The text itself is shown whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claimcheck.report.layout import isolated
from claimcheck.report.names import reason_name, say
from claimcheck.text.harmless import shown_block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import ArticleReport, Mark, MarkState
    from claimcheck.report.view import View

__all__ = ["SYMBOLS", "apart", "marked_text", "number_anchor", "piece"]

SYMBOLS: Final[dict[MarkState, str]] = {"claimed": "✓", "excluded": "-", "not_understood": "?"}


def marked_text(article: ArticleReport, text: str, view: View) -> Iterator[str]:
    """
    Give the article in pieces, a state behind every number, and a legend with the counts.

    Args:
        article: the article as the report has it.
        text: its text, which the offsets of the marks count in.
        view: how to show it.

    """
    done = 0
    for mark in sorted(article.marks, key=lambda mark: (mark.start, mark.end)):
        if mark.end > done:
            yield piece(text[done : mark.end])
            yield isolated(_state(mark, view.interface), bidi=view.bidi)
            done = mark.end
    yield piece(text[done:]).rstrip("\n") + "\n\n"
    counts = article.numbers
    for state, symbol in SYMBOLS.items():
        yield f"{symbol} {say(view.interface, state, table='mark')}: {getattr(counts, state)}\n"


def _state(mark: Mark, interface: str) -> str:
    detail = mark.claim if mark.state == "claimed" else reason_name(mark.reason, interface)
    return f"⟦{SYMBOLS[mark.state]}{f' {shown_block(detail)}' if detail else ''}⟧"


def piece(text: str) -> str:
    """Make a stretch of the article harmless; line breaks at its end are its own."""
    body = text.rstrip("\n")
    return shown_block(body) + text[len(body) :]


def apart(article: ArticleReport, text: str) -> list[Mark]:
    """Give the marks of an article in order; of two that overlap, the first."""
    kept: list[Mark] = []
    for mark in sorted(article.marks, key=lambda mark: (mark.start, mark.end)):
        if (kept[-1].end if kept else 0) <= mark.start < mark.end <= len(text):
            kept.append(mark)
    return kept


def number_anchor(article: int, start: int) -> str:
    """Give the anchor of a number on a page, by the place of its article in the report and its own in the text."""
    return f"number-{article}-{start}"
