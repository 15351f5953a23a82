"""How a figure takes the noun that it counts: its words, its concept, its unit and its scopes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.nominal_words import is_word
from claimcheck.extract.figures.phrases import stops
from claimcheck.extract.figures.places import limits
from claimcheck.extract.figures.plurals import looks_plural

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.extract.figures.phrases import Phrase
    from claimcheck.languages import Scan, Term

_ADDS_SYLLABLE = ("sses", "ches", "shes", "xes")
"""Plurals that add a syllable to a word outside the vocabulary."""
_DURATION = "duration"
"""What is measured in units of time; what is counted is a term or a delay of its own."""
_MODEL = 2
"""Tokens in front of the plural of a model's name at least: a letter and its number."""
PERSON, MEASURE = "person", "measure"
"""Kinds of nouns: of people, and of what is measured."""
MEASURE_BEFORE = "measure before"
"""The rule of a number that the name of a measure stands in front of ("magnitude 7.8"): it needs no other noun."""


def take_phrase(scan: Scan, figure: Figure, phrase: Phrase) -> None:
    """Let a phrase name what a counted figure counts."""
    figure.noun_first, figure.noun_last, figure.head = phrase.first, phrase.last, phrase.head
    figure.cover(phrase.first, phrase.last)
    for scope in phrase.scopes:
        figure.limit(scope)
    if is_word(scan, phrase.head, "measure", "instance") and _take_instance(scan, figure, phrase):
        return
    counted = phrase.term is not None and phrase.term.entry.value == _DURATION and figure.unit_first < 0
    if phrase.term is not None and (counted or _is_one_for_many(scan, figure, phrase)):
        figure.concept = plain(scan, phrase.head)  # "a number of", with the plural of another word spelt like one camel
    elif phrase.term is not None and is_other_sense(scan, phrase.term):
        figure.concept = plain(scan, phrase.head)
    elif phrase.term is not None:
        figure.concept = phrase.term.entry.value
        if figure.unit_first < 0:
            figure.unit = "person" if phrase.term.entry.sub == PERSON else "count"
    elif phrase.scopes and limits(scan, phrase.head) is not None:
        figure.concept, figure.unit = "people", "person"
    else:
        figure.concept = plain(scan, phrase.head)


def _take_instance(scan: Scan, figure: Figure, phrase: Phrase) -> bool:
    """
    Count what instances are of ("12 **cases** of divorce").

    An adjective of a case is feminine as cases are, so that a word without that ending is a noun behind it.
    """
    at = phrase.head + 1
    if at >= len(scan) or not scan.words[at][0].isalpha() or (phrase.term is not None and phrase.term.last >= at):
        return False
    noun = scan.term(at, "noun")
    bare = noun is not None and not noun.suffix and noun.prefix in ("", *scan.lexicon.articles)
    if bare and noun is not None and noun.entry.sub != MEASURE:
        figure.concept, figure.unit = noun.entry.value, "person" if noun.entry.sub == PERSON else "count"
        last = noun.last
    elif scan.readings[at] is None and not (
        scan.begins_with(at, "attached")
        or scan.begins_with(at, "present")
        or scan.begins_with(at, "verbal_noun")
        or any(scan.ends_with(at, end) for end in ("feminine", "plural", "owner"))
    ):
        figure.concept, figure.unit, last = plain(scan, at), "count", at
    else:
        return False
    figure.noun_last = max(figure.noun_last, last)
    figure.cover(phrase.first, last)
    return True


def is_other_sense(scan: Scan, term: Term) -> bool:
    """
    Tell whether a word for several things is not the one of the vocabulary ("four **goals** of the plan").

    Such a word needs the article to speak of the field in which it is that thing: of sport, of war, of law.
    """
    needs = scan.term(term.first, "needs")
    if needs is None or needs.last != term.last:
        return False
    return not any(
        found.entry.value == needs.entry.value and found.first != term.first
        for at in scan.anchors("field")
        if (found := scan.term(at, "field")) is not None
    )


def _is_one_for_many(scan: Scan, figure: Figure, phrase: Phrase) -> bool:
    """Tell whether a word known as a singular stands behind "a number of" and the like, which take a plural."""
    if not scan.lexicon.head_first or figure.approx != "vague" or figure.low is not None or phrase.term is None:
        return False
    singular = scan.term(phrase.first, "singular")
    return singular is not None and singular.last == phrase.term.last and not singular.suffix


def plain(scan: Scan, head: int) -> str:
    """Give the normalised head word of a noun outside the vocabulary."""
    word = scan.words[head]
    if word == "s" and head >= _MODEL and scan.is_number(head - 1) and scan.touches(head):
        first = head - 1
        while first and scan.touches(first) and (scan.words[first - 1].isalnum() or scan.words[first - 1] == "-"):
            first -= 1
        return scan.folded.text[scan.starts[first] : scan.ends[head - 1]]  # two "F-16s"
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


def concept_of(scan: Scan, first: int, last: int) -> str | None:
    """Give the concept of the measure that heads a phrase; "value" or "share" only where nothing else is named."""
    general = None
    thing = scan.term(first, "singular", "thing") if scan.term(first, "noun", MEASURE) is None else None
    if thing is not None and thing.last == first < last and scan.begins_with(first + 1, "article"):
        last = first  # "**the sector** of energy" is no capacity
    for at in range(first, last + 1):
        if at > first and (stops(scan, at) or scan.term(at, "singular", "thing") is not None):
            break  # "the **company** of investment" measures nothing
        term = scan.term(at, "noun", MEASURE)
        if term is None or term.last > last or is_word(scan, at, "measure", "owned"):
            continue
        if not is_word(scan, at, "measure", "general"):
            return term.entry.value
        general = general or term.entry.value
    return general
