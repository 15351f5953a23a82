"""Standard input: JSON lines if it begins with a brace, a page or document by what it begins with, else one article."""

from __future__ import annotations

import io
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from claimcheck.errors import InputError
from claimcheck.read.decoding import decode
from claimcheck.read.jsonl import articles_of_lines, lines_of
from claimcheck.read.opening import Pieces
from claimcheck.read.text import LARGEST, article_from_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimcheck.model import Article, Limits
    from claimcheck.read.notes import Notes

NAME = "stdin"
"""The id of the article, or the story of the corpus, and the name in messages."""
_LONG = 256
"""Bytes by which most files tell what they are."""


def read_stdin(stream: BinaryIO, notes: Notes, limits: Limits) -> Iterator[Article]:
    """Give the article, or the articles, of a stream that cannot be wound back."""
    head = stream.read(_LONG)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and not head.startswith(b"{\\rtf"):
        yield from _lines(head, stream, notes)
        return
    from claimcheck.read.signatures import HEAD, kind_of_content  # noqa: PLC0415 - a corpus is told by its brace

    head += stream.read(HEAD - _LONG)
    if kind_of_content(head) is None:
        yield from _lines(head, stream, notes)
    else:
        yield from _document(head, stream, notes, limits)


def _document(head: bytes, stream: BinaryIO, notes: Notes, limits: Limits) -> Iterator[Article]:
    """Read a page, a document or an archive, which has to be held whole."""
    from claimcheck.read.unfold import read_content  # noqa: PLC0415 - text is read without

    content = head + stream.read(max(0, limits.file + 1 - len(head)))
    if len(content) > limits.file:
        size = limits.file // 1_000_000
        reason = f"is larger than {size} MB; save it as a file and name that, or raise --limit file=BYTES"
        notes.skip(NAME, reason, failed=True)
        return
    yield from read_content(content, NAME, notes, limits)
    notes.took(NAME, sha256(content).hexdigest())


class _Behind(Pieces):
    """A stream with what was read of it already in front."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        super().__init__(head)
        self._stream = stream

    def more(self, size: int) -> bytes:
        """Read on."""
        return self._stream.read(size)


def _lines(given: bytes, stream: BinaryIO, notes: Notes) -> Iterator[Article]:
    """Read JSON lines as they come, anything else as one article."""
    digest = sha256()
    lines = _noting(lines_of(io.BufferedReader(_Behind(given, stream)), NAME, notes), digest.update)
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
