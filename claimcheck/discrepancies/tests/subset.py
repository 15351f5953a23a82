"""Is one figure a part of what the other counts?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.amounts import amount, compare, rounds_to, same_printed
from claimcheck.model import Claim, Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair


def run(pair: Pair) -> Test:
    """Look for a total that an article splits into parts; a part is never larger."""
    side = _wider(pair)
    figures = pair.amounts
    if side == 0 or figures is None:
        return Test("subset", "ruled_out", pair.say("no_part"))
    order = compare(*figures)
    mine, yours = pair.values
    whole, part = (mine, yours) if side > 0 else (yours, mine)
    if order is None or order == -side:
        return Test("subset", "ruled_out", pair.say("part_too_large", part=part, whole=whole))
    return Test("subset", "explains", pair.say("part_of", part=part, whole=whole))


def _wider(pair: Pair) -> int:
    """Give 1 where the left claim counts the whole, -1 where the right one does, else 0."""
    if _is_whole_of(pair, pair.left, pair.right):
        return 1
    return -1 if _is_whole_of(pair, pair.right, pair.left) else 0


def _is_whole_of(pair: Pair, whole: Claim, part: Claim) -> bool:
    """Tell whether the part's article gives it as a part of the figure that the other one tells."""
    figure = amount(whole.quantity) if whole.quantity is not None else None
    for link in part.linked:
        total = pair.claims.get(link.claim)
        if link.role != "total" or total is None or total.quantity is None or figure is None:
            continue
        told = amount(total.quantity)
        if told is not None and (same_printed(told, figure) or rounds_to(told, figure)):
            return True
    return False
