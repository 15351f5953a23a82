"""May two figures that a bound, a rounding or another unit brings together be of one thing at all?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.amounts import same_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.model import Interval, Test

LIKELY = 0.63
"""Score of the alignment below which figures that no word ties together are of two things, though they meet."""

BESIDE = 0.7
"""How far apart, as a share of the larger one, figures of a doubtful event may be: "more than 3" is no 15,000."""

ONE_TEXT = 0.9
"""How much one sentence must have of the other for the same digits, with another scale word, to be of one thing."""


def may_be_one(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """
    Tell whether figures that meet may be those of one thing.

    "More than forty" holds all that is larger, and everything lasts for two weeks, which are 14 days: that two such
    figures meet says nothing where the words do not. Different things are no finding.
    """
    event = tests["event"].outcome
    if event == "ruled_out" or pair.amounts is None:
        return True
    if same_digits(*pair.amounts) and (pair.part("text") or 0.0) >= ONE_TEXT:
        return True
    if _is_open(pair.amounts[0].printed) != _is_open(pair.amounts[1].printed) and bounds_apart(pair) > BESIDE:
        return False
    return event == "unknown" or pair.match.score >= LIKELY


def bounds_apart(pair: Pair) -> float:
    """Give how far the nearest of the printed ends of two figures are apart, as a share of the larger one."""
    if pair.amounts is None:
        return 0.0
    mine, yours = (
        [float(end) for end in (one.printed.low, one.printed.high) if end is not None] for one in pair.amounts
    )
    return min((abs(a - b) / max(abs(a), abs(b)) for a in mine for b in yours if a or b), default=0.0)


def _is_open(figure: Interval) -> bool:
    return None in (figure.low, figure.high)
