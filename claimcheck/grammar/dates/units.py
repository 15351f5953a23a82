"""Days, weeks, months and years counted from the article's date: `last week`, `three weeks ago`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates import lookalikes, named
from claimcheck.grammar.dates.cursor import Piece, foreign
from claimcheck.grammar.dates.tense import past, tells_future
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor
    from claimcheck.grammar.dates.numbers import Number
    from claimcheck.languages import Term

_DIRECTIONS = {
    "last": -1,
    "recent": -1,
    "preceding": -1,
    "this": 0,
    "next": 1,
    "following": 1,
    "nextweek": 2,
    "same": 0,
}
_ANAPHORIC = frozenset({"preceding", "following"})
"""Directions that in a story point from what was told last, not from the article's date."""
_FROM_TOLD = frozenset({"later", "earlier"})
"""Words behind a distance that count it from what was told last."""
_LONGEST_MONTH = 31
_QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4}


def day_word(at: Cursor, index: int) -> Piece | None:
    """Read `yesterday`, `today`, `the day after tomorrow`."""
    term = at.term(index, "date_day")
    if term is None:
        return None
    doubtful = at.term(term.last + 1, "date_doubtful") if at.has(term.last + 1, "date_doubtful") else None
    if foreign(term) or (doubtful is not None and doubtful.entry.value == "day"):
        return None
    number = at.number(term.last + 1)
    if number is not None and number.ordinal and at.has(index, "date_unit"):
        return None
    if lookalikes.names_outlet(at, index):
        return None
    offset = int(term.entry.value)
    if offset == 0 and at.has(index, "date_unit") and at.linked(index - 1, "at"):
        # "three times in the day"
        return None
    direction = (offset > 0) - (offset < 0)
    if at.has(index, "date_unit") and at.term(term.last + 1, "date_direction", "after") is not None:
        return None
    return Piece(index, term.last, DateExpression(0, 0, "distance", unit="day", count=abs(offset), direction=direction))


def directed(at: Cursor, index: int) -> Piece | None:
    """Read a direction and what it points at: `last week`, `next Monday`, `this May`, `the past three years`."""
    term = at.term(index, "date_direction", "before")
    direction = None if term is None else direction_of(at, index, term)
    if term is None or direction is None:
        return None
    start = term.last + 1
    number = at.numbers.get(start)
    few = at.link(start, "few")
    unit = at.term(number.last + 1 if number is not None else few, "date_unit")
    if (number is not None and unit is not None) or few > start:
        if unit is None or direction == 0 or (number is not None and number.ordinal) or lookalikes.lasts(at, index):
            return None
        return _period(index, unit, direction, number.value if number is not None else None)
    if unit is not None and term.entry.value == "same":
        return _same(index, unit.last, unit)
    if unit is not None:
        # The last of a named month is a part of it.
        return None if at.term(unit.last + 1, "month") is not None else _period(index, unit, direction, None)
    month = None if lookalikes.auxiliary(at, start) else named.month_first(at, start)
    if month is not None:
        told = month.meaning.year is not None
        return Piece(index, month.last, month.meaning if told else replace(month.meaning, direction=min(direction, 1)))
    weekday = named.weekday_first(at, start) or bare_weekday(at, start)
    if weekday is not None:
        if weekday.meaning.form == "weekday":
            return Piece(index, weekday.last, replace(weekday.meaning, direction=direction))
        return Piece(index, weekday.last, weekday.meaning)
    name = at.term(start, "date_name")
    if name is None:
        return None
    meaning = DateExpression(0, 0, "named", name=name.entry.value, direction=min(direction, 1))
    return Piece(index, name.last, meaning)


def bare_weekday(at: Cursor, index: int) -> Piece | None:
    """Read a form that is a weekday only where the week or the how-manieth is told."""
    term = at.term(index, "weekday_bare")
    if term is None:
        return None
    return Piece(index, term.last, DateExpression(0, 0, "weekday", weekday=int(term.entry.value)))


