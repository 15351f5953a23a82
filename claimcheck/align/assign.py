"""
Which of the candidate pairs hold: each claim meets at most one claim of another article.

Where an article tells three tolls and another two, equal ones are the same toll; what is left over has to score more
before it counts as the same thing told with another figure.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.align.tellings import Telling
from claimcheck.facets import scopes
from claimcheck.model import Claim, Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

EQUAL = 0.42
"""Score from which two equal figures are one."""

EQUAL_BY_FIGURE = ((0.18, 0.28), (0.1, 0.36))
"""The same where the figure says more by itself: what it adds to the score, by its digits, and what is enough then."""

DIFFERENT = 0.52
"""Score from which two claims with other figures are about one thing."""

ELSEWHERE = 0.8
"""Score from which two equal figures are one although their sentences name no country in common."""

ACROSS = 0.65
"""Score from which statements in two languages are one: what was said is compared by what the packs know alone."""

_EQUAL = frozenset({"figure", "rounded"})
_EQUAL_FIRST = 0.3
_PLACED_FIRST = 0.2
_SOLE_FIRST = 0.3

Scored = tuple[Match, Telling, Telling]


def assign(scored: Iterable[Scored]) -> list[Scored]:
    """
    Keep the pairs that hold, best first.

    Between two articles every telling is used once, but for figures that are one another rounded; pairs with equal
    figures are served before others.
    """
    between: dict[tuple[str, str], list[Scored]] = defaultdict(list)
    for one in scored:
        if holds(one[0]) and not _same_figure_of_another(one):
            between[one[1].first.article, one[2].first.article].append(one)
    kept: list[Scored] = []
    for articles in sorted(between):
        used: set[str] = set()
        namesakes = _namesakes(between[articles])
        for one in sorted(between[articles], key=_best_first):
            _, left, right = one
            if _other_name(one[0]) and namesakes & {left.first.id, right.first.id}:
                continue
            if _nested(one):
                kept.append(one)
            elif _rounded(one[0]) or (left.first.id not in used and right.first.id not in used):
                used |= {left.first.id, right.first.id}
                kept.append(one)
    return sorted(kept, key=_best_first)


def holds(match: Match) -> bool:
    """Tell whether a score is enough to take two claims for one."""
    return not match.veto and match.score >= needed(dict(match.parts))


def needed(parts: Mapping[str, float]) -> float:
    """Give the score that two claims need: equal figures less, unless of other countries, and two languages more."""
    if "languages" in parts:
        return ACROSS
    if not parts.keys() & _EQUAL:
        return DIFFERENT
    if parts.get("countries") == 0:
        return ELSEWHERE
    if "time" not in parts:  # a date, of which every article has some in common with every other
        return EQUAL
    return next((enough for least, enough in EQUAL_BY_FIGURE if parts.get("figure", 0.0) >= least), EQUAL)


def _same_figure_of_another(one: Scored) -> bool:
    """Tell whether two equal figures are limited to different people or things."""
    match, left, right = one
    return _equal(match) and scopes.relation(left.first.scope, right.first.scope) == "apart"


def _namesakes(scored: Iterable[Scored]) -> set[str]:
    """Give the claims of which the other article tells another figure under the same name, and not this one as well."""
    named = [one for one in scored if _one_name(one[0])]
    told = {telling.first.id for one in named if _equal(one[0]) for telling in one[1:]}
    rest = ({telling.first.id for telling in one[1:]} for one in named)
    return {name for names in rest if names.isdisjoint(told) for name in names}


def _one_name(match: Match) -> bool:
    """Tell whether both figures are of one concept, told with one noun."""
    parts = dict(match.parts)
    return parts.get("concept") == 1 and parts.get("noun", 0) == 1


def _other_name(match: Match) -> bool:
    """
    Tell whether equal figures go by two names.

    Where the other article has a figure of the same name, that is the one to compare: of 85 % who belong to a church,
    and 5 % who attend it, somebody may have made 85 % who attend it.
    """
    return _equal(match) and dict(match.parts).get("concept") == 0


def _equal(match: Match) -> bool:
    return any(name in _EQUAL for name, _ in match.parts)


def _rounded(match: Match) -> bool:
    """Tell whether one figure is the other one, rounded: an article may well print both."""
    return any(name == "rounded" for name, _ in match.parts)


def _nested(one: Scored) -> bool:
    """Tell whether one figure counts some of those that the other counts: it may have a partner of its own besides."""
    return scopes.relation(one[1].first.scope, one[2].first.scope) in {"wider", "narrower"}


def _best_first(one: Scored) -> tuple[float, tuple[str, int], tuple[str, int]]:
    match, left, right = one
    surer = (_EQUAL_FIRST if _equal(match) else 0.0) + (_PLACED_FIRST if _placed(left.first, right.first) else 0.0)
    surer += _SOLE_FIRST * dict(match.parts).get("sole", 0.0)
    return (-(match.score + surer), _where(left.first), _where(right.first))


def _placed(left: Claim, right: Claim) -> bool:
    """Tell whether both name one place: figures without a place are joined after those that have one."""
    return bool(left.place) and left.place == right.place


def _where(claim: Claim) -> tuple[str, int]:
    return (claim.article, claim.start)
