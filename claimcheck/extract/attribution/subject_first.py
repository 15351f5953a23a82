"""Speakers and contents where the subject stands before its verb: `the minister said that …`, `…, he said`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.behind import behind, left_out
from claimcheck.extract.attribution.contents import STOPS
from claimcheck.extract.attribution.found import Found
from claimcheck.extract.attribution.kinds import (
    AND,
    AUXILIARY,
    BY,
    OWNER,
    PREPOSITION,
    RELATIVE,
    SIGN,
    SUBORDINATE,
    THAT,
    TO,
    WH,
)
from claimcheck.extract.attribution.phrases import noun_phrase, phrase_start, subject_before, verb_like
from claimcheck.extract.attribution.trailing import told, trailing

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

_UNSPOKEN = frozenset({"passive", "unowned"})
"""Frames of cues whose speaker need not be named anywhere."""
_FINITE = frozenset({"past", "present"})
_SPOKEN = frozenset({"say", "tell"})
_TITLE = 6
"""Tokens of a quotation that may be a title."""
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
    last_said: dict[int, Found] = {}
    for cue in reversed(cues):
        if any(start <= cue.head <= stop for start, stop in inside):
            continue
        if following[cue.head] is None:
            one = trailing(page, cue, first, end)
            if one is not None and not _split_before(page, cues, one, first):
                last_said[cue.head] = one
                inside.extend(one.contents)
    for cue in cues:
        if cue.head in last_said:
            found.append(last_said[cue.head])
            said_until = max(said_until, *(last for _, last in last_said[cue.head].contents))
            continue
        content = following[cue.head]
        if content is None or cue.head <= said_until or any(start <= cue.head <= stop for start, stop in inside):
            continue
        one = _leading(page, cue, content, first)
        if one is not None:
            if one.speaker is None and not cue.frames & _UNSPOKEN:
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
    if cue.stance == "asked" and cue.first > first and page.closes(cue.first - 1):  # `"Why?" asked X`
        return None
    if content is None or not cue.frames & _SPOKEN or page.opens(content[0]) or page.bits[content[0]] & THAT:
        return content
    subject = subject_before(page, cue.first, first)
    before = first if subject is None else subject[0] - 1
    return None if before > first and _said_before(page, before, first) else content


def _split_before(page: Page, cues: list[Cue], one: Found, first: int) -> bool:
    """Tell whether a verb between commas has said what another seems to say: `Acts, X said, are …, as Y said`."""
    start, last = one.contents[0]
    if page.opens(start) or one.cue.frames & {"citation"}:
        return False
    for cue in cues:
        if not start < cue.first < last or "say" not in cue.frames or page.words[cue.after] != ",":
            continue
        subject = subject_before(page, cue.first, first)
        if subject is not None and subject[0] > first and page.words[subject[0] - 1] == ",":
            return True
    return False


def _said_before(page: Page, close: int, first: int) -> bool:
    """Tell whether a quotation that ends with a comma or a stop was said, and is not the title of a show or a book."""
    if not page.closes(close) or page.words[close - 1] not in STOPS:
        return False
    opened = page.pair[close]
    return close - opened > _TITLE or opened <= first or page.words[opened - 1] in STOPS


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
        if speaker is not None and speaker[0] < speaker[1] and page.bits[speaker[0]] & PREPOSITION:
            speaker = speaker[0] + 1, speaker[1]  # `with one senator talking about`
        same = speaker is None
        return Found(cue, speaker, (content,), "participle", same=same)
    if "passive" in cue.frames:
        return _passive(page, cue, content, first)
    if "adjective" in cue.frames:
        subject = subject_before(page, cue.first, first)
        return None if subject is None else Found(cue, subject, (content,), "adjective")
    if "unowned" in cue.frames:
        return Found(cue, None, (content,), "noun")
    if "noun" in cue.frames:
        owner = cue.first - 1
        phrase = (owner, owner) if page.bits[owner] & OWNER else (phrase_start(page, owner, first), owner)
        return Found(cue, phrase, (content,), "noun")
    speaker = subject_before(page, cue.first, first)
    contents = [content]
    if (relative := left_out(page, cue, first)) is not None and content[0] == cue.after:
        contents.insert(0, (relative, relative))
    elif speaker is not None:
        before = speaker[0] - 1
        if before > first and page.words[before] == "," and page.closes(before - 1):
            before -= 1
        if before > first and page.closes(before) and page.opens(content[0]):
            contents.insert(0, (max(first, page.pair[before]), before))
    return Found(cue, speaker, tuple(contents), "subject-verb", told(page, cue), same=speaker is None)


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
    earlier = (one for one in reversed(found) if one.speaker is not None and one.cue.head < cue.head)
    before = next((one for one in earlier if "noun" not in one.cue.frames), None)
    if before is not None:
        return before.speaker
    bits = page.bits
    for index in range(first + 1, cue.first):
        if bits[index - 1] & AUXILIARY:
            continue
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
