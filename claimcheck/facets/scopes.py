"""Who or what a figure is limited to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.facets import Relation

_CODE_LENGTH = 2


def relation(left: tuple[str, ...], right: tuple[str, ...]) -> Relation:
    """
    Tell how two scopes stand to one another.

    Every id narrows: `foreign` is wider than a nationality, no id at all is of unknown width. Two nationalities are
    apart, and so are two ids that stand where the other has another one.
    """
    mine, yours = frozenset(left), frozenset(right)
    if mine == yours:
        return "same"
    if not mine or not yours:
        return "unknown"
    if _covers(mine, yours):
        return "wider"
    if _covers(yours, mine):
        return "narrower"
    if {"foreign", "coalition"} == mine | yours:
        return "overlaps"
    return "apart"


def _covers(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    """Tell whether everything in the narrow scope is in the wide one."""
    nations = _nations(narrow)
    return all(one in narrow or (one in {"foreign", "coalition"} and nations) for one in wide)


def _nations(scope: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in scope if len(one) == _CODE_LENGTH and one.isupper())
