"""
What people decided: claims.csv and findings.csv, in and out.

    Ledger(folder)           decisions and corrections of a folder: corrected(claims), decided(report), save(report)
    claims_from(path)        a claims file as input
    write_merged(path, …)    claims or findings into a file, earlier decisions kept

pandas is imported only where there is such a file to read; the columns and cells that every CSV needs are not.
"""

from __future__ import annotations

from claimcheck.ledger.columns import CLAIM_COLUMNS, DATES, FINDING_COLUMNS, INTEGERS, NUMBERS
from claimcheck.ledger.files import write_whole
from claimcheck.ledger.inputs import claims_from
from claimcheck.ledger.rows import claim_rows, finding_rows, in_order
from claimcheck.ledger.store import CLAIMS, FINDINGS, Ledger, is_claims_file, is_findings_file, write_merged

__all__ = [
    "CLAIMS",
    "CLAIM_COLUMNS",
    "DATES",
    "FINDINGS",
    "FINDING_COLUMNS",
    "INTEGERS",
    "NUMBERS",
    "Ledger",
    "claim_rows",
    "claims_from",
    "finding_rows",
    "in_order",
    "is_claims_file",
    "is_findings_file",
    "write_merged",
    "write_whole",
]
