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

from msgspec import structs

from claimcheck.discrepancies.draft import Draft, of_pairs
from claimcheck.facets.quotes import changed

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
    return (pair.part("quote") or 0.0) >= _NEARLY and any(changed(pair.left, pair.right))


def find(view: View) -> Iterator[Draft]:
    """Give every two wordings of one quotation."""
    for draft in of_pairs(view, "quote-drift", LEVEL, "≠"):
        first, second = (stand.first for stand in draft.sides[:2])
        words = tuple(" ".join(words) or "…" for words in changed(first, second))
        yield structs.replace(draft, told=words) if len(draft.sides) == len(words) else draft
