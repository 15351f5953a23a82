"""
How much two articles have in common: whether the one tells of what the other tells of.

A sentence says little of the event that it belongs to; the names in the rest of the article say it: who died, in which
street, who answers for it. A writing with capitals shows its names; in one without, the words stand for them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.facets.words import words
from claimcheck.model import Claim, Value
from claimcheck.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES, SHARE = 4, 0.25
"""Names that two articles share, and their share of those of the poorer one, from which both tell of one event."""

WORDS, WORDS_SHARE = 20, 0.4
"""The same for the words of a writing without capitals: reports of one kind share many that name nothing."""

_WORD = re.compile(r"[^\W\d_]{3,}")


class Vocabulary(Value, frozen=True):
    """What an article is told with: words with a capital within a sentence, words without one, and all of them."""

    language: str
    capital: frozenset[str]
    small: frozenset[str]
    stems: frozenset[str]


def vocabulary_of(claims: Iterable[Claim]) -> Vocabulary:
    """Gather the words of an article's sentences."""
    sentences = {claim.sentence.start: claim for claim in claims}
    capital: set[str] = set()
    small: set[str] = set()
    stems: set[str] = set()
    for claim in sentences.values():
        told = words(claim)
        stems |= told.all - told.ids
        for word in _WORD.finditer(claim.sentence.text):
            first = word[0][0]
            if first.islower():
                small.add(fold(word[0]).text)
            elif first.isupper() and word.start():
                capital.add(fold(word[0]).text)
    language = next((words(claim).language for claim in sentences.values()), "")
    return Vocabulary(language, frozenset(capital), frozenset(small), frozenset(stems))


def kinship(left: Vocabulary, right: Vocabulary) -> float | None:
    """Give how surely two articles tell of one event, 0 to 1; None for two languages, which share no spelling."""
    if left.language != right.language:
        return None
    if left.small or right.small:
        common = left.small | right.small
        return _shared(left.capital - common, right.capital - common, NAMES, SHARE)
    return _shared(left.stems, right.stems, WORDS, WORDS_SHARE)


def _shared(mine: frozenset[str], yours: frozenset[str], enough: int, share: float) -> float:
    """Count what both have, against the number and the share that are enough."""
    both = len(mine & yours)
    return min(1.0, both / enough, both / (share * min(len(mine), len(yours)))) if both else 0.0
