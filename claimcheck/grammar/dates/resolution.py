"""From a date expression to days, once the article's date is known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates.days import (
    Closed,
    Days,
    add_days,
    add_months,
    hijri_days,
    hijri_in,
    is_day,
    month_days,
    move,
    third,
    unit_around,
    year_days,
)
from claimcheck.model import When

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.model import DateExpression
    from claimcheck.model.claims import Basis
    from claimcheck.model.dates import DateUnit

_WEEK = 7
_SOON = 92
"""Days ahead within which a month or day without a tense is the coming one rather than the one gone."""
_NEAR = 14
"""Days around the article's date in which a day of the month is believed rather than a weekday that does not fit."""
_CYCLE = 12
"""Years, or months, among which one is looked for whose weekday fits; a weekday returns after 11 at most."""
_HALF = 183
_THURSDAY = 3
_LAST_HIJRI_YEAR = 1600
"""A later year behind a Hijri month is one of the Gregorian calendar: Ramadan 2019."""


def resolve(expression: DateExpression, published: date | None) -> When:
    """
    Turn a date expression into days.

    Args:
        expression: the date as read.
        published: the article's date; None where it is not known.

    Returns:
        First and last day, each None where it is open or cannot be known, with what they rest on and the date words.
        Never more precise than the text: a month is its first to its last day.

    """
    start, end = (expression.start, expression.end) if expression.end else (None, None)
    rests_on = _basis(expression)
    if published is None and rests_on != "stated":
        return When(basis="unknown", start=start, end=end)
    try:
        days = _days(expression, published or date.min, expression.past)
    except (ValueError, OverflowError):
        days = None
    if days is None:
        return When(basis="unknown", start=start, end=end)
    return When(first=days[0], last=days[1], basis=rests_on, start=start, end=end)


def _basis(expression: DateExpression) -> Basis:
    """Tell what the days rest on: the words alone, a weekday, or the article's date."""
    if _stated(expression):
        return "stated"
    if expression.weekday is not None and expression.base is None and expression.form != "distance":
        return "weekday"
    return "relative"


def _stated(expression: DateExpression) -> bool:
    """Tell whether the words say it all."""
    if expression.form == "calendar" and expression.year is not None:
        return True
    if expression.form == "named":
        return expression.year is not None or (expression.base is not None and _stated(expression.base))
    if expression.form == "part" and expression.unit == "century" and expression.base is None:
        return True
    if expression.form == "range":
        ends = [end for end in (expression.base, expression.to) if end is not None]
        # One year told is the year of both.
        return any(map(_stated, ends)) and all(_stated(end) or end.form == "calendar" for end in ends)
    return expression.base is not None and _stated(expression.base) and expression.form != "period"


def _days(expression: DateExpression, today: date, past: bool | None) -> Days | None:  # noqa: FBT001 - a bound each
    """Give the days of an expression with its bound; None where they cannot be known."""
    if expression.form == "range":
        return _range(expression, today, past)
    if expression.form == "period" and expression.plural:
        return _some(expression, today)
    days = _closed(expression, today, past)
    if days is None or expression.bound is None:
        return days
    first, last = days
    if expression.bound == "within":
        return (today, last) if last >= today else (first, today)
    if expression.bound in {"by", "until"}:
        return None, last
    if expression.bound == "since":
        return first, None
    if expression.bound == "before":
        # What is to happen before the end of the year has all of it.
        whole = expression.base if expression.form == "edge" and expression.edge == "end" else None
        return (None, last) if whole is not None else (None, add_days(first, -1))
    return add_days(last, 1), None


def _some(expression: DateExpression, today: date) -> Days | None:
    """Give an unknown number of weeks or months: open on the far side."""
    if expression.direction == -1:
        return None, today
    return (today, None) if expression.direction == 1 else None


def _range(expression: DateExpression, today: date, past: bool | None) -> Days | None:  # noqa: FBT001 - a tense
    """Give the days from the first of one end to the last of the other; a year told once is that of both."""
    begin, final = expression.base, expression.to
    if begin is None or final is None:
        return None
    if begin.form == final.form == "calendar":
        begin, final = _same_year(begin, final)
    until_today = final.form == "distance" and final.count == 0
    first = _closed(begin, today, True if until_today else past)
    if first is None:
        return None
    last = _closed(final, today, past)
    if last is not None and last[1] < first[0]:
        last = _closed(replace(final, direction=1, past=False), first[0], past=False)
    return (first[0], last[1]) if last is not None and last[1] >= first[0] else None


def _same_year(begin: DateExpression, final: DateExpression) -> tuple[DateExpression, DateExpression]:
    """Give the end of a range that has no year that of the other."""
    order = (begin.month or 1, begin.day or 0) > (final.month or 12, final.day or 31)
    if begin.year is None and begin.direction is None and final.year is not None and begin.month is not None:
        return replace(begin, year=final.year - order), final
    if final.year is None and begin.year is not None and final.month is not None:
        return begin, replace(final, year=begin.year + order)
    return begin, final


