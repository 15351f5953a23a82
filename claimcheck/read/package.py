"""Documents that are ZIP archives of XML: DOCX, ODT, EPUB. Opened with care for what they may unfold to."""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from claimcheck.read.formats.zip import opened

if TYPE_CHECKING:
    from lxml.etree import _Element

    from claimcheck.read.source import Source

_PARTS = 10_000
_ENTITY = re.compile(rb"<!ENTITY\s", re.IGNORECASE)
_ENCRYPTED = 0x1
_MB = 1_000_000


class Package:
    """
    An open document.

    Raises InputError where it is no archive, has parts without number or end, or is encrypted.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._archive = opened(source)
        infos = self._archive.infolist()
        whole = sum(info.file_size for info in infos)
        if len(infos) > _PARTS or whole > 4 * source.limits.file:
            source.fail(f"unpacks to {len(infos)} parts of {whole // _MB} MB together, which no document does")
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            source.fail("is encrypted; save it without a password")
        self.names = [info.filename for info in infos]

    def part(self, name: str) -> bytes:
        """Give a part's bytes, empty where there is none; raises InputError where it is broken or too large."""
        if name not in self.names:
            return b""
        try:
            info = self._archive.getinfo(name)
            self._source.check_markup(info.file_size)
            content = self._archive.read(info)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
            self._source.fail(f"is broken in its part {name}: {str(error).lower()}; save it anew")
        if _ENTITY.search(content[: 1 << 16].replace(b"\0", b"")):
            self._source.fail("declares entities of its own, as no program does, and is not read; save it anew")
        return content

    def xml(self, name: str) -> _Element | None:
        """Give a part as a tree; None where there is none."""
        content = self.part(name)
        return xml_of(content, self._source) if content else None


def xml_of(content: bytes, source: Source) -> _Element:
    """Parse XML that asks nothing of the network or of this machine; raises InputError where it is broken."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        return source.fail(f"is broken XML: {' '.join(str(error).lower().split())[:150]}; save it anew")
