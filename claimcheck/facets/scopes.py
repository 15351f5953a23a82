"""Who or what a figure is limited to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.words import words

if TYPE_CHECKING:
    from claimcheck.facets import Relation
    from claimcheck.model import Claim

KINDS = (
    frozenset({"civilian", "military", "military_personnel", "police", "police_officer", "rebel", "fighter"}),
    frozenset({"male", "female", "man", "woman", "men", "women"}),
    frozenset({"adult", "child"}),
    frozenset({"government", "opposition", "rebel"}),
)
"""Ids of which a person has one at a time."""

_OF_NATIONS = frozenset({"foreign", "coalition", "international"})
"""Ids of which every nation may be a part."""
_CODE_LENGTH = 2


def relation(left: tuple[str, ...], right: tuple[str, ...]) -> Relation:
    """
    Tell how two scopes stand to one another.

    Every id narrows: `foreign` and its like are wider than a nationality, no id at all is of unknown width. Two
    nationalities are apart, and so are two ids of one of the `KINDS`; other ids may well be true of the same people.
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
    if _nations(mine) and _nations(yours) and not _nations(mine) & _nations(yours):
        return "apart"
    return "apart" if any(mine & kind and yours & kind and not mine & yours & kind for kind in KINDS) else "overlaps"


def between(left: Claim, right: Claim) -> Relation:
    """
    Tell how the scopes of two claims stand to one another, by all that their sentences name.

    Where one names none at its noun ("the number of American soldiers … is 2,500 soldiers"), the nation that the other
    one is limited to may stand elsewhere in its sentence.
    """
    found = relation(left.scope, right.scope)
    if found != "unknown":
        return found
    named, silent = (left, right) if left.scope else (right, left)
    nations = _nations(frozenset(named.scope))
    return "same" if nations and nations <= words(silent).countries else found


def _covers(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    """Tell whether everything in the narrow scope is in the wide one."""
    nations = _nations(narrow)
    return all(one in narrow or (one in _OF_NATIONS and nations) for one in wide)


def _nations(scope: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in scope if len(one) == _CODE_LENGTH and one.isupper())
