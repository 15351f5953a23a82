"""From a date expression to days, once the article's date is known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimcheck.grammar.dates.days import add_days
from claimcheck.grammar.dates.forms import closed, span
from claimcheck.model import When

if TYPE_CHECKING:
    from claimcheck.grammar.dates.days import Days, Tense
    from claimcheck.model import DateExpression
    from claimcheck.model.claims import Basis


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
    if expression.form == "counterpart":
        base, to = expression.base, expression.to
        return base is not None and to is not None and _stated(base) and (_stated(to) or to.form == "calendar")
    if expression.form == "range":
        ends = [end for end in (expression.base, expression.to) if end is not None]
        # One year told is the year of both.
        return any(map(_stated, ends)) and all(_stated(end) or end.form == "calendar" for end in ends)
    return expression.base is not None and _stated(expression.base) and expression.form != "period"


def _days(expression: DateExpression, today: date, past: Tense) -> Days | None:
    """Give the days of an expression with its bound; None where they cannot be known."""
    if expression.form == "range":
        return span(expression, today, past)
    if expression.form == "period" and expression.plural:
        return _some(expression, today)
    days = closed(expression, today, past)
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
