"""Exit codes, a public interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claimcheck.errors import UsageError
from claimcheck.model import LEVELS

if TYPE_CHECKING:
    from claimcheck.model import Report

__all__ = ["FAILED", "INTERRUPTED", "NO_CLAIMS", "OK", "OPEN", "USAGE", "check_fail_on", "exit_code"]

OK: Final = 0
OPEN: Final = 1
USAGE: Final = 2
FAILED: Final = 3
NO_CLAIMS: Final = 5
INTERRUPTED: Final = 130
"""What a shell gives for a command that Ctrl-C ended."""

_KINDS: Final = frozenset(
    {
        *("value-conflict", "date-conflict", "attribution-conflict", "quote-drift", "sum-mismatch"),
        *("unclear-event", "unclear-time", "unclear-scope", "stance-differs"),
        *("changed-over-time", "different-scope", "subset", "rounding", "within-bound", "different-unit"),
        *("agreement", "single-source"),
    }
)
"""Every kind of finding that a report may hold; fixed by the output contract, whatever finds them."""


def check_kinds(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Give the kinds back; raises UsageError for a name that is none."""
    for kind in kinds:
        if kind not in _KINDS:
            message = f"{kind!r} is no kind of finding; the kinds are {', '.join(sorted(_KINDS))}"
            raise UsageError(message)
    return kinds


def check_fail_on(limit: str) -> str:
    """Give `--fail-on` back; raises UsageError where it is no level, kind or `none`."""
    if limit not in {*LEVELS, *_KINDS, "none"}:
        message = f"--fail-on takes a level ({', '.join(LEVELS)}), a kind of finding or none, not {limit!r}"
        raise UsageError(message)
    return limit


def exit_code(report: Report, fail_on: str = "none") -> int:
    """
    Give the exit code of a report.

    Args:
        report: what was found; closed findings do not count.
        fail_on: a level (it and every worse one), a kind, or `none`.

    """
    if any(skip.failed for skip in report.skipped):
        return FAILED
    if not report.claims:
        return NO_CLAIMS
    if fail_on == "none":
        return OK
    if fail_on in LEVELS:
        counted = LEVELS[: LEVELS.index(fail_on) + 1]
        hit = any(finding.open and finding.level in counted for finding in report.findings)
    else:
        hit = any(finding.open and finding.kind == fail_on for finding in report.findings)
    return OPEN if hit else OK
