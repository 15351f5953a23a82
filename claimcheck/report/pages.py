"""Articles with a tick on every number, for a page: a tick leads to the finding, and the finding back to the tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import LEVELS, Value
from claimcheck.report.marks import SYMBOLS, piece
from claimcheck.report.names import kind_name, reason_name, say
from claimcheck.text.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.model import ArticleReport, Level, Mark, MarkState, Report
    from claimcheck.report.names import Names
    from claimcheck.report.view import View

__all__ = ["SIGNS", "STATES", "Page", "Piece", "pages", "ticks"]

SIGNS: dict[Level, str] = {"conflict": "●", "unclear": "◐", "explained": "○", "agree": "✓", "single": "·"}
"""A sign beside each colour: nobody has to tell colours apart."""

STATES: dict[MarkState, str] = {**SYMBOLS, "claimed": "+"}
"""The signs of numbers that no finding holds; none of them is that of a level."""


class Piece(Value, frozen=True):
    """
    A stretch of an article; a number where it has a `role`: a level, or the state of its mark.

    `sign` stands behind the number, `title` says what the sign means, `href` leads to the finding that holds it.
    """

    text: str
    role: str = ""
    sign: str = ""
    title: str = ""
    anchor: str = ""
    href: str = ""


class Page(Value, frozen=True):
    """One article."""

    name: str
    language: str
    pieces: tuple[Piece, ...]


def ticks(report: Report, view: View) -> Mapping[str, str]:
    """Give the anchor of the first tick of each claim whose article is shown: claim id → anchor."""
    anchors: dict[str, str] = {}
    for number, article in enumerate(report.articles):
        if article.id in view.texts:
            for mark in article.marks:
                if mark.claim:
                    anchors.setdefault(mark.claim, _anchor(number, mark))
    return anchors


def pages(report: Report, view: View, names: Names) -> Iterator[Page]:
    """Give the articles whose texts are there."""
    homes = _homes(report, view)
    for number, article in enumerate(report.articles):
        if article.id in view.texts:
            cut = tuple(_pieces(article, number, view, homes))
            yield Page(names.of(article.id), article.language if article.language.isalpha() else "", cut)


def _homes(report: Report, view: View) -> dict[str, tuple[Level, str, str]]:
    """Give the worst finding of each claim: its level, its anchor, and what it says."""
    homes: dict[str, tuple[Level, str, str]] = {}
    for number, finding in enumerate(report.findings, start=1):
        said = shown(f"{kind_name(finding.kind, view.interface)} · {finding.message}")
        for claim in finding.claims:
            known = homes.get(claim)
            if known is None or LEVELS.index(finding.level) < LEVELS.index(known[0]):
                homes[claim] = (finding.level, f"#finding-{number}", said)
    return homes


def _pieces(
    article: ArticleReport, number: int, view: View, homes: Mapping[str, tuple[Level, str, str]]
) -> Iterator[Piece]:
    text, done = view.texts[article.id], 0
    for mark in sorted(article.marks, key=lambda mark: (mark.start, mark.end)):
        if mark.start < done:
            continue
        if done < mark.start:
            yield Piece(piece(text[done : mark.start]))
        words, anchor = piece(text[mark.start : mark.end]), _anchor(number, mark)
        home = homes.get(mark.claim or "")
        if home is not None:
            level, href, said = home
            yield Piece(words, level, SIGNS[level], said, anchor, href)
        else:
            state = say(view.interface, mark.state, table="mark")
            said = f"{state}: {reason_name(mark.reason, view.interface)}" if mark.reason else state
            yield Piece(words, mark.state, STATES[mark.state], said, anchor)
        done = mark.end
    if done < len(text):
        yield Piece(piece(text[done:]))


def _anchor(number: int, mark: Mark) -> str:
    return f"number-{number}-{mark.start}"
