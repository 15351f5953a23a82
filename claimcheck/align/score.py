"""
How surely two claims speak of the same thing: a weighted mean of parts, every one of them kept.

A part that cannot be told (an event that one of them does not name, words of two languages) is left out; it neither
helps nor harms. The figures themselves say little: that two outlets print the same one makes it likelier that they
mean the same thing, that they print another one makes it no less likely.
"""

from __future__ import annotations

from claimcheck.align.vetoes import veto
from claimcheck.facets import Relation, amounts, concepts, places, scopes, times
from claimcheck.facets.words import Words, phrase, words
from claimcheck.model import Claim, Match
from claimcheck.text import fold

WEIGHTS: dict[str, float] = {
    "concept": 2.0,
    "noun": 1.0,
    "scope": 1.5,
    "place": 1.0,
    "event": 2.0,
    "time": 0.75,
    "near": 2.0,
    "text": 2.0,
    "ids": 1.0,
    "speaker": 1.0,
    "quote": 3.0,
}
"""How much each part counts."""

EQUAL_FIGURE = 0.12
"""What an equal figure adds, for three significant digits or more; less for fewer."""

_TELLING_DIGITS = 3
_FEW_WORDS = 3
_OF_RELATION: dict[Relation, float] = {
    "same": 1.0,
    "wider": 0.6,
    "narrower": 0.6,
    "overlaps": 0.6,
    "unknown": 0.5,
    "apart": 0.0,
}
_TIME_STEPS = ((2, 0.8), (14, 0.6), (times.FAR - 1, 0.3))

Parts = list[tuple[str, float]]


def judge(left: Claim, right: Claim) -> Match:
    """
    Score two claims, or name the veto between them.

    Gives a match whose `left` is the claim that sorts first, whatever the order of the arguments.
    """
    if (right.article, right.start, right.id) < (left.article, left.start, left.id):
        left, right = right, left
    found = veto(left, right)
    if found:
        return Match(left.id, right.id, 0.0, (), found)
    parts = _parts(left, right)
    weight = sum(WEIGHTS[name] for name, _ in parts)
    score = sum(WEIGHTS[name] * value for name, value in parts) / weight if weight else 0.0
    bonus = _equal_figures(left, right)
    if bonus:
        parts.append(("figure", bonus))
    return Match(left.id, right.id, round(min(1.0, score + bonus), 4), tuple((n, round(v, 4)) for n, v in parts))


def _parts(left: Claim, right: Claim) -> Parts:
    mine, yours = words(left), words(right)
    parts: Parts = []
    if left.quantity is not None and right.quantity is not None:
        concept = concepts.relation(left.quantity.concept, right.quantity.concept)
        parts.append(("concept", _OF_RELATION[concept]))
        parts += _phrases("noun", left, right, left.quantity.noun, right.quantity.noun)
    if left.attribution is not None and right.attribution is not None and left.kind == "statement":
        parts += _speakers(left.attribution.speaker_name, right.attribution.speaker_name)
    if left.kind != "statement":
        scope = scopes.relation(left.scope, right.scope)
        parts.append(("scope", _OF_RELATION[scope] if left.scope or right.scope else 0.75))
    parts += _places(left, right)
    parts += _phrases("event", left, right, _event_of(left), _event_of(right))
    if left.kind == "quantity":
        parts.append(("time", _time(left, right)))
    if left.kind == "statement":
        parts += _quotes(left, right)
    return parts + _sentences(mine, yours)


def _quotes(left: Claim, right: Claim) -> Parts:
    """Compare what was said, letter by letter, where the language is one."""
    if left.language != right.language:
        return []
    from rapidfuzz import fuzz  # noqa: PLC0415 - start-up: only a comparison needs it

    return [("quote", fuzz.ratio(fold(left.quote).text, fold(right.quote).text, processor=None) / 100)]


def _event_of(claim: Claim) -> str | None:
    if claim.date is not None:
        return claim.date.event
    return claim.event.text if claim.event is not None else None


def _phrases(name: str, left: Claim, right: Claim, mine: str | None, yours: str | None) -> Parts:
    """Compare two phrases of one language by the words they share."""
    if not mine or not yours or left.language != right.language:
        return []
    return [(name, _shared(phrase(mine, left.language), phrase(yours, right.language), fewest=1))]


def _speakers(mine: str | None, yours: str | None) -> Parts:
    return [("speaker", 1.0 if mine == yours else 0.0)] if mine and yours else []


def _places(left: Claim, right: Claim) -> Parts:
    if not left.place or not right.place:
        return []
    if places.differ_by_name(left.place, right.place):
        return [("place", 0.1)]
    return [("place", _OF_RELATION[places.relation(left.place, right.place)])]


def _time(left: Claim, right: Claim) -> float:
    mine, yours = times.as_of(left), times.as_of(right)
    apart = times.days_between(mine, yours)
    if not apart:
        return 1.0
    return next((value for limit, value in _TIME_STEPS if apart <= limit), 0.5)


def _sentences(mine: Words, yours: Words) -> Parts:
    """Compare the sentences: their words where the language is one, what the packs know of them in any case."""
    parts: Parts = []
    if mine.ids and yours.ids:
        parts.append(("ids", _shared(mine.ids, yours.ids, fewest=2)))
    if mine.language == yours.language:
        from rapidfuzz import fuzz  # noqa: PLC0415 - start-up: only a comparison needs it

        parts.append(("near", _shared(mine.near, yours.near, fewest=_FEW_WORDS)))
        parts.append(("text", fuzz.token_set_ratio(mine.text, yours.text, processor=None) / 100))
    return parts


def _shared(mine: frozenset[str], yours: frozenset[str], *, fewest: int) -> float:
    """Give the share of the smaller set that is in the other one; sets of fewer than `fewest` count as that many."""
    smaller = max(fewest, min(len(mine), len(yours)))
    return len(mine & yours) / smaller


def _equal_figures(left: Claim, right: Claim) -> float:
    """Give what it adds that both print the same figure; three significant digits are hardly chance."""
    if left.date is not None and right.date is not None:
        both = left.date.first is not None and (left.date.first, left.date.last) == (right.date.first, right.date.last)
        return EQUAL_FIGURE if both else 0.0
    if left.quantity is None or right.quantity is None:
        return 0.0
    mine, yours = amounts.amount(left.quantity), amounts.amount(right.quantity)
    if mine is None or yours is None:
        return 0.0
    if not amounts.same_printed(mine, yours) and not amounts.rounds_to(mine, yours):
        return 0.0
    digits = min(_TELLING_DIGITS, amounts.significant_digits(mine))
    return EQUAL_FIGURE * digits / _TELLING_DIGITS
