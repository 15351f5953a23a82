"""Where a figure holds and whom it is limited to, when the words for it stand apart from the number."""

from __future__ import annotations

import pytest

from claimcheck.extract import extract
from claimcheck.model import Article, Claim


def figures(text: str, code: str) -> list[Claim]:
    """Read the figures of a text."""
    return [claim for claim in extract(Article("a", "s", text, language=code)).claims if claim.quantity]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The quake that hit Türkiye and Syria killed 7,000 people: 5,000 in Türkiye and 2,000 in Syria.", "en"),
        ("بلغت حصيلة الزلزال الذي ضرب تركيا وسوريا 7000 قتيل، بينهم 5000 قتيل في تركيا و2000 قتيل في سوريا.", "ar"),
    ],
)
def test_a_total_holds_where_its_parts_hold_together(text: str, code: str) -> None:
    """Places that "and" joins are one answer, and a part has its own."""
    assert [set(claim.place) for claim in figures(text, code)] == [{"TR", "SY"}, {"TR"}, {"SY"}]


def test_a_figure_has_no_place_of_the_next_one() -> None:
    """What stands behind the next number is not where the first one holds."""
    first, second = figures("The ministry counted 40 buildings, the army 12 bases in Jordan and Iraq.", "en")

    assert first.place == ()
    assert second.place == ("JO", "IQ")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The number of US troops in Iraq stands at 2,500 soldiers.", "en"),
        ("يبلغ عدد الجنود الأميركيين في العراق 2500 جندي.", "ar"),
    ],
)
def test_the_number_of_a_group_limits_the_noun_behind(text: str, code: str) -> None:
    """The group is told in front, the noun again behind the number."""
    assert [claim.scope for claim in figures(text, code)] == [("US",)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The quake killed 7,000 people by Tuesday evening: 5,000 in Türkiye and 2,000 in Syria.", "en"),
        ("بلغت الحصيلة 7000 قتيل حتى المساء، بينهم 5000 قتيل في تركيا و2000 قتيل في سوريا.", "ar"),
    ],
)
def test_parts_follow_one_another_with_their_places(text: str, code: str) -> None:
    """A list behind a colon or behind "of them" gives parts, each of the total's kind."""
    found = [claim.quantity for claim in figures(text, code)]

    assert [(quantity.role, quantity.concept) for quantity in found if quantity] == [
        ("total", "death"),
        ("part", "death"),
        ("part", "death"),
    ]


@pytest.mark.parametrize(
    ("text", "concept", "scope"),
    [
        ("25 of the dead were civilians.", "death", ("civilian",)),
        ("25 of the injured are police officers.", "injury", ("police_officer",)),
        ("25 of the dead were Syrian.", "death", ("SY",)),
        ("25 of the dead were buried on Monday.", "death", ()),
    ],
)
def test_whom_some_of_those_hit_were(text: str, concept: str, scope: tuple[str, ...]) -> None:
    """The group stands behind the verb, and what was done with them is none."""
    (some,) = figures(text, "en")
    assert some.quantity
    assert (some.quantity.low, some.quantity.role, some.quantity.concept, some.scope) == (25, "part", concept, scope)


def test_raids_of_which_some_died_have_no_such_part() -> None:
    """What befell people is no part of what struck them."""
    raids, dead = figures("شنت الطائرات 12 غارة جوية على المدينة، ما أسفر عن مقتل 28 منها.", "ar")

    assert raids.quantity
    assert dead.quantity
    assert (raids.quantity.role, dead.quantity.role, dead.quantity.unit) == ("level", "level", "person")


def test_a_part_may_say_so_behind_its_number() -> None:
    """Behind the number, "of them" leaves the noun out, and names the group."""
    total, part = figures("About 3,500 foreign soldiers remain in Iraq, 2,500 of them American.", "en")

    assert total.quantity
    assert part.quantity
    assert (part.quantity.role, part.quantity.concept, part.scope) == ("part", total.quantity.concept, ("US",))


