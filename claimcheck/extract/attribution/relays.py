"""Through whom words came, where verbs come first: whom one told, the paper that reports another, by whose mouth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.boundaries import to_someone
from claimcheck.extract.attribution.kinds import (
    ADDRESSEE,
    ADJUNCT,
    BODY,
    BY,
    CUE,
    OUTLET,
    PREPOSITION,
    ROLE,
    SIGN,
    THAT,
    TIME,
    UPON,
)
from claimcheck.extract.attribution.subjects import subject_after

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page


def addressed(page: Page, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """Find the outlet that someone spoke to."""
    for index in range(first, last + 1):
        if page.bits[index] & (ADDRESSEE | BODY | ROLE) and (page.bits[index] & ADDRESSEE or to_someone(page, index)):
            stop = index
            while stop < last and not page.bits[stop + 1] & (SIGN | ADJUNCT | TIME | PREPOSITION | THAT):
                stop += 1
            if any(page.scan.term(k, "organisation", "outlet") for k in range(index, stop + 1)):
                return ((index, stop),)
    return ()


def relayed_speaker(
    page: Page, cue: Cue, first: int, last: int
) -> tuple[tuple[int, int] | None, tuple[tuple[int, int], ...]]:
    """Read `the statement reported of the minister his saying that`: the minister speaks, through the statement."""
    if cue.stance != "reported":
        return None, ()
    by = next((k for k in range(first, last + 1) if page.bits[k] & (BY | UPON)), None)
    if by is not None and not page.bits[by] & BY:  # `reported by the mouth of X his saying`
        mouth = page.scan.term(by, "citation")
        relay = subject_after(page, first, by - 1) if by > first else None
        if mouth is None or mouth.last == by:
            return None, ()
        stop = next((k - 1 for k in range(mouth.last + 1, last + 1) if page.bits[k] & CUE), last)
        return subject_after(page, mouth.last + 1, stop), () if relay is None else (relay,)
    if by is None:
        return None, ()
    stop = next((k - 1 for k in range(by + 1, last + 1) if page.bits[k] & CUE and not page.bits[k] & ROLE), last)
    speaker = subject_after(page, by + 1, stop)
    relay = subject_after(page, first, by - 1) if by > first else None
    return speaker, () if relay is None else (relay,)


def without_told(
    page: Page, cue: Cue, speaker: tuple[int, int] | None
) -> tuple[tuple[int, int] | None, tuple[tuple[int, int], ...]]:
    """Take the outlet that was told off the end of a subject: `informed X Reuters that`."""
    if speaker is None or cue.stance != "reported" or page.bits[speaker[0]] & OUTLET:
        return speaker, ()
    for index in range(speaker[0] + 1, speaker[1] + 1):
        outlet = page.scan.term(index, "organisation", "outlet")
        if outlet is not None and outlet.last == speaker[1]:
            within = page.bits[index - 1] & (OUTLET | BODY | PREPOSITION | BY)
            return (speaker, ()) if within else ((speaker[0], index - 1), ((index, speaker[1]),))
    return speaker, ()
