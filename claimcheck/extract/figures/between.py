"""What stands between a number and its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.languages import Scan


def behind_bound(scan: Scan, at: int) -> int:
    """Step over "or so" and "or more", behind which the noun goes on."""
    joined = scan.term(at, "range") is not None and not scan.lexicon.head_first
    bound = scan.term(at, "approx", "after") if joined else None
    return bound.last + 1 if bound is not None and bound.first < bound.last else at


def behind_day(scan: Scan, at: int, end: int) -> int:
    """Step over the day that names what is counted ("the 19 **Sept. 11** hijackers")."""
    month = scan.term(at, "month")
    if month is None or scan.lexicon.head_first:
        return at
    day = month.last + 1 + (month.last + 1 < end and scan.words[month.last + 1] == ".")
    return day + 1 if scan.is_number(day) and day + 1 < end else at
