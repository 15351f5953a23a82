"""Directions: `last week`, `next Monday`, `this May`, `the past three years`, `the previous year`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates import lookalikes, named, years
from claimcheck.grammar.dates.again import YEAR_BEFORE, same
from claimcheck.grammar.dates.cursor import Piece
from claimcheck.grammar.dates.tense import past
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor
    from claimcheck.languages import Term

DIRECTIONS = {
    "beforelast": -2,
    "last": -1,
    "past": -1,
    "final": -1,
    "recent": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "following": 1,
    "nextweek": 2,
    "afternext": 3,
    "same": 0,
    "that": 0,
    "yearago": 0,
}
_STEPS = {2: 1, 3: 2}
"""Units away, where `next` is the coming one: only weekdays tell that of this week from that of the next."""
_LENGTHS = frozenset({"week", "month", "year", "decade"})
_COUNTED = frozenset({"month", "year"})
_AGAIN = frozenset({"same", "that", "yearago"})
"""Directions to what the text told before."""
_POINTS = frozenset({"this", "that", "same"})
_LENGTH_AGAIN = frozenset({"same", "yearago"})
"""Those that a length of time without a unit is told with again: `that period` is seldom one of days that were told."""
_ANAPHORIC = frozenset({"preceding", "following"})
"""Directions that in a story point from what was told last, not from the article's date."""


def steps(direction: int) -> int:
    """Give how many weeks, months or years away a direction points."""
    return _STEPS.get(direction, direction)


def direction_of(at: Cursor, index: int, term: Term) -> int | None:
    """Give the direction of a word: -1, 0, 1, or 2 for next week's; None where it points into the story told."""
    value = term.entry.value
    if value in _ANAPHORIC and not at.bare(index, term.last):
        tense = past(at, index, term.last)
        unit = at.term(index, "date_unit")
        length = None if unit is None else unit.entry.value
        # "8 per cent more than in the previous year" compares with last year, whatever the tense
        compared = value == "preceding" and length == "year"
        told = value == "following" and (length == "day" or (tense is None and length in _COUNTED))
        if (tense and not compared) or told or (tense is None and length == "day"):
            return None
    return DIRECTIONS[value]


def directed(at: Cursor, index: int) -> Piece | None:
    """Read a direction and what it points at: `last week`, `next Monday`, `this May`, `the past three years`."""
    term = at.term(index, "date_direction", "before")
    unit = None if term is None else at.term(term.last + 1, "date_unit")
    name = None if term is None or unit is None else at.term(unit.first, "month")
    if term is not None and unit is not None and name is not None and name.last > unit.last:
        # "this noble month" is Ramadan
        return _directed_name(at, index, term, DIRECTIONS[term.entry.value])
    beside = None if term is None or unit is None else beside_year(at, index, term, unit)
    if beside is not None:
        return beside
    direction = None if term is None else direction_of(at, index, term)
    if term is None or direction is None:
        return None
    start = term.last + 1
    if term.entry.value in _LENGTH_AGAIN and at.has(start, "date_span"):
        span = at.term(start, "date_span")
        return None if span is None else _again(index, term, span)
    number = at.numbers.get(start)
    if number is not None and at.prefixed(start, "number"):
        # "another for eight years"
        return None
    few = at.link(start, "few")
    unit = at.term(number.last + 1 if number is not None else few, "date_unit")
    if (number is not None and unit is not None) or few > start:
        if unit is None or direction == 0 or (number is not None and number.ordinal) or lookalikes.lasts(at, index):
            return None
        return period(index, unit, direction, number.value if number is not None else None)
    return _directed_name(at, index, term, direction) if unit is None else _directed_unit(at, term, unit, direction)


def _directed_unit(at: Cursor, term: Term, unit: Term, direction: int) -> Piece | None:
    """Read `last week`, `the same day`; of a `last month of …` the part is made."""
    if lookalikes.other_year(at, unit) or lookalikes.marked(at, unit.first, "unit"):
        return None
    if lookalikes.titled(at, term.first, unit.last):
        return None
    bare = at.scan.lexicon.head_first and not at.words[unit.first].startswith(at.scan.lexicon.articles)
    if bare and term.entry.value in _POINTS:
        # "and that in the year 1824": what a demonstrative stands before is definite
        return None
    if term.entry.value in _AGAIN:
        return None if unit.entry.sub == "many" else _again(term.first, term, unit)
    if term.entry.value == "final" and unit.entry.sub == "one":
        return Piece(term.first, unit.last, part(unit, -1))
    story = (
        direction > 0
        and unit.entry.value == "day"
        and unit.entry.sub == "one"
        and at.article_before(term.first) < term.first
    )
    if story and past(at, term.first, unit.last) is not False:
        # "the next day" follows the one told
        distance = DateExpression(0, 0, "distance", unit="day", count=1, direction=1, name="told")
        return Piece(term.first, unit.last, distance)
    # The last of a named month is a part of it.
    if at.term(unit.last + 1, "month") is not None:
        return None
    whole = unit.entry.sub == "one" and unit.entry.value in _LENGTHS and _up_to_now(at, term, unit)
    return period(term.first, unit, direction, 1 if whole else None)


