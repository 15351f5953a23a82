"""
The kind `value-conflict`.

# What it finds

Figures of one thing that no test explains and for which no fact is missing.

# Why it matters

It is what the tool exists for: one of the figures is wrong, and an editor has to find out which.

# Example

"the fire killed 30 people" and "the fire killed 50 people", the same day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, of_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View
    from claimcheck.model import Level, Test

LEVEL: Level = "conflict"


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether every test is ruled out."""
    if pair.left.kind != "quantity":
        return False
    return all(test.outcome == "ruled_out" for name, test in tests.items() if name != "origin")


def find(view: View) -> Iterator[Draft]:
    """Give every two sides that nothing reconciles."""
    yield from of_pairs(view, "value-conflict", LEVEL, "≠")
