"""Date claims: every date of an article with what happened, happens or is due then."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

from claimcheck.extract.dates.events import event_at, told_again
from claimcheck.extract.draft import Draft
from claimcheck.grammar.dates import DateReading, resolve
from claimcheck.model import DateClaim, Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.languages import Scan
    from claimcheck.model import Article, DateExpression

Certainty = Literal["stated", "planned", "expected"]
_CLAUSE = 14
"""How many words before a date the verb may stand that tells how certain it is."""
_AHEAD = 8
_AUXILIARIES = 3
"""How many words before a participle its auxiliary verb may stand."""
_DATELINE = 5
"""Words before the day in the line that opens a report: a place, perhaps with its country."""
_AGENCY = 6
"""Words of an agency's name in brackets, the brackets with them."""
_BASE = 6
"""Words before a date the word may stand that makes it the base of a comparison."""
_PARTED = frozenset(",;:\n")
_DASHES = frozenset(("-", "--", "\u2013", "\u2014", "\u0640"))


def read_date_claims(scan: Scan, dates: Sequence[DateReading], article: Article) -> list[Draft]:
    """
    Make a claim of every date of an article outside what is set aside.

    Args:
        scan: the article's text.
        dates: its date expressions, as `grammar.dates.read_dates` gives them.
        article: for its zones and its own date, where that is known already.

    Returns:
        drafts of kind `date` in order; the event is None where nothing around the date names one.

    """
    zones = [zone for zone in article.zones if zone.kind == "aside"]
    begins = [zone.start for zone in zones]
    drafts: list[Draft] = []
    for place, reading in enumerate(dates):
        start = reading.expression.start
        zone = bisect_right(begins, start) - 1
        if zone >= 0 and start < zones[zone].end:
            continue
        if _in_dateline(scan, reading):
            continue
        following = dates[place + 1].first if place + 1 < len(dates) else len(scan)
        event = None if _is_base(scan, reading) else event_at(scan, reading, following)
        drafts.append(_draft(scan, reading, event, article, "event" if event else "date-only"))
        drafts.extend(
            _draft(scan, reading, again, article, "event-of-the-sentence-before")
            for again in told_again(scan, dates, place)
        )
    return drafts


def _in_dateline(scan: Scan, reading: DateReading) -> bool:
    """Tell whether a day stands in the line that opens a report: `CAIRO, March 3 (agency) - `; it is a stamp."""
    if reading.expression.day is None or reading.expression.bound is not None:
        return False
    first, size = reading.first, len(scan)
    while first > 0 and reading.first - first <= _DATELINE and scan.words[first - 1] != "\n":
        if scan.sentence(first - 1) != scan.sentence(reading.first):
            break
        first -= 1
    if not 0 < reading.first - first <= _DATELINE or any(
        scan.term(at, "clause") is not None or scan.term(at, "tense") is not None for at in range(first, reading.first)
    ):
        return False
    after = reading.last + 1
    if after < size and scan.words[after] == "(":
        close = next((at for at in range(after, min(size, after + _AGENCY)) if scan.words[at] == ")"), None)
        after = after if close is None else close + 1
    return after < size and scan.words[after] in _DASHES and not scan.touches(after + 1)


def _is_base(scan: Scan, reading: DateReading) -> bool:
    """Tell whether a date is only what a figure is compared with: `5 % more than a year ago`, `down from last year`."""
    begin = max(scan.sentence_tokens(reading.first)[0], reading.first - _BASE)
    for at in reversed(scan.within("comparison", begin, reading.first)):
        term = scan.term(at, "comparison")
        if term is None or any(scan.words[index] in _PARTED for index in range(at, reading.first)):
            return False
        if term.entry.value == "base":
            return True
        ago = (reading.expression.direction or 0) < 0 and reading.expression.form == "distance"
        return ago and reading.first - term.last <= 2 and not scan.lexicon.head_first  # noqa: PLR2004 - "from a year ago"
    return False


def _draft(scan: Scan, reading: DateReading, event: tuple[int, int] | None, article: Article, rule: str) -> Draft:
    """Make the draft; the quote holds date and event where no more than a preposition parts them, else the date."""
    expression = reading.expression
    when = resolve(expression, article.published)
    first, last = reading.first, reading.last
    span: tuple[int, int] | None = None
    if event is not None:
        span = scan.span(*event)
        between = range(event[1] + 1, first) if event[1] < first else range(last + 1, event[0])
        if all((term := scan.term(index, "clause")) and term.entry.value == "preposition" for index in between):
            first, last = min(first, event[0]), max(last, event[1])
    start, end = scan.span(first, last)
    text = None if span is None else scan.original[span[0] : span[1]]
    certainty = _certainty(scan, reading)
    claim = DateClaim(
        event=text,
        event_start=None if span is None else span[0],
        event_end=None if span is None else span[1],
        first=when.first,
        last=when.last,
        basis=when.basis,
        start=expression.start,
        end=expression.end,
        certainty=certainty,
    )
    return Draft(
        kind="date",
        first=first,
        last=last,
        start=start,
        end=end,
        date=claim,
        event=None if span is None or text is None else Event(text, *span),
        expression=expression,
        modality=certainty,
        trace=(f"date.{expression.form}", f"date.{rule}"),
    )


def _certainty(scan: Scan, reading: DateReading) -> Certainty:
    """Tell whether it happened, is planned or is expected: by the nearest verb that has a time, else by the date."""
    begin, end = scan.sentence_tokens(reading.first)
    near = (
        *reversed(scan.within("tense", max(begin, reading.first - _CLAUSE), reading.first)),
        *scan.within("tense", reading.last + 1, min(end, reading.last + 1 + _AHEAD)),
    )
    for index in near:
        term = scan.term(index, "tense")
        if term is None or term.entry.value == "neutral":
            continue
        value: str | None = term.entry.value
        if value == "past":
            value = _auxiliary(scan, index)
            if value is None:
                break
        return "expected" if value == "expected" else "planned"
    return "planned" if _ahead(reading.expression) else "stated"


def _auxiliary(scan: Scan, index: int) -> str | None:
    """Give what the words before a participle make of it: `is likely to be held`; None where it is past."""
    for back in range(index - 1, max(-1, index - 1 - _AUXILIARIES), -1):
        term = scan.term(back, "tense")
        if term is not None and term.entry.value in {"future", "expected"}:
            return term.entry.value
    return None


def _ahead(expression: DateExpression) -> bool:
    """Tell whether the words themselves point to the future."""
    if expression.form == "range" or expression.unclear:
        return False
    if expression.form == "distance" and expression.base is not None:
        return _ahead(expression.base)
    if expression.bound in {"by", "until", "within"} and expression.past is not True:
        return True
    return (expression.direction or 0) > 0 and expression.past is not True
