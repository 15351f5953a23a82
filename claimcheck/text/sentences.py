"""
Where sentences start.

Own code, although good splitters exist: the ones that know Arabic cost more to import than the whole comparison of a
few articles, and cut after the abbreviations of news.
"""

from __future__ import annotations

import re

# A stop with its closing quotes and brackets, and the space after it; or the end of a line.
_BREAK = re.compile(r"[.!?\u2026]+[\"'\u201d\u201c\u2019\u00bb)\]]*[ \t]+(?=\S)|\s*\n\s*")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.$")


def sentence_starts(folded: str, abbreviations: frozenset[str]) -> list[int]:
    """
    Give the folded offsets at which sentences start, sorted, beginning with 0.

    A full stop after a single letter or one of `abbreviations` (folded, without the stop) ends no sentence; the end
    of a line always does.
    """
    starts = [0]
    for found in _BREAK.finditer(folded):
        end = found.end()
        if "\n" not in found[0] and found[0].rstrip() == ".":
            word = _WORD_BEFORE.search(folded, max(0, found.start() - 24), found.start() + 1)
            if word and (len(word[1]) == 1 or word[1] in abbreviations):
                continue
        if end > starts[-1]:
            starts.append(end)
    if len(starts) > 1 and starts[-1] >= len(folded):
        starts.pop()
    return starts
