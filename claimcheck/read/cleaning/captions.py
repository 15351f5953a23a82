"""Captions, told by the credit of the picture that closes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.read.cleaning.phrases import Phrases, words_of
from claimcheck.text import fold

if TYPE_CHECKING:
    from claimcheck.read.cleaning.lines import Line

_CREDIT = 100
"""Characters at the end of a line in which a credit stands."""
_LONGEST = 400
_NAME = 40
_DASHES = "-\u2013\u2014/|"
_SIGN = re.compile(f"[(\\[{re.escape(_DASHES)}]")


def is_caption(line: Line, phrases: Phrases) -> bool:
    """
    Tell whether a line ends with a credit: words of pictures or agencies in brackets, or alone behind a dash.

    A bracket need not be closed: pages cut captions. An agency in brackets behind a full stop signs a story, no
    picture.
    """
    text = line.text
    if len(text) > _LONGEST or not _SIGN.search(text, max(0, len(text) - _CREDIT)):
        return False
    tail = text[-_CREDIT:]
    opening = max(tail.rfind("("), tail.rfind("["))
    closing = max(tail.rfind(")"), tail.rfind("]"))
    if opening >= 0 and (closing < opening or closing >= len(tail) - 3):
        values = _credits(tail[opening + 1 :], phrases)
        if "image" in values or (values and not tail[:opening].rstrip().endswith(".")):
            return True
    dash = max(map(tail.rfind, _DASHES))
    if dash <= 0 or len(tail) - dash > _NAME or line.ends_sentence:
        return False
    words = words_of(fold(tail[dash + 1 :]).text).words
    return bool(words) and bool(phrases.only(words, ("credit", "")))


def _credits(inside: str, phrases: Phrases) -> set[str]:
    """Give the values of all words of credits in a bracket."""
    words = words_of(fold(inside).text).words
    return {found.value for i in range(len(words)) if (found := phrases.at(words, i, "credit"))}
