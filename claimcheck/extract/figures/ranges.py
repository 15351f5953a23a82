"""Two numbers that make one figure: from 10 to 20, between, 10-20, ten or twelve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.extract.figures.figure import figure_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_NEXT = 3
"""Tokens between the two numbers of a range: the joining word, a unit or a sign on the first number."""
_CHANGE = 8
"""Tokens in front of "from" in which a verb of change makes it a change instead of a range."""


def figures_of(scan: Scan, numerals: Sequence[Numeral]) -> list[Figure]:
    """Begin a figure for every numeral, and one for the two numerals of a range."""
    figures: list[Figure] = []
    index = 0
    while index < len(numerals):
        numeral = numerals[index]
        figure = figure_of(numeral, scan.sentence_tokens(numeral.first))
        if index + 1 < len(numerals):
            opened = _range(scan, figure, numeral, numerals[index + 1])
            if opened:
                figures.append(figure)
                index += 2
                continue
        figures.append(figure)
        index += 1
    return figures


def _range(scan: Scan, figure: Figure, left: Numeral, right: Numeral) -> bool:
    """Join two numerals if the words between and before them make a range; tells whether they do."""
    if right.first - left.last > _NEXT + 1 or right.first >= figure.sentence[1]:
        return False
    if left.low is None or right.high is None or left.vague or right.vague or left.low > right.high:
        left = _scaled(left, right)
        if left.low is None or right.high is None or left.vague or right.vague or left.low > right.high:
            return False
    at = left.last + 1
    unit = scan.term(at, "unit")
    if unit is not None:
        at = unit.last + 1
    join = scan.term(at, "range")
    if join is None or join.entry.value not in {"join", "weak"}:
        return False
    after = join.last + 1
    if after < right.first and scan.term(after, "unit", "sign") is None and scan.term(after, "unit", "code") is None:
        return False
    opening = scan.term_before(_start(scan, left), "range")
    opened = opening is not None and opening.entry.value == "open"
    dash = not scan.words[at][0].isalpha()
    if not opened and not dash and not _is_to(scan, at):
        return False
    if not dash and _changes(scan, figure, left):
        return False
    if opened and opening is not None:
        figure.begin = opening.first
    figure.last = right.last
    figure.end = right.last
    scaled = _scaled(left, right)
    figure.low, figure.high = scaled.low, right.high
    figure.numerals = (left, right)
    figure.approx = "range"
    figure.trace.append("range")
    return True


def _changes(scan: Scan, figure: Figure, left: Numeral) -> bool:
    """Tell whether the two numbers are the ends of a change ("rose from 3 to 12")."""
    first = max(figure.sentence[0], left.first - _CHANGE)
    return any(scan.term(at, "change", "verb") is not None for at in range(first, left.first))


def _start(scan: Scan, numeral: Numeral) -> int:
    """Give the token where a numeral begins with its sign of money."""
    sign = scan.term_before(numeral.first, "unit", "sign", 3)
    return sign.first if sign is not None else numeral.first


def _is_to(scan: Scan, at: int) -> bool:
    term = scan.term(at, "course")
    return term is not None and term.entry.value == "to"


def _scaled(left: Numeral, right: Numeral) -> Numeral:
    """Let "2 to 3 million" mean two million at its lower end."""
    if right.scale > 1 and left.scale == 1 and left.low is not None and left.low < right.scale:
        return replace(left, low=left.low * right.scale, high=(left.high or left.low) * right.scale)
    return left
