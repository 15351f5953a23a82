"""Days of which the text leaves out the year or the month: tense, direction and weekday tell which is meant."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates.choice import choose, near, nearest
from claimcheck.grammar.dates.days import add_days, add_months, hijri_days, hijri_in, is_day, month_days, unit_around

if TYPE_CHECKING:
    from claimcheck.grammar.dates.days import Closed, Tense
    from claimcheck.model import DateExpression

_NEAR = 14
"""Days around the article's date in which a day of the month is believed rather than a weekday that does not fit."""
_CYCLE = 12
"""Years, or months, among which one is looked for whose weekday fits; a weekday returns after 11 at most."""
_YEARS_AROUND = (-2, -1, 0, 1, 2)
_LAST_HIJRI_YEAR = 1600
"""A later year behind a Hijri month is one of the Gregorian calendar: Ramadan 2019."""


def hijri(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """
    Convert a Hijri date; one without a year is the nearest that tense and direction allow.

    The month begins when the moon is seen, a day before or after that of the tables: the weekday beside a day tells.
    """
    days = _hijri(expression, today, past)
    single = days is not None and expression.weekday is not None and expression.day is not None
    return _seen(days, expression.weekday or 0) if days is not None and single else days


def _hijri(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """Give the days of the tables."""
    if expression.year is not None and expression.year < _LAST_HIJRI_YEAR:
        return hijri_days(expression.year, expression.month, expression.day)
    if expression.year is not None:
        return hijri_in(expression.year, expression.month or 1, expression.day)
    from hijridate import Gregorian  # noqa: PLC0415 - only articles with Hijri dates pay for its tables

    this = Gregorian(today.year, today.month, today.day).to_hijri().year
    told = (hijri_days(this + offset, expression.month, expression.day) for offset in _YEARS_AROUND)
    known = [days for days in told if days is not None]
    beside = nearest(known, today) if expression.weekday is not None and expression.day is not None else None
    if beside is not None and expression.direction is None:
        return beside
    return choose(known, expression.direction, today, past)


def _seen(days: Closed, weekday: int) -> Closed:
    """Move a Hijri day by one where the weekday told beside it asks for that."""
    moved = (add_days(days[0], step) for step in (0, 1, -1))
    return next(((day, day) for day in moved if day is not None and day.isoweekday() == weekday), days)


def yearless(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """Give the month or day of the year that direction, tense and weekday point to."""
    month, day = expression.month or 1, expression.day
    if expression.name == "current":
        months = [month_days(today.year + offset, month) for offset in (-1, 0, 1)]
        current = near(months, today)
        # "February current" on a page of July is a page with another date than its text
        if current is None or day is None or not is_day(current[0].year, month, day):
            return current if day is None else None
        return (current[0].replace(day=day),) * 2
    if expression.direction == 0:
        return month_days(today.year, month) if day is None else (date(today.year, month, day),) * 2
    every = [
        month_days(year, month) if day is None else (date(year, month, day),) * 2
        for year in range(today.year - _CYCLE, today.year + _CYCLE + 1)
        if day is None or is_day(year, month, day)
    ]
    if expression.weekday is None or expression.direction is not None:
        return choose(every, expression.direction, today, past)
    # A weekday tells the year better than a tense; beside a day just gone or to come it is rather a mistake.
    beside = nearest(every, today)
    if beside is None or abs((beside[0] - today).days) <= _NEAR:
        return beside
    return nearest([days for days in every if days[0].isoweekday() == expression.weekday], today)


def day_of_month(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """Give the day of the month that tense and weekday point to."""
    day = expression.day or 1
    months = [add_months(today.replace(day=1), offset) for offset in range(-_CYCLE, _CYCLE + 1)]
    every = [
        (date(month.year, month.month, day),) * 2
        for month in months
        if month is not None and is_day(month.year, month.month, day)
    ]
    if expression.weekday is not None:
        every = [days for days in every if days[0].isoweekday() == expression.weekday]
    return choose(every, expression.direction, today, past)


def untold_part(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """Give a century by its number, or the quarter or half of the year that the tense points to."""
    count, unit = expression.count or 1, expression.unit or "year"
    if unit == "century" and expression.calendar == "hijri":
        ends = hijri_days((count - 1) * 100 + 1, None, None), hijri_days(count * 100, None, None)
        return None if ends[0] is None or ends[1] is None else (ends[0][0], ends[1][1])
    if unit == "century":
        return (date(max(1, (count - 1) * 100), 1, 1), date(count * 100 - 1, 12, 31)) if count > 0 else None
    if unit not in {"quarter", "half"}:
        return None
    every = [unit_around(date(today.year + offset, 1, 1), unit, count - 1) for offset in (-1, 0, 1)]
    known = [days for days in every if days is not None]
    # "will discuss the results of the second quarter": of two the nearer, though the verb is of the future
    return nearest(known, today) if past is False else choose(known, None, today, past)


def years_around(start: date, years: int) -> Closed | None:
    """Give the years around one that a round number of years away is: `200 years ago`; None outside of the calendar."""
    slack = abs(years) // 10
    first, last = start.year + years - slack, start.year + years + slack
    if first < date.min.year or last > date.max.year:
        return None
    return date(first, 1, 1), date(last, 12, 31)


def same_year(begin: DateExpression, final: DateExpression) -> tuple[DateExpression, DateExpression]:
    """Give the end of a range that has no year that of the other."""
    order = (begin.month or 1, begin.day or 0) > (final.month or 12, final.day or 31)
    if begin.year is None and begin.direction is None and final.year is not None and begin.month is not None:
        return replace(begin, year=final.year - order), final
    if final.year is None and begin.year is not None and final.month is not None:
        return begin, replace(final, year=begin.year + order)
    return begin, final


def year_of_end(begin: DateExpression, final: DateExpression, last: date) -> DateExpression:
    """Give the month that a range begins with the year of an end that is pointed at: `from March to last May`."""
    if final.base is not None and final.form == "edge":
        return year_of_end(begin, final.base, last)
    if final.form != "calendar" or (final.direction is None and final.base is None):
        return begin
    if begin.form == "edge" and begin.base is not None:
        return replace(begin, base=year_of_end(begin.base, final, last))
    open_ = begin.form == "calendar" and begin.calendar == "gregorian" and begin.month is not None
    if not open_ or any(known is not None for known in (begin.year, begin.direction, begin.base, begin.weekday)):
        return begin
    return replace(begin, year=last.year - ((begin.month or 1) > last.month))


def same_month(begin: DateExpression, final: DateExpression) -> DateExpression:
    """Give `the end of the month` behind a day the month of that day."""
    whole = final.base
    if final.form != "edge" or whole is None or whole.form != "period" or whole.unit != "month" or whole.direction:
        return final
    told = begin.form == "calendar" and begin.month is not None and begin.calendar == "gregorian"
    return replace(final, base=replace(begin, day=None, weekday=None)) if told else final
