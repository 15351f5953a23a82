"""The parts of one article against the total of another: 5,894 here and 1,932 there are no 9,000 in both places."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.discrepancies.mismatch import added, figure_of, in_order, opened
from claimcheck.facets import concepts, times
from claimcheck.facets.words import partial
from claimcheck.model import Claim, Interval, Options, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FEWEST = 2
"""Parts that a sum takes, and places that a total needs to be that of several."""


class Sum(Value, frozen=True):
    """Parts that one article tells, the total that another one tells for their places, and the sum as shown."""

    parts: tuple[Claim, ...]
    total: Claim
    shown: str


def wrong_sums(claims: Mapping[str, Claim], options: Options) -> Iterator[Sum]:
    """
    Give the totals of several places that the parts told elsewhere miss, at whatever precision they are printed.

    Args:
        claims: those of a story, by id.
        options: how far "about" opens a figure.

    Asked are parts of one sentence, one for each place, whose article prints no total of its own, and totals of the
    same concept, of exactly these places and told of the same days.

    """
    totals: dict[tuple[str | None, tuple[str, ...]], list[Claim]] = defaultdict(list)
    for claim in in_order(claims.values()):
        if claim.quantity is not None and len(claim.place) >= _FEWEST and _is_told(claim):
            totals[claim.quantity.concept, tuple(sorted(claim.place))].append(claim)
    if not totals:
        return
    for parts in _parted(claims):
        places = tuple(sorted(one.place[0] for one in parts))
        concept = parts[0].quantity.concept if parts[0].quantity is not None else None
        known = totals.get((concept, places), [])
        if any(total.article == parts[0].article for total in known):
            continue
        for total in known:
            found = _mismatch(parts, total, options)
            if found is not None:
                yield found


def _parted(claims: Mapping[str, Claim]) -> Iterator[tuple[Claim, ...]]:
    """Give the figures of one concept that a sentence tells for several places, one for each."""
    told: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in in_order(claims.values()):
        if claim.quantity is not None and len(claim.place) == 1 and _is_told(claim):
            told[claim.article, claim.sentence.start, claim.quantity.concept, claim.quantity.unit].append(claim)
    for parts in told.values():
        if len(parts) >= _FEWEST and len({one.place for one in parts}) == len(parts):
            yield tuple(parts)


def _is_told(claim: Claim) -> bool:
    """Tell whether a figure of a known concept is stated, limited to nobody and no change."""
    quantity = claim.quantity
    return (
        quantity is not None
        and concepts.in_vocabulary(quantity.concept)
        and bool(quantity.surface)
        and quantity.role not in {"delta", "before"}
        and claim.modality == "stated"
        and not claim.scope
        and (quantity.role == "part" or not partial(claim))
    )


def _mismatch(parts: tuple[Claim, ...], total: Claim, options: Options) -> Sum | None:
    """Compare a total with the sum of the parts, all of them opened to their precision."""
    whole, some = opened(total, options), [opened(one, options) for one in parts]
    apart = max(times.days_between(times.as_of(one), times.as_of(total)) for one in parts)
    if apart or any(None in (one.low, one.high) for one in (whole, *some)):
        return None
    whole_of_parts = Interval(sum(float(one.low or 0) for one in some), sum(float(one.high or 0) for one in some))
    if whole_of_parts.overlaps(whole):
        return None
    printed = [figure.printed.low or 0 for one in parts if (figure := figure_of(one)) is not None]
    return Sum(parts, total, added(printed))
