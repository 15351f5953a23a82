"""What a shared name or letter of money means: by where it is spoken of, by paying and weighing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.unit_terms import capitals
from claimcheck.extract.figures.wordclasses import EITHER, NOUN, kind

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.extract.figures.places import Places
    from claimcheck.languages import Scan, Term

_PAID = 10
"""Tokens around a figure in which a word of paying or weighing says which of the two it is."""
_MILLION = 1_000_000
_WEIGHED = "US"


def at_home(scan: Scan, at: int, places: Places) -> Term | None:
    """Read a code of one letter behind its number where its country is spoken of ("18 R" in South Africa)."""
    term = scan.term(at, "unit", "code")
    return term if term is not None and capitals(scan, term) and term.entry.value[:2] == places.home else None


def is_paid(scan: Scan, figure: Figure, last: int, places: Places) -> bool:
    """
    Tell whether a word for both a mass and money is money ("they paid 3 million **pounds**", but not "… of beef").

    The words around it tell, else the size: nobody but Americans counts millions of pounds of weight.
    """
    end = figure.sentence[1]
    of = scan.term(last + 1, "owner")
    if of is not None and of.entry.value == "of" and last + 1 < end:
        return False
    if last + 1 < end and kind(scan, last + 1) in {NOUN, EITHER} and scan.term(last + 1, "paying") is None:
        return False  # "a deal for 500-pound bombs"
    around = range(max(figure.sentence[0], figure.first - _PAID), min(end, last + _PAID + 1))
    told = {term.entry.value for at in around if (term := scan.term(at, "paying")) is not None}
    if told:
        return "mass" not in told
    millions = figure.high is not None and figure.high >= _MILLION
    return millions and places.home != _WEIGHED
