"""
Tables read cell by cell: a figure stands with the headers of its row and of its column.

    Province | Killed | Injured                Hatay | 24,147 Killed
    Hatay    | 24,147 | 30,762          →      Hatay | 30,762 Injured

The header that names what is counted stands behind the figure, as in a sentence, and the others in front: so a cell is
read by the grammar that reads all text. Used for the tables of every format; nothing here knows what a table was
written in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Value
from claimcheck.read.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST_CELL = 200
"""Characters; a cell of more is a text, and a table of such only arranges a page."""
_BAR = " | "
_HEADERS = 3
"""Rows at the top of a table that may be headers, one above the other."""


class Cell(Value, frozen=True):
    """A cell: its text on one line, whether it is marked as a header, and how many columns and rows it covers."""

    text: str
    header: bool = False
    across: int = 1
    down: int = 1


def is_grid(rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether rows are a table of figures: two columns and rows at least, short cells, and digits in some."""
    if len(rows) < 2 or max((len(row) for row in rows), default=0) < 2:  # noqa: PLR2004 - a pair
        return False
    cells = [cell.text for row in rows for cell in row if cell.text]
    return any(map(_has_digit, cells)) and all(len(text) <= _LONGEST_CELL for text in cells)


def blocks_of_grid(rows: Sequence[Sequence[Cell]], most: int) -> Iterator[Block]:
    """Give a block for every cell of a table of figures, at most so many."""
    for line, _ in cells_of(rows, most):
        yield Block(line, "cell")


def cells_of(rows: Sequence[Sequence[Cell]], most: int) -> Iterator[tuple[str, str]]:
    """
    Give a line for every cell that is no header, with the headers that it stands under, and the cell's own text.

    Args:
        rows: as printed.
        most: how many cells are read at most.

    """
    grid = _squared(rows)
    top = _header_rows(grid)
    heads = [_distinct(grid[row][column].text for row in range(top)) for column in range(len(grid[0]))] if grid else []
    side = _side_columns(grid[top:])
    for cells in grid[top:]:
        names = _distinct(cell.text for cell in cells[:side])
        before = None
        for column in range(side, len(cells)):
            cell = cells[column]
            if not cell.text or cell is before:
                continue
            before = cell
            most -= 1
            if most < 0:
                return
            yield _in_words(names, [head for head in heads[column] if head not in names], cell.text), cell.text


def _in_words(side: Sequence[str], above: Sequence[str], text: str) -> str:
    """
    Put a cell and its headers on one line.

    What is counted is named by the lowest header above; where that is a year or another number, by the row.
    """
    front, naming = [*side, *above[:-1]], above[-1] if above else ""
    if _has_digit(naming) or (not naming and side):
        front, naming = [*above, *side[:-1]], side[-1] if side else ""
    if not _has_digit(text):
        return _BAR.join(part for part in (*front, naming, text) if part)
    return _BAR.join([*front, f"{text} {naming}".rstrip()])


def _squared(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """Put every cell into all the places that it covers, so that each row has a cell in each column."""
    grid: list[list[Cell]] = []
    hanging: dict[int, tuple[Cell, int]] = {}
    for given in rows:
        row: list[Cell] = []
        waiting = list(reversed(given))
        while waiting or len(row) in hanging:
            column = len(row)
            if column in hanging:
                cell, left = hanging.pop(column)
                row.append(cell)
                if left > 1:
                    hanging[column] = (cell, left - 1)
                continue
            cell = waiting.pop()
            for _ in range(cell.across):
                if cell.down > 1:
                    hanging[len(row)] = (cell, cell.down - 1)
                row.append(cell)
        grid.append(row)
    width = max(map(len, grid), default=0)
    empty = Cell("")
    return [row + [empty] * (width - len(row)) for row in grid]


def _header_rows(grid: Sequence[Sequence[Cell]]) -> int:
    """Count the rows of headers: those marked as such, else the first where no figure stands in it."""
    marked = 0
    while marked < min(len(grid) - 1, _HEADERS) and all(cell.header or not cell.text for cell in grid[marked]):
        marked += 1
    if marked or not grid:
        return marked
    first = [cell.text for cell in grid[0] if cell.text]
    below = [cell.text for cell in grid[1] if cell.text] if len(grid) > 1 else []
    years = all(map(_is_year, (text for text in first if _has_digit(text))))
    return 1 if below and years and any(map(_has_digit, below)) else 0


def _side_columns(rows: Sequence[Sequence[Cell]]) -> int:
    """Count the columns at the side that name their rows: marked as headers, else the first without figures in it."""
    if not rows or len(rows[0]) < 2:  # noqa: PLR2004 - a column of figures beside them
        return 0
    side = 0
    while side < len(rows[0]) - 1 and all(row[side].header or not row[side].text for row in rows):
        side += 1
    named = [row[0].text for row in rows if row[0].text]
    if not side and named and (all(map(_is_year, named)) or not all(map(_is_figure, named))):
        side = 1
    return side


def _distinct(texts: Iterator[str]) -> list[str]:
    """Give the texts that are not empty, each once, without a colon behind."""
    return list(dict.fromkeys(text.rstrip(" :") for text in texts if text))


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal()  # noqa: PLR2004 - digits of a year


def _is_figure(text: str) -> bool:
    """Tell whether a cell is a number and signs, without a word."""
    return _has_digit(text) and not any(character.isalpha() for character in text)
