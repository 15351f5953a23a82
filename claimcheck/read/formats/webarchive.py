"""Pages that Safari saved into one file: a property list of the page and what it shows (Apple's `WebArchive`)."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

from claimcheck.read.decoding import decode
from claimcheck.read.formats.html import PAGES, saved_page
from claimcheck.read.pages import declared_charset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.read.blocks import Document
    from claimcheck.read.source import Source

_BROKEN = (plistlib.InvalidFileException, ExpatError, ValueError, TypeError, AttributeError, LookupError, OverflowError)
"""What a damaged property list makes its reader raise, which checks little of what it is given."""


def read(source: Source) -> Iterator[Document]:
    """Give the article of the page that the others (frames, pictures, styles) belong to."""
    page = _main_resource(source)
    content = page.get("WebResourceData")
    if not isinstance(content, bytes) or page.get("WebResourceMIMEType") not in PAGES:
        source.fail("holds no page; save it anew from a browser")
    source.check_markup(len(content))
    charset = page.get("WebResourceTextEncodingName")
    declared = charset if isinstance(charset, str) else declared_charset(content)
    decoded = decode(content, source.shown, declared)
    address = page.get("WebResourceURL")
    yield saved_page(source, decoded, address if isinstance(address, str) else "")


def _main_resource(source: Source) -> dict[str, object]:
    """Give the page itself."""
    try:
        saved = plistlib.loads(source.whole())
    except (*_BROKEN, RecursionError) as error:
        source.fail(f"is no page as Safari saves one: {str(error) or type(error).__name__}")
    page = saved.get("WebMainResource") if isinstance(saved, dict) else None
    return page if isinstance(page, dict) else {}
