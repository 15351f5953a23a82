"""
What has a day of its own: births, weddings, verdicts, resignations.

Somebody may be arrested and sentenced on one day; but of two dates, the one of an arrest and the other of a sentence,
no event is common, whether they agree or not. What says of an event nothing of the kind tells nothing.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from claimcheck.facets.cuts import cut
from claimcheck.facets.words import event_of
from claimcheck.languages import language_of

if TYPE_CHECKING:
    from claimcheck.languages import Lexicon
    from claimcheck.model import Claim

_DEADLY = frozenset({"attack", "disaster", "war"})
"""Kinds of events that are told by the deaths in them as well."""

_DEATH = "death"


def apart(left: Claim, right: Claim) -> bool:
    """Tell whether two dates are of two such things."""
    if left.date is None or right.date is None:
        return False
    mine, yours = milestones(left), milestones(right)
    return bool(mine and yours) and mine.isdisjoint(yours)


def milestones(claim: Claim) -> frozenset[str]:
    """Give what the words for the event of a date tell to have happened."""
    return _read(event_of(claim) or "", claim.language or language_of(claim.sentence.text))


@functools.lru_cache(maxsize=20_000)
def _read(event: str, language: str) -> frozenset[str]:
    found = cut(event, language)
    words, known = found.scan.words, found.scan.lexicon
    told = {_DEATH} if found.events & _DEADLY else set()
    for at, word in enumerate(words):
        pair = " ".join(words[at : at + 2])
        told.update(known.milestones.get(pair) or _of_word(word, known))
    return frozenset(told)


def _of_word(word: str, known: Lexicon) -> tuple[str, ...]:
    """Look a word up as it stands, and without what is written onto it."""
    found = known.milestones.get(word)
    if found is None:
        reading = known[word]
        found = known.milestones.get(reading.stem if reading is not None else known.bare(word))
    return found or ()
