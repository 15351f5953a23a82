"""A figure while its phrase is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from claimcheck.grammar.numbers import Numeral
from claimcheck.model import Approx, LinkRole, Role

if TYPE_CHECKING:
    from claimcheck.languages import Scan

COUNTED = frozenset({"count", "person"})
"""The units of things that are counted, not measured."""


class Figure(Struct, gc=False, kw_only=True):
    """
    Token indexes and values; every step of the reading fills in what it finds.

    Args:
        first, last: the number as printed.
        begin, end: everything the claim uses so far.
        front: where the number begins with its sign and bounds, without a noun in front.
        numerals: what it was read from; empty where a word implies the number.
        sentence: first token of its sentence, and the one after its last.
        low, high, approx: the interval.
        unit, unit_first, unit_last: the unit and its words.
        concept, noun_first, noun_last, head: what is counted or measured, its phrase and its head word.
        subject_first, subject_last: another phrase that the figure is about.
        role, direction, modality: as in the contract.
        scope, place: ids.
        state: what happened to the people counted ("killed"), where that named the concept.
        event: first and last token of the event phrase.
        links: the figures it belongs with, and as what.
        trace: the rules that made it.

    """

    first: int
    last: int
    begin: int
    end: int
    front: int = -1
    sentence: tuple[int, int]
    numerals: tuple[Numeral, ...] = ()
    low: float | None = None
    high: float | None = None
    approx: Approx = "exact"
    unit: str = "count"
    unit_first: int = -1
    unit_last: int = -1
    concept: str | None = None
    noun_first: int = -1
    noun_last: int = -1
    head: int = -1
    subject_first: int = -1
    subject_last: int = -1
    role: Role = "level"
    direction: str | None = None
    modality: str = "stated"
    scope: list[str] = field(default_factory=list)
    place: list[str] = field(default_factory=list)
    state: str = ""
    event: tuple[int, int] | None = None
    links: list[tuple[Figure, LinkRole]] = field(default_factory=list)
    trace: list[str] = field(default_factory=list)

    @property
    def counted(self) -> bool:
        """Tell whether it counts things or people."""
        return self.unit in COUNTED

    @property
    def named(self) -> bool:
        """Tell whether a unit or a noun says what the number is of."""
        return self.unit_first >= 0 or self.noun_first >= 0 or self.concept is not None

    def cover(self, first: int, last: int) -> None:
        """Take tokens into the claim."""
        self.begin = min(self.begin, first)
        self.end = max(self.end, last)

    def take_noun(self, other: Figure) -> None:
        """Count or measure what the noun of another figure names."""
        self.noun_first, self.noun_last, self.head = other.noun_first, other.noun_last, other.head

    def measured_in(self, unit: str, first: int, last: int) -> None:
        """Take a unit and its words."""
        self.unit, self.unit_first, self.unit_last = unit, first, last
        self.cover(first, last)

    def limit(self, scope: str) -> None:
        """Add a scope once."""
        if scope not in self.scope:
            self.scope.append(scope)


def figure_of(scan: Scan, numeral: Numeral) -> Figure:
    """Begin a figure with a numeral, in which no sentence ends whatever its signs look like."""
    start, end = scan.sentence_tokens(numeral.first)
    sentence = start, end if numeral.last < end else scan.sentence_tokens(numeral.last)[1]
    return Figure(
        first=numeral.first,
        last=numeral.last,
        begin=numeral.first,
        end=numeral.last,
        sentence=sentence,
        numerals=(numeral,),
        low=numeral.low,
        high=numeral.high,
        approx="vague" if numeral.vague else "exact",
    )


def implied_figure(scan: Scan, at: int, last: int, value: float, rule: str) -> Figure:
    """Begin a figure with words that imply its number."""
    figure = Figure(first=at, last=last, begin=at, end=last, sentence=scan.sentence_tokens(at))
    figure.low = figure.high = value
    figure.trace.append(rule)
    return figure
