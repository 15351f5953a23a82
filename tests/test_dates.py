"""Dates: how expressions are read, and the days they resolve to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimcheck.grammar.dates import read_dates, resolve, weekday_conflict
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, language_of, lexicon

if TYPE_CHECKING:
    from claimcheck.model import DateExpression

PUBLISHED = date(2021, 7, 23)  # a Friday


def read(text: str) -> list[DateExpression]:
    """Read the date expressions of a text in its own language."""
    scan = Scan(text, lexicon(language_of(text)))
    return [reading.expression for reading in read_dates(scan, read_numerals(scan))]


def days(text: str, published: date | None = PUBLISHED) -> list[str]:
    """Give the days of all dates of a text, `first..last` each, an open end empty."""
    found = [resolve(expression, published) for expression in read(text)]
    return [f"{when.first or ''}..{when.last or ''}" for when in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The law passed on 5 March 2019.", "2019-03-05..2019-03-05"),
        ("The law passed on March 5, 2019.", "2019-03-05..2019-03-05"),
        ("The law passed on the 5th of March 2019.", "2019-03-05..2019-03-05"),
        ("The law passed on 2019-03-05.", "2019-03-05..2019-03-05"),
        ("The law passed on 25/03/2019.", "2019-03-25..2019-03-25"),
        ("The law passed in March 2019.", "2019-03-01..2019-03-31"),
        ("The law passed in 2019.", "2019-01-01..2019-12-31"),
        ("In 2019 40 people left.", "2019-01-01..2019-12-31"),
        ("Output fell in the 1990s.", "1990-01-01..1999-12-31"),
        ("صدر القانون في 5 آذار 2019.", "2019-03-05..2019-03-05"),
        ("صدر القانون في ٥ مارس ٢٠١٩.", "2019-03-05..2019-03-05"),  # noqa: RUF001 - the digits are meant
        ("صدر القانون في الخامس من آذار/مارس 2019.", "2019-03-05..2019-03-05"),
        ("صدر القانون في 5 مارس /آذار 2019.", "2019-03-05..2019-03-05"),
        ("صدر القانون في 5 مارس آذار 2019.", "2019-03-05..2019-03-05"),
        ("صدر القانون في كانون الثاني/يناير 2019.", "2019-01-01..2019-01-31"),
        ("صدر القانون في 12 جويلية 2019.", "2019-07-12..2019-07-12"),
        ("صدر القانون في 12 غشت 2019.", "2019-08-12..2019-08-12"),
        ("صدر القانون في 5/3/2019.", "2019-03-05..2019-03-05"),
        ("صدر القانون عام 2019.", "2019-01-01..2019-12-31"),
        ("تراجع الإنتاج في تسعينيات القرن الماضي.", "1990-01-01..1999-12-31"),
    ],
)
def test_a_date_that_says_it_all_needs_no_article_date(text: str, expected: str) -> None:
    """Calendar dates resolve from their words alone, no more precise than those."""
    assert days(text, None) == [expected]
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks ended yesterday.", "2021-07-22..2021-07-22"),
        ("The talks ended on Thursday.", "2021-07-22..2021-07-22"),
        ("The talks ended on Friday.", "2021-07-23..2021-07-23"),
        ("The talks will resume on Monday.", "2021-07-26..2021-07-26"),
        ("The talks ended last week.", "2021-07-12..2021-07-18"),
        ("The talks ended in January.", "2021-01-01..2021-01-31"),
        ("The talks ended last April.", "2021-04-01..2021-04-30"),
        ("The talks will resume in October.", "2021-10-01..2021-10-31"),
        ("The talks ended three weeks ago.", "2021-06-29..2021-07-05"),
        ("The shop will close for three days from Monday.", "2021-07-26..2021-07-29"),
        ("The shares are down 20% in the year to date.", "2021-01-01..2021-07-23"),
        ("The shop was closed from 5 May for two weeks.", "2021-05-05..2021-05-19"),
        ("The guard was jailed on Monday for 10 years.", "2021-07-19..2021-07-19"),
        ("The talks ended two months ago.", "2021-05-01..2021-05-31"),
        ("The talks must end by the end of the year.", "..2021-12-31"),
        ("The talks were held at the end of June.", "2021-06-21..2021-06-30"),
        ("The talks have dragged on since 2014.", "2014-01-01.."),
        ("The talks will end within three months.", "2021-07-23..2021-10-23"),
        ("The talks start on the 24th of this month.", "2021-07-24..2021-07-24"),
        ("The talks took place in recent months.", "..2021-07-23"),
        ("The talks took place on the third Tuesday of May.", "2021-05-18..2021-05-18"),
        ("The talks took place in the first quarter of 2020.", "2020-01-01..2020-03-31"),
        ("The talks ran from 3 to 7 May 2020.", "2020-05-03..2020-05-07"),
        ("The talks ran from March to May 2020.", "2020-03-01..2020-05-31"),
        ("انتهت المحادثات أمس.", "2021-07-22..2021-07-22"),
        ("انتهت المحادثات يوم الخميس.", "2021-07-22..2021-07-22"),
        ("ستستأنف المحادثات يوم الاثنين.", "2021-07-26..2021-07-26"),
        ("تستأنف المحادثات الاثنين المقبل.", "2021-07-26..2021-07-26"),
        ("انتهت المحادثات الأسبوع الماضي.", "2021-07-12..2021-07-18"),
        ("انتهت المحادثات في يناير/كانون الثاني.", "2021-01-01..2021-01-31"),
        ("انتهت المحادثات في أبريل/نيسان الماضي.", "2021-04-01..2021-04-30"),
        ("انتهت المحادثات قبل ثلاثة أسابيع.", "2021-06-29..2021-07-05"),
        ("تنتهي المحادثات بحلول نهاية العام.", "..2021-12-31"),
        ("جرت المحادثات مطلع العام الحالي.", "2021-01-01..2021-04-30"),
        ("تبدأ المحادثات في الـ24 من الشهر الحالي.", "2021-07-24..2021-07-24"),  # noqa: RUF001 - the letter is meant
        ("تتواصل المحادثات منذ عام 2014.", "2014-01-01.."),
        ("جرت المحادثات خلال الأشهر الأخيرة.", "..2021-07-23"),
        ("جرت المحادثات في الربع الأول من عام 2020.", "2020-01-01..2020-03-31"),
        ("جرت المحادثات من 3 إلى 7 مايو 2020.", "2020-05-03..2020-05-07"),
    ],
)
def test_relative_dates_count_from_the_article(text: str, expected: str) -> None:
    """What is told from the article's date resolves with it, and is unknown without it."""
    assert days(text) == [expected]
    if "2014" not in text and "2020" not in text:
        assert days(text, None) == [".."]


