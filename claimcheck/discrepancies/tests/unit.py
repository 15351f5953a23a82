"""Are the figures given in two units?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.amounts import comparable, possible, rounds_to
from claimcheck.model import Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair

CONVERSION_SHARE = 0.02
"""By how much a converted figure may miss the other one: converters print two or three digits."""


def run(pair: Pair) -> Test:
    """Convert both to one unit and look whether they meet there; two currencies never do, offline."""
    figures = pair.amounts
    if figures is None:
        return Test("unit", "ruled_out", "no two figures")
    left, right = figures
    if left.unit == right.unit:
        return Test("unit", "ruled_out", f"both in {left.unit}")
    if not comparable(left, right):
        return Test("unit", "unknown", f"{left.unit} and {right.unit} cannot be converted")
    meets = rounds_to(left, right) or possible(left, CONVERSION_SHARE).overlaps(possible(right, CONVERSION_SHARE))
    near = _near(left.printed.low, right.printed.low)
    shown = f"{left.printed.low:g} and {right.printed.low:g} in one unit" if near is not None else "bounds in one unit"
    if meets or (near is not None and near <= CONVERSION_SHARE):
        return Test("unit", "explains", shown)
    return Test("unit", "ruled_out", shown)


def _near(left: float | None, right: float | None) -> float | None:
    if left is None or right is None:
        return None
    largest = max(abs(left), abs(right))
    return abs(left - right) / largest if largest else 0.0
