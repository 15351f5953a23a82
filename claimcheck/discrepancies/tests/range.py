"""Do two ranges, or a range and a figure, overlap?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.facets.amounts import comparable
from claimcheck.model import Test
from claimcheck.text import fold

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair
    from claimcheck.model import Claim, DateClaim

_WEEK = 7


def run(pair: Pair) -> Test:
    """Compare as intervals: of numbers for figures, of days for dates."""
    mine, yours = pair.values
    if pair.left.date is not None and pair.right.date is not None:
        if _same_words(pair):
            return Test("range", "unknown", f"both say “{pair.left.quote}”, each from its own day")
        return _days(pair.left.date, pair.right.date, f"{mine} and {yours}")
    figures = pair.amounts
    if figures is None or not comparable(*figures):
        return Test("range", "ruled_out", "no two figures in one unit")
    if any(None in (one.printed.low, one.printed.high) for one in figures):
        return Test("range", "ruled_out", "a bound is no range")
    if all(one.printed.low == one.printed.high for one in figures):
        return Test("range", "ruled_out", "neither is a range")
    if figures[0].printed.overlaps(figures[1].printed):
        return Test("range", "explains", f"{mine} and {yours} overlap")
    return Test("range", "ruled_out", f"{mine} and {yours} do not overlap")


def _same_words(pair: Pair) -> bool:
    """
    Tell whether two dates differ only because the articles count from different days.

    "Last week" in two articles, and one weekday in two weeks: an article that is updated or copied keeps such words
    and changes its date.
    """
    mine, yours = pair.left.date, pair.right.date
    if mine is None or yours is None or not {mine.basis, yours.basis} <= {"weekday", "relative"}:
        return False
    if _words_of(pair.left) == _words_of(pair.right):
        return True
    apart = times.days_between(times.days_of(mine), times.days_of(yours))
    return "weekday" in {mine.basis, yours.basis} and apart % _WEEK == 0


def _words_of(claim: Claim) -> str:
    """Give the date words of a claim, folded."""
    if claim.date is None:
        return ""
    start = claim.sentence.start
    return fold(claim.sentence.text[claim.date.start - start : claim.date.end - start]).text


def _days(mine: DateClaim, yours: DateClaim, shown: str) -> Test:
    relation = times.relation(times.days_of(mine), times.days_of(yours))
    if relation == "unknown":
        return Test("range", "unknown", f"{shown}: a date is not known")
    if relation == "apart":
        return Test("range", "ruled_out", f"{shown} have no day in common")
    return Test("range", "explains", f"{shown} have days in common")
