"""
One name for one person or body in a story, across spellings, outlets and languages.

A name is compared by its consonants after romanising: vowels are what transliteration varies most. Every word of it
must match, so the weakest word decides, and people who share a surname stay apart. Bodies and outlets are known by
alias tables instead.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from claimcheck.languages import Scan, language_of, lexicon
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.model import Claim, Extraction

__all__ = ["canonical_names", "rename", "same_name"]

# Longest first: what one sound is written as, in Latin letters or in romanised Arabic ones.
_SOUNDS = (
    ("tsch", "S"), ("sch", "S"), ("tch", "S"), ("sh", "S"), ("ch", "S"),
    ("kh", "k"), ("gh", "g"), ("dh", "z"), ("th", "t"), ("ph", "f"), ("dj", "g"), ("ck", "k"),
    ("x", "ks"), ("q", "k"), ("j", "g"), ("p", "b"), ("v", "f"),
)  # fmt: skip
_SOFT_C = frozenset("eiy")
_NEAR = frozenset({frozenset(pair) for pair in ("zd", "zs", "kg", "sS", "tS", "gS")})
"""Sounds that spellings of one name exchange: Kadhimi and Kazemi, Qaddafi and Gaddafi."""
_NEARLY = str.maketrans(dict.fromkeys("dgkstS", "z"))
"""Makes one sound of all that near sounds lead to."""
_NEAR_COST = 0.5
_SAME_WORD = 0.75
_VOWELS = {"a": "a", "e": "e", "i": "i", "y": "i", "o": "u", "u": "u", "w": "u"}
_GOD = "llh"
"""The last word of many names, written apart in one script and joined in the other: Nasr Allah, Nasrallah."""
_SERVANT_PREFIX = re.compile("^@bdl*")
_END_OF_LATIN = "\u0250"
"""The first character behind the Latin letters, accented ones included."""
_ABU = 5
"""Letters of `abu` with an article written on."""
_SHORT = 2
"""Consonants up to which nothing may differ: short words have too few to tell names apart."""


class _Word(NamedTuple):
    """A word of a name in Latin letters; `vowels` tells whether its own script writes them."""

    roman: str
    vowels: bool


def same_name(left: str, right: str) -> bool:
    """Tell whether two names, in any script, can be one person's or one body's."""
    one, other = alias(left), alias(right)
    if one or other:
        return one == other
    first, second = _words(left), _words(right)
    if not first or not second:
        return False
    if len(first) > len(second):
        first, second = second, first
    if len(first) == 1:
        return _same_word(first[0], second[-1])
    if not (_same_word(first[0], second[0], given=True) and _same_word(first[-1], second[-1])):
        return False
    rest = iter(second[1:-1])
    return all(any(_same_word(word, other) for other in rest) for word in first[1:-1])


def canonical_names(extractions: Sequence[Extraction]) -> dict[str, str]:
    """
    Choose one name for each speaker of a story.

    Args:
        extractions: the articles of one story.

    Returns:
        the names that change, each with the one to use: the fullest, in the language that most articles are in. A
        surname alone joins a full name only where just one in the story fits.

    """
    counts: Counter[str] = Counter()
    languages: Counter[str] = Counter(one.article.language for one in extractions)
    for claim in _claims(extractions):
        if claim.attribution is not None and claim.attribution.speaker_name:
            counts[claim.attribution.speaker_name] += 1
    language = min(languages, key=lambda code: (-languages[code], code != "en", code), default="en")
    groups = _groups(sorted(counts))
    return {
        name: chosen
        for group in groups
        if (chosen := _choose(group, counts, language)) is not None
        for name in group
        if name != chosen
    }


def rename(extraction: Extraction, mapping: Mapping[str, str]) -> Extraction:
    """Give every speaker of an article the name that the story uses."""
    claims = tuple(_renamed(claim, mapping) for claim in extraction.claims)
    return structs.replace(extraction, claims=claims) if claims != extraction.claims else extraction


@functools.lru_cache(maxsize=4096)
def alias(name: str) -> str | None:
    """Give the id of a body or outlet that a name is an alias of."""
    scan = Scan(name, lexicon(language_of(name)))
    for first in (0, 1):
        term = scan.term(first, "organisation")
        if term is not None and term.last == len(scan) - 1:
            return term.entry.value
    return None


def _claims(extractions: Iterable[Extraction]) -> Iterable[Claim]:
    return (claim for one in extractions for claim in one.claims)


def _renamed(claim: Claim, mapping: Mapping[str, str]) -> Claim:
    attribution = claim.attribution
    name = None if attribution is None or attribution.speaker_name is None else mapping.get(attribution.speaker_name)
    if attribution is None or name is None:
        return claim
    return structs.replace(claim, attribution=structs.replace(attribution, speaker_name=name))


def _groups(names: Sequence[str]) -> list[list[str]]:
    """Put the names of one bearer together: aliases by id, full names by likeness, then lone surnames."""
    groups: list[list[str]] = []
    by_alias: dict[str, list[str]] = defaultdict(list)
    full = [name for name in names if alias(name) is None and len(_words(name)) > 1]
    single = [name for name in names if alias(name) is None and len(_words(name)) == 1]
    for name in names:
        known = alias(name)
        if known is not None:
            by_alias[known].append(name)
    groups.extend(by_alias.values())
    people: dict[str, list[list[str]]] = defaultdict(list)
    for name in full:
        bucket = people[_skeletons(_words(name)[-1])[0][:1]]
        group = next((group for group in bucket if all(same_name(name, other) for other in group)), None)
        if group is None:
            bucket.append([name])
        else:
            group.append(name)
    persons = [group for bucket in people.values() for group in bucket]
    heard: dict[str, list[list[str]]] = defaultdict(list)
    for group in persons:
        for name in group:
            _hear(heard, name, group)
    alone: list[list[str]] = []
    lone: dict[str, list[list[str]]] = defaultdict(list)
    for name in single:
        fitting = [group for group in _near(heard, name) if any(same_name(name, other) for other in group)]
        if len(fitting) == 1:
            fitting[0].append(name)
            _hear(heard, name, fitting[0])
        elif not fitting:
            group = next((group for group in _near(lone, name) if same_name(name, group[0])), None)
            if group is None:
                alone.append([name])
                _hear(lone, name, alone[-1])
            else:
                group.append(name)
    return [*groups, *persons, *alone]


def _hear(heard: dict[str, list[list[str]]], name: str, group: list[str]) -> None:
    """Note a group under every sound of a name's last word."""
    for sound in _sounds(_words(name)[-1]):
        heard[sound].append(group)


