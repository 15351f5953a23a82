"""Which date words a figure rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.draft import Draft
    from claimcheck.grammar.dates import DateReading
    from claimcheck.languages import Scan

SOME_TIME = DateExpression(0, 0, "calendar", unclear=True)
"""A time that the text speaks of without telling it: `there were 12`. It resolves to nothing, with basis `unknown`."""

_BORDERS = frozenset(";:\n")
_CLOSE = 3
"""How many words apart a figure and a limit still belong together."""
_STATE = 6
"""How many words before a figure the verb may stand that tells of an earlier state."""


def when_for(scan: Scan, draft: Draft, dates: Sequence[DateReading]) -> DateExpression | None:
    """
    Give the date words that a figure is true of.

    Its own come first, then the nearest of its clause, then the nearest of its sentence. None means that the article's
    date holds; `SOME_TIME` that the figure is of an earlier time which the sentence does not tell.
    """
    if draft.expression is not None:
        return draft.expression
    begin, end = scan.sentence_tokens(draft.first)
    near = [reading for reading in dates if begin <= reading.first < end]
    inside = [reading for reading in near if draft.first <= reading.first <= draft.last]
    if inside:
        return inside[0].expression
    near = [reading for reading in near if _may_rest_on(scan, draft, reading)]
    if not near:
        return SOME_TIME if _was(scan, draft, begin) else None
    return min(near, key=lambda reading: _distance(scan, draft, reading)).expression


def _may_rest_on(scan: Scan, draft: Draft, reading: DateReading) -> bool:
    """
    Tell whether a date of the sentence can be that of a figure.

    One before the border of the figure's clause is that of another clause ("... on Thursday that there are 12"), and
    a limit still to come is not the time of a figure that holds today, unless they touch.
    """
    behind = reading.first > draft.last
    between = range(draft.last + 1, reading.first) if behind else range(reading.last + 1, draft.first)
    if reading.expression.bound in {"by", "until", "before"}:
        return len(between) <= _CLOSE and all(scan.words[index] != "," for index in between)
    return behind or not any(_is(scan, index, "border") for index in between)


def _distance(scan: Scan, draft: Draft, reading: DateReading) -> tuple[int, int, bool]:
    """
    Order dates by the commas and borders between them and the figure, then by words.

    Prepositions do not count, and of two as near the one that follows is meant: "from 8 in May to 7 in June".
    """
    if reading.first > draft.last:
        first, last = draft.last + 1, reading.first
    else:
        first, last = reading.last + 1, draft.first
    between = scan.words[first:last]
    borders = sum(3 if word in _BORDERS else word == "," for word in between)
    length = sum(not _is(scan, index, "preposition") for index in range(first, last))
    return borders, length, reading.first < draft.first


def _is(scan: Scan, index: int, value: str) -> bool:
    """Tell whether a word joins or parts clauses in one way; a preposition of time parts none."""
    term = scan.term(index, "clause")
    if term is None or term.entry.value != value:
        return False
    return value != "border" or scan.term(index, "date_bound") is None


def _was(scan: Scan, draft: Draft, begin: int) -> bool:
    """Tell whether the verb of being before a figure is in the past."""
    return any(scan.term(index, "was") is not None for index in range(max(begin, draft.first - _STATE), draft.first))
