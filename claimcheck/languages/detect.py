"""
Which language a text is in: a count of scripts, then of letters that Arabic does not have.

Right by construction for languages of different scripts. Other languages in Arabic script are told by their letters
and by the article, which stands before every fourth word of Arabic prose and is not in the others: what is not Arabic
must not be read as if it were.
"""

from __future__ import annotations

import re
from typing import Final

# Unicode blocks, and how many letters of a text are enough to tell.
_ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d5]+")
_LATIN = re.compile(r"[A-Za-z]+")
_OTHER = re.compile(
    r"[\u0370-\u052f\u0530-\u05ff\u0900-\u109f\u10a0-\u10ff\u1100-\u11ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+"
)
_SAMPLE = 4000

_LETTERS: Final = (
    # The first whose letters reach its share of all letters is the language; Uyghur and Kurdish both write \u06d5.
    ("ug", re.compile("[\u06c7\u06c8\u06cb]"), 0.05),
    ("ckb", re.compile("[\u06d5\u06ce\u06c6\u06b5\u0695]"), 0.05),
    ("ps", re.compile("[\u067c\u0689\u0693\u069a\u06d0\u0681\u0685\u06bc\u0696\u06cd]"), 0.02),
    ("ur", re.compile("[\u06d2\u06c1\u06ba\u0679\u0688\u0691\u06be]"), 0.03),
    ("sd", re.compile("[\u067b\u067d\u067f\u0684\u068a\u068c\u068f\u06a6\u06b1\u06b3\u06bb\u06fd\u06fe]"), 0.02),
    ("fa", re.compile("[\u067e\u0686\u0698\u06af\u06a9\u06cc]"), 0.04),
)
"""Code, letters of the Arabic script that Arabic does not use, the least share of them in a text of that language."""
_NOT_ARABIC = re.compile("[\u0679-\u06a3\u06a5-\u06d5]")
_FEW = 3
_LEAST = 0.02
"""The letters that Arabic does not have, and their share of all, below which a text is Arabic without a closer look."""
_ARTICLE = re.compile(r"(?<![\u0620-\u06ff])[\u0648\u0641\u0628\u0643]?(?:\u0627\u0644|\u0644\u0644)[\u0620-\u06ff]")
_WORD = re.compile(r"[\u0620-\u06ff\u200c]+")
_ARTICLES = 0.1
"""The share of words with the article that no text but an Arabic one reaches."""
_MARBUTA = re.compile("\u0629")
_MARBUTAS = 0.015
"""The share of letters that are tah marbuta, which only Arabic has so many of."""
_NAMES: Final = {
    "fa": "Persian",
    "ur": "Urdu",
    "ckb": "Kurdish",
    "ku": "Kurdish",
    "ps": "Pashto",
    "ug": "Uyghur",
    "sd": "Sindhi",
    "zxx": "no language that is known",
}
_IN_ARABIC_SCRIPT = frozenset({"ar", "fa", "ur", "ckb", "ps", "ug", "sd"})
_IN_LATIN_SCRIPT = frozenset({"en", "fr", "de", "es", "it", "pt", "nl", "tr", "pl", "sv", "id", "ms", "ku", "az", "ro"})


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

    Gives `ar` or `en` as `language_of` does, the code of another language in Arabic script where its letters show one,
    and `zxx` where a third script has most letters.
    """
    sample = text[:_SAMPLE]
    arabic = "".join(_ARABIC.findall(sample))
    if not sample.isascii():
        other = len("".join(_OTHER.findall(sample)))
        if other > max(len(arabic), len("".join(_LATIN.findall(sample)))):
            return "zxx"
    code = language_of(text)
    return _in_arabic_script(sample, arabic) if code == "ar" else code


def _in_arabic_script(sample: str, letters: str) -> str:
    """Tell Arabic from the other languages of its script; in doubt it is Arabic."""
    if len(_NOT_ARABIC.findall(letters)) < max(_FEW, _LEAST * len(letters)):
        return "ar"
    found = next((code for code, own, share in _LETTERS if len(own.findall(letters)) > share * len(letters)), "ar")
    if found == "ar" or len(_MARBUTA.findall(letters)) > _MARBUTAS * len(letters):
        return "ar"
    words = len(_WORD.findall(sample))
    return "ar" if len(_ARTICLE.findall(sample)) > _ARTICLES * words else found


def name_of(code: str) -> str:
    """Give the English name of a language that is recognised and not read; empty for any other."""
    return _NAMES.get(code, "")


def script_of(code: str) -> str:
    """Give the script that a language is written in, `Arab` or `Latn`; empty where that is not known here."""
    return "Arab" if code in _IN_ARABIC_SCRIPT else "Latn" if code in _IN_LATIN_SCRIPT else ""
