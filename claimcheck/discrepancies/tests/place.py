"""Do the claims speak of different places?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import places
from claimcheck.model import Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair


def run(pair: Pair) -> Test:
    """Compare the places; two names that differ may be two places or one within the other."""
    left, right = pair.left.place, pair.right.place
    shown = pair.say_both("place", left, right)
    if places.between(pair.left, pair.right) in {"apart", "wider", "narrower"}:
        return Test("place", "explains", shown)
    if places.differ_by_name(left, right):
        return Test("place", "unknown", pair.say("place_within", left=pair.names(left), right=pair.names(right)))
    return Test("place", "ruled_out", shown)
