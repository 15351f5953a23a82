"""
Every error that claimcheck raises on purpose.

    ClaimcheckError
    ├── UsageError        the command cannot mean anything: exit code 2
    ├── InputError        one input cannot be read; the run goes on without it: exit code 3
    ├── LedgerError       a claims.csv or findings.csv cannot be used as it stands: exit code 3
    └── PackError         a language pack breaks its schema: all its mistakes at once

Messages are one line, name the file and the place, and say the way out.
"""

from __future__ import annotations

__all__ = ["ClaimcheckError", "InputError", "LedgerError", "PackError", "UsageError"]


class ClaimcheckError(Exception):
    """The root: catch this to catch everything claimcheck raises on purpose."""


class UsageError(ClaimcheckError):
    """What was asked makes no sense, whatever the inputs hold."""


class InputError(ClaimcheckError):
    """
    An input that should be readable is not.

    Args:
        path: the file, as the user named it.
        reason: what is wrong and what to do, without the path.

    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class LedgerError(InputError):
    """A ledger file that a person edited cannot be merged; nothing of it was changed."""


class PackError(ClaimcheckError):
    """
    A language pack breaks its schema.

    Args:
        mistakes: one line each, `file: key: what is wrong`.

    """

    def __init__(self, mistakes: list[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes
