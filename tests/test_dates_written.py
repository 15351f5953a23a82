"""The day that an article calls today, where its page bears another date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimcheck.extract import extract
from claimcheck.model import Article
from claimcheck.resolve import resolve

if TYPE_CHECKING:
    from claimcheck.model import Claim

THURSDAY = date(2021, 7, 22)


def claims(text: str, published: date | None = THURSDAY) -> dict[str, Claim]:
    """Read an article and give its date claims by their date words."""
    article = Article(id="a", story="s", text=text, published=published)
    (extraction,) = resolve([extract(article)]).extractions
    return {text[one.date.start : one.date.end]: one for one in extraction.claims if one.date is not None}


@pytest.mark.parametrize(
    ("opening", "yesterday", "trace"),
    [
        ("أعلنت الوزارة اليوم الثلاثاء النتائج.", 19, ("date.written-2021-07-20",)),
        ("أعلنت الوزارة أمس الاثنين النتائج.", 19, ("date.written-2021-07-20",)),
        ("أعلنت الوزارة اليوم الخميس النتائج.", 21, ()),
        ("أعلنت الوزارة النتائج.", 21, ()),
        ("أعلنت الوزارة اليوم السبت النتائج.", None, ("date.page-of-another-day",)),
    ],
)
def test_yesterday_counts_from_the_day_that_the_text_calls_today(
    opening: str, yesterday: int | None, trace: tuple[str, ...]
) -> None:
    """A page that is dated when it was copied counts from the day of its text; what nobody can tell is unknown."""
    found = claims(f"{opening}\nوصل الوفد إلى المدينة أمس.")["أمس"]
    assert found.when.first == (None if yesterday is None else date(2021, 7, yesterday))
    assert tuple(rule for rule in found.trace if rule.startswith(("date.written", "date.page"))) == trace
    assert found.published == THURSDAY


def test_words_that_contradict_each_other_leave_the_date_of_the_page() -> None:
    """One of two weekdays is a slip of the pen, and nothing tells which."""
    text = "أعلنت الوزارة اليوم الثلاثاء النتائج، وعقدت أمس الثلاثاء اجتماعا.\nوصل الوفد إلى المدينة أمس."
    assert claims(text)["أمس"].when.first == date(2021, 7, 21)


def test_a_doubtful_today_leaves_what_does_not_rest_on_it() -> None:
    """A month, a feast and a full date are told by their names."""
    text = "أعلنت الوزارة اليوم السبت النتائج. وصل الوفد في 4 مارس 2020 وعاد في يونيو. وقع الهجوم الاثنين."
    found = claims(text)
    assert found["4 مارس 2020"].when.first == date(2020, 3, 4)
    assert found["يونيو"].when.first == date(2021, 6, 1)
    assert found["الاثنين"].when.basis == "unknown"


def test_an_article_without_a_date_has_no_today() -> None:
    """A weekday alone tells no day."""
    assert claims("أعلنت الوزارة اليوم الثلاثاء النتائج.", None)["اليوم الثلاثاء"].when.basis == "unknown"
