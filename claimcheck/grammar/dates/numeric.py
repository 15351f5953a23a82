"""
Dates in digits: `2021-03-23`, `23/3/2021`, `23.03.2021`, `2021/3`, `31/Oct/1974`, `20210323`.

Which of two small numbers is the day is told by a number above twelve, by the other dates of the article, or by the
habit of the language where it has one; otherwise the expression is marked unclear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.grammar.dates.cursor import Piece
from claimcheck.grammar.dates.days import is_day
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor

_SEPARATORS = "/-.\u2013"
_YEARS = range(1000, 2200)
_HIJRI_YEARS = range(1300, 1500)
"""Years that in digits with day and month are of the Hijri calendar: nobody writes the middle ages so."""
_MONTHS = 12
_HIJRI_DAYS = 30
_PIVOT = 50
"""Two digits up to this are of this century: the usual rule of spreadsheets and databases."""
_NOT_DATES = frozenset({(24, 7), (7, 24), (50, 50)})
"""Round the clock, and even odds."""
_PARTS = 3


def numeric(at: Cursor, index: int, *, told: bool = False) -> Piece | None:
    """
    Read a date that begins with a digit token; None where the digits are something else.

    `told` says that a weekday before them makes two short numbers a date, which alone may be a fraction.
    """
    fields, last = _fields(at, index)
    if last < index or at.sign(index - 1, ":/"):
        return None
    if at.sign(last + 1, ":") or (at.sign(last + 1, "/") and at.scan.is_number(last + 2)):
        return None
    if at.linked(last + 1, "day_of") and any(_is_measure(at, after) for after in range(last + 2, last + 5)):
        return None  # one sixteenth of a US pint
    meaning = _read(at, index, fields, told=told)
    return Piece(index, last, meaning) if meaning is not None else None


def _is_measure(at: Cursor, index: int) -> bool:
    return at.term(index, "unit", "after") is not None and not at.has(index, "date_unit")


def _fields(at: Cursor, index: int) -> tuple[list[str], int]:
    """Cut digits and month names that one separator joins into fields."""
    word = at.words[index]
    if not word.isdigit():
        parts = word.split(".")
        return (parts, index) if all(part.isdigit() for part in parts) else ([], -1)
    if len(word) == 8 and at.words[index].startswith(("19", "20")):  # noqa: PLR2004 - YYYYMMDD
        return [word[:4], word[4:6], word[6:]], index
    fields, last, separator = [word], index, ""
    while len(fields) < _PARTS and at.sign(last + 1, _SEPARATORS) and last + 2 < at.size:
        sign = at.words[last + 1]
        if separator and sign != separator:
            break
        following = at.words[last + 2]
        month = at.term(last + 2, "month", "gregorian")
        if following.isdigit():
            fields.append(following)
        elif month is not None and month.last == last + 2:
            fields.append("m" + month.entry.value)
        else:
            break
        separator = sign
        last += 2
    return fields, last if len(fields) > 1 else -1


def _read(at: Cursor, index: int, fields: list[str], *, told: bool) -> DateExpression | None:
    """Give each field its place."""
    named = [field for field in fields if field.startswith("m")]
    if named:
        return _with_name([field for field in fields if field not in named], int(named[0][1:]))
    numbers = [int(field) for field in fields]
    sizes = [len(field) for field in fields]
    tight = "/" if at.sign(index + 1, "/") else ""
    if len(numbers) == _PARTS:
        if sizes[0] == 4 and numbers[0] in _YEARS:  # noqa: PLR2004 - a year in full
            if numbers[0] in _HIJRI_YEARS:
                return _hijri(numbers[0], numbers[1], numbers[2])
            return calendar(numbers[0], numbers[1], numbers[2])
        if max(sizes[:2]) > 2 or sizes[2] not in (2, 4):  # noqa: PLR2004 - a year in full or in short
            return None
        year = numbers[2] if sizes[2] == 4 else _century(numbers[2])  # noqa: PLR2004 - a year in full
        if year in _HIJRI_YEARS:
            return _hijri(year, numbers[1], numbers[0])
        return _ordered(at, year, numbers[0], numbers[1]) if year in _YEARS else None
    if len(numbers) != 2 or "." in at.words[index]:  # noqa: PLR2004 - a pair; a decimal is no date
        return None
    if tight != "/" and not (at.touches(index + 1) and at.touches(index + 2)) and min(sizes) == 1:
        # "in 2016 - 3"
        return None
    if sizes[0] == 4 and sizes[1] <= 2 and numbers[0] in _YEARS:  # noqa: PLR2004 - year and month
        return calendar(numbers[0], numbers[1]) if numbers[1] <= _MONTHS else None
    if sizes[1] == 4 and sizes[0] <= 2 and numbers[1] in _YEARS:  # noqa: PLR2004 - month and year
        return calendar(numbers[1], numbers[0]) if numbers[0] <= _MONTHS else None
    if not tight or max(sizes) > 2 or (numbers[0], numbers[1]) in _NOT_DATES:  # noqa: PLR2004 - two short numbers
        return None
    # Without a year only a slash, and only where one of the two is no month: everything else may be a fraction.
    if (told or max(numbers) > _MONTHS) and 1 <= min(numbers) <= _MONTHS:
        return _ordered(at, None, numbers[0], numbers[1])
    return None


def _hijri(year: int, month: int, day: int) -> DateExpression | None:
    if not (1 <= month <= _MONTHS and 1 <= day <= _HIJRI_DAYS):
        return None
    return DateExpression(0, 0, "calendar", year=year, month=month, day=day, calendar="hijri")


def _with_name(numbers: list[str], month: int) -> DateExpression | None:
    """Read `31/Oct/1974`, `2019-Aug-1`, `31-Oct-74`."""
    long = [int(number) for number in numbers if len(number) == 4]  # noqa: PLR2004 - a year in full
    short = [int(number) for number in numbers if len(number) <= 2]  # noqa: PLR2004 - a day, or a year in short
    if len(long) == 1 and len(short) <= 1:
        return calendar(long[0], month, short[0] if short else None)
    if len(short) == 2:  # noqa: PLR2004 - day and year
        return calendar(_century(short[1]), month, short[0])
    return calendar(None, month, short[0]) if len(short) == 1 else None


def _century(year: int) -> int:
    return 2000 + year if year <= _PIVOT else 1900 + year


def _ordered(at: Cursor, year: int | None, one: int, two: int) -> DateExpression | None:
    """Tell day from month."""
    if one == two or two > _MONTHS >= one:
        return calendar(year, one, two)
    if one > _MONTHS >= two:
        return calendar(year, two, one)
    day_first = at.day_first
    if day_first is None:
        return DateExpression(0, 0, "calendar", year=year, unclear=True) if max(one, two) <= _MONTHS else None
    return calendar(year, two, one) if day_first else calendar(year, one, two)


def calendar(year: int | None, month: int | None = None, day: int | None = None) -> DateExpression | None:
    """Give a calendar expression; None where there is no such day."""
    if month is not None and not 1 <= month <= _MONTHS:
        return None
    if day is not None and (month is None or not is_day(year, month, day)):
        return None
    return DateExpression(0, 0, "calendar", year=year, month=month, day=day)
