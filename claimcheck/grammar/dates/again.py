"""
What the text told before, told again: `the same month`, `the same period of last year`, `the year-ago quarter`.

A piece named `same` is a unit, or a length of time without one, that `told` gives its days; its `base` is the year in
which the counterpart of what was told is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.grammar.dates.cursor import Piece
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor
    from claimcheck.languages import Term

YEAR_BEFORE = DateExpression(0, 0, "distance", unit="year", count=1, direction=-1)
"""The year before that of what was told."""
_BEFORE = frozenset({"preceding", "earlier", "before"})


def same(first: int, last: int, told: Term) -> Piece:
    """Make the day, week, year or time that was told last; which it was the reader finds out."""
    unit = told.entry.value if told.entry.category == "date_unit" else None
    return Piece(first, last, DateExpression(0, 0, "period", unit=unit, direction=0, name="same"))  # type: ignore[arg-type]


def preceding_year(at: Cursor, index: int) -> int | None:
    """Give the last token of `of the year before`, `in the previous year`, `a year earlier`, at a token; else None."""
    start = at.article(at.link(index, "of"))
    start = at.link(start, "one")
    front = at.term(start, "date_direction", "before") or at.term(start, "date_distance", "before")
    preceding = front is not None and front.entry.value in _BEFORE
    unit = at.term(start if front is None or not preceding else front.last + 1, "date_unit", "one")
    if unit is None or unit.entry.value != "year":
        return None
    if preceding:
        return unit.last
    for category, sub in (("date_direction", "after"), ("date_distance", "ago"), ("date_bound", None)):
        behind = at.term(unit.last + 1, category, sub)
        if behind is not None and behind.entry.value in _BEFORE:
            return behind.last
    return None


def is_year(meaning: DateExpression) -> bool:
    """Tell whether a date is a Gregorian year, told by its number or counted from that of the article."""
    if meaning.bound is not None or meaning.plural or meaning.unclear or meaning.calendar != "gregorian":
        return False
    if meaning.form == "calendar":
        return meaning.year is not None and meaning.month is None and meaning.unit is None
    single = meaning.count is None if meaning.form == "period" else meaning.form == "distance" and meaning.base is None
    return meaning.unit == "year" and single
