"""The record of what was read by hand adds up, and the sample is drawn by place alone."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from evaluation.sample import Item, drawn, numbers

from claimcheck.extract import extract
from claimcheck.model import Article
from claimcheck.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

READINGS: Mapping[str, Any] = tomllib.loads(
    (Path(__file__).parent / "evaluation" / "readings.toml").read_text(encoding="utf-8")
)
EVERY = [(kind, reading) for kind, readings in READINGS.items() for reading in readings]


@pytest.mark.parametrize(("kind", "reading"), EVERY, ids=lambda value: str(value)[:60])
def test_the_counts_of_a_reading_add_up(kind: str, reading: Mapping[str, Any]) -> None:
    """Every item drawn has one verdict; no more is wrong than there was to be right."""
    total = reading["drawn"]
    if kind in {"dates", "findings", "origins"}:
        assert sum(reading["verdicts"].values()) == total
    elif kind == "articles":
        counts = reading["attributions"]
        assert counts["right"] <= min(counts["found"], counts["marked"])
    elif kind == "attributions":
        for part in ("speaker", "content"):
            assert reading["none"] + sum(reading[part].values()) == total
        assert reading["name"]["wrong"] <= reading["speaker"]["right"]
    else:
        counted = (reading.get("dates", 0), *reading["excluded"].values(), *reading["claimed"].values())
        assert sum(counted) == total
        assert max(reading["wrong"].values()) <= reading["claimed"]["quantity"]


@pytest.mark.parametrize("reading", [reading for _, reading in EVERY], ids=lambda value: str(value)[:60])
def test_a_reading_says_how_it_was_drawn_and_what_it_showed(reading: Mapping[str, Any]) -> None:
    """The command holds how many were drawn; the date and the causes are there."""
    assert f" {reading.get('asked', reading['drawn'])}" in reading["command"]
    assert reading["drawn"] <= reading.get("asked", reading["drawn"])
    assert reading["read"].isoformat()
    assert reading["causes"].strip()


def test_a_sample_does_not_depend_on_the_order() -> None:
    """The same seed draws the same items, in the same order; another seed draws others."""
    items = [Item("article", start, start + 1, "", ()) for start in range(40)]
    assert drawn(items, "1", 10) == drawn(reversed(items), "1", 10)
    assert drawn(items, "1", 10) != drawn(items, "2", 10)


def test_every_digit_group_is_drawn_from() -> None:
    """Claimed or not, each group of digits is an item, in brackets within its surroundings."""
    text = "In 2014, 30 soldiers of brigade no. 7 left at 10:15."
    [one] = resolve([extract(Article(id="a", story="s", text=text))]).extractions
    shown = " ".join(item.shown for item in numbers(text, one))
    assert all(f"⟦{group}" in shown for group in ("2014", "30", "7", "10"))
