"""Do the claims speak of one event?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.model import DateRange, Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair

CERTAIN = 0.72
"""Score of the alignment from which two figures are taken for those of one thing beyond doubt."""

CERTAIN_WORDS = 0.6
"""Share of the words around the figures, or of the event, that two such claims have in common."""

CERTAIN_RARE = 0.55
"""How much of that must be words that tell this event from the others of the story."""

ONE_SERIES_DAYS = 14
"""Days within which two dates that may be of one event are worth a question; further apart, they are two events."""


def run(pair: Pair) -> Test:
    """Take the words that the sentences share: what they lack is what the texts do not tell about the event."""
    return _of_dates(pair) if pair.left.kind == "date" else _of_figures(pair)


def _of_figures(pair: Pair) -> Test:
    near, event = pair.part("near"), pair.part("event")
    certain = pair.match.score >= CERTAIN
    worded = near is None or near >= CERTAIN_WORDS or (event or 0.0) >= CERTAIN_WORDS
    if certain and worded:
        return Test("event", "ruled_out", f"one event: {_shown(pair)}")
    return Test("event", "unknown", f"one or two events: {_shown(pair)}")


def _of_dates(pair: Pair) -> Test:
    """Ask more of dates: everything in a story happens on some day, and little of it twice."""
    left, right = pair.left.date, pair.right.date
    if left is None or right is None:
        return Test("event", "ruled_out", "statements")
    if (pair.part("event") or 0.0) >= CERTAIN_WORDS and (pair.part("rare") or 0.0) >= CERTAIN_RARE:
        return Test("event", "ruled_out", f"one event: {_shown(pair)}")
    apart = times.days_between(DateRange(left.first, left.last), DateRange(right.first, right.last))
    if apart > ONE_SERIES_DAYS:
        return Test("event", "explains", f"two events, {apart} days apart: {_shown(pair)}")
    return Test("event", "unknown", f"one or two events: {_shown(pair)}")


def _shown(pair: Pair) -> str:
    named = (("event", "event"), ("near", "words"), ("rare", "rare words"))
    parts = [(shown, pair.part(name)) for name, shown in named]
    return f"score {pair.match.score:.2f}" + "".join(
        f", {shown} {value:.2f}" for shown, value in parts if value is not None
    )
