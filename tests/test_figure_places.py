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


def test_a_part_may_say_so_behind_its_number() -> None:
    """Behind the number, "of them" leaves the noun out, and names the group."""
    total, part = figures("About 3,500 foreign soldiers remain in Iraq, 2,500 of them American.", "en")

    assert total.quantity
    assert part.quantity
    assert (part.quantity.role, part.quantity.concept, part.scope) == ("part", total.quantity.concept, ("US",))


def test_a_measure_in_front_of_its_number_is_what_it_measures() -> None:
    """The magnitude counts no earthquakes, and the dead in front of their number are no mere people."""
    magnitude, dead = figures(
        "A magnitude 7.8 earthquake struck the town. The number of people killed by it reached 5,000.", "en"
    )

    assert magnitude.quantity
    assert dead.quantity
    assert (magnitude.quantity.concept, dead.quantity.concept) == ("magnitude", "death")
