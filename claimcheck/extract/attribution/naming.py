"""Part the phrase of a speaker into name and office: by definiteness, or by capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.attribution.boundaries import is_between
from claimcheck.extract.attribution.kinds import (
    ADJUNCT,
    BODY,
    BY_ACTION,
    COUNTERPART,
    CUE,
    DEFINITE,
    DETERMINER,
    FACILITY,
    NUMBER,
    ONE_OF,
    OUTLET,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    QUANTITY,
    RELATIVE,
    ROLE,
    SAME,
    SIGN,
    SPEECH,
    SUBJECT,
    TIME,
    TO_THE,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page

Phrase = tuple[int, int]

LONGEST_NAME = 4
NO_NAME = (
    PREPOSITION
    | PRONOUN
    | ROLE
    | BODY
    | SIGN
    | TIME
    | ADJUNCT
    | RELATIVE
    | NUMBER
    | SPEECH
    | SAME
    | TO_THE
    | COUNTERPART
    | ONE_OF
)
"""Kinds of words that are no part of a personal name."""


class Person(NamedTuple):
    """The parts of a speaker phrase: the tokens of the name, and those of the office; either may be missing."""

    name: Phrase | None
    role: Phrase | None


def parts(page: Page, phrase: Phrase) -> Person:
    """Part a speaker phrase into name and office; what a relative clause behind a comma tells of him is neither."""
    first, last = phrase
    told = (k - 1 for k in range(first + 1, last) if page.words[k] == "," and page.bits[k + 1] & RELATIVE)
    phrase = first, next(told, last)
    return _with_article(page, phrase) if page.verb_first else _with_capitals(page, phrase)


def _with_article(page: Page, phrase: Phrase) -> Person:
    """
    Part a phrase by definiteness: an office is definite, the name behind it begins without the article.

    An office without the article (`an official`) names nobody, unless a comma leads to a name.
    """
    first, last = phrase
    bits = page.bits
    if page.opens(first) and first + 1 < page.pair[first] <= last:
        close = page.pair[first]
        return Person((first + 1, close - 1), (close + 1, last) if close < last else None)
    comma = next((k for k in range(first, last) if page.words[k] == ","), None)
    if bits[first] & (QUANTITY | ONE_OF):  # `a number of residents`
        return Person(None, None)
    if comma is not None and _is_rank(page, first) and not bits[first + 1] & NO_NAME:  # `Dr X, a specialist in Y`
        return _with_article(page, (first, comma - 1))
    first += 2 * (page.shortened(first + 1) and first + 1 < last)
    if not bits[first] & (ROLE | BODY | OUTLET):
        return _without_office(page, first, last)
    office = page.scan.term(first, "role")
    if bits[first] & (BODY | OUTLET) and (office is None or office.entry.value in {"body", "outlet"}):
        return Person(None, None)
    if not bits[first] & DEFINITE and bits[first + 1] & PREPOSITION:  # `a member of the party of X`
        return Person(None, phrase)
    if comma is not None and not bits[comma + 1] & (NO_NAME | DEFINITE):
        return Person((comma + 1, min(last, comma + LONGEST_NAME)), (first, comma - 1))
    role = page.scan.term(first, "role")
    ranks = [k for k in range(last - 1, first - 1, -1) if _is_rank(page, k)]
    rank = next((k for k in ranks if comma is None or k < comma), ranks[0] if ranks else None)
    if rank is not None and not _has_preposition(page, rank + 1):
        return Person((rank + 1, _name_end(page, rank + 1, last, LONGEST_NAME - 1)), (first, rank))
    name = _at_the_end(page, first, last if comma is None else comma - 1)
    if name is not None:
        return Person(name, (first, name[0] - 1))
    definite = bool(bits[first] & DEFINITE) or (role is not None and role.suffix != "")
    for index in range(first + 1, last + 1):
        kind = bits[index]
        if kind & CUE and not kind & ROLE:
            return Person(None, (first, index - 1))
        if not kind & DEFINITE and (_has_clitic(page, index) or _leads_on(page, index, last)):
            definite = False
            continue
        if definite and _may_be_given(page, index):
            return Person((index, _name_end(page, index, last, LONGEST_NAME - 1)), (first, index - 1))
        definite = definite or bool(kind & (DEFINITE | BODY))
    return Person(None, phrase)


def _without_office(page: Page, first: int, last: int) -> Person:
    """Part a phrase that begins with no office: with a name, whose office may follow, or with a definite noun."""
    bits = page.bits
    stop = _name_end(page, first, last, last - first)
    if bits[first] & DEFINITE and stop > first and all(bits[k] & DEFINITE for k in range(first, stop + 1)):
        return Person(None, None)
    following = bits[stop + 1] if stop < last else 0
    if stop == first and following & (BODY | OUTLET) and not (bits[first] | following) & DEFINITE:
        return Person(None, None)  # `fans of the club of X`
    if stop == first and (
        following & PREPOSITION if bits[first] & DEFINITE else following & DEFINITE and following & (BODY | ROLE)
    ):
        return Person(None, None)
    return Person((first, stop), (stop + 1, last) if stop < last else None)


def _may_be_given(page: Page, index: int) -> bool:
    """
    Tell whether a name may begin with a word behind an office: not definite, in the script of the office.

    The king in `the dean at King Fahd University`, where the university stands first, does not speak.
    """
    bits, word = page.bits, page.words[index]
    called_after = bits[index - 1] & ROLE and bits[index - 2] & (FACILITY | BODY)
    known = bits[index] & (NO_NAME | DEFINITE) or word in page.in_the_name or word.isascii()
    return not (called_after or known or bits[index - 1] & PREPOSITION)


def _at_the_end(page: Page, first: int, last: int) -> Phrase | None:
    """Give the name that ends a phrase: two words or more behind a definite one or a place, only the last definite."""
    bits = page.bits
    start = last
    while start > first + 1 and _bare(page, start - 1) and last - start <= LONGEST_NAME:
        start -= 1
    if bits[start] & PARTICLE and start - 1 > first and bits[start - 1] & DEFINITE and not bits[start - 1] & NO_NAME:
        return start - 1, last  # a given name that has the article, before `son of`
    if not _bare(page, last) and not bits[last] & DEFINITE:
        return None
    if page.scan.term(start, "place") and not bits[start - 1] & DEFINITE:
        start += 1
    elif not bits[start - 1] & DEFINITE:
        return None
    return (start, last) if start < last else None


def _has_preposition(page: Page, index: int) -> bool:
    """Tell whether a preposition is written onto a known word: `the journalist at the paper`."""
    reading = page.scan.readings[index]
    return reading is not None and reading.prefix != "" and reading.prefix in page.onto


def _has_clitic(page: Page, index: int) -> bool:
    """Tell a word with a clitic written onto its front from a name that only begins like one."""
    reading = page.scan.readings[index]
    clitic = reading is not None and reading.prefix != ""
    return clitic and page.words[index] not in page.affixes.get("no_present_joined", ())


def _bare(page: Page, index: int) -> bool:
    """Tell whether a word may be part of a name: no clitic on it, no office, not definite, not in another script."""
    kind = page.bits[index]
    if kind & PARTICLE:
        return True
    if is_between(page, index):
        return False
    if _has_clitic(page, index) or page.words[index] in page.in_the_name:
        return False
    return not kind & (NO_NAME | DEFINITE) and not page.words[index].isascii()


def _name_end(page: Page, first: int, last: int, longest: int) -> int:
    """Give the last token of a name: a particle (`son of`, `father of`) takes the word behind it along."""
    stop = first
    while stop < last and (
        page.bits[stop] & PARTICLE or (stop - first < longest and not page.bits[stop + 1] & NO_NAME)
    ):
        stop += 1
    return stop


def _leads_on(page: Page, index: int, last: int) -> bool:
    """Tell a place (`in the municipality of the east`) from a name: more words follow its definite ones."""
    if not page.bits[index] & BY_ACTION and not page.words[index].startswith(page.to):
        return False
    behind = index + 1
    while behind <= last and page.bits[behind] & DEFINITE:
        behind += 1
    return index + 1 < behind <= last


def _is_rank(page: Page, index: int) -> bool:
    """Tell whether a token is a title that a name follows at once, or the stop behind the letter of one."""
    if page.shortened(index):
        return True
    term = page.scan.term(index, "role") if page.bits[index] & ROLE else None
    return term is not None and term.entry.value in {"rank", "courtesy"}


def _with_capitals(page: Page, phrase: Phrase) -> Person:
    """Part a phrase by capitals: the last run of them before the first comma, else the run behind it."""
    first, last = phrase
    comma = next((k for k in range(first, last) if page.words[k] == ","), None)
    stop = last if comma is None else comma - 1
    run = _last_run(page, first, stop)
    if run is not None and run[1] == stop:
        rest = (first, run[0] - 1) if run[0] > first else None
        if rest is None and comma is not None and comma < last:
            rest = (comma + 1, last)
        if any(page.bits[k] & PREPOSITION for k in range(first, run[0])) and not _second(page, comma, last):
            return Person(None, phrase)
        if not any(page.bits[k] & PREPOSITION for k in range(first, run[0])) and not (
            page.bits[first] & DETERMINER and run[0] == first + 1
        ):
            return Person(run, rest)
    if comma is not None:
        second = _second(page, comma, last)
        if second is not None:
            return Person(second, (first, comma - 1))
    return Person(None, phrase if any(page.bits[k] & ROLE for k in range(first, last + 1)) else None)


def _second(page: Page, comma: int | None, last: int) -> Phrase | None:
    """Give the name that follows an office and a comma."""
    if comma is None:
        return None
    stop = last
    while stop > comma and page.bits[stop] & SIGN:
        stop -= 1
    run = _last_run(page, comma + 1, stop)
    return run if run == (comma + 1, stop) else None


def _last_run(page: Page, first: int, last: int) -> Phrase | None:
    """Give the last run of capitalised words that are no office and no body."""
    stop = last
    while stop >= first and not _name_word(page, stop):
        stop -= 1
    if stop < first:
        return None
    start = stop
    while start > first and (_name_word(page, start - 1) or _initial(page, start - 1)):
        start -= 1
    while start < stop and not _name_word(page, start):
        start += 1
    return start, stop


def _name_word(page: Page, index: int) -> bool:
    kind = page.bits[index]
    return not kind & (ROLE | SIGN | NUMBER | DETERMINER | SUBJECT | PREPOSITION | TIME) and page.capital(index)


def _initial(page: Page, index: int) -> bool:
    """Tell whether a token joins the words of a name: the stop of an initial, a hyphen."""
    word = page.words[index]
    if word == "." and index:
        return len(page.words[index - 1]) == 1 and page.capital(index - 1)
    return bool(page.bits[index] & PARTICLE) or (word == "-" and page.scan.touches(index))
