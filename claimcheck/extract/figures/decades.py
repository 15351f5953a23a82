"""The decade of somebody's age: "in her 30's"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.wordclasses import is_grammar

if TYPE_CHECKING:
    from claimcheck.languages import Scan

_TWO = 2
"""Digits of such a decade."""


def of_life(scan: Scan, first: int, last: int) -> bool:
    """Tell whether a number is the decade of somebody's age ("in **her 30's**", "in their early **20s**")."""
    word, after = scan.words[first], last + 1
    if scan.lexicon.head_first or first != last or len(word) != _TWO or not word.isdecimal() or word[1] != "0":
        return False
    after += after < len(scan) and scan.words[after] == "'"
    if after >= len(scan) or scan.words[after] != "s" or not scan.touches(after):
        return False
    part = first - 1 - (scan.words[first - 1] == "-")
    return is_owned(scan, first) or (part > 0 and is_owned(scan, part))


def is_owned(scan: Scan, at: int) -> bool:
    """Tell whether an owner stands in front ("in **her** 30's")."""
    return at > 0 and is_grammar(scan, at - 1, "owner")