def _period(first: int, unit: Term, direction: int, count: int | None) -> Piece:
    """Make a period of the unit found; `next` counts weeks as any other unit."""
    many = unit.entry.sub == "many"
    meaning = DateExpression(
        0,
        0,
        "period",
        unit=unit.entry.value,  # type: ignore[arg-type]  # the keys of the table are the units
        direction=max(-1, min(1, direction)),
        count=2 if count is None and unit.entry.sub == "two" else count,
        plural=many and count is None,
    )
    return Piece(first, unit.last, meaning)


def _same(first: int, last: int, unit: Term) -> Piece:
    """Make the day, week or year that was told last; which it was the reader finds out."""
    value: str = unit.entry.value
    return Piece(first, last, DateExpression(0, 0, "period", unit=value, direction=0, name="same"))  # type: ignore[arg-type]


def unit_first(at: Cursor, index: int) -> Piece | None:
    """Read a phrase that begins with a unit: `weeks ahead`, `a week ago`, and the directions that follow a noun."""
    unit = at.term(index, "date_unit")
    if unit is None or foreign(unit) or lookalikes.general(at, index):
        return None
    start = unit.last + 1
    number = at.numbers.get(at.article(start))
    after = number.last + 1 if number is not None else start
    term = at.term(after, "date_direction", "after")
    direction = None if term is None else direction_of(at, index, term)
    if term is not None and direction is not None and (number is None or not number.ordinal):
        if term.entry.value == "same":
            return _same(index, term.last, unit)
        count = number.value if number is not None else None
        if term.entry.value == "recent" and unit.entry.sub == "one":
            count = 1
        return Piece(index, term.last, _period(index, unit, direction, count).meaning)
    if number is not None and number.ordinal and unit.entry.sub == "one":
        return Piece(index, number.last, part(unit, number.value))
    last = at.link(start, "last")
    if last > start and unit.entry.sub == "one":
        return Piece(index, last - 1, part(unit, -1))
    if unit.entry.sub == "many":
        return _first_of(at, index, unit)
    return _distance(at, index, unit, 2 if unit.entry.sub == "two" else 1)


def direction_of(at: Cursor, index: int, term: Term) -> int | None:
    """Give the direction of a word: -1, 0, 1, or 2 for next week's; None where it points into the story told."""
    value = term.entry.value
    if value in _ANAPHORIC and not at.bare(index, term.last):
        tense = past(at, index, term.last)
        unit = at.term(index, "date_unit")
        if tense or (tense is None and unit is not None and unit.entry.value == "day"):
            return None
    return _DIRECTIONS[value]


def _first_of(at: Cursor, index: int, unit: Term) -> Piece | None:
    """Read the first few of several, where number and order stand behind: the first seven months of a year."""
    number = at.number(unit.last + 1)
    order = at.number(number.last + 1) if number is not None else None
    if number is None or order is None or number.ordinal or not order.ordinal or order.value != 1:
        return None
    return Piece(index, order.last, replace(part(unit, number.value), plural=True))


def part(unit: Term, count: int) -> DateExpression:
    """Make the n-th unit of a period that is still to come."""
    value: str = unit.entry.value
    return DateExpression(0, 0, "part", unit=value, count=count)  # type: ignore[arg-type]  # keys are units


def counted(at: Cursor, index: int) -> Piece | None:
    """Read a phrase that begins with a number: `three weeks ago`, `third Tuesday of …`, `24th of this month`."""
    number = at.numbers[index]
    after = number.last + 1
    unit = at.term(after, "date_unit")
    several = at.numbers.get(after) if number.ordinal and number.value == 1 else None
    if several is not None and (many := at.term(several.last + 1, "date_unit", "many")) is not None:
        return Piece(index, many.last, replace(part(many, several.value), plural=True))
    named_day = unit.last + 1 if unit is not None and unit.entry.value == "day" else after
    weekday = at.term(named_day, "weekday") or at.term(named_day, "weekday_bare")
    if unit is not None and weekday is None:
        if number.ordinal and unit.entry.sub == "one":
            return None if lookalikes.of_hour(at, unit) else Piece(index, unit.last, part(unit, number.value))
        return None if number.ordinal else _distance(at, index, unit, number.value)
    if weekday is not None and number.ordinal:
        meaning = DateExpression(0, 0, "part", weekday=int(weekday.entry.value), count=number.value)
        return Piece(index, weekday.last, meaning)
    term = at.term(after, "date_direction")
    unit = at.term(term.last + 1, "date_unit") if term is not None else None
    if term is not None and unit is not None and unit.entry.sub == "many" and not number.ordinal:
        return _period(index, unit, _DIRECTIONS[term.entry.value], number.value)
    if number.ordinal and at.scan.is_number(index) and _alone(at, number):
        return Piece(index, number.last, DateExpression(0, 0, "calendar", day=number.value, name="day"))
    if 1 <= number.value <= _LONGEST_MONTH and at.linked(after, "day_of" if number.ordinal else "of"):
        return Piece(index, number.last, DateExpression(0, 0, "calendar", day=number.value))
    return None


