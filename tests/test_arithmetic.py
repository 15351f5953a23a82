"""Figures of one article that do not add up, from its words to the finding."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import claims_of
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from claimcheck.align import align
from claimcheck.discrepancies import find
from claimcheck.discrepancies.shares import wrong_shares
from claimcheck.model import Finding, Options


def mismatches(text: str, options: Options | None = None, language: str = "en") -> list[Finding]:
    """Give the findings of one article that say that its figures do not add up."""
    claims = claims_of(text, language=language, published=date(2020, 5, 5))
    options = options or Options()
    return [one for one in find(claims, align(claims, options), options) if one.kind == "sum-mismatch"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The army closed 12 bases, 15 of them in the north.", "15, above 12"),
        ("The blast killed 12 people, including 13 children.", "13, above 12"),
        ("37 percent of the 12 members voted against it.", "4 / 12 = 33.3 % / 5 / 12 = 41.7 %, not 37 %"),
        ("The party won 60 of the 150 seats (45 percent).", "60 / 150 = 40 %, not 45 %"),
        ("The party won 60 of 150 seats, or 45 percent.", "60 / 150 = 40 %, not 45 %"),
        (
            "The minister begins a six-day visit from 5 to 8 June 2020.",
            "2020-06-05 to 2020-06-08 = 4, not 6 days",
        ),
        ("The flood killed 30 people: 12 in Basra, 10 in Mosul and 5 in Erbil.", "12 + 10 + 5 = 27, not 30"),
        ("The flood killed 30 people: 12 in Basra, 10 in Mosul and 9 in Erbil.", "12 + 10 + 9 = 31, above 30"),
    ],
)
def test_what_does_not_add_up_is_shown_with_its_sum(text: str, shown: str) -> None:
    """One finding, whose test shows the calculation."""
    found = mismatches(text)
    assert [test.detail for one in found for test in one.why] == [shown]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("أسفر الانفجار عن مقتل 12 شخصا، بينهم 13 طفلا.", "13, above 12"),
        ("صوت 37 في المئة من الأعضاء الـ12 ضد القرار.", "4 / 12 = 33.3 % / 5 / 12 = 41.7 %, not 37 %"),  # noqa: RUF001 - Arabic
        ("فاز الحزب بـ60 مقعدا من أصل 150 مقعدا (45 في المئة).", "60 / 150 = 40 %, not 45 %"),
        ("يبدأ الوزير زيارة تستغرق ستة أيام من 5 إلى 8 يونيو 2020.", "2020-06-05 to 2020-06-08 = 4, not 6 days"),
        ("أسفر الفيضان عن مقتل 30 شخصا: 12 في البصرة و10 في الموصل و5 في أربيل.", "12 + 10 + 5 = 27, not 30"),
        ("أسفر الفيضان عن مقتل 30 شخصا: 12 في البصرة و10 في الموصل و9 في أربيل.", "12 + 10 + 9 = 31, above 30"),
    ],
)
def test_what_does_not_add_up_in_arabic_is_shown_too(text: str, shown: str) -> None:
    """The same rules, over the words of the other pack."""
    assert [test.detail for one in mismatches(text, language="ar") for test in one.why] == [shown]


@pytest.mark.parametrize(
    "text",
    [
        "صوت 33 في المئة من الأعضاء الـ12 ضد القرار.",  # noqa: RUF001 - Arabic
        "فاز الحزب بـ60 مقعدا من أصل 150 مقعدا (40 في المئة).",
        "يبدأ الوزير زيارة تستغرق أربعة أيام من 5 إلى 8 يونيو 2020.",
        "أسفر الفيضان عن مقتل 30 شخصا: 12 في البصرة و10 في الموصل و8 في أربيل.",
    ],
)
def test_what_adds_up_in_arabic_is_no_finding(text: str) -> None:
    """Nor is what rounds to it."""
    assert mismatches(text, language="ar") == []


@pytest.mark.parametrize(
    "text",
    [
        "50 percent of the people live in 7 towns.",
        "He saw two people helping her and ran all three of them over.",
        "33 percent of the 12 members voted against it.",
        "About 37 percent of the 12 members voted against it.",
        "41.7 percent of the 12 members voted against it.",
        "37 percent of the 1,200 members voted against it.",
        "The party won 60 of the 150 seats (40 percent).",
        "The party won 61 of the 150 seats, or 41 percent.",
        "The minister begins a four-day visit from 5 to 8 June 2020.",
        "The minister begins a three-day visit from 5 to 8 June 2020.",
        "The minister begins a two-week visit from 5 to 18 June 2020.",
        "The minister begins a six-day visit in June 2020.",
        "A six-day truce began after the visit from 5 to 8 June 2020.",
        "The flood killed 30 people: 12 in Basra, 10 in Mosul and 8 in Erbil.",
        "The flood killed about 30 people: 12 in Basra, 10 in Mosul and 9 in Erbil.",
        "The blast killed 12 people, including 3 children, 5 women and 8 Americans.",
    ],
)
def test_what_adds_up_or_may_is_no_finding(text: str) -> None:
    """Rounding, bounds, parts that overlap, and figures of different things contradict nothing."""
    assert mismatches(text) == []


def test_a_tolerance_that_was_taught_holds_for_sums() -> None:
    """How far "about" reaches for a concept is asked in every calculation."""
    text = "The flood killed about 30 people: 12 in Basra, 10 in Mosul and 11 in Erbil."
    assert mismatches(text)
    rough = Options()
    rough = structs.replace(rough, knowledge=structs.replace(rough.knowledge, tolerances={"death": 0.2}))
    assert mismatches(text, rough) == []


@given(st.integers(1, 90), st.integers(0, 90))
def test_a_percentage_that_was_worked_out_of_its_group_is_never_wrong(size: int, count: int) -> None:
    """Whatever part of whatever group it is, rounded to a whole number or to one place."""
    share = 100 * min(count, size) / size
    for printed in (f"{share:.0f}", f"{share:.1f}"):
        claims = claims_of(f"{printed} percent of the {size} members voted against it.", language="en")
        assert list(wrong_shares({claim.id: claim for claim in claims}, Options())) == []
