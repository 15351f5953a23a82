"""
Dates that are counted from something: from the article's date, or within a longer period.

`last week`, `three weeks ago`, `the 24th of this month`, `the third Tuesday of September 2014`, `the end of next year`,
`from March to May`. A phrase is read from its first word on; what it is counted in is a phrase again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates import completeness, feast_days, lookalikes, named, years
from claimcheck.grammar.dates.again import YEAR_BEFORE, is_year, preceding_year
from claimcheck.grammar.dates.cursor import Piece, foreign
from claimcheck.grammar.dates.directions import direction_of, steps
from claimcheck.grammar.dates.grains import GRAINS, grain
from claimcheck.grammar.dates.simple import simple_phrase
from claimcheck.grammar.dates.spells import lasting
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor

_OF_YEAR = frozenset({"quarter", "half"})
_OUTERMOST = {"first": 1, "last": -1}
"""Words for the one day that a month begins or ends with."""
_LONGEST_MONTH = 31
_DEEPEST = 4
"""How many periods may be nested in each other; more is no language that anybody writes."""


def phrase(at: Cursor, index: int, depth: int = 0) -> Piece | None:
    """Read the longest date phrase that begins at a token; None where none does."""
    if depth > _DEEPEST or index >= at.size:
        return None
    piece = (_edge(at, index, depth) if at.has(index, "date_edge") else None) or simple_phrase(at, index)
    if piece is None:
        return None
    whole = years.before_christ(at, years.in_brackets(at, feast_days.around(at, _within(at, piece, depth))))
    if not depth and completeness.comes_again(at, whole):
        return None
    alike = lookalikes.namesake(at, index, whole)
    if alike == "place" or lookalikes.doubtful(at, index, whole) or lookalikes.of_something(at, whole):
        return None
    if lookalikes.firm(at, whole):
        return None
    if alike == "memory":
        whole = Piece(whole.first, whole.last, replace(whole.meaning, unclear=True))
    if whole.meaning.base is None and completeness.incomplete(at, index, whole):
        return None
    return completeness.needs_base(completeness.or_more(at, whole), depth)


def _edge(at: Cursor, index: int, depth: int) -> Piece | None:
    """Read the beginning, middle or end of a period."""
    term = at.term(index, "date_edge")
    if term is None or at.definite(term) or lookalikes.marked(at, index - 1, "weekly"):
        return None
    start = at.article(at.link(at.article(term.last + 1), "whole"))
    if at.sign(start, "-"):
        start += 1
    inner = phrase(at, start, depth + 1)
    if inner is None:
        unit = at.term(start, "date_unit", "one")
        if unit is None or foreign(unit) or unit.entry.value == "day" or lookalikes.other_year(at, unit):
            return None
        inner = Piece(start, unit.last, DateExpression(0, 0, "period", unit=unit.entry.value, direction=0))  # type: ignore[arg-type]
    value: str = term.entry.value
    if start == term.last + 1 and inner.meaning.form == "period" and lookalikes.marked(at, index, "verb"):
        # "came to an end last week", "will end next month"
        return None
    inner = _of_calendar(inner)
    if grain(inner.meaning) == 0 and value == "start" and at.linked(index, "anchored", single=True):
        # "beginning 7 January", which is no part of that day
        return Piece(index, inner.last, replace(inner.meaning, bound="since"))
    if value in _OUTERMOST:
        meaning = DateExpression(0, 0, "part", unit="day", count=_OUTERMOST[value], base=inner.meaning)
    else:
        meaning = DateExpression(0, 0, "edge", edge=value, base=inner.meaning)  # type: ignore[arg-type]
    return Piece(index, inner.last, meaning)


def _within(at: Cursor, piece: Piece, depth: int) -> Piece:
    """Take in the direction behind a date, and the longer period that it is counted in."""
    meaning = piece.meaning
    open_ = meaning.year is None and meaning.base is None
    if meaning.form == "period" and open_:
        return _period_within(at, piece, depth)
    if meaning.form not in {"calendar", "weekday", "part", "named", "distance"} or not open_:
        return piece
    after = piece.last + 1
    if meaning.form in {"calendar", "weekday", "named"} and meaning.direction is None:
        aimed = _aimed(at, piece, depth)
        if aimed is not None:
            return aimed
    if meaning.form == "distance":
        return _from_base(at, piece, depth)
    feast = feast_days.feast_day(at, piece)
    if feast is not None:
        return feast
    base = _base(at, after, meaning, depth) or _in_units(at, after, meaning)
    if base is None:
        return _or_next(at, piece, depth)
    if meaning.day is not None and meaning.month is None and grain(base.meaning) != GRAINS["month"]:
        return piece
    if meaning.form == "weekday" and grain(base.meaning) > GRAINS["week"]:
        if meaning.direction != -1:
            return piece
        meaning = DateExpression(0, 0, "part", weekday=meaning.weekday, count=-1)
    return Piece(piece.first, base.last, replace(meaning, base=base.meaning))


def _or_next(at: Cursor, piece: Piece, depth: int) -> Piece:
    """Read `the second or third quarter of this year`, where the quarters follow one another behind their noun."""
    meaning = piece.meaning
    if meaning.form != "part" or meaning.unit not in _OF_YEAR:
        return piece
    number = at.numbers.get(at.article(at.link(piece.last + 1, "and")))
    if number is None and at.prefixed(piece.last + 1, "number"):
        number = at.numbers.get(piece.last + 1)
    if number is None or not number.ordinal:
        return piece
    to = replace(meaning, count=number.value)
    base = _base(at, number.last + 1, to, depth)
    if base is None or number.value <= (meaning.count or 1):
        return piece
    ends = [replace(one, base=base.meaning) for one in (meaning, to)]
    return Piece(piece.first, base.last, DateExpression(0, 0, "range", base=ends[0], to=ends[1]))


def _aimed(at: Cursor, piece: Piece, depth: int) -> Piece | None:
    """Read the direction behind a date, or the how-manieth behind a weekday: where these follow their noun."""
    meaning, after = piece.meaning, piece.last + 1
    term = at.term(after, "date_direction", "after")
    direction = None if term is None else direction_of(at, piece.first, term)
    if term is not None and direction is not None and at.has(term.last + 1, "date_unit"):
        # "summer of this year", where `this` stands before its noun
        base = _base(at, after, meaning, depth)
        if base is not None:
            return Piece(piece.first, base.last, replace(meaning, base=base.meaning))
    if term is not None and direction is not None:
        ordinal = at.linked(after, "last") and meaning.form == "weekday"
        base = _base(at, term.last + 1, meaning, depth) if ordinal else None
        if base is not None:
            part = DateExpression(0, 0, "part", weekday=meaning.weekday, count=-1, base=base.meaning)
            return Piece(piece.first, base.last, part)
        aimed = direction if meaning.form == "weekday" else steps(direction)
        current = "current" if term.entry.value == "current" and meaning.month is not None else meaning.name
        return Piece(piece.first, term.last, replace(meaning, direction=aimed, name=current))
    number = at.numbers.get(at.article(after)) if meaning.form == "weekday" else None
    if number is not None and number.ordinal:
        base = _base(at, number.last + 1, meaning, depth)
        if base is not None:
            part = DateExpression(0, 0, "part", weekday=meaning.weekday, count=number.value, base=base.meaning)
            return Piece(piece.first, base.last, part)
    return None


def _period_within(at: Cursor, piece: Piece, depth: int) -> Piece:
    """Read `last week of July` as its last part, and `next week on Monday` as a day of it."""
    meaning = piece.meaning
    if meaning.name == "same":
        return _in_year(at, piece, depth)
    if meaning.unit == "week" and meaning.count is None and not meaning.plural:
        start = at.link(piece.last + 1, "of")
        start += at.sign(start, ",-")
        weekday = named.weekday_first(at, start)
        if weekday is not None and weekday.meaning.form == "weekday":
            return Piece(piece.first, weekday.last, replace(weekday.meaning, base=meaning))
    after = piece.last + 1
    inside = at.linked(after, "of") or at.has(after, "month") or at.term(after, "date_unit", "one") is not None
    if meaning.direction == -1 and not meaning.plural and inside:
        part = replace(
            meaning, form="part", direction=None, count=-(meaning.count or 1), plural=meaning.count is not None
        )
        base = _base(at, after, part, depth)
        if base is not None:
            return Piece(piece.first, base.last, replace(part, base=base.meaning))
    return piece


def _in_year(at: Cursor, piece: Piece, depth: int) -> Piece:
    """Read the year in which what was told has its counterpart: `the same month of last year`, `... a year earlier`."""
    after, meaning = piece.last + 1, piece.meaning
    if meaning.unit == "year":
        return piece
    before = preceding_year(at, after)
    if before is not None:
        return Piece(piece.first, before, replace(meaning, base=YEAR_BEFORE))
    part = DateExpression(0, 0, "part", unit=meaning.unit or "day")
    base = _base(at, after, part, depth) or phrase(at, after, depth + 1)
    if base is None or not is_year(base.meaning):
        return piece
    return Piece(piece.first, base.last, replace(meaning, base=base.meaning))


def _base(at: Cursor, after: int, meaning: DateExpression, depth: int) -> Piece | None:
    """Read the period that a smaller one is counted in, right behind it or after `of`."""
    start = at.article(at.link(after + at.sign(after, ","), "of"))
    known = at.scan.readings[start] if start < at.size else None
    if known is None and start not in at.numbers:
        return None
    if start in at.numbers:
        year = (
            years.bare_year(at, after)
            if meaning.form == "part" and (start > after or meaning.unit in _OF_YEAR)
            else None
        )
        if year is not None or start == after:
            return year
    found = phrase(at, start, depth + 1)
    if found is None:
        unit = at.term(start, "date_unit", "one") if start > after else None
        if unit is None or lookalikes.other_year(at, unit):
            return None
        value: str = unit.entry.value
        found = Piece(start, unit.last, DateExpression(0, 0, "period", unit=value, direction=0))  # type: ignore[arg-type]
    found = _of_calendar(found)
    return found if grain(found.meaning) > grain(meaning) else None


def _of_calendar(piece: Piece) -> Piece:
    """Make the last week or decade of which a part is told that of the calendar, and not the last seven days."""
    meaning = piece.meaning
    counted = meaning.form == "period" and meaning.unit in {"week", "decade"} and meaning.count == 1
    return Piece(piece.first, piece.last, replace(meaning, count=None)) if counted else piece


def _in_units(at: Cursor, after: int, meaning: DateExpression) -> Piece | None:
    """Read the distance that tells the year of a month or feast: `Thanksgiving in 9 months`, `March a year hence`."""
    month = meaning.form == "calendar" and meaning.month is not None and meaning.day is None
    front = at.term(after, "date_distance", "after")
    start = at.link(after + (front is not None), "one")
    number = at.numbers.get(start)
    unit = at.term(start if number is None else number.last + 1, "date_unit")
    if (
        not (month or meaning.form == "named")
        or unit is None
        or (number is None and start == after + (front is not None))
    ):
        return None
    behind = at.term(unit.last + 1, "date_distance", "hence")
    if front is None and behind is None:
        return None
    count = 1 if number is None else number.value
    value: str = unit.entry.value
    distance = DateExpression(0, 0, "distance", unit=value, count=count, direction=1)  # type: ignore[arg-type]
    return Piece(after, unit.last if behind is None else behind.last, distance)


def _from_base(at: Cursor, piece: Piece, depth: int) -> Piece:
    """Read what a distance is counted from: `two days before yesterday`, `three weeks from tomorrow`."""
    meaning = piece.meaning
    if meaning.direction is not None and not meaning.plural:
        return piece
    week_of = at.link(piece.last + 1, "anchored", "whole")
    if (
        meaning.unit in {"week", "weekend"}
        and meaning.count == 1
        and week_of > piece.last + 1
        and piece.first not in at.numbers
    ):
        day = phrase(at, at.article(week_of), depth + 1) or _bare_day(at, week_of)
        if day is not None and at.linked(piece.first - 1, "one") and at.linked(piece.last + 1, "anchored"):
            # "a week starting tomorrow", as long as a week
            return Piece(piece.first, day.last, lasting(day.meaning, meaning))
        if day is not None and grain(day.meaning) == 0:
            period = DateExpression(0, 0, "period", unit=meaning.unit, direction=0, base=day.meaning)
            return Piece(piece.first, day.last, period)
    if at.linked(piece.first - 1, "lasting", single=True) and at.linked(piece.last + 1, "starts", single=True):
        first = phrase(at, at.article(piece.last + 2), depth + 1)
        if first is not None and grain(first.meaning) == 0:
            # "for three days from Monday"
            return Piece(piece.first, first.last, lasting(first.meaning, meaning))
    for value, direction in (("anchored", 1), ("after", 1), ("before", -1)):
        start = at.link(piece.last + 1 + at.sign(piece.last + 1, ","), value)
        if value != "anchored" and at.sign(piece.last + 1, ","):
            break
        if start == piece.last + 1:
            continue
        found = phrase(at, at.article(start), depth + 1)
        if found is not None and value == "anchored":
            return Piece(piece.first, found.last, lasting(found.meaning, meaning))
        if found is not None and found.meaning.form != "range":
            ahead = replace(meaning, direction=direction, plural=False, base=found.meaning, name=None)
            return Piece(piece.first, found.last, ahead)
    return piece


def _bare_day(at: Cursor, index: int) -> Piece | None:
    """Read `the 18th`, where what stands before it makes it a day."""
    day = at.number(index)
    if day is None or not day.ordinal or not 1 <= day.value <= _LONGEST_MONTH:
        return None
    return Piece(index, day.last, DateExpression(0, 0, "calendar", day=day.value, name="day"))
