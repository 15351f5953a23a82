"""Choose among the days that words may mean: the last, the next, the nearest, the n-th."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from claimcheck.grammar.dates.days import add_days, unit_around

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.grammar.dates.days import Closed, Tense
    from claimcheck.model.dates import DateUnit

_WEEK = 7
_THURSDAY = 4
_NEAR = 45
"""Days from the article's date within which lies what it calls the current month, or the feast."""
_SOON = 92
"""Days ahead within which a month or day without a tense is the coming one rather than the one gone."""
_BESIDE = 60
"""Days ahead within which it is even behind a verb of the past, where the one gone is most of a year away."""
_FAR = 276
"""Nine months."""
_JUST = 21
"""Days for which a feast that is gone is the one spoken of, whatever is still to come of it."""


def nearest(every: list[Closed], today: date) -> Closed | None:
    """Give the days that begin nearest to the article's date."""
    return min(every, key=lambda days: abs((days[0] - today).days), default=None)


def near(every: list[Closed], today: date) -> Closed | None:
    """Give the days nearest to the article's date, which it may lie in, where they are within weeks of it."""
    best = min(every, key=lambda days: _away(days, today), default=None)
    return None if best is None or _away(best, today) > _NEAR else best


def feast(every: list[Closed], today: date) -> Closed | None:
    """Give the coming feast, or the one just gone: what is to be done "after the feast" in the week behind it."""
    coming = min((days for days in every if days[1] >= today), default=None)
    gone = max((days for days in every if days[1] < today), default=None)
    if coming is None or gone is None:
        return coming or gone
    just = (today - gone[1]).days <= _JUST and (coming[0] - today).days > _FAR
    return gone if just else coming


def _away(days: Closed, today: date) -> int:
    return max(0, (days[0] - today).days, (today - days[1]).days)


def choose(
    every: list[Closed],
    direction: int | None,
    today: date,
    past: Tense,
) -> Closed | None:
    """
    Choose among the years, or months, of one day.

    `last` ends before the article's date and `next` begins after it; 2 and -2 are the next but one and the last but
    one. Without such a word the tense tells (what is to
    come may have begun this month), and without a tense the last is meant, unless the
    next is near.
    """
    if direction is not None and direction > 0:
        return next(islice(sorted(days for days in every if days[0] > today), direction - 1, None), None)
    if direction is not None and direction < 0:
        gone = sorted((days for days in every if days[1] < today), reverse=True)
        return next(islice(gone, -direction - 1, None), None)
    before = max((days for days in every if days[0] <= today), default=None)
    coming = today.replace(day=1) if past is False else today
    after = min((days for days in every if days[1] >= coming), default=None)
    if before is None or after is None:
        return (before if past else after) if past is not None else before or after
    ahead, ago = (after[0] - today).days, (today - before[1]).days
    if past:
        # "the match of 30 July" eight days before it, behind a verb of another clause
        return after if ahead <= _BESIDE and ago > _FAR and after[0] == after[1] else before
    if past is False:
        return after
    return after if ahead <= _SOON and ahead < ago else before


def several(days: Closed, unit: DateUnit, count: int) -> Closed | None:
    """Give the first or the last few units of some days."""
    start = days[0] if count > 0 else days[1]
    if unit == "week":
        thursday = nth(days, _THURSDAY, 1 if count > 0 else -1)
        start = start if thursday is None else thursday[0]
    near = unit_around(start, unit)
    far = unit_around(start, unit, count - 1 if count > 0 else count + 1)
    if near is None or far is None:
        return None
    return min(near[0], far[0]), max(near[1], far[1])


def nth(days: Closed, weekday: int, count: int) -> Closed | None:
    """Give the n-th weekday of some days, from their end where `count` is negative; None where they have none such."""
    if count > 0:
        found = add_days(days[0], (weekday - days[0].isoweekday()) % _WEEK + _WEEK * (count - 1))
    else:
        found = add_days(days[1], -((days[1].isoweekday() - weekday) % _WEEK) + _WEEK * (count + 1))
    return (found, found) if found is not None and days[0] <= found <= days[1] else None