@pytest.mark.parametrize(
    "text",
    [
        "The war has lasted for 18 years.",
        "The bus leaves at 2:00 every day.",
        "She may march with 300 others.",
        "The score was 3-2 after 90 minutes.",
        "About 2500 soldiers remain.",
        "They work round the clock, 24/7.",
        "استمرت الحرب 18 عاما.",
        "تغادر الحافلة الساعة 2:00.",
        "بقي نحو 2500 جندي.",
        "قال الأمين العام السابق للمنظمة.",
        "للمرة الأولى في أكثر من 10 سنوات.",
        'She was on the channel\'s "This Week."',
        "It was crime news from Florida Today that people read.",
        "The studio is 20th Century Fox and it said so.",
    ],
)
def test_durations_clock_times_and_other_numbers_are_no_dates(text: str) -> None:
    """What only looks like a date is none."""
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output fell in March and April 2019.", ["2019-03-01..2019-03-31", "2019-04-01..2019-04-30"]),
        ("تراجع الإنتاج في مارس وأبريل 2019.", ["2019-03-01..2019-03-31", "2019-04-01..2019-04-30"]),
        ("تراجع الإنتاج بين مارس وأبريل 2019.", ["2019-03-01..2019-04-30"]),
        ("Output fell between March and April 2019.", ["2019-03-01..2019-04-30"]),
    ],
)
def test_a_year_is_shared_by_the_months_before_it(text: str, expected: list[str]) -> None:
    """Two months named together have the year of the second."""
    assert days(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank acted on 6 March 2024. On the same day it signed a deal.", "2024-03-06..2024-03-06"),
        ("تحرك البنك في 6 مارس/آذار 2024. وفي اليوم نفسه وقع اتفاقا.", "2024-03-06..2024-03-06"),
    ],
)
def test_the_same_day_is_the_day_told_last(text: str, expected: str) -> None:
    """`The same day` repeats the day before it in the text, and is no date where none was told."""
    assert days(text) == [expected, expected]
    assert days(text.partition(". ")[2]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تعود القرية إلى القرن السابع الهجري.", "1204-09-05..1301-09-13"),
        ("تعود القرية إلى القرن الأول للهجرة.", "0622-07-19..0719-07-27"),
    ],
)
def test_a_century_may_be_of_the_hijri_calendar(text: str, expected: str) -> None:
    """The first is from the first day of the year 1 to the last of the year 100."""
    assert days(text, None) == [expected]


