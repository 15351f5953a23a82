"""
Figures listed by place.

"Iraq will cut 211,000 barrels a day, **the Emirates 144,000** and **Kuwait 128,000**"; or with the place behind them:
"500,000 barrels from Iraq and **500,000 from Kuwait**".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.extract.figures.places import Group, Places
    from claimcheck.languages import Scan

_NEAR = 4
"""Tokens between a place and its figure in a list ("…, **Kuwait** by some 128,000, …")."""

Listed = list[tuple["Figure", "Figure"]]


def read_listed(scan: Scan, figures: Sequence[Figure], places: Places) -> Listed:
    """
    Give each figure of a list the place in front of it, and what the one before it measures where it says nothing.

    Gives the pairs of neighbours that such a list joins.
    """
    listed: Listed = []
    for left, right in pairwise(figures):
        if left.sentence != right.sentence:
            continue
        place = _in_front(scan, left, right, places)
        if place is None:
            if _both_behind(scan, left, right, places):
                _share(left, right)
                right.subject_first, right.subject_last = left.subject_first, left.subject_last
            continue
        if not listed or listed[-1][1] is not left:
            _lead(figures, left, places)
        listed.append((left, right))
        right.place.extend(code for code in place.codes if code not in right.place)
        _take(left, right, place)
        right.trace.append("place in a list")
    return listed


def share_certainty(listed: Listed) -> None:
    """Let all figures of a list be planned or expected where the first one is."""
    for left, right in listed:
        if right.modality == "stated":
            right.modality = left.modality


def _in_front(scan: Scan, left: Figure, right: Figure, places: Places) -> Group | None:
    """Give the one place between two figures where a comma or "and" parts it from the left one."""
    between = [group for group in places.groups(left.sentence) if left.end < group.first < right.begin]
    if len(between) != 1 or right.begin - between[0].last - 1 > _NEAR:
        return None
    if _behind(scan, right, places) is not None:
        return None  # "all in the States except for two **in Toronto**"
    term = between[0].term
    if term.prefix and term.prefix in scan.lexicon.joined:
        return between[0]
    opening = range(left.end + 1, term.first)
    parted = any(scan.words[at] in {",", ";"} or scan.is_and(at) for at in opening)
    return between[0] if parted else None


def _both_behind(scan: Scan, left: Figure, right: Figure, places: Places) -> bool:
    """Tell whether the same small word and a place follow either figure, and nothing else stands between them."""
    first, second = _behind(scan, left, places), _behind(scan, right, places)
    if first is None or second is None or first.last + 1 < right.first - 1:
        return False
    return scan.words[first.first - 1] == scan.words[second.first - 1]


def _behind(scan: Scan, figure: Figure, places: Places) -> Group | None:
    """Give the place that one preposition joins to a figure in front of it."""
    site = scan.term(figure.end + 1, "stop")
    if site is None or site.entry.value != "preposition":
        return None
    return next((group for group in places.groups(figure.sentence) if group.first == figure.end + 2), None)


def _lead(figures: Sequence[Figure], first: Figure, places: Places) -> None:
    """Give the first figure of a list the only place that its clause names in front of it."""
    floor = max((one.end for one in figures if one.sentence == first.sentence and one.end < first.begin), default=-1)
    led = [group for group in places.groups(first.sentence) if floor < group.first < first.begin]
    if len(led) == 1:
        first.place.extend(code for code in led[0].codes if code not in first.place)


def _take(left: Figure, right: Figure, place: Group) -> None:
    """Share what the list counts or measures; each figure is of its own place."""
    _share(left, right)
    if right.unit == left.unit and right.subject_last < left.begin:
        right.subject_first, right.subject_last = place.term.first, place.last


def _share(left: Figure, right: Figure) -> None:
    """Let a figure that says nothing of it count or measure what the one in front does."""
    if right.unit_first < 0 and right.noun_first < 0 and right.concept in (None, left.concept):
        right.unit, right.unit_first, right.unit_last = left.unit, left.unit_first, left.unit_last
        right.take_noun(left)
    if right.unit != left.unit:
        return
    if right.concept is None:
        right.concept, right.state = left.concept, left.state
    if right.role == "level" and left.role == "delta":
        right.role, right.direction = left.role, left.direction
