"""Ranges of dates: `from Monday to 5 May`, `2019-2021`, `between 3 March and the end of the month`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates.cursor import Piece
from claimcheck.grammar.dates.phrase import phrase
from claimcheck.grammar.dates.spells import from_for
from claimcheck.grammar.dates.years import counts_nothing, with_year
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor
    from claimcheck.grammar.dates.numbers import Number

_MODERN = 1900
_ERA = 300
"""Years that a range may span."""
_TODAY = DateExpression(0, 0, "distance", unit="day", count=0, direction=0)


def ranged(at: Cursor, piece: Piece) -> Piece:
    """
    Join two dates that a dash or `from … to` makes the ends of a range.

    Args:
        at: the text.
        piece: the date that may be the first end, or the last where a bare day stands before it.

    Returns:
        the range; the piece itself where it is no end of one.

    """
    joined = _night(at, piece) or from_for(at, piece) or _to_end(at, piece)
    return joined if joined.meaning.form == "range" else _from_day(at, joined)


def _night(at: Cursor, piece: Piece) -> Piece | None:
    """Read `the night of Sunday/Monday`, also without a sign between the two days."""
    meaning, after = piece.meaning, piece.last + 1
    if meaning.form != "weekday" or meaning.base is not None:
        return None
    after += at.sign(after, "/")
    if after < at.size and at.scan.sentence(after) != at.scan.sentence(piece.first):
        return None
    term = at.term(after, "weekday")
    if term is None or term.prefix:
        return None
    following = int(term.entry.value)
    if following != (meaning.weekday or 0) % 7 + 1:
        return None
    to = replace(meaning, weekday=following)
    return Piece(piece.first, term.last, DateExpression(0, 0, "range", base=meaning, to=to))


def _from_day(at: Cursor, piece: Piece) -> Piece:
    """Read `from the 5th to the 10th of this month`, whose first day is a number alone."""
    meaning = piece.meaning
    if meaning.form != "calendar" or meaning.day is None or meaning.base is None:
        return piece
    before = at.article_before(piece.first) - 1
    term = at.term(piece.first, "number")
    if term is not None and at.begins(term.prefix, "and"):
        # the conjunction behind "between", written onto the day
        before = piece.first
        linked = any(at.link(before - back, "both") == at.article_before(before - 1) for back in (2, 3, 4))
    else:
        linked = at.linked(before, "to", single=True) or at.sign(before, "-\u2013~")
    number = at.numbers.get(before - 1) if linked else None
    if number is None or number.last != before - 1 or not 1 <= number.value < meaning.day:
        return piece
    base = replace(meaning, day=number.value, weekday=None)
    return Piece(at.article_before(number.first), piece.last, DateExpression(0, 0, "range", base=base, to=meaning))


def _to_end(at: Cursor, piece: Piece) -> Piece:
    """Read the end of a range of which the beginning is read."""
    after = piece.last + 1
    # "between the two months of May and June"
    counted = piece.first - at.has(piece.first - 1, "date_unit")
    between = at.linked(counted - 1, "between") or at.linked(at.article_before(piece.first) - 1, "between")
    start = at.link(after, "to")
    meaning = piece.meaning
    first = at.article_before(piece.first)
    if at.linked(first - 1, "and") and at.linked(first - 2, "now", single=True) and at.linked(first - 3, "both"):
        # "between now and June"
        return Piece(first - 2, piece.last, DateExpression(0, 0, "range", base=_TODAY, to=replace(meaning, past=False)))
    if start > after and not between and at.linked(after, "and"):
        return piece
    if start == after:
        both = between and at.linked(after, "and") and at.linked(counted - 1, "both")
        joined = between and _carries_prefix(at, after)
        season = at.sign(after, "/") and _bare_year(meaning)
        if not joined and not both and not season and not at.sign(after, "-\u2013~"):
            return piece
        start = at.link(after, "and") if both else after + (not joined)
    now = at.link(start, "now")
    if now > start:
        return Piece(piece.first, now - 1, DateExpression(0, 0, "range", base=meaning, to=_TODAY))
    day = at.number(start)
    if day is not None and at.sign(day.last + 1, ":"):
        # the hour behind a date
        return piece
    if day is not None and _bare_year(meaning) and _follows(at, meaning.year or 0, day, season=at.sign(after, "/")):
        era = at.link(day.last + 1, "era")
        last = era - 1 if era == day.last + 2 else day.last
        to = DateExpression(0, 0, "calendar", year=day.value)
        return Piece(piece.first, last, DateExpression(0, 0, "range", base=meaning, to=to))
    if at.sign(after, "/"):
        return piece
    if day is not None and meaning.day is not None and meaning.form == "calendar":
        final = phrase(at, at.article(start))
        if final is None and meaning.month is not None and meaning.day < day.value <= 31:  # noqa: PLR2004
            to = replace(meaning, day=day.value, weekday=None)
            year = _year_behind(at, day.last, to)
            base = replace(meaning, year=year.meaning.year)
            return Piece(piece.first, year.last, DateExpression(0, 0, "range", base=base, to=year.meaning))
    else:
        final = phrase(at, at.article(start))
    if final is None or not _comparable(meaning, final.meaning):
        return piece
    base = _in_year_of(meaning, final.meaning)
    return Piece(piece.first, final.last, DateExpression(0, 0, "range", base=base, to=final.meaning))


def _in_year_of(first: DateExpression, last: DateExpression) -> DateExpression:
    """Give a first month without a year that of the last one, or the year before ("from May to the end of 2023")."""
    told = last if last.year is not None else last.base
    if first.form != "calendar" or first.month is None or first.year is not None or told is None or told.year is None:
        return first
    if first.calendar != told.calendar or told.form != "calendar":
        return first
    return replace(first, year=told.year - (told.month is not None and told.month < first.month))


def _bare_year(meaning: DateExpression) -> bool:
    """Tell whether a date is a year and nothing else."""
    whole = meaning.form == "calendar" and meaning.year is not None and meaning.month is None
    return whole and meaning.unit is None and meaning.calendar == "gregorian" and not meaning.unclear


def _follows(at: Cursor, year: int, number: Number, *, season: bool) -> bool:
    """Tell whether a number is the year in which a range ends that begins in another; of a season, the very next."""
    written = at.scan.is_number(number.first) and len(at.words[number.first]) == 4  # noqa: PLR2004 - a year in full
    alone = year >= _MODERN or counts_nothing(at, number.last + 1)
    return written and alone and year < number.value <= year + (1 if season else _ERA)


def _carries_prefix(at: Cursor, index: int) -> bool:
    """Tell whether a date word has a clitic in front of it, which behind `between` is the conjunction."""
    return any(
        (term := at.term(index, category)) is not None and term.prefix != ""
        for category in ("month", "weekday", "date_edge", "date_unit")
    )


def _year_behind(at: Cursor, last: int, meaning: DateExpression) -> Piece:
    return with_year(at, Piece(last, last, meaning))


def _comparable(one: DateExpression, two: DateExpression) -> bool:
    """Tell whether two dates can be the ends of one range."""
    return one.form != "range" and two.form != "range" and not one.plural and not two.plural
