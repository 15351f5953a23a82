"""
What people decided: claims.csv and findings.csv, in and out.

Reading and merging uses pandas and is imported only where such a file is there; the columns and cells, which every
written CSV needs, are not.
"""

from __future__ import annotations

from claimcheck.ledger.columns import CLAIM_COLUMNS, FINDING_COLUMNS
from claimcheck.ledger.files import write_whole
from claimcheck.ledger.rows import claim_rows, finding_rows, in_order

__all__ = ["CLAIM_COLUMNS", "FINDING_COLUMNS", "claim_rows", "finding_rows", "in_order", "write_whole"]
