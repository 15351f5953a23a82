"""sources.csv: what a person knows of the articles in a folder. It wins over the texts."""

from __future__ import annotations

import csv
import io
import posixpath
import unicodedata
from typing import TYPE_CHECKING

from claimcheck.errors import InputError
from claimcheck.read.decoding import decode
from claimcheck.read.facts import Facts, read_day
from claimcheck.read.opening import read_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.read.folders import Found
    from claimcheck.read.notes import Notes

COLUMNS = ("file", "outlet", "published", "url", "language", "title", "story")
_LARGEST = 16_000_000


def read_sources(table: Found, files: Sequence[Found], notes: Notes, *, whole: bool = True) -> dict[str, Facts]:
    """
    Read a table of facts beside articles.

    Args:
        table: the file, whose rows name files below its own folder.
        files: what was found beside and below it.
        notes: where mistakes go, each with its line; the other rows are still used.
        whole: `files` are all that the folder holds, so that a row for another file is a mistake.

    Returns:
        facts by the real path of the file they are about.

    """
    try:
        content, sha256 = read_whole(table.path, _LARGEST)
        text = decode(content, table.shown).text.removeprefix("\ufeff")
    except InputError as error:
        notes.skip(table.shown, error.reason, failed=True)
        return {}
    notes.took(table.shown, sha256)
    folder = posixpath.dirname(table.below)
    by_name = {_normal(posixpath.relpath(found.below, folder or ".")): found.real for found in files}
    return read_rows(text, table.shown, by_name, notes, whole=whole)


def read_rows(text: str, shown: str, files: Mapping[str, str], notes: Notes, *, whole: bool = True) -> dict[str, Facts]:
    """
    Read the rows of a table of facts.

    Args:
        text: the table.
        shown: its name, for messages.
        files: the names that rows may use, and what stands for each in the answer.
        notes: where mistakes go.
        whole: a row for another file is a mistake.

    """
    reader = _Reader(shown, notes, files, whole=whole)
    try:
        return reader.rows(text)
    except csv.Error as error:
        notes.skip(shown, f"line {reader.line}: is not CSV: {error}; the rows above were used", failed=True)
        return reader.facts


class _Reader:
    """The rows of one table, and what was understood so far."""

    def __init__(self, shown: str, notes: Notes, files: Mapping[str, str], *, whole: bool) -> None:
        self.facts: dict[str, Facts] = {}
        self.line = 1
        self._shown = shown
        self._notes = notes
        self._files = files
        self._whole = whole
        self._seen: dict[str, int] = {}

    def rows(self, text: str) -> dict[str, Facts]:
        """Read header and rows."""
        heading, _, _ = text.partition("\n")
        delimiter = max(",;\t", key=heading.count)
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        header = [cell.strip().lower() for cell in next(lines, [])]
        unknown = [name for name in header if name and name not in COLUMNS]
        if "file" not in header:
            self._wrong(f"has no column 'file'; its columns are {', '.join(COLUMNS)}")
            return {}
        for name in unknown:
            from difflib import get_close_matches  # noqa: PLC0415 - only where a name is wrong

            meant = get_close_matches(name, COLUMNS, 1)
            hint = f"did you mean {meant[0]!r}?" if meant else f"they are {', '.join(COLUMNS)}"
            self._notes.skip(self._shown, f"line 1: {name!r} is no column that is used; {hint}")
        for cells in lines:
            self.line, line = lines.line_num, self.line + 1
            if any(cell.strip() for cell in cells):
                self._row(header, [cell.strip() for cell in cells], line)
        return self.facts

    def _row(self, header: list[str], cells: list[str], line: int) -> None:
        """Keep one row, or say what is wrong with it."""
        if len(cells) > len(header) and any(cells[len(header) :]):
            self._wrong(f"line {line}: has {len(cells)} cells where the header has {len(header)}; quote the comma")
            return
        row = dict(zip(header, cells, strict=False))
        name = _normal(row["file"]) if row.get("file") else ""
        if not name:
            self._wrong(f"line {line}: names no file")
        elif posixpath.isabs(name) or name.startswith("../"):
            self._wrong(f"line {line}: {row['file']!r} lies outside this folder")
        elif name in self._seen:
            self._wrong(f"line {line}: {row['file']!r} has a row already, in line {self._seen[name]}, which was used")
        elif name in self._files:
            self._seen[name] = line
            self.facts[self._files[name]] = self._facts(row, line)
        elif self._whole:
            self._wrong(f"line {line}: there is no article {row['file']!r} in this folder; correct the name")

    def _facts(self, row: dict[str, str], line: int) -> Facts:
        published, mistake = read_day(row.get("published", ""))
        if mistake:
            self._wrong(f"line {line}: {mistake}")
        return Facts(
            outlet=row.get("outlet", ""),
            published=published,
            basis="sources.csv",
            url=row.get("url", ""),
            language=row.get("language", ""),
            title=row.get("title", ""),
            story=row.get("story", ""),
        )

    def _wrong(self, reason: str) -> None:
        self._notes.skip(self._shown, reason, failed=True)


def _normal(name: str) -> str:
    """Bring a file name as a person writes it to the form of a path below a folder."""
    return posixpath.normpath(unicodedata.normalize("NFC", name.replace("\\", "/")))
