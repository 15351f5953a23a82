"""
The kind `attribution-conflict`.

# What it finds

One source, on one occasion, quoted with two figures; or the same words put into two mouths.

# Why it matters

A figure stands and falls with who said it: one of the outlets misquotes.

# Example

"the minister said 40 were hurt" and "the minister said 60 were hurt".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from claimcheck.discrepancies.draft import Draft, of_pairs
from claimcheck.facets.labels import shorten
from claimcheck.facets.origins import origin_of
from claimcheck.facets.quotes import changed
from claimcheck.languages import Scan, lexicon
from claimcheck.text import fold, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View
    from claimcheck.model import Attribution, Claim, Level, Test

LEVEL: Level = "conflict"

_SAME_WORDS = 0.9
_LONG_QUOTE = 30
_FULL_NAME = 2
_NOBODY = frozenset({"body", "outlet", "courtesy"})
"""Roles that no person has beside a name."""


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether only the source is left to explain it, or who said the same words."""
    if pair.left.kind == "statement":
        return _other_mouth(pair)
    if pair.left.kind != "quantity" or not _one_speaker(pair):
        return False
    return all(test.outcome == "ruled_out" for name, test in tests.items() if name != "origin")


def find(view: View) -> Iterator[Draft]:
    """Give every two sides that one source cannot have said, or two cannot have."""
    for draft in of_pairs(view, "attribution-conflict", LEVEL, "≠"):
        first = draft.sides[0].first
        if first.kind == "statement":
            told = tuple(_speaker(stand.first) for stand in draft.sides)
            yield structs.replace(draft, about=shorten(first.quote), told=told)
        else:
            yield draft


def _speaker(claim: Claim) -> str:
    one = claim.attribution
    return (one.speaker_name or one.speaker if one is not None else None) or "?"


def _one_speaker(pair: Pair) -> bool:
    """Tell whether both figures are given to one named speaker, or one outlet changed what it cites of the other."""
    left, right = pair.left.attribution, pair.right.attribution
    if left is None or right is None or not left.speaker_name:
        return False
    if left.speaker_name == right.speaker_name:
        return True
    origin = origin_of(pair.left, pair.origins)
    cited = bool(left.via) != bool(right.via)
    return cited and origin is not None and origin == origin_of(pair.right, pair.origins)


def _other_mouth(pair: Pair) -> bool:
    """Tell whether the same long words are given to two people, neither of whom the other sentence names."""
    left, right = pair.left.attribution, pair.right.attribution
    if left is None or right is None or "direct" not in {left.directness, right.directness}:
        return False
    mine, yours = _name(left, pair.left.language), _name(right, pair.right.language)
    if min(len(mine), len(yours)) < _FULL_NAME or mine & yours:
        return False
    if _described(left, pair.left.language) != _described(right, pair.right.language):
        return False
    if mine & _folded(pair.right.sentence.text) or yours & _folded(pair.left.sentence.text):
        return False
    relayed = left.speaker_name in right.via or right.speaker_name in left.via
    long_enough = min(len(pair.left.quote), len(pair.right.quote)) >= _LONG_QUOTE
    if relayed or not long_enough or (pair.part("quote") or 0.0) < _SAME_WORDS:
        return False
    return not any(changed(pair.left, pair.right))


def _described(one: Attribution, language: str) -> bool:
    """Tell whether a speaker is told by an office alone: "the governor" may be anybody's name."""
    scan = Scan(one.speaker_name or one.speaker or "", lexicon(language))
    offices = (scan.term(index, "role") for index in range(len(scan)))
    return any(term is not None and term.entry.value not in _NOBODY for term in offices)


def _name(one: Attribution, language: str) -> frozenset[str]:
    """Give the words of a speaker as printed, without the small ones; a pronoun has fewer than a name."""
    return _folded(one.speaker or "") - lexicon(language).function_words


def _folded(text: str) -> frozenset[str]:
    return frozenset(word for word in tokenise(fold(text).text).words if word[0].isalpha())
