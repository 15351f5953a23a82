"""Nothing that a person wrote is ever lost, whatever they wrote and whatever is extracted next."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.ledger import CLAIM_COLUMNS, FINDING_COLUMNS, Ledger, write_merged
from claimcheck.ledger.cells import unguard
from claimcheck.ledger.columns import PLACEMENT, WRITTEN
from claimcheck.ledger.fingerprint import CORRECTABLE
from claimcheck.model import Report

REPORT = msgspec.json.decode((Path(__file__).parent / "golden" / "report" / "report.json").read_bytes(), type=Report)
IDS = [claim.id for claim in REPORT.claims]
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12) | st.sampled_from(
    ["=1+1", "'=x", "-5", "a;b", '["x"]', "line\nbreak", "ترجمة", " ", "12/05/2021", "2,600", "", "\ufeff", '"', "'"]
)
READINGS = st.lists(st.sampled_from(IDS), unique=True, min_size=1)
"""Which claims the next extraction finds."""


def table(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    """Read a CSV as a plain reader does."""
    reader = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))
    header, *body = reader
    return header, [dict(zip(header, row, strict=True)) for row in body]


def save(path: Path, header: list[str], rows: list[dict[str, str]]) -> None:
    """Write a CSV as a spreadsheet does."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(header)
        writer.writerows([row.get(column, "") for column in header] for row in rows)


def found(path: Path, name: str) -> dict[str, str]:
    """Give the one row of a claim."""
    (row,) = [row for row in table(path)[1] if row["id"] == name]
    return row


def again(folder: Path, report: Report) -> None:
    """Do what `compare` does with a ledger."""
    ledger = Ledger(str(folder))
    ledger.save(ledger.decided(msgspec.structs.replace(report, claims=ledger.corrected(report.claims))))


@settings(max_examples=25)
@given(
    st.dictionaries(st.sampled_from(IDS), st.dictionaries(st.sampled_from((*WRITTEN, "mine")), TEXT, min_size=1)),
    st.lists(READINGS, min_size=1, max_size=3),
)
def test_what_people_write_beside_claims_stays(written: dict[str, dict[str, str]], readings: list[list[str]]) -> None:
    """Verdicts, notes and added columns come through any number of runs, over claims that come and go."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        again(folder, REPORT)
        path = folder / "claims.csv"
        header, rows = table(path)
        header.append("mine")
        for row in rows:
            row.update(written.get(row["id"], {}))
        save(path, header, rows)
        for kept in readings:
            claims = tuple(claim for claim in REPORT.claims if claim.id in kept)
            again(folder, msgspec.structs.replace(REPORT, claims=claims, findings=()))
            for one, cells in written.items():
                if any(cell.strip() for cell in cells.values()):
                    row = found(path, one)
                    assert {key: unguard(row[key]) for key in cells} == {key: unguard(cells[key]) for key in cells}
                    assert (row["verdict_status"] == "orphan") == (one not in kept)


@settings(max_examples=25)
@given(st.sampled_from(IDS), st.dictionaries(st.sampled_from(CORRECTABLE), TEXT, min_size=1), st.integers(1, 3))
def test_corrections_stay(one: str, cells: dict[str, str], runs: int) -> None:
    """A corrected cell keeps what the person wrote, be it readable or not, in `compare` and in `extract -o`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        again(folder, REPORT)
        path = folder / "claims.csv"
        header, rows = table(path)
        before = dict(next(row for row in rows if row["id"] == one))
        meant = {column: cell for column, cell in cells.items() if cell.strip() != before[column].strip()}
        for row in rows:
            if row["id"] == one:
                row.update(meant)
        save(path, header, rows)
        for _ in range(runs):
            again(folder, REPORT)
            write_merged(str(path), REPORT, claims=True, bom=True)
        (row,) = [row for row in table(path)[1] if row["id"] == one]
        # A cell may come back in the manner of claimcheck where it means what stood there before.
        kept = {key: {cell.strip(), before[key].strip()} for key, cell in meant.items()}
        lost = {key: row[key] for key in meant if row[key].strip() not in kept[key]}
        assert lost == {}


@settings(max_examples=25)
@given(
    st.dictionaries(
        st.sampled_from([finding.id for finding in REPORT.findings]),
        st.dictionaries(st.sampled_from((*WRITTEN, "mine")), TEXT, min_size=1),
    ),
    st.lists(st.sets(st.sampled_from([finding.id for finding in REPORT.findings])), min_size=1, max_size=3),
)
def test_what_people_write_beside_findings_stays(written: dict[str, dict[str, str]], readings: list[set[str]]) -> None:
    """Decisions come through any number of runs, over findings that come and go."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        again(folder, REPORT)
        path = folder / "findings.csv"
        header, rows = table(path)
        header.insert(0, "mine")
        for row in rows:
            row.update(written.get(row["id"], {}))
        save(path, header, rows)
        for kept in readings:
            findings = tuple(finding for finding in REPORT.findings if finding.id in kept)
            again(folder, msgspec.structs.replace(REPORT, findings=findings))
        texts = sorted(
            tuple(unguard(cells.get(column, "")) for column in (*WRITTEN, "mine"))
            for cells in written.values()
            if any(cell.strip() for cell in cells.values())
        )
        left = [tuple(unguard(row[column]) for column in (*WRITTEN, "mine")) for row in table(path)[1]]
        assert sorted(cells for cells in left if any(cell.strip() for cell in cells)) == texts


@settings(max_examples=25)
@given(st.permutations(CLAIM_COLUMNS), st.permutations(FINDING_COLUMNS), st.randoms())
def test_order_of_rows_and_columns_decides_nothing(claims: list[str], findings: list[str], chance: object) -> None:
    """A person may sort and turn the tables: the rows mean the same."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        again(folder, REPORT)
        wanted = {file: table(folder / file)[1] for file in ("claims.csv", "findings.csv")}
        for file, header in (("claims.csv", claims), ("findings.csv", findings)):
            rows = list(wanted[file])
            chance.shuffle(rows)  # type: ignore[attr-defined]
            save(folder / file, header, rows)
        again(folder, REPORT)
        assert {file: table(folder / file)[1] for file in wanted} == wanted
        assert set(PLACEMENT) <= set(table(folder / "claims.csv")[0])
