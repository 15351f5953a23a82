"""Are the figures given in two units?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.amounts import BARE, comparable, possible, printed_in, rounds_to
from claimcheck.facets.labels import number
from claimcheck.model import Test
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair

CONVERSION_SHARE = 0.02
"""By how much a converted figure may miss the other one: converters print two or three digits."""


def run(pair: Pair) -> Test:
    """Convert both to one unit and look whether they meet there; two currencies never do, offline."""
    figures = pair.amounts
    if figures is None:
        return Test("unit", "ruled_out", pair.say("no_two_figures"))
    left, right = figures
    if not comparable(left, right):
        names = {"left": _name(left.unit, pair), "right": _name(right.unit, pair)}
        return Test("unit", "unknown", pair.say("not_convertible", **names))
    if left.unit == right.unit or BARE in {left.dimension, right.dimension}:  # a bare number of people is no other unit
        unit = right.unit if left.dimension == BARE else left.unit
        return Test("unit", "ruled_out", pair.say("same_unit", unit=_name(unit, pair)))
    meets = rounds_to(left, right) or possible(left, CONVERSION_SHARE).overlaps(possible(right, CONVERSION_SHARE))
    near = _near(left.printed.low, right.printed.low)
    shown = pair.say("converted_bounds")
    if near is not None and right.printed.low is not None:
        value = number(float(f"{printed_in(left.unit, right.printed.low):.4g}"))
        shown = pair.say("converted", right=pair.values[1], value=value, unit=_name(left.unit, pair))
    if meets or (near is not None and near <= CONVERSION_SHARE):
        return Test("unit", "explains", shown)
    return Test("unit", "ruled_out", shown)


def _name(unit: str, pair: Pair) -> str:
    return display_name("units", unit, pair.options.interface)


def _near(left: float | None, right: float | None) -> float | None:
    if left is None or right is None:
        return None
    largest = max(abs(left), abs(right))
    return abs(left - right) / largest if largest else 0.0
