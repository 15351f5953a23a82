"""One article, folded, cut into tokens and looked up: what every grammar reads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import compress, pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from claimcheck.languages.lexicon import ANCHORS
from claimcheck.languages.readings import Entry
from claimcheck.text import fold, sentence_starts, tokenise

if TYPE_CHECKING:
    from claimcheck.languages.lexicon import Lexicon
    from claimcheck.languages.readings import Known, Reading


_LONGEST = 1_000
"""Tokens of a sentence at most: the longest of 3,000 articles has 751. A text without full stops is parted."""
_FEMININE = "\N{ARABIC LETTER TEH MARBUTA}"


class Term(Struct, frozen=True, gc=False):
    """A term found at tokens `first` to `last` (inclusive), with the clitics on its first and last word."""

    first: int
    last: int
    entry: Entry
    prefix: str
    suffix: str


_AND = frozenset({"and", "plus"})
"""What the packs call the word that joins numbers, and everything else: "and", which Arabic adds numbers by."""


class Scan:
    """
    A text as the grammars see it.

    `words[i]` is token i folded, `known[i]` what all texts share of it, `readings[i]` what the language knows of it
    (None: nothing), `starts[i]`, `ends[i]` its place in the folded text. Tokens are addressed by index; `span` gives
    original offsets for the outside.

    Args:
        original: the text.
        lexicon: the words of its language.
        read_as: the text with what is in other languages blanked out; every character keeps its place.

    """

    __slots__ = (
        "_anchors",
        "_sentences",
        "_size",
        "ends",
        "folded",
        "known",
        "language",
        "lexicon",
        "original",
        "readings",
        "starts",
        "words",
    )

    def __init__(self, original: str, lexicon: Lexicon, read_as: str | None = None) -> None:
        self.original = original
        self.language = lexicon.code
        self.lexicon = lexicon
        lexicon.forget()
        self.folded = fold(original if read_as is None else read_as)
        tokens = tokenise(self.folded.text)
        self.words, self.starts, self.ends = tokens.words, tokens.starts, tokens.ends
        self._size = len(self.words)
        self.known: list[Known] = list(map(lexicon.met.__getitem__, self.words))
        self.readings: list[Reading | None] = [known.reading for known in self.known]
        starts = [bisect_left(self.starts, at) for at in sentence_starts(self.folded, lexicon.abbreviations)]
        self._sentences = starts if self._size <= _LONGEST else _parted(starts, self.words)
        self._anchors: dict[str, list[int]] = {}

    def __len__(self) -> int:
        """Count the tokens."""
        return len(self.words)

    def _place_anchors(self) -> None:
        """Sort the tokens at which a grammar begins to read by their categories, in one pass over those alone."""
        anchors = [known.anchors for known in self.known]
        places = self._anchors
        places.update({category: [] for category in ANCHORS})
        for index in compress(range(self._size), anchors):
            for category in anchors[index]:
                places[category].append(index)

    def anchors(self, *categories: str) -> list[int]:
        """
        Give the tokens at which a term of one of the categories may begin; for `number`, also those in digits.

        Those of ANCHORS are looked for together, any other category once when it is asked for.
        """
        if not self._anchors:
            self._place_anchors()
        for category in categories:
            if category not in self._anchors:
                known = enumerate(self.readings)
                self._anchors[category] = [at for at, one in known if one is not None and category in one.by_category]
        if len(categories) == 1:
            return self._anchors[categories[0]]
        return sorted({index for category in categories for index in self._anchors[category]})

    def digit_anchors(self) -> list[int]:
        """Give the tokens written in digits."""
        return self.anchors("digits")

    def term(self, index: int, category: str, sub: str | None = None) -> Term | None:
        """Give the longest term of a category that begins at a token, if any (`sub` narrows it to one table)."""
        if not 0 <= index < self._size:
            return None
        reading = self.readings[index]
        if reading is None or category not in reading.opened:
            return None
        opened = reading.opened[category]
        if index + 1 < self._size and (following := self.words[index + 1]) in opened:
            for length, rest, entry, prefix, suffix in opened[following]:
                if (sub is None or entry.sub == sub) and self._follows(index + 1, rest, prefix):
                    return Term(index, index + length, entry, prefix, suffix)
        for _, _, entry, prefix, suffix in opened.get("", ()):
            if sub is None or entry.sub == sub:
                return Term(index, index, entry, prefix, suffix)
        return None

    def value(self, index: int, category: str) -> str:
        """Give the value of the longest term of a category that begins at a token; "" where none does."""
        reading = self.readings[index] if 0 <= index < self._size else None
        if reading is None or category not in reading.opened:
            return ""  # at nearly every token: a look that costs no second call
        term = self.term(index, category)
        return "" if term is None else term.entry.value

    def _follows(self, first: int, rest: list[str], prefix: str) -> bool:
        """Tell whether the rest of a term follows, with the article where its first has it ("the units the new")."""
        words = self.words[first : first + len(rest)]
        if words == rest or not prefix:
            return words == rest
        articles = self.lexicon.articles
        return prefix.endswith(articles) and words == [articles[0] + word for word in rest]

    def term_before(self, index: int, category: str, sub: str | None = None, longest: int = 5) -> Term | None:
        """Give the longest term of a category that ends just before a token, if any."""
        for first in self.within(category, index - longest, index):
            found = self.term(first, category, sub)
            if found is not None and found.last == index - 1:
                return found
        return None

    def within(self, category: str, first: int, end: int) -> list[int]:
        """Give the tokens from one on, and before another, at which a term of a category may begin."""
        places = self._anchors.get(category)
        if places is None:
            places = self.anchors(category)
        if not places or first >= end:
            return []
        low = bisect_left(places, first)
        if low == len(places) or places[low] >= end:
            return []  # nearly always
        return places[low : bisect_left(places, end, low)]

    def holds(self, index: int, categories: frozenset[str]) -> bool:
        """Tell whether a term of one of some categories begins at a token: one look, then the terms."""
        if not 0 <= index < self._size:
            return False
        reading = self.readings[index]
        if reading is None or reading.by_category.keys().isdisjoint(categories):
            return False
        return any(self.term(index, category) is not None for category in reading.by_category if category in categories)

    def touches(self, index: int) -> bool:
        """Tell whether a token stands right against the one before it."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.starts[index]

    def begins_with(self, index: int, affix: str) -> bool:
        """Tell whether a token begins with an affix of the language; with none where the language has none of these."""
        return self.words[index].startswith(self.lexicon.affixes.get(affix, ()))

    def ends_with(self, index: int, affix: str) -> bool:
        """Tell whether a token ends with an affix of the language; with none where the language has none of these."""
        return self.words[index].endswith(self.lexicon.affixes.get(affix, ()))

    def has_owner(self, index: int) -> bool:
        """
        Tell whether a token ends like a word with its owner written on.

        The feminine ending, which is folded onto the letter of one of the owners, is none as it is printed.
        """
        return self.ends_with(index, "owner") and not self.is_feminine(index)

    def is_feminine(self, index: int) -> bool:
        """Tell whether a token is printed with the feminine ending, which is folded onto the letter of an owner."""
        return self.quote(index, index).endswith(_FEMININE)

    def line_break(self, index: int) -> bool:
        """Tell whether a token is the first of its line."""
        return index == 0 or "\n" in self.folded.text[self.ends[index - 1] : self.starts[index]]

    def is_and(self, index: int) -> bool:
        """Tell whether a token is the word that joins two things or clauses, standing by itself."""
        return self.value(index, "joint") in _AND

    def is_number(self, index: int) -> bool:
        """Tell whether a token is written in digits."""
        return 0 <= index < len(self.words) and self.words[index][0].isdecimal()

    def sentence(self, index: int) -> int:
        """Give the number of the sentence that a token stands in."""
        return bisect_right(self._sentences, index) - 1

    def sentence_tokens(self, index: int) -> tuple[int, int]:
        """Give the first token of a token's sentence, and the one after its last."""
        begins = self._sentences
        following = bisect_right(begins, index)
        return begins[following - 1], begins[following] if following < len(begins) else self._size

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the original span of tokens `first` to `last`, inclusive."""
        return self.folded.span(self.starts[first], self.ends[last])

    def quote(self, first: int, last: int) -> str:
        """Give the original words of tokens `first` to `last`, inclusive."""
        start, end = self.span(first, last)
        return self.original[start:end]

    def token_at(self, offset: int) -> int:
        """Give the first token that ends after an original offset (the number of tokens where none does)."""
        low, high = 0, len(self.words)
        origin = self.folded.origin
        while low < high:
            middle = (low + high) // 2
            if origin(self.ends[middle] - 1) < offset:
                low = middle + 1
            else:
                high = middle
        return low


def _parted(starts: list[int], words: list[str]) -> list[int]:
    """Part what is longer than any sentence behind its last comma, so that no claim is read over a whole book."""
    parted: list[int] = []
    for start, end in pairwise((*starts, len(words))):
        parted.append(start)
        while end - parted[-1] > _LONGEST:
            most = parted[-1] + _LONGEST
            commas = (at for at in range(most, most - _LONGEST // 2, -1) if words[at - 1] == ",")
            parted.append(next(commas, most))
    return parted
