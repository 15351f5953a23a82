"""
One article in, its claims out: figures, dates, statements, and the state of every number.

Sees one article at a time, so that articles can be spread over processes and machines; what only the other articles
of a story can tell (a year, one name for one person) is settled in `resolve`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from claimcheck.extract.assembly import assemble
from claimcheck.extract.attribution import read_sources, read_statements
from claimcheck.extract.dates import read_date_claims, when_for
from claimcheck.extract.draft import Part
from claimcheck.extract.figures import read_figures
from claimcheck.extract.sketch import sketch
from claimcheck.extract.views import views_of
from claimcheck.grammar.dates import read_dates
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, language_of, languages, lexicon
from claimcheck.model import Extraction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.extract.draft import Draft
    from claimcheck.extract.views import View
    from claimcheck.model import Article, Mark

__all__ = ["extract"]


def extract(article: Article) -> Extraction:
    """
    Read all claims out of one article.

    Gives an extraction whose claims carry no resolved dates yet (see `resolve`). An article in a language without a
    pack is read with the pack of its script, which at least understands the digits; a passage in another language than
    the rest is read with its own.
    """
    language = article.language if article.language in languages() else language_of(article.text)
    article = structs.replace(article, language=language)
    parts = [part for view in views_of(article) for part in _parts(view, article)]
    claims, settled, marks = assemble(parts, article)
    return Extraction(
        article=structs.replace(article, text=article.text if article.is_taken_out else "", left_out=()),
        characters=len(article.text),
        claims=claims,
        expressions=settled,
        marks=marks,
        dates=tuple(date for part in parts for date in part.dates),
        sketch=sketch(part.scan for part in parts if part.is_whole),
        sources=tuple(dict.fromkeys(source for part in parts if part.is_whole for source in read_sources(part.scan))),
    )


def _parts(view: View, article: Article) -> Iterator[Part]:
    """Read an article in one of its languages: at once where it has no quotations in another, else in two goes."""
    if view.own == view.whole:
        yield _part(view, view.whole, article, figures=True, statements=True)
    else:
        yield _part(view, view.own, article, figures=True, statements=False)
        yield _part(view, view.whole, article, figures=False, statements=True)


def _part(view: View, text: str, article: Article, *, figures: bool, statements: bool) -> Part:
    scan = Scan(article.text, lexicon(view.language), text)
    numerals = read_numerals(scan)
    dates = read_dates(scan, numerals)
    drafts: list[Draft] = []
    unclaimed: list[Mark] = []
    if figures:
        drafts, unclaimed = read_figures(scan, numerals, dates, article)
        drafts += read_date_claims(scan, dates, article)
    if statements:
        drafts += read_statements(scan, numerals, article)
    return Part(
        scan=scan,
        drafts=drafts,
        expressions=[draft.expression or when_for(scan, draft, dates) for draft in drafts],
        unclaimed=unclaimed,
        dates=[reading.expression for reading in dates] if figures else [],
        is_whole=statements,
    )
