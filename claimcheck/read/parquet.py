"""A corpus as Parquet, read batch by batch; pyarrow is an extra and is imported only here."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from claimcheck.errors import InputError
from claimcheck.read.jsonl import LONGEST
from claimcheck.read.opening import Fingerprinted, open_regular
from claimcheck.read.tables import COLUMNS, article_of_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Article
    from claimcheck.read.notes import Notes

MISSING = "is Parquet, which needs pyarrow: pip install 'claimcheck-news[parquet]', or save it as .jsonl"


def columns_of(path: str) -> list[str]:
    """Give the column names of a file, as `columns_in` does; raises InputError also where it cannot be opened."""
    with open_regular(path) as file:
        return columns_in(file, path)


def columns_in(stream: BinaryIO, shown: str) -> list[str]:
    """
    Give the column names of an open file.

    Raises InputError where it is broken, and where pyarrow is not installed.
    """
    try:
        from pyarrow import parquet  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise InputError(shown, MISSING) from error
    try:
        return list(parquet.ParquetFile(stream).schema_arrow.names)
    except (OSError, ValueError) as error:
        raise InputError(shown, f"is no Parquet file: {_said(error)}; write it again") from error


def read_parquet(path: str, shown: str, story: str, notes: Notes) -> Iterator[Article]:
    """Give the articles of a file whose columns are those of a corpus, one at a time."""
    try:
        with open_regular(path) as file:
            yield from articles_in(file, shown, story, notes)
            file.seek(0)
            notes.took(shown, Fingerprinted(file).hexdigest())
    except InputError as error:
        notes.skip(shown, error.reason, failed=True)
    except OSError as error:
        notes.skip(shown, f"cannot be read: {_said(error)}", failed=True)


def articles_in(stream: BinaryIO, shown: str, story: str, notes: Notes) -> Iterator[Article]:
    """
    Give the articles of an open file; one that is broken is noted, behind what was read of it.

    They are taken one by one: a text that stands a thousand times in a file is stored in it once, and a batch of such
    would not fit into memory.
    """
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    row = 0
    try:
        table = parquet.ParquetFile(stream)
        columns = [name for name in table.schema_arrow.names if name in COLUMNS]
        for row, batch in enumerate(table.iter_batches(batch_size=1, columns=columns), 1):
            if batch.nbytes > LONGEST:
                reason = f"row {row}: is longer than {LONGEST // 1_000_000} MB; split it"
                notes.skip(shown, reason, failed=True)
                continue
            (cells,) = batch.to_pylist()
            article = article_of_cells(cells, shown, story, f"row {row}", notes)
            if article is not None:
                yield article
        if not row:
            notes.skip(shown, "is empty")
    except (OSError, ValueError) as error:
        notes.skip(shown, f"is broken behind row {row}: {_said(error)}; write it again", failed=True)


def _said(error: Exception) -> str:
    """Put a reader's complaint on one line of bearable length."""
    return " ".join(str(error).lower().split())[:200].rstrip(".")
