"""Dates in every form that the packs know: each gives its day back, and moves with the article's date."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hijridate import Hijri
from pack_words import pack_file

from claimcheck.grammar.dates import read_dates, resolve
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, lexicon

if TYPE_CHECKING:
    from claimcheck.model import When

LANGUAGES = ("ar", "en")
PACKS = {code: pack_file(code, "dates") for code in LANGUAGES}
FRAME = {"ar": "وصل الوفد إلى المدينة {}.", "en": "The team came to the city {}."}
OF = {"ar": "من ", "en": ""}
ON = {"ar": "يوم ", "en": "on "}
START = date(2020, 12, 18)
SPAN = [START + timedelta(days=offset) for offset in range(70)]
"""Ten weeks over the end of a year and of a leap year's February."""
DIRECTED = {
    "ar": [f"{unit} {word}" for unit in ("الأسبوع", "الشهر", "العام", "العقد") for word in ("الماضي", "قبل الماضي")]
    + ["الشهر الحالي", "العام الحالي", "العقد الحالي", "العامين الماضيين", "العامين الماضي والحالي"]
    + ["الثلاثاء الماضي", "مارس الماضي"],
    "en": [f"{word} {unit}" for word in ("last", "this past", "this") for unit in ("week", "month", "year", "decade")]
    + ["the week before last", "last Tuesday", "last March", "over the past three years"],
}
"""Not "this week" in Arabic: told on a Sunday, with which it begins or does not, it holds the one before as well."""


def only(text: str, code: str, published: date | None) -> When:
    """Resolve the one date of a text."""
    scan = Scan(text, lexicon(code))
    (found,) = read_dates(scan, read_numerals(scan))
    return resolve(found.expression, published)


def names(code: str, table: str, kind: str | None = None) -> list[tuple[int, str]]:
    """Give the names of a table with their numbers."""
    found = PACKS[code][table] if kind is None else PACKS[code][table][kind]
    return [(int(number), name) for number, words in found.items() for name in words]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_weekday_beside_its_day_gives_the_day_back(code: str) -> None:
    """Under each name of the weekday, in the orders that the language uses, and without the year as well."""
    month = {"ar": "مارس", "en": "March"}[code]
    for number, name in names(code, "weekday"):
        day = date(2021, 3, 7 + number)
        told = [f"{name} {day.day} {month} 2021", f"{name} {day.day} {month}"]
        if code == "en":
            told += [
                f"{name}, {month} {day.day}, 2021",
                f"{name}, {month} {day.day}",
                f"{name} the {day.day}th of {month}",
            ]
        for words in told:
            when = only(FRAME[code].format(words), code, date(2021, 3, 20))
            assert (when.first, when.last) == (day, day), words


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_hijri_month_gives_its_day_back(code: str) -> None:
    """A day of the Hijri calendar is that of its tables; the noble month takes no year."""
    for number, name in names(code, "month", "hijri"):
        if name.startswith("الشهر"):
            continue
        told = Hijri(1442, number, 12).to_gregorian()
        when = only(f"12 {OF[code]}{name} 1442", code, None)
        assert (when.first, when.last) == (date(told.year, told.month, told.day),) * 2, name


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_for_a_day_counts_from_the_day_of_the_article(code: str) -> None:
    """Yesterday is the day before, whichever word tells it."""
    for offset, name in names(code, "date_day"):
        for published in SPAN[:14]:
            when = only(FRAME[code].format(name), code, published)
            assert when.first == published + timedelta(days=offset), name


@pytest.mark.parametrize(("code", "words"), [(code, words) for code in LANGUAGES for words in DIRECTED[code]])
def test_what_is_directed_moves_forward_with_the_article(code: str, words: str) -> None:
    """From one day to the next nothing goes back, and the middle of each interval lies in it when read again."""
    found = [only(FRAME[code].format(words), code, published) for published in SPAN]
    for before, after in pairwise(found):
        assert before.first is not None
        assert after.first is not None
        assert before.last is not None
        assert after.last is not None
        assert before.first <= after.first
        assert before.last <= after.last
        middle = after.first + (after.last - after.first) // 2
        assert only(middle.isoformat(), code, None).first == middle


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_weekday_alone_moves_forward_with_the_article(code: str) -> None:
    """It is of the week that ends with the article's day, and never goes back."""
    for number, name in names(code, "weekday"):
        found = [only(FRAME[code].format(f"{ON[code]}{name}"), code, published).first for published in SPAN]
        for published, day in zip(SPAN, found, strict=True):
            assert day is not None
            assert day.isoweekday() == number, name
            assert -6 <= (day - published).days <= 0, name
        assert found == sorted(found, key=lambda day: day or date.min), name
