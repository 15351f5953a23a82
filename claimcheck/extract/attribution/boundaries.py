"""Where the noun phrase of a speaker ends, where verbs come first: no sign marks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.cues import PARTICIPLES
from claimcheck.extract.attribution.kinds import (
    ADDRESSEE,
    ADJECTIVE,
    ADJUNCT,
    AUXILIARY,
    AWAY,
    BODY,
    BY,
    BY_ACTION,
    CALLED,
    CITATION,
    CUE,
    DEFINITE,
    DEMONSTRATIVE,
    HEED,
    NEED,
    NEGATION,
    NO_SPEAKER,
    NUMBER,
    OPENER,
    OUTLET,
    OVERSEER,
    PARTICLE,
    PREPOSITION,
    ROLE,
    SAME,
    SEVERAL,
    SIGN,
    SPEECH,
    THAT,
    TIME,
    UPON,
    kinds,
)
from claimcheck.extract.attribution.letters import FEMININE, is_accusative, last_letter

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page

_SHORTEST_VERB = 3
_LONGEST_SURNAME = 6
"""Letters of a surname that ends like a plural which is no nominative."""
_SHORTEST_OWNED = 5
"""Letters of a noun with its owner written on."""
_LONGEST_LETTER = 4
"""Letters of the name of a letter with `to` written on."""


def of_an_office(page: Page, index: int) -> bool:
    """Tell `the general secretary` from `the secretary this year`, which one word may be; so are some surnames."""
    bits = page.bits
    if not bits[index] & ADJECTIVE or bits[index + 1] & TIME:
        return False
    named = page.scan.readings[index - 1] is None and bits[index + 1] & (THAT | SIGN)
    return bool(bits[index - 1] & (DEFINITE | ROLE) or named)


def ends_subject(page: Page, index: int, last: int) -> bool:
    """Tell whether a token behind a subject begins something else: to whom, in what, a clause about it."""
    kind = page.bits[index]
    before = page.bits[index - 1]
    if before & PARTICLE:  # the second part of a name, whatever else it means
        return False
    if kind & CALLED and not before & DEFINITE:
        return False
    if kind & BY_ACTION and kind & DEFINITE and page.scan.readings[index - 1] is None and not before & DEFINITE:
        return True  # `said Sami | in French`
    if leads_away(page, index) or is_accusative(page, index):
        return True
    if kind & (ADDRESSEE | HEED) or to_someone(page, index):
        return True
    if kind & NO_SPEAKER and before & DEFINITE and not kind & DEFINITE:
        return True
    if kind & NEED or _is_object(page, index):
        return True
    if kind & CUE and not kind & ROLE and not is_between(page, index):
        return True
    if kind & CITATION and page.scan.term(index, "citation"):
        return True
    if kind & AUXILIARY or (kind & DEMONSTRATIVE and is_complete(page, index - 1)):
        return True
    if page.bits[index + 1] & NEGATION and not page.bits[index + 1] & AUXILIARY and not kind & DEFINITE:
        return True  # `a source | who preferred not to …`
    if kind & PREPOSITION and not kind & AWAY and is_bare_name(page, index - 1):
        return True  # `said Obama | in the house`
    if kind & PREPOSITION:
        following = page.bits[index + 1] if index < last else 0
        occasion = index + 1 < last and page.bits[index + 2] & SPEECH and not following & (DEFINITE | ROLE | BODY)
        return (
            index == last
            or bool(occasion or following & (SPEECH | TIME | THAT | ADJUNCT | DEMONSTRATIVE))
            or page.words[index + 1] == ","
        )
    return False


def is_bare_name(page: Page, index: int) -> bool:
    """Tell whether a token is a name behind a verb, with no office: no table knows it, and nothing definite is near."""
    known = DEFINITE | ROLE | BODY | OUTLET | SPEECH | NUMBER | SEVERAL | PREPOSITION | SIGN
    if page.bits[index] & known or page.scan.readings[index] is not None or last_letter(page, index) == FEMININE:
        return False
    before = page.bits[index - 1]
    return bool(before & PARTICLE) or bool(before & CUE and not before & (DEFINITE | ROLE))


def _is_object(page: Page, index: int) -> bool:
    """
    Tell a definite feminine noun behind a man's name: `described Dr Sami al-Hasan | the relation between the two`.

    Whom the name follows is definite or a title, and nothing feminine is before it that an adjective might be of.
    """
    bits = page.bits
    if not bits[index] & bits[index - 1] & DEFINITE or bits[index - 2] & DEFINITE or not bits[index - 3] & DEFINITE:
        return False
    titled = bits[index - 3] & ROLE and not bits[index - 2] & (ROLE | BODY | PREPOSITION)
    if not (titled or page.scan.readings[index - 2] is None) or bits[index] & (ROLE | BODY | OUTLET | TIME):
        return False
    word = page.words[index]
    if not word.startswith(page.the) or word.endswith(page.affixes.get("relation", ())):
        return False
    feminine = [last_letter(page, k) == FEMININE for k in (index - 3, index - 2, index - 1, index)]
    return feminine == [False, False, False, True]


def leads_away(page: Page, index: int) -> bool:
    """
    Tell a preposition that no name or office has: `said X | about his journey`.

    It stays with a word that governs it (`the supervisor of`, `a report issued by`). One that may be a given name is
    none before `son of`, nor between a name and a definite word.
    """
    bits = page.bits
    if not bits[index] & AWAY or (bits[index - 1] | bits[index - 2]) & OVERSEER:
        return False
    if not bits[index] & (BY | UPON) and page.scan.term(index + 1, "place"):  # `the mission to Sudan`
        return False
    if not bits[index] & UPON:
        return True
    following = bits[index + 1]
    return not following & PARTICLE and bool(bits[index - 1] & DEFINITE or not following & DEFINITE)


def is_whole_phrase(page: Page, index: int) -> bool:
    """Tell a preposition with its pronoun written on, behind which the subject may follow: `in it`, not `upon him`."""
    if not page.bits[index] & PREPOSITION:
        return False
    word = page.words[index]
    stems = (word.removesuffix(owner) for owner in page.affixes.get("owner", ()) if word.endswith(owner))
    known = kinds(page.scan.language)
    kinds_of_stems = (PREPOSITION if stem in page.onto else known[stem] for stem in stems if stem)
    return any(kind & PREPOSITION and not kind & UPON for kind in kinds_of_stems)


def is_between(page: Page, index: int) -> bool:
    """Tell a verb that is mostly another word (`between` is spelt like `made clear`): inside a phrase it is that."""
    term = page.scan.term(index, "cue", "weak")
    if term is None or term.prefix or term.entry.value.partition(".")[2] in PARTICIPLES:
        return False
    return page.scan.term(index, "cue", "act") is None


def is_complete(page: Page, index: int) -> bool:
    """Tell whether no other noun can follow a word of an office: it has the article, or its owner written on."""
    if page.bits[index] & DEFINITE:
        return True
    office = page.scan.term(index, "role") if page.bits[index] & ROLE else None
    return office is not None and office.suffix in page.affixes.get("owner", ())


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


def is_owned(page: Page, index: int) -> bool:
    """Tell `their readiness` behind a subject: a noun with its owner written on, not joined with `and`."""
    word = page.words[index]
    if page.bits[index] & (DEFINITE | SAME | CUE) or len(word) < _SHORTEST_OWNED or word.startswith(page.joins):
        return False
    if not word.endswith(page.affixes.get("owner", ())) or word.endswith(page.affixes.get("no_owner", ())):
        return False
    reading = page.scan.readings[index]
    known = reading is not None and not any(phrase.suffix in page.affixes["owner"] for phrase in reading.phrases)
    return last_letter(page, index) != FEMININE and not known


def is_oblique(page: Page, index: int) -> bool:
    """Tell a definite plural that is no nominative: whom a verb asks or speaks of, never its subject."""
    word, kind = page.words[index], page.bits[index]
    plural = len(word) > _LONGEST_SURNAME and word.endswith(page.affixes.get("oblique", ()))
    return plural and bool(kind & DEFINITE) and not kind & ROLE


def to_someone(page: Page, index: int) -> bool:
    """Tell whether a token is a known person, body or outlet with `to` written on, or `to` before a quoted name."""
    if page.words[index] in page.to:
        return page.opens(index + 1)
    if index >= page.size:
        return False
    if not page.bits[index] & (ROLE | BODY | OUTLET):
        return _to_initials(page, index)
    term = page.scan.term(index, "role") or page.scan.term(index, "organisation")
    return term is not None and term.prefix in page.to and term.entry.value != "body"


def _to_initials(page: Page, index: int) -> bool:
    """Tell whether `to` is written onto the first of the letters that an outlet is called by, too short for a stem."""
    word = page.words[index]
    for affix in page.to if len(word) <= _LONGEST_LETTER else ():
        reading = page.known[word.removeprefix(affix)] if word.startswith(affix) and word != affix else None
        for phrase in () if reading is None else reading.phrases:
            rest = tuple(page.words[index + 1 : index + 1 + len(phrase.rest)])
            if rest and rest == phrase.rest and any(entry.category == "organisation" for entry in phrase.entries):
                return True
    return False


def is_apposition(page: Page, index: int, last: int) -> bool:
    """Tell whether a comma is followed by another name of the same, not by time, place or a new clause."""
    if index > last:
        return False
    kind = page.bits[index]
    if kind & (CITATION | PREPOSITION | ADJUNCT | TIME | NUMBER | THAT | OPENER | CUE | ADDRESSEE | AUXILIARY | SIGN):
        return False
    if is_oblique(page, index):  # `informed Sami, an aide, | the journalists`
        return False
    return not to_someone(page, index)
