"""Which date words a figure rests on."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.extract.dates.since import opens
from claimcheck.grammar.dates.grains import grain_of
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.draft import Draft
    from claimcheck.grammar.dates import DateReading
    from claimcheck.languages import Scan

SOME_TIME = DateExpression(0, 0, "calendar", unclear=True)
"""A time that the text speaks of without telling it: `there were 12`. It resolves to nothing, with basis `unknown`."""

_ALIKE = {"border": ("border", "moment"), "relative": ("relative", "complement")}
"""The words of clauses that part or join in one way here."""
_BORDERS = frozenset(";:\n")
_CLOSE = 3
"""How many words apart a figure and a limit still belong together."""
_BASE = 6
"""How many words before a date the word may stand that makes it the base of a change."""
_STATE = 6
"""How many words before a figure the verb may stand that tells of an earlier state."""
_PART = 10
"""How many words before a date the word may stand that opens the part of a sentence on an earlier state."""
_NOW = 3
"""How many words apart a figure and the word for now still belong together."""
_NEAREST = 12
"""How many dates before and behind a figure may be its own: a text without full stops is a sentence of thousands."""
_DURATIONS = frozenset(("hour", "day", "week", "month", "year", "decade", "century"))
_DAYS = frozenset(("day", "week", "weekend"))
_COUNTS = frozenset(("person", "count"))
_FIRST = attrgetter("first")


def when_for(scan: Scan, draft: Draft, dates: Sequence[DateReading]) -> DateExpression | None:
    """
    Give the date words that a figure is true of.

    Its own come first, then the nearest of its clause, then the nearest of its sentence. None means that the article's
    date holds; `SOME_TIME` that the figure is of an earlier time which the sentence does not tell.
    """
    if draft.expression is not None:
        return draft.expression
    begin, end = scan.sentence_tokens(draft.first)
    at = bisect_left(dates, draft.first, key=_FIRST)
    near = [reading for reading in dates[max(0, at - _NEAREST) : at + _NEAREST] if begin <= reading.first < end]
    inside = [reading for reading in near if draft.first <= reading.first <= draft.last]
    if inside:
        return inside[0].expression
    if not near:
        return SOME_TIME if (_was(scan, draft, begin) or _is_before(draft)) and not _now(scan, draft) else None
    if _now(scan, draft):
        return None
    near = [reading for reading in near if _may_rest_on(scan, draft, reading)]
    if not near:
        return SOME_TIME if _was(scan, draft, begin) or _is_before(draft) else None
    near = [reading for reading in near if _runs_to(scan, draft, reading)] or near
    nearest = min(near, key=lambda reading: _distance(scan, draft, reading))
    meaning = nearest.expression
    return replace(meaning, bound="since") if opens(scan, draft, nearest) else meaning


def _may_rest_on(scan: Scan, draft: Draft, reading: DateReading) -> bool:
    """
    Tell whether a date of the sentence can be that of a figure.

    One before the border of the figure's clause is that of another clause ("... on Thursday that there are 12"), one
    of the part on an earlier state is that of the figure there ("2, down from 5 in May"), and a limit still to come is
    not the time of a figure that holds today, unless they touch.
    """
    behind = reading.first > draft.last
    between = range(draft.last + 1, reading.first) if behind else range(reading.last + 1, draft.first)
    opener = _opener(scan, reading)
    if opener is not None and not opener < draft.first < reading.first:
        return False
    if (behind and _of_base(scan, draft, reading, between)) or (not behind and _told_as_base(scan, draft, reading)):
        return False
    if (behind and _of_part(scan, between)) or _ages(scan, draft, reading, between):
        return False
    if _is_before(draft) and not behind and any(scan.is_number(at) or _opens(scan, at) for at in between):
        return False
    if behind and (_of_another(scan, draft, reading, between) or _goes_on(scan, between)):
        return False
    if reading.expression.bound in {"by", "until", "before"} and reading.expression.past is not True:
        return len(between) <= _CLOSE and all(scan.words[index] != "," for index in between)
    return behind or not _any_is(scan, between, "border")


def _of_base(scan: Scan, draft: Draft, reading: DateReading, between: range) -> bool:
    """
    Tell whether a date behind a figure is that of what it is compared with: `9 per cent more than in 2013`.

    A change has its base behind a smaller word as well (`a rise of 9 per cent from 2013`), a few words before the date.
    """
    if draft.quantity is None:
        return False
    change = draft.quantity.role == "delta" and reading.expression.form != "range"
    for at in scan.within("comparison", between.start, between.stop):
        term = scan.term(at, "comparison")
        if term is not None and (term.entry.value == "base" or (change and between.stop - at <= _BASE)):
            return True
    return False


def _told_as_base(scan: Scan, draft: Draft, reading: DateReading) -> bool:
    """
    Tell whether a date before a figure is only what it is compared with: `compared with 2013, sales rose 9 %`.

    What a relative clause or an adjective says of that time is of that time: `compared with 2013, when they were 8`.
    """
    after = reading.last + 1
    if draft.quantity is None or after >= draft.first:
        return False
    after += scan.words[after] == ","
    clause = scan.term(after, "clause")
    told = clause is not None and clause.entry.value in {"relative", "moment"}
    if (told or scan.words[after].startswith(scan.lexicon.articles)) and draft.quantity.role != "delta":
        return False
    begin = max(scan.sentence_tokens(reading.first)[0], reading.first - _BASE)
    for at in reversed(scan.within("comparison", begin, reading.first)):
        if any(scan.words[index] in _BORDERS or scan.words[index] == "," for index in range(at, reading.first)):
            return False
        if scan.value(at, "comparison") == "base":
            return True
    return False


def _of_part(scan: Scan, between: range) -> bool:
    """Tell whether a date is that of a part alone, right behind its number: `12 arrests, including one in 2007`."""
    at = between.stop - 1
    while at >= between.start and scan.value(at, "clause") == "preposition":
        at -= 1
    if at < between.start or not (scan.is_number(at) or scan.term(at, "number") is not None):
        return False
    return bool(scan.within("part", max(between.start, at - _CLOSE), at))


def _ages(scan: Scan, draft: Draft, reading: DateReading, between: range) -> bool:
    """Tell whether a month or year stands apart from an age, which is that of today: `he, 20, fled in December`."""
    if draft.quantity is None or draft.quantity.concept != "age" or len(between) <= _CLOSE:
        return False
    if grain_of(reading.expression) in _DAYS or reading.expression.form == "range":
        return False
    return not scan.within("life", *scan.sentence_tokens(draft.first))


def _of_another(scan: Scan, draft: Draft, reading: DateReading, between: range) -> bool:
    """
    Tell whether a date behind a figure is that of something else, which the figure only leads to.

    How long something lasts is told today; the date is that of its start or of what is waited for. And what a relative
    clause says is still to come is not the time of what is given for it.
    """
    meaning = reading.expression
    ahead = meaning.past is False or (meaning.direction or 0) > 0
    figure = draft.quantity
    if figure is not None and figure.concept == "age" and ahead:
        # who is to be tried in November is 36 today
        return True
    if figure is not None and figure.unit in _DURATIONS:
        return (
            meaning.bound == "since"
            or any(scan.term(at, "event") is not None for at in scan.within("event", between.start, between.stop))
            or _any_is(scan, between, "relative")
        )
    return ahead and _any_is(scan, between, "relative")


def _goes_on(scan: Scan, between: range) -> bool:
    """Tell whether the next thing that was said begins in a stretch: "…, **and that** a runoff will be on 28 May"."""
    return any(_says_more(scan, at) for at in scan.within("grammar", between.start, between.stop))


def _says_more(scan: Scan, index: int) -> bool:
    """Tell whether a word begins the next thing that was said."""
    that = scan.term(index, "grammar")
    if that is None or that.entry.value != "that" or not index:
        return False
    glued = scan.lexicon.verb_first and scan.words[index].startswith(scan.lexicon.affixes.get("conjunction", ()))
    return glued or scan.is_and(index - 1)


def _is_before(draft: Draft) -> bool:
    """Tell whether a figure is that of an earlier state which the sentence compares with."""
    return draft.quantity is not None and draft.quantity.role == "before"


def _opener(scan: Scan, reading: DateReading) -> int | None:
    """Give the token from which on the part with a date tells of an earlier state; None where no such part holds it."""
    begin, _ = scan.sentence_tokens(reading.first)
    if not scan.within("course", max(begin, reading.first - _PART), reading.first):
        return None
    number = False
    for at in range(reading.first - 1, max(begin, reading.first - _PART) - 1, -1):
        if number and _opens(scan, at):
            return at
        if scan.words[at] in _BORDERS or scan.words[at] == ",":
            return None
        number = number or scan.is_number(at) or scan.term(at, "number") is not None
    return None


def _opens(scan: Scan, index: int) -> bool:
    """Tell whether an earlier state begins at a token: `down from`, `compared with`."""
    term = scan.term(index, "course")
    if term is None or term.first != index or term.entry.value not in {"from", "was", "instead"} or term.prefix:
        return False
    if term.last > term.first or (index > 0 and scan.words[index - 1] == ",") or term.entry.value == "was":
        return True
    # "versus 15 million", but not "from 15 million", which may be any number
    after = term.last + 1 + (scan.term(term.last + 1, "approx") is not None)
    return after < len(scan) and scan.is_number(after) and scan.value(index, "clause") != "preposition"


def _now(scan: Scan, draft: Draft) -> bool:
    """Tell whether the word for now stands beside a figure: then no other date of the sentence is its own."""
    begin, end = scan.sentence_tokens(draft.first)
    if not scan.within("date_link", max(begin, draft.first - _NOW), min(end, draft.last + 1 + _NOW)):
        return False
    around = (
        range(draft.first - 1, max(begin, draft.first - _NOW) - 1, -1),
        range(draft.last + 1, min(end, draft.last + 1 + _NOW)),
    )
    for side in around:
        for at in side:
            if scan.words[at] in _BORDERS or scan.words[at] == "," or _is(scan, at, "border"):
                break
            term = scan.term(at, "date_link")
            if term is not None and term.entry.value == "now" and term.first == term.last and not scan.is_number(at):
                return scan.term(at, "date_day") is None
    return False


def _runs_to(scan: Scan, draft: Draft, reading: DateReading) -> bool:
    """Tell whether a date is the day up to which a figure counts, whatever day the sentence names before."""
    if reading.expression.bound not in {"by", "until"} or reading.first <= draft.last:
        return False
    between = range(draft.last + 1, reading.first)
    parted = any(scan.words[at] in _BORDERS or scan.words[at] == "," for at in between)
    return not parted and not _any_is(scan, between, "border")


def _distance(scan: Scan, draft: Draft, reading: DateReading) -> tuple[int, int, bool]:
    """
    Order dates by the commas and borders between them and the figure, then by words.

    Prepositions do not count, and of two as near the one that follows is meant: "from 8 in May to 7 in June".
    """
    if reading.first > draft.last:
        first, last = draft.last + 1, reading.first
    else:
        first, last = reading.last + 1, draft.first
    between = scan.words[first:last]
    borders = sum(3 if word in _BORDERS else word == "," for word in between)
    if reading.first > draft.last:
        borders += sum(_is(scan, index, "border") for index in scan.within("clause", first, last))
    small = sum(_is(scan, index, "preposition") for index in scan.within("clause", first, last))
    length = max(0, last - first) - small
    return borders, length, reading.first < draft.first


def _is(scan: Scan, index: int, value: str) -> bool:
    """Tell whether a word joins or parts clauses in one way; a preposition of time parts none."""
    term = scan.term(index, "clause")
    if term is None or term.entry.value not in _ALIKE.get(value, (value,)):
        return False
    return value != "border" or scan.term(index, "date_bound") is None


def _any_is(scan: Scan, tokens: range, value: str) -> bool:
    """Tell whether a word of a stretch joins or parts clauses in one way."""
    return any(_is(scan, index, value) for index in scan.within("clause", tokens.start, tokens.stop))


def _was(scan: Scan, draft: Draft, begin: int) -> bool:
    """
    Tell whether the verb of being before a figure is in the past, where that tells of an earlier state.

    Of what is measured the past may be the tense of news: `revenue was 89 million`, but `there were 12 bases`.
    """
    counts = draft.quantity is None or draft.quantity.unit in _COUNTS
    before = scan.within("was", max(begin, draft.first - _STATE), draft.first)
    before = [index for index in before if scan.value(index - 1, "comparison") != "base"]
    return any((value := scan.value(index, "was")) and (counts or value != "news") for index in before)
