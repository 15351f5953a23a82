"""Do the claims speak of one event?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.alike import (
    CERTAIN_RARE,
    CERTAIN_TOLL,
    CERTAIN_WORDS,
    MANY,
    ONE_SENTENCE,
    SAME_WORDS,
    said,
)
from claimcheck.discrepancies.disasters import days_apart, one_disaster
from claimcheck.discrepancies.happenings import of_dates
from claimcheck.discrepancies.singles import is_sole
from claimcheck.facets import places, scopes
from claimcheck.facets.amounts import THOUSANDS, compare, gap, same_digits
from claimcheck.facets.concepts import DISASTER_DAYS, in_vocabulary, names_one_thing
from claimcheck.facets.words import phrase, words
from claimcheck.model import Test
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair
    from claimcheck.model import Claim

_TEN = 10
_AGE = "age"
_PERCENT = "percent"
_COMMON_MEASURES = frozenset({"money", "time"})
"""Dimensions that everything has some of: it costs so much, and lasts for so long."""

CERTAIN = 0.72
"""Score of the alignment from which two figures are taken for those of one thing beyond doubt."""

WORTH_ASKING = 0.64
"""Score below which two figures are rather of two things: an editor would not ask."""

WORTH_ASKING_FAR, NEAR = 0.75, 0.25
"""The same where the figures lie further apart than such a share of the larger one."""

WORTH_ASKING_WORDS = 0.45
"""The same for the words around the figures, or of the event."""

LIKELY_RARE = 0.33
"""How much of that must be words that tell this matter from others of the story."""

CLOSE = 0.15
CLOSE_RARE = 0.2
"""The same where the figures themselves lie close: a share of the larger one."""

NEAR_MISS_RARE = 0.3
"""The same where both count thousands of one named thing, and nearly as many."""

MULTIPLE = 0.5
"""How far apart figures are, as a share of the larger one, from which one is a multiple of the other."""

WORDS_APART = 0.3
"""Share of words that either sentence has around its figure and the other lacks, from which they may be two matters."""

CERTAIN_IDS = 0.25
"""The same where two languages have only ids in common, each of which tells little."""

BEYOND_DOUBT = 0.78
"""Score from which even what never changes may be of one thing though one figure is twice the other."""

TENFOLD = 0.9
"""How far apart sums of money, and durations, are from which they are of two things."""

SCALES = 0.99
"""How far apart figures are from which they are of two things, unless one is the other in another scale."""

FEWER = 1 / 3
"""How far the toll of several happenings must exceed another to be that of more than one of them."""

SPECIFIC_NOUN = 2
"""Words that a noun needs to name one thing of the story rather than a kind of things."""

ONE_STORY, ONE_STORY_BEYOND_DOUBT = 0.75, 0.9
"""
How much two articles must have in common for the tolls that they lead with to be those of one event: with some words
around the tolls, and without.
"""

SOME_WORDS = 0.2


def run(pair: Pair) -> Test:
    """Take the words that the sentences share: what they lack is what the texts do not tell about the event."""
    named = pair.part("countries") != 0 or _never_of_two(pair)
    if (pair.single or is_sole(pair) or _one_sentence(pair)) and named:
        return Test("event", "ruled_out", said(pair, "one_event"))
    return of_dates(pair) if pair.left.kind == "date" else _of_figures(pair)


def _of_figures(pair: Pair) -> Test:
    if _of_one_story(pair) and pair.part("countries") != 0:
        if words(pair.left).several == words(pair.right).several:
            return Test("event", "ruled_out", said(pair, "one_event"))
        key = "two_events" if _several_more(pair) else "one_or_two_events"
        return Test("event", "explains" if _several_more(pair) else "unknown", said(pair, key))
    if _other_scale(pair) or _two_facts(pair) or _two_sums(pair):
        return Test("event", "explains", said(pair, "two_events"))
    near, event, rare = (pair.part(name) or 0.0 for name in ("near", "event", "rare"))
    told = rare >= CERTAIN_TOLL or (rare >= CERTAIN_RARE and (pair.nature != "toll" or near >= SAME_WORDS))
    told = told or (pair.nature == "state" and _delimited(pair)) or _over_ids(pair, rare)
    elsewhere = pair.part("countries") == 0 or (rare < 1 and (pair.part("apart") or 0.0) > WORDS_APART)
    certain = pair.match.score >= CERTAIN and max(near, event) >= CERTAIN_WORDS and told
    doubtful = not certain and _multiple(pair) and (rare < CERTAIN_RARE or pair.nature != "toll")
    certain = (certain and _in_sight(pair, rare)) or one_disaster(pair)
    if (certain or (pair.match.score >= WORTH_ASKING and _one_noun(pair))) and not elsewhere:
        return Test("event", "ruled_out", said(pair, "one_event"))
    alike = max(near, event) >= WORTH_ASKING_WORDS or (pair.nature == "state" and _limited_alike(pair))
    if (_two_highest(pair) or (not elsewhere and rare >= NEAR_MISS_RARE)) and _near_miss(pair):
        return Test("event", "unknown", said(pair, "one_or_two_events"))
    doubtful = doubtful or _long_after(pair)
    if doubtful or pair.match.score < _worth_asking(pair) or not alike or not _likely(pair, rare):
        return Test("event", "explains", said(pair, "two_events"))
    return Test("event", "unknown", said(pair, "one_or_two_events"))


def _never_of_two(pair: Pair) -> bool:
    """Tell whether both measure what has one size for good, by its name: then other countries are of who measured."""
    quantity = pair.left.quantity
    return pair.nature == "fact" and quantity is not None and names_one_thing(quantity.concept)


def _one_sentence(pair: Pair) -> bool:
    """Tell whether two articles on one matter say the same of a few people or things, word for word."""
    near, text, rare = (pair.part(name) or 0.0 for name in ("near", "text", "rare"))
    counted = pair.left.quantity is not None and pair.left.quantity.unit in {"person", "count"}
    alike = min(near, text) >= ONE_SENTENCE and rare >= LIKELY_RARE
    return counted and _few(pair) and bool(pair.part("matter")) and alike


def _of_one_story(pair: Pair) -> bool:
    """Tell whether two articles lead with the tolls of one event; in doubt, the sentences must share words."""
    story = pair.part("story") or 0.0
    shared = max(pair.part("near") or 0.0, pair.part("event") or 0.0)
    return story >= ONE_STORY_BEYOND_DOUBT or (story >= ONE_STORY and shared >= SOME_WORDS)


def _worth_asking(pair: Pair) -> float:
    """
    Give the score from which an editor would ask: figures far apart are rather of two things.

    Those of one force in one place may well have changed that much.
    """
    figures = pair.amounts
    near = figures is not None and (gap(*figures) <= NEAR or same_digits(*figures))
    near = near or (pair.nature == "state" and _delimited(pair))
    return WORTH_ASKING if near or (pair.part("rare") or 0.0) >= CERTAIN_RARE else WORTH_ASKING_FAR


def _near_miss(pair: Pair) -> bool:
    """Tell whether both count thousands of one named thing, and nearly as many: 50,000 pages and 55,000."""
    figures = pair.amounts
    if figures is None or pair.nature == "toll" or pair.part("concept") != 1 or pair.part("noun") != 1:
        return False
    if any(one.unit not in {"person", "count"} for one in figures):
        return False
    if _two_highest(pair):
        less, more = sorted(float(one.printed.high or 0) for one in figures)
        return less >= THOUSANDS and more - less <= CLOSE * more
    return all((one.printed.low or 0) >= THOUSANDS for one in figures) and gap(*figures) <= CLOSE


def _two_highest(pair: Pair) -> bool:
    """Tell whether both only say how many at most: such are estimates, not two things side by side."""
    figures = pair.amounts
    return figures is not None and pair.part("countries") != 0 and all(one.printed.low is None for one in figures)


def _several_more(pair: Pair) -> bool:
    """Tell whether the one who tells of several happenings tells of far more: a weekend's toll, not that of one."""
    figures = pair.amounts
    if figures is None:
        return False
    several, one = figures if words(pair.left).several else figures[::-1]
    return compare(several, one) == 1 and gap(several, one) >= FEWER


