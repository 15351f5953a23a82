"""Find every date expression of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates import lookalikes
from claimcheck.grammar.dates.anchors import ANCHORS, promising
from claimcheck.grammar.dates.cursor import Cursor, Piece
from claimcheck.grammar.dates.lists import days_before, share_direction, share_year, year_before
from claimcheck.grammar.dates.months import month_of
from claimcheck.grammar.dates.numbers import Number, whole_numbers
from claimcheck.grammar.dates.phrase import phrase
from claimcheck.grammar.dates.ranges import ranged
from claimcheck.grammar.dates.tense import past
from claimcheck.grammar.dates.told import DateReading, from_told, in_told, told_last
from claimcheck.grammar.dates.verbs import tensed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan
    from claimcheck.model import DateExpression

_NO_NOUN = frozenset(("clause", "tense", "grammar", "date_link", "date_bound", "date_distance", "cue"))
_MONTHS = 12
_LISTED = 8
"""Words between two weekdays of one list."""
_TOGETHER = 12
"""Words between two months of one plan."""


def read_dates(scan: Scan, numerals: Sequence[Numeral]) -> list[DateReading]:
    """
    Read all date expressions of an article, in order, without overlaps.

    Durations ("for 18 years"), clock times and repeated times ("every day") are none.

    Args:
        scan: the article.
        numerals: its numbers, as `grammar.numbers.read_numerals` gives them.

    """
    numbers = whole_numbers(scan, numerals)
    at = Cursor(scan, numbers, day_first=_day_first(scan, numbers))
    found: list[DateReading] = []
    taken = -1
    for index in sorted({*scan.anchors(*ANCHORS), *at.numbers}):
        if index <= taken or not promising(at, index):
            continue
        piece = phrase(at, index)
        if piece is None or (piece.first <= taken and found):
            continue
        if piece.meaning.name in {"same", "beside"}:
            again = told_last(at, piece, found)
            if again is not None:
                found.append(again)
                taken = again.last
            if again is not None or (piece.meaning.form == "period" and not _from_article(piece.meaning)):
                continue
            piece = piece._replace(meaning=replace(piece.meaning, name=None))
        if piece.meaning.name in {"told", "event"}:
            counted = from_told(at, piece, found)
            if counted is not None:
                found.append(counted)
                taken = counted.last
            continue
        piece = in_told(at, ranged(at, piece), found)
        bounded = _bound(at, piece)
        share_year(at, found, bounded)
        share_direction(at, found, bounded)
        closed = _close(at, bounded)
        closed = year_before(at, found, closed if month_of(at, bounded) else _like_before(at, found, closed))
        tense = closed.expression.past
        listed = days_before(at, piece, taken)
        found.extend(each._replace(expression=replace(each.expression, past=tense)) for each in listed)
        found.append(closed)
        taken = bounded.last
    return found


def _from_article(meaning: DateExpression) -> bool:
    """Tell whether what points at a period told before means that beside the article's where none was told."""
    return meaning.name == "beside" and meaning.direction == -1


def _day_first(scan: Scan, numbers: Sequence[Number]) -> bool | None:
    """Tell how the article orders `3/4/2021`: by its other dates, else by the habit of the language."""
    votes = set()
    for number in numbers:
        second = number.last + 2
        if second >= len(scan) or scan.words[number.last + 1] != "/" or not scan.words[second].isdigit():
            continue
        one, two = number.value, int(scan.words[second])
        if max(one, two) <= 31 and (one > _MONTHS) != (two > _MONTHS):  # noqa: PLR2004 - the longest month
            votes.add(one > _MONTHS)
    return votes.pop() if len(votes) == 1 else scan.lexicon.day_first if not votes else None


def _bound(at: Cursor, piece: Piece) -> Piece:
    """Take in a word before a date that opens it to one side: `by`, `since`, `after`."""
    if piece.meaning.bound is not None or piece.meaning.form == "range" or "'" in at.words[piece.last]:
        return piece
    behind = at.term(piece.last + 1, "date_bound_after")
    if behind is not None and behind.last + 1 not in at.numbers:
        return Piece(piece.first, behind.last, replace(piece.meaning, bound=behind.entry.value))
    first = at.article_before(piece.first)
    # "until the evening of Tuesday", where the part of the day stands before it
    daypart = at.linked(first - 1, "daypart", single=True)
    term = at.scan.term_before(first - daypart, "date_bound")
    if term is None or term.entry.value == "within" or lookalikes.marked(at, term.first - 1, "by"):
        # ("stopped by Monday" is on Monday)
        return piece
    value = term.entry.value
    if value in {"before", "after"} and (daypart or _attribute(at, first, piece)):
        # "after noon Friday" is on Friday; "after the 5 March attack" opens the attack, not the day
        return piece
    if value == "with":
        # "with the end of the year" sets a limit, "with the beginning" does not.
        if piece.meaning.edge != "end":
            return piece
        value = "by"
    return Piece(term.first, piece.last, replace(piece.meaning, bound=value))


