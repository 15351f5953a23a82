"""The five real articles: every row that a careful reader finds, and no claim from any trap."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimcheck import pipeline
from claimcheck.model import Claim, Finding, Options, Report

if TYPE_CHECKING:
    from pathlib import Path

IN_PROCESS = Options(workers=1)


@pytest.fixture(scope="module")
def folder(data: Path) -> Path:
    """Give the folder with `sources.csv`."""
    return data / "articles" / "iraq-dialogue"


@pytest.fixture(scope="module")
def known(folder: Path) -> Report:
    """Compare with what the fact-checker knew about the articles."""
    return pipeline.compare([str(folder)], IN_PROCESS)


@pytest.fixture(scope="module")
def bare(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Compare the same texts without `sources.csv`."""
    copy = tmp_path_factory.mktemp("bare")
    for article in folder.glob("*.txt"):
        (copy / article.name).write_bytes(article.read_bytes())
    return pipeline.compare([str(copy)], IN_PROCESS)


@pytest.fixture(scope="module", params=["known", "bare"])
def report(request: pytest.FixtureRequest) -> Report:
    """Give both reports, one after the other."""
    found: Report = request.getfixturevalue(request.param)
    return found


def _claims(report: Report, finding: Finding) -> list[Claim]:
    by_id = {claim.id: claim for claim in report.claims}
    return [by_id[name] for name in finding.claims]


def _numbers(report: Report, finding: Finding) -> set[object]:
    return {claim.quantity.low for claim in _claims(report, finding) if claim.quantity}


def _articles(report: Report, finding: Finding) -> set[str]:
    return {claim.article[:3] for claim in _claims(report, finding)}


def _of_kind(report: Report, kind: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.kind == kind]


def _figures(report: Report, article: str, low: float) -> list[Claim]:
    return [
        claim
        for claim in report.claims
        if claim.article.startswith(article) and claim.quantity and claim.quantity.low == low
    ]


def test_three_outlets_agree_on_2500_soldiers(report: Report) -> None:
    """2,500 American soldiers in July 2021: 000, 001 and 003 agree."""
    found = [
        finding
        for finding in _of_kind(report, "agreement")
        if _numbers(report, finding) == {2500} and _articles(report, finding) == {"000", "001", "003"}
    ]
    assert len(found) == 1
    assert {claim.quantity.concept for claim in _claims(report, found[0]) if claim.quantity} == {"military_personnel"}


def test_2500_americans_are_part_of_3500_foreign_soldiers(report: Report) -> None:
    """The part names no noun of its own; the thousand others are never printed."""
    assert any(_numbers(report, finding) >= {2500, 3500} for finding in _of_kind(report, "subset"))
    (part,) = _figures(report, "000", 2500)
    (total,) = _figures(report, "000", 3500)
    assert part.quantity is not None
    assert total.quantity is not None
    assert (part.quantity.concept, part.quantity.role, part.scope) == ("military_personnel", "part", ("US",))
    assert (total.quantity.concept, total.quantity.approx, total.scope) == ("military_personnel", "about", ("foreign",))
    assert not any(1000 in _numbers(report, finding) for finding in report.findings)


def test_5200_in_2020_and_2500_in_2021_is_a_change(report: Report) -> None:
    """About 5,200 US soldiers became 2,500 within a year: no conflict, although the digits look alike."""
    assert any(_numbers(report, finding) >= {5200, 2500} for finding in _of_kind(report, "changed-over-time"))
    (before,) = _figures(report, "002", 5200)
    assert before.quantity is not None
    assert (before.quantity.approx, before.quantity.concept, before.scope) == ("about", "military_personnel", ("US",))


def test_bases_from_12_to_3_is_one_change(report: Report) -> None:
    """The noun stands before the 12; before and after are linked, and a finding of their own."""
    (after,), (before,) = _figures(report, "002", 3), _figures(report, "002", 12)
    assert after.quantity is not None
    assert before.quantity is not None
    assert (before.quantity.role, after.quantity.role, after.quantity.direction) == ("before", "after", "down")
    assert {after.quantity.concept, before.quantity.concept} == {"military_base"}
    assert {link.claim for link in after.linked} == {before.id}
    assert any(_numbers(report, finding) == {12, 3} for finding in _of_kind(report, "changed-over-time"))


def test_thirty_killed_is_told_once(report: Report) -> None:
    """The market bombing, through the Guardian."""
    (killed,) = _figures(report, "001", 30)
    assert killed.quantity is not None
    assert killed.quantity.concept == "death"
    assert killed.attribution is not None
    assert killed.event is not None
    assert any(finding.claims == (killed.id,) for finding in _of_kind(report, "single-source"))


@pytest.mark.parametrize(
    ("first", "last", "articles"),
    [
        (date(2020, 6, 1), date(2020, 6, 30), {"000", "002", "004"}),
        (date(2021, 4, 1), date(2021, 4, 30), {"000", "004"}),
    ],
    ids=["first round", "third round"],
)
def test_rounds_of_the_dialogue_agree(known: Report, first: date, last: date, articles: set[str]) -> None:
    """The first round was in June 2020, the third in April 2021, whether past or still to come."""
    found = [
        finding
        for finding in _of_kind(known, "agreement")
        if _articles(known, finding) == articles
        and all(
            claim.date and claim.date.first and first <= claim.date.first <= last for claim in _claims(known, finding)
        )
    ]
    assert len(found) == 1


