"""The forms of a report: what each shows, and that all of them come from the same report."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import msgspec
import pytest
from regenerate import FORMS as FILES
from regenerate import shown as regenerated

from claimcheck.discrepancies.explain import explain
from claimcheck.ledger import CLAIM_COLUMNS, FINDING_COLUMNS
from claimcheck.model import CLOSING, Report, Test
from claimcheck.report import FORMS, View, form_of, render
from claimcheck.report.layout import cells, steady
from claimcheck.report.message import Run, runs_of, turned
from claimcheck.text.harmless import has_rtl

GOLDEN = Path(__file__).parent / "golden" / "report"
REPORT = msgspec.json.decode((GOLDEN / "report.json").read_bytes(), type=Report)
TEXTS = msgspec.json.decode((GOLDEN / "texts.json").read_bytes(), type=dict[str, str])


def shown(form: str, **view: object) -> str:
    """Render the golden report."""
    return "".join(render(REPORT, form, View(command="articles/", texts=TEXTS, **view)))


@pytest.mark.parametrize("name", FILES)
def test_golden(name: str) -> None:
    """Every form is, byte for byte, the file that was looked at."""
    assert (GOLDEN / name).read_bytes().decode() == regenerated(name)


def test_every_form_has_a_golden() -> None:
    """No form that is text goes unwatched; Parquet, which differs by the release that writes it, is read back."""
    assert set(FORMS) - {"parquet"} == {form for form, _ in FILES.values()}


@pytest.mark.parametrize("options", [{}, {"everything": True, "gaps": True}, {"interface": "ar", "bidi": True}])
def test_text_fits_80_columns(options: dict[str, object]) -> None:
    """No line is wider than the terminal, whatever is shown."""
    assert [line for line in shown("text", **options).split("\n") if cells(line) > 80] == []


def test_worst_first() -> None:
    """Conflicts stand before unclear findings, and those before explained ones."""
    text = shown("text")
    places = [text.index(one) for one in ("F-3k7a", "F-9d02", "F-77b1", "F-18cc")]
    assert sorted(places) == places


def test_agreement_and_single_sources_are_counted_and_shown_on_request() -> None:
    """`--all` shows what is otherwise only counted."""
    assert "F-5aa0" not in shown("text")
    assert "1 agree" in shown("text")
    assert "F-5aa0" in shown("text", everything=True)
    assert "F-6bb1" in shown("text", everything=True)


def test_the_sources_own_words_are_shown() -> None:
    """Each claim of a conflict is quoted, brackets and all."""
    assert "in January [2021]" in shown("text")
    assert "يناير 2020" in shown("text")


def test_isolates_only_where_asked() -> None:
    """Right-to-left spans are wrapped on a terminal and plain in a pipe; every line closes what it opens."""
    assert "\u2068" not in shown("text")
    assert not {"\u2068", "\u200e"} & set(shown("text", interface="ar", everything=True))
    wrapped = shown("text", bidi=True, interface="ar", everything=True)
    assert "\u2068" in wrapped
    for line in wrapped.split("\n"):
        assert sum(map(line.count, "\u2066\u2067\u2068")) == line.count("\u2069")
    assert any("\u2068" in line for line in wrapped.split("\n") if has_rtl(line))


def test_figures_of_right_to_left_lines_keep_their_order() -> None:
    """A date behind Arabic words is a run of its own, on terminals that turn text and on pages."""
    assert steady("غارة: 2020-01 ≠ 2021-01") == "غارة: \u200e2020-01 ≠ \u200e2021-01"
    assert steady("strike: 2020-01") == "strike: 2020-01"
    assert steady("(2,900 وحده في مقابل 3)") == "\u200f(\u200e2,900 وحده في مقابل \u200e3)"
    assert steady("5 km غارة") == "\u200e5 km غارة"


def test_an_arabic_outlet_stands_before_its_line() -> None:
    """Only the outlet's name is isolated, not the number of the line behind it."""
    articles = tuple(
        msgspec.structs.replace(one, outlet="مصر") if one.id == "alpha.txt" else one for one in REPORT.articles
    )
    report = msgspec.structs.replace(REPORT, articles=articles)
    assert "\u2068مصر\u2069:2" in "".join(render(report, "text", View(bidi=True)))


