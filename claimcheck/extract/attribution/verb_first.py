"""Speakers and contents where the subject follows its verb: `said the minister that …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import FULL_STOPS, STOPS, clause_end, ends_after, trimmed
from claimcheck.extract.attribution.found import Found
from claimcheck.extract.attribution.page import (
    ACTION,
    ADDRESSEE,
    ADJUNCT,
    AUXILIARY,
    BODY,
    BY,
    BY_ACTION,
    CUE,
    DEFINITE,
    DEMONSTRATIVE,
    GOVERNED,
    INDEFINITE,
    MEANWHILE,
    NEGATION,
    NUMBER,
    OPENER,
    OUTLET,
    PREPOSITION,
    RELATIVE,
    RESUMES,
    ROLE,
    SIGN,
    SPEECH,
    THAT,
    TIME,
    VERB,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cues import Cue
    from claimcheck.extract.attribution.page import Page

_FARTHEST = 45
"""Tokens between a verb and the word that opens what was said."""
_NAME = 5
"""Tokens of a quotation that may be a name."""
_OBJECT_STANCES = frozenset({"announced", "confirmed", "denied"})
"""Stances of saying verbs that take a thing: announced the end of …."""
_LONGEST_OBJECT_GAP = 14
_LONGEST_SUBJECT = 12


_BEHIND_BODY = TIME | ADJUNCT | SIGN | PREPOSITION | THAT | ADDRESSEE | CUE | RELATIVE


def read_verb_first(page: Page, cues: list[Cue], first: int, end: int) -> list[Found]:
    """Read the cues of one unit, tokens `first` to `end` (exclusive), in order."""
    found: list[Found] = []
    outer: Found | None = None
    taken = -1
    for place, cue in enumerate(cues):
        if cue.head <= taken:
            continue
        later = cues[place + 1 :]
        if "citation" in cue.frames or "relay" in cue.frames:
            one = _citation(page, cue, later, first, end)
        elif outer is not None and cue.head < outer.contents[0][0]:
            continue
        else:
            nested = outer is not None and cue.head <= outer.contents[-1][1]
            if nested and outer is not None and not _is_outlet(page, outer.speaker):
                continue
            one = _verb(page, cue, later, first, end)
            if nested and one is not None and outer is not None and outer.speaker is not None:
                one = None if one.speaker is None else one._replace(via=(*one.via, outer.speaker))
        if one is None:
            continue
        found.append(one)
        taken = one.cue.last
        if "citation" not in cue.frames and (outer is None or cue.head > outer.contents[-1][1]):
            outer = one
    return found


def _is_outlet(page: Page, speaker: tuple[int, int] | None) -> bool:
    """Tell whether a speaker is a newspaper, an agency or the like: then others speak through it."""
    if speaker is None:
        return False
    return any(
        page.bits[k] & OUTLET or page.scan.term(k, "organisation", "outlet") for k in range(speaker[0], speaker[1] + 1)
    )


def _verb(page: Page, cue: Cue, later: list[Cue], first: int, end: int) -> Found | None:
    before = _must_precede(page, cue, first)
    opener = _opener(page, cue, end)
    noun = cue.form in {"participle", "participle_f", "noun"}
    if not noun and ("act" in cue.frames or opener is None):
        one = _with_object(page, cue, later, first, end)
        if one is not None and (opener is None or one.contents[0][0] < opener):
            return one
    if opener is None:
        return None if noun else _after_comma(page, cue, later, end)
    gap = (cue.after, opener - 1)
    if gap[0] <= gap[1] and page.bits[gap[0]] & DEMONSTRATIVE and not page.bits[gap[0] + 1] & DEFINITE:
        return None
    speaker, via = _relayed(page, cue, *gap)
    if speaker is None and before is None:
        speaker = subject_after(page, *gap)
    via = via or addressed(page, *gap)
    order = "verb-subject"
    same = False
    if speaker is None:
        order = "subject-verb"
        speaker = before if before or noun else subject_before(page, cue.first, first)
        same = speaker is None
        if same:
            if not noun and (_impersonal(page, cue, first) or not _fresh(page, cue)):
                return None
            order = "continued"
            speaker = _leading_subject(page, cue, first)
    borders = frozenset() if _is_outlet(page, speaker) else _borders(page, later)
    content = _content(page, opener, end, borders)
    return None if content is None else Found(cue, speaker, (content,), order, via, same)


def _fresh(page: Page, cue: Cue) -> bool:
    """Tell whether a clause begins with the verb."""
    reading = page.scan.readings[cue.head]
    if cue.first == 0 or (reading is not None and reading.prefix):
        return True
    return bool(page.bits[cue.first - 1] & (SIGN | OPENER | AUXILIARY | RELATIVE | ADJUNCT | THAT))


def _must_precede(page: Page, cue: Cue, first: int) -> tuple[int, int] | None:
    """
    Give the subject where grammar puts it before its verb: behind `that`, and with every verb in the plural.

    A verb that stands before its subject is always singular.
    """
    bits = page.bits
    start = stop = cue.first - 1
    while (
        start > first and start > cue.first - _LONGEST_SUBJECT and not bits[start] & (THAT | SIGN | OPENER | AUXILIARY)
    ):
        start -= 1
    if (
        start < stop
        and bits[start] & THAT
        and not any(bits[k] & (VERB | CUE) and not bits[k] & ROLE for k in range(start + 1, stop + 1))
    ):
        return start + 1, stop
    if cue.form.endswith(("_p", "_d", "_df")):
        return subject_before(page, cue.first, first)
    if stop > first and page.words[stop] == ",":
        reading = page.scan.readings[cue.head]
        if reading is None or not reading.prefix:
            back = _before_relative(page, stop, first)
            return subject_before(page, back + 1, first) if back >= first else None
    return None


def _impersonal(page: Page, cue: Cue, first: int) -> bool:
    """Tell a passive that names nobody: `it is said that` begins a sentence with a bare present."""
    return cue.form in {"present", "present_f"} and cue.first == first


def _leading_subject(page: Page, cue: Cue, first: int) -> tuple[int, int] | None:
    """Give the subject of the verb that opens the sentence, or that it opens with, where the cue is its second verb."""
    bits = page.bits
    known = DEFINITE | ROLE | BODY
    start = first if bits[first] & (ROLE | BODY) else first + 1
    if cue.first <= start + 1 or not bits[start] & known or page.words[cue.first - 1] != ",":
        return None
    stop = start
    while stop + 1 < cue.first and (bits[stop + 1] & known or (not bits[stop + 1] & SIGN and bits[stop + 2] & DEFINITE)):
        if bits[stop + 1] & (PREPOSITION | TIME | ADJUNCT):
            break
        stop += 1
    return (start, stop) if stop > start else None


def _after_comma(page: Page, cue: Cue, later: list[Cue], end: int) -> Found | None:
    """Read `said the newspaper, the talks will …`: a comma where `that` is left out."""
    if "say" not in cue.frames or cue.stance != "said":
        return None
    comma = next((k for k in range(cue.after, min(end, cue.after + _LONGEST_OBJECT_GAP)) if page.words[k] == ","), None)
    if comma is None or comma == cue.after:
        return None
    speaker = subject_after(page, cue.after, comma - 1)
    if speaker is None or speaker[0] != cue.after:
        return None
    content = trimmed(page, comma + 1, clause_end(page, comma + 1, end, _borders(page, later)))
    return None if content is None else Found(cue, speaker, (content,), "verb-subject")


def _opener(page: Page, cue: Cue, end: int) -> int | None:
    """Find the token that opens what was said: `that`, a colon or a quotation that is no name."""
    bits, words = page.bits, page.words
    index = cue.after
    limit = min(end, cue.after + _FARTHEST)
    while index < limit:
        kind = bits[index]
        if kind & THAT:
            return index
        if words[index] == ":":
            return index
        if page.opens(index):
            close = page.pair[index]
            name = close - index <= _NAME and close + 1 < end and words[close + 1] not in STOPS
            if not name or (index == cue.after and not bits[close + 1] & THAT):
                return index
            index = close + 1
            continue
        if words[index] in FULL_STOPS or words[index] == ";":
            return None
        if kind & CUE and index > cue.after and not kind & (ROLE | TIME | PREPOSITION) and _finite(page, index):
            return None
        index += 1
    return None


def _finite(page: Page, index: int) -> bool:
    """Tell whether a cue verb stands at a token and begins a clause of its own."""
    term = page.scan.term(index, "cue")
    return (
        term is not None
        and term.entry.value.partition(".")[2] not in {"noun", "participle", "participle_f"}
        and (term.prefix != "" or page.words[index - 1] == ",")
    )


def _content(page: Page, opener: int, end: int, borders: frozenset[int]) -> tuple[int, int] | None:
    """Give the tokens of what was said."""
    start = opener + 1 if page.words[opener] == ":" else opener
    if start >= end:
        return None
    quote = start + 1 if page.bits[start] & THAT and start + 1 < end and page.opens(start + 1) else start
    if page.opens(quote) and ends_after(page, page.pair[quote], end):
        return start, page.pair[quote]
    last = clause_end(page, start, end, borders)
    return trimmed(page, start, last)


def _borders(page: Page, later: list[Cue]) -> frozenset[int]:
    """Give the tokens at which clauses of later cues part from what was said before."""
    borders = set()
    for cue in later:
        index = cue.first
        if page.bits[index - 1] & THAT or page.words[index - 1] == ":":
            continue
        if page.words[index - 1] == ",":
            reading = page.scan.readings[index]
            if (reading is not None and reading.prefix) or cue.form in {"participle", "participle_f"}:
                borders.add(index - 1)
            continue
        # A comma and a word that opens a clause, between which and the verb stands its subject.
        back = index - 1
        while back > index - 12 and back > 0 and page.words[back] != ",":
            back -= 1
        if page.words[back] == "," and page.bits[back + 1] & OPENER:
            borders.add(back)
    return frozenset(borders)


def subject_after(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Find the noun phrase that begins a stretch, behind adverbs and phrases of time and place."""
    bits, words = page.bits, page.words
    index = first
    while index <= last:
        kind = bits[index]
        if kind & (ADJUNCT | TIME | NUMBER | AUXILIARY) or words[index] == ",":
            index += 1
        elif kind & PREPOSITION or kind & ADDRESSEE or _to_someone(page, index):
            index = _after_phrase(page, index, last)
        else:
            break
    start = index
    while index <= last:
        kind = bits[index]
        if page.opens(index):
            index = page.pair[index] + 1
            continue
        if words[index] == "(":
            close = next((k for k in range(index, min(last + 1, index + 12)) if words[k] == ")"), None)
            if close is None:
                break
            index = close + 1
            continue
        if words[index] == ",":
            if not _apposition(page, index + 1, last):
                break
        elif (kind & SIGN and words[index] not in {"-", "/", "'"}) or (
            index > start and (kind & (ADJUNCT | TIME | THAT | OPENER | RELATIVE) or _ends_subject(page, index, last))
        ):
            break
        index += 1
    stop = index - 1
    while stop >= start and (words[stop] in STOPS or bits[stop] & PREPOSITION):
        stop -= 1
    return (start, stop) if stop >= start else None


