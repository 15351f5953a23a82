"""What was said, word by word, without what the outlets put around it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from claimcheck.languages import lexicon
from claimcheck.text import fold, tokenise

if TYPE_CHECKING:
    from claimcheck.model import Claim

_OPEN, _SHUT = "([", ")]"


def said(claim: Claim) -> tuple[str, ...]:
    """
    Give the words of a statement's contents, folded.

    The cue in the middle of a split quotation, what an editor put in brackets, punctuation and what is contracted onto
    a word are left out.
    """
    if claim.attribution is None or not claim.attribution.contents:
        return _words(claim.quote)
    spans = claim.attribution.contents
    return tuple(
        word for span in spans for word in _words(claim.quote[span.start - claim.start : span.end - claim.start])
    )


def changed(left: Claim, right: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """
    Give the words that two quotations of one utterance differ in, between a beginning and an end that they share.

    Both are empty where one quotation is only cut shorter than the other, or where nothing but small words differ.
    """
    mine, yours = said(left), said(right)
    begin = _common(mine, yours)
    end = _common(mine[begin:][::-1], yours[begin:][::-1])
    if not begin or not end:
        return (), ()
    here, there = mine[begin : len(mine) - end], yours[begin : len(yours) - end]
    small = lexicon(left.language).function_words
    telling = [[word for word in words if word not in small] for words in (here, there)]
    return (here, there) if telling[0] != telling[1] else ((), ())


def _common(mine: tuple[str, ...], yours: tuple[str, ...]) -> int:
    """Count the words that two texts begin with in common."""
    count = 0
    for one, other in zip(mine, yours, strict=False):
        if one != other:
            break
        count += 1
    return count


@functools.lru_cache(maxsize=5_000)
def _words(text: str) -> tuple[str, ...]:
    depth, kept = 0, []
    for word in tokenise(fold(text).text).words:
        if word in _OPEN:
            depth += 1
        elif word in _SHUT:
            depth = max(0, depth - 1)
        elif not depth and word[0].isalnum():
            kept.append(word.split("'")[0])
    return tuple(kept)
