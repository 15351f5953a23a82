"""Tell the verbs that announce speech or thought from nouns and adjectives, where verbs stand inside their clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.cue import Cue
from claimcheck.extract.attribution.cue_words import CueWords, longest
from claimcheck.extract.attribution.kinds import (
    ADVERB,
    AND,
    AUXILIARY,
    BE,
    BY,
    CUE,
    DETERMINER,
    HAVE,
    LIGHT,
    NEGATION,
    NOUN,
    NUMBER,
    OBJECT,
    OF,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SIGN,
    SILENT,
    SUBJECT,
    SUBORDINATE,
    THAT,
    TIME,
    TO,
    WH,
)
from claimcheck.extract.attribution.noun_cues import possessive

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page

_FARTHEST_PARTICLE = 12
_APART = {"put": "at", "as": "as", "with": "with"}
"""Frames that a word apart from the verb makes."""
_LONGEST_NAME = 4
_LONGEST_ASIDE = 5
_LONGEST_SUBJECT = 10
_PAST = frozenset({"past", "participle"})
_AMBIGUOUS = frozenset({"base", "present"})
"""Forms that may as well be nouns: `a claim`, `the reports`."""


def verb_inside(page: Page, index: int, last: int, phrase: CueWords) -> Cue | None:
    """Read a verb with its auxiliaries and adverbs, where the subject comes first."""
    bits = page.bits
    if index and page.words[index - 1] == "-" and page.scan.touches(index) and page.scan.touches(index - 1):
        return None  # `a self-described socialist`
    known = _in_its_frames(page, last, phrase)
    if known is None or _led_past(page, index, known.form):
        return None
    phrase = known
    passive = _is_passive(page, index, last, phrase.form, phrase.frames)
    if not passive and not _is_verb(page, index, last, phrase.form, phrase.frames):
        return None
    first = index
    while first and (
        (bits[first - 1] & (AUXILIARY | ADVERB) and not bits[first - 1] & SUBJECT) or _behind_light(page, first)
    ):
        first -= 2 if _behind_light(page, first) else 1
    while first < index and not bits[first] & AUXILIARY and page.capital(first):
        first += 1
    following = bits[last + 1] if last + 1 < page.size else 0
    if bits[index] & SILENT and any(bits[k] & NEGATION or page.words[k].endswith("n't") for k in range(first, index)):
        return None  # `did not respond to a request`
    if not passive and _announced_when(page, index, last, phrase):
        return Cue(first, last, index, last + 1, frozenset({"passive", "reduced"}), phrase.stance, phrase.form)
    if passive:
        last += bool(following & OF)
        return Cue(first, last, index, last + 1, frozenset({"passive"}), phrase.stance, phrase.form)
    progressive = phrase.form == "gerund" and any(bits[k] & BE for k in range(first, index))
    printed = last
    if last > index and bits[last] & TO:
        printed -= 1
    elif following and page.words[last + 1] == ":":
        printed += 1
    form = "present" if progressive else phrase.form
    return Cue(first, printed, index, last + 1, phrase.frames, phrase.stance, form)


def _led_past(page: Page, index: int, form: str) -> bool:
    """Tell `when asked`, `as expected`: a past behind its conjunction, of which nobody is the subject."""
    kind = page.bits[index - 1] if index else 0
    return form in _PAST and bool(kind & SUBORDINATE) and not kind & (SUBJECT | ADVERB)


def _announced_when(page: Page, verb: int, last: int, phrase: CueWords) -> bool:
    """
    Tell `a merger announced on Monday would`: the day and the verb of the clause behind a past.

    Not so `the merger that X announced on Monday would`, nor without `that`.
    """
    if phrase.form not in _PAST or "act" not in phrase.frames or page.capital(verb - 1):
        return False
    bits = page.bits
    first = max(page.scan.sentence_tokens(verb)[0], verb - _LONGEST_SUBJECT)
    if bits[verb - 1] & (PRONOUN | AUXILIARY) or any(bits[k] & (RELATIVE | WH) for k in range(first, verb)):
        return False
    index = last + 1
    while index < page.size and bits[index] & (TIME | NUMBER | PREPOSITION) and not bits[index] & AUXILIARY:
        index += 1
    return bool(index < page.size and bits[index - 1] & TIME and index > last + 1 and bits[index] & AUXILIARY)


def _behind_light(page: Page, index: int) -> bool:
    """Tell whether `continues to`, `seemed to` stands before a token: the subject is that of the verb behind."""
    return index > 1 and bool(page.bits[index - 1] & TO and page.bits[index - 2] & LIGHT)


def _is_passive(page: Page, index: int, last: int, form: str, frames: frozenset[str]) -> bool:
    """Tell `was accused`: a past behind a form of `to be`."""
    if form not in _PAST:
        return False
    following = page.bits[last + 1] if last + 1 < page.size else 0
    if "act" in frames and index and page.words[index - 1] == "," and page.words[last + 1] == "as":
        return True  # `the man, described as a drifter`
    if (
        not following & BY
        and not frames & {"act", "tell", "wish"}
        and not (following & (TO | DETERMINER) and "think" in frames)
    ):
        return False
    before = index - 1
    while before >= 0 and page.bits[before] & (ADVERB | NEGATION) and not page.bits[before] & (BE | SUBJECT):
        before -= 1
    return before >= 0 and bool(page.bits[before] & BE)


def _in_its_frames(page: Page, last: int, phrase: CueWords) -> CueWords | None:
    """
    Keep of a verb's frames those whose own word follows: `put the toll at 12`, `sees it as`, `charged him with`.

    Such a verb does to a thing what one that takes a thing does; None where nothing makes the verb a cue.
    """
    if phrase.frames.isdisjoint(_APART):
        return phrase
    apart = phrase.frames & _APART.keys()
    led = frozenset(frame for frame in apart if _goes_with(page, last, _APART[frame]))
    if led:
        return phrase._replace(frames=led | {"act"})
    frames = phrase.frames - apart
    return phrase._replace(frames=frames) if frames else None


def _goes_with(page: Page, last: int, particle: str) -> bool:
    """Tell whether a verb's own word follows within its clause; `at` only before a figure."""
    for index in range(last + 2, min(page.size - 1, last + _FARTHEST_PARTICLE)):
        if page.words[index] == particle:
            return particle != "at" or any(page.bits[k] & NUMBER for k in range(index + 1, min(page.size, index + 5)))
        if page.bits[index] & AUXILIARY or (page.bits[index] & SIGN and page.words[index] not in {",", "'", "-"}):
            return False
    return False


