"""From lines on sheets of paper to blocks: paragraphs joined again, running heads and page numbers set aside."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.model import Value
from claimcheck.read.blocks import Block, lines_of
from claimcheck.read.grids import Cell, blocks_of_grid, is_grid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEAD = 1.15
"""A headline's size over that of the body."""
_LEAP = 3.0
"""Sizes between two lines of a paragraph that goes on in the next column."""
_TIGHT = 0.5
"""Sizes between two lines below which they stand side by side, in two columns."""
_EDGE = 0.08
"""The share of a sheet at its head and foot where running heads and page numbers stand."""
_SHORT = 100
_LONG = 60
_PAGE_NUMBER = re.compile(r"[\W\d]*\d+[\W\d]*|(?:page|p\.)\s*\d+(?:\s*(?:of|/)\s*\d+)?", re.IGNORECASE)
_ENDS = (".", "!", "?", "\u061f", ":", "\u2026")
_CLOSING = "\"'\u201d\u2019\u00bb)] "
_STRAY = re.compile('^([.\u060c\u061b\u061f!:]+["\u201d\u00bb]?|["\u201d\u00bb][.\u060c\u061b\u061f!:]+)(?=\\S)')
_UNKNOWN = "\ufffd"
_CELLS = 20_000
_WORD = re.compile(r"[\u0620-\u06ff]{3,}")
_FEW_WORDS = 20


class Line(Value, frozen=True):
    """A line: its text, where it stands from the foot of the sheet, how large it is, whether it runs from the right."""

    text: str
    baseline: float
    size: float
    rtl: bool


class Sheet(Value, frozen=True):
    """
    A page of paper.

    `body` is the size of running text in the whole document, `blocks` are lines that belong together, or the rows of a
    table; `trusted` is false where the reader itself doubts what it read.
    """

    number: int
    height: float
    body: float
    pictures: bool
    trusted: bool
    blocks: list[list[Line | list[str]]]


class _Paragraph:
    """A paragraph that may go on on the next sheet."""

    def __init__(self, text: str, size: float, *, edge: bool) -> None:
        self.text = text
        self.size = size
        self.edge = edge


def blocks_of(sheets: Sequence[Sheet]) -> tuple[list[Block], list[str]]:
    """Give the blocks of a document in order of reading, and what makes its text doubtful, if anything."""
    doubts: list[str] = []
    if any(not sheet.trusted for sheet in sheets):
        doubts.append("has letters that its fonts do not explain")
    found: list[_Paragraph | Block] = []
    for sheet in sheets:
        found.extend(_of_sheet(sheet, doubts))
    running = _running(found, len(sheets))
    body = next((sheet.body for sheet in sheets if sheet.body), 0.0)
    blocks: list[Block] = []
    heads: list[Block] = []
    before: _Paragraph | None = None
    headline = _headline(found, body, running)
    above = headline is not None
    words = {word for one in found if isinstance(one, _Paragraph) for word in one.text.lower().split()}
    for one in found:
        if isinstance(one, Block):
            blocks.append(one)
            before = None
        elif one.edge and one is not headline and (above or _is_running(one.text, running)):
            heads.append(Block(one.text, "aside", "running head of a page"))
        elif before is not None and _goes_on(before, one):
            whole = _joined([blocks[-1].text, one.text], words)
            blocks[-1] = Block(whole, blocks[-1].kind)
            before = _Paragraph(whole, one.size, edge=False)
        else:
            above = above and one is not headline
            blocks.append(Block(one.text, "headline" if one is headline else "body"))
            before = one
    return blocks + heads, doubts


def is_reversed(text: str) -> bool:
    """
    Tell whether Arabic letters stand in reversed order.

    Every fourth word of Arabic prose begins with the article, alef and lam; reversed, these end it.
    """
    words = _WORD.findall(unicodedata.normalize("NFKC", text))
    begins = sum(word.startswith("\u0627\u0644") for word in words)
    ends = sum(word.endswith("\u0644\u0627") for word in words)
    return len(words) >= _FEW_WORDS and ends > begins


def _of_sheet(sheet: Sheet, doubts: list[str]) -> Iterator[_Paragraph | Block]:
    for block in sheet.blocks:
        first = block[0]
        if not isinstance(first, Line):
            yield from _table([row for row in block if not isinstance(row, Line)])
            continue
        lines = [line for line in block if isinstance(line, Line)]
        if not first.size:
            yield from (_Paragraph(_clean(line, doubts), 0.0, edge=False) for line in lines)
            continue
        for group in _by_size(_in_columns(lines, doubts)):
            low = min(line.baseline for line in group) < sheet.height * _EDGE
            high = max(line.baseline for line in group) > sheet.height * (1 - _EDGE)
            text = _joined([_clean(line, doubts) for line in group], set())
            if text:
                yield _Paragraph(text, group[0].size, edge=(low or high) and len(text) <= _SHORT)


