"""
What only the articles of a story together can tell: dates that an article leaves out, one name for one person.

Works on small cards (date evidence, names, a sketch of the text), never on the texts themselves.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.resolve.dates import settle, story_dates
from claimcheck.resolve.names import canonical_names, rename

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model import Extraction

__all__ = ["resolve"]


def resolve(extractions: Iterable[Extraction]) -> list[Extraction]:
    """
    Settle dates and names, story by story.

    Gives the same extractions with every `when` filled as far as it can be known, and one name for each speaker,
    sorted by story and article, whatever order they came in.
    """
    stories: dict[str, list[Extraction]] = defaultdict(list)
    for extraction in sorted(extractions, key=lambda one: (one.article.story, one.article.id)):
        stories[extraction.article.story].append(extraction)
    return [settled for story in stories.values() for settled in _resolve_story(story)]


def _resolve_story(story: list[Extraction]) -> list[Extraction]:
    dates = story_dates(story)
    names = canonical_names(story)
    return [
        rename(settle(one, *dates.get(one.article.id, (one.article.published, one.article.published_basis))), names)
        for one in story
    ]
