"""Date claims: event and certainty, the date of a figure, and what a story tells of the dates of its articles."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

import claimcheck
from claimcheck.extract import extract
from claimcheck.model import Article, Claim, Zone
from claimcheck.resolve import resolve

PUBLISHED = date(2021, 7, 23)


def dated(text: str, published: date | None = PUBLISHED, zones: tuple[Zone, ...] = ()) -> list[Claim]:
    """Give the date claims of an article of its own."""
    article = Article(id="a", story="s", text=text, published=published, zones=zones)
    (settled,) = resolve([extract(article)]).extractions
    return [claim for claim in settled.claims if claim.kind == "date"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The first round of talks opened in Geneva in June 2020.", "first round of talks opened in Geneva"),
        ("The truce, which began last March, still holds.", "truce, which began"),
        ("The court ruled on Monday that the vote was void.", "The court ruled"),
        ("انطلقت أول جولة للمفاوضات في حزيران/يونيو 2020.", "أول جولة للمفاوضات"),
        ("المفاوضات، التي بدأت في آذار الماضي، مستمرة.", "المفاوضات، التي بدأت"),
        ("أسفرت غارة جوية، في يناير الماضي، عن سقوط قتلى.", "غارة جوية، في يناير الماضي، عن سقوط قتلى"),
        ("سيعقد اجتماع متابعة في تموز/يوليو.", "اجتماع متابعة"),
        ("وصلت أمس طائرة إغاثة إلى المطار، بحسب الوزارة.", "وصلت أمس طائرة إغاثة إلى المطار"),
        ("أصبح الدواء غير قانوني في البلدان منذ عام 1986.", "أصبح الدواء غير قانوني في البلدان"),
        ("بدأ الفريق الدوري الممتاز يوم الاثنين.", "بدأ الفريق الدوري الممتاز"),
    ],
)
def test_a_date_claim_names_its_event(text: str, event: str) -> None:
    """The event is the noun with its ordinal and what follows, up to the border of the clause."""
    (claim,) = dated(text)
    assert claim.date is not None
    assert claim.date.event == event
    assert text[claim.date.event_start : claim.date.event_end] == event
    assert text[claim.start : claim.end] == claim.quote


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The talks ended on Monday.", "stated"),
        ("The talks will resume on Monday.", "planned"),
        ("The talks are expected to resume on Monday.", "expected"),
        ("All troops leave by the end of the year.", "planned"),
        ("انتهت المحادثات يوم الاثنين.", "stated"),
        ("ستستأنف المحادثات يوم الاثنين.", "planned"),
        ("من المتوقع أن تستأنف المحادثات يوم الاثنين.", "expected"),
    ],
)
def test_certainty_follows_the_verb(text: str, certainty: str) -> None:
    """What has happened is stated; what is to come is planned or expected."""
    (claim,) = dated(text)
    assert claim.date is not None
    assert claim.date.certainty == certainty


def test_what_is_set_aside_makes_no_claim() -> None:
    """A stamp or a teaser is no date claim."""
    text = "Updated 23 July 2021\nThe talks ended on Monday."
    zones = (Zone(0, 20, "aside", "publication stamp"),)
    assert [claim.quote for claim in dated(text, zones=zones)] == ["talks ended on Monday"]


def test_the_when_of_a_date_claim_is_its_date() -> None:
    """A date claim is true of the days that it names."""
    for claim in dated("The talks opened in June 2020 and will close by May 2022."):
        assert claim.date is not None
        assert (claim.when.first, claim.when.last, claim.when.basis) == (
            claim.date.first,
            claim.date.last,
            claim.date.basis,
        )


def figure(text: str) -> Claim:
    """Give the one figure of an article of its own."""
    (settled,) = resolve([extract(Article(id="a", story="s", text=text, published=PUBLISHED))]).extractions
    (claim,) = [claim for claim in settled.claims if claim.kind == "quantity"]
    return claim


@pytest.mark.parametrize(
    ("text", "first", "last", "basis"),
    [
        ("About 2,500 soldiers remain in the country.", PUBLISHED, PUBLISHED, "published"),
        ("A bomb killed 30 people on Monday.", date(2021, 7, 19), date(2021, 7, 19), "weekday"),
        ("In 2014 the country had 12 bases.", date(2014, 1, 1), date(2014, 12, 31), "stated"),
        ("There were 12 bases in the country.", None, None, "unknown"),
        ("Revenue was 89 million dollars.", PUBLISHED, PUBLISHED, "published"),
        ("The budget was once 5 million dollars.", None, None, "unknown"),
        ("كان عدد القواعد 12.", None, None, "unknown"),
        ("قتل 30 شخصا الأسبوع الماضي.", date(2021, 7, 12), date(2021, 7, 18), "relative"),
    ],
)
def test_the_date_of_a_figure(text: str, first: date | None, last: date | None, basis: str) -> None:
    """Its own date words, else the article's date; a figure of a past state is not as of today."""
    when = figure(text).when
    assert (when.first, when.last, when.basis) == (first, last, basis)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Sales fell, down 1 percent from a year earlier.", None),
        ("The firm made 16 percent more than a year ago.", None),
        ("It rose compared with the same period of last year.", None),
        ("ارتفعت الأرباح مقارنة بالفترة نفسها من العام الماضي.", None),
        ("The minister came home from Paris last year.", "The minister came home from Paris"),
    ],
)
def test_what_a_figure_is_compared_with_is_no_event(text: str, event: str | None) -> None:
    """The year with which a figure is compared is claimed, and tells of nothing that happened."""
    (claim,) = dated(text)
    assert claim.date is not None
    assert claim.date.event == event


