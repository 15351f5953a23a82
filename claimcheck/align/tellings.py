"""A telling: what one article says of one thing, however often it repeats it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.facets import places, scopes
from claimcheck.model import Claim, Value

if TYPE_CHECKING:
    from collections.abc import Iterable


class Telling(Value, frozen=True):
    """
    The claims of one article that say the same: headline and body, caption and text.

    `claims` are sorted: the fullest one first, which stands for all of them.
    """

    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        """Give the claim that stands for the telling."""
        return self.claims[0]


def tellings_of(claims: Iterable[Claim]) -> list[Telling]:
    """Gather the repetitions within each article; the tellings are sorted by article and place in it."""
    by_content: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=content_key):
        by_content[_said(claim)].append(claim)
    found: list[Telling] = []
    for alike in by_content.values():
        bundles: list[list[Claim]] = []
        for claim in sorted(alike, key=_fullest_first):
            home = next((bundle for bundle in bundles if all(_repeats(claim, other) for other in bundle)), None)
            if home is None:
                bundles.append([claim])
            else:
                home.append(claim)
        found += [Telling(tuple(bundle)) for bundle in bundles]
    return sorted(found, key=lambda telling: content_key(telling.first))


def content_key(claim: Claim) -> tuple[str, int, int, str, str]:
    """Give a key that sorts claims by what they are, never by the order they came in."""
    return (claim.article, claim.start, claim.end, claim.kind, claim.id)


def _said(claim: Claim) -> tuple[object, ...]:
    quantity, day = claim.quantity, claim.date
    if quantity is not None:
        value = (quantity.low, quantity.high, quantity.unit, quantity.concept, quantity.role, quantity.surface == "")
        return (claim.article, "quantity", value)
    if day is not None:
        return (claim.article, "date", (day.first, day.last, day.event))
    return (claim.article, "statement", claim.id)


def _repeats(claim: Claim, other: Claim) -> bool:
    """Tell whether nothing parts two equal figures of one article."""
    return scopes.relation(claim.scope, other.scope) != "apart" and not (
        places.relation(claim.place, other.place) == "apart" or places.differ_by_name(claim.place, other.place)
    )


def _fullest_first(claim: Claim) -> tuple[object, ...]:
    """Sort claims so that the one with most to compare by comes first; the earlier one where they are alike."""
    told = len(claim.scope) + len(claim.place) + (claim.event is not None) + (claim.when.start is not None)
    return (-told, *content_key(claim))
