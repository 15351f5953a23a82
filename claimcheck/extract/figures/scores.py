"""Scores of matches: 3-1, 3-nil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.names import named_after
from claimcheck.extract.figures.ranges import DASHES

if TYPE_CHECKING:
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_SIGNS = DASHES | {":"}
_TWO = 2
"""Tokens from one number of a score to the other, with the sign between."""
_HYPHENED = 3
"""Tokens between the numbers of "5-to-4"."""
_HIGHEST = 750
_REACH = 8
"""Tokens around a score in which somebody wins, loses or plays."""


def score(scan: Scan, numeral: Numeral, index: int, numerals: list[Numeral]) -> str:
    """Read 3-1 in a sentence of winning and losing."""
    for other in (*numerals[index + 1 : index + 2], *numerals[max(0, index - 1) : index]):
        left, right = (numeral, other) if other.first > numeral.first else (other, numeral)
        if _hyphened(scan, left, right):
            return "score"  # "5-to-4"
        if right.first - left.last > _TWO or not (left.digits or left.low == 0) or not (right.digits or right.low == 0):
            continue
        spelt = right.first - left.last == _TWO and scan.words[left.last + 1] not in _SIGNS
        if spelt and not _is_result(scan, left, right):
            continue
        if _descends(scan, left, right):
            return "score"  # "she was confirmed 96-3"
        counted = named_after(scan, right.last) and not _is_game(scan, right.last + 1)
        if max(left.high or 0, right.high or 0) > _HIGHEST or counted:
            continue
        if (
            (left.low == 0 or right.low == 0)
            and "words" in {left.written, right.written}
            and _joined(scan, left, right)
        ):
            return "score"  # "3-nil"
        if spelt or any(_plays(scan, at) for at in range(max(0, left.first - _REACH), _end(scan, right))):
            return "score"
    return ""


def _end(scan: Scan, right: Numeral) -> int:
    return min(len(scan), right.last + _REACH)


def _plays(scan: Scan, at: int) -> bool:
    """Tell whether somebody wins, loses or votes at a token."""
    term = scan.term(at, "name", "before")
    return term is not None and term.entry.value == "score"


def _is_game(scan: Scan, at: int) -> bool:
    """Tell whether a noun is how a game ends ("a 3-3 **draw**"); votes are counted ("a 396-9 **vote**")."""
    noun = scan.term(at, "noun")
    return _plays(scan, at) and (noun is None or noun.entry.value != "vote")


def _is_result(scan: Scan, left: Numeral, right: Numeral) -> bool:
    """Tell whether "to" stands between the sides of a vote ("it passed **134 to 63**"), which changed nothing."""
    to = scan.term(left.last + 1, "range")
    if to is None or to.entry.value != "join" or scan.term(left.last + 1, "course") is None:
        return False
    before = range(max(scan.sentence_tokens(left.first)[0], left.first - _REACH), left.first)
    changes = any(scan.term(at, "change") is not None or scan.value(at, "shift") == "from" for at in before)
    whole = left.scale == right.scale == 1 and bool(left.digits) and bool(right.digits)
    return whole and not changes and any(_plays(scan, at) for at in before)


def _joined(scan: Scan, left: Numeral, right: Numeral) -> bool:
    """Tell whether a dash alone stands between two numbers, without a blank."""
    at = left.last + 1
    return right.first == at + 1 and scan.words[at] in DASHES and scan.touches(at) and scan.touches(right.first)


def _descends(scan: Scan, left: Numeral, right: Numeral) -> bool:
    """Tell whether a hyphen joins two numbers that are no range, as the second is the smaller."""
    plain = left.scale == right.scale == 1 and left.digits.isdecimal() and right.digits.isdecimal()
    joined = plain and _joined(scan, left, right) and not scan.lexicon.head_first
    small = max(left.high or 0, right.high or 0) <= _HIGHEST
    return joined and small and left.low is not None and right.low is not None and left.low > right.low


def _hyphened(scan: Scan, left: Numeral, right: Numeral) -> bool:
    """Tell whether "to" stands between two numbers with a hyphen on either side, and no unit behind them."""
    at = left.last + 1
    if right.first - at != _HYPHENED or scan.words[at] != "-" or scan.words[at + 2] != "-":
        return False
    glued = all(scan.touches(index) for index in range(at, right.first + 1))
    to = scan.term(at + 1, "range")
    return glued and to is not None and to.entry.value == "join" and scan.term(right.last + 1, "unit") is None
