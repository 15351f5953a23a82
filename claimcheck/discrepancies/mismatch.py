"""Figures of one article that do not fit one another, as the rules of arithmetic find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.amounts import ROUNDING_SHARE, SMALLEST_ROUNDED, Amount, amount
from claimcheck.facets.labels import number
from claimcheck.model import Claim, Interval, Options, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PERCENT = "percent"


class Mismatch(Value, frozen=True):
    """What does not add up: the claims, what they come to, and what is said instead, as shown."""

    claims: tuple[Claim, ...]
    sum: str
    said: str


def opened(claim: Claim, options: Options) -> Interval:
    """Open a figure by half of the last digit printed; small whole numbers of things are counted, not rounded."""
    figure = figure_of(claim)
    if figure is None:
        return Interval(None, None)
    low, high = figure.printed.low, figure.printed.high
    size = max(abs(float(low or 0)), abs(float(high or 0)))
    whole = figure.step >= 1 and size < SMALLEST_ROUNDED and figure.unit != PERCENT
    half = 0.0 if whole else min(figure.step / 2, size * ROUNDING_SHARE / 2)
    half = max(half, size * options.tolerance(claim.quantity)) if figure.approx == "about" else half
    return Interval(None if low is None else float(low) - half, None if high is None else float(high) + half)


def figure_of(claim: Claim) -> Amount | None:
    """Give the figure of a claim as an amount."""
    return amount(claim.quantity) if claim.quantity is not None else None


def exact(claim: Claim) -> float | None:
    """Give the one number that a claim prints; None for bounds, ranges and what is only "about" it."""
    figure = figure_of(claim)
    if figure is None or figure.approx != "exact" or figure.printed.low != figure.printed.high:
        return None
    return None if figure.printed.low is None else float(figure.printed.low)


def added(numbers: Sequence[float]) -> str:
    """Show a sum: `5,894 + 1,932 = 7,826`."""
    return f"{' + '.join(map(number, numbers))} = {number(sum(numbers))}"


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Sort claims by article and place."""
    return sorted(claims, key=lambda one: (one.article, one.start, one.id))
