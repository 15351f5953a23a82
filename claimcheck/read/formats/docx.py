"""Documents of Word. What was deleted under tracked changes is not said; what was inserted is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from claimcheck.read.blocks import Block, Document, lines_of
from claimcheck.read.facts import Facts
from claimcheck.read.grids import Cell, blocks_of_grid, is_grid
from claimcheck.read.package import Package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import ZoneKind
    from claimcheck.read.source import Source

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}footnoteReference", _FALLBACK})
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-", f"{_W}p": "\n"}
_STYLES: tuple[tuple[str, ZoneKind], ...] = (
    ("title", "headline"),
    ("subtitle", "lead"),
    ("caption", "caption"),
    ("quote", "quotation"),
    ("intense quote", "quotation"),
    ("list", "list"),
)
"""The beginnings of the names of Word's own styles, the same in every language of the program."""


def read(source: Source) -> Iterator[Document]:
    """Give the article of a document."""
    import docx  # noqa: PLC0415 - an extra

    Package(source).part("word/document.xml")  # looks at what it unfolds to before it is unfolded
    source.stream.seek(0)
    document = docx.Document(io.BytesIO(source.whole()))
    blocks = list(_with_headline(_blocks(document, source.limits.cells)))
    known = document.core_properties
    title = (known.title or "").strip()
    headline = next((block.text for block in blocks if block.kind == "headline"), "")
    facts = Facts(title=headline or title, author=_person(known.author), basis="document")
    around = [part for section in document.sections for part in (section.header, section.footer)]
    left_out = tuple(dict.fromkeys(text for part in around for one in part.paragraphs if (text := one.text.strip())))
    yield Document(tuple(blocks), (facts,), left_out=left_out)


def _person(name: str | None) -> str:
    """Give an author that is one; the library that wrote a file is none."""
    return "" if (name or "").strip().lower() in {"python-docx", "user", "admin"} else (name or "").strip()


def _blocks(document: Any, most: int) -> Iterator[Block]:  # noqa: ANN401 - python-docx
    """Give paragraphs and tables in their order."""
    names: dict[str | None, str] = {}
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            yield from _table(part, most)
        else:
            style = part._p.style  # noqa: SLF001 - its id: python-docx goes through all styles for the name
            if style not in names:
                names[style] = (part.style.name if part.style is not None else "").lower()
            name = names[style]
            kind: ZoneKind = next((kind for start, kind in _STYLES if name.startswith(start)), "body")
            if name == "heading 1":
                kind = "headline"
            elif part._p.pPr is not None and part._p.pPr.numPr is not None:  # noqa: SLF001 - the list it is in
                kind = "list"
            yield from lines_of(_words(part._p), kind)  # noqa: SLF001 - python-docx passes over inserted text


def _with_headline(blocks: Iterator[Block]) -> Iterator[Block]:
    """Let one block at most be the headline: what heads a section further down is text."""
    seen = False
    for block in blocks:
        yield Block(block.text) if block.kind == "headline" and seen else block
        seen = seen or block.kind in {"headline", "body"}


def _words(element: Any) -> str:  # noqa: ANN401 - lxml
    """Give the text below an element as it stands when all changes are accepted."""
    parts: list[str] = []
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one is not element and one.tag in _GONE:
            continue
        if one.tag == f"{_W}t":
            parts.append(one.text or "")
        elif one is not element:
            parts.append(_BREAKS.get(one.tag, ""))
        waiting.extend(reversed(one))
    return "".join(parts)


def _table(table: Any, most: int) -> Iterator[Block]:  # noqa: ANN401 - python-docx
    """Read a table of figures cell by cell; the cells of one that only arranges text are paragraphs."""
    rows = []
    for row in table._tbl.tr_lst:  # noqa: SLF001 - python-docx takes a second for every hundred cells
        head = row.trPr is not None and row.trPr.find(f"{_W}tblHeader") is not None
        rows.append([Cell(" ".join(_words(cell).split()), head, max(1, cell.grid_span)) for cell in row.tc_lst])
    if is_grid(rows):
        yield from blocks_of_grid(rows, most)
    else:
        yield from (block for row in rows for cell in row for block in lines_of(cell.text))
