"""Put zones together: sorted, without overlap, what is set aside before what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence


def disjoint(zones: list[Zone]) -> list[Zone]:
    """Sort zones, and leave out what begins in another one."""
    if len(zones) > 1:
        zones.sort(key=lambda zone: (zone.start, -zone.end))
        end = -1
        kept = []
        for zone in zones:
            if zone.start >= end:
                kept.append(zone)
                end = zone.end
        return kept
    return zones


_KEPT = frozenset({"headline", "cell"})
"""Kinds of which a file is believed whatever the line looks like: a cell of numbers is no page counter."""


def within(given: Sequence[Zone], seen: Sequence[Zone]) -> list[Zone]:
    """
    Put together what a file says of its lines and what they look like.

    Args:
        given: a zone for every line.
        seen: zones of lines; of them only what is set aside, and captions, tell more than the file does, and the
            headline where it tells none.

    """
    looks = {zone.start: zone for zone in seen}
    told = {"aside", "caption"} if any(zone.kind == "headline" for zone in given) else {"aside", "caption", "headline"}
    zones = []
    for zone in given:
        look = looks.get(zone.start)
        if look and zone.kind != "aside" and zone.kind not in _KEPT and look.kind in told:
            zones.append(Zone(zone.start, zone.end, look.kind, look.reason))
        elif zone.kind != "body":
            zones.append(zone)
    return zones


def merged(lines: Sequence[Zone], inside: Sequence[Zone]) -> list[Zone]:
    """
    Lay short asides over the zones of lines.

    Args:
        lines: sorted and disjoint.
        inside: asides within lines, sorted and disjoint; those in a line that is set aside as a whole are dropped,
            those in a headline or caption cut it.

    """
    if not inside:
        return list(lines)
    zones: list[Zone] = []
    waiting = iter(inside)
    hole = next(waiting, None)
    for line in lines:
        while hole and hole.end <= line.start:
            zones.append(hole)
            hole = next(waiting, None)
        start = line.start
        while hole and hole.start < line.end:
            if line.kind != "aside":
                if start < hole.start:
                    zones.append(Zone(start, hole.start, line.kind, line.reason))
                zones.append(hole)
                start = hole.end
            hole = next(waiting, None)
        if start < line.end:
            zones.append(Zone(start, line.end, line.kind, line.reason))
    while hole:
        zones.append(hole)
        hole = next(waiting, None)
    return zones
