"""Dates that point back: the same month, the same period of last year, the year-ago quarter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimcheck.grammar.dates import read_dates, resolve
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, language_of, lexicon

if TYPE_CHECKING:
    from claimcheck.model import When

PUBLISHED = date(2021, 7, 23)


def found(text: str) -> list[When]:
    """Resolve all dates of a text."""
    scan = Scan(text, lexicon(language_of(text)))
    return [resolve(reading.expression, PUBLISHED) for reading in read_dates(scan, read_numerals(scan))]


def last(text: str) -> str:
    """Give the days of the last date of a text."""
    when = found(text)[-1]
    return f"{when.first}..{when.last}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose in May, from 12 million in the same month of last year.", "2020-05-01..2020-05-31"),
        ("ارتفعت المبيعات في مايو مقارنة بالشهر ذاته من العام الماضي.", "2020-05-01..2020-05-31"),
        ("Sales rose in May 2019 from the same month of 2016.", "2016-05-01..2016-05-31"),
        ("ارتفعت المبيعات في مايو 2019 مقارنة بنفس الشهر من 2016.", "2016-05-01..2016-05-31"),
        ("Sales rose in February 2020 from the same month a year earlier.", "2019-02-01..2019-02-28"),
        ("ارتفعت المبيعات في فبراير 2020 عن الشهر نفسه قبل عام.", "2019-02-01..2019-02-28"),
        ("Sales rose in February 2021 from the same month of the previous year.", "2020-02-01..2020-02-29"),
        ("ارتفعت المبيعات في فبراير 2021 عن الشهر نفسه من العام السابق.", "2020-02-01..2020-02-29"),
        ("Sales rose in the first quarter of 2021 from the year-ago quarter.", "2020-01-01..2020-03-31"),
        ("ارتفعت المبيعات في الربع الأول من 2021 عن الربع المماثل من العام السابق.", "2020-01-01..2020-03-31"),
        ("Sales rose in the first nine months of 2020 from the same period in 2018.", "2018-01-01..2018-09-30"),
        ("ارتفعت المبيعات في الأشهر التسعة الأولى من 2020 عن الفترة ذاتها لعام 2018.", "2018-01-01..2018-09-30"),
        ("Sales fell in the first half of last year, and rose in the same period this year.", "2021-01-01..2021-06-30"),
        (
            "تراجعت المبيعات في النصف الأول من العام الماضي، ثم ارتفعت في الفترة نفسها من هذا العام.",
            "2021-01-01..2021-06-30",
        ),
        ("Sales rose on 5 May 2019, unlike on the same day in 2016.", "2016-05-05..2016-05-05"),
    ],
)
def test_what_was_told_has_its_counterpart_in_another_year(text: str, expected: str) -> None:
    """The month, quarter or length of time that was told last, with its own first and last day there."""
    assert last(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sales fell in the same period of last year.",
        "Sales rose on Monday from the year-ago period.",
        "تراجعت المبيعات في الفترة نفسها من العام الماضي.",
        "ارتفعت المبيعات منذ بداية العام مقارنة بنفس الفترة من العام الماضي.",
    ],
)
def test_where_no_length_of_time_was_told_the_year_is_left(text: str) -> None:
    """A day is no period, and how long `since the beginning` is nobody says: the year is all that is known."""
    assert last(text) == "2020-01-01..2020-12-31"


def test_last_year_is_never_the_year_of_what_was_told_itself() -> None:
    """In January the December told is that of last year, and is compared with the one before."""
    text = "Sales rose in December 2020 from the same month of last year."
    assert last(text) == "2019-12-01..2019-12-31"
    assert last("Sales were 5 in May of last year. In the same month last year it made 3.") == "2020-05-01..2020-05-31"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank opened on 6 March 2014. In the same year it moved.", "2014-01-01..2014-12-31"),
        ("افتتح البنك في 6 مارس 2014. وفي العام نفسه انتقل.", "2014-01-01..2014-12-31"),
        ("The bank opened on 6 March 2014 and moved at the end of the same month.", "2014-03-21..2014-03-31"),
        ("افتتح البنك في السادس من مارس 2014 وانتقل في 13 من الشهر ذاته.", "2014-03-13..2014-03-13"),
        ("افتتح البنك عام 1956 وانتقل في 26 يوليو من ذلك العام.", "1956-07-26..1956-07-26"),
    ],
)
def test_the_same_month_or_year_is_that_of_the_day_told_last(text: str, expected: str) -> None:
    """A day told lies in its month and year, which the text may count another day in."""
    assert last(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He was born in May 2014. In that period prices rose.",
        "Prices rose in May 2014. Output fell in the same period.",
    ],
)
def test_a_period_alone_is_that_of_its_own_sentence_or_none(text: str) -> None:
    """`That period` is a time of the story rather than days that were told."""
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ارتفع الإنتاج خلال شهري مايو ويونيو الماضيين.", ["2021-05-01", "2021-06-01"]),
        ("ارتفع الإنتاج بين شهري مارس ومايو.", ["2021-03-01"]),
        ("ارتفع الإنتاج من مارس إلى مايو الماضي.", ["2021-03-01"]),
        ("ارتفع الإنتاج في عامي 2010 و2014 إلى هذا الحد.", ["2010-01-01", "2014-01-01"]),
        ("ارتفع الإنتاج أعوام 2010 و2012 و2014.", ["2010-01-01", "2012-01-01", "2014-01-01"]),
        ("Output rose in the years 2010, 2012 and 2014.", ["2010-01-01", "2012-01-01", "2014-01-01"]),
    ],
)
def test_months_and_years_behind_their_word_are_told_together(text: str, expected: list[str]) -> None:
    """Each of them is read, and what is told of the last is true of all."""
    assert [str(when.first) for when in found(text)] == expected