def _two_facts(pair: Pair) -> bool:
    """Tell whether what never changes is told at two sizes, by sentences that are not quite alike: two men's terms."""
    figures = pair.amounts
    if figures is None or pair.nature != "fact":
        return False
    return gap(*figures) >= MULTIPLE and pair.match.score < BEYOND_DOUBT


def _two_sums(pair: Pair) -> bool:
    """
    Tell whether two sums of money, or two durations, are of two things: they lie far apart.

    A zero lost or a scale word mistaken leaves the digits; else the sentences must have much in common that is rare.
    """
    figures = pair.amounts
    if figures is None or not all(_dimension(one.unit) in _COMMON_MEASURES for one in figures):
        return False
    return gap(*figures) >= TENFOLD and (pair.part("rare") or 0.0) < MANY and not same_digits(*figures)


def _dimension(unit: str) -> str:
    known = vocabulary().units.get(unit)
    return known.dimension if known is not None else ""


def _long_after(pair: Pair) -> bool:
    """Tell whether one toll was told weeks after the other: then another event is the likelier one."""
    known = all(claim.published is not None for claim in (pair.left, pair.right))
    return pair.nature == "toll" and known and days_apart(pair) > DISASTER_DAYS


def _other_scale(pair: Pair) -> bool:
    """Tell whether one figure is a hundred times the other, and not the same digits with another scale word."""
    figures = pair.amounts
    if figures is None or gap(*figures) < SCALES:
        return False
    return not same_digits(*figures)


