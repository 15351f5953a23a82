"""
The article of a page: what trafilatura takes for the story, in the blocks that the page itself has.

trafilatura decides which words are the story's. Its own output is not kept: the page is gone through once more, and
those of its blocks that stand in that output are the article's, with their kind and in their order, captions and the
lines under the headline among them. So nothing is lost between, and what was left out can be shown.
"""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from typing import TYPE_CHECKING

from claimcheck.read.blocks import Block, Document
from claimcheck.read.facts import Facts
from claimcheck.read.pages.metadata import description_of, facts_of, host_of
from claimcheck.read.pages.parsing import parsed, tidy
from claimcheck.read.pages.walk import Piece, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from claimcheck.model import Limits

_SHORT = 25
"""Letters of a block that is the story's only where it is a whole block there too: shorter ones stand anywhere."""
_PART = 40
"""Letters of a block of the story that may stand in a larger one of the page."""
_ELEMENTS = 20_000
"""Elements of a page beyond which telling the story apart would take minutes: its time grows with their square."""
_TOO_LARGE = "is too large a page for its story to be told from what stands around it; all its paragraphs were read"
_HEAD_LINES = 12
_HEAD_LINE = 160
_SQUASH = re.compile(r"\W+")
_SITE = re.compile(r"\s+[|\u2013\u2014-]\s+")


def story_of(markup: str, limits: Limits, address: str = "", encoding: str = "") -> Document:
    """
    Find the article of a page.

    Args:
        markup: the page.
        limits: how deep and how large it may be.
        address: where it was, if that is known.
        encoding: how it was decoded, for `claimcheck read`.

    Raises ValueError, with the reason, where the page cannot be read.

    """
    tree = parsed(markup, limits.nesting)
    facts = list(facts_of(tree, address))
    description = _squashed(description_of(tree))
    tidy(tree)
    pieces = list(pieces_of(tree, limits.cells))
    headline, start = _headline(pieces, facts)
    title = pieces[start].text if start >= 0 else headline
    large = sum(1 for _ in tree.iter()) > _ELEMENTS
    story = _Story([] if large else _extracted(tree), description)
    kept = [index for index, piece in enumerate(pieces) if story.holds(piece)]
    kept = [index for index in kept if index > start]
    if not kept:
        kept = [index for index, one in enumerate(pieces) if index > start and one.tag == "p" and not one.apart]
    kept = _with_captions(pieces, kept, start)
    head = _head_lines(pieces, kept, start, story)
    blocks = [Block(title, "headline")] if title else []
    for index in sorted((*head, *kept)):
        aside = index in head
        blocks.append(Block(pieces[index].text, "aside", "page head") if aside else _block(pieces[index], story))
    taken = {start, *head, *kept}
    left_out = tuple(piece.text for index, piece in enumerate(pieces) if index not in taken)
    page = Facts(title=title, basis="page") if title else Facts()
    url = next((one.url for one in facts if one.url), address) or next((one.canonical for one in facts), "")
    host = Facts(outlet=host_of(url), basis="address")
    remarks = (_TOO_LARGE,) if large else ()
    told = (*facts[:-1], page, facts[-1], host)
    return Document(tuple(blocks), told, left_out=left_out, encoding=encoding, remarks=remarks)


def fragment_of(markup: str, limits: Limits) -> Iterator[Block]:
    """
    Give the blocks of a piece of a page that is all story.

    Raises ValueError where it cannot be read.
    """
    if not markup.strip():
        return
    tree = parsed(markup, limits.nesting)
    tidy(tree)
    first = True
    for piece in pieces_of(tree, limits.cells):
        kind = "headline" if first and piece.tag in {"h1", "h2"} else piece.kind
        yield Block(piece.text, kind)
        first = False


