"""The ledger: what a person wrote is kept, what they corrected wins, what they decided closes a finding."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from claimcheck.errors import LedgerError, UsageError
from claimcheck.ledger import CLAIM_COLUMNS, FINDING_COLUMNS, Ledger, claims_from, write_merged
from claimcheck.ledger.columns import CLAIM_FIELDS, DATES, INTEGERS, LISTS, NUMBERS, OBJECTS
from claimcheck.model import Claim, Report

REPORT = msgspec.json.decode((Path(__file__).parent / "golden" / "report" / "report.json").read_bytes(), type=Report)
REPORT = msgspec.structs.replace(
    REPORT, findings=tuple(msgspec.structs.replace(one, decision=None) for one in REPORT.findings)
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder whose ledger claimcheck has just written."""
    Ledger(str(tmp_path)).save(REPORT)
    return tmp_path


def rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV as a plain reader does."""
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def edit(path: Path, **cells: dict[str, str]) -> None:
    """Change cells as a person does in a spreadsheet: `edit(path, c1={"verdict": "ask"})`."""
    table = rows(path)
    header = list(table[0])
    for row in table:
        row.update(cells.get(row["id"].replace("-", "_"), {}))
        header += [column for column in row if column not in header]
    write(path, header, table)


def write(path: Path, header: list[str], table: list[dict[str, str]], **how: str) -> None:
    """Write a CSV as a spreadsheet does."""
    with path.open("w", encoding=how.pop("encoding", "utf-8"), newline="") as stream:
        writer = csv.DictWriter(stream, header, restval="", **how)
        writer.writeheader()
        writer.writerows(table)


def by_id(path: Path) -> dict[str, dict[str, str]]:
    """Give the rows of a file by id."""
    return {row["id"]: row for row in rows(path)}


def run(folder: Path, report: Report = REPORT) -> Report:
    """Do what `compare` does with a ledger."""
    ledger = Ledger(str(folder))
    decided = ledger.decided(msgspec.structs.replace(report, claims=ledger.corrected(report.claims)))
    ledger.save(decided)
    return decided


def claim(report: Report, name: str) -> Claim:
    """Give a claim by id."""
    return next(one for one in report.claims if one.id == name)


def renamed(report: Report, old: str, new: str) -> Report:
    """Give the report of the same articles after a file was renamed: its claims have other ids."""
    ids = {one.id: f"{one.id}x" if one.article == old else one.id for one in report.claims}
    claims = tuple(
        msgspec.structs.replace(one, id=ids[one.id], article=new if one.article == old else one.article)
        for one in report.claims
    )
    findings = tuple(
        msgspec.structs.replace(
            one,
            id=one.id + ("x" if [ids[name] for name in one.claims] != list(one.claims) else ""),
            claims=tuple(ids[name] for name in one.claims),
            sides=tuple(
                msgspec.structs.replace(side, claims=tuple(ids[name] for name in side.claims)) for side in one.sides
            ),
        )
        for one in report.findings
    )
    return msgspec.structs.replace(report, claims=claims, findings=findings)


def changed(report: Report, name: str, **fields: object) -> Report:
    """Give the report with another reading of one claim."""
    claims = tuple(msgspec.structs.replace(one, **fields) if one.id == name else one for one in report.claims)
    return msgspec.structs.replace(report, claims=claims)


class TestColumns:
    """The columns know the model."""

    def test_every_field_of_a_claim_has_a_column(self) -> None:
        """A field added to the model appears in the file by itself."""
        assert set(CLAIM_FIELDS) <= set(CLAIM_COLUMNS)
        flat = msgspec.to_builtins(REPORT.claims[0])
        for field, value in flat.items():
            if value is None:
                continue
            names = [f"{field}_{inner}" for inner in value] if isinstance(value, dict) else [field]
            assert [name for name in names if name not in CLAIM_FIELDS] == []

    def test_typed_columns_exist(self) -> None:
        """Numbers, dates, lists and objects are columns that are there."""
        assert set(CLAIM_FIELDS) >= NUMBERS | INTEGERS | DATES | LISTS | OBJECTS

    def test_no_column_stands_twice(self) -> None:
        """A header is unambiguous."""
        assert len(set(CLAIM_COLUMNS)) == len(CLAIM_COLUMNS)
        assert len(set(FINDING_COLUMNS)) == len(FINDING_COLUMNS)


class TestRoundTrip:
    """Files come back as they went out."""

    def test_second_run_writes_the_same_bytes(self, folder: Path) -> None:
        """A run that finds the same leaves the files as they are."""
        before = [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]
        run(folder)
        assert [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())] == before

    def test_claims_file_gives_the_claims_back(self, folder: Path) -> None:
        """A claims file is as good an input as the articles."""
        found = claims_from(folder / "claims.csv")
        assert sorted(found, key=lambda one: one.id) == sorted(REPORT.claims, key=lambda one: one.id)

    def test_jsonl_of_claims_gives_the_claims_back(self, tmp_path: Path) -> None:
        """So is what `extract --format jsonl` writes."""
        path = tmp_path / "claims.jsonl"
        path.write_bytes(b"\n".join(map(msgspec.json.encode, REPORT.claims)))
        assert claims_from(path) == list(REPORT.claims)

    def test_with_and_without_byte_order_mark(self, folder: Path) -> None:
        """A byte-order mark is written unless told otherwise, and both are read."""
        path = folder / "claims.csv"
        assert path.read_bytes().startswith(b"\xef\xbb\xbfid,")
        path.write_bytes(path.read_bytes()[3:])
        assert len(claims_from(path)) == len(REPORT.claims)

    @pytest.mark.parametrize("delimiter", [";", "\t"])
    def test_separators_of_other_countries(self, folder: Path, delimiter: str) -> None:
        """A spreadsheet that saves with semicolons or tabs is understood."""
        path = folder / "claims.csv"
        table = rows(path)
        write(path, list(table[0]), table, delimiter=delimiter)
        assert len(claims_from(path)) == len(REPORT.claims)

    def test_utf_16_is_read(self, folder: Path) -> None:
        """Unicode text as some spreadsheets save it is understood."""
        path = folder / "claims.csv"
        table = rows(path)
        write(path, list(table[0]), table, delimiter="\t", encoding="utf-16")
        assert len(claims_from(path)) == len(REPORT.claims)


class TestPeoplesColumns:
    """What a person wrote stays."""

    def test_verdicts_and_notes_stay(self, folder: Path) -> None:
        """The four columns come out as they went in."""
        written = {"verdict": "ask", "verdict_by": "desk", "verdict_on": "2021-07-30", "note": '-see, "mail"\nof May'}
        edit(folder / "claims.csv", c1=written)
        run(folder)
        row = by_id(folder / "claims.csv")["c1"]
        assert {key: row[key] for key in written} == {**written, "note": "'" + written["note"]}
        assert row["verdict_status"] == "current"
        run(folder)
        assert by_id(folder / "claims.csv")["c1"] == row

    def test_added_columns_stay_wherever_they_stand(self, folder: Path) -> None:
        """Columns that a person added keep place and content, also nameless ones and ones called alike."""
        path = folder / "claims.csv"
        table = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
        grown = [["", *row[:3], "mine", *row[3:], "mine"] for row in table]
        for number, row in enumerate(grown[1:]):
            row[0], row[4], row[-1] = f"a{number}", f"b{number}", f"c{number}"
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            csv.writer(stream, lineterminator="\r\n").writerows(grown)
        before = path.read_bytes()
        run(folder)
        assert path.read_bytes() == before

    def test_order_of_columns_stays(self, folder: Path) -> None:
        """A person may put columns in an order of their own."""
        path = folder / "claims.csv"
        table = rows(path)
        header = list(reversed(table[0]))
        write(path, header, table)
        run(folder)
        assert list(rows(path)[0]) == header

    def test_a_column_taken_away_comes_back(self, folder: Path) -> None:
        """Columns of claimcheck are filled again where a person removed them."""
        path = folder / "claims.csv"
        table = rows(path)
        write(
            path,
            [column for column in table[0] if column not in {"trace", "scope"}],
            [{key: cell for key, cell in row.items() if key not in {"trace", "scope"}} for row in table],
        )
        run(folder)
        assert by_id(path)["c1"]["scope"] == "US"
        assert tuple(rows(path)[0]) == CLAIM_COLUMNS


class TestCorrections:
    """A correction wins over extraction of the same words."""

    def test_a_correction_wins_again_and_again(self, folder: Path) -> None:
        """The corrected value goes into every comparison from now on."""
        edit(folder / "claims.csv", c1={"quantity_low": "2600", "quantity_high": "2600", "scope": "US; coalition"})
        for _ in range(3):
            found = claim(run(folder), "c1")
            assert found.quantity is not None
            assert (found.quantity.low, found.scope) == (2600, ("US", "coalition"))
            assert by_id(folder / "claims.csv")["c1"]["quantity_low"] == "2600"

    def test_what_was_not_corrected_follows_extraction(self, folder: Path) -> None:
        """A better extraction reaches the cells that nobody touched, beside a corrected one."""
        edit(folder / "claims.csv", c1={"scope": "coalition"})
        better = changed(REPORT, "c1", place=("SY",))
        found = claim(run(folder, better), "c1")
        assert (found.scope, found.place) == (("coalition",), ("SY",))

    def test_a_cell_that_a_spreadsheet_prints_its_way_is_no_correction(self, folder: Path) -> None:
        """Thousands separators, days first, other digits mean what they meant."""
        edit(
            folder / "claims.csv",
            c1={
                "quantity_low": "2,500",
                "quantity_high": "2500.0",
                "when_first": "23/07/2021",
                "published": "7/23/2021",
            },
        )
        better = changed(REPORT, "c1", published=None)
        assert claim(run(folder, better), "c1").published is None
        assert by_id(folder / "claims.csv")["c1"]["quantity_low"] == "2500"

    def test_an_emptied_cell_is_a_correction(self, folder: Path) -> None:
        """A person may say that there is no scope."""
        edit(folder / "claims.csv", c1={"scope": ""})
        assert claim(run(folder), "c1").scope == ()

    def test_a_correction_without_fingerprint_stays(self, folder: Path) -> None:
        """Where the fingerprints were lost, what differs from extraction is taken for a correction."""
        edit(folder / "claims.csv", c1={"quantity_noun": "troops", "as_extracted": ""})
        for _ in range(2):
            found = claim(run(folder), "c1")
            assert found.quantity is not None
            assert found.quantity.noun == "troops"

    def test_evidence_is_the_articles(self, folder: Path) -> None:
        """An edited quote stays in the file and changes no evidence."""
        edit(folder / "claims.csv", c1={"quote": "another wording"})
        assert claim(run(folder), "c1").quote == claim(REPORT, "c1").quote
        assert "another wording" in (folder / "claims.csv").read_text("utf-8")

    def test_a_correction_that_cannot_be_read_is_named_and_kept(self, folder: Path) -> None:
        """The row and the way out are named, the cell stays, everything else is compared."""
        edit(folder / "claims.csv", c1={"quantity_low": "many"}, c4={"scope": "coalition"})
        report = run(folder)
        (problem,) = [one for one in report.skipped if "claims.csv" in one.path]
        assert problem.failed
        assert problem.path.endswith("claims.csv:2")
        assert "quantity_low" in problem.reason
        assert "many" in problem.reason
        assert by_id(folder / "claims.csv")["c1"]["quantity_low"] == "many"
        assert claim(report, "c4").scope == ("coalition",)

    def test_a_correction_to_no_word_of_the_contract_is_named(self, folder: Path) -> None:
        """`approx` takes certain words only."""
        edit(folder / "claims.csv", c1={"quantity_approx": "abuot"})
        (problem,) = [one for one in run(folder).skipped if "claims.csv" in one.path]
        assert problem.reason.startswith("quantity_approx: ")

    def test_a_claims_file_gives_corrected_claims(self, folder: Path) -> None:
        """As an input, an edited file stands as it is."""
        edit(folder / "claims.csv", c1={"quantity_low": "2,600", "quantity_high": "٢٦٠٠"})
        found = next(one for one in claims_from(folder / "claims.csv") if one.id == "c1")
        assert found.quantity is not None
        assert (found.quantity.low, found.quantity.high) == (2600, 2600)


class TestAttachment:
    """A row goes with its words, wherever they went."""

    def test_a_renamed_file_loses_no_verdict(self, folder: Path) -> None:
        """Other ids and another file name: verdicts, corrections and decisions follow the words."""
        edit(folder / "claims.csv", c1={"verdict": "ask", "scope": "coalition"})
        edit(folder / "findings.csv", F_77b1={"verdict": "confirmed"})
        moved = renamed(REPORT, "alpha.txt", "omega.txt")
        report = run(folder, moved)
        row = by_id(folder / "claims.csv")["c1x"]
        assert (row["article"], row["verdict"], row["verdict_status"]) == ("omega.txt", "ask", "current")
        assert "c1" not in by_id(folder / "claims.csv")
        assert claim(report, "c1x").scope == ("coalition",)
        assert [one.id for one in report.findings if not one.open] == ["F-77b1x"]
        assert [one.id for one in run(folder, moved).findings if not one.open] == ["F-77b1x"]

    def test_another_reading_makes_a_verdict_stale_until_it_is_given_again(self, folder: Path) -> None:
        """A verdict on 2500 is not one on 2700; it stays stale over any number of runs."""
        edit(folder / "claims.csv", c1={"verdict": "ask"})
        run(folder)
        quantity = msgspec.structs.replace(claim(REPORT, "c1").quantity, low=2700, high=2700)
        other = changed(REPORT, "c1", quantity=quantity)
        for _ in range(3):
            run(folder, other)
            row = by_id(folder / "claims.csv")["c1"]
            assert (row["verdict"], row["verdict_status"], row["quantity_low"]) == ("ask", "stale", "2700")
        edit(folder / "claims.csv", c1={"verdict_on": "2021-08-01"})
        run(folder, other)
        assert by_id(folder / "claims.csv")["c1"]["verdict_status"] == "current"

    def test_words_that_are_gone_leave_an_orphan(self, folder: Path) -> None:
        """A row that a person wrote in stays when its claim is gone; one that nobody touched goes with it."""
        edit(folder / "claims.csv", c1={"note": "call them"})
        kept = tuple(one for one in REPORT.claims if one.id not in {"c1", "c4"})
        fewer = msgspec.structs.replace(REPORT, claims=kept, findings=())
        for _ in range(2):
            run(folder, fewer)
            row = by_id(folder / "claims.csv")["c1"]
            assert (row["note"], row["verdict_status"], row["finding_kind"]) == ("call them", "orphan", "")
            assert "c4" not in by_id(folder / "claims.csv")
        assert "c1" not in {one.id for one in claims_from(folder / "claims.csv")}
        run(folder)
        assert by_id(folder / "claims.csv")["c1"]["verdict_status"] == "current"

    def test_an_edited_article_makes_a_verdict_stale(self, folder: Path) -> None:
        """The same quote in another sentence of its article keeps the verdict, marked as stale."""
        edit(folder / "claims.csv", c1={"verdict": "ask"})
        sentence = msgspec.structs.replace(claim(REPORT, "c1").sentence, text="بقي 2500 جندي أميركي هناك.")
        run(folder, changed(REPORT, "c1", sentence=sentence, id="c99"))
        row = by_id(folder / "claims.csv")["c99"]
        assert (row["verdict"], row["verdict_status"]) == ("ask", "stale")


class TestDecisions:
    """A decision on a finding."""

    @pytest.mark.parametrize(
        ("verdict", "open_"),
        [
            *(("confirmed", False), ("Explained ", False), ("not-same", False), ("extraction-wrong", False)),
            *(("ask", True), ("later", True), ("whatever", True)),
        ],
    )
    def test_which_verdicts_close(self, folder: Path, verdict: str, open_: bool) -> None:  # noqa: FBT001 - a parameter
        """Four close a finding, whatever their case; all stay in the report."""
        edit(folder / "findings.csv", F_3k7a={"verdict": verdict, "note": "seen"})
        finding = next(one for one in run(folder).findings if one.id == "F-3k7a")
        assert finding.open == open_
        assert finding.decision is not None
        assert finding.decision.note == "seen"

    def test_verdicts_in_arabic_and_mistyped_ones(self, folder: Path) -> None:
        """A verdict may be written by its name; a word that is none is named and decides nothing."""
        edit(folder / "findings.csv", F_3k7a={"verdict": "مؤكد"}, F_9d02={"verdict": "confirmd"})
        report = run(folder)
        assert [one.id for one in report.findings if not one.open] == ["F-3k7a"]
        (problem,) = [one for one in report.skipped if "findings.csv" in one.path]
        assert not problem.failed
        assert "F-9d02: 'confirmd' is no verdict" in problem.reason

    def test_a_verdict_holds_for_its_claims_only(self, folder: Path) -> None:
        """A finding that has another claim besides is open again, and fewer of the same claims are not."""
        edit(folder / "findings.csv", F_5aa0={"verdict": "explained"})
        run(folder)
        grown = tuple(
            msgspec.structs.replace(one, claims=("c1", "c8", "c4")) if one.id == "F-5aa0" else one
            for one in REPORT.findings
        )
        report = msgspec.structs.replace(REPORT, findings=grown)
        for _ in range(2):
            found = next(one for one in run(folder, report).findings if one.id == "F-5aa0")
            assert found.open
            assert by_id(folder / "findings.csv")["F-5aa0"]["verdict_status"] == "stale"
        found = next(one for one in run(folder).findings if one.id == "F-5aa0")
        assert not found.open

    def test_another_kind_is_another_question(self, folder: Path) -> None:
        """A verdict on a conflict says nothing on what is unclear by now."""
        edit(folder / "findings.csv", F_3k7a={"verdict": "confirmed"})
        run(folder)
        other = tuple(
            msgspec.structs.replace(one, kind="unclear-event", level="unclear", id="F-0000")
            if one.id == "F-3k7a"
            else one
            for one in REPORT.findings
        )
        run(folder, msgspec.structs.replace(REPORT, findings=other))
        row = by_id(folder / "findings.csv")["F-0000"]
        assert (row["verdict"], row["verdict_status"]) == ("confirmed", "stale")

    def test_a_finding_that_is_gone_leaves_an_orphan(self, folder: Path) -> None:
        """A decision stays in the file when its finding is gone."""
        edit(folder / "findings.csv", F_3k7a={"verdict": "confirmed"})
        run(folder, msgspec.structs.replace(REPORT, findings=REPORT.findings[1:]))
        row = by_id(folder / "findings.csv")["F-3k7a"]
        assert (row["verdict"], row["verdict_status"]) == ("confirmed", "orphan")


class TestBrokenFiles:
    """A file that cannot be used is named with its row and left as it is."""

    @pytest.mark.parametrize(
        ("spoil", "complaint"),
        [
            (lambda text: text.replace("\r\nc2,", "\r\nc2,extra,", 1), "claims.csv:3: "),
            (lambda text: text.replace("c3,iraq", 'c3,"iraq', 1), "claims.csv:"),
            (lambda text: text.replace(",verdict,", ",note,", 1), "column note stands twice"),
            (lambda text: text.replace("id,story", "name,story", 1), "column id is missing"),
            (lambda text: text.split("\r\n", 3)[0] + "\r\nc1,iraq\r\n", "claims.csv:2: "),
            (lambda _text: "", "column id is missing"),
        ],
    )
    def test_broken_rows_and_headers(self, folder: Path, spoil: object, complaint: str) -> None:
        """One line says where and what to do."""
        path = folder / "claims.csv"
        text = spoil(path.read_bytes().decode("utf-8-sig"))  # type: ignore[operator]
        path.write_bytes(text.encode())
        ledger = Ledger(str(folder))
        (problem,) = ledger.problems
        assert problem.failed
        assert complaint in f"{problem.path}: {problem.reason}"
        assert "\n" not in problem.reason
        ledger.save(ledger.decided(REPORT))
        assert path.read_bytes() == text.encode()

    def test_the_other_file_still_decides(self, folder: Path) -> None:
        """A broken claims.csv takes no decision out of findings.csv."""
        edit(folder / "findings.csv", F_3k7a={"verdict": "confirmed"})
        (folder / "claims.csv").write_text("spoilt\n", encoding="utf-8")
        assert [one.id for one in run(folder).findings if not one.open] == ["F-3k7a"]
        assert (folder / "claims.csv").read_text("utf-8") == "spoilt\n"

    def test_wrong_encoding(self, folder: Path) -> None:
        """A file in an old encoding is not guessed at."""
        (folder / "claims.csv").write_bytes("id,article,kind,quote\r\nc1,a,date,في يناير\r\n".encode("cp1256"))
        assert "CSV UTF-8" in Ledger(str(folder)).problems[0].reason

    def test_a_broken_row_of_an_input_is_named_and_the_others_are_read(self, folder: Path) -> None:
        """A claims file with a bad row gives its other claims."""
        edit(folder / "claims.csv", c1={"when_first": "some day"})
        problems: list[object] = []
        found = claims_from(folder / "claims.csv", problems)
        assert len(found) == len(REPORT.claims) - 1
        assert len(problems) == 1
        with pytest.raises(LedgerError, match="when_first"):
            claims_from(folder / "claims.csv")

    def test_saved_meanwhile(self, folder: Path) -> None:
        """What a person saves while claimcheck runs is not written over."""
        ledger = Ledger(str(folder))
        edit(folder / "claims.csv", c1={"note": "just now"})
        with pytest.raises(LedgerError, match="run it again"):
            ledger.save(REPORT)
        assert by_id(folder / "claims.csv")["c1"]["note"] == "just now"


class TestWriteMerged:
    """`-o claims.csv`."""

    def test_merges_onto_an_earlier_one(self, folder: Path) -> None:
        """Verdicts stay."""
        path = folder / "claims.csv"
        edit(path, c1={"verdict": "ask"})
        write_merged(str(path), REPORT, claims=True, bom=True)
        assert by_id(path)["c1"]["verdict"] == "ask"

    def test_refuses_any_other_file(self, folder: Path) -> None:
        """A file that is no claims.csv is not touched; neither is a findings.csv for claims."""
        other = folder / "prices.csv"
        other.write_text("id,price\n1,2\n", encoding="utf-8")
        for path in (other, folder / "findings.csv"):
            before = path.read_bytes()
            with pytest.raises(UsageError, match="is there and is no"):
                write_merged(str(path), REPORT, claims=True, bom=True)
            assert path.read_bytes() == before

    def test_leaves_nothing_behind_when_it_fails(self, tmp_path: Path) -> None:
        """A file is written whole or not at all."""
        (tmp_path / "claims.csv").symlink_to(tmp_path / "missing" / "claims.csv")
        with pytest.raises(Exception, match="cannot be written"):
            write_merged(str(tmp_path / "claims.csv"), REPORT, claims=True, bom=True)
        assert [path.name for path in tmp_path.iterdir()] == ["claims.csv"]

    def test_keeps_permissions_and_follows_links(self, tmp_path: Path) -> None:
        """The file behind a link is the one that is written, with the rights that it had."""
        real = tmp_path / "real.csv"
        write_merged(str(real), msgspec.structs.replace(REPORT, claims=REPORT.claims[:2]), claims=True, bom=True)
        real.chmod(0o640)
        (tmp_path / "claims.csv").symlink_to(real)
        write_merged(str(tmp_path / "claims.csv"), REPORT, claims=True, bom=True)
        assert (tmp_path / "claims.csv").is_symlink()
        assert real.stat().st_mode & 0o777 == 0o640
        assert len(rows(real)) == len(REPORT.claims)


def test_pandas_stays_out_where_there_is_no_ledger(tmp_path: Path) -> None:
    """A folder without a ledger, and writing a first one, need no pandas."""
    code = (
        "import sys; from claimcheck.ledger import Ledger; from claimcheck.model import Report, Manifest, Options;"
        "ledger = Ledger(sys.argv[1]);"
        "report = Report(articles=(), claims=(), manifest=Manifest('0', Options(), ()));"
        "ledger.save(ledger.decided(report));"
        "print([name for name in ('pandas', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    assert done.stdout.strip() == "[]"
    assert (tmp_path / "claims.csv").is_file()
