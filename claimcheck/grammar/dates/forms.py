"""The days of each form of a date expression: functions of the expression, the article's date and the tense."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates.choice import choose, feast, near, nth, several
from claimcheck.grammar.dates.days import (
    add_days,
    is_day,
    month_days,
    move,
    share,
    third,
    unit_around,
    unit_of,
    year_days,
    years_away,
)
from claimcheck.grammar.dates.untold import (
    day_of_month,
    hijri,
    same_month,
    same_year,
    untold_part,
    year_of_end,
    yearless,
    years_around,
)
from claimcheck.grammar.dates.weeks import week_of, week_start, weeks_away

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.grammar.dates.days import Closed, Days, Tense
    from claimcheck.model import DateExpression

_WEEK = 7
_EARLY = 2
"""Monday and Tuesday, on which `this weekend` without a tense is the one gone."""
_WEEKS_LONG = 60
"""Days that a range may last that begins on a weekday."""
_SHARES = {"half": 2, "quarter": 4}
"""Units that are parts of whatever they are counted in."""
_YEARS_AROUND = (-2, -1, 0, 1, 2)
_LATE = 3
"""Days after what it tells that a page may be dated; it may be dated one day before it as well."""
_THURSDAY = 4
_ROUND = 100
"""Years of which a multiple is told for any number within a tenth of it."""
_FEASTS = ("eid_al_fitr", "eid_al_adha")
"""What `the feast` is, the nearer of the two."""
_LAST_HIJRI_YEAR = 1600
"""A later year behind a Hijri month is one of the Gregorian calendar: Ramadan 2019."""


def span(expression: DateExpression, today: date, past: Tense) -> Days | None:
    """Give the days from the first of one end to the last of the other; a year told once is that of both."""
    begin, final = expression.base, expression.to
    if begin is None or final is None:
        return None
    if begin.form == final.form == "calendar":
        begin, final = same_year(begin, final)
    final = same_month(begin, final)
    until_today = final.form == "distance" and final.count == 0
    last = closed(final, today, past)
    begin = begin if last is None else year_of_end(begin, final, last[1])
    first = closed(begin, today, True if until_today else past)
    if first is None:
        return None
    if last is not None and begin.form == "weekday" and begin.base is None and final.day is not None:
        # "from Monday to 5 May": the Monday is not further from that day than a writer would count weeks
        near = last[0] - timedelta(days=(last[0].isoweekday() - (begin.weekday or 1)) % _WEEK)
        first = first if 0 <= (last[0] - first[0]).days <= _WEEKS_LONG else (near, near)
    if last is not None and last[1] < first[0]:
        last = closed(replace(final, direction=1, past=False), first[0], past=False)
    return (first[0], last[1]) if last is not None and last[1] >= first[0] else None


def closed(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """Give the first and last day of an expression, its bound aside."""
    if expression.unclear:
        return None
    if expression.form == "range":
        days = span(expression, today, past)
        return None if days is None or days[0] is None or days[1] is None else (days[0], days[1])
    return _FORMS[expression.form](expression, today, past)


def _calendar(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    year, month, day = expression.year, expression.month, expression.day
    if expression.calendar == "hijri":
        return hijri(expression, today, past)
    if year is None and expression.base is not None:
        return _in_base(expression, today, past)
    if year is not None:
        if expression.unit == "decade":
            return unit_around(date(year, 1, 1), "decade")
        if month is None:
            return year_days(year)
        return month_days(year, month) if day is None else (date(year, month, day), date(year, month, day))
    if month is None:
        return day_of_month(expression, today, past)
    return yearless(expression, today, past)


def _in_base(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """Give the month or day of the period that the expression is counted in."""
    days = closed(expression.base, today, past) if expression.base is not None else None
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


def _weekday(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """Give a weekday: of a week, or the last, this or next one."""
    weekday, direction = expression.weekday or 1, expression.direction
    if expression.base is not None:
        week = closed(expression.base, today, past)
        found = None if week is None else add_days(week[0], (weekday - week[0].isoweekday()) % _WEEK)
    elif direction == 2:  # noqa: PLR2004 - of next week
        found = add_days(today, _WEEK - today.isoweekday() + weekday)
    elif direction is not None and direction < 0:
        weeks = (expression.count or -direction) - 1
        found = add_days(today, -((today.isoweekday() - weekday - 1) % _WEEK + 1) - _WEEK * weeks)
    elif direction is not None and direction > 0:
        weeks = (expression.count or 1 + (direction > 1)) - 1
        found = add_days(today, (weekday - today.isoweekday() - 1) % _WEEK + 1 + _WEEK * weeks)
    elif past is False or direction == 0:
        found = add_days(today, (weekday - today.isoweekday()) % _WEEK)
    else:
        found = add_days(today, -((today.isoweekday() - weekday) % _WEEK))
    return None if found is None else (found, found)


def _period(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """Give this, the last or the next unit, or some of them up to or from the article's date."""
    unit, direction, count = expression.unit or "day", expression.direction or 0, expression.count
    if count is None and expression.base is None:
        days = week_of(expression, today, past) if unit == "week" else unit_around(today, unit, direction)
        over = past is True or (past is None and (expression.direction is None or today.isoweekday() <= _EARLY))
        gone = unit == "weekend" and direction == 0 and over and days is not None and days[0] > today
        return unit_around(today, unit, -1) if gone else days
    if expression.base is not None:
        inside = closed(expression.base, today, past)
        return None if inside is None else unit_of(inside, unit)
    if not direction:
        # "the current six months", which began nobody tells when
        return None
    if unit in {"quarter", "half", "season"}:
        near, far = unit_around(today, unit, direction), unit_around(today, unit, direction * (count or 1))
        return None if near is None or far is None else (min(near[0], far[0]), max(near[1], far[1]))
    end, beside = move(today, unit, direction * (count or 1)), add_days(today, direction)
    return None if end is None or beside is None else (min(end, beside), max(end, beside))


