"""Words that look like a date and are none: verbs, names, parts of an hour, months that are other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor, Piece
    from claimcheck.languages import Term

_SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
_QUARTERED = frozenset({"half", "quarter"})
_SHORT = 3
"""Letters of words that are small in a headline as well."""
_STREET = 2
"""Names in front of the word for a street."""
_TO = 5
"""Words behind a month within which the end of its range is told."""
_DOTS = 2
"""Stops behind the head of a headline."""
_RANKED = 6
"""Words before a distance within which an ordinal tells that it is how long nothing of the kind had happened."""
_OPENING = "\"'(\u00ab\u00bb\u201c\u201d"
_CLOSING = "\"')\u00bb\u00ab\u201d\u201c"
_DASHES = "-\u2013\u2014"


def no_weekday(at: Cursor, index: int) -> bool:
    """
    Tell whether a word for a weekday is none, or none of a certain week.

    It is of every week in the name of a sermon, the first word of eleven (Sunday), or `the two` (Monday) behind
    `between` without another day.
    """
    if marked(at, index - 1, "weekly") or (index in at.numbers and at.numbers[index].last > index):
        return True
    if not marked(at, index, "two") or not at.linked(index - 1, "both"):
        return False
    return not any(at.has(after, "weekday") for after in (index + 1, index + 2))


def titled(at: Cursor, first: int, last: int) -> bool:
    """Tell whether date words in capitals are the name of a programme: `"This Week"`, `on ABC's This Week`."""
    starts = (at.scan.span(index, index)[0] for index in range(first, last + 1))
    if at.scan.lexicon.verb_first or not all(at.scan.original[start].isupper() for start in starts):
        return False
    quoted = at.sign(first - 1, _OPENING) and at.touches(first)
    stop = at.sign(last + 1, ".,")
    if quoted and at.sign(last + 1 + stop, _CLOSING) and at.touches(last + 1 + stop):
        return True
    return last > first and "'" in at.words[max(0, first - 1)] and at.words[max(0, first - 1)].endswith("'s")


def firm(at: Cursor, piece: Piece) -> bool:
    """Tell whether a century is a firm's name: `20th Century Insurance`, in capitals and without its article."""
    meaning = piece.meaning
    if at.scan.lexicon.head_first or meaning.form != "part" or meaning.unit != "century" or not at.capital(piece.last):
        return False
    told = at.article_before(piece.first) < piece.first or at.linked(piece.first, "article")
    return not told and not at.has(piece.first - 1, "date_edge")  # "the early 20th Century"


def figure_of_speech(at: Cursor, term: Term) -> bool:
    """
    Tell whether a word for yesterday or tomorrow means the past or the future: `looking to the morrow`.

    It does where it bears the article and stands behind a preposition of place; where it counts days it is behind a
    noun, a preposition of time or the word for day.
    """
    if int(term.entry.value) == 0:
        return False
    if marked(at, term.last + 1, "figure") or marked(at, term.first - 1, "morrow"):
        return True
    before = at.term(term.first - 1, "clause")
    place = before is not None and before.entry.value == "preposition" and not at.linked(term.first - 1, "year")
    timed = at.scan.term_before(term.first, "date_bound") is not None
    return place and not timed and at.words[term.first].startswith(at.scan.lexicon.articles)


def lasts(at: Cursor, index: int) -> bool:
    """Tell whether a word of direction is the verb of lasting: `is to last three months`, `could last two weeks`."""
    if index == 0 or not at.linked(index, "last"):
        return False
    before = at.term(index - 1, "tense")
    return at.linked(index - 1, "to") or (before is not None and before.entry.value in {"future", "expected"})


