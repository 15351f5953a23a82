"""A sentence cut into what its words stand for: ids of what the packs know, stems of the others."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.languages import Lexicon, Reading, Scan, lexicon
from claimcheck.languages.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.languages import Term

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

_ORDINAL = "ordinal"
_BESIDE = 2
"""Tokens within which an ordinal stands beside the event that it counts: "fourth strategic dialogue"."""

_ASKED: dict[str, tuple[str | None, ...]] = {
    "number": (_ORDINAL,),
    "event": (None,),
    "cue": ("say", "tell"),
    "perpetrator": (None,),
}
"""Categories, and which of their tables, whose keys are asked for beside the words."""

_HAPPENINGS = frozenset({"attack", "airstrike", "explosion", "clash", "crime", "accident", "fire", "incident", "flood"})
"""Concepts of what happens: a plural of them tells of several events."""

_CUES = frozenset({"cue", "citation"})
_GRAMMAR = "grammar"
_COUNTING = frozenset({"number", "unit"})


class Cut(NamedTuple):
    """
    A sentence cut into `stems`, one for each token, with what it says wherever in it one looks.

    `text` is all of it in order, `all` its words, `kinds` the ids of its `events`; `ordinals` (those of
    events), `countries`, `speech`, `several` and `perpetrator` are those of `Words`.
    """

    scan: Scan
    stems: list[str]
    text: str
    all: frozenset[str]
    kinds: frozenset[str]
    ordinals: frozenset[str]
    events: frozenset[str]
    countries: frozenset[str]
    speech: bool
    several: bool
    perpetrator: frozenset[str]


@functools.lru_cache(maxsize=500)
def cut(sentence: str, language: str) -> Cut:
    """
    Cut a sentence into stems; a token that says nothing about the matter has an empty one.

    Most words have one stem wherever they stand: those are read by one `map`. Only those are looked at one by one at
    which a longer name may begin, or whose keys are asked for.
    """
    scan = Scan(sentence, lexicon(language))
    table: _Stems = scan.lexicon.derived.setdefault("facets.stems", _Stems(scan.lexicon))  # type: ignore[assignment]
    found = list(map(table.__getitem__, scan.words))
    stems = [stem or "" for stem in found]
    told: dict[str, set[str]] = {asked: set() for asked in _ASKED}
    several = False
    following = 0
    for index, stem in enumerate(found):
        if stem is not None or index < following:
            continue
        name, last = _name(scan, index)
        following = last + 1
        if last == index:
            _ask(scan, index, told)
        several = several or (name[1:] in _HAPPENINGS and _is_plural(scan, index))
        stems[index:following] = [name or table.stem(scan.words[index]), *[""] * (last - index)]
    kept = [stem for stem in stems if stem]
    everything = frozenset(kept)
    return Cut(
        scan,
        stems,
        " ".join(kept),
        everything,
        frozenset([_ID + kind for kind in told["event"]]),
        frozenset(told["number"]),
        frozenset(told["event"]),
        _countries(everything),
        bool(told["cue"]),
        several,
        frozenset(told["perpetrator"]),
    )


def _ask(scan: Scan, index: int, told: dict[str, set[str]]) -> None:
    """Note the keys at a token of the categories that are asked for beside the words."""
    reading = scan.readings[index]
    for category in _ASKED.keys() & reading.by_category.keys() if reading is not None else ():
        for sub in _ASKED[category]:
            term = scan.term(index, category, sub)
            if term is not None and (sub != _ORDINAL or _of_an_event(scan, index)):
                told[category].add(term.entry.value)


def _of_an_event(scan: Scan, index: int) -> bool:
    """Tell whether an ordinal says which one of a series of events: the fourth round, but no third of September."""
    if any(day.last >= index for day in _terms(scan, "date_day", index - _BESIDE, index + 1)):
        return False
    first = index - _BESIDE if scan.lexicon.head_first else index + 1
    return any(True for _ in _terms(scan, "event", first, first + _BESIDE))


def _terms(scan: Scan, category: str, first: int, end: int) -> Iterator[Term]:
    """Give the terms of a category that begin between two tokens."""
    for at in scan.within(category, max(0, first), end):
        term = scan.term(at, category)
        if term is not None:
            yield term


class _Stems(dict[str, "str | None"]):
    """What every word met stands for; None where that depends on the words around it, or its keys are asked for."""

    def __init__(self, words_of: Lexicon) -> None:
        super().__init__()
        self._words_of = words_of
        self._stems: dict[str, str] = {}

    def __missing__(self, word: str) -> str | None:
        stem = self[word] = self._alone(word)
        return stem

    def _alone(self, word: str) -> str | None:
        reading = self._words_of[word]
        if reading is None:
            return self.stem(word)
        known = reading.by_category
        if "month" in known or not _ASKED.keys().isdisjoint(known):
            return None
        named = [known[category] for category in _NAMES if category in known]
        if not named:
            return self.stem(word)
        entry = named[0][0][2]
        if entry.value in _HAPPENINGS or any(meaning[0] for meanings in named for meaning in meanings):
            return None
        return f"{_CITY}{entry.value} {word}" if entry.sub == "city" else _ID + entry.value

    def stem(self, word: str) -> str:
        """Give the stem of a word, whatever it may be the beginning of."""
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


def ids(some: frozenset[str]) -> frozenset[str]:
    """Give the ids among some words."""
    return frozenset([word for word in some if word[0] == _ID])
