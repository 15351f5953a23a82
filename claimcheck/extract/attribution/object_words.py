"""Whether a word begins what a verb promises, demands or announces, where verbs come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.kinds import (
    ACTION,
    ADDRESSEE,
    ADJUNCT,
    BODY,
    BY,
    BY_ACTION,
    CITATION,
    CUE,
    DEED,
    DEFINITE,
    DEMONSTRATIVE,
    GOVERNED,
    NO_SPEAKER,
    NUMBER,
    OPENER,
    OUTLET,
    OVERSEER,
    PREPOSITION,
    QUANTITY,
    RELATIVE,
    ROLE,
    SIGN,
    THAT,
    TIME,
    TO_THE,
    UPON,
)
from claimcheck.extract.attribution.letters import is_accusative

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

LONGEST_OBJECT_GAP = 20
_NEXT_PHRASE = 3
"""Tokens from a preposition to the one that the verb governs, if that follows at once."""
_SHORT_NAME = 3
"""Letters of a first name before a word that is its second, not the object."""
DIRECT = frozenset({"refused", "supported", "feared", "denied", "planned", "described", "accused", "criticised"})
"""Stances of verbs that take their object with no preposition."""
WITH_BY = frozenset(
    {"demanded", "promised", "threatened", "accused", "criticised", "praised", "admitted", "described", "reported"}
)
"""Stances of verbs that take it with one that is written on."""
_AIMS = frozenset({"hoped", "planned", "wanted"})
"""Stances of verbs that take it with `to` written on."""


OBJECT_STANCES = frozenset({"announced", "confirmed", "denied"})
"""Stances of saying verbs that take a thing: announced the end of …."""
_NO_THING = TIME | ADJUNCT | SIGN | PREPOSITION | THAT | ADDRESSEE | RELATIVE | NUMBER | DEMONSTRATIVE | OPENER
_GAP = "-"
"""Any letter, in the shape of a noun of action."""
_SHORTEST_PLURAL = 5


def _governs(page: Page, cue: Cue, border: int) -> bool:
    """Tell whether a verb takes its object the way that one begins: else what stands there is a place or a time."""
    kind = page.bits[border]
    if page.scan.term(border, "place"):  # `the imam of the mosque in Mecca`
        return False
    if page.bits[border - 1] & OVERSEER:  # `the committee charged with`, `the supervisor of`
        return False
    if kind & PREPOSITION:
        if kind & BY and "act" in cue.frames:
            return False
        if kind & UPON and cue.stance == "announced":  # `revealed, on the road to X, that`
            return False
        return cue.stance not in DIRECT and ("act" in cue.frames or bool(kind & (BY | UPON)))
    return cue.stance in WITH_BY and (bool(kind & NO_SPEAKER) or not _whole_word(page, border))


def _whole_word(page: Page, index: int) -> bool:
    """Tell whether a word is known as it stands, not as one with a preposition written on."""
    reading = page.scan.readings[index]
    return reading is not None and any(not phrase.prefix and not phrase.rest for phrase in reading.phrases)


def is_citation(page: Page, index: int) -> bool:
    """Tell whether a phrase that cites begins at a token."""
    return bool(page.bits[index] & CITATION) and page.scan.term(index, "citation") is not None


def behind_comma(page: Page, index: int, last: int) -> int:
    """Give the preposition behind a comma, where one like that within the subject's office stands before it."""
    bits, words = page.bits, page.words
    stop = min(last, index + LONGEST_OBJECT_GAP)
    behind = next((k for k in range(index + 1, stop) if words[k] == words[index] and words[k - 1] == ","), None)
    if behind is None or not bits[index - 1] & (DEFINITE | DEED) or words[index - 1] == ",":
        return index
    return index if any(words[k] == "," for k in range(index, behind - 1)) else behind


def is_governed(page: Page, cue: Cue, index: int, first: int, last: int) -> bool:
    """Tell whether a preposition that the verb governs stands at a token, by itself or written on."""
    kind = page.bits[index]
    bits_before = page.bits[index - 1]
    if kind & PREPOSITION:
        if index > first and bits_before & QUANTITY:
            return False
        open_to = index < last and not page.bits[index + 1] & (TIME | ADJUNCT)
        if kind & UPON and cue.stance == "demanded":  # `demanded upon that | the withdrawal`
            nearer = range(index + 2, min(last, index + _NEXT_PHRASE) + 1)
            open_to = open_to and not any(page.bits[k] & BY_ACTION and not page.bits[k] & DEFINITE for k in nearer)
        return bool(kind & GOVERNED) and open_to and _governs(page, cue, index)
    if kind & GOVERNED:
        return cue.stance in WITH_BY or not page.words[index].startswith(page.affixes.get("by", ()))
    if index == first:
        return bool(kind & NO_SPEAKER) and page.words[index].startswith(page.affixes.get("by", ()))
    if cue.stance not in _AIMS or kind & (ROLE | BODY | OUTLET | ADDRESSEE):
        return False
    word = page.words[index]
    return bool(kind & TO_THE) or (word.startswith(page.to) and word[1:].startswith(page.affixes.get("action", ())))


