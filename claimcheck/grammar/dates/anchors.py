"""Where a date may begin: one look at a token and what follows it, before anything is parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.grammar.dates.cursor import Cursor, Opener
from claimcheck.grammar.dates.numbers import NO_VALUE

if TYPE_CHECKING:
    from claimcheck.languages.readings import Reading

ANCHORS = (
    "month",
    "weekday",
    "date_unit",
    "date_day",
    "date_name",
    "date_edge",
    "date_direction",
    "date_sign",
    "weekday_bare",
    "date_decade",
    "date_span",
)
_BEGIN = frozenset(ANCHORS)
_COUNTING = frozenset(("date_direction",))
"""Anchors that begin a date only with another date word or a number behind them."""
_GO_ON = frozenset(
    (
        "month",
        "weekday",
        "weekday_bare",
        "date_unit",
        "date_name",
        "date_day",
        "date_decade",
        "date_direction",
        "date_distance",
        "date_edge",
        "date_span",
    )
)
_SIGNS = frozenset("/-.\u2013~")
_SMALL_WORDS = 5
"""Tokens within which a date goes on behind a word that only counts."""
_THOUSAND = 1000
_LATEST = 2100
_COMPACT = 8
"""Digits of a whole date."""
_NONE = Opener(frozenset(), alone=False, counts=False, unit=False)


def promising(at: Cursor, index: int) -> bool:
    """
    Tell at one look whether a date may begin at a token, for the kinds that seldom begin one.

    A word that begins a date only together with another does with that one behind it, and one that only counts or
    points (`this`, a number) does with a date word or a number close behind it. A number may be a year
    as well.
    """
    number = at.numbers.get(index)
    word = at.words[index]
    opens = at.openers.get(word) or _opens(at, word, at.scan.readings[index])
    if (opens.alone and not (opens.unit and _measures(at, index))) or (
        opens.second and index + 1 < at.size and at.words[index + 1] in opens.second
    ):
        return True
    if number is None:
        return opens.counts and _followed(at, index + 1, by_number=True)
    if number.value == NO_VALUE or _THOUSAND <= number.value <= _LATEST:
        return True
    if at.scan.is_number(index) and (number.ordinal or len(word) == _COMPACT or at.linked(number.last + 1, "decade")):
        # "on the 18th", "20210723", "in the 90s"
        return True
    return _followed(at, number.last + 1, by_number=False)


def _opens(at: Cursor, word: str, known: Reading | None) -> Opener:
    """Tell how a word may begin a date, and remember it."""
    if known is None:
        return _NONE
    alone = counts = False
    kinds: set[str] = set()
    second: set[str] = set()
    for category in known.by_category.keys() & _BEGIN:
        for length, rest, *_ in known.by_category[category]:
            if length:
                second.add(rest[0])
            else:
                counts = counts or category in _COUNTING
                alone = alone or category not in _COUNTING
                kinds.add(category)
    found = at.openers[word] = Opener(frozenset(second), alone=alone, counts=counts, unit=kinds == {"date_unit"})
    return found


def _measures(at: Cursor, index: int) -> bool:
    """Tell whether a hyphen joins a unit to the number before it: `18-year-old`."""
    return at.sign(index - 1, "-") and at.touches(index) and at.scan.is_number(index - 2)


def _followed(at: Cursor, after: int, *, by_number: bool) -> bool:
    """
    Tell whether a date word follows, or a number, with no more than small words (and other numbers) between.

    Behind a sign only a number or a month does: `18-21`, `3-May`, not `18-year-old`.
    """
    if after < at.size and at.words[after] in _SIGNS:
        return after + 1 in at.numbers or at.has(after + 1, "month")
    index = after
    while index < min(at.size, after + _SMALL_WORDS):
        number = at.numbers.get(index)
        if number is not None and by_number:
            return True
        known = at.scan.readings[index]
        if known is not None and not known.by_category.keys().isdisjoint(_GO_ON):
            return True
        if number is None and (known is None or "date_link" not in known.by_category):
            return False
        index = index + 1 if number is None else number.last + 1
    return False
