"""
Weeks: which one is meant, how it begins, and how exactly one that is some weeks away is told.

Weeks are those from Monday to Sunday (ISO 8601) whatever the language, since outlets of one language differ by a day:
where Arabic is written the week begins on Saturday, on Sunday or on Monday, by the country. Only on the Sunday itself
does that make a week of difference: where weeks begin on it, it belongs to the new one.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from claimcheck.grammar.dates.days import add_days, third, unit_around

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.grammar.dates.days import Closed, Tense
    from claimcheck.model import DateExpression

_ABOUT = 3
"""Days on either side of a day that is some weeks away: a week together."""
_SUNDAY = 7
_EARLIEST = 2
"""Days before Monday on which a week begins where it begins first, on Saturday."""


def week_of(expression: DateExpression, today: date, past: Tense) -> Closed | None:
    """
    Give this, the last or the next week.

    What happened "this week", told on its first day, may have happened in the one before: then both are given.
    """
    days = _week(expression, today)
    begun = days is not None and days[0] == today and not expression.direction
    before = add_days(days[0], -_SUNDAY) if days is not None and begun and past is True else None
    return days if days is None or before is None else (before, days[1])


def _week(expression: DateExpression, today: date) -> Closed | None:
    direction = expression.direction or 0
    if expression.week_begins != _SUNDAY or today.isoweekday() != _SUNDAY:
        return unit_around(today, "week", direction)
    tomorrow = add_days(today, 1)
    days = None if tomorrow is None else unit_around(tomorrow, "week", direction)
    return None if days is None else (days[0] - timedelta(days=1), days[1] - timedelta(days=1))


def week_start(week: DateExpression, days: Closed) -> Closed:
    """Give the beginning of a week: where it begins on Saturday, on Sunday or on Monday, these three days."""
    if week.week_begins != _SUNDAY:
        return third(days, "start")
    monday = days[0] + timedelta(days=(1 - days[0].isoweekday()) % _SUNDAY)
    return monday - timedelta(days=_EARLIEST), monday


def weeks_away(expression: DateExpression, found: date) -> Closed | None:
    """Give the days that `three weeks ago` may mean: a week around the day; `a week ago` is told to the day."""
    if (expression.count or 0) <= 1:
        return found, found
    first, last = add_days(found, -_ABOUT), add_days(found, _ABOUT)
    return None if first is None or last is None else (first, last)
