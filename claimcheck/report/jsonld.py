"""
ClaimReview as JSON-LD (schema.org), only where a person decided, and never with a rating.

A verdict says how a difference stands, `confirmed` or `explained`, and is given in the person's own words; claimcheck
adds none of its own, and says of no claim that it is true or false. Verdicts that leave a finding open, or that take it
back, make no review.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import msgspec

from claimcheck.report.links import is_web_page, sentence_link
from claimcheck.text.harmless import script_safe, shown
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import ArticleReport, Claim, Decision, Finding, Report
    from claimcheck.report.view import View

__all__ = ["render"]

_REVIEWED: Final = frozenset({"confirmed", "explained"})
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def render(report: Report, view: View) -> Iterator[str]:
    """Give the reviews as one graph; an empty one where nobody has decided yet."""
    known = {claim.id: claim for claim in report.claims}
    articles = {article.id: article for article in report.articles}
    reviews = [
        _review(finding, finding.decision, [known[one] for one in finding.claims if one in known], articles, view)
        for finding in report.findings
        if finding.decision is not None and finding.decision.closes and finding.decision.verdict in _REVIEWED
    ]
    document = {"@context": "https://schema.org", "@graph": reviews}
    yield script_safe(msgspec.json.format(msgspec.json.encode(document), indent=1).decode())
    yield "\n"


def _review(
    finding: Finding, decision: Decision, claims: list[Claim], articles: dict[str, ArticleReport], view: View
) -> dict[str, Any]:
    return _without_blanks(
        {
            "@type": "ClaimReview",
            "identifier": shown(finding.id),
            "claimReviewed": shown(finding.message),
            "author": {"@type": "Person", "name": shown(decision.by)} if decision.by else None,
            "datePublished": decision.on if _DAY.fullmatch(decision.on) else None,
            "reviewAspect": display_name("verdict", decision.verdict, view.interface),
            "reviewBody": shown(decision.note),
            "inLanguage": view.interface,
            "itemReviewed": {
                "@type": "Claim",
                "name": shown(finding.message),
                "appearance": [_appearance(claim, articles.get(claim.article)) for claim in claims],
            },
        }
    )


def _appearance(claim: Claim, article: ArticleReport | None) -> dict[str, Any]:
    """Give the article in which a claim stands, its words, and where they are found."""
    url = article.url if article is not None and is_web_page(article.url) else ""
    return _without_blanks(
        {
            "@type": "NewsArticle",
            "identifier": shown(claim.article),
            "headline": shown(article.title) if article is not None else "",
            "url": sentence_link(url, claim),
            "datePublished": claim.published.isoformat() if claim.published is not None else "",
            "inLanguage": claim.language if claim.language.isalpha() and claim.language.isascii() else "",
            "publisher": {"@type": "NewsMediaOrganization", "name": shown(claim.outlet)} if claim.outlet else None,
            "hasPart": {"@type": "Quotation", "text": shown(claim.quote)},
        }
    )


def _without_blanks(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value not in (None, "", [])}