def is_doubtful(page: Page, cue: Cue, index: int, first: int) -> bool:
    """Tell whether the word behind the verb may be a name or begin the object, for its first letter is as `by`."""
    kind = page.bits[index]
    if index > first or not kind & BY_ACTION or kind & (ROLE | BODY | OUTLET | CUE | TIME | ADJUNCT):
        return False
    return not _governs(page, cue, index) or page.words.count(page.words[index]) > 1


def is_action(page: Page, cue: Cue, index: int, last: int, *, definite: bool) -> bool:
    """Tell whether a noun of action begins the object: with `by` written on, or in front of what it is done to."""
    bits = page.bits
    kind = bits[index]
    if kind & BY_ACTION:
        if index == cue.after:
            return True
        if not _governs(page, cue, index) or (not definite and bits[index - 1] & PREPOSITION):
            return False
        surely = kind & DEFINITE or bits[index - 1] & (DEFINITE | SIGN)
        return bool(surely) or len(page.words[index - 1]) > _SHORT_NAME
    if not kind & (ACTION | DEED) or kind & DEFINITE or index in {cue.after, last}:
        return False
    if not definite and (not kind & DEED or index < cue.after + 2):
        return False
    if kind & DEED and not bits[index + 1] & (SIGN | THAT | PREPOSITION | CUE):
        return True
    return bool(bits[index + 1] & DEFINITE) or page.opens(index + 1)


def may_be_surname(page: Page, cue: Cue, index: int, last: int) -> bool:
    """Tell a name that ends like an accusative from a thing: what the verb governs follows at once."""
    titled = any(page.bits[k] & ROLE and not page.bits[k] & (BODY | OUTLET) for k in (cue.after, index - 1))
    if page.scan.readings[index] is not None or is_accusative(page, index) or index >= last or not titled:
        return False
    return bool(page.bits[index + 1] & PREPOSITION) and is_governed(page, cue, index + 1, cue.after, last)


def _is_thing(page: Page, index: int) -> bool:
    """Tell a thing or a deed behind a whole subject: `the ministry | plan of`, `the firm X | laying off`."""
    kind, before, word = page.bits[index], page.bits[index - 1], page.words[index]
    if kind & (ROLE | BODY | OUTLET) or page.bits[index + 1] & (SIGN | THAT | CUE):
        return False
    shape = next((shape for shape in page.affixes.get("deed_shape", ()) if len(shape) == len(word)), "")
    named = page.scan.readings[index - 1] is None and not before & (ROLE | BODY | PREPOSITION)
    if before & DEFINITE or named:
        deed = kind & DEED and page.scan.readings[index] is not None
        if deed or (shape and all(mark in {_GAP, letter} for mark, letter in zip(shape, word, strict=True))):
            return True
    noun = page.scan.term(index, "noun") or page.scan.term(index, "event")
    return bool(before & DEFINITE) and noun is not None and noun.entry.sub in {"", "thing"} and not noun.prefix


def ends_at_once(page: Page, cue: Cue, index: int, first: int) -> bool:
    """
    Tell whether the subject before a token is whole by its form, so that a thing follows.

    `analysts | the fall of`: a plural of people that is not definite. `China | the request`: a place, unless an
    adjective follows.
    """
    kind, before, words = page.bits[index], page.bits[index - 1], page.words
    if index <= first or cue.stance not in DIRECT | OBJECT_STANCES | {"expected", "wanted"}:
        return False
    if kind & (_NO_THING | CUE) or words[index].startswith(page.joins):
        return False
    if kind & DEFINITE:
        place = page.scan.term(first, "place")
        return (
            cue.form.endswith("_f")
            and place is not None
            and place.last == index - 1
            and not words[index].endswith(page.relations)
        )
    if _is_thing(page, index):
        return True
    plural = page.affixes.get("plural_people", ())
    people = words[index - 1].endswith(plural) and len(words[index - 1]) > _SHORTEST_PLURAL and not before & DEFINITE
    return people and not kind & (ROLE | BODY | OUTLET) and not words[index].endswith((*plural, *page.relations))
