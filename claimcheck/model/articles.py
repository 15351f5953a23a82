"""An article, its zones, and what became of each number in it."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import Literal

from claimcheck.model.values import Value

ZoneKind = Literal["headline", "lead", "body", "caption", "quotation", "list", "cell", "aside"]
Trust = Literal["", "low"]
MarkState = Literal["claimed", "excluded", "not_understood"]


class Zone(Value, frozen=True):
    """
    A stretch of an article and what it is.

    `aside` is set aside, and `reason` says why in the words of a mark ("page counter", "teaser of another story"); all
    other kinds are read. `lead`, `quotation`, `list` and `cell` come from formats that mark them. The zones of an
    article are sorted, do not overlap, and what no zone covers is body.
    """

    start: int
    end: int
    kind: ZoneKind
    reason: str = ""


class Passage(Value, frozen=True):
    """A stretch of an article in another language than what is around it; `language` is one that is read."""

    start: int
    end: int
    language: str


class Article(Value, frozen=True):
    """
    One text, with what is known of it.

    A text that was given as text is never altered: front matter, line ends and a byte-order mark count. Of other forms
    (`form`: `html`, `pdf` …) `text` is what was taken out of the file, a block a line, and `left_out` what was not.
    `path` is for messages, `id` for output. `published_basis` says where the date came from (`sources.csv`, `front
    matter`, `stamp`, `url`, `story`), `basis` the same for the other fields; `published_at` and `updated_at` are
    moments in ISO 8601, with their zone where the file gives one. `trust` is `low` where the text may not be what the
    page shows. `passages` are in other languages than `language`, sorted; a quotation may stand within one.
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
    author: str = ""
    published_at: str = ""
    updated_at: str = ""
    canonical: str = ""
    form: str = "text"
    encoding: str = ""
    trust: Trust = ""
    basis: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()

    @property
    def is_taken_out(self) -> bool:
        """Tell whether the text is not the file itself, so that it has to be kept for anyone to check a span."""
        return self.form != "text"

    def is_set_aside(self, start: int, end: int) -> bool:
        """Tell whether any of some characters is in a zone that is set aside."""
        zones = self.zones
        index = bisect_left(zones, end, key=_start) - 1
        while index >= 0 and zones[index].end > start:
            if zones[index].kind == "aside":
                return True
            index -= 1
        return False


def _start(zone: Zone) -> int:
    return zone.start


class Mark(Value, frozen=True):
    """One number of an article and its state; `claim` where claimed, `reason` where not."""

    start: int
    end: int
    state: MarkState
    reason: str = ""
    claim: str | None = None
