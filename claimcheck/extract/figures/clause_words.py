"""What stands between a verb and its subject, where subjects come first: asides, dates, plans, words of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.attributes import phrase_ending
from claimcheck.extract.figures.phrases import noun_at
from claimcheck.extract.figures.wordclasses import (
    DETERMINER,
    EITHER,
    GERUND,
    NOUN,
    OPEN,
    PARTICIPLE,
    TO,
    VERB,
    is_verb,
    kind,
)

if TYPE_CHECKING:
    from claimcheck.languages import Scan

_SAYING = frozenset({"say", "tell", "show"})
_YEAR = 4
"""Digits of a year."""


def says(scan: Scan, at: int) -> bool:
    """Tell whether a word is a verb of saying."""
    term = scan.term(at, "cue")
    return term is not None and term.entry.sub in _SAYING


def opening(scan: Scan, at: int, floor: int) -> int:
    """Give the bracket that opens what a bracket closes; `floor` where it opens before that."""
    while at > floor and kind(scan, at) != OPEN:
        at -= 1
    return at


def before_date(scan: Scan, at: int, start: int) -> int:
    """Step over the day to which something ran ("net income for the three months **ended Sept. 30** rose")."""
    end = at
    if scan.is_number(at - 2) and scan.words[at - 1] == "," and len(scan.words[at]) == _YEAR:
        at -= 2
    month = at - 1 - (scan.words[at - 1] == ".") if scan.is_number(at) and at > start + 2 else -1
    if month < 0 or scan.term(month, "month") is None or kind(scan, month - 1) not in {PARTICIPLE, VERB, GERUND}:
        return end
    return month - 2


def is_planned(scan: Scan, at: int, start: int) -> bool:
    """Tell whether "to" joins what is done to a thing that somebody else does ("announced **plans** to lay off 5")."""
    if kind(scan, at + 1) != TO or kind(scan, at) not in {NOUN, EITHER}:
        return False
    noun = noun_at(scan, at)
    if scan.quote(at, at)[0].isupper() or (noun is not None and noun.entry.sub == "person"):
        return False
    first, _ = phrase_ending(scan, at, start, near=True)
    first -= first > start and kind(scan, first - 1) == DETERMINER
    return first > start and is_verb(scan, first - 1, start)
