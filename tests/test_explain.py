"""What `explain` and `why-not` say, from a report alone."""

from __future__ import annotations

import pytest
from claim_builder import build
from msgspec import structs

from claimcheck.align import align, why_not
from claimcheck.align.score import WEIGHTS
from claimcheck.align.vetoes import VETOES
from claimcheck.discrepancies import find
from claimcheck.discrepancies.explain import explain
from claimcheck.errors import UsageError
from claimcheck.facets.labels import number
from claimcheck.model import Manifest, Options, Report
from claimcheck.vocabulary import vocabulary


@pytest.fixture
def report() -> Report:
    """Compare four claims of two articles on a fire."""
    claims = build(
        [
            {
                "id": "first",
                "article": "a",
                "sentence": "The fire in the Basra warehouse killed [30] people",
                "low": 30,
                "concept": "death",
            },
            {
                "id": "second",
                "article": "b",
                "sentence": "The fire in the Basra warehouse killed [30] people",
                "low": 30,
                "concept": "death",
            },
            {
                "id": "hurt",
                "article": "b",
                "sentence": "The fire in the Basra warehouse injured [50] people",
                "low": 50,
                "concept": "injury",
            },
            {
                "id": "far",
                "article": "b",
                "sentence": "Rain is expected to bring [70] deaths a year",
                "low": 70,
                "concept": "death",
            },
        ]
    )
    options = Options()
    alignment = align(claims, options)
    return Report(
        articles=(),
        claims=tuple(claims),
        groups=alignment.groups,
        findings=find(claims, alignment, options),
        manifest=Manifest("0", options, ()),
    )


def test_explain_replays_a_finding_with_its_words(report: Report) -> None:
    """Every side is shown with the place and the words of its claims."""
    finding = next(one for one in report.findings if one.kind == "agreement")
    text = explain(finding.id, report)
    assert text.startswith(f"{finding.id}  agreement")
    assert text.count("“30”") == 2
    assert "a:" in text
    assert "b:" in text


def test_explain_knows_no_other_finding(report: Report) -> None:
    """An id that the report does not have is a wrong usage, named in the message."""
    with pytest.raises(UsageError, match="F-none"):
        explain("F-none", report)


def test_why_not_names_the_veto(report: Report) -> None:
    """Dead and injured are kept apart by their concepts, before any score."""
    assert "veto `concept`" in why_not(report, "first", "hurt")


def test_why_not_shows_the_parts_of_a_score(report: Report) -> None:
    """A pair below the threshold is explained by the parts of its score."""
    text = why_not(report, "first", "far")
    assert "is below" in text
    assert "  words " in text


def test_why_not_speaks_the_language_of_the_report(report: Report) -> None:
    """In Arabic no English message is left, but for the name of the veto, which scripts may look for."""
    settings = structs.replace(report.manifest.settings, interface="ar")
    arabic = structs.replace(report, manifest=structs.replace(report.manifest, settings=settings))
    assert "فُصلا بالمانع `concept`" in why_not(arabic, "first", "hurt")
    assert "الدرجة" in why_not(arabic, "first", "far")


def test_every_veto_and_part_has_a_name() -> None:
    """Each in both interface languages."""
    labels = vocabulary().labels
    assert {name for name, _ in VETOES} == set(labels["veto"])
    assert {*WEIGHTS, "apart", "figure", "rounded"} <= set(labels["measure"])


def test_why_not_says_where_nothing_keeps_them_apart(report: Report) -> None:
    """Two claims of one group are together; claims of one article are not compared."""
    assert "put together" in why_not(report, "first", "second")
    assert "one article" in why_not(report, "second", "hurt")


def test_why_not_knows_no_other_claim(report: Report) -> None:
    """An id that the report does not have is a wrong usage, named in the message."""
    with pytest.raises(UsageError, match="nobody"):
        why_not(report, "first", "nobody")


@pytest.mark.parametrize(
    ("value", "printed"),
    [(5200, "5,200"), (2.5, "2.5"), (1.085123, "1.085123"), (5 + 8 / 12, "5.67"), (1 / 3, "0.333")],
)
def test_a_number_is_printed_with_no_digits_of_a_sum(value: float, printed: str) -> None:
    """A figure shows what is printed, or a short form of what was worked out."""
    assert number(value) == printed
