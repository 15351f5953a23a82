"""The strength of an earthquake, whose number goes without a unit: it counts nothing, whatever stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.phrases import noun_at

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan, Term

MAGNITUDE = "magnitude"
_QUAKE = "earthquake"
_BEFORE = 8
"""Tokens in front of the number over which the earthquake is sought, where nouns come first."""


def is_size_of_quake(figure: Figure, concept: str) -> bool:
    """Tell whether a number that is told of earthquakes is none of them, as it has a fraction, but their magnitude."""
    return concept == _QUAKE and figure.unit_first < 0 and figure.low is not None and bool(figure.low % 1)


def read_quake(scan: Scan, figure: Figure, at: int) -> bool:
    """Read the magnitude in "a 6.8 quake", or, where nouns come first, "a quake that measured 6.8"."""
    if scan.lexicon.head_first:
        return _read_told(scan, figure)
    quake = noun_at(scan, at)
    if quake is None or not is_size_of_quake(figure, quake.entry.value) or quake.suffix:
        return False
    _take(figure, quake)
    figure.cover(figure.begin, quake.last)
    return True


def _read_told(scan: Scan, figure: Figure) -> bool:
    if not is_size_of_quake(figure, _QUAKE):
        return False
    for at in range(figure.begin - 1, max(figure.sentence[0], figure.begin - _BEFORE) - 1, -1):
        term = scan.term(at, "noun")
        if term is not None and term.entry.value in {_QUAKE, MAGNITUDE}:
            _take(figure, term)
            return True
    return False


def _take(figure: Figure, told_of: Term) -> None:
    figure.subject_first, figure.subject_last = told_of.first, told_of.last
    figure.concept = MAGNITUDE
    figure.trace.append("magnitude")