PACKS = Path(claimcheck.__file__).parent / "languages"
FROM_THEN_ON = {
    ("en", "begins"): "The war that {} on 7 October 2020 has killed 30 people.",
    ("ar", "begins"): "الحرب التي {} في 7 أكتوبر 2020 أودت بحياة 30 شخصا.",
    ("ar", "lasts"): "وأسفر النزاع {} منذ عام عن مقتل 30 شخصا.",
}


@pytest.mark.parametrize(("language", "value"), FROM_THEN_ON)
def test_a_figure_counts_from_a_beginning_on(language: str, value: str) -> None:
    """What began on a day and goes on has killed so many since, not on that day: with every word of the pack."""
    table = tomllib.loads((PACKS / language / "dates.toml").read_text(encoding="utf-8"))["onset"]
    for word in table[value]:
        when = figure(FROM_THEN_ON[language, value].format(word)).when
        assert (when.first is None, when.last) == (False, None), word


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("30 people have been killed since the war began on 7 October 2020.", date(2020, 10, 7), None),
        ("Since the war broke out in May 2020, 30 people have died.", date(2020, 5, 1), None),
        ("قتل 30 شخصا منذ اندلاع الحرب في 7 أكتوبر 2020.", date(2020, 10, 7), None),
        ("The attack, which took place on 3 May 2020, killed 30 people.", date(2020, 5, 3), date(2020, 5, 3)),
        ("وأسفر الهجوم الذي وقع في 3 مايو 2020 عن مقتل 30 شخصا.", date(2020, 5, 3), date(2020, 5, 3)),
        ("They have met since then, and on 3 May 2020 a bomb killed 30 people.", date(2020, 5, 3), date(2020, 5, 3)),
    ],
)
def test_a_figure_is_of_a_day_or_counts_from_it(text: str, first: date, last: date | None) -> None:
    """The day of a single event is that of its toll; the day on which something began is not."""
    when = figure(text).when
    assert (when.first, when.last) == (first, last)


