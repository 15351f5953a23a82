"""What `claimcheck read` shows of an article: what is known of it and where from, and what became of its text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import msgspec

from claimcheck.model import Article, Passage, Trust, Value, Zone
from claimcheck.text.harmless import json_safe, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model import Skipped

__all__ = ["Reading", "as_json", "card", "reading_of", "skipped"]

_FACTS = ("title", "outlet", "author", "published", "published_at", "updated_at", "url", "canonical", "language")
_WIDTH = 14
_ISOLATE, _END = "\u2068", "\u2069"


class Known(Value, frozen=True):
    """A fact and where it came from."""

    value: str
    basis: str


class Reading(Value, frozen=True, kw_only=True):
    """
    What was understood of an article.

    `kept` and `set_aside` are characters, `kinds` how many stretches of each kind the text has, `reasons` how many were
    set aside for each reason; `passages` are stretches in another language than the rest.
    """

    id: str
    story: str
    path: str
    form: str
    encoding: str
    trust: Trust
    facts: dict[str, Known]
    characters: int
    kept: int
    set_aside: int
    kinds: dict[str, int]
    reasons: dict[str, int]
    zones: tuple[Zone, ...]
    passages: tuple[Passage, ...]
    left_out: tuple[str, ...]
    text: str


def reading_of(article: Article) -> Reading:
    """Sum up an article."""
    basis = dict(article.basis)
    facts = {}
    for name in _FACTS:
        value = getattr(article, name)
        if value:
            fallback = article.published_basis if name == "published" else "text"
            facts[name] = Known(str(value), basis.get(name) or fallback)
    aside = [zone for zone in article.zones if zone.kind == "aside"]
    away = sum(zone.end - zone.start for zone in aside)
    kinds = Counter(zone.kind for zone in article.zones)
    return Reading(
        id=article.id,
        story=article.story,
        path=article.path,
        form=article.form,
        encoding=article.encoding or "utf-8",
        trust=article.trust,
        facts=facts,
        characters=len(article.text),
        kept=len(article.text) - away,
        set_aside=away,
        kinds={str(kind): count for kind, count in kinds.items()},
        reasons=dict(Counter(zone.reason for zone in aside)),
        zones=article.zones,
        passages=article.passages,
        left_out=article.left_out,
        text=article.text,
    )


def as_json(value: Any) -> str:  # noqa: ANN401 - whatever msgspec encodes
    """Give a value on one line of JSON, with escapes for what would act on a terminal."""
    return json_safe(msgspec.json.encode(value).decode())


def card(reading: Reading, *, bidi: bool) -> Iterator[str]:
    """Give the lines that show an article on a terminal; `bidi` wraps values in isolates."""
    trust = ", low trust: the text may not be what the page shows" if reading.trust else ""
    yield f"{shown(reading.id)}  ({reading.form}, {reading.encoding}{trust})\n"
    yield from _line("story", reading.story, "", bidi=bidi)
    for name, known in reading.facts.items():
        yield from _line(
            name.removesuffix("_at") + (" at" if name.endswith("_at") else ""), known.value, known.basis, bidi=bidi
        )
    for language in dict.fromkeys(passage.language for passage in reading.passages):
        sizes = [passage.end - passage.start for passage in reading.passages if passage.language == language]
        count = f"{len(sizes)} passage{'' if len(sizes) == 1 else 's'}"
        yield from _line("also in", language, f"{count}, {sum(sizes)} characters", bidi=False)
    kinds = ", ".join(f"{count} {kind}" for kind, count in reading.kinds.items() if kind != "aside")
    yield from _line("kept", f"{reading.kept} of {reading.characters} characters", kinds, bidi=False)
    if reading.set_aside:
        reasons = ", ".join(f"{reason} {count}" if count > 1 else reason for reason, count in reading.reasons.items())
        yield from _line("set aside", f"{reading.set_aside} characters", reasons, bidi=False)
    if reading.left_out:
        size = sum(map(len, reading.left_out))
        yield from _line(
            "left out", f"{size} characters", f"{len(reading.left_out)} blocks around the story", bidi=False
        )
    yield "\n"


def skipped(skips: Sequence[Skipped], count: int) -> Iterator[str]:
    """Give the lines that end the list: what was not read, and how many articles were."""
    for skip in skips:
        yield f"{'not read' if skip.failed else 'skipped'}  {shown(skip.path)}: {shown(skip.reason)}\n"
    yield f"{count} article{'' if count == 1 else 's'} read\n"


def _line(name: str, value: str, basis: str, *, bidi: bool) -> Iterator[str]:
    value = shown(value)
    value = f"{_ISOLATE}{value}{_END}" if bidi and value else value
    yield f"   {name:{_WIDTH}}{value}{f'  ({shown(basis)})' if basis else ''}\n"
