"""
Tell the story from the page around it.

Nothing is taken out: an article keeps every character, and gets zones that say which stretches are headline, caption
or no part of the story. The rules are about how pages are made, never about one site, and in doubt a line is story:
a sentence set aside is a claim lost, while a leftover line costs a look.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from claimcheck.read.cleaning.inline import inline_asides
from claimcheck.read.cleaning.lines import lines_of
from claimcheck.read.cleaning.page import Page
from claimcheck.read.cleaning.phrases import phrases_of
from claimcheck.read.cleaning.zones import disjoint, merged, within
from claimcheck.read.facts import day_of_url
from claimcheck.read.passages import passages_of

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.model import Article, Zone

__all__ = ["clean"]


def clean(article: Article, aside: tuple[Zone, ...] = (), given: tuple[Zone, ...] = ()) -> Article:
    """
    Give an article its zones and passages, and the title and date that its page shows where nothing else told them.

    Args:
        article: its language is one that claimcheck reads.
        aside: what reading has set aside already, at the head of the text.
        given: what the file itself says of every line of the text; what a page adds to a story is set aside within it.

    """
    text = article.text
    phrases = phrases_of(article.language)
    page = Page(lines_of(text, aside[-1].end if aside else 0), phrases, article.title)
    whole = within(given, page.zones()) if given else page.zones()
    passages, unread = passages_of(text, article.language)
    zones = merged(whole, disjoint([*unread, *inline_asides(text), *page.inside]))
    published, basis = article.published, article.published_basis
    if published is None:
        published, basis = page.published, "stamp"
    if published is None and article.url:
        published, basis = day_of_url(article.url), "url"
    return structs.replace(
        article,
        zones=(*aside, *zones),
        passages=passages,
        title=article.title or page.title,
        basis=_with_stamp(article, page.published) if given else article.basis,
        published=published,
        published_basis=basis if published else "unknown",
    )


def _with_stamp(article: Article, published: date | None) -> tuple[tuple[str, str], ...]:
    """Add to where the facts of an article came from that its date is its page's stamp."""
    if article.published is not None or published is None:
        return article.basis
    return (*article.basis, ("published", "stamp"))
