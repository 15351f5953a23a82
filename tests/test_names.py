"""One name for one person or body in a story, and the sources behind its claims."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract import extract
from claimcheck.model import Article, Extraction
from claimcheck.resolve import resolve
from claimcheck.resolve.names import canonical_names, same_name
from claimcheck.resolve.origins import copied_from, origins

CASES = tomllib.loads((Path(__file__).parent / "cases" / "names.toml").read_text(encoding="utf-8"))
PRECISION, RECALL = 0.98, 0.9
TALE = (
    "The harbour was closed at dawn after the crane fell across both tracks of the northern pier. "
    "Nobody was hurt, but the night shift was sent home and the ferries were turned back at the lighthouse. "
    "Engineers hope to lift the beam with two barges before the spring tide makes the work too dangerous for divers."
)


def _article(name: str, text: str, **known: object) -> Extraction:
    return extract(Article(id=name, story="story", text=text, **known))  # type: ignore[arg-type]


def test_the_table_of_pairs() -> None:
    """Spellings of one name meet, bearers of one surname stay apart, at the shares that are promised."""
    met = [pair for pair in CASES["same"] if same_name(*pair)]
    mixed = [pair for pair in CASES["different"] if same_name(*pair)]

    assert len(CASES["same"]) + len(CASES["different"]) >= 200
    assert len(met) / len(CASES["same"]) >= RECALL
    assert len(met) / (len(met) + len(mixed)) >= PRECISION


@given(st.sampled_from([name for pairs in CASES.values() for pair in pairs for name in pair]), st.data())
def test_likeness_has_no_direction(name: str, data: st.DataObject) -> None:
    """A name is like itself, and two names are as alike one way as the other."""
    other = data.draw(st.sampled_from([name for pairs in CASES.values() for pair in pairs for name in pair]))
    assert same_name(name, name)
    assert same_name(name, other) == same_name(other, name)


def test_a_story_in_two_languages_has_one_name_for_a_person() -> None:
    """The fullest name in the language of most articles is used; outlets and bodies go by their table."""
    story = [
        _article("a", "Mustafa al-Kadhimi said the talks would go on.", language="en"),
        _article("b", "Kazemi said the talks had ended.", language="en"),
        _article("c", "قال رئيس الوزراء مصطفى الكاظمي إن المحادثات مستمرة.", language="ar"),
        _article("d", "أعلن البيت الأبيض أن المحادثات مستمرة.", language="ar"),
        _article("e", "The White House said the talks would go on.", language="en"),
    ]
    names = {
        claim.attribution.speaker_name
        for one in resolve(story).extractions
        for claim in one.claims
        if claim.attribution and claim.kind == "statement"
    }
    assert names == {"Mustafa al-Kadhimi", "White House"}


def test_a_surname_that_two_bear_stays_alone() -> None:
    """Where two people of a story share a surname, the surname alone is nobody's."""
    story = [
        _article("a", "Hillary Clinton said it was over. Bill Clinton said it was not.", language="en"),
        _article("b", "Clinton said it was late.", language="en"),
    ]
    assert "Clinton" not in canonical_names(story)


def test_a_copy_is_no_second_source() -> None:
    """Articles with the same wording have one origin: the earliest."""
    story = [
        _article("late", "From our desk. " + TALE, published=date(2024, 5, 2)),
        _article("early", TALE, published=date(2024, 5, 1)),
        _article("other", "A crane fell in the harbour, and 2 ferries had to turn back, the port said."),
    ]
    assert copied_from(story) == {"late": "early"}
    assert set(origins(story, copied_from(story)).values()) <= {"early"}


@pytest.mark.parametrize(
    ("code", "text", "source"),
    [
        ("en", "The harbour is closed for 3 days.\n\nSource: Reuters", "Reuters"),
        ("en", "Port closed\n\nROTTERDAM (AP) - The harbour is closed for 3 days.", "AP"),
        ("ar", "أغلق الميناء ثلاثة أيام.\n\nالمصدر: رويترز", "Reuters"),  # noqa: RUF001
    ],
)
def test_an_article_names_its_source(code: str, text: str, source: str) -> None:
    """A source line and a dateline tell where a text is from."""
    one = _article("one", text, language=code)
    assert one.sources == (source,)
    assert set(origins([one], {}).values()) == {source}


def test_a_photo_credit_is_no_source() -> None:
    """An agency behind a dash took the picture."""
    assert _article("one", "The harbour\n\nBoats at the pier - Reuters\n\nIt is closed.", language="en").sources == ()