def _ends_subject(page: Page, index: int, last: int) -> bool:
    """Tell whether a token behind a subject begins something else: to whom, in what, a clause about it."""
    kind = page.bits[index]
    if kind & ADDRESSEE or _to_someone(page, index):
        return True
    if kind & CUE and not kind & ROLE:
        return True
    if kind & PREPOSITION:
        following = page.bits[index + 1] if index < last else 0
        return (
            index == last
            or bool(following & (SPEECH | TIME | THAT | ADJUNCT | DEMONSTRATIVE))
            or page.words[index + 1] == ","
        )
    return False


def _to_someone(page: Page, index: int) -> bool:
    """Tell whether a token is a known person, body or outlet with `to` written on."""
    reading = page.scan.readings[index]
    return reading is not None and reading.prefix in page.to and bool(page.bits[index] & (ROLE | BODY | OUTLET))


def _after_phrase(page: Page, index: int, last: int) -> int:
    """Go behind a prepositional phrase: to the next comma, or behind its nouns."""
    comma = next((k for k in range(index, min(last, index + 12) + 1) if page.words[k] == ","), None)
    if comma is not None:
        return comma + 1
    return last + 1


def _apposition(page: Page, index: int, last: int) -> bool:
    """Tell whether a comma is followed by another name of the same, not by time, place or a new clause."""
    if index > last:
        return False
    kind = page.bits[index]
    if kind & (PREPOSITION | ADJUNCT | TIME | NUMBER | THAT | OPENER | CUE | ADDRESSEE | AUXILIARY | SIGN):
        return False
    return not _to_someone(page, index)


