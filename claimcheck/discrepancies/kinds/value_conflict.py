"""
The kind `value-conflict`.

# What it finds

Figures of one thing that no test explains and for which no fact is missing; and one change over one time that is a rise
here and a fall there, by one figure or by two.

# Why it matters

It is what the tool exists for: one of the figures is wrong, and an editor has to find out which.

# Example

"the fire killed 30 people" and "the fire killed 50 people", the same day. Where one figure has more independent voices
than the others, the finding says which: a majority is no proof, and copies of one source are one voice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from claimcheck.discrepancies.draft import Draft, about, of_pairs, ways
from claimcheck.discrepancies.sides import turned
from claimcheck.facets.amounts import amount
from claimcheck.facets.labels import detail, say, value_of
from claimcheck.facets.origins import independent
from claimcheck.model import Claim, Level, Test

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import GroupView, View
    from claimcheck.facets.amounts import Amount

LEVEL: Level = "conflict"

_PAIR = 2


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether every test is ruled out."""
    if pair.left.kind != "quantity":
        return False
    return all(test.outcome == "ruled_out" for name, test in tests.items() if name != "origin")


def find(view: View) -> Iterator[Draft]:
    """Give every two sides that nothing reconciles, with how many voices each has."""
    for draft in of_pairs(view, "value-conflict", LEVEL, "≠"):
        yield structs.replace(draft, note=draft.note or _support(draft, view))
    yield from _turned_round(view)


def _turned_round(view: View) -> Iterator[Draft]:
    """Give every change that outlets tell by one figure and in opposite directions: one side, for the figure is one."""
    language = view.options.interface
    for group in view.groups:
        for side in group.sides:
            told = turned(side.claims)
            if not told or not _face(told, group):
                continue
            value = value_of(side.first, language)
            yield Draft(
                kind="value-conflict",
                level=LEVEL,
                sides=(side,),
                about=about((side,), view.options),
                sign="",
                why=(Test("arithmetic", "ruled_out", detail("turned", language, value=value)),),
                note=ways(side.claims, language),
            )


def _face(told: Mapping[str, Iterable[Claim]], group: GroupView) -> bool:
    """Tell whether a rise and a fall are surely of one thing, and no article tells both."""
    ups, downs = ({claim.article for claim in told[way]} for way in ("up", "down"))
    return not ups & downs and any(frozenset((up, down)) in group.sure for up in ups for down in downs)


def _support(draft: Draft, view: View) -> str:
    """Say which figure most independent voices tell, of more than two also the lowest and highest; or who is alone."""
    language = view.options.interface
    voices = [independent(side.claims, view.origins) for side in draft.sides]
    most = max(voices)
    if voices.count(most) > 1:
        return ""
    values = draft.values(language)
    best = values[voices.index(most)]
    if len(values) > _PAIR:
        sizes = [amount(side.first.quantity) for side in draft.sides if side.first.quantity is not None]
        order = sorted(range(len(sizes)), key=lambda index: _low(sizes[index]))
        low, high = values[order[0]], values[order[-1]]
        return say("range_of", language, low=low, best=best, n=most, high=high)
    rest = min(voices)
    if rest == 1 and most > _PAIR:
        return say("outlier", language, value=values[voices.index(rest)], n=most)
    return say("majority", language, value=best, n=most, rest=rest)


def _low(figure: Amount | None) -> float:
    bounds = (figure.printed.low, figure.printed.high) if figure is not None else ()
    return next((float(bound) for bound in bounds if bound is not None), 0.0)
