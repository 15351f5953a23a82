"""Dates with names in them: `11 June 2020`, `June 2020`, `Tuesday 23 March 2021`, `year 2014`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates.cursor import Piece, foreign
from claimcheck.grammar.dates.days import is_day
from claimcheck.grammar.dates.numeric import numeric
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor
    from claimcheck.languages import Term

_LONGEST_MONTH = 31
_MONTHS = 12
_HOURS = 12
"""A smaller number behind a weekday is more often the hour."""
_BARE_YEARS = range(1900, 2101)
"""Years that need no more than a preposition before them."""
_BOTH_CALENDARS = range(1390, 1460)
"""Years that without a sign may be of today's Hijri calendar."""
_TOLD_YEARS = range(1, 10000)
"""Years that a word like `year` introduces."""
_YEAR_DIGITS = 4
_YEAR_OF_WORDS = 1000
_YEAR_OF_DIGITS = 100
"""Smaller numbers behind the word for a year count something: `year two`, `this year 5 per cent`."""


def month_name(at: Cursor, index: int) -> Piece | None:
    """Read a month's name, with the second name of a pair (`June/June`, `May May`, in two systems) taken in."""
    term = at.term(index, "month")
    if term is None or foreign(term):
        return None
    month, hijri = int(term.entry.value), term.entry.sub == "hijri"
    last = term.last
    if not hijri:
        after = last + 1
        if at.sign(after, "/-(") or (at.sign(after, ".") and at.touches(after)):
            after += 1
        other = at.term(after, "month", "gregorian")
        if other is not None and int(other.entry.value) == month:
            last = other.last
            if at.sign(term.last + 1, "(") and at.sign(last + 1, ")"):
                last += 1
    meaning = DateExpression(0, 0, "calendar", month=month, calendar="hijri" if hijri else "gregorian")
    return Piece(index, last, meaning)


def month_first(at: Cursor, index: int) -> Piece | None:
    """Read a date that begins with a month: `June`, `June 2020`, `July 13`, `July 13, 2021`."""
    name = month_name(at, index)
    if name is None:
        return None
    after = name.last + 1
    if at.sign(after, ".") and at.touches(after):
        after += 1
    start = at.link(after, "article") if at.number(after) else after
    start = _joined(at, start)
    day = at.number(start)
    if day is not None and _may_be_day(at, name.meaning.month or 1, day.value, day.last) and not _year_at(at, start):
        piece = Piece(index, day.last, replace(name.meaning, day=day.value))
        return with_year(at, piece)
    return with_year(at, name)


def _joined(at: Cursor, start: int) -> int:
    """Step over the sign that joins a month and its day: `Oct/2`, `Jun-15`, `October, 1st`."""
    day = at.number(start + 1)
    if day is None:
        return start
    tight = at.sign(start, "/-") and at.touches(start) and at.touches(start + 1)
    return start + (tight or (at.sign(start, ",") and day.ordinal))


def month_number(at: Cursor, unit: Term) -> Piece | None:
    """Read the number behind the word `month`: `month 3`, `the third month`."""
    number = at.number(unit.last + 1)
    if unit.entry.value != "month" or number is None or not 1 <= number.value <= _MONTHS:
        return None
    if at.sign(number.last + 1, ":"):
        return None
    return Piece(unit.first, number.last, DateExpression(0, 0, "calendar", month=number.value))


def _may_be_day(at: Cursor, month: int, day: int, last: int) -> bool:
    """Tell whether a number behind a month is its day, not the hour, a share or the count of something."""
    return (
        is_day(None, month, day)
        and not at.sign(last + 1, ":%")
        and not at.linked(last + 1, "clock")
        and not at.has(last + 1, "date_unit")
    )


