"""What it adds to a score that two claims print the same figure, or one of them rounded, or the same day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import amounts, times

if TYPE_CHECKING:
    from claimcheck.align.sides import Side
    from claimcheck.model import Claim

EQUAL_FIGURE = (0.04, 0.1, 0.18, 0.22)
"""What an equal figure adds, by its significant digits: one, two, three, four or more."""

EQUAL_MILLIONS = 0.08
"""What it adds that an equal figure counts millions: few matters of one story come to as much, to the digit."""

ROUNDED_FIGURE = 0.04
"""What each significant digit adds, up to two, where one figure is the other one rounded."""

EQUAL_DATE = 0.08
"""What it adds that two dates agree: little, as much happens on one day."""

EQUAL_DATE_OVER_IDS = 0.12
"""The same in two languages, whose words tell less."""

DISTANT_DATE, DISTANT = 0.04, 60
"""What it adds that such a day or month lies so many days before both articles: less of that time is still told."""

PAST_DAY, PAST = 0.12, 366
"""The same where each names one day of a year gone by: two articles hardly do so by chance."""

_MONTH = 31


def _distance(claim: Claim) -> float:
    """Give what it adds that a day or a month lies well before its article was published; a year has much in it."""
    if claim.date is None or claim.date.last is None or claim.published is None:
        return 0.0
    first, ago = claim.date.first or claim.date.last, (claim.published - claim.date.last).days
    if first == claim.date.last and ago > PAST:
        return PAST_DAY
    return DISTANT_DATE if (claim.date.last - first).days < _MONTH and ago > DISTANT else 0.0


def equal_figures(left: Side, right: Side) -> list[tuple[str, float]]:
    """Give what it adds that both print the same figure, or one rounded: the more digits, the less it is chance."""
    if left.claim.date is not None and right.claim.date is not None:
        one = times.agree(times.days_of(left.claim.date), times.days_of(right.claim.date))
        added = EQUAL_DATE if left.claim.language == right.claim.language else EQUAL_DATE_OVER_IDS
        return [("figure", added + min(_distance(left.claim), _distance(right.claim)))] if one else []
    mine, yours = left.amount, right.amount
    if mine is None or yours is None:
        return []
    digits = min(left.digits, right.digits)
    if amounts.same_printed(mine, yours) or amounts.told_alike(mine, yours):
        added = EQUAL_FIGURE[min(digits, len(EQUAL_FIGURE)) - 1]
        return [("figure", added + (EQUAL_MILLIONS if amounts.counts_millions(mine) else 0.0))]
    return [("rounded", ROUNDED_FIGURE * min(digits, 2))] if amounts.rounds_to(mine, yours) else []