def _is_verb(page: Page, index: int, last: int, form: str, frames: frozenset[str]) -> bool:
    """Tell a finite verb from a noun, an adjective, a passive and an infinitive (languages with verb inside)."""
    bits = page.bits
    before = index - 1
    while before >= 0 and bits[before] & ADVERB and not bits[before] & (AUXILIARY | SUBJECT):
        before -= 1
    if before > 0 and bits[before] & NEGATION and bits[before - 1] & BE:  # `was not charged`
        before -= 1
    if before > 1 and page.words[before] == "," and (aside := _aside(page, before)) is not None:
        before = aside
    kind = bits[before] if before >= 0 else 0
    following = bits[last + 1] if last + 1 < page.size else 0
    if form == "present" and bits[index] & NOUN and before >= 0 and page.scan.term(before, "unit") and not kind & TIME:
        return False  # `0.1 percentage points`
    if form == "gerund":
        return not kind & DETERMINER or bool(kind & SUBJECT)
    if form == "base" and _behind_light(page, before + 1):
        return True
    if kind & (TO | BE) or following & BY or (before >= 0 and possessive(page, before)):
        return False
    if form == "participle":
        return bool(kind & HAVE)
    if form in _AMBIGUOUS:
        if kind & (DETERMINER | PREPOSITION) and not kind & (SUBJECT | RELATIVE):
            return False
        if bits[index] & NOUN:
            return _verb_not_noun(page, before, last, form)
        return form == "present" or not kind & DETERMINER or bool(kind & SUBJECT)
    dated = kind & NUMBER and bits[before - 1] & PREPOSITION  # `an ad in 2008 questioned`
    adjective = DETERMINER if "say" in frames or dated else DETERMINER | NUMBER
    return not (kind & adjective and not kind & SUBJECT)


