"""
The kind `agreement`.

# What it finds

Outlets that tell the same figure or date, or dates of which one contains the other.

# Why it matters

Agreement counts as far as the outlets are independent: ten that relay one source are one voice.

# Example

"2,500 soldiers" in three outlets; "in June" and "on 11 June".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, about, all_claims
from claimcheck.discrepancies.sides import turned
from claimcheck.facets import times
from claimcheck.facets.labels import say
from claimcheck.facets.origins import known_origins, outlets
from claimcheck.vocabulary import display_name, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.sides import Stand
    from claimcheck.discrepancies.view import GroupView, View
    from claimcheck.model import Level, Test

LEVEL: Level = "agree"


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether one of two dates contains the other."""
    if pair.left.date is None or pair.right.date is None or tests["range"].outcome != "explains":
        return False
    return times.agree(times.days_of(pair.left.date), times.days_of(pair.right.date))


def find(view: View) -> Iterator[Draft]:
    """Give every value that two outlets or more tell."""
    for group in view.groups:
        if group.group.outlets < 2 or view.claims[group.group.claims[0]].kind == "statement":  # noqa: PLR2004 - a pair
            continue
        for sides in _bundles(group):
            claims = all_claims(sides)
            names = outlets(claims)
            if len(names) > 1 and not turned(claims):
                yield Draft(
                    kind="agreement",
                    level=LEVEL,
                    sides=tuple(sides),
                    about=about(sides, view.options),
                    sign="=",
                    note=_voices(names, known_origins(claims, view.origins), view.options.interface),
                )


def _bundles(group: GroupView) -> Iterator[list[Stand]]:
    """Gather each precise date with the wider ones that hold it; a figure stands for itself."""
    contains: dict[int, list[int]] = {}
    for one in group.judged:
        if one.kind == "agreement":
            contains.setdefault(one.left, []).append(one.right)
            contains.setdefault(one.right, []).append(one.left)
    used: set[int] = set()
    for index in sorted(range(len(group.sides)), key=lambda side: (_days(group.sides[side]), side)):
        if index in used:
            continue
        wider = [side for side in contains.get(index, []) if side not in used]
        used |= {index, *wider}
        yield [group.sides[index], *(group.sides[side] for side in sorted(wider))]


def _days(stand: Stand) -> int:
    day = stand.first.date
    if day is None or day.first is None or day.last is None:
        return 0
    return (day.last - day.first).days


def _voices(names: list[str], origins: list[str], language: str) -> str:
    if not origins:
        return say("outlets", language, n=len(names))
    told = message("interface", "outlets", language, n=len(names))
    comma = display_name("interface", "comma", language)
    return say("origins", language, outlets=told, n=len(origins), names=comma.join(origins[:3]))
