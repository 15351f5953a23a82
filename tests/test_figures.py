"""How figures are read: units, nouns, bounds, changes, parts, what is no quantity, and the same in both languages."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import claims_of
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extract.figures import read_figures
from claimcheck.grammar.dates import read_dates
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, lexicon
from claimcheck.model import Article, Mark, Zone

if TYPE_CHECKING:
    from claimcheck.extract.draft import Draft

CASES = tomllib.loads((Path(__file__).parent / "cases" / "parity" / "figures.toml").read_text(encoding="utf-8"))["case"]
FORMS = [
    pytest.param(code, form, case, id=f"{case['name']}-{code}-{index}")
    for case in CASES
    for code in ("en", "ar")
    for index, form in enumerate(case[code])
]
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640\u200e\u200f"
OTHER_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def figures(text: str, code: str, zones: tuple[Zone, ...] = ()) -> tuple[list[Draft], list[Mark]]:
    """Read the figures of a text of one language."""
    scan = Scan(text, lexicon(code))
    numerals = read_numerals(scan)
    article = Article(id="a", story="s", text=text, language=code, zones=zones)
    return read_figures(scan, numerals, read_dates(scan, numerals), article)


def values(text: str, code: str = "en") -> list[tuple[float | None, float | None, str, str | None]]:
    """Give low, high, unit and concept of all figures of a text."""
    drafts, _ = figures(text, code)
    return [(d.quantity.low, d.quantity.high, d.quantity.unit, d.quantity.concept) for d in drafts if d.quantity]


def reasons(text: str, code: str = "en") -> dict[str, str]:
    """Give the reason of every number of a text that no figure uses."""
    return {text[mark.start : mark.end]: mark.reason for mark in figures(text, code)[1]}


@pytest.mark.parametrize(("code", "form", "case"), FORMS)
def test_parity(code: str, form: str, case: dict[str, Any]) -> None:
    """A statement gives one figure, with the fields of its case in either language."""
    drafts, _ = figures(form, code)
    assert len(drafts) == 1
    quantity = drafts[0].quantity
    assert quantity is not None
    for key in ("low", "high"):
        wanted = None if case[key] == "none" else case[key]
        assert getattr(quantity, key) == (pytest.approx(wanted) if wanted is not None else None), key
    for key in ("approx", "unit", "concept", "role", "direction"):
        if key in case:
            assert getattr(quantity, key) == case[key], key
    for key in ("scope", "place"):
        if key in case:
            assert list(getattr(drafts[0], key)) == case[key], key
    assert drafts[0].modality == case.get("modality", "stated")


@pytest.mark.parametrize(("code", "form", "case"), FORMS)
def test_offsets_cut_out_what_they_say(code: str, form: str, case: dict[str, Any]) -> None:
    """Surface, unit, noun and subject are the characters at their offsets, within the text."""
    del case
    for draft in figures(form, code)[0]:
        quantity = draft.quantity
        assert quantity is not None
        assert form[quantity.surface_start : quantity.surface_end] == quantity.surface
        assert draft.start <= quantity.surface_start < quantity.surface_end <= draft.end
        for part in ("unit", "noun", "subject"):
            text = quantity.unit_text if part == "unit" else getattr(quantity, part)
            if text is not None:
                assert form[getattr(quantity, f"{part}_start") : getattr(quantity, f"{part}_end")] == text


@pytest.mark.parametrize("case", [case for case in CASES if "ar" in case], ids=lambda case: case["name"])
@given(data=st.data())
@settings(max_examples=8)
def test_marks_and_digit_sets_change_nothing(case: dict[str, Any], data: st.DataObject) -> None:
    """Vowel marks, tatweel, direction marks and another digit set leave every figure as it was."""
    form = data.draw(st.sampled_from(case["ar"]))
    places = [at for at in range(1, len(form)) if form[at - 1 : at + 1].isalpha()]
    where = data.draw(st.lists(st.sampled_from(places), max_size=4)) if places else []
    changed = form
    for at in sorted(where, reverse=True):
        changed = changed[:at] + data.draw(st.sampled_from(MARKS)) + changed[at:]
    assert values(changed.translate(OTHER_DIGITS), "ar") == values(form, "ar")


def test_a_part_has_the_noun_of_its_total() -> None:
    """The soldiers of "of them 2,500 American" are not said again; the two figures are linked both ways."""
    for text, code in (
        ("about 3,500 foreign soldiers, of them 2,500 American", "en"),
        ("نحو 3500 جندي أجنبي، بينهم 2500 أميركي", "ar"),
    ):
        (total, part), _ = figures(text, code)
        assert total.quantity is not None
        assert part.quantity is not None
        assert (total.quantity.role, part.quantity.role) == ("total", "part")
        assert part.quantity.concept == "military_personnel"
        assert (total.scope, part.scope) == (("foreign",), ("US",))
        assert total.links == ((1, "part"),)
        assert part.links == ((0, "total"),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The army cut its bases from 12 to 3.", "en"),
        ("The number of bases fell from 12 to 3.", "en"),
        ("قلص الجيش قواعده من 12 إلى 3.", "ar"),
        ("خفض التحالف وجوده إلى 3 قواعد، بعدما كان عدد القواعد 12.", "ar"),
    ],
)
def test_a_change_has_a_before_and_an_after(text: str, code: str) -> None:
    """Both ends of a change are claimed, linked, with the direction that their values show."""
    drafts, _ = figures(text, code)
    by_role = {draft.quantity.role: draft for draft in drafts if draft.quantity}
    before, after = by_role["before"].quantity, by_role["after"].quantity
    assert before is not None
    assert after is not None
    assert (before.low, after.low) == (12, 3)
    assert before.direction == after.direction == "down"
    assert before.concept == after.concept == "military_base"
    assert by_role["before"].links == ((drafts.index(by_role["after"]), "after"),)


def test_a_list_keeps_the_state_of_its_people() -> None:
    """Everybody listed behind "killing" was killed, until another state begins."""
    text = "killing 12 soldiers and three civilians and wounding 40"
    assert [concept for *_, concept in values(text)] == ["death", "death", "injury"]
    drafts, _ = figures(text, "en")
    assert [draft.scope for draft in drafts] == [("military_personnel",), ("civilian",), ()]


def test_a_participle_in_the_noun_phrase_tells_the_state() -> None:
    """What describes the people counted says what became of them."""
    assert values("Clinics took in 300 injured people and two wounded officers.") == [
        (300, 300, "person", "injury"),
        (2, 2, "person", "injury"),
    ]
    assert values("They count 40 people.") == [(40, 40, "person", "people")]
    assert values("Clinics took in 12 displaced families.") == [(12, 12, "count", "household")]


def test_a_verb_bounds_the_count_behind_it() -> None:
    """Where verbs come first, the bound stands in front of the count and all that belongs to it; denied, it turns."""
    assert values("تجاوز عدد قتلى الزلزال في تركيا وسوريا 41 ألفا.", "ar") == [(41000, None, "person", "death")]
    assert values("لم يتجاوز عدد قتلى الزلزال في تركيا وسوريا 300.", "ar") == [(None, 300, "person", "death")]
    assert values("بلغ عدد قتلى الزلزال في تركيا وسوريا 300.", "ar") == [(300, 300, "person", "death")]


def test_one_by_the_singular_needs_harm() -> None:
    """A guard who was killed is one; a guard who spoke, or a person named, is no count."""
    text = "A guard was killed and two others wounded."
    assert [(low, concept) for low, _, _, concept in values(text)] == [(1, "death"), (2, "injury")]
    assert values("A guard spoke to the press.") == []
    assert [low for low, *_ in values("مقتل جندي وإصابة اثنين.", "ar")] == [1, 2]
    assert values("مقتل القائد في الحرس.", "ar") == []


def test_definite_duals_are_no_counts() -> None:
    """Two that were spoken of before are not counted again."""
    assert values("بين البلدين", "ar") == []
    assert values("مدرستان", "ar")[0][:2] == (2, 2)


def test_the_event_comes_with_its_dead() -> None:
    """People who came to harm carry the event phrase, up to its verb."""
    drafts, _ = figures("A suicide bombing in a market killed 30 people.", "en")
    assert drafts[0].event is not None
    assert drafts[0].event.text == "suicide bombing in a market"


def test_the_whole_limits_its_soldiers() -> None:
    """Forces told with their nationality limit the soldiers that they are made up of."""
    (draft,), _ = figures("القوات الأميركية تتألف من نحو 5200 جندي", "ar")
    assert draft.scope == ("US",)


@pytest.mark.parametrize(
    ("text", "code", "number", "reason"),
    [
        ("COVID-19 spread.", "en", "19", "name with a number"),
        ("an F-16 flew", "en", "16", "name with a number"),
        ("the G20 met", "en", "20", "name with a number"),
        ("a Boeing 737 landed", "en", "737", "name with a number"),
        ("Article 140 of the constitution", "en", "140", "number of an article or page"),
        ("at 10:30 yesterday", "en", "10", "clock time"),
        ("They won 3-1 at home.", "en", "3", "score"),
        ("Call +1-202-555-0100 now", "en", "202", "telephone number"),
        ("المادة 140 من الدستور", "ar", "140", "number of an article or page"),
        ("القناة 12 الإسرائيلية", "ar", "12", "name with a number"),
        ("كوفيد 19 ينتشر", "ar", "19", "name with a number"),
        ("الساعة 22:19", "ar", "22", "clock time"),
        ("فاز الفريق 2-1", "ar", "2", "score"),
        ("0 تعليق", "ar", "0", "page counter"),
        ("عام 2003", "ar", "2003", "date"),
    ],
)
def test_what_is_no_quantity(text: str, code: str, number: str, reason: str) -> None:
    """Numbers that are no figures are excluded, each with its reason."""
    assert reasons(text, code)[number] == reason
    assert values(text, code) == []


def test_nothing_is_claimed_where_a_zone_is_aside() -> None:
    """A number in a stretch that is set aside has the reason of the stretch."""
    text = "12 schools. 30 views"
    drafts, marks = figures(text, "en", (Zone(12, 20, "aside", "page counter"),))
    assert len(drafts) == 1
    assert [(text[mark.start : mark.end], mark.reason) for mark in marks] == [("30", "page counter")]


# fmt: off
WORDS = [
    "killed", "12", "3.5%", "of", "the", "soldiers", ",", "from", "to", "-", "(", ")", "million",
    "$", "two", "half", "جندي", "نحو", "و", "إلى", "من", "5", "آلاف", "بينهم", "شهران", "مقتل",
    "عدة", "ونصف", "لم", "بلغ", "2021", ".",
]
# fmt: on


@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from(["en", "ar"]))
@settings(max_examples=150)
def test_every_digit_is_accounted_for(words: list[str], code: str) -> None:
    """Whatever stands around them, all digits are inside a claimed number or a mark, and quotes are within the text."""
    text = " ".join(words)
    drafts, marks = figures(text, code)
    covered = {at for mark in marks for at in range(mark.start, mark.end)}
    for draft in drafts:
        assert draft.quantity is not None
        assert 0 <= draft.start < draft.end <= len(text)
        covered |= set(range(draft.quantity.surface_start, draft.quantity.surface_end))
    assert {at for at, character in enumerate(text) if character.isdigit()} <= covered


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("15 killed and scores injured in the town", [(15, "death"), (20, "injury")]),
        ("15 killed, scores injured in the town", [(15, "death"), (20, "injury")]),
        ("Bombs hit the capital, Kill 6", [(6, "death")]),
        ("The singer died at 67 in the capital.", [(67, "age")]),
        ("Former guard dead at 91", [(1, "death"), (91, "age")]),
        ("A 6.8 quake struck the coast.", [(6.8, "magnitude")]),
        ("They met on the 50th anniversary of his death.", [(50, "anniversary")]),
        ("They met on the 50th day.", []),
    ],
)
def test_headlines_leave_out_what_a_number_is_of(text: str, told: list[tuple[int, str]]) -> None:
    """An age behind a death, the magnitude of a quake, and the dead in front of vague numbers of others."""
    assert [(low, concept) for low, _, _, concept in values(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two teenagers, one 16 and the other 17, were injured.", [(2, "injury"), (16, "age"), (17, "age")]),
        ("The two men, ages 18 and 35, were shot.", [(2, "injury"), (18, "age"), (35, "age")]),
        ("Two men, 33 and 19, were shot.", [(2, "injury"), (33, "age"), (19, "age")]),
        ("The other man, 37, was hurt.", [(1, "injury"), (37, "age")]),
        ("Of the 30 men, 12 were killed.", [(30, "man"), (12, "death")]),
        ("A woman in her 30's was shot.", [(30, "age")]),
        ("Park shooting suspect is held", []),
    ],
)
def test_ages_between_commas_are_of_those_in_front(text: str, told: list[tuple[int, str]]) -> None:
    """What became of people stands behind their ages, the last of which is not their number."""
    assert [(low, concept) for low, _, _, concept in values(text)] == told


def test_a_day_that_names_what_is_counted_is_stepped_over() -> None:
    """The day of an attack stands between the number of those who did it and their noun."""
    found = values("Fifteen of the 19 Sept. 11 hijackers came from the kingdom.")
    assert [(low, concept) for low, _, _, concept in found] == [(15, "hijacker"), (19, "hijacker")]


def test_a_rate_is_in_percent_as_the_next_one_is() -> None:
    """One of two rates of a sentence goes without its sign; alone it stays what is printed."""
    text = "The tax rate was 35.72, and, with the taxes of the city, a combined rate of 45.8 percent."
    assert [unit for _, _, unit, _ in values(text)] == ["percent", "percent"]
    assert [unit for _, _, unit, _ in values("The rate was 35.72.")] == ["count"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A man was killed on Monday.", [(1, "death")]),
        ("A 15-year-old boy was killed near the bridge.", [(15, "age"), (1, "death")]),
        ("A seven-year-old boy has died of his wounds.", [(7, "age"), (1, "death")]),
        ("A teenager was shot and killed.", [(1, "death")]),
        ("Man killed in crash", [(1, "death")]),
        ("Boy, 8, dies in fire", [(1, "death"), (8, "age")]),
        ("The man was shot dead.", [(1, "death")]),
        ("The man was shot dead. A driver died.", [(1, "death")]),
        ("Two men died. The driver was killed.", [(2, "death")]),
        ("The driver was hurt. His wife was hurt.", [(1, "injury")]),
        ("They killed the general.", []),
        ("A man killed his wife.", [(1, "death")]),
        ("A 16-year-old was shot in the leg.", [(16, "age"), (1, "injury")]),
        ("16-year-old shot in the leg", [(16, "age"), (1, "injury")]),
        ("A boy accidentally shot his mother.", [(1, "injury")]),
        ("A detective shot himself in the leg.", [(1, "injury")]),
        ("A man shot Sam Green in the leg.", []),
        ("The fire injured a 3-year-old child.", [(3, "age"), (1, "injury")]),
        ("A fourth person was injured.", [(1, "injury")]),
        ("A woman was not injured.", []),
        ("Deputy kills robber", [(1, "death")]),
        ("Man held after killing mother, two children", [(2, "child")]),
        ("Police told of the death of a nine-year-old boy.", [(1, "death"), (9, "age")]),
        ("The boy was seriously hurt.", [(1, "injury")]),
        ("Man killed wife, court hears", []),
    ],
)
def test_one_by_the_singular(text: str, told: list[tuple[int, str]]) -> None:
    """An unnamed person who is killed or hurt is one, with an age in front or not, also in a headline."""
    found = [claim.quantity for claim in claims_of(text, language="en") if claim.quantity]

    assert [(quantity.low, quantity.concept) for quantity in found] == told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Net income for the three months ended Sept. 30, 2023 rose 11 percent to $22.96 billion, or $1.46 a share.",
            [("Net income", "profit", "delta"), ("Net income", "profit", "after"), ("Net income", "profit", "level")],
        ),
        ("The firm did well even as revenue edged up 1 percent to $89 million.", [("revenue", "revenue", "delta")]),
        (
            "The firm reported revenue of $89 billion, down 1 percent from a year earlier.",
            [("revenue", "revenue", "level"), ("revenue", "revenue", "delta")],
        ),
        ("Computer sales plunged by more than a third to $7.6 billion.", [("Computer sales", "revenue", "delta")]),
    ],
)
def test_results_of_a_company(text: str, wanted: list[tuple[str, str, str]]) -> None:
    """A figure in other words, and behind the day that a quarter ended on, is told of what the first is told of."""
    drafts, _ = figures(text, "en")
    told = [draft.quantity for draft in drafts if draft.quantity is not None and draft.quantity.unit != "month"]
    assert [(one.subject, one.concept, one.role) for one in told][: len(wanted)] == wanted


def test_a_share_and_what_it_comes_to_are_no_range() -> None:
    """What is cut by a third comes to 7 billion dollars: a change and its outcome."""
    assert values("Computer sales plunged by more than a third to $7.6 billion.") == [
        (pytest.approx(1 / 3), None, "ratio", "revenue"),
        (7_600_000_000, 7_600_000_000, "USD", "revenue"),
    ]


def test_the_quarter_of_a_month_is_no_share() -> None:
    """A quarter with a month in front is one of three months."""
    assert values("The company set a September quarter record.") == []


def test_what_went_up_to_a_figure_reached_it() -> None:
    """The words "up to" are no bound where they belong to a verb of change."""
    assert values("The toll went up to 30.") == [(30, 30, "person", "death")]
    assert values("They sold up to 30 cars.") == [(None, 30, "count", "car")]


def roles(text: str, code: str) -> list[tuple[float | None, str, str | None]]:
    """Give value, role and concept of all figures of a text."""
    drafts, _ = figures(text, code)
    return [(d.quantity.high, d.quantity.role, d.quantity.concept) for d in drafts if d.quantity]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        (
            "ar",
            "انكمشت قيمتها إلى 3.94 من 4.68 مليارات، نفذت عبر 77 ألف صفقة.",
            [(3.94e9, "after", "value"), (4.68e9, "before", "value"), (77e3, "level", "deal")],
        ),
        (
            "ar",
            "كان عدد القواعد 12 قاعدة وأصبح 3 قواعد.",
            [(12, "before", "military_base"), (3, "after", "military_base")],
        ),
        ("ar", "ضبطت الشرطة 18 حالة، وكانت الوزارة أسقطت 107 حالات.", [(18, "level", "case"), (107, "level", "case")]),
        ("ar", "كانت الطائرة تقل 181 شخصا ونجا اثنان.", [(181, "level", "people"), (2, "level", "survivor")]),
        (
            "ar",
            "ارتفعت نسبة المؤيدين من 55% في استطلاع سابق، وكانت نسبة المعارضين 34%.",
            [(55, "before", "proportion"), (34, "level", "proportion")],
        ),
        ("ar", "ارتفع العدد من 12 إلى 30.", [(12, "before", None), (30, "after", None)]),
        ("en", "It has 70 bases, down from 85.", [(70, "after", "military_base"), (85, "before", "military_base")]),
        (
            "en",
            "His was the third of four deaths in a week and the 22nd this year, down from 29.",
            [(4, "level", "death"), (29, "before", "death")],
        ),
        ("en", "It sold 20 cars, rather than 30.", [(20, "level", "car"), (30, "level", "car")]),
    ],
)
def test_the_ends_of_one_change(code: str, text: str, wanted: list[tuple[float, str, str]]) -> None:
    """Only figures that a sentence makes the ends of one change are linked; an earlier state needs one of today."""
    assert roles(text, code) == wanted


def test_the_country_is_the_one_of_most_names_and_people() -> None:
    """A conference in Paris does not make France "the country" of an article on the Sudanese."""
    text = (
        "The Sudanese government criticised the Paris conference. Sudanese officials said that they were not asked. "
        "The war has driven 1.8 million people out of the country."
    )
    drafts, _ = figures(text, "en")
    assert [draft.place for draft in drafts if draft.quantity] == [("SD",)]
