"""
What a story knows together of the dates of its articles.

An article that never prints its year may tell it all the same: `Thursday, 11 June` is a day of 2015, 2020 and 2026
only, and where another article of the story speaks of June 2020, it is that one. What cannot be told stays unknown: an
article's date is never guessed, and never taken from the machine.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates import WRONG_WEEKDAY, resolve, weekday_conflict
from claimcheck.model import When
from claimcheck.resolve.written import Today, count_from, today_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.model import Claim, DateExpression, Extraction

_NEAR = timedelta(days=45)
"""How far apart the dates of two articles on one piece of news may be."""
_OPENING = 800
"""Characters of an article's opening: its headline, what stands under the picture, and the first sentences."""
_YEARS = range(1990, 2100)
"""Years of news on the web."""


def story_dates(extractions: Sequence[Extraction]) -> dict[str, tuple[date | None, str]]:
    """
    Find the dates of the articles of one story that have none.

    Args:
        extractions: the articles of one story.

    Returns:
        for each article without a date its id with the date, or None, and what it rests on: `text` where the article
        says which day today is, `story` where its weekday and another article tell together, else `unknown`.

    """
    found: dict[str, tuple[date | None, str]] = {}
    for extraction in extractions:
        if extraction.article.published is not None:
            continue
        today = _today(_told(extraction))
        if today is not None:
            found[extraction.article.id] = today, "text"
            continue
        told = _told_by_others(extraction, [other for other in extractions if other is not extraction])
        found[extraction.article.id] = (told, "story") if told is not None else (None, "unknown")
    return found


def settle(extraction: Extraction, published: date | None, basis: str) -> Extraction:
    """
    Give an article its date, and all its claims the days that follow from it.

    Args:
        extraction: the article with its claims and, parallel to them, their date expressions.
        published: the article's date; None where it stays unknown.
        basis: where that date comes from.

    """
    article = replace(extraction.article, published=published, published_basis=basis)
    today = today_of(_told(extraction), published)
    claims = tuple(
        _settled(claim, expression, published, today)
        for claim, expression in zip(extraction.claims, extraction.expressions, strict=True)
    )
    return replace(extraction, article=article, claims=claims)


def _settled(claim: Claim, expression: DateExpression | None, published: date | None, today: Today) -> Claim:
    """Resolve one claim against the day that the article calls today; its date holds for a claim without date words."""
    if expression is not None:
        when = count_from(expression, today, published)
    elif published is not None:
        when = When(published, published, "published")
    else:
        when = When()
    dated = claim.date
    if dated is not None:
        dated = replace(dated, first=when.first, last=when.last, basis=when.basis)
        if dated.certainty == "stated" and published is not None and when.first is not None and when.first > published:
            dated = replace(dated, certainty="planned")  # a day to come, whatever the verb: "runoff on 28 May"
    trace = claim.trace
    if dated is not None and expression is not None and _other_weekday(expression, today.day or published):
        trace = (*trace, WRONG_WEEKDAY)
    if expression is not None and when.basis != "stated":
        trace = (*trace, *today.trace)
    modality = claim.modality if dated is None else dated.certainty
    return replace(claim, published=published, when=when, date=dated, modality=modality, trace=trace)


def _other_weekday(expression: DateExpression, published: date | None) -> bool:
    """
    Tell whether the weekday that a date names is not that of its day.

    Of the Hijri calendar nobody can say: the month begins when the moon is seen.
    """
    return expression.calendar == "gregorian" and weekday_conflict(expression, published) is not None


def _told(extraction: Extraction) -> list[DateExpression]:
    """Give the dates that the article itself tells: not those of a teaser, a comment or a footer."""
    aside = extraction.article.is_set_aside
    return [each for each in extraction.dates if not aside(each.start, each.start + 1)]


def _today(dates: Iterable[DateExpression]) -> date | None:
    """Give the day that the article itself calls today with its full date, where all such words agree."""
    days = {resolve(expression, None).first for expression in dates if expression.name == "today" and expression.year}
    return days.pop() if len(days) == 1 else None


def _told_by_others(extraction: Extraction, others: Sequence[Extraction]) -> date | None:
    """Give the latest day that the article reports, where its weekday and the other articles leave one year only."""
    told = _told(extraction)
    days = [expression for expression in told if _tells_year(expression)]
    if not days:
        return None
    earliest = _latest_year(told)
    known = [years for years in (_supported(day, others, earliest) for day in days) if years]
    if not known or any(len(years) > 1 for years in known):
        return None
    found = {next(iter(years)) for years in known}
    return max(found) if max(found) - min(found) <= _NEAR else None


def _tells_year(expression: DateExpression) -> bool:
    """
    Tell whether an expression is a weekday with day and month, of something that the opening tells as happened.

    Further down, an article tells of other days than its own.
    """
    whole = expression.weekday is not None and expression.month is not None and expression.day is not None
    opening = expression.past is True and expression.start <= _OPENING
    return whole and opening and expression.year is None and expression.calendar == "gregorian"


def _latest_year(dates: Iterable[DateExpression]) -> int:
    """Give the latest year that the article speaks of as gone: it is not older than that."""
    return max(
        (each.year for each in dates if each.form == "calendar" and each.year and each.bound is None and not each.unit),
        default=_YEARS.start,
    )


def _supported(expression: DateExpression, others: Sequence[Extraction], earliest: int) -> set[date]:
    """Give the days that fit the weekday, and that another article's own date or words come near to."""
    month, day = expression.month or 1, expression.day or 1
    fitting = set()
    for year in _YEARS:
        if year < earliest:
            continue
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if candidate.isoweekday() == expression.weekday and any(_speaks_of(other, candidate) for other in others):
            fitting.add(candidate)
    return fitting


def _speaks_of(other: Extraction, day: date) -> bool:
    """Tell whether an article is of about that day, or names the day or its month with the year."""
    published = other.article.published
    if published is not None and abs(published - day) <= _NEAR:
        return True
    return any(
        expression.form == "calendar" and expression.year == day.year and expression.month == day.month
        for expression in _told(other)
    )
