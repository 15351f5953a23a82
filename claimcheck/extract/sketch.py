"""A small fingerprint of a text, for finding out who copied whom without keeping the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from claimcheck.languages import Scan

_WORDS = 5
"""Words in a shingle: long enough that chance repeats are rare, short enough to survive light editing."""
_LONG = 6
"""Letters of a word that a shingle may begin with: about one word in three, and the same ones in every copy."""


def sketch(scan: Scan) -> tuple[int, ...]:
    """Hash the runs of five words that begin with a long word, sorted; where a text is cut changes only a few."""
    words = [word for word in scan.words if word[0].isalnum()]
    begins = [at for at, word in enumerate(words[: 1 - _WORDS]) if len(word) >= _LONG]
    return tuple(sorted({crc32(" ".join(words[at : at + _WORDS]).encode()) for at in begins}))
