"""The phrase right in front of a figure that no verb tells of, where verbs come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.nominal_words import (
    is_attached,
    is_change,
    is_country,
    is_definite,
    is_joined,
    is_preposition,
    is_word,
    looks_like_her_verb,
)
from claimcheck.extract.figures.nominals import phrase_before
from claimcheck.extract.figures.phrases import noun_at

if TYPE_CHECKING:
    from claimcheck.languages import Scan

_ATTACHED = 4
"""Phrases with a preposition between a noun and its figure."""


def _is_figure(scan: Scan, at: int) -> bool:
    return scan.is_number(at) or scan.term(at, "number") is not None


def beside(scan: Scan, begin: int, first: int, opening: int, *, valued: bool = False) -> tuple[int, int]:
    """
    Find the phrase right in front of a figure that no verb tells of.

    A phrase with a preposition is stepped over to what it belongs to ("**projects** in the town at a cost of 5").
    `valued`: behind it stands "at a value of", so that whatever it is, it is a noun.
    """
    nearest = None
    for _ in range(_ATTACHED):
        while valued and begin > first and _is_figure(scan, begin - 1):
            begin -= 1  # a year between a thing and its value
        found = phrase_before(scan, begin, first)
        if found is None:
            break
        start, last = found
        if scan.is_number(start - 1) or (start == last and is_change(scan, start)):
            break
        if start == last and is_definite(scan, start) and scan.term(start, "date_unit", "one") is not None:
            begin = start - (scan.value(start - 1, "grammar") == "demonstrative")
            continue  # "1.5 % **this year** and 1.7": a time
        attached = is_preposition(scan, start - 1)
        if looks_like_her_verb(scan, start - 1) and is_word(scan, start - 2, "grammar", "relative"):
            begin = start - 2  # "the assets **that the company runs**"
            continue
        if not attached and not is_attached(scan, start):
            named = valued or _is_named(scan, start, last, listed=first > opening)
            return found if named else nearest or (-1, -1)
        if nearest is None and attached and noun_at(scan, start) is not None:
            nearest = found
        begin = start - attached
        if scan.words[begin - 1] == ":":
            break  # who or where, in front of the sentence
    return nearest or (-1, -1)


def _is_named(scan: Scan, start: int, last: int, *, listed: bool) -> bool:
    """
    Tell whether a phrase in front of a figure names what it is of: known as a noun, or told so by what is around it.

    `listed`: an earlier figure of the sentence stands in front of it.
    """
    if noun_at(scan, start) is not None or is_definite(scan, start):
        return True
    if is_word(scan, start - 1, "measure", "turn") or scan.words[start - 1] == "(":
        return True
    inside = scan.words[last + 1] == "(" and scan.words[min(last + 3, len(scan) - 1)] != ")"
    if inside and is_definite(scan, last):
        return True  # "growers of **the wheat** (26 %)"
    joined = is_joined(scan, start, by="and") or is_word(scan, start - 1, "measure", "next") or scan.is_and(start - 1)
    by = scan.begins_with(last + 1, "by")
    if not scan.words[start][0].isalnum():
        return joined or by  # "and «Alpha», the American"
    if listed and joined and (start == last or is_definite(scan, start + 1)):
        return True
    return by and (noun_at(scan, last) is not None or (is_country(scan, start) and start == last))