def how_long(at: Cursor, front: Term, after: int) -> bool:
    """
    Tell whether the distance behind a preposition is how long something lasted.

    It is in `the first in 22 days`, `after eight years as leader`, and at the head of a headline (`After 13 years ..
    the body comes home`).
    """
    if at.scan.lexicon.head_first:
        begin, end = at.scan.sentence_tokens(front.first)
        stops = [index for index in range(after, min(at.size, end + _DOTS)) if at.words[index] == "."]
        return front.first == begin and bool(stops) and not at.opens_line(stops[-1] + 1)
    if at.has(after, "clause") and not any(at.linked(after, value) for value in ("after", "before", "of")):
        border = at.term(after, "clause")
        return border is not None and border.entry.value == "border"
    begin = max(at.scan.sentence_tokens(front.first)[0], front.first - _RANKED)
    return any((number := at.numbers.get(index)) is not None and number.ordinal for index in range(begin, front.first))


def auxiliary(at: Cursor, index: int) -> bool:
    """Tell whether a doubtful month is in small letters and a verb follows: `his past may have`."""
    if not at.has(index, "date_doubtful") or index + 1 >= at.size or at.scan.lexicon.verb_first:
        return False
    start, _ = at.scan.span(index, index)
    verb = at.term(index + 1, "grammar")
    return at.scan.original[start].islower() and verb is not None and verb.entry.value in {"auxiliary", "have"}


def names_outlet(at: Cursor, index: int) -> bool:
    """Tell whether a word for today is the name, or the end of the name, of a paper."""
    kind = at.term(index - 1, "role")
    if kind is not None and kind.entry.value == "outlet" and at.scan.lexicon.head_first:
        return not at.words[index - 1].startswith(at.scan.lexicon.articles)
    name = at.term(index - 1, "organisation")
    if name is not None and name.last >= index:
        return True
    if not at.scan.lexicon.head_first:
        # "Florida Today" in running text
        return at.capital(index) and at.capital(index - 1) and not at.sign(index - 1, _OPENING) and _running(at, index)
    if at.sign(index - 1, _OPENING) and at.sign(index + 1, _CLOSING) and at.touches(index) and at.touches(index + 1):
        # alone in quotation marks
        return at.words[index - 2] not in _CLOSING if index > 1 else True
    if (
        at.sign(index - 2, _OPENING)
        and at.sign(index + 1, _CLOSING)
        and at.touches(index - 1)
        and at.touches(index + 1)
    ):
        return True
    # "<first word of the paper's name> today - Cairo" opens a line, "<a reporter> - <the same>" is one
    opens = at.opens_line(index - 1)
    signed = at.sign(index - 2, _DASHES) and at.opens_line(index + 1)
    return (opens and at.sign(index + 1, _DASHES)) or signed


def _running(at: Cursor, index: int) -> bool:
    """Tell whether a sentence is written with small letters, as no headline is."""
    begin, end = at.scan.sentence_tokens(index)
    starts = (at.scan.span(token, token)[0] for token in range(begin, end) if len(at.words[token]) > _SHORT)
    return sum(at.scan.original[start].islower() for start in starts) > 1


def of_hour(at: Cursor, unit: Term) -> bool:
    """Tell whether a half or a quarter is joined to an hour: `at eleven and a half`."""
    return unit.entry.value in _QUARTERED and unit.prefix != "" and not at.only_article(unit)


def measured(at: Cursor, unit: Term) -> bool:
    """Tell whether a quarter is that of a unit behind it: `a quarter of an hour`."""
    return unit.entry.value in _QUARTERED and at.has(unit.last + 1, "unit")


def marked(at: Cursor, index: int, *values: str) -> bool:
    """Tell whether a token is a word that makes the date beside it something else, in one of some ways."""
    term = at.term(index, "date_doubtful") if at.has(index, "date_doubtful") else None
    return term is not None and term.entry.value in values


def other_year(at: Cursor, unit: Term) -> bool:
    """Tell whether the word behind a year makes it one that does not begin in January: the school year."""
    return unit.entry.value == "year" and marked(at, unit.last + 1, "year")


def of_something(at: Cursor, piece: Piece) -> bool:
    """Tell whether a half or a quarter is that of a thing rather than of a year: `the first half of the match`."""
    meaning = piece.meaning
    return (
        meaning.form == "part"
        and meaning.base is None
        and meaning.unit in _QUARTERED
        and at.linked(piece.last + 1, "day_of")
    )