def test_the_strike_is_the_only_conflict(known: Report) -> None:
    """`Last January`, written in March 2021, against a strike that was past in June 2020."""
    assert [finding.kind for finding in known.findings if finding.level == "conflict"] == ["date-conflict"]
    (conflict,) = _of_kind(known, "date-conflict")
    assert _articles(known, conflict) == {"002", "004"}
    firsts = {claim.date.first for claim in _claims(known, conflict) if claim.date}
    assert firsts == {date(2020, 1, 1), date(2021, 1, 1)}


def test_no_false_conflict_without_dates(bare: Report) -> None:
    """Less is known: nothing else becomes a conflict for it."""
    assert {finding.kind for finding in bare.findings if finding.level == "conflict"} <= {"date-conflict"}
    assert all(_articles(bare, finding) == {"002", "004"} for finding in _of_kind(bare, "date-conflict"))


def test_one_meeting_or_two(known: Report) -> None:
    """A fourth round on the 24th, a meeting on Monday 26 July: one event or two is for a person to say."""
    days = {
        claim.date.first
        for finding in _of_kind(known, "unclear-event")
        for claim in _claims(known, finding)
        if claim.date
    }
    assert days >= {date(2021, 7, 24), date(2021, 7, 26)}


def test_aims_by_the_end_of_2021_stand_side_by_side(known: Report) -> None:
    """Withdrawal, the combat mission, no full withdrawal: stances differ, no number conflicts."""
    articles = {name for finding in _of_kind(known, "stance-differs") for name in _articles(known, finding)}
    assert articles >= {"000", "001", "003"}


def test_durations_have_their_bounds(report: Report) -> None:
    """Three months exactly; more than 10, more than 18 years."""
    wanted = {("001", 3, "exact", "month"), ("002", 10, "more_than", "year"), ("003", 18, "more_than", "year")}
    found = {
        (claim.article[:3], claim.quantity.low, claim.quantity.approx, claim.quantity.unit)
        for claim in report.claims
        if claim.quantity and claim.quantity.concept == "duration"
    }
    assert wanted <= found
    assert not _of_kind(report, "sum-mismatch")


def test_a_right_weekday_is_no_conflict(report: Report) -> None:
    """23 March 2021 was a Tuesday."""
    assert not any(len(finding.claims) == 1 for finding in _of_kind(report, "date-conflict"))


def test_article_dates_are_known_or_unknown_never_wrong(bare: Report) -> None:
    """What the texts give away without `sources.csv`."""
    truth = {"000": date(2021, 7, 23), "001": date(2021, 7, 26), "002": date(2020, 6, 12), "003": date(2021, 7, 26)}
    truth["004"] = date(2021, 3, 23)
    for article in bare.articles:
        if article.published is not None:
            slack = abs((article.published - truth[article.id[:3]]).days)
            assert slack <= 1, (article.id, article.published)


def test_traps_make_no_claims(report: Report, folder: Path) -> None:
    """Page counters, names with numbers, clock times, leftovers, teasers, second captions."""
    trap = re.compile(
        r"^\d+ تعليق|1500 / 1500|كوفيد[ -]?19|\d\d?:\d\d|\[ad_\d\]|^تم (?:النشر|التحديث).*$|شاهد أيضاً.*\Z",
        re.MULTILINE | re.DOTALL,
    )
    texts = {path.name[:3]: path.read_bytes().decode() for path in folder.glob("*.txt")}
    places = {name: [found.span() for found in trap.finditer(text)] for name, text in texts.items() if name != "004"}
    for claim in report.claims:
        if claim.quantity is not None:
            start, end = claim.quantity.surface_start, claim.quantity.surface_end
        elif claim.date is not None:
            start, end = claim.date.start, claim.date.end
        else:
            continue
        assert not any(a < end and start < b for a, b in places.get(claim.article[:3], [])), claim.quote
    captions = [
        (claim.article, claim.quote, claim.date.first if claim.date else claim.quantity)
        for claim in report.claims
        if claim.article.startswith("002") and claim.kind != "statement"
    ]
    assert len([one for one in captions if one[1].startswith("11")]) <= 4


def test_every_quote_is_its_characters_and_every_digit_has_a_mark(report: Report, folder: Path) -> None:
    """`text[start:end] == quote` for all claims; marks cover every digit."""
    texts = {path.name: path.read_bytes().decode() for path in folder.glob("*.txt")}
    for claim in report.claims:
        text = texts[claim.article.rsplit("/", 1)[-1]]
        assert text[claim.start : claim.end] == claim.quote
        assert text[claim.sentence.start : claim.sentence.end] == claim.sentence.text
        if claim.quantity:
            assert text[claim.quantity.surface_start : claim.quantity.surface_end] == claim.quantity.surface
    for article in report.articles:
        text = texts[article.id.rsplit("/", 1)[-1]]
        covered = {at for mark in article.marks for at in range(mark.start, mark.end)}
        missing = [found.span() for found in re.finditer(r"\d+", text) if not covered >= set(range(*found.span()))]
        assert missing == []
