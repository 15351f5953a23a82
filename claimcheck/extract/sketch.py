"""A small fingerprint of a text, for finding out who copied whom without keeping the texts."""

from __future__ import annotations

from itertools import accumulate, compress
from operator import itemgetter
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.languages import Scan

_WORDS = 5
"""Words in a shingle: long enough that chance repeats are rare, short enough to survive light editing."""
_LONG = 6
"""Letters of a word that a shingle may begin with: about one word in three, and the same ones in every copy."""

_first = itemgetter(0)


def sketch(scans: Iterable[Scan]) -> tuple[int, ...]:
    """
    Hash the runs of five words that begin with a long word, sorted; where a text is cut changes only a few.

    `scans` are of one article, one in each of its languages.
    """
    return tuple(sorted({hashed for scan in scans for hashed in _shingles(scan)}))


def _shingles(scan: Scan) -> set[int]:
    words = [*compress(scan.words, map(str.isalnum, map(_first, scan.words)))]
    # The words are joined once, and each run is a piece of that.
    text, starts = " ".join(words), [0, *accumulate([len(word) + 1 for word in words])]
    begins = [at for at, word in enumerate(words[: 1 - _WORDS]) if len(word) >= _LONG]
    return {crc32(text[starts[at] : starts[at + _WORDS] - 1].encode()) for at in begins}
