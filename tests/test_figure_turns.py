"""Turns of phrase in English news that look like another: what a figure of them is, read by a reader of news."""

from __future__ import annotations

import pytest
from test_figures import figures, reasons, values


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
        ("Maria Lopez (34) sang.", [(34, 34, "year", "age")]),
        ("Officials gave 200 prisoners a second chance.", [(200, 200, "person", "prisoner")]),
        ("It takes 200 visitors a second.", [(200, 200, "person_per_second", "tourist")]),
        ("The vaccine is for children under ten.", [(None, 10, "year", "age")]),
        ("Women over 60 were sent home.", [(60, None, "year", "age")]),
        ("It is free to those under 16.", [(None, 16, "year", "age")]),
        ("They are 5 feet 3 to 5 feet 6 tall.", [(5.25, 5.5, "foot", "height")]),
        ("He was 5 feet 6.", [(5.5, 5.5, "foot", "distance")]),
        ("It took 2 hours 30 minutes to 3 hours 30 minutes.", [(2.5, 3.5, "hour", "duration")]),
        ("It flew at an altitude of 30' over the lake.", [(30, 30, "foot", "height")]),
        ("A wall 30' high fell.", [(30, 30, "foot", "height")]),
        ("A new 3 cylinder engine was shown.", [(3, 3, "count", "cylinder")]),
        ("The army lost two F-16s.", [(2, 2, "count", "aircraft")]),
        ("The army lost two X-16s.", [(2, 2, "count", "x-16")]),
        ("Losses in excess of 30 MUSD were reported.", [(30_000_000, None, "USD", "loss")]),
        ("The clerk turned over about 300 emails.", [(300, 300, "count", "message")]),
        (
            "It costs 435,000 yen ($3,900) in red and 380,000 ($3,400) in blue.",
            [
                (435_000, 435_000, "JPY", None),
                (3900, 3900, "USD", None),
                (380_000, 380_000, "JPY", None),
                (3400, 3400, "USD", None),
            ],
        ),
        (
            "It has a 640bhp 5.2 litre engine.",
            [(640, 640, "brake_horsepower", "engine"), (5.2, 5.2, "litre", "engine")],
        ),
        ("Two men fled in a car.", [(2, 2, "person", "man")]),
        ("Some 40,000 people fled.", [(40_000, 40_000, "person", "displaced_person")]),
        ("Three to four individuals came.", [(3, 4, "person", "people")]),
        ('There are at least 30 "national emergencies" in effect.', [(30, None, "count", "emergency")]),
        ("Arrests have fallen in recent years, to 400,000 in all.", [(400_000, 400_000, "person", "detainee")]),
        ("Two young ladies came.", [(2, 2, "person", "woman")]),
        ("Two of the mayor's aides came.", [(2, 2, "person", "adviser")]),
        ("The two talked over each other.", [(2, 2, "count", None)]),
        ("He raised billions of dollars anyway.", [(1e9, 1e10, "USD", None)]),
        ("It killed Alpha, 10; Beta, 11; and Gamma, 6.", [(age, age, "year", "age") for age in (10, 11, 6)]),
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


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("She called about 20 minutes after midnight.", "clock time"),
        ("It began two hours before noon.", "clock time"),
        ("Reach the desk at 215-686-TIPS (8477), or write.", "telephone number"),
        ("She was confirmed 96-3 on Monday.", "score"),
        ("The party holds a 242-190 seat advantage.", "score"),
        ("The man lives at 17110 NE 206, near the river.", "address"),
        ("Officers were at 1915 Birch Street at dusk.", "address"),
        ("The bill amends a 1976 law on immunity.", "year"),
        ("The car is a white 90's sedan.", "year"),
        ("The Alpha County Pct. 4 Constable's Office wrote it.", "name with a number"),
    ],
)
def test_what_tells_an_hour_a_call_or_a_vote_is_no_quantity(text: str, reason: str) -> None:
    """Minutes after midnight, the digits of letters that one calls, and a pair that is no range."""
    assert values(text) == []
    assert reason in reasons(text).values()


def test_one_of_several_counts_nothing() -> None:
    """What is one of several is told, and not counted; several are."""
    assert [found[:2] for found in values("It is just one of several such groups.")] == [(None, None)]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("8-year-old boy dies in a fire", "boy"),
        ("The force: 15-year-old killed in a fire", None),
        ("4-year-old Alpha boy injured in a fire", "Alpha boy"),
        ("He had three gunshot wounds in the leg.", "gunshot wounds"),
    ],
)
def test_a_headline_verb_is_no_noun(text: str, noun: str | None) -> None:
    """Who dies or is killed is no "boy dies", and wounds stay wounds."""
    drafts, _ = figures(text, "en")
    assert {draft.quantity.noun for draft in drafts if draft.quantity} == {noun}


def test_those_hit_are_told_of_nobody_else() -> None:
    """A phrase of another clause is not what the injured are about."""
    drafts, _ = figures(
        "He spoke after a shooting at a club that left 50 people dead and scores of others injured.", "en"
    )
    assert [draft.quantity.subject for draft in drafts if draft.quantity] == [None, None]


def test_what_a_measure_describes_is_what_it_is_of() -> None:
    """The winds are so fast, not the cone that they knocked over."""
    drafts, _ = figures("The nose cone was knocked over due to 50mph winds.", "en")
    found = [(draft.quantity.noun, draft.quantity.subject) for draft in drafts if draft.quantity]
    assert found == [("winds", None)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The cards market worth over 2 billion euros is growing.", "cards market"),
        ("The market is worth 2 billion euros.", "market"),
        (
            "The budget bill the president signed into law on Monday earmarked 2 billion euros for defence.",
            "budget bill",
        ),
    ],
)
def test_an_amount_is_told_of_what_has_it(text: str, subject: str) -> None:
    """What is worth so much, and what a clause without its pronoun only describes."""
    drafts, _ = figures(text, "en")
    assert [draft.quantity.subject for draft in drafts if draft.quantity] == [subject]


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
