"""Where: ISO country codes, or names as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.words import words
from claimcheck.text import fold

if TYPE_CHECKING:
    from claimcheck.facets import Relation
    from claimcheck.model import Claim

_CODE_LENGTH = 2


def relation(left: tuple[str, ...], right: tuple[str, ...]) -> Relation:
    """
    Tell how two places stand to one another.

    Two countries are apart. Two names that differ are `unknown`: one may lie in the other, and no map is at hand.
    """
    if not left or not right:
        return "unknown"
    mine, yours = frozenset(map(_plain, left)), frozenset(map(_plain, right))
    if mine == yours:
        return "same"
    countries, theirs = _countries(mine), _countries(yours)
    if mine & yours:
        if mine == countries and yours == theirs and (mine < yours or yours < mine):
            return "wider" if mine > yours else "narrower"
        return "overlaps"
    if countries and theirs:
        return "apart"
    return "unknown"


def between(left: Claim, right: Claim) -> Relation:
    """
    Tell how the places of two claims stand to one another, by all that their sentences name.

    A sentence may name several countries, and which of them is the place of the figure is not always told: two claims
    are apart only where the place of neither is named around the other. A part of a total has the place it was given.
    """
    found = relation(left.place, right.place)
    if found != "apart" or _is_part(left) or _is_part(right):
        return found
    mine, yours = words(left).countries, words(right).countries
    return "unknown" if mine & yours or mine & set(right.place) or yours & set(left.place) else "apart"


def _is_part(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.role == "part"


def differ_by_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether both claims name a town or region, and not the same one."""
    mine = frozenset(map(_plain, left))
    yours = frozenset(map(_plain, right))
    mine, yours = mine - _countries(mine), yours - _countries(yours)
    return bool(mine and yours and not mine & yours)


def _plain(place: str) -> str:
    return place if _is_code(place) else fold(place).text.strip()


def _is_code(place: str) -> bool:
    return len(place) == _CODE_LENGTH and place.isascii() and place.isupper()


def _countries(places: frozenset[str]) -> frozenset[str]:
    return frozenset(filter(_is_code, places))
