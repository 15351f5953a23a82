"""Where the noun phrase of a speaker ends, where verbs come first: no sign marks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.kinds import (
    ADDRESSEE,
    ADJECTIVE,
    ADJUNCT,
    AUXILIARY,
    BODY,
    CUE,
    DEFINITE,
    DEMONSTRATIVE,
    NUMBER,
    OPENER,
    OUTLET,
    PREPOSITION,
    ROLE,
    SIGN,
    SPEECH,
    THAT,
    TIME,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page


def of_an_office(page: Page, index: int) -> bool:
    """Tell `the general secretary` from `the secretary this year`, which one word may be."""
    bits = page.bits
    return bool(bits[index] & ADJECTIVE and bits[index - 1] & (DEFINITE | ROLE) and not bits[index + 1] & TIME)


def ends_subject(page: Page, index: int, last: int) -> bool:
    """Tell whether a token behind a subject begins something else: to whom, in what, a clause about it."""
    kind = page.bits[index]
    if kind & ADDRESSEE or to_someone(page, index):
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
