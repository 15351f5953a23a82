"""
Spreadsheets that were exported as CSV.

One with a column of texts is a corpus under other names; one of figures is an article whose cells are read under their
headers.
"""

from __future__ import annotations

import csv
import io
from itertools import islice
from typing import TYPE_CHECKING

from claimcheck.read.blocks import Block, Document, lines_of
from claimcheck.read.decoding import decode
from claimcheck.read.facts import Facts
from claimcheck.read.grids import Cell, blocks_of_grid, is_grid
from claimcheck.read.moments import moment_of
from claimcheck.read.source import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.read.source import Source

_NAMES = {
    "text": ("text", "body", "content", "article", "fulltext", "full_text", "full text", "article_text", "maintext"),
    "title": ("title", "headline", "heading"),
    "outlet": ("outlet", "source", "publisher", "publication", "site", "newspaper", "domain", "media_name"),
    "published": ("published", "date", "published_at", "publish_date", "publication_date", "pubdate", "datetime"),
    "url": ("url", "link", "address", "href", "permalink"),
    "author": ("author", "byline", "by", "creator"),
    "language": ("language", "lang"),
    "id": ("id", "guid", "uid", "story_id", "article_id", "stories_id"),
}
"""What people and programs call the columns of a list of articles."""
_PROSE = 200
_DELIMITERS = ",;\t|"


def read(source: Source) -> Iterator[Document | Problem]:
    """Give the articles of a list, or the table as one."""
    content = source.markup()
    decoded = decode(content, source.shown)
    text = decoded.text.removeprefix("\ufeff")
    heading = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=heading.count)
    limit = csv.field_size_limit(max(len(text), 1))
    try:
        rows = [[" ".join(cell.split()) for cell in row] for row in _rows(text, delimiter, source.limits.cells)]
    except csv.Error as error:
        source.fail(f"is not CSV: {error}; export it anew")
    finally:
        csv.field_size_limit(limit)
    if not rows:
        yield Problem(source.shown, "is empty", failed=False)
        return
    columns = _columns(rows[0])
    if "text" in columns and any(len(row[columns["text"]]) >= _PROSE for row in rows[1:] if len(row) > columns["text"]):
        yield from _articles(_rows(text, delimiter, source.limits.members), columns, decoded.told)
        return
    cells = [[Cell(cell) for cell in row] for row in rows if any(row)]
    if not is_grid(cells):
        links = "is a list of addresses: claimcheck asks nothing of the network; save the pages themselves"
        yield Problem(source.shown, links if "url" in columns else "is a table without figures or texts", failed=False)
        return
    blocks = tuple(blocks_of_grid(cells, source.limits.cells))
    yield Document(blocks, encoding=decoded.told)


def _rows(text: str, delimiter: str, most: int) -> Iterator[list[str]]:
    return islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), most)


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Tell which column holds what, by the names that are usual."""
    names = [name.strip().lower() for name in header]
    found = {}
    for field, usual in _NAMES.items():
        place = next((names.index(name) for name in usual if name in names), None)
        if place is not None:
            found[field] = place
    return found


def _articles(rows: Iterator[list[str]], columns: dict[str, int], encoding: str) -> Iterator[Document]:
    """Give an article for every row with a text."""
    next(rows, None)
    for number, row in enumerate(rows, 2):

        def cell(field: str, row: list[str] = row) -> str:
            place = columns.get(field, len(row))
            return row[place].strip() if place < len(row) else ""

        if not cell("text"):
            continue
        title, published = " ".join(cell("title").split()), moment_of(cell("published"))
        facts = Facts(
            title=title,
            outlet=cell("outlet"),
            published=published.day,
            published_at=published.iso,
            url=cell("url"),
            author=cell("author"),
            language=cell("language"),
            basis="table",
        )
        blocks = [Block(title, "headline")] if title else []
        blocks += [block for block in lines_of(cell("text")) if block.text != title]
        yield Document(tuple(blocks), (facts,), cell("id") or f"row-{number}", encoding=encoding)
