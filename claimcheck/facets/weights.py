"""How much the words of a story tell: what all of its sentences say tells none of them apart."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from claimcheck.facets.cuts import is_id
from claimcheck.facets.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimcheck.model import Claim

_PAIR = 2
"""Articles that a comparison takes."""

_GENERIC = 0.4


class Weights:
    """
    The weights of words; one that the story was not asked for weighs 1.

    What is added up is added up in C, by `map` over a table that holds every word it was asked for: of a story of
    hundreds of articles, tens of thousands of pairs are weighed.
    """

    def __init__(self, common: Mapping[str, float] | None = None) -> None:
        """Take the weights that are not 1."""
        self._common = _Common(common or {})
        self._telling = _Telling(self._common)
        self._whole: dict[frozenset[str], float] = {}

    def mass(self, some: Iterable[str]) -> float:
        """Add up the weights of words."""
        return sum(map(self._common.__getitem__, some))

    def whole(self, some: frozenset[str]) -> float:
        """Add up the weights of all words of a sentence or a phrase, once however often they are asked for."""
        found = self._whole.get(some)
        if found is None:
            found = self._whole[some] = self.mass(some)
        return found

    def distinction(self, some: Iterable[str]) -> float:
        """Weigh how well words tell one matter from another: a country or a kind of event tells little."""
        return sum(map(self._telling.__getitem__, some))


class _Common(dict[str, float]):
    def __missing__(self, word: str) -> float:
        self[word] = 1.0
        return 1.0


class _Telling(dict[str, float]):
    def __init__(self, common: _Common) -> None:
        super().__init__()
        self._common = common

    def __missing__(self, word: str) -> float:
        weight = self[word] = self._common[word] * (_GENERIC if is_id(word) else 1.0)
        return weight


def weights_of(claims: Iterable[Claim]) -> Weights:
    """
    Weigh each word of a story by the sentences that it stands in.

    1 for a word that an article has in one sentence, less for those that it has in many. How many articles have it
    makes no difference: that ten outlets tell of one fire in the same words does not make two fires of it.
    """
    sentences = {(claim.article, claim.sentence.start): claim for claim in claims if claim.kind != "statement"}
    counts: Counter[str] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    for (article, _), claim in sentences.items():
        told = words(claim).all
        counts.update(told)
        for word in told:
            articles[word].add(article)
    told_by = {word: _PAIR * count / max(_PAIR, len(articles[word])) for word, count in counts.items()}
    return Weights({word: 1 / (1 + math.log(max(1, count - 1))) for word, count in told_by.items()})
