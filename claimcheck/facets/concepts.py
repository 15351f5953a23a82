"""What is counted or measured: the same thing, a wider one, another one."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from claimcheck.facets import Relation
    from claimcheck.model import Claim


_GENERAL = frozenset({"proportion", "share", "value", "price", "growth", "people", "duration", "distance", "age"})
"""Measures and kinds of things of which a story may have many."""

DISASTER = 100
"""People from whom on a toll is that of the one disaster that a story is about."""

DISASTER_DAYS = 21
"""Days for which the toll of a disaster is news."""


@functools.lru_cache(maxsize=4096)
def ancestors(concept: str) -> tuple[str, ...]:
    """Give the wider concepts of a concept, nearest first; none for a word outside the vocabulary."""
    known = vocabulary().concepts
    found: list[str] = []
    parent = known[concept].parent if concept in known else ""
    while parent and parent not in found:
        found.append(parent)
        parent = known[parent].parent if parent in known else ""
    return tuple(found)


@functools.lru_cache(maxsize=65536)
def relation(left: str | None, right: str | None) -> Relation:
    """Tell how two concepts stand to one another; `apart` where they exclude one another or nothing joins them."""
    if left is None or right is None:
        return "unknown"
    if left == right:
        return "same"
    if excluded(left, right):
        return "apart"
    if left in ancestors(right):
        return "wider"
    if right in ancestors(left):
        return "narrower"
    return "apart"


def excluded(left: str, right: str) -> bool:
    """Tell whether a thing of the one kind, or of a wider one, is never one of the other."""
    known = vocabulary().concepts
    return any(
        two in known[one].excludes or (two in known and one in known[two].excludes)
        for one in (left, *ancestors(left))
        for two in (right, *ancestors(right))
        if one in known
    )


def nature(concept: str | None) -> str:
    """Tell what becomes of figures of a concept with time: `toll`, `state`, `fact`, or empty where none is known."""
    known = vocabulary().concepts
    for one in (concept, *ancestors(concept)) if concept is not None else ():
        if one in known and known[one].nature:
            return known[one].nature
    return ""


def is_toll(claim: Claim) -> bool:
    """Tell whether a claim counts those whom an event hit."""
    return claim.quantity is not None and nature(claim.quantity.concept) == "toll"


def in_vocabulary(concept: str | None) -> bool:
    """Tell whether a concept is an id of the vocabulary, not a head word that the article happens to use."""
    return concept is not None and concept in vocabulary().concepts


def names_one_thing(concept: str | None) -> bool:
    """Tell whether a concept of the vocabulary is one of which a story has few: a depth, a turnout, but no price."""
    return in_vocabulary(concept) and concept not in _GENERAL
