"""Plain numbers that are years: "the 2018 sales", "a 1976 law", "a white 90's sedan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.decades import of_life
from claimcheck.extract.figures.names import named_after
from claimcheck.extract.figures.phrases import noun_at
from claimcheck.extract.figures.plurals import is_plural
from claimcheck.extract.figures.wordclasses import is_grammar

if TYPE_CHECKING:
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_TWO = 2
"""Digits of a decade."""
_FOUR = 4
"""Digits of a year."""
_YEARS = range(1500, 2101)
_OLDEST_DECADE = 20
_OUR_YEARS = range(1990, 2036)
_ERAS = frozenset({"calendar", "hijri"})


def is_recent(scan: Scan, first: int, last: int) -> bool:
    """Tell whether a bare number names a year of our time although a noun follows ("2018 sales")."""
    year = scan.words[first]
    if scan.lexicon.head_first or not year.isdigit() or int(year) not in _YEARS:
        return False
    term = noun_at(scan, last + 1)
    if term is not None and term.entry.sub == "measure":
        return True
    return term is not None and term.entry.sub != "person" and int(year) in _OUR_YEARS


def as_year(scan: Scan, numeral: Numeral) -> str:
    """Read a plain number of four digits as a year, unless something counted follows."""
    if _of_an_era(scan, numeral) or _of_a_decade(scan, numeral):
        return "year"
    if len(numeral.digits) != _FOUR or not numeral.digits.isdigit() or numeral.scale > 1:
        return ""
    if numeral.low is None or int(numeral.low) not in _YEARS:
        return ""
    if named_after(scan, numeral.last) and not is_recent(scan, numeral.first, numeral.last):
        return "year" if _dates_one(scan, numeral) else ""
    join = scan.term(numeral.last + 1, "range")
    if join is not None and scan.is_number(join.last + 1) and named_after(scan, join.last + 1):
        return ""
    bound = scan.term_before(numeral.first, "approx", "before")
    if bound is not None and bound.entry.value != "exact":
        return ""
    sign = scan.term_before(numeral.first, "unit", None, 2)
    return "year" if sign is None else ""


def _of_a_decade(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a stroke behind two digits makes them a decade ("a white **90's** sedan"), and nobody's age."""
    at, low = numeral.last + 1, numeral.low or 0
    stroke = at < len(scan) and scan.words[at] == "'" and scan.touches(at) and numeral.first == numeral.last
    plain = stroke and len(numeral.digits) == _TWO and low % 10 == 0 and not scan.lexicon.head_first
    plain = plain and low >= _OLDEST_DECADE and scan.words[at + 1 : at + 2] == ["s"]
    return plain and not of_life(scan, numeral.first, numeral.last)


def _dates_one(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether one thing in the singular is of a year ("**a** 1976 law", "**the** 1978 law"), which none counts."""
    before = numeral.first - 1
    article = before >= 0 and (
        scan.words[before] in scan.lexicon.indefinite[:2] or is_grammar(scan, before, "definite")
    )
    noun = noun_at(scan, numeral.last + 1) if article and not scan.lexicon.head_first else None
    alone = noun is not None and scan.term(numeral.last + 1, "unit") is None
    return alone and noun is not None and noun.entry.sub == "thing" and not is_plural(scan, noun)


def _of_an_era(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether an era behind the number next to a plain one tells that both are years ("**1379** - 1381 AH")."""
    at = numeral.last + 1
    join = scan.term(at, "range")
    at = join.last + 1 if join is not None else at
    if not numeral.digits.isdigit() or numeral.scale > 1 or not scan.is_number(at):
        return False
    era = scan.term(at + 1, "name", "after")
    return era is not None and era.entry.value in _ERAS and len(scan.words[at]) in {len(numeral.digits), _FOUR}