@pytest.mark.parametrize(
    ("text", "state", "scope"),
    [
        ("The fire killed 658 people, 30 of them children.", "death", ("child",)),
        ("Some 658 people, 30 of them children, died.", "death", ("child",)),
        ("At least 658 people, including 30 children, were killed.", "death", ("child",)),
        ("658 people have died, of whom 30 were children.", "death", ("child",)),
        ("658 people died, 30 of them unregistered.", "death", ()),
        ("Police arrested 658 men, 30 of them Syrians.", "detainee", ("SY",)),
        ("A boat carrying 658 migrants, 30 of them women, sank.", "migrant", ("woman",)),
    ],
)
def test_a_part_of_those_hit(text: str, state: str, scope: tuple[str, ...]) -> None:
    """What befell all befell some of them, wherever the verb stands; the group named limits the part alone."""
    total, part = figures(text, "en")
    assert total.quantity
    assert part.quantity
    assert (total.quantity.low, total.quantity.role, total.quantity.concept) == (658, "total", state)
    assert (part.quantity.low, part.quantity.role, part.quantity.concept, part.scope) == (30, "part", state, scope)


def test_a_measure_in_front_of_its_number_is_what_it_measures() -> None:
    """The magnitude counts no earthquakes, and the dead in front of their number are no mere people."""
    magnitude, dead = figures(
        "A magnitude 7.8 earthquake struck the town. The number of people killed by it reached 5,000.", "en"
    )

    assert magnitude.quantity
    assert dead.quantity
    assert (magnitude.quantity.concept, dead.quantity.concept) == ("magnitude", "death")


@pytest.mark.parametrize(
    "text",
    [
        "At least 157 people died, Alphaville 105 and Betatown West 52.",
        "The quake killed 157 people: 105 in Alphaville and 52 in Betatown West.",
        "157 people died - 105 in Alphaville and 52 in Betatown West.",
    ],
)
def test_parts_are_told_by_their_places(text: str) -> None:
    """What is counted stands with the total alone, and a place that no pack knows is told as it is printed."""
    total, *parts = figures(text, "en")

    assert total.quantity
    assert (total.quantity.role, total.quantity.low) == ("total", 157)
    assert [
        (part.quantity.low, part.quantity.role, part.quantity.concept, part.place) for part in parts if part.quantity
    ] == [
        (105, "part", "death", ("Alphaville",)),
        (52, "part", "death", ("Betatown West",)),
    ]


def test_two_places_need_no_total() -> None:
    """The verb is said once, for the first of them."""
    found = figures("Police arrested 12 men in Alphaville and 3 in Betatown.", "en")

    assert [(one.quantity.concept, one.quantity.role, one.place) for one in found if one.quantity] == [
        ("detainee", "level", ("Alphaville",)),
        ("detainee", "level", ("Betatown",)),
    ]


@pytest.mark.parametrize(
    "text", ["They flew 20 people in a Boeing 737 and an Airbus 320.", "He beat Smith 6 and Jones 7."]
)
def test_a_number_behind_a_name_alone_counts_nothing(text: str) -> None:
    """More than the total, or with none in front, it is of the name."""
    assert [one.quantity.low for one in figures(text, "en") if one.quantity] == ([20] if "20 " in text else [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Iraq will cut its output by 211,000 barrels per day, the Emirates by 144,000 and Kuwait by some 128,000.",
            "en",
        ),
        ("سيخفض العراق إنتاجه 211 ألف برميل يوميا والإمارات 144 ألفا والكويت نحو 128 ألفا.", "ar"),
    ],
)
def test_in_a_list_each_place_stands_in_front_of_its_figure(text: str, code: str) -> None:
    """The place behind a figure is that of the next one; what is measured, and that it is planned, is told once."""
    found = figures(text, code)

    assert [claim.place for claim in found] == [("IQ",), ("AE",), ("KW",)]
    assert {claim.quantity.unit for claim in found if claim.quantity} == {"barrel_per_day"}
    assert {(claim.quantity.role, claim.quantity.direction) for claim in found if claim.quantity} == {("delta", "down")}
    assert {claim.modality for claim in found} == {"planned"}


