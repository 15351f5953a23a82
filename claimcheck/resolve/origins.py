"""
Who took it from whom: the source behind each claim, where the texts tell it.

Ten outlets that relay one agency are one voice. A source is told by the words themselves (`via`), by the article (a
source line, a byline, a dateline), or by two articles that share their wording.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from claimcheck.resolve.names import alias
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimcheck.model import Claim, Extraction

__all__ = ["copied_from", "origins"]

_COPIED = 0.4
"""Share of the shorter text's shingles that must stand in the longer one: no two reports of one event come near."""
_LEAST = 8
"""Shingles that two texts must share: the page around two stories of one outlet may share a few."""


def origins(extractions: Sequence[Extraction], copies: Mapping[str, str]) -> dict[str, str]:
    """
    Name the source that claims rest on.

    Args:
        extractions: the articles of one story.
        copies: what `copied_from` finds among them.

    Returns:
        claim id → source, for the claims whose source is known: an outlet's English name, or the id of the article
        that others copied. Claims that name none and stand in an article of its own words are left out.

    """
    copied = {*copies, *copies.values()}
    by_id = {one.article.id: one for one in extractions}
    houses = {outlet_name(one.article.outlet) for one in extractions if one.article.outlet}
    cited = {name for one in extractions for name in (*one.sources, *_relays(one.claims, houses))}
    onward = _onward(extractions, houses)
    result: dict[str, str] = {}
    for extraction in extractions:
        original = by_id[copies.get(extraction.article.id, extraction.article.id)]
        source = _source(original, cited) or (original.article.id if extraction.article.id in copied else None)
        for claim in extraction.claims:
            known = _first(next(_relays((claim,), houses), source), onward)
            if known is not None:
                result[claim.id] = known
    return result


def copied_from(extractions: Sequence[Extraction]) -> dict[str, str]:
    """
    Find articles that share their wording.

    Gives article id → the article it was taken from: the earliest of those alike, by date, then by id.
    """
    order = sorted(extractions, key=_age)
    holders: dict[int, list[int]] = defaultdict(list)
    result: dict[str, str] = {}
    for place, later in enumerate(order):
        shingles = frozenset(later.sketch)
        shared = Counter(chain.from_iterable(map(holders.__getitem__, shingles)))
        for earlier in sorted(shared):
            other = order[earlier]
            if shared[earlier] >= max(_LEAST, _COPIED * min(len(shingles), len(other.sketch))):
                result[later.article.id] = result.get(other.article.id, other.article.id)
                break
        for shingle in shingles:
            holders[shingle].append(place)
    return result


def outlet_name(name: str) -> str:
    """Give the English name of an outlet that the alias tables know, else the name itself."""
    known = alias(name)
    return name if known is None else display_name("organisation", known, "en")


def _source(extraction: Extraction, cited: set[str]) -> str | None:
    """Give what an article as a whole is taken from; its own outlet where others cite that."""
    if extraction.sources:
        return extraction.sources[0]
    outlet = outlet_name(extraction.article.outlet) if extraction.article.outlet else None
    return outlet if outlet in cited else None


def _relays(claims: Iterable[Claim], houses: set[str]) -> Iterator[str]:
    """Give the outlets that claims came through, the first of each chain first, and those of the story that speak."""
    for claim in claims:
        if claim.attribution is not None:
            yield from map(outlet_name, claim.attribution.via)
            speaker = claim.attribution.speaker_name
            if speaker is not None and outlet_name(speaker) in houses:
                yield outlet_name(speaker)


def _age(extraction: Extraction) -> tuple[bool, str, str]:
    published = extraction.article.published
    return published is None, "" if published is None else published.isoformat(), extraction.article.id


def _onward(extractions: Sequence[Extraction], houses: set[str]) -> dict[str, str]:
    """Give outlet → source, for outlets whose figures and statements all came through one: what they say is its."""
    named: dict[str, set[str | None]] = defaultdict(set)
    for one in extractions:
        if one.article.outlet:
            house = outlet_name(one.article.outlet)
            named[house] |= {next(_relays((claim,), houses), None) for claim in one.claims if claim.kind != "date"}
    only = {house: next(iter(sources)) for house, sources in named.items() if len(sources) == 1}
    return {house: source for house, source in only.items() if source is not None and source != house}


def _first(source: str | None, onward: Mapping[str, str]) -> str | None:
    """Follow a chain of outlets to where it begins; one that leads back to itself begins nowhere else."""
    seen = {source}
    while source is not None and (before := onward.get(source)) is not None and before not in seen:
        source = before
        seen.add(source)
    return source
