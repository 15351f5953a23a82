"""Do the claims come from one source?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.origins import origin_of
from claimcheck.model import Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair


def run(pair: Pair) -> Test:
    """Name the sources; one source with two figures means that an outlet misquotes it, or that it said both."""
    left, right = origin_of(pair.left, pair.origins), origin_of(pair.right, pair.origins)
    if left is None and right is None:
        return Test("origin", "ruled_out", pair.say("origin_none"))
    unstated = pair.say("unstated")
    if left is None or right is None:
        return Test("origin", "ruled_out", pair.say("both", left=left or unstated, right=right or unstated))
    if left == right:
        return Test("origin", "unknown", pair.say("one_origin", name=left))
    return Test("origin", "ruled_out", pair.say("both", left=left, right=right))
