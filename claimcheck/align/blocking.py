"""
Which pairs are worth a score: those whose ids meet.

A block holds the figures of one unit dimension and concept; a concept also meets its wider ones, and a figure whose
thing is not named meets all of its dimension; equal figures meet in any case. A large block is not compared all with
all: there, and for dates and statements, two claims meet over the rarer words they share; statements in two languages
meet over the ids that the packs give their words. What an encoder of sentences proposes is added.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain, combinations, product
from types import MappingProxyType
from typing import TYPE_CHECKING

from claimcheck.align.tellings import Telling
from claimcheck.facets.amounts import amount, dimension, unit_of
from claimcheck.facets.concepts import ancestors
from claimcheck.facets.words import Words, phrase, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_NONE: Mapping[tuple[int, int], float] = MappingProxyType({})

LARGE_BLOCK = 80
"""Tellings in a block up to which all pairs across articles are candidates."""

COMMON_WORD = 30
"""Tellings that share a word in a large block before it tells nothing any more."""

LONG_WORDS = 6
"""Words of a statement that it is found by: the longest, which are rarely common, before those that have ids."""

_SHARED_IDS = 2
"""Ids that statements of two languages share, to meet."""

PARTNERS = 16
"""Candidates for one telling in a large block: those with most words in common."""

Pair = tuple[Telling, Telling, float | None]
"""Two tellings, and how like they are where an encoder alone proposed them."""


def candidates(tellings: list[Telling], proposals: Mapping[tuple[int, int], float] = _NONE) -> Iterator[Pair]:
    """Give the pairs of tellings of different articles that may be about one thing, each pair once, sorted."""
    found: set[tuple[int, int]] = set()
    for kind in ("date", "statement"):
        members = [index for index, telling in enumerate(tellings) if telling.first.kind == kind]
        found.update(_by_words(tellings, members, members, fewest=1))
        if kind == "statement":
            found.update(_across_languages(tellings, members))
    for left, right in _blocks(tellings):
        if len(left) + len(right) > LARGE_BLOCK:
            found.update(_by_words(tellings, left, right, fewest=2))
        else:
            pairs = combinations(left, 2) if left is right else product(left, right)
            found.update((min(a, b), max(a, b)) for a, b in pairs)
    for a, b in sorted(found.union(proposals)):
        if tellings[a].first.article != tellings[b].first.article:
            yield tellings[a], tellings[b], None if (a, b) in found else proposals[a, b]


def _blocks(tellings: list[Telling]) -> Iterator[tuple[list[int], list[int]]]:
    """Give pairs of lists of figures that meet; the same list twice where its own members do."""
    own: dict[tuple[str, ...], list[int]] = defaultdict(list)
    below: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for key in _keys(telling):
            own[key].append(index)
        for key in _wider_keys(telling):
            below[key].append(index)
    for key, members in own.items():
        yield members, members
        if key in below:
            yield members, below[key]


def _keys(telling: Telling) -> Iterable[tuple[str, ...]]:
    quantity = telling.first.quantity
    if quantity is None:
        return []
    figure = amount(quantity)
    about = (dimension(unit_of(quantity)), quantity.concept or "")
    if figure is None:
        return [("vague", *about)]
    return [("quantity", *about), ("figure", str(figure.printed.low), str(figure.printed.high))]


def _wider_keys(telling: Telling) -> Iterable[tuple[str, ...]]:
    quantity = telling.first.quantity
    if quantity is None or quantity.concept is None or amount(quantity) is None:
        return []
    measures = dimension(unit_of(quantity))
    wider = [("quantity", measures, concept) for concept in ancestors(quantity.concept)]
    unnamed = [("quantity", measures, "")] + ([("quantity", "count", "")] if measures == "person" else [])
    return wider + unnamed


def _across_languages(tellings: list[Telling], members: list[int]) -> Iterator[tuple[int, int]]:
    """Pair statements of two languages over what the packs know of what was said."""
    by_language: dict[str, list[int]] = defaultdict(list)
    for index in members:
        by_language[tellings[index].first.language].append(index)
    for one, other in combinations(sorted(by_language), 2):
        yield from _by_words(
            tellings, by_language[one], by_language[other], fewest=_SHARED_IDS, of=lambda one: _said(one).ids
        )


def _by_words(
    tellings: list[Telling],
    left: list[int],
    right: list[int],
    *,
    fewest: int,
    of: Callable[[Telling], Iterable[str]] | None = None,
) -> Iterator[tuple[int, int]]:
    """Pair tellings over the rarer words they share, those with most shared words first."""
    found_by = of or _found_by
    by_word: dict[str, list[int]] = defaultdict(list)
    articles = [telling.first.article for telling in tellings]
    for index in right:
        for word in found_by(tellings[index]):
            by_word[word].append(index)
    rare = {word: found for word, found in by_word.items() if len(found) <= COMMON_WORD}
    for index in left:
        shared = Counter(chain.from_iterable([rare[word] for word in found_by(tellings[index]) if word in rare]))
        own = articles[index]
        ranked = sorted((-count, at) for at, count in shared.items() if count >= fewest and articles[at] != own)
        yield from ((min(index, other), max(index, other)) for _, other in ranked[:PARTNERS])


def _found_by(telling: Telling) -> Iterable[str]:
    """Give the words that a telling is found by: those near its figure or date, the longest of a statement."""
    claim = telling.first
    if claim.kind != "statement":
        return words(claim).near
    said = _said(telling)
    return sorted(said.all, key=lambda word: (word in said.ids, -len(word), word))[:LONG_WORDS]


def _said(telling: Telling) -> Words:
    """Read the words of a statement."""
    return phrase(telling.first.quote, telling.first.language)
