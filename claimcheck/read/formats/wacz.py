"""Web archives packed for sharing (WACZ): a ZIP archive with WARC files in its folder `archive`."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, cast

from claimcheck.read.formats.warc import records_of
from claimcheck.read.formats.zip import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.read.source import Member, Problem, Source


def read(source: Source) -> Iterator[Member | Problem]:
    """Give the pages and documents of all web archives in it."""
    archive = opened(source)
    names = sorted(name for name in archive.namelist() if name.startswith("archive/") and ".warc" in name)
    if not names:
        source.fail("holds no web archive; save it anew")
    for name in names:
        with archive.open(name) as stream:
            yield from records_of(cast("BinaryIO", stream), source)
