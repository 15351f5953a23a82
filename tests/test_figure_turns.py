"""Turns of phrase in English news that look like another: what a figure of them is, read by a reader of news."""

from __future__ import annotations

import pytest
from test_figures import figures, values


def told(text: str) -> list[tuple[float | None, float | None, str, str | None, str]]:
    """Give low, high, unit, concept and role of all figures of a text."""
    drafts, _ = figures(text, "en")
    return [(q.low, q.high, q.unit, q.concept, q.role) for draft in drafts if (q := draft.quantity)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Temperatures reached 40C at noon.", [(40, 40, "celsius", "temperature")]),
        ("The town saw temperatures of 104F.", [(104, 104, "fahrenheit", "temperature")]),
        ("The pound was at 1.37 to the euro.", [(1.37, 1.37, "GBP_per_EUR", "exchange_rate")]),
        ("It was quoted at 49.4 to the dollar.", [(49.4, 49.4, "count_per_USD", "exchange_rate")]),
        ("The vaccine is for children under ten.", [(None, 10, "year", "age")]),
        ("Women over 60 were sent home.", [(60, None, "year", "age")]),
        ("It is free to those under 16.", [(None, 16, "year", "age")]),
        ("They are 5 feet 3 to 5 feet 6 tall.", [(5.25, 5.5, "foot", "height")]),
        ("He was 5 feet 6.", [(5.5, 5.5, "foot", "distance")]),
        ("It took 2 hours 30 minutes to 3 hours 30 minutes.", [(2.5, 3.5, "hour", "duration")]),
        ("It flew at an altitude of 30' over the lake.", [(30, 30, "foot", "height")]),
        ("A wall 30' high fell.", [(30, 30, "foot", "height")]),
        ("A new 3 cylinder engine was shown.", [(3, 3, "count", "cylinder")]),
        ("The army lost two F-16s.", [(2, 2, "count", "f-16")]),
        ("Losses in excess of 30 MUSD were reported.", [(30_000_000, None, "USD", "loss")]),
    ],
)
def test_a_figure_is_read_as_told(
    text: str, expected: list[tuple[float | None, float | None, str, str | None]]
) -> None:
    """Degrees by a capital, money in other money, ages that bound people, feet and inches, models."""
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The shop sold 40C parts.",
        "They gave 500 to the dollar store.",
        "The list has names under 10 headings.",
        "It sank 12 feet 5 miles away.",
        "F-16s flew over the town.",
    ],
)
def test_what_looks_alike_is_none_of_these(text: str) -> None:
    """A size is no temperature, a shop no rate, headings no age, miles no inches, and a model no count."""
    assert not {"temperature", "exchange_rate", "age", "s"} & {concept for _, _, _, concept in values(text)}
    assert all(low == int(low) for low, _, _, _ in values(text) if low is not None)


def test_a_change_by_money_comes_to_money() -> None:
    """Where both figures have their money, "to" says what the change came to; a share may have two ends."""
    assert told("Profits will grow by $5bn to $8bn.") == [
        (5e9, 5e9, "USD", "profit", "delta"),
        (8e9, 8e9, "USD", "profit", "after"),
    ]
    assert told("Profits will grow by 5% to 8%.") == [(5, 8, "percent", "profit", "delta")]


def test_those_left_did_not_die() -> None:
    """Those of "all but two of whom" are a part of the people, and not of the dead."""
    assert told("The 9 people, all but two of whom died, were on a bus.") == [
        (9, 9, "person", "people", "total"),
        (2, 2, "person", "people", "part"),
    ]


def test_what_is_measured_stands_behind_both_units() -> None:
    """An amount told again in brackets, and the first, are of what stands behind the bracket."""
    drafts, _ = figures("It has 450 Nm (332 lb-ft) of torque.", "en")
    assert [draft.quantity.noun for draft in drafts if draft.quantity] == ["torque", "torque"]


def test_an_observatory_is_no_place() -> None:
    """Who measured an earthquake does not say where it was."""
    drafts, _ = figures("The US Geological Survey said the quake had a magnitude of 6.2.", "en")
    assert [draft.place for draft in drafts] == [()]
