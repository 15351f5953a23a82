"""The two ends of one change: "from 12 to 3", "to 5 million from 7"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.grammar.numbers import times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

STATE = "earlier state"
"""Trace of a figure that a verb of having been gives: nothing tells yet that another one came of it."""
_PER, _PERCENT = "_per_", "percent"
_NEXT = 3
"""Tokens from what a change came to, to what it came from."""
_ALIKE = 10
"""How many times larger one end of a change is at most, so that both may be told in one scale, or one as a rate."""


def pair_with(scan: Scan, figures: Sequence[Figure], index: int) -> None:
    """Find the figure that a "before" belongs to: beside it in the sentence, of the same unit."""
    before = figures[index]
    for other in _beside(figures, index):
        if other.sentence != before.sentence or other.role not in {"level", "after"} or not _same(before, other):
            continue
        if other.begin > before.end and other.role == "level" and not _comes_to(scan, before, other):
            continue  # "rose **from 55** %, and those against were **34** %"
        if other.end < before.begin and any(scan.is_number(at) for at in range(other.end + 1, before.begin)):
            continue  # "the third of **four** homicides, and the 22nd this year, down **from 29**"
        if STATE in before.trace and other.role == "level" and not _holds_now(scan, before, other):
            continue  # "police seized 18 cars, and they **had lost** 30"
        part = scan.term(other.end + 1, "part")
        if part is not None and part.entry.value == "part":
            continue  # "they were 23 million, and more than 5 million of them fled"
        other.role = "after"
        if before.unit.partition(_PER)[0] == other.unit.partition(_PER)[0]:
            before.unit = other.unit = max(before.unit, other.unit, key=len)  # "from $75 a barrel to $45"
        _share_scale(before, other)
        if not before.named or before.concept is None:
            _name_as(before, other)
        if other.concept is None or other.noun_first < 0:
            _name_as(other, before)
        told = before.direction or other.direction
        priced = "_per_" in other.unit or "_per_" in before.unit  # a currency falls as more of it is paid for another
        direction = told if priced and told else _direction(before, other) or told
        before.direction = other.direction = direction
        for scope in other.scope:
            before.limit(scope)
        before.links.append((other, "after"))
        other.links.append((before, "before"))
        other.trace.append("change pair")
        before.trace.append("change pair")
        return
    if before.links == [] and before.direction is None:
        before.role = "level"


def _beside(figures: Sequence[Figure], index: int) -> list[Figure]:
    """Give the figures on either side: the next one first, unless the one in front is what came of the change."""
    before, found = figures[index], [*figures[index + 1 : index + 2], *figures[max(0, index - 1) : index]]
    earlier = figures[index - 1] if index else before
    outcome = earlier.role == "after" and earlier.links == [] and before.begin - earlier.end <= _NEXT
    return found[::-1] if outcome else found  # "fell **to 3.94 from 4.68** billion, in 77 thousand deals"


def _comes_to(scan: Scan, before: Figure, after: Figure) -> bool:
    """Tell whether a figure behind what something came from may be what it came to: it is told of no other state."""
    return STATE in before.trace or not any(
        scan.value(at, "course") == "was" for at in range(before.end + 1, after.begin)
    )


def _holds_now(scan: Scan, before: Figure, after: Figure) -> bool:
    """Tell whether a word says that the state of a figure is that of today ("there were 12, and they **became** 3")."""
    return any(scan.value(at, "shift") == "now" for at in range(before.end + 1, after.begin))


def _share_scale(before: Figure, after: Figure) -> None:
    """Read "to 121.9 million from 158.7": where only one end of a change tells its scale, the other shares it."""
    for told, bare in ((before, after), (after, before)):
        own = bare.unit_first >= 0 or bare.noun_first > bare.last
        if len(told.numerals) != 1 or len(bare.numerals) != 1 or own or bare.low != bare.high:
            continue
        scale, value = told.numerals[0].scale, bare.low
        if scale == 1 or bare.numerals[0].scale > 1 or not value or not told.low:
            continue
        if 1 / _ALIKE < value * scale / told.low < _ALIKE:
            bare.low = bare.high = times(value, scale)
            bare.trace.append("scale of the other end")


def _name_as(figure: Figure, other: Figure) -> None:
    """Let one end of a change be of what the other end is of."""
    figure.concept = other.concept
    if figure.unit_first < 0:
        figure.unit = other.unit
    if figure.noun_first < 0:
        figure.take_noun(other)


def _same(left: Figure, right: Figure) -> bool:
    """Tell whether two figures can be the ends of one change."""
    if (left.unit == _PERCENT) != (right.unit == _PERCENT):
        return False  # "there were 27 cases, and 80 per cent of them were settled"
    if left.concept is not None and right.concept is not None and left.noun_first >= 0 and right.noun_first >= 0:
        return left.concept == right.concept
    alike = left.unit.partition(_PER)[0] == right.unit.partition(_PER)[0]
    if alike and left.unit != right.unit and left.low and right.low:
        return 1 / _ALIKE < left.low / right.low < _ALIKE  # "to $22 billion, or $1.46 a share": no two prices
    return alike or (left.counted and right.counted) or not left.named or not right.named


def _direction(before: Figure, after: Figure) -> str | None:
    if before.low is None or after.low is None or before.low == after.low:
        return None
    return "up" if after.low > before.low else "down"
