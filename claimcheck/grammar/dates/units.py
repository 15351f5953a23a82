"""Days, weeks, months and years counted from the article's date: `last week`, `three weeks ago`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates import lookalikes, years
from claimcheck.grammar.dates.again import same
from claimcheck.grammar.dates.cursor import Piece, foreign
from claimcheck.grammar.dates.directions import DIRECTIONS, beside_year, direction_of, part, period
from claimcheck.grammar.dates.tense import tells_future
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor
    from claimcheck.grammar.dates.numbers import Number
    from claimcheck.languages import Term

_FROM_TOLD = frozenset({"later", "earlier"})
"""Words behind a distance that count it from what was told last."""
_LONGEST_MONTH = 31
_FEW = 5
_QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4}


def day_word(at: Cursor, index: int) -> Piece | None:
    """Read `yesterday`, `today`, `the day after tomorrow`."""
    term = at.term(index, "date_day")
    if term is None:
        return None
    if foreign(term) or lookalikes.marked(at, term.last + 1, "day", "year") or lookalikes.figure_of_speech(at, term):
        return None
    number = at.number(term.last + 1)
    offset = int(term.entry.value)
    if number is not None and number.ordinal and (offset == 0 or at.has(index, "date_unit")):
        return None
    if int(term.entry.value) == 0 and lookalikes.names_outlet(at, index):
        return None
    if offset == 0 and at.has(index, "date_unit") and (at.linked(index - 1, "at") or at.joined(term, "at")):
        # "three times in the day", also where the preposition is written onto it
        return None
    direction = (offset > 0) - (offset < 0)
    if at.has(index, "date_unit") and at.term(term.last + 1, "date_direction", "after") is not None:
        return None
    return Piece(index, term.last, DateExpression(0, 0, "distance", unit="day", count=abs(offset), direction=direction))


def unit_first(at: Cursor, index: int) -> Piece | None:
    """Read a phrase that begins with a unit: `weeks ahead`, `a week ago`, and the directions that follow a noun."""
    unit = at.term(index, "date_unit")
    if unit is None or foreign(unit) or lookalikes.general(at, index):
        return None
    start = unit.last + 1
    if lookalikes.other_year(at, unit):
        return None
    if unit.entry.value == "weekend" and unit.entry.sub == "one" and at.article_before(index) < index:
        before = at.article_before(index) - 1
        if at.linked(before, "while", single=True):
            return Piece(index, unit.last, DateExpression(0, 0, "period", unit="weekend"))
    number = at.numbers.get(at.article(start))
    after = number.last + 1 if number is not None else start
    term = at.term(after, "date_direction", "after")
    if term is not None and not at.scan.lexicon.head_first and at.linked(term.last + 1, "day_of"):
        # "a day ahead of the hearing"
        return None
    beside = None if term is None or number is not None else beside_year(at, index, term, unit)
    if beside is not None:
        return beside
    direction = None if term is None else direction_of(at, index, term)
    if term is not None and direction is not None and (number is None or not number.ordinal):
        if term.entry.value == "same":
            return None if unit.entry.sub == "many" else same(index, term.last, unit)
        count = number.value if number is not None else None
        if unit.entry.sub == "one" and (term.entry.value == "recent" or (unit.entry.value == "decade" and direction)):
            # the last decade is seldom that of the calendar
            count = 1
        both = _two_directions(at, index, term, unit, direction) if unit.entry.sub == "two" and number is None else None
        if both is not None:
            return both
        return Piece(index, term.last, period(index, unit, direction, count).meaning)
    named = None if number is None else _by_number(at, unit, number)
    if named is not None:
        return named
    last = at.link(start, "last")
    if last > start and unit.entry.sub == "one":
        return Piece(index, last - 1, part(unit, -1))
    if unit.entry.sub == "many":
        return _first_of(at, index, unit)
    return _distance(at, index, unit, 2 if unit.entry.sub == "two" else 1)


def _by_number(at: Cursor, unit: Term, number: Number) -> Piece | None:
    """Read a unit that its number behind it names: `the second day`, `the seventh century`."""
    piece = Piece(unit.first, number.last, part(unit, number.value))
    said = number.first > unit.last + 1 or not at.scan.is_number(number.first)
    if unit.entry.value == "century" and (said or number.ordinal):
        return _in_calendar(at, piece)
    return piece if number.ordinal and unit.entry.sub == "one" else None


def _in_calendar(at: Cursor, piece: Piece) -> Piece:
    """Take in the calendar that a century is counted in: `the seventh century of the Hijra`."""
    after = piece.last + 1
    hijri = at.link(after, "hijri")
    if hijri > after:
        return Piece(piece.first, hijri - 1, replace(piece.meaning, calendar="hijri"))
    return Piece(piece.first, at.link(after, "era") - 1, piece.meaning)


def _two_directions(at: Cursor, index: int, term: Term, unit: Term, direction: int) -> Piece | None:
    """Read two units of which each has its own direction: `the two years, the current and the next`."""
    other = at.term(term.last + 1, "date_direction", "after")
    to = None if other is None or not at.begins(other.prefix, "and") else direction_of(at, index, other)
    if other is None or to is None or to <= direction:
        return None
    ends = [replace(period(index, unit, one, None).meaning, count=None) for one in (direction, to)]
    return Piece(index, other.last, DateExpression(0, 0, "range", base=ends[0], to=ends[1]))


def _first_of(at: Cursor, index: int, unit: Term) -> Piece | None:
    """Read the first few of several, where number and order stand behind: the first seven months of a year."""
    number = at.number(unit.last + 1)
    order = at.number(number.last + 1) if number is not None else None
    if number is None or order is None or number.ordinal or not order.ordinal or order.value != 1:
        return None
    return Piece(index, order.last, replace(part(unit, number.value), plural=True))


def counted(at: Cursor, index: int) -> Piece | None:
    """Read a phrase that begins with a number: `three weeks ago`, `third Tuesday of …`, `24th of this month`."""
    number = at.numbers[index]
    after = number.last + 1
    unit = at.term(after, "date_unit")
    several = at.numbers.get(after) if number.ordinal and number.value == 1 else None
    if several is not None and (many := at.term(several.last + 1, "date_unit", "many")) is not None:
        return Piece(index, many.last, replace(part(many, several.value), plural=True))
    named_day = unit.last + 1 if unit is not None and unit.entry.value == "day" else after
    weekday = at.term(named_day, "weekday") or at.term(named_day, "weekday_bare")
    if unit is not None and weekday is None:
        aimed = at.term(unit.last + 1, "date_direction", "after") if at.scan.lexicon.head_first else None
        whole = unit.entry.sub == "one" and at.words[unit.first].startswith(at.scan.lexicon.articles)
        if aimed is not None and not number.ordinal and not whole and DIRECTIONS[aimed.entry.value]:
            # "the four days past", where the number stands before its noun
            return Piece(index, aimed.last, period(index, unit, DIRECTIONS[aimed.entry.value], number.value).meaning)
        if number.ordinal and (unit.entry.sub == "one" or (unit.entry.value == "day" and at.scan.lexicon.head_first)):
            return None if lookalikes.of_hour(at, unit) else Piece(index, unit.last, part(unit, number.value))
        return None if number.ordinal else _distance(at, index, unit, number.value)
    if weekday is not None and not number.ordinal and (unit is None or unit.entry.value != "day"):
        for side, direction in (("ago", -1), ("hence", 1)):
            behind = at.term(weekday.last + 1, "date_distance", side)
            if behind is not None and behind.entry.value not in _FROM_TOLD:
                told = DateExpression(0, 0, "weekday", weekday=int(weekday.entry.value), direction=direction)
                return Piece(index, behind.last, replace(told, count=number.value))
    if weekday is not None and number.ordinal:
        meaning = DateExpression(0, 0, "part", weekday=int(weekday.entry.value), count=number.value)
        return Piece(index, weekday.last, meaning)
    term = at.term(after, "date_direction")
    unit = at.term(term.last + 1, "date_unit") if term is not None else None
    if term is not None and unit is not None and unit.entry.sub == "many" and not number.ordinal:
        return period(index, unit, DIRECTIONS[term.entry.value], number.value)
    if number.ordinal and at.scan.is_number(index) and _alone(at, number):
        return Piece(index, number.last, DateExpression(0, 0, "calendar", day=number.value, name="day"))
    # "one in June" is how many
    printed = number.ordinal or at.scan.is_number(index)
    if 1 <= number.value <= _LONGEST_MONTH and printed and at.linked(after, "day_of"):
        return Piece(index, number.last, DateExpression(0, 0, "calendar", day=number.value))
    return None


def _alone(at: Cursor, number: Number) -> bool:
    """Tell whether `the 18th` is a day: behind a preposition of time, and with nothing behind it that it counts."""
    before = at.article_before(number.first)
    if not 1 <= number.value <= _LONGEST_MONTH:
        return False
    if at.bare(before, number.last, beside=0):
        return True
    if not at.linked(before - 1, "open") and at.scan.term_before(before, "date_bound") is None:
        return False
    after = number.last + 1
    return after >= at.size or not at.words[after][0].isalpha() or at.term(after, "clause") is not None


def _distance(at: Cursor, index: int, unit: Term, count: int) -> Piece | None:
    """Read a distance, with the smaller number that may stand before its own: `three or four years ago`."""
    to = index - 1
    number = at.numbers.get(to - 1)
    linked = number is not None and (at.linked(to, "to", single=True) or at.linked(to, "and", single=True))
    smaller = number is not None and number.last == to - 1 and 1 <= number.value < count
    fewer = number.value if number is not None and linked and smaller else None
    found = _distance_from(at, index if fewer is None else index - 2, index, unit, count)
    if found is not None and fewer is None and unit.entry.sub == "two":
        return _or_more(at, found)
    if fewer is None or found is None:
        return found
    meaning = found.meaning
    if meaning.form != "distance" or meaning.direction is None or meaning.name is not None or meaning.bound is not None:
        return _distance_from(at, index, index, unit, count)
    ends = [replace(meaning, count=each) for each in ((count, fewer) if meaning.direction < 0 else (fewer, count))]
    return Piece(min(found.first, index - 2), found.last, DateExpression(0, 0, "range", base=ends[0], to=ends[1]))


def _or_more(at: Cursor, piece: Piece) -> Piece:
    """Read `two months ago or three`, where the dual is one word and stands before the number."""
    meaning = piece.meaning
    more = at.numbers.get(at.link(piece.last + 1, "and"))
    if more is None or more.first != piece.last + 2 or more.ordinal or not 2 < more.value <= _FEW or meaning.name:  # noqa: PLR2004
        return piece
    if not meaning.direction or at.has(more.last + 1, "unit"):
        return piece
    last = more.last + at.has(more.last + 1, "date_unit")
    counts = (more.value, 2) if meaning.direction < 0 else (2, more.value)
    ends = [replace(meaning, count=each, plural=False) for each in counts]
    return Piece(piece.first, last, DateExpression(0, 0, "range", base=ends[0], to=ends[1]))


def _distance_from(at: Cursor, start: int, index: int, unit: Term, count: int) -> Piece | None:
    """Read a number of units before or after the article's date, or after something that is read next."""
    meaning = DateExpression(0, 0, "distance", unit=unit.entry.value, count=count)  # type: ignore[arg-type]
    last = unit.last
    if count == 1 and at.scan.lexicon.head_first:
        last = at.link(last + 1, "one") - 1
    last = at.link(last + 1, "span") - 1
    after = last + 1
    if at.has(after, "date_unit") or unit.entry.value == "half" or (count == 1 and lookalikes.measured(at, unit)):
        # "a quarter of a century", "half an hour ago"
        return None
    begin = start - 1 if at.linked(start - 1, "one", single=True) else start
    front = at.term(begin - 1, "date_distance", "before")
    for sub, direction in (("ago", -1), ("hence", 1)):
        behind = at.term(after, "date_distance", sub)
        ahead = (
            at.term(begin - 1, "date_distance", "after") if behind is not None and at.scan.lexicon.head_first else None
        )
        if behind is not None and behind.entry.value == "away" and at.linked(behind.last + 1, "after"):
            # "a month away from their wedding"
            return None
        if behind is not None and (front or ahead) is not None:
            # "before two years from now", "after two years from now"
            side = front or ahead
            first = begin if side is None else side.first
            return Piece(first, behind.last, replace(meaning, direction=1 if front is None else -1))
        over = next((back for back in (1, 2) if direction < 0 and at.link(begin - back, "over") == begin), 0)
        if behind is not None and over:
            # "over four decades past"
            return Piece(begin, behind.last, replace(meaning, form="period", direction=-1))
        if behind is not None:
            told = behind.entry.value in _FROM_TOLD and not at.bare(index, behind.last)
            told = told and not tells_future(at, index, behind.last)
            return Piece(index, behind.last, replace(meaning, direction=direction, name="told" if told else None))
    # A preposition behind the unit names what the time is counted from: an event, unless it is a date.
    bound_to_event = at.linked(after, "of") or at.linked(after, "event")
    if front is not None and at.term(after, "approx", "after") is not None:
        # "stable for at least 30 days" is how long
        return None
    if front is not None:
        name = "event" if at.linked(after, "day_of") else None
        return Piece(front.first, last, replace(meaning, direction=-1, plural=bound_to_event, name=name))
    front = at.term(begin - 1, "date_distance", "after")
    if front is not None:
        return _behind_front(at, front, Piece(index, last, meaning), bound=bound_to_event)
    within = at.scan.term_before(begin, "date_bound")
    if within is not None and within.entry.value == "within" and tells_future(at, within.first, last):
        return Piece(within.first, last, replace(meaning, direction=1, bound="within"))
    return Piece(index, last, replace(meaning, name="event") if at.linked(after, "after") else meaning)