def day_first(at: Cursor, index: int) -> Piece | None:
    """Read a date that begins with its day: `11 June`, `the 1st of May 2003`, the ordinal words of both."""
    day = at.number(index)
    if day is None or not 1 <= day.value <= _LONGEST_MONTH:
        return None
    after = at.link(at.article(at.link(day.last + 1, "day_of")), "day_of")
    unit = at.term(after, "date_unit", "one")
    if unit is not None and unit.entry.value == "month" and not unit.suffix:
        after = unit.last + 1
    elif unit is not None and unit.entry.value == "day":
        after = at.link(unit.last + 1, "of")
    name = month_name(at, after) or (month_number(at, unit) if unit is not None and after > unit.last else None)
    if name is None:
        return None
    month = name.meaning.month or 1
    if name.meaning.calendar == "gregorian" and not is_day(None, month, day.value):
        return None
    return with_year(at, Piece(index, name.last, replace(name.meaning, day=day.value)))


def with_year(at: Cursor, piece: Piece) -> Piece:
    """Take in a year behind a month or a day of one: `June 2020`, `June, 2020`, `June of the year 2020`."""
    after = piece.last + 1
    hijri = piece.meaning.calendar == "hijri"
    if at.sign(after, ",") or (at.sign(after, "./-") and at.touches(after)):
        after += 1
    start = at.article(at.link(after, "of"))
    unit = at.term(start, "date_unit", "one")
    told = unit is not None and unit.entry.value == "year"
    if told and unit is not None:
        start = at.link(unit.last + 1, "of")
    year = at.number(start)
    if year is None or at.sign(year.last + 1, ":%"):
        return piece
    written_out = _written_year(at, start, year.value)
    allowed = _TOLD_YEARS if told or hijri else _BARE_YEARS
    if year.value not in allowed or not (written_out or told):
        short = _short_year(at, start, piece)
        return piece if short is None else short
    if year.value < 1000 and not told and not hijri:  # noqa: PLR2004 - a year in full
        return piece
    last = year.last
    era = at.link(last + 1, "hijri" if hijri else "era")
    if era > last + 1 and (hijri or era == last + 2):
        last = era - 1
    return Piece(piece.first, last, replace(piece.meaning, year=year.value))


def _written_year(at: Cursor, index: int, value: int) -> bool:
    """Tell whether a number is written as years are: four digits without a separator, or words."""
    word = at.words[at.article(index) if index not in at.numbers else index]
    return (word.isdigit() and len(word) == _YEAR_DIGITS) or (not word[0].isdigit() and value >= 1000)  # noqa: PLR2004


def _short_year(at: Cursor, index: int, piece: Piece) -> Piece | None:
    """Read `'87`, or two digits after a month with `of`."""
    if not at.linked(index - 1, "of") or not at.scan.is_number(index) or len(at.words[index]) != 2:  # noqa: PLR2004
        return None
    if at.has(index + 1, "date_unit"):
        return None
    value = int(at.words[index])
    return Piece(piece.first, index, replace(piece.meaning, year=value + (1900 if value > 50 else 2000)))  # noqa: PLR2004


def year_alone(at: Cursor, index: int) -> Piece | None:
    """
    Read a year: behind the word (`year 2014`), or a bare one that a preposition, a bracket or an edge introduces.

    `index` is the token of the word, or of the number.
    """
    unit = at.term(index, "date_unit", "one")
    if unit is not None and unit.entry.value == "year":
        start = at.link(unit.last + 1, "of")
        number = at.number(start)
        if number is None or number.value not in _TOLD_YEARS or number.ordinal:
            return None
        if number.value < (_YEAR_OF_WORDS if not at.scan.is_number(number.first) else _YEAR_OF_DIGITS):
            return None
        return Piece(index, number.last, _in_era(at, number.last, number.value))
    if not _year_at(at, index):
        return None
    number = at.numbers[index]
    era = at.link(number.last + 1, "era")
    if era > number.last + 1 or _introduced(at, index, number.last):
        last = number.last if era == number.last + 1 else era - 1
        return Piece(index, last, _in_era(at, number.last, number.value))
    return None


def _in_era(at: Cursor, last: int, value: int) -> DateExpression:
    hijri = at.linked(last + 1, "hijri")
    unclear = not hijri and value in _BOTH_CALENDARS
    return DateExpression(0, 0, "calendar", year=value, calendar="hijri" if hijri else "gregorian", unclear=unclear)


