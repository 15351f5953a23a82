"""Find every date expression of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates.cursor import Cursor, Piece
from claimcheck.grammar.dates.lists import days_before, share_year
from claimcheck.grammar.dates.numbers import NO_VALUE, Number, whole_numbers
from claimcheck.grammar.dates.phrase import phrase
from claimcheck.grammar.dates.tense import past
from claimcheck.grammar.dates.told import DateReading, from_told, told_last
from claimcheck.grammar.dates.years import counts_nothing, with_year
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan
    from claimcheck.languages.readings import Reading

_ANCHORS = (
    "month",
    "weekday",
    "date_unit",
    "date_day",
    "date_name",
    "date_edge",
    "date_direction",
    "date_sign",
    "weekday_bare",
    "date_decade",
)
_DIRECTED = frozenset(("date_direction",))
_BEGIN = frozenset(_ANCHORS) - _DIRECTED
_GO_ON = frozenset(
    (
        "month",
        "weekday",
        "weekday_bare",
        "date_unit",
        "date_name",
        "date_link",
        "date_direction",
        "date_distance",
        "date_edge",
    )
)
_NO_NOUN = frozenset(("clause", "tense", "grammar", "date_link", "date_bound", "date_distance", "cue"))
_SIGNS = frozenset("/-.\u2013~")
_THOUSAND = 1000
_MODERN = 1900
_ERA = 300
"""Years that a range may span."""
_MONTHS = 12


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
    for index in sorted({*scan.anchors(*_ANCHORS), *at.numbers}):
        if index <= taken or not _promising(at, index):
            continue
        piece = phrase(at, index)
        if piece is None or (piece.first <= taken and found):
            continue
        if piece.meaning.name in {"same", "beside"}:
            again = told_last(at, piece, found)
            if again is not None:
                found.append(again)
                taken = again.last
            if again is not None or piece.meaning.name == "same":
                continue
            piece = piece._replace(meaning=replace(piece.meaning, name=None))
        if piece.meaning.name in {"told", "event"}:
            counted = from_told(at, piece, found)
            if counted is not None:
                found.append(counted)
                taken = counted.last
            continue
        piece = _range(at, piece)
        bounded = _bound(at, piece)
        share_year(at, found, bounded)
        closed = _close(at, bounded)
        tense = closed.expression.past
        listed = days_before(at, piece, taken)
        found.extend(each._replace(expression=replace(each.expression, past=tense)) for each in listed)
        found.append(closed)
        taken = bounded.last
    return found


def _promising(at: Cursor, index: int) -> bool:
    """
    Tell at one look whether a date may begin at a token, for the kinds that seldom begin one.

    A word that begins a date only together with another does with that one behind it.
    A number does with a sign or a date word behind it, or where it looks like a year; a word of direction ("this")
    with a date word or a number behind it.
    """
    number = at.numbers.get(index)
    known = at.scan.readings[index]
    if known is not None and not known.by_category.keys().isdisjoint(_BEGIN):
        follow = at.openers.get(at.words[index])
        if follow is None:
            follow = at.openers[at.words[index]] = _second_words(known)
        if not follow or (index + 1 < at.size and at.words[index + 1] in follow):
            return True
    if number is not None:
        if number.value >= _THOUSAND or number.ordinal or number.value == NO_VALUE:
            return True
        after = number.last + 1
    else:
        after = index + 1
    if after >= at.size:
        return number is None
    if at.words[after] in _SIGNS or (number is None and after in at.numbers):
        return True
    following = at.scan.readings[after]
    return following is not None and not following.by_category.keys().isdisjoint(_GO_ON)


def _second_words(known: Reading) -> frozenset[str]:
    """Give the words one of which must follow a word that begins no date alone; none where it may stand alone."""
    second = set()
    for category in known.by_category.keys() & _BEGIN:
        for length, rest, *_ in known.by_category[category]:
            if not length:
                return frozenset()
            second.add(rest[0])
    return frozenset(second)


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


def _range(at: Cursor, piece: Piece) -> Piece:
    """Join two dates that a dash or `from … to` makes the ends of a range."""
    after = piece.last + 1
    between = at.linked(piece.first - 1, "between") or at.linked(at.article_before(piece.first) - 1, "between")
    start = at.link(after, "to")
    meaning = piece.meaning
    first = at.article_before(piece.first)
    if at.linked(first - 1, "and") and at.linked(first - 2, "now", single=True) and at.linked(first - 3, "both"):
        # "between now and June"
        today = DateExpression(0, 0, "distance", unit="day", count=0, direction=0)
        return Piece(first - 2, piece.last, DateExpression(0, 0, "range", base=today, to=replace(meaning, past=False)))
    if start > after and not between and at.linked(after, "and"):
        return piece
    if start == after:
        both = between and at.linked(after, "and") and at.linked(piece.first - 1, "both")
        joined = between and _carries_prefix(at, after)
        season = at.sign(after, "/") and _bare_year(meaning)
        if not joined and not both and not season and not at.sign(after, "-\u2013~"):
            return piece
        start = at.link(after, "and") if both else after + (not joined)
    now = at.link(start, "now")
    if now > start:
        to = DateExpression(0, 0, "distance", unit="day", count=0, direction=0)
        return Piece(piece.first, now - 1, DateExpression(0, 0, "range", base=meaning, to=to))
    day = at.number(start)
    if day is not None and at.sign(day.last + 1, ":"):
        # the hour behind a date
        return piece
    if day is not None and _bare_year(meaning) and _follows(at, meaning.year or 0, day, season=at.sign(after, "/")):
        era = at.link(day.last + 1, "era")
        last = era - 1 if era == day.last + 2 else day.last
        to = DateExpression(0, 0, "calendar", year=day.value)
        return Piece(piece.first, last, DateExpression(0, 0, "range", base=meaning, to=to))
    if at.sign(after, "/"):
        return piece
    if day is not None and meaning.day is not None and meaning.form == "calendar":
        final = phrase(at, at.article(start))
        if final is None and meaning.month is not None and meaning.day < day.value <= 31:  # noqa: PLR2004
            to = replace(meaning, day=day.value, weekday=None)
            year = _year_behind(at, day.last, to)
            base = replace(meaning, year=year.meaning.year)
            return Piece(piece.first, year.last, DateExpression(0, 0, "range", base=base, to=year.meaning))
    else:
        final = phrase(at, at.article(start))
    if final is None or not _comparable(meaning, final.meaning):
        return piece
    return Piece(piece.first, final.last, DateExpression(0, 0, "range", base=meaning, to=final.meaning))


def _bare_year(meaning: DateExpression) -> bool:
    """Tell whether a date is a year and nothing else."""
    whole = meaning.form == "calendar" and meaning.year is not None and meaning.month is None
    return whole and meaning.unit is None and meaning.calendar == "gregorian" and not meaning.unclear


def _follows(at: Cursor, year: int, number: Number, *, season: bool) -> bool:
    """Tell whether a number is the year in which a range ends that begins in another; of a season, the very next."""
    written = at.scan.is_number(number.first) and len(at.words[number.first]) == 4  # noqa: PLR2004 - a year in full
    alone = year >= _MODERN or counts_nothing(at, number.last + 1)
    return written and alone and year < number.value <= year + (1 if season else _ERA)


def _carries_prefix(at: Cursor, index: int) -> bool:
    """Tell whether a date word has a clitic in front of it, which behind `between` is the conjunction."""
    return any(
        (term := at.term(index, category)) is not None and term.prefix != "" for category in ("month", "weekday")
    )


def _year_behind(at: Cursor, last: int, meaning: DateExpression) -> Piece:
    return with_year(at, Piece(last, last, meaning))


def _comparable(one: DateExpression, two: DateExpression) -> bool:
    """Tell whether two dates can be the ends of one range."""
    return one.form != "range" and two.form != "range" and not one.plural and not two.plural


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
    if term is None or term.entry.value == "within":
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
    if _open(meaning):
        tense = past(at, piece.first, piece.last, coming=_weekly(meaning))
        bare = tense is False and at.bare(piece.first, piece.last)
        meaning = replace(meaning, past=tense, direction=1 if bare and _coming(meaning) else meaning.direction)
    return DateReading(first, piece.last, meaning)


def _coming(meaning: DateExpression) -> bool:
    """Tell whether a date that stands alone is the coming one: a weekday is, today's weekday is not today."""
    return meaning.form == "weekday" and meaning.direction is None and meaning.base is None


def _weekly(meaning: DateExpression) -> bool:
    """Tell whether an expression names a day or weekend that comes every week."""
    return (meaning.form == "weekday" or meaning.unit == "weekend") and meaning.base is None


def _open(meaning: DateExpression) -> bool:
    """Tell whether an expression leaves open which of several days, months or years it is."""
    if meaning.form == "calendar":
        return meaning.year is None and meaning.base is None and meaning.direction is None
    if meaning.form in {"weekday", "named"}:
        return meaning.base is None and meaning.year is None and meaning.direction in {None, 0}
    if meaning.form == "period":
        return meaning.unit in {"week", "weekend"} and not meaning.direction
    return any(part is not None and _open(part) for part in (meaning.base, meaning.to))
