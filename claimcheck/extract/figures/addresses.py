"""Numbers that find a house or a picture: "419 Elm Street", "the 500 block of Oak Avenue", "Photo 3 of 12"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extract.figures.names import named_after
from claimcheck.extract.figures.phrases import noun_at
from claimcheck.extract.figures.ranges import DASHES

if TYPE_CHECKING:
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_NAME = 3
"""Words that the name of a street may have in front of its kind."""
_HUNDRED = 100
_QUARTER = 2
"""Letters of NE."""
_LARGEST = 100_000
"""No house has such a number."""


def in_an_address(scan: Scan, numeral: Numeral) -> str:
    """
    Read the number of a house, or of a block, in front of the name of its street.

    A name is written with capitals: "10 lanes" and "40 road accidents" are counted.
    """
    at = numeral.last + 1
    if not numeral.digits.isdecimal() or numeral.low is None or not 0 < numeral.low < _LARGEST:
        return ""
    if at + 1 < len(scan) and scan.words[at] in DASHES and scan.is_number(at + 1):
        at += 2  # "16-18 High Street"
    for behind in range(at, min(len(scan) - 1, at + _NAME + 1)):
        street = scan.term(behind, "name", "after")
        named = behind > at or (street is not None and street.last > behind)
        if street is not None and street.entry.value == "street" and named and not street.suffix:
            return "" if noun_at(scan, street.last + 1) is not None else "address"
        if street is not None and street.entry.value == "block" and behind == at:
            hundreds = numeral.low % _HUNDRED == 0 and street.last + 1 < len(scan)
            return "address" if hundreds and _capital(scan, street.last + 1) else ""
        if not _capital(scan, behind) or scan.term(behind, "origin") is not None:
            return ""
        if behind == at and _is_quarter(scan, behind) and numeral.low >= _HUNDRED:
            return "address"  # "17110 NE 206"
    return ""


def _is_quarter(scan: Scan, at: int) -> bool:
    """Tell whether one or two capitals that may be a quarter of the sky stand in front of the number of a street."""
    letters = scan.quote(at, at)
    return len(letters) <= _QUARTER and letters.isupper() and scan.is_number(at + 1) and not scan.touches(at + 1)


def _capital(scan: Scan, at: int) -> bool:
    """Tell whether a word is written with a capital letter in front."""
    return scan.original[scan.span(at, at)[0]].isupper()


def in_a_row(scan: Scan, numeral: Numeral, index: int, numerals: list[Numeral]) -> str:
    """Read "Image 22 of 111": which of the pictures or pages one sees, and how many there are."""
    for left, right in pairwise(numerals[max(0, index - 1) : index + 2]):
        of = scan.term(left.last + 1, "part")
        if of is None or of.entry.value != "whole" or of.last + 1 != right.first or not right.digits:
            continue
        counter = scan.term_before(left.first, "name", "before", 3)
        if counter is None or numeral not in (left, right):
            continue
        page = counter.entry.value == "article" and not named_after(scan, right.last)
        if counter.entry.value == "row" or page:
            return "page counter"
    return ""
