"""Is one figure a part of what the other counts?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import scopes
from claimcheck.facets.amounts import amount, compare, rounds_to, same_printed
from claimcheck.model import Claim, Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair


def run(pair: Pair) -> Test:
    """Look for a total that an article splits into parts, or a toll of some of those hit; a part is never larger."""
    some = _some_of_those_hit(pair)
    if some:
        return Test("subset", "explains", some)
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


def _some_of_those_hit(pair: Pair) -> str:
    """Say it where the smaller of two tolls is limited to a group (children, one nation) and the larger to none."""
    figures = pair.amounts
    if pair.nature != "toll" or figures is None or scopes.between(pair.left, pair.right) != "unknown":
        return ""
    limited = -1 if pair.left.scope else 1
    if compare(*figures) != limited:
        return ""
    part, whole = pair.values if limited < 0 else pair.values[::-1]
    return pair.say("some_of_those_hit", part=part, whole=whole, name=pair.names(pair.left.scope or pair.right.scope))


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
