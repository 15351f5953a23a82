"""Standard input: JSON lines if it begins with a brace, else one article."""

from __future__ import annotations

from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from claimcheck.errors import InputError
from claimcheck.read.decoding import decode
from claimcheck.read.jsonl import articles_of_lines, lines_of
from claimcheck.read.text import LARGEST, article_from_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimcheck.model import Article
    from claimcheck.read.notes import Notes

NAME = "stdin"
"""The id of the article, or the story of the corpus, and the name in messages."""


def read_stdin(stream: BinaryIO, notes: Notes) -> Iterator[Article]:
    """Give the article, or the articles, of a stream that cannot be wound back."""
    digest = sha256()
    lines = _noting(lines_of(stream, NAME, notes), digest.update)
    head: list[tuple[int, bytes]] = []
    for number, line in lines:
        head.append((number, line))
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            break
    if head and head[-1][1].lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        yield from articles_of_lines(chain(head, lines), NAME, NAME, notes)
    else:
        article = _whole(chain(head, lines), notes)
        if article is not None:
            yield article
    notes.took(NAME, digest.hexdigest())


def _noting(lines: Iterable[tuple[int, bytes]], update: Callable[[bytes], None]) -> Iterator[tuple[int, bytes]]:
    for number, line in lines:
        update(line)
        yield number, line


def _whole(lines: Iterable[tuple[int, bytes]], notes: Notes) -> Article | None:
    """Read all lines as one article."""
    parts: list[bytes] = []
    size = 0
    for _, line in lines:
        parts.append(line)
        size += len(line)
        if size > LARGEST:
            notes.skip(
                NAME,
                f"is larger than {LARGEST // 1_000_000} MB, which no article is; give it as JSON lines",
                failed=True,
            )
            return None
    try:
        decoded = decode(b"".join(parts), NAME)
    except InputError as error:
        notes.skip(NAME, error.reason, failed=True)
        return None
    return article_from_text(decoded, NAME, NAME, NAME, (), notes)
