"""Does one figure stay within the bound that the other gives?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.amounts import comparable
from claimcheck.model import Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair


def run(pair: Pair) -> Test:
    """
    Take "at least 30" as an interval with an open end, and look whether the other figure reaches into it.

    Of two highest numbers ("up to 30", "as many as 40") the intervals always meet, and yet they are two counts.
    """
    figures = pair.amounts
    if figures is None or not comparable(*figures):
        return Test("bound", "ruled_out", pair.say("not_in_one_unit"))
    left, right = figures
    if all(None not in (one.printed.low, one.printed.high) for one in figures):
        return Test("bound", "ruled_out", pair.say("no_bound"))
    mine, yours = pair.values
    if left.printed.low is None and right.printed.low is None:
        return Test("bound", "unknown", pair.say("two_highest", left=mine, right=yours))
    if left.printed.overlaps(right.printed):
        return Test("bound", "explains", pair.say("bound_meets", left=mine, right=yours))
    return Test("bound", "ruled_out", pair.say("bound_misses", left=mine, right=yours))
