"""Speakers and contents where the subject stands before its verb: `the minister said that …`, `…, he said`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.behind import behind
from claimcheck.extract.attribution.contents import FULL_STOPS, STOPS, has_verb, trimmed
from claimcheck.extract.attribution.found import Found
from claimcheck.extract.attribution.kinds import (
    ADVERB,
    AND,
    AUXILIARY,
    BY,
    CUE,
    OWNER,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SIGN,
    SPEECH,
    SUBORDINATE,
    THAT,
    TIME,
    TO,
    VERB,
    WH,
)
from claimcheck.extract.attribution.phrases import noun_phrase, phrase_start, subject_before, verb_like

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

_FINITE = frozenset({"past", "present"})
_SPOKEN = frozenset({"say", "tell"})
_FARTHEST = 16
"""Tokens between a verb and the word that opens what was said: `said at a rally in Ohio on Monday that`."""


def read_subject_first(page: Page, cues: list[Cue], first: int, end: int) -> list[Found]:
    """Read the cues of one unit, tokens `first` to `end` (exclusive)."""
    following = {cue.head: _behind(page, cue, cues[place + 1 :], first, end) for place, cue in enumerate(cues)}
    for place, cue in enumerate(cues):
        if _reduced(page, cue, cues[place + 1 :], following[cue.head]):
            following[cue.head] = None
    found: list[Found] = []
    said_until = first - 1
    # What stands before a trailing cue belongs to it whole, other cues included: so trailing ones come first.
    inside: list[tuple[int, int]] = []
    trailing: dict[int, Found] = {}
    for cue in reversed(cues):
        if any(start <= cue.head <= stop for start, stop in inside):
            continue
        if following[cue.head] is None:
            one = _trailing(page, cue, first, end)
            if one is not None:
                trailing[cue.head] = one
                inside.extend(one.contents)
    for cue in cues:
        if cue.head in trailing:
            found.append(trailing[cue.head])
            said_until = max(said_until, *(last for _, last in trailing[cue.head].contents))
            continue
        content = following[cue.head]
        if content is None or cue.head <= said_until or any(start <= cue.head <= stop for start, stop in inside):
            continue
        one = _leading(page, cue, content, first)
        if one is not None:
            if one.speaker is None and "passive" not in cue.frames:
                one = one._replace(
                    speaker=_shared_subject(page, cue, found, first) or _next_subject(page, cue, content, end)
                )
            found.append(one)
            said_until = max(said_until, content[1])
    return found


def _behind(page: Page, cue: Cue, later: list[Cue], first: int, end: int) -> tuple[int, int] | None:
    """
    Give what was said where it follows its cue.

    Behind a quotation and its speaker stands who was told, or when (`"…," she told reporters on Monday`), unless a
    quotation or `that` goes on with it.
    """
    content = behind(page, cue, later, first, end)
    if content is None or not cue.frames & _SPOKEN or page.opens(content[0]) or page.bits[content[0]] & THAT:
        return content
    subject = subject_before(page, cue.first, first)
    before = first if subject is None else subject[0] - 1
    return None if before > first and page.closes(before) and page.words[before - 1] in STOPS else content


def _reduced(page: Page, cue: Cue, later: list[Cue], content: tuple[int, int] | None) -> bool:
    """Tell `people briefed on the plan said`: a past before a verb of saying, with no sign and no clause between."""
    if content is None or cue.form != "past" or cue.frames & {"say", "think", "show"}:
        return False
    if not (page.bits[cue.after - 1] | page.bits[cue.after]) & PREPOSITION:
        return False
    verb = next((one for one in later if "say" in one.frames and one.form in _FINITE), None)
    if verb is None or not content[0] < verb.first <= content[1]:
        return False
    clause = SIGN | THAT | WH | RELATIVE | SUBORDINATE | AND
    return not any(page.bits[k] & clause and page.words[k] != "-" for k in range(cue.after, verb.first))


def _leading(page: Page, cue: Cue, content: tuple[int, int], first: int) -> Found | None:
    """Read a cue whose content follows; what it continues from before stands there too."""
    if cue.form == "gerund":
        before = cue.first - 1
        led = before < first or page.words[before] == "," or page.bits[before] & (PREPOSITION | SUBORDINATE | AND)
        speaker = None if led else subject_before(page, cue.first, first)
        same = speaker is None
        return Found(cue, speaker, (content,), "participle", same=same)
    if "passive" in cue.frames:
        return _passive(page, cue, content, first)
    if "adjective" in cue.frames:
        subject = subject_before(page, cue.first, first)
        return None if subject is None else Found(cue, subject, (content,), "adjective")
    if "noun" in cue.frames:
        owner = cue.first - 1
        phrase = (owner, owner) if page.bits[owner] & OWNER else (phrase_start(page, owner, first), owner)
        return Found(cue, phrase, (content,), "noun")
    speaker = subject_before(page, cue.first, first)
    contents = [content]
    if speaker is not None:
        before = speaker[0] - 1
        if before > first and page.words[before] == "," and page.closes(before - 1):
            before -= 1
        if before > first and page.closes(before) and page.opens(content[0]):
            contents.insert(0, (max(first, page.pair[before]), before))
    return Found(cue, speaker, tuple(contents), "subject-verb", _told(page, cue), same=speaker is None)


def _passive(page: Page, cue: Cue, content: tuple[int, int], first: int) -> Found | None:
    """Read `X was accused of Y (by Z)`: X and Y are what is said, Z says it or nobody is named."""
    subject = subject_before(page, cue.first, first)
    if subject is None:
        return None
    contents = [subject]
    speaker = None
    if page.bits[cue.after] & BY:
        speaker = noun_phrase(page, cue.after + 1, content[1] + 1)
    elif content[0] > cue.head and (page.bits[cue.after] & TO or not page.bits[cue.after] & PREPOSITION):
        contents.append(content)
    return Found(cue, speaker, tuple(contents), "passive")


def _shared_subject(page: Page, cue: Cue, found: list[Found], first: int) -> tuple[int, int] | None:
    """Give the subject that a second verb or a participle shares with the verb before it."""
    before = next((one for one in reversed(found) if one.speaker is not None and one.cue.head < cue.head), None)
    if before is not None:
        return before.speaker
    bits = page.bits
    for index in range(first + 1, cue.first):
        if (bits[index] & AUXILIARY or verb_like(page, index)) and page.quotation_around(index) is None:
            subject = subject_before(page, index, first)
            if subject is not None and not bits[subject[0]] & RELATIVE and _opens_clause(page, subject[0], first):
                return subject
    return None


def _opens_clause(page: Page, index: int, first: int) -> bool:
    """Tell whether a clause may begin at a token: behind a sign, a conjunction, or nothing."""
    return index == first or bool(page.bits[index - 1] & (SIGN | AND | SUBORDINATE))


def _next_subject(page: Page, cue: Cue, content: tuple[int, int], end: int) -> tuple[int, int] | None:
    """Give the subject of the main clause behind `After saying that …,`."""
    comma = next((k for k in range(cue.after, end) if page.words[k] == ","), end)
    if cue.form != "gerund" or comma > content[1] + 1:
        return None
    for index in range(comma + 2, min(end, comma + _FARTHEST)):
        if page.bits[index] & AUXILIARY or verb_like(page, index):
            return subject_before(page, index, comma + 1)
    return None


def _trailing(page: Page, cue: Cue, first: int, end: int) -> Found | None:
    """Read a cue that follows what was said, or stands in the middle of it."""
    bits, words = page.bits, page.words
    if "citation" in cue.frames:
        speaker = noun_phrase(page, cue.after, end)
        border = cue.first
    elif "relay" in cue.frames or not cue.frames & {"say", "think", "tell", "show"} or cue.form == "gerund":
        return None
    else:
        border = cue.first
        before = border - 1
        after = cue.after
        if (
            before >= first
            and "tell" not in cue.frames
            and (page.closes(before) or words[before] in STOPS)
            and after < end
            and not bits[after] & (SIGN | PREPOSITION | TIME | SUBORDINATE | AND)
        ):
            speaker = noun_phrase(page, after, end)
        else:
            speaker = subject_before(page, cue.first, first)
            if speaker is not None:
                border = speaker[0]
    if speaker is None:
        return None
    contents = []
    if border - 1 > first and bits[border - 1] & SUBORDINATE and _ends(page, border - 2):  # `…, as the mayor put it`
        border -= 1
    left = _left_content(page, border, first)
    if left is None and "citation" not in cue.frames and not page.bits[first] & SUBORDINATE:
        return None
    if left is not None:
        contents.append(left)
    right = _rest(page, max(cue.after, speaker[1] + 1), end, mid=left is not None, citation=left is None)
    if right is not None:
        contents.append(right)
    if not contents:
        return None
    return Found(cue, speaker, tuple(contents), "content-first", _told(page, cue))


def _told(page: Page, cue: Cue) -> tuple[tuple[int, int], ...]:
    """Give the outlet that someone told: `told Reuters`, `told the BBC`."""
    if "tell" not in cue.frames:
        return ()
    for index in (cue.after, cue.after + 1):
        term = page.scan.term(index, "organisation", "outlet") if index < page.size else None
        if term is not None:
            return ((index, term.last),)
    return ()


def _left_content(page: Page, border: int, first: int) -> tuple[int, int] | None:
    """Give what was said before a trailing cue: the quotation that ends there, or the whole clause."""
    last = border - 1
    words = page.words
    while last >= first and words[last] in STOPS and not page.closes(last):
        last -= 1
    if last < first:
        return None
    if page.closes(last):
        start = page.pair[last]
        if start <= first or words[start - 1] in {":", ","} or _only_opening(page, first, start):
            return max(start, first), last
    elif last == border - 1 and not page.bits[border] & 0 and words[border - 1] not in STOPS:
        return None
    return trimmed(page, first, last)


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
