"""Documents in Rich Text Format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.read.blocks import Block, Document, lines_of
from claimcheck.read.facts import Facts
from claimcheck.read.grids import Cell, blocks_of_grid, is_grid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.read.source import Source

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_INFO = re.compile(r"\{\\(title|author)\s((?:[^{}]|\\[{}])*)\}")
_CELL = "|"
_WESTERN = "cp1252"


def read(source: Source) -> Iterator[Document]:
    """Give the article of a document."""
    from striprtf import striprtf  # noqa: PLC0415 - an extra

    plain: Callable[..., str] = striprtf.rtf_to_text

    content = source.markup()
    if not content.lstrip().startswith(b"{\\rtf"):
        source.fail("is no RTF: it does not begin with {\\rtf; save it anew")
    found = _CODE_PAGE.search(content[:2000])
    encoding = f"cp{found[1].decode()}" if found else _WESTERN
    markup = content.decode("latin-1")
    text = plain(markup, encoding=encoding, errors="replace")
    info = {name: plain("{\\rtf1\\ansi " + value + "}", encoding=encoding, errors="replace").strip()
            for name, value in _INFO.findall(markup[:20_000])}  # fmt: skip
    blocks = list(_blocks(text, source.limits.cells))
    facts = Facts(title=info.get("title", ""), author=info.get("author", ""), basis="document")
    if blocks and blocks[0].text == facts.title:
        blocks[0] = Block(blocks[0].text, "headline")
    yield Document(tuple(blocks), (facts,), encoding=f"{encoding} (declared)" if found else "")


def _blocks(text: str, cells: int) -> Iterator[Block]:
    """Give paragraphs, and tables, whose rows end with a bar behind the last cell."""
    rows: list[list[Cell]] = []
    for line in [*text.split("\n"), ""]:
        if line.rstrip().endswith(_CELL):
            rows.append([Cell(" ".join(cell.split())) for cell in line.rstrip()[:-1].split(_CELL)])
            continue
        if rows and is_grid(rows):
            yield from blocks_of_grid(rows, cells)
        elif rows:
            yield from (block for row in rows for cell in row for block in lines_of(cell.text))
        rows = []
        yield from lines_of(line)
