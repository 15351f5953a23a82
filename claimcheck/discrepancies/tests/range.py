"""Do two ranges, or a range and a figure, overlap?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.facets.amounts import comparable
from claimcheck.model import Test
from claimcheck.text import fold

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair
    from claimcheck.facets import Relation
    from claimcheck.model import Claim

_WEEK = 7


def run(pair: Pair) -> Test:
    """Compare as intervals: of numbers for figures, of days for dates."""
    mine, yours = pair.values
    if pair.left.date is not None and pair.right.date is not None:
        if _same_words(pair):
            return Test("range", "unknown", pair.say("same_words", words=pair.left.quote))
        return _days(pair, times.relation(times.days_of(pair.left.date), times.days_of(pair.right.date)))
    figures = pair.amounts
    if figures is None or not comparable(*figures):
        return Test("range", "ruled_out", pair.say("not_in_one_unit"))
    if any(None in (one.printed.low, one.printed.high) for one in figures):
        return Test("range", "ruled_out", pair.say("bound_no_range"))
    if all(one.printed.low == one.printed.high for one in figures):
        return Test("range", "ruled_out", pair.say("no_range"))
    if figures[0].printed.overlaps(figures[1].printed):
        return Test("range", "explains", pair.say("ranges_meet", left=mine, right=yours))
    return Test("range", "ruled_out", pair.say("ranges_apart", left=mine, right=yours))


def _same_words(pair: Pair) -> bool:
    """
    Tell whether two dates differ only because the articles count from different days.

    "Last week" in two articles, and one weekday in two weeks: an article that is updated or copied keeps such words
    and changes its date.
    """
    mine, yours = pair.left.date, pair.right.date
    if mine is None or yours is None or not {mine.basis, yours.basis} <= {"weekday", "relative"}:
        return False
    if _words_of(pair.left) == _words_of(pair.right) or _as_far_back(pair):
        return True
    apart = times.days_between(times.days_of(mine), times.days_of(yours))
    return "weekday" in {mine.basis, yours.basis} and apart % _WEEK == 0


def _as_far_back(pair: Pair) -> bool:
    """Tell whether two articles of two days date by the same distance: "today" here, "today, Friday" there."""
    back = [
        (claim.published - claim.date.first).days
        for claim in (pair.left, pair.right)
        if claim.date is not None and claim.date.first is not None and claim.published is not None
    ]
    return len(back) > len(set(back)) and pair.left.published != pair.right.published


def _words_of(claim: Claim) -> str:
    """Give the date words of a claim, folded."""
    if claim.date is None:
        return ""
    start = claim.sentence.start
    return fold(claim.sentence.text[claim.date.start - start : claim.date.end - start]).text


def _days(pair: Pair, relation: Relation) -> Test:
    mine, yours = pair.values
    if relation == "unknown":
        return Test("range", "unknown", pair.say("date_unknown", left=mine, right=yours))
    if relation == "apart":
        return Test("range", "ruled_out", pair.say("days_apart", left=mine, right=yours))
    return Test("range", "explains", pair.say("days_meet", left=mine, right=yours))
