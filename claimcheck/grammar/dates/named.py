"""Dates with names in them: `11 June 2020`, `June 2020`, `Tuesday 23 March 2021`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates import lookalikes
from claimcheck.grammar.dates.cursor import Piece, foreign
from claimcheck.grammar.dates.days import is_day
from claimcheck.grammar.dates.numeric import numeric
from claimcheck.grammar.dates.years import with_year, year_at
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor
    from claimcheck.grammar.dates.numbers import Number
    from claimcheck.languages import Term

_LONGEST_MONTH = 31
_MONEY = "$\u00a3\u20ac"
"""A number behind these is a price."""
_MONTHS = 12
_YEAR_DIGITS = 4
_MOST_WEEKDAYS = 5
"""Weekdays of one name that a month may have."""
_HOURS = 12
"""A smaller number behind a weekday is more often the hour."""


def month_name(at: Cursor, index: int) -> Piece | None:
    """Read a month's name, with the second name of a pair (`June/June`, `May May`, in two systems) taken in."""
    term = at.term(index, "month")
    if term is None or foreign(term) or lookalikes.auxiliary(at, index):
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
    stop = at.sign(after, ".") and (at.touches(after) or _is_abbreviated(at, after))
    if stop:
        after += 1
    start = at.link(after, "article") if at.number(after) else after
    if stop and not at.scan.is_number(start):
        # "in March. Two victims"
        return with_year(at, name)
    start = _joined(at, start)
    told = _day_and_year(at, start)
    if told is not None:
        return Piece(index, start, replace(name.meaning, day=told[0], year=told[1]))
    day = None if _and_then(at, start) else at.number(start)
    if day is not None and _may_be_day(at, name.meaning.month or 1, day.value, day.last) and not year_at(at, start):
        piece = Piece(index, day.last, replace(name.meaning, day=day.value))
        return _with_weekday(at, with_year(at, piece))
    return with_year(at, name)


def _and_then(at: Cursor, index: int) -> bool:
    """Tell whether a conjunction is written onto a number behind a month: `in March, and the second in Sousse`."""
    term = at.term(index, "number")
    return term is not None and term.prefix != "" and at.begins(term.prefix, "and")


def _day_and_year(at: Cursor, index: int) -> tuple[int, int] | None:
    """Read the day and year that a comma without a space makes one token: `February 21,2015`."""
    day, comma, year = at.words[index].partition(",") if index < at.size else ("", "", "")
    if not comma or not (day.isdigit() and year.isdigit()) or len(year) != _YEAR_DIGITS:
        return None
    return (int(day), int(year)) if 1 <= int(day) <= _LONGEST_MONTH else None


def _with_weekday(at: Cursor, piece: Piece) -> Piece:
    """Take in the weekday behind a day: `July 18, Friday`, at the end of a line or a clause."""
    start = piece.last + 1 + at.sign(piece.last + 1, ",")
    term = at.term(start, "weekday") if start > piece.last + 1 else None
    if (
        term is None
        or foreign(term)
        or at.opens_line(start)
        or (term.last + 1 < at.size and at.words[term.last + 1][0].isalnum())
    ):
        return piece
    return Piece(piece.first, term.last, replace(piece.meaning, weekday=int(term.entry.value)))


def _joined(at: Cursor, start: int) -> int:
    """Step over the sign that joins a month and its day: `Oct/2`, `Jun-15`, `October, 1st`."""
    day = at.number(start + 1)
    if day is None:
        return start
    tight = at.sign(start, "/-") and at.touches(start) and at.touches(start + 1)
    return start + (tight or (at.sign(start, ",") and day.ordinal and not at.prefixed(start + 1, "number")))


def month_number(at: Cursor, unit: Term) -> Piece | None:
    """Read the number behind the word `month`: `month 3`, `the third month`."""
    number = at.number(unit.last + 1)
    if unit.entry.value != "month" or number is None or not 1 <= number.value <= _MONTHS:
        return None
    counts = number.value == 1 and not number.ordinal and not at.scan.is_number(number.first)
    if at.sign(number.last + 1, ":") or counts:
        # "one month", where the number stands behind its noun
        return None
    return Piece(unit.first, number.last, DateExpression(0, 0, "calendar", month=number.value))


