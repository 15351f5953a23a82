"""What a story knows when two of its claims are scored: how common its words are, and what its articles are about."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.align.main_event import MainEvent
from claimcheck.align.matters import Matters
from claimcheck.align.sides import Side
from claimcheck.facets.amounts import amount
from claimcheck.facets.concepts import nature
from claimcheck.facets.kinship import Vocabulary, kinship, vocabulary_of
from claimcheck.facets.weights import Weights, weights_of
from claimcheck.facets.words import partial

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.model import Claim

OPENING = 900
"""Code points from its beginning within which an article tells what it is about."""


class Background:
    """
    A story around two claims.

    `weights` weigh each word by how many sentences have it. A toll is *leading* where it is the first of its kind that
    an article prints, in the headline or soon after it: that is the event which the article is about.
    """

    def __init__(self, claims: Sequence[Claim] = ()) -> None:
        """Take the claims of a story; without any, every word tells as much as another."""
        self._claims = claims
        self._told: dict[str, Vocabulary] = {}
        self._sides: dict[int, Side] = {}

    @cached_property
    def weights(self) -> Weights:
        """Give how much each word of the story tells."""
        return weights_of(self._claims)

    def side(self, claim: Claim) -> Side:
        """Give what a claim is compared by."""
        side = self._sides.get(id(claim))  # the side keeps its claim, so that the number stays its own
        if side is None:
            side = self._sides[id(claim)] = Side(claim)
        return side

    @cached_property
    def main_event(self) -> MainEvent:
        """Give the event that the story is about."""
        return MainEvent(self._claims)

    @cached_property
    def matters(self) -> Matters:
        """Give which articles of the story tell of one matter."""
        return Matters(self._claims, self.main_event)

    def kinship(self, left: Claim, right: Claim) -> float | None:
        """Give how surely two leading tolls are of one event; None where one of them leads no article."""
        if not self._leads(left) or not self._leads(right):
            return None
        return kinship(self._vocabulary(left.article), self._vocabulary(right.article))

    def _leads(self, claim: Claim) -> bool:
        lead = self._leading.get((claim.article, _concept(claim)))
        return lead is not None and _figure(lead) == _figure(claim)

    @cached_property
    def _leading(self) -> Mapping[tuple[str, str], Claim]:
        found: dict[tuple[str, str], Claim] = {}
        for claim in sorted(filter(_may_lead, self._claims), key=lambda one: (one.article, one.start, one.id)):
            found.setdefault((claim.article, _concept(claim)), claim)
        return found

    @cached_property
    def _by_article(self) -> Mapping[str, list[Claim]]:
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self._claims:
            found[claim.article].append(claim)
        return found

    def _vocabulary(self, article: str) -> Vocabulary:
        if article not in self._told:
            self._told[article] = vocabulary_of(self._by_article[article])
        return self._told[article]


def _may_lead(claim: Claim) -> bool:
    """Tell whether a figure is a printed toll near the beginning; one person leads in a headline only."""
    quantity = claim.quantity
    if quantity is None or nature(quantity.concept) != "toll" or not quantity.surface or quantity.approx == "vague":
        return False
    many = quantity.low != 1 or quantity.high != 1
    opening = claim.line == 1 or (many and claim.start < OPENING)
    return opening and claim.modality == "stated" and quantity.role != "delta" and not partial(claim)


def _concept(claim: Claim) -> str:
    return (claim.quantity.concept if claim.quantity is not None else None) or ""


def _figure(claim: Claim) -> tuple[object, ...]:
    figure = amount(claim.quantity) if claim.quantity is not None else None
    return (figure.printed.low, figure.printed.high) if figure is not None else (claim.id,)
