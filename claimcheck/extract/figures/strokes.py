"""Feet told by a stroke: 5'8", and an altitude of 30'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

EXTENTS = frozenset({"height", "depth", "width", "length", "distance"})
"""What has no share."""
_TALLEST = 9
"""Feet of nobody and nothing of which one tells the inches by a stroke."""
_FOOT = 12


def is_feet(scan: Scan, figure: Figure, at: int) -> bool:
    """Tell whether a stroke stands between feet and inches (5'8"), which are less than a foot."""
    if at < len(scan) and scan.words[at] == "'" and scan.touches(at) and _is_extent(scan, figure, at + 1):
        return True
    stroke = at + 1 < len(scan) and scan.words[at] == "'" and scan.touches(at) and scan.touches(at + 1)
    whole = figure.low is not None and figure.low == int(figure.low) and figure.low <= _TALLEST
    return stroke and whole and scan.is_number(at + 1) and float(scan.words[at + 1].replace(",", "")) < _FOOT


def _is_extent(scan: Scan, figure: Figure, after: int) -> bool:
    """Tell whether a stroke is behind an extent: "at an altitude of **30'**", "a wall **30'** high"."""
    if scan.lexicon.head_first or (after < len(scan) and scan.touches(after) and scan.words[after][0].isalnum()):
        return False
    noun = scan.term_before(figure.begin - 1, "noun", "measure") if scan.value(figure.begin - 1, "owner") else None
    told = noun is not None and noun.entry.value in EXTENTS
    return told or scan.term(after, "extent") is not None
