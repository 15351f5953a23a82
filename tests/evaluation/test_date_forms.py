"""Dates of other engines' test sets, known dates of articles, and the tables of feasts against their source."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from evaluation import article_dates, date_forms

from claimcheck.read import read
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from pathlib import Path

FLOORS = {"recognizers.en": 86.0, "duckling.ar": 93.0, "duckling.en": 88.0}
"""Forms read right in the classes that count, in percent; the floors only rise."""
FEASTS = {
    "diwali": "DIWALI_INDIA_DATES",
    "holi": "HOLI_DATES",
    "dussehra": "DUSSEHRA_DATES",
    "vaisakhi": "VAISAKHI_DATES",
    "onam": "ONAM_DATES",
    "ganesh_chaturthi": "GANESH_CHATURTHI_DATES",
}


@pytest.mark.parametrize("name", FLOORS)
def test_dates_of_other_engines_reach_their_floor(name: str, data: Path) -> None:
    """The classes that are left out stand in `date_forms.LEFT_OUT`, with the reason."""
    path = data / "eval" / "dev" / f"{name}.jsonl"
    of = date_forms.recognizers(path) if "recognizers" in name else date_forms.duckling(path, name.partition(".")[2])
    forms = [form for form in of if form.kind not in date_forms.LEFT_OUT]
    right = sum(not form.right.isdisjoint(date_forms.read(form.text, form.today)) for form in forms)
    assert 100 * right / len(forms) >= FLOORS[name]


def test_a_date_found_in_the_text_of_an_article_is_seldom_wrong(data: Path) -> None:
    """Unknown is better than wrong: of the articles whose date is taken away, under one in a hundred."""
    answers = list(article_dates.answers_of(read([str(data / "eval" / "dev" / "violent.dev.jsonl")]).articles))
    wrong = [each for each in answers if each.found is not None and each.found != each.known]
    assert answers
    assert len(wrong) < len(answers) / 100


@pytest.mark.parametrize(("feast", "table"), FEASTS.items())
def test_feasts_fall_on_the_days_of_their_source(feast: str, table: str) -> None:
    """The tables are those of the library that they were taken from."""
    hindu = pytest.importorskip("holidays.calendars.hindu")
    known = vocabulary().feasts[feast]
    source: dict[int, tuple[int, int]] = getattr(hindu._HinduLunisolar, table)  # noqa: SLF001 - it has no other name
    days = {known.first + place: told for place, told in enumerate(known.days) if told}
    assert {year: f"{month:02}-{day:02}" for year, (month, day) in source.items() if year in days} == days
    assert all(date.fromisoformat(f"{year}-{told}") for year, told in days.items())
