"""
Whether a verdict still fits what it was given on.

`verdict_basis` holds two stamps: of what the person wrote, and of what stood there when they wrote it. So a verdict
turns `stale` when the words or what claimcheck reads in them change, stays so over any number of runs, and is
`current` again as soon as a person touches it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.ledger.cells import unguard
from claimcheck.ledger.columns import WRITTEN
from claimcheck.ledger.fingerprint import stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["is_decided", "settle", "stamp_of_verdict"]


def is_decided(row: Mapping[str, str]) -> bool:
    """Tell whether a person wrote a verdict or a note."""
    return any(row.get(column, "").strip() for column in WRITTEN)


def stamp_of_verdict(row: Mapping[str, str]) -> str:
    """Give the stamp of what a person wrote in a row."""
    return stamp(*(unguard(row.get(column, "")).strip() for column in WRITTEN))


def settle(
    old: Mapping[str, str], new: Mapping[str, str], meaning: Callable[[Mapping[str, str]], tuple[str, ...]]
) -> tuple[str, str]:
    """
    Give `verdict_status` and `verdict_basis` for a row.

    Args:
        old: the row as the person left it.
        new: the row as it stands now.
        meaning: what of a row a verdict is about.

    """
    if not is_decided(old):
        return "", ""
    written = stamp_of_verdict(old)
    before, _, basis = old.get("verdict_basis", "").strip().partition("-")
    if before != written or not basis:
        basis = stamp(*meaning(old))
    status = "current" if basis == stamp(*meaning(new)) else "stale"
    return status, f"{written}-{basis}"
