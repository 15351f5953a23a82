"""Whether the rest of an article bears a speaker out, where grammar alone does not tell a name from a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.kinds import (
    BODY,
    NUMBER,
    OUTLET,
    PREPOSITION,
    ROLE,
    SIGN,
    SPEECH,
    THAT,
    TIME,
    TO_THE,
)
from claimcheck.languages import lexicon

if TYPE_CHECKING:
    from claimcheck.extract.attribution.found import Found
    from claimcheck.extract.attribution.page import Page

_SOURCE = ROLE | BODY | OUTLET | SPEECH
_NO_EVIDENCE = SIGN | NUMBER | PREPOSITION | THAT | TIME


def borne_out(page: Page, found: list[Found]) -> list[Found]:
    """
    Drop sources that nothing bears out, where names have no capitals: `according to the rules`, `Sudan: 12 killed`.

    A phrase that cites without a verb, and a headline with a colon, need an office, a body, an outlet or a text, or
    a name that a verb of saying has elsewhere in the article.
    """
    speaking = {
        page.words[index]
        for one in found
        if one.speaker is not None and not _needs_evidence(one)
        for index in range(one.speaker[0], one.speaker[1] + 1)
        if not page.bits[index] & _NO_EVIDENCE
    }
    return [one for one in found if not _needs_evidence(one) or _known(page, one, speaking)]


def _needs_evidence(one: Found) -> bool:
    """Tell whether only a preposition or a colon makes a phrase a speaker."""
    return one.order == "colon" or (one.order == "citation" and one.cue.last < one.cue.after)


def _known(page: Page, one: Found, speaking: set[str]) -> bool:
    """Tell whether a phrase begins like a source, is quoted as a name, or is of someone who speaks elsewhere."""
    if one.speaker is None:
        return True
    first, last = one.speaker
    if one.order == "citation" and one.cue.first and page.closes(one.cue.first - 1):  # `"…" according to X`
        return True
    if (page.bits[first] | page.bits[min(first + 1, last)]) & _SOURCE or page.opens(first) or page.opens(first + 1):
        return True
    if page.scan.term(first, "organisation") or _known_after_to(page, first):
        return True
    return any(page.words[index] in speaking for index in range(first, min(first + 2, last + 1)))


def _known_after_to(page: Page, first: int) -> bool:
    """Tell whether a known body or office begins at a token with `to the` written on, which hides its article."""
    if not page.bits[first] & TO_THE:
        return False
    known = lexicon(page.scan.language)
    for affix, article in zip(page.to_the, page.the, strict=False):
        reading = known[article + page.words[first].removeprefix(affix)]
        for phrase in () if reading is None else reading.phrases:
            end = first + 1 + len(phrase.rest)
            if tuple(page.words[first + 1 : end]) == phrase.rest and any(
                entry.category in {"organisation", "role"} for entry in phrase.entries
            ):
                return True
    return False
