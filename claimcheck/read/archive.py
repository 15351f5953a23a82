"""What archives of all kinds have in common: which of their entries are read, under which names, how much of them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import TYPE_CHECKING

from claimcheck.errors import InputError
from claimcheck.model import Value
from claimcheck.read.decoding import decode
from claimcheck.read.folders import SOURCES
from claimcheck.read.kinds import kind_of
from claimcheck.read.notes import Notes, printable
from claimcheck.read.source import Member, Problem
from claimcheck.read.sources import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimcheck.read.facts import Facts
    from claimcheck.read.source import Source

_MB = 1_000_000


class Entry(Value, frozen=True):
    """
    A file of an archive.

    Args:
        name: as the archive gives it.
        size: unpacked, as the archive gives it; what is read is counted all the same.
        read: gives the next bytes of its content, as `read(n)` of a file.
        odd: why it is no file to be read (a link, a device, encrypted); empty where it is one.
        failed: that is a failure.

    """

    name: str
    size: int
    read: Callable[[int], bytes]
    odd: str = ""
    failed: bool = False


def plain_path(name: str) -> str:
    """Give the path of an entry with `/`; empty where it leads out of the archive, is hidden or none."""
    path = name.replace("\\", "/").strip("/") if not name.startswith(("/", "\\")) else ""
    parts = path.split("/")
    if not path or ".." in parts or ":" in parts[0] or "\0" in path:
        return ""
    return posixpath.normpath(path)


def is_hidden(path: str) -> bool:
    """Tell whether a path is none of a person's: hidden, or what a system adds to its archives."""
    return any(part.startswith((".", "__MACOSX")) for part in path.split("/"))


def members_of(entries: Iterable[Entry], source: Source, tables: Mapping[str, Facts]) -> Iterator[Member | Problem]:
    """
    Give the files of an archive that may be articles, and a problem for every other.

    Args:
        entries: in the order of the archive.
        source: the archive.
        tables: what its sources.csv files say, by path.

    Raises OverBudgetError where it holds more than is allowed.

    """
    for entry in entries:
        path = plain_path(entry.name)
        shown = f"{source.shown}/{printable(entry.name)}"
        if not source.budget.member():
            source.over(f"holds more than {source.limits.members} files; the rest was not read (--limit members=N)")
        if not path:
            yield Problem(shown, "leads out of the archive by its name, and is not read")
        elif is_hidden(path) or kind_of(posixpath.basename(path)) == "never":
            continue
        elif entry.odd:
            yield Problem(shown, entry.odd, failed=entry.failed)
        elif kind_of(posixpath.basename(path)) == "other":
            yield Member(path, b"")
        elif entry.size > source.limits.file:
            large = f"unpacks to {entry.size // _MB} MB, more than a document may have; raise --limit file=BYTES"
            yield Problem(shown, large)
            source.budget.skipped(entry.size)
        else:
            try:
                known = (tables[path],) if path in tables else ()
                yield Member(path, source.inner(entry.read, path), known=known)
            except OSError as error:
                yield Problem(shown, f"is broken: {str(error).lower()}")


def tables_of(entries: Iterable[Entry], source: Source, names: Sequence[str]) -> tuple[dict[str, Facts], list[Problem]]:
    """
    Read the files named sources.csv of an archive: facts by path, the nearest table first, and their mistakes.

    `names` are those of all files; they need to be complete only when the entries have come to their end.
    """
    notes = Notes()
    texts: dict[str, str] = {}
    for entry in entries:
        path = plain_path(entry.name)
        if posixpath.basename(path).lower() == SOURCES and not entry.odd:
            shown = f"{source.shown}/{printable(path)}"
            try:
                texts[path] = decode(source.inner(entry.read, path), shown).text.removeprefix("\ufeff")
            except InputError as error:
                notes.skip(shown, error.reason, failed=True)
    paths = [path for name in names if (path := plain_path(name))]
    told: dict[str, Facts] = {}
    for table in sorted(texts, key=lambda path: -path.count("/")):
        folder = posixpath.dirname(table)
        files = {posixpath.relpath(path, folder or "."): path for path in paths}
        told = read_rows(texts[table], f"{source.shown}/{printable(table)}", files, notes) | told
    return told, [Problem(skip.path, skip.reason, failed=skip.failed) for skip in notes.skipped]
