"""Dates, for all days: printing and reading, order, intervals."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck.grammar.dates import read_dates, resolve
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, lexicon

if TYPE_CHECKING:
    from claimcheck.model import When

LANGUAGES = ("ar", "en")
DAYS = st.dates(date(1930, 1, 1), date(2090, 12, 31))
PACKS = {
    code: tomllib.loads((Path(claimcheck.__file__).parent / "languages" / code / "dates.toml").read_text("utf-8"))
    for code in LANGUAGES
}
MONTHS = {
    code: [(int(key), name) for key, names in pack["month"]["gregorian"].items() for name in names]
    for code, pack in PACKS.items()
}
RELATIVE = {
    "en": [
        "last week",
        "last month",
        "last year",
        "last Monday",
        "last March",
        "yesterday",
        "three weeks ago",
        "the week before last",
        "three or four years ago",
        "the beginning of last week",
    ],
    "ar": [
        "الأسبوع الماضي",
        "الشهر الماضي",
        "العام الماضي",
        "الاثنين الماضي",
        "في مارس الماضي",
        "أمس",
        "الأسبوع قبل الماضي",
        "قبل ثلاثة أسابيع",
        "قبل سنتين أو ثلاث",
        "مطلع الأسبوع الماضي",
    ],
}


def only(text: str, code: str, published: date | None) -> When:
    """Resolve the one date of a text."""
    scan = Scan(text, lexicon(code))
    found = read_dates(scan, read_numerals(scan))
    assert len(found) == 1, text
    return resolve(found[0].expression, published)


@pytest.mark.parametrize("code", LANGUAGES)
@given(day=DAYS, data=st.data())
def test_printing_and_reading_a_day_is_the_identity(code: str, day: date, data: st.DataObject) -> None:
    """Every month name of the pack, in every order that the language uses, gives the day back."""
    name = data.draw(st.sampled_from([name for month, name in MONTHS[code] if month == day.month]))
    forms = [f"{day.day} {name} {day.year}", day.isoformat(), f"{day.year}/{day.month:02}/{day.day:02}"]
    if code == "en":
        forms += [f"{name} {day.day}, {day.year}", f"the {day.day}th of {name} {day.year}"]
    else:
        forms += [f"{day.day} من شهر {name} عام {day.year}", f"{day.day}/{day.month}/{day.year}"]
    when = only(data.draw(st.sampled_from(forms)), code, None)
    assert (when.first, when.last, when.basis) == (day, day, "stated")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_month_name_is_its_whole_month(code: str) -> None:
    """A month with its year is its first to its last day, under each of its names."""
    for month, name in MONTHS[code]:
        when = only(f"{name} 2020", code, None)
        assert when.first == date(2020, month, 1), name
        assert when.last is not None
        assert (when.last + timedelta(days=1)).day == 1


@pytest.mark.parametrize(("code", "words"), [(code, words) for code in LANGUAGES for words in RELATIVE[code]])
@given(one=DAYS, two=DAYS)
def test_a_later_article_never_gives_an_earlier_last(code: str, words: str, one: date, two: date) -> None:
    """Resolution is monotone in the article's date, and the past lies before it."""
    early, late = sorted((one, two))
    before, after = only(words, code, early), only(words, code, late)
    assert before.first is not None
    assert after.first is not None
    assert before.first <= after.first
    assert after.last is not None
    assert after.last <= late


@pytest.mark.parametrize("code", LANGUAGES)
@given(published=DAYS, data=st.data())
def test_an_interval_contains_its_own_middle(code: str, published: date, data: st.DataObject) -> None:
    """The day in the middle of what was understood, printed and read again, lies in it."""
    when = only(data.draw(st.sampled_from(RELATIVE[code])), code, published)
    assert when.first is not None
    assert when.last is not None
    middle = when.first + (when.last - when.first) / 2
    again = only(middle.isoformat(), code, None)
    assert again.first is not None
    assert when.first <= again.first <= when.last


@given(text=st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """No text makes the grammar fail, and every date lies in the text."""
    for code in LANGUAGES:
        scan = Scan(text, lexicon(code))
        for reading in read_dates(scan, read_numerals(scan)):
            assert 0 <= reading.expression.start < reading.expression.end <= len(text)
            resolve(reading.expression, date(2021, 7, 23))


@given(words=st.lists(st.sampled_from(sorted({word for code in LANGUAGES for word in RELATIVE[code]} | {
    "the end of", "by", "2020", "May", "Monday", "3", "24th", "/", "-", "of", "in", "first", "من", "نهاية", "24", "يوم",
    "الاثنين", "قبل", "عام", "الأول", "أسابيع", "week", "of next", "الماضي", "to", "between", "إلى", "quarter", "1443",
    "محرم", "12/5", "2021-02-30", "31", "February", "the 31st of", "day", "after", "before", "ago",
    "ثالث أيام", "العيد", "الجاري", "أو", "ثلاثة", "الأحد", "قبل الميلاد", "three or", "BC", "every year", "Sunday",
})), max_size=8))  # fmt: skip
def test_any_heap_of_date_words_resolves_or_not_but_never_fails(words: list[str]) -> None:
    """Nonsense made of date words gives days in order, or nothing."""
    text = " ".join(words)
    for code in LANGUAGES:
        scan = Scan(text, lexicon(code))
        for reading in read_dates(scan, read_numerals(scan)):
            when = resolve(reading.expression, date(2021, 7, 23))
            assert when.first is None or when.last is None or when.first <= when.last
