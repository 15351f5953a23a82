"""Phrases that cite, where verbs come first: `according to X`, `according to what X told Y`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.boundaries import is_bare_name, leads_away, of_an_office, to_someone
from claimcheck.extract.attribution.contents import FULL_STOPS, trimmed
from claimcheck.extract.attribution.found import Found
from claimcheck.extract.attribution.kinds import (
    ADDRESSEE,
    ADJUNCT,
    AUXILIARY,
    AWAY,
    BODY,
    CITATION,
    CUE,
    DEFINITE,
    NO_SOURCE,
    NO_SPEAKER,
    OPENER,
    OUTLET,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SIGN,
    SPEECH,
    THAT,
    TIME,
    UPON,
    VERB,
)
from claimcheck.extract.attribution.letters import is_accusative
from claimcheck.extract.attribution.relays import addressed, relayed_speaker

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

_NAME = 5
"""Tokens of a quotation that may be a name."""


_ENDS = FULL_STOPS | {",", ":"}
_LONGEST_SOURCE = 14
"""Tokens of who said it behind `as`; more are a clause of their own: `as well, X warned Y of …`."""


def read_citation(page: Page, cue: Cue, later: list[Cue], first: int, end: int) -> Found | None:
    """Read `according to X`: content before it, after it, or both."""
    bits, words = page.bits, page.words
    start = cue.after
    inner = next((one for one in later if one.head <= start + 1 and _says(one)), None)
    via: tuple[tuple[int, int], ...] = ()
    if inner is not None:
        start = inner.after
    elif "clause" in cue.frames:
        return None
    if start >= end or words[start] == "," or (inner is None and bits[start] & NO_SOURCE):
        return None
    known = bits[start] & (ROLE | BODY | OUTLET | DEFINITE)
    if "clause" in cue.frames and words[start].startswith(page.to) and not known:
        return None
    comma = start
    while comma < end and words[comma] not in {",", ";", ".", ":"} and not (bits[comma] & THAT or _then(page, comma)):
        comma = page.pair[comma] + 1 if page.opens(comma) else comma + 1
    stretch_end = min(comma, end) - 1
    if "clause" in cue.frames and (
        stretch_end - start > _LONGEST_SOURCE
        or (comma < end and (bits[comma] & THAT or words[comma] == ":"))
        or any(bits[k] & (NO_SPEAKER | AUXILIARY) for k in range(start, stretch_end + 1))
    ):
        return None
    speaker: tuple[int, int] | None = None
    if inner is not None and inner.stance == "reported":
        speaker, via = relayed_speaker(page, inner, start, end - 1)
    if speaker is None:
        if bits[start] & PREPOSITION:
            if bits[start] & UPON or not bits[start + 1] & (ROLE | BODY | OUTLET):
                return None
            start += 1
        speaker = _cited(page, start, stretch_end, end)
    if speaker is None:
        return None
    contents = _around(page, cue, speaker, first, end)
    if not contents:
        return None
    whole = cue._replace(last=cue.last if inner is None else inner.last)
    return Found(whole, speaker, contents, "citation", via or addressed(page, start, stretch_end))


def _around(page: Page, cue: Cue, speaker: tuple[int, int], first: int, end: int) -> tuple[tuple[int, int], ...]:
    """Give what was said: before the citation, behind it, or on both sides of one between commas."""
    bits, words = page.bits, page.words
    after = speaker[1] + 1
    named = page.closes(speaker[1]) and after < end and not bits[after] & (SIGN | DEFINITE)
    while not named and after < end and words[after] not in _ENDS and not _then(page, after):
        after += 1
    if "relay" in cue.frames and bits[speaker[1] + 1] & THAT and any(bits[k] & CUE for k in range(first, cue.first)):
        behind = trimmed(page, speaker[1] + 1, end - 1)  # `the papers said, citing the police, that`
        return () if behind is None else (behind,)
    before = trimmed(page, first, cue.first - 1)
    if before is not None and bits[before[1]] & OPENER:
        before = trimmed(page, before[0], before[1] - 1)
    if before is not None and all(bits[k] & (OPENER | SIGN | ADJUNCT) for k in range(before[0], before[1] + 1)):
        before = None
    behind = trimmed(page, after, end - 1) if after < end else None
    afresh = words[cue.first].startswith(page.joins) and words[cue.first - 1] == ","
    if afresh and behind is not None and _then(page, behind[0]):  # `…, and according to X, then …`
        before = None
    split = before is None or words[cue.first - 1] == ","
    if behind is not None and (not split or bits[behind[0]] & (OPENER | TIME)):
        behind = None
    return tuple(content for content in (before, behind) if content is not None)


def _then(page: Page, index: int) -> bool:
    """Tell whether a word opens what is said behind a source with no comma: `according to X then …`."""
    return bool(page.bits[index] & NO_SPEAKER) and page.words[index].startswith(page.joins)


def _says(cue: Cue) -> bool:
    """Tell whether a verb behind `as` is surely one of saying."""
    return cue.frames != {"act"} and ("weak" not in cue.frames or cue.stance == "reported")


def _cited(page: Page, first: int, last: int, end: int) -> tuple[int, int] | None:
    """Give the phrase that is cited; its own `to` is part of the printed word."""
    stop = first
    bits, words = page.bits, page.words
    if first > last:
        return None
    while stop < last:
        if page.opens(stop):
            stop = page.pair[stop]
            if stop >= last:
                break
        kind = bits[stop + 1]
        if kind & (TIME | ADJUNCT | THAT | ADDRESSEE | VERB) and not of_an_office(page, stop + 1):
            break
        if kind & (RELATIVE | PRONOUN) or bits[stop] & PRONOUN:
            break
        if kind & PREPOSITION and not kind & AWAY and is_bare_name(page, stop):
            break
        joined = words[stop + 1].startswith(page.joins) or page.closes(stop)
        if kind & CUE and not kind & (ROLE | DEFINITE) and joined:
            break
        if leads_away(page, stop + 1) or is_accusative(page, stop + 1):
            break
        if kind & CITATION and page.scan.term(stop + 1, "citation"):
            break
        if kind & PREPOSITION and (stop + 2 > last or bits[stop + 2] & (SPEECH | TIME)):
            break
        if to_someone(page, stop + 1):
            break
        stop += 1
    stop = min(stop, last)
    if (
        stop + 1 < end
        and words[stop + 1] == ","
        and bits[first] & ROLE
        and not bits[first] & BODY
        and _name_follows(page, stop + 2, end)
    ):
        stop = next(k - 1 for k in range(stop + 2, end + 1) if k == end or words[k] in {",", "."})
    return first, stop


def _name_follows(page: Page, index: int, end: int) -> bool:
    """Tell whether a short name between commas follows an office."""
    close = next((k for k in range(index, min(end, index + _NAME)) if page.words[k] == ","), None)
    return close is not None and not any(
        page.bits[k] & (TIME | ADJUNCT | PREPOSITION | THAT | CUE | OPENER | AUXILIARY | ROLE)
        for k in range(index, close)
    )