def story(*texts: tuple[str, date | None]) -> list[tuple[date | None, str]]:
    """Give the dates that a story of these articles tells, in their order."""
    articles = [
        Article(id=str(place), story="s", text=text, published=published)
        for place, (text, published) in enumerate(texts)
    ]
    settled = resolve([extract(article) for article in articles]).extractions
    return [(one.article.published, one.article.published_basis) for one in settled]


UNDATED = "The two sides met on Thursday, 11 June. The raid in January had ended the talks."
YEAR_TOLD = "The talks that began in June 2020 end next week."


def test_a_weekday_and_another_article_tell_the_year() -> None:
    """Thursday, 11 June was one in 2020, and another article of the story speaks of June 2020."""
    assert story((UNDATED, None), (YEAR_TOLD, None))[0] == (date(2020, 6, 11), "story")


def test_a_year_that_nothing_tells_stays_unknown() -> None:
    """Without the other article, with two years to choose from, or without the weekday, no date is given."""
    assert story((UNDATED, None)) == [(None, "unknown")]
    two_years = "The talks of June 2020 followed those of June 2015."
    assert story((UNDATED, None), (two_years, None))[0] == (None, "unknown")
    assert story(("The two sides met on 11 June.", None), (YEAR_TOLD, None))[0] == (None, "unknown")


def test_a_teaser_tells_no_date() -> None:
    """What is set aside is no evidence for the date of the article."""
    text = "The two sides met.\nMeanwhile: they parted today, Thursday 11 June 2020."
    article = Article(id="a", story="s", text=text, zones=(Zone(19, len(text), "aside", "teaser of another story"),))
    (settled,) = resolve([extract(article)]).extractions
    assert settled.article.published is None


def test_an_article_that_says_which_day_today_is_has_that_date() -> None:
    """`Today` with its full date is the article's own."""
    assert story(("The two sides met today, Thursday 11 June 2020.", None)) == [(date(2020, 6, 11), "text")]


def when_of(text: str, figure: str) -> tuple[date | None, date | None, str]:
    """Give the days that a figure of an article of its own is true of, and what they rest on."""
    (settled,) = resolve([extract(Article(id="a", story="s", text=text, published=PUBLISHED))]).extractions
    (claim,) = (
        one for one in settled.claims if one.quantity is not None and text[one.start : one.end].find(figure) >= 0
    )
    return claim.when.first, claim.when.last, claim.when.basis


TODAY = (PUBLISHED, PUBLISHED, "published")
JUNE = (date(2020, 6, 1), date(2020, 6, 30), "stated")


