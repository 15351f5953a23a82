"""The same article twice: a page and its AMP page, a page that was saved twice, a page and what was printed of it."""

from __future__ import annotations

import re
from collections import deque
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model import Article
    from claimcheck.read.notes import Notes

_SIGNS = re.compile(r"[\W_]+")
_LEAST = 80
"""Letters and digits that two articles must share to be one: headlines alone may be the same."""
_HELD = 1_000
"""Articles that are held back at most."""
_COPY = "has the words of {!r}: wire copy, or the same article; both were read"
_TEXTS = 10_000
"""Files of text that are compared at most."""


def without_twins(articles: Iterable[Article], notes: Notes) -> Iterator[Article]:
    """
    Pass on each article once, with a line for every other that is the same, a version of it, or its reprint.

    Texts and corpora pass as they are: what a person wrote into a folder is an article of its own. Of a file of text
    with the words of another article that is said, and who copied whom is found out later. A page or document that
    does not tell its date and outlet is held back until the others have come, of which one may be the same and tell
    them.
    """
    twins = _Twins(notes)
    held: deque[Article] = deque()
    path = ""
    for article in articles:
        before, path = path, article.path
        if not article.is_taken_out:
            if path != before:  # not one of the many of a corpus
                twins.compare(article)
            yield article
            continue
        if article.published is None or not article.outlet:
            held.append(article)
            if len(held) <= _HELD:
                continue
            article = held.popleft()  # noqa: PLW2901 - the one that has waited longest goes in its place
        if twins.is_new(article):
            yield article
    yield from filter(twins.is_new, sorted(held, key=lambda one: (one.published is None, not one.outlet)))


class _Twins:
    """The pages and documents seen so far, as fingerprints."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._by_words: dict[bytes, list[tuple[str, str, str]]] = {}
        self._by_address: dict[tuple[str, str], str] = {}
        self._texts: dict[bytes, str] = {}

    def compare(self, article: Article) -> None:
        """Say of a text which article has the same words; both are read."""
        mark = _mark(article)
        if mark is None or len(self._texts) >= _TEXTS:
            return
        known = self._by_words.get(mark)
        other = known[0][0] if known else self._texts.setdefault(mark, article.id)
        if other != article.id:
            self._notes.skip(article.path, _COPY.format(other))

    def is_new(self, article: Article) -> bool:
        """
        Note an article; False, with a line, where the same one was read already.

        It is the same where its words are, and its address or outlet is no other. The same address with other words is
        a version of the article: both are read, and that is said; so is the same text under another outlet's name.
        """
        address = article.canonical or article.url
        mark = _mark(article)
        reprint = False
        if mark is not None:
            known = self._by_words.setdefault(mark, [])
            for name, outlet, where in known:
                if (address and address == where) or not outlet or not article.outlet or outlet == article.outlet:
                    self._notes.skip(article.path, f"is the article {name!r} once more, and was not read twice")
                    return False
            reprint = bool(known)
            if reprint:
                reason = f"has the text of {known[0][0]!r} under another name: wire copy or a reprint; both were read"
                self._notes.skip(article.path, reason)
            elif mark in self._texts:
                self._notes.skip(article.path, _COPY.format(self._texts[mark]))
            known.append((article.id, article.outlet, address))
        if address:
            other = self._by_address.setdefault((article.story, address), article.id)
            if other != article.id and not reprint:
                reason = f"has the address of {other!r} and another text: a version of the same article; both were read"
                self._notes.skip(article.path, reason)
        return True


def _mark(article: Article) -> bytes | None:
    """
    Give the fingerprint of what is read of an article within its story; None where that is too short to tell anything.

    Only letters and digits count, and no captions, which short pages leave out.
    """
    left = [(zone.start, zone.end) for zone in article.zones if zone.kind in {"aside", "caption"}]
    parts, at = [], 0
    for start, end in left:
        parts.append(article.text[at:start])
        at = end
    parts.append(article.text[at:])
    words = _SIGNS.sub("", "".join(parts)).lower()
    if len(words) < _LEAST:
        return None
    return blake2b(f"{article.story}\0{words}".encode("utf-8", "surrogatepass"), digest_size=12).digest()