def _table(rows: list[list[str]]) -> Iterator[Block]:
    cells = [[Cell(" ".join(cell.split())) for cell in row] for row in rows]
    if is_grid(cells):
        yield from blocks_of_grid(cells, _CELLS)
    else:
        yield from (block for row in rows for cell in row for block in lines_of(cell))


def _in_columns(lines: list[Line], doubts: list[str]) -> list[Line]:
    """
    Put the lines of a paragraph in order that begins at the foot of one column and ends at the head of the next.

    They come sorted from the top: a leap says where the column ends. Lines side by side cannot be told apart.
    """
    runs: list[list[Line]] = [[lines[0]]]
    for above, below in pairwise(lines):
        gap = abs(above.baseline - below.baseline)
        if gap < below.size * _TIGHT and above.text != below.text:
            doubts.append("has lines of two columns beside one another")
        if gap > below.size * _LEAP:
            runs.append([])
        runs[-1].append(below)
    return [line for run in reversed(runs) for line in run]


def _by_size(lines: list[Line]) -> Iterator[list[Line]]:
    """Part lines whose sizes differ: a caption stands right above the text."""
    group: list[Line] = []
    for line in lines:
        if group and abs(group[-1].size - line.size) > 0.1 * line.size:
            yield group
            group = []
        group.append(line)
    yield group


def _clean(line: Line, doubts: list[str]) -> str:
    """
    Give the words of a line.

    A sign that no font explains behind every letter is a space between letters. A stop that stands in front of a line
    from the right was set by a program that took the paragraph for one from the left: it is put behind, lest `.3317`
    be read as a fraction.
    """
    text = unicodedata.normalize("NFKC", line.text)
    if text.count(_UNKNOWN) > len(text) // 4:
        text = text.replace(_UNKNOWN, "")
    text = " ".join(text.replace("\u00ad", "").split())
    stray = _STRAY.match(text)
    if line.rtl and stray:
        doubts.append("has Arabic paragraphs that are set from the left")
        text = text[stray.end() :] + stray[1]
    return text


def _joined(lines: list[str], words: set[str]) -> str:
    """Put the lines of a paragraph together; a hyphen at an end goes where the word is known without it."""
    text = lines[0]
    for line in lines[1:]:
        if text.endswith(("-", "\u2010")) and line[:1].isalnum():
            first, rest = text.rpartition(" ")[2][:-1], line.partition(" ")[0]
            text = text[:-1] + line if f"{first}{rest}".lower() in words else text + line
        else:
            text = f"{text} {line}"
    return text


def _headline(found: Sequence[_Paragraph | Block], body: float, running: set[str]) -> _Paragraph | None:
    """Give the largest paragraph among the first ones, if it is larger than running text."""
    first = [one for one in found[:8] if isinstance(one, _Paragraph) and _plain(one.text) not in running]
    largest = max(first, key=lambda one: one.size, default=None)
    return largest if largest is not None and body and largest.size > body * _LEAD else None


def _running(found: Sequence[_Paragraph | Block], sheets: int) -> set[str]:
    """Give the lines at the edge of sheets that stand on more than one, page numbers aside."""
    if sheets < 2:  # noqa: PLR2004 - a second sheet
        return set()
    counted = Counter(_plain(one.text) for one in found if isinstance(one, _Paragraph) and one.edge)
    return {text for text, count in counted.items() if count > 1}


def _is_running(text: str, running: set[str]) -> bool:
    """Tell whether a line at the edge of a sheet is a running head or a page number."""
    return _plain(text) in running or _PAGE_NUMBER.fullmatch(text) is not None


def _plain(text: str) -> str:
    return re.sub(r"[\W\d]+", "", text)


def _goes_on(before: _Paragraph, one: _Paragraph) -> bool:
    """Tell whether a paragraph is the rest of the one before: same size, no end of a sentence, no new beginning."""
    if not one.size or abs(before.size - one.size) > 0.1 * one.size or len(before.text) < _LONG:
        return False
    return not before.text.rstrip(_CLOSING).endswith(_ENDS) and (one.text[0].islower() or _is_arabic(one.text[0]))


def _is_arabic(letter: str) -> bool:
    return "\u0620" <= letter <= "\u06ff"
