"""What reports say around the evidence is there in every interface language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.discrepancies.kinds import KINDS
from claimcheck.model import CLOSING, LEVELS
from claimcheck.report.names import kind_name, say
from claimcheck.vocabulary import vocabulary

TABLES = ("interface", "level", "level_count", "outcome", "mark", "kind", "test", "verdict")
PACKAGE = Path(__file__).parents[1] / "claimcheck"


@pytest.mark.parametrize("table", TABLES)
def test_every_message_is_there_in_both_languages(table: str) -> None:
    """English and Arabic have the same messages with the same places to fill."""
    for key, forms in vocabulary().labels[table].items():
        assert set(forms) <= {"en", "ar", "en_one", "ar_one"}, key
        places = {language: set(re.findall(r"{(\w+)}", text)) for language, text in forms.items()}
        assert places["en"] == places["ar"], key


def test_every_message_is_said_somewhere() -> None:
    """No message outlives its use."""
    files = [*(PACKAGE / "report").rglob("*.py"), *(PACKAGE / "report").rglob("*.j2")]
    code = "".join(path.read_text("utf-8") for path in files)
    assert [key for key in vocabulary().labels["interface"] if not re.search(f"[\"']{key}[\"']", code)] == []


def test_kinds_levels_and_verdicts_have_names() -> None:
    """A reader of Arabic meets no English id where a name is meant."""
    labels = vocabulary().labels
    assert set(labels["kind"]) >= set(KINDS)
    assert set(labels["level"]) == set(labels["level_count"]) == set(LEVELS)
    assert set(labels["verdict"]) >= CLOSING
    assert {kind_name(kind, "en") for kind in KINDS} == set(KINDS)


def test_one_and_many() -> None:
    """English has a form for one."""
    assert (say("en", "articles", n=1), say("en", "articles", n=2)) == ("1 article", "2 articles")
