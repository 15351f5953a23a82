"""
How surely two claims speak of the same thing: a weighted mean of parts, every one of them kept.

A part that cannot be told (an event that one of them does not name, words of two languages) is left out; it neither
helps nor harms. The figures themselves say little: that two outlets print the same one makes it likelier that they
mean the same thing, that they print another one makes it no less likely.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.align.vetoes import veto
from claimcheck.facets import Relation, amounts, concepts, places, scopes, times
from claimcheck.facets.quotes import said
from claimcheck.facets.words import distinction, event_of, mass, phrase, words
from claimcheck.model import Claim, Match

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.align.background import Background

WEIGHTS: dict[str, float] = {
    "concept": 2.0,
    "noun": 1.0,
    "scope": 1.5,
    "place": 1.0,
    "event": 2.0,
    "time": 0.4,
    "near": 2.0,
    "around": 1.5,
    "rare": 0.5,
    "kind": 1.5,
    "countries": 1.0,
    "text": 1.5,
    "mutual": 0.5,
    "ordinal": 1.5,
    "speaker": 1.0,
    "quote": 3.0,
    "story": 3.0,
}
"""
How much each part counts; `apart` counts nothing, it only keeps two matters from being taken for one. Neither does
`languages` (statements in two of them need more of the rest), nor `proposed` (an encoder found the pair).
"""

EQUAL_FIGURE = (0.04, 0.1, 0.18, 0.22)
"""What an equal figure adds, by its significant digits: one, two, three, four or more."""

EQUAL_MILLIONS = 0.08
"""What it adds that an equal figure counts millions: few matters of one story come to as much, to the digit."""

ROUNDED_FIGURE = 0.04
"""What each significant digit adds, up to two, where one figure is the other one rounded."""

EQUAL_DATE = 0.08
"""What it adds that two dates agree: little, as much happens on one day."""

EQUAL_DATE_OVER_IDS = 0.12
"""The same in two languages, whose words tell less."""

DISTANT_DATE, DISTANT = 0.04, 60
"""What it adds that such a day or month lies so many days before both articles: less of that time is still told."""

_MONTH = 31
_FEW = 2.0

RELATED = 0.5
"""How much two articles must have in common for it to tell anything."""

ENOUGH = 4.0
"""Weight of the shared words from which two sentences hardly share them by chance."""

_OF_RELATION: dict[Relation, float] = {
    "same": 1.0,
    "wider": 0.6,
    "narrower": 0.6,
    "overlaps": 0.6,
    "unknown": 0.5,
    "apart": 0.0,
}
_TIME_STEPS = ((2, 0.8), (14, 0.6), (times.FAR - 1, 0.3))

_OF_DATES = {"rare": 2.0}
"""Parts that count otherwise for dates: everything in a story happens on some day."""

Parts = list[tuple[str, float]]


def judge(left: Claim, right: Claim, background: Background) -> Match:
    """
    Score two claims, or name the veto between them.

    Args:
        left: a claim of a story.
        right: a claim of another article of it.
        background: the story around them.

    Gives a match whose `left` is the claim that sorts first, whatever the order of the arguments.

    """
    if (right.article, right.start, right.id) < (left.article, left.start, left.id):
        left, right = right, left
    found = veto(left, right)
    if found:
        return Match(left.id, right.id, 0.0, (), found)
    parts = _parts(left, right, background)
    weights = WEIGHTS | _OF_DATES if left.kind == "date" else WEIGHTS
    weight = sum(weights[name] for name, _ in parts if name in weights)
    score = sum(weights[name] * value for name, value in parts if name in weights) / weight if weight else 0.0
    added = _equal_figures(left, right)
    score = min(1.0, score + sum(value for _, value in added))
    return Match(left.id, right.id, round(score, 4), tuple((name, round(value, 4)) for name, value in parts + added))


def _parts(left: Claim, right: Claim, background: Background) -> Parts:
    parts: Parts = []
    if left.quantity is not None and right.quantity is not None:
        concept = concepts.relation(left.quantity.concept, right.quantity.concept)
        if concept != "unknown":
            parts.append(("concept", _OF_RELATION[concept]))
        parts += _phrases("noun", left, right, left.quantity.noun, right.quantity.noun)
        parts.append(("time", _time(left, right)))
    if left.kind != "statement":
        scope = scopes.between(left, right)
        if left.scope or right.scope:
            parts.append(("scope", _OF_RELATION[scope]))
    elif left.attribution is not None and right.attribution is not None:
        parts += _speakers(left.attribution.speaker_name, right.attribution.speaker_name)
        parts += _quotes(left, right)
    return parts + _places(left, right) + _sentences(left, right, background.common) + _stories(left, right, background)


def _phrases(name: str, left: Claim, right: Claim, mine: str | None, yours: str | None) -> Parts:
    """Compare two phrases of one language by the words they share."""
    if not mine or not yours or left.language != right.language:
        return []
    here, there = phrase(mine, left.language).all, phrase(yours, right.language).all
    if not here or not there:  # small words only: nothing to compare by
        return []
    return [(name, len(here & there) / min(len(here), len(there)))]


def _speakers(mine: str | None, yours: str | None) -> Parts:
    return [("speaker", 1.0 if mine == yours else 0.0)] if mine and yours else []


def _quotes(left: Claim, right: Claim) -> Parts:
    """Compare what was said, letter by letter, where the language is one; else note that it cannot be."""
    if left.language != right.language:
        return [("languages", 1.0)]
    from rapidfuzz import fuzz  # noqa: PLC0415 - start-up: only a comparison needs it

    return [("quote", fuzz.ratio(" ".join(said(left)), " ".join(said(right)), processor=None) / 100)]


def _stories(left: Claim, right: Claim, background: Background) -> Parts:
    """
    Ask what the articles have in common, where both tolls are what their articles are about.

    That they share few names tells nothing: short ones name few.
    """
    if left.quantity is None or right.quantity is None or left.quantity.concept != right.quantity.concept:
        return []
    found = background.kinship(left, right)
    return [("story", found)] if found is not None and found >= RELATED else []


def _places(left: Claim, right: Claim) -> Parts:
    if not left.place or not right.place:
        return []
    if places.differ_by_name(left.place, right.place):
        return [("place", 0.1)]
    return [("place", _OF_RELATION[places.between(left, right)])]


def _time(left: Claim, right: Claim) -> float:
    apart = times.days_between(times.as_of(left), times.as_of(right))
    if not apart:
        return 1.0
    return next((value for limit, value in _TIME_STEPS if apart <= limit), 0.5)


def _sentences(left: Claim, right: Claim, common: Mapping[str, float]) -> Parts:
    """Compare the sentences by their words: all of them where the language is one, else those the packs know."""
    mine, yours = words(left), words(right)
    near, everything = mine.in_terms_of(yours)
    their_near, their_everything = yours.in_terms_of(mine)
    parts = _events(left, right, common)
    if mine.countries and yours.countries:
        parts.append(("countries", 1.0 if mine.countries & yours.countries else 0.0))
    smaller, larger = sorted((near, their_near), key=lambda some: mass(some, common))
    shared = (near & their_everything) | (their_near & everything)
    unmatched = min(distinction(near - their_everything, common), distinction(their_near - everything, common))
    parts += [
        ("apart", min(1.0, unmatched / ENOUGH)),
        ("near", _covered(smaller, larger, common)),
        ("around", max(_covered(near, their_everything, common), _covered(their_near, everything, common))),
        ("rare", min(1.0, distinction(shared, common) / ENOUGH)),
    ]
    if mine.language == yours.language:
        from rapidfuzz import fuzz  # noqa: PLC0415 - start-up: only a comparison needs it

        parts.append(("text", fuzz.token_set_ratio(mine.text, yours.text, processor=None) / 100))
    return parts


def _events(left: Claim, right: Claim, common: Mapping[str, float]) -> Parts:
    """Look for the words of the one event in the sentence of the other, whichever way more of them are found."""
    here, there = event_of(left), event_of(right)
    if not here or not there:
        return []
    mine, yours = phrase(here, left.language), phrase(there, right.language)
    found = (
        _covered(mine.in_terms_of(yours)[1], words(right).in_terms_of(mine)[1], common),
        _covered(yours.in_terms_of(mine)[1], words(left).in_terms_of(yours)[1], common),
    )
    if left.date is None:
        return [("event", max(found))]
    named: Parts = [("ordinal", 1.0)] if mine.ordinals & yours.ordinals else []
    if mine.events and yours.events:
        named.append(("kind", 1.0 if mine.events & yours.events else 0.0))
    return [("event", max(found)), ("mutual", min(found)), *named]


def _covered(some: frozenset[str], others: frozenset[str], common: Mapping[str, float]) -> float:
    """Give the share of some words that is among others, by weight; a single word makes no more than a half."""
    whole = mass(some, common)
    return mass(some & others, common) / whole * min(1.0, len(some) / _FEW) if whole else 0.0


def _distant(claim: Claim) -> bool:
    """Tell whether a day or a month lies well before its article was published; a year has much in it."""
    if claim.date is None or claim.date.last is None or claim.published is None:
        return False
    first = claim.date.first or claim.date.last
    return (claim.date.last - first).days < _MONTH and (claim.published - claim.date.last).days > DISTANT


def _equal_figures(left: Claim, right: Claim) -> Parts:
    """Give what it adds that both print the same figure, or one rounded: the more digits, the less it is chance."""
    if left.date is not None and right.date is not None:
        one = times.agree(times.days_of(left.date), times.days_of(right.date))
        added = EQUAL_DATE if left.language == right.language else EQUAL_DATE_OVER_IDS
        return [("figure", added + (DISTANT_DATE if _distant(left) and _distant(right) else 0.0))] if one else []
    if left.quantity is None or right.quantity is None:
        return []
    mine, yours = amounts.amount(left.quantity), amounts.amount(right.quantity)
    if mine is None or yours is None:
        return []
    digits = min(amounts.significant_digits(mine), amounts.significant_digits(yours))
    if amounts.same_printed(mine, yours) or amounts.told_alike(mine, yours):
        added = EQUAL_FIGURE[min(digits, len(EQUAL_FIGURE)) - 1]
        return [("figure", added + (EQUAL_MILLIONS if amounts.counts_millions(mine) else 0.0))]
    return [("rounded", ROUNDED_FIGURE * min(digits, 2))] if amounts.rounds_to(mine, yours) else []
