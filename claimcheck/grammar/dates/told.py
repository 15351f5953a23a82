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
_COUNTED_IN = frozenset({"part", "edge", "calendar"})
"""Forms whose base is a longer time that they lie in."""
_LENGTHS = frozenset({"week", "month", "quarter", "half", "season"})
_LENGTHS_BACK = 5
"""The same for a length of time that is told again of another year."""
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
    sentence = at.scan.sentence(piece.first)
    if piece.meaning.name == "beside":
        return _beside(at, piece, found)
    start, end = at.scan.span(piece.first, piece.last)
    if piece.meaning.form == "period":
        again = _again(at, piece.first, piece.meaning, found)
        return None if again is None else DateReading(piece.first, piece.last, replace(again, start=start, end=end))
    for reading in reversed(found):
        told = reading.expression
        if sentence - at.scan.sentence(reading.first) > _SENTENCES_BACK:
            return None
        year = _year_of(told)
        if year is not None:
            meaning = replace(piece.meaning, start=start, end=end, year=year, name=None)
            return DateReading(piece.first, piece.last, meaning)
    return None


def in_told(at: Cursor, piece: Piece, found: Sequence[DateReading]) -> Piece:
    """Count a day or an edge `of the same month` in the month told last; without one in that of the article."""
    return piece._replace(meaning=_inside(at, piece, piece.meaning, found))


def _inside(at: Cursor, piece: Piece, meaning: DateExpression, found: Sequence[DateReading]) -> DateExpression:
    """Put what was told last in the place of what only points at it, wherever that stands in an expression."""
    if meaning.form == "period" and meaning.name == "same":
        told = _again(at, piece.first, meaning, found)
        here = replace(meaning, name=None, base=None, unclear=meaning.unit is None)
        return here if told is None else replace(told, start=0, end=0)
    base, to = (None if inner is None else _inside(at, piece, inner, found) for inner in (meaning.base, meaning.to))
    return meaning if base is meaning.base and to is meaning.to else replace(meaning, base=base, to=to)


def _again(at: Cursor, first: int, meaning: DateExpression, found: Sequence[DateReading]) -> DateExpression | None:
    """Give what is told again, or its counterpart in another year; that year where nothing was told before."""
    wanted, year = meaning.unit, meaning.base
    sentence = at.scan.sentence(first)
    back = _SENTENCES_BACK if wanted is not None else _LENGTHS_BACK if year is not None else 0
    told: DateExpression | None = None
    for reading in reversed(found):
        away = sentence - at.scan.sentence(reading.first)
        if away > back or (wanted is None and not away and reading.expression.bound is not None):
            # as long as "since the beginning of the year" is, no date tells
            break
        told = unit_of(reading.expression, wanted)
        if told is not None:
            break
    if told is not None and wanted is None and told.form == "counterpart":
        told = told.to
    if year is None or told is None or "hijri" in {told.calendar, None if told.base is None else told.base.calendar}:
        return told if year is None else year
    return DateExpression(0, 0, "counterpart", base=year, to=replace(told, start=0, end=0))


def unit_of(told: DateExpression, wanted: str | None) -> DateExpression | None:
    """Give the unit that a date told before is, or lies in; without a unit any time longer than a day."""
    if told.unclear or told.bound is not None or (told.form == "distance" and wanted != "day"):
        return None
    if wanted is None:
        return told if _is_length(told) else None
    if grain_of(told) == wanted and (told.base is None or told.form in {"part", "calendar"}):
        return told
    if wanted == "month" and told.form == "calendar" and told.month is not None:
        return replace(told, day=None, weekday=None, name=None)
    if wanted == "year" and told.form == "calendar" and told.year is not None and told.unit is None:
        return replace(told, month=None, day=None, weekday=None, name=None)
    return unit_of(told.base, wanted) if told.base is not None and told.form in _COUNTED_IN else None


def _is_length(told: DateExpression) -> bool:
    """Tell whether a date is a length of time: a week, a month, a half of a year, some of them, a range."""
    if told.form in {"range", "counterpart"}:
        return True
    if told.form == "part" and told.plural:
        return True
    return grain_of(told) in _LENGTHS or (told.form == "period" and (told.count or 0) > 1 and told.unit in _LENGTHS)


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
