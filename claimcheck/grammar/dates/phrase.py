"""
Dates that are counted from something: from the article's date, or within a longer period.

`last week`, `three weeks ago`, `the 24th of this month`, `the third Tuesday of September 2014`, `the end of next year`,
`from March to May`. A phrase is read from its first word on; what it is counted in is a phrase again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates import named
from claimcheck.grammar.dates.cursor import Piece, foreign
from claimcheck.grammar.dates.numbers import NO_VALUE
from claimcheck.grammar.dates.numeric import numeric
from claimcheck.grammar.dates.units import (
    bare_weekday,
    counted,
    day_word,
    directed,
    direction_of,
    quarter_sign,
    unit_first,
)
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.grammar.dates.cursor import Cursor

_GRAINS = {"day": 0, "week": 1, "weekend": 1, "month": 2, "quarter": 3, "season": 3, "half": 4, "year": 5, "decade": 6}
_DEEPEST = 4
"""How many periods may be nested in each other; more is no language that anybody writes."""


def phrase(at: Cursor, index: int, depth: int = 0) -> Piece | None:
    """Read the longest date phrase that begins at a token; None where none does."""
    if depth > _DEEPEST or index >= at.size:
        return None
    piece = (_edge(at, index, depth) if at.has(index, "date_edge") else None) or _core(at, index)
    if piece is None:
        return None
    whole = _within(at, piece, depth)
    if named.doubtful(at, index, whole) or (whole.meaning.base is None and _incomplete(at, index, whole)):
        return None
    return _needs_base(whole)


def _incomplete(at: Cursor, index: int, piece: Piece) -> bool:
    """Tell whether a form that needs a week around it stands alone."""
    term = at.term(index, "weekday")
    return piece.meaning.form == "weekday" and (term is None or foreign(term)) and at.has(index, "weekday_bare")


def _core(at: Cursor, index: int) -> Piece | None:
    """Read a phrase without what it is counted in."""
    name = at.term(index, "date_name")
    if name is not None and name.last > index:
        return _holiday(at, index)
    if index in at.numbers and at.has(index, "date_day"):
        day = _day_and(at, index)
        if day is not None:
            return day
    if index in at.numbers and at.term(index, "weekday") is None:
        digits = numeric(at, index) if at.scan.is_number(index) else None
        if digits is not None or at.numbers[index].value == NO_VALUE:
            return digits
        return (
            _day_range(at, index)
            or named.day_first(at, index)
            or _year_and(at, index)
            or (bare_weekday(at, index) if at.has(index + 1, "date_unit") else None)
            or counted(at, index)
            or bare_weekday(at, index)
        )
    known = at.scan.readings[index]
    if known is None:
        return None
    for category, rules in _RULES.items():
        if category in known.categories:
            for rule in rules:
                piece = rule(at, index)
                if piece is not None:
                    return piece
    return None


def _holiday(at: Cursor, index: int) -> Piece | None:
    """Read a day or season that has a name."""
    term = at.term(index, "date_name")
    if term is None or foreign(term):
        return None
    return named.with_year(at, Piece(index, term.last, DateExpression(0, 0, "named", name=term.entry.value)))


def _decade(at: Cursor, index: int) -> Piece | None:
    """Read a decade by its name, with the century that may follow it."""
    term = at.term(index, "date_decade")
    if term is None:
        return None
    last = term.last
    century = at.term(at.link(last + 1, "of"), "date_unit", "one")
    if century is not None and century.entry.value == "century":
        direction = at.term(century.last + 1, "date_direction", "after")
        last = century.last if direction is None else direction.last
    return Piece(index, last, DateExpression(0, 0, "calendar", year=1900 + int(term.entry.value), unit="decade"))


def _edge(at: Cursor, index: int, depth: int) -> Piece | None:
    """Read the beginning, middle or end of a period."""
    term = at.term(index, "date_edge")
    if term is None:
        return None
    start = at.article(at.link(at.article(term.last + 1), "whole"))
    if at.sign(start, "-"):
        start += 1
    inner = phrase(at, start, depth + 1)
    if inner is None:
        unit = at.term(start, "date_unit", "one")
        if unit is None or unit.entry.value == "day":
            return None
        inner = Piece(start, unit.last, DateExpression(0, 0, "period", unit=unit.entry.value, direction=0))  # type: ignore[arg-type]
    meaning = DateExpression(0, 0, "edge", edge=term.entry.value, base=inner.meaning)  # type: ignore[arg-type]
    return Piece(index, inner.last, meaning)


def _day_and(at: Cursor, index: int) -> Piece | None:
    """Read `today`, with the weekday or the date that may stand beside it."""
    piece = day_word(at, index)
    if piece is None:
        return None
    after = piece.last + 1
    after += at.sign(after, ",(")
    beside = named.weekday_first(at, after) or named.day_first(at, after)
    if beside is None:
        return piece
    last = beside.last + (at.sign(piece.last + 1, "(") and at.sign(beside.last + 1, ")"))
    if beside.meaning.form == "weekday":
        return Piece(index, last, replace(piece.meaning, weekday=beside.meaning.weekday))
    today = piece.meaning.count == 0
    return Piece(index, last, replace(beside.meaning, name="today") if today else beside.meaning)


def _year_and(at: Cursor, index: int) -> Piece | None:
    """Read a year, with the month, the quarter or the letter of a decade behind it: `2017 April`, `2019 Q1`."""
    number = at.numbers[index]
    after = number.last + 1
    if at.scan.is_number(index) and len(at.words[index]) in {2, 4} and number.value % 10 == 0:
        decade = at.link(after, "decade")
        told = number.value > 100 or at.linked(index - 1, "article") or at.linked(index - 1, "at")  # noqa: PLR2004
        if decade == after + 1 and told:
            century = 0 if number.value > 100 else 1900  # noqa: PLR2004 - a year in short
            return Piece(index, after, DateExpression(0, 0, "calendar", year=number.value + century, unit="decade"))
    if len(at.words[index]) == 4 and at.scan.is_number(index):  # noqa: PLR2004 - a year in full
        quarter = quarter_sign(at, after + at.sign(after, "-"))
        if quarter is not None and quarter.meaning.base is None:
            base = DateExpression(0, 0, "calendar", year=number.value)
            return Piece(index, quarter.last, replace(quarter.meaning, base=base))
        month = named.month_name(at, after)
        if month is not None and not at.has(month.first, "date_doubtful"):
            return Piece(index, month.last, replace(month.meaning, year=number.value))
    return named.year_alone(at, index)


def _unit_and_name(at: Cursor, index: int) -> Piece | None:
    """Read `month of July`, `day Monday`, `month 3`, `day 24`: the unit only says what the name is."""
    unit = at.term(index, "date_unit", "one")
    if unit is None or unit.suffix:
        return None
    after = at.link(unit.last + 1, "of")
    if unit.entry.value == "month":
        inner = named.month_first(at, after)
        if inner is None:
            number = named.month_number(at, unit)
            if number is None:
                return None
            inner = named.with_year(at, number)
        return Piece(index, inner.last, inner.meaning)
    if unit.entry.value == "day":
        inner = named.weekday_first(at, unit.last + 1) or named.day_first(at, unit.last + 1)
        if inner is None:
            inner = _day_and(at, unit.last + 1)
        if inner is None and at.numbers.get(unit.last + 1) is not None and at.scan.is_number(unit.last + 1):
            inner = counted(at, unit.last + 1)
            inner = inner if inner is not None and inner.meaning.form == "calendar" else None
        return None if inner is None else Piece(index, inner.last, inner.meaning)
    return None


def _day_range(at: Cursor, index: int) -> Piece | None:
    """Read `13 to 15 July`: two days of one month."""
    first = at.numbers[index]
    after = at.link(first.last + 1, "to")
    if at.sign(after, "-\u2013~"):
        after += 1
    if after == first.last + 1:
        return None
    final = named.day_first(at, at.article(after))
    if final is None or not 1 <= first.value <= (final.meaning.day or 0):
        return None
    base = replace(final.meaning, day=first.value)
    return Piece(index, final.last, DateExpression(0, 0, "range", base=base, to=final.meaning))


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
        term = at.term(after, "date_direction", "after")
        direction = None if term is None else direction_of(at, piece.first, term)
        if term is not None and direction is not None:
            ordinal = at.linked(after, "last") and meaning.form == "weekday"
            base = _base(at, term.last + 1, meaning, depth) if ordinal else None
            if base is not None:
                part = DateExpression(0, 0, "part", weekday=meaning.weekday, count=-1, base=base.meaning)
                return Piece(piece.first, base.last, part)
            return Piece(piece.first, term.last, replace(meaning, direction=direction))
        number = at.numbers.get(at.article(after)) if meaning.form == "weekday" else None
        if number is not None and number.ordinal:
            base = _base(at, number.last + 1, meaning, depth)
            if base is not None:
                part = DateExpression(0, 0, "part", weekday=meaning.weekday, count=number.value, base=base.meaning)
                return Piece(piece.first, base.last, part)
    if meaning.form == "distance":
        return _from_base(at, piece, depth)
    base = _base(at, after, meaning, depth)
    if base is None:
        return piece
    if meaning.form == "weekday" and _grain(base.meaning) > _GRAINS["week"]:
        if meaning.direction != -1:
            return piece
        meaning = DateExpression(0, 0, "part", weekday=meaning.weekday, count=-1)
    return Piece(piece.first, base.last, replace(meaning, base=base.meaning))


def _period_within(at: Cursor, piece: Piece, depth: int) -> Piece:
    """Read `last week of July` as its last part, and `next week on Monday` as a day of it."""
    meaning = piece.meaning
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


def _base(at: Cursor, after: int, meaning: DateExpression, depth: int) -> Piece | None:
    """Read the period that a smaller one is counted in, right behind it or after `of`."""
    start = at.article(at.link(after + at.sign(after, ","), "of"))
    known = at.scan.readings[start] if start < at.size else None
    if known is None and start not in at.numbers:
        return None
    if start in at.numbers and start == after:
        return None
    found = phrase(at, start, depth + 1)
    if found is None:
        unit = at.term(start, "date_unit", "one") if start > after else None
        if unit is None:
            return None
        value: str = unit.entry.value
        found = Piece(start, unit.last, DateExpression(0, 0, "period", unit=value, direction=0))  # type: ignore[arg-type]
    return found if _grain(found.meaning) > _grain(meaning) else None


def _grain(meaning: DateExpression) -> int:
    """Order expressions by the length of what they name; -1 for what nothing is counted in."""
    if meaning.form == "calendar":
        unit = "day" if meaning.day is not None else "month" if meaning.month is not None else meaning.unit or "year"
        return _GRAINS.get(unit, -1)
    if meaning.form in {"weekday", "distance"} or meaning.weekday is not None:
        return 0
    if meaning.form == "period" and meaning.count is None and not meaning.plural:
        return _GRAINS.get(meaning.unit or "", -1)
    if meaning.form in {"part", "named"}:
        return _GRAINS.get(meaning.unit or "day", -1)
    return -1


def _from_base(at: Cursor, piece: Piece, depth: int) -> Piece:
    """Read what a distance is counted from: `two days before yesterday`, `three weeks from tomorrow`."""
    meaning = piece.meaning
    if meaning.direction is not None and not meaning.plural:
        return piece
    week_of = at.link(piece.last + 1, "anchored", "whole")
    if meaning.unit == "week" and meaning.count == 1 and week_of > piece.last + 1 and piece.first not in at.numbers:
        day = phrase(at, at.article(week_of), depth + 1)
        if day is not None and _grain(day.meaning) == 0:
            period = DateExpression(0, 0, "period", unit="week", direction=0, base=day.meaning)
            return Piece(piece.first, day.last, period)
    for value, direction in (("anchored", 1), ("after", 1), ("before", -1)):
        start = at.link(piece.last + 1 + at.sign(piece.last + 1, ","), value)
        if value != "anchored" and at.sign(piece.last + 1, ","):
            break
        if start == piece.last + 1:
            continue
        found = phrase(at, at.article(start), depth + 1)
        if found is not None and value == "anchored":
            to = replace(meaning, direction=1, base=found.meaning)
            return Piece(piece.first, found.last, DateExpression(0, 0, "range", base=found.meaning, to=to))
        if found is not None and found.meaning.form != "range":
            ahead = replace(meaning, direction=direction, plural=False, base=found.meaning)
            return Piece(piece.first, found.last, ahead)
    return piece


def _needs_base(piece: Piece) -> Piece | None:
    """Drop what is a date only within a longer period that the text does not tell."""
    meaning = piece.meaning
    if meaning.form == "distance" and meaning.direction is None:
        return None
    if meaning.form == "period" and meaning.plural and meaning.direction == 0:
        return None
    if meaning.form == "part" and meaning.base is None and meaning.unit not in {"century", "quarter", "half"}:
        return None
    day_only = meaning.form == "calendar" and meaning.day is not None and meaning.month is None
    if day_only and meaning.weekday is None and meaning.base is None:
        return None
    return piece


_RULES: dict[str, tuple[Callable[[Cursor, int], Piece | None], ...]] = {
    "month": (named.month_first,),
    "weekday": (named.weekday_first,),
    "date_day": (_day_and,),
    "date_direction": (directed,),
    "date_unit": (named.year_alone, _unit_and_name, unit_first),
    "date_sign": (quarter_sign,),
    "weekday_bare": (bare_weekday,),
    "date_name": (_holiday,),
    "date_decade": (_decade,),
}
"""What may begin with a word of each category, in the order of trial."""
