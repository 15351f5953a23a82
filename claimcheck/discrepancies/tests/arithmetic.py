"""Does a third figure of one of the articles make up the difference?"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from claimcheck.facets.amounts import amount
from claimcheck.facets.labels import number
from claimcheck.model import Claim, Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair


def run(pair: Pair) -> Test:
    """Look at what is linked: 12 with one of them left out is 11."""
    mine, yours = _printed(pair.left), _printed(pair.right)
    if mine is None or yours is None:
        return Test("arithmetic", "ruled_out", pair.say("no_two_figures"))
    for claim, value, other in ((pair.left, mine, yours), (pair.right, yours, mine)):
        for link in claim.linked:
            part = _printed(pair.claims[link.claim]) if link.claim in pair.claims else None
            if link.role == "part" and part is not None and math.isclose(value - part, other):
                said = pair.say("left_out", whole=number(value), part=number(part), rest=number(other))
                return Test("arithmetic", "explains", said)
    return Test("arithmetic", "ruled_out", pair.say("no_link"))


def _printed(claim: Claim) -> float | None:
    figure = amount(claim.quantity) if claim.quantity is not None else None
    if figure is None or figure.printed.low is None or figure.printed.low != figure.printed.high:
        return None
    return float(figure.printed.low)