def _may_be_day(at: Cursor, month: int, day: int, last: int) -> bool:
    """Tell whether a number behind a month is its day, not the hour, a share or the count of something."""
    return (
        is_day(None, month, day)
        and not at.sign(last + 1, "%")
        and not (at.sign(last + 1, ":") and at.scan.is_number(last + 2) and at.touches(last + 2))
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
    if name is None or at.sign(index - 1, _MONEY) or _counts_word(at, day, name) or _counts_those_of(at, index, name):
        return None
    month = name.meaning.month or 1
    if name.meaning.calendar == "gregorian" and not is_day(None, month, day.value):
        return None
    dated = with_year(at, Piece(index, name.last, replace(name.meaning, day=day.value)))
    bare = dated.last == name.last and after == day.last + 1
    if bare and day.ordinal and not at.scan.is_number(day.first) and lookalikes.marked(at, after, "alone"):
        # "the first father", whose word is that for August
        return None
    if bare and lookalikes.marked(at, after, "zero") and at.term(dated.last + 1, "date_direction", "after") is None:
        return None
    return dated


def _is_abbreviated(at: Cursor, stop: int) -> bool:
    """Tell whether a full stop apart from its word ends no sentence in front of a number ("on Nov . 6")."""
    number = stop + 1
    return number < at.size and at.scan.is_number(number) and at.scan.sentence(number) == at.scan.sentence(stop)


def _counts_word(at: Cursor, day: Number, name: Piece) -> bool:
    """Tell whether a number said in a word counts what only looks like a month: `one may`."""
    written = at.scan.is_number(day.first) or day.ordinal
    return not written and lookalikes.small(at, name.first)


def _counts_those_of(at: Cursor, index: int, name: Piece) -> bool:
    """Tell whether a number counts what the day behind the month names: `the 19 Sept. 11 hijackers`."""
    start = name.last + 1 + at.sign(name.last + 1, ".")
    day = at.number(start)
    if day is None or not at.linked(index - 1, "article") or not is_day(None, name.meaning.month or 1, day.value):
        return False
    after = day.last + 1
    return after < at.size and at.words[after][0].isalpha() and not (at.has(after, "stop") or at.has(after, "month"))


def _nth_weekday(at: Cursor, index: int, weekday: int, meaning: DateExpression) -> bool:
    """
    Tell whether an ordinal word between a weekday and a month counts the weekdays: `Tuesday, the third of September`.

    It does where the third of September of that year was no Tuesday.
    """
    year, month, day = meaning.year, meaning.month, meaning.day
    number = at.number(index)
    if number is None or not number.ordinal or at.scan.is_number(number.first) or meaning.calendar != "gregorian":
        return False
    if year is None or month is None or day is None or day > _MOST_WEEKDAYS or not at.scan.lexicon.head_first:
        return False
    return date(year, month, day).isoweekday() != weekday


def weekday_first(at: Cursor, index: int) -> Piece | None:
    """Read a weekday, and the day of the month that stands beside it: `Tuesday 23 March 2021`, `Fri the 14th`."""
    term = at.term(index, "weekday")
    if term is None or foreign(term) or lookalikes.no_weekday(at, index):
        return None
    weekday = int(term.entry.value)
    part = at.link(term.last + 1, "daypart")
    if lookalikes.marked(at, part, "custom"):
        # "Sunday school"
        return None
    if at.linked(index - 1, "one", single=True) and (part >= at.size or not at.words[part][0].isalnum()):
        # "on a Saturday"
        return None
    if lookalikes.marked(at, index - 1, "kind"):
        # "it was a typical Sunday"
        return None
    if part < at.size and at.scan.sentence(part) != at.scan.sentence(index):
        return Piece(index, term.last, DateExpression(0, 0, "weekday", weekday=weekday))
    alone = Piece(index, part - 1, DateExpression(0, 0, "weekday", weekday=weekday))
    after = part
    if at.sign(after, ".") and at.touches(after):
        after += 1
    bracket = at.sign(after, "(")
    if at.sign(after, ",(-"):
        after += 1
    plain = at.article(at.link(after, "corresponding"))
    after = at.link(at.link(after, "corresponding"), "of")
    if after > part and not bracket and at.sign(after, "("):
        # the date in brackets behind "corresponding to"
        bracket, after = True, after + 1
    after = at.article(after)
    dated = numeric(at, after, told=True) if at.scan.is_number(after) else None
    dated = dated or day_first(at, after) or month_first(at, after) or _month_begins(at, after)
    if (
        dated is not None
        and dated.meaning.day is not None
        and not any(at.opens_line(token) for token in range(index + 1, after + 1))
    ):
        last = dated.last + (bracket and at.sign(dated.last + 1, ")"))
        if _nth_weekday(at, after, weekday, dated.meaning):
            base = replace(dated.meaning, day=None)
            meaning = DateExpression(0, 0, "part", weekday=weekday, count=dated.meaning.day, base=base)
            return Piece(index, last, meaning)
        return Piece(index, last, replace(dated.meaning, weekday=weekday))
    day = at.number(plain)
    if day is not None and at.scan.sentence(day.first) != at.scan.sentence(index):
        return alone
    if day is not None and day.last + 1 == at.link(day.last + 1, "to") and not at.sign(day.last + 1, ":-/"):
        tight = not at.sign(part, ",(")
        digits = at.scan.is_number(day.first)
        word = at.term(day.first, "number")
        definite = day.first > plain or (word is not None and at.definite(word)) or plain > part
        free = digits or day.last + 1 >= at.size or not at.words[day.last + 1][0].isalpha()
        free = free or at.term(day.last + 1, "clause") is not None
        likely = (day.ordinal and free and (digits or definite)) or (digits and day.value > _HOURS)
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


def _month_begins(at: Cursor, index: int) -> Piece | None:
    """Read the first day of a month by its own word: `Sunday, the first of Rajab`."""
    edge = at.term(index, "date_edge")
    if edge is None or edge.entry.value != "first":
        return None
    unit = at.term(edge.last + 1, "date_unit", "one")
    name = month_name(at, edge.last + 1 if unit is None else unit.last + 1)
    return None if name is None else with_year(at, Piece(index, name.last, replace(name.meaning, day=1)))
