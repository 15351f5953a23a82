"""Are the figures limited to different people or things?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import scopes
from claimcheck.model import Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair


def run(pair: Pair) -> Test:
    """Compare the scopes; one that only one of them names is the fact that is missing."""
    shown = pair.say_both("scope", pair.left.scope, pair.right.scope)
    relation = scopes.between(pair.left, pair.right)
    if relation in {"apart", "overlaps", "wider", "narrower"}:
        return Test("scope", "explains", shown)
    if relation == "unknown":
        return Test("scope", "unknown", shown)
    return Test("scope", "ruled_out", shown)
