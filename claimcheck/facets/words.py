"""
The words around a claim, without its figures: what the sentence is about.

What the packs know (nouns, places, kinds of events) is taken by its id, the same for every synonym and in every
language. Other words are folded, freed of clitics and cut to their first letters, so that "bombing", "bomber" and
"bombs" meet. Function words and everything that counts, dates or introduces speech are left out.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.languages import Lexicon, Reading, Scan, language_of, lexicon
from claimcheck.languages.schema import TABLES
from claimcheck.model import Claim, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

NEAR = 7
"""Tokens on each side of a figure that belong to it rather than to its neighbours."""

NEAR_DATE = 16
"""The same for a date: what happened on it takes a clause to tell."""

_STEM = 5
"""Letters of a word that are kept: enough to tell words apart, few enough to lose most endings."""

_SHORTEST = 2
_COUNTRY = 2
"""Length of the code of a country."""

_ID = "="
_CITY = "@"
_MARKS = _ID + _CITY
_NAMES = ("noun", "singular", "dual", "nationality", "origin", "place", "seat", "group", "event")
"""Categories of the packs whose keys name things, people, places and kinds of events."""

_SAYS_NOTHING = frozenset({"numbers", "amounts", "units", "dates"})
"""Files of a pack whose words count, measure, date or join: they are not what a sentence is about."""

_TOLD = frozenset({"number", "event", "cue", "perpetrator"})
"""Categories whose keys are asked for beside the words."""

_LOOKED_AT = _TOLD | {"month", *_NAMES}

_HAPPENINGS = frozenset({"attack", "airstrike", "explosion", "clash", "crime", "accident", "fire", "incident", "flood"})
"""Concepts of what happens: a plural of them tells of several events."""

_CUES = frozenset({"cue", "citation"})
_SPEECH = ("say", "tell")
_GRAMMAR = "grammar"
_COUNTING = frozenset({"number", "unit"})


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
        return _ids(self.all)


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


def partial(claim: Claim) -> bool:
    """Tell whether a figure counts some of a known whole: "two of those shot", "including seven at a party"."""
    figure = claim.quantity
    if figure is None or not figure.surface:
        return False
    if figure.role == "part":
        return True
    scan = _cut(claim.sentence.text, claim.language or language_of(claim.sentence.text)).scan
    start = claim.sentence.start
    first, last = (
        scan.token_at(figure.surface_start - start),
        scan.token_at(max(figure.surface_end, figure.unit_end or 0) - 1 - start),
    )
    before = scan.term_before(first, "part")
    return scan.term(last + 1, "part") is not None or (before is not None and before.entry.value == "part")


class _Cut(NamedTuple):
    """
    A sentence cut into stems, one for each token.

    `free` are the tokens within no name that `values` may be of; `several` tells of a plural of what happens.
    """

    scan: Scan
    stems: list[str]
    free: list[int]
    several: bool

    def values(self, category: str, sub: str | None = None) -> frozenset[str]:
        """Give the keys of a category that the sentence names."""
        found = (self.scan.term(index, category, sub) for index in self.free)
        return frozenset(term.entry.value for term in found if term is not None)


@functools.lru_cache(maxsize=100_000)
def _read(sentence: str, language: str, offset: int, reach: int, event: str) -> Words:
    cut = _cut(sentence, language)
    here = cut.scan.token_at(max(0, offset))
    near = frozenset(stem for stem in cut.stems[max(0, here - reach) : here + reach + 1] if stem)
    if event:
        near |= phrase(event, language).all
    kept = [stem for stem in cut.stems if stem]
    everything = frozenset(kept)
    events = cut.values("event")
    kinds = frozenset([_ID + kind for kind in events])
    return Words(
        language=language,
        text=" ".join(kept),
        all=everything,
        near=near,
        ordinals=cut.values("number", "ordinal"),
        events=events,
        countries=_countries(everything),
        speech=any(cut.values("cue", sub) for sub in _SPEECH),
        several=cut.several,
        perpetrator=cut.values("perpetrator"),
        known_near=_ids(near) | kinds,
        known=_ids(everything) | kinds,
    )


@functools.lru_cache(maxsize=500)
def _cut(sentence: str, language: str) -> _Cut:
    """
    Cut a sentence into stems; a token that says nothing about the matter has an empty one.

    Most words have one stem wherever they stand: those are read by one `map`. Only those are looked at one by one at
    which a name may begin, or whose keys are asked for.
    """
    scan = Scan(sentence, lexicon(language))
    table: _Stems = scan.lexicon.derived.setdefault("facets.stems", _Stems(scan.lexicon))  # type: ignore[assignment]
    found = list(map(table.__getitem__, scan.words))
    stems = [stem or "" for stem in found]
    free: list[int] = []
    several = False
    following = 0
    for index, stem in enumerate(found):
        if stem is not None or index < following:
            continue
        name, last = _name(scan, index)
        following = last + 1
        reading = scan.readings[index]
        if last == index and reading is not None and not _TOLD.isdisjoint(reading.categories):
            free.append(index)
        several = several or (name[1:] in _HAPPENINGS and _is_plural(scan, index))
        stems[index : last + 1] = [name or table.stem(scan.words[index]), *[""] * (last - index)]
    return _Cut(scan, stems, free, several)


class _Stems(dict[str, "str | None"]):
    """The stem of every word met, None for one at which a name may begin, or whose keys are asked for."""

    def __init__(self, words_of: Lexicon) -> None:
        super().__init__()
        self._words_of = words_of
        self._stems: dict[str, str] = {}

    def __missing__(self, word: str) -> str | None:
        reading = self._words_of[word]
        told = reading is not None and not _LOOKED_AT.isdisjoint(reading.categories)
        stem = self[word] = None if told else self.stem(word)
        return stem

    def stem(self, word: str) -> str:
        """Give the stem of a word, whatever else it may be."""
        stem = self._stems.get(word)
        if stem is None:
            stem = self._stems[word] = _stem_of(word, self._words_of)
        return stem


def _is_plural(scan: Scan, index: int) -> bool:
    """Tell whether a noun stands in a form that never means one; the ending of a plural is part of the noun."""
    one, noun = scan.term(index, "singular"), scan.term(index, "noun")
    return noun is not None and (one is None or bool(one.suffix and not noun.suffix))


def _name(scan: Scan, index: int) -> tuple[str, int]:
    """
    Give the id of the longest known name that begins at a token, and its last token; empty where there is none.

    The name of a month says nothing about the matter, but its words are its own ("second" in that of January).
    """
    reading = scan.readings[index]
    best, last = "", index
    if reading is None:
        return best, last
    month = scan.term(index, "month")
    if month is not None:
        return "", month.last
    for category in _NAMES:
        if category in reading.by_category:
            found = scan.term(index, category)
            if found is not None and (not best or found.last > last):
                best, last = _ID + found.entry.value, found.last
                if found.entry.sub == "city":
                    best = _CITY + " ".join((found.entry.value, *scan.words[index : last + 1]))
    return best, last


def _stem_of(word: str, words_of: Lexicon) -> str:
    if not word[0].isalpha() or len(word) < _SHORTEST or word in words_of.function_words:
        return ""
    reading = words_of[word]
    if reading is not None:
        return "" if _is_furniture(reading) else reading.stem[:_STEM]
    return words_of.bare(word)[:_STEM]


@functools.cache
def _file_of(category: str) -> str:
    return TABLES[category].file if category in TABLES else ""


def _is_furniture(reading: Reading) -> bool:
    """Tell whether a word only counts, dates, joins or introduces speech; what counts or names a unit does no more."""
    told = {*reading.categories}
    if not told.isdisjoint(_COUNTING):
        told.discard(_GRAMMAR)
    return all(category in _CUES or _file_of(category) in _SAYS_NOTHING for category in told)


def _countries(some: Iterable[str]) -> frozenset[str]:
    """Give the countries among some words, by place, nationality or city."""
    named = [word.split(" ")[0][1:] for word in some if word[0] in _MARKS]
    return frozenset([name for name in named if len(name) == _COUNTRY and name.isupper()])


def is_id(word: str) -> bool:
    """Tell whether one of the words is an id."""
    return word[0] == _ID


def _ids(some: frozenset[str]) -> frozenset[str]:
    return frozenset([word for word in some if word[0] == _ID])
