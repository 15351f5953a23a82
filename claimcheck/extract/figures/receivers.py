"""Who has a figure that another one is set against: "49.5 % of the vote, against **44.9 % for his rival**"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extract.figures.attributes import behind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_LONGEST = 6
"""Words of who has it, where nouns come first."""
_ANEW = ("stop", "cue", "tense", "number", "unit", "course")
"""Words that no name or office goes on with."""
_TIMES = ("date_direction", "date_unit", "month", "weekday", "lasting")
"""Words of times."""


def read_receivers(scan: Scan, figures: Sequence[Figure]) -> None:
    """Let a figure be told of whom "for" names behind it; what it counts or measures is that of the one in front."""
    told = False
    for earlier, figure in pairwise(figures):
        if earlier.sentence != figure.sentence or not (_against(scan, figure) or (told and _goes_on(scan, figure))):
            told = False
            continue
        first, last = _receiver(scan, figure)
        told = (
            0 <= first <= last
            and not _says_when(scan, first, last)
            and (figure.unit == earlier.unit or figure.noun_first == first)
        )
        if told:
            _take(earlier, figure, first, last)


def _against(scan: Scan, figure: Figure) -> bool:
    """Tell whether a word of comparison stands right in front of a figure."""
    course = scan.term_before(figure.front, "course")
    return course is not None and course.entry.value in {"from", "instead"} and scan.term(course.first, "part") is None


def _goes_on(scan: Scan, figure: Figure) -> bool:
    """Tell whether "and" joins a figure to what stands in front of it."""
    return scan.is_and(figure.front - 1)


def _receiver(scan: Scan, figure: Figure) -> tuple[int, int]:
    """Give who has a figure, first and last token; -1 where no "for" follows it."""
    at, end = max(figure.last, figure.unit_last) + 1, figure.sentence[1]
    if at >= end:
        return -1, -1
    if not scan.lexicon.head_first:
        lasting = scan.term(at, "lasting")
        return behind(scan, at, end) if lasting is not None and lasting.entry.value == "one" else (-1, -1)
    if not scan.words[at].startswith(scan.lexicon.affixes.get("to", ())):
        return -1, -1
    last = at
    while last + 1 < min(end, at + _LONGEST) and scan.words[last + 1][0].isalpha() and not _stops(scan, last + 1):
        last += 1
    return at, last


def _says_when(scan: Scan, first: int, last: int) -> bool:
    """Tell whether words say for when ("**for the same period** of 2014"), not for whom."""
    return any(scan.term(at, category) is not None for at in range(first, last + 1) for category in _TIMES)


def _stops(scan: Scan, at: int) -> bool:
    return scan.is_and(at) or any(scan.term(at, category) is not None for category in _ANEW)


def _take(earlier: Figure, figure: Figure, first: int, last: int) -> None:
    """Give a figure who has it, and the noun and concept of the one that it is set against."""
    if figure.noun_first == first:  # "213 for the alliance" counts no alliances
        figure.unit, figure.concept = earlier.unit, earlier.concept
        figure.take_noun(earlier)
        figure.end = max(figure.last, figure.unit_last)
        figure.scope = list(earlier.scope)
    figure.concept = figure.concept or earlier.concept
    figure.subject_first, figure.subject_last = first, last
    figure.trace.append("for whom")
