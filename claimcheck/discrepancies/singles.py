"""
What each of two articles tells once only, where they tell much of the same besides.

In a story about one matter its words are the commonest of all, so that rare ones cannot tell one turnout from another.
But where two articles agree on several other figures and days, and each has a single turnout, it is the same one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.facets.amounts import slips
from claimcheck.facets.concepts import is_toll, names_one_thing
from claimcheck.facets.words import event_of, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.model import Claim, Group, Match

COMMON, EQUAL = 4, 1
"""Things that two articles both tell of, and how many of them alike, from which they tell of one matter."""

MUCH_ALIKE = 3
"""
Figures and days that two articles print alike, from which whatever is named and told once is the same thing; one less
for tolls, which news tells before anything else.
"""

_MOST = 100
"""Articles that one group may join for each pair of them to be counted."""

_ONCE = frozenset({"round", "election", "deadline", "truce"})
"""Kinds of events of which a story has one at a time, or numbers them."""

_EQUAL = frozenset({"figure", "rounded"})
"""Parts of a score which say that two claims print one figure, or one day."""

RARE = 0.1
"""How much of two durations must be rare words in common, where each article has no other one."""

_TIME = "time"
_THINGS = frozenset({"person", "count"})
_TEN = 10

_LEVELS = frozenset({"level", "total", "after"})
"""Roles of a figure that tells how much there is of something, and not of a part of it or of a change."""


def is_sole(pair: Pair) -> bool:
    """
    Tell whether each of two articles on one matter has this figure only.

    Other people are counted the next day, and everything lasts for some time: of durations, a rare word has to agree.
    """
    sole, figures = pair.part("sole"), pair.amounts
    if not sole or figures is None:
        return False
    if figures[0].dimension == _TIME:
        return (pair.part("rare") or 0.0) >= RARE
    counted = pair.nature == "state" and any(one.unit in _THINGS for one in figures) and not slips(*figures)
    return not (counted and times.days_between(times.as_of(pair.left), times.as_of(pair.right)))


class Singles:
    """The claims of a story, asked what its articles have in common."""

    def __init__(self, claims: Mapping[str, Claim], groups: Iterable[Group], matches: Iterable[Match]) -> None:
        """Count which values each article tells of each thing, and what every two articles tell, and tell alike."""
        self._values: dict[tuple[object, ...], set[object]] = defaultdict(set)
        for claim in claims.values():
            thing = _thing(claim)
            if thing is not None:
                self._values[claim.article, *thing].add(_value(claim))
        self._common: Counter[frozenset[str]] = Counter()
        for group in groups:
            articles = sorted({claims[name].article for name in group.claims})
            if len(articles) <= _MOST:
                self._common.update(frozenset(pair) for pair in combinations(articles, 2))
        self._equal: Counter[frozenset[str]] = Counter()
        for match in matches:
            if any(name in _EQUAL for name, _ in match.parts):
                self._equal[frozenset((claims[match.left].article, claims[match.right].article))] += 1

    def are_one(self, left: Claim, right: Claim) -> bool:
        """Tell whether both articles tell this once, and enough alike besides."""
        thing = _thing(left)
        if thing is None or thing != _thing(right):
            return False
        if any(_is_few(claim) for claim in (left, right)):
            return False
        once = all(len(self._values[claim.article, *thing]) == 1 for claim in (left, right))
        both = frozenset((left.article, right.article))
        enough = EQUAL if _is_single(left) and _is_single(right) else MUCH_ALIKE - is_toll(left)
        return once and self._common[both] >= COMMON and self._equal[both] >= enough


def _thing(claim: Claim) -> tuple[object, ...] | None:
    """Name what a claim tells of: a figure by its concept, a day by its event; None for what may well be another."""
    quantity = claim.quantity
    if quantity is not None:
        named = names_one_thing(quantity.concept)
        # "179 of the 181 on board were killed" are all of the dead
        whole = quantity.role in _LEVELS or (quantity.role == "part" and is_toll(claim))
        level = whole and claim.modality == "stated"
        return (quantity.concept, quantity.unit == "percent", claim.scope) if named and level else None
    if claim.date is None:
        return None
    told = phrase(event_of(claim) or "", claim.language)
    one = told.events and told.events <= _ONCE and not told.speech and claim.date.first == claim.date.last
    return (told.events, told.ordinals, claim.date.certainty) if one else None


def _is_single(claim: Claim) -> bool:
    """Tell whether a story has one of this at a time: one turnout, one election."""
    return claim.quantity is None or (claim.quantity.unit == "percent" and claim.quantity.role == "level")


def _is_few(claim: Claim) -> bool:
    """Tell whether a handful is counted: two officers are as well some of the five as others than them."""
    quantity = claim.quantity
    if quantity is None or quantity.unit not in _THINGS:
        return False
    most = max(quantity.low or 0, quantity.high or 0)
    return most < _TEN and most == int(most)


def _value(claim: Claim) -> object:
    if claim.quantity is not None:
        return claim.quantity.low, claim.quantity.high
    return claim.date and claim.date.first
