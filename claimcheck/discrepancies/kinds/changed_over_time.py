"""
The kind `changed-over-time`.

# What it finds

Figures of one thing at different times: between articles, or a change that one article states. A series is one finding.

# Why it matters

Different figures that are both right, each for its day; quoted without the day they mislead.

# Example

"5,200 soldiers" in June 2020 and "2,500 soldiers" in July 2021; "the number of bases fell from 12 to 3".
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, about, all_claims, joined
from claimcheck.discrepancies.sides import Stand
from claimcheck.discrepancies.tests.time import day_of
from claimcheck.facets import scopes, times
from claimcheck.facets.amounts import amount, compare, rounds_to
from claimcheck.facets.labels import detail
from claimcheck.facets.origins import independent, outlet_of
from claimcheck.model import Claim, DateRange, Level, Test

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import GroupView, Judged, View

LEVEL: Level = "explained"

_AGE = "age"


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether time explains the difference; the toll of a doubtful event, or an age, is no development."""
    if pair.left.kind != "quantity" or tests["time"].outcome != "explains":
        return False
    if _of_two_periods(pair) or tests["place"].outcome == "unknown" or scopes.between(pair.left, pair.right) != "same":
        return False
    event = tests["event"].outcome
    return event == "ruled_out" or (event == "unknown" and pair.nature == "state")


def _of_two_periods(pair: Pair) -> bool:
    """Tell whether two changes are of other periods, as far as either says: what fell by 5 % then, and 9 % by now."""
    return all(
        claim.quantity is not None and claim.quantity.role == "delta" for claim in (pair.left, pair.right)
    ) and any(claim.when.start is None for claim in (pair.left, pair.right))


def find(view: View) -> Iterator[Draft]:
    """Give the series of every group, and the changes that articles state."""
    drafts, told = list(_series(view)), _below_headlines(view)
    drafts = [one for one in drafts if not any(_retold(one, other, told) for other in drafts if other is not one)]
    yield from drafts
    seen = [{claim.id for claim in all_claims(draft.sides)} for draft in drafts]
    for before, after in _stated(view):
        ids = {before.first.id, after.first.id}
        if any(ids <= known for known in seen):
            continue
        sides = (before, after)
        yield Draft(
            kind="changed-over-time",
            level=LEVEL,
            sides=sides,
            about=about(sides, view.options),
            sign="→",
            why=(
                Test("time", "explains", detail("states_both", view.options.interface, outlet=outlet_of(before.first))),
            ),
        )


def _series(view: View) -> Iterator[Draft]:
    """Give the steps of every group in the order of their days."""
    for group in view.groups:
        for steps, judged in joined(group, "changed-over-time"):
            days = {step: _day(step, judged) for step in steps}
            members = _without_rivals(group, steps, days, view.origins)
            members.sort(key=lambda member: (times.order(days[member]), member))
            if len(members) < 2:  # noqa: PLR2004 - a step takes two
                continue
            sides = tuple(group.sides[member] for member in members)
            yield Draft(
                kind="changed-over-time",
                level=LEVEL,
                sides=sides,
                about=about(sides, view.options),
                sign="→",
                why=tuple(judged[0].tests.values()),
                note=" → ".join(times.in_words(days[member], view.options.interface) for member in members),
            )


def _below_headlines(view: View) -> Mapping[str, list[Claim]]:
    """Give for each article the figures of its text."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in view.claims.values():
        if claim.line != 1 and claim.quantity is not None:
            told[claim.article].append(claim)
    return told


def _retold(short: Draft, long: Draft, told: Mapping[str, list[Claim]]) -> bool:
    """
    Tell whether a series is another one as headlines round it.

    All of it stands in headlines, and the text below each of them has the figure that the headline rounds or bounds.
    """
    if len(short.sides) > len(long.sides) or _concept(short) != _concept(long):
        return False
    return all(
        claim.line == 1 and any(_rounds(claim, one) for one in told.get(claim.article, ()))
        for claim in all_claims(short.sides)
    )


def _concept(draft: Draft) -> str | None:
    quantity = draft.sides[0].first.quantity
    return quantity.concept if quantity is not None else None


def _rounds(headline: Claim, other: Claim) -> bool:
    """Tell whether a headline rounds or bounds a figure."""
    if headline.quantity is None or other.quantity is None:
        return False
    mine, yours = amount(headline.quantity), amount(other.quantity)
    if mine is None or yours is None or headline.quantity.concept != other.quantity.concept:
        return False
    return compare(mine, yours) == 0 or rounds_to(mine, yours)


def _without_rivals(
    group: GroupView, members: list[int], days: Mapping[int, DateRange], origins: Mapping[str, str]
) -> list[int]:
    """Leave out the figure with fewer voices of two that contradict one another for one day: a conflict, no step."""
    dropped: set[int] = set()
    for one in group.judged:
        rivals = {one.left, one.right}
        if one.kind != "value-conflict" or not rivals <= days.keys() or rivals & dropped:
            continue
        if not times.days_between(days[one.left], days[one.right]):
            dropped.add(min(rivals, key=lambda side: (independent(group.sides[side].claims, origins), -side)))
    return [member for member in members if member not in dropped]


def _day(member: int, judged: list[Judged]) -> DateRange:
    """Give the days of a step of the series: the earliest that one of the claims was judged by."""
    claims = [
        one.pair.left if one.left == member else one.pair.right for one in judged if member in {one.left, one.right}
    ]
    return min((day_of(claim) for claim in claims), key=times.order)


def _stated(view: View) -> Iterator[tuple[Stand, Stand]]:
    """Give the changes from one figure to another that articles state, each once, with everyone who tells them."""
    told: dict[tuple[object, ...], tuple[list[Claim], list[Claim]]] = {}
    for claim in sorted(view.claims.values(), key=lambda one: (one.article, one.start, one.id)):
        for link in claim.linked:
            other = view.claims.get(link.claim)
            if link.role != "before" or other is None or claim.quantity is None or other.quantity is None:
                continue
            if _plain(claim) == _plain(other) or claim.quantity.concept == _AGE:  # of two persons, in one sentence
                continue
            before, after = told.setdefault((view.home[claim.id], _plain(other), _plain(claim)), ([], []))
            before.append(other)
            after.append(claim)
    for before, after in told.values():
        yield Stand(tuple(before)), Stand(tuple(after))


def _plain(claim: Claim) -> tuple[object, ...]:
    quantity = claim.quantity
    return (quantity.low, quantity.high, quantity.unit) if quantity is not None else ()
