"""
Whether two sentences say the same of something, or one of them denies it.

58 % who are satisfied are not 58 % who are "unsatisfied", and who wants somebody removed does not want him "not to be
removed". What is denied stands behind a word that denies, or has the beginning of one.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.facets.cuts import Cut, cut
from claimcheck.languages import language_of

if TYPE_CHECKING:
    from claimcheck.languages import Scan
    from claimcheck.model import Claim

_REACH = 5
"""Tokens behind a word that denies within which it denies what is said."""

_SHORTEST = 5
"""Letters that must be left of a word without the beginning that denies it."""

_BORDERS = frozenset(".,;:!?()\n")


class _Said(NamedTuple):
    affirmed: frozenset[str]
    denied: frozenset[str]


def opposed(left: Claim, right: Claim) -> bool:
    """Tell whether one sentence denies what the other affirms; of two languages nothing can be told."""
    if left.language != right.language:
        return False
    mine, yours = _of(left), _of(right)
    if mine.denied & yours.denied:
        return False
    return _denies(mine, yours) or _denies(yours, mine)


def _denies(one: _Said, other: _Said) -> bool:
    return bool((one.denied - one.affirmed) & (other.affirmed - other.denied))


def _of(claim: Claim) -> _Said:
    return _read(claim.sentence.text, claim.language or language_of(claim.sentence.text))


@functools.lru_cache(maxsize=20_000)
def _read(sentence: str, language: str) -> _Said:
    found = cut(sentence, language)
    behind = {at for first in range(len(found.stems)) if _is_denial(found.scan, first) for at in _reach(found, first)}
    affirmed: set[str] = set()
    denied: set[str] = set()
    for at, stem in enumerate(found.stems):
        if not stem:
            continue
        without = _without_beginning(found.scan, at)
        if without:
            (affirmed if at in behind else denied).add(without)
        else:
            (denied if at in behind else affirmed).add(stem)
    return _Said(frozenset(affirmed), frozenset(denied))


def _is_denial(scan: Scan, at: int) -> bool:
    reading = scan.readings[at]
    meanings = () if reading is None else reading.by_category.get("grammar", ())
    return any(entry.value == "negation" for _, _, entry, _, _ in meanings)


def _reach(found: Cut, at: int) -> list[int]:
    """Give the tokens that a word denies: those behind it, up to the end of the clause."""
    scan, reached = found.scan, []
    for index in range(at + 1, min(len(scan), at + 1 + _REACH)):
        if scan.words[index] in _BORDERS:
            break
        reached.append(index)
    return reached


def _without_beginning(scan: Scan, at: int) -> str:
    """Give the stem of what a word denies by its beginning, empty where it has none: "satisfied" of "unsatisfied"."""
    word = scan.words[at]
    beginning = next((one for one in scan.lexicon.affixes.get("negative", ()) if word.startswith(one)), "")
    rest = word.removeprefix(beginning)
    if not beginning or len(rest) < _SHORTEST:
        return ""
    return next((stem for stem in cut(rest, scan.lexicon.code).stems if stem), "")
