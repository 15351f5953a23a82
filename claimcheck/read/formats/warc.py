"""Web archives (ISO 28500): every page that was fetched, with the address it was fetched from."""

from __future__ import annotations

import posixpath
import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import urlsplit

from claimcheck.read.facts import Facts
from claimcheck.read.source import Member, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.read.kinds import Kind
    from claimcheck.read.source import Source

_KINDS: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/epub+zip": "epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "multipart/related": "mhtml",
    "text/plain": "text",
}
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_UNSAFE = re.compile(r"[^\w./-]+")
_OK = 200
_LONGEST = 80
_PAGES_ONLY = frozenset({"robots.txt", "humans.txt", "ads.txt"})


def read(source: Source) -> Iterator[Member | Problem]:
    """Give the pages and documents of a web archive."""
    yield from records_of(source.stream, source)


def records_of(stream: BinaryIO, source: Source) -> Iterator[Member | Problem]:
    """Give the pages and documents of a stream of records; the same page fetched twice is given once."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - an extra

    wanted = WarcRecordType.response | WarcRecordType.resource
    seen: set[bytes] = set()
    count = 0
    try:
        for record in ArchiveIterator(stream, record_types=wanted, parse_http=True, auto_decode="all"):
            if record.headers.get("Content-Length") is None:
                cut = f"is cut short behind {count} records, which were read; fetch it again"
                yield Problem(source.shown, cut)
                return
            count += 1
            if not source.budget.member():
                source.over(f"has more than {source.limits.members} records; the rest was not read (--limit members=N)")
            member = _member(record, source)
            if member is None:
                continue
            if isinstance(member, Member):
                mark = blake2b(member.name.encode() + member.content, digest_size=16).digest()
                if mark in seen:
                    continue
                seen.add(mark)
            yield member
    except (OSError, EOFError, ValueError, RuntimeError) as error:
        said = " ".join(str(error).lower().split())[:100]
        yield Problem(source.shown, f"is broken after {count} records, which were read: {said}; fetch it again")
        return
    if not count:
        source.fail("is no web archive, or holds no page")


def _member(record: Any, source: Source) -> Member | Problem | None:  # noqa: ANN401 - fastwarc
    """Make a file of a record; None for what is no page: pictures, scripts, errors, redirects."""
    http = record.http_headers
    if http is not None and http.status_code not in {_OK, None}:
        return None
    given = (http.get("Content-Type") or "" if http is not None else record.headers.get("Content-Type") or "").lower()
    address = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    kind = _KINDS.get(given.partition(";")[0].strip())
    if kind is None or posixpath.basename(address) in _PAGES_ONLY:
        return None
    shown = f"{source.shown}/{_name(address)}"
    length = record.content_length
    content = record.reader.read(source.limits.file + 1)
    if not source.budget.spend(len(content)):
        source.over(
            f"unpacks to more than {source.limits.unpacked // 1_000_000} MB (--limit unpacked=BYTES raises that)"
        )
    if len(content) > source.limits.file:
        return Problem(shown, f"has {length // 1_000_000} MB, more than a document may have; raise --limit file=BYTES")
    if len(content) < length and not _is_packed(http):
        return Problem(shown, "is cut short, and was not read; fetch the archive again")
    charset = _CHARSET.search(given)
    facts = Facts(url=address if address.startswith(("http://", "https://")) else "", basis="web archive")
    return Member(_name(address), content, kind, charset[1] if charset else "", (facts,))


def _is_packed(http: Any) -> bool:  # noqa: ANN401 - fastwarc
    """Tell whether the length of a page in its archive is not that of its text."""
    if http is None:
        return False
    return bool(
        http.get("Content-Encoding") or http.get("X-Archive-Orig-Content-Encoding") or http.get("Transfer-Encoding")
    )


def _name(address: str) -> str:
    """Name a page by its address, so that no two of an archive have one name."""
    try:
        parts = urlsplit(address)
        path = f"{parts.hostname or ''}{parts.path}".rstrip("/") + (f"_{parts.query}" if parts.query else "")
    except ValueError:
        path = address
    plain = _UNSAFE.sub("-", path).replace("..", "-").strip("-/")
    if len(plain) <= _LONGEST and plain:
        return plain
    return f"{plain[:_LONGEST]}-{blake2b(address.encode(), digest_size=4).hexdigest()}"
