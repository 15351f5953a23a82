"""
Which language a text is in: a count of scripts, then of letters that Arabic does not have, or of little words.

Right by construction for languages of different scripts. Other languages in Arabic script are told by their letters
and by the article, which stands before every fourth word of Arabic prose and is not in the others; those in Latin
letters by the words that stand in every sentence of them. What is not Arabic or English must not be read as if it were.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from typing import Final

from claimcheck.vocabulary import vocabulary

# Unicode blocks, and how many letters of a text are enough to tell.
_ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d5]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_OTHER = r"[\u0370-\u052f\u0530-\u05ff\u0900-\u109f\u10a0-\u10ff\u1100-\u137f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+"
_SCRIPTS: Final = (
    ("und-Cyrl", "[\u0400-\u052f]"),
    ("el", "[\u0370-\u03ff]"),
    ("hy", "[\u0530-\u058f]"),
    ("he", "[\u0590-\u05ff]"),
    ("und-Deva", "[\u0900-\u0dff]"),
    ("th", "[\u0e00-\u0e7f]"),
    ("ka", "[\u10a0-\u10ff]"),
    ("am", "[\u1200-\u137f]"),
    ("ko", "[\u1100-\u11ff\uac00-\ud7af]"),
    ("ja", "[\u3040-\u30ff]"),
    ("zh", "[\u4e00-\u9fff]"),
)
"""
Code and letters of what is written in a script of its own; the first with a tenth of them is the language. As text,
here and below: few runs meet one of them, and to compile them all takes as long as to read a short article.
"""
_SAMPLE = 4000
_OPENING = 400
"""Characters of a text or line in Latin letters whose words tell English without a closer look."""
_SURE = 6
"""So many English words among them."""
_DIFFERENT = 3
_SHARE = 0.15
"""The different little words of two letters or more, and their share of all, below which they tell no language."""
_LATIN_WORD = r"\b[^\W\d_]+\b"

_LETTERS: Final = (
    # The first whose letters reach its share of all letters is the language; Uyghur and Kurdish both write \u06d5.
    ("ug", "[\u06c7\u06c8\u06cb]", 0.05),
    ("ckb", "[\u06d5\u06ce\u06c6\u06b5\u0695]", 0.05),
    ("ps", "[\u067c\u0689\u0693\u069a\u06d0\u0681\u0685\u06bc\u0696\u06cd]", 0.02),
    ("ur", "[\u06d2\u06c1\u06ba\u0679\u0688\u0691\u06be]", 0.03),
    ("sd", "[\u067b\u067d\u067f\u0684\u068a\u068c\u068f\u06a6\u06b1\u06b3\u06bb\u06fd\u06fe]", 0.02),
    ("fa", "[\u067e\u0686\u0698\u06af\u06a9\u06cc]", 0.04),
)
"""Code, letters of the Arabic script that Arabic does not use, the least share of them in a text of that language."""
_NOT_ARABIC = "[\u0679-\u06a3\u06a5-\u06d5]"
_FEW = 3
_LEAST = 0.02
"""The letters that Arabic does not have, and their share of all, below which a text is Arabic without a closer look."""
_ARTICLE = r"(?<![\u0620-\u06ff])[\u0648\u0641\u0628\u0643]?(?:\u0627\u0644|\u0644\u0644)[\u0620-\u06ff]"
_WORD = r"[\u0620-\u06ff\u200c]+"
_ARTICLES = 0.1
"""The share of words with the article that no text but an Arabic one reaches."""
_MARBUTA = "\u0629"
_MARBUTAS = 0.015
"""The share of letters that are tah marbuta, which only Arabic has so many of."""
_IN_ARABIC_SCRIPT = frozenset({"ar", "fa", "ur", "ckb", "ps", "ug", "sd"})


def language_of(text: str) -> str:
    """
    Tell which pack reads a text, `ar` or `en`, from the first few thousand characters.

    The script with more letters wins; a text without letters counts as English, whose number formats are the plain
    ones.
    """
    sample = text[:_SAMPLE]
    return "ar" if len("".join(_ARABIC.findall(sample))) > len("".join(_LATIN.findall(sample))) else "en"


def recognised(text: str) -> str:
    """
    Tell what language a text is in, whether it is read or not.

    Gives `ar` or `en` as `language_of` does, the code of another language where letters or words show one, and `zxx`
    where most letters are of a script that is not known here.
    """
    sample = text[:_SAMPLE]
    if not sample.isascii():
        arabic, latin, other = ("".join(letters.findall(sample)) for letters in (_ARABIC, _LATIN, re.compile(_OTHER)))
        if len(other) > max(len(arabic), len(latin)):
            return next(
                (code for code, letters in _SCRIPTS if len(re.findall(letters, other)) * 10 > len(other)), "zxx"
            )
        if len(arabic) > len(latin):
            return _in_arabic_script(sample, arabic)
    return _in_latin_script(sample)


def is_plainly_english(line: str) -> bool:
    """Tell at a glance whether a line begins like English; one that does not may be English all the same."""
    return not _english().isdisjoint(line[:_OPENING].lower().split())


@functools.cache
def _english() -> frozenset[str]:
    """Give the little words that are English alone."""
    tongues = vocabulary().tongues
    others = {word for code, tongue in tongues.items() if code != "en" for word in tongue.words}
    return frozenset(tongues["en"].words) - others


@functools.cache
def _little_words() -> dict[str, tuple[str, ...]]:
    """Give for each little word the languages that have it."""
    table: dict[str, list[str]] = {}
    for code, tongue in vocabulary().tongues.items():
        for word in tongue.words:
            table.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in table.items()}


def _in_latin_script(sample: str) -> str:
    """Tell English from the other languages of its script; in doubt it is English."""
    if sum(map(_english().__contains__, sample[:_OPENING].lower().split())) >= _SURE:
        return "en"
    words = Counter(re.findall(_LATIN_WORD, sample.lower()))
    table = _little_words()
    hits: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for word in words.keys() & table.keys():
        for code in table[word]:
            hits[code] += words[word]
            different[code] += len(word) > 1
    found = max(hits, key=lambda code: (hits[code], code), default="en")
    enough = different[found] >= _DIFFERENT and hits[found] >= _SHARE * words.total()
    return found if enough and hits[found] > 2 * hits["en"] else "en"


def _in_arabic_script(sample: str, letters: str) -> str:
    """Tell Arabic from the other languages of its script; in doubt it is Arabic."""
    if len(re.findall(_NOT_ARABIC, letters)) < max(_FEW, _LEAST * len(letters)):
        return "ar"
    found = next((code for code, own, share in _LETTERS if len(re.findall(own, letters)) > share * len(letters)), "ar")
    if found == "ar" or letters.count(_MARBUTA) > _MARBUTAS * len(letters):
        return "ar"
    words = len(re.findall(_WORD, sample))
    return "ar" if len(re.findall(_ARTICLE, sample)) > _ARTICLES * words else found


def name_of(code: str) -> str:
    """Give the English name of a language; empty for one that is not known here."""
    known = vocabulary().tongues.get(code)
    return known.name if known else ""


def script_of(code: str) -> str:
    """Give the script that a language is written in, `Arab` or `Latn`; empty where that is not known here."""
    if code in _IN_ARABIC_SCRIPT:
        return "Arab"
    known = vocabulary().tongues.get(code)
    return "Latn" if known and known.words else ""
