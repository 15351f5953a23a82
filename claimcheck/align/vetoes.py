"""
What parts two claims for certain, before any score is taken.

Each veto has a name, which stays on the match: `why-not` prints it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import amounts, concepts, milestones, places, polarity, subjects, times
from claimcheck.facets.amounts import dimension, unit_of
from claimcheck.facets.words import event_of, phrase, words
from claimcheck.model import OF_THE_TOTAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.facets.amounts import Amount
    from claimcheck.model import Claim

SAME_EVENT_DAYS = 3
"""Days by which two reports of one event may date it apart, before they mean two events."""

TIME = "time"
"""The dimension of durations."""

_SHARE = "percent"

_BEFALLEN = frozenset({"death", "injury", "infection"})
"""Tolls whose words stand beside the people: who is arrested or held may be told by many verbs."""

OTHER_EVENT_DAYS = 365
"""Days by which the date of a toll must lie off the day of another report to mean another event."""


def veto(left: Claim, right: Claim) -> str:
    """Give the name of the first veto between two claims; empty where there is none."""
    for name, parts in VETOES if left.quantity is not None or right.quantity is not None else _WITHOUT_FIGURES:
        if parts(left, right):
            return name
    return ""


def _kind(left: Claim, right: Claim) -> bool:
    return left.kind != right.kind


def _unit(left: Claim, right: Claim) -> bool:
    if left.quantity is None or right.quantity is None:
        return False
    mine, yours = amounts.amount(left.quantity), amounts.amount(right.quantity)
    if mine is None or yours is None:
        return dimension(unit_of(left.quantity)) != dimension(unit_of(right.quantity))
    return not (amounts.comparable(mine, yours) or _prints_the_same(mine, yours))


def _role(left: Claim, right: Claim) -> bool:
    """
    A change is no level, unless the same millions are "rung up" here and "earned" there; and a rise is no fall.

    A rise and a fall by one figure, on the same days, may well be one change that somebody has turned round; so may
    those by two figures, where both say over which time.
    """
    if left.quantity is None or right.quantity is None:
        return False
    if (left.quantity.role == "delta") != (right.quantity.role == "delta"):
        return not _same_millions(left, right)
    opposed = left.quantity.role == "delta" and {left.quantity.direction, right.quantity.direction} == {"up", "down"}
    if not opposed:
        return False
    one_time = times.as_of(left) == times.as_of(right)
    return not (one_time and (_same_figure(left, right) or _of_one_period(left, right)))


def _of_one_period(left: Claim, right: Claim) -> bool:
    """Tell whether both texts say over which time something changed, and whether that has happened."""
    stated = left.when.start is not None and right.when.start is not None
    return stated and left.modality == right.modality


def _concept(left: Claim, right: Claim) -> bool:
    if left.quantity is None or right.quantity is None:
        return False
    if concepts.relation(left.quantity.concept, right.quantity.concept) != "apart":
        return False
    return not (_same_figure(left, right) and _may_be_one(left.quantity.concept, right.quantity.concept))


def _same_figure(left: Claim, right: Claim) -> bool:
    if left.quantity is None or right.quantity is None:
        return False
    mine, yours = amounts.amount(left.quantity), amounts.amount(right.quantity)
    return mine is not None and yours is not None and _prints_the_same(mine, yours)


def _same_millions(left: Claim, right: Claim) -> bool:
    mine = amounts.amount(left.quantity) if left.quantity is not None else None
    return mine is not None and amounts.counts_millions(mine) and _same_figure(left, right)


def _prints_the_same(mine: Amount, yours: Amount) -> bool:
    """Tell whether one number is printed, in one unit or in two that may be told one for the other."""
    return amounts.same_printed(mine, yours) or amounts.told_alike(mine, yours)


def _may_be_one(left: str | None, right: str | None) -> bool:
    """Tell whether two names may be given to one thing: workers that are hostages, markets that are shares."""
    return left is not None and right is not None and not concepts.excluded(left, right)


def _duration(left: Claim, right: Claim) -> bool:
    """Everything lasts for some time: durations meet over the words around them, or because they are equal."""
    if left.quantity is None or right.quantity is None or dimension(left.quantity.unit) != TIME:
        return False
    mine, yours = amounts.amount(left.quantity), amounts.amount(right.quantity)
    if mine is None or yours is None or amounts.same_printed(mine, yours) or amounts.rounds_to(mine, yours):
        return False
    here, there = words(left), words(right)
    return not here.in_terms_of(there)[0] & there.in_terms_of(here)[1]


def _place(left: Claim, right: Claim) -> bool:
    """Two countries are apart, and what is counted in one of them is not what is counted in it and its neighbour."""
    found = places.between(left, right)
    return found == "apart" or (left.kind == "quantity" and found in {"wider", "narrower"})


def _event(left: Claim, right: Claim) -> bool:
    """
    The toll of an event dated days apart is that of another event; that of a disaster rises for weeks.

    Where only one is dated by its text, another figure told a year off is that of another event.
    """
    if left.quantity is None or right.quantity is None or concepts.nature(left.quantity.concept) != "toll":
        return False
    told = [claim for claim in (left, right) if claim.when.start is not None]
    apart = times.days_between(times.as_of(left), times.as_of(right))
    if not told or apart >= times.FAR:
        return False
    if len(told) == 1:
        return apart > OTHER_EVENT_DAYS and not _same_figure(left, right)
    disaster = min(_size(left), _size(right)) >= concepts.DISASTER
    return apart > (concepts.DISASTER_DAYS if disaster else SAME_EVENT_DAYS)


def _size(claim: Claim) -> float:
    """Give the larger bound of a figure."""
    figure = amounts.amount(claim.quantity) if claim.quantity is not None else None
    return max(figure.printed.low or 0, figure.printed.high or 0) if figure is not None else 0


def _part(left: Claim, right: Claim) -> bool:
    """Some of those hit are not all of them: "120 of the wounded" is no toll, unless it is told as one."""
    if left.quantity is None or right.quantity is None or concepts.nature(left.quantity.concept) != "toll":
        return False
    return _is_some(left) != _is_some(right) and not left.scope and not right.scope and not _same_figure(left, right)


def _hit(left: Claim, right: Claim) -> bool:
    """People are no toll where nothing in their sentence says what befell them: a hundred at work, a hundred hurt."""
    if left.quantity is None or right.quantity is None or concepts.is_toll(left) == concepts.is_toll(right):
        return False
    hit, others = (left, right) if concepts.is_toll(left) else (right, left)
    told = str(hit.quantity.concept if hit.quantity is not None else "")
    if told not in _BEFALLEN:
        return False
    named = others.quantity.concept if others.quantity is not None else None
    return named in concepts.ancestors(told) and f"={told}" not in words(others).all


def _polarity(left: Claim, right: Claim) -> bool:
    """The share of those who want something is not that of those who do not."""
    if left.quantity is None or right.quantity is None or _SHARE not in {left.quantity.unit, right.quantity.unit}:
        return False
    return polarity.opposed(left, right)


def _is_some(claim: Claim) -> bool:
    """Tell whether a toll counts some of a toll of the same kind, and not who of those hit died."""
    if claim.quantity is None or claim.quantity.role != "part":
        return False
    return OF_THE_TOTAL in claim.trace or all(link.role != "total" for link in claim.linked)


def _ordinal(left: Claim, right: Claim) -> bool:
    """The third round is not the fourth; and of "the first blast" and "the second", no toll is common."""
    if left.kind == "statement":
        return False
    mine, yours = _which(left), _which(right)
    return bool(mine and yours and not mine & yours)


def _which(claim: Claim) -> frozenset[str]:
    return phrase(event_of(claim) or "", claim.language).ordinals


def _speaker(left: Claim, right: Claim) -> bool:
    """A statement of nobody known meets no other."""
    return left.kind == "statement" and (left.attribution is None or right.attribution is None)


VETOES: tuple[tuple[str, Callable[[Claim, Claim], bool]], ...] = (
    ("kind", _kind),
    ("unit", _unit),
    ("role", _role),
    ("concept", _concept),
    ("place", _place),
    ("duration", _duration),
    ("event", _event),
    ("part", _part),
    ("hit", _hit),
    ("polarity", _polarity),
    ("subject", subjects.differ),
    ("ordinal", _ordinal),
    ("speaker", _speaker),
    ("milestone", milestones.apart),
)
"""In the order they are asked: what is cheapest and surest first."""

_WITHOUT_FIGURES = tuple(
    one for one in VETOES if one[0] in {"kind", "place", "ordinal", "speaker", "milestone", "subject"}
)
"""Those that can part two dates or two statements."""
