"""
The kind `stance-differs`.

# What it finds

One deadline or subject told with different aims: by the end of the year the troops leave, or only the combat mission
ends; one says it will happen, another denies it.

# Why it matters

The dates agree and the stories do not; no figure is wrong, but a reader of one outlet expects something else.

# Example

"all soldiers will leave by the end of 2021" and "the combat mission ends by the end of 2021".
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, all_claims, of_pairs
from claimcheck.discrepancies.sides import Stand
from claimcheck.facets.labels import ending, say, shorten, value_of
from claimcheck.facets.origins import outlets
from claimcheck.facets.words import event_of, phrase, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.discrepancies.view import View
    from claimcheck.model import Claim, DateClaim, Level, Test

LEVEL: Level = "unclear"

_AGAINST = frozenset({"denied", "rejected", "refused", "disputed"})
_LATER = frozenset({"postponed"})
_SAME_AIM = 0.5
_SAME_MATTER = 0.6
_SOMEWHAT = 0.45
"""Likeness of the words, letter by letter, without which shared names make no matter one."""
_ONE_SPEAKER = 0.8
"""The same where one speaker says both, in words alone: who denies one thing says many others."""
_FEWEST_WORDS = 3
"""Words that tell a matter: "declined to comment" stands against nothing."""
_PERIOD = 27
"""Days that a period has at least before its end is a deadline rather than a date."""

_RELATED_IDS = 3
_RELATED_WORDS = 5
"""What two sentences share that speak of one subject; a country and what is done there every year is less."""
_FEWEST = 2
_OPENING = 3
"""Words in front of a date, up to which it opens its sentence: the aim comes behind it."""


def fits(pair: Pair, tests: Mapping[str, Test]) -> bool:
    """Ask whether one affirms what is denied or put off in the other: two speakers, or one whom the outlets tell so."""
    left, right = pair.left.attribution, pair.right.attribution
    if pair.left.kind != "statement" or left is None or right is None or tests["time"].outcome == "explains":
        return False
    if _aim_of(left.stance) == _aim_of(right.stance):
        return False
    if min(len(pair.left.quote.split()), len(pair.right.quote.split())) < _FEWEST_WORDS:
        return False
    quote, near = pair.part("quote"), pair.part("near") or 0.0
    if left.speaker_name == right.speaker_name:
        return (near if quote is None else quote) >= _ONE_SPEAKER
    if quote is None:
        return near >= _SAME_MATTER
    return quote >= _SAME_MATTER or (quote >= _SOMEWHAT and near >= _SAME_MATTER)


def _aim_of(stance: str) -> str:
    return "against" if stance in _AGAINST else "later" if stance in _LATER else "for"


def find(view: View) -> Iterator[Draft]:
    """Give the deadlines that outlets connect with different aims, and the statements that stand against each other."""
    note = say("stance_differs", view.options.interface)
    yield from of_pairs(view, "stance-differs", LEVEL, "/", note)
    deadlines: dict[object, list[Claim]] = defaultdict(list)
    for claim in sorted(view.claims.values(), key=lambda one: (one.article, one.start, one.id)):
        if claim.date is not None and _is_deadline(claim, claim.date):
            deadlines[claim.date.last].append(claim)
    for day, claims in deadlines.items():
        if day is not None:
            yield from _aims(view, claims, note)


def _is_deadline(claim: Claim, day: DateClaim) -> bool:
    """Tell whether something of a known kind is to have happened by a day: "by June", "at the end of the year"."""
    if day.last is None or day.certainty == "stated" or not _kinds(claim):
        return False
    return day.first is None or (day.last - day.first).days >= _PERIOD


def _kinds(claim: Claim) -> frozenset[str]:
    return phrase(event_of(claim) or "", claim.language).events


def _aims(view: View, claims: list[Claim], note: str) -> Iterator[Draft]:
    """Part the claims of one deadline by their aims, keeping those whose subject is one."""
    sides: list[list[Claim]] = []
    for claim in sorted(_of_one_subject(claims), key=lambda one: one.line == 1):
        home = next((side for side in sides if all(_one_aim(claim, other) for other in side)), None)
        if home is not None:
            home.append(claim)
        elif claim.article not in {one.article for side in sides for one in side}:
            sides.append([claim])  # of an article with a side, this is the same aim in the words of its headline
    stands = tuple(Stand(tuple(side)) for side in sides)
    if len(stands) >= _FEWEST and len(outlets(all_claims(stands))) >= _FEWEST:
        yield Draft(
            kind="stance-differs",
            level=LEVEL,
            sides=stands,
            about=value_of(claims[0], view.options.interface),
            sign="/",
            note=note,
            told=tuple(_told(stand.first) for stand in stands),
        )


def _of_one_subject(claims: list[Claim]) -> list[Claim]:
    """Give the claims that speak of one subject with the first, directly or over others."""
    kept, rest = claims[:1], claims[1:]
    while more := [claim for claim in rest if any(_related(claim, other) for other in kept)]:
        kept = [*kept, *more]
        rest = [claim for claim in rest if claim not in more]
    return [claim for claim in claims if claim in kept]


def _told(claim: Claim) -> str:
    """Give an aim in the source's words: the sentence up to the date, or all of it where the date comes first."""
    words = claim.sentence.text
    before = words[: (claim.date.start if claim.date is not None else claim.start) - claim.sentence.start]
    return ending(before) if len(before.split()) > _OPENING else shorten(words)


def _one_aim(left: Claim, right: Claim) -> bool:
    if _kinds(left) & _kinds(right):
        return True
    mine, yours = _aim(left), _aim(right)
    if left.language != right.language or not mine or not yours:
        return words(left).ids == words(right).ids
    return len(mine & yours) / min(len(mine), len(yours)) >= _SAME_AIM


def _aim(claim: Claim) -> frozenset[str]:
    return phrase(event_of(claim) or "", claim.language).all


def _related(left: Claim, right: Claim) -> bool:
    """Tell whether two sentences speak of one subject: by the ids that the packs know, or by their words."""
    mine, yours = words(left), words(right)
    if len(mine.ids & yours.ids) >= _RELATED_IDS:
        return True
    return mine.language == yours.language and len(mine.all & yours.all) >= _RELATED_WORDS
