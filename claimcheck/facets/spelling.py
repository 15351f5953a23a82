"""
Whether two words are spellings of one name: romanised, compared by their consonants.

Vowels are what transliteration varies most; they are compared only where both scripts write them.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from claimcheck.languages import language_of, lexicon

__all__ = ["Word", "same_person", "same_word", "skeletons", "sounds", "words_of"]

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


class Word(NamedTuple):
    """A word of a name in Latin letters; `vowels` tells whether its own script writes them."""

    roman: str
    vowels: bool


@functools.lru_cache(maxsize=8192)
def words_of(name: str) -> tuple[Word, ...]:
    """Cut a name into romanised words that bear it: no articles, particles, initials, titles of descent."""
    from anyascii import anyascii  # noqa: PLC0415 - a story in one script with few names never needs it

    known = lexicon(language_of(name))
    latin = lexicon("en").affixes
    words: list[Word] = []
    servant = False
    for printed in name.replace("-", " ").replace("\N{NON-BREAKING HYPHEN}", " ").split():
        short = known.expand(printed)
        vowels = bool(short) or printed[0] < _END_OF_LATIN
        bare = short or _without_article(printed, known.affixes.get("article", ()))
        roman = "".join(letter for letter in anyascii(bare).lower() if letter.isalpha() or letter in "'`")
        letters = roman.strip("'`")
        if roman == _GOD and words:
            words[-1] = Word(words[-1].roman + _GOD[1:], vowels)
            servant = False
            continue
        if roman.startswith("abo") or (roman.startswith("abu") and len(roman) <= _ABU):
            roman = "ab"
        particle = roman in latin["particle"] or (letters == "bn" and len(printed) == len(letters))
        if len(letters) <= 1 or particle or roman in latin["descent"]:
            continue
        if servant:
            words[-1] = Word(words[-1].roman + roman, vowels)
        else:
            words.append(Word(roman, vowels))
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
def skeletons(word: Word, *, long_vowels: bool = False) -> tuple[str, ...]:
    """
    Give the consonants of a romanised word, each sound in one spelling; a vowel in front is kept as `@`.

    More than one where a letter has two values: the v of Sullivan is an Arabic f, that of Javad a vowel sign.
    """
    variants = (word.roman, word.roman.replace("v", "w")) if "v" in word.roman else (word.roman,)
    return tuple(_SERVANT_PREFIX.sub("@bd", _skeleton(text, word, long_vowels=long_vowels)) for text in variants)


@functools.lru_cache(maxsize=16384)
def sounds(word: Word) -> tuple[str, ...]:
    """Give the keys of which any two spellings of one word share one: skeletons with all near sounds made one."""
    bare = (one.translate(_NEARLY) for long in (False, True) for one in skeletons(word, long_vowels=long))
    return tuple(dict.fromkeys((word.roman, *bare)))


def _skeleton(roman: str, word: Word, *, long_vowels: bool) -> str:
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


def same_word(left: Word, right: Word, *, given: bool = False) -> bool:
    """Tell whether two romanised words are spellings of one name; a given name may be cut short (Mike, Michael)."""
    if left.roman == right.roman:
        return True
    if given and left.vowels and right.vowels and _shortened(left.roman, right.roman):
        return True
    bare = not left.vowels and not right.vowels
    return any(
        _alike(one, other) for one in skeletons(left, long_vowels=bare) for other in skeletons(right, long_vowels=bare)
    ) and (not (left.vowels and right.vowels) or _vowels_agree(left.roman, right.roman))


def same_person(first: tuple[Word, ...], second: tuple[Word, ...]) -> bool:
    """Tell whether two names can be one person's: a surname alone, or given name and surname with what is between."""
    if len(first) > len(second):
        first, second = second, first
    if len(first) == 1:
        return same_word(first[0], second[-1])
    if not (same_word(first[0], second[0], given=True) and same_word(first[-1], second[-1])):
        return False
    rest = iter(second[1:-1])
    return all(any(same_word(word, other) for other in rest) for word in first[1:-1])


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
