"""How much two sentences must have in common to tell of one event, and how that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import MEASURED
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair

CERTAIN_WORDS = 0.66
"""Share of the words around the figures, or of the event, that two such claims have in common."""

CERTAIN_RARE = 0.55
"""How much of that must be words that tell this event from the others of the story."""

CERTAIN_TOLL = 0.75
"""The same for tolls, which news of one kind tells in the same few words every day."""

MANY = 1.0
"""So many rare words shared that a single sentence hardly has more."""

SAME_WORDS = 0.8
"""Share of the words around two dates that makes them dates of one thing, whether an event is named or not."""


ONE_SENTENCE = 0.95
"""How much of two sentences must be the same for both to be nearly one sentence."""


def said(pair: Pair, key: str, **values: object) -> str:
    """Say what was found, and behind it what was measured."""
    measured = [("score", pair.match.score), *((name, pair.part(name)) for name in ("event", "near", "rare", "story"))]
    language = pair.options.interface
    comma = display_name("interface", "comma", language)
    told = [f"{display_name('measure', name, language)} {value:.2f}" for name, value in measured if value is not None]
    return pair.say(key, **values) + MEASURED + comma.join(told)
