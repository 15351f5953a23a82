"""
The claims as Parquet, for corpora: the columns of claims.csv, with types; pyarrow is the extra `[parquet]`.

A file of claims is accepted wherever articles are, so what one run extracted another can compare.
"""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any

from claimcheck.errors import UsageError
from claimcheck.ledger import CLAIM_COLUMNS, DATES, INTEGERS, NUMBERS, claim_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Report
    from claimcheck.report.view import View

__all__ = ["needed", "pieces"]

_MISSING = "Parquet needs pyarrow: pip install 'claimcheck-news[parquet]', or write .csv"


def needed() -> None:
    """Raise UsageError, with the way out, where pyarrow is not installed."""
    try:
        import pyarrow  # noqa: F401, ICN001, PLC0415 - an extra
    except ImportError as error:
        raise UsageError(_MISSING) from error


def pieces(report: Report, view: View) -> Iterator[bytes]:  # noqa: ARG001 - the form of all renderers
    """
    Give the file.

    Raises UsageError where pyarrow is not installed.
    """
    needed()
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415 - the same

    rows = list(claim_rows(report))
    types = {column: _type(column, pa) for column in CLAIM_COLUMNS}
    columns = {
        column: pa.array([_value(column, row[column]) for row in rows], type=types[column]) for column in CLAIM_COLUMNS
    }
    buffer = io.BytesIO()
    parquet.write_table(pa.table(columns), buffer, compression="zstd")
    yield buffer.getvalue()


def _type(column: str, pa: Any) -> Any:  # noqa: ANN401 - types of an extra that has no stubs
    if column in NUMBERS:
        return pa.float64()
    if column in INTEGERS:
        return pa.int64()
    return pa.date32() if column in DATES else pa.string()


def _value(column: str, cell: str) -> float | int | date | str | None:
    """Give what a cell of claims.csv stands for; an empty one for nothing."""
    if not cell:
        return None
    if column in NUMBERS:
        return float(cell)
    if column in INTEGERS:
        return int(cell)
    return date.fromisoformat(cell) if column in DATES else cell
