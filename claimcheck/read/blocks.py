"""What a reader of pages and documents gives: blocks in reading order, which become the lines of an article's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Trust, Value, Zone, ZoneKind
from claimcheck.read.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TIGHT = frozenset({"cell", "list"})
"""Kinds whose lines stand below one another without a blank line between."""
_WRAPPED = 100
"""Characters of the longest line that a mail or a text is wrapped at."""
_BREAKS = str.maketrans(dict.fromkeys("\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"))


class Block(Value, frozen=True):
    """A line of text and what it is; `reason` says why an `aside` is one."""

    text: str
    kind: ZoneKind = "body"
    reason: str = ""


class Document(Value, frozen=True):
    """
    One article as a reader found it.

    Args:
        blocks: in reading order.
        facts: what the file says of the article, from the place that wins to the place that yields.
        part: which article of the file it is; empty where the file holds one.
        left_out: text of the file that is no part of the article, a block each.
        trust: `low` where the text may not be what the page shows.
        encoding: how the bytes were decoded, with what that rests on.
        remarks: what has to be said of it, a line each.

    """

    blocks: tuple[Block, ...]
    facts: tuple[Facts, ...] = ()
    part: str = ""
    left_out: tuple[str, ...] = ()
    trust: Trust = ""
    encoding: str = ""
    remarks: tuple[str, ...] = ()


def lines_of(text: str, kind: ZoneKind = "body", reason: str = "") -> Iterator[Block]:
    """Cut a text at its line breaks into blocks of one kind, with single spaces between words."""
    for line in text.translate(_BREAKS).replace("\r", "\n").split("\n"):
        words = " ".join(line.split())
        if words:
            yield Block(words, kind, reason)


def paragraphs_of(text: str) -> Iterator[Block]:
    """
    Cut a text into paragraphs.

    Where its lines are wrapped, a blank line ends one; where some line is longer than any program wraps, each line is
    a paragraph.
    """
    lines = text.translate(_BREAKS).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if any(len(line) > _WRAPPED for line in lines):
        yield from lines_of(text)
        return
    waiting: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            waiting.append(line)
        elif waiting:
            yield Block(" ".join(" ".join(waiting).split()))
            waiting = []


def composed(blocks: Iterable[Block]) -> tuple[str, tuple[Zone, ...]]:
    """Give the text that blocks make, one line each, and a zone for each that is not simply body."""
    parts: list[str] = []
    zones: list[Zone] = []
    at = 0
    before = ""
    for block in blocks:
        if parts:
            gap = "\n" if block.kind == before and before in _TIGHT else "\n\n"
            parts.append(gap)
            at += len(gap)
        parts.append(block.text)
        zones.append(Zone(at, at + len(block.text), block.kind, block.reason))
        at += len(block.text)
        before = block.kind
    if parts:
        parts.append("\n")
    return "".join(parts), tuple(zones)
