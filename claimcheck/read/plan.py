"""What is to be read, found out before any article is opened."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import structs

from claimcheck.errors import InputError
from claimcheck.read.folders import SOURCES, Found, walk
from claimcheck.read.jsonl import content_of
from claimcheck.read.kinds import DOCUMENTS, Kind, is_article, kind_of, why_not_read
from claimcheck.read.notes import Notes, printable, reason_of
from claimcheck.read.opening import open_regular

if TYPE_CHECKING:
    from claimcheck.read.facts import Facts
    from claimcheck.read.jsonl import Content


class Plan:
    """
    The files that the paths lead to, sorted by what is done with them.

    Paths are to be added outermost folder first: a file that a folder gave is not taken a second time.
    """

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._folders: list[Found] = []
        self._named: list[Found] = []
        self._ledgers: set[str] = set()
        self._taken: set[str] = set()
        self._facts: dict[str, list[Facts]] = {}

    def add(self, path: str) -> None:
        """Take in a path that a person named."""
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            self._notes.skip(path, f"cannot be read: {reason_of(error)}; check the path", failed=True)
            return
        if stat.S_ISDIR(mode):
            self._add_folder(path)
        elif stat.S_ISREG(mode):
            self._add_file(path)
        else:
            reason = "is a pipe, socket or device, and is never read; give its content on standard input, as -"
            self._notes.skip(path, reason, failed=True)

    @property
    def texts(self) -> list[Found]:
        """The files that are articles, or are taken apart into some; those named one by one form one story."""
        story = _common_folder([found.root for found in self._named if is_article(found.kind)])
        named = [structs.replace(found, story=story) for found in self._named if is_article(found.kind)]
        return [*(found for found in self._folders if is_article(found.kind)), *named]

    @property
    def corpora(self) -> list[Found]:
        """The files that hold many articles, a row each."""
        return [found for found in (*self._folders, *self._named) if not is_article(found.kind)]

    @property
    def ledgers(self) -> tuple[Path, ...]:
        """The files of claims, sorted."""
        return tuple(Path(path) for path in sorted(self._ledgers))

    def facts_of(self, found: Found) -> list[Facts]:
        """Give what tables say of a file, the nearest table first."""
        return self._facts.get(found.real, [])

    def _add_folder(self, path: str) -> None:
        files, tables = walk(path, self._notes)
        fresh = [found for found in files if found.real not in self._taken]
        self._folders.extend(_as_held(found) for found in fresh if self._is_article_file(found))
        self._taken.update(found.real for found in files)
        for table in sorted(tables, key=lambda table: -table.below.count("/")):
            self._read_table(table, files, whole=True)

    def _add_file(self, path: str) -> None:
        real = os.path.realpath(path)
        if real in self._taken:
            return
        self._taken.add(real)
        name = os.path.basename(path)
        kind = _named_kind(path)
        root = os.path.dirname(os.path.abspath(path))
        found = Found(path, path, root, name, "", kind, real, named=True)
        if kind in {"never", "other"}:
            self._notes.skip(path, "is never an article, by its name" if kind == "never" else why_not_read(name))
            return
        if self._is_ledger(found):
            self._ledgers.add(path)
        elif self._is_article_file(found, failed=True):
            self._named.append(_as_held(found))
            table = os.path.join(os.path.dirname(path), SOURCES)
            if is_article(_as_held(found).kind) and os.path.isfile(table):
                self._read_table(Found(table, table, root, SOURCES, "", "never", ""), [found], whole=False)

    def _read_table(self, table: Found, files: list[Found], *, whole: bool) -> None:
        """Read a sources.csv."""
        from claimcheck.read.sources import read_sources  # noqa: PLC0415 - csv is imported only where it is needed

        for real, facts in read_sources(table, files, self._notes, whole=whole).items():
            self._facts.setdefault(real, []).append(facts)

    def _is_ledger(self, found: Found) -> bool:
        """Tell whether a file that was named holds claims; one that cannot be looked into holds none."""
        try:
            return self._holds(found) == "claims"
        except InputError:
            return False

    def _is_article_file(self, found: Found, *, failed: bool = False) -> bool:
        """Tell whether a file holds articles, noting why not; `failed` where a person named it."""
        try:
            holds = self._holds(found)
        except InputError as error:
            self._notes.skip(found.shown, error.reason, failed=True)
            return False
        if holds == "claims":
            self._notes.skip(found.shown, "holds claims, not articles; name the file itself to use them")
        elif holds == "findings":
            self._notes.skip(found.shown, "holds the findings of an earlier run, not articles", failed=failed)
        elif not holds:
            self._notes.skip(found.shown, "is a table without the columns id and text of a corpus", failed=failed)
        return holds == "articles"

    @staticmethod
    def _holds(found: Found) -> Content | Literal[""]:
        """Look into a file for what it holds; nothing for a table of something else."""
        if is_article(found.kind):
            return "articles"
        if found.kind == "lines":
            return content_of(found.path)
        from claimcheck.read import tables  # noqa: PLC0415 - csv is imported only where it is needed

        if found.kind == "parquet":
            from claimcheck.read.parquet import columns_of  # noqa: PLC0415 - few runs read Parquet

            columns = columns_of(found.path)
        else:
            columns = tables.header_of(found.path)
        if tables.is_ledger(columns):
            return "claims"
        if tables.is_findings(columns):
            return "findings"
        return "articles" if tables.is_corpus(columns) or found.kind == "table" else ""


def _as_held(found: Found) -> Found:
    """Tell a table of figures from a corpus."""
    if found.kind == "table":
        from claimcheck.read import tables  # noqa: PLC0415 - csv is imported only where it is needed

        if not tables.is_corpus(tables.header_of(found.path)):
            return structs.replace(found, kind="sheet")
    return found


def _named_kind(path: str) -> Kind:
    """Tell what a file that a person named is: its name matters less, and without a suffix its beginning tells."""
    name = os.path.basename(path)
    kind = kind_of(name)
    if kind == "never" and name.lower() == "claims.csv":
        return "table"
    if kind != "other" or "." in name:
        return kind
    from claimcheck.read.signatures import kind_inside  # noqa: PLC0415 - few files have no suffix

    try:
        with open_regular(path) as file:
            inside = kind_inside(file)
    except (InputError, OSError):
        return "text"
    return inside if inside in DOCUMENTS else "text"


def _common_folder(roots: list[str]) -> str:
    """Name the story of files that were named one by one: by the folder that holds them all."""
    if not roots:
        return ""
    return printable(os.path.basename(os.path.commonpath(roots)) or "root")
