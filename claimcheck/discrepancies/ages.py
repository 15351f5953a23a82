"""Ages beside dates of birth: somebody born in March 1940 is 83 or 84 in March 2024, and not 91."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimcheck.discrepancies.mismatch import Mismatch, in_order
from claimcheck.discrepancies.persons import LONGEST_BIRTH, Person, born_in, is_one, told_of
from claimcheck.facets import times
from claimcheck.facets.labels import value_of
from claimcheck.model import Claim, DateRange, Interval, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.model import Options

_AGE, _YEAR = "age", "year"
_TOLD = frozenset({"stated", "relative", "weekday"})
"""What the day of an age rests on where its own words tell it."""
_LATE = timedelta(days=10)
"""How long before the day of its article somebody may have been of the age that it tells."""
_STORY = 10
"""
Years that an age beside a name may be missed by: a story that goes further back tells how old somebody was then.
"""


class _Told(Value, frozen=True):
    """An age, whose it is, on which days; `dated` tells that it was not reached long before them."""

    claim: Claim
    person: Person
    days: tuple[date, date]
    dated: bool


def wrong_ages(claims: Mapping[str, Claim], options: Options) -> Iterator[Mismatch]:
    """
    Give the ages that a date of birth told of the same person, in the same or another article, contradicts.

    Both are intervals: who was born in 1940 may be of two ages on one day. Asked are ages that are told as of today, of
    a day, or of somebody's death.
    """
    ages = [told for claim in in_order(claims.values()) if (told := _told(claim)) is not None]
    if not ages:
        return
    births = [
        (claim, person)
        for claim in in_order(claims.values())
        if claim.date is not None and (person := born_in(claim)) is not None
    ]
    for told in ages:
        fitting = [claim for claim, person in births if is_one(person, told.person)]
        for birth in fitting[:1]:
            found = _mismatch(told, birth, options)
            if found is not None:
                yield found


def _told(claim: Claim) -> _Told | None:
    """Read an age of a named person with the days that it is of."""
    quantity = claim.quantity
    whole = quantity is not None and (quantity.concept, quantity.unit) == (_AGE, _YEAR) and quantity.low is not None
    if not whole or claim.modality != "stated" or claim.published is None:
        return None
    person = told_of(claim)
    if person is None:
        return None
    when = claim.when
    days = (claim.published - _LATE, claim.published)
    if when.basis in _TOLD and when.first is not None and when.last is not None and when.last <= claim.published:
        days = (when.first, when.last)
    dated = when.basis in _TOLD or not person.died or person.news
    return _Told(claim, person, days, dated)


def _mismatch(told: _Told, birth: Claim, options: Options) -> Mismatch | None:
    """Compare an age with those that the days of birth, or of a life, allow."""
    born = birth.date
    if born is None or born.first is None or born.last is None or told.claim.published is None:
        return None
    days, shown = told.days, value_of(birth, options.interface)
    if (born.last - born.first).days > LONGEST_BIRTH:
        if not told.person.died:
            return None
        years = born.last.year - born.first.year
        low, high = years - 1, years
    else:
        if days[0] <= born.last:
            # the day beside the age is that of the birth
            days = (told.claim.published - _LATE, told.claim.published)
        low, high = max(0, _years(born.last, days[0])) if told.dated else 0, _years(born.first, days[1])
        day = DateRange(days[1] if days[1] - days[0] == _LATE else days[0], days[1])
        shown = f"{shown} → {times.in_words(day, options.interface)}"
    stated = _stated(told.claim, options)
    if Interval(low, high).overlaps(stated) or not _believed(told, Interval(low, high), stated):
        return None
    ages = f"{low}" if low == high else f"{low}\N{EN DASH}{high}"
    return Mismatch((told.claim, birth), f"{shown} = {ages}", value_of(told.claim, options.interface))


def _stated(claim: Claim, options: Options) -> Interval:
    """Give the years that an age may be, as roughly as it is told: nobody rounds one without saying so."""
    quantity = claim.quantity
    if quantity is None:
        return Interval(None, None)
    low, high = quantity.low, quantity.high
    slack = options.tolerance(quantity) if quantity.approx == "about" else 0.0
    return Interval(None if low is None else low * (1 - slack), None if high is None else high * (1 + slack))


def _believed(told: _Told, ages: Interval, stated: Interval) -> bool:
    """Tell whether an age can be one of today that is wrong, rather than that of an earlier part of the story."""
    gap = max(float(ages.low or 0) - float(stated.high or 0), float(stated.low or 0) - float(ages.high or 0))
    return told.person.died or gap <= _STORY


def _years(born: date, day: date) -> int:
    """Give the whole years from a birth to a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
