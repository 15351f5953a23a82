"""
What a figure is told of as the object of a verb or a preposition, where subjects stand before their verbs.

    attended  "**with its shares** down 5 %"            priced  "bought **a house** for 5 dollars"
    moved     "pulled **the index** 5 % lower"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.attributes import trimmed
from claimcheck.extract.figures.unit_terms import is_money
from claimcheck.extract.figures.wordclasses import (
    ADVERB,
    AND,
    DETERMINER,
    EITHER,
    GERUND,
    JOINT,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    VERB,
    is_grammar,
    is_verb,
    kind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_NONE = (-1, -1)
_TRADE = "trade"
_LONGEST = 10
"""Tokens that such a phrase has at most."""
_INSIDE = frozenset({NOUN, NUMBER, JOINT, DETERMINER, AND, ADVERB, PARTICIPLE, EITHER, GERUND, VERB})
_LAST = frozenset({NOUN, NUMBER, EITHER, GERUND})
"""What such a phrase may end with."""


def object_of(scan: Scan, figure: Figure, front: int, taken: Sequence[Figure]) -> tuple[int, int]:
    """
    Give the object that a figure is told of, first and last token; -1 where there is none.

    Args:
        scan: the article.
        figure: the figure.
        front: the first token of its number with sign and bounds.
        taken: the figures in front of it in the sentence; no object reaches back over one.

    """
    floor = max(figure.sentence[0], taken[-1].end + 1 if taken else 0)
    if front - 1 <= floor:
        return _NONE
    if kind(scan, front - 1) in _LAST:
        bound = kind(scan, front) == PREPOSITION and front < figure.first  # "with turnout **above** 5 %"
        return _attended(scan, front - 1, floor) if bound else _moved(scan, figure, front - 1, floor)
    if is_grammar(scan, front - 1, "priced"):
        return _priced(scan, figure, front - 1, floor)
    stands = scan.term(front - 1, "copula") or scan.term(front - 1, "change", "alone")
    return _attended(scan, front - 2, floor) if stands is not None else _NONE


def _attended(scan: Scan, last: int, floor: int) -> tuple[int, int]:
    """Read "**with turnout** at 5 %", "**with its shares** down 5 %"."""
    first = _opening(scan, last, floor)
    opens = first > floor and is_grammar(scan, first - 1, "attended")
    return trimmed(scan, first, last) if opens else _NONE


def _priced(scan: Scan, figure: Figure, at: int, floor: int) -> tuple[int, int]:
    """Read "bought **a house** for 5 dollars": the price is the house's, not the buyer's."""
    if not is_money(figure.unit):
        return _NONE
    first = _opening(scan, at - 1, floor)
    traded = first > floor and scan.value(first - 1, "act").startswith(_TRADE)
    return trimmed(scan, first, at - 1) if traded and is_verb(scan, first - 1, floor) else _NONE


def _moved(scan: Scan, figure: Figure, last: int, floor: int) -> tuple[int, int]:
    """Read "pulled **the index** 5 % lower"."""
    if scan.term(figure.end + 1, "change", "word") is None and scan.term(figure.end, "change", "word") is None:
        return _NONE
    first = _opening(scan, last, floor)
    moved = first > floor and kind(scan, first) == DETERMINER and is_verb(scan, first - 1, floor)
    return trimmed(scan, first, last) if moved else _NONE


def _opening(scan: Scan, last: int, floor: int) -> int:
    """Give the first token of the plain phrase that ends at a token."""
    if last < floor or kind(scan, last) not in _LAST:
        return -1
    first = last
    while first > max(floor, last - _LONGEST):
        found = kind(scan, first - 1)
        if found not in _INSIDE or (found in {VERB, EITHER, PARTICIPLE, GERUND} and is_verb(scan, first - 1, floor)):
            break
        first -= 1
        if found == DETERMINER:
            break
    return first
