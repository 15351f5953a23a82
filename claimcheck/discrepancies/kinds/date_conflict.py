"""
The kind `date-conflict`.

# What it finds

Dates of one event that have no day in common.

# Why it matters

One of the outlets is wrong, reads a relative date ("last January") against another year than the reader does, or names
a weekday that the day was not: the calendar says so without a second outlet.

# Example

"the strike of January 2020" and, in March 2021, "the strike last January".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, about, of_pairs
from claimcheck.discrepancies.sides import Stand
from claimcheck.facets import times
from claimcheck.facets.labels import detail
from claimcheck.grammar.dates import WRONG_WEEKDAY
from claimcheck.model import Level, Test

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View

LEVEL: Level = "conflict"


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether nothing explains that the days differ."""
    days = [times.days_of(claim.date) for claim in (pair.left, pair.right) if claim.date is not None]
    if pair.left.kind != "date" or not all(times.closed(span) for span in days):
        return False
    return tests["range"].outcome == tests["event"].outcome == tests["place"].outcome == "ruled_out"


def find(view: View) -> Iterator[Draft]:
    """Give every two sides with days that cannot be the same, and the dates whose weekday was none."""
    yield from of_pairs(view, "date-conflict", LEVEL, "≠")
    for claim in sorted(view.claims.values(), key=lambda one: (one.article, one.start, one.id)):
        if claim.kind == "date" and WRONG_WEEKDAY in claim.trace:
            sides = (Stand((claim,)),)
            yield Draft(
                kind="date-conflict",
                level=LEVEL,
                sides=sides,
                about=about(sides, view.options),
                sign="≠",
                why=(Test("time", "ruled_out", detail("other_weekday", view.options.interface, words=claim.quote)),),
                note=claim.quote,
            )
