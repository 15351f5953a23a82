"""
The words around a claim, without its figures: what the sentence is about.

Words are folded, freed of clitics and cut to their first letters, so that "bombing", "bomber" and "bombs" meet;
function words and everything that counts are left out. Words of two languages are never compared; what the packs know
of them (nouns, places) is, by its ids.
"""

from __future__ import annotations

import functools
import math
from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.languages import Reading, Scan, language_of, lexicon
from claimcheck.languages.schema import TABLES
from claimcheck.model import Claim, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NEAR = 7
"""Tokens on each side of a figure that belong to it rather than to its neighbours."""

_STEM = 5
"""Letters of a word that are kept: enough to tell words apart, few enough to lose most endings."""

_SHORTEST = 2
_IDS_OF = frozenset({"nouns", "places"})
_SAYS_NOTHING = frozenset({"numbers", "amounts", "units", "dates"})
"""Files of a pack whose words count, measure, date or join: they are not what a sentence is about."""

_IN_SPITE = frozenset({"event"})
_CUES = frozenset({"cue", "citation"})


class Words(Value, frozen=True):
    """
    What a sentence says beside its figures.

    `text` is all of it in order, for fuzzy scores; `near` the words around the claim's own figure or date; `ids` what
    the packs know of them, the same in every language; `ordinals` which ones of a series it names.
    """

    language: str
    text: str
    all: frozenset[str]
    near: frozenset[str]
    ids: frozenset[str]
    ordinals: frozenset[str]


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


def ordinals(text: str, language: str) -> frozenset[str]:
    """Give which ones of a series a phrase names: "the third round" gives 3."""
    return _read(text, language, 0).ordinals if text else frozenset()


def commonness(claims: Iterable[Claim]) -> Counter[str]:
    """Count in how many sentences of a story each word stands: what all of them say tells none of them apart."""
    sentences = {(claim.article, claim.sentence.start): claim for claim in claims if claim.kind != "statement"}
    return Counter(word for claim in sentences.values() for word in words(claim).all)


def mass(some: Iterable[str], common: Mapping[str, int]) -> float:
    """Weigh words: 1 for each that two sentences share at most, less for those that many have."""
    return sum(1 / (1 + math.log(max(1, common.get(word, 1) - 1))) for word in some)


@functools.lru_cache(maxsize=20_000)
def _read(sentence: str, language: str, offset: int) -> Words:
    scan, stems = _stems(sentence, language)
    here = scan.token_at(max(0, offset))
    near = frozenset(stem for stem in stems[max(0, here - NEAR) : here + NEAR + 1] if stem)
    kept = [stem for stem in stems if stem]
    return Words(language, " ".join(kept), frozenset(kept), near, _ids(scan), _ordinals(scan))


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
        if _is_furniture(reading):
            return ""
        return reading.stem[:_STEM]
    return words_of.bare(word)[:_STEM]


@functools.cache
def _file_of(category: str) -> str:
    return TABLES[category].file if category in TABLES else ""


def _is_furniture(reading: Reading) -> bool:
    """Tell whether a word only counts, dates, joins or introduces speech."""
    return all(
        category in _CUES or (_file_of(category) in _SAYS_NOTHING and category not in _IN_SPITE)
        for category in reading.categories
    )


def _ordinals(scan: Scan) -> frozenset[str]:
    found = (scan.term(index, "number", "ordinal") for index in range(len(scan)))
    return frozenset(term.entry.value for term in found if term is not None)


def _ids(scan: Scan) -> frozenset[str]:
    return frozenset(
        entry.value
        for reading in scan.readings
        if reading is not None
        for known in reading.phrases[-1:]
        for entry in known.entries
        if not known.rest and _file_of(entry.category) in _IDS_OF
    )
