"""Is one figure a part of what the other counts?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import concepts, scopes
from claimcheck.facets.amounts import compare
from claimcheck.model import Claim, Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair


def run(pair: Pair) -> Test:
    """Look for a part and its whole: by scope, by concept, or because an article says so; a part is never larger."""
    side = _wider(pair)
    figures = pair.amounts
    if side == 0 or figures is None:
        return Test("subset", "ruled_out", "no part and whole")
    order = compare(*figures)
    mine, yours = pair.values
    whole, part = (mine, yours) if side > 0 else (yours, mine)
    if order is None or order == -side:
        return Test("subset", "ruled_out", f"{part} is more than {whole}, which would hold it")
    return Test("subset", "explains", f"{part} of {whole}")


def _wider(pair: Pair) -> int:
    """Give 1 where the left claim counts more kinds, -1 where the right one does, else 0."""
    left, right = pair.left, pair.right
    if left.quantity is None or right.quantity is None:
        return 0
    for found in (
        scopes.relation(left.scope, right.scope),
        concepts.relation(left.quantity.concept, right.quantity.concept),
    ):
        if found in {"wider", "narrower"}:
            return 1 if found == "wider" else -1
    return _by_role(left, right)


def _by_role(left: Claim, right: Claim) -> int:
    """Take an article's word: a part (of whom 2,500 …) against a total of the same."""
    mine, yours = (claim.quantity.role if claim.quantity is not None else "" for claim in (left, right))
    if {mine, yours} == {"part", "total"}:
        return 1 if mine == "total" else -1
    return 0