@pytest.mark.parametrize(
    ("english", "arabic", "expected"),
    [
        ("The talks were held the week before last.", "جرت المحادثات الأسبوع قبل الماضي.", "2021-07-05..2021-07-11"),
        (
            "The talks will be held the week after next.",
            "ستجري المحادثات الأسبوع بعد المقبل.",
            "2021-08-02..2021-08-08",
        ),
        ("It rose in the first half of 2014.", "ارتفع في النصف الأول من 2014.", "2014-01-01..2014-06-30"),
        (
            "It rose in the first half of the 19th century.",
            "ارتفع في النصف الأول من القرن التاسع عشر.",
            "1800-01-01..1849-12-31",
        ),
        ("It rose in the 2014/2015 season.", "ارتفع في موسم 2014/2015.", "2014-01-01..2015-12-31"),
        ("It rose between 2009 and 2013.", "ارتفع بين عامي 2009 و2013.", "2009-01-01..2013-12-31"),
        ("It rose between 5 and 10 June 2020.", "ارتفع بين الخامس والعاشر من يونيو 2020.", "2020-06-05..2020-06-10"),
        ("It rose in the past five years.", "ارتفع خلال الخمس سنوات الماضية.", "2016-07-23..2021-07-22"),
        (
            "It opened in the 13th century.",
            "افتتح في القرن الثالث عشر الميلادي.",
            "1200-01-01..1299-12-31",
        ),
        ("It opened in May 1865.", "افتتح في مايو 1865.", "1865-05-01..1865-05-31"),
        ("It opened in 1865, and closed.", "افتتح عام 1865، وأغلق.", "1865-01-01..1865-12-31"),
        ("It opened on the last Friday of June 2020.", "افتتح في آخر جمعة من يونيو 2020.", "2020-06-26..2020-06-26"),
        ("It opened in the summer of this year.", "افتتح في صيف هذا العام.", "2021-06-01..2021-08-31"),
        ("It opened two months after 5 May 2020.", "افتتح بعد شهرين من 5 مايو 2020.", "2020-07-05..2020-07-05"),
    ],
)
def test_what_is_said_in_one_language_is_read_in_the_other(english: str, arabic: str, expected: str) -> None:
    """The same construction gives the same days in both languages."""
    assert days(english) == [expected]
    assert days(arabic) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It rose on 3, 5 and 7 June 2020.",
            ["2020-06-03..2020-06-03", "2020-06-05..2020-06-05", "2020-06-07..2020-06-07"],
        ),
        ("ارتفع في الثالث والرابع من يونيو 2020.", ["2020-06-03..2020-06-03", "2020-06-04..2020-06-04"]),
        ("بلغ 20 في نهاية 2014 مقابل 10 في العام السابق.", ["2014-09-01..2014-12-31", "2013-01-01..2013-12-31"]),
        ("He was shot over the weekend.", ["2021-07-17..2021-07-18"]),
        ("He could have been shot on Thursday.", ["2021-07-22..2021-07-22"]),
        ("The match of Labor Day weekend 2021 was lost.", ["2021-09-04..2021-09-06"]),
        ("تحدث عن ثورة 25 يناير في القاهرة.", [".."]),
        ("صام الناس غرة رمضان 1442 هـ.", ["2021-04-13..2021-04-13"]),
        ("قبل ألفي سنة كانت هنا مدينة.", [".."]),
    ],
)
def test_news_tells_days_in_many_ways(text: str, expected: list[str]) -> None:
    """Lists of days, the year before the one told, weekends gone; nothing where the text tells no year."""
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They said that may spur violence.",
        "One may ask why.",
        "It happened on a Saturday, as always.",
        "The first half of the match was slow.",
        "وهذا أحد الأسباب.",
        "تبدأ الدراسة مع العام الدراسي الجديد.",
        "أقام الفريق معسكره في مدينة 6 أكتوبر.",
        "قال المدير لـ«اليوم» إنه راض.",
        "حضرا الليلة الأولى من المهرجان.",
        "فاز بنتيجة 3 صفر على ضيفه.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    """Verbs, school years, places named after a day, papers called Today, scores."""
    assert days(text) == []


def test_the_order_of_day_and_month_needs_evidence() -> None:
    """Two numbers below 13 stay unclear in English, unless another date of the article tells their order."""
    assert days("Signed on 3/4/2019.") == [".."]
    assert days("Signed on 3/4/2019, ratified on 25/4/2019.") == ["2019-04-03..2019-04-03", "2019-04-25..2019-04-25"]
    assert days("Signed on 3/4/2019, ratified on 4/25/2019.") == ["2019-03-04..2019-03-04", "2019-04-25..2019-04-25"]


def test_a_hijri_date_is_converted_and_marked() -> None:
    """Hijri dates become Gregorian days; the expression keeps the calendar that it was written in."""
    expression = read("وقع الاتفاق في 10 محرم 1443.")[0]
    assert expression.calendar == "hijri"
    assert resolve(expression, None).first == date(2021, 8, 18)


def test_the_expression_spans_the_whole_mention() -> None:
    """Offsets are those of the original text, over both names of a month and the clitics before the day."""
    text = "تُستأنف الجولة في الـ24 من الشهر الحالي، بعد جولة يونيو /حزيران 2020."  # noqa: RUF001
    mentions = [text[each.start : each.end] for each in read(text)]
    assert mentions == ["الـ24 من الشهر الحالي", "يونيو /حزيران 2020"]  # noqa: RUF001 - the letter is meant


def test_a_weekday_is_checked_against_its_date() -> None:
    """A weekday beside a full date holds or not; without a year nothing is said."""
    assert weekday_conflict(read("He spoke on Tuesday 23 March 2021.")[0]) is None
    wrong = weekday_conflict(read("He spoke on Monday 23 March 2021.")[0])
    assert wrong is not None
    assert (wrong.told, wrong.was) == (1, 2)
    assert weekday_conflict(read("He spoke on Monday 23 March.")[0]) is None


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("It began in 2014.", "stated"),
        ("It began yesterday.", "relative"),
        ("It began on Thursday.", "weekday"),
        ("It began in January.", "relative"),
    ],
)
def test_the_basis_says_what_the_days_rest_on(text: str, basis: str) -> None:
    """The words alone, the article's date, or a weekday; `unknown` where the article's date is missing."""
    expression = read(text)[0]
    assert resolve(expression, PUBLISHED).basis == basis
    assert resolve(expression, None).basis == ("stated" if basis == "stated" else "unknown")
