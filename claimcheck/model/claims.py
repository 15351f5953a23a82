"""A claim: one figure, date or statement of one article, with its evidence."""

from __future__ import annotations

from datetime import date
from typing import Literal

from claimcheck.model.articles import Trust
from claimcheck.model.values import Interval, Number, Span, Value

ClaimKind = Literal["quantity", "date", "statement"]
Approx = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "range", "vague"]
Role = Literal["level", "before", "after", "delta", "total", "part"]
LinkRole = Literal["before", "after", "total", "part"]
Basis = Literal["stated", "relative", "weekday", "published", "unknown"]


class Sentence(Value, frozen=True):
    """The sentence, or all sentences, that a quote touches."""

    start: int
    end: int
    text: str


class Quantity(Value, frozen=True):
    """
    A figure about something.

    `low` and `high` are equal when one value is printed, one is None when open, both are None for a vague amount
    that no word bounds. `surface` is the number as printed; `noun` the counted phrase; `subject` another phrase that
    the figure is about. `unit` and `concept` are ids of the vocabulary; a concept outside it is its normalised head
    word.
    """

    low: Number | None
    high: Number | None
    approx: Approx
    unit: str
    unit_text: str | None = None
    unit_start: int | None = None
    unit_end: int | None = None
    concept: str | None = None
    noun: str | None = None
    noun_start: int | None = None
    noun_end: int | None = None
    subject: str | None = None
    subject_start: int | None = None
    subject_end: int | None = None
    role: Role = "level"
    direction: Literal["up", "down"] | None = None
    surface: str = ""
    surface_start: int = 0
    surface_end: int = 0

    @property
    def interval(self) -> Interval:
        """The numbers that the figure leaves possible."""
        return Interval(self.low, self.high)


class Event(Value, frozen=True):
    """The event that a figure belongs to, as printed."""

    text: str
    start: int
    end: int


class DateClaim(Value, frozen=True):
    """When something happened, ends or is due; `start` and `end` are the date words."""

    event: str | None
    event_start: int | None
    event_end: int | None
    first: date | None
    last: date | None
    basis: Basis
    start: int
    end: int
    certainty: Literal["stated", "planned", "expected"] = "stated"


class When(Value, frozen=True):
    """The days that a claim is true of, and what that rests on; `start` and `end` are the date words, if any."""

    first: date | None = None
    last: date | None = None
    basis: Basis = "unknown"
    start: int | None = None
    end: int | None = None


class Attribution(Value, frozen=True):
    """
    Who says it, in which words, and through whom.

    `speaker` is as printed, `speaker_name` the one name that the story uses for them; `contents` are the spans of
    what was said, more than one where the cue splits it; `via` the outlets the words came through, nearest last.
    """

    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    speaker_name: str | None
    role: str | None
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    contents: tuple[Span, ...]
    directness: Literal["direct", "indirect", "mixed"]
    stance: str
    via: tuple[str, ...] = ()


class Link(Value, frozen=True, rename={"role": "as"}):
    """A claim of the same article that belongs to this one, and as what."""

    claim: str
    role: LinkRole


OF_THE_TOTAL = "noun of the total"
"""In the trace of a figure: the rule of a part that says nothing of its own of what it counts."""


class Claim(Value, frozen=True, kw_only=True):
    """
    One figure, date or statement of one article, with its evidence.

    It stands on its own: quote and sentence come with it, so the article's text may go. `text[start:end] == quote`.
    `line` counts from 1. `trace` names the rules that made it, in order. `trust` is `low` where the text it stands in
    may not be what the page shows (a PDF whose letters came out of order).
    """

    id: str
    story: str
    article: str
    outlet: str
    published: date | None
    language: str
    kind: ClaimKind
    line: int
    start: int
    end: int
    quote: str
    sentence: Sentence
    quantity: Quantity | None = None
    date: DateClaim | None = None
    event: Event | None = None
    scope: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    when: When = When()
    attribution: Attribution | None = None
    modality: str = "stated"
    linked: tuple[Link, ...] = ()
    trace: tuple[str, ...] = ()
    trust: Trust = ""