def _over_ids(pair: Pair, rare: float) -> bool:
    """Tell whether two languages say the same, as far as ids reach, of the same places."""
    left, right = pair.left, pair.right
    same_place = bool(left.place) and places.relation(left.place, right.place) == "same"
    return left.language != right.language and same_place and rare >= CERTAIN_IDS


def _likely(pair: Pair, rare: float) -> bool:
    """
    Tell whether figures that no event ties together share words that few have, or lie close to one another.

    That both are men's makes two ages no more likely to be those of one man; nor do ages and durations that lie close.
    """
    figures = pair.amounts
    left, right = pair.left, pair.right
    delimited = bool(left.scope and right.scope and left.place and left.place == right.place)
    alike = _limited_alike(pair) and left.quantity is not None and left.quantity.concept != _AGE
    if pair.nature == "toll" or delimited or alike or figures is None or rare >= LIKELY_RARE:
        return True
    return pair.nature != "fact" and rare >= CLOSE_RARE and gap(*figures) <= CLOSE


def _in_sight(pair: Pair, rare: float) -> bool:
    """
    Tell whether the figures may be of one thing for all their distance.

    Few things of a state need many shared words, tolls of which one is a multiple of the other do, too: every day
    somebody kills four here, and twenty there. A figure of nothing named is not that of something named.
    """
    figures = pair.amounts
    if figures is None:
        return True
    if pair.part("concept") is None and _named(pair.left) != _named(pair.right):
        return False
    if pair.nature == "state" and _few(pair):
        return rare >= (CERTAIN_TOLL if gap(*figures) < MULTIPLE else MANY)
    return pair.nature != "toll" or gap(*figures) < MULTIPLE or rare >= CERTAIN_TOLL


def _multiple(pair: Pair) -> bool:
    """Tell whether one toll, or one of few things, is a multiple of the other."""
    figures = pair.amounts
    return figures is not None and (pair.nature == "toll" or _few(pair)) and gap(*figures) >= MULTIPLE


def _named(claim: Claim) -> bool:
    return claim.quantity is not None and in_vocabulary(claim.quantity.concept)


def _few(pair: Pair) -> bool:
    """Tell whether both count fewer than ten: two cars and three cars are rarely the same ones, but 2 % may be 3 %."""
    figures = pair.amounts
    if figures is None or any(one.unit == _PERCENT for one in figures):
        return False
    return all(max(one.printed.low or 0, one.printed.high or 0) < _TEN for one in figures)


def _one_noun(pair: Pair) -> bool:
    """Tell whether both count one thing that takes several words to name: pages of an indictment, but no dead."""
    left, right = pair.left, pair.right
    if pair.nature == "toll":
        return False
    if left.quantity is None or right.quantity is None or left.language != right.language:
        return False
    mine, yours = (phrase(one.noun or "", left.language).all for one in (left.quantity, right.quantity))
    return len(mine & yours) >= SPECIFIC_NOUN and mine == yours


def _delimited(pair: Pair) -> bool:
    """Tell whether they say of whom and where: that makes a state one, whatever the other words are."""
    left, right = pair.left, pair.right
    one_scope = not left.scope or not right.scope or left.scope == right.scope
    return bool((left.scope or right.scope) and one_scope and left.place and left.place == right.place)


def _limited_alike(pair: Pair) -> bool:
    """Tell whether both say of whom, and the same: soldiers of one army, in whatever words."""
    return bool(pair.left.scope or pair.right.scope) and scopes.between(pair.left, pair.right) == "same"
