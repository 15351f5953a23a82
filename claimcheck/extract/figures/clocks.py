"""Times of the clock, and what else the word or sign right behind a number says: a calendar, a page, a slash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.wordclasses import CLAUSE, PREPOSITION, kind

if TYPE_CHECKING:
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_TWO = 2
"""Tokens that a sign and the number in front of it are."""
_HOURS = 24
_MINUTES = 60
_YEAR_DIGITS = (3, 4)
_MODERN = range(1800, 2101)


def clock(scan: Scan, numeral: Numeral) -> str:
    """Read 22:19, 2 pm, at 5 o'clock."""
    first, last = numeral.first, numeral.last
    if last + 2 < len(scan) and scan.words[last + 1] == ":" and scan.is_number(last + 2) and scan.touches(last + 2):
        return "clock time"
    if first >= _TWO and scan.words[first - 1] == ":" and scan.is_number(first - 2) and scan.touches(first):
        return "clock time"
    after = scan.term(last + 1, "name", "after")
    if after is not None and not after.suffix:
        if (
            after.entry.value == "time"
            and numeral.low is not None
            and numeral.low <= _HOURS
            and ("." not in scan.words[last] or _is_hour(scan.words[last]))
        ):
            return "clock time"
        if after.entry.value == "hijri" and len(numeral.digits) in _YEAR_DIGITS and numeral.digits.isdigit():
            return "year"
        if after.entry.value == "calendar":
            plain = numeral.digits.isdigit() and numeral.scale == 1
            if plain and after.last > last + 1:
                return "year"  # "65 BC" tells its era in more than a letter
            if (
                plain
                and len(numeral.digits) in _YEAR_DIGITS
                and (len(scan.words[last + 1]) > 1 or (scan.touches(last + 1) and int(numeral.digits) in _MODERN))
            ):
                return "year"
        if after.entry.value == "page" and _alone(scan, first, after.last):
            return "page counter"
    if _before_daypart(scan, numeral) or _beside_hour(scan, numeral):
        return "clock time"
    if last + 2 < len(scan) and scan.words[last + 1] == "/" and scan.is_number(last + 2):
        return "number with a slash"
    if first >= _TWO and scan.words[first - 1] == "/" and scan.is_number(first - 2):
        return "number with a slash"
    return ""


def _before_daypart(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether the time of a day stands behind an hour ("around 10 **Saturday night**")."""
    day = scan.term(numeral.last + 1, "weekday")
    hour = numeral.low is not None and 1 <= numeral.low <= _HOURS and not scan.lexicon.head_first
    return hour and day is not None and scan.value(day.last + 1, "date_link") == "daypart"


def _beside_hour(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether an amount of time is told from an hour with a name ("20 minutes **after midnight**")."""
    unit = scan.term(numeral.last + 1, "unit", "after")
    if scan.lexicon.head_first or unit is None or unit.entry.value not in {"minute", "hour"}:
        return False
    if unit.last + _TWO >= len(scan):
        return False
    side, hour = kind(scan, unit.last + 1), scan.term(unit.last + 2, "name", "after")
    named = hour is not None and hour.entry.value == "time" and len(scan.words[hour.first]) > _TWO
    return named and side in {PREPOSITION, CLAUSE}


def _is_hour(digits: str) -> bool:
    """Tell whether digits with a dot are an hour and its minutes ("1.56 pm")."""
    hour, _, minutes = digits.partition(".")
    return hour.isdecimal() and minutes.isdecimal() and len(minutes) == _TWO and int(minutes) < _MINUTES


def clock_words(scan: Scan, numeral: Numeral) -> str:
    """Read five o'clock in words, also behind the word for "hour"."""
    after = scan.term(numeral.last + 1, "name", "after")
    if (after is not None and after.entry.value == "time") or _beside_hour(scan, numeral):
        return "clock time"
    before = scan.term_before(numeral.first, "name", "before")
    definite = before is not None and before.prefix.endswith(scan.lexicon.articles)
    if (
        before is not None
        and before.entry.value == "time"
        and scan.lexicon.head_first
        and (definite or not numeral.fraction)
    ):
        return "clock time"
    return ""


def _alone(scan: Scan, first: int, last: int) -> bool:
    """Tell whether tokens are a line of their own."""
    begin, end = scan.sentence_tokens(first)
    return first == begin and last >= end - 1
