"""
Which figures and statements differ between outlets, and why.

    import claimcheck

    report = claimcheck.compare(["sources/"])
    for finding in report.findings:
        print(finding.level, finding.message)

Everything else is in the rooms; the README says which is which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.errors import ClaimcheckError
    from claimcheck.model import Article, Claim, Finding, Options, Report
    from claimcheck.pipeline import compare, extract

__all__ = ["Article", "Claim", "ClaimcheckError", "Finding", "Options", "Report", "compare", "extract"]

_ROOMS = {"ClaimcheckError": "errors", "compare": "pipeline", "extract": "pipeline"}


def __getattr__(name: str) -> object:
    """Open a room when it is first asked for, so that `claimcheck --help` opens none."""
    if name not in __all__:
        message = f"module 'claimcheck' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(f"claimcheck.{_ROOMS.get(name, 'model')}"), name)
