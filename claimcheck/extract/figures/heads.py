"""How a figure takes the noun that it counts: its words, its concept, its unit and its scopes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.places import limits
from claimcheck.extract.figures.plurals import looks_plural

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.extract.figures.phrases import Phrase
    from claimcheck.languages import Scan

_ADDS_SYLLABLE = ("sses", "ches", "shes", "xes")
"""Plurals that add a syllable to a word outside the vocabulary."""
PERSON, MEASURE = "person", "measure"
"""Kinds of nouns: of people, and of what is measured."""


def take_phrase(scan: Scan, figure: Figure, phrase: Phrase) -> None:
    """Let a phrase name what a counted figure counts."""
    figure.noun_first, figure.noun_last, figure.head = phrase.first, phrase.last, phrase.head
    figure.cover(phrase.first, phrase.last)
    for scope in phrase.scopes:
        figure.limit(scope)
    if phrase.term is not None and _is_one_for_many(scan, figure, phrase):
        figure.concept = plain(scan, phrase.head)  # "a number of", with the plural of another word spelt like one camel
    elif phrase.term is not None:
        figure.concept = phrase.term.entry.value
        if figure.unit_first < 0:
            figure.unit = "person" if phrase.term.entry.sub == PERSON else "count"
    elif phrase.scopes and limits(scan, phrase.head) is not None:
        figure.concept, figure.unit = "people", "person"
    else:
        figure.concept = plain(scan, phrase.head)


def _is_one_for_many(scan: Scan, figure: Figure, phrase: Phrase) -> bool:
    """Tell whether a word known as a singular stands behind "a number of" and the like, which take a plural."""
    if not scan.lexicon.head_first or figure.approx != "vague" or figure.low is not None or phrase.term is None:
        return False
    singular = scan.term(phrase.first, "singular")
    return singular is not None and singular.last == phrase.term.last and not singular.suffix


def plain(scan: Scan, head: int) -> str:
    """Give the normalised head word of a noun outside the vocabulary."""
    word = scan.words[head]
    if scan.lexicon.head_first:
        signs = scan.lexicon.affixes.get("conjunction", ())
        if scan.begins_with(head, "definite") and word.startswith(signs) and not word.startswith(scan.lexicon.articles):
            word = word[1:]
        for article in scan.lexicon.articles:
            if word.startswith(article) and len(word) - len(article) >= scan.lexicon.shortest_stem:
                return word[len(article) :]
        ending = next((end for end in scan.lexicon.affixes.get("accusative", ()) if word.endswith(end)), "")
        return word[: len(word) - len(ending)] if len(word) - len(ending) >= scan.lexicon.shortest_stem else word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(_ADDS_SYLLABLE):
        return word[:-2]
    return word[:-1] if looks_plural(word) else word
