"""
Of whom a text tells, where it names somebody: one firm's profit is not another's, nor one visit another's.

Names are known by their capitals, so that nothing can be told in a writing that has none.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from claimcheck.facets.amounts import amount, same_printed, significant_digits
from claimcheck.facets.cuts import cut
from claimcheck.facets.spelling import same_word, words_of
from claimcheck.facets.words import event_of, phrase
from claimcheck.languages import language_of

if TYPE_CHECKING:
    from claimcheck.facets.spelling import Word
    from claimcheck.model import Claim

_PAIR = 2
_MANY_DIGITS = 3
_SHORTEST = 3
"""Letters of a name that says who is meant."""


def differ(left: Claim, right: Claim) -> bool:
    """Tell whether both claims are of somebody named, and of somebody else."""
    return _dates_differ(left, right) if left.date is not None else _figures_differ(left, right)


def _dates_differ(left: Claim, right: Claim) -> bool:
    """Tell whether both events begin with a name that the other event lacks, and one of the sentences as well."""
    if right.date is None or left.language != right.language:
        return False
    mine, yours = (_leading(event_of(claim) or "", claim.language) for claim in (left, right))
    if not mine or not yours:
        return False
    if _any(mine, event_of(right) or "") or _any(yours, event_of(left) or ""):
        return False
    return not (_named(mine, right) and _named(yours, left))


def _figures_differ(left: Claim, right: Claim) -> bool:
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


@functools.lru_cache(maxsize=20_000)
def _leading(event: str, language: str) -> tuple[Word, ...]:
    """Give the words of the name that an event begins with: who did it, where subjects stand before their verbs."""
    scan = cut(event, language).scan if event else None
    if scan is None or scan.lexicon.verb_first:
        return ()
    last = next((at for at in range(len(scan)) if not scan.quote(at, at)[0].isupper()), len(scan)) - 1
    return _read(scan.quote(0, last), language) if last >= 0 else ()


def _named(names: tuple[Word, ...], claim: Claim) -> bool:
    return _any(names, claim.sentence.text)


def _any(names: tuple[Word, ...], text: str) -> bool:
    told = words_of(text)
    return any(same_word(name, word) for name in names for word in told)
