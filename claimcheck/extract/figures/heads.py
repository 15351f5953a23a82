"""How a figure takes the noun that it counts: its words, its concept, its unit and its scopes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.phrases import Phrase, looks_plural
from claimcheck.extract.figures.places import limits

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

PERSON, MEASURE = "person", "measure"
"""Kinds of nouns: of people, and of what is measured."""


def take_phrase(scan: Scan, figure: Figure, phrase: Phrase) -> None:
    """Let a phrase name what a counted figure counts."""
    figure.noun_first, figure.noun_last, figure.head = phrase.first, phrase.last, phrase.head
    figure.cover(phrase.first, phrase.last)
    for scope in phrase.scopes:
        figure.limit(scope)
    if phrase.term is not None:
        figure.concept = phrase.term.entry.value
        if figure.unit_first < 0:
            figure.unit = "person" if phrase.term.entry.sub == PERSON else "count"
    elif phrase.scopes and limits(scan, phrase.head) is not None:
        figure.concept, figure.unit = "people", "person"
    else:
        figure.concept = plain(scan, phrase.head)


def plain(scan: Scan, head: int) -> str:
    """Give the normalised head word of a noun outside the vocabulary."""
    word = scan.words[head]
    if scan.lexicon.head_first:
        for article in scan.lexicon.articles:
            if word.startswith(article) and len(word) - len(article) >= scan.lexicon.shortest_stem:
                return word[len(article) :]
        ending = next((end for end in scan.lexicon.affixes.get("accusative", ()) if word.endswith(end)), "")
        return word[: len(word) - len(ending)] if len(word) - len(ending) >= scan.lexicon.shortest_stem else word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if looks_plural(word) else word
