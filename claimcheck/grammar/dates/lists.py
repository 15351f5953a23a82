"""Dates that are named together: `3, 5 and 7 June`, `in March and April 2021`. What is told once is true of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates.told import DateReading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.grammar.dates.cursor import Cursor, Piece
    from claimcheck.model import DateExpression


def days_before(at: Cursor, piece: Piece, taken: int) -> list[DateReading]:
    """
    Give the days in front of one that is named with its month, in order: the 3rd and 5th of `3, 5 and 7 June`.

    Args:
        at: the article.
        piece: the date that tells the month.
        taken: the last token that belongs to an earlier date.

    """
    meaning = piece.meaning
    if meaning.form != "calendar" or meaning.day is None or meaning.month is None:
        return []
    found: list[DateReading] = []
    first, day = piece.first, meaning.day
    while True:
        before = _joined_before(at, first, listed=bool(found))
        number = None if before is None else at.numbers.get(before)
        if before is None or number is None or number.last != before or before <= taken or not 0 < number.value < day:
            return found[::-1]
        start, end = at.scan.span(before, before)
        told = replace(meaning, day=number.value, weekday=None, bound=None, start=start, end=end)
        found.append(DateReading(before, before, told))
        first, day = before, number.value


def _joined_before(at: Cursor, first: int, *, listed: bool) -> int | None:
    """Give the token in front of what joins a day to others, a comma only in a list; None without one."""
    before = at.article_before(first) - 1
    if listed and at.sign(before, ",\u060c") and at.scan.is_number(before - 1):
        return before - 1
    if at.linked(before, "and", single=True):
        return before - 1
    term = at.term(first, "number")
    return before if term is not None and term.prefix and at.begins(term.prefix, "and") else None


def share_year(at: Cursor, found: list[DateReading], piece: Piece) -> None:
    """Give a month or day the year of the one that is named with it: `in March and April 2021`."""
    if not found or piece.meaning.form != "calendar" or piece.meaning.year is None or piece.meaning.month is None:
        return
    before = found[-1]
    told = before.expression
    gap = range(before.last + 1, piece.first)
    if len(gap) > 1 or not all(at.linked(index, "and") or at.sign(index, ",") for index in gap):
        return
    yearless = told.form == "calendar" and told.year is None and told.base is None and told.direction is None
    if yearless and told.weekday is None and told.month is not None and told.month <= piece.meaning.month:
        found[-1] = before._replace(expression=replace(told, year=piece.meaning.year, past=None))


def share_direction(at: Cursor, found: list[DateReading], piece: Piece) -> None:
    """Give a weekday or month the direction of the one it is named with: `Tuesday and Friday past`."""
    kind = "weekday" if piece.meaning.form == "weekday" else "month"
    if not at.scan.lexicon.head_first or not found or piece.meaning.direction is None or not _named(piece.meaning):
        return
    before = found[-1]
    told = before.expression
    gap = range(before.last + 1, piece.first)
    term = at.term(piece.first, kind)
    joined = (
        all(at.linked(index, "and") for index in gap) if gap else term is not None and at.begins(term.prefix, "and")
    )
    if joined and len(gap) <= 1 and told.form == piece.meaning.form and _named(told) and told.direction is None:
        found[-1] = before._replace(expression=replace(told, direction=piece.meaning.direction))


def _named(meaning: DateExpression) -> bool:
    """Tell whether a date is a weekday or a month by its name and nothing more."""
    if meaning.base is not None or meaning.year is not None:
        return False
    return meaning.form == "weekday" or (
        meaning.form == "calendar" and meaning.month is not None and meaning.day is None and meaning.weekday is None
    )


def year_before(at: Cursor, found: Sequence[DateReading], reading: DateReading) -> DateReading:
    """
    Give a day of a month without a year that of the one told just before it, which it follows in the story.

    `An earthquake struck on 4 August 1999. … Talks began on 15 August`: in the same paragraph, within a sentence, of
    what is over.
    """
    told = reading.expression
    yearless = told.form == "calendar" and told.month is not None and told.year is None and told.day is not None
    if not found or not yearless or told.past is False or told.calendar != "gregorian":
        return reading
    if any(known is not None for known in (told.weekday, told.direction, told.base, told.name)):
        return reading
    before = found[-1]
    first = before.expression
    dated = first.form == "calendar" and first.year is not None and first.month is not None and first.day is not None
    later = dated and (first.month, first.day) < (told.month, told.day)
    near = at.scan.sentence(reading.first) - at.scan.sentence(before.first) <= 1
    if not later or not near or first.calendar != "gregorian" or first.bound is not None or first.unclear:
        return reading
    if any(at.opens_line(index) for index in range(before.last + 1, reading.first + 1)):
        return reading
    return reading._replace(expression=replace(told, year=first.year, unclear=False))
