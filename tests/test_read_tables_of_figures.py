"""Tables in every format that has them: each figure is a claim, named by the headers it stands under."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import formats
import pytest

from claimcheck import extract
from claimcheck.read import read
from claimcheck.read.grids import Cell, cells_of, is_grid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ENGLISH = (("Province", "Killed", "Injured"), ("Hatay", "24,147", "30,762"), ("Adana", "454", "7,450"))
ARABIC = (("المحافظة", "القتلى", "الجرحى"), ("هاتاي", "24147", "30762"), ("أضنة", "454", "7450"))
TABLES = {"en": ENGLISH, "ar": ARABIC}
PROSE = {story.language: story.paragraphs[3] for story in formats.STORIES}
EXPECTED = {("death", 24147), ("injury", 30762), ("death", 454), ("injury", 7450)}


def html(rows: Sequence[Sequence[str]], prose: str) -> bytes:
    """A page with a table whose headers are marked."""
    lines = ["".join(f"<th>{cell}</th>" for cell in rows[0])]
    lines += [f"<th>{row[0]}</th>" + "".join(f"<td>{cell}</td>" for cell in row[1:]) for row in rows[1:]]
    table = "".join(f"<tr>{line}</tr>" for line in lines)
    body = f"<article><h1>{prose[:40]}</h1><p>{prose}</p><table>{table}</table></article>"
    return f"<html><body>{body}</body></html>".encode()


def docx(rows: Sequence[Sequence[str]], prose: str) -> bytes:
    """A document of Word with a table."""
    import docx as word  # noqa: PLC0415 - an extra

    document = word.Document()
    document.add_paragraph(prose)
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def fodt(rows: Sequence[Sequence[str]], prose: str) -> bytes:
    """An OpenDocument text with a table."""
    lines = [
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    ]
    table = (
        f"<table:table><table:table-header-rows>{lines[0]}</table:table-header-rows>{''.join(lines[1:])}</table:table>"
    )
    given = formats.odt(formats.ENGLISH, flat=True).decode()
    head, _, rest = given.partition("<office:text>")
    behind = rest.partition("</office:text>")[2]
    return f"{head}<office:text><text:p>{prose}</text:p>{table}</office:text>{behind}".encode()


def rtf(rows: Sequence[Sequence[str]], prose: str) -> bytes:
    """A document in Rich Text Format with a table."""

    def escaped(text: str) -> str:
        return "".join(sign if sign < "\x80" else f"\\u{ord(sign)}?" for sign in text)

    lines = "".join("\\trowd " + "".join(f"\\intbl {escaped(cell)}\\cell " for cell in row) + "\\row\n" for row in rows)
    return f"{{\\rtf1\\ansi {escaped(prose)}\\par\n{lines}\\pard\\par}}".encode("ascii")


def csv(rows: Sequence[Sequence[str]], prose: str) -> bytes:  # noqa: ARG001 - a spreadsheet has no prose
    """A spreadsheet as it is exported where the comma is part of numbers."""
    return "\n".join(";".join(row) for row in rows).encode("utf-8-sig")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("make", [html, docx, fodt, rtf, csv], ids=lambda make: make.__name__)
def test_figures_in_tables_are_claims(tmp_path: Path, make: object, language: str) -> None:
    """A figure is counted as what its column says, and its line says for whom."""
    assert callable(make)
    (tmp_path / f"table.{make.__name__}").write_bytes(make(TABLES[language], PROSE[language]))

    report = extract([str(tmp_path)])
    (article,) = report.articles
    cells = [claim for claim in report.claims if " | " in claim.sentence.text and claim.quantity is not None]

    assert {(claim.quantity.concept, claim.quantity.low) for claim in cells if claim.quantity} == EXPECTED
    assert all(claim.sentence.text.startswith((TABLES[language][1][0], TABLES[language][2][0])) for claim in cells)
    assert article.text is not None
    assert all(article.text[claim.start : claim.end] == claim.quote for claim in report.claims)
    assert {zone.kind for one in read([str(tmp_path)]).articles for zone in one.zones} >= {"cell"}


def lines(*rows: Sequence[str | Cell]) -> list[str]:
    """The lines that a table gives."""
    cells = [[cell if isinstance(cell, Cell) else Cell(cell) for cell in row] for row in rows]
    return [line for line, _ in cells_of(cells, 1_000)] if is_grid(cells) else []


def test_years_above_leave_the_naming_to_the_row() -> None:
    """A column of a year names nothing that is counted."""
    assert lines(("", "2020", "2021"), ("Troops", "5,200", "2,500")) == ["2020 | 5,200 Troops", "2021 | 2,500 Troops"]
    assert lines(("Year", "Troops"), ("2020", "5,200"), ("2021", "2,500")) == [
        "2020 | 5,200 Troops",
        "2021 | 2,500 Troops",
    ]


def test_cells_over_several_columns_and_rows() -> None:
    """A header over two columns stands with both; a cell over two rows with each."""
    top = (Cell("Province", header=True, down=2), Cell("Casualties", header=True, across=2))
    second = (Cell("Killed", header=True), Cell("Injured", header=True))
    assert lines(top, second, ("Hatay", "5", "7")) == [
        "Hatay | Casualties | 5 Killed",
        "Hatay | Casualties | 7 Injured",
    ]


def test_tables_that_arrange_a_page_are_no_tables() -> None:
    """One column, no figure, or a text in a cell: the cells are paragraphs."""
    assert lines(("a",), ("1",)) == []
    assert lines(("a", "b"), ("c", "d")) == []
    assert lines(("a", "1 " * 200), ("c", "d")) == []


def test_a_table_without_end(tmp_path: Path) -> None:
    """So many cells are read, and no more."""
    from claimcheck.model import Limits  # noqa: PLC0415 - beside its use

    rows = "\n".join(f"Town {n};{n}" for n in range(1_000))
    (tmp_path / "a.csv").write_text(f"Town;Killed\n{rows}\n", encoding="utf-8")
    (article,) = read([str(tmp_path)], limits=Limits(cells=50)).articles
    assert article.text.count("\n") <= 50
