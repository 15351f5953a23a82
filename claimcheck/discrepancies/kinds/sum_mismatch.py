"""
The kind `sum-mismatch`.

# What it finds

Figures that do not add up: in one article, a part above its total, parts that exceed it, parts for every place of the
total or of a list behind a colon that miss it, a stated change that does not lead from the figure before to the one
after, a percentage that the counts beside it do not give, a duration that its days do not. And, in one article or two,
the parts against the total told for their places on the same day, and an age against the same person's date of birth.

# Why it matters

Whatever the truth is, one of the figures is misprinted.

# Example

"12 bases were closed, 15 of them in the north"; "37 percent of the 12 members".
"""

from __future__ import annotations

from itertools import combinations
from math import inf
from typing import TYPE_CHECKING

from claimcheck.discrepancies.ages import wrong_ages
from claimcheck.discrepancies.changes import Change, wrong_changes
from claimcheck.discrepancies.draft import Draft, about
from claimcheck.discrepancies.durations import wrong_durations
from claimcheck.discrepancies.mismatch import Mismatch, added
from claimcheck.discrepancies.shares import wrong_shares
from claimcheck.discrepancies.sides import Stand
from claimcheck.discrepancies.sums import Sum, wrong_sums
from claimcheck.facets import places, scopes
from claimcheck.facets.amounts import Amount, amount, possible
from claimcheck.facets.labels import detail, number, value_of
from claimcheck.model import Claim, Level, Options, Test

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.discrepancies.view import View

LEVEL: Level = "conflict"

_FEWEST = 2
"""Parts that a sum takes."""


def find(view: View) -> Iterator[Draft]:
    """Give every total that its parts exceed, or miss though told for all of its places, and wrong changes."""
    for claim in sorted(view.claims.values(), key=lambda one: (one.article, one.start, one.id)):
        total = _figure(claim)
        linked = [view.claims[link.claim] for link in claim.linked if link.role == "part" and link.claim in view.claims]
        parts = [part for part in linked if _measures(part, total)]
        if total is None or not parts:
            continue
        apart = _disjoint(parts)
        whole = possible(total, view.options.tolerance(claim.quantity))
        sums = [_lowest(part, view.options) for part in parts]
        if whole.high is not None and (sum(sums) if apart else max(sums)) > whole.high:
            exceeding = [part for part, one in zip(parts, sums, strict=True) if apart or one > whole.high]
            yield _draft(view, claim, exceeding, [_lowest(part, view.options) for part in exceeding], "≰")
        elif whole.low is not None and _complete(claim, parts) and _highest(parts, view.options) < whole.low:
            yield _draft(view, claim, parts, sums, "≠")
    yield from (_of_mismatch(view, _of_change(view, change)) for change in wrong_changes(view.claims, view.options))
    yield from (_of_sum(view, found) for found in wrong_sums(view.claims, view.options))
    for rule in (wrong_shares, wrong_durations, wrong_ages):
        yield from (_of_mismatch(view, found) for found in rule(view.claims, view.options))


def _of_change(view: View, change: Change) -> Mismatch:
    """Say what lies between the figures before and after, against what is said to."""
    claims = (change.stated, change.before, change.after)
    said, before, after = (value_of(claim, view.options.interface) for claim in claims)
    return Mismatch(claims, f"{before} → {after} = {_rounded(change)}", said)


def _of_sum(view: View, found: Sum) -> Draft:
    sides = (Stand(found.parts), Stand((found.total,)))
    said = value_of(found.total, view.options.interface)
    return Draft(
        kind="sum-mismatch",
        level=LEVEL,
        sides=sides,
        about=about(sides[1:], view.options),
        sign="≠",
        why=_why(view, found.shown, said),
        told=(found.shown, said),
    )


def _of_mismatch(view: View, found: Mismatch) -> Draft:
    sides = tuple(Stand((claim,)) for claim in found.claims)
    return Draft(
        kind="sum-mismatch",
        level=LEVEL,
        sides=sides,
        about=about(sides, view.options),
        sign="/",
        why=_why(view, found.sum, found.said),
        note=found.sum,
    )


def _why(view: View, shown: str, said: str, key: str = "sum_not") -> tuple[Test, ...]:
    """Give the one test of such a finding, with what was added up and what is said instead."""
    return (Test("arithmetic", "ruled_out", detail(key, view.options.interface, sum=shown, total=said)),)


def _rounded(change: Change) -> str:
    """Write what lies between two figures, percentages to one place."""
    return f"{number(round(change.printed, 1))} %" if change.percent else number(change.printed)


def _complete(claim: Claim, parts: list[Claim]) -> bool:
    """
    Tell whether the parts are all there are.

    Every place of the total has one part of its own ("5 in Turkey and 3 in Syria", of 8 in both), or they are the list
    behind its colon.
    """
    if len(parts) < _FEWEST:
        return False
    start = claim.sentence.start
    between = claim.sentence.text[claim.end - start : max(claim.end, min(part.start for part in parts)) - start]
    if between.strip() == ":" and _disjoint(parts):
        return True
    named = [place for part in parts for place in part.place]
    return all(len(part.place) == 1 for part in parts) and sorted(named) == sorted(claim.place)


def _disjoint(parts: list[Claim]) -> bool:
    """Tell whether nobody can be counted in two parts: a child may be a girl and an American, and nothing adds up."""
    return all(
        not (one.scope and other.scope)
        or scopes.relation(one.scope, other.scope) == "apart"
        or places.relation(one.place, other.place) == "apart"
        or places.differ_by_name(one.place, other.place)
        for one, other in combinations(parts, 2)
    )


def _highest(parts: list[Claim], options: Options) -> float:
    """Add parts taken at their highest; infinity where one is open."""
    highs = [
        possible(figure, options.tolerance(part.quantity)).high
        for part in parts
        if (figure := _figure(part)) is not None
    ]
    return sum(inf if high is None else float(high) for high in highs)


def _draft(view: View, claim: Claim, parts: list[Claim], sums: list[float], sign: str) -> Draft:
    sides, language = (Stand(tuple(parts)), Stand((claim,))), view.options.interface
    shown = added(sums) if len(sums) > 1 else number(sums[0])
    return Draft(
        kind="sum-mismatch",
        level=LEVEL,
        sides=sides,
        about=about(sides, view.options),
        sign=sign,
        why=_why(view, shown, value_of(claim, language), "sum_above" if sign == "≰" else "sum_not"),
        note=shown if len(sums) > 1 else "",
    )


def _figure(claim: Claim) -> Amount | None:
    return amount(claim.quantity) if claim.quantity is not None else None


def _measures(part: Claim, total: Amount | None) -> bool:
    mine = _figure(part)
    return mine is not None and total is not None and mine.dimension == total.dimension


def _lowest(claim: Claim, options: Options) -> float:
    figure = _figure(claim)
    low = possible(figure, options.tolerance(claim.quantity)).low if figure is not None else None
    return float(low or 0)
