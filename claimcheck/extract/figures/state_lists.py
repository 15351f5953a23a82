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
    Step over what tells of some of those counted ("eight others, **including a 14-year-old girl**, were wounded").

    Gives the token that ends it, and the first token of the next figure, which may lie within it.
    """
    others = scan.term(end + 1, "filler") if end + 1 < sentence else None
    comma = others.last + 1 if others is not None else end + 1
    if scan.lexicon.head_first or comma + 1 >= sentence or scan.words[comma] != ",":
        return end, following
    part = scan.term(comma + 1, "part", None)
    if (part is None or part.entry.value != "part") and kind(scan, comma + 1) != DETERMINER:
        return end, following
    first = comma + 2 if part is None else part.last + 1
    closing = next((at for at in range(first, min(sentence, first + _ASIDE)) if scan.words[at] == ","), -1)
    helped = closing >= 0 and closing + 1 < sentence and kind(scan, closing + 1) == AUXILIARY
    return (closing, max(following, closing + _NEAR)) if helped else (end, following)
