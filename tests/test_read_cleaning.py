"""The story told from the page: what is set aside, what is a caption or headline, and what never is either."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.languages import language_of, languages, lexicon
from claimcheck.model import Article
from claimcheck.read import clean, read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ENGLISH = (
    "The regional council approved a budget of three million dollars for new roads on Monday, its office said.",
    "Work on 12 bridges is to begin in the spring and to last about two years, according to the same statement.",
    "The previous budget, of two million dollars, was spent on repairs after the floods of the winter before.",
)
ARABIC = (
    "وافق المجلس المحلي أمس الاثنين على ميزانية قدرها ثلاثة ملايين دولار لبناء طرق جديدة في المحافظة كلها.",
    "ومن المقرر أن يبدأ العمل في 12 جسرا خلال الربيع وأن يستمر نحو عامين وفقا للبيان الصادر عن المجلس.",
    "وكانت الميزانية السابقة وقدرها مليونا دولار قد أنفقت على إصلاح ما خلفته فيضانات الشتاء الماضي هناك.",
)
TITLES = {"en": "Council approves budget for roads and bridges", "ar": "المجلس يقر ميزانية الطرق والجسور الجديدة"}
BODY = {"en": ENGLISH, "ar": ARABIC}


def cleaned(text: str, **fields: str) -> Article:
    """Clean a text as an article of its language."""
    return clean(Article(id="a", story="s", text=text, language=language_of(text), **fields))


def page(language: str, *, above: Iterable[str] = (), between: Iterable[str] = (), below: Iterable[str] = ()) -> str:
    """Write a page: a title, lines under it, a body with lines in it, lines behind it."""
    first, *rest = BODY[language]
    return "\n\n".join([TITLES[language], *above, first, *between, *rest, *below]) + "\n"


def asides(article: Article) -> dict[str, str]:
    """Give what is set aside: the words, and why."""
    return {article.text[zone.start : zone.end]: zone.reason for zone in article.zones if zone.kind == "aside"}


def of_kind(article: Article, kind: str) -> list[str]:
    """Give the stretches of one kind."""
    return [article.text[zone.start : zone.end] for zone in article.zones if zone.kind == kind]


def whole(language: str, article: Article) -> bool:
    """Tell whether every sentence of the body is left to be read."""
    hidden = " ".join(asides(article))
    return not any(sentence in hidden or hidden in sentence for sentence in BODY[language]) if hidden else True


LINES = [
    ("en", "[ad_1]", "leftover short code"),
    ("en", "12 comments", "page counter"),
    ("en", "3 min read", "page counter"),
    ("en", "1.2k shares", "page counter"),
    ("en", "1500 / 1500", "page counter"),
    ("en", "Share | Tweet | Email", "share line"),
    ("en", "Follow us on Twitter and Facebook", "share line"),
    ("en", "Advertisement", "advertisement"),
    ("en", "Sign up for our daily newsletter and miss nothing.", "newsletter line"),
    ("en", "We use cookies to make this site better.", "cookie notice"),
    ("en", "Copyright 2021 The Daily Example. All rights reserved.", "copyright notice"),
    ("en", "(\u00a9 2021 Example News)", "copyright notice"),
    ("en", "READ MORE: Six hurt as bus leaves the road", "teaser of another story"),
    ("en", "(c) 2021, The Daily Example", "copyright notice"),
    ("en", "Image 3 of 19", "page counter"),
    ("en", "VIDEO | Council votes on 2 roads", "teaser of another story"),
    ("en", "UPDATE @ 11:10 a.m. (Feb. 8):", "publication stamp"),
    ("ar", "// يتبع // 11:02 ت م", "publication stamp"),
    ("en", "Please enable JavaScript to view the comments.", "browser notice"),
    ("en", "Source: Example News Agency", "source line"),
    ("ar", "0 تعليق", "page counter"),
    ("ar", "عدد المشاهدات: ١٢٣٤", "page counter"),
    ("ar", "مدة القراءة: 3 دقائق", "page counter"),
    ("ar", "سياسة النشر والمعلومات 1500 / 1500", "page counter"),
    ("ar", "تحميل المزيد", "menu line"),
    ("ar", "شارك: فيسبوك تويتر واتساب", "share line"),
    ("ar", "تابعونا على تلغرام", "share line"),
    ("ar", "للاتصال بنا: 71000000", "contact line"),
    ("en", "Contact us: 555-0100", "contact line"),
    ("ar", "إعلان", "advertisement"),
    ("ar", "اشترك في نشرتنا البريدية", "newsletter line"),
    ("ar", "جميع الحقوق محفوظة 2021", "copyright notice"),
    ("ar", "اقرأ أيضا: إصابة ستة في حادث حافلة", "teaser of another story"),
    ("ar", "هل أعجبك هذا المقال؟", "comment line"),
    ("ar", "المصدر: وكالة الأنباء", "source line"),
    ("ar", "// انتهى //", "end mark"),
]


@pytest.mark.parametrize(("language", "line", "reason"), LINES, ids=[line for _, line, _ in LINES])
def test_lines_of_the_page(language: str, line: str, reason: str) -> None:
    """A line of the page is set aside with its reason, within the body and behind it; the story is not."""
    for text in (page(language, between=[line]), page(language, below=[line])):
        article = cleaned(text)

        assert asides(article) == {line: reason}
        assert whole(language, article)


def test_short_codes_glued_to_words() -> None:
    """Only the code is set aside, not the words that it touches."""
    article = cleaned(page("en", between=["[ad_1]Traffic[/ad_1] was stopped[gallery ids=1,2] for 3 hours [sic]."]))

    assert list(asides(article)) == ["[ad_1]", "[/ad_1]", "[gallery ids=1,2]"]


def test_style_sheets_and_scripts_in_a_line() -> None:
    """Code that was left in a paragraph is set aside with its name; what a person puts in braces is not."""
    code = "#vote2 ul { padding: 0; margin: 5px; } .box li { width: 260px; } jQuery(function(){ go(12); });"
    article = cleaned(
        page(
            "en",
            between=[
                f"Would you keep 2 dogs? {code} Some 40 people said no.",
                "The vote {he said; 12 of 20} was lost.",
            ],
        )
    )

    assert asides(article) == {code: "leftover code"}


def test_addresses_within_a_sentence() -> None:
    """An address, a handle and a mail address are set aside; the stop behind is the sentence's."""
    sentence = "It wrote to 5 papers (https://example.org/2021/7/26/x?y=3), @council77, @council and press@example.org."

    assert list(asides(cleaned(page("en", between=[sentence])))) == [
        "https://example.org/2021/7/26/x?y=3",
        "@council77",
        "press@example.org",
    ]


