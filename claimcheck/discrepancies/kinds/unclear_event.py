"""
The kind `unclear-event`.

# What it finds

Figures or dates that conflict if one event is meant, and do not if there were two.

# Why it matters

Two bombings in a week, two rounds of talks: before a figure is called wrong, the events must be told apart.

# Example

"the fourth round begins on the 24th" and "the delegations meet in Washington on Monday, 26 July".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, about, all_claims, of_pairs
from claimcheck.discrepancies.one_thing import bounds_apart
from claimcheck.facets import times
from claimcheck.facets.amounts import same_digits
from claimcheck.facets.labels import detail, say
from claimcheck.facets.words import Words, event_of, phrase, words
from claimcheck.model import Test

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View
    from claimcheck.model import Claim, Level

LEVEL: Level = "unclear"

_ENCOUNTERS = frozenset({"talks", "round", "meeting", "visit", "agreement"})
"""Kinds of events that may be one and the same: a round of talks is a meeting, often a visit."""

_ROUND = "round"
_FEW_DAYS = 3
_PARTIES = 2
_LIKE_BOUNDS = 0.25
"""How far apart, as a share of the larger one, "more than 75" and "more than 60" may be to be one bound told twice."""

_MATCH = "match"
_MOSTLY = 0.5
"""Share of the words beside the country that two encounters in one country must have in common to be of one matter."""


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether the identity of the event is the one fact that is missing."""
    if pair.left.kind == "statement" or tests["event"].outcome == "explains":
        return False
    far = bounds_apart(pair) > _LIKE_BOUNDS and not (pair.amounts and same_digits(*pair.amounts))
    if far and tests["bound"].outcome == "explains":
        return False
    if "unknown" not in {tests["event"].outcome, tests["place"].outcome}:
        return False
    other = {tests[name].outcome for name in ("time", "scope", "range") if name != "scope" or pair.left.kind != "date"}
    return "unknown" not in other and "explains" not in other


def find(view: View) -> Iterator[Draft]:
    """Give every two sides of which only the event is in doubt."""
    found = list(of_pairs(view, "unclear-event", LEVEL, "?", say("unclear_event", view.options.interface)))
    seen = [{claim.id for claim in all_claims(draft.sides)} for draft in found]
    yield from found
    yield from (draft for draft in _rounds(view) if not any(_ids(draft) <= known for known in seen))


def _rounds(view: View) -> Iterator[Draft]:
    """Give each dated round of a series beside the meeting of the same parties that others date a few days off."""
    dated = [
        claim for claim in view.claims.values() if claim.date is not None and times.closed(times.days_of(claim.date))
    ]
    dated.sort(key=lambda one: (one.article, one.start, one.id))
    met = [claim for claim in dated if _is_encounter(claim)]
    for claim in met:
        if not _round_of(claim) or not _about(claim).events & _ENCOUNTERS:
            continue
        others = [other for other in met if _may_be_it(claim, other)]
        if others:
            nearest = min(others, key=lambda other: (_days_off(claim, other), other.article, other.start))
            sides = (view.side_of(claim), view.side_of(nearest))
            yield Draft(
                kind="unclear-event",
                level=LEVEL,
                sides=sides,
                about=about(sides, view.options),
                sign="?",
                why=(
                    Test(
                        "event",
                        "unknown",
                        detail("round_and_meeting", view.options.interface, n=_days_off(claim, nearest)),
                    ),
                ),
                note=say("unclear_event", view.options.interface),
            )


def _is_encounter(claim: Claim) -> bool:
    """Tell whether people met on a day; that something was said there makes a meeting of no other day's sentence."""
    about_it = _about(claim)
    if _MATCH in words(claim).events:  # teams meet in rounds, too
        return False
    return bool(about_it.events & _ENCOUNTERS or (words(claim).events & _ENCOUNTERS and not about_it.speech))


def _round_of(claim: Claim) -> frozenset[str]:
    """Give which one of a series is dated: by the words of the event, else the only one that the sentence names."""
    told = _about(claim).ordinals
    if told:
        return told
    named = words(claim).ordinals
    return named if len(named) == 1 and _ROUND in words(claim).events else frozenset()


def _may_be_it(claim: Claim, other: Claim) -> bool:
    """
    Tell whether another article's meeting may be the round: the same parties, days apart, no round of its own.

    Every day somebody meets in a country: the parties are the same where two countries are, or words beside the one.
    """
    if other.article == claim.article or _round_of(other):
        return False
    mine, yours = words(claim), words(other)
    shared = (mine.countries | set(claim.place)) & (yours.countries | set(other.place))
    here, there = mine.near - mine.ids, yours.near - yours.ids
    beside = here & there
    one_matter = len(beside) >= max(_PARTIES, _MOSTLY * min(len(here), len(there)))
    same = len(shared) >= _PARTIES or (shared and one_matter)
    return bool(same) and 0 < _days_off(claim, other) <= _FEW_DAYS


def _days_off(claim: Claim, other: Claim) -> int:
    if claim.date is None or other.date is None:
        return times.FAR
    return times.days_between(times.days_of(claim.date), times.days_of(other.date))


def _about(claim: Claim) -> Words:
    return phrase(event_of(claim) or "", claim.language)


def _ids(draft: Draft) -> set[str]:
    return {claim.id for claim in all_claims(draft.sides)}
