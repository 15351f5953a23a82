"""
The kind `within-bound`.

# What it finds

A figure within the bound or range that another outlet gives.

# Why it matters

"At least 30" and 45 can both be right; the bound was perhaps printed earlier.

# Example

"at least 30 killed" and "45 killed".
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
    """Ask whether the figures, as intervals, leave numbers in common."""
    if pair.left.kind != "quantity" or (tests["event"].outcome != "ruled_out" and _both_open_alike(pair)):
        return False
    if pair.nature == "toll" and tests["time"].outcome == "explains" and tests["event"].outcome == "ruled_out":
        return False
    if tests["scope"].outcome != "ruled_out" and _one_vague(pair):
        return False  # "dozens are missing" holds the ten firefighters, and is not their number
    return "explains" in {tests["bound"].outcome, tests["range"].outcome} and may_be_one(pair, tests)


def find(view: View) -> Iterator[Draft]:
    """Give every two sides whose intervals meet."""
    yield from of_pairs(view, "within-bound", LEVEL, "∋")


def _one_vague(pair: Pair) -> bool:
    """Tell whether a word alone bounds one of them."""
    return any(one.quantity is not None and one.quantity.approx == "vague" for one in (pair.left, pair.right))


def _both_open_alike(pair: Pair) -> bool:
    """Tell whether both only say "more than", or both "less than": such bounds meet whatever they are about."""
    figures = pair.amounts
    if figures is None:
        return False
    left, right = (one.printed for one in figures)
    return (left.low is None and right.low is None) or (left.high is None and right.high is None)
