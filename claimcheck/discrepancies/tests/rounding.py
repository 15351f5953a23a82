"""Is one figure the other one, rounded?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.amounts import Amount, comparable, possible, rounds_to
from claimcheck.facets.labels import number
from claimcheck.model import Interval, Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair


def run(pair: Pair) -> Test:
    """Round to the precision printed; open "about" by the tolerance of the options."""
    figures = pair.amounts
    if figures is None:
        return Test("rounding", "ruled_out", "no two figures")
    left, right = figures
    mine, yours = pair.values
    if not comparable(left, right):
        return Test("rounding", "ruled_out", "not in one unit")
    if rounds_to(left, right):
        return Test(
            "rounding", "explains", f"{mine} and {yours} are equal to the nearest {max(left.step, right.step):g}"
        )
    for one, other in ((left, right), (right, left)):
        if one.approx == "about" and _closed(one) and _closed(other):
            opened = possible(one, pair.options.about_tolerance)
            if opened.overlaps(other.printed):
                return Test("rounding", "explains", f"about: {_shown(opened)} holds {_shown(other.printed)}")
    return Test("rounding", "ruled_out", f"{mine} and {yours} differ by more than their precision")


def _closed(one: Amount) -> bool:
    return one.printed.low is not None and one.printed.high is not None


def _shown(interval: Interval) -> str:
    low, high = interval.low or 0, interval.high or 0
    return number(low) if low == high else f"{number(low)}\N{EN DASH}{number(high)}"
