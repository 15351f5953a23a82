"""
Dates that one look around tells: a calendar date, a weekday, a unit with its direction, a name.

What they may be counted in ("... of next year") is read by `phrase`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates import named, years
from claimcheck.grammar.dates.again import same
from claimcheck.grammar.dates.cursor import Piece, foreign
from claimcheck.grammar.dates.directions import bare_weekday, directed, direction_of, steps
from claimcheck.grammar.dates.numbers import NO_VALUE
from claimcheck.grammar.dates.numeric import numeric
from claimcheck.grammar.dates.units import counted, day_word, quarter_sign, unit_first
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.grammar.dates.cursor import Cursor


_LATEST = 2100
"""Of a later decade only the letter that is written onto it makes one: `9210 S. Main Street`."""


def simple_phrase(at: Cursor, index: int) -> Piece | None:
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
    word = at.words[index]
    rules = at.rules.get(word)
    if rules is None:
        applying = (_RULES[category] for category in _RULES if category in known.by_category)
        rules = at.rules[word] = tuple(rule for several in applying for rule in several)
    for rule in rules:
        piece = rule(at, index)
        if piece is not None:
            return piece
    return None


def _span(at: Cursor, index: int) -> Piece | None:
    """Read a length of time that was told before, where its direction stands behind it."""
    span = at.term(index, "date_span")
    term = None if span is None else at.term(span.last + 1, "date_direction", "after")
    again = span is not None and term is not None and term.entry.value == "same"
    return same(index, term.last, span) if again and span is not None and term is not None else None


def _holiday(at: Cursor, index: int) -> Piece | None:
    """Read a day or season that has a name."""
    term = at.term(index, "date_name")
    if term is None or foreign(term):
        return None
    return years.with_year(at, Piece(index, term.last, DateExpression(0, 0, "named", name=term.entry.value)))


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


def _day_and(at: Cursor, index: int) -> Piece | None:
    """Read `today`, with the weekday or the date that may stand beside it."""
    piece = day_word(at, index)
    if piece is None:
        return None
    after = piece.last + 1
    after += at.sign(after, ",(")
    corrected = day_word(at, after) if at.sign(after - 1, "(") and after > piece.last + 1 else None
    if corrected is not None and at.sign(corrected.last + 1, ")"):
        # a quotation's "today", which the paper tells its readers was "(yesterday)"
        return Piece(index, corrected.last + 1, corrected.meaning)
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
        if decade == after + 1 and told and (at.touches(after) or number.value < _LATEST):
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
    return years.year_alone(at, index)


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
            inner = years.with_year(at, number)
            if inner.meaning.year is None and at.numbers[at.article(unit.last + 1)].ordinal:
                # "the fourth month" may be of anything.
                return None
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
    listed = at.linked(first.last + 1, "and")
    both = at.linked(at.article_before(index) - 1, "both")
    if listed and not both:
        # "3 and 7 June" are two days
        return None
    if listed:
        after = at.link(first.last + 1, "and")
    elif both and after == first.last + 1:
        # a conjunction that is written onto the second day
        term = at.term(after, "number")
        if term is None or not at.begins(term.prefix, "and"):
            return None
        return _to_day(at, index, after)
    if at.sign(after, "-\u2013~"):
        after += 1
    return None if after == first.last + 1 else _to_day(at, index, after)


def _to_day(at: Cursor, index: int, after: int) -> Piece | None:
    """Read the second of two days of a month, and make both the ends of a range."""
    first = at.numbers[index]
    final = named.day_first(at, at.article(after))
    if final is None or not 1 <= first.value <= (final.meaning.day or 0):
        return None
    term = at.term(final.last + 1, "date_direction", "after") if final.meaning.year is None else None
    direction = None if term is None else direction_of(at, index, term)
    to, last = final.meaning, final.last
    if term is not None and direction is not None:
        to, last = replace(to, direction=steps(direction)), term.last
    return Piece(index, last, DateExpression(0, 0, "range", base=replace(to, day=first.value), to=to))


_RULES: dict[str, tuple[Callable[[Cursor, int], Piece | None], ...]] = {
    "month": (named.month_first,),
    "weekday": (named.weekday_first,),
    "date_day": (_day_and,),
    "date_direction": (directed,),
    "date_unit": (years.year_alone, _unit_and_name, unit_first),
    "date_sign": (quarter_sign,),
    "date_span": (_span,),
    "weekday_bare": (bare_weekday,),
    "date_name": (_holiday,),
    "date_decade": (_decade,),
}
"""What may begin with a word of each category, in the order of trial."""
