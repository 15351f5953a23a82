"""What the number grammar gives: a numeral, its value, and how it was written."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Number = int | float
Written = Literal["digits", "words", "mixed"]


class Numeral(Struct, frozen=True, gc=False, kw_only=True):
    """
    A number as a text writes it, without any meaning.

    Args:
        first, last: its tokens, inclusive: from a sign or an article that belongs to it ("minus 5", "a million") to
            the last digit, word, suffix ("5k", "20th") or closing bracket of its repetition ("five (5)").
        low, high: its value; equal unless a vague word bounds an interval ("dozens"); both None where it bounds
            nothing ("several") or where the digits are no number ("1.2.3").
        written: in digits, in words, or in both.
        digits: its first digit token, folded, as it stands: length, leading zeros and separators tell a year, a
            telephone number or a version; "" for words.
        other: a second value that the same characters may have ("18.400": 18.4 and 18400; "3m": 3 and 3000000).
        scale: the last scale that its words name ("3.5 million": 1000000), else 1.
        step: the smallest difference that its writing shows ("3.5 million": 100000, "2,500": 100); None for vague
            words and fractions.
        abbreviation: a scale abbreviation that it ends with ("k", "bn"), else "".
        vague: a word without a value of its own ("several", "dozens", "a couple").
        fraction: a part of one ("two-thirds", "one in five"), not multiplied with a scale.
        ordinal: a place in an order ("third", "20th"): no quantity.
        article_like: a word that often is no number ("one", "second", the "half" of a match).
        definite: its first word carries the article as a clitic.
        left, right: the character that touches it on each side: "a" for any letter, else the sign itself; "" for
            white space and the ends of the text. Clitics in front of digits do not count, nor does a word that only
            lost its space ("37people").

    """

    first: int
    last: int
    low: Number | None
    high: Number | None
    written: Written
    digits: str = ""
    other: Number | None = None
    scale: int = 1
    step: Number | None = None
    abbreviation: str = ""
    vague: bool = False
    fraction: bool = False
    ordinal: bool = False
    article_like: bool = False
    definite: bool = False
    left: str = ""
    right: str = ""


def decide(numeral: Numeral, *, whole: bool) -> Numeral:
    """
    Choose between the two values of a numeral whose grouping is ambiguous, now that it is known what it counts.

    `whole` tells that the things counted cannot be divided (people, votes): a value with a fraction then gives way to
    the whole one. Otherwise the numeral stays as the signs alone suggest; so does one whose `other` comes from an
    abbreviation, which only its surroundings can tell ("3m people", "3m wide").
    """
    value, other = numeral.low, numeral.other
    if not whole or numeral.abbreviation or value is None or other is None:
        return numeral
    if value == int(value) or other != int(other):
        return numeral
    return replace(numeral, low=other, high=other, other=value, step=step_of(other))


def step_of(value: Number) -> Number:
    """Give the power of ten that the trailing zeros of a whole number show; 1 for zero."""
    step = 1
    rest = abs(int(value))
    while rest and rest % 10 == 0:
        rest //= 10
        step *= 10
    return step
