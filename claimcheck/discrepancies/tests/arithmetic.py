"""Does a third figure of one of the articles make up the difference?"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from claimcheck.facets.amounts import amount
from claimcheck.facets.labels import number
from claimcheck.facets.words import besides, words
from claimcheck.model import Claim, Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair

_DEATH, _DEAD, _INCLUDED = "death", "dead", "included"
_PERSON = "person"
_COUNTED = frozenset({"person", "count"})
_VICTIM = "victim"
_HARMED = frozenset({"death", "injury"})
"""Concepts of which each counts some of all who were hit: one dead and three others wounded are four victims."""
_NEXT_TO = 300
"""Characters within which an article that tells of others tells whom they come on top of."""


def run(pair: Pair) -> Test:
    """Look at what is linked (12 with one of them left out is 11), and at who is counted (5 with the gunman is 4)."""
    mine, yours = _printed(pair.left), _printed(pair.right)
    if mine is None or yours is None:
        return Test("arithmetic", "ruled_out", pair.say("no_two_figures"))
    for claim, value, other in ((pair.left, mine, yours), (pair.right, yours, mine)):
        for link in claim.linked:
            part = _printed(pair.claims[link.claim]) if link.claim in pair.claims else None
            if link.role == "part" and part is not None and math.isclose(value - part, other):
                said = pair.say("left_out", whole=number(value), part=number(part), rest=number(other))
                return Test("arithmetic", "explains", said)
        if pair.nature == "toll" and math.isclose(value - 1, other) and _with_perpetrator(pair, claim):
            return Test("arithmetic", "explains", pair.say("perpetrator_in", whole=number(value), rest=number(other)))
        on_top = _with_others(pair, claim, value, other) or _with_its_list(pair, claim, value, other)
        if on_top:
            return Test("arithmetic", "explains", on_top)
    whole = _perhaps_with_perpetrator(pair)
    if whole is not None:
        return Test("arithmetic", "unknown", pair.say("perpetrator_dead", whole=number(whole)))
    return Test("arithmetic", "ruled_out", pair.say("no_link"))


def _with_perpetrator(pair: Pair, claim: Claim) -> bool:
    """Tell whether somebody says of this toll that the one who did it is included."""
    value = _printed(claim)
    return any(
        claim.quantity is not None
        and other.quantity is not None
        and other.quantity.concept == claim.quantity.concept
        and _printed(other) == value
        and _INCLUDED in words(other).perpetrator
        for other in pair.claims.values()
    )


def _with_others(pair: Pair, claim: Claim, value: float, whole: float) -> str:
    """Say it where "two women" and "another woman" of one article are the three of the other, or two others and him."""
    if value >= whole or claim.quantity is None:
        return ""
    total = pair.right if claim is pair.left else pair.left
    of_all = total.quantity is not None and total.quantity.concept not in _HARMED
    for one in pair.told[claim.article]:
        if one.quantity is None or one.id == claim.id:
            continue
        alike = one.quantity.concept == claim.quantity.concept or (
            of_all and one.quantity.unit == claim.quantity.unit == _PERSON
        )
        near = alike and abs(one.start - claim.start) <= _NEXT_TO
        rest = _printed(one) if near else None
        if rest is not None and math.isclose(value + rest, whole) and besides(max(one, claim, key=_place)):
            return pair.say("on_top", part=number(value), other=number(rest), whole=number(whole))
    open_to_others = pair.nature != "toll" or claim.quantity.concept == _VICTIM  # not "one killed and two others hurt"
    if open_to_others and math.isclose(value + 1, whole) and besides(claim):
        return pair.say("beside_one", part=number(value), whole=number(whole))
    return ""


def _with_its_list(pair: Pair, claim: Claim, value: float, whole: float) -> str:
    """Say it where a sentence tells the whole by kinds: two counts of fraud and five of conspiracy are seven."""
    quantity = claim.quantity
    if quantity is None or value >= whole or quantity.unit not in _COUNTED:
        return ""
    beside = [
        printed
        for one in pair.told[claim.article]
        if one.sentence.start == claim.sentence.start and one.id != claim.id and one.quantity is not None
        if (one.quantity.concept, one.quantity.unit, one.quantity.role) == (quantity.concept, quantity.unit, "level")
        if (printed := _printed(one)) is not None
    ]
    if quantity.role != "level" or not beside or not math.isclose(value + sum(beside), whole):
        return ""
    return pair.say("on_top", part=number(value), other=" + ".join(map(number, beside)), whole=number(whole))


def _place(claim: Claim) -> int:
    return claim.start


def _printed(claim: Claim) -> float | None:
    figure = amount(claim.quantity) if claim.quantity is not None else None
    if figure is None or figure.printed.low is None or figure.printed.low != figure.printed.high:
        return None
    return float(figure.printed.low)


def _perhaps_with_perpetrator(pair: Pair) -> float | None:
    """Give the larger of two numbers of dead that are one apart, where the one who did it died as well."""
    figures = pair.amounts
    if figures is None or {claim.quantity.concept for claim in (pair.left, pair.right) if claim.quantity} != {_DEATH}:
        return None
    low, high = sorted(float(one.printed.low or 0) for one in figures)
    if not math.isclose(high - low, 1) or any(one.printed.low != one.printed.high for one in figures):
        return None
    articles = {pair.left.article, pair.right.article}
    told = (claim for article in articles for claim in pair.told[article])
    return high if any(_DEAD in words(claim).perpetrator for claim in told) else None
