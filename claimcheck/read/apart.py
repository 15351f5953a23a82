"""
Readers of PDF run in a process of their own.

A reader in machine code that a hostile file sends round in circles, or that asks for memory without end, cannot be
stopped from within, and takes the whole run with it. In a process of its own it has so much memory and so much time.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import msgspec

from claimcheck.read.paper import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Limits

_MEMORY = 1_000_000_000
_PATIENCE = 5
"""So many times its processor time a process may take on a busy machine."""
# -P: nothing is imported from the folder that the run was started in.
_COMMAND = ("-P", "-c", "from claimcheck.read.formats.pdf import answer; answer()")


class ApartError(Exception):
    """The process was stopped, or died."""


class _Answer(msgspec.Struct):
    """What the process says: the sheets, or why there are none."""

    sheets: list[Sheet]
    fallback: bool
    problem: str


def sheets_of(content: bytes, limits: Limits) -> tuple[list[Sheet], bool]:
    """
    Read a PDF in a process of its own.

    Gives its sheets, and whether the second reader gave them. Raises ApartError where it took more than is allowed, and
    ValueError with the reason where no reader could read it.
    """
    command = [sys.executable, *_COMMAND, str(limits.seconds)]
    patience = limits.seconds * _PATIENCE
    try:
        run = subprocess.run(command, input=content, capture_output=True, timeout=patience, check=False)  # noqa: S603 - our own words
    except subprocess.TimeoutExpired as error:
        raise ApartError from error
    if run.returncode:
        raise ApartError
    answer = msgspec.json.decode(run.stdout, type=_Answer)
    if answer.problem:
        raise ValueError(answer.problem)
    return answer.sheets, answer.fallback


def limit_this_process(seconds: int) -> None:
    """Let this process have so much memory and processor time, where the system knows such limits."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def encoded(sheets: Sequence[Sheet], *, fallback: bool, problem: str = "") -> bytes:
    """Give an answer as it goes from one process to the other."""
    return msgspec.json.encode(_Answer(list(sheets), fallback, problem))
