"""Ages in apposition: "two women, 17 and 18, were hurt"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extract.figures.ages import DECADE, OLDEST
from claimcheck.extract.figures.wordclasses import AND, AUXILIARY, COMMA, DETERMINER, kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

APPOSED = "age between commas"
"""The rule of an age that stands behind those who are that old."""
_NAMED = 3
"""Tokens of a semicolon, a name and a comma."""
_NO_PLACE = 10
"""Smaller numbers in brackets behind a name are goals, or places of a table."""
_NEAR = 4
"""Tokens between two ages of a list, or between people and the first of their ages."""


def read_apposed_ages(scan: Scan, figures: Sequence[Figure]) -> None:
    """Take the numbers between a comma and the verb behind another for ages ("two women, 17 and 18, were hurt")."""
    if scan.lexicon.head_first:
        return
    _read_listed(scan, figures)
    _read_in_brackets(scan, figures)
    for index, figure in enumerate(figures):
        if not _may_be_age(figure):
            continue
        if DECADE in figure.trace:
            figure.trace.append(APPOSED)
            continue
        if not _ends_apposition(scan, figure):
            continue
        at = index
        while at and _may_be_age(figures[at - 1]) and _goes_on(scan, figures[at - 1], figures[at]):
            at -= 1
        opened = scan.words[figures[at].begin - 1] == "," if figures[at].begin else False
        if opened or at < index:
            for age in figures[at : index + 1]:
                _take(age, APPOSED)


def _read_listed(scan: Scan, figures: Sequence[Figure]) -> None:
    """Read "Alpha, 11; Beta, 9; and Gamma, 6": semicolons part names with their ages, if there are two at least."""
    for earlier, figure in pairwise(figures):
        if not (_may_be_age(earlier) and _may_be_age(figure)) or earlier.sentence != figure.sentence:
            continue
        between = range(earlier.end + 1, figure.begin)
        if len(between) < _NAMED or scan.words[between[0]] != ";" or scan.words[between[-1]] != ",":
            continue
        names = between[1 + (kind(scan, between[1]) == AND) : -1]
        if 0 < len(names) <= _NEAR and all(scan.quote(at, at)[0].isupper() for at in names):
            for age in (earlier, figure):
                if age.concept is None:
                    _take(age, "age of a list")


def _read_in_brackets(scan: Scan, figures: Sequence[Figure]) -> None:
    """Read "Anna Alpha (19) was hurt": a given name, a surname and a number alone in brackets, no goal's or place's."""
    for figure in figures:
        name = figure.begin - 2
        if not _may_be_age(figure) or figure.concept is not None or (figure.low or 0) < _NO_PLACE:
            continue
        alone = figure.begin == figure.end and name > figure.sentence[0] and scan.words[name + 1] == "("
        if not alone or figure.end + 1 >= len(scan) or scan.words[figure.end + 1] != ")":
            continue
        if all(scan.readings[at] is None and scan.quote(at, at)[0].isupper() for at in (name - 1, name)):
            _take(figure, "age in brackets")


def _take(figure: Figure, rule: str) -> None:
    """Make a figure an age."""
    figure.unit, figure.concept = "year", "age"
    figure.trace.append(rule)


def behind_ages(figures: Sequence[Figure], index: int) -> tuple[int, int]:
    """Give where the words behind a figure and the ages of those it counts begin, and the next figure that is none."""
    end, following = figures[index].end, index + 1
    while following < len(figures) and APPOSED in figures[following].trace and figures[following].begin - end <= _NEAR:
        end = figures[following].end
        following += 1
    return end, following


def _may_be_age(figure: Figure) -> bool:
    """Tell whether a figure is an age, or a bare whole number in digits that may be one."""
    if figure.concept == "age":
        return True
    bare = figure.unit_first < 0 and figure.noun_first < 0 and figure.concept is None and figure.low == figure.high
    digits = bool(figure.numerals) and figure.numerals[0].written == "digits"
    return bare and digits and figure.low is not None and figure.low == int(figure.low) and 0 < figure.low <= OLDEST


def _ends_apposition(scan: Scan, figure: Figure) -> bool:
    comma = figure.end + 1
    if comma + 1 >= figure.sentence[1] or scan.words[comma] != ",":
        return False
    return kind(scan, comma + 1) == AUXILIARY or scan.term(comma + 1, "state", "subject") is not None


def _goes_on(scan: Scan, figure: Figure, following: Figure) -> bool:
    """Tell whether two ages stand in one list ("16 and 17", "one 16 and the other 17")."""
    between = range(figure.end + 1, following.begin)
    small = {AND, COMMA, DETERMINER}
    return (
        figure.sentence == following.sentence
        and 0 < len(between) <= _NEAR
        and all(kind(scan, at) in small or scan.term(at, "filler") is not None for at in between)
    )
