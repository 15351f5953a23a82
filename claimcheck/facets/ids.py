"""Short ids from content: the same for the same content, in any order and on any machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORTEST = 4


def short_ids(prefix: str, contents: Sequence[str]) -> list[str]:
    """
    Give an id for each content: the prefix and the first characters of its hash.

    Where two contents would share an id, both get one character more, until they differ; equal contents are told apart
    by a number behind.
    """
    from base64 import b32encode  # noqa: PLC0415 - start-up: only a comparison needs it
    from hashlib import blake2b  # noqa: PLC0415 - the same

    hashes = [b32encode(blake2b(content.encode(), digest_size=20).digest()).decode().lower() for content in contents]
    lengths = dict.fromkeys(hashes, SHORTEST)
    while clashes := _clashes(lengths):
        for digest in clashes:
            lengths[digest] += 1
    seen: dict[str, int] = {}
    ids: list[str] = []
    for digest in hashes:
        seen[digest] = seen.get(digest, 0) + 1
        again = f"-{seen[digest]}" if seen[digest] > 1 else ""
        ids.append(f"{prefix}{digest[: lengths[digest]]}{again}")
    return ids


def _clashes(lengths: dict[str, int]) -> list[str]:
    """Give the hashes that are cut so short that another one begins the same way."""
    by_id: dict[str, list[str]] = {}
    for digest, length in lengths.items():
        by_id.setdefault(digest[:length], []).append(digest)
    return [digest for shared in by_id.values() if len(shared) > 1 for digest in shared]