def _near(heard: Mapping[str, list[list[str]]], name: str) -> list[list[str]]:
    """Give the groups whose names may end in the word that a name is, each once."""
    groups = (group for sound in _sounds(_words(name)[-1]) for group in heard.get(sound, ()))
    return list({id(group): group for group in groups}.values())


def _choose(group: Sequence[str], counts: Mapping[str, int], language: str) -> str | None:
    """Choose the name of a group: the alias table's, else the fullest in the language of the story."""
    known = alias(group[0])
    if known is not None:
        return display_name("organisation", known, language)
    if len(group) == 1:
        return None
    return min(group, key=lambda name: (language_of(name) != language, -len(_words(name)), -counts[name], name))


@functools.lru_cache(maxsize=8192)
def _words(name: str) -> tuple[_Word, ...]:
    """Cut a name into romanised words that bear it: no articles, particles, initials, titles of descent."""
    from anyascii import anyascii  # noqa: PLC0415 - a story in one script with few names never needs it

    known = lexicon(language_of(name))
    latin = lexicon("en").affixes
    words: list[_Word] = []
    servant = False
    for printed in name.replace("-", " ").replace("\N{NON-BREAKING HYPHEN}", " ").split():
        short = known.expand(printed)
        vowels = bool(short) or printed[0] < _END_OF_LATIN
        bare = short or _without_article(printed, known.affixes.get("article", ()))
        roman = "".join(letter for letter in anyascii(bare).lower() if letter.isalpha() or letter in "'`")
        letters = roman.strip("'`")
        if roman == _GOD and words:
            words[-1] = _Word(words[-1].roman + _GOD[1:], vowels)
            servant = False
            continue
        if roman.startswith("abo") or (roman.startswith("abu") and len(roman) <= _ABU):
            roman = "ab"
        particle = roman in latin["particle"] or (letters == "bn" and len(printed) == len(letters))
        if len(letters) <= 1 or particle or roman in latin["descent"]:
            continue
        if servant:
            words[-1] = _Word(words[-1].roman + roman, vowels)
        else:
            words.append(_Word(roman, vowels))
        # The first half of names in two words: Abdul Mahdi is Abdulmahdi.
        servant = roman in latin["servant"]
    return tuple(words)


