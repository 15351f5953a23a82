"""Two figures that make one: bounds that meet ("more than 30 and less than 40"), and ends told in two units each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan


def join_ends(scan: Scan, figures: Sequence[Figure]) -> list[Figure]:
    """Join a lower and an upper bound of one thing, and two amounts that "to" makes the ends of one."""
    joined: list[Figure] = []
    for figure in figures:
        before = joined[-1] if joined else None
        if before is not None and _bounds_meet(scan, before, figure):
            low, high = (before, figure) if before.high is None else (figure, before)
            before.low, before.high, before.approx = low.low, high.high, "range"
            before.last = figure.last
            before.numerals = (*before.numerals, *figure.numerals)
            if before.unit_first < 0:
                before.unit, before.unit_first, before.unit_last = figure.unit, figure.unit_first, figure.unit_last
                before.take_noun(figure)
                before.concept = figure.concept
            before.cover(figure.begin, figure.end)
            before.trace.append("two bounds")
        elif before is not None and _ends_meet(scan, before, figure):
            before.high, before.approx = figure.high, "range"
            before.last = figure.last
            before.numerals = (*before.numerals, *figure.numerals)
            before.cover(figure.begin, figure.end)
            before.trace.append("two ends")
        else:
            joined.append(figure)
    return joined


def _bounds_meet(scan: Scan, left: Figure, right: Figure) -> bool:
    if left.sentence != right.sentence or right.begin != left.end + 2 or scan.term(left.end + 1, "range") is None:
        return False
    if left.noun_first >= 0 or left.unit_first >= 0 or (left.low is None) == (right.low is None):
        return False
    if (left.high is None) == (right.high is None):
        return False
    low, high = (left.low, right.high) if left.high is None else (right.low, left.high)
    return low is not None and high is not None and low < high


def _ends_meet(scan: Scan, left: Figure, right: Figure) -> bool:
    """Tell whether "to" stands between two amounts told in two units each ("5 feet 3 **to** 5 feet 5")."""
    if "compound" not in left.trace or "compound" not in right.trace or left.unit != right.unit:
        return False
    if left.sentence != right.sentence or right.begin != left.end + 2 or scan.value(left.end + 1, "range") != "join":
        return False
    exact = left.approx == right.approx == "exact"
    return exact and left.low is not None and right.high is not None and left.low < right.high
