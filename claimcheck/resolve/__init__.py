"""
What only the articles of a story together can tell: dates left out, one name for one person, who copied whom.

Works on small cards (date evidence, names, a sketch of the text), never on the texts themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import Extraction, Value
from claimcheck.resolve.dates import settle, story_dates
from claimcheck.resolve.names import canonical_names, rename
from claimcheck.resolve.origins import copied_from, origins
from claimcheck.resolve.taught import share_newsrooms, taught

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Resolution", "resolve", "share_newsrooms", "taught"]


class Resolution(Value, frozen=True):
    """
    What the articles of all stories know together.

    Args:
        extractions: the articles with dates and names settled.
        origins: the source behind each claim that names or betrays one, by id.
        copies: story and id of each article that shares its wording with an earlier one → the id of that.

    """

    extractions: tuple[Extraction, ...]
    origins: dict[str, str]
    copies: dict[tuple[str, str], str]


def resolve(extractions: Iterable[Extraction]) -> Resolution:
    """
    Settle dates, names and origins, story by story.

    Gives the extractions sorted by story and article, whatever order they came in, with every `when` filled as far as
    it can be known.
    """
    stories: dict[str, list[Extraction]] = {}
    for extraction in sorted(extractions, key=lambda one: (one.article.story, one.article.id)):
        stories.setdefault(extraction.article.story, []).append(extraction)
    settled = {story: _settled(articles) for story, articles in stories.items()}
    copies = {story: copied_from(articles) for story, articles in settled.items()}
    return Resolution(
        tuple(one for articles in settled.values() for one in articles),
        {claim: one for story, articles in settled.items() for claim, one in origins(articles, copies[story]).items()},
        {(story, one): other for story, found in copies.items() for one, other in found.items()},
    )


def _settled(articles: Sequence[Extraction]) -> list[Extraction]:
    """Give the articles of one story with their dates and names."""
    told = story_dates(articles)
    dated = [
        settle(one, *told.get(one.article.id, (one.article.published, one.article.published_basis))) for one in articles
    ]
    names = canonical_names(dated)
    return [rename(one, names) for one in dated]
