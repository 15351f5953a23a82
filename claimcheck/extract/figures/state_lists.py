"""What is said behind a list, or behind an aside, of all in front of it: "five men and three women were killed"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extract.figures.wordclasses import AND, AUXILIARY, COMMA, DETERMINER, kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_ASIDE = 12
"""Tokens between the commas around some of those counted."""
_NEAR = 8
"""Tokens from an aside to what is said behind it."""
_NUMBER = 4
"""Words of a number."""
_JOINS = frozenset({AND, COMMA, DETERMINER})


def joined_in_front(scan: Scan, figures: Sequence[Figure]) -> Iterator[tuple[Figure, str]]:
    """Give the people of a list whose last alone has a state behind it, from the last to the first, with that state."""
    state = ""
    for earlier, figure in reversed([*pairwise(figures)]):
        between = {kind(scan, at) for at in range(earlier.end + 1, figure.begin)}
        listed = bool(between) and between <= _JOINS and figure.sentence == earlier.sentence
        if not state and AND in between and 0 <= figure.noun_last < figure.end:
            state = figure.state or ""
        people = earlier.counted and not earlier.state and earlier.unit == "person" and earlier.noun_first >= 0
        if not (listed and state and people):
            state = ""
            continue
        yield earlier, state


def over_aside(scan: Scan, end: int, following: int, sentence: int) -> tuple[int, int]:
    """
    Step over what tells of some of those counted: "eight others**, including a 14-year-old girl,** were wounded".

    As well "60 people**, 30 of them children,** died". Gives the token that ends it, and the first token of the next
    figure, which may lie within it.
    """
    others = scan.term(end + 1, "filler") if end + 1 < sentence else None
    comma = others.last + 1 if others is not None else end + 1
    if scan.lexicon.head_first or comma + 1 >= sentence or scan.words[comma] != ",":
        return end, following
    first = _behind_opening(scan, comma + 1, sentence)
    if first < 0:
        return end, following
    closing = next((at for at in range(first, min(sentence, first + _ASIDE)) if scan.words[at] == ","), -1)
    goes_on = 0 <= closing < sentence - 1 and (
        kind(scan, closing + 1) == AUXILIARY or scan.term(closing + 1, "state", "subject") is not None
    )
    return (closing, max(following, closing + _NEAR)) if goes_on else (end, following)


def _behind_opening(scan: Scan, at: int, sentence: int) -> int:
    """Give the token behind what opens an aside: "including", "30 of them", an article; -1 where nothing does."""
    number = at
    while number < min(sentence, at + _NUMBER) and (scan.is_number(number) or scan.term(number, "number") is not None):
        number += 1
    part = scan.term(number, "part", None) if number < sentence else None
    if part is not None and part.entry.value == "part" and (number == at or part.last > part.first):
        return part.last + 1
    return at + 1 if kind(scan, at) == DETERMINER else -1
