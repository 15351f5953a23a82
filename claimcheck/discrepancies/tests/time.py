"""Are the figures true of different times?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.model import Claim, DateRange, Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair
    from claimcheck.facets.amounts import Amount

STEADY_DAYS = 7
"""Days within which a state is not expected to change unless the texts date it."""


def run(pair: Pair) -> Test:
    """A toll grows with the hours, a state changes with weeks or by stated dates, a fact only by stated dates."""
    if pair.amounts is None:
        return Test("time", "ruled_out", "a date is no figure that changes")
    return _toll(pair) if pair.nature == "toll" else _state(pair)


def _state(pair: Pair) -> Test:
    """Take the days that the claims hold for: stated ones count whatever lies between them."""
    left, right = times.as_of(pair.left), times.as_of(pair.right)
    shown = f"{times.in_words(left)} and {times.in_words(right)}"
    if not times.known(left) or not times.known(right):
        return Test("time", "ruled_out" if pair.nature == "fact" else "unknown", f"{shown}: a date is not known")
    apart = times.days_between(left, right)
    if not apart:
        return Test("time", "ruled_out", f"{shown}: the same time")
    if _stated(pair.left) and _stated(pair.right):
        return Test("time", "explains", shown)
    if pair.nature == "fact":
        return Test("time", "ruled_out", f"{shown}: this does not change with time")
    return Test("time", "explains" if apart >= STEADY_DAYS else "unknown", shown)


def _toll(pair: Pair) -> Test:
    """Take the day of the report: a later one that is higher is a development, a later one that is lower is not."""
    left, right = _reported(pair.left), _reported(pair.right)
    shown = f"reported {times.in_words(left)} and {times.in_words(right)}"
    if not times.known(left) or not times.known(right):
        return Test("time", "unknown", f"{shown}: a date is not known")
    if not times.days_between(left, right):
        return Test("time", "ruled_out", f"{shown}: the same day")
    mine, yours = (_least(figure) for figure in pair.amounts or ())
    if mine != yours and (times.order(left) > times.order(right)) == (mine > yours):
        return Test("time", "explains", f"{shown}: it rose")
    return Test("time", "ruled_out", f"{shown}: a toll does not fall")


def _least(figure: Amount) -> float:
    """Give what a toll has reached at least: a bound that is far exceeded was an early one."""
    low, high = figure.printed.low, figure.printed.high
    return float(low if low is not None else high or 0)


def _reported(claim: Claim) -> DateRange:
    if claim.published is not None:
        return DateRange(claim.published, claim.published)
    return times.as_of(claim)


def _stated(claim: Claim) -> bool:
    return claim.when.start is not None
