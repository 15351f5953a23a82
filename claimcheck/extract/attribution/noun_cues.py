"""Cues that are no verbs, where verbs stand inside: nouns of saying, adjectives of thinking, a survey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.cue import Cue
from claimcheck.extract.attribution.kinds import (
    ADJECTIVAL,
    ADVERB,
    AND,
    AUXILIARY,
    BE,
    BY,
    DETERMINER,
    NOMINAL,
    NUMBER,
    OF,
    OWNER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SIGN,
    SUBJECT,
    SURVEY,
    THAT,
    TO,
    VERB,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page

_FARTHEST_COMMA = 16
_FARTHEST_BY = 5
_UNOWNED = frozenset({"claimed", "reported", "feared", "believed", "admitted", "denied", "warned", "expected", "hoped"})
"""Stances of nouns that tell what somebody says or thinks where nobody is named."""


def nominal_cue(page: Page, index: int) -> Cue | None:
    """Read a noun of saying behind its owner and before what was said: `the minister's claim that`."""
    if not page.bits[index] & NOMINAL:
        return None
    term = page.scan.term(index, "nominal")
    if term is None or term.last + 1 >= page.size:
        return None
    owner = index - 1
    if owner > 0 and not (possessive(page, owner) or page.bits[owner] & OWNER) and not page.bits[owner] & SIGN:
        owner -= 1
    if owner < 0 or not (possessive(page, owner) or page.bits[owner] & OWNER):
        return _unowned(page, index, term.last, term.entry.value)
    last = term.last
    if page.bits[last] & TO:
        last -= 1
    elif not page.bits[last + 1] & THAT and not (last > index and page.bits[last] & PREPOSITION):
        return None
    return Cue(owner + 1, last, index, last + 1, frozenset({"noun"}), term.entry.value, "")


def _unowned(page: Page, index: int, last: int, stance: str) -> Cue | None:
    """Read a noun of saying that nobody owns: `fears that`, `reports that`; not `the reports that were lost`."""
    if stance not in _UNOWNED or not page.bits[last + 1] & THAT or last + 2 >= page.size:
        return None
    relative = page.bits[last + 2]
    if relative & (AUXILIARY | VERB | ADVERB | PREPOSITION) and not relative & SUBJECT:
        return None
    return Cue(index, last, index, last + 1, frozenset({"noun", "unowned"}), stance, "")


def by_reckoning(page: Page, index: int) -> Cue | None:
    """Read `by one estimate`, `by his own admission` as a phrase that cites: it stands alone between signs."""
    bits = page.bits
    after = bits[index + 1] if index + 1 < page.size else SIGN
    by = next((k for k in range(index - 1, max(-1, index - _FARTHEST_BY), -1) if bits[k] & BY), None)
    if by is None or by == index - 1 or not after & (SIGN | OF | PREPOSITION):
        return None
    first = page.scan.sentence_tokens(index)[0]
    if by > first and not bits[by - 1] & (SIGN | AND):
        return None
    if not (bits[by + 1] & (DETERMINER | SUBJECT | NUMBER | OWNER) or page.capital(by + 1)):
        return None
    return Cue(by, by, by, by + 1, frozenset({"citation"}), "said", "")


def adjectival_cue(page: Page, index: int) -> Cue | None:
    """Read an adjective of thinking or feeling behind `to be`: `is confident that`, `were critical of`."""
    bits = page.bits
    term = page.scan.term(index, "adjectival") if bits[index] & ADJECTIVAL else None
    if term is None or term.last + 1 >= page.size:
        return None
    first = index
    while first and bits[first - 1] & (AUXILIARY | ADVERB) and not bits[first - 1] & SUBJECT:
        first -= 1
    if not any(bits[k] & BE for k in range(max(0, first - 1), index)):
        return None
    last = term.last
    following = bits[last + 1]
    if last == index and not following & (THAT | TO | OF):
        return None
    if following & OF and last == index:
        last += 1
    return Cue(first, last, index, last + 1, frozenset({"noun", "adjective"}), term.entry.value, "")


def begins_with_survey(page: Page, index: int) -> bool:
    """Tell whether a sentence begins with a poll or a study up to a comma: `In a poll of last week, X leads`."""
    if page.scan.sentence_tokens(index)[0] != index:
        return False
    found = False
    for place in range(index + 1, min(page.size, index + _FARTHEST_COMMA)):
        if page.words[place] == ",":
            return found and not page.bits[place + 1] & (PREPOSITION | RELATIVE | SIGN)
        found = found or bool(page.bits[place] & SURVEY)
    return False


def possessive(page: Page, index: int) -> bool:
    """Tell whether a token is a genitive, whose noun follows."""
    word = page.words[index]
    return word.endswith("'s") and not page.bits[index] & PRONOUN
