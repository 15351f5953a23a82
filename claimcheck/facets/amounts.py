"""
Figures as intervals in a base unit, with the precision they were printed in.

Nothing here is ever averaged: two figures differ where no number lies in both of their intervals.
"""

from __future__ import annotations

import functools
import math
from fractions import Fraction

from claimcheck.model import Interval, Number, Quantity, Value
from claimcheck.vocabulary import Unit, vocabulary

ROUNDING_SHARE = 0.1
"""The coarsest step of rounding, as a share of the figure: 30 is no way to print 28, 5,200 is one to print 5,187."""

BARE = "bare"
"""The dimension of a number whose thing is not named ("rises to 45"): it may be of people or of things."""

SMALLEST_CUT, CUT_SHARE = 1_000_000, 0.05
"""
The finest step at which a figure may have been cut off instead of rounded, and the largest one as a share of it: 43
million for 43,885,310, but neither 120 dead for 129 nor 11 million for 11.9 million.
"""

THOUSANDS, LARGE = 1_000, 1_000_000
"""Sizes of a number from which it says something with one digit only, and without its unit."""

_SLIP_DIGITS = 3
_PAIR = 2
_DEGREE = "degree"
_PER = "_per_"

SMALLEST_ROUNDED = 100
"""Below this, a whole number of people or things is taken as counted, not as rounded."""


class Amount(Value, frozen=True):
    """
    A figure in the base unit of its dimension.

    `printed` is what stands there without its bound; `step` the last digit printed, as a number: 100 for 5,200, 0.1
    for 3.4; `dimension` what is measured, with the unit itself where no factor converts it.
    """

    printed: Interval
    step: float
    approx: str
    dimension: str
    unit: str


def dimension(unit: str) -> str:
    """Give what a unit measures; a unit that nothing converts is a dimension of its own, and so is a compound."""
    known = _unit(unit)
    if known is None or known.factor is None:
        return unit
    return known.dimension


def unit_of(quantity: Quantity) -> str:
    """Give the unit to compare by: a degree of what is a bare number on a scale ("magnitude 7.8") is none."""
    concept = vocabulary().concepts.get(quantity.concept or "") if quantity.unit == _DEGREE else None
    return concept.of if concept is not None and concept.of else quantity.unit


def amount(quantity: Quantity) -> Amount | None:
    """Read a quantity as an amount; None where no word bounds it."""
    bare = quantity.unit == "count" and quantity.concept is None
    return _amount(quantity.low, quantity.high, quantity.approx, unit_of(quantity), bare)


@functools.lru_cache(maxsize=100_000)
def _amount(lowest: Number | None, highest: Number | None, approx: str, unit: str, bare: bool) -> Amount | None:  # noqa: FBT001 - a key of the cache
    known = _unit(unit)
    factor = known.factor if known is not None and known.factor is not None else 1.0
    offset = known.offset if known is not None and known.factor is not None else 0.0
    low, high = (_convert(bound, factor, offset) for bound in (lowest, highest))
    if low is None and high is None:
        return None
    if low is not None and high is not None and low > high:
        low, high = high, low
    steps = [_step(bound) for bound in (lowest, highest) if bound is not None]
    return Amount(Interval(low, high), min(steps) * factor, approx, BARE if bare else dimension(unit), unit)


def printed_in(unit: str, base: Number) -> float:
    """Give a number of the base unit in another unit of its dimension."""
    known = _unit(unit)
    if known is None or known.factor is None:
        return float(base)
    return (base - known.offset) / known.factor


def comparable(left: Amount, right: Amount) -> bool:
    """Tell whether two figures measure one thing, as far as their units say."""
    mine, yours = sorted((left.dimension, right.dimension))
    return mine == yours or (BARE in {mine, yours} and bool({mine, yours} & {"person", "count"}))


def possible(one: Amount, tolerance: float) -> Interval:
    """Give the numbers that a figure leaves possible: "about" opens it by the tolerance, to either side."""
    low, high = one.printed.low, one.printed.high
    if one.approx != "about" or low is None or high is None:
        return one.printed
    return Interval(low - abs(low) * tolerance, high + abs(high) * tolerance)


def same_printed(left: Amount, right: Amount) -> bool:
    """Tell whether the same number is printed, whatever bound stands before it ("30", "at least 30")."""
    if left.dimension != right.dimension and BARE not in {left.dimension, right.dimension}:
        return False
    return _close(_numbers(left), _numbers(right))


def told_alike(left: Amount, right: Amount) -> bool:
    """
    Tell whether the same number is printed with units of which one may have lost a word.

    "77 billion" stands for dollars, "100,000 barrels" for those of a day, 41 cases are 41 people, pounds are those of
    some country. A number of one digit says too little; one without a unit has to be large, or of nothing named.
    """
    if not _close(_in_own_unit(left), _in_own_unit(right)):
        return False
    units = {left.unit, right.unit}
    if right.unit in currencies(left.unit) or left.unit in currencies(right.unit):
        return True
    if units == {"person", "count"} or left.unit.partition(_PER)[0] == right.unit.partition(_PER)[0]:
        return significant_digits(left) > 1 or max(_numbers(left)) >= THOUSANDS
    bare = left if left.unit == "count" else right
    return bare.unit == "count" and (bare.dimension == BARE or max(_numbers(bare)) >= LARGE)


def currencies(unit: str) -> frozenset[str]:
    """Give the currencies that share a name, of which an article does not say which one it means ("pounds")."""
    known = _unit(unit)
    return frozenset(known.local.values()) if known is not None else frozenset()


