"""
The kind `unclear-scope`.

# What it finds

Figures of one thing, one of which may be limited to some of those that the other counts.

# Why it matters

A total and a part of it look like two answers to one question when the limiting word was dropped.

# Example

"3,500 soldiers are in the country" and "2,500 American soldiers are in the country", the same day.
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
    """Ask whether the scope is the one fact that is missing."""
    if pair.left.kind != "quantity" or tests["scope"].outcome != "unknown":
        return False
    return tests["event"].outcome == "ruled_out" and "unknown" not in {tests["time"].outcome, tests["place"].outcome}


def find(view: View) -> Iterator[Draft]:
    """Give every two sides of which only a scope is missing."""
    yield from of_pairs(view, "unclear-scope", LEVEL, "?", say("unclear_scope", view.options.interface))
