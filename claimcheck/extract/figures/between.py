"""What stands between a number and its noun, and a noun whose number goes without its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.phrases import noun_at

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_QUAKE = "earthquake"


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


def is_size_of_quake(figure: Figure, concept: str) -> bool:
    """Tell whether a number that is told of earthquakes is none of them, as it has a fraction, but their magnitude."""
    return concept == _QUAKE and figure.unit_first < 0 and figure.low is not None and bool(figure.low % 1)


def read_quake(scan: Scan, figure: Figure, at: int) -> bool:
    """Read the magnitude in "a 6.8 quake", whose unit nobody prints."""
    quake = noun_at(scan, at) if not scan.lexicon.head_first else None
    if quake is None or not is_size_of_quake(figure, quake.entry.value) or quake.suffix:
        return False
    figure.subject_first, figure.subject_last = quake.first, quake.last
    figure.concept = "magnitude"
    figure.cover(figure.begin, quake.last)
    figure.trace.append("magnitude")
    return True
