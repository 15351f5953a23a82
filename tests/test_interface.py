"""What reports say around the evidence is there in every interface language."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from claimcheck import pipeline
from claimcheck.discrepancies.kinds import KINDS
from claimcheck.facets import amounts, times
from claimcheck.model import CLOSING, LEVELS, DateRange, Options
from claimcheck.report.names import kind_name, say
from claimcheck.vocabulary import vocabulary

TABLES = (
    "interface",
    "level",
    "level_count",
    "outcome",
    "mark",
    "kind",
    "test",
    "verdict",
    "span",
    "detail",
    "measure",
    "note",
    "reason",
    "basis",
)
PACKAGE = Path(__file__).parents[1] / "claimcheck"
SOURCES = PACKAGE.parent / "sources"


@pytest.mark.parametrize("table", TABLES)
def test_every_message_is_there_in_both_languages(table: str) -> None:
    """English and Arabic have the same messages with the same places to fill."""
    for key, forms in vocabulary().labels[table].items():
        assert {"en", "ar"} <= set(forms) <= {"en", "ar", "en_one", "ar_one", "ar_two", "ar_few", "ar_many"}, key
        places = {language: set(re.findall(r"{(\w+)}", text)) for language, text in forms.items()}
        # The forms for one and two may say the number in a word.
        assert all(found | {"n"} == places["en"] | {"n"} for found in places.values()), key
        assert all(places[form] == places["en"] for form in ("ar", "ar_few", "ar_many") if form in forms), key


def test_every_message_is_said_somewhere() -> None:
    """No message outlives its use."""
    files = [*(PACKAGE / "report").rglob("*.py"), *(PACKAGE / "report").rglob("*.j2")]
    code = "".join(path.read_text("utf-8") for path in files)
    assert [key for key in vocabulary().labels["interface"] if not re.search(f"[\"']{key}[\"']", code)] == []


@pytest.mark.parametrize("table", ["detail", "measure", "note", "span"])
def test_every_word_of_the_tests_is_said_somewhere(table: str) -> None:
    """No detail of a test outlives its use; those for scopes and places share their calls."""
    rooms = [path for room in ("align", "discrepancies", "facets") for path in (PACKAGE / room).rglob("*.py")]
    code = "".join(path.read_text("utf-8") for path in rooms)
    ids = {re.sub("^(scope|place)_(none|one|same)$", r"{what}_\2", key) for key in vocabulary().labels[table]}
    assert [key for key in sorted(ids) if not re.search(f"[\"']{re.escape(key)}[\"']", code)] == []


def test_every_reason_of_a_mark_has_a_name() -> None:
    """What excludes a number has a name in both languages, in English the reason itself."""
    rooms = [*(PACKAGE / "extract" / "figures").rglob("*.py"), *(PACKAGE / "read" / "cleaning").rglob("*.py")]
    code = "".join(path.read_text("utf-8") for path in rooms)
    known = vocabulary().labels["reason"]
    written = set(re.findall(r'(?:return |"aside", |"excluded", |": )"([a-z]+(?: [a-z]+)+)"', code))
    assert len(written) > len(known) / 2
    assert written <= set(known)
    assert all(forms["en"] == reason for reason, forms in known.items())


@pytest.mark.parametrize("interface", ["en", "ar"])
def test_spans_of_days_in_words(interface: str) -> None:
    """An open end is said in words, a closed span by the ISO dates alone where they are short."""
    day, last = date(2020, 6, 12), date(2021, 12, 31)
    said = [
        times.in_words(DateRange(*ends), interface) for ends in ((None, last), (day, None), (day, day), (day, last))
    ]
    assert (
        said
        == {
            "en": ["by 2021-12-31", "from 2020-06-12", "2020-06-12", "2020-06-12 to 2021-12-31"],
            "ar": ["بحلول 2021-12-31", "منذ 2020-06-12", "2020-06-12", "من 2020-06-12 إلى 2021-12-31"],
        }[interface]
    )


@pytest.mark.parametrize("story", ["iraq-2021", "quake-2023"])
def test_details_are_in_the_interface_language(story: str) -> None:
    """A reader of Arabic finds no English in what the tests say, but for names as printed; no ids, in any language."""
    for interface in ("en", "ar"):
        report = pipeline.compare([str(SOURCES / story)], Options(workers=1, interface=interface))
        details = [test.detail for finding in report.findings for test in finding.why if test.test != "origin"]
        assert details
        for said in details:
            assert not re.search(r"^- | -$|/\d{4}|\d/( |$)|\b[A-Z]{2}\b", said), said
            if interface == "ar" and not re.search(r"[~≥≤<>\d]|[\u0600-\u06ff]", said):
                pytest.fail(said)


def test_kinds_levels_and_verdicts_have_names() -> None:
    """A reader of Arabic meets no English id where a name is meant."""
    labels = vocabulary().labels
    assert set(labels["kind"]) >= set(KINDS)
    assert set(labels["level"]) == set(labels["level_count"]) == set(LEVELS)
    assert set(labels["verdict"]) >= CLOSING
    assert {kind_name(kind, "en") for kind in KINDS} == set(KINDS)


def test_one_and_many() -> None:
    """English has a form for one; Arabic for one, for two, for three to ten and for eleven to ninety-nine, and on."""
    assert (say("en", "articles", n=1), say("en", "articles", n=2)) == ("1 article", "2 articles")
    said = [say("ar", "dates", n=n) for n in (1, 2, 3, 10, 11, 99, 100, 103, 111)]
    counted = (
        "تاريخ واحد",
        "تاريخان",
        "3 تواريخ",
        "10 تواريخ",
        "11 تاريخاً",
        "99 تاريخاً",
        "100 تاريخ",
        "103 تواريخ",
        "111 تاريخاً",
    )
    assert tuple(said) == counted


def test_a_converted_figure_is_told_in_the_other_unit() -> None:
    """The test of units says what a figure comes to, also where the scales do not begin at one zero."""
    assert amounts.printed_in("kilometre", 1_500) == 1.5
    assert round(amounts.printed_in("fahrenheit", 100)) == 212
    assert amounts.printed_in("person", 3) == 3
