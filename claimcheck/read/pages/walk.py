"""A tree gone through once: its blocks in the order of reading, each with the element that it stands in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model import Value, ZoneKind
from claimcheck.read.grids import Cell, cells_of, is_grid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_SKIPPED = frozenset({"head", "select", "button", "textarea", "audio", "video", "map", "datalist", "input", "option"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "output",
        "q",
        "rb",
        "rp",
        "rt",
        "ruby",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "center",
    ]
) - {"center"}
_KINDS: dict[str, ZoneKind] = {
    "li": "list",
    "dd": "list",
    "dt": "list",
    "blockquote": "quotation",
    "figcaption": "caption",
    "caption": "caption",
}
_CAPTION = re.compile(
    r"(?:^|[-_ ])(?:wp-caption-text|(?:photo|image|img|media)?[-_]?caption(?:[-_]text)?)(?:$|[-_ ])", re.IGNORECASE
)
_LEAD = re.compile(
    r"(?:^|[-_ ])(?:lead|lede|standfirst|dek|sub-?title|sub-?head(?:line)?|summary|strapline)(?:$|[-_ ])", re.IGNORECASE
)
_NOT_STORY = re.compile(
    r"(?:^|[-_ ])(?:related|recommend\w*|teaser|promo|most-read|popular|trending)(?:$|[-_ ])", re.IGNORECASE
)
_APART = frozenset({"nav", "footer", "aside", "form", "menu"})
_BLANK = " \t\r\n\f"


class Piece(Value, frozen=True):
    """
    A block of a page.

    Args:
        text: one line.
        kind: what its element says it is.
        tag: of the block element that it stands in.
        lead: its element is marked as the story's summary.
        apart: it stands in navigation, a footer, a box beside the story.
        table: the table that its cells are from, counted from 1; 0 for none.
        value: of a cell, its text without headers.

    """

    text: str
    kind: ZoneKind
    tag: str
    lead: bool = False
    apart: bool = False
    table: int = 0
    value: str = ""


class _State(Value, frozen=True):
    """What is true of everything within an element."""

    kind: ZoneKind = "body"
    tag: str = "body"
    lead: bool = False
    apart: bool = False


def pieces_of(tree: HtmlElement, cells: int) -> Iterator[Piece]:
    """
    Give the blocks of a page in order.

    Args:
        tree: tidied.
        cells: how many cells of tables are read at most.

    """
    yield from _Walk(cells).through(tree, _State())


class _Walk:
    """The words of the block that is being read, and the tables seen so far."""

    def __init__(self, cells: int) -> None:
        self._words: list[str] = []
        self._cells = cells
        self._tables = 0

    def through(self, element: HtmlElement, state: _State) -> Iterator[Piece]:
        """Go through an element that begins a block, with all in it."""
        yield from self._flush(state)
        inner = _within(element, state)
        rows = _rows_of(element) if element.tag == "table" else None
        if rows is not None:
            yield from self._table(element, rows, inner)
        else:
            yield from self._content(element, inner)
        yield from self._flush(inner)

    def _content(self, element: HtmlElement, state: _State) -> Iterator[Piece]:
        """Go through the content of an element, inline or not."""
        self._words.append(element.text or "")
        for child in element:
            if not isinstance(child.tag, str) or child.tag in _SKIPPED:
                pass
            elif child.tag == "br":
                yield from self._flush(state)
            elif child.tag in _INLINE and not _is_caption(child):
                yield from self._content(child, state)
            else:
                yield from self.through(child, state)
            self._words.append(child.tail or "")

    def _flush(self, state: _State) -> Iterator[Piece]:
        """Give the block that the words so far make."""
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text:
            yield Piece(text, state.kind, state.tag, state.lead, state.apart)

    def _table(self, element: HtmlElement, rows: list[list[Cell]], state: _State) -> Iterator[Piece]:
        """Read a table of figures cell by cell."""
        self._tables += 1
        heading = element.find("caption")
        if heading is not None and (title := " ".join(heading.text_content().split())):
            yield Piece(title, "caption", "caption", apart=state.apart, table=self._tables)
        for line, value in cells_of(rows, self._cells):
            self._cells -= 1
            yield Piece(line, "cell", "td", apart=state.apart, table=self._tables, value=value)


def _is_caption(element: HtmlElement) -> bool:
    """Tell whether an element says by its class that it is a picture's caption."""
    return bool(_CAPTION.search(element.get("class") or ""))


def _within(element: HtmlElement, state: _State) -> _State:
    """Tell what an element makes of the blocks in it."""
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    kind = _KINDS.get(element.tag, state.kind)
    if kind == "body" and _CAPTION.search(marks):
        kind = "caption"
    return _State(
        kind,
        element.tag,
        state.lead or bool(_LEAD.search(marks)) or element.get("itemprop") == "description",
        state.apart or element.tag in _APART or bool(_NOT_STORY.search(marks)),
    )


def _rows_of(table: HtmlElement) -> list[list[Cell]] | None:
    """Give the cells of a table of figures; None for one that only arranges a page."""
    if table.find(".//table") is not None:
        return None
    rows = []
    for row in table.iter("tr"):
        cells = []
        for cell in row:
            if cell.tag in {"td", "th"}:
                words = " ".join(" ".join(cell.itertext()).split())
                cells.append(Cell(words, cell.tag == "th", _span(cell.get("colspan")), _span(cell.get("rowspan"))))
        if cells:
            rows.append(cells)
    return rows if is_grid(rows) else None


def _span(given: str | None) -> int:
    """Read how many columns or rows a cell covers; what is absurd is one."""
    number = (given or "").strip(_BLANK)
    return int(number) if number.isdecimal() and len(number) <= 2 and int(number) else 1  # noqa: PLR2004 - two digits