def _year_at(at: Cursor, index: int) -> bool:
    """Tell whether a token is a number that could be a year by its look."""
    number = at.numbers.get(index)
    return number is not None and number.value in _BARE_YEARS and _written_year(at, index, number.value)


def _introduced(at: Cursor, first: int, last: int) -> bool:
    """Tell whether what stands around a bare number makes it a year."""
    if at.has(last + 1, "date_unit") or at.sign(last + 1, ":%") or at.scan.is_number(last + 1):
        return False
    if at.sign(first - 1, "(") and at.sign(last + 1, ")"):
        return True
    for back in (1, 2, 3):
        if first - back >= 0 and at.link(first - back, "year") == first:
            return True
    if at.scan.term_before(first, "date_edge") is not None or at.scan.term_before(first, "date_bound") is not None:
        return True
    if _beside_year(at, first, last) or at.term(last + 1, "date_bound_after") is not None:
        return True
    # Written onto the number, as Arabic prepositions are, or all there is.
    return at.bare(first, last, beside=1)


def _beside_year(at: Cursor, first: int, last: int) -> bool:
    """Tell whether another year stands beside a bare one: `2014-2018`, `2014 to 2018`, `2007 and 2009`."""
    year = at.numbers[first].value
    if (at.sign(first - 1, "-\u2013~/,") or at.linked(first - 1, "to") or at.linked(first - 1, "and")) and first > 1:
        before = at.numbers.get(first - 2)
        if before is not None and _year_at(at, first - 2) and before.value < year:
            return at.sign(first - 1, "-\u2013~/") or _introduced(at, first - 2, first - 2)
    after = last + 1 if at.sign(last + 1, "-\u2013~/") else at.link(last + 1, "to")
    after += at.sign(last + 1, "-\u2013~/")
    following = at.numbers.get(after)
    return after > last + 1 and following is not None and _year_at(at, after) and following.value > year


def weekday_first(at: Cursor, index: int) -> Piece | None:
    """Read a weekday, and the day of the month that stands beside it: `Tuesday 23 March 2021`, `Fri the 14th`."""
    term = at.term(index, "weekday")
    if term is None or foreign(term):
        return None
    weekday = int(term.entry.value)
    part = at.link(term.last + 1, "daypart")
    if part < at.size and at.scan.sentence(part) != at.scan.sentence(index):
        return Piece(index, term.last, DateExpression(0, 0, "weekday", weekday=weekday))
    alone = Piece(index, part - 1, DateExpression(0, 0, "weekday", weekday=weekday))
    after = part
    if at.sign(after, ".") and at.touches(after):
        after += 1
    bracket = at.sign(after, "(")
    if at.sign(after, ",(-"):
        after += 1
    after = at.article(at.link(at.link(after, "corresponding"), "of"))
    dated = numeric(at, after, told=True) if at.scan.is_number(after) else None
    dated = dated or day_first(at, after) or month_first(at, after)
    if dated is not None and dated.meaning.day is not None:
        last = dated.last + (bracket and at.sign(dated.last + 1, ")"))
        return Piece(index, last, replace(dated.meaning, weekday=weekday))
    day = at.number(after)
    if day is not None and day.last + 1 == at.link(day.last + 1, "to") and not at.sign(day.last + 1, ":-/"):
        tight = not at.sign(part, ",(")
        digits = at.scan.is_number(day.first)
        word = at.term(day.first, "number")
        definite = day.first > after or (word is not None and at.definite(word)) or after > part
        likely = (day.ordinal and (digits or definite)) or (digits and day.value > _HOURS)
        if (
            tight
            and likely
            and not at.linked(day.last + 1, "clock")
            and 1 <= day.value <= _LONGEST_MONTH
            and not at.has(day.last + 1, "date_unit")
        ):
            meaning = DateExpression(0, 0, "calendar", day=day.value, weekday=weekday)
            return Piece(index, day.last, meaning)
    return alone
