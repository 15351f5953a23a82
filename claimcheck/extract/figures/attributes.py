"""
Noun phrases in front of and behind a figure, by the classes of their words.

    beside  the phrase right in front       owner    the noun in front of "of"
    behind  the one behind a preposition    widened  a noun with all that belongs to its phrase
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.nominal_words import is_word
from claimcheck.extract.figures.wordclasses import (
    ADVERB,
    AND,
    AUXILIARY,
    BREAK,
    CLOSE,
    COMMA,
    DETERMINER,
    EITHER,
    GERUND,
    JOINT,
    NOUN,
    NUMBER,
    OPEN,
    PARTICIPLE,
    PREPOSITION,
    RELATIVE,
    TO,
    VERB,
    is_grammar,
    is_verb,
    kind,
)

if TYPE_CHECKING:
    from claimcheck.languages import Scan

_INSIDE = frozenset({NOUN, NUMBER, JOINT, PREPOSITION, TO, DETERMINER, AND, ADVERB, GERUND, CLOSE, OPEN})
"""What a noun phrase with its attributes is made of."""
_BARE = frozenset({NOUN, NUMBER, JOINT, GERUND})
"""What a noun phrase without attributes is made of."""
_WORDS = frozenset({NOUN, NUMBER, PARTICIPLE, EITHER, VERB, GERUND})
_BEFORE_DETERMINER = frozenset({PREPOSITION, TO, AND, JOINT, DETERMINER, ADVERB, VERB, PARTICIPLE, EITHER})
"""What may stand in front of a determiner within one phrase."""
_OWNING = frozenset({"of", "with", "worth"})
_LONGEST = 16


def phrase_ending(scan: Scan, last: int, start: int, *, near: bool = False) -> tuple[int, int]:
    """
    Give the noun phrase that ends at a token, with the prepositions and relative clauses that join its parts.

    `near` leaves a relative clause in which it ends alone ("the issue that included **an article**").
    """
    first = at = last
    described = False
    while at >= max(start, last - _LONGEST):
        found = kind(scan, at)
        if is_verb(scan, at, start):
            head = _relative(scan, at, start) if not near else -1
            if head >= max(start, 0):
                return phrase_ending(scan, head, start)
            described = at < last and at > start and _describes(scan, at)
            if not described:
                break
        elif found not in _INSIDE and found not in {VERB, EITHER, PARTICIPLE} and not _lists_names(scan, at, start):
            break
        first = at
        if found == DETERMINER and at > start and kind(scan, at - 1) not in _BEFORE_DETERMINER:
            if described and kind(scan, at - 1) == NOUN:
                return phrase_ending(scan, at - 1, start)  # "**the bill** the president signed in May"
            break
        at -= 1
    return trimmed(scan, first, last)


def _describes(scan: Scan, at: int) -> bool:
    """Tell whether a verb is a participle behind its noun ("members **bound** by the deal")."""
    told = kind(scan, at) in {PARTICIPLE, VERB} and kind(scan, at + 1) == PREPOSITION
    return told and kind(scan, at - 1) == NOUN


def _lists_names(scan: Scan, at: int, start: int) -> bool:
    """Tell whether a comma parts the names of one list ("sales in Iraq**,** Kuwait**,** Jordan and Egypt")."""
    if kind(scan, at) != COMMA or at + 1 >= len(scan):
        return False
    commas, named, last = 1, False, at + 1
    while last < len(scan) and (kind(scan, last) == COMMA or _is_named(scan, last)):
        commas += kind(scan, last) == COMMA
        named = named or kind(scan, last) == NOUN
        last += 1
    first = at - 1
    while first > start and _is_named(scan, first):
        first -= 1
    ends = named and last < len(scan) and kind(scan, last) == AND
    return ends and first < at - 1 and commas + (kind(scan, first) == COMMA) > 1


def _is_named(scan: Scan, at: int) -> bool:
    return kind(scan, at) == NOUN and scan.quote(at, at)[0].isupper()


def _relative(scan: Scan, at: int, start: int) -> int:
    """Give the token in front of the relative clause that a verb stands in; -1 where it stands in none."""
    at -= 1
    while at > start and kind(scan, at) in {AUXILIARY, ADVERB}:
        at -= 1
    while at > start and kind(scan, at) in {NOUN, DETERMINER}:
        at -= 1
    if at <= start or (kind(scan, at) != RELATIVE and not is_grammar(scan, at, "whose")):
        return -1
    return at - 1 - (kind(scan, at - 1) == COMMA)


def behind(scan: Scan, at: int, end: int) -> tuple[int, int]:
    """Give the noun phrase that a preposition at a token opens ("a 5 % rise **in** sales"); -1 where there is none."""
    if at + 1 >= end or kind(scan, at) != PREPOSITION:
        return -1, -1
    last = at
    while last + 1 < min(end, at + _LONGEST):
        found = kind(scan, last + 1)
        if (found not in _INSIDE and found not in {EITHER, PARTICIPLE}) or is_verb(scan, last + 1, at):
            break
        if found in {TO, NUMBER, OPEN, CLOSE} or (found == PREPOSITION and last == at):
            break
        last += 1
    return trimmed(scan, at + 1, last) if last > at and not _is_time(scan, at + 1) else (-1, -1)


def trimmed(scan: Scan, first: int, last: int) -> tuple[int, int]:
    """Take small words, signs and a time or place to open with off a phrase; -1 where nothing is left."""
    opened = -1
    while first <= last:
        found = kind(scan, first)
        if found == PREPOSITION:
            opened = first
        elif (found in _WORDS and not (opened == first - 1 >= 0 and _is_setting(scan, first))) or _is_adjective(
            scan, first, 0
        ):
            break
        first += 1
    if first < last and is_grammar(scan, first, "occasion") and kind(scan, first + 1) in {NOUN, DETERMINER}:
        first += 1 + (kind(scan, first + 1) == DETERMINER)  # "by **the time** Alpha had five"
    while last >= first and kind(scan, last) not in {NOUN, NUMBER, PARTICIPLE, EITHER, GERUND}:
        if scan.term_before(last + 1, "noun") is not None and not is_grammar(scan, last, "preposition"):
            break  # "net worth"
        last -= 1
    if last > first + 1 and scan.ends_with(last, "finite") and kind(scan, last) == PARTICIPLE:
        last -= kind(scan, last - 1) == NOUN and scan.term(last, "state") is None  # "products **priced** at 5"
    if last > first + 1 and scan.term(last, "weekday") is not None and kind(scan, last - 1) == PREPOSITION:
        last -= 2
    named = any(kind(scan, at) not in {NUMBER, JOINT} for at in range(first, last + 1))
    return (first, last) if named else (-1, -1)


def _is_setting(scan: Scan, at: int) -> bool:
    """Tell whether a token is a day, a month or a year."""
    if any(scan.term(at, category) is not None for category in ("weekday", "month")):
        return True
    return scan.is_number(at) and len(scan.words[at]) == 4  # noqa: PLR2004 - a year


def _is_time(scan: Scan, at: int) -> bool:
    return scan.term(at, "date_unit") is not None or _is_setting(scan, at)


def owner(scan: Scan, front: int, start: int) -> tuple[int, int]:
    """Give the noun that "of" or "worth" joins a figure to ("a **package** of 5 million"); else -1."""
    at = front - 2
    of = scan.term(front - 1, "owner")
    if (
        at < start
        or of is None
        or of.entry.value not in _OWNING
        or kind(scan, at) not in {NOUN, GERUND, EITHER, NUMBER}
    ):
        return -1, -1
    if _is_time(scan, at) or scan.term_before(at + 1, "counter") is not None:
        return -1, -1
    first, last = bare_phrase(scan, at, start)
    if of.entry.value == "with" and _is_place_of(scan, first, start):
        return -1, -1  # "played on **the floor** with two friends"
    return first, last


def _is_place_of(scan: Scan, first: int, start: int) -> bool:
    """Tell whether "on", "in" or "at" stands in front of a noun, and "the" or the like between."""
    at = first - 1 - (first > start and kind(scan, first - 1) == DETERMINER)
    return at >= start and is_word(scan, at, "date_link", "at")


def bare_phrase(scan: Scan, last: int, start: int) -> tuple[int, int]:
    """Give the noun that ends at a token with the words in front that describe it."""
    first = last
    while first > start:
        found = kind(scan, first - 1)
        described = found in {PARTICIPLE, EITHER, VERB} and not is_verb(scan, first - 1, start)
        if found not in _BARE and not described and not _is_adjective(scan, first - 1, start):
            break
        first -= 1
    while first < last and kind(scan, first) in {JOINT, NUMBER}:
        first += 1
    return first, last


def _is_adjective(scan: Scan, at: int, start: int) -> bool:
    """Tell whether what is formed like an adverb describes the noun behind it ("a **disorderly** exit")."""
    return kind(scan, at) == ADVERB and at > start and kind(scan, at - 1) == DETERMINER


def widened(scan: Scan, first: int, last: int, start: int, front: int) -> tuple[int, int]:
    """Give a noun with the words in front that describe it, and what joins on behind it before a verb or the figure."""
    begin, _ = bare_phrase(scan, first, start)
    at = last + 1
    end = last
    while at < front:
        found = kind(scan, at)
        if found not in _INSIDE and not (found in {EITHER, PARTICIPLE} and not is_verb(scan, at, start)):
            break
        if at == last + 1 and found not in {PREPOSITION, TO, NOUN, GERUND, NUMBER, JOINT}:
            break
        if found in {NOUN, NUMBER, GERUND}:
            end = at
        at += 1
    if at == front and end > last and kind(scan, front - 1) != NOUN:
        between = [at for at in range(last + 1, front) if kind(scan, at) == PREPOSITION]
        end = end if between and between[-1] < end else last
    return trimmed(scan, begin, end)


def fresh(scan: Scan, last: int, start: int) -> tuple[int, int]:
    """Give the noun that ends at a token and opens its phrase ("…, **Christie** at 5 percent"); -1 where none does."""
    if last < start or kind(scan, last) != NOUN or _is_time(scan, last):
        return -1, -1
    first, _ = bare_phrase(scan, last, start)
    opened = first == start or kind(scan, first - 1) in {COMMA, AND, BREAK}
    return (first, last) if opened and not any(is_verb(scan, at, start) for at in range(first, last + 1)) else (-1, -1)


def beside(scan: Scan, floor: int, front: int) -> tuple[int, int]:
    """Give the phrase right in front of a figure that no verb governs ("**fats and oils** between 6 and 7 %")."""
    at = front - 1
    while at > floor and kind(scan, at) == JOINT:
        at -= 1
    behind_figure = floor > 0 and kind(scan, floor - 1) == NUMBER
    if at < floor or kind(scan, at) not in {NOUN, NUMBER, EITHER, GERUND} or is_verb(scan, at, floor - behind_figure):
        return -1, -1
    if _is_time(scan, at) or scan.term_before(at + 1, "approx") is not None:
        return -1, -1  # "last year", "in the past three years"
    if scan.term(at, "number", "ordinal") is not None and is_verb(scan, at - 1, floor):
        return -1, -1  # "came **third** with 5 %"
    return phrase_ending(scan, at, floor)
