"""Years: behind a month or a day (`June 2020`), behind their word (`year 2014`), and bare ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates.cursor import Piece, foreign
from claimcheck.grammar.dates.lookalikes import numbers_house
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor
    from claimcheck.grammar.dates.numbers import Number

_BARE_YEARS = range(1900, 2101)
"""Years that need no more than a preposition before them."""
_OLD_YEARS = range(1500, 1900)
"""Years that need to be followed by nothing that they could count."""
_SMALL = frozenset(("clause", "tense", "date_link", "date_bound", "grammar"))
_BOTH_CALENDARS = range(1390, 1460)
"""Years that without a sign may be of today's Hijri calendar."""
_TOLD_YEARS = range(1, 10000)
"""Years that a word like `year` introduces."""
_YEAR_DIGITS = 4
_YEAR_OF_WORDS = 1000
_YEAR_OF_DIGITS = 100
"""Smaller numbers behind the word for a year count something: `year two`, `this year 5 per cent`."""


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
    if year is None or at.sign(year.last + 1, "%") or _hour(at, year.last + 1):
        return piece
    written_out = _written_year(at, start, year.value)
    old = year.value in _OLD_YEARS and counts_nothing(at, year.last + 1)
    allowed = _TOLD_YEARS if told or hijri else _BARE_YEARS
    if not (year.value in allowed or old) or not (written_out or told):
        short = _short_year(at, start, piece)
        return piece if short is None else short
    if year.value < 1000 and not told and not hijri:  # noqa: PLR2004 - a year in full
        return piece
    last = _winter_end(at, piece, year)
    hijri = hijri or (piece.meaning.form == "named" and at.linked(last + 1, "hijri"))
    era = at.link(last + 1, "hijri" if hijri else "era")
    if era > last + 1 and (hijri or era == last + 2):
        last = era - 1
    return Piece(piece.first, last, replace(piece.meaning, year=year.value))


def _winter_end(at: Cursor, piece: Piece, year: Number) -> int:
    """Give the last token of the years of a winter, which lies in two: `the winter of 2015-2016`, `winter 2015/16`."""
    after = year.last + 2
    if piece.meaning.name != "winter" or not at.sign(year.last + 1, "-\u2013/") or not at.scan.is_number(after):
        return year.last
    following = str(year.value + 1)
    return after if at.words[after] in {following, following[-2:]} else year.last


def _hour(at: Cursor, index: int) -> bool:
    """Tell whether a colon with digits right behind it stands at a token."""
    return at.sign(index, ":") and at.scan.is_number(index + 1) and at.touches(index + 1)


def _written_year(at: Cursor, index: int, value: int) -> bool:
    """Tell whether a number is written as years are: four digits without a separator, or words."""
    word = at.words[at.article(index) if index not in at.numbers else index]
    return (word.isdigit() and len(word) == _YEAR_DIGITS) or (not word[0].isdigit() and value >= 1000)  # noqa: PLR2004


def _short_year(at: Cursor, index: int, piece: Piece) -> Piece | None:
    """Read `'87`, or two digits after a month with `of`; `in May from 12 million` counts something."""
    if not at.linked(index - 1, "day_of") or not at.scan.is_number(index) or len(at.words[index]) != 2:  # noqa: PLR2004
        return None
    if not counts_nothing(at, index + 1):
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
        if number is None:
            return _to_date(at, index, unit.last)
        if number.value not in _TOLD_YEARS or number.ordinal:
            return None
        if number.value < (_YEAR_OF_WORDS if not at.scan.is_number(number.first) else _YEAR_OF_DIGITS):
            return None
        return Piece(index, number.last, _in_era(at, number.last, number.value))
    if not year_at(at, index):
        return None
    number = at.numbers[index]
    season = _season(at, number)
    if season is not None:
        return season
    era = at.link(number.last + 1, "era")
    # Before 1900 the letter behind a bare number is as well that of a metre.
    if (era > number.last + 1 and number.value in _BARE_YEARS) or _introduced(at, index, number.last):
        last = number.last if era == number.last + 1 else era - 1
        return Piece(index, last, _in_era(at, number.last, number.value))
    return None


def _season(at: Cursor, year: Number) -> Piece | None:
    """Read `2023-24`, a season or a year of a budget, which lies in two."""
    last = year.last + 2
    joined = at.sign(year.last + 1, "-\u2013/") and at.touches(year.last + 1) and at.touches(last)
    if not joined or not at.scan.is_number(last) or at.words[last] != str(year.value + 1)[-2:]:
        return None
    base, to = (_in_era(at, last, value) for value in (year.value, year.value + 1))
    return Piece(year.first, last, DateExpression(0, 0, "range", base=base, to=to))


def _to_date(at: Cursor, index: int, last: int) -> Piece | None:
    """Read `year to date`: from the first of January to the article's day."""
    to = at.link(last + 1, "to")
    now = at.link(to, "now")
    if to == last + 1 or now == to:
        return None
    base = DateExpression(0, 0, "period", unit="year", direction=0)
    today = DateExpression(0, 0, "distance", unit="day", count=0, direction=0)
    return Piece(index, now - 1, DateExpression(0, 0, "range", base=base, to=today))


