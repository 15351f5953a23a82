"""What was said before its cue, where subjects come first: `…, he said`, `… according to X`, and its second half."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import FULL_STOPS, STOPS, has_verb, trimmed
from claimcheck.extract.attribution.cue_words import longest
from claimcheck.extract.attribution.found import Found
from claimcheck.extract.attribution.kinds import (
    ADVERB,
    AND,
    AUXILIARY,
    CUE,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SIGN,
    SPEECH,
    SUBJECT,
    SUBORDINATE,
    THAT,
    TIME,
    VERB,
)
from claimcheck.extract.attribution.outlets import Outlets
from claimcheck.extract.attribution.phrases import noun_phrase, subject_before

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

_FINITE = frozenset({"past", "present"})
_FARTHEST = 16
"""Tokens over which the rest of what was said is sought."""
_QUOTED = frozenset({"weak", "text", "act", "wish"})
_TRAILING = frozenset({"say", "think", "tell", "show", "weak", "text"})


def trailing(page: Page, cue: Cue, first: int, end: int) -> Found | None:
    """Read a cue that follows what was said, or stands in the middle of it."""
    bits, words = page.bits, page.words
    if "citation" in cue.frames:
        speaker = noun_phrase(page, cue.after, end)
        border = cue.first
    elif "relay" in cue.frames or not cue.frames & _TRAILING or cue.form == "gerund":
        return None
    else:
        border = cue.first
        before = border - 1
        after = cue.after
        if (
            before >= first
            and ("tell" not in cue.frames or cue.stance == "asked")
            and (page.closes(before) or words[before] in STOPS)
            and after < end
            and not bits[after] & (SIGN | PREPOSITION | TIME | SUBORDINATE | AND)
        ):
            speaker = noun_phrase(page, after, end)
        else:
            speaker = subject_before(page, cue.first, first)
            if speaker is not None:
                border = speaker[0]
    if speaker is None or (page.bits[speaker[0]] & RELATIVE and not page.bits[speaker[0]] & THAT):
        return None  # `…, which first reported the story`
    contents = []
    if border - 1 > first and words[border - 1] == "as" and _ends(page, border - 2):  # `…, as the mayor put it`
        border -= 1
    left = _left_content(page, cue, border, first)
    if cue.frames <= _QUOTED and (left is None or not page.opens(left[0])):
        return None
    if left is None and "citation" not in cue.frames and not page.bits[first] & SUBORDINATE:
        return None
    if left is not None and "citation" not in cue.frames and _only_when(page, left):
        return None
    if left is not None:
        contents.append(left)
    mid = left is not None and left[1] < border - 1  # behind a sign
    right = _rest(page, max(cue.after, speaker[1] + 1), end, mid=mid, citation=left is None)
    if right is not None:
        contents.append(right)
    if not contents:
        return None
    return Found(cue, speaker, tuple(contents), "content-first", told(page, cue))


def told(page: Page, cue: Cue) -> tuple[tuple[int, int], ...]:
    """Give the outlet that someone told: `told Reuters`, `told the BBC`."""
    if "tell" not in cue.frames:
        return ()
    for index in (cue.after, cue.after + 1):
        term = page.scan.term(index, "organisation", "outlet") if index < page.size else None
        if term is not None:
            return ((index, term.last),)
    short = (cue.after, cue.after + 1)
    if page.bits[cue.after] & DETERMINER and page.capital(cue.after + 1) and Outlets(page).in_full(short):
        return (short,)  # `told the Times`
    return ()


def _left_content(page: Page, cue: Cue, border: int, first: int) -> tuple[int, int] | None:
    """Give what was said before a trailing cue: the quotation that ends there, or the whole clause."""
    last = border - 1
    words = page.words
    if "citation" in cue.frames and border > first and words[last] not in STOPS and not page.closes(last):
        return _cited_with_no_comma(page, border, first)
    while last >= first and words[last] in STOPS and not page.closes(last):
        last -= 1
    if last < first or words[border - 1] == ";":
        return None
    if page.closes(last):
        start = page.pair[last]
        if start <= first or words[start - 1] in {":", ","} or _only_opening(page, first, start):
            return max(start, first), last
    elif last == border - 1 and words[border - 1] not in STOPS:
        return None
    return trimmed(page, first, last)


def _cited_with_no_comma(page: Page, border: int, first: int) -> tuple[int, int] | None:
    """Give the clause before `according to` with no comma between: `X leads by 3 points according to Y`."""
    bits = page.bits
    start = border - 1
    while start > first:
        kind = bits[start - 1]
        if page.words[start - 1] == ";" or page.dash(start - 1):
            break
        if page.words[start - 1] == "," and any(bits[k] & RELATIVE for k in range(start, border)):
            break
        if kind & THAT and bits[start] & (SUBJECT | DETERMINER):
            break
        if kind & CUE and _says_clause(page, start - 1, start):
            break
        start -= 1
    return trimmed(page, start, border - 1)


def _says_clause(page: Page, verb: int, start: int) -> bool:
    """Tell whether a verb of saying before a token leads to its clause: `said the toll was 30 according to X`."""
    phrase = longest(page, verb)[1]
    return (
        phrase is not None
        and "say" in phrase.frames
        and phrase.form in _FINITE
        and bool(page.bits[start] & (DETERMINER | SUBJECT | PRONOUN))
    )


def _only_when(page: Page, stretch: tuple[int, int]) -> bool:
    """Tell `as of late Wednesday` from words that somebody said: a phrase of time or place has no verb."""
    led = page.bits[stretch[0]] & (PREPOSITION | SUBORDINATE) and not page.opens(stretch[0])
    return bool(led) and not has_verb(page, *stretch)


def _ends(page: Page, index: int) -> bool:
    """Tell whether a clause or a quotation ends with a token."""
    return page.words[index] in STOPS or page.closes(index)


def _only_opening(page: Page, first: int, start: int) -> bool:
    """Tell whether only conjunctions and adverbs stand before a quotation in its unit."""
    return all(page.bits[k] & (AND | ADVERB | SIGN) for k in range(first, start))


def _rest(page: Page, index: int, end: int, *, mid: bool, citation: bool) -> tuple[int, int] | None:
    """Give the second half of what was said where a cue splits it."""
    words, bits = page.words, page.bits
    stop = min(end, index + _FARTHEST)
    while index < stop:
        if page.opens(index):
            break
        if words[index] in STOPS:
            break
        if bits[index] & (AUXILIARY | VERB | CUE) and not bits[index] & (ROLE | SPEECH):
            return None
        index += 1
    if index >= end:
        return None
    start = index if page.opens(index) else index + 1
    if start >= end:
        return None
    if page.opens(start):
        return start, min(page.pair[start], end - 1)
    if not (mid or citation) or words[index] in FULL_STOPS:
        return None
    kind = bits[start]
    if (mid and kind & (AND | SUBORDINATE | RELATIVE | PREPOSITION | SIGN | TIME)) or words[start].endswith("ing"):
        return None
    if mid and not has_verb(page, start, end - 1):
        return None
    return trimmed(page, start, end - 1)
