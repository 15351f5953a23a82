"""The whole way on the demo stories: the same bytes every time, and nothing claimed that is not in the text."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from claimcheck import pipeline
from claimcheck.model import Article, Extraction, Options, Report
from claimcheck.read import read

SOURCES = Path(__file__).resolve().parent.parent / "sources"


@pytest.fixture(scope="module")
def report() -> Report:
    """Compare the demo stories in this process."""
    return pipeline.compare([str(SOURCES)], Options(workers=1))


def _without_settings(report: Report) -> bytes:
    return msgspec.json.encode(msgspec.structs.replace(report, manifest=report.manifest.inputs))  # type: ignore[arg-type]


def test_a_second_run_gives_the_same_bytes(report: Report) -> None:
    """Nothing depends on hashing, on the clock or on what was read before."""
    assert msgspec.json.encode(pipeline.compare([str(SOURCES)], Options(workers=1))) == msgspec.json.encode(report)


def test_the_order_of_paths_changes_no_byte() -> None:
    """Stories named one by one give the same, whichever is named first."""
    stories = sorted(str(folder) for folder in SOURCES.iterdir() if folder.is_dir())
    forwards = pipeline.compare(stories, Options(workers=1))
    backwards = pipeline.compare(stories[::-1], Options(workers=1))

    assert msgspec.json.encode(forwards) == msgspec.json.encode(backwards)


def test_workers_change_no_byte(tmp_path: Path, report: Report) -> None:
    """Enough copies of the stories to start a pool: every copy gives the same claims as one process does."""
    for number in range(40):
        shutil.copytree(SOURCES / "iraq-2021", tmp_path / f"{number:02}")

    alone = pipeline.extract([str(tmp_path)], Options(workers=1))
    spread = pipeline.extract([str(tmp_path)], Options(workers=2))

    assert len(alone.articles) > 256
    assert _without_settings(alone) == _without_settings(spread)
    assert report.claims


def test_every_span_is_the_words_it_claims_to_be(report: Report) -> None:
    """Quote, sentence, surface, noun, speaker and cue are the characters at their offsets."""
    texts = {(article.story, article.id): article.text for article in read([str(SOURCES)]).articles}
    for claim in report.claims:
        text = texts[claim.story, claim.article]
        spans = [(claim.start, claim.end, claim.quote), (claim.sentence.start, claim.sentence.end, claim.sentence.text)]
        if claim.quantity:
            quantity = claim.quantity
            spans += [
                (quantity.surface_start, quantity.surface_end, quantity.surface),
                (quantity.noun_start, quantity.noun_end, quantity.noun),
                (quantity.unit_start, quantity.unit_end, quantity.unit_text),
                (quantity.subject_start, quantity.subject_end, quantity.subject),
            ]
        if claim.attribution:
            said = claim.attribution
            spans += [
                (said.speaker_start, said.speaker_end, said.speaker),
                (said.cue_start, said.cue_end, said.cue),
            ]
        for start, end, words in spans:
            assert words is None or text[start:end] == words
        assert claim.sentence.start <= claim.start <= claim.end <= claim.sentence.end


def test_claims_have_names_of_their_own(report: Report) -> None:
    """No two claims share an id, and links lead to claims of the same article."""
    by_id = {claim.id: claim for claim in report.claims}

    assert len(by_id) == len(report.claims)
    for claim in report.claims:
        assert all(by_id[link.claim].article == claim.article for link in claim.linked)


def test_marks_cover_every_digit_once(report: Report) -> None:
    """Every digit is a claim, excluded with a reason, or listed as not understood."""
    texts = {(article.story, article.id): article.text for article in read([str(SOURCES)]).articles}
    for article in report.articles:
        text = texts[article.story, article.id]
        covered = [at for mark in article.marks for at in range(mark.start, mark.end)]
        assert len(covered) == len(set(covered))
        assert {at for at, character in enumerate(text) if character.isdigit()} <= set(covered)
        assert all(mark.reason for mark in article.marks if mark.state != "claimed")


def test_sides_of_a_finding_share_no_characters(report: Report) -> None:
    """A figure is never compared with itself."""
    by_id = {claim.id: claim for claim in report.claims}
    for finding in report.findings:
        surfaces = [
            {
                (by_id[name].article, by_id[name].quantity.surface_start)  # type: ignore[union-attr]
                for name in side.claims
                if by_id[name].quantity
            }
            for side in finding.sides
        ]
        assert sum(map(len, surfaces)) == len(set().union(*surfaces))


def test_a_mistake_in_one_article_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article that breaks the extraction is one line in `skipped`, and a failure; the rest is compared."""
    real = pipeline.extract_article

    def breaks(article: Article) -> Extraction:
        if "bad" in article.id:
            message = "out of luck"
            raise IndexError(message)
        return real(article)

    monkeypatch.setattr(pipeline, "extract_article", breaks)
    for name in ("good", "bad"):
        (tmp_path / f"{name}.txt").write_text("About 300 people were hurt on Monday.\n", encoding="utf-8")
    report = pipeline.compare([str(tmp_path)], Options(workers=1))

    assert [article.id for article in report.articles] == ["good.txt"]
    assert report.claims
    (failed,) = report.skipped
    assert failed.failed
    assert failed.reason == "internal error: IndexError: out of luck"


def test_two_tolls_of_one_crash_meet_though_one_is_told_of_those_on_board(tmp_path: Path) -> None:
    """Of two articles that print the day and those on board alike, few words around the dead are the same."""
    texts = {
        "alpha": "A Jeju Air Boeing crashed at Muan airport in South Korea on Sunday, killing 179 of the 181 people on "
        "board. Two crew members survived.\nThe acting president declared seven days of mourning.",
        "beta": "The crash of a Jeju Air plane at Muan International Airport on 29 December killed 177 people, said "
        "officials. There were 181 people aboard, 175 passengers and six crew.\nSeoul declared seven days of mourning.",
    }
    for outlet, text in texts.items():
        (tmp_path / f"{outlet}.txt").write_text(f"---\noutlet: {outlet}\ndate: 2024-12-30\n---\n{text}\n")
    found = pipeline.compare([str(tmp_path)], Options(workers=1)).findings
    assert [[side.value for side in one.sides] for one in found if one.level == "conflict"] == [["179", "177"]]
