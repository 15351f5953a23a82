"""TAR archives, compressed or not, of anything that is read."""

from __future__ import annotations

import tarfile
import zlib
from lzma import LZMAError
from typing import TYPE_CHECKING

from claimcheck.read.archive import Entry, members_of, tables_of
from claimcheck.read.folders import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.read.source import Member, Problem, Source

_BROKEN = (tarfile.TarError, EOFError, zlib.error, LZMAError, OSError, ValueError)


def read(source: Source) -> Iterator[Member | Problem]:
    """Give the files of an archive, going through it twice: its sources.csv may stand last."""
    try:
        names: list[str] = []
        told, problems = tables_of(_noting(_entries(source), names), source, names)
        yield from problems
        source.stream.seek(0)
        yield from members_of(_entries(source), source, told)
    except _BROKEN as error:
        source.fail(f"is no TAR archive, or is cut short: {str(error).lower()}; what stands before was read")


def _noting(entries: Iterator[Entry], names: list[str]) -> Iterator[Entry]:
    """Pass on the tables of facts, and note the names of all files."""
    for entry in entries:
        names.append(entry.name)
        if entry.name.lower().endswith(SOURCES):
            yield entry


def _entries(source: Source) -> Iterator[Entry]:
    """Give the files of an archive in its order; more than is allowed in all ends it."""
    left = source.budget.bytes
    with tarfile.open(fileobj=source.stream, mode="r:*") as archive:
        for count, info in enumerate(archive):
            if info.isdir():
                continue
            left -= info.size
            if left < 0 or count > source.limits.members:
                source.over(
                    f"unpacks to more than {source.limits.unpacked // 1_000_000} MB or {source.limits.members} files; "
                    "the rest was not read (--limit unpacked=BYTES, members=N)"
                )
            odd = "" if info.isreg() else "is a link, a pipe or a device, and is not followed"
            file = archive.extractfile(info) if info.isreg() else None
            yield Entry(info.name, info.size, file.read if file is not None else _nothing, odd)
            archive.members = []  # type: ignore[attr-defined] # or it keeps a record of every file


def _nothing(_: int) -> bytes:
    return b""
