"""The own gold holds together, and the extraction reaches its floors on it."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from evaluation.gold import FOLDER, JUDGED, NAMES, extractions, interval, load, measure

from claimcheck.model import claims as nouns

FIELDS = {
    "at",
    "surface",
    "value",
    "low",
    "high",
    "unit_text",
    "concept",
    "noun",
    "subject",
    "place",
    "when",
    "speaker",
}
DIGITS = re.compile(r"\d(?:[\d.,:\u066b\u066c-]*\d)?")


def test_the_gold_is_sixteen_articles_half_of_them_arabic() -> None:
    """Both languages weigh the same."""
    assert sorted(name.rpartition(".")[2] for name in NAMES) == ["ar"] * 8 + ["en"] * 8
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_annotated_phrase_stands_once_in_its_article(name: str) -> None:
    """The words of an annotation point at one place, and the surface stands inside them."""
    gold = load(name)
    for entries in gold.entries.values():
        for entry in entries:
            assert gold.text.count(entry["at"]) == 1, entry["at"]
            assert gold.place(entry, "surface").end <= gold.place(entry).end
            assert gold.place(entry, "words").end <= gold.place(entry).end


@pytest.mark.parametrize("name", NAMES)
def test_annotated_figures_are_well_formed(name: str) -> None:
    """A figure has a value or an interval that fits its kind of amount, and no field besides the known ones."""
    for entry in load(name).entries["quantity"]:
        assert entry.keys() <= FIELDS | set(JUDGED), entry
        low, high = interval(entry)
        approx = entry.get("approx", "exact")
        assert approx in nouns.Approx.__args__
        assert entry.get("role", "level") in nouns.Role.__args__
        assert (high is None) == (approx in {"more_than", "at_least"}), entry
        assert (low is None) == (approx in {"less_than", "at_most"}), entry
        if low is not None and high is not None:
            assert (low < high) == (approx in {"range", "vague"}), entry


@pytest.mark.parametrize("name", NAMES)
def test_annotated_dates_are_days_in_order(name: str) -> None:
    """A date has its first and last day, a figure's `when` too."""
    entries = load(name).entries
    for first, last in [
        *((entry["first"], entry["last"]) for entry in entries["date"]),
        *(entry["when"] for entry in entries["quantity"] if "when" in entry),
    ]:
        assert isinstance(first, date)
        assert first <= last


@pytest.mark.parametrize("name", NAMES)
def test_no_two_figures_share_a_surface(name: str) -> None:
    """Every printed number is annotated once."""
    gold = load(name)
    places = sorted(gold.place(entry, "surface") for entry in gold.entries["quantity"])
    assert all(before.end <= after.start for before, after in pairwise(places))


@pytest.mark.parametrize("name", NAMES)
def test_every_digit_is_annotated_or_excluded(name: str) -> None:
    """No number of an article is left undecided."""
    gold = load(name)
    places = [gold.place(entry, "surface") for entry in gold.entries["quantity"] + gold.entries["excluded"]]
    places += [gold.place(entry, "words") for entry in gold.entries["date"] + gold.entries["date_words"]]
    for number in DIGITS.finditer(gold.text):
        assert any(place.start <= number.start() and number.end() <= place.end for place in places), number


def test_extraction_reaches_its_floors() -> None:
    """What was once reached on the own gold is not lost again."""
    with (Path(__file__).parent / "floors.toml").open("rb") as stream:
        floors = tomllib.load(stream)["gold"]
    reached = measure(extractions())
    assert {name: (reached[name], floor) for name, floor in floors.items() if reached[name] < floor} == {}
