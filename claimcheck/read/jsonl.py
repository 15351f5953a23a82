"""JSON lines, plain or compressed, one article a line; read as a stream."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, BinaryIO, Literal

import msgspec

from claimcheck.errors import InputError
from claimcheck.read.corpus import Row, article_of_row
from claimcheck.read.opening import Fingerprinted, open_regular, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model import Article
    from claimcheck.read.notes import Notes

LONGEST = 32_000_000
"""Bytes of one line; a longer one is no article, and is passed over without being held."""
_GIVE_UP = 64
"""So many times the longest line without an end of line, and the rest of the file is given up."""
Content = Literal["articles", "claims", "findings"]
_ROW = msgspec.json.Decoder(Row)


def read_jsonl(path: str, shown: str, story: str, notes: Notes) -> Iterator[Article]:
    """Give the articles of a file, one at a time; every line that is none is noted, and the rest is still read."""
    count = 0
    try:
        with open_regular(path) as raw, Fingerprinted(raw) as source:
            stream = unpacked(source, path)
            for article in articles_of_lines(lines_of(stream, shown, notes), shown, story, notes):
                count += 1
                yield article
            notes.took(shown, source.hexdigest())
            if not count and not notes.mention(shown):
                notes.skip(shown, "is empty")
    except InputError as error:
        notes.skip(shown, error.reason, failed=True)
    except (OSError, EOFError, zlib.error) as error:
        reason = str(error).lower() or "it is cut short"
        notes.skip(
            shown, f"is broken after {count} articles, which were read: {reason}; compress it again", failed=True
        )


def lines_of(stream: BinaryIO, shown: str, notes: Notes) -> Iterator[tuple[int, bytes]]:
    """Give the lines of a stream with their numbers; a line without end is noted and passed over."""
    number = 0
    while line := stream.readline(LONGEST + 1):
        number += 1
        if len(line) <= LONGEST:
            yield number, line
            continue
        notes.skip(shown, f"line {number}: is longer than {LONGEST // 1_000_000} MB; split it", failed=True)
        for _ in range(_GIVE_UP):
            if line.endswith(b"\n") or not line:
                break
            line = stream.readline(LONGEST)
        else:
            notes.skip(shown, f"line {number}: has no end; nothing behind it was read", failed=True)
            return


def articles_of_lines(lines: Iterable[tuple[int, bytes]], shown: str, story: str, notes: Notes) -> Iterator[Article]:
    """Decode lines into articles."""
    for number, given in lines:
        line = given.removeprefix(b"\xef\xbb\xbf") if number == 1 else given
        if line.isspace() or not line:
            continue
        try:
            row = _ROW.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            notes.skip(shown, f"line {number}: {_what_is_wrong(line, error)}", failed=True)
            continue
        article = article_of_row(row, story, shown, f"line {number}", notes)
        if article is not None:
            yield article


def articles_in(stream: BinaryIO, name: str, shown: str, story: str, notes: Notes) -> Iterator[Article]:
    """Give the articles of lines that lie in an archive, as `read_jsonl` does."""
    count = 0
    try:
        for article in articles_of_lines(lines_of(unpacked(stream, name), shown, notes), shown, story, notes):
            count += 1
            yield article
    except (OSError, EOFError, zlib.error) as error:
        reason = f"is broken after {count} articles, which were read: {str(error).lower()}; compress it again"
        notes.skip(shown, reason, failed=True)


def content_of(path: str) -> Content:
    """Tell by its first line what a file of JSON lines holds; one that cannot be read counts as articles."""
    try:
        with open_regular(path) as raw, Fingerprinted(raw) as source:
            return _content_of_line(unpacked(source, path).readline(LONGEST))
    except (InputError, OSError, EOFError, zlib.error):
        return "articles"


def _content_of_line(line: bytes) -> Content:
    """Tell what a line is by the fields it has."""
    try:
        fields = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=dict[str, msgspec.Raw]).keys()
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return "articles"
    if fields >= {"kind", "quote", "sentence"}:
        return "claims"
    return "findings" if fields >= {"kind", "level", "message"} else "articles"


def _what_is_wrong(line: bytes, error: Exception) -> str:
    """Put a decoder's complaint into words that name the way out."""
    if isinstance(error, UnicodeDecodeError):
        return f"is not UTF-8 at byte {line.find(error.object[error.start : error.end])} of the line; save it as UTF-8"
    if isinstance(error, RecursionError):
        return "is nested too deep for an article; give an object with id and text"
    content = _content_of_line(line)
    if content != "articles":
        return f"is one of the {content} of an earlier run, not an article; keep them apart"
    return f"is no article: {str(error).replace('`', chr(39))}; it needs an object with id and text"
