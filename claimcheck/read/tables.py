"""A corpus as CSV: a header with the columns of a corpus, one article a row; read as a stream."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, BinaryIO

from claimcheck.errors import InputError
from claimcheck.read.corpus import Row, article_of_row
from claimcheck.read.jsonl import LONGEST
from claimcheck.read.opening import Fingerprinted, open_regular, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.model import Article
    from claimcheck.read.notes import Notes

COLUMNS = ("id", "text", "story", "outlet", "published", "language", "url", "title")
"""What is taken of a row; other columns are passed over."""
_CLAIM_COLUMNS = frozenset({"id", "kind", "quote"})
_FINDING_COLUMNS = frozenset({"id", "kind", "level", "message"})


def header_of(path: str) -> list[str]:
    """Give the column names of a table; none where it cannot be read, which reading it will report."""
    try:
        with open_regular(path) as raw, Fingerprinted(raw) as source:
            return header_in(unpacked(source, path))
    except (InputError, OSError):
        return []


def header_in(stream: BinaryIO) -> list[str]:
    """Give the column names that a stream begins with; none where it is no CSV."""
    try:
        line = stream.readline(1 << 16).decode("utf-8-sig", "replace")
        return [name.strip() for name in next(csv.reader([line]), [])]
    except csv.Error:
        return []


def is_corpus(header: list[str]) -> bool:
    """Tell whether a table's columns are those of a corpus."""
    return {"id", "text"} <= set(header)


def is_ledger(header: list[str]) -> bool:
    """Tell whether a table's columns are those of claims that claimcheck wrote."""
    return set(header) >= _CLAIM_COLUMNS


def is_findings(header: list[str]) -> bool:
    """Tell whether a table's columns are those of findings that claimcheck wrote."""
    return set(header) >= _FINDING_COLUMNS


def read_table(path: str, shown: str, story: str, notes: Notes) -> Iterator[Article]:
    """Give the articles of a table, one at a time; every row that is none is noted, and the rest is still read."""
    try:
        with open_regular(path) as raw, Fingerprinted(raw) as source:
            stream = unpacked(source, path)
            yield from articles_in(stream, shown, story, notes)
            notes.took(shown, source.hexdigest())
    except InputError as error:
        notes.skip(shown, error.reason, failed=True)


def articles_in(stream: BinaryIO, shown: str, story: str, notes: Notes) -> Iterator[Article]:
    """Give the articles of an open table."""
    line = 0
    before = csv.field_size_limit(LONGEST)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    try:
        for row in (reader := csv.DictReader(text)):
            line = reader.line_num
            if None in row:
                reason = f"line {line}: has more cells than the header; quote the commas in it"
                notes.skip(shown, reason, failed=True)
                continue
            article = article_of_cells(row, shown, story, f"line {line}", notes)
            if article is not None:
                yield article
        if not line:
            notes.skip(shown, "is empty")
    except UnicodeDecodeError as error:
        reason = f"is not UTF-8 somewhere behind line {line} (0x{error.object[error.start]:02X}); save it as UTF-8"
        notes.skip(shown, reason, failed=True)
    except (csv.Error, OSError) as error:
        notes.skip(shown, f"is broken behind line {line}: {str(error).lower()}; correct it there", failed=True)
    finally:
        text.detach()  # or it would close what the caller still reads from
        csv.field_size_limit(before)


def article_of_cells(cells: Mapping[str, object], shown: str, story: str, place: str, notes: Notes) -> Article | None:
    """Make an article of the cells of a row, whatever their types; None, with a note, where it holds none."""
    fields = {name: "" if cells.get(name) is None else str(cells[name]) for name in COLUMNS}
    return article_of_row(Row(**fields), story, shown, place, notes)