def test_a_list_may_have_its_places_behind() -> None:
    """What comes from a place is no people of it: the barrels were named before."""
    first, second = figures("أعلنت المجموعة خفضا يشمل 500 ألف برميل من السعودية و400 ألف من روسيا.", "ar")

    assert (first.place, second.place) == (("SA",), ("RU",))
    assert second.quantity
    assert (second.quantity.unit, second.quantity.noun) == ("barrel", None)


def test_a_place_with_its_figure_behind_may_be_no_list() -> None:
    """A figure whose own place follows has no other."""
    _, second = figures("She gave 41 speeches, all in the United States except for two in Toronto.", "en")

    assert second.place == ("CA",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The bank raised its forecast for Brent at the end of 2023 by $5 to $95 a barrel.", "en"),
        ("رفع البنك توقعاته لسعر النفط خمسة دولارات إلى 95 دولارا للبرميل.", "ar"),
    ],
)
def test_a_change_and_what_it_came_to_are_no_range(text: str, code: str) -> None:
    """By five to ninety-five: two figures of one thing."""
    change, outcome = figures(text, code)

    assert change.quantity
    assert outcome.quantity
    assert (change.quantity.low, change.quantity.role, change.quantity.direction) == (5, "delta", "up")
    assert (outcome.quantity.low, outcome.quantity.role) == (95, "after")
    assert change.quantity.concept == outcome.quantity.concept
    assert change.quantity.subject == outcome.quantity.subject


@pytest.mark.parametrize(
    "text",
    [
        "تسلمت الإدارة خمس مدارس للبنين والبنات.",
        "زادت سيولة السوق إلى 40 مليونا.",
        "أنتجت الشركة 40 طنا من البوتان.",
    ],
)
def test_a_word_with_an_article_or_its_owner_is_no_place(text: str) -> None:
    """The boys are not Benin, liquidity is not "his Seoul", and butane is not Bhutan."""
    assert {claim.place for claim in figures(text, "ar")} == {()}


@pytest.mark.parametrize(
    ("text", "code", "whom"),
    [
        ("Alpha won 49.5% of the vote, against 44.9% for his rival Kemal Beta.", "en", "rival Kemal Beta"),
        ("حصل الرئيس على 49.5 في المئة من الأصوات مقابل 44.9 في المئة لمنافسه كمال بيتا.", "ar", "لمنافسه كمال بيتا"),
    ],
)
def test_a_figure_set_against_another_is_of_whom_it_is_for(text: str, code: str, whom: str) -> None:
    """The rival's share is no share of the one who won."""
    _, second = figures(text, code)

    assert second.quantity
    assert (second.quantity.low, second.quantity.concept, second.quantity.subject) == (44.9, "vote", whom)


def test_a_count_for_an_alliance_counts_no_alliances() -> None:
    """Seats are counted, for this one and for that one."""
    found = figures("حصل تحالف الجمهور على 323 مقعدا مقابل 213 لتحالف الأمة و66 لتحالف العمل.", "ar")

    assert [(one.quantity.low, one.quantity.concept) for one in found if one.quantity] == [
        (323, "seat"),
        (213, "seat"),
        (66, "seat"),
    ]


def test_a_figure_for_a_period_is_of_nobody() -> None:
    """The same period of last year is a time."""
    _, second = figures("بلغت أرباح الشركة 1.62 مليار ريال مقارنة بـ 1.52 مليار ريال للفترة نفسها من 2014.", "ar")

    assert second.quantity
    assert second.quantity.subject != "للفترة نفسها"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Oil rose to 84 dollars after Kuwait said it would cut output.", ()),
        ("Some 30 soldiers were hurt as Russia pulled out of Syria.", ("SY",)),
        ("About 30 people were hurt in Iraq after the fall of the wall.", ("IQ",)),
    ],
)
def test_who_acts_in_the_next_clause_is_no_place(text: str, places: tuple[str, ...]) -> None:
    """Where a country does something behind "after" or "as", the figure in front does not hold there."""
    assert [claim.place for claim in figures(text, "en")] == [places]