def small(at: Cursor, index: int) -> bool:
    """Tell whether a doubtful month is written as the other word: `that may`; never where letters have no capitals."""
    if not at.has(index, "date_doubtful") or at.scan.lexicon.verb_first:
        return False
    start, _ = at.scan.span(index, index)
    return at.scan.original[start].islower()


def numbers_house(at: Cursor, last: int) -> bool:
    """Tell whether a number is that of a house: one or two names and the word for a street stand behind it."""
    names = 0
    while (
        names < _STREET and last + 1 + names < at.size and at.scan.quote(last + 1 + names, last + 1 + names).istitle()
    ):
        names += 1
        street = at.scan.term(last + 1 + names, "name", "after")
        if street is not None and street.entry.value == "street":
            return True
    return False


def namesake(at: Cursor, index: int, piece: Piece) -> str:
    """
    Tell what is named after a day and month without a year, by the noun before it.

    `place`: a city, a street or a party, and no date at all. `memory`: what happened then, in a year that everybody
    knows and the text does not tell. Empty: nothing.
    """
    meaning = piece.meaning
    yearless = meaning.form == "calendar" and meaning.month is not None and meaning.year is None
    if not yearless or any(known is not None for known in (meaning.weekday, meaning.direction, meaning.base)):
        return ""
    before = index - 1 - at.sign(index - 1, '"\u201c\u00ab') - ((index - 1) in at.numbers)
    return next((value for value in ("place", "memory") if marked(at, before, value)), "")


def general(at: Cursor, index: int) -> bool:
    """Tell whether the word before makes the unit another word: the general of a secretary general."""
    return marked(at, index - 1, "general")


def _begins_range(at: Cursor, index: int) -> bool:
    """Tell whether a small word only opens a range."""
    return at.linked(index, "between") and at.link(index, "at", "year", "to") == index


def doubtful(at: Cursor, index: int, piece: Piece) -> bool:
    """Tell whether a piece is one word that is as well another word, with nothing beside it that speaks for a date."""
    meaning = piece.meaning
    if any(known is not None for known in (meaning.day, meaning.year, meaning.direction, meaning.base)):
        return False
    if meaning.form == "named" and meaning.name in _SEASONS:
        # "in the summer" is any summer.
        return at.scan.term_before(index, "date_edge") is None and not at.bare(index, piece.last)
    if piece.last != index or at.term(index, "date_doubtful") is None or marked(at, index, "two"):
        return False
    if meaning.form == "weekday" and at.scan.lexicon.verb_first:
        return at.has(index + 1, "number") and at.scan.term(index + 1, "number", "teen") is not None  # "the eleven"
    if auxiliary(at, index):
        return True
    alone = marked(at, index, "alone", "zero")
    before = index - 1
    told = at.scan.term_before(index, "date_direction")
    if small(at, index) and told is not None and told.entry.value in {"same", "that", "this"}:
        # "that may"
        return True
    if before >= 0:
        if any(
            at.scan.term_before(index, category, "before" if category == "date_direction" else None) is not None
            for category in ("date_direction", "date_edge", "date_bound")
        ):
            return False
        small_word = at.link(before, "at", "year", "between", "to") == index and not at.linked(before, "and")
        if small_word and _begins_range(at, before) and meaning.form == "calendar" and meaning.calendar == "gregorian":
            # "from March to May", but not "who practises"
            small_word = any(at.linked(behind, "to") for behind in range(index + 1, index + _TO))
        if small_word and not alone:
            return False
        unit = at.term(before, "date_unit", "one")
        if unit is not None:
            return False
    after = at.term(index + 1, "date_direction", "after") is not None
    prefix = term.prefix if (term := at.term(index, "date_doubtful")) is not None else ""
    if prefix and at.begins(prefix, "and") and not at.has(before, "month"):
        # "and" says nothing of what stands beside another word than a month
        prefix = ""
    return not (after or (prefix and not alone) or at.bare(index, index))
