"""Are two dates those of one event? More is asked of them than of figures: somebody does something every day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.discrepancies.alike import CERTAIN_RARE, CERTAIN_TOLL, CERTAIN_WORDS, MANY, SAME_WORDS, said
from claimcheck.facets import times
from claimcheck.facets.words import event_of, headed_by, phrase, words
from claimcheck.model import Test

if TYPE_CHECKING:
    from claimcheck.discrepancies.pair import Pair
    from claimcheck.facets.words import Words

_FIGURES = re.compile(r"\d+(?:[.,\u066b\u066c]\d+)*")
_MEETING = "meeting"
_OF_AN_OFFICE = frozenset({_MEETING, "visit", "decision"})
_RECURRING = _OF_AN_OFFICE | {"match"}
"""Kinds of events that one team, league or office has many of."""

_ENCOUNTERS = frozenset({_MEETING, "visit", "talks", "round"})
_OCCASIONS = frozenset({"attack", "disaster", "death", "war", "match", "protest", "election"})
"""Kinds of events that people meet about: the conference before the match, the visit to the wounded of the attack."""

MANY_RARE_WORDS = 0.5
"""Share that is enough where the rare words are many: names of the dead, of the place."""

SAME_DOING = 0.5
"""
Share of the words around two dates below which, unless both name one kind of event, the same names do two things: a
minister opens this and visits that.
"""

TORN = 0.7
"""
How much both sentences must have of their own, `near` being less than certain, for two dates to be of two doings of the
same people: one visits the wounded of the attack, the other condemns it.
"""

ONE_HAPPENING = 0.82
"""Score below which two dates are of one event only perhaps, unless both name one kind of event in like words."""

MONTH = 27
"""Days from the first to the last of a month at least."""

MANY_FIGURES = 3
"""Figures beside the date from which a sentence tells of figures, and the months and years in it are their periods."""

ONE_SERIES_DAYS = 14
"""Days within which two dates that may be of one event are worth a question; further apart, they are two events."""


def of_dates(pair: Pair) -> Test:
    """Ask more of dates: somebody speaks every day, and of a series each round has its own."""
    left, right = pair.left.date, pair.right.date
    if left is None or right is None:
        return Test("event", "ruled_out", pair.say("statements"))
    mine, yours = (phrase(event_of(claim) or "", claim.language) for claim in (pair.left, pair.right))
    if _conferences(pair) or _meetings(mine, yours) or _two_kinds(pair) or _periods(pair):
        return Test("event", "explains", said(pair, "two_events"))
    main = pair.part("story")
    if main == 0:  # the explosion, and a search after it
        return Test("event", "explains", said(pair, "two_events"))
    if main and left.certainty == right.certainty:
        return Test("event", "ruled_out", said(pair, "one_event"))
    certain = _one_happening(pair) and pair.part("countries") != 0 and not _one_encounter_only(pair)
    spoken = mine.speech or yours.speech
    certain = certain and ((left.certainty == right.certainty and not spoken) or _one_sentence(pair))
    near, both = pair.part("near") or 0.0, pair.part("mutual") or 0.0
    event, rare = pair.part("event") or 0.0, pair.part("rare") or 0.0
    # One says in a clause what the other says in a sentence, with the names that only this event has.
    in_short = event >= CERTAIN_WORDS and rare >= MANY and bool(mine.events & yours.events - _RECURRING)
    alike = mine.events == yours.events and bool(mine.events - _RECURRING) and both >= MANY_RARE_WORDS
    alike = alike or in_short
    one_language = pair.left.language == pair.right.language
    if one_language and near < SAME_DOING and not alike:
        return Test("event", "explains", said(pair, "two_events"))
    certain = certain and (alike or (pair.match.score >= ONE_HAPPENING and not (one_language and _torn(pair))))
    if certain and bool(mine.ordinals) == bool(yours.ordinals):
        return Test("event", "ruled_out", said(pair, "one_event"))
    apart = times.days_between(times.days_of(left), times.days_of(right))
    if apart > ONE_SERIES_DAYS or spoken:
        return Test("event", "explains", said(pair, "two_events_apart", n=apart))
    mutual = not one_language or (both >= MANY_RARE_WORDS and near >= SAME_DOING and pair.part("countries") != 0)
    one_kind = bool(mine.events & yours.events - _OF_AN_OFFICE) or near >= SAME_WORDS or not one_language
    one_kind = one_kind and not _one_encounter_only(pair)
    if rare < CERTAIN_RARE or event < MANY_RARE_WORDS or not mutual or not one_kind:
        return Test("event", "explains", said(pair, "two_events"))
    return Test("event", "unknown", said(pair, "one_or_two_events"))


def _one_sentence(pair: Pair) -> bool:
    """
    Tell whether one sentence is printed with two years or months, whichever of them is to come.

    With two days it may be the heading of what appears every day.
    """
    days = [times.days_of(claim.date) for claim in (pair.left, pair.right) if claim.date is not None]
    if not all(span.first and span.last and (span.last - span.first).days >= MONTH for span in days):
        return False
    return pair.part("near") == pair.part("mutual") == pair.part("text") == 1 and pair.part("apart") == 0


def _torn(pair: Pair) -> bool:
    """Tell whether each sentence has much of its own, and the words around the dates are not quite the same."""
    return (pair.part("apart") or 0.0) >= TORN and (pair.part("near") or 0.0) < CERTAIN_WORDS


def _meetings(mine: Words, yours: Words) -> bool:
    """Tell whether both dates are of meetings and of nothing else: people meet at one place on many days."""
    return mine.events == yours.events == {_MEETING} and not mine.ordinals


def _two_kinds(pair: Pair) -> bool:
    """Tell whether one date is of an encounter, the other of what it is held about: the visit after the attack."""
    one, other = (headed_by(event_of(claim) or "", claim.language) for claim in (pair.left, pair.right))
    return (one in _ENCOUNTERS and other in _OCCASIONS) or (other in _ENCOUNTERS and one in _OCCASIONS)


def _one_encounter_only(pair: Pair) -> bool:
    """Tell whether one date is of an encounter, and nothing says that the other is of one, whatever people do there."""
    told = [(event_of(claim) or "", claim.language) for claim in (pair.left, pair.right)]
    met = [headed_by(*event) in _ENCOUNTERS for event in told]
    return met[0] != met[1] and not phrase(*told[met.index(False)]).events & _ENCOUNTERS


def _periods(pair: Pair) -> bool:
    """Tell whether one of the dates is a month or a year that a sentence full of figures compares with another."""
    for claim in (pair.left, pair.right):
        day = claim.date
        if day is None or day.first is None or day.last is None or (day.last - day.first).days < MONTH:
            continue
        start = claim.sentence.start
        text = claim.sentence.text[: day.start - start] + claim.sentence.text[day.end - start :]
        if len(_FIGURES.findall(text)) >= MANY_FIGURES:
            return True
    return False


def _conferences(pair: Pair) -> bool:
    """Tell whether something was said at two meetings: the press is met every day."""
    return all(_MEETING in words(claim).events and words(claim).speech for claim in (pair.left, pair.right))


def _one_happening(pair: Pair) -> bool:
    """Tell whether two dates are of one thing: the words of both events recur, or many rare ones."""
    event, both, near, rare = (pair.part(name) or 0.0 for name in ("event", "mutual", "near", "rare"))
    if near >= SAME_WORDS and rare >= CERTAIN_TOLL:
        return True
    if rare >= MANY and event >= MANY_RARE_WORDS:
        return True
    return rare >= CERTAIN_RARE and event >= CERTAIN_WORDS and both >= MANY_RARE_WORDS