def _again(index: int, term: Term, told: Term) -> Piece:
    """Make the length of time that was told last, in its own year or in the one before."""
    piece = same(index, told.last, told)
    if term.entry.value == "yearago":
        return piece._replace(meaning=replace(piece.meaning, base=YEAR_BEFORE))
    return piece


def _up_to_now(at: Cursor, term: Term, unit: Term) -> bool:
    """Tell whether a length of time runs up to today: `the past week`, and `within the last week`, not `last week`."""
    if term.entry.value != "last" or at.scan.lexicon.head_first:
        return term.entry.value == "past"
    return at.article_before(term.first) < term.first and not at.linked(unit.last + 1, "of")


def _directed_name(at: Cursor, index: int, term: Term, direction: int) -> Piece | None:
    """Read `last May`, `next Monday`, `this Easter`."""
    start = term.last + 1
    month = named.month_first(at, start)
    if month is not None and month.last == start and lookalikes.small(at, start):
        # "that may", "this march"
        return None
    if month is not None and term.entry.value in {"same", "that"} and month.last == start:
        # "that October", of the year told last
        if at.scan.lexicon.head_first:
            return None
        return Piece(index, month.last, replace(month.meaning, name="same"))
    if month is not None:
        told = month.meaning.year is not None
        return Piece(index, month.last, month.meaning if told else replace(month.meaning, direction=steps(direction)))
    weekday = named.weekday_first(at, start) or (bare_weekday(at, start) if direction else None)
    if weekday is not None:
        if weekday.meaning.form == "weekday" and term.entry.value == "final":
            return Piece(index, weekday.last, replace(weekday.meaning, form="part", count=-1))
        if weekday.meaning.form == "weekday":
            return Piece(index, weekday.last, replace(weekday.meaning, direction=direction))
        return Piece(index, weekday.last, weekday.meaning)
    name = at.term(start, "date_name")
    if name is None:
        return None
    meaning = DateExpression(0, 0, "named", name=name.entry.value, direction=steps(direction))
    return Piece(index, name.last, meaning)


def bare_weekday(at: Cursor, index: int) -> Piece | None:
    """Read a form that is a weekday only where the week or the how-manieth is told."""
    term = at.term(index, "weekday_bare")
    if term is None or lookalikes.no_weekday(at, index):
        return None
    return Piece(index, term.last, DateExpression(0, 0, "weekday", weekday=int(term.entry.value)))


def beside_year(at: Cursor, index: int, term: Term, unit: Term) -> Piece | None:
    """
    Make the year before or after the one told last (`the previous year`), where one stands before it in its sentence.

    `the following year` and `the following month` may follow one of the sentence before as well; a month before is
    seldom what `the previous month` counts from, which is that before the article's.
    """
    value, length = term.entry.value, unit.entry.value
    if value not in _ANAPHORIC or length not in _COUNTED or unit.entry.sub != "one":
        return None
    begin, _ = at.scan.sentence_tokens(index)
    if value == "following":
        if at.bare(index, max(term.last, unit.last)) or past(at, index, max(term.last, unit.last)) is False:
            return None
    elif length == "month" or not any(
        number in at.numbers and years.year_at(at, number) for number in range(begin, index)
    ):
        return None
    meaning = same(index, index, unit).meaning
    direction = -1 if term.entry.value == "preceding" else 1
    return Piece(
        min(index, term.first), max(term.last, unit.last), replace(meaning, name="beside", direction=direction)
    )


def period(first: int, unit: Term, direction: int, count: int | None) -> Piece:
    """Make a period of the unit found; `next` counts weeks as any other unit."""
    many = unit.entry.sub == "many"
    meaning = DateExpression(
        0,
        0,
        "period",
        unit=unit.entry.value,  # type: ignore[arg-type]  # the keys of the table are the units
        direction=steps(direction),
        count=2 if count is None and unit.entry.sub == "two" else count,
        plural=many and count is None,
    )
    return Piece(first, unit.last, meaning)


def part(unit: Term, count: int) -> DateExpression:
    """Make the n-th unit of a period that is still to come."""
    value: str = unit.entry.value
    return DateExpression(0, 0, "part", unit=value, count=count)  # type: ignore[arg-type]  # keys are units
