"""
The day that an article calls today, where that is not the one it is dated.

Copies and archives date a page by the day on which they took it: `today, Tuesday` stands on a page of Thursday. Its
`yesterday` and its `Friday` count from that Tuesday as well. Where the weekday is none of the days shortly before the
page's date, nobody can tell which one it was: then such words tell no day.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.grammar.dates import resolve
from claimcheck.model import When

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from claimcheck.model import DateExpression

_NEAR = timedelta(days=10)
"""How far the day that a text calls today with its date may lie from that of its page."""
_COUNTED = frozenset({"day", "week", "weekend"})


class Today(NamedTuple):
    """The day that words such as yesterday count from; None where it is not known, and what a claim's trace says."""

    day: date | None
    trace: tuple[str, ...] = ()


def today_of(dates: Iterable[DateExpression], published: date | None) -> Today:
    """
    Find the day that an article calls today.

    Args:
        dates: the dates that the article itself tells.
        published: the date that it bears; None where it bears none.

    Returns:
        the date that it bears, unless all words that tell the weekday or the date of today agree on another day.

    """
    if published is None:
        return Today(None)
    told = [expression for expression in dates if _tells(expression)]
    days = {_today(expression, published) for expression in told}
    if not days or published in days or len(days) > 1:
        return Today(published)
    (day,) = days
    if day is None:
        return Today(None, ("date.page-of-another-day",))
    return Today(day, (f"date.written-{day.isoformat()}",))


def count_from(expression: DateExpression, today: Today, published: date | None) -> When:
    """Turn a date expression into days, counted from the day that the article calls today."""
    if today.day is not None or published is None:
        return resolve(expression, today.day)
    when = resolve(expression, published)
    return When(basis="unknown", start=when.start, end=when.end) if _counts_days(expression) else when


def _counts_days(expression: DateExpression) -> bool:
    """Tell whether an expression counts days or weeks, so that it is not known where today is not."""
    if expression.form == "weekday" or expression.unit in _COUNTED:
        return expression.base is None or _counts_days(expression.base)
    return any(_counts_days(one) for one in (expression.base, expression.to) if one is not None)


def _tells(expression: DateExpression) -> bool:
    """Tell whether an expression tells the weekday of today, yesterday or tomorrow, or the date of today."""
    if expression.form == "calendar":
        return expression.name == "today" and expression.day is not None and not expression.unclear
    beside = expression.form == "distance" and expression.unit == "day" and expression.weekday is not None
    return beside and expression.base is None and expression.name is None


def _today(expression: DateExpression, published: date) -> date | None:
    """Give the day that is today by one expression."""
    day = resolve(expression, published).first
    if day is None:
        return None
    if expression.form == "calendar":
        return day if abs(day - published) <= _NEAR else published
    return day - timedelta(days=(expression.direction or 0) * (expression.count or 0))