def _without_article(word: str, articles: tuple[str, ...]) -> str:
    """Take an article off that is written on: in its own script, or before a capital (ElBaradei)."""
    if word[:2] in {"El", "Al"} and word[2:3].isupper():
        return word[2:]
    for article in articles:
        if word.startswith(article) and len(word) > len(article) + 2:
            return word.removeprefix(article)
    return word


@functools.lru_cache(maxsize=16384)
def _skeletons(word: _Word, *, long_vowels: bool = False) -> tuple[str, ...]:
    """
    Give the consonants of a romanised word, each sound in one spelling; a vowel in front is kept as `@`.

    More than one where a letter has two values: the v of Sullivan is an Arabic f, that of Javad a vowel sign.
    """
    variants = (word.roman, word.roman.replace("v", "w")) if "v" in word.roman else (word.roman,)
    return tuple(_SERVANT_PREFIX.sub("@bd", _skeleton(text, word, long_vowels=long_vowels)) for text in variants)


@functools.lru_cache(maxsize=16384)
def _sounds(word: _Word) -> tuple[str, ...]:
    """Give the keys of which any two spellings of one word share one: skeletons with all near sounds made one."""
    skeletons = (one.translate(_NEARLY) for long in (False, True) for one in _skeletons(word, long_vowels=long))
    return tuple(dict.fromkeys((word.roman, *skeletons)))


def _skeleton(roman: str, word: _Word, *, long_vowels: bool) -> str:
    text = roman
    for spelling, sound in _SOUNDS:
        text = text.replace(spelling, sound)
    out: list[str] = []
    previous = ""
    for place, letter in enumerate(text):
        sound = letter
        if letter == "c":
            sound = "s" if text[place + 1 : place + 2] in _SOFT_C else "k"
        if letter in "aeiou'`":
            if place == 0:
                out.append("@")
        elif letter in "hwy":
            if place == 0 or (long_vowels and letter != "h"):
                out.append(letter)
        # Doubled letters are written in Latin script only; elsewhere a vowel was left out between them.
        elif sound != previous or not word.vowels:
            out.append(sound)
        previous = sound
    return "".join(out)


def _same_word(left: _Word, right: _Word, *, given: bool = False) -> bool:
    """Tell whether two romanised words are spellings of one name; a given name may be cut short (Mike, Michael)."""
    if left.roman == right.roman:
        return True
    if given and left.vowels and right.vowels and _shortened(left.roman, right.roman):
        return True
    bare = not left.vowels and not right.vowels
    return any(
        _alike(one, other)
        for one in _skeletons(left, long_vowels=bare)
        for other in _skeletons(right, long_vowels=bare)
    ) and (not (left.vowels and right.vowels) or _vowels_agree(left.roman, right.roman))


def _shortened(left: str, right: str) -> bool:
    """Tell whether one given name is the beginning of the other."""
    return min(len(left), len(right)) > _SHORT and (left.startswith(right) or right.startswith(left))


def _alike(one: str, other: str) -> bool:
    """Tell whether two skeletons are of one name: as long as each other, near sounds at most here and there."""
    if len(one) != len(other) or not one:
        return False
    near = 0
    for first, second in zip(one, other, strict=True):
        if first != second:
            if frozenset((first, second)) not in _NEAR:
                return False
            near += 1
    if near and len(one) <= _SHORT:
        return False
    return 1 - near * _NEAR_COST / len(one) >= _SAME_WORD


def _vowels_agree(left: str, right: str) -> bool:
    """Tell whether two words in Latin script have the vowels of one name; behind the first, e may be a or i."""
    one, other = (next((_VOWELS[letter] for letter in word if letter in _VOWELS), "") for word in (left, right))
    if one != other:
        return False
    return not _vowel_classes(left).isdisjoint(_vowel_classes(right))


def _vowel_classes(word: str) -> set[str]:
    """Give the vowels of a word in classes, those that transliteration exchanges in one; two readings of e."""
    readings = set()
    for reading in "ai":
        out = ""
        for letter in word:
            kind = _VOWELS.get(letter, "").replace("e", reading)
            if kind and not out.endswith(kind):
                out += kind
        readings.add(out)
    return readings
