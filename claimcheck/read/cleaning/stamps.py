"""Stamps: the date and hour that a page puts to its story, for its publication or its last change."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.read.cleaning.phrases import Phrases, Words, is_word

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d\d(?!\d)")
_YEARS = range(1900, 2100)
_HIJRI_YEARS = range(1300, 1500)
_MONTH_DAYS = 31
_ENDING = 2
"""Letters that may be written onto a day: `26th`."""
_NEAR = 4
"""Tokens between a month's name and its year: another name of the month, a comma, a day."""
_STRAY_WORDS = 6
_DATELINE = 3
"""Words of a dateline beside the date: a place, an agency."""


class Place(Enum):
    """Where on its page a line stands: how much it takes to be a stamp there."""

    TITLE = 0
    HEAD = 1
    BODY = 2
    FOOT = 3


class Stamp(NamedTuple):
    """
    A stamp's day (None: not a whole date), and what it is the day of: `published`, `updated` or empty.

    `first` is the token it begins with; what stands before that is something else. `is_day` tells a date or a distance
    in time from a mere hour.
    """

    day: date | None
    label: str
    first: int
    is_day: bool


_ALLOWED = {Place.TITLE: 0, Place.HEAD: 1, Place.BODY: 0, Place.FOOT: 0}
"""Whether words beside a stamp without a label are looked past."""


class _Day(NamedTuple):
    """A date in a line: the tokens it covers."""

    first: int
    last: int
    day: date | None


def stamp_of(words: Words, phrases: Phrases, place: Place) -> Stamp | None:
    """
    Read a short line with digits as a stamp.

    It is one if it holds a date, an hour or a distance in time and next to nothing else: a label allows a few words
    behind it (a zone, a name), and so does, under the title, an hour with a date; a date alone is none within the
    body, and allows the words of a dateline where pages put that, under the title.

    Returns:
        None where the line is none. Of several days the publication's goes first.

    """
    tokens = words.words
    days = list(_days(tokens, phrases))
    labels, others = _labels(tokens, days, phrases)
    clock = _CLOCK.search(words.folded) is not None
    if not days and not clock:
        return None if labels else _distance(others, tokens, phrases)
    if place is Place.BODY and not labels and not clock:
        return None
    if _counts_something(tokens, labels[0][0] if labels else 0, days, phrases):
        return None
    if labels:
        first = labels[0][0]
        behind = sum(at > first for at in others)
        return _chosen(days, labels, first if len(others) > behind else 0) if behind <= _STRAY_WORDS else None
    if len(others) > (_STRAY_WORDS if days and clock else _DATELINE if days else 0) * _ALLOWED[place]:
        return None
    return _chosen(days, labels, 0)


def _chosen(days: list[_Day], labels: list[tuple[int, str]], start: int) -> Stamp:
    """Give the day that a label of publication stands before, else the first without label, else the first."""
    found: dict[str, date | None] = {}
    for first, _, day in days:
        label = next((value for at, value in reversed(labels) if at <= first), "")
        if day:
            found.setdefault(label, day)
    for label in ("published", "", "updated"):
        if label in found:
            return Stamp(found[label], label, start, is_day=True)
    return Stamp(None, labels[0][1] if labels else "", start, is_day=bool(days))


def _distance(others: list[int], tokens: list[str], phrases: Phrases) -> Stamp | None:
    """Tell whether a line is a distance in time and nothing else: "3 hours ago"."""
    said = phrases.only(tokens, ("stamp", "distance"), ("stamp", "word"))
    return Stamp(None, "", 0, is_day=True) if not others and said and "back" in said else None


def _labels(tokens: list[str], days: list[_Day], phrases: Phrases) -> tuple[list[tuple[int, str]], list[int]]:
    """Find the labels, and the words that belong neither to them nor to a date or an hour, by their tokens."""
    covered = {i for first, last, _ in days for i in range(first, last + 1)}
    labels: list[tuple[int, str]] = []
    others: list[int] = []
    index = 0
    while index < len(tokens):
        found = phrases.at(tokens, index, "stamp", "label")
        if found:
            labels.append((index, found.value))
        else:
            found = phrases.at(tokens, index, "stamp", "word") or phrases.at(tokens, index, "stamp", "distance")
        if found:
            index += found.size
            continue
        if index not in covered and is_word(tokens[index]) and not _is_weekday(tokens[index], phrases):
            others.append(index)
        index += 1
    return labels, others


