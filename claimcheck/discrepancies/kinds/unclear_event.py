"""
The kind `unclear-event`.

# What it finds

Figures or dates that conflict if one event is meant, and do not if there were two.

# Why it matters

Two bombings in a week, two rounds of talks: before a figure is called wrong, the events must be told apart.

# Example

"the fourth round begins on the 24th" and "the delegations meet in Washington on Monday, 26 July".
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
    """Ask whether the identity of the event is the one fact that is missing."""
    if pair.left.kind == "statement" or tests["event"].outcome == "explains":
        return False
    if "unknown" not in {tests["event"].outcome, tests["place"].outcome}:
        return False
    other = {tests[name].outcome for name in ("time", "scope", "range") if name != "scope" or pair.left.kind != "date"}
    return "unknown" not in other and "explains" not in other


def find(view: View) -> Iterator[Draft]:
    """Give every two sides of which only the event is in doubt."""
    yield from of_pairs(view, "unclear-event", LEVEL, "?", say("unclear_event", view.options.interface))
