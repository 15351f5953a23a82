"""What has a day of its own: of two such days, no event is common."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from claim_builder import build
from pack_words import pack_words

from claimcheck.align import judge
from claimcheck.align.background import Background
from claimcheck.facets.milestones import milestones

if TYPE_CHECKING:
    from claimcheck.model import Claim


def told(event: str, article: str, language: str = "en") -> Claim:
    """Give a date of 1996 whose event is told in some words."""
    row = {
        "article": article,
        "sentence": f"{event} [1996]",
        "event": event,
        "first": date(1996, 1, 1),
        "language": language,
    }
    return build([row])[0]


def _plain(form: str) -> str:
    """Give the dictionary form of a verb that is written with its other parts: `take/took office`."""
    head, _, rest = form.partition(" ")
    return " ".join((head.partition("/")[0], rest)).strip()


@pytest.mark.parametrize("code", ["en", "ar"])
def test_every_word_of_the_tables_is_found_in_an_event(code: str) -> None:
    """A word tells its milestone by itself, whatever stands beside it."""
    missed = [
        word
        for word in pack_words(code, "dates")
        if word.table in {"milestone", "milestone_noun"}
        and word.value not in milestones(told(_plain(word.form), "a", code))
    ]
    assert not missed


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("Anna and Ben got married", "Anna and Ben divorced", True),
        ("Anna was convicted in Leeds", "Anna was sentenced in Leeds", True),
        ("Anna was arrested and charged in Leeds", "Anna was charged in Leeds", False),
        ("the blast in the market", "two men died in the market", False),
        ("the blast in the market", "the minister visited the market", True),
        ("Anna was seen in Leeds", "Anna was charged in Leeds", False),
    ],
)
def test_two_milestones_are_two_events(left: str, right: str, apart: bool) -> None:  # noqa: FBT001 - a case
    """Dates of different milestones are parted by name; one that tells of none may be of either."""
    match = judge(told(left, "a"), told(right, "b"), Background())
    assert (match.veto == "milestone") is apart
