"""Dates that point at what the article told before: `the same day`, `two days later`, `two days after the strike`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from claimcheck.grammar.dates.grains import grain_of
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.grammar.dates.cursor import Cursor, Piece

_SENTENCES_BACK = 12
"""How many sentences back the day may be told that `that day` repeats."""
_MONTHS = 12
_EVENT_WORDS = 4
"""How many words behind a distance the noun of its event may stand."""


class DateReading(NamedTuple):
    """A date expression and the tokens, inclusive, that it stands in."""

    first: int
    last: int
    expression: DateExpression


def told_last(at: Cursor, piece: Piece, found: Sequence[DateReading]) -> DateReading | None:
    """
    Give `the same day` the day that was told last, within a few sentences; None where none was.

    `the previous year` is the one beside the year that its own sentence told last.
    """
    wanted = piece.meaning.unit
    sentence = at.scan.sentence(piece.first)
    if piece.meaning.name == "beside":
        return _beside(at, piece, found)
    for reading in reversed(found):
        told = reading.expression
        if sentence - at.scan.sentence(reading.first) > _SENTENCES_BACK:
            return None
        if piece.meaning.form == "calendar":
            year = _year_of(told)
            if year is None:
                continue
            start, end = at.scan.span(piece.first, piece.last)
            return DateReading(
                piece.first, piece.last, replace(piece.meaning, start=start, end=end, year=year, name=None)
            )
        if told.bound is None and told.base is None and grain_of(told) == wanted:
            start, end = at.scan.span(piece.first, piece.last)
            return DateReading(piece.first, piece.last, replace(told, start=start, end=end))
    return None


def _beside(at: Cursor, piece: Piece, found: Sequence[DateReading]) -> DateReading | None:
    """Give the year or month before or after the one that was told last, in its sentence or that before."""
    step = piece.meaning.direction or 0
    sentence = at.scan.sentence(piece.first)
    start, end = at.scan.span(piece.first, piece.last)
    for reading in reversed(found):
        told = reading.expression
        if sentence - at.scan.sentence(reading.first) > max(0, step):
            return None
        month = _month_of(told) if piece.meaning.unit == "month" else None
        if month is not None:
            years, rest = divmod((month.month or 1) - 1 + step, _MONTHS)
            beside = DateExpression(start, end, "calendar", month=rest + 1, past=told.past)
            if month.year is not None:
                beside = replace(beside, year=month.year + years)
            return DateReading(piece.first, piece.last, beside)
        year = _year_of(told) if piece.meaning.unit == "year" else None
        if year is not None:
            return DateReading(piece.first, piece.last, DateExpression(start, end, "calendar", year=year + step))
    return None


def _month_of(told: DateExpression) -> DateExpression | None:
    """Give the month that a date names or is counted in, where the text tells it by name."""
    if told.form == "calendar" and told.month is not None and told.calendar == "gregorian" and not told.unclear:
        return told if told.direction is None and told.base is None else None
    return _month_of(told.base) if told.base is not None and told.form in {"part", "edge"} else None


def _year_of(told: DateExpression) -> int | None:
    """Give the Gregorian year that a date names, itself or in what it is counted in."""
    if told.form == "calendar" and told.year is not None:
        return told.year if told.unit is None and told.calendar == "gregorian" and not told.unclear else None
    return _year_of(told.base) if told.base is not None and told.form in {"part", "edge", "calendar"} else None


def from_told(at: Cursor, piece: Piece, found: Sequence[DateReading]) -> DateReading | None:
    """
    Count a distance from a day told before.

    `two days later` counts from the day told last, and without one it is unknown: never from the article's date;
    `a year earlier` without one in its own sentence means the article's. `two days after the strike` counts from the
    day of the sentence that told of a strike; None where none did.
    """
    meaning = replace(piece.meaning, name="told")
    start, end = at.scan.span(piece.first, piece.last)
    meaning = replace(meaning, start=start, end=end)
    if piece.meaning.name == "event":
        told = _day_of_event(at, piece, found)
        if told is None:
            return None
        before = at.has(piece.first, "date_distance") and at.term(piece.first, "date_distance", "before") is not None
        meaning = replace(meaning, direction=-1 if before else 1, plural=False)
    elif meaning.unit in {"year", "decade"} and meaning.direction == 1:
        # "six years later" than the year told last, in the sentence or the one before
        told = _year_told(at, piece, found)
        if told is None:
            return DateReading(piece.first, piece.last, replace(meaning, unclear=True))
    else:
        inside = at.scan.sentence(piece.first) if meaning.direction == -1 else None
        told = next((one for one in _days_told(found) if inside in {None, at.scan.sentence(one.first)}), None)
        if told is None:
            return DateReading(piece.first, piece.last, replace(meaning, unclear=inside is None))
    base = replace(told.expression, start=0, end=0)
    return DateReading(piece.first, piece.last, replace(meaning, base=base, past=told.expression.past))


def _year_told(at: Cursor, piece: Piece, found: Sequence[DateReading]) -> DateReading | None:
    """Give the date of this sentence or the one before that names its year."""
    own = at.scan.sentence(piece.first)
    near = (reading for reading in reversed(found) if own - at.scan.sentence(reading.first) <= 1)
    return next((reading for reading in near if _year_of(reading.expression) is not None), None)


def _days_told(found: Sequence[DateReading]) -> Iterator[DateReading]:
    """Give the single days told before, the last first."""
    for reading in reversed(found):
        told = reading.expression
        if told.bound is None and told.form != "range" and not told.unclear and grain_of(told) == "day":
            yield reading


def _day_of_event(at: Cursor, piece: Piece, found: Sequence[DateReading]) -> DateReading | None:
    """Give the day of an earlier sentence that tells of an event of the same kind."""
    own = at.scan.sentence(piece.first)
    if piece.meaning.unit not in {"day", "week"}:
        return None
    kinds = set()
    for index in range(piece.last + 1, min(at.size, piece.last + 1 + _EVENT_WORDS)):
        term = at.term(index, "event")
        # "a week after a shooting" is another one than that told of
        definite = term is not None and (at.definite(term) or at.article_before(index) < index)
        if term is not None and definite and at.scan.sentence(index) == own:
            kinds.add(term.entry.value)
    if not kinds:
        return None
    for reading in _days_told(found):
        begin, end = at.scan.sentence_tokens(reading.first)
        if at.scan.sentence(reading.first) != own and any(
            (term := at.term(index, "event")) is not None and term.entry.value in kinds for index in range(begin, end)
        ):
            return reading
    return None
