"""Documents of LibreOffice and its like (OpenDocument 1.3, part 3), packed or as one XML file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.read.blocks import Block, Document, lines_of
from claimcheck.read.facts import Facts
from claimcheck.read.grids import Cell, blocks_of_grid, is_grid
from claimcheck.read.package import Package, xml_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from claimcheck.model import ZoneKind
    from claimcheck.read.source import Source

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_GONE = frozenset(
    (
        f"{_TEXT}note",
        f"{_TEXT}tracked-changes",
        f"{_OFFICE}annotation",
        f"{_OFFICE}forms",
        f"{_TEXT}sequence-decls",
        f"{_TEXT}table-of-content",
    )
)
_SPACES = {f"{_TEXT}s": " ", f"{_TEXT}tab": " ", f"{_TEXT}line-break": "\n"}
_STYLES: dict[str, ZoneKind] = {
    "title": "headline",
    "subtitle": "lead",
    "quotations": "quotation",
    "caption": "caption",
    "illustration": "caption",
    "figure": "caption",
}
_MOST_ACROSS = 100
_HEAD = 64
"""Bytes that show whether a document is one XML file."""


def read(source: Source) -> Iterator[Document]:
    """Give the article of a document."""
    head = source.stream.read(_HEAD).lstrip(b"\xef\xbb\xbf \t\r\n")
    source.stream.seek(0)
    if head.startswith(b"<"):
        content = meta = xml_of(source.markup(), source)
    else:
        package = Package(source)
        content, meta = package.xml("content.xml"), package.xml("meta.xml")
        if content is None:
            source.fail("is no document of text: it has no content.xml")
    body = content.find(f".//{_OFFICE}text")
    if body is None:
        source.fail("is no document of text; save a table as .csv")
    blocks = list(_Reader(content, source.limits.cells).blocks(body, "body"))
    headline = next((block.text for block in blocks if block.kind == "headline"), "")
    facts = Facts(
        title=headline or _fact(meta, f"{_DC}title"),
        author=_fact(meta, f"{_DC}creator"),
        language=_fact(meta, f"{_DC}language"),
        basis="document",
    )
    yield Document(tuple(blocks), (facts,))


def _fact(meta: _Element | None, tag: str) -> str:
    found = meta.find(f".//{tag}") if meta is not None else None
    return " ".join((found.text or "").split()) if found is not None else ""


class _Reader:
    """The styles of a document, and whether its headline was seen."""

    def __init__(self, content: _Element, cells: int) -> None:
        self._cells = cells
        self._headed = False
        self._parents = {
            style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "")
            for style in content.iter(f"{_STYLE}style")
        }

    def blocks(self, element: _Element, kind: ZoneKind) -> Iterator[Block]:
        """Give the blocks below an element."""
        for child in element:
            if child.tag in _GONE:
                continue
            if child.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
                yield from self._paragraph(child, kind)
            elif child.tag == f"{_TABLE}table":
                yield from self._table(child)
            elif isinstance(child.tag, str):
                yield from self.blocks(child, "list" if child.tag == f"{_TEXT}list" else kind)

    def _paragraph(self, element: _Element, kind: ZoneKind) -> Iterator[Block]:
        kind = self._kind(element, kind)
        if kind == "headline":
            kind = "body" if self._headed else kind
        for block in lines_of(_words(element), kind):
            self._headed = self._headed or kind in {"headline", "body"}
            yield block
        for frame in element.iter("{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}text-box"):
            yield from self.blocks(frame, "caption")

    def _kind(self, element: _Element, kind: ZoneKind) -> ZoneKind:
        """Tell what a paragraph is by its style, or the one that this is made from."""
        if element.tag == f"{_TEXT}h":
            return "headline" if element.get(f"{_TEXT}outline-level", "1") == "1" else "body"
        style = element.get(f"{_TEXT}style-name", "")
        for name in (style, self._parents.get(style, "")):
            if name.lower() in _STYLES:
                return _STYLES[name.lower()]
        return kind

    def _table(self, table: _Element) -> Iterator[Block]:
        rows = []
        for row in table.iter(f"{_TABLE}table-row"):
            head = row.getparent().tag == f"{_TABLE}table-header-rows"
            cells = []
            for cell in row.iter(f"{_TABLE}table-cell"):
                words = " ".join(" ".join(map(_words, cell.iter(f"{_TEXT}p"))).split())
                across = min(int(cell.get(f"{_TABLE}number-columns-spanned", "1")), _MOST_ACROSS)
                cells.append(Cell(words, head, across, int(cell.get(f"{_TABLE}number-rows-spanned", "1"))))
            rows.append(cells)
        if is_grid(rows):
            yield from blocks_of_grid(rows, self._cells)
        else:
            yield from (block for row in rows for cell in row for block in lines_of(cell.text))


def _words(element: _Element) -> str:
    """Give the words of a paragraph; notes, comments and what stands in frames are not its."""
    parts = [element.text or ""]
    for child in element:
        if child.tag in _SPACES:
            parts.append(_SPACES[child.tag])
        elif child.tag not in _GONE and isinstance(child.tag, str) and not child.tag.endswith("}frame"):
            parts.append(_words(child))
        parts.append(child.tail or "")
    return "".join(parts)
