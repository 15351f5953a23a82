"""
The kind `sum-mismatch`.

# What it finds

Figures of one article that do not add up: a part above its total, parts that exceed it, a change that is not the
difference between before and after.

# Why it matters

Whatever the truth is, one of the figures is misprinted.

# Example

"12 bases were closed, 15 of them in the north".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, about
from claimcheck.discrepancies.sides import Stand
from claimcheck.facets.amounts import Amount, amount, possible
from claimcheck.facets.labels import number, value_of
from claimcheck.model import Claim, Level, Options, Test

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.discrepancies.view import View

LEVEL: Level = "conflict"


def find(view: View) -> Iterator[Draft]:
    """Give every total whose parts, taken at their lowest, come to more than it at its highest."""
    for claim in sorted(view.claims.values(), key=lambda one: (one.article, one.start, one.id)):
        total = _figure(claim)
        linked = [view.claims[link.claim] for link in claim.linked if link.role == "part" and link.claim in view.claims]
        parts = [part for part in linked if _measures(part, total)]
        if total is None or not parts:
            continue
        high = possible(total, view.options.about_tolerance).high
        sums = [_lowest(part, view.options) for part in parts]
        if high is not None and sum(sums) > high:
            yield _draft(view, claim, parts, sums)


def _draft(view: View, claim: Claim, parts: list[Claim], sums: list[float]) -> Draft:
    sides = (Stand(tuple(parts)), Stand((claim,)))
    added = " + ".join(number(one) for one in sums)
    shown = f"{added} = {number(sum(sums))}" if len(sums) > 1 else added
    return Draft(
        kind="sum-mismatch",
        level=LEVEL,
        sides=sides,
        about=about(sides, view.options),
        sign="≰",
        why=(Test("arithmetic", "ruled_out", f"{shown}, above {value_of(claim, view.options.interface)}"),),
        note=shown if len(sums) > 1 else "",
    )


def _figure(claim: Claim) -> Amount | None:
    return amount(claim.quantity) if claim.quantity is not None else None


def _measures(part: Claim, total: Amount | None) -> bool:
    mine = _figure(part)
    return mine is not None and total is not None and mine.dimension == total.dimension


def _lowest(claim: Claim, options: Options) -> float:
    figure = _figure(claim)
    low = possible(figure, options.about_tolerance).low if figure is not None else None
    return float(low or 0)
