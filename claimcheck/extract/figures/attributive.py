"""The noun that a measure or an age describes: "a $800 **stone oven**", "a 9-year-old **boy**"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.phrases import phrase_after
from claimcheck.extract.figures.plurals import is_plural
from claimcheck.extract.figures.unit_terms import is_mass
from claimcheck.extract.figures.wordclasses import ADVERB, DETERMINER, NOUN, is_verb, kind

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.extract.figures.phrases import Phrase
    from claimcheck.languages import Scan

_DURATION = "duration"


def whole(scan: Scan, phrase: Phrase, end: int) -> Phrase:
    """Read on behind a plural that only describes the noun ("a 5 million dollar jobs **package**")."""
    at = phrase.last + 1
    if phrase.term is not None and phrase.term.entry.sub == "person" and not is_plural(scan, phrase.term):
        return phrase
    if at >= end or kind(scan, at) != NOUN or scan.quote(at, at)[0].isupper() or is_verb(scan, at, phrase.first):
        return phrase
    rest = phrase_after(scan, at, end)
    return phrase if rest is None or rest.first != at else rest._replace(first=phrase.first)


def before_state(scan: Scan, phrase: Phrase) -> int:
    """
    Give the last word of whose age it is, in front of what befell him ("a 12-year-old **boy** badly hurt").

    It lies in front of the phrase where nobody is named ("a 15-year-old killed in").
    """
    behind = (at for at in range(phrase.first + 1, phrase.last + 1) if kind(scan, at) == ADVERB)
    last = next(behind, phrase.last + 1) - 1
    while last >= phrase.first and scan.term(last, "state", "subject") is not None:
        last -= 1
    return last


def is_attributive(scan: Scan, figure: Figure, phrase: Phrase) -> bool:
    """Tell whether a measure stands in front of its noun like an adjective ("a $800 stone oven", "50 mph winds")."""
    old = figure.concept == "age" and figure.trace[-1:] == ["age"] and kind(scan, phrase.first) == NOUN
    if scan.lexicon.head_first:  # "422 kilos **provisions**", where no "of" is written
        adverb = scan.ends_with(phrase.head, "adverb") or scan.begins_with(phrase.head, "definite")
        return is_mass(figure.unit) and scan.readings[phrase.head] is None and not adverb
    joined = figure.concept == _DURATION and scan.words[figure.last + 1] == "-" and scan.touches(figure.last + 2)
    if figure.concept is not None and not (old or joined):
        return False
    if scan.term(phrase.first, "weekday") is not None:
        return False
    if scan.term(phrase.first, "number") is not None:
        return False  # "35 % four years ago"
    if phrase.last == phrase.first and phrase.last + 1 < len(scan) and kind(scan, phrase.last + 1) == DETERMINER:
        return False  # "homes from 5 to 10 dollars **stay** an average of"
    start, _ = scan.span(phrase.first, phrase.first)
    if scan.original[start].isupper() and figure.unit in {"percent", "percentage_point"}:
        return False
    words = scan.words[phrase.first : phrase.last + 1]
    return not any(word.endswith(scan.lexicon.affixes.get("finite", ())) for word in words[-1:])
