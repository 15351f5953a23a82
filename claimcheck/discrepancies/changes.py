"""Changes that an article states, added up: from 12 to 3 is 9 fewer, from 200 to 300 is 50 per cent more."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.discrepancies.mismatch import PERCENT, figure_of, in_order, opened
from claimcheck.facets import concepts
from claimcheck.facets.amounts import comparable
from claimcheck.model import Claim, Interval, Options, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NEXT = 16
"""Characters between a change and the figures that it leads to or from: "10 percent to $330 million"."""


class Change(Value, frozen=True):
    """A figure before, one after, what one sentence says lies between them, and what does: as printed, and at most."""

    before: Claim
    after: Claim
    stated: Claim
    printed: float
    possible: Interval
    percent: bool


def wrong_changes(claims: Mapping[str, Claim], options: Options) -> Iterator[Change]:
    """
    Give the changes that do not lead from the figure before to the one after, at whatever precision they are printed.

    Args:
        claims: those of a story, by id.
        options: how far "about" opens a figure.

    Only a sentence with one change of its kind is asked: with two, nobody can tell which belongs to what.

    """
    stated: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in in_order(claims.values()):
        if claim.quantity is not None and claim.quantity.role == "delta":
            stated[claim.article, claim.sentence.start].append(claim)
    for after in in_order(claims.values()):
        befores = [claims[link.claim] for link in after.linked if link.role == "before" and link.claim in claims]
        deltas = stated.get((after.article, after.sentence.start), [])
        if len(befores) == 1 and len(deltas) == 1 and _belongs(deltas[0], befores[0], after):
            found = _change(befores[0], after, deltas[0], options)
            if found is not None and not found.possible.overlaps(opened(deltas[0], options)):
                yield found


def _belongs(stated: Claim, before: Claim, after: Claim) -> bool:
    """Tell whether a change stands beside the figures that it is to lie between, and goes their way."""
    delta, one, two = stated.quantity, before.quantity, after.quantity
    if delta is None or one is None or two is None or delta.direction != two.direction:
        return False
    if concepts.relation(delta.concept, two.concept) == "apart":
        return False
    first = min(one.surface_start, two.surface_start)
    last = max(one.surface_end, two.surface_end)
    return 0 <= first - delta.surface_end <= _NEXT or 0 <= delta.surface_start - last <= _NEXT


def _change(before: Claim, after: Claim, stated: Claim, options: Options) -> Change | None:
    """Work out how far two figures lie apart, in the terms of the stated change; None where they have none."""
    first, last, delta = figure_of(before), figure_of(after), figure_of(stated)
    if first is None or last is None or delta is None or not comparable(first, last):
        return None
    here, there = opened(before, options), opened(after, options)
    ends = (here.low, here.high, there.low, there.high, first.printed.low, last.printed.low)
    if None in ends:
        return None
    low, high, later_low, later_high, start, end = (float(one or 0) for one in ends)
    falls = end < start
    least, most = (low - later_high, high - later_low) if falls else (later_low - high, later_high - low)
    if delta.unit == PERCENT and first.unit != PERCENT and low > 0:
        span = Interval(100 * max(0.0, least) / high, 100 * most / low)
        return Change(before, after, stated, 100 * abs(end - start) / start, span, percent=True)
    if delta.unit == PERCENT or not comparable(first, delta):
        return None
    return Change(before, after, stated, abs(end - start), Interval(max(0.0, least), most), percent=False)
