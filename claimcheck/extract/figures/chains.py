"""Numbers that signs or letters join to others: telephone numbers, codes, no quantities."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_TWO = 2
"""Tokens that a sign and the number in front of it are."""
_BETWEEN_SIZES = frozenset({"x"})
"""A letter that parts two sizes ("1920x1080")."""


def chained(scan: Scan, index: int, numerals: list[Numeral]) -> bool:
    """Tell whether a numeral stands in a chain of three and more joined by signs ("+1-222-2222")."""
    run = [index]
    for step in (-1, 1):
        at = index
        while 0 <= at + step < len(numerals) and _adjacent(
            scan, numerals[min(at, at + step)], numerals[max(at, at + step)]
        ):
            at += step
            run.append(at)
    return len(run) > _TWO


def lettered(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a numeral is a side of digits, letters and digits written together ("24703L202", but "500m2")."""
    for at in (numeral.first - 1, numeral.last, numeral.last + 1):
        if not 0 < at < len(scan) - 1 or not scan.words[at].isalpha() or len(scan.words[at]) > _TWO:
            continue
        together = scan.touches(at) and scan.touches(at + 1)
        left, right = scan.words[at - 1], scan.words[at + 1]
        digits = left.isdecimal() and right.isdecimal() and max(len(left), len(right)) > _TWO and len(right) > 1
        if together and digits and scan.words[at] not in _BETWEEN_SIZES:
            return True
    return False


def _adjacent(scan: Scan, left: Numeral, right: Numeral) -> bool:
    if right.first - left.last > _TWO:
        return False
    return scan.ends[left.last] + 1 >= scan.starts[right.first] and left.right in {"-", "/", ":"}
