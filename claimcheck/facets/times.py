"""What a claim is true of: days, and how far apart two spans of days lie."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimcheck.model import Claim, DateClaim, DateRange
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from claimcheck.facets import Relation

FAR = 366_000
"""More days than any two dates of news lie apart: the distance to a date that is not known."""


def as_of(claim: Claim) -> DateRange:
    """
    Give the days that a claim holds for: its own, else the day its article appeared.

    A figure that was counted up to a day ("7,862 killed by Tuesday evening") is of that day, not of all days before it.
    """
    day = claim.when.last
    if claim.quantity is not None and claim.when.first is None and day is not None:
        counted = claim.published is None or day <= claim.published
        return DateRange(day if counted else None, day)
    if claim.when.first is not None or claim.when.last is not None:
        return DateRange(claim.when.first, claim.when.last)
    return DateRange(claim.published, claim.published)


def days_of(day: DateClaim) -> DateRange:
    """Give the days of a date claim."""
    return DateRange(day.first, day.last)


def known(span: DateRange) -> bool:
    """Tell whether anything is known of a span of days."""
    return span.first is not None or span.last is not None


def relation(left: DateRange, right: DateRange) -> Relation:
    """Tell how two spans of days stand to one another; an open end reaches as far as it likes."""
    if not known(left) or not known(right):
        return "unknown"
    if left == right:
        return "same"
    if days_between(left, right):
        return "apart"
    if _start(left) <= _start(right) and _end(right) <= _end(left):
        return "wider"
    if _start(right) <= _start(left) and _end(left) <= _end(right):
        return "narrower"
    return "overlaps"


def closed(span: DateRange) -> bool:
    """Tell whether both ends of a span of days are known."""
    return span.first is not None and span.last is not None


def agree(left: DateRange, right: DateRange) -> bool:
    """
    Tell whether two dates are one, or one lies in the other.

    "Since 2001" agrees with the month of that year in which it began; "by June" only with itself.
    """
    if left == right:
        return known(left)
    if closed(left) != closed(right):
        since, span = (right, left) if closed(left) else (left, right)
        return since.first is not None and span.first is not None and _lies_in(since.first, span)
    return closed(left) and closed(right) and relation(left, right) in {"wider", "narrower"}


def _lies_in(day: date, span: DateRange) -> bool:
    return _start(span) <= day <= _end(span)


def days_between(left: DateRange, right: DateRange) -> int:
    """Give the days from the end of the earlier span to the start of the later one; 0 where they meet."""
    if not known(left) or not known(right):
        return FAR
    if _end(left) < _start(right):
        return (_start(right) - _end(left)).days
    if _end(right) < _start(left):
        return (_start(left) - _end(right)).days
    return 0


def order(span: DateRange) -> tuple[date, date]:
    """Give a key that sorts spans of days; what is unknown comes first."""
    return _start(span), span.last or _start(span)


def in_words(span: DateRange, language: str) -> str:
    """Write a span of days as short as ISO dates allow: `2021-07`, `2021`, `by 2021-12-31`, `2021-07-01 to …`."""
    first, last = span.first, span.last
    if first is None and last is None:
        return display_name("span", "unknown", language)
    if first is None or last is None:
        return display_name("span", "until" if first is None else "from", language).format(first=first, last=last)
    if first == last:
        return first.isoformat()
    if first.day == 1 and (last.year, last.month) == (first.year, first.month) and _ends_month(last):
        return f"{first:%Y-%m}"
    if (first.month, first.day, last.month, last.day, first.year) == (1, 1, 12, 31, last.year):
        return f"{first:%Y}"
    return display_name("span", "between", language).format(first=first, last=last)


def _ends_month(day: date) -> bool:
    return day == date.max or date.fromordinal(day.toordinal() + 1).day == 1


def _start(span: DateRange) -> date:
    return span.first or date.min


def _end(span: DateRange) -> date:
    return span.last or date.max
