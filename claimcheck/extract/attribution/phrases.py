"""The noun phrase of a speaker, found from the verb beside it, where subjects come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import FULL_STOPS, STOPS, has_verb
from claimcheck.extract.attribution.kinds import (
    ADVERB,
    AND,
    AUXILIARY,
    BY,
    CUE,
    DETERMINER,
    FINITE,
    NOUN,
    NUMBER,
    PERSONAL,
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
    TO,
    VERB,
    WH,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page

_PARENTHESES = frozenset("()[]")
_TITLE = 6
"""Tokens of a quotation that may be a title."""
_LONGEST_APPOSITION = 30
_ABBREVIATION = 4
"""Letters that a word before a full stop within a name may have."""


def subject_before(page: Page, verb: int, first: int) -> tuple[int, int] | None:
    """Find the subject that ends before a verb; None where it is not named beside it."""
    bits, words = page.bits, page.words
    stop = verb - 1
    if stop < first:
        return None
    if bits[stop] & (SUBJECT | RELATIVE) and (bits[stop] & (PRONOUN | RELATIVE)):
        return stop, stop
    if bits[stop] & AND:
        return None
    extra = stop
    if words[stop] == "," or page.dash(stop):
        border = _apposition_start(page, stop, first)
        if border is None:
            return None
        extra -= 1
        stop = border - 1
        if stop < first:
            return None
        if words[border + 1].endswith("ing") or bits[border + 1] & (PREPOSITION | SUBORDINATE | TIME | ADVERB):
            extra = stop
    elif words[stop] in STOPS and not (words[stop] == "." and page.scan.touches(stop) and len(words[stop - 1]) == 1):
        return None
    bare = extra == stop
    while (
        stop > first
        and bits[stop] & (TIME | ADVERB)
        and not bits[stop] & (SUBJECT | NUMBER)
        and not bits[stop - 1] & NUMBER
        and not (page.capital(stop) and bits[stop] & ADVERB and page.capital(stop - 1))  # a paper called Daily
    ):
        stop -= 1
        if stop > first and bits[stop] & PREPOSITION:
            stop -= 1
    if bare:
        extra = stop
    start = phrase_start(page, stop, first)
    return (start, extra) if start <= stop else None


def _apposition_start(page: Page, comma: int, first: int) -> int | None:
    """Find the comma before a phrase that stands between a name and its verb."""
    dash = page.words[comma] != ","
    index = comma - 1
    if dash and index > first and page.dash(index):
        index -= 1
    while index > max(first, comma - _LONGEST_APPOSITION):
        if page.words[index] == ")":
            index = _opening_bracket(page, index, first)
        if (page.dash(index) if dash else page.words[index] == ",") and index > first:
            return index - 1 if dash and page.dash(index - 1) else index
        index -= 1
    return None


def _opening_bracket(page: Page, index: int, first: int) -> int:
    """Give the token of the bracket that a closing one belongs to."""
    return next((k for k in range(index, max(first, index - 12), -1) if page.words[k] == "("), index)


def phrase_start(page: Page, stop: int, first: int) -> int:
    """Walk left over a noun phrase, then drop what only leads to it."""
    bits, words = page.bits, page.words
    start = _opening_bracket(page, stop, first) if words[stop] == ")" else stop
    while start > first:
        if start - 1 > first and words[start - 1] == "-" and page.scan.touches(start) and page.scan.touches(start - 1):
            start -= 2  # both halves of `so-called`
            continue
        kind = bits[start - 1]
        word = words[start - 1]
        if page.closes(start - 1):
            begin = page.pair[start - 1]
            if start - 1 - begin > _TITLE or begin < first or words[start - 2] in STOPS:
                break
            start = begin
            continue
        if word == ")":
            opening = _opening_bracket(page, start - 1, first)
            if opening < start - 1:
                start = opening
                continue
        if (
            (word in STOPS and word not in {"-", "."})
            or page.dash(start - 1)
            or kind & (SUBORDINATE | THAT | AUXILIARY)
        ):
            break
        if word == "." and (start - 1 == first or len(words[start - 2]) > _ABBREVIATION):
            break
        if kind & (RELATIVE | PRONOUN):
            break
        if verb_like(page, start - 1) and not _adjectival(page, start - 1, first):
            break
        if kind & AND and not _coordinate(page, start - 1, first):
            break
        if kind & SIGN and word in _PARENTHESES and word == "(":
            break
        start -= 1
    return _inner_start(page, start, stop)


def _adjectival(page: Page, index: int, first: int) -> bool:
    """Tell whether a word in -ed belongs to a noun: nobody stands before it, or a preposition follows it."""
    if page.words[index].endswith("ing") and index > first:
        return bool(page.bits[index - 1] & DETERMINER)  # `a growing number`
    if not page.bits[index] & FINITE:
        return False
    before = index - 1
    while before > first and page.bits[before] & ADVERB and not page.bits[before] & (AUXILIARY | SUBJECT):
        before -= 1
    if before < first or page.words[before] in STOPS or page.closes(before):
        return True
    if page.bits[before] & (DETERMINER | PREPOSITION) and not page.bits[before] & SUBJECT:
        return True
    return bool(page.bits[index + 1] & PREPOSITION)


def verb_like(page: Page, index: int) -> bool:
    """Tell whether a token is likely a verb: known as one, or ending like one, and not likely a noun or a name."""
    kind = page.bits[index]
    if index and page.words[index - 1] == "-" and page.scan.touches(index):  # `so-called`
        return False
    return bool(kind & (VERB | CUE | FINITE)) and not kind & (ROLE | SPEECH | NOUN) and not page.capital(index)


def _coordinate(page: Page, conjunction: int, first: int) -> bool:
    """Tell whether `and` joins two names rather than two clauses."""
    index = conjunction - 1
    steps = 0
    while index >= first and page.words[index] not in STOPS and steps < 8:  # noqa: PLR2004 - longer ones are clauses
        kind = page.bits[index]
        if kind & (AUXILIARY | PRONOUN | SUBORDINATE | THAT) or (verb_like(page, index)):
            return False
        index -= 1
        steps += 1
    return steps > 0


def _inner_start(page: Page, start: int, stop: int) -> int:
    """Drop conjunctions, adverbs and phrases of time and place that lead to a subject."""
    bits = page.bits
    while start <= stop and bits[start] & (AND | SIGN) and not page.opens(start):
        start += 1
    while (
        start < stop
        and bits[start] & (ADVERB | TIME | WH)
        and not bits[start] & (SUBJECT | ROLE | DETERMINER)
        and not bits[start + 1] & (NUMBER | DETERMINER)
    ):
        start += 1
    if start < stop and bits[start] & PREPOSITION and not bits[start + 1] & (NUMBER | SUBJECT):
        time = next((k for k in range(stop, start, -1) if bits[k] & TIME), None)
        if time is not None and time < stop:
            return time + 1
        back = stop
        while back > start + 1 and not bits[back] & (DETERMINER | SIGN) and not bits[back - 1] & PREPOSITION:
            back -= 1
        return back
    return start


def noun_phrase(page: Page, first: int, end: int) -> tuple[int, int] | None:
    """Walk right over a noun phrase with its appositions."""
    bits, words = page.bits, page.words
    index = first
    while index < end:
        kind = bits[index]
        word = words[index]
        if page.opens(index):
            if page.pair[index] - index > 6 or index == first:  # noqa: PLR2004 - longer ones are no titles
                break
            index = page.pair[index] + 1
            continue
        if word == ",":
            if not _apposed(page, index + 1, end):
                break
            index = _apposition_end(page, index + 1, end)
            continue
        if word == "." and index + 1 < end and len(words[index - 1]) <= 4:  # noqa: PLR2004 - an abbreviation
            pass
        elif (
            (word in STOPS and word != "-")
            or (index > first and kind & (TIME | THAT | SUBORDINATE) and not kind & ROLE)
            or (index > first and kind & PREPOSITION and _leads_away(page, index, end))
            or (index > first and kind & CUE and page.words[index - 1] == ",")
        ):
            break
        index += 1
    stop = index - 1
    while stop > first and (words[stop] in STOPS or bits[stop] & (AND | PREPOSITION)):
        stop -= 1
    if bits[first] & PRONOUN:
        stop = first
    return (first, stop) if stop >= first else None


def _apposition_end(page: Page, index: int, end: int) -> int:
    """Give the token behind an apposition: its comma, or the stop that ends the sentence."""
    while index < end:
        if page.opens(index) and page.pair[index] - index > _TITLE + 2:
            break
        if page.opens(index):
            index = page.pair[index] + 1
            continue
        word = page.words[index]
        if word in {",", ";"} or page.dash(index) or (word in FULL_STOPS and index + 1 >= end):
            break
        index += 1
    return index


def _leads_away(page: Page, index: int, end: int) -> bool:
    """Tell whether a preposition behind a name leads to an occasion or a time; `by` leads to who counted."""
    if page.bits[index] & BY:
        return False
    return any(
        page.bits[k] & (SPEECH | TIME) or page.words[k] in STOPS for k in range(index + 1, min(end, index + 4))
    ) and any(page.bits[k] & (SPEECH | TIME | NUMBER) for k in range(index + 1, min(end, index + 4)))


def _apposed(page: Page, index: int, end: int) -> bool:
    """Tell whether a comma is followed by who the named one is, up to the end or a comma."""
    if index >= end:
        return False
    kind = page.bits[index]
    if kind & RELATIVE and not kind & THAT:
        return bool(kind & PERSONAL)
    if kind & (AND | SUBORDINATE | PREPOSITION | TIME | SIGN | AUXILIARY | PRONOUN) or page.words[index].endswith(
        "ing"
    ):
        return False
    close = next((k for k in range(index, min(end, index + _LONGEST_APPOSITION)) if page.words[k] in {",", ";"}), end)
    verb = next((k for k in range(index, min(close, end)) if has_verb(page, k, k)), None)
    while verb is not None and verb < end and _adjectival(page, verb, index) and page.bits[verb - 1] & DETERMINER:
        verb = next((k for k in range(verb + 1, min(close, end)) if has_verb(page, k, k)), None)
    return verb is None or any(page.bits[k] & (RELATIVE | TO) for k in range(index + 1, verb))