def _extracted(tree: HtmlElement) -> list[str]:
    """Ask trafilatura for the story; its blocks, without all that is no letter or digit."""
    import trafilatura  # noqa: PLC0415 - the heaviest of the readers

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it speaks of what it is not asked
    found = trafilatura.bare_extraction(
        deepcopy(tree), include_comments=False, include_tables=True, with_metadata=False
    )
    if found is None or isinstance(found, dict):
        return []
    texts: list[str] = []
    for element in found.body.iter("p", "head", "item", "quote", "cell", "code", "fw", "hi"):
        texts.extend(element.itertext())
        texts.append("".join(element.itertext()))
    whole = "".join(found.body.itertext())
    return [squashed for text in (*texts, whole) if (squashed := _squashed(text))]


class _Story:
    """The words of a story, for telling whether a block of the page is among them."""

    def __init__(self, blocks: Sequence[str], description: str) -> None:
        self._blocks = set(blocks)
        self._whole = blocks[-1] if blocks else ""
        self._long = [block for block in self._blocks if len(block) >= _PART and block != self._whole]
        self._description = description

    def holds(self, piece: Piece) -> bool:
        """Tell whether a block is the story's."""
        words = _squashed(piece.text)
        if not words:
            return False
        if piece.kind == "cell":
            return not piece.apart and _squashed(piece.value) in self._whole
        if words in self._blocks:
            return True
        if len(words) >= _SHORT:
            if words in self._whole or self.is_lead(piece):
                return True
            return not piece.apart and any(block in words for block in self._long)
        return False

    def is_lead(self, piece: Piece) -> bool:
        """Tell whether a block is the summary: marked as one, or the same as the one in the page's head."""
        words = _squashed(piece.text)
        same = bool(self._description) and len(words) >= _PART and words == self._description
        return same or (piece.lead and not piece.apart and len(words) >= _PART and piece.kind == "body")


def _headline(pieces: Sequence[Piece], facts: Sequence[Facts]) -> tuple[str, int]:
    """
    Give the title that the page's head tells, and the block that is the headline (-1: none).

    It is the main heading that says what the head says, else the first main heading.
    """
    told = [fact.title for fact in facts if fact.title]
    headings = [index for index, piece in enumerate(pieces) if piece.tag in {"h1", "h2"} and not piece.apart]
    main = [index for index in headings if pieces[index].tag == "h1"]
    for title in told:
        whole = _squashed(title)
        for index in (*main, *headings):
            words = _squashed(pieces[index].text)
            if len(words) >= _SHORT and (words in whole or whole in words):
                return title, index
        for index in main:
            if _squashed(pieces[index].text) == whole:
                return title, index
    if main:
        return told[0] if told else "", main[0]
    return _without_site(told[0]) if told else "", -1


def _without_site(title: str) -> str:
    """Take the name of the site off a page's title, where it stands behind a bar or dash."""
    parts = _SITE.split(title)
    return max(parts, key=len) if len(parts) > 1 else title


def _with_captions(pieces: Sequence[Piece], kept: list[int], start: int) -> list[int]:
    """Add the captions that stand between the headline and the end of the story."""
    if not kept:
        return kept
    held = set(kept)
    last = kept[-1]
    return [
        index
        for index in range(start + 1, min(last + 2, len(pieces)))
        if index in held or (pieces[index].kind == "caption" and not pieces[index].apart)
    ]


def _head_lines(pieces: Sequence[Piece], kept: Sequence[int], start: int, story: _Story) -> list[int]:
    """Give the short lines between headline and story: bylines, stamps, buttons."""
    if start < 0 or not kept:
        return []
    told = (index for index in kept if pieces[index].kind != "caption" and not story.is_lead(pieces[index]))
    first = next((index for index in told if len(pieces[index].text) > _SHORT), kept[-1])
    held = set(kept)
    return [
        index
        for index in range(start + 1, min(first, start + 1 + _HEAD_LINES))
        if index not in held and len(pieces[index].text) <= _HEAD_LINE and not pieces[index].apart
    ]


def _block(piece: Piece, story: _Story) -> Block:
    kind = "lead" if piece.kind == "body" and story.is_lead(piece) else piece.kind
    return Block(piece.text, kind)


def _squashed(text: str) -> str:
    return _SQUASH.sub("", text).lower()
