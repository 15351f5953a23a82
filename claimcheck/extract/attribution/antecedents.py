"""Speakers whom a clause refers back to, where verbs come first: the author of a text, an earlier verb's subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.agreement import SEVERAL_FORMS
from claimcheck.extract.attribution.asked import without_asked
from claimcheck.extract.attribution.boundaries import is_oblique
from claimcheck.extract.attribution.clauses import fresh, joined
from claimcheck.extract.attribution.cues import PARTICIPLES
from claimcheck.extract.attribution.kinds import (
    ADJUNCT,
    AUXILIARY,
    BODY,
    CITATION,
    CUE,
    DEED,
    DEFINITE,
    DEMONSTRATIVE,
    IN_IT,
    INDEFINITE,
    NUMBER,
    OPENER,
    OUTLET,
    PARTICLE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SEVERAL,
    SIGN,
    SPEAKS_OF,
    SPEECH,
    THAT,
    TIME,
    TOPIC,
    VERB,
)
from claimcheck.extract.attribution.naming import LONGEST_NAME, NO_NAME
from claimcheck.extract.attribution.subjects import subject_after, subject_due_before

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

_LONGEST_LEAD = 6
"""Tokens of a subject behind `but`, its relative pronoun included."""
_WHOLE_LEAD = range(2, 7)
"""Tokens that a subject with its office but no comma may have."""
_NO_NAMER = ADJUNCT | AUXILIARY | CUE | DEMONSTRATIVE | OPENER | PREPOSITION | RELATIVE | SIGN | THAT | TIME | VERB


def author_of_text(page: Page, cue: Cue, first: int) -> tuple[int, int] | None:
    """Give whose words `a speech by X, in which said` and `the statement that X issued, and said in it` are."""
    bits = page.bits
    if not bits[cue.after] & IN_IT:
        return None
    text = next((k for k in range(cue.first - 1, first - 1, -1) if bits[k] & SPEECH), None)
    if text is None:
        return None
    if bits[text + 1] & RELATIVE:
        return subject_after(page, text + 3, cue.first - 1)
    if not page.words[text + 1].startswith(page.to):
        return None
    author = subject_after(page, text + 2, cue.first - 1)
    return (text + 1, text + 1 if author is None else author[1])


def topic(page: Page, cue: Cue, first: int) -> tuple[int, int] | None:
    """Give the subject between `as for` and its verb, onto which `then` is written; a relative clause is left out."""
    bits, words = page.bits, page.words
    if (
        not bits[first] & TOPIC
        or not (cue.prefix or words[cue.first - 1]).startswith(page.joins)
        or cue.first < first + 2
    ):
        return None
    stop = cue.first - 1
    while stop > first and (words[stop] == "," or bits[stop] & AUXILIARY):
        stop -= 1
    stop = next((k - 1 for k in range(first + 1, stop + 1) if bits[k] & RELATIVE), stop)
    inside = range(first + 1, stop + 1)
    if stop <= first or bits[first + 1] & PREPOSITION or any(bits[k] & (THAT | VERB) for k in inside):
        return None
    if any(bits[k] & CUE and not bits[k] & (ROLE | DEFINITE) for k in inside):
        return None
    return first + 1, stop


def named_before(page: Page, cue: Cue, first: int) -> tuple[int, int] | None:
    """
    Give the subject that a sentence begins with, a comma behind it: `X, the head of Y, says that`.

    `But X, who took over in June, says that`: behind `but` a relative clause may stand between.
    """
    bits, words = page.bits, page.words
    if cue.prefix or cue.form in PARTICIPLES or cue.first <= first or words[cue.first - 1] != ",":
        return None
    if bits[first] & OPENER and not bits[first] & (ADJUNCT | PREPOSITION | AUXILIARY):
        relative = next((k for k in range(first + 1, min(first + _LONGEST_LEAD, cue.first)) if bits[k] & RELATIVE), 0)
        stop = relative - 1 - (words[relative - 1] == ",")
        named = stop > first and not any(bits[k] & _NO_NAMER for k in range(first + 1, stop + 1))
        return (first + 1, stop) if named else None
    whole = range(first, cue.first - 1)
    if len(whole) in _WHOLE_LEAD and not any(bits[k] & (_NO_NAMER | CITATION | INDEFINITE | NUMBER) for k in whole):
        return first, cue.first - 2
    comma = next((k for k in range(first, min(first + LONGEST_NAME + 1, cue.first - 1)) if words[k] == ","), None)
    if comma is None or comma < first + 2 or any(bits[k] & _NO_NAMER for k in range(first, comma)):
        return None
    if not bits[comma + 1] & (ROLE | BODY | OUTLET | DEFINITE) or any(
        bits[k] & (THAT | VERB) or (bits[k] & CUE and not bits[k] & ROLE) for k in range(comma + 1, cue.first)
    ):
        return None
    return first, cue.first - 2


def leading_subject(page: Page, cue: Cue, first: int) -> tuple[int, int] | None:
    """Give the subject of the verb that opens the sentence, where the cue is its second verb."""
    bits = page.bits
    known = DEFINITE | ROLE | BODY | PARTICLE
    was = False
    while first < cue.first and bits[first] & (ADJUNCT | TIME | DEMONSTRATIVE | AUXILIARY) and not bits[first] & CUE:
        was = bool(bits[first] & AUXILIARY)
        first += 1
    if was:  # `the people of the town had …`
        known |= SEVERAL
    start = first if was or bits[first] & (ROLE | BODY) else first + 1
    opened = bits[start] & ROLE and start == first and joined(page, cue, first)  # `Dr X defended it and called it …`
    if cue.first <= start + 1 or not bits[start] & known or not (opened or page.words[cue.first - 1] == ","):
        return None
    stop = start
    while stop + 1 < cue.first and (
        bits[stop + 1] & known or (not bits[stop + 1] & SIGN and bits[stop + 2] & DEFINITE)
    ):
        if bits[stop + 1] & (PREPOSITION | TIME | ADJUNCT | THAT | CUE | RELATIVE):
            break
        stop += 1
    rank = page.scan.term(stop, "role")
    if rank is not None and rank.entry.value == "rank":
        name = stop + LONGEST_NAME
        while stop < min(name, cue.first - 2) and not bits[stop + 1] & NO_NAME:
            stop += 1
    return (start, stop) if stop > start else None


def unread_subject(page: Page, unread: list[tuple[Cue, int]], first: int) -> tuple[int, int] | None:
    """Give the subject of an earlier verb of the sentence whose own content was not found: `thanked the guests`."""
    bits = page.bits
    for cue, end in unread:
        told = page.scan.term(cue.head, "cue")
        relative = cue.first > first and bits[cue.first - 1] & RELATIVE and not (told and told.suffix)
        before = bits[cue.first - 1]
        # What comes of `that what X says` is not what X says.
        what = before & AUXILIARY and before & OPENER and bits[cue.first - 2] & (THAT | PREPOSITION)
        if (joined(page, cue, first) and cue.first > first) or not fresh(page, cue) or relative or what:
            continue
        start = cue.after + bool(bits[cue.after] & DEMONSTRATIVE)
        stop = next((k for k in range(start, end) if page.words[k] == "," or bits[k] & PREPOSITION), end) - 1
        speaker = subject_due_before(page, cue, first)
        if speaker is None and not cue.form.endswith(SEVERAL_FORMS):
            speaker = subject_after(page, start, stop)
        if speaker is None or is_oblique(page, speaker[0]):
            continue
        apart = page.words[speaker[1] + 1] == "," and 0 < speaker[1] - speaker[0] < LONGEST_NAME
        named = bits[cue.head] & SPEAKS_OF and (speaker[1] > speaker[0] or not bits[speaker[0]] & (DEED | SPEECH | CUE))
        known = ROLE | BODY | OUTLET if joined(page, cue, first) else ROLE | BODY | OUTLET | DEFINITE
        if apart or named or bits[speaker[0]] & known or page.opens(speaker[0]):
            return without_asked(page, *speaker)
    return None
