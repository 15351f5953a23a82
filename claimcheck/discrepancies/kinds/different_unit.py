"""
The kind `different-unit`.

# What it finds

One figure in two units that comes to the same: 5 km and 3.1 miles.

# Why it matters

The digits differ, the fact does not; an editor need not look twice, but may want one unit in print.

# Example

"5 km from the border" and "3.1 miles from the border".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, of_pairs
from claimcheck.discrepancies.one_thing import may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View
    from claimcheck.model import Level, Test

LEVEL: Level = "explained"


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether conversion makes the figures meet."""
    return pair.left.kind == "quantity" and tests["unit"].outcome == "explains" and may_be_one(pair, tests)


def find(view: View) -> Iterator[Draft]:
    """Give every two sides that conversion brings together."""
    yield from of_pairs(view, "different-unit", LEVEL, "=")
