"""
The kind `rounding`.

# What it finds

A figure and the same figure rounded, to the precision that is printed or within "about"; or a large one cut off at its
millions.

# Why it matters

Rounding is no contradiction; but whoever quotes should know which figure is the exact one.

# Example

"5,187 soldiers" and "about 5,200 soldiers".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, of_pairs
from claimcheck.discrepancies.one_thing import may_be_one
from claimcheck.facets import times
from claimcheck.facets.amounts import cuts_off, rounds_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View
    from claimcheck.facets.amounts import Amount
    from claimcheck.model import Level, Test

LEVEL: Level = "explained"


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """
    Ask whether rounding makes the figures meet.

    To the precision printed it always does; that "about" may mean more explains nothing where a date is not known.
    A toll of "more than 160" that was 158 the day before has grown: rounding makes none of what it rules out.
    """
    if pair.left.kind != "quantity" or tests["rounding"].outcome != "explains" or pair.amounts is None:
        return False
    if not may_be_one(pair, tests):
        return False
    grew = pair.nature == "toll" and tests["time"].outcome == "explains" and tests["event"].outcome == "ruled_out"
    if grew and _ruled_out_by_bound(*pair.amounts):
        return False
    dated = all(times.known(times.as_of(claim)) for claim in (pair.left, pair.right))
    return dated or pair.nature == "fact" or rounds_to(*pair.amounts) or cuts_off(*pair.amounts)


def _ruled_out_by_bound(left: Amount, right: Amount) -> bool:
    """Tell whether the one is a bound which the other, as printed, lies beyond."""
    bound = any(None in {one.printed.low, one.printed.high} for one in (left, right))
    return bound and not left.printed.overlaps(right.printed)


def find(view: View) -> Iterator[Draft]:
    """Give every two sides that rounding brings together."""
    yield from of_pairs(view, "rounding", LEVEL, "≈")
