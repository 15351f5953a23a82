"""The demo stories in `sources/` and what a careful editor expects of them (`tests/golden/<story>/expected.toml`)."""

from __future__ import annotations

import csv
import tomllib
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from regenerate import CLAIMS, FILES, GOLDEN, claims_csv, kept
from regenerate import report as printed

from claimcheck import pipeline
from claimcheck.model import Options

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model import Claim, Finding, Report

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "sources"
STORIES = ("iraq-2021", "quake-2023")
KINDS = {
    "value-conflict",
    "date-conflict",
    "attribution-conflict",
    "quote-drift",
    "sum-mismatch",
    "unclear-event",
    "unclear-time",
    "unclear-scope",
    "stance-differs",
    "changed-over-time",
    "different-scope",
    "subset",
    "rounding",
    "within-bound",
    "different-unit",
    "agreement",
    "single-source",
}


def expected(story: str) -> dict[str, Any]:
    """Read what is expected of a story."""
    with (ROOT / "tests" / "golden" / story / "expected.toml").open("rb") as stream:
        return tomllib.load(stream)


def places(document: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Give every place that an expectation points at."""
    for finding in document["finding"]:
        for side in finding["side"]:
            yield from side.get("claims", ())
            yield from side.get("any", ())
    yield from document["excluded"]


@pytest.mark.parametrize("story", STORIES)
def test_every_expected_place_stands_once_in_its_article(story: str) -> None:
    """An expectation points at words that the article holds exactly once, so that it can mean one claim only."""
    for place in places(expected(story)):
        text = (SOURCES / story / place["article"]).read_text(encoding="utf-8")
        assert text.count(place["quote"]) == 1, place


@pytest.mark.parametrize("story", STORIES)
def test_sources_name_every_article_of_the_story(story: str) -> None:
    """`sources.csv` says for every article who published it; one article of the first story has no date on purpose."""
    with (SOURCES / story / "sources.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert sorted(row["file"] for row in rows) == sorted(path.name for path in (SOURCES / story).glob("*.txt"))
    assert all(row["outlet"] for row in rows)
    assert [row["file"] for row in rows if not row["published"]] == (["dal.ar.txt"] if story == "iraq-2021" else [])


def test_every_kind_is_expected_in_some_story() -> None:
    """Between the two stories every kind of finding occurs."""
    assert {finding["kind"] for story in STORIES for finding in expected(story)["finding"]} == KINDS


@pytest.fixture(scope="module")
def report() -> Report:
    """Compare the demo stories."""
    return pipeline.compare([str(SOURCES)], Options(workers=1))


def lies_on(claim: Claim, story: str, place: dict[str, str], value: dict[str, Any]) -> bool:
    """Tell whether a claim lies on the words of a place and has the value that is expected there."""
    if claim.article != f"{story}/{place['article']}":
        return False
    start = (SOURCES / story / place["article"]).read_text(encoding="utf-8").index(place["quote"])
    if claim.start >= start + len(place["quote"]) or claim.end <= start:
        return False
    if not value:
        return True
    if "first" in value:
        return (claim.when.first, claim.when.last) == (value["first"], value["last"])
    return claim.quantity is not None and (claim.quantity.low, claim.quantity.high) == (
        value.get("low"),
        value.get("high"),
    )


def side_fits(claims: Sequence[Claim], story: str, side: dict[str, Any]) -> bool:
    """Tell whether claims hold all that must stand on an expected side."""
    value = side.get("value", {})
    there = [
        [any(lies_on(claim, story, place, value) for claim in claims) for place in side.get(key, ())]
        for key in ("claims", "any")
    ]
    return all(there[0]) and (not there[1] or any(there[1]))


def fits(report: Report, finding: Finding, story: str, wanted: dict[str, Any]) -> bool:
    """Tell whether a finding is the expected one: its kind, and every expected side on a side of its own."""
    if (finding.story, finding.kind) != (story, wanted["kind"]):
        return False
    by_id = {claim.id: claim for claim in report.claims}
    if len(wanted["side"]) == 1:
        return side_fits([by_id[claim] for claim in finding.claims], story, wanted["side"][0])
    sides = [[by_id[claim] for claim in side.claims] for side in finding.sides]
    return any(
        all(side_fits(claims, story, side) for claims, side in zip(chosen, wanted["side"], strict=True))
        for chosen in permutations(sides, len(wanted["side"]))
    )


@pytest.mark.parametrize(
    ("story", "wanted"),
    [
        pytest.param(story, finding, id=f"{story}: {finding['kind']}: {finding['about']}")
        for story in STORIES
        for finding in expected(story)["finding"]
    ],
)
def test_expected_finding_is_reported(report: Report, story: str, wanted: dict[str, Any]) -> None:
    """What a careful editor finds is found, under the same kind, with the same claims against each other."""
    found = any(fits(report, finding, story, wanted) for finding in report.findings)
    if not found and "pending" in wanted:
        pytest.xfail(wanted["pending"])
    assert found


@pytest.mark.parametrize("level", ["conflict", "unclear"])
@pytest.mark.parametrize("story", STORIES)
def test_nothing_besides_is_called_conflict_or_unclear(report: Report, story: str, level: str) -> None:
    """Every finding that asks for an editor's time is one that was planted."""
    planted = expected(story)["finding"]
    besides = [
        f"{finding.kind}: {finding.message}"
        for finding in report.findings
        if (finding.story, finding.level) == (story, level)
        and not any(fits(report, finding, story, wanted) for wanted in planted)
    ]
    if besides and level in expected(story).get("pending", ()):
        pytest.xfail("; ".join(besides))
    assert besides == []


@pytest.mark.parametrize(
    ("story", "place"),
    [
        pytest.param(story, place, id=f"{place['article']}: {place['quote']}")
        for story in STORIES
        for place in expected(story)["excluded"]
    ],
)
def test_numbers_of_the_page_are_set_aside(report: Report, story: str, place: dict[str, str]) -> None:
    """Counters, teasers, clock times and names with numbers are excluded, each with a reason."""
    start = (SOURCES / story / place["article"]).read_text(encoding="utf-8").index(place["quote"])
    inside = [
        mark
        for article in report.articles
        if article.id == f"{story}/{place['article']}"
        for mark in article.marks
        if start <= mark.start and mark.end <= start + len(place["quote"])
    ]
    assert inside
    wrong = [mark for mark in inside if mark.state != "excluded" or not mark.reason]
    if wrong and "pending" in place:
        pytest.xfail(place["pending"])
    assert wrong == []


def test_claims_csv_is_what_extract_writes() -> None:
    """`claims.csv` holds the claims of the demo stories; `python tests/regenerate.py` writes it anew after a change."""
    assert CLAIMS.read_bytes().decode("utf-8") == claims_csv()


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_reports_are_those_that_a_person_looked_at(path: Path) -> None:
    """The reports of each story are kept to the letter; `python tests/regenerate.py` writes them anew."""
    assert path.read_text(encoding="utf-8") == printed(*GOLDEN[path])


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_files_to_send_on_are_those_that_a_person_looked_at(path: Path) -> None:
    """Every form of each story, the page in both languages of the interface, is kept to the letter."""
    if path.name.startswith("claims.parquet"):
        pytest.importorskip("pyarrow", reason="the extra [parquet] is not installed")
    assert path.read_bytes().decode("utf-8") == kept(*FILES[path])