@pytest.mark.parametrize(
    ("text", "figure", "when"),
    [
        ("The force has 120 boats, down from about 340 in June 2020.", "120", TODAY),
        ("The force has 120 boats, down from about 340 in June 2020.", "340", JUNE),
        ("There are 120 boats, compared with 340 in June 2020.", "120", TODAY),
        ("يبلغ عدد الزوارق 120 زورقا، بعدما كان نحو 340 في يونيو 2020.", "120", TODAY),
        ("يبلغ عدد الزوارق 120 زورقا، بعدما كان نحو 340 في يونيو 2020.", "340", JUNE),
        ("The port had 12 cranes in June 2020 and has three now.", "three", TODAY),
        ("The port had 12 cranes in June 2020 and has three now.", "12", JUNE),
        ("The port has 12 cranes, more than in June 2020.", "12", TODAY),
        ("Trade in the port rose by 12 per cent from June 2020.", "12", TODAY),
        ("Trade in the port rose by 12 per cent in June 2020 compared with May 2019.", "12", JUNE),
        ("زادت الأرباح في يونيو 2020 بنسبة 12 في المائة مقارنة بالعام 2019.", "12", JUNE),
        ("زادت الأرباح بنسبة 12 في المائة عن الفترة نفسها من العام 2019.", "12", TODAY),
        ("شارك 12 بلدا في يونيو 2020، أما عام 2019 فشارك سبعون بلدا.", "12", JUNE),
        ("Compared with June 2020, trade in the port rose by 12 per cent.", "12", TODAY),
        ("تقل الأسعار عما كانت عليه في يونيو 2020 بنسبة 12 في المائة.", "12", TODAY),
        ("تراجعت التجارة مقارنة بشهر يونيو 2020 الذي بلغت فيه 340 مليون دولار.", "340", JUNE),
        ("تراجعت التجارة مقارنة بشهر يونيو 2020 البالغة 340 مليون دولار.", "340", JUNE),
        ("بلغت الأرباح 120 مليون دولار مقابل نحو 340 مليون دولار في يونيو 2020.", "120", TODAY),
        ("بلغت الأرباح 120 مليون دولار مقابل نحو 340 مليون دولار في يونيو 2020.", "340", JUNE),
        ("He has 12 prior arrests, including one in June 2020.", "12", TODAY),
        ("The ferries made 340 trips in June 2020 and four in May 2020.", "340", JUNE),
        ("Mr Smith, 20, a player who left the team and the country in June 2020, said so.", "20", TODAY),
        ("توفي العازف الشهير في يونيو 2020 عن عمر يناهز 101 عام.", "101", JUNE),
    ],
)
def test_the_date_of_an_earlier_state_is_not_that_of_today(
    text: str, figure: str, when: tuple[date | None, date | None, str]
) -> None:
    """What a sentence compares with has its own date; the figure of today keeps the article's."""
    assert when_of(text, figure) == when


@pytest.mark.parametrize(
    "text",
    [
        "The ban is to last three months.",
        "يستمر الحظر لمدة ثلاثة أشهر.",
        "The board has 76 days to prepare for the vote on October 10.",
        "أمام اللجنة 76 يوما للتحضير للانتخابات المقررة في 10 تشرين الأول.",
        "Donors gave 5 million euros to a mission that is to watch the vote on October 10.",
        "The ferry has served the island for more than 18 years, since 2003.",
        "His six years in office, which began in 2010, have been marked by rows.",
        "Ervin Clinton, 36, is to be sentenced on November 10.",
    ],
)
def test_a_date_still_to_come_or_a_start_is_not_the_time_of_what_is_told_today(text: str) -> None:
    """How long something lasts, and what is given for it, is told today."""
    (settled,) = resolve([extract(Article(id="a", story="s", text=text, published=PUBLISHED))]).extractions
    figures = [claim for claim in settled.claims if claim.quantity is not None]
    assert [(claim.when.first, claim.when.basis) for claim in figures] == [(PUBLISHED, "published")]


def test_a_figure_at_the_end_of_a_text_may_be_within_its_date() -> None:
    """What looks like a figure and a date at once, with nothing behind, is read without a fault."""
    for text in ("2 days ago", "in 3 years", "قبل 3 أعوام", "12 in 2020"):
        assert extract(Article(id="a", story="s", text=text, published=PUBLISHED)).dates