def _distance(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """Give the day, month or year some units away: as precise as the unit, but one week is told to the day."""
    unit, direction = expression.unit or "day", expression.direction or 0
    start = today
    if expression.base is not None:
        days = closed(expression.base, today, past)
        if days is None:
            return None
        start = days[1] if direction > 0 else days[0]
    if expression.count is None:
        return None
    found = move(start, unit, direction * expression.count)
    if found is not None and expression.weekday is not None:
        # "today, Tuesday" on a page that is dated a day or two late
        late = (found.isoweekday() - expression.weekday) % _WEEK
        late = late - _WEEK if direction and late == _WEEK - 1 else late
        found = move(found, "day", -late) if late <= _LATE else None
    if unit == "year" and expression.count >= _ROUND and expression.count % _ROUND == 0:
        return years_around(start, direction * expression.count)
    if found is None or unit == "day" or expression.bound == "within" or _from_day(expression):
        return None if found is None else (found, found)
    return weeks_away(expression, found) if unit == "week" else unit_around(found, unit)


def _from_day(expression: DateExpression) -> bool:
    """Tell whether a distance counts from a day that the text itself tells: `two months from 5 May`."""
    base = expression.base
    told = expression.name == "told"
    return base is not None and not told and (base.day is not None or base.form in {"weekday", "named", "distance"})


def _counterpart(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """Give the days that were told, in another year; last year's are never those that were told themselves."""
    base, to = expression.base, expression.to
    if base is None or to is None:
        return None
    told = closed(to, today, to.past)
    if told is None:
        return None
    years = (base.direction or 0) * (base.count or 1)
    if base.form != "distance":
        year = closed(base, today, past)
        if year is None:
            return None
        years = year[0].year - told[0].year
        own = to.base is not None and to.base.direction == -1
        years = -1 if base.direction == -1 and years >= 0 and not own else years
    return years_away(told, years)


def _part(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """Give the n-th day, week, weekday, month … of a period; from its end where `count` is negative."""
    count = expression.count or 1
    if expression.base is None:
        return untold_part(expression, today, past)
    days = closed(expression.base, today, past)
    if days is None:
        return None
    if expression.weekday is not None:
        return nth(days, expression.weekday, count)
    unit = expression.unit or "day"
    if unit in _SHARES:
        return share(days, _SHARES[unit], count)
    if expression.plural:
        return several(days, unit, count)
    if unit == "week":
        # A week belongs to the month or year that has its Thursday (ISO 8601).
        found = nth(days, _THURSDAY, count)
        return None if found is None else unit_around(found[0], "week")
    begin = unit_around(days[0] if count > 0 else days[1], unit, count - 1 if count > 0 else count + 1)
    return begin if begin is not None and days[0] <= begin[0] and begin[1] <= days[1] else None


def _edge(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    beside = expression.base
    weekly = beside is not None and beside.form == "period" and beside.unit == "week" and beside.direction == 0
    days = closed(beside, today, None if weekly else past) if beside is not None else None
    if days is None or days[0] == days[1]:
        return days
    if weekly and expression.edge == "end" and past is True and third(days, "end")[0] > today:
        # "at the end of the week", told on the Monday after it
        days = days[0] - timedelta(days=_WEEK), days[1] - timedelta(days=_WEEK)
    if expression.edge == "earlier":
        return (days[0], min(today, days[1])) if days[0] <= today else None
    if expression.edge == "later":
        return (max(today, days[0]), days[1]) if today <= days[1] else None
    if weekly and expression.edge == "start" and beside is not None:
        return week_start(beside, days)
    return third(days, expression.edge or "start")


def _named(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    from claimcheck.grammar.dates.holidays import hijri_named, named_days  # noqa: PLC0415 - few articles name a holiday

    name = expression.name or ""
    if name == "eid":
        feasts = (named_days(one, today.year + offset) for one in _FEASTS for offset in (-1, 0, 1))
        return near([days for days in feasts if days is not None], today)
    year = expression.year
    if year is None and expression.base is not None:
        days = closed(expression.base, today, past)
        year = None if days is None else days[0].year
    if year is not None:
        return named_days(name, year) if year > _LAST_HIJRI_YEAR else hijri_named(name, year)
    if expression.direction == 0:
        begun = named_days(name, today.year - 1)
        # "this winter" in January began in December
        return begun if begun is not None and begun[1] >= today else named_days(name, today.year)
    told = (named_days(name, today.year + offset) for offset in _YEARS_AROUND)
    every = [days for days in told if days is not None]
    if past is False and expression.direction == 1:
        # nothing but its name: the one that is, or is to come
        return min((days for days in every if days[1] >= today), default=None)
    if past is False and expression.direction is None:
        return feast(every, today)
    return choose(every, expression.direction, today, past)


_FORMS: dict[str, Callable[[DateExpression, date, Tense], Closed | None]] = {
    "calendar": _calendar,
    "weekday": _weekday,
    "period": _period,
    "distance": _distance,
    "part": _part,
    "edge": _edge,
    "named": _named,
    "counterpart": _counterpart,
}
