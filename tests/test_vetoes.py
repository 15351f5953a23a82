"""What keeps two equal figures apart that go by other names, or are denied, or are of other people."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from claim_builder import build

from claimcheck.align import align, judge
from claimcheck.align.background import Background
from claimcheck.discrepancies import find
from claimcheck.model import Claim, Options

OPTIONS = Options()
PERCENT = {"unit": "percent", "low": 58}


def two(left: dict[str, Any], right: dict[str, Any]) -> list[Claim]:
    """Give a claim of each of two articles."""
    return build([{"article": "a"} | left, {"article": "b"} | right])


@pytest.mark.parametrize(
    ("left", "right", "veto"),
    [
        (
            {"sentence": "[58] percent of the voters are satisfied with the mayor"} | PERCENT,
            {"sentence": "[58] percent of the voters are unsatisfied with the mayor"} | PERCENT,
            "polarity",
        ),
        (
            {"sentence": "[58] percent believe that the mayor should not be removed"} | PERCENT,
            {"sentence": "[58] percent believe that the mayor should be removed"} | PERCENT,
            "polarity",
        ),
        (
            {"sentence": "[58] percent are not satisfied with the mayor"} | PERCENT,
            {"sentence": "[58] percent are dissatisfied with the mayor"} | PERCENT,
            "",
        ),
        (
            {"sentence": "Some [100] people were working inside the plant", "concept": "people", "low": 100},
            {"sentence": "Some [100] people were injured in the plant", "concept": "injury", "low": 100},
            "hit",
        ),
        (
            {"sentence": "Of the injured, [100] people were working inside", "concept": "people", "low": 100},
            {"sentence": "Some [100] people were injured in the plant", "concept": "injury", "low": 100},
            "",
        ),
        (
            {"sentence": "Grellbank employs [120] inspectors", "subject": "Grellbank", "low": 120},
            {"sentence": "Tomwick employs [120] inspectors", "subject": "Tomwick", "low": 120},
            "subject",
        ),
        (
            {"sentence": "Grellbank employs [120] inspectors", "subject": "Grellbank", "low": 120},
            {"sentence": "Tomwick, of the Grelbank group, employs [120] inspectors", "subject": "Tomwick", "low": 120},
            "",
        ),
    ],
)
def test_equal_figures_are_parted_by_what_their_sentences_say(
    left: dict[str, Any], right: dict[str, Any], veto: str
) -> None:
    """The veto is named, whichever way round the two stand; without it, the two are scored."""
    claims = two(left, right)
    for pair in (claims, claims[::-1]):
        assert judge(*pair, Background()).veto == veto


def test_a_figure_is_compared_with_the_one_of_its_name() -> None:
    """Where two figures of one article changed places in another, the names decide what is compared."""
    belong = {"unit": "percent", "concept": "member", "noun": "belong to the church"}
    attend = {"unit": "percent", "concept": "service", "noun": "attend services"}
    claims = build(
        [
            {"article": "a", "sentence": "About [85] percent belong to the church", "low": 85} | belong,
            {"article": "a", "sentence": "Some [5] percent of Danes regularly attend services", "low": 5} | attend,
            {"article": "b", "sentence": "Some [85] percent of Danes regularly attend services", "low": 85} | attend,
        ]
    )
    found = find(claims, align(claims, OPTIONS), OPTIONS)
    assert [(one.kind, [side.value for side in one.sides]) for one in found if len(one.sides) > 1] == [
        ("value-conflict", ["5 %", "85 %"])
    ]


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("Grell visited China", "Tomwick visited China", True),
        ("Grell visited China", "a visit to China by Grell", False),
        ("Grell met Tomwick in China", "Tomwick met Grell in China", False),
        ("the visit to China", "Tomwick visited China", False),
    ],
)
def test_dates_are_parted_by_who_did_it(left: str, right: str, apart: bool) -> None:  # noqa: FBT001 - a case
    """Two events that begin with two names are two events, unless the other name stands in them as well."""
    day = date(2002, 2, 1)
    claims = two(
        {"sentence": f"{left} [in February 2002]", "event": left, "first": day},
        {"sentence": f"{right} [in February 2002]", "event": right, "first": day},
    )
    assert (judge(*claims, Background()).veto == "subject") is apart
