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
from claimcheck.extract.figures import read_figures
from claimcheck.extract.sketch import sketch
from claimcheck.grammar.dates import read_dates
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, language_of, languages, lexicon
from claimcheck.model import Extraction

if TYPE_CHECKING:
    from claimcheck.extract.draft import Draft
    from claimcheck.model import Article

__all__ = ["extract"]


def extract(article: Article) -> Extraction:
    """
    Read all claims out of one article.

    Gives an extraction whose claims carry no resolved dates yet (see `resolve`). An article in a language without a
    pack is read with the pack of its script, which at least understands the digits.
    """
    language = article.language if article.language in languages() else language_of(article.text)
    article = structs.replace(article, language=language)
    scan = Scan(article.text, lexicon(language))
    numerals = read_numerals(scan)
    dates = read_dates(scan, numerals)
    figures, unclaimed = read_figures(scan, numerals, dates, article)
    drafts: list[Draft] = [
        *figures,
        *read_date_claims(scan, dates, article),
        *read_statements(scan, numerals, article),
    ]
    expressions = [draft.expression or when_for(scan, draft, dates) for draft in drafts]
    claims, settled, marks = assemble(scan, article, drafts, expressions, unclaimed)
    return Extraction(
        article=structs.replace(article, text=article.text if article.is_taken_out else "", left_out=()),
        characters=len(article.text),
        claims=claims,
        expressions=settled,
        marks=marks,
        dates=tuple(reading.expression for reading in dates),
        sketch=sketch(scan),
        sources=read_sources(scan),
    )
