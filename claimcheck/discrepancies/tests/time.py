"""Are the figures true of different times?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.facets.amounts import amount, least, slips
from claimcheck.facets.concepts import is_toll
from claimcheck.facets.labels import number
from claimcheck.model import Claim, DateRange, Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair
    from claimcheck.facets.amounts import Amount

STEADY_DAYS = 7
"""Days within which a state is not expected to change unless the texts date it."""

PERIOD_DAYS = 28
"""Days of a period, from a month on, whose results are reported when it is over."""

_COUNTED = frozenset({"person", "count"})
_DEATH, _INJURY = "death", "injury"


def run(pair: Pair) -> Test:
    """A toll grows with the hours, a state changes with weeks or by stated dates, a fact only by stated dates."""
    if pair.amounts is None:
        return Test("time", "ruled_out", pair.say("no_figure"))
    return _toll(pair) if pair.nature == "toll" else _state(pair)


def day_of(claim: Claim) -> DateRange:
    """Give the days that a claim is compared by: a toll by those of its report, other figures by what they hold for."""
    toll = is_toll(claim)
    return _reported(claim) if toll else times.as_of(claim)


def _state(pair: Pair) -> Test:
    """Take the days that the claims hold for: stated ones count whatever lies between them."""
    left, right = times.as_of(pair.left), times.as_of(pair.right)
    shown = _spans(pair, left, right)
    if not times.known(left) or not times.known(right):
        return Test("time", "ruled_out" if pair.nature == "fact" else "unknown", pair.say("date_unknown", **shown))
    apart = times.days_between(left, right)
    if not apart:
        return Test("time", "ruled_out", pair.say("same_time", **shown))
    if _stated(pair.left) and _stated(pair.right):
        return Test("time", "explains", pair.say("both", **shown))
    if pair.nature == "fact" or _is_slip(pair):
        return Test("time", "ruled_out", pair.say("timeless", **shown))
    steady = apart < STEADY_DAYS or _may_report_on(pair, left, right, apart)
    return Test("time", "unknown" if steady else "explains", pair.say("both", **shown))


def _may_report_on(pair: Pair, left: DateRange, right: DateRange, apart: int) -> bool:
    """
    Tell whether an amount without a date may well be that of the period which the other one names.

    The revenue of July to September is reported in the months after, mostly without saying which it is again.
    """
    if pair.amounts is None or any(one.unit in _COUNTED for one in pair.amounts):
        return False
    period = right if _stated(pair.right) else left
    if period.first is None or period.last is None:
        return False
    days = (period.last - period.first).days + 1
    after = (left if period is right else right).first
    return days >= PERIOD_DAYS and after is not None and after > period.last and apart <= days


def _is_slip(pair: Pair) -> bool:
    """Tell whether the one figure that both articles have stands there with two digits in turn: no time does that."""
    return bool(pair.part("sole")) and pair.amounts is not None and slips(*pair.amounts, turned=True)


def _toll(pair: Pair) -> Test:
    """Take the day of the report: a later one that is higher is a development, a later one that is lower is not."""
    left, right = _reported(pair.left), _reported(pair.right)
    shown = _spans(pair, left, right)
    if not times.known(left) or not times.known(right):
        return Test("time", "unknown", pair.say("report_unknown", **shown))
    if not times.days_between(left, right):
        return Test("time", "ruled_out", pair.say("same_day", **shown))
    mine, yours = (least(figure) for figure in pair.amounts or ())
    if mine != yours and (times.order(left) > times.order(right)) == (mine > yours):
        return Test("time", "explains", pair.say("rose", **shown))
    dead = _died_between(pair)
    if dead:
        return Test("time", "explains", pair.say("died_of_wounds", **shown, dead=number(dead)))
    return Test("time", "ruled_out", pair.say("toll_never_falls", **shown))


def _died_between(pair: Pair) -> float:
    """Give by how many the wounded of the later report are fewer, where it tells of just as many more dead."""
    figures = pair.amounts
    if figures is None or {claim.quantity.concept for claim in (pair.left, pair.right) if claim.quantity} != {_INJURY}:
        return 0
    order = sorted((times.order(_reported(claim)), least(one), claim.article) for claim, one in _told(pair))
    (_, before, first), (_, after, last) = order
    fewer = before - after
    here, there = _deaths(pair, first), _deaths(pair, last)
    return fewer if fewer > 0 and any(more - less == fewer for more in there for less in here or {0.0}) else 0


def _told(pair: Pair) -> list[tuple[Claim, Amount]]:
    return list(zip((pair.left, pair.right), pair.amounts or (), strict=True))


def _deaths(pair: Pair, article: str) -> set[float]:
    """Give the numbers of dead that an article tells."""
    told = (claim.quantity for claim in pair.told[article] if claim.quantity is not None)
    return {least(one) for each in told if each.concept == _DEATH and (one := amount(each)) is not None}


def _spans(pair: Pair, left: DateRange, right: DateRange) -> dict[str, str]:
    language = pair.options.interface
    return {"left": times.in_words(left, language), "right": times.in_words(right, language)}


def _reported(claim: Claim) -> DateRange:
    if claim.published is not None:
        return DateRange(claim.published, claim.published)
    return times.as_of(claim)


def _stated(claim: Claim) -> bool:
    return claim.when.start is not None