def test_the_day_until_which_a_toll_counts_is_its_time() -> None:
    """The day of the event is told in a relative clause; the toll is of the day that it runs to."""
    text = "بلغت حصيلة الحريق الذي ضرب الغابات في 6 شباط 78 قتيلا حتى مساء الثلاثاء."
    assert when_of(text, "78")[1] == date(2021, 7, 20)
    assert when_of("The fire of 6 February had killed 78 people in the hills and five in the city by Tuesday.", "78")[
        1
    ] == date(2021, 7, 20)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The ferry service to the islands will end by the end of 2022.", "The ferry service to the islands will end"),
        ("On Monday a bomber killed 30 people in a market.", "a bomber killed 30 people in a market"),
        ("The bridge fell at 04:17 local time on Monday.", "The bridge fell at 04:17 local time"),
        ("Ties had cooled on 3 January 2020, when a raid destroyed the depot.", "raid destroyed the depot"),
        ("OSLO, July 20 (Agency) - The port burned down on Monday.", "The port burned down"),
        ("عمّان، 20 تموز (وكالة) - احترق المرفأ الإثنين.", "احترق المرفأ"),
    ],
)
def test_an_event_has_its_subject_and_no_dateline(text: str, event: str) -> None:
    """A verb is no event alone, and the line that opens a report is a stamp: neither a claim nor part of one."""
    (claim,) = dated(text)
    assert claim.date is not None
    assert claim.date.event == event


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A raid hit the port on 3 January 2020. Two days later, the council voted.", date(2020, 1, 5)),
        ("A raid hit the port on 3 January 2020. Two days after the raid, the council voted.", date(2020, 1, 5)),
        ("أصابت غارة المرفأ في 3 كانون الثاني 2020. وصوت المجلس بعد يومين من الغارة.", date(2020, 1, 5)),
        ("A raid hit the port. The council voted two days later in the capital.", None),
        ("A raid hit the port on 3 January 2020. It came a week after a raid on a depot.", date(2020, 1, 3)),
    ],
)
def test_a_distance_in_a_story_counts_from_the_day_told_before(text: str, day: date | None) -> None:
    """Two days later is not counted from the article's date: from the day told before, else it is unknown."""
    claim = dated(text)[-1]
    assert claim.date is not None
    assert (claim.date.first, claim.date.last, claim.date.certainty) == (day, day, "stated")


def test_a_participle_behind_likely_is_still_to_come() -> None:
    """`Likely to be held` is no past."""
    (claim,) = dated("A follow-up meeting is likely to be held in June.")
    assert claim.date is not None
    assert (claim.date.first, claim.date.certainty) == (date(2022, 6, 1), "expected")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("زادت الأرباح خلال النصف الأول 2014.", date(2014, 1, 1), date(2014, 6, 30)),
        ("زادت الأرباح خلال الأشهر السبعة الأولى من عام 2015.", date(2015, 1, 1), date(2015, 7, 31)),
        ("قال مسؤول اليوم الأربعاء إن الجسر مغلق.", date(2021, 7, 21), date(2021, 7, 21)),
        ("An official said today, Wednesday, that the bridge is closed.", date(2021, 7, 21), date(2021, 7, 21)),
        ("An official said today, Saturday, that the bridge is closed.", None, None),
        ("خاض الفريق مساء أمس الخميس أولى مبارياته.", date(2021, 7, 22), date(2021, 7, 22)),
    ],
)
def test_days_that_news_tells_in_its_own_way(text: str, first: date | None, last: date | None) -> None:
    """A year may stand bare behind its half; a weekday beside today is the harder evidence, on a page dated late."""
    claim = dated(text)[-1]
    assert claim.date is not None
    assert (claim.date.first, claim.date.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "قتل رجل قبل نصف ساعة في الشارع.",
        "بدأ الحفل الساعة الحادية عشرة والنصف مساء.",
        "ذكرت صحيفة اليوم أن الجسر مغلق.",
        "They asked whether his past may have counted.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Parts of an hour, the name of a paper and the auxiliary are no dates."""
    assert dated(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The strike hit the port on Monday 23 March 2021.", True),
        ("The strike hit the port on Tuesday 23 March 2021.", False),
        ("أصابت الغارة الميناء يوم الاثنين 23 مارس 2021.", True),
        ("أصابت الغارة الميناء يوم الثلاثاء 23 مارس 2021.", False),
        ("The strike hit the port on Monday 10 Muharram 1443.", False),
    ],
)
def test_a_weekday_that_was_none_is_told_by_the_claim(text: str, wrong: bool) -> None:  # noqa: FBT001 - a case
    """The calendar contradicts it; of a Hijri day, which begins when the moon is seen, nobody can say."""
    (claim,) = dated(text, None)
    assert ("weekday-mismatch" in claim.trace) is wrong