def _closed(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001 - a tense
    """Give the first and last day of an expression, its bound aside."""
    if expression.unclear:
        return None
    if expression.form == "range":
        days = _range(expression, today, past)
        return None if days is None or days[0] is None or days[1] is None else (days[0], days[1])
    return _FORMS[expression.form](expression, today, past)


def _calendar(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001
    year, month, day = expression.year, expression.month, expression.day
    if expression.calendar == "hijri":
        return _hijri(expression, today, past)
    if year is None and expression.base is not None:
        return _in_base(expression, today, past)
    if year is not None:
        if expression.unit == "decade":
            return unit_around(date(year, 1, 1), "decade")
        if month is None:
            return year_days(year)
        return month_days(year, month) if day is None else (date(year, month, day), date(year, month, day))
    if month is None:
        return _day_of_month(expression, today, past)
    return _yearless(expression, today, past)


def _hijri(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001 - a tense
    """Convert a Hijri date; one without a year is the nearest that tense and direction allow."""
    if expression.year is not None and expression.year < _LAST_HIJRI_YEAR:
        return hijri_days(expression.year, expression.month, expression.day)
    if expression.year is not None:
        return hijri_in(expression.year, expression.month or 1, expression.day)
    from hijridate import Gregorian  # noqa: PLC0415 - only articles with Hijri dates pay for its tables

    this = Gregorian(today.year, today.month, today.day).to_hijri().year
    known = [hijri_days(this + offset, expression.month, expression.day) for offset in (-1, 0, 1)]
    return _choose([days for days in known if days is not None], expression.direction, today, past)


def _in_base(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001 - a tense
    """Give the month or day of the period that the expression is counted in."""
    days = _closed(expression.base, today, past) if expression.base is not None else None
    if days is None:
        return None
    first = days[0]
    month = expression.month or first.month
    if expression.day is None:
        return month_days(first.year, month)
    if not is_day(first.year, month, expression.day):
        return None
    found = date(first.year, month, expression.day)
    return found, found


def _yearless(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001 - a tense
    """Give the month or day of the year that direction, tense and weekday point to."""
    month, day = expression.month or 1, expression.day
    if expression.direction == 0:
        return month_days(today.year, month) if day is None else (date(today.year, month, day),) * 2
    every = [
        month_days(year, month) if day is None else (date(year, month, day),) * 2
        for year in range(today.year - _CYCLE, today.year + _CYCLE + 1)
        if day is None or is_day(year, month, day)
    ]
    if expression.weekday is None or expression.direction is not None:
        return _choose(every, expression.direction, today, past)
    # A weekday tells the year better than a tense; beside a day just gone or to come it is rather a mistake.
    nearest = _nearest(every, today)
    if nearest is None or abs((nearest[0] - today).days) <= _NEAR:
        return nearest
    return _nearest([days for days in every if days[0].isoweekday() == expression.weekday], today)


def _nearest(every: list[Closed], today: date) -> Closed | None:
    return min(every, key=lambda days: abs((days[0] - today).days), default=None)


def _day_of_month(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001 - a tense
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
    return _choose(every, expression.direction, today, past)


def _choose(
    every: list[Closed],
    direction: int | None,
    today: date,
    past: bool | None,  # noqa: FBT001 - a tense
) -> Closed | None:
    """
    Choose among the years, or months, of one day.

    `last` ends before the article's date and `next` begins after it. Without such a word the tense tells (what is to
    come may have begun this month), and without a tense the last is meant, unless the
    next is near.
    """
    if direction is not None and direction > 0:
        return min((days for days in every if days[0] > today), default=None)
    if direction is not None and direction < 0:
        return max((days for days in every if days[1] < today), default=None)
    before = max((days for days in every if days[0] <= today), default=None)
    coming = today.replace(day=1) if past is False else today
    after = min((days for days in every if days[1] >= coming), default=None)
    if past is not None:
        return before if past else after
    if before is None or after is None:
        return before or after
    ahead = (after[0] - today).days
    return after if ahead <= _SOON and ahead < (today - before[1]).days else before


def _weekday(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001 - a tense
    """Give a weekday: of a week, or the last, this or next one."""
    weekday, direction = expression.weekday or 1, expression.direction
    if expression.base is not None:
        week = _closed(expression.base, today, past)
        found = None if week is None else add_days(week[0], (weekday - week[0].isoweekday()) % _WEEK)
    elif direction == 2:  # noqa: PLR2004 - of next week
        found = add_days(today, _WEEK - today.isoweekday() + weekday)
    elif direction == -1:
        found = add_days(today, -((today.isoweekday() - weekday - 1) % _WEEK + 1))
    elif direction == 1:
        found = add_days(today, (weekday - today.isoweekday() - 1) % _WEEK + 1)
    elif past is False or direction == 0:
        found = add_days(today, (weekday - today.isoweekday()) % _WEEK)
    else:
        found = add_days(today, -((today.isoweekday() - weekday) % _WEEK))
    return None if found is None else (found, found)


def _period(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001 - a tense
    """Give this, the last or the next unit, or some of them up to or from the article's date."""
    unit, direction, count = expression.unit or "day", expression.direction or 0, expression.count
    if count is None and expression.base is None:
        return unit_around(today, unit, direction)
    if expression.base is not None:
        inside = _closed(expression.base, today, past)
        return None if inside is None else unit_around(inside[0], unit)
    if unit in {"quarter", "half", "season"}:
        near, far = unit_around(today, unit, direction), unit_around(today, unit, direction * (count or 1))
        return None if near is None or far is None else (min(near[0], far[0]), max(near[1], far[1]))
    end, beside = move(today, unit, direction * (count or 1)), add_days(today, direction)
    return None if end is None or beside is None else (min(end, beside), max(end, beside))


def _distance(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001 - a tense
    """Give the day, month or year some units away: as precise as the unit, but a week is told to the day."""
    unit, direction = expression.unit or "day", expression.direction or 0
    start = today
    if expression.base is not None:
        days = _closed(expression.base, today, past)
        if days is None:
            return None
        start = days[1] if direction > 0 else days[0]
    if expression.count is None:
        return None
    found = move(start, unit, direction * expression.count)
    if found is None or unit in {"day", "week", "weekend"} or expression.bound == "within":
        return None if found is None else (found, found)
    return unit_around(found, unit)


def _part(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001 - a tense
    """Give the n-th day, week, weekday, month … of a period; from its end where `count` is negative."""
    count = expression.count or 1
    if expression.base is None:
        if expression.unit == "century" and count > 0:
            return date(max(1, (count - 1) * 100), 1, 1), date(count * 100 - 1, 12, 31)
        return None
    days = _closed(expression.base, today, past)
    if days is None:
        return None
    if expression.weekday is not None:
        return _nth(days, expression.weekday, count)
    unit = expression.unit or "day"
    if expression.plural:
        return _several(days, unit, count)
    if unit == "week":
        # A week belongs to the month or year that has its Thursday (ISO 8601).
        found = _nth(days, _THURSDAY + 1, count)
        return None if found is None else unit_around(found[0], "week")
    begin = unit_around(days[0] if count > 0 else days[1], unit, count - 1 if count > 0 else count + 1)
    return begin if begin is not None and days[0] <= begin[0] and begin[1] <= days[1] else None


def _several(days: Closed, unit: DateUnit, count: int) -> Closed | None:
    """Give the first or the last few units of some days."""
    start = days[0] if count > 0 else days[1]
    if unit == "week":
        thursday = _nth(days, _THURSDAY + 1, 1 if count > 0 else -1)
        start = start if thursday is None else thursday[0]
    near = unit_around(start, unit)
    far = unit_around(start, unit, count - 1 if count > 0 else count + 1)
    if near is None or far is None:
        return None
    return min(near[0], far[0]), max(near[1], far[1])


def _nth(days: Closed, weekday: int, count: int) -> Closed | None:
    if count > 0:
        found = add_days(days[0], (weekday - days[0].isoweekday()) % _WEEK + _WEEK * (count - 1))
    else:
        found = add_days(days[1], -((days[1].isoweekday() - weekday) % _WEEK) + _WEEK * (count + 1))
    return (found, found) if found is not None and days[0] <= found <= days[1] else None


def _edge(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001 - a tense
    days = _closed(expression.base, today, past) if expression.base is not None else None
    if days is None:
        return None
    if expression.edge == "earlier":
        return (days[0], min(today, days[1])) if days[0] <= today else None
    if expression.edge == "later":
        return (max(today, days[0]), days[1]) if today <= days[1] else None
    return third(days, expression.edge or "start")


def _named(expression: DateExpression, today: date, past: bool | None) -> Closed | None:  # noqa: FBT001 - a tense
    from claimcheck.grammar.dates.holidays import named_days  # noqa: PLC0415 - few articles name a holiday

    name = expression.name or ""
    year = expression.year
    if year is None and expression.base is not None:
        days = _closed(expression.base, today, past)
        year = None if days is None else days[0].year
    if year is not None:
        return named_days(name, year)
    if expression.direction == 0:
        return named_days(name, today.year)
    every = [named_days(name, today.year + offset) for offset in (-1, 0, 1)]
    return _choose([days for days in every if days is not None], expression.direction, today, past)


_FORMS: dict[str, Callable[[DateExpression, date, bool | None], Closed | None]] = {
    "calendar": _calendar,
    "weekday": _weekday,
    "period": _period,
    "distance": _distance,
    "part": _part,
    "edge": _edge,
    "named": _named,
}
