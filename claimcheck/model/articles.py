"""An article, its zones, and what became of each number in it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from claimcheck.model.values import Value

ZoneKind = Literal["headline", "body", "caption", "aside"]
MarkState = Literal["claimed", "excluded", "not_understood"]


class Zone(Value, frozen=True):
    """
    A stretch of an article and what it is.

    `headline`, `body` and `caption` are read; `aside` is set aside, and `reason` says why in the words of a mark
    ("page counter", "teaser of another story"). The zones of an article are sorted, do not overlap, and what no zone
    covers is body.
    """

    start: int
    end: int
    kind: ZoneKind
    reason: str = ""


class Article(Value, frozen=True):
    """
    One text as it was given, with what is known of it.

    `text` is never altered: front matter, line ends and a byte-order mark count. `path` is for messages, `id` for
    output. `published_basis` says where the date came from (`sources.csv`, `front matter`, `stamp`, `url`, `story`).
    """

    id: str
    story: str
    text: str
    path: str = ""
    outlet: str = ""
    published: date | None = None
    published_basis: str = "unknown"
    language: str = ""
    title: str = ""
    url: str = ""
    zones: tuple[Zone, ...] = ()


class Mark(Value, frozen=True):
    """One number of an article and its state; `claim` where claimed, `reason` where not."""

    start: int
    end: int
    state: MarkState
    reason: str = ""
    claim: str | None = None
