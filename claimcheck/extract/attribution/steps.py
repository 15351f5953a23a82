"""Step over what stands between a cue and what was said: who is told, when, where, on what occasion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import FULL_STOPS, STOPS, has_verb
from claimcheck.extract.attribution.kinds import (
    ADVERB,
    AND,
    AUXILIARY,
    CUE,
    DETERMINER,
    FINITE,
    NUMBER,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SIGN,
    SPEECH,
    SUBJECT,
    THAT,
    TIME,
    TO,
    VERB,
    WH,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page

_FARTHEST = 16
"""Tokens between a verb and the word that opens what was said: `said at a rally in Ohio on Monday that`."""
_LONGEST_PHRASE = 7
_TITLE = 6
"""Tokens of a quotation that may be a title."""


def behind_parenthesis(page: Page, comma: int, end: int, *, thing: bool) -> int | None:
    """Find `that`, or a thing, behind words between commas: `cautioned, as others did, that`."""
    thing = thing and bool(page.bits[comma + 1] & PREPOSITION)
    for index in range(comma + 2, min(end - 1, comma + _FARTHEST)):
        if page.words[index] == ",":
            following = page.bits[index + 1]
            return index + 1 if following & THAT or (thing and following & DETERMINER) else None
    return None


def opener(page: Page, index: int, end: int, *, told: bool = False) -> int | None:
    """
    Find `that`, a colon or a quotation behind phrases of time, place and occasion, before any other verb.

    Where somebody is told, they stand first, whatever they are called.
    """
    bits, words = page.bits, page.words
    stop = min(end, index + _FARTHEST)
    named = False
    led = TIME | PREPOSITION | ADVERB | OBJECT | DETERMINER | ROLE | SPEECH
    if not bits[index] & led and not page.capital(index) and not (told and not bits[index] & (SIGN | TO)):
        if index + 1 < end and bits[index + 1] & THAT:
            return index + 1
        return None
    while index < stop:
        kind = bits[index]
        if page.opens(index):
            close = page.pair[index]
            if close - index <= _TITLE and close + 1 < end and bits[close + 1] & THAT:
                return close + 1
            if close - index > _TITLE or close + 1 >= end or words[close + 1] in STOPS or not page.capital(index - 1):
                return index
            index = close + 1
            continue
        if words[index] == ":":
            return index
        if kind & THAT and named and not told:  # `said Sami N. Hasan, of the board that`
            return None
        if kind & THAT and (index + 1 >= end or bits[index + 1] & SUBJECT or not bits[index + 1] & (AUXILIARY | VERB)):
            return index
        if kind & (AUXILIARY | VERB | CUE | FINITE) and not kind & (ROLE | SPEECH):
            return None
        if words[index] == ";" or (words[index] in FULL_STOPS and not _within_name(page, index)):
            return None
        named = named or words[index] in FULL_STOPS
        index += 1
    return None


def _within_name(page: Page, stop: int) -> bool:
    """Tell a full stop of `U.S.` or `Dr.`: within the sentence it ends nothing."""
    return page.shortened(stop) or (page.scan.touches(stop) and len(page.words[stop - 1]) == 1)


def behind_addressee(page: Page, index: int, end: int) -> int | None:
    """Step over the one who is told: the content begins behind, or with them where they are to do something."""
    bits = page.bits
    start = index
    if bits[index] & OBJECT:
        index += 1
    else:
        capital = page.capital(index)
        index += 1
        while index < end and (
            (
                page.capital(index) or (page.words[index] == "-" and page.scan.touches(index))
                if capital
                else not bits[index] & (DETERMINER | SUBJECT | SIGN | TO | PREPOSITION | WH | AUXILIARY | VERB)
            )
            and not bits[index] & (SUBJECT | THAT | TIME)
            and index - start < 6  # noqa: PLR2004 - no longer names
        ):
            index += 1
            if not capital and page.words[index - 1].endswith("s"):
                break
    if index >= end:
        return None
    if page.words[index] == ",":  # `asked Sami, the moderator, to`
        close = next((k for k in range(index + 2, min(end - 1, index + _FARTHEST)) if page.words[k] == ","), None)
        if close is None or not bits[close + 1] & (TO | WH | THAT):
            return None
        return start if bits[close + 1] & TO else close + 1
    if bits[index] & TO:
        return start
    if bits[index] & (TIME | PREPOSITION):
        after = _behind_time(page, index, end)
        if after is None:
            return start if bits[index] & PREPOSITION else None
        index = after
    if index >= end or bits[index] & SIGN:
        return None
    return index if has_verb(page, index, end - 1) else start


def clause_behind_time(page: Page, index: int, end: int) -> int | None:
    """Give the clause behind words of time: `said on Monday it was over`."""
    after = _behind_time(page, index, end)
    if after is None or after >= end or page.bits[after] & (SIGN | PREPOSITION | AND):
        return None
    return after if has_verb(page, after, end - 1) else None


def thing_behind_time(page: Page, index: int, end: int) -> int | None:
    """Give the thing behind words of time: `announced on Monday the withdrawal of`."""
    after = _behind_time(page, index, end)
    return after if after is not None and after < end and page.bits[after] & DETERMINER else None


def clause_behind_phrase(page: Page, index: int, end: int) -> int | None:
    """Give the clause behind a phrase with a preposition: `said after the convention he would not`."""
    bits = page.bits
    if bits[index] & PREPOSITION and bits[index + 2] & WH:  # `shows in detail how`
        return index + 2
    for place in range(index + 2, min(end - 1, index + _LONGEST_PHRASE)):
        kind = bits[place]
        if kind & SUBJECT and kind & PRONOUN and not kind & OBJECT:
            return place if has_verb(page, place + 1, min(place + 2, end - 1)) else None
        if kind & (SIGN | THAT) or (kind & (VERB | AUXILIARY | CUE) and not bits[place - 1] & DETERMINER):
            return None
    return None


def _behind_time(page: Page, index: int, end: int) -> int | None:
    """Step over time words with their prepositions and numbers, and adverbs; None where there are none."""
    start = index
    bits = page.bits
    while index < end:
        kind = bits[index]
        if kind & (TIME | NUMBER) or (kind & ADVERB and not kind & SUBJECT):
            index += 1
        elif kind & (PREPOSITION | DETERMINER) and index + 1 < end and bits[index + 1] & (TIME | NUMBER):
            index += 2
        elif kind & PREPOSITION and index + 2 < end and bits[index + 1] & DETERMINER and bits[index + 2] & TIME:
            index += 3
        elif kind & PREPOSITION and (spoken := occasion(page, index + 1, end)) is not None:
            index = spoken + 1
        else:
            break
    return index if index > start else None


def occasion(page: Page, index: int, end: int) -> int | None:
    """Give the last token of `a statement`, `the conference call`, `an emailed statement`."""
    for first in range(index, min(end, index + 4)):
        term = page.scan.term(first, "speech")
        if term is not None:
            return term.last
        if first > index and page.bits[first] & (SIGN | PREPOSITION | AUXILIARY):
            return None
    return None
