"""Whom a demand is made of, who stands behind the one who makes it, where verbs come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.boundaries import is_oblique, is_owned
from claimcheck.extract.attribution.kinds import (
    ASKED,
    BODY,
    DEFINITE,
    OUTLET,
    PREPOSITION,
    ROLE,
    SEVERAL,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page


def without_asked(page: Page, first: int, last: int) -> tuple[int, int]:
    """
    Leave out whom a demand is made of, who stands behind the subject with no sign between them.

    A subject whose noun or name is complete ends before a definite body or office, before a plural that is no
    nominative (an adjective of the subject would be one), and before words like `all` and `the states`.
    """
    bits = page.bits
    several = bits[first] & SEVERAL or page.words[first].endswith(page.affixes.get("plural_people", ()))
    for index in range(first + 1, last + 1):
        kind = bits[index]
        before = bits[index - 1]
        bare = not before & (DEFINITE | BODY | ROLE | OUTLET | PREPOSITION)
        if bare and kind & DEFINITE and kind & BODY and page.scan.term(index, "organisation"):
            return first, index - 1  # `appealed Sami | to the United Nations`
        complete = before & DEFINITE or (index > first + 1 and not before & (BODY | ROLE | PREPOSITION))
        if not complete or page.words[index].startswith(page.joins):
            continue
        if _plural_object(page, index) or (kind & SEVERAL and not kind & DEFINITE and before & DEFINITE):
            return first, index - 1
        if page.scan.readings[index - 1] is None and not before & DEFINITE and is_owned(page, index):
            return first, index - 1  # `asked Sami | his countryman`
        if kind & ~before & DEFINITE:
            continue
        body = kind & BODY and not _adjective(page, index)
        if several and before & DEFINITE and kind & (ROLE | BODY) and not kind & DEFINITE:
            return first, index - 1  # `the people of the town asked | the governor of`
        named = page.scan.term(index, "organisation") if body and not kind & (DEFINITE | ROLE) else None
        endings = page.affixes.get("oblique", ())
        oblique = page.words[index].endswith(endings) and not page.words[index - 1].endswith(endings)
        if kind & ASKED or named or (kind & before & DEFINITE and (body or oblique)):
            return first, index - 1
    return first, last


def _plural_object(page: Page, index: int) -> bool:
    """Tell such a plural, or a noun that one is joined to, behind a word that is none: `thanked X | the jurors`."""
    joined = (
        page.bits[index] & DEFINITE and page.words[index + 1].startswith(page.joins) and is_oblique(page, index + 1)
    )
    things = page.words[index].endswith(page.affixes.get("plural_things", ()))  # no adjective of one body ends so
    if joined or (things and page.bits[index] & page.bits[index - 1] & DEFINITE and not _ends_alike(page, index)):
        return True
    if not is_oblique(page, index) or page.words[index - 1].endswith(page.affixes.get("oblique", ())):
        return False
    return not page.bits[index - 1] & (DEFINITE | BODY | ROLE)


def _ends_alike(page: Page, index: int) -> bool:
    """Tell whether the word before a plural of things is one as well, whose adjective it may be."""
    return page.words[index - 1].endswith(page.affixes.get("plural_things", ()))


def _adjective(page: Page, index: int) -> bool:
    """Tell whether a word may be an adjective by its ending, though a body is called so too."""
    return page.words[index].endswith(page.affixes.get("relation", ()))
