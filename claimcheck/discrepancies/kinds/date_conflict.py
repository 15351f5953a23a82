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

from msgspec import structs

from claimcheck.discrepancies.draft import Draft, about, of_pairs
from claimcheck.discrepancies.sides import Stand
from claimcheck.facets import times
from claimcheck.facets.cuts import cut
from claimcheck.facets.labels import detail
from claimcheck.grammar.dates import WRONG_WEEKDAY
from claimcheck.model import Level, Test

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View
    from claimcheck.model import Claim

LEVEL: Level = "conflict"

_OF_ANY_CALENDAR = "relative"
"""A day of "this month": where two calendars are in use, it may be one of the other calendar, and another weekday."""


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether nothing explains that the days differ."""
    days = [times.days_of(claim.date) for claim in (pair.left, pair.right) if claim.date is not None]
    if pair.left.kind != "date" or not all(times.closed(span) for span in days):
        return False
    if any(_misread(claim) for claim in (pair.left, pair.right)) or _year_apart(pair):
        return False
    return tests["range"].outcome == tests["event"].outcome == tests["place"].outcome == "ruled_out"


def _misread(claim: Claim) -> bool:
    """Tell whether a day that is to come was taken for one before the article: its year is a guess that failed."""
    day, published = claim.date, claim.published
    if day is None or day.last is None or published is None:
        return False
    return day.certainty == "planned" and day.last < published


def _year_apart(pair: Pair) -> bool:
    """Tell whether a day to come and one that was differ by the year alone, which one of the texts leaves open."""
    left, right = pair.left.date, pair.right.date
    if left is None or right is None or left.first is None or right.first is None:
        return False
    alike = (left.first.month, left.first.day) == (right.first.month, right.first.day)
    return (
        alike and left.certainty != right.certainty and any(_tells_no_year(claim) for claim in (pair.left, pair.right))
    )


def _tells_no_year(claim: Claim) -> bool:
    """Tell whether the words of a date are a month and at most its day, neither "last" nor "next"."""
    day = claim.date
    if day is None or day.basis != _OF_ANY_CALENDAR:
        return False
    text = claim.sentence.text[day.start - claim.sentence.start : day.end - claim.sentence.start]
    scan = cut(text, claim.language).scan
    return not any(scan.term(at, "date_direction") is not None for at in range(len(scan)))


def find(view: View) -> Iterator[Draft]:
    """Give every two sides with days that cannot be the same, and the dates whose weekday was none."""
    for draft in of_pairs(view, "date-conflict", LEVEL, "≠"):
        group = view.groups[view.home[draft.sides[0].first.id]]
        yield structs.replace(draft, sides=_facing(draft.sides, group.joined))
    for claim in sorted(view.claims.values(), key=lambda one: (one.article, one.start, one.id)):
        if WRONG_WEEKDAY in claim.trace and claim.date is not None and claim.date.basis != _OF_ANY_CALENDAR:
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


def _facing(sides: tuple[Stand, ...], joined: frozenset[frozenset[str]]) -> tuple[Stand, ...]:
    """Leave out of each side who was taken to tell of the same thing by nobody of another side."""
    faced: list[Stand] = []
    for side in sides:
        others = {claim.article for other in sides if other is not side for claim in other.claims}
        kept = tuple(claim for claim in side.claims if any(frozenset((claim.article, one)) in joined for one in others))
        faced.append(Stand(kept or side.claims))
    return tuple(faced)
