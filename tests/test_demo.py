"""The demo stories in `sources/` and what a careful editor expects of them (`tests/golden/<story>/expected.toml`)."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def expected(story: str) -> dict[str, list[dict[str, Any]]]:
    """Read what is expected of a story."""
    with (ROOT / "tests" / "golden" / story / "expected.toml").open("rb") as stream:
        return tomllib.load(stream)


def places(document: dict[str, list[dict[str, Any]]]) -> Iterator[dict[str, str]]:
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
