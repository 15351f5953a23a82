"""
The words around a claim, without its figures: what the sentence is about.

Words are folded, freed of clitics and cut to their first letters, so that "bombing", "bomber" and "bombs" meet;
function words and everything that counts are left out. Words of two languages are never compared; what the packs know
of them (nouns, places) is, by its ids.
"""

from __future__ import annotations

import functools

from claimcheck.languages import Scan, language_of, lexicon
from claimcheck.languages.schema import TABLES
from claimcheck.model import Claim, Value

NEAR = 7
"""Tokens on each side of a figure that belong to it rather than to its neighbours."""

_STEM = 5
"""Letters of a word that are kept: enough to tell words apart, few enough to lose most endings."""

_SHORTEST = 2
_IDS_OF = frozenset({"nouns", "places"})
_COUNTS = frozenset({"number", "approx", "unit", "month", "weekday"})


class Words(Value, frozen=True):
    """
    What a sentence says beside its figures.

    `text` is all of it in order, for fuzzy scores; `near` the words around the claim's own figure or date; `ids` what
    the packs know of them, the same in every language.
    """

    language: str
    text: str
    all: frozenset[str]
    near: frozenset[str]
    ids: frozenset[str]


def words(claim: Claim) -> Words:
    """Read the words around a claim."""
    place = claim.start
    if claim.quantity is not None and claim.quantity.surface_end:
        place = claim.quantity.surface_start
    elif claim.date is not None:
        place = claim.date.start
    return _read(claim.sentence.text, claim.language or language_of(claim.sentence.text), place - claim.sentence.start)


def phrase(text: str, language: str) -> frozenset[str]:
    """Give the words of a phrase: of an event, of a subject."""
    return _read(text, language, 0).all if text else frozenset()


@functools.lru_cache(maxsize=20_000)
def _read(sentence: str, language: str, offset: int) -> Words:
    scan, stems = _stems(sentence, language)
    here = scan.token_at(max(0, offset))
    near = frozenset(stem for stem in stems[max(0, here - NEAR) : here + NEAR + 1] if stem)
    kept = [stem for stem in stems if stem]
    return Words(language, " ".join(kept), frozenset(kept), near, _ids(scan))


@functools.lru_cache(maxsize=5_000)
def _stems(sentence: str, language: str) -> tuple[Scan, list[str]]:
    """Cut a sentence into stems, one for each token; empty where a token says nothing about the matter."""
    scan = Scan(sentence, lexicon(language))
    return scan, [_stem(scan, index) for index in range(len(scan))]


def _stem(scan: Scan, index: int) -> str:
    word = scan.words[index]
    if not word[0].isalpha() or len(word) < _SHORTEST:
        return ""
    words_of = lexicon(scan.language)
    if word in words_of.function_words:
        return ""
    reading = scan.readings[index]
    if reading is not None:
        if not reading.categories.isdisjoint(_COUNTS):
            return ""
        return reading.stem[:_STEM]
    return words_of.bare(word)[:_STEM]


def _ids(scan: Scan) -> frozenset[str]:
    return frozenset(
        entry.value
        for reading in scan.readings
        if reading is not None
        for known in reading.phrases[-1:]
        for entry in known.entries
        if not known.rest and entry.category in TABLES and TABLES[entry.category].file in _IDS_OF
    )
