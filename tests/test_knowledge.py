"""What a newsroom teaches in `claimcheck.toml`: nouns, names, outlets of one house, tolerances, what is ignored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck import pipeline
from claimcheck.align import why_not
from claimcheck.cli.settings import options_for, settings_for
from claimcheck.errors import UsageError
from claimcheck.report.gaps import gaps
from claimcheck.report.names import Names
from claimcheck.report.view import View

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.model import Report

ALPHA = """---
outlet: Alpha Daily
published: 2021-05-03
---
The port of Basra now has 12 wherries, the harbour master said. About 200 people work in the port of Basra.
"""
BETA = """---
outlet: Alpha Online
published: 2021-05-03
---
The port of Basra now has 15 skiffs, the harbour master said. Some 215 people work in the port of Basra.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of two articles of one house."""
    (tmp_path / "alpha.txt").write_text(ALPHA, encoding="utf-8")
    (tmp_path / "beta.txt").write_text(BETA, encoding="utf-8")
    return tmp_path


def compared(folder: Path, settings: str) -> Report:
    """Compare a folder under a settings file."""
    (folder / "claimcheck.toml").write_text(settings, encoding="utf-8")
    options = options_for(settings_for(None, [str(folder)]), ui="en", workers="1")
    return pipeline.compare([str(folder)], options)


def kinds(report: Report) -> set[str]:
    """Give the kinds of the findings between two outlets."""
    return {one.kind for one in report.findings if one.level != "single"}


def test_a_noun_that_was_taught_joins_two_words_for_one_thing(folder: Path) -> None:
    """Wherries and skiffs are nothing to one another until a line says so."""
    boats = {"12 wherries", "15 skiffs"}
    for settings, together in (("", False), ('[nouns]\nboat = ["wherries", "skiffs"]\n', True)):
        report = compared(folder, settings)
        named = {claim.id for claim in report.claims if claim.quote in boats}
        assert len(named) == len(boats)
        assert any(named <= set(group.claims) for group in report.groups) == together


def test_a_concept_of_the_vocabulary_may_be_taught(folder: Path) -> None:
    """A taught noun takes the unit of the concept that it is."""
    report = compared(folder, '[nouns]\nship = ["wherries", "skiffs"]\n')
    told = [claim.quantity for claim in report.claims if claim.quantity is not None and claim.quantity.low in {12, 15}]
    assert {(one.concept, one.unit) for one in told} == {("ship", "count")}


def test_outlets_of_one_newsroom_are_one_voice(folder: Path) -> None:
    """Where both outlets belong to one house, the house is the source of what they tell without another one."""
    settings = '[nouns]\nboat = ["wherries", "skiffs"]\n[newsrooms]\n"Alpha House" = ["Alpha Daily", "Alpha Online"]\n'
    told = [test.detail for one in compared(folder, settings).findings for test in one.why if test.test == "origin"]
    assert told
    assert all("Alpha House" in detail for detail in told)


def test_a_tolerance_holds_for_its_concept(folder: Path) -> None:
    """About 200 and 215 are no conflict where a person says how rough such figures are."""
    assert "rounding" in kinds(compared(folder, "[tolerances]\npeople = 0.1\n"))
    assert "rounding" not in kinds(compared(folder, "[tolerances]\nboat = 0.1\n"))


def test_speakers_go_by_the_name_that_was_taught(folder: Path) -> None:
    """An alias wins over the name that the story would choose."""
    report = compared(folder, '[aliases]\n"Port of Basra" = ["the harbour master"]\n')
    names = {claim.attribution.speaker_name for claim in report.claims if claim.attribution is not None}
    assert names == {"Port of Basra"}


@pytest.mark.parametrize("line", ["quote = '15 skiffs'", "quote = '15 skiffs'\narticle = 'beta.txt'"])
def test_an_ignored_claim_takes_part_in_nothing(folder: Path, line: str) -> None:
    """It stays among the claims, in no group and no finding, and `why-not` gives the reason."""
    nouns = '[nouns]\nboat = ["wherries", "skiffs"]\n'
    report = compared(folder, f"{nouns}[[ignored]]\n{line}\nreason = 'an old count'\n")
    left_out = next(claim for claim in report.claims if claim.quote == "15 skiffs")
    other = next(claim for claim in report.claims if claim.quote == "12 wherries")
    assert not any(left_out.id in group.claims for group in report.groups)
    assert not any(left_out.id in finding.claims for finding in report.findings)
    assert "an old count" in why_not(report, left_out.id, other.id)


def test_an_ignored_kind_gives_no_finding(folder: Path) -> None:
    """A kind may be left out with a reason."""
    assert "single-source" in {one.kind for one in compared(folder, "").findings}
    settings = "[[ignored]]\nkind = 'single-source'\nreason = 'few outlets'\n"
    assert "single-source" not in {one.kind for one in compared(folder, settings).findings}


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ("[[ignored]]\nkind = 'rounding'\nreason = ''\n", "needs a reason"),
        ("[[ignored]]\nreason = 'because'\n", "claim, quote or kind"),
        ("[[ignored]]\nkind = 'rounding'\nclaim = 'c1'\nreason = 'because'\n", "claim, quote or kind"),
        ("[[ignored]]\nkinds = 'rounding'\nreason = 'because'\n", "kinds"),
        ("[tolerances]\ndeath = 1.5\n", "tolerances.death"),
        ("about_tolerance = -0.5\n", "about_tolerance"),
        ("[newsrooms]\nA = ['X']\nB = ['X']\n", "'X' stands under 'A' and 'B'"),
        ("[nouns]\nboat = 'skiffs'\n", "nouns"),
    ],
)
def test_what_no_comparison_can_use_is_named(folder: Path, settings: str, complaint: str) -> None:
    """A wrong setting is an error with the file and the key."""
    with pytest.raises(UsageError, match=r"claimcheck\.toml") as raised:
        compared(folder, settings)
    assert complaint in str(raised.value)


def test_unknown_nouns_of_several_articles_are_listed_with_the_line_that_teaches_them(folder: Path) -> None:
    """What one line would teach stands among the gaps, until it is taught."""
    (folder / "beta.txt").write_text(BETA.replace("skiffs", "wherries"), encoding="utf-8")

    def listed(settings: str) -> list[tuple[str, str, str]]:
        report = compared(folder, settings)
        found = gaps(report, View(), Names(report))
        return [(gap.words, gap.place, gap.reason) for gap in found if gap.heading == "nouns_heading"]

    untaught = listed("")
    assert len(untaught) == 1
    noun, place, line = untaught[0]
    assert place == "in 2 articles"
    assert line == f'{noun} = ["wherries"]'
    assert listed(f"[nouns]\n{line}\n") == []
