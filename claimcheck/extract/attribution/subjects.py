"""The noun phrase of a speaker, behind its verb or before it, where verbs come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.boundaries import (
    ends_subject,
    is_apposition,
    is_feminine_verb,
    is_whole_phrase,
    of_an_office,
    to_someone,
)
from claimcheck.extract.attribution.contents import STOPS
from claimcheck.extract.attribution.cues import PARTICIPLES
from claimcheck.extract.attribution.kinds import (
    ADDRESSEE,
    ADJUNCT,
    AUXILIARY,
    BODY,
    BY_ACTION,
    CITATION,
    CUE,
    DEFINITE,
    DEMONSTRATIVE,
    HEED,
    INDEFINITE,
    NEGATION,
    NUMBER,
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
    TOPIC,
    VERB,
)
from claimcheck.extract.attribution.letters import is_accusative
from claimcheck.extract.attribution.naming import LONGEST_NAME

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

_NO_BARE_NAME = SIGN | VERB | CUE | INDEFINITE | SPEECH | NUMBER
"""Kinds of words that are no name which `but` leads to a verb: `but Sami said that`."""
_LONGEST_SUBJECT = 12


def subject_after(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Find the noun phrase that begins a stretch, behind adverbs and phrases of time and place."""
    bits, words = page.bits, page.words
    index = _behind_adverbs(page, first, last)
    start = index - (index > first and bool(bits[index - 1] & NUMBER))  # `33 companies`
    if index <= last and (bits[index] & (PRONOUN | HEED) or (bits[index] & BY_ACTION and bits[index] & DEFINITE)):
        return None
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
            if not is_apposition(page, index + 1, last):
                break
        elif (_ends(page, index, start)) or (
            index > start
            and not of_an_office(page, index)
            and (kind & (ADJUNCT | TIME | THAT | OPENER | RELATIVE | PRONOUN) or ends_subject(page, index, last))
        ):
            break
        index += 1
    stop = index - 1
    while stop >= start and (words[stop] in STOPS or bits[stop] & PREPOSITION):
        stop -= 1
    return (start, stop) if stop >= start else None


def _behind_adverbs(page: Page, index: int, last: int) -> int:
    """Go behind adverbs, phrases of time and place, whom one spoke to, and what stands between commas."""
    bits, words = page.bits, page.words
    while index <= last:
        kind = bits[index]
        if words[index] == "," and bits[index + 1] & (ADJUNCT | PREPOSITION) and not bits[index + 1] & TIME:
            index = _after_phrase(page, index + 1, last)
        elif (
            kind & (ADJUNCT | TIME | NUMBER | AUXILIARY)
            or words[index] == ","
            or (kind & DEMONSTRATIVE and bits[index + 1] & ROLE and not bits[index + 1] & DEFINITE)
        ):
            index += 1
        elif page.opens(index + 1) and to_someone(page, index):
            index = page.pair[index + 1] + 1
        elif is_accusative(page, index) or is_whole_phrase(page, index) or _stray(page, index):
            index += 1
        elif kind & (PREPOSITION | ADDRESSEE | CITATION) or to_someone(page, index):
            index = _after_phrase(page, index, last)
        else:
            break
    return index


def _ends(page: Page, index: int, start: int) -> bool:
    """Tell whether a sign ends a phrase: not the stop of `Dr.`, nor what joins two words, but a dash or two strokes."""
    word = page.words[index]
    if not page.bits[index] & SIGN or page.shortened(index):
        return False
    return word not in {"-", "/", "'"} or (index > start and (page.dash(index) or word == page.words[index + 1]))


def _stray(page: Page, index: int) -> bool:
    """Tell a stroke or another sign that opens nothing: `added // that`, `said #Sami`."""
    return bool(page.bits[index] & SIGN) and not page.opens(index) and page.words[index] not in {"(", ":", "."}


def _after_phrase(page: Page, index: int, last: int) -> int:
    """Go behind a prepositional phrase: to the next comma, or behind its nouns."""
    comma = next((k for k in range(index, min(last, index + 12) + 1) if page.words[k] == ","), None)
    if comma is not None:
        return comma + 1
    return last + 1


def relative_agrees(page: Page, cue: Cue) -> bool:
    """Tell whether a verb may have the relative pronoun before it as its subject: `the hopes that he thinks are …`."""
    word = page.words[cue.first - 1]
    if word in page.affixes.get("relative_feminine", ()):
        return cue.form not in {"past", "present"}
    if word in page.affixes.get("relative_masculine", ()):
        return not cue.form.endswith("_f")
    return True


