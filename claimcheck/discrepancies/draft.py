"""A finding before it has an id, and the ways to make one of judged sides."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.discrepancies.sides import Stand, turned
from claimcheck.facets.labels import say, subject, value_of
from claimcheck.facets.origins import outlets
from claimcheck.model import Claim, Level, Options, Test, Value
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.discrepancies.view import GroupView, Judged, View


_ASKED = frozenset({"conflict", "unclear"})
"""Levels that ask for an editor's time."""

HARMLESS = frozenset({"rounding", "within-bound", "different-unit"})
"""Kinds that say that two printed figures are one."""


class Draft(Value, frozen=True, kw_only=True):
    """
    What a kind found.

    `sides` are shown in their order; `about` names the matter, `sign` stands between the values; `note` follows them.
    `told` holds what the sides say where that is not what their claims come to.
    """

    kind: str
    level: Level
    sides: tuple[Stand, ...]
    about: str
    sign: str
    why: tuple[Test, ...] = ()
    note: str = ""
    told: tuple[str, ...] = ()

    def values(self, language: str) -> list[str]:
        """Give the value of each side as shown."""
        return list(self.told) or [value_of(stand.first, language) for stand in self.sides]

    def message(self, language: str) -> str:
        """Say it in one short line."""
        line = f"{self.about}: {f' {self.sign} '.join(dict.fromkeys(self.values(language)))}"
        return f"{line} ({self.note})" if self.note else line


def of_pairs(view: View, kind: str, level: Level, sign: str, note: str = "") -> Iterator[Draft]:
    """Make one finding of all sides of a group that a kind joins, directly or over others."""
    for group in view.groups:
        for members, judged in joined(group, kind):
            sides = tuple(group.sides[index] for index in members)
            sides = _tied(sides, group) if level in _ASKED else sides
            yield Draft(
                kind=kind,
                level=level,
                sides=sides,
                about=about(sides, view.options),
                sign=sign,
                why=tuple(judged[0].tests.values()),
                note=note or ways(all_claims(sides), view.options.interface),
            )


def ways(claims: Sequence[Claim], language: str) -> str:
    """Say who tells a change as a rise and who as a fall; empty unless there are both."""
    told = turned(claims)
    comma = display_name("interface", "comma", language)
    return say("turned", language, **{way: comma.join(outlets(told[way])) for way in told}) if told else ""


def _tied(sides: tuple[Stand, ...], group: GroupView) -> tuple[Stand, ...]:
    """
    Leave out of each side whom nothing but an equal figure joins to it, and nothing to another side.

    Seven in one article are the seven of another easily; that they contradict somebody's six takes more.
    """
    tied: list[Stand] = []
    for side in sides:
        own = {claim.article for claim in side.claims}
        others = {claim.article for other in sides if other is not side for claim in other.claims}
        facing = {one for one in own if any(frozenset((one, other)) in group.joined for other in others)}
        tied.append(group.tied(side, facing))
    return tuple(tied)


def about(sides: Iterable[Stand], options: Options) -> str:
    """Name what some sides are about."""
    return subject([claim for stand in sides for claim in stand.claims], options.interface)


def surfaces(stand: Stand) -> set[str]:
    """Give the figures of a side as they are printed."""
    return {claim.quantity.surface for claim in stand.claims if claim.quantity is not None and claim.quantity.surface}


def share_a_surface(sides: Sequence[Stand]) -> bool:
    """Tell whether one printed figure stands on two sides: then the words around it differ, not the figure."""
    seen: set[str] = set()
    for stand in sides:
        mine = surfaces(stand)
        if mine & seen:
            return True
        seen |= mine
    return False


def all_claims(sides: Iterable[Stand]) -> list[Claim]:
    """Give the claims of some sides, side by side."""
    return [claim for stand in sides for claim in stand.claims]


def joined(group: GroupView, kind: str) -> Iterator[tuple[list[int], list[Judged]]]:
    """Give the sides that are joined by a kind, as sorted indexes, with the judgements that join them."""
    judged = [one for one in group.judged if one.kind == kind]
    if not judged:
        return
    root = list(range(len(group.sides)))

    def find(index: int) -> int:
        while root[index] != index:
            index = root[index]
        return index

    for one in judged:
        left, right = sorted((find(one.left), find(one.right)))
        root[right] = left
    members: dict[int, list[int]] = defaultdict(list)
    for index in sorted({side for one in judged for side in (one.left, one.right)}):
        members[find(index)].append(index)
    for indexes in members.values():
        kept = _without_doubles(group, indexes, _doubles(kind))
        between = [one for one in judged if one.left in kept and one.right in kept]
        if between:
            yield sorted({side for one in between for side in (one.left, one.right)}), between


def _doubles(kind: str) -> frozenset[str]:
    """Give the kinds that say that a side is another one printed otherwise, as far as a finding shows one of them."""
    if kind == "changed-over-time":
        return frozenset({"rounding"})
    return HARMLESS if kind.endswith("conflict") or kind.startswith("unclear") else frozenset()


def _without_doubles(group: GroupView, indexes: list[int], doubles: frozenset[str]) -> list[int]:
    """Leave out sides that are another side's figure rounded or bounded: the one with fewer claims goes."""
    dropped: set[int] = set()
    for one in group.judged:
        if one.kind in doubles and one.left in indexes and one.right in indexes:
            few = min((one.right, one.left), key=lambda side: len(group.sides[side].claims))
            dropped.add(few)
    return [index for index in indexes if index not in dropped]
