"""The phrases of web pages, found in a folded line."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.languages import lexicon
from claimcheck.text import fold, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.languages import Lexicon


_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_FIRST_WORD = 40
"""Characters in which a line's first word begins and ends, behind bullets and brackets."""


class Words(NamedTuple):
    """A line as it is looked at: folded, and cut into words, numbers and signs."""

    folded: str
    words: list[str]


class Found(NamedTuple):
    """A phrase at some word of a line: how many words it has, and its value."""

    size: int
    value: str


class Phrases:
    """The page furniture of one language, with what its lexicon knows of dates."""

    def __init__(self, words: Lexicon) -> None:
        self.lexicon = words
        self._longest: dict[str, int] = {}
        self._values: dict[tuple[str, str], dict[str, str]] = {}
        for phrase, entries in words.furniture.items():
            first, *rest = phrase.split(" ")
            self._longest[first] = max(1 + len(rest), self._longest.get(first, 0))
            for entry in entries:
                self._values.setdefault((entry.category, entry.sub), {})[phrase] = entry.value

    def may_open(self, folded: str) -> bool:
        """Tell whether a line's first word begins any phrase at all."""
        found = _WORD.search(folded, 0, _FIRST_WORD)
        return found is not None and found[0] in self._longest

    def at(self, words: list[str], index: int, category: str, sub: str = "") -> Found | None:
        """Give the longest phrase of a table that begins at a word, if any."""
        longest = self._longest.get(words[index]) if index < len(words) else None
        if longest is None:
            return None
        table = self._values.get((category, sub), {})
        for size in range(min(longest, len(words) - index), 0, -1):
            value = table.get(words[index] if size == 1 else " ".join(words[index : index + size]))
            if value is not None:
                return Found(size, value)
        return None

    def exactly(self, words: list[str], category: str, sub: str = "") -> str | None:
        """Give the value of a phrase that is all of the words."""
        return self._values.get((category, sub), {}).get(" ".join(words))

    def only(self, words: list[str], *tables: tuple[str, str]) -> set[str] | None:
        """Give the values of phrases that, with signs and digits, are all of the words; None where others stand."""
        values: set[str] = set()
        index = 0
        while index < len(words):
            found = max((hit for table in tables if (hit := self.at(words, index, *table))), default=None)
            if found:
                values.add(found.value)
                index += found.size
            elif is_word(words[index]):
                return None
            else:
                index += 1
        return values


def is_word(token: str) -> bool:
    """Tell a word from a sign or a number."""
    return token[0].isalpha()


def words_of(folded: str) -> Words:
    """Cut a folded line into words."""
    return Words(folded, tokenise(folded).words)


def folded_lines(lines: Iterable[str]) -> list[str]:
    """Fold many lines at the price of one."""
    return fold("\n".join(lines)).text.split("\n")


def bare(words: list[str]) -> list[str]:
    """Take the signs in front and behind off."""
    first, last = 0, len(words)
    while first < last and not words[first][0].isalnum():
        first += 1
    while last > first and not words[last - 1][0].isalnum():
        last -= 1
    return words[first:last]


@functools.cache
def phrases_of(language: str) -> Phrases:
    """Give the phrases of a language, made once."""
    return Phrases(lexicon(language))
