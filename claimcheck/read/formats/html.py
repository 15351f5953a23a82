"""Web pages as they were saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.read.decoding import decode
from claimcheck.read.pages import declared_charset, story_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.read.blocks import Document
    from claimcheck.read.source import Source


def read(source: Source) -> Iterator[Document]:
    """Give the article of a page."""
    content = source.markup()
    if not content.strip():
        source.fail("is empty")
    decoded = decode(content, source.shown, source.charset or declared_charset(content))
    address = next((facts.url for facts in source.facts if facts.url), "")
    try:
        yield story_of(decoded.text, source.limits, address, decoded.told)
    except ValueError as error:
        source.fail(str(error))
