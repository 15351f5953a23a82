"""Measures with their owner written on, where verbs come first: "a rise **its share** 5 %", "and **its area** is 5"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.adjacent import beside
from claimcheck.extract.figures.governors import Governor, governor_of
from claimcheck.extract.figures.nominal_words import (
    MEASURE,
    SHARE,
    is_definite,
    is_preposition,
    is_word,
)
from claimcheck.extract.figures.nominals import phrase_before

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan


def owner_of(scan: Scan, begin: int, first: int) -> int:
    """Give the measure right in front that has its owner written on ("with a rise **its share** 5 %"), else -1."""
    for at in range(begin - 1, max(first, begin - 3) - 1, -1):
        if scan.begins_with(at + 1, "by"):
            return -1  # "which he put at 5 million"
        if is_word(scan, at, "measure", "owned") or _owned(scan, at):
            return at
        if scan.term(at, "approx") is None and scan.term(at, "copula") is None:
            return -1
    return -1


def _owned(scan: Scan, at: int) -> bool:
    term = scan.term(at, "noun", MEASURE)
    if term is None or not term.suffix or term.suffix in scan.lexicon.affixes.get("accusative", ()):
        return False
    opened = scan.lexicon.affixes.get("feminine", ("", "\0"))[1]  # one letter alone may be the feminine ending
    between = scan.value(at + 1, "range") == "open"  # "its weight **is between** 5 and 6"
    told = (between or scan.term_before(at, "copula") is not None) and not scan.is_feminine(at)
    return told or len(term.suffix) > 1 or scan.words[at][: -len(term.suffix)].endswith(opened)


def owned_measure(scan: Scan, figure: Figure) -> str | None:
    """Give the concept of a measure right in front of a figure that has its owner written on ("**its area** is 5")."""
    begin = min(figure.first, figure.unit_first) if figure.unit_first >= 0 else figure.first
    owner = owner_of(scan, begin, figure.sentence[0])
    term = scan.term(owner, "noun", MEASURE) if owner >= 0 and not is_word(scan, owner, "measure", "owned") else None
    return term.entry.value if term is not None else None


def measured_by(scan: Scan, owner: int, first: int) -> tuple[int, int]:
    """Give what a measure with its owner written on belongs to: the phrase before it, else the measure itself."""
    if not is_word(scan, owner, "measure", "owned"):
        return owner, owner
    found = phrase_before(scan, owner, first, exact=False)
    if found is not None and is_preposition(scan, found[0] - 1) and is_definite(scan, found[1]):
        found = (
            phrase_before(scan, found[0] - 1, first, exact=False) or found
        )  # "a profit before the tax, its amount 5"
    if found is not None and scan.begins_with(found[0], "by") and is_word(scan, found[0], "measure", "general"):
        rate = scan.term(found[0], "noun", MEASURE)
        if rate is not None and rate.entry.value == SHARE:
            return -1, -1  # "at a rate of change, its amount 65 %": of whatever was told before
        thing = beside(scan, found[0], first, first, valued=True)
        return thing if thing[0] >= 0 else found  # "**claims** at a value, its amount 5"
    term = scan.term(owner, "noun", MEASURE)
    spelt_alike = term is not None and not term.suffix and not scan.is_feminine(owner)  # "its amount", no capacity
    if found is None and term is not None and not spelt_alike:
        return owner, owner
    return found or (-1, -1)


def verb_of_owner(scan: Scan, owner: int, first: int) -> Governor | None:
    """Give the verb right in front of a measure with its owner written on, or the noun of change it is told of."""
    governor = governor_of(scan, owner, first)
    return governor if governor is not None and (governor.noun or governor.last + 1 == owner) else None


def adjoins(scan: Scan, last: int, verb: int) -> bool:
    """Tell whether nothing but signs and a relative word parts a noun from a verb ("a house **which**, …")."""
    return all(
        not scan.words[at][0].isalnum() or is_word(scan, at, "grammar", "relative") for at in range(last + 1, verb)
    )
