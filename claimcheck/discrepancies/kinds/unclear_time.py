"""
The kind `unclear-time`.

# What it finds

Figures of one thing that would agree or conflict, if it were known which day or hour each holds for.

# Why it matters

States change and tolls rise; without the date of one of them nobody can tell a change from a mistake.

# Example

"3,000 soldiers are in the country", undated, and "2,500 soldiers are in the country", 26 July.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, of_pairs
from claimcheck.facets.labels import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View
    from claimcheck.model import Level, Test

LEVEL: Level = "unclear"


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether the time is the one fact that is missing."""
    if pair.left.kind != "quantity" or tests["time"].outcome != "unknown":
        return False
    return tests["event"].outcome == "ruled_out" and "unknown" not in {tests["scope"].outcome, tests["place"].outcome}


def find(view: View) -> Iterator[Draft]:
    """Give every two sides of which only the time is missing."""
    yield from of_pairs(view, "unclear-time", LEVEL, "?", say("unclear_time", view.options.interface))
