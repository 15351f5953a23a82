"""
Where sentences start.

Own code, although good splitters exist: the ones that know Arabic cost more to import than the whole comparison of a
few articles, and cut after the abbreviations of news.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.text.fold import Folded

# A stop with its closing quotes and brackets, and the space after it; a stop that lost its space between two words of
# a script without capitals and initials; or the end of a line.
_BREAK = re.compile(
    r"[.!?\u2026](?:[\"'\u201d\u201c\u2019\u00bb)\]]*[ \t]+(?=\S)"
    r"|(?<=[\u0620-\u064a]{3}[.!?])(?=[\u0620-\u064a]{3}))"
    r"|\n\s*"
)
_LONGEST_ABBREVIATION = 24
_OPENING = "([{\"'\u201c\u201d\u2018\u00ab"


def sentence_starts(folded: Folded, abbreviations: frozenset[str]) -> list[int]:
    """
    Give the folded offsets at which sentences start, sorted, beginning with 0.

    A full stop after a single letter or one of `abbreviations` (folded, without the stop) ends no sentence, nor does
    any sign before a small letter (`"Go!" she said`); the end of a line always does.
    """
    text, original, starts = folded.text, folded.original, [0]
    for found in _BREAK.finditer(text):
        at, end = found.span()
        if text[at] != "\n":
            if original[folded.origin(end)].islower():
                continue
            if found[0].rstrip().rstrip(")]") == "." and _is_abbreviation(text, at, abbreviations):
                continue
        if end > starts[-1]:
            starts.append(end)
    if len(starts) > 1 and starts[-1] >= len(text):
        starts.pop()
    return starts


def _is_abbreviation(folded: str, stop: int, abbreviations: frozenset[str]) -> bool:
    """Tell whether the word before a full stop is an initial or an abbreviation: also the last part of `p.m.`."""
    before = folded[max(0, stop - _LONGEST_ABBREVIATION) : stop].split()
    if not before or folded[stop - 1].isspace():
        return False
    # The part behind the last stop or hyphen: `p.m.`, `(R-Fla.)`.
    word = before[-1].rpartition(".")[2].rpartition("-")[2].lstrip(_OPENING)
    return word in abbreviations or (len(word) == 1 and word.isalpha())