def test_teasers_end_where_the_story_goes_on() -> None:
    """A heading, titles and an excerpt are set aside; the next sentence is the story's again."""
    teaser = ["شاهد أيضا", "إصابة ستة في حادث حافلة", "أصيب ستة أشخاص على الأقل عندما خرجت حافلة عن الطريق قرب …"]
    for text in (page("ar", between=teaser), page("ar", below=teaser)):
        article = cleaned(text)

        assert list(asides(article)) == teaser
        assert set(asides(article).values()) == {"teaser of another story"}


def test_captions() -> None:
    """A line that stands twice is a caption and its repetition; one that ends with a credit is a caption."""
    twice = "Members of the council in the old town hall"
    credited = "Work on a bridge near the river (Photo: Example News)"
    article = cleaned(page("en", above=[twice, twice], between=[credited]))

    assert of_kind(article, "caption") == [twice, credited]
    assert asides(article) == {twice: "repeated caption"}
    for credit in (
        "(أرشيفية- رويترز",
        "\u2013 أرشيف \u2013 رويترز",
        "/رويترز",
        "[حقوق الصورة لوزارة النقل]",
        "- أ ف ب",
    ):
        line = f"أعمال بناء الجسر قرب النهر {credit}"
        assert of_kind(cleaned(page("ar", between=[line])), "caption") == [line]


def test_an_agency_in_brackets_signs_a_story() -> None:
    """Behind a full stop it belongs to no picture."""
    assert of_kind(cleaned(page("ar", below=["وعاد 12 عضوا إلى القاعة مساء. (رويترز)"])), "caption") == []


