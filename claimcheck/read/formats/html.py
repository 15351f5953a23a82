"""Web pages as they were saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.read.decoding import decode
from claimcheck.read.facts import Facts
from claimcheck.read.pages import declared_charset, story_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.read.blocks import Document
    from claimcheck.read.decoding import Decoded
    from claimcheck.read.source import Source

PAGES = frozenset({"text/html", "application/xhtml+xml"})
"""What a page calls itself where a browser put it beside its pictures (MIME types)."""


def read(source: Source) -> Iterator[Document]:
    """Give the article of a page."""
    content = source.markup()
    if not content.strip():
        source.fail("is empty")
    decoded = decode(content, source.shown, source.charset or declared_charset(content))
    yield _story(source, decoded, next((facts.url for facts in source.facts if facts.url), ""))


def saved_page(source: Source, decoded: Decoded, address: str) -> Document:
    """Give the article of a page that a browser saved with its address, which counts where it is one of the web."""
    address = address.strip() if address.startswith(("http://", "https://")) else ""
    source.facts = (*source.facts, Facts(url=address, basis="address saved with the page"))
    return _story(source, decoded, address)


def _story(source: Source, decoded: Decoded, address: str) -> Document:
    try:
        return story_of(decoded.text, source.limits, address, decoded.told)
    except ValueError as error:
        source.fail(str(error))
