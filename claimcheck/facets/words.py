"""
The words around a claim, without its figures: what the sentence is about.

What the packs know (nouns, places, kinds of events) is taken by its id, the same for every synonym and in every
language. Other words are folded, freed of clitics and cut to their first letters, so that "bombing", "bomber" and
"bombs" meet. Function words and everything that counts, dates or introduces speech are left out.
"""

from __future__ import annotations

import functools

from claimcheck.facets.cuts import cut, ids
from claimcheck.languages import language_of
from claimcheck.model import Claim, Value

NEAR = 7
"""Tokens on each side of a figure that belong to it rather than to its neighbours."""

NEAR_DATE = 16
"""The same for a date: what happened on it takes a clause to tell."""


class Words(Value, frozen=True):
    """
    What a sentence says beside its figures.

    `text` is all of it in order, for fuzzy scores; `near` the words around the claim's own figure or date, with those
    of its event; `ordinals` which ones of a series it names, `events` which kinds of events, `countries` which ones;
    `speech` tells that it reports that something was said, `several` that things of its kind happened more than once
    ("a pair of shootings"), `perpetrator` whether the one who did it is `included` in a figure, or `dead`. Ids begin
    with `=`, cities with `@` and their country.
    """

    language: str
    text: str
    all: frozenset[str]
    near: frozenset[str]
    ordinals: frozenset[str]
    events: frozenset[str]
    countries: frozenset[str]
    speech: bool
    several: bool
    perpetrator: frozenset[str]
    known_near: frozenset[str]
    known: frozenset[str]

    def in_terms_of(self, other: Words) -> tuple[frozenset[str], frozenset[str]]:
        """Give `near` and `all` as far as they can be compared with the other's: of two languages, only ids can."""
        return (self.near, self.all) if self.language == other.language else (self.known_near, self.known)

    @property
    def ids(self) -> frozenset[str]:
        """Give what the packs know of the sentence."""
        return ids(self.all)


def words(claim: Claim) -> Words:
    """Read the words around a claim."""
    place, reach = claim.start, NEAR
    if claim.quantity is not None and claim.quantity.surface_end:
        place = claim.quantity.surface_start
    elif claim.date is not None:
        place, reach = claim.date.start, NEAR_DATE
    language = claim.language or language_of(claim.sentence.text)
    return _read(claim.sentence.text, language, place - claim.sentence.start, reach, event_of(claim) or "")


def event_of(claim: Claim) -> str | None:
    """Give the words of the event that a claim belongs to, where it names one."""
    if claim.date is not None:
        return claim.date.event
    return claim.event.text if claim.event is not None else None


def phrase(text: str, language: str) -> Words:
    """Read the words of a phrase: of an event, of a subject."""
    return _read(text, language, 0, 0, "")


def headed_by(event: str, language: str) -> str:
    """Give the kind of event that heads a phrase, empty of one that none does: none of "the toll of the explosion"."""
    found = cut(event, language)
    first = next((at for at, stem in enumerate(found.stems) if stem), None)
    term = found.scan.term(first, "event") if first is not None else None
    return term.entry.value if term is not None else ""


def partial(claim: Claim) -> bool:
    """Tell whether a figure counts some of a known whole: "two of those shot", "including seven at a party"."""
    figure = claim.quantity
    if figure is None or not figure.surface:
        return False
    if figure.role == "part":
        return True
    scan = cut(claim.sentence.text, claim.language or language_of(claim.sentence.text)).scan
    start = claim.sentence.start
    first, last = (
        scan.token_at(figure.surface_start - start),
        scan.token_at(max(figure.surface_end, figure.unit_end or 0) - 1 - start),
    )
    before = scan.term_before(first, "part")
    return scan.term(last + 1, "part") is not None or (before is not None and before.entry.value == "part")


def besides(claim: Claim) -> bool:
    """Tell whether a figure counts others than those told before: "two others", "another woman"."""
    scan = cut(claim.sentence.text, claim.language or language_of(claim.sentence.text)).scan
    start = claim.sentence.start
    first, last = scan.token_at(claim.start - start), scan.token_at(claim.end - 1 - start)
    if scan.lexicon.head_first:
        last += 1
    else:
        first -= 1
    return any(scan.term(index, "besides") is not None for index in range(first, last + 1))


@functools.lru_cache(maxsize=100_000)
def _read(sentence: str, language: str, offset: int, reach: int, event: str) -> Words:
    found = cut(sentence, language)
    here = found.scan.token_at(max(0, offset))
    near = frozenset([stem for stem in found.stems[max(0, here - reach) : here + reach + 1] if stem])
    if event:
        near |= phrase(event, language).all
    return Words(
        language=language,
        text=found.text,
        all=found.all,
        near=near,
        ordinals=found.ordinals,
        events=found.events,
        countries=found.countries,
        speech=found.speech,
        several=found.several,
        perpetrator=found.perpetrator,
        known_near=ids(near) | found.kinds,
        known=ids(found.all) | found.kinds,
    )
