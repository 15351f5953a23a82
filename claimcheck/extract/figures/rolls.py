"""Parts told by their places: "157 died, **Jajarkot 105** and Rukum 52", "12 died in Homs **and 3 in Idlib**"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extract.figures.ranges import DASHES
from claimcheck.extract.figures.wordclasses import AND, BREAK, COMMA, NUMBER, is_verb, kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_NAME = 3
"""Words that the name of a place may have."""
_ROLL = 30
"""Numbers to either side that are looked at: a sentence has no more parts."""
_TOLD = "part told by its place"
_TOLLS = frozenset({"death", "injury", "missing_person", "displaced_person"})
_NEVER = ("month", "weekday", "date_unit", "unit", "age", "number", "name")


def in_a_roll(scan: Scan, index: int, numerals: list[Numeral]) -> bool:
    """
    Tell whether a number behind a name is one of several that add up to no more than one in front of them.

    Of a single such number nobody can tell whether the name has it ("Boeing 737") or is counted in.
    """
    if scan.lexicon.head_first or not _behind_name(scan, numerals[index]):
        return False
    first = last = index
    while last + 1 < min(len(numerals), index + _ROLL) and _next_of_roll(scan, numerals[last], numerals[last + 1]):
        last += 1
    while first > max(1, index - _ROLL) and _next_of_roll(scan, numerals[first - 1], numerals[first]):
        first -= 1
    roll, whole = numerals[first : last + 1], numerals[first - 1] if first else None
    if len(roll) == 1 or whole is None or scan.sentence(whole.first) != scan.sentence(numerals[index].first):
        return False
    if not _behind_name(scan, roll[0]) or whole.low is None:
        return False
    return sum(numeral.low or 0 for numeral in roll) <= whole.low


def read_rolls(scan: Scan, figures: Sequence[Figure]) -> None:
    """Give a number that only a place tells apart what the number in front of it counts, and its place."""
    if scan.lexicon.head_first:
        return
    for earlier, figure in pairwise(figures):
        if figure.sentence != earlier.sentence or not _only_counts(earlier, figure) or not _counts(earlier):
            continue
        begin = min(figure.begin, figure.front) if figure.noun_first < figure.first else figure.begin
        place = _place_behind(scan, figure.last + 1, figure.sentence[1])
        front = _place_in_front(scan, begin, earlier.end + 1)
        own = _place_behind(scan, earlier.end + 1, begin)
        if place is not None and _goes_on(scan, earlier.end + 1, begin):
            _link(scan, earlier, figure, begin, placed=own is not None)
            _take(scan, earlier, figure, place)
            if own is not None and not earlier.place:
                _give_place(scan, earlier, own)
        elif front is not None and _goes_on(scan, earlier.end + 1, front[0], own=True):
            _link(scan, earlier, figure, front[0], placed=False)
            if earlier.state or earlier.concept in _TOLLS:
                _take(scan, earlier, figure, front)
            else:
                _take(scan, earlier, figure, None)
                figure.subject_first, figure.subject_last = front


def _link(scan: Scan, earlier: Figure, figure: Figure, begin: int, *, placed: bool) -> None:
    """Link a part with its total: the one that a part in front has, or the figure in front that has no place itself."""
    total = next((other for other, role in earlier.links if role == "total"), None) if _TOLD in earlier.trace else None
    if total is None and not placed and _TOLD not in earlier.trace and kind(scan, begin - 1) != AND:
        total = earlier
    if total is None or (total.low or 0) < (figure.low or 0):
        return
    figure.role = "part"
    total.role = "total" if total.role == "level" else total.role
    figure.links.append((total, "total"))
    total.links.append((figure, "part"))


def _only_counts(earlier: Figure, figure: Figure) -> bool:
    """Tell whether a figure counts without a noun of its own."""
    bare = figure.unit_first < 0 and figure.noun_first in {-1, earlier.noun_first} and not figure.place
    return bare and figure.counted and figure.low is not None and not (figure.numerals and figure.numerals[0].fraction)


def _counts(figure: Figure) -> bool:
    return figure.counted and (figure.noun_first >= 0 or bool(figure.state))


def _take(scan: Scan, earlier: Figure, figure: Figure, place: tuple[int, int] | None) -> None:
    """Let a figure count what the one in front does; a name without "in" is a place where people suffer."""
    figure.take_noun(earlier)
    figure.concept, figure.unit, figure.state = earlier.concept, earlier.unit, earlier.state
    figure.scope = list(earlier.scope)
    if place is not None:
        figure.cover(*place)
        _give_place(scan, figure, place)
    figure.trace.append(_TOLD)


def _give_place(scan: Scan, figure: Figure, place: tuple[int, int]) -> None:
    """Let a place that the pack does not know be told as it is printed."""
    if not any(scan.term(at, "place") is not None for at in range(place[0], place[1] + 1)):
        figure.place.append(scan.quote(*place))


def _goes_on(scan: Scan, first: int, end: int, *, own: bool = False) -> bool:
    """Tell whether a comma, "and" or a colon goes on with a list, and no verb tells of something else."""
    tokens = range(first, end)
    joined = bool(tokens) and (kind(scan, end - 1) in {AND, COMMA, BREAK} or scan.words[end - 1] in DASHES)
    parted = any(is_verb(scan, at, first) or kind(scan, at) == NUMBER for at in tokens)
    return joined and not parted and (len(tokens) == 1 or not own)


def _place_behind(scan: Scan, at: int, end: int) -> tuple[int, int] | None:
    """Give the name behind "in" at a token."""
    home = scan.term(at, "home")
    if home is None or home.entry.value != "in":
        return None
    last = at
    while last + 1 < end and last - at < _NAME and _is_name(scan, last + 1):
        last += 1
    return (at + 1, last) if last > at else None


def _place_in_front(scan: Scan, front: int, floor: int) -> tuple[int, int] | None:
    """Give the name that ends right in front of a number."""
    first = front
    while first > floor and front - first < _NAME and _is_name(scan, first - 1):
        first -= 1
    return (first, front - 1) if first < front else None


def _is_name(scan: Scan, at: int) -> bool:
    """Tell whether a word is written like a name in the middle of a sentence, and is none of a time or measure."""
    word = scan.quote(at, at)
    return word[0].isupper() and all(scan.term(at, category) is None for category in _NEVER)


def _behind_name(scan: Scan, numeral: Numeral) -> bool:
    plain = numeral.first == numeral.last and numeral.digits.replace(",", "").isdigit()
    return plain and numeral.first > 0 and _is_name(scan, numeral.first - 1)


def _next_of_roll(scan: Scan, left: Numeral, right: Numeral) -> bool:
    """Tell whether a comma or "and" and a name of its own stand between two numbers."""
    opening = left.last + 1
    place = _place_in_front(scan, right.first, opening)
    return place is not None and place[0] == opening + 1 and kind(scan, opening) in {AND, COMMA, BREAK}
