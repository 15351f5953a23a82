"""
Claims made by hand, from a few fields and defaults: what the tests of alignment and of findings compare.

A row names its article, its sentence with the figure or the date words in square brackets, and what a reader would
take from it; everything else is filled in.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from claimcheck.model import (
    Attribution,
    Claim,
    DateClaim,
    Event,
    Link,
    Quantity,
    Sentence,
    Span,
    When,
)


def build(rows: list[dict[str, Any]], story: str = "story") -> list[Claim]:
    """Build the claims of a case; `links` name other rows by their `id`."""
    return [claim(row, index, story) for index, row in enumerate(rows)]


def claim(row: dict[str, Any], index: int = 0, story: str = "story") -> Claim:
    """Build one claim; the kind follows from the fields: `low` or `high`, `event` with days, `speaker`."""
    marked = row["sentence"]
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "", 1).replace("]", "", 1)
    offset = row.get("offset", 1000 * (index + 1))
    surface = text[start:end]
    article = row["article"]
    kind = "statement" if "speaker" in row else "date" if "first" in row or row.get("kind") == "date" else "quantity"
    named = max(0, text.find(row.get("event", "")))
    published = None if row.get("undated") else row.get("published", date(2021, 7, 26))
    when = _when(row, published)
    parts: dict[str, Any] = {}
    if kind == "quantity":
        parts["quantity"] = Quantity(
            low=row.get("low"),
            high=row.get("high", row.get("low") if "approx" not in row or row["approx"] == "about" else None),
            approx=row.get("approx", "exact"),
            unit=row.get("unit", "person"),
            concept=row.get("concept"),
            noun=row.get("noun"),
            subject=row.get("subject"),
            role=row.get("role", "level"),
            direction=row.get("direction"),
            surface=surface,
            surface_start=offset + start,
            surface_end=offset + end,
        )
        if "event" in row:
            parts["event"] = Event(row["event"], offset, offset + 1)
    elif kind == "date":
        parts["date"] = DateClaim(
            event=row.get("event"),
            event_start=offset + named if "event" in row else None,
            event_end=offset + named + 1 if "event" in row else None,
            first=row.get("first"),
            last=row.get("last", row.get("first")),
            basis=row.get("basis", "stated"),
            start=offset + start,
            end=offset + end,
            certainty=row.get("certainty", "stated"),
        )
    if "speaker" in row or "via" in row or "said_by" in row:
        speaker = row.get("speaker") or row.get("said_by")
        parts["attribution"] = Attribution(
            speaker=speaker,
            speaker_start=None,
            speaker_end=None,
            speaker_name=speaker,
            role=None,
            cue=None,
            cue_start=None,
            cue_end=None,
            contents=tuple(
                Span(offset + text.index(said), offset + text.index(said) + len(said))
                for said in row.get("contents", [surface])
            ),
            directness=row.get("directness", "indirect"),
            stance=row.get("stance", "said"),
            via=tuple(row.get("via", ())),
        )
    return Claim(
        id=row.get("id", f"c{index:03d}"),
        story=row.get("story", story),
        article=article,
        outlet=row.get("outlet", article.title()),
        published=published,
        language=row.get("language", "en"),
        kind=kind,
        line=row.get("line", index + 2),
        start=offset + start,
        end=offset + end,
        quote=surface,
        sentence=Sentence(offset, offset + len(text), text),
        scope=tuple(row.get("scope", ())),
        place=tuple(row.get("place", ())),
        when=when,
        linked=tuple(Link(link["claim"], link["as"]) for link in row.get("links", ())),
        trace=tuple(row.get("trace", ())),
        **parts,
    )


def _when(row: dict[str, Any], published: date | None) -> When:
    if "when" in row:
        first, last = row["when"] if isinstance(row["when"], list) else (row["when"], row["when"])
        return When(first, last, "stated", 0, 1)
    if published is None:
        return When()
    return When(published, published, "published")