def counts_millions(one: Amount) -> bool:
    """Tell whether a figure is one of millions of its own unit."""
    return max(_in_own_unit(one)) >= LARGE


def rounds_to(left: Amount, right: Amount) -> bool:
    """Tell whether one printed number is the other, rounded to the precision that it is printed in."""
    first, second = _point(left), _point(right)
    if first is None or second is None:
        return False
    coarse, fine = (left, right) if left.step >= right.step else (right, left)
    rough, exact = _point(coarse), _point(fine)
    if rough is None or exact is None or not rough:
        return False
    counted = float(rough).is_integer() and abs(rough) < SMALLEST_ROUNDED and coarse.step >= 1
    if counted and float(exact).is_integer():
        return False
    return coarse.step <= abs(rough) * ROUNDING_SHARE and abs(exact - rough) <= coarse.step / 2 * (1 + 1e-9)


def cuts_off(left: Amount, right: Amount) -> bool:
    """Tell whether one printed number is the other one with its last digits cut off: 43 million of 43,885,310."""
    coarse, fine = (left, right) if left.step >= right.step else (right, left)
    rough, exact = _point(coarse), _point(fine)
    if rough is None or exact is None or left.dimension != right.dimension:
        return False
    return SMALLEST_CUT <= coarse.step <= abs(rough) * CUT_SHARE and 0 <= exact - rough < coarse.step


def least(figure: Amount) -> float:
    """Give what a figure says that there is at least: of a toll, a bound that is far exceeded was an early one."""
    low, high = figure.printed.low, figure.printed.high
    return float(low if low is not None else high or 0)


def gap(left: Amount, right: Amount) -> float:
    """Give how far apart two figures are, as a share of the larger one: 0 where their printed intervals meet."""
    if left.printed.overlaps(right.printed):
        return 0.0
    bounds = [
        float(bound) for one in (left, right) for bound in (one.printed.low, one.printed.high) if bound is not None
    ]
    largest = max(map(abs, bounds))
    between = min(
        abs(float(a) - float(b))
        for a in (left.printed.low, left.printed.high)
        for b in (right.printed.low, right.printed.high)
        if a is not None and b is not None
    )
    return between / largest if largest else 0.0


def same_digits(left: Amount, right: Amount) -> bool:
    """Tell whether two figures are of the same digits, in whatever scale: a million, a trillion."""
    told = {f"{max(one.printed.low or 0, one.printed.high or 0):e}".partition("e")[0] for one in (left, right)}
    return len(told) == 1


def slips(left: Amount, right: Amount, *, turned: bool = False) -> bool:
    """
    Tell whether one figure is the other with a slip of the finger: one digit is another one, or two are in turn.

    Of figures of two digits each is one slip away from many. With `turned`, only two digits in turn are a slip.
    """
    mine, yours = (f"{max(map(abs, _numbers(one))):.6e}".partition("e") for one in (left, right))
    if mine[2] != yours[2] or min(significant_digits(left), significant_digits(right)) < _SLIP_DIGITS:
        return False
    other = [at for at, (one, two) in enumerate(zip(mine[0], yours[0], strict=True)) if one != two]
    if len(other) == 1:
        return not turned
    in_turn = len(other) == _PAIR and [mine[0][at] for at in other] == [yours[0][at] for at in reversed(other)]
    return in_turn and other[1] - other[0] <= _PAIR


def compare(left: Amount, right: Amount) -> int | None:
    """Give -1, 0 or 1 as all of the left interval lies below, meets, or lies above the right one."""
    if not comparable(left, right):
        return None
    if left.printed.overlaps(right.printed):
        return 0
    below = left.printed.high is not None and right.printed.low is not None and left.printed.high < right.printed.low
    return -1 if below else 1


@functools.lru_cache(maxsize=1024)
def _unit(unit: str) -> Unit | None:
    return vocabulary().units.get(unit)


def _convert(number: Number | None, factor: float, offset: float) -> Number | None:
    if number is None or (factor == 1.0 and not offset):
        return number
    return number * factor + offset


def _step(number: Number) -> float:
    """Give the place of the last digit of a number that is not 0: 5200 → 100, 3.4 → 0.1, 12 → 1."""
    value = Fraction(str(number)) if isinstance(number, float) and math.isfinite(number) else Fraction(number)
    if not value:
        return 1.0
    step = Fraction(1)
    while value % step:
        step /= 10
    while not value % (step * 10):
        step *= 10
    return float(step)


def _numbers(one: Amount) -> tuple[float, float]:
    low, high = one.printed.low, one.printed.high
    first = low if low is not None else high
    second = high if high is not None else low
    return float(first or 0), float(second or 0)


def _in_own_unit(one: Amount) -> tuple[float, float]:
    low, high = _numbers(one)
    return printed_in(one.unit, low), printed_in(one.unit, high)


def _point(one: Amount) -> float | None:
    low, high = _numbers(one)
    return low if low == high else None


def _close(left: tuple[float, float], right: tuple[float, float]) -> bool:
    return all(math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12) for a, b in zip(left, right, strict=True))


def significant_digits(one: Amount) -> int:
    """Give how many digits of a figure were printed before its trailing zeros: 2 for 5,200, 1 for 30."""
    largest = max(map(abs, _numbers(one)))
    return max(1, round(math.log10(largest / one.step)) + 1) if largest and one.step else 1
