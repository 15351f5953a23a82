"""
The kind `quote-drift`.

# What it finds

A direct quotation that two outlets print in two wordings.

# Why it matters

Quotation marks promise the very words; a change of wording may be a change of meaning.

# Example

"we will not leave" and "we will not leave now", the same speaker on the same day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, of_pairs
from claimcheck.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View
    from claimcheck.model import Level, Test

LEVEL: Level = "conflict"

_NEARLY = 0.8


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether one speaker is quoted directly with nearly, but not quite, the same words."""
    left, right = pair.left.attribution, pair.right.attribution
    if pair.left.kind != "statement" or left is None or right is None or pair.left.language != pair.right.language:
        return False
    if left.directness != "direct" or right.directness != "direct":
        return False
    if not left.speaker_name or left.speaker_name != right.speaker_name or tests["time"].outcome == "explains":
        return False
    return _NEARLY <= (pair.part("quote") or 0.0) < 1.0 and not _cut_short(pair)


def find(view: View) -> Iterator[Draft]:
    """Give every two wordings of one quotation."""
    yield from of_pairs(view, "quote-drift", LEVEL, "≠")


def _cut_short(pair: Pair) -> bool:
    """Tell whether one quotation is the other one's beginning, middle or end."""
    left, right = (fold(claim.quote).text.strip(" .,!?…\"'") for claim in (pair.left, pair.right))
    return left in right or right in left