def test_teasers_in_a_story_without_stops() -> None:
    """Long lines are the story's even where an outlet writes no full stops."""
    teaser = ["Related", "Six hurt as bus leaves the road"]
    text = page("en", between=[*teaser, *(line.rstrip(".") * 2 for line in ENGLISH)])

    assert list(asides(cleaned(text))) == teaser


def test_lists_of_films() -> None:
    """Titles behind running times belong to other stories; the hours of a running report do not."""
    films = ["1:16 Fire destroys 3 houses", "0:47 A day with 5 firemen", "12:03 Council votes on 2 roads"]
    report = ["10:15 Police close 3 streets", "10:40 Two people are led away", "11:05 The streets are open again"]

    assert list(asides(cleaned(page("en", between=films)))) == films
    assert asides(cleaned(page("en", between=report))) == {}
    assert asides(cleaned(page("en", between=report[::-1]))) == {}


def test_nothing_follows_on_the_source() -> None:
    """Behind the line of the source, or the mark of the end, a teaser's excerpt is no sentence of the story."""
    teaser = ["حول هذه القصة", "إصابة ستة في حادث حافلة", "أصيب ستة أشخاص عندما خرجت حافلة عن الطريق قرب المدينة أمس."]
    for end in ("المصدر: وكالة الأنباء", "// انتهى //"):
        assert list(asides(cleaned(page("ar", below=[end, *teaser])))) == [end, *teaser]


def test_readers_comments() -> None:
    """What follows on the counter of comments is theirs where it is dated as comments are, and else the story's."""
    comments = [
        "Reader One",
        "2 hours ago",
        "I counted 14 bridges when I lived there, and none of them was safe at all.",
    ]
    article = cleaned(page("en", below=["2 comments", *comments]))

    assert list(asides(article)) == ["2 comments", *comments]
    assert asides(cleaned(page("en", below=["2 comments", "More than 5 bridges are to follow later."]))) == {
        "2 comments": "page counter"
    }


STAMPS = [
    ("en", "Published: 2021-03-23 22:59 GMT", date(2021, 3, 23)),
    ("en", "March 23, 2021", date(2021, 3, 23)),
    ("en", "Tuesday, 23rd March 2021 | 10:59 pm", date(2021, 3, 23)),
    ("en", "By Example Writer | Posted on 23 Mar 2021 at 5 pm", date(2021, 3, 23)),
    ("en", "Updated: 24 March 2021 Published: 23 March 2021", date(2021, 3, 23)),
    ("en", "Last updated 2021/03/23 at 10:59", date(2021, 3, 23)),
    ("en", "3 hours ago", None),
    ("en", "03/04/2021 10:15", None),
    ("ar", "تم النشر: 2021/03/23 الساعة 22:59 بتوقيت غرينتش", date(2021, 3, 23)),
    ("ar", "23 آذار 2021 22:19", date(2021, 3, 23)),
    ("ar", "٢٣ مارس/آذار ٢٠٢١", date(2021, 3, 23)),
    ("ar", "الثلاثاء 23 كانون الثاني 2021 - 10:15 م", date(2021, 1, 23)),
    ("ar", "بغداد 10 شعبان 1442 هـ الموافق 23 مارس 2021 م", date(2021, 3, 23)),
    ("ar", "آخر تحديث 23-03-2021", date(2021, 3, 23)),
    ("ar", "منذ 3 ساعات", None),
]


@pytest.mark.parametrize(("language", "line", "day"), STAMPS, ids=[line for _, line, _ in STAMPS])
def test_stamps(language: str, line: str, day: date | None) -> None:
    """A stamp under the title is set aside and, where it is a whole day, dates the article."""
    article = cleaned(page(language, above=[line]))

    assert asides(article) == {line: "publication stamp"}
    assert article.published == day
    assert article.published_basis == ("stamp" if day else "unknown")


def test_a_stamp_behind_the_title() -> None:
    """On one line with other words, a stamp begins with its label; a byline before it goes with it."""
    line = "Council budget grows by 3 percent Posted: March 2, 2021 7:39 AM"

    assert list(asides(cleaned(page("en", above=[line])))) == ["Posted: March 2, 2021 7:39 AM"]


