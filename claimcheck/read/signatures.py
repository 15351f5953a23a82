"""What a file is, told by what it begins with: where it has no name, or a name without a suffix."""

from __future__ import annotations

import re
import zipfile
import zlib
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from claimcheck.read.kinds import Kind

HEAD = 8192
"""Bytes that are enough to tell."""
_TAR_AT = 257
_TAR = b"ustar"
_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"WARC/", "warc"),
    (b"PAR1", "parquet"),
    (b"bplist00", "webarchive"),
    (b"PK\x03\x04", "zip"),
    (b"BZh", "tar"),
    (b"\xfd7zXZ\0", "tar"),
    (b"\x28\xb5\x2f\xfd", "lines"),
)
_ROOTS: dict[bytes, Kind] = {
    b"html": "html",
    b"rss": "feed",
    b"feed": "feed",
    b"rdf:rdf": "feed",
    b"office:document": "odt",
}
"""The first element of markup; that of a page may be left out."""
_BEFORE_ROOT = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!doctype\s+[^>]*>\s*)*", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(rb"<([a-z:]+)[\s>/]", re.IGNORECASE)
_DOCTYPE = re.compile(rb"\s*<!doctype\s+html", re.IGNORECASE)
_PAGE = frozenset({b"head", b"body", b"title", b"meta", b"article", b"div"})
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[ \t][^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+")
"""The header of a mail (RFC 5322): lines of a name, a colon and a value that may go on in the next."""
_MIME = re.compile(rb"^(?:MIME-Version|Content-Type|Message-ID):", re.IGNORECASE | re.MULTILINE)
_PARTS: tuple[tuple[str, Kind], ...] = (
    ("word/document.xml", "docx"),
    ("META-INF/container.xml", "epub"),
    ("content.xml", "odt"),
)
"""A file in a ZIP archive, and the document that it makes of it."""


def kind_of_content(head: bytes) -> Kind | None:
    """
    Tell what begins so; None for text, and for anything that is not known.

    Args:
        head: the first `HEAD` bytes, which make any ZIP archive `zip`.

    """
    found = next((kind for beginning, kind in _BEGINNINGS if head.startswith(beginning)), None)
    if found is not None:
        return found
    if head.startswith(b"\x1f\x8b"):
        return _packed(head)
    if head[_TAR_AT:].startswith(_TAR):
        return "tar"
    if head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _markup(head[2:].replace(b"\0", b""))
    return _markup(head.removeprefix(BOM_UTF8)) or _mail(head)


def kind_inside(stream: BinaryIO) -> Kind | None:
    """Tell what an open file is, as `kind_of_content` does, a document that is a ZIP archive too; winds it back."""
    kind = kind_of_content(stream.read(HEAD))
    stream.seek(0)
    if kind == "zip":
        kind = _kind_of_archive(stream)
        stream.seek(0)
    return kind


def _kind_of_archive(stream: BinaryIO) -> Kind:
    """Tell a document that is a ZIP archive from an archive of files."""
    try:
        names = set(zipfile.ZipFile(stream).namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "zip"
    if any(name.startswith("archive/") and ".warc" in name for name in names):
        return "wacz"
    return next((kind for name, kind in _PARTS if name in names), "zip")


def _packed(head: bytes) -> Kind:
    """Tell what gzip packed: an archive, a web archive, else lines of a corpus."""
    try:
        inside = zlib.decompressobj(wbits=31).decompress(head, HEAD)
    except zlib.error:
        return "tar"
    kind = kind_of_content(inside) if not inside.startswith(b"\x1f\x8b") else None
    return kind if kind in {"warc", "tar"} else "lines"


def _markup(head: bytes) -> Kind | None:
    if _DOCTYPE.match(head):
        return "html"
    before = _BEFORE_ROOT.match(head)
    root = _ROOT.match(head, before.end() if before else 0)
    if root is None:
        return None
    name = root[1].lower()
    return "html" if name in _PAGE else _ROOTS.get(name)


def _mail(head: bytes) -> Kind | None:
    """Tell a mail, and a page that a browser saved as one, by its header."""
    header = _MAIL.match(head)
    if header is None or len(_MIME.findall(header[0])) == 0:
        return None
    return "mhtml" if b"multipart/related" in header[0].lower() else "eml"