def _in_era(at: Cursor, last: int, value: int) -> DateExpression:
    hijri = at.linked(last + 1, "hijri")
    unclear = not hijri and value in _BOTH_CALENDARS
    return DateExpression(0, 0, "calendar", year=value, calendar="hijri" if hijri else "gregorian", unclear=unclear)


def year_at(at: Cursor, index: int) -> bool:
    """Tell whether a token is a number that could be a year by its look."""
    number = at.numbers.get(index)
    if number is None or not _written_year(at, index, number.value):
        return False
    if number.value in _BARE_YEARS:
        return True
    # "one thousand and five hundred" is an old year only behind the word
    return number.value in _OLD_YEARS and at.scan.is_number(index) and counts_nothing(at, number.last + 1)


def counts_nothing(at: Cursor, after: int) -> bool:
    """Tell whether no noun stands at a token that a number before it could count: `in 1865, the`, `since 1865 it`."""
    if after >= at.size or not at.words[after][0].isalpha():
        return True
    known = at.scan.readings[after]
    return known is not None and not known.by_category.keys().isdisjoint(_SMALL)


def _introduced(at: Cursor, first: int, last: int) -> bool:
    """Tell whether what stands around a bare number makes it a year."""
    if numbers_house(at, last):
        return False
    if at.has(last + 1, "date_unit") or at.sign(last + 1, ":%"):
        return False
    if at.scan.is_number(last + 1):  # "in 2006 95% of them", but no day
        figure, sign = at.numbers.get(last + 1), at.sign(last + 2, "%")
        counts = figure is None or sign or figure.last > last + 1 or not counts_nothing(at, last + 2)
        return counts and at.linked(first - 1, "at", single=True)
    if at.sign(first - 1, "(") and at.sign(last + 1, ")") and at.touches(first) and at.touches(last + 1):
        return True
    for back in (1, 2, 3):
        if first - back >= 0 and at.link(first - back, "year") == first:
            return True
    if at.scan.term_before(first, "date_edge") is not None or at.scan.term_before(first, "date_bound") is not None:
        return True
    if at.sign(first - 1, "-") and at.scan.term_before(first - 1, "date_edge") is not None:
        return True
    if at.scan.term_before(first, "life") is not None and not at.linked(first - 1, "at"):
        # "born 1940"
        return True
    years = at.scan.term_before(first, "date_unit")
    if years is not None and years.entry.value == "year" and (years.entry.sub == "many" or foreign(years)):
        # "the years 1978 and 1986"
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
        if before is not None and year_at(at, first - 2) and before.value < year:
            named = at.has(first - 3, "date_unit") and counts_nothing(at, last + 1)
            named = named and (at.sign(first - 1, ",") or at.linked(first - 1, "and"))
            return named or at.sign(first - 1, "-\u2013~/") or _introduced(at, first - 2, first - 2)
    after = last + 1 if at.sign(last + 1, "-\u2013~/") else at.link(last + 1, "to")
    after += at.sign(last + 1, "-\u2013~/")
    following = at.numbers.get(after)
    return after > last + 1 and following is not None and year_at(at, after) and following.value > year


def bare_year(at: Cursor, after: int) -> Piece | None:
    """Read the year that a part is counted in: `the first half of 2014`, `the first half 2014`."""
    year = with_year(at, Piece(after, after - 1, DateExpression(0, 0, "calendar", month=1)))
    told = year.meaning.year
    short = at.scan.is_number(year.last) and len(at.words[year.last]) < _YEAR_DIGITS
    if told is None or short:
        return None
    return Piece(after, year.last, DateExpression(0, 0, "calendar", year=told))


def in_brackets(at: Cursor, piece: Piece) -> Piece:
    """Read a year that is pointed at and then told: `the same year (1953)`, `next year 1437 AH`, `this year 2015`."""
    meaning = piece.meaning
    if meaning.form != "period" or meaning.unit != "year" or meaning.count is not None or meaning.base is not None:
        return piece
    bracket = at.sign(piece.last + 1, "(")
    number = at.number(piece.last + 1 + bracket)
    if number is None or not _written_year(at, number.first, number.value):
        return piece
    hijri = at.linked(number.last + 1, "hijri")
    last = at.link(number.last + 1, "hijri", "era") - 1
    era = at.link(number.last + 1, "era")
    named = year_at(at, number.first) and (bracket or era > number.last + 1 or counts_nothing(at, number.last + 1))
    if not (hijri or named) or (bracket and not at.sign(last + 1, ")")):
        return piece
    last = last if hijri or era != number.last + 2 else era - 1
    return Piece(piece.first, last + bracket, _in_era(at, number.last, number.value))


def before_christ(at: Cursor, piece: Piece) -> Piece:
    """Leave a year open that is counted back from the era: no date can hold it."""
    if piece.meaning.form != "calendar" or piece.meaning.year is None:
        return piece
    after = at.link(piece.last + 1, "before_era")
    if after == piece.last + 1:
        return piece
    return Piece(piece.first, after - 1, replace(piece.meaning, unclear=True))
