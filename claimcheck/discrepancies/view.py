"""A story as the kinds see it: its groups, the sides in them, and what the cascade says between two sides."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from claimcheck.discrepancies.pair import Pair
from claimcheck.discrepancies.sides import Stand
from claimcheck.model import Claim, Group, Options, Test


class Judged(Struct, frozen=True, gc=False):
    """Two sides of a group and the kind of difference between them; `left` and `right` are indexes of its sides."""

    left: int
    right: int
    pair: Pair
    tests: Mapping[str, Test]
    kind: str


class GroupView(Struct, frozen=True, gc=False):
    """
    A group, its sides sorted by time, and every two of them that alignment joined.

    `joined` holds the pairs of articles whose claims it took for one thing, `sure` those of which more than an equal
    figure says so.
    """

    group: Group
    sides: tuple[Stand, ...]
    judged: tuple[Judged, ...]
    joined: frozenset[frozenset[str]]
    sure: frozenset[frozenset[str]]

    def tied(self, side: Stand, to: set[str]) -> Stand:
        """Leave on a side those who tell it in some articles, and in others that are surely of one thing with them."""
        own = {claim.article for claim in side.claims}
        kept = added = own & to
        while added:
            added = {one for one in own - kept if any(frozenset((one, other)) in self.sure for other in added)}
            kept = kept | added
        return Stand(tuple(claim for claim in side.claims if claim.article in kept) or side.claims)


class View(Struct, frozen=True, gc=False):
    """One story: its claims by id, its groups, and the settings."""

    claims: Mapping[str, Claim]
    groups: tuple[GroupView, ...]
    origins: Mapping[str, str]
    options: Options
    home: Mapping[str, int]

    def side_of(self, claim: Claim) -> Stand:
        """Give the side that a claim stands on."""
        return next(side for side in self.groups[self.home[claim.id]].sides if claim in side.claims)