def subject_before(page: Page, verb: int, first: int, *, plural: bool = False) -> tuple[int, int] | None:
    """
    Find the subject of a verb that follows it: from the word that opens the clause to the verb.

    The verb of a relative clause in the plural speaks of the people, not of the place or case behind `in`.
    """
    bits, words = page.bits, page.words
    stop = verb - 1
    while stop >= first and bits[stop] & AUXILIARY:
        stop -= 1
    relative = stop >= first and bool(bits[stop] & RELATIVE) and stop == verb - 1
    if relative:
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
        if kind & ADJUNCT and not kind & TIME:
            return None
        if kind & PREPOSITION:
            if relative and not plural:
                break
            if start - 1 == first or not bits[start - 2] & (DEFINITE | ROLE | BODY):
                return None
            start -= 1
            continue
        if (
            kind & (THAT | AUXILIARY | OPENER | RELATIVE)
            or words[start - 1] in STOPS
            or (kind & (CUE | VERB) and not kind & ROLE)
        ):
            break
        if is_feminine_verb(page, start - 1):
            return _subject_and_object(page, start, stop)
        start -= 1
    unclear = relative and not plural and not bits[start] & (ROLE | BODY | OUTLET)
    if unclear and any(bits[k] & BY_ACTION and not bits[k] & ROLE for k in range(start + 1, stop + 1)):
        return None
    text = next((k for k in range(stop, start, -1) if bits[k] & INDEFINITE and bits[k] & SPEECH), None)
    return _without_lead(page, start if relative or text is None else text, stop)


def _subject_and_object(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Part `the committee | a statement`, behind another verb: the verb that follows has the same subject."""
    thing = next((k for k in range(first + 1, last + 1) if page.bits[k] & INDEFINITE), None)
    return None if thing is None else _without_lead(page, first, thing - 1)


def _without_lead(page: Page, start: int, stop: int) -> tuple[int, int] | None:
    """Drop what only leads to a subject; None where what is left is no noun phrase."""
    bits = page.bits
    if bits[start] & DEMONSTRATIVE and page.words[start].startswith(page.affixes.get("by", ())):
        return None
    while (
        start <= stop
        and bits[start] & (ADJUNCT | TIME | OPENER | BY_ACTION | DEMONSTRATIVE | TOPIC)
        and not bits[start] & (ROLE | DEFINITE)
    ):
        start += 1
    if start < stop and bits[start] & CITATION:
        start += 1
    if start < stop and page.words[start].startswith(page.to) and bits[start + 1] & (ROLE | BODY):
        start += 1
    if start > stop or bits[start] & (PREPOSITION | NEGATION):
        return None
    known = DEFINITE | ROLE | BODY | OUTLET
    if bits[start] & known or (start < stop and bits[start + 1] & known):
        return start, stop
    named = all(page.scan.readings[k] is None and not bits[k] & _NO_BARE_NAME for k in range(start, stop + 1))
    but = bits[start - 1] & OPENER and not bits[start - 1] & (ADJUNCT | PREPOSITION | AUXILIARY)
    return (start, stop) if named and but and stop - start < LONGEST_NAME else None


def _before_relative(page: Page, comma: int, first: int) -> int:
    """Step back over a relative clause between commas; give the token before it (or one before `first`)."""
    for index in range(comma - 1, first, -1):
        if page.bits[index] & RELATIVE and page.words[index - 1] == ",":
            return index - 2
    return first - 1


def subject_due_before(page: Page, cue: Cue, first: int) -> tuple[int, int] | None:
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
    quoted = stop > first and page.closes(stop) and page.pair[stop] == first and stop - first <= LONGEST_NAME
    if quoted and "weak" not in cue.frames:
        return first, stop
    if (
        start < stop
        and bits[start] & THAT
        and not bits[stop] & RELATIVE
        and not any(bits[k] & (VERB | CUE) and not bits[k] & ROLE for k in range(start + 1, stop + 1))
    ):
        return start + 1, stop
    if cue.form.endswith(("_p", "_d", "_df")):
        return subject_before(page, cue.first, first, plural=True)
    if stop > first and page.words[stop] == ",":
        if not cue.prefix and bits[first] & AUXILIARY and first + 1 < stop <= first + _LONGEST_SUBJECT:
            return subject_after(page, first + 1, stop - 1)
        if not cue.prefix and cue.form not in PARTICIPLES:
            back = _before_relative(page, stop, first)
            return subject_before(page, back + 1, first) if back >= first else None
    if not cue.prefix and bits[stop] & (DEFINITE | ROLE) and not bits[stop] & (TIME | ADJUNCT | RELATIVE):
        return subject_before(page, cue.first, first)
    return None
