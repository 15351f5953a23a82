"""Is one figure the other one, rounded?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.amounts import Amount, comparable, cuts_off, possible, printed_in, rounds_to, significant_digits
from claimcheck.facets.labels import number
from claimcheck.model import Interval, Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair

_PRECISE = 3
"""Significant digits from which a figure was counted, whatever "about" or "some" stands before it."""


def run(pair: Pair) -> Test:
    """Round to the precision printed, or cut off what is beyond it; open "about" by the tolerance of the options."""
    figures = pair.amounts
    if figures is None:
        return Test("rounding", "ruled_out", pair.say("no_two_figures"))
    left, right = figures
    mine, yours = pair.values
    if not comparable(left, right):
        return Test("rounding", "ruled_out", pair.say("not_in_one_unit"))
    if rounds_to(left, right):
        if left.unit != right.unit:
            return Test("rounding", "explains", pair.say("equal_converted", left=mine, right=yours))
        step = number(printed_in(left.unit, max(left.step, right.step)) - printed_in(left.unit, 0))
        return Test("rounding", "explains", pair.say("equal_rounded", left=mine, right=yours, step=step))
    if cuts_off(left, right):
        step = number(printed_in(left.unit, max(left.step, right.step)) - printed_in(left.unit, 0))
        return Test("rounding", "explains", pair.say("equal_cut", left=mine, right=yours, step=step))
    reach = max(pair.options.tolerance(claim.quantity) for claim in (pair.left, pair.right))
    for one, other in ((left, right), (right, left)):
        if one.approx == "about" and _closed(one) and _closed(other):
            opened = _as_fine(one, other) or possible(one, reach)
            if opened.overlaps(other.printed):
                said = pair.say("about_holds", wide=_shown(opened), narrow=_shown(other.printed))
                return Test("rounding", "explains", said)
    return Test("rounding", "ruled_out", pair.say("beyond_precision", left=mine, right=yours))


def _as_fine(one: Amount, other: Amount) -> Interval | None:
    """Open "some 187,000" by its last digit only where the other figure, too, is printed to that of three or more."""
    low, high = one.printed.low, one.printed.high
    precise = one.step == other.step and min(significant_digits(one), significant_digits(other)) >= _PRECISE
    return Interval(low - one.step, high + one.step) if precise and low is not None and high is not None else None


def _closed(one: Amount) -> bool:
    return one.printed.low is not None and one.printed.high is not None


def _shown(interval: Interval) -> str:
    low, high = interval.low or 0, interval.high or 0
    return number(low) if low == high else f"{number(low)}\N{EN DASH}{number(high)}"
