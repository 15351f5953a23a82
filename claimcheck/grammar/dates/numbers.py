"""The whole numbers that a date may be made of, out of the numerals of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

NO_VALUE = -1
"""The value of digits that are no number, but may be a date: `10.31.1974`."""

_TEN = 10
_TENS = (10, 20, 30)
_CENTURIES = range(10, 22)
_HUNDRED = 100
_QUARTERS = 4
"""Of a year: `two quarters` is half a year, but a count of quarters in a date."""


class Number(NamedTuple):
    """A whole number in the text: its tokens, its value, and whether it is an ordinal."""

    first: int
    last: int
    value: int
    ordinal: bool


def whole_numbers(scan: Scan, numerals: Sequence[Numeral]) -> list[Number]:
    """
    Keep what may be a day, a year or a count.

    Put together are the parts of an ordinal ("twenty-first", "the third and twentieth"), a year said in two halves
    ("nineteen ninety-six"), and digits with the letters of their ordinal ("24th").
    """
    found: list[Number] = []
    for numeral in numerals:
        if numeral.low is None and "." in numeral.digits:
            found.append(Number(numeral.first, numeral.last, NO_VALUE, ordinal=False))
            continue
        if numeral.low is not None and scan.words[numeral.first : numeral.first + 2][1:] == ["/"]:
            # a fraction to the figures, but it may be a day and a month
            if scan.words[numeral.first].isdigit():
                found.append(Number(numeral.first, numeral.first, int(scan.words[numeral.first]), ordinal=False))
            continue
        if numeral.fraction and numeral.low is not None and numeral.last > numeral.first:
            quarters = scan.term(numeral.last, "date_unit", "many")
            if quarters is not None and quarters.entry.value == "quarter":
                found.append(Number(numeral.first, numeral.last - 1, round(numeral.low * _QUARTERS), ordinal=False))
            continue
        if numeral.low is None or numeral.low != numeral.high or numeral.low != int(numeral.low):
            continue
        number = Number(numeral.first, numeral.last, int(numeral.low), numeral.ordinal)
        if numeral.written == "digits":
            found.append(_with_letters(scan, number))
            continue
        joined = _joined(scan, found[-1], number) if found else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(number)
    return found


def _with_letters(scan: Scan, number: Number) -> Number:
    """Take in the letters of an ordinal right behind digits."""
    after = number.last + 1
    if after >= len(scan) or not scan.touches(after):
        return number
    term = scan.term(after, "date_link")
    if term is None or term.entry.value != "ordinal":
        return number
    return Number(number.first, after, number.value, ordinal=True)


def _joined(scan: Scan, before: Number, number: Number) -> Number | None:
    """Put two neighbours together where they are one ordinal or one year."""
    gap = number.first - before.last - 1
    if gap > 1 or (gap == 1 and scan.words[before.last + 1] != "-") or scan.is_number(before.first):
        return None
    if before.ordinal and before.value < _TEN < number.value and number.value in _TENS:
        return Number(before.first, number.last, before.value + number.value, ordinal=True)
    if number.ordinal and number.value < _TEN and before.value in _TENS and not before.ordinal:
        return Number(before.first, number.last, before.value + number.value, ordinal=True)
    if before.value in _CENTURIES and not number.ordinal and _TEN <= number.value < _HUNDRED and not before.ordinal:
        return Number(before.first, number.last, before.value * _HUNDRED + number.value, ordinal=False)
    return None
