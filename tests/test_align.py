"""Which claims are put together, and what holds for every set of claims."""

from __future__ import annotations

import random  # noqa: TC003 - hypothesis reads the annotation
from datetime import date
from itertools import pairwise
from typing import Any

import msgspec
from claim_builder import build
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.align import align, judge
from claimcheck.align.background import Background
from claimcheck.discrepancies import find
from claimcheck.model import Claim, Finding, Options

OPTIONS = Options()
SENTENCES = (
    ("At present [{}] American soldiers are in Iraq", {"concept": "military_personnel", "scope": ["US"]}),
    ("Some [{}] foreign soldiers train the army of Iraq", {"concept": "military_personnel", "scope": ["foreign"]}),
    ("The hospital fire in Nasiriyah killed [{}] people", {"concept": "death", "event": "hospital fire"}),
    ("The hospital fire in Nasiriyah injured [{}] people", {"concept": "injury", "event": "hospital fire"}),
    ("The repairs of the bridge cost [{}] dollars", {"concept": "cost", "unit": "USD"}),
)


@st.composite
def rows(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Draw the claims of a small story."""
    found = []
    for index in range(draw(st.integers(2, 9))):
        sentence, fields = draw(st.sampled_from(SENTENCES))
        low = draw(st.sampled_from([12, 30, 45, 2500, 2510, 3500, 5200]))
        approx = draw(st.sampled_from(["exact", "exact", "about", "at_least"]))
        article = draw(st.sampled_from("abcd"))
        day = date(2021, 7, 1 + "abcd".index(article) * 9 % 28)
        found.append(
            {"id": f"c{index}", "article": article, "sentence": sentence.format(low), "low": low, "published": day}
            | fields
            | ({"approx": approx} if approx != "exact" else {})
        )
    return found


def compare(claims: list[Claim]) -> tuple[Finding, ...]:
    """Align and find with the default settings."""
    return find(claims, align(claims, OPTIONS), OPTIONS)


@given(rows(), st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_order_changes_nothing(story: list[dict[str, Any]], chance: random.Random) -> None:
    """The same claims in any order give the same groups, matches and findings."""
    claims = build(story)
    shuffled = list(claims)
    chance.shuffle(shuffled)
    assert align(shuffled, OPTIONS) == align(claims, OPTIONS)
    assert compare(shuffled) == compare(claims)


@given(rows())
@settings(max_examples=60)
def test_every_claim_is_in_one_group(story: list[dict[str, Any]]) -> None:
    """Groups part the claims: none is lost, none stands in two."""
    claims = build(story)
    grouped = [name for group in align(claims, OPTIONS).groups for name in group.claims]
    assert sorted(grouped) == sorted(claim.id for claim in claims)


@given(rows())
@settings(max_examples=60)
def test_sides_never_share_a_surface(story: list[dict[str, Any]]) -> None:
    """No printed figure stands on two sides of one finding, and no side holds two claims of one article."""
    claims = {claim.id: claim for claim in build(story)}
    for finding in compare(list(claims.values())):
        seen: set[str] = set()
        for side in finding.sides:
            surfaces = {quantity.surface for name in side.claims if (quantity := claims[name].quantity) is not None}
            assert len(finding.sides) == 1 or not surfaces & seen
            seen |= surfaces
            articles = [claims[name].article for name in side.claims]
            assert len(articles) == len(set(articles))


@given(rows())
@settings(max_examples=40)
def test_identical_articles_differ_in_nothing(story: list[dict[str, Any]]) -> None:
    """An article compared with its own copy gives agreement only."""
    mine = [row | {"article": "a", "published": date(2021, 7, 1)} for row in story]
    copy = [row | {"article": "b", "published": date(2021, 7, 1), "id": f"{row['id']}b"} for row in mine]
    kinds = {finding.level for finding in compare(build(mine) + build(copy))}
    assert kinds <= {"agree", "single"}


@given(rows())
@settings(max_examples=150)
def test_an_unrelated_article_changes_nothing_else(story: list[dict[str, Any]]) -> None:
    """An article that shares no block key, date or text with the others adds its own findings and no more."""
    extra = {
        "id": "extra",
        "article": "z",
        "sentence": "Farmers harvested [700] tonnes",
        "low": 700,
        "unit": "tonne",
        "concept": "harvest",
    }
    claims = build(story)
    before = compare(claims)
    after = [one for one in compare([*claims, *build([extra])]) if "extra" not in one.claims]
    assert tuple(after) == before


@given(rows(), st.integers(0, 8))
@settings(max_examples=60)
def test_widening_an_interval_never_makes_a_conflict(story: list[dict[str, Any]], which: int) -> None:
    """Where "about 2,500" takes the place of "2,500", there are no conflicts that were not there before."""
    which %= len(story)
    wider = [row | ({"approx": "about"} if index == which else {}) for index, row in enumerate(story)]
    if story[which].get("approx", "exact") != "exact":
        return
    before = {one.claims for one in compare(build(story)) if one.level == "conflict"}
    after = {one.claims for one in compare(build(wider)) if one.level == "conflict"}
    assert len(after) <= len(before)


@given(rows())
@settings(max_examples=60)
def test_a_score_does_not_depend_on_which_claim_comes_first(story: list[dict[str, Any]]) -> None:
    """Swapping the two claims gives the same match."""
    claims = build(story)
    for left, right in pairwise(claims):
        assert judge(left, right, Background()) == judge(right, left, Background())


def test_swapping_the_outlets_gives_the_same_kinds() -> None:
    """Which outlet is read first says nothing about how the claims relate."""
    story = [
        {"article": "a", "sentence": "The hospital fire killed [60] people", "low": 60, "concept": "death"},
        {"article": "b", "sentence": "The hospital fire killed [92] people", "low": 92, "concept": "death"},
    ]
    swapped = [row | {"article": "b" if row["article"] == "a" else "a"} for row in story]
    assert [one.kind for one in compare(build(story))] == [one.kind for one in compare(build(swapped))]


def test_a_veto_is_named_and_comes_before_any_score() -> None:
    """Soldiers are no dollars, whatever the sentences share."""
    claims = build(
        [
            {"article": "a", "sentence": "They sent [2500] soldiers", "low": 2500, "concept": "military_personnel"},
            {"article": "b", "sentence": "They sent [2500] dollars", "low": 2500, "unit": "USD", "concept": "money"},
        ]
    )
    match = judge(*claims, Background())
    assert match.veto == "unit"
    assert not match.parts


def test_languages_meet_over_ids() -> None:
    """An Arabic and an English sentence on one thing are joined without comparing their words."""
    claims = build(
        [
            {
                "article": "a",
                "sentence": "There are [2500] American soldiers in Iraq",
                "low": 2500,
                "concept": "military_personnel",
                "scope": ["US"],
                "place": ["IQ"],
            },
            {
                "article": "b",
                "language": "ar",
                "sentence": "في العراق [2500] جندي أميركي",
                "low": 2500,
                "concept": "military_personnel",
                "scope": ["US"],
                "place": ["IQ"],
            },
        ]
    )
    assert len(align(claims, OPTIONS).groups) == 1
    assert "text" not in {name for name, _ in judge(*claims, Background()).parts}


def test_a_large_block_is_not_compared_all_with_all() -> None:
    """Two thousand tolls of one story are paired over rare words, not every one with every other."""
    from claimcheck.align.blocking import PARTNERS, candidates  # noqa: PLC0415 - the inside of alignment
    from claimcheck.align.tellings import tellings_of  # noqa: PLC0415 - the same

    names = [f"{first}{second}ville" for first in "bcdfghklmn" for second in "aeiouaeiou"]
    story = [
        {
            "id": f"c{index}",
            "article": f"a{index}",
            "sentence": f"Fire in {names[index % len(names)]} street {index // 20}x killed [{index % 50 + 2}] people",
            "low": index % 50 + 2,
            "concept": "death",
        }
        for index in range(2000)
    ]
    claims = build(story)
    assert sum(1 for _ in candidates(tellings_of(claims))) <= 2 * PARTNERS * len(claims)


def test_ids_come_from_content() -> None:
    """The id of a finding is the same on every run, and short."""
    claims = build(
        [
            {"article": "a", "sentence": "The hospital fire killed [60] people", "low": 60, "concept": "death"},
            {"article": "b", "sentence": "The hospital fire killed [60] people", "low": 60, "concept": "death"},
        ]
    )
    first, second = compare(claims), compare([msgspec.structs.replace(claim, trace=("other",)) for claim in claims])
    assert [one.id for one in first] == [one.id for one in second]
    assert all(one.id.startswith("F-") and len(one.id) >= 6 for one in first)


@given(rows())
@settings(max_examples=40)
def test_swapping_two_articles_gives_the_same_kinds(story: list[dict[str, Any]]) -> None:
    """What is called `a` and what `b` makes no difference to what is found between them."""
    two = [row for row in story if row["article"] in "ab"]
    swapped = [row | {"article": {"a": "b", "b": "a"}[row["article"]]} for row in two]
    mine, yours = ([(one.kind, one.level) for one in compare(build(rows))] for rows in (two, swapped))
    assert sorted(mine) == sorted(yours)


def test_a_day_long_gone_in_common_tells_more_than_one_of_these_weeks() -> None:
    """Both articles are of July 2021: they may well tell two things of that month, and hardly two of March 2020."""

    def figure(first: date, last: date) -> float:
        row = {"sentence": "The talks began in [that] month", "event": "talks", "first": first, "last": last}
        return dict(judge(*build([row | {"article": name} for name in "ab"]), Background()).parts)["figure"]

    recent = figure(date(2021, 7, 1), date(2021, 7, 31))
    assert figure(date(2020, 3, 1), date(2020, 3, 31)) > recent
    assert figure(date(2020, 1, 1), date(2020, 12, 31)) == recent
