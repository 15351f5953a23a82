"""Gender and number of speakers, and of verbs that name none: a verb can only mean a speaker it agrees with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.attribution.kinds import BODY, COUNTERPART, DEFINITE, OUTLET, QUANTITY, ROLE, SEVERAL
from claimcheck.extract.attribution.letters import FEMININE, last_letter

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.naming import Phrase
    from claimcheck.extract.attribution.page import Page

_MASCULINE = frozenset({"past", "present", "participle"})
SEVERAL_FORMS = ("_p", "_d", "_df")
"""Endings of the forms of verbs that mean several people, none of whom is named behind."""
_LONGEST_NAME = 5
"""Letters of a name that ends like a plural."""


class Agreement(NamedTuple):
    """What is known of a gender (`masculine`, `feminine`, or ``) and of a number (`one`, `several`, or ``)."""

    gender: str = ""
    number: str = ""


def of_verb(page: Page, cue: Cue) -> Agreement:
    """Give what a verb shows of a subject that it does not name: nothing, where verbs are not inflected for it."""
    if not page.verb_first:
        return Agreement()
    if cue.form.endswith(SEVERAL_FORMS):
        return Agreement("", "several")
    if cue.form.endswith("_f"):
        return Agreement("feminine")
    return Agreement("masculine", "one") if cue.form in _MASCULINE else Agreement()


def of_phrase(page: Page, phrase: Phrase, cue: Cue, *, named: bool) -> Agreement:
    """
    Give what is known of a speaker that is named: the gender its verb has, or its first noun; the number of that.

    A verb before its subject is singular whatever follows, so only one in the plural tells a number.
    """
    if not page.verb_first:
        return Agreement()
    shown = of_verb(page, cue)
    first = phrase[0] + page.opens(phrase[0])
    kind = page.bits[first]
    if shown.number == "several" or _several(page, first, phrase[1], named=named) or _joined(page, phrase):
        number = "several"
    else:
        number = "one" if named or (kind & ROLE and not kind & (BODY | OUTLET)) else ""
    gender = shown.gender
    if not gender and kind & (ROLE | BODY | DEFINITE) and last_letter(page, first) == FEMININE:
        gender = "feminine"
    return Agreement(gender, number)


def agree(one: Agreement, other: Agreement) -> bool:
    """Tell whether nothing speaks against it that a verb means a speaker; one of several has to be several."""
    gender = not (one.gender and other.gender) or one.gender == other.gender
    if one.number == "several":
        return other.number == "several"
    return gender and not (one.number == "one" and other.number == "several")


def _several(page: Page, first: int, last: int, *, named: bool) -> bool:
    """
    Tell whether a phrase means several people: by its first noun, or by the ending of that or of its adjective.

    Some names end so as well: then the noun has to be definite, or to begin like one of a doer, or its adjective has to
    end in the same way. A dual needs the adjective.
    """
    if page.bits[first] & (SEVERAL | QUANTITY):
        return True
    ending = _people(page, first)
    following = _people(page, first + 1) if first < last else ""
    if following and ending == following:
        return True
    plurals = page.affixes.get("plural_people", ())
    if ending in plurals:
        return not named or bool(page.bits[first] & DEFINITE) or page.words[first].startswith(page.affixes["doer"])
    return following in plurals and bool(page.bits[first + 1] & DEFINITE)


def _people(page: Page, index: int) -> str:
    """Give the ending by which a word is a dual, or a plural of people."""
    word = page.words[index]
    endings = page.affixes.get("people", ()) if len(word) > _LONGEST_NAME else ()
    return next((ending for ending in endings if word.endswith(ending)), "")


def _joined(page: Page, phrase: Phrase) -> bool:
    """Tell whether a phrase names two: `and` is written onto a second title, or onto `his counterpart`."""
    for index in range(phrase[0] + 1, phrase[1] + 1):
        if page.bits[index] & COUNTERPART and page.words[index].startswith(page.joins):
            return True
        office = page.scan.term(index, "role") if page.bits[index] & ROLE else None
        if office is not None and office.entry.value in {"rank", "courtesy"} and office.prefix in page.joins:
            return True
    return False
