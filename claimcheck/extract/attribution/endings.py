"""Where what was said ends behind a cue, where subjects come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import STOPS, clause_end, has_verb, trimmed
from claimcheck.extract.attribution.kinds import (
    ADJUNCT,
    ADVERB,
    AND,
    AUXILIARY,
    CUE,
    DETERMINER,
    FINITE,
    INCLUDES,
    MEANWHILE,
    NUMBER,
    OF,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SIGN,
    SUBJECT,
    SUBORDINATE,
    THAT,
    TIME,
    TO,
    VERB,
    WH,
)
from claimcheck.extract.attribution.phrases import subject_before
from claimcheck.extract.attribution.steps import occasion

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

_NO_LIST = RELATIVE | AND | SUBORDINATE | CUE | VERB | FINITE | PREPOSITION | DETERMINER | PRONOUN | WH
_AFRESH = MEANWHILE
_FINITE = frozenset({"base", "past", "present"})
_SHORT_SUBJECT = 10
"""Tokens from `and` to the verb whose subject stands between."""
_NEAR = 14
"""Tokens that a subject and the word that opens its clause may take."""
THINGS = frozenset({"act", "wish", "put", "as", "with"})
"""Frames of verbs that govern a thing."""


def content_from(page: Page, cue: Cue, later: list[Cue], start: int, unit: tuple[int, int]) -> tuple[int, int] | None:
    """Give what was said from where it begins: to where the article, or a later cue, goes on by itself."""
    first, end = unit
    last = clause_end(page, start, end, _borders(page, cue, later, first))
    return trimmed(page, start, _cut(page, cue, start, last, first))


def _cut(page: Page, cue: Cue, start: int, last: int, first: int) -> int:
    """End a content at a comma behind which the article goes on by itself."""
    noun = cue.frames == {"noun"} and not page.bits[start] & THAT
    if noun:
        last = _before_predicate(page, start, last)
    things = cue.frames <= THINGS
    thing, wish = noun or things, "wish" in cue.frames
    if cue.first - 2 > first and page.bits[cue.first - 1] & RELATIVE and page.words[cue.first - 2] == ",":
        return next((k - 1 for k in range(start, last) if page.words[k] == ","), last)
    lead = first
    while page.bits[lead] & ADVERB and not page.bits[lead] & SUBORDINATE and lead + 1 < cue.first:
        lead += 1
    opened = SUBORDINATE | PREPOSITION if "unowned" in cue.frames else SUBORDINATE  # `Amid fears that X, Y`
    led = bool(page.bits[lead] & opened or cue.head == first) and not any(
        page.words[k] == "," for k in range(first, start)
    )
    index = start + 1
    while index < last:
        if page.opens(index):
            index = page.pair[index] + 1
            continue
        if (things or wish) and _occasion_begins(page, index, last, wish=wish):
            return index - 1
        if page.words[index] == ",":
            kind = page.bits[index + 1]
            if kind & INCLUDES:
                index += 2
                continue
            if "with" in cue.frames and page.words[index + 1] == "with":
                return last
            if led or kind & _AFRESH or (thing and (kind & _NO_LIST or page.words[index + 1].endswith("ing"))):
                return index - 1
        index += 1
    return last


def _occasion_begins(page: Page, index: int, last: int, *, wish: bool) -> bool:
    """
    Tell whether when, where and why a thing is praised or denied begins at a token.

    `condemned the plan | in a statement`, `on Monday`, `during a debate`, `as he spoke`. What is wanted has a time and
    a reason of its own.
    """
    kind, following = page.bits[index], page.bits[index + 1]
    if wish:
        return bool(kind & PREPOSITION and not kind & (TO | OF)) and occasion(page, index + 1, last + 1) is not None
    if kind & ADJUNCT:
        return True
    if kind & SUBORDINATE and kind & OF:
        return bool(following & PRONOUN and following & SUBJECT)
    if not kind & PREPOSITION or kind & (TO | OF) or index >= last:
        return False
    if following & TIME and not page.words[index + 1].endswith("'s"):
        # Not so where more is said of the thing: `called his remarks on Saturday "…"`, `grilled him on Tuesday for`.
        return not (page.quotation_in(index, last) or any(page.bits[k] & OF for k in range(index, last)))
    return occasion(page, index + 1, last + 1) is not None


def _before_predicate(page: Page, start: int, last: int) -> int:
    """End what a noun says before the verb of its clause: `his promise to build it | was about more`."""
    bits = page.bits
    for index in range(start + 1, last):
        if bits[index] & (THAT | WH | RELATIVE | SUBORDINATE) or page.opens(index):
            return last
        if bits[index] & AUXILIARY and not bits[index - 1] & (TO | SUBJECT | AND | AUXILIARY):
            return index - 1
    return last


def _own_clause(page: Page, cue: Cue, other: Cue) -> int | None:
    """Give the `and`, `while` before a short subject of a later verb, behind a clause: `and Y accused Z of it`."""
    bits = page.bits
    if cue.form != other.form or cue.form not in _FINITE:
        return None
    for index in range(other.first - 1, max(cue.after, other.first - _SHORT_SUBJECT), -1):
        kind = bits[index]
        if kind & (AND | MEANWHILE):
            led = bits[index + 1]
            subject = led & (PRONOUN | SUBJECT | DETERMINER | NUMBER | PREPOSITION) or page.capital(index + 1)
            clause = subject and has_verb(page, cue.after, index - 1)
            return index if clause and index + 1 < other.first else None
        if kind & (SIGN | AUXILIARY | THAT | WH | RELATIVE | TO | SUBORDINATE) or (
            kind & (VERB | FINITE) and not page.capital(index)
        ):
            return None
    return None


def _main_clause(page: Page, cue: Cue, other: Cue) -> int | None:
    """Give the comma before the subject of a later verb: `In a year when X talks about Y, Z said`."""
    subject = subject_before(page, other.first, cue.after)
    comma = other.first if subject is None else subject[0] - 1
    return comma if other.form in _FINITE and cue.after < comma and page.words[comma] == "," else None


def _borders(page: Page, cue: Cue, later: list[Cue], first: int) -> frozenset[int]:
    """Give the tokens at which clauses of later cues part from what this one opened."""
    borders = set()
    bits, words = page.bits, page.words
    led = (bits[first] & PREPOSITION or words[first].endswith("ing")) and "," not in words[first : cue.first]
    for other in later:
        before = other.first - 1
        if "citation" in other.frames or "relay" in other.frames:
            borders.add(other.first)
            continue
        if other.form == "gerund":
            if words[before] == "," or (bits[before] & SUBORDINATE and before > cue.after and bits[other.after] & THAT):
                borders.add(before)  # `said it was over before claiming that`
            continue
        own = _own_clause(page, cue, other) or (_main_clause(page, cue, other) if led else None)
        if own is not None:
            borders.add(own)
            continue
        if cue.frames == {"noun"} and bits[before] & AND and other.form in _FINITE and before > cue.after:
            borders.add(before)
            continue
        if bits[before] & AND and (other.form == cue.form or {other.form, cue.form} <= _FINITE) and before > cue.after:
            borders.add(before)
            continue
        back = before
        while (
            back > cue.after
            and before - back < _NEAR
            and words[back] not in {",", ";"}
            and not page.closes(back)
            and not page.dash(back)
        ):
            back -= 1
        if (
            (words[back] == "," or (page.closes(back) and words[back - 1] in STOPS) or page.dash(back))
            and back > cue.after
            and bits[back + 1] & (AND | SUBORDINATE | RELATIVE)
            and not (bits[back + 1] | bits[back + 2]) & THAT
        ):
            borders.add(back)
    return frozenset(borders)
