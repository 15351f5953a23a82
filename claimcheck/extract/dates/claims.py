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
        event = event_at(scan, reading, dates[place + 1].first if place + 1 < len(dates) else len(scan))
        drafts.append(_draft(scan, reading, event, article, "event" if event else "date-only"))
        drafts.extend(
            _draft(scan, reading, again, article, "event-of-the-sentence-before")
            for again in told_again(scan, dates, place)
        )
    return drafts


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
    near = [
        *range(reading.first - 1, max(begin, reading.first - _CLAUSE) - 1, -1),
        *range(reading.last + 1, min(end, reading.last + 1 + _AHEAD)),
    ]
    for index in near:
        term = scan.term(index, "tense")
        if term is None or term.entry.value == "neutral":
            continue
        if term.entry.value == "past":
            break
        return "expected" if term.entry.value == "expected" else "planned"
    return "planned" if _ahead(reading.expression) else "stated"


def _ahead(expression: DateExpression) -> bool:
    """Tell whether the words themselves point to the future."""
    if expression.form == "range":
        return False
    if expression.bound in {"by", "until", "within"} and expression.past is not True:
        return True
    return (expression.direction or 0) > 0
