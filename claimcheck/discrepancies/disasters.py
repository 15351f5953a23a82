"""Tolls of hundreds: a country rarely has two such events within weeks, so that they are of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import places, times
from claimcheck.facets.amounts import least
from claimcheck.facets.concepts import DISASTER, DISASTER_DAYS
from claimcheck.facets.words import words
from claimcheck.model import DateRange

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair

_SCORE = 0.6
"""Score of the alignment that such tolls need besides."""

_HALF = 0.5


def one_disaster(pair: Pair) -> bool:
    """
    Tell whether both count hundreds, of one country and within weeks.

    A toll may well double, but does not fall to half: then the later report counts those of something else.
    """
    figures, left, right = pair.amounts, pair.left, pair.right
    if figures is None or pair.nature != "toll" or pair.match.score < _SCORE or _falls_to_half(pair):
        return False
    fewest = min(max(one.printed.low or 0, one.printed.high or 0) for one in figures)
    named = bool(words(left).countries & words(right).countries)
    if left.place and right.place:
        named = places.relation(left.place, right.place) in {"same", "overlaps"}
    return fewest >= DISASTER and named and days_apart(pair) <= DISASTER_DAYS


def days_apart(pair: Pair) -> int:
    """Give the days between the articles of two claims."""
    return times.days_between(*[DateRange(claim.published, claim.published) for claim in (pair.left, pair.right)])


def _falls_to_half(pair: Pair) -> bool:
    """Tell whether the article of a later day tells of half as many at most, whatever bounds it sets."""
    figures, left, right = pair.amounts, pair.left.published, pair.right.published
    if figures is None or left is None or right is None or left == right:
        return False
    earlier, later = figures if left < right else figures[::-1]
    return least(later) <= _HALF * least(earlier)
