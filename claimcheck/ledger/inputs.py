"""A claims file as input: the claims as they stand in it, corrections and all; nothing is extracted again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from claimcheck.errors import LedgerError
from claimcheck.ledger.columns import CLAIM_COLUMNS
from claimcheck.ledger.rows import claim_of
from claimcheck.ledger.table import read_table
from claimcheck.model import Claim, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["claims_from"]

_NEEDED = ("id", "story", "article", "kind", "line", "start", "end", "quote", "sentence_text")


def claims_from(path: str | Path, problems: list[Skipped] | None = None) -> list[Claim]:
    """
    Read the claims of a claims.csv or of a .jsonl of claims, edited by a person or not.

    Args:
        path: the file.
        problems: takes a line for each row that cannot be read, and the other rows are given; without it, the first
            such row is an error.

    Raises:
        LedgerError: naming file and row, where nothing of the file can be read, or where `problems` is not given.

    """
    name = str(path)
    found: list[Claim] = []
    for number, claim in _lines(name) if name.lower().endswith(".jsonl") else _rows(name):
        if isinstance(claim, Claim):
            found.append(claim)
            continue
        where = f"{name}:{number}"
        if problems is None:
            raise LedgerError(where, claim)
        problems.append(Skipped(where, claim, failed=True))
    return found


def _rows(name: str) -> Iterator[tuple[int, Claim | str]]:
    """Give each row as a claim or as what is wrong with it; orphans are no claims of any article."""
    table = read_table(name, CLAIM_COLUMNS, _NEEDED)
    columns = list(table.frame.columns)
    for number, cells in zip(table.frame.index, table.frame.itertuples(index=False, name=None), strict=True):
        row = dict(zip(columns, cells, strict=True))
        if row.get("verdict_status", "").strip() == "orphan":
            continue
        try:
            yield int(number), claim_of(row)
        except ValueError as error:
            yield int(number), f"{error}; correct the cell or take the row out"


def _lines(name: str) -> Iterator[tuple[int, Claim | str]]:
    decode = msgspec.json.Decoder(Claim).decode
    try:
        with Path(name).open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    try:
                        yield number, decode(line)
                    except (msgspec.DecodeError, UnicodeDecodeError) as error:
                        yield number, f"no claim: {error}; correct the line or take it out"
    except OSError as error:
        raise LedgerError(name, f"cannot be read: {error.strerror or error}") from error
