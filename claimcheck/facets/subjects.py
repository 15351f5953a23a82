"""Whose figure it is, where the text names somebody: the profit of one firm is not the profit of another."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from claimcheck.facets.amounts import amount, same_printed, significant_digits
from claimcheck.facets.cuts import cut
from claimcheck.facets.spelling import same_word, words_of
from claimcheck.facets.words import phrase
from claimcheck.languages import language_of

if TYPE_CHECKING:
    from claimcheck.facets.spelling import Word
    from claimcheck.model import Claim

_PAIR = 2
_MANY_DIGITS = 3
_SHORTEST = 3
"""Letters of a name that says who is meant."""


def differ(left: Claim, right: Claim) -> bool:
    """Tell whether both figures are of somebody named, and neither sentence has a word of the other's name."""
    if left.quantity is None or right.quantity is None or left.language != right.language:
        return False
    mine, yours = _names(left), _names(right)
    if _prints_many_digits(left, right):
        return False
    if not mine or not yours or _words(left) & _words(right):
        return False
    return not (_named(mine, right) or _named(yours, left))


def _prints_many_digits(left: Claim, right: Claim) -> bool:
    """Tell whether both print one figure of so many digits that it is hardly that of somebody else by chance."""
    figures = [amount(claim.quantity) for claim in (left, right) if claim.quantity is not None]
    known = [one for one in figures if one is not None]
    alike = len(known) == _PAIR and same_printed(*known)
    return alike and all(significant_digits(one) >= _MANY_DIGITS for one in known)


def _subject(claim: Claim) -> str:
    return (claim.quantity.subject if claim.quantity is not None else None) or ""


def _words(claim: Claim) -> frozenset[str]:
    return phrase(_subject(claim), claim.language).all


def _names(claim: Claim) -> tuple[Word, ...]:
    return _read(_subject(claim), claim.language or language_of(claim.sentence.text))


@functools.lru_cache(maxsize=20_000)
def _read(subject: str, language: str) -> tuple[Word, ...]:
    """Give the words of a phrase that are written as names and that no table knows; those behind a preposition too."""
    scan = cut(subject, language).scan
    return tuple(
        word
        for at in range(len(scan))
        if scan.readings[at] is None and len(scan.words[at]) >= _SHORTEST and scan.quote(at, at)[0].isupper()
        for word in words_of(scan.quote(at, at))
    )


def _named(names: tuple[Word, ...], claim: Claim) -> bool:
    told = words_of(claim.sentence.text)
    return any(same_word(name, word) for name in names for word in told)
