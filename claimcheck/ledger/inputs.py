"""A claims file as input: the claims as they stand in it, corrections and all; nothing is extracted again."""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from claimcheck.errors import LedgerError
from claimcheck.ledger.cells import cell_of
from claimcheck.ledger.columns import CLAIM_COLUMNS
from claimcheck.ledger.rows import claim_of
from claimcheck.ledger.table import read_table
from claimcheck.model import Claim, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

__all__ = ["claims_from"]

_NEEDED = ("id", "story", "article", "kind", "line", "start", "end", "quote", "sentence_text")


def claims_from(path: str | Path, problems: list[Skipped] | None = None) -> list[Claim]:
    """
    Read a file of claims that claimcheck wrote, edited by a person or not.

    Args:
        path: a claims.csv; or the same columns as .parquet; or .jsonl, also compressed (.gz, .zst).
        problems: takes a line for each row that cannot be read, and the other rows are given; without it, the first
            such row is an error.

    Raises:
        LedgerError: naming file and row, where nothing of the file can be read, or where `problems` is not given.

    """
    name = str(path)
    found: list[Claim] = []
    kind = name.lower().removesuffix(".gz").removesuffix(".zst")
    for number, claim in _lines(name) if kind.endswith((".jsonl", ".ndjson")) else _rows(name):
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
    frame = _parquet(name) if name.lower().endswith(".parquet") else read_table(name, CLAIM_COLUMNS, _NEEDED).frame
    columns = list(frame.columns)
    for number, cells in zip(frame.index, frame.itertuples(index=False, name=None), strict=True):
        row = dict(zip(columns, cells, strict=True))
        if row.get("verdict_status", "").strip() == "orphan":
            continue
        try:
            yield int(number), claim_of(row)
        except ValueError as error:
            yield int(number), f"{error}; correct the cell or take the row out"


def _parquet(name: str) -> pd.DataFrame:
    """Read a table of claims whose cells have types, as the text cells of a claims.csv."""
    import pandas as pd  # noqa: PLC0415 - there is a file to read

    try:
        frame = pd.read_parquet(name)
    except ImportError as error:
        raise LedgerError(name, "needs pyarrow to be read; install it, or name the claims.csv") from error
    except (OSError, ValueError) as error:
        raise LedgerError(name, f"is not Parquet that can be read: {error}") from error
    texts = frame.astype(object).where(frame.notna(), "")
    cells = texts.map(lambda cell: cell if isinstance(cell, str) else cell_of("", cell))
    return cells.set_axis(range(1, len(cells) + 1), axis="index")


def _lines(name: str) -> Iterator[tuple[int, Claim | str]]:
    """Give each line as a claim or as what is wrong with it."""
    decode = msgspec.json.Decoder(Claim).decode
    try:
        with _opened(name) as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    try:
                        yield number, decode(line)
                    except (msgspec.DecodeError, UnicodeDecodeError) as error:
                        yield number, f"no claim: {error}; correct the line or take it out"
    except (OSError, EOFError) as error:
        raise LedgerError(name, f"cannot be read: {error}") from error


def _opened(name: str) -> IO[bytes]:
    """Open a file of lines, unpacking it where its name says that it is packed."""
    if name.lower().endswith(".gz"):
        import gzip  # noqa: PLC0415 - few are packed

        return io.BufferedReader(gzip.GzipFile(name))
    if name.lower().endswith(".zst"):
        import zstandard  # noqa: PLC0415 - few are packed

        return io.BufferedReader(zstandard.open(name))
    return Path(name).open("rb")
