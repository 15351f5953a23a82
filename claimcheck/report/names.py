"""What things are called in a report: messages, kinds and tests in the interface language, articles by short names."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from claimcheck.text.harmless import shown
from claimcheck.vocabulary import display_name, message, vocabulary

if TYPE_CHECKING:
    from claimcheck.model import Report

__all__ = ["Names", "kind_name", "organisation", "reason_name", "say"]

_LONGEST_ID = 16


def say(interface: str, key: str, *, table: str = "interface", **values: object) -> str:
    """
    Give a message of `interface.toml` with its values filled in.

    A value `n` takes the form that the language has for such a number. Raises KeyError for a message that is none.
    """
    return message(table, key, interface, **values)


def kind_name(kind: str, interface: str) -> str:
    """Give the name of a kind of finding: in English its id, which commands take as it stands."""
    return shown(kind if interface == "en" else display_name("kind", kind, interface))


def reason_name(reason: str, interface: str) -> str:
    """Give the reason of a mark in the interface language; one that has no name there as it stands."""
    return shown(display_name("reason", reason, interface)) if reason else ""


@functools.cache
def _organisations() -> dict[str, dict[str, str]]:
    return {forms["en"]: forms for forms in vocabulary().labels["organisation"].values()}


def organisation(name: str, interface: str) -> str:
    """Give the name of an organisation in the interface language; any other name as it stands."""
    return _organisations().get(name, {}).get(interface, name)


class Names:
    """
    Short names for the articles of a report, as the first column of a piece of evidence.

    An article goes by its outlet; where the outlet has several articles in the story, its file name stands beside it;
    where nobody named an outlet, the file name alone, cut to what tells it from the others.
    """

    def __init__(self, report: Report) -> None:
        files = _short_ids([article.id for article in report.articles])
        told = Counter((article.story, article.outlet) for article in report.articles)
        self._names = {}
        for article in report.articles:
            name, file = shown(article.outlet), files[article.id]
            if not name or article.outlet == article.id:
                name = file
            elif told[article.story, article.outlet] > 1:
                name = f"{name} {file}"
            self._names[article.id] = name

    def of(self, article: str) -> str:
        """Give the short name of an article, its id where the report does not list it."""
        return self._names.get(article) or shown(article)


def _short_ids(ids: list[str]) -> dict[str, str]:
    """Cut long file names after the first part that still tells them apart."""
    stems = {one: shown(one.rsplit("/", 1)[-1].removesuffix(".txt").removesuffix(".md")) for one in ids}
    taken = Counter(stems.values())
    heads: defaultdict[str, set[str]] = defaultdict(set)
    for one, stem in stems.items():
        heads[stem.split("_", 1)[0]].add(one)
    short = {}
    for one, stem in stems.items():
        head = stem.split("_", 1)[0]
        if taken[stem] > 1:
            short[one] = shown(one)
        elif len(stem) > _LONGEST_ID and head and len(heads[head]) == 1:
            short[one] = head
        else:
            short[one] = stem
    return short
