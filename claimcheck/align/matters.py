"""
Which articles tell of one matter, and what each of two such articles tells once only.

In a story about one matter its words are the commonest of all, so that rare ones cannot tell one quarter's dividend
from another. But two articles that print several exact figures alike tell of one matter; and where each of them has a
single depth besides, or a single sum of money once those that both print are set aside, it is the same one.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.facets.amounts import (
    BARE,
    LARGE,
    Amount,
    amount,
    gap,
    rounds_to,
    same_printed,
    significant_digits,
    slips,
)
from claimcheck.facets.concepts import is_toll, names_one_thing

if TYPE_CHECKING:
    from collections.abc import Collection

    from claimcheck.align.main_event import MainEvent
    from claimcheck.model import Claim

FIGURES, CHANCE = 2, 2
"""
Figures that two articles print alike from which both tell of one matter, if digits beyond the first of each figure are
as many as it takes for chance to give a story one such pair of articles in a hundred times: each is alike by chance
once in ten times, and a story of many articles has many pairs.
"""

COMMON_FIGURE = 30
"""Articles that print a figure before it tells nothing of their matter."""

NAMED, UNNAMED = 1.0, 0.5
"""How surely a figure is the same thing as the only one left in the other article: by its name, and by its unit."""

FAR = 0.6
"""How far apart figures are, as a share of the larger one, from which they are of two things after all."""

_TEN = 10
_PAIR = 2

_THINGS = frozenset({"person", "count", BARE})
_PERCENT = "percent"
_COUNTED = frozenset({"person", "count", _PERCENT})
"""Units of which an article has figures of many things: only their name tells which."""

_LEVELS = frozenset({"level", "total", "after"})

_NONE: frozenset[str] = frozenset()

_Thing = tuple[object, ...]


class Matters:
    """The figures of a story, asked what its articles have in common."""

    def __init__(self, claims: Collection[Claim], main_event: MainEvent) -> None:
        """Count which digits every two articles print alike, and gather what each tells of each thing."""
        self._main_event = main_event
        told: dict[tuple[str, float], dict[str, int]] = defaultdict(dict)
        self._things: dict[tuple[str, _Thing], set[Amount]] = defaultdict(set)
        self._printed: dict[tuple[str, str], set[Amount]] = defaultdict(set)
        for claim in claims:
            figure = amount(claim.quantity) if claim.quantity is not None else None
            if figure is None:
                continue
            self._printed[claim.article, figure.dimension].add(figure)
            told[_key(figure)].setdefault(claim.article, significant_digits(figure) - 1)
            thing = _thing(claim, figure)
            if thing is not None:
                self._things[claim.article, thing].add(figure)
        articles = {claim.article for claim in claims}
        self._enough = CHANCE + round(math.log10(max(_TEN, len(articles) * (len(articles) - 1) / _PAIR)))
        self._digits: Counter[tuple[str, str]] = Counter()
        self._figures: Counter[tuple[str, str]] = Counter()
        for (_, number), by_article in told.items():
            weight = FIGURES if number >= LARGE else 1
            if len(by_article) <= COMMON_FIGURE:
                for left, right in combinations(sorted(by_article), 2):
                    self._digits[left, right] += min(by_article[left], by_article[right])
                    self._figures[left, right] += weight
        self._near: dict[str, set[str]] = defaultdict(set)
        for (left, right), alike in self._digits.items():
            if alike >= self._enough and self._figures[left, right] >= FIGURES:
                self._near[left].add(right)
                self._near[right].add(left)

    def alike(self, left: Claim, right: Claim) -> bool:
        """
        Tell whether the articles of two claims tell of one matter.

        Both print the same figures, or each as many of a third one's; or both open with the event that the story is of,
        which is enough for what is told of it beside its toll.
        """
        here, there = left.article, right.article
        mine, yours = self._near.get(here, _NONE), self._near.get(there, _NONE)
        if there in mine or not mine.isdisjoint(yours):
            return True
        return not is_toll(left) and self._main_event.opens(here, there)

    def sole(self, left: Claim, right: Claim) -> float:
        """
        Give how surely two different figures are of one thing, as each article has no other one; 0 where it has.

        Only to be asked of claims whose articles are `alike`.
        """
        here, there = (amount(one.quantity) if one.quantity is not None else None for one in (left, right))
        if here is None or there is None:
            return 0.0
        thing = _thing(left, here)
        if thing is None or thing != _thing(right, there) or gap(here, there) >= FAR or not _of_one_time(left, right):
            return 0.0
        mine, yours = (self._things[claim.article, thing] for claim in (left, right))
        if left.modality != right.modality or (is_toll(left) and len(mine) + len(yours) > _PAIR):
            return 0.0
        if here.unit == _PERCENT and left.place != right.place and len(mine) + len(yours) > _PAIR:
            return 0.0  # sales in China fell by 2.5 %: by how much others did is another thing
        named = _is_named(left)
        told, other = (self._printed[claim.article, here.dimension] for claim in (left, right))
        if here not in other and there not in told and slips(here, there, turned=not named):
            return NAMED if named else UNNAMED
        mine_left, yours_left = _beyond(mine, other), _beyond(yours, told)
        if named:  # three million fans of a tournament are no rival of the 80,000 at its last match
            mine_left = [one for one in mine_left if gap(one, there) < FAR]
            yours_left = [one for one in yours_left if gap(one, here) < FAR]
        if not _are(here, mine_left) or not _are(there, yours_left):
            return 0.0
        return NAMED if named else UNNAMED


def _key(figure: Amount) -> tuple[str, float]:
    """Give the number printed, whatever bounds it, and what it measures, people or things."""
    number = figure.printed.high if figure.printed.low is None else figure.printed.low
    return ("count" if figure.dimension in _THINGS else figure.dimension, float(f"{number or 0:.9g}"))


def _are(figure: Amount, left: list[Amount]) -> bool:
    """Tell whether what is left of an article's figures is this one, exact or rounded."""
    return figure in left and all(one == figure or rounds_to(one, figure) for one in left)


def _of_one_time(left: Claim, right: Claim) -> bool:
    """Tell whether two claims may hold for one time: what is sold in seven months is not what is sold in the last."""
    if left.when.start is None or right.when.start is None:
        return True
    return times.relation(times.as_of(left), times.as_of(right)) in {"same", "unknown"}


def _beyond(mine: set[Amount], yours: set[Amount]) -> list[Amount]:
    """Give the figures of one article that the other does not have, rounded or not."""
    return [one for one in mine if not any(same_printed(one, other) or rounds_to(one, other) for other in yours)]


def _is_named(claim: Claim) -> bool:
    return claim.quantity is not None and names_one_thing(claim.quantity.concept)


def _thing(claim: Claim, figure: Amount) -> _Thing | None:
    """Name what a figure is of; None where it may well be of another thing: some of a handful, a part."""
    quantity = claim.quantity
    if quantity is None or quantity.approx == "vague":
        return None
    if quantity.role not in _LEVELS and quantity.role != "delta" and not (quantity.role == "part" and is_toll(claim)):
        return None
    most = max(quantity.low or 0, quantity.high or 0)
    if quantity.unit in {"person", "count"} and most < _TEN and not most % 1 and not claim.scope:
        return None
    name = quantity.concept if _is_named(claim) else ""
    if not name and quantity.unit in _COUNTED:
        return None
    change = quantity.direction if quantity.role == "delta" else None
    return (figure.dimension, name, change, claim.scope)