def test_narrow_terminal() -> None:
    """The text follows the width, as long as words do."""
    lines = shown("text", width=50).split("\n")
    assert max(map(cells, lines)) <= 56


def test_concise_gives_line_and_column() -> None:
    """A place in concise output is where an editor has to go."""
    for line in shown("concise").splitlines():
        path, row, column, *_ = line.split(" ")[0].split(":")
        text = TEXTS[path.removeprefix("articles/")].split("\n")[int(row) - 1]
        first = next(
            claim
            for finding in REPORT.findings
            if f" {finding.id} " in line
            for claim in REPORT.claims
            if claim.id == finding.claims[0]
        )
        assert text[int(column) - 1 :].startswith(first.quote)


def test_json_comes_back_as_the_same_report() -> None:
    """Nothing is lost in JSON."""
    assert msgspec.json.decode(shown("json"), type=Report) == REPORT


def test_csv_has_the_contracts_columns() -> None:
    """Both tables begin with a byte-order mark, unless told otherwise, and have the columns of the ledger."""
    assert shown("csv").startswith("\ufeff")
    assert not shown("csv", bom=False).startswith("\ufeff")
    for claims, columns in ((True, CLAIM_COLUMNS), (False, FINDING_COLUMNS)):
        rows = list(csv.reader(io.StringIO(shown("csv", bom=False, claims=claims), newline="")))
        assert tuple(rows[0]) == columns
        assert {len(row) for row in rows} == {len(columns)}


def test_claims_csv_begins_as_the_contract_says() -> None:
    """A person finds what to read and what to write first, in the order that is promised."""
    promised = (
        "id, story, outlet, published, kind, quote, quantity_low, quantity_high, quantity_approx, quantity_unit, "
        "quantity_noun, scope, place, when_first, when_last, attribution_speaker_name, group, finding_kind, "
        "finding_level, verdict, verdict_by, verdict_on, note, verdict_status"
    )
    assert tuple(promised.split(", ")) == CLAIM_COLUMNS[:24]
    findings = "id, story, kind, level, severity, message, outlets, values, claims, quotes, verdict, verdict_by"
    assert tuple(findings.split(", ")) == FINDING_COLUMNS[:12]


def test_claims_stand_by_story_article_and_place() -> None:
    """The order of a claims file does not depend on the order of work."""
    turned = msgspec.structs.replace(REPORT, claims=tuple(reversed(REPORT.claims)))
    for form in ("csv", "jsonl"):
        view = View(claims=True)
        assert "".join(render(turned, form, view)) == "".join(render(REPORT, form, view))


def test_a_claim_shows_its_worst_finding() -> None:
    """Group, kind and level of the worst finding stand in the claim's row."""
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(shown("csv", bom=False, claims=True)))}
    placed = [rows["c8"][one] for one in ("finding_kind", "finding_level", "group")]
    assert placed == ["unclear-time", "unclear", "G-1"]
    assert rows["c9"]["finding_kind"] == ""


@pytest.mark.parametrize(
    ("name", "form"), [("a.csv", "csv"), ("b.HTML", "html"), ("c.jsonl", "jsonl"), ("d.json", "json"), ("e", None)]
)
def test_suffix_gives_the_form(name: str, form: str | None) -> None:
    """The name of the file to write says what to write."""
    assert form_of(name) == form


def test_closing_verdicts() -> None:
    """Four verdicts close a finding; two leave it open."""
    assert sorted(CLOSING) == ["confirmed", "explained", "extraction-wrong", "not-same"]


def test_a_message_is_cut_at_its_values() -> None:
    """What it is about, the values, the signs between them and the note, and nothing lost between them."""
    finding = msgspec.structs.replace(
        REPORT.findings[0], message="2020-01: ضربة: 2020-01 ≠ 2021-01 (a note)", sides=REPORT.findings[0].sides
    )
    runs = runs_of(finding)
    assert "".join(run.text for run in runs) == finding.message
    plain = msgspec.structs.replace(finding, message="in other words")
    assert [(run.text, run.role) for run in runs_of(plain)] == [("in other words", "about")]
    assert [(run.text, run.role) for run in runs] == [
        ("2020-01: ضربة: ", "about"),
        ("2020-01", "value"),
        (" ≠ ", "sign"),
        ("2021-01", "value"),
        (" (a note)", "note"),
    ]