def _counts_something(tokens: list[str], start: int, days: list[_Day], phrases: Phrases) -> bool:
    """Tell whether a number stands from a token on that belongs to no date, hour or distance in time."""
    covered = {i for first, last, _ in days for i in range(first, last + 1)}
    for index in range(start, len(tokens)):
        token = tokens[index]
        if not token[0].isdigit() or index in covered or "." in token:
            continue
        around = {*tokens[max(0, index - 1) : index], *tokens[index + 1 : index + 2]}
        if around.isdisjoint(":/") and not phrases.at(tokens, index + 1, "stamp", "word"):
            return True
    return False


def _is_weekday(token: str, phrases: Phrases) -> bool:
    reading = phrases.lexicon[token]
    return reading is not None and "weekday" in reading.categories


def _days(tokens: list[str], phrases: Phrases) -> Iterator[_Day]:
    """Find the dates of a line: in digits with the year first or last, or around the name of a month."""
    index = 0
    while index < len(tokens):
        found = _in_digits(tokens, index) if tokens[index][0].isdigit() else _with_month(tokens, index, phrases)
        if found:
            yield found
            index = found.last
        index += 1


def _in_digits(tokens: list[str], index: int) -> _Day | None:
    """Read `2021/03/23`, `2021-3-23`, `26.07.2021`; day and month are told apart only where one can be no month."""
    dotted = tokens[index].split(".")
    if len(dotted) == 3:  # noqa: PLR2004 - the three parts of a date
        parts, last = dotted, index
    elif index + 4 < len(tokens) and tokens[index + 1] in "/-" and tokens[index + 1] == tokens[index + 3]:
        parts, last = tokens[index : index + 5 : 2], index + 4
    else:
        return None
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):  # noqa: PLR2004 - digits of a year
        return None
    first, two, three = map(int, parts)
    if first in _YEARS:
        return _Day(index, last, _day(first, two, three))
    if three in _YEARS:
        readings = {_day(three, two, first), _day(three, first, two)} - {None}
        return _Day(index, last, readings.pop() if len(readings) == 1 else None)
    return None


def _with_month(tokens: list[str], index: int, phrases: Phrases) -> _Day | None:
    """Read `26 July 2021`, `July 26, 2021`, and a month that is given two names."""
    month, size = _month(tokens, index, phrases)
    if not month:
        return None
    first = index - 1
    if index > 1 and is_word(tokens[first]) and len(tokens[first]) <= _ENDING:
        first -= 1
    day = _number(tokens, first)
    if not 0 < day <= _MONTH_DAYS:
        day, first = 0, index
    at = last = index + size
    stop = min(at + _NEAR, len(tokens))
    while at < stop:
        number = _number(tokens, at)
        again, size = _month(tokens, at, phrases)
        if number in (_YEARS if month > 0 else _HIJRI_YEARS):
            return _Day(first, at, _day(number, month, day))
        if 0 < number <= _MONTH_DAYS and not day:
            day, last = number, at + 1
        elif again == month:
            last = at + size
        elif is_word(tokens[at]) and len(tokens[at]) > _ENDING:
            break
        at += size or 1
    return _Day(first, last - 1, None) if day else None


def _month(tokens: list[str], index: int, phrases: Phrases) -> tuple[int, int]:
    """Give the number of the month that is named at a token (-1: of the Hijri year; 0: none), and its words."""
    reading = phrases.lexicon[tokens[index]] if is_word(tokens[index]) else None
    if reading is None or "month" not in reading.categories:
        return 0, 0
    for phrase in reading.phrases:
        for entry in phrase.entries:
            if entry.category == "month" and tuple(tokens[index + 1 : index + 1 + len(phrase.rest)]) == phrase.rest:
                return (int(entry.value) if entry.sub == "gregorian" else -1), 1 + len(phrase.rest)
    return 0, 0


def _number(tokens: list[str], index: int) -> int:
    token = tokens[index] if 0 <= index < len(tokens) else ""
    return int(token) if token.isdecimal() and len(token) <= 4 else 0  # noqa: PLR2004 - digits of a year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
