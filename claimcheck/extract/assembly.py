"""From drafts to claims: sentence, line, identity, attribution, links, and the tick mark on every number."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from hashlib import blake2b
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import structs

from claimcheck.model import Claim, Link, Mark, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.extract.draft import Draft, Part
    from claimcheck.languages import Scan
    from claimcheck.model import Article, Attribution, DateExpression

_Named = TypeVar("_Named")
_NEWLINE = re.compile("\n")
_MODALITY_OF_STANCE = {"denied": "denied", "demanded": "demanded", "expected": "expected", "promised": "planned"}
"""What a figure inherits from the stance of the one who states it."""


def assemble(
    parts: Sequence[Part], article: Article
) -> tuple[tuple[Claim, ...], tuple[DateExpression | None, ...], tuple[Mark, ...]]:
    """
    Make claims of the drafts of one article.

    Args:
        parts: the article as read, in each of its languages.
        article: what the claims inherit: story, outlet, date.

    Returns:
        claims sorted by place, the expressions parallel to them, and the marks of all numbers.

    """
    lines = [found.start() for found in _NEWLINE.finditer(article.text)]
    sentences = [_Sentences(part.scan) for part in parts]
    said = _statements(draft for part in parts for draft in part.drafts)
    seen: dict[tuple[str, str, str], int] = {}
    begun: dict[tuple[str, str], blake2b] = {}
    drafts = {(number, index): draft for number, part in enumerate(parts) for index, draft in enumerate(part.drafts)}
    order = sorted(drafts, key=lambda at: (drafts[at].start, drafts[at].end, drafts[at].kind, at))
    claims: dict[tuple[int, int], Claim] = {}
    for at in order:
        draft, number = drafts[at], at[0]
        sentence, words = sentences[number].around(draft)
        attribution = draft.attribution or said.around(*_place(draft))
        claims[at] = Claim(
            id=_identity(article, draft, words, seen, begun),
            story=article.story,
            article=article.id,
            outlet=article.outlet,
            published=article.published,
            language=parts[number].scan.language,
            kind=draft.kind,
            line=bisect_right(lines, draft.start - 1) + 1,
            start=draft.start,
            end=draft.end,
            quote=article.text[draft.start : draft.end],
            sentence=sentence,
            quantity=draft.quantity,
            date=draft.date,
            event=draft.event,
            scope=draft.scope,
            place=draft.place,
            attribution=attribution,
            modality=_modality(draft, attribution),
            trace=draft.trace,
            trust=article.trust,
        )
    for (number, index), draft in drafts.items():
        if draft.links:
            links = tuple(Link(claims[number, other].id, role) for other, role in draft.links)
            claims[number, index] = structs.replace(claims[number, index], linked=links)
    result = tuple(claims[at] for at in order)
    settled = tuple(parts[number].expressions[index] for number, index in order)
    return result, settled, _marks(result, [mark for part in parts for mark in part.unclaimed])


def _place(draft: Draft) -> tuple[int, int]:
    """Give the characters that decide whose words a draft belongs to: the figure or the date words."""
    if draft.quantity is not None:
        return draft.quantity.surface_start, draft.quantity.surface_end
    if draft.date is not None:
        return draft.date.start, draft.date.end
    return draft.start, draft.end


class _Sentences:
    """The sentences of one article, each made once for all claims in it."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._known: dict[tuple[int, int], tuple[Sentence, str]] = {}

    def around(self, draft: Draft) -> tuple[Sentence, str]:
        """Give the sentences that a draft touches, and their words, folded, with one space between."""
        scan = self._scan
        begin, _ = scan.sentence_tokens(draft.first)
        _, end = scan.sentence_tokens(draft.last)
        found = self._known.get((begin, end))
        if found is None:
            first, last = scan.span(begin, end - 1)
            words = scan.folded.text[scan.starts[begin] : scan.ends[end - 1]]
            found = Sentence(first, last, scan.original[first:last]), " ".join(words.split())
            self._known[begin, end] = found
        sentence, words = found
        if draft.start < sentence.start or sentence.end < draft.end:
            first, last = min(sentence.start, draft.start), max(sentence.end, draft.end)
            return Sentence(first, last, scan.original[first:last]), words
        return found


def _identity(
    article: Article,
    draft: Draft,
    words: str,
    seen: dict[tuple[str, str, str], int],
    begun: dict[tuple[str, str], blake2b],
) -> str:
    """
    Name a claim by what it says, so that it keeps its name when lines move.

    What the claims of one sentence have in common is hashed once, in `begun`: a sentence may be a whole book.
    """
    start, end = _place(draft)
    surface = article.text[start:end]
    said = draft.kind, words, surface
    times = seen[said] = seen.get(said, 0) + 1
    name = begun.get((draft.kind, words))
    if name is None:
        key = f"{article.story}\x1f{article.id}\x1f{draft.kind}\x1f{words}\x1f"
        name = begun[draft.kind, words] = blake2b(key.encode(), digest_size=5)
    name = name.copy()
    name.update((surface if times == 1 else f"{surface}\x1f{times}").encode())
    return f"c{name.hexdigest()}"


class _Spans(Generic[_Named]):
    """Spans of characters with what stands there, found by what they are around: of several the first given."""

    def __init__(self, spans: Iterable[tuple[int, int, _Named]]) -> None:
        self._spans = [*spans]
        self._begins = sorted((start, place) for place, (start, _, _) in enumerate(self._spans))
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def around(self, start: int, end: int) -> _Named | None:
        """Give what stands around a place; only the spans that may reach it are looked at."""
        low = bisect_left(self._begins, (end - self._longest,))
        high = bisect_left(self._begins, (start + 1,), low)
        places = (place for _, place in self._begins[low:high] if end <= self._spans[place][1])
        first = min(places, default=None)
        return None if first is None else self._spans[first][2]


def _statements(drafts: Iterable[Draft]) -> _Spans[Attribution]:
    """Give every content with its attribution, shortest first, so that the innermost is found."""
    spans = [
        (content.start, content.end, draft.attribution)
        for draft in drafts
        if draft.kind == "statement" and draft.attribution is not None
        for content in draft.attribution.contents
    ]
    return _Spans(sorted(spans, key=lambda span: (span[1] - span[0], span[0])))


def _modality(draft: Draft, attribution: Attribution | None) -> str:
    if draft.modality != "stated" or attribution is None:
        return draft.modality
    return _MODALITY_OF_STANCE.get(attribution.stance, "stated")


def _marks(claims: Sequence[Claim], marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Mark the numbers that claims use, and keep the marks of the others."""
    quantities = [
        Mark(claim.quantity.surface_start, claim.quantity.surface_end, "claimed", claim=claim.id)
        for claim in claims
        if claim.quantity is not None
    ]
    dates = _Spans((claim.date.start, claim.date.end, claim.id) for claim in claims if claim.date is not None)
    others = []
    for mark in marks:
        used = dates.around(mark.start, mark.end)
        others.append(Mark(mark.start, mark.end, "claimed", claim=used) if used else mark)
    unique = {(mark.start, mark.end): mark for mark in (*others, *quantities)}
    return tuple(unique[place] for place in sorted(unique))
