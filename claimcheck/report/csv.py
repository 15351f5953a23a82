"""
CSV as spreadsheets open it (RFC 4180): claims for `extract`, findings for `compare`.

One row a claim or finding, in the columns of the ledger; cells that would act, on a terminal or in a spreadsheet, are
made harmless by the ledger's cells.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from claimcheck.ledger import CLAIM_COLUMNS, FINDING_COLUMNS, claim_rows, finding_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Report
    from claimcheck.report.view import View

__all__ = ["render"]

_ROWS_A_CHUNK = 1000


def render(report: Report, view: View) -> Iterator[str]:
    """Give the file in chunks, line ends as RFC 4180 has them."""
    columns = CLAIM_COLUMNS if view.claims else FINDING_COLUMNS
    rows = claim_rows(report) if view.claims else finding_rows(report)
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    if view.bom:
        buffer.write("\ufeff")
    writer.writerow(columns)
    for number, row in enumerate(rows, start=1):
        writer.writerow([row[column] for column in columns])
        if number % _ROWS_A_CHUNK == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()
