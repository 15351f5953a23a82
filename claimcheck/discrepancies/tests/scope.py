"""Are the figures limited to different people or things?"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from claimcheck.facets import scopes
from claimcheck.facets.labels import number
from claimcheck.facets.words import words
from claimcheck.model import Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair

_DEATH, _DEAD = "death", "dead"


def run(pair: Pair) -> Test:
    """Compare the scopes; one that only one of them names is the fact that is missing."""
    shown = pair.say_both("scope", pair.left.scope, pair.right.scope)
    relation = scopes.between(pair.left, pair.right)
    if relation in {"apart", "overlaps", "wider", "narrower"}:
        return Test("scope", "explains", shown)
    if relation == "unknown":
        return Test("scope", "unknown", shown)
    whole = _perhaps_with_perpetrator(pair)
    if whole is not None:
        return Test("scope", "unknown", pair.say("perpetrator_dead", whole=number(whole)))
    return Test("scope", "ruled_out", shown)


def _perhaps_with_perpetrator(pair: Pair) -> float | None:
    """Give the larger of two numbers of dead that are one apart, where the one who did it died as well."""
    figures = pair.amounts
    if figures is None or {claim.quantity.concept for claim in (pair.left, pair.right) if claim.quantity} != {_DEATH}:
        return None
    low, high = sorted(float(one.printed.low or 0) for one in figures)
    if not math.isclose(high - low, 1) or any(one.printed.low != one.printed.high for one in figures):
        return None
    articles = {pair.left.article, pair.right.article}
    told = (claim for claim in pair.claims.values() if claim.article in articles)
    return high if any(_DEAD in words(claim).perpetrator for claim in told) else None