def _aside(page: Page, comma: int) -> int | None:
    """Give the token before a few words between commas: `some, however, question it`, `he, for example, asked`."""
    for index in range(comma - 2, max(0, comma - _LONGEST_ASIDE), -1):
        if page.words[index] == ",":
            led = page.bits[index + 1] & (PREPOSITION | ADVERB) or index + 2 == comma
            return index - 1 if led else None
    return None


def _verb_not_noun(page: Page, before: int, last: int, form: str) -> bool:
    """Tell `they claim that` from `their claim that`, by what stands before and behind."""
    bits = page.bits
    kind = bits[before] if before >= 0 else 0
    following = bits[last + 1] if last + 1 < page.size else 0
    if following & AUXILIARY and _behind_relative(page, before):
        return True  # `a move that the kingdom hopes will`
    if following & AUXILIARY or (following & CUE and not following & NOUN and _said(page, last + 1)):
        return False  # "several states said"
    subject = kind & (PRONOUN | RELATIVE | AUXILIARY) or (kind & SUBJECT and not kind & DETERMINER)
    detailed = following & PREPOSITION and any(bits[k] & (WH | THAT) for k in range(last + 2, min(page.size, last + 5)))
    governs = (
        detailed
        or bits[last] & TO
        or following & (THAT | WH | OBJECT | DETERMINER | PRONOUN | TO | NUMBER)
        or page.opens(last + 1)
        or page.words[last + 1].endswith("ing")  # `senators support reforming it`
    )
    if form == "base":
        clause = following & (THAT | WH | PRONOUN) or page.opens(last + 1)
        if before > 0 and page.words[before - 1] in {"a", "an"} and not kind & SUBJECT:  # `a strong signal that`
            return False
        plural = before >= 0 and (page.words[before].endswith("s") or _several(page, before))
        return bool(subject or clause) or (
            plural and (bool(governs) or (last + 1 < page.size and page.capital(last + 1)))
        )
    named = page.capital(last + 1) and not page.capital(last)
    return bool(subject or governs or named) or _stops(page, last + 1) or page.capital(max(before, 0))


def _behind_relative(page: Page, last: int) -> bool:
    """Tell whether a short subject that ends at a token stands behind `that`, `which` or `what`."""
    for index in range(last, max(0, last - _LONGEST_NAME), -1):
        if page.bits[index] & (RELATIVE | WH):
            return index < last
        if page.bits[index] & (SIGN | AUXILIARY | PREPOSITION):
            return False
    return False


def _several(page: Page, index: int) -> bool:
    """Tell whether a subject of several ends at a token: `China and Russia`, `46 percent`, `three in 10`."""
    if page.bits[index] & NUMBER or page.scan.term(index, "unit"):
        return True
    joined = next((k for k in range(index, max(0, index - _LONGEST_NAME), -1) if not page.capital(k)), 0)
    return joined < index and bool(page.bits[joined] & AND)


def _said(page: Page, index: int) -> bool:
    """Tell whether a token is a verb of saying in the past."""
    phrase = longest(page, index)[1]
    return phrase is not None and phrase.form == "past"


def _stops(page: Page, index: int) -> bool:
    """Tell whether a clause ends at a token."""
    return index >= page.size or page.words[index] in {".", ",", ":", ";"}
