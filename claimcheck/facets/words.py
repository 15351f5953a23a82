"""
The words around a claim, without its figures: what the sentence is about.

What the packs know (nouns, places, kinds of events) is taken by its id, the same for every synonym and in every
language. Other words are folded, freed of clitics and cut to their first letters, so that "bombing", "bomber" and
"bombs" meet. Function words and everything that counts, dates or introduces speech are left out.
"""

from __future__ import annotations

import functools
import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.languages import Lexicon, Reading, Scan, language_of, lexicon
from claimcheck.languages.schema import TABLES
from claimcheck.model import Claim, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NEAR = 7
"""Tokens on each side of a figure that belong to it rather than to its neighbours."""

NEAR_DATE = 16
"""The same for a date: what happened on it takes a clause to tell."""

_STEM = 5
"""Letters of a word that are kept: enough to tell words apart, few enough to lose most endings."""

_SHORTEST = 2
_COUNTRY = 2
"""Length of the code of a country."""

_PAIR = 2
"""Articles that a comparison takes."""

_ID = "="
_GENERIC = 0.4
_CITY = "@"
_NAMES = ("noun", "singular", "dual", "nationality", "origin", "place", "seat", "group", "event")
"""Categories of the packs whose keys name things, people, places and kinds of events."""

_SAYS_NOTHING = frozenset({"numbers", "amounts", "units", "dates"})
"""Files of a pack whose words count, measure, date or join: they are not what a sentence is about."""

_TOLD = frozenset({"number", "event", "cue", "perpetrator"})
"""Categories whose keys are asked for beside the words."""

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

    def in_terms_of(self, other: Words) -> tuple[frozenset[str], frozenset[str]]:
        """Give `near` and `all` as far as they can be compared with the other's: of two languages, only ids can."""
        if self.language == other.language:
            return self.near, self.all
        kinds = frozenset(_ID + kind for kind in self.events)
        return _ids(self.near) | kinds, _ids(self.all) | kinds

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


def commonness(claims: Iterable[Claim]) -> dict[str, float]:
    """
    Weigh each word of a story by the sentences that it stands in: what all of them say tells none of them apart.

    1 for a word that an article has in one sentence, less for those that it has in many. How many articles have it
    makes no difference: that ten outlets tell of one fire in the same words does not make two fires of it.
    """
    sentences = {(claim.article, claim.sentence.start): claim for claim in claims if claim.kind != "statement"}
    counts: Counter[str] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    for (article, _), claim in sentences.items():
        for word in words(claim).all:
            counts[word] += 1
            articles[word].add(article)
    told = {word: _PAIR * count / max(_PAIR, len(articles[word])) for word, count in counts.items()}
    return {word: 1 / (1 + math.log(max(1, count - 1))) for word, count in told.items()}


def mass(some: Iterable[str], common: Mapping[str, float]) -> float:
    """Add up the weights of words; one that the story was not asked for weighs 1."""
    return sum([common.get(word, 1.0) for word in some])


def distinction(some: frozenset[str], common: Mapping[str, float]) -> float:
    """Weigh how well words tell one matter from another: a country or a kind of event tells little."""
    ids = _ids(some)
    return mass(some - ids, common) + _GENERIC * mass(ids, common)


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
    return Words(
        language=language,
        text=" ".join(kept),
        all=frozenset(kept),
        near=near,
        ordinals=cut.values("number", "ordinal"),
        events=cut.values("event"),
        countries=_countries(kept),
        speech=any(cut.values("cue", sub) for sub in _SPEECH),
        several=cut.several,
        perpetrator=cut.values("perpetrator"),
    )


@functools.lru_cache(maxsize=500)
def _cut(sentence: str, language: str) -> _Cut:
    """Cut a sentence into stems; a token that says nothing about the matter has an empty one."""
    scan = Scan(sentence, lexicon(language))
    stems: list[str] = []
    free: list[int] = []
    several = False
    while len(stems) < len(scan):
        index = len(stems)
        name, last = _name(scan, index)
        reading = scan.readings[index]
        if last == index and reading is not None and not _TOLD.isdisjoint(reading.categories):
            free.append(index)
        several = several or (name[1:] in _HAPPENINGS and _is_plural(scan, index))
        stems.append(name or _stem(scan, index))
        stems += [""] * (last - index)
    return _Cut(scan, stems, free, several)


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


def _stem(scan: Scan, index: int) -> str:
    known: dict[str, str] = scan.lexicon.derived.setdefault("facets.stems", {})  # type: ignore[assignment]
    word = scan.words[index]
    stem = known.get(word)
    if stem is None:
        stem = known[word] = _stem_of(word, scan.lexicon)
    return stem


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
    named = (word.split(" ")[0][1:] for word in some if word.startswith((_ID, _CITY)))
    return frozenset(name for name in named if len(name) == _COUNTRY and name.isupper())


def _ids(some: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in some if word.startswith(_ID))