def test_a_stamp_in_brackets() -> None:
    """Behind a picture's or film's text it is set aside, and does not date the article."""
    article = cleaned(
        page("en", between=["The bridge in the town hall's model of it. (Published Friday, July 30, 2021)"])
    )

    assert list(asides(article)) == ["(Published Friday, July 30, 2021)"]
    assert article.published is None


def test_a_known_date_is_kept() -> None:
    """A stamp says nothing where the date is known."""
    article = clean(
        Article(
            id="a",
            story="s",
            text=page("en", above=["March 23, 2021"]),
            language="en",
            published=date(2021, 3, 1),
            published_basis="sources.csv",
        )
    )

    assert (article.published, article.published_basis) == (date(2021, 3, 1), "sources.csv")


NO_DATES = [
    ["READ MORE: Bus leaves road, 23 March 2021"],
    ["Related", "Bus leaves road", "March 23, 2021"],
    ["Copyright 23 March 2021 The Daily Example"],
    ["4 comments", "Reader One", "March 23, 2021 at 10:15"],
    ["The vote of 23 March 2021 in pictures"],
]


@pytest.mark.parametrize("lines", NO_DATES, ids=[lines[-1] for lines in NO_DATES])
def test_dates_that_are_not_the_articles(lines: list[str]) -> None:
    """A teaser, a footer, a reader's comment or a heading with a date do not date the article."""
    assert cleaned(page("en", below=lines)).published is None


STORY = [
    ("en", "12 people read the notice."),
    ("en", "Share prices fell by 12 percent on Tuesday."),
    ("en", "By the end of 2021 the bridges were open."),
    ("en", "More than 300 people followed the session."),
    ("en", "Related costs rose to 5 million dollars."),
    ("en", "The council (12 members) met twice (Monday and Friday)."),
    ("en", "On March 23, 2021 the council voted."),
    ("en", "At 10:15 police closed two streets"),
    ("en", "Posted 300 guards on 23 March 2021"),
    ("en", "Watch sales rose by 3 percent."),
    ("en", "10 years after the flood"),
    ("ar", "شارك 300 شخص في الجلسة."),
    ("ar", "قراءة أولى لميزانية 2021"),
    ("ar", "المزيد من 12 جسرا في الطريق."),
    ("ar", "تعليق العمل 3 أيام في المجلس"),
    ("ar", "وانتهى العمل في 23 مارس 2021."),
    ("ar", "مصدر: 12 قتيلا في انهيار الجسر"),
    ("ar", "إعلان نتائج 5 دوائر في المحافظة"),
    ("ar", "في 23 مارس 2021"),
]


@pytest.mark.parametrize(("language", "line"), STORY, ids=[line for _, line in STORY])
def test_lines_of_the_story(language: str, line: str) -> None:
    """What only begins like the page's words is the story's, and is read."""
    assert asides(cleaned(page(language, between=[line]))) == {}


@pytest.mark.parametrize(
    "text", ["12 comments", "March 23, 2021", "5 دقائق", "Related", "3 min read\n", "0 تعليق\n1500 / 1500"]
)
def test_a_page_of_nothing_else_is_read(text: str) -> None:
    """Where nothing would be left, nothing is set aside: it was no page."""
    assert asides(cleaned(text)) == {}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_headlines(language: str) -> None:
    """The first line of some length above the body is the headline, with what stands above it."""
    article = cleaned(page(language))
    section = cleaned("News\n\n" + page(language))
    given = cleaned(page(language), title=TITLES[language])

    assert (article.title, of_kind(article, "headline")) == (TITLES[language], [TITLES[language]])
    assert (section.title, of_kind(section, "headline")) == (TITLES[language], ["News", TITLES[language]])
    assert of_kind(given, "headline") == [TITLES[language]]


def test_an_article_without_headline() -> None:
    """A body without a line above it has no title; neither has a single line."""
    assert cleaned("\n".join(ENGLISH)).title == ""
    assert cleaned("Three people were hurt").zones == ()


