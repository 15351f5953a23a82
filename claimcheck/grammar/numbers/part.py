"""A stretch of a numeral, and the arithmetic of its value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimcheck.grammar.numbers.numeral import Number


class Part(NamedTuple):
    """
    A stretch of a numeral.

    `end` is the token after it, `room` the bound that a part added to it must stay below (0: nothing can be added),
    `digits` its first digit token; the other fields are those of a Numeral.
    """

    end: int
    value: Number
    room: Number = 0
    step: Number | None = None
    scale: int = 1
    other: Number | None = None
    digits: str = ""
    words: bool = True
    abbreviation: str = ""


def times(value: Number, factor: int) -> Number:
    """
    Multiply without the noise of binary fractions: 2.3 million is 2300000, a whole number.

    A float of 64 bits keeps 15 decimal digits through any sum (IEEE 754): what stands behind them is noise.
    """
    product = value * factor
    return product if isinstance(product, int) else whole(float(f"{round(product, 6):.15g}"))


def whole(value: float) -> Number:
    """Give a whole number as an integer."""
    return int(value) if value == int(value) else value