def addressed(page: Page, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """Find the outlet that someone spoke to."""
    for index in range(first, last + 1):
        if page.bits[index] & (ADDRESSEE | BODY | ROLE) and (page.bits[index] & ADDRESSEE or _to_someone(page, index)):
            stop = index
            while stop < last and not page.bits[stop + 1] & (SIGN | ADJUNCT | TIME | PREPOSITION | THAT):
                stop += 1
            if any(page.scan.term(k, "organisation", "outlet") for k in range(index, stop + 1)):
                return ((index, stop),)
    return ()


def _relayed(page: Page, cue: Cue, first: int, last: int) -> tuple[tuple[int, int] | None, tuple[tuple[int, int], ...]]:
    """Read `the statement reported of the minister his saying that`: the minister speaks, through the statement."""
    if cue.stance != "reported":
        return None, ()
    by = next((k for k in range(first, last + 1) if page.bits[k] & BY), None)
    if by is None:
        return None, ()
    stop = next((k - 1 for k in range(by + 1, last + 1) if page.bits[k] & CUE and not page.bits[k] & ROLE), last)
    speaker = subject_after(page, by + 1, stop)
    relay = subject_after(page, first, by - 1) if by > first else None
    return speaker, () if relay is None else (relay,)


def subject_before(page: Page, verb: int, first: int) -> tuple[int, int] | None:
    """Find the subject of a verb that follows it: from the word that opens the clause to the verb."""
    bits, words = page.bits, page.words
    stop = verb - 1
    while stop >= first and bits[stop] & AUXILIARY:
        stop -= 1
    if stop >= first and bits[stop] & RELATIVE and stop == verb - 1:
        stop -= 1
    elif stop >= first and words[stop] == ",":
        stop = _before_relative(page, stop, first)
    if stop < first or words[stop] in STOPS or bits[stop] & (THAT | RELATIVE | OPENER | ADJUNCT | PREPOSITION):
        return None
    start = stop
    while start > first:
        kind = bits[start - 1]
        if page.closes(start - 1):
            break
        if (
            kind & (THAT | AUXILIARY | OPENER | RELATIVE | PREPOSITION)
            or words[start - 1] in STOPS
            or (kind & (CUE | VERB) and not kind & ROLE)
        ):
            break
        start -= 1
    while start <= stop and bits[start] & (ADJUNCT | TIME | OPENER | BY_ACTION) and not bits[start] & (ROLE | DEFINITE):
        start += 1
    if start > stop or bits[start] & PREPOSITION:
        return None
    known = DEFINITE | ROLE | BODY | OUTLET
    return (start, stop) if bits[start] & known or (start < stop and bits[start + 1] & known) else None


def _before_relative(page: Page, comma: int, first: int) -> int:
    """Step back over a relative clause between commas; give the token before it (or one before `first`)."""
    for index in range(comma - 1, first, -1):
        if page.bits[index] & RELATIVE and page.words[index - 1] == ",":
            return index - 2
    return first - 1


def _with_object(page: Page, cue: Cue, later: list[Cue], first: int, end: int) -> Found | None:
    """Read a verb whose content is a thing: announced the end of, called for, promised to."""
    if "act" not in cue.frames and cue.stance not in _OBJECT_STANCES:
        return None
    bits = page.bits
    if cue.after >= end or cue.form.endswith(("_d", "_df")) or bits[cue.after] & NEGATION:
        return None
    if cue.first - 2 >= first and bits[cue.first - 1] & AUXILIARY and bits[cue.first - 2] & RELATIVE:
        return None
    last = _object_end(page, cue.after, clause_end(page, cue.after, end, _borders(page, later)))
    before = bits[cue.first - 1] if cue.first > first else 0
    speaker: tuple[int, int] | None = None
    border: int | None
    preceding = _must_precede(page, cue, first)
    if before & RESUMES:
        border, order = cue.after, "continued"
    elif preceding is not None:
        border, order, speaker = cue.after, "subject-verb-object", preceding
    else:
        border = _object_start(page, cue.after, last)
        if border is None:
            return None
        speaker, order = subject_after(page, cue.after, border - 1), "verb-subject-object"
        if speaker is None:
            speaker, order = subject_before(page, cue.first, first), "subject-verb-object"
            if speaker is None:
                return None
    content = trimmed(page, border, last)
    if content is None:
        return None
    return Found(cue, speaker, (content,), order, same=speaker is None)


def _object_end(page: Page, first: int, last: int) -> int:
    """End a thing where a comma and `while` open another clause."""
    return next(
        (k - 1 for k in range(first, last) if page.words[k] == "," and page.bits[k + 1] & MEANWHILE),
        last,
    )


def _object_start(page: Page, first: int, last: int) -> int | None:
    """Find where the subject ends and what is promised, demanded or announced begins."""
    bits, words = page.bits, page.words
    definite = False
    body = page.scan.term(first, "organisation")
    if body is not None and body.last < last and not bits[body.last + 1] & _BEHIND_BODY:
        return body.last + 1
    for index in range(first, min(last, first + _LONGEST_OBJECT_GAP) + 1):
        kind = bits[index]
        if kind & GOVERNED and not kind & PREPOSITION:
            return index
        if kind & PREPOSITION and index + 1 <= last and not bits[index + 1] & (TIME | SPEECH | ADJUNCT):
            if kind & GOVERNED:
                return index
            continue
        if kind & (TIME | ADJUNCT | SIGN | ADDRESSEE):
            continue
        if (
            (index > first or kind & BY_ACTION)
            and not kind & (ROLE | BODY | OUTLET | CUE)
            and (kind & BY_ACTION or (kind & ACTION and not kind & DEFINITE))
        ):
            if index == first:
                return index
            if kind & BY_ACTION and (definite or not bits[index - 1] & PREPOSITION):
                if len(words[index - 1]) > 3 or bits[index - 1] & DEFINITE:  # noqa: PLR2004 - a short first name
                    return index
            elif definite and index < last and (bits[index + 1] & DEFINITE or page.opens(index + 1)):
                return index
        if definite and kind & INDEFINITE and not kind & (ROLE | BODY | OUTLET):
            return index
        definite = bool(kind & DEFINITE) or bool(kind & BODY and not kind & ROLE)
    return None


def _citation(page: Page, cue: Cue, later: list[Cue], first: int, end: int) -> Found | None:
    """Read `according to X`: content before it, after it, or both."""
    bits, words = page.bits, page.words
    start = cue.after
    inner = next((one for one in later if one.head <= start + 1), None)
    via: tuple[tuple[int, int], ...] = ()
    if inner is not None:
        start = inner.after
    comma = start
    while comma < end and words[comma] not in {",", ";", "."} and not bits[comma] & THAT:
        comma = page.pair[comma] + 1 if page.opens(comma) else comma + 1
    stretch_end = min(comma, end) - 1
    speaker: tuple[int, int] | None = None
    if inner is not None and inner.stance == "reported":
        speaker, via = _relayed(page, inner, start, end - 1)
    if speaker is None:
        if bits[start] & PREPOSITION or _bare_to(page, start):
            start += bool(bits[start] & PREPOSITION)
        speaker = _cited(page, start, stretch_end, end)
    if speaker is None:
        return None
    via = via or addressed(page, start, stretch_end)
    after = speaker[1] + 1
    while after < end and words[after] != "," and words[after] not in FULL_STOPS:
        after += 1
    contents = []
    before = trimmed(page, first, cue.first - 1)
    if before is not None and bits[before[1]] & OPENER:
        before = trimmed(page, before[0], before[1] - 1)
    if before is not None and not all(bits[k] & (OPENER | SIGN | ADJUNCT) for k in range(before[0], before[1] + 1)):
        contents.append(before)
    split = before is None or not contents or words[cue.first - 1] == ","
    behind = trimmed(page, after, end - 1) if after < end else None
    if behind is not None and split and not bits[behind[0]] & (OPENER | TIME):
        contents.append(behind)
    if not contents:
        return None
    last = inner.last if inner is not None else cue.last
    whole = cue._replace(last=last)
    return Found(whole, speaker, tuple(contents), "citation", via)


def _bare_to(page: Page, index: int) -> bool:
    return bool(page.bits[index] & ADDRESSEE)


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
        if kind & (TIME | ADJUNCT | THAT | ADDRESSEE) and stop >= first:
            break
        if kind & PREPOSITION and (stop + 2 > last or bits[stop + 2] & (SPEECH | TIME)):
            break
        if _to_someone(page, stop + 1):
            break
        stop += 1
    stop = min(stop, last)
    if stop + 1 < end and words[stop + 1] == "," and bits[first] & ROLE and _name_follows(page, stop + 2, end):
        stop = next(k - 1 for k in range(stop + 2, end + 1) if k == end or words[k] in {",", "."})
    return first, stop


def _name_follows(page: Page, index: int, end: int) -> bool:
    """Tell whether a short name between commas follows an office."""
    close = next((k for k in range(index, min(end, index + _NAME)) if page.words[k] in {",", "."}), None)
    return close is not None and not any(
        page.bits[k] & (TIME | ADJUNCT | PREPOSITION | THAT | CUE | OPENER | AUXILIARY | ROLE)
        for k in range(index, close)
    )
