"""Do the claims speak of one event?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair

CERTAIN = 0.72
"""Score of the alignment from which two claims are taken for one thing beyond doubt."""

CERTAIN_TEXT = 0.6
"""Share of the words around the figures that two such claims have in common, where they are of one language."""


def run(pair: Pair) -> Test:
    """Take the alignment's score: what it lacks for certainty is what the texts do not tell about the event."""
    near, event = pair.part("near"), pair.part("event")
    shown = f"score {pair.match.score:.2f}" + "".join(
        f", {name} {value:.2f}" for name, value in (("event", event), ("words", near)) if value is not None
    )
    certain = pair.match.score >= CERTAIN
    worded = near is None or near >= CERTAIN_TEXT or (event or 0.0) >= CERTAIN_TEXT
    if certain and worded:
        return Test("event", "ruled_out", f"one event: {shown}")
    return Test("event", "unknown", f"one or two events: {shown}")
