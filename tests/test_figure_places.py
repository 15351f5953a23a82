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
