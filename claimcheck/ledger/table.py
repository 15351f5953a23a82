"""
A table that people edited, read with everything in it.

Spreadsheets save CSV in the manner of their country (semicolons, tabs, UTF-16), drop empty cells at the end of a row,
and add rows of nothing; all that is read. What cannot be read is named with its row, as the spreadsheet counts rows.
"""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.errors import LedgerError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

__all__ = ["Table", "csv_bytes", "header_of", "read_table"]

_SEPARATORS = (",", ";", "\t")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Table(NamedTuple):
    """
    A file as it was read.

    Attributes:
        path: the file, as it was named.
        columns: the header, in the file's order.
        frame: a row a claim or finding, all cells text, indexed by the row's number in the spreadsheet.
        raw: the bytes, to tell whether the file changed since.

    """

    path: str
    columns: tuple[str, ...]
    frame: pd.DataFrame
    raw: bytes


def read_table(name: str, known: Sequence[str], needed: Sequence[str]) -> Table:
    """
    Read a claims.csv or findings.csv.

    Args:
        name: the file.
        known: the columns that claimcheck writes in such a file.
        needed: columns without which no row can be understood.

    Raises:
        LedgerError: with the row and the way out, where the file cannot be read whole.

    """
    import pandas as pd  # noqa: PLC0415 - costs more than a small comparison: only where there is a file to read

    try:
        raw = Path(name).read_bytes()
    except OSError as error:
        raise LedgerError(name, f"cannot be read: {error.strerror or error}") from error
    rows = _rows(name, _text(name, raw), known)
    header = tuple(cell.strip() for cell in rows[0][1]) if rows else ()
    while header and not header[-1] and all(len(row) < len(header) or not row[len(header) - 1] for _, row in rows[1:]):
        header = header[:-1]
    twice = sorted({column for column in header if column in known and header.count(column) > 1})
    if twice:
        raise LedgerError(name, f"column {twice[0]} stands twice; keep one of them")
    missing = [column for column in needed if column not in header]
    if missing:
        raise LedgerError(name, f"column {missing[0]} is missing; restore it, or move the file away to start afresh")
    least = 1 + max(place for place, column in enumerate(header) if column in known)
    body = [(number, _fit(name, number, row, len(header), least)) for number, row in rows[1:] if any(row)]
    frame = pd.DataFrame([row for _, row in body], index=[number for number, _ in body], columns=_names(header))
    return Table(name, header, frame.astype(object), raw)


def header_of(name: str) -> tuple[str, ...]:
    """Give the header of a CSV file, without pandas; empty where it is none or cannot be read."""
    try:
        with Path(name).open("rb") as stream:
            line = stream.readline(1 << 16)
    except OSError:
        return ()
    text = line.decode("utf-8-sig", "replace")
    return max((tuple(text.strip().split(separator)) for separator in _SEPARATORS), key=len)


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[str]], *, bom: bool) -> bytes:
    """Give a table as RFC 4180 has it, UTF-8."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return (b"\xef\xbb\xbf" if bom else b"") + buffer.getvalue().encode("utf-8", "surrogatepass")


def _text(name: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-16") if raw.startswith(_UTF_16) else raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LedgerError(name, 'is not UTF-8; in the spreadsheet, save it as "CSV UTF-8"') from error


def _rows(name: str, text: str, known: Sequence[str]) -> list[tuple[int, list[str]]]:
    """Cut the text into rows, numbered from 1."""
    separator = max(_SEPARATORS, key=lambda sign: len(set(text.partition("\n")[0].strip().split(sign)) & set(known)))
    # A sentence may be longer than the module's default limit; it is a limit for the whole process.
    csv.field_size_limit(sys.maxsize)
    found: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        found.extend(enumerate(reader, start=1))
    except csv.Error as error:
        where = f"{name}:{len(found) + 1}"
        raise LedgerError(where, f"{error}; check the quotation marks of this row") from error
    return found


def _fit(name: str, number: int, row: list[str], width: int, least: int) -> list[str]:
    """Give a row its full width; a spreadsheet drops empty cells at the end, but only of columns that people added."""
    if len(row) > width and not any(row[width:]):
        row = row[:width]
    if not least <= len(row) <= width:
        where = f"{name}:{number}"
        way_out = "check the quotation marks and separators of this row and the one before"
        raise LedgerError(where, f"{len(row)} cells where {width} are expected; {way_out}")
    return row + [""] * (width - len(row))


def _names(header: Sequence[str]) -> list[str]:
    """Name columns so that each can be told from the others, whatever people called those that they added."""
    seen: dict[str, int] = {}
    names = []
    for column in header:
        count = seen[column] = seen.get(column, 0) + 1
        names.append(column if column and count == 1 else f"{column}\x00{count}")
    return names