def _alone(at: Cursor, number: Number) -> bool:
    """Tell whether `the 18th` is a day: behind a preposition of time, and with nothing behind it that it counts."""
    before = at.article_before(number.first)
    if before == number.first or not 1 <= number.value <= _LONGEST_MONTH:
        return False
    if not at.linked(before - 1, "open") and at.scan.term_before(before, "date_bound") is None:
        return False
    after = number.last + 1
    return after >= at.size or not at.words[after][0].isalpha() or at.term(after, "clause") is not None


def _distance(at: Cursor, index: int, unit: Term, count: int) -> Piece | None:
    """Read a number of units before or after the article's date, or after something that is read next."""
    meaning = DateExpression(0, 0, "distance", unit=unit.entry.value, count=count)  # type: ignore[arg-type]
    after = unit.last + 1
    if at.has(after, "date_unit") or unit.entry.value == "half" or (count == 1 and lookalikes.measured(at, unit)):
        # "a quarter of a century", "half an hour ago"
        return None
    for sub, direction in (("ago", -1), ("hence", 1)):
        behind = at.term(after, "date_distance", sub)
        if behind is not None:
            told = behind.entry.value in _FROM_TOLD and not at.bare(index, behind.last)
            told = told and not tells_future(at, index, behind.last)
            return Piece(index, behind.last, replace(meaning, direction=direction, name="told" if told else None))
    begin = index - 1 if at.linked(index - 1, "one", single=True) else index
    # A preposition behind the unit names what the time is counted from: an event, unless it is a date.
    bound_to_event = at.linked(after, "of") or at.linked(after, "event")
    front = at.term(begin - 1, "date_distance", "before")
    if front is not None:
        return Piece(front.first, unit.last, replace(meaning, direction=-1, plural=bound_to_event))
    front = at.term(begin - 1, "date_distance", "after")
    if front is not None:
        future = tells_future(at, front.first, unit.last)
        if future and not bound_to_event:
            return Piece(front.first, unit.last, replace(meaning, direction=1))
    within = at.scan.term_before(begin, "date_bound")
    if within is not None and within.entry.value == "within" and tells_future(at, within.first, unit.last):
        return Piece(within.first, unit.last, replace(meaning, direction=1, bound="within"))
    if front is not None and bound_to_event:
        return Piece(front.first, unit.last, replace(meaning, name="event"))
    return Piece(index, unit.last, replace(meaning, name="event") if at.linked(after, "after") else meaning)


def quarter_sign(at: Cursor, index: int) -> Piece | None:
    """Read `Q3`, `Q3 2019`, `H1`: the letter of a quarter or a half with its number."""
    term = at.term(index, "date_sign")
    if term is None or not at.touches(index + 1):
        return None
    count = _QUARTERS.get(at.words[index + 1])
    if count is None:
        return None
    value: str = term.entry.value
    meaning = DateExpression(0, 0, "part", unit=value, count=count)  # type: ignore[arg-type]  # quarter or half
    year = named.with_year(at, Piece(index, index + 1, DateExpression(0, 0, "calendar", month=1)))
    if year.meaning.year is not None:
        return Piece(index, year.last, replace(meaning, base=DateExpression(0, 0, "calendar", year=year.meaning.year)))
    return Piece(index, index + 1, meaning)
