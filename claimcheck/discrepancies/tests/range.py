"""Do two ranges, or a range and a figure, overlap?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.facets.amounts import comparable
from claimcheck.model import DateClaim, Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair


def run(pair: Pair) -> Test:
    """Compare as intervals: of numbers for figures, of days for dates."""
    mine, yours = pair.values
    if pair.left.date is not None and pair.right.date is not None:
        return _days(pair.left.date, pair.right.date, f"{mine} and {yours}")
    figures = pair.amounts
    if figures is None or not comparable(*figures):
        return Test("range", "ruled_out", "no two figures in one unit")
    if any(None in (one.printed.low, one.printed.high) for one in figures):
        return Test("range", "ruled_out", "a bound is no range")
    if all(one.printed.low == one.printed.high for one in figures):
        return Test("range", "ruled_out", "neither is a range")
    if figures[0].printed.overlaps(figures[1].printed):
        return Test("range", "explains", f"{mine} and {yours} overlap")
    return Test("range", "ruled_out", f"{mine} and {yours} do not overlap")


def _days(mine: DateClaim, yours: DateClaim, shown: str) -> Test:
    relation = times.relation(times.days_of(mine), times.days_of(yours))
    if relation == "unknown":
        return Test("range", "unknown", f"{shown}: a date is not known")
    if relation == "apart":
        return Test("range", "ruled_out", f"{shown} have no day in common")
    return Test("range", "explains", f"{shown} have days in common")
