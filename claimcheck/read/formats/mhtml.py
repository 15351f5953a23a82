"""Pages that a browser saved into one file (RFC 2557)."""

from __future__ import annotations

from email import message_from_bytes, policy
from typing import TYPE_CHECKING

from claimcheck.read.decoding import decode
from claimcheck.read.formats.eml import content_of, header_of
from claimcheck.read.formats.html import PAGES, saved_page
from claimcheck.read.pages import declared_charset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.read.blocks import Document
    from claimcheck.read.source import Source


def read(source: Source) -> Iterator[Document]:
    """Give the article of the page that the others (frames, pictures, styles) belong to."""
    saved = message_from_bytes(source.whole(), policy=policy.default)
    page = next((part for part in saved.walk() if part.get_content_type() in PAGES), None)
    if page is None or not saved.keys():
        source.fail("holds no page; save it anew from a browser")
    content = content_of(page)
    source.check_markup(len(content))
    decoded = decode(content, source.shown, page.get_content_charset() or declared_charset(content))
    address = header_of(saved, "snapshot-content-location") or header_of(page, "content-location")
    yield saved_page(source, decoded, address)