def _behind_front(at: Cursor, front: Term, piece: Piece, *, bound: bool) -> Piece | None:
    """Read `in three days`, `after two months`: from the article's date where it is to come, else from an event."""
    last, meaning = piece.last, piece.meaning
    if lookalikes.how_long(at, front, last + 1):
        return None
    if bound:
        return Piece(front.first, last, replace(meaning, name="event"))
    if tells_future(at, front.first, last):
        return Piece(front.first, last, replace(meaning, direction=1))
    return Piece(piece.first, last, replace(meaning, name="event") if at.linked(last + 1, "after") else meaning)


def quarter_sign(at: Cursor, index: int) -> Piece | None:
    """Read `Q3`, `Q3 2019`, `H1`: the letter of a quarter or a half with its number."""
    term = at.term(index, "date_sign")
    if term is None or not at.touches(index + 1):
        return None
    count = _QUARTERS.get(at.words[index + 1])
    if count is None:
        return None
    value: str = term.entry.value
    meaning = DateExpression(0, 0, "part", unit=value, count=count)  # type: ignore[arg-type]  # quarter or half
    year = years.with_year(at, Piece(index, index + 1, DateExpression(0, 0, "calendar", month=1)))
    if year.meaning.year is not None:
        return Piece(index, year.last, replace(meaning, base=DateExpression(0, 0, "calendar", year=year.meaning.year)))
    return Piece(index, index + 1, meaning)
