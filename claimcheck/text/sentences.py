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

# The end of a line; a stop with its closing quotes and brackets, and the space after it; or a stop that lost its space
# between two words. One class of signs begins them all, so that the search runs from one such sign to the next.
_BREAK = re.compile(
    r"[.!?\u2026\n](?:(?<=\n)\s*"
    r"|(?<!\n)[\"'\u201d\u201c\u2019\u00bb)\]]*[ \t]+(?=\S)"
    r"|(?<=[\u0620-\u064a]{3}[.!?])(?=[\u0620-\u064a]{3})|(?<=[a-z]{3}[.!?])(?=[a-z]{2}))"
)
_LONGEST_ABBREVIATION = 24
_SHORTEST_SENTENCE = 8
_OPENING = "([{\"'\u201c\u201d\u2018\u00ab"


def sentence_starts(folded: Folded, abbreviations: frozenset[str]) -> list[int]:
    """
    Give the folded offsets at which sentences start, sorted, beginning with 0.

    A full stop after a single letter or one of `abbreviations` (folded, without the stop) ends no sentence, nor does
    one after the number of a list, nor any sign before a small letter (`"Go!" she said`); what holds no word is no
    sentence of its own. The end of a line always ends one.
    """
    text, original, starts = folded.text, folded.original, [0]
    for found in _BREAK.finditer(text):
        at, end = found.span()
        if text[at] != "\n":
            if original[folded.origin(end)].islower():
                continue
            if end == at + 1 and original[folded.origin(end + 1)].isupper():  # an address in capitals
                continue
            if text[at] == "." and _is_abbreviation(text, at, found[0].rstrip(), abbreviations):
                continue
            if text[end].isdecimal() and text[at - 1 : at] == " " and _last_word(text, at) in abbreviations:
                continue  # "on Nov . 6", in texts cut into words
            if end - starts[-1] < _SHORTEST_SENTENCE and not _has_word(text[starts[-1] : at]):
                continue
        if end > starts[-1]:
            starts.append(end)
    if len(starts) > 1 and starts[-1] >= len(text):
        starts.pop()
    return starts


def _has_word(piece: str) -> bool:
    """Tell whether a short piece is more than signs, or the number of a list."""
    return not piece.strip().isdecimal() and any(map(str.isalnum, piece))


def _last_word(text: str, at: int) -> str:
    """Give the word before an offset, "" where none is."""
    before = text[max(0, at - _LONGEST_ABBREVIATION) : at].split()
    return before[-1] if before else ""


def _is_abbreviation(text: str, at: int, stop: str, abbreviations: frozenset[str]) -> bool:
    """Tell whether the word before a full stop is an initial or an abbreviation: also the last part of `p.m.`."""
    before = text[max(0, at - _LONGEST_ABBREVIATION) : at].split()
    if not before or text[at - 1].isspace():
        return False
    _, inner, word = before[-1].rpartition(".")
    if stop != "." and not inner:  # closed by a quotation mark: only initials, as in `"J.R." Smith`
        return False
    word = word.lstrip(_OPENING)
    return (stop == "." and word in abbreviations) or (len(word) == 1 and word.isalpha())
