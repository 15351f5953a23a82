"""
How surely two claims speak of the same thing: a weighted mean of parts, every one of them kept.

A part that cannot be told (an event that one of them does not name, words of two languages) is left out; it neither
helps nor harms. The figures themselves say little: that two outlets print the same one makes it likelier that they
mean the same thing, that they print another one makes it no less likely.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.align.assign import needed
from claimcheck.align.equals import equal_figures
from claimcheck.align.vetoes import veto
from claimcheck.facets import Relation, concepts, places, scopes, times
from claimcheck.model import Claim, Match

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.align.background import Background
    from claimcheck.align.sides import Side
    from claimcheck.facets.weights import Weights

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
    "sole": 2.0,
}
"""
How much each part counts; `apart` counts nothing, it only keeps two matters from being taken for one. Neither does
`languages` (statements in two of them need more of the rest), nor `matter` (their articles tell of one), nor `proposed`
(an encoder found the pair).
"""

_FEW = 2.0
_SLACK = 0.001
"""More than a score gains by being rounded."""

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

_OF_DATES = WEIGHTS | {"rare": 2.0}
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
    left, right = _sorted(left, right)
    found = veto(left, right)
    if found:
        return Match(left.id, right.id, 0.0, (), found)
    return _match(_compared(left, right, background), background.side(left), background.side(right))


def judge_if_near(left: Claim, right: Claim, background: Background) -> Match | None:
    """
    Score two claims as `judge` does; None where they cannot be one: a veto parts them, or the same text would not help.

    Of a large story that is nearly every pair, and to compare the texts costs as much as the rest.
    """
    left, right = _sorted(left, right)
    if veto(left, right):
        return None
    compared = _compared(left, right, background)
    if _score(compared, 1.0) + _SLACK < needed(dict(compared.parts + compared.figures)):
        return None
    return _match(compared, background.side(left), background.side(right))


class _Compared(NamedTuple):
    """Two claims compared in all but their texts: what comes before the text, what behind, what equal figures add."""

    parts: Parts
    stories: Parts
    figures: Parts
    weights: Mapping[str, float]


def _sorted(left: Claim, right: Claim) -> tuple[Claim, Claim]:
    before = (right.article, right.start, right.id) < (left.article, left.start, left.id)
    return (right, left) if before else (left, right)


def _score(compared: _Compared, text: float | None) -> float:
    """Give the weighted mean of the parts, with what equal figures add."""
    weights = compared.weights
    weight = total = 0.0
    for name, value in compared.parts:
        if name in weights:
            weight += weights[name]
            total += weights[name] * value
    if text is not None:
        weight += weights["text"]
        total += weights["text"] * text
    for name, value in compared.stories:
        weight += weights[name]
        total += weights[name] * value
    return min(1.0, (total / weight if weight else 0.0) + sum([value for _, value in compared.figures]))


def _match(compared: _Compared, left: Side, right: Side) -> Match:
    """Compare the texts too, letter by letter, where the language is one."""
    text: Parts = []
    if left.words.language == right.words.language:
        from rapidfuzz import fuzz  # noqa: PLC0415 - start-up: only a comparison needs it

        text.append(("text", fuzz.token_set_ratio(left.words.text, right.words.text, processor=None) / 100))
    score = _score(compared, text[0][1] if text else None)
    parts = compared.parts + text + compared.stories + compared.figures
    return Match(
        left.claim.id, right.claim.id, round(score, 4), tuple([(name, round(value, 4)) for name, value in parts])
    )


def _compared(left: Claim, right: Claim, background: Background) -> _Compared:
    mine, yours = background.side(left), background.side(right)
    parts: Parts = []
    if left.quantity is not None and right.quantity is not None:
        concept = concepts.relation(left.quantity.concept, right.quantity.concept)
        if concept != "unknown":
            parts.append(("concept", _OF_RELATION[concept]))
        if mine.noun and yours.noun and left.language == right.language:
            parts.append(("noun", len(mine.noun & yours.noun) / min(len(mine.noun), len(yours.noun))))
        parts.append(("time", _time(mine, yours)))
    if left.kind != "statement":
        if left.scope or right.scope:
            parts.append(("scope", _OF_RELATION[scopes.between(left, right)]))
    elif left.attribution is not None and right.attribution is not None:
        parts += _speakers(left.attribution.speaker_name, right.attribution.speaker_name)
        parts += _quotes(mine, yours)
    parts += _places(left, right)
    parts += _sentences(mine, yours, background.weights)
    equal = equal_figures(mine, yours)
    one_matter = left.kind == "quantity" and not equal and background.matters.alike(left, right)
    if one_matter:
        parts.append(("matter", 1.0))
    return _Compared(
        parts,
        _stories(left, right, background) + (_sole(left, right, background) if one_matter else []),
        equal,
        _OF_DATES if left.kind == "date" else WEIGHTS,
    )


def _speakers(mine: str | None, yours: str | None) -> Parts:
    return [("speaker", 1.0 if mine == yours else 0.0)] if mine and yours else []


def _quotes(mine: Side, yours: Side) -> Parts:
    """Compare what was said, letter by letter, where the language is one; else note that it cannot be."""
    if mine.claim.language != yours.claim.language:
        return [("languages", 1.0)]
    from rapidfuzz import fuzz  # noqa: PLC0415 - start-up: only a comparison needs it

    return [("quote", fuzz.ratio(mine.said, yours.said, processor=None) / 100)]


def _stories(left: Claim, right: Claim, background: Background) -> Parts:
    """
    Ask what the articles have in common, where both tolls, or dates, are what their articles are about.

    That they share few names tells nothing: short ones name few.
    """
    if left.date is not None:
        shared = background.main_event.shared(left, right)
        return [("story", shared)] if shared is not None else []
    if left.quantity is None or right.quantity is None or left.quantity.concept != right.quantity.concept:
        return []
    found = background.kinship(left, right)
    return [("story", found)] if found is not None and found >= RELATED else []


def _sole(left: Claim, right: Claim, background: Background) -> Parts:
    """Ask whether each of two articles on one matter has a single figure of this thing."""
    sole = background.matters.sole(left, right)
    return [("sole", sole)] if sole else []


def _places(left: Claim, right: Claim) -> Parts:
    if not left.place or not right.place:
        return []
    if places.differ_by_name(left.place, right.place):
        return [("place", 0.1)]
    return [("place", _OF_RELATION[places.between(left, right)])]


def _time(mine: Side, yours: Side) -> float:
    apart = times.days_between(mine.day, yours.day)
    if not apart:
        return 1.0
    return next((value for limit, value in _TIME_STEPS if apart <= limit), 0.5)


def _sentences(left: Side, right: Side, weights: Weights) -> Parts:
    """Compare the sentences by their words: all where the language is one, else those the packs know."""
    mine, yours = left.words, right.words
    near, everything = mine.in_terms_of(yours)
    their_near, their_everything = yours.in_terms_of(mine)
    parts = _events(left, right, weights)
    if mine.countries and yours.countries:
        parts.append(("countries", 1.0 if mine.countries & yours.countries else 0.0))
    mine_in_theirs, theirs_in_mine = near & their_everything, their_near & everything
    smaller, larger = sorted((near, their_near), key=weights.whole)
    unmatched = min(weights.distinction(near - mine_in_theirs), weights.distinction(their_near - theirs_in_mine))
    around = max(_share(mine_in_theirs, near, weights), _share(theirs_in_mine, their_near, weights))
    parts += [
        ("apart", min(1.0, unmatched / ENOUGH)),
        ("near", _share(smaller & larger, smaller, weights)),
        ("around", around),
        ("rare", min(1.0, weights.distinction(mine_in_theirs | theirs_in_mine) / ENOUGH)),
    ]
    return parts


def _events(left: Side, right: Side, weights: Weights) -> Parts:
    """Look for the words of the one event in the sentence of the other, whichever way more of them are found."""
    mine, yours = left.event, right.event
    if mine is None or yours is None:
        return []
    here, there = mine.in_terms_of(yours)[1], yours.in_terms_of(mine)[1]
    found = (
        _share(here & right.words.in_terms_of(mine)[1], here, weights),
        _share(there & left.words.in_terms_of(yours)[1], there, weights),
    )
    if left.claim.date is None:
        return [("event", max(found))]
    named: Parts = [("ordinal", 1.0)] if mine.ordinals & yours.ordinals else []
    if mine.events and yours.events:
        named.append(("kind", 1.0 if mine.events & yours.events else 0.0))
    return [("event", max(found)), ("mutual", min(found)), *named]


def _share(shared: frozenset[str], some: frozenset[str], weights: Weights) -> float:
    """Give the share that words shared have among some, by weight; a single word makes no more than a half."""
    if not shared:
        return 0.0
    return weights.mass(shared) / weights.whole(some) * min(1.0, len(some) / _FEW)
