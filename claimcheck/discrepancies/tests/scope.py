"""Are the figures limited to different people or things?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import scopes
from claimcheck.model import Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair


def run(pair: Pair) -> Test:
    """Compare the scopes; one that only one of them names is the fact that is missing."""
    left, right = pair.left.scope, pair.right.scope
    shown = f"{', '.join(left) or '-'} and {', '.join(right) or '-'}"
    relation = scopes.between(pair.left, pair.right)
    if relation in {"apart", "overlaps", "wider", "narrower"}:
        return Test("scope", "explains", shown)
    if relation == "unknown":
        return Test("scope", "unknown", f"{shown}: one of them names no scope")
    return Test("scope", "ruled_out", shown if left else "neither names a scope")
