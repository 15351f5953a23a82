"""What the date grammar asks of a scan: words by their table, small words to skip, numbers by their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.grammar.dates.numbers import Number
    from claimcheck.languages import Reading, Scan, Term
    from claimcheck.model import DateExpression


class Piece(NamedTuple):
    """A part of a date: its tokens, inclusive, and what they mean so far (without offsets)."""

    first: int
    last: int
    meaning: DateExpression


class Opener(NamedTuple):
    """
    How a word may begin a date: by itself, or with one of some words behind it.

    One that `counts` or points (`this`) does where a date word or a number follows, and a `unit` does not
    where it measures a number.
    """

    second: frozenset[str]
    alone: bool
    counts: bool
    unit: bool


def foreign(term: Term) -> bool:
    """Tell whether a word carries an ending that makes it another one: `his month`; a possessive s may stay."""
    return term.suffix != "" and "'" not in term.suffix


_Rules = tuple["Callable[[Cursor, int], Piece | None]", ...]
_Links = tuple[tuple[tuple[str, ...], frozenset[str]], ...]


def _links_of(reading: Reading | None) -> _Links:
    """Give the small words that begin with a token, longest first: the words that follow, and what they can mean."""
    if reading is None or "date_link" not in reading.by_category:
        return ()
    found = (
        (phrase.rest, frozenset(entry.value for entry in phrase.entries if entry.category == "date_link"))
        for phrase in reading.phrases
    )
    return tuple((rest, meanings) for rest, meanings in found if meanings)


class Cursor:
    """A scan with the numbers found in it, as every rule of the date grammar reads it."""

    __slots__ = ("_links", "day_first", "numbers", "openers", "rules", "scan", "size", "tenses", "words")

    def __init__(self, scan: Scan, numbers: Sequence[Number], *, day_first: bool | None) -> None:
        self.scan = scan
        self._links: dict[str, _Links] = scan.lexicon.derived.setdefault("dates.links", {})  # type: ignore[assignment]
        self.rules: dict[str, _Rules] = scan.lexicon.derived.setdefault("dates.rules", {})  # type: ignore[assignment]
        self.openers: dict[str, Opener] = scan.lexicon.derived.setdefault("dates.openers", {})  # type: ignore[assignment]
        self.tenses: dict[str, str | None] = scan.lexicon.derived.setdefault("dates.tenses", {})  # type: ignore[assignment]
        self.day_first = day_first
        self.words = scan.words
        self.size = len(scan)
        self.numbers = {number.first: number for number in numbers}

    def has(self, index: int, category: str) -> bool:
        """Tell whether a term of a category may begin at a token: one look, before the terms are compared."""
        if not 0 <= index < self.size:
            return False
        known = self.scan.readings[index]
        return known is not None and category in known.by_category

    def term(self, index: int, category: str, sub: str | None = None) -> Term | None:
        """Give the longest term of a category at a token."""
        if not 0 <= index < self.size:
            return None
        known = self.scan.readings[index]
        return None if known is None or category not in known.by_category else self.scan.term(index, category, sub)

    def link(self, index: int, *values: str) -> int:
        """Give the token after a small word with one of these meanings; the same token where there is none."""
        if not 0 <= index < self.size:
            return index
        word = self.words[index]
        known = self._links.get(word)
        if known is None:
            known = self._links[word] = _links_of(self.scan.readings[index])
        for rest, meanings in known:
            if not meanings.isdisjoint(values):
                last = index + len(rest)
                if not rest or tuple(self.words[index + 1 : last + 1]) == rest:
                    return last + 1
        return index

    def linked(self, index: int, value: str, *, single: bool = False) -> bool:
        """Tell whether a small word of this meaning stands at a token."""
        after = self.link(index, value)
        return after > index and (not single or after == index + 1)

    def sign(self, index: int, signs: str) -> bool:
        """Tell whether a token is one of some signs."""
        return 0 <= index < self.size and self.words[index] in signs

    def definite(self, term: Term) -> bool:
        """Tell whether a word carries the article as a clitic, so that nothing can depend on it."""
        return term.prefix != "" and any(term.prefix.endswith(article) for article in self._articles())

    def only_article(self, term: Term) -> bool:
        """Tell whether the article is all that is written onto the front of a word."""
        return term.prefix in self._articles()

    def joined(self, term: Term, value: str) -> bool:
        """Tell whether a small word of a meaning is written onto the front of a word."""
        return term.prefix != "" and value in self._small_words().get(term.prefix, ())

    def begins(self, prefix: str, value: str) -> bool:
        """Tell whether what is written onto the front of a word begins with a small word of a meaning."""
        words = self._small_words().items()
        return any(prefix.startswith(word) for word, keys in words if value in keys and len(word) == 1)

    def prefixed(self, index: int, category: str) -> bool:
        """Tell whether something but an article is written onto the front of a word."""
        term = self.term(index, category)
        return term is not None and term.prefix != "" and not self.only_article(term)

    def _articles(self) -> tuple[str, ...]:
        """Give the articles of the language."""
        derived = self.scan.lexicon.derived
        if "dates.articles" not in derived:
            derived["dates.articles"] = tuple(word for word, keys in self._small_words().items() if "article" in keys)
        return derived["dates.articles"]  # type: ignore[return-value]  # as set above

    def _small_words(self) -> dict[str, tuple[str, ...]]:
        """Give the small words of one word, each with its meanings."""
        derived = self.scan.lexicon.derived
        if "dates.words" not in derived:
            derived["dates.words"] = self.scan.lexicon.words_of("date_link")
        return derived["dates.words"]  # type: ignore[return-value]  # as set above

    def touches(self, index: int) -> bool:
        """Tell whether a token stands right against the one before it."""
        return 0 < index < self.size and self.scan.touches(index)

    def article(self, index: int) -> int:
        """Skip an article."""
        return self.link(index, "article")

    def opens_line(self, index: int) -> bool:
        """Tell whether a token is the first of its line; the place behind the last token counts as one."""
        if index <= 0 or index >= self.size:
            return True
        start, end = self.scan.span(index - 1, index)
        return "\n" in self.scan.original[start:end]

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
