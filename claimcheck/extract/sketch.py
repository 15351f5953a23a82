"""A small fingerprint of a text, for finding out who copied whom without keeping the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from claimcheck.languages import Scan

_WORDS = 5
"""Words in a shingle: long enough that chance repeats are rare, short enough to survive light editing."""
_KEEP_ONE_IN = 4
"""Only hashes divisible by this are kept (Broder's mod-p sampling): two texts keep the same ones."""


def sketch(scan: Scan) -> tuple[int, ...]:
    """Hash every run of five words and keep a fixed quarter of the hashes, sorted."""
    words = [word for word in scan.words if word[0].isalnum()]
    runs = zip(*(words[skip:] for skip in range(_WORDS)), strict=False)
    hashes = {crc32(" ".join(run).encode()) for run in runs}
    return tuple(sorted(value for value in hashes if value % _KEEP_ONE_IN == 0))
