"""
The kind `unclear-scope`.

# What it finds

Figures of one thing, one of which may be limited to some of those that the other counts.

# Why it matters

A total and a part of it look like two answers to one question when the limiting word was dropped.

# Example

"3,500 soldiers are in the country" and "2,500 American soldiers are in the country", the same day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, about, of_pairs
from claimcheck.discrepancies.sides import Stand
from claimcheck.facets import places, scopes, times
from claimcheck.facets.labels import detail, say
from claimcheck.facets.origins import outlet_of
from claimcheck.facets.words import words
from claimcheck.model import Claim, Test

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View
    from claimcheck.model import Level

LEVEL: Level = "unclear"

_SAME_TIME_DAYS = 1


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether the scope is the one fact that is missing."""
    missing = {tests[name].outcome for name in ("bound", "scope", "arithmetic")}
    if pair.left.kind != "quantity" or "unknown" not in missing:
        return False
    return tests["event"].outcome == "ruled_out" and "unknown" not in {tests["time"].outcome, tests["place"].outcome}


def find(view: View) -> Iterator[Draft]:
    """Give every two sides of which only a scope is missing."""
    note = say("unclear_scope", view.options.interface)
    yield from of_pairs(view, "unclear-scope", LEVEL, "?", note)
    seen: set[str] = set()
    for claim in sorted(view.claims.values(), key=lambda one: (one.article, one.start, one.id)):
        for link in claim.linked:
            whole = view.claims.get(link.claim)
            if link.role != "total" or whole is None or not _limited(claim, whole):
                continue
            unlimited = [one for one in view.side_of(claim).claims if _says_no_limit(one, whole) and one.id not in seen]
            if unlimited:
                seen |= {one.id for one in unlimited}
                sides = (Stand(tuple(unlimited)), view.side_of(whole))
                shown = detail("part_elsewhere", view.options.interface, article=outlet_of(claim))
                yield Draft(
                    kind="unclear-scope",
                    level=LEVEL,
                    sides=sides,
                    about=about(sides, view.options),
                    sign="?",
                    why=(Test("scope", "unknown", shown),),
                    note=note,
                )


def _limited(part: Claim, whole: Claim) -> bool:
    """Tell whether a place or scope of its own makes a part of a total what it is."""
    place = bool(part.place) and places.relation(part.place, whole.place) in {"narrower", "apart"}
    return place or scopes.relation(part.scope, whole.scope) == "narrower"


def _says_no_limit(claim: Claim, whole: Claim) -> bool:
    """Tell whether a figure of a part is told elsewhere at the same time, with neither place nor scope."""
    if claim.article == whole.article or claim.place or claim.scope or words(claim).countries:
        return False
    return times.days_between(times.as_of(claim), times.as_of(whole)) <= _SAME_TIME_DAYS
