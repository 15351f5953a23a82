"""What stands between a number and its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.wordclasses import NUMBER, kind

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_MEASURE = 6
"""Tokens of "a 10 million dollar" in front of a bracket."""


def behind_bound(scan: Scan, at: int) -> int:
    """Step over "or so" and "or more", behind which the noun goes on."""
    joined = scan.term(at, "range") is not None and not scan.lexicon.head_first
    bound = scan.term(at, "approx", "after") if joined else None
    return bound.last + 1 if bound is not None and bound.first < bound.last else at


def behind_day(scan: Scan, at: int, end: int) -> int:
    """Step over the day that names what is counted ("the 19 **Sept. 11** hijackers")."""
    month = scan.term(at, "month")
    if month is None or scan.lexicon.head_first:
        return at
    day = month.last + 1 + (month.last + 1 < end and scan.words[month.last + 1] == ".")
    return day + 1 if scan.is_number(day) and day + 1 < end else at


def behind_extent(scan: Scan, figure: Figure, at: int) -> int:
    """Step over which way a length runs, written on ("an 80-foot-**long** room"), and over a bracket."""
    extent = scan.term(at + 1, "extent") if scan.words[at] == "-" and scan.touches(at + 1) else None
    return extent.last + 1 if extent is not None else _behind_bracket(scan, figure, at)


def _behind_bracket(scan: Scan, figure: Figure, at: int) -> int:
    """Step over the bracket that a figure stands in, behind the other one of "a 10 km (**6 mile**) journey"."""
    opening = figure.begin - 1
    if scan.lexicon.head_first or scan.words[at] != ")" or scan.words[opening] != "(":
        return at
    extent = scan.term(at + 2, "extent") if at + 1 < len(scan) and scan.words[at + 1] == "-" else None
    if extent is not None:
        return extent.last + 1  # "the 37m (**121ft**)-long skeleton"
    start = max(figure.sentence[0], opening - _MEASURE)
    articled = any(
        scan.words[i] in scan.lexicon.indefinite and kind(scan, i + 1) == NUMBER for i in range(start, opening - 1)
    )
    hyphen = any(scan.words[i] == "-" and scan.touches(i) for i in range(opening - 2, opening))
    of = at + 1 < len(scan) and scan.value(at + 1, "owner") == "of" and scan.term(opening - 1, "unit") is not None
    return at + 1 if articled or hyphen or of else at
