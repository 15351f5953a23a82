"""
Which figures and statements differ between outlets, and why.

    import claimcheck

    report = claimcheck.compare(["sources/"])
    for finding in report.findings:
        print(finding.level, finding.message)

Everything else is in the rooms; the README says which is which.
"""

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Article, Claim, Finding, Options, Report
from claimcheck.pipeline import compare, extract

__all__ = ["Article", "Claim", "ClaimcheckError", "Finding", "Options", "Report", "compare", "extract"]
