"""Two claims on their way through the cascade."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from claimcheck.facets import concepts
from claimcheck.facets.amounts import Amount, amount
from claimcheck.facets.labels import detail, names_of, value_of
from claimcheck.model import Claim, Match, Options


class Pair(Struct, frozen=True, gc=False):
    """
    Two claims that alignment took for one thing, and everything that a test may ask.

    `claims` holds the claims of the story by id, for what is linked, `told` by article; `origins` the known sources by
    claim id; `single` tells that each of two articles which agree on much has this once only.
    """

    left: Claim
    right: Claim
    match: Match
    options: Options
    claims: Mapping[str, Claim]
    told: Mapping[str, Sequence[Claim]]
    origins: Mapping[str, str]
    single: bool = False

    @property
    def amounts(self) -> tuple[Amount, Amount] | None:
        """Give both figures as amounts; None where one of them is none, or no word bounds it."""
        if self.left.quantity is None or self.right.quantity is None:
            return None
        mine, yours = amount(self.left.quantity), amount(self.right.quantity)
        return (mine, yours) if mine is not None and yours is not None else None

    @property
    def values(self) -> tuple[str, str]:
        """Give both values as shown."""
        language = self.options.interface
        return value_of(self.left, language), value_of(self.right, language)

    @property
    def nature(self) -> str:
        """Tell what time does to these figures: those of an event grow, those of a state change, facts stay."""
        if self.left.quantity is None or self.right.quantity is None:
            return "fact"
        told = concepts.nature(self.left.quantity.concept) or concepts.nature(self.right.quantity.concept)
        if told:
            return told
        return "toll" if self.left.event is not None and self.right.event is not None else "state"

    def say(self, key: str, **values: object) -> str:
        """Say what a test found in the interface language: a message of `interface.toml` under `detail`."""
        return detail(key, self.options.interface, **values)

    def names(self, ids: tuple[str, ...]) -> str:
        """Name scopes or places in the interface language."""
        return names_of(ids, self.options.interface)

    def say_both(self, what: str, left: tuple[str, ...], right: tuple[str, ...]) -> str:
        """Say which scopes or places the two name: both, one of them, or neither; `what` is `scope` or `place`."""
        if left and right:
            if set(left) == set(right):
                return self.say(f"{what}_same", name=self.names(left))
            return self.say("against", left=self.names(left), right=self.names(right))
        named = left or right
        return self.say(f"{what}_one", name=self.names(named)) if named else self.say(f"{what}_none")

    def part(self, name: str) -> float | None:
        """Give one part of the alignment's score; None where it could not be told."""
        return dict(self.match.parts).get(name)
