"""A weekday against the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.grammar.dates.resolution import resolve

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.model import DateExpression


WRONG_WEEKDAY = "weekday-mismatch"
"""The rule that a date claim names in its trace where day and weekday do not fit."""


class WeekdayConflict(NamedTuple):
    """A weekday that was none: the one told and the one that the day was (Monday 1), and the day."""

    told: int
    was: int
    day: date


def weekday_conflict(expression: DateExpression, published: date | None = None) -> WeekdayConflict | None:
    """
    Compare the weekday of a date with the calendar.

    Args:
        expression: a date as read.
        published: the article's date, for "today, Friday" and days without a year; None where it is not known.

    Returns:
        the conflict; None where the weekday holds, or the text names none, or the day cannot be told.

    """
    if expression.weekday is None or expression.form not in {"calendar", "distance"}:
        return None
    when = resolve(expression, published)
    if when.first is None or when.first != when.last or when.first.isoweekday() == expression.weekday:
        return None
    return WeekdayConflict(expression.weekday, when.first.isoweekday(), when.first)