def test_every_word_of_the_packs_is_used() -> None:
    """Each phrase of cleaning.toml sets aside a line that is made of it, in its language."""
    makes = {
        ("furniture", "whole"): "{}",
        ("furniture", "start"): "{} abc",
        ("furniture", "button"): "{} | {}",
        ("furniture", "counted"): "12 {}",
        ("teaser", "heading"): "{}",
        ("teaser", "label"): "{}: Abc abc abc",
        ("stamp", "label"): "{} 2021-03-23",
        ("stamp", "word"): "{} 2021-03-23 10:15",
        ("stamp", "distance"): "3 {}",
        ("source_line", ""): "{}: Abc",
    }
    unused = []
    for language in languages():
        for phrase, entries in lexicon(language).furniture.items():
            for entry in entries:
                form = makes.get((entry.category, entry.sub))
                if form is None:
                    continue
                line = form.format(phrase, phrase)
                text = page(language, below=[line])
                article = clean(Article(id="a", story="s", text=text, language=language))
                if not asides(article):
                    unused.append((language, entry, phrase))

    assert unused == []


TEXTS = st.lists(
    st.one_of(
        st.sampled_from(
            [line for _, line, _ in LINES] + [line for _, line, _ in STAMPS] + [*ENGLISH, *ARABIC, *TITLES.values()]
        ),
        st.text(max_size=40),
        st.sampled_from(
            [
                "",
                "[ad_1][",
                "@a@b",
                "Related",
                "شاهد أيضا",
                "4 comments",
                "\u2028",
                "\x1a",
                "(photo",
                "² July ³",
                "²/²/²",
            ]
        ),
    ),
    max_size=12,
).flatmap(lambda lines: st.sampled_from(["\n", "\r\n", "\r", "\n\n"]).map(lambda end: end.join(lines)))


@given(TEXTS, st.sampled_from(["en", "ar"]))
def test_zones_are_sorted_disjoint_and_within_the_text(text: str, language: str) -> None:
    """Whatever the page, zones lie within it, in order, without overlap or emptiness, and the text is untouched."""
    article = clean(Article(id="a", story="s", text=text, language=language))

    assert article.text == text
    end = 0
    for zone in article.zones:
        assert end <= zone.start < zone.end <= len(text)
        assert bool(zone.reason) is (zone.kind == "aside")
        end = zone.end


@given(TEXTS)
def test_cleaning_leaves_something(text: str) -> None:
    """The lines of a page are never all set aside."""
    within = {"web address", "leftover short code", "leftover code"}
    zones = [zone for zone in cleaned(text).zones if zone.kind == "aside" and zone.reason not in within]
    hidden = {i for zone in zones for i in range(zone.start, zone.end)}

    if zones:
        assert any(not character.isspace() for i, character in enumerate(text) if i not in hidden)


def test_hostile_pages_take_no_time() -> None:
    """Pages made to be slow are gone through in time that grows with their length only."""
    for text in (
        "[ad_" * 50_000,
        "a@" * 50_000,
        "}" + "{" * 50_000,
        "#a-" * 50_000 + "{;;;}",
        "(photo" * 30_000,
        "Related\n" * 30_000,
        "x\n" * 100_000,
        "2021-" * 50_000,
        "12 comments\n" * 20_000,
        "/".join(["1"] * 50_000) + "\n\nx",
    ):
        assert cleaned(text).text == text


def test_traps_of_real_pages(data: Path) -> None:
    """Counters, short codes, repeated captions, stamps and the teaser of the real pages are set aside, no more."""
    articles = list(read([str(data / "articles" / "iraq-dialogue")]).articles)
    reasons = [sorted({zone.reason for zone in article.zones if zone.kind == "aside"}) for article in articles]

    assert reasons == [
        ["leftover short code", "repeated caption"],
        ["publication stamp", "source line"],
        ["comment line", "page counter", "repeated caption"],
        ["teaser of another story"],
        ["menu line", "publication stamp"],
    ]
    for article in articles:
        hidden = sum(zone.end - zone.start for zone in article.zones if zone.kind == "aside")
        assert hidden < len(article.text) / 8
