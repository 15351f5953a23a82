"""
The kind `different-scope`.

# What it finds

Figures of the same kind that are limited to other people, things or places.

# Why it matters

They look like a contradiction and are two facts: a reader who misses the limiting word gets it wrong.

# Example

"120 civilians were killed" and "150 soldiers were killed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, of_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View
    from claimcheck.model import Level, Test

LEVEL: Level = "explained"


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether scope or place parts the claims, and they hold for one time."""
    if pair.left.kind != "quantity" or "explains" in {tests["event"].outcome, tests["time"].outcome}:
        return False
    return "explains" in {tests["scope"].outcome, tests["place"].outcome}


def find(view: View) -> Iterator[Draft]:
    """Give every two sides that scope or place parts."""
    yield from of_pairs(view, "different-scope", LEVEL, "|")