def test_values_stay_left_to_right_behind_an_arabic_label() -> None:
    """Label and values are isolated from one another, on every line that they are broken into."""
    runs = (Run("ضربة: ", "about"), Run("2020-01", "value"), Run(" → ", "sign"), Run("2021-01", "value"))
    whole = turned(runs, 0, 99)
    assert whole == "\u2067\u2068ضربة: \u2069\u20662020-01 → 2021-01\u2069\u2069"
    assert turned(runs, 0, 13) == "\u2067\u2068ضربة: \u2069\u20662020-01\u2069\u2069"
    assert turned((Run("strike: ", "about"), *runs[1:]), 0, 15) == "strike: 2020-01"


def test_only_the_deciding_fact_is_shown() -> None:
    """What a test measured is for `explain` and for data; the terminal names the fact."""
    test = REPORT.findings[0].why[-1]
    assert (test.detail, test.fact) == ("one event | score 0.84, words 0.80", "one event")
    assert "score" not in shown("text", everything=True)
    assert "score 0.84" in explain(REPORT.findings[0].id, REPORT)


def test_a_claim_beside_the_sides_shows_its_own_value() -> None:
    """A second figure of an article, or a part of a sum, stands with what it comes to, like those of the sides."""
    first = REPORT.findings[1]
    bare = msgspec.structs.replace(first, sides=tuple(msgspec.structs.replace(side, claims=()) for side in first.sides))
    report = msgspec.structs.replace(REPORT, findings=(bare,))
    for form in ("text", "md", "html"):
        said = "".join(render(report, form, View()))
        assert said.count("2,500") > said.count("2,500 US soldiers") + 1, form


def test_long_gaps_are_wrapped() -> None:
    """A quotation without a speaker may be long; every word of it is shown within the width."""
    words = " ".join(f"word{number}" for number in range(40))
    claims = tuple(
        msgspec.structs.replace(claim, kind="statement", quote=words, attribution=None) for claim in REPORT.claims[:1]
    )
    report = msgspec.structs.replace(REPORT, claims=claims, findings=())
    lines = "".join(render(report, "text", View(gaps=True))).split("\n")
    assert max(map(cells, lines)) <= 80
    assert words in " ".join("\n".join(lines).split())


def test_the_terminal_names_what_a_kind_rests_on() -> None:
    """A rounding is explained by rounding, whatever else could explain it; a kind without such a test shows all."""
    why = (Test("rounding", "explains", "r-fact"), Test("event", "explains", "e-fact"), Test("unit", "ruled_out", ""))
    for kind, facts in (
        ("rounding", ["r-fact"]),
        ("quote-drift", ["r-fact", "e-fact"]),
        ("subset", ["r-fact", "e-fact"]),
    ):
        finding = msgspec.structs.replace(REPORT.findings[2], kind=kind, why=why)
        report = msgspec.structs.replace(REPORT, findings=(finding,))
        said = "".join(render(report, "text", View(everything=True)))
        assert [fact for fact in ("r-fact", "e-fact") if fact in said] == facts


def test_our_own_words_go_in_the_direction_of_the_interface() -> None:
    """Counts stand right to left in Arabic; an English line does not turn around for the Arabic name in it."""
    arabic = shown("text", interface="ar", bidi=True).split("\n")
    assert all(line.strip()[0] == "\u2067" for line in arabic[:2])
    claims = tuple(
        msgspec.structs.replace(claim, attribution=msgspec.structs.replace(claim.attribution, speaker_name="صحيفة"))
        if claim.attribution
        else claim
        for claim in REPORT.claims
    )
    english = "".join(render(msgspec.structs.replace(REPORT, claims=claims), "text", View(bidi=True)))
    assert "\u2066" in english
    assert not re.search("\u2068[^\u2069]*according to", english)