def _attribute(at: Cursor, first: int, piece: Piece) -> bool:
    """Tell whether a date stands between an article and the noun that it tells the time of."""
    after = piece.last + 1
    if first == piece.first or after >= at.size or at.scan.lexicon.head_first:
        return False
    known = at.scan.readings[after]
    other = known is not None and not known.by_category.keys().isdisjoint(_NO_NOUN)
    return at.words[after][0].isalpha() and not other


def _close(at: Cursor, piece: Piece) -> DateReading:
    """Add what the sentence says of the time, and the offsets."""
    first = at.article_before(piece.first)
    if first < piece.first and not at.touches(piece.first):
        first = piece.first
    start, end = at.scan.span(first, piece.last)
    meaning = replace(piece.meaning, start=start, end=end)
    if at.scan.lexicon.week_begins != 1 and _in_weeks(meaning):
        meaning = _counted_from(meaning, at.scan.lexicon.week_begins)
    if _open(meaning):
        tense = past(at, piece.first, piece.last, coming=_weekly(meaning))
        bare = tense is False and at.bare(piece.first, piece.last)
        if (bare and meaning.form == "part" and meaning.base is None) or month_of(at, piece):
            # a quarter alone is that of a headline, "the wages of May" were not paid in May
            tense = None
        meaning = replace(meaning, past=tense, direction=1 if bare and _coming(meaning) else meaning.direction)
    return DateReading(first, piece.last, meaning)


def _coming(meaning: DateExpression) -> bool:
    """Tell whether a date that stands alone is the coming one: a feast or weekday is, today's weekday is not today."""
    return meaning.form in {"weekday", "named"} and meaning.direction is None and meaning.base is None


def _like_before(at: Cursor, found: Sequence[DateReading], reading: DateReading) -> DateReading:
    """
    Give a weekday without a verb of its own the tense of the one that it is listed with, or that is to come.

    Behind a date that is to come there is no way back without a verb: `at the cup next September and the games in
    October`, `the vote the day after tomorrow, before it is laid before the ministers on Friday`.
    """
    before = found[-1] if found else None
    told = reading.expression
    weekday = told.form == "weekday"
    month = told.form == "calendar" and told.month is not None and told.year is None and told.base is None
    if before is None or not (weekday or month) or told.direction is not None:
        return reading
    near = reading.first - before.last <= (_LISTED if weekday else _TOGETHER)
    if not near or at.scan.sentence(before.first) != at.scan.sentence(reading.first):
        return reading
    if (before.expression.direction or 0) > 0 and before.expression.base is None and before.expression.name is None:
        verbs = any(tensed(at, index) is not None for index in range(before.last + 1, reading.first))
        return reading if verbs else reading._replace(expression=replace(told, past=False))
    ahead = before.expression.past is False
    if told.past is not None or not weekday or not (ahead or before.expression.form == "weekday"):
        return reading
    return reading._replace(expression=replace(told, past=False if ahead else before.expression.past))


def _counted_from(meaning: DateExpression, begins: int) -> DateExpression:
    """Tell every week of an expression on which day it begins."""
    base = None if meaning.base is None else _counted_from(meaning.base, begins)
    to = None if meaning.to is None else _counted_from(meaning.to, begins)
    weeks = begins if meaning.unit == "week" else meaning.week_begins
    return replace(meaning, base=base, to=to, week_begins=weeks)


def _in_weeks(meaning: DateExpression) -> bool:
    """Tell whether an expression counts weeks, itself or in what it is counted in."""
    return meaning.unit == "week" or any(one is not None and _in_weeks(one) for one in (meaning.base, meaning.to))


def _weekly(meaning: DateExpression) -> bool:
    """Tell whether an expression names a day or weekend that comes every week."""
    if meaning.form == "range":
        return meaning.base is not None and _weekly(meaning.base)
    return (meaning.form == "weekday" or meaning.unit == "weekend") and meaning.base is None


def _open(meaning: DateExpression) -> bool:
    """Tell whether an expression leaves open which of several days, months or years it is."""
    if meaning.form == "calendar":
        return meaning.year is None and meaning.base is None and meaning.direction is None
    if meaning.form in {"weekday", "named"}:
        return meaning.base is None and meaning.year is None and meaning.direction in {None, 0}
    if meaning.form == "part" and meaning.base is None:
        return meaning.unit in {"quarter", "half"}
    if meaning.form == "period":
        return meaning.unit in {"week", "weekend"} and not meaning.direction
    return any(part is not None and _open(part) for part in (meaning.base, meaning.to))
