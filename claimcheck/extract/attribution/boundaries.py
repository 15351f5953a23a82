"""Where the noun phrase of a speaker ends, where verbs come first: no sign marks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.kinds import (
    ADDRESSEE,
    ADJECTIVE,
    ADJUNCT,
    ASKED,
    AUXILIARY,
    BODY,
    CALLED,
    CUE,
    DEFINITE,
    DEMONSTRATIVE,
    HEED,
    NO_SPEAKER,
    NUMBER,
    OPENER,
    OUTLET,
    PARTICLE,
    PREPOSITION,
    ROLE,
    SIGN,
    SPEECH,
    THAT,
    TIME,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page

_SHORTEST_VERB = 3


def of_an_office(page: Page, index: int) -> bool:
    """Tell `the general secretary` from `the secretary this year`, which one word may be."""
    bits = page.bits
    return bool(bits[index] & ADJECTIVE and bits[index - 1] & (DEFINITE | ROLE) and not bits[index + 1] & TIME)


def ends_subject(page: Page, index: int, last: int) -> bool:
    """Tell whether a token behind a subject begins something else: to whom, in what, a clause about it."""
    kind = page.bits[index]
    before = page.bits[index - 1]
    if before & PARTICLE:  # the second part of a name, whatever else it means
        return False
    if kind & CALLED and not before & DEFINITE:
        return False
    if kind & (ADDRESSEE | HEED) or to_someone(page, index):
        return True
    if kind & NO_SPEAKER and before & DEFINITE and not kind & DEFINITE:
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


def is_feminine_verb(page: Page, index: int) -> bool:
    """Tell an unknown verb in the feminine past by its ending and the noun behind it (`the papers brought out`)."""
    word, affixes = page.words[index], page.affixes
    return (
        len(word) > _SHORTEST_VERB
        and word.endswith(affixes.get("feminine_verb", ()))
        and not word.endswith(affixes.get("no_verb", ()))
        and not page.bits[index] & (DEFINITE | ROLE | BODY | OUTLET | TIME | ADJUNCT | PREPOSITION)
        and bool(page.bits[index + 1] & (DEFINITE | ROLE | BODY))
    )


def without_asked(page: Page, first: int, last: int) -> tuple[int, int]:
    """
    Leave out whom a demand is made of, who stands behind the subject with no sign between them.

    A subject whose noun or name is complete ends before a definite body or office, before a plural that is no
    nominative (an adjective of the subject would be one), and before words like `all` and `the states`.
    """
    bits = page.bits
    for index in range(first + 1, last + 1):
        kind = bits[index]
        before = bits[index - 1]
        complete = before & DEFINITE or (index > first + 1 and not before & (BODY | ROLE | PREPOSITION))
        if not complete or page.words[index].startswith(page.joins) or (kind & ~before & DEFINITE):
            continue
        body = kind & BODY and not _adjective(page, index)
        endings = page.affixes.get("oblique", ())
        oblique = page.words[index].endswith(endings) and not page.words[index - 1].endswith(endings)
        if kind & ASKED or (kind & before & DEFINITE and (body or oblique)):
            return first, index - 1
    return first, last


def _adjective(page: Page, index: int) -> bool:
    """Tell whether a word may be an adjective by its ending, though a body is called so too."""
    return page.words[index].endswith(page.affixes.get("relation", ()))


def to_someone(page: Page, index: int) -> bool:
    """Tell whether a token is a known person, body or outlet with `to` written on, or `to` before a quoted name."""
    if page.words[index] in page.to:
        return page.opens(index + 1)
    if not page.bits[index] & (ROLE | BODY | OUTLET) or index >= page.size:
        return False
    term = page.scan.term(index, "role") or page.scan.term(index, "organisation")
    return term is not None and term.prefix in page.to and term.entry.value != "body"


def is_apposition(page: Page, index: int, last: int) -> bool:
    """Tell whether a comma is followed by another name of the same, not by time, place or a new clause."""
    if index > last:
        return False
    kind = page.bits[index]
    if kind & (PREPOSITION | ADJUNCT | TIME | NUMBER | THAT | OPENER | CUE | ADDRESSEE | AUXILIARY | SIGN):
        return False
    return not to_someone(page, index)
