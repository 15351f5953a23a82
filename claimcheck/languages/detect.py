"""Which language a text is in: a count of scripts, right by construction for languages of different scripts."""

from __future__ import annotations

import re

# Unicode blocks, and how many letters of a text are enough to tell.
_ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d3]+")
_LATIN = re.compile(r"[A-Za-z]+")
_SAMPLE = 4000


def language_of(text: str) -> str:
    """
    Tell the language of a text, `ar` or `en`, from the first few thousand characters.

    The script with more letters wins; a text without letters counts as English, whose number formats are the plain
    ones.
    """
    sample = text[:_SAMPLE]
    return "ar" if len("".join(_ARABIC.findall(sample))) > len("".join(_LATIN.findall(sample))) else "en"
