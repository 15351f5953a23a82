"""What the date grammar asks of a scan: words by their table, small words to skip, numbers by their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.grammar.dates.numbers import Number
    from claimcheck.languages import Scan, Term
    from claimcheck.model import DateExpression


class Piece(NamedTuple):
    """A part of a date: its tokens, inclusive, and what they mean so far (without offsets)."""

    first: int
    last: int
    meaning: DateExpression


class Cursor:
    """A scan with the numbers found in it, as every rule of the date grammar reads it."""

    __slots__ = ("day_first", "numbers", "scan", "size", "words")

    def __init__(self, scan: Scan, numbers: Sequence[Number], *, day_first: bool | None) -> None:
        self.scan = scan
        self.day_first = day_first
        self.words = scan.words
        self.size = len(scan)
        self.numbers = {number.first: number for number in numbers}

    def has(self, index: int, category: str) -> bool:
        """Tell whether a term of a category may begin at a token: one look, before the terms are compared."""
        if not 0 <= index < self.size:
            return False
        known = self.scan.readings[index]
        return known is not None and category in known.categories

    def term(self, index: int, category: str, sub: str | None = None) -> Term | None:
        """Give the longest term of a category at a token."""
        return self.scan.term(index, category, sub)

    def link(self, index: int, *values: str) -> int:
        """Give the token after a small word with one of these meanings; the same token where there is none."""
        if not self.has(index, "date_link"):
            return index
        best = index
        for phrase in self.scan.readings[index].phrases:  # type: ignore[union-attr]  # `has` saw a reading
            last = index + len(phrase.rest)
            if phrase.rest and tuple(self.words[index + 1 : last + 1]) != phrase.rest:
                continue
            if any(entry.category == "date_link" and entry.value in values for entry in phrase.entries):
                best = max(best, last + 1)
        return best

    def linked(self, index: int, value: str, *, single: bool = False) -> bool:
        """Tell whether a small word of this meaning stands at a token."""
        after = self.link(index, value)
        return after > index and (not single or after == index + 1)

    def sign(self, index: int, signs: str) -> bool:
        """Tell whether a token is one of some signs."""
        return 0 <= index < self.size and self.words[index] in signs

    def touches(self, index: int) -> bool:
        """Tell whether a token stands right against the one before it."""
        return 0 < index < self.size and self.scan.touches(index)

    def article(self, index: int) -> int:
        """Skip an article."""
        return self.link(index, "article")

    def number(self, index: int) -> Number | None:
        """Give the number that begins at a token, with an article before it or letters of an ordinal after it."""
        found = self.numbers.get(index)
        if found is None:
            after = self.article(index)
            found = self.numbers.get(after) if after > index else None
        return found

    def capital(self, index: int) -> bool:
        """Tell whether a token begins with a capital letter that its place in the sentence does not ask for."""
        start, _ = self.scan.span(index, index)
        return self.scan.original[start].isupper() and self.scan.sentence_tokens(index)[0] != index

    def bare(self, first: int, last: int, *, beside: int = 2) -> bool:
        """
        Tell whether the sentence holds hardly more than these tokens, so that it says nothing of its time.

        `beside` is how many more it may hold: a preposition and a full stop.
        """
        begin, end = self.scan.sentence_tokens(first)
        return (end - begin) - (last - first + 1) <= beside

    def article_before(self, index: int) -> int:
        """Give the token of the article that stands right before a token; the same token where none does."""
        return index - 1 if self.linked(index - 1, "article", single=True) else index
