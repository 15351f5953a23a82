"""
The kind `subset`.

# What it finds

A total and a part of it, told by two outlets or more.

# Why it matters

"3,500" and "2,500" look like a contradiction until one sees that the one are all foreign soldiers, the other the
American ones among them.

# Example

"about 3,500 foreign soldiers, 2,500 of them American" and, elsewhere, "2,500 American soldiers".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, about, all_claims, of_pairs
from claimcheck.discrepancies.sides import Stand
from claimcheck.facets.amounts import amount, compare
from claimcheck.facets.labels import detail, value_of
from claimcheck.facets.origins import outlet_of, outlets
from claimcheck.model import Claim, Level, Test

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View

LEVEL: Level = "explained"


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether one figure counts a part of the other, or is the other with a part left out."""
    if pair.left.kind != "quantity" or tests["place"].outcome == "unknown" or tests["event"].outcome == "explains":
        return False
    if tests["scope"].outcome == "unknown" and tests["event"].outcome == "unknown":
        return False
    return "explains" in {tests["subset"].outcome, tests["arithmetic"].outcome}


def find(view: View) -> Iterator[Draft]:
    """Give every two sides that are part and whole, and the totals that articles split themselves."""
    seen: list[set[str]] = []
    for draft in of_pairs(view, "subset", LEVEL, "⊂"):
        seen.append({claim.id for claim in all_claims(draft.sides)})
        yield _smallest_first(draft)
    for told, part, whole in _split(view):
        if any({part.first.id, whole.first.id} <= known for known in seen):
            continue
        sides = (part, whole)
        if len(outlets(all_claims(sides))) > 1:
            language = view.options.interface
            shown = {name: value_of(stand.first, language) for name, stand in (("part", part), ("whole", whole))}
            said = detail("article_splits", language, outlet=outlet_of(told), **shown)
            yield Draft(
                kind="subset",
                level=LEVEL,
                sides=sides,
                about=about(sides, view.options),
                sign="⊂",
                why=(Test("subset", "explains", said),),
            )


def _smallest_first(draft: Draft) -> Draft:
    """Put the part before the whole."""
    sides = sorted(draft.sides, key=lambda stand: _size(stand.first))
    return Draft(
        kind=draft.kind,
        level=draft.level,
        sides=tuple(sides),
        about=draft.about,
        sign=draft.sign,
        why=draft.why,
    )


def _split(view: View) -> Iterator[tuple[Claim, Stand, Stand]]:
    """Give the parts and totals that one article links: its part, and everyone who tells the same as part and total."""
    told: set[tuple[object, ...]] = set()
    for claim in sorted(view.claims.values(), key=lambda one: (one.article, one.start, one.id)):
        for link in claim.linked:
            whole = view.claims.get(link.claim)
            if link.role != "total" or whole is None or not _smaller(claim, whole):
                continue
            sides = (_as_limited(view.side_of(claim), claim), view.side_of(whole))
            key = tuple(stand.first.id for stand in sides)
            if key not in told and sides[0] != sides[1]:
                told.add(key)
                yield claim, *sides


def _as_limited(stand: Stand, part: Claim) -> Stand:
    """Leave out who tells the figure of a part without the place or scope that limits it."""
    if not part.place and not part.scope:
        return stand
    return Stand(tuple(claim for claim in stand.claims if claim.place or claim.scope))


def _smaller(part: Claim, whole: Claim) -> bool:
    if part.quantity is None or whole.quantity is None:
        return False
    mine, yours = amount(part.quantity), amount(whole.quantity)
    return mine is not None and yours is not None and compare(mine, yours) == -1


def _size(claim: Claim) -> float:
    figure = amount(claim.quantity) if claim.quantity is not None else None
    if figure is None:
        return 0.0
    low, high = figure.printed.low, figure.printed.high
    return float(low if low is not None else high or 0)
