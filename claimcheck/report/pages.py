"""Articles with a tick on every number, for a page: a tick leads to the finding, and the finding back to the tick."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.model import LEVELS, Value
from claimcheck.report.marks import apart, number_anchor, piece
from claimcheck.report.names import reason_name, say
from claimcheck.text.harmless import shown
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.model import ArticleReport, Level, Mark, MarkState, Report
    from claimcheck.report.names import Names
    from claimcheck.report.view import View

__all__ = ["SIGNS", "STATES", "Note", "Page", "Piece", "pages", "ticks"]

SIGNS: dict[Level, str] = {"conflict": "●", "unclear": "◐", "explained": "○", "agree": "✓", "single": "◇"}
"""A sign beside each colour: nobody has to tell colours apart."""

STATES: dict[MarkState, str] = {"claimed": "□", "excluded": "⊘", "not_understood": "?"}
"""The signs of numbers that no finding holds; none is that of a level, or makes another number of one beside it."""

_NEAR = 12
"""Characters between two numbers of one claim that share one sign: 26 July 2021."""


class Piece(Value, frozen=True):
    """
    A stretch of an article; a number where it has a `role`: a level, or the state of its mark.

    `sign` stands behind the number, `title` says what the sign means, `href` leads to the finding that holds it, or to
    the note that says why none does. `home` is the anchor of the first number of its claim. A stretch with an anchor
    and no role is the beginning of words that a finding holds, without a number in them.
    """

    text: str
    role: str = ""
    sign: str = ""
    title: str = ""
    anchor: str = ""
    href: str = ""
    home: str = ""


class Note(Value, frozen=True):
    """Numbers of an article that no finding holds, for one reason: what each is, and its anchor."""

    anchor: str
    sign: str
    role: str
    text: str
    numbers: tuple[tuple[str, str], ...]


class Page(Value, frozen=True):
    """One article."""

    anchor: str
    name: str
    language: str
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]

    @property
    def told(self) -> list[tuple[str, str, int]]:
        """How many numbers have which sign: role, sign, count, worst first."""
        count = Counter(piece.role for piece in self.pieces if piece.sign)
        return [(role, sign, count[role]) for role, sign in (*SIGNS.items(), *STATES.items()) if count[role]]


def ticks(report: Report, view: View) -> Mapping[str, str]:
    """
    Give the anchor of each claim whose article is shown: claim id → anchor.

    It is that of its first number; of a claim in a finding that has no number, that of its first words.
    """
    anchors: dict[str, str] = {}
    held = {claim for finding in report.findings for claim in finding.claims}
    marks: dict[str, tuple[int, list[Mark]]] = {}
    for place, article in enumerate(report.articles):
        if article.id in view.texts:
            marks[article.id] = place, apart(article, view.texts[article.id])
            for mark in marks[article.id][1]:
                if mark.claim:
                    anchors.setdefault(mark.claim, number_anchor(place, mark.start))
    for claim in report.claims:
        if claim.id in held and claim.id not in anchors and claim.article in marks:
            place, known = marks[claim.article]
            inside = next((mark for mark in known if mark.start <= claim.start < mark.end), None)
            if inside is not None:
                anchors[claim.id] = number_anchor(place, inside.start)
            elif claim.start < len(view.texts[claim.article]):
                anchors[claim.id] = _words_anchor(place, claim.start)
    return anchors


def pages(report: Report, view: View, names: Names) -> Iterator[Page]:
    """Give the articles whose texts are there."""
    homes, anchors = _homes(report), ticks(report, view)
    words: dict[str, dict[int, int]] = {}
    for claim in report.claims:
        if anchors.get(claim.id, "").startswith("words-"):
            ends = words.setdefault(claim.article, {})
            ends[claim.start] = max(claim.end, ends.get(claim.start, 0))
    for number, article in enumerate(report.articles):
        if article.id in view.texts:
            paper = _Paper(article, number, view, homes, anchors)
            yield Page(
                f"text-{number}",
                names.of(article.id),
                article.language if article.language.isalpha() and article.language.isascii() else "",
                tuple(paper.pieces(words.get(article.id, {}))),
                tuple(paper.notes()),
            )


def _homes(report: Report) -> dict[str, tuple[Level, str, str, str]]:
    """Give the worst finding of each claim: its level, its anchor, its kind, and what it says."""
    homes: dict[str, tuple[Level, str, str, str]] = {}
    for number, finding in enumerate(report.findings, start=1):
        for claim in finding.claims:
            known = homes.get(claim)
            if known is None or LEVELS.index(finding.level) < LEVELS.index(known[0]):
                homes[claim] = (finding.level, f"#finding-{number}", finding.kind, shown(finding.message))
    return homes


class _Paper:
    """One article, cut at its numbers."""

    def __init__(
        self,
        article: ArticleReport,
        number: int,
        view: View,
        homes: Mapping[str, tuple[Level, str, str, str]],
        anchors: Mapping[str, str],
    ) -> None:
        self._article, self._number, self._view = article, number, view
        self._homes, self._anchors = homes, anchors
        self._text = view.texts[article.id]
        self._marks = apart(article, self._text)
        self._reasons: dict[tuple[str, str], list[Mark]] = {}
        for mark in self._marks:
            if mark.claim not in homes:
                self._reasons.setdefault((mark.state, mark.reason), []).append(mark)

    def pieces(self, words: Mapping[int, int]) -> Iterator[Piece]:
        """Give the text in pieces; `words` are the beginnings and ends of words that need an anchor."""
        done = 0
        for place, mark in enumerate(self._marks):
            yield from self._between(done, mark.start, words)
            yield self._tick(place, mark)
            done = mark.end
        yield from self._between(done, len(self._text), words)

    def notes(self) -> Iterator[Note]:
        """Give why numbers are in no finding, reason by reason."""
        for place, ((state, reason), marks) in enumerate(self._reasons.items()):
            numbers = tuple((shown(self._text[one.start : one.end]), self._mark_anchor(one)) for one in marks)
            yield Note(f"note-{self._number}-{place}", _sign(state), state, self._why(state, reason), numbers)

    def _between(self, start: int, end: int, words: Mapping[int, int]) -> Iterator[Piece]:
        """Give a stretch without numbers, cut where words begin that a finding holds."""
        for at in sorted(one for one in words if start <= one < end):
            if start < at:
                yield Piece(piece(self._text[start:at]))
            start = min(words[at], end, *(other for other in words if other > at), len(self._text))
            yield Piece(piece(self._text[at:start]), anchor=_words_anchor(self._number, at))
        if start < end:
            yield Piece(piece(self._text[start:end]))

    def _tick(self, place: int, mark: Mark) -> Piece:
        words, anchor = piece(self._text[mark.start : mark.end]), self._mark_anchor(mark)
        following = self._marks[place + 1] if place + 1 < len(self._marks) else None
        shared = (
            following is not None
            and mark.claim is not None
            and following.claim == mark.claim
            and following.start - mark.end <= _NEAR
            and "\n" not in self._text[mark.end : following.start]
        )
        home = self._homes.get(mark.claim or "")
        if home is not None:
            level, href, kind, message = home
            said = f"{display_name('plain', kind, self._view.interface)} · {message}"
            first = self._anchors.get(mark.claim or "", anchor)
            return Piece(words, level, "" if shared else SIGNS[level], shown(said), anchor, href, first)
        note = list(self._reasons).index((mark.state, mark.reason))
        sign = "" if shared else _sign(mark.state)
        why = self._why(mark.state, mark.reason)
        return Piece(words, mark.state, sign, why, anchor, f"#note-{self._number}-{note}", anchor)

    def _why(self, state: str, reason: str) -> str:
        interface = self._view.interface
        if state == "claimed":
            return say(interface, "no_finding")
        said = say(interface, state, table="mark")
        return f"{said}: {reason_name(reason, interface)}" if reason else said

    def _mark_anchor(self, mark: Mark) -> str:
        return number_anchor(self._number, mark.start)


def _sign(state: str) -> str:
    return next(sign for known, sign in STATES.items() if known == state)


def _words_anchor(number: int, start: int) -> str:
    return f"words-{number}-{start}"
