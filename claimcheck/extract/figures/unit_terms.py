"""The words of units as they stand in a text, and what kind of unit each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.languages import Term
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

TIMES = frozenset({"century", "decade", "year", "quarter", "month", "week", "day", "night", "hour", "minute", "second"})
NEVER_PARTED = frozenset({"percent", "percentage_point", "basis_point"})
"""Units that are given per nothing."""
_SHORT = 1
"""A unit of one letter has to touch its number or end its phrase."""
_TEMPERATURE = "temperature"
_SMALL = frozenset({"g", "m", "c"})
"""Letters that are no units where they are capitals ("5G", "$3M", "seat 12C")."""


def term_after(scan: Scan, at: int) -> Term | None:
    """Give the unit term at a token, refusing what is another word there."""
    cased = scan.term(at, "unit", "cased")
    if cased is not None and _is_cased(scan, cased):
        return cased
    for sub in ("after", "sign", "local", "code"):
        term = scan.term(at, "unit", sub)
        if term is None:
            continue
        if sub == "code" and (not capitals(scan, term) or len(scan.words[at]) == _SHORT):
            continue  # "500 R" is hardly money, as "R 500" is
        if sub in {"sign", "code"} and scan.is_number(term.last + 1) and _is_next(scan, term):
            continue  # "two $100 notes"
        parted = scan.words[term.last][0].isdecimal() and not scan.touches(term.last)
        if parted and scan.term(term.last + 1, "unit") is not None:
            term = _single(scan, at, sub)  # "12 m 2 dm" is no area
            if term is None:
                continue
        accusative = scan.lexicon.affixes.get("accusative")
        if accusative is not None and term.suffix not in {"", *accusative}:
            continue
        word = scan.words[at]
        if len(word) == _SHORT and word.isalpha() and term.first == term.last and not _ends_phrase(scan, at):
            continue
        if word in _SMALL and scan.quote(at, at).isupper():
            continue
        noun = scan.term(at, "noun")
        if noun is not None and noun.last > term.last:
            return None  # "4 quarter-finals"
        if sub == "after" and term.first == term.last:
            longer = scan.term(at, "unit", "local")
            if longer is not None and longer.last > term.last:
                return longer
        return term
    return None


def _is_cased(scan: Scan, term: Term) -> bool:
    """Tell whether a unit is written with its capital, and is no initial ("5 W. Alpha") nor part of a name ("V-6")."""
    if dimension_of(term.entry.value) == _TEMPERATURE and not _is_degree(scan, term.first):
        return False  # "a Boeing 777F", "3 C grades"
    printed = scan.quote(term.first, term.last)
    after = term.last + 1
    joined = after < len(scan) and scan.touches(after) and scan.words[after] in {"-", "'", "&", "."}
    ends = joined and scan.words[after] == "." and scan.sentence_tokens(term.first)[1] == after + 1
    return printed[0].isupper() and not any(map(str.isupper, printed[1:])) and (ends or not joined)


def _is_degree(scan: Scan, at: int) -> bool:
    """Tell whether a capital stands for degrees: apart from its number, or against one with a part ("51.8C")."""
    apart = not scan.touches(at) or "." in scan.quote(at - 1, at - 1)
    return _ends_phrase(scan, at) and (apart or _is_told_hot(scan, at))


def _is_told_hot(scan: Scan, at: int) -> bool:
    """Tell whether the sentence names a temperature in front of a token ("**temperatures** of 40C")."""
    nouns = (scan.term(i, "noun") for i in range(scan.sentence_tokens(at)[0], at))
    return any(noun is not None and noun.entry.value == _TEMPERATURE for noun in nouns)


def _is_named(scan: Scan, at: int) -> bool:
    """Tell whether a letter begins the name of a model ("two **C**-130 planes")."""
    hyphen = at + 1 < len(scan) and scan.words[at + 1] == "-" and scan.touches(at + 1)
    return hyphen and scan.is_number(at + 2) and scan.touches(at + 2)


def _is_next(scan: Scan, term: Term) -> bool:
    """Tell whether a sign of money stands right against the number behind it, and apart from the one before."""
    return is_money(term.entry.value) and scan.touches(term.last + 1) and not scan.touches(term.first)


def _single(scan: Scan, at: int, sub: str) -> Term | None:
    """Give the unit that a token is alone."""
    reading = scan.readings[at]
    for length, _, entry, prefix, suffix in () if reading is None else reading.by_category["unit"]:
        if not length and entry.sub == sub:
            return Term(at, at, entry, prefix, suffix)
    return None


def _ends_phrase(scan: Scan, at: int) -> bool:
    """Tell whether a letter touches the number before it, or stands at the end of a phrase."""
    if scan.touches(at):
        return at + 1 >= len(scan) or not (scan.touches(at + 1) and scan.words[at + 1] in {"-", "'", "&"})
    following = scan.readings[at + 1] if at + 1 < len(scan) else None
    return (
        at + 1 >= len(scan)
        or not (scan.words[at + 1][0].isalpha() or _is_named(scan, at))
        or (following is not None and "stop" in following.categories)
    )


def dimension_of(unit: str) -> str:
    """Give what a unit measures; empty for one that is not known."""
    row = vocabulary().units.get(unit)
    return row.dimension if row is not None else ""


def is_money(unit: str) -> bool:
    """Tell whether a unit is money."""
    return dimension_of(unit) == "money"


def is_mass(unit: str) -> bool:
    """Tell whether a unit is one of mass."""
    return dimension_of(unit) == "mass"


def is_length(unit: str) -> bool:
    """Tell whether a unit is one of length."""
    return dimension_of(unit) == "length"


def capitals(scan: Scan, term: Term) -> bool:
    """Tell whether a term is written in capitals where it stands (always, in a script without case)."""
    printed = scan.quote(term.first, term.last)
    return printed == printed.upper() or not printed.isascii()


def times(scan: Scan, figure: Figure, at: int) -> Term | None:
    """Read "6.5 **times** earnings": so many of a measure, or no whole number of them."""
    term = scan.term(at, "times")
    if term is None:
        return None
    measure = scan.term(term.last + 1, "noun", "measure") is not None
    return term if measure or (figure.low is not None and bool(figure.low % 1)) else None
