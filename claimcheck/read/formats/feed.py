"""Feeds as they were fetched: RSS and Atom, each entry an article."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from claimcheck.read.blocks import Block, Document, lines_of
from claimcheck.read.facts import Facts
from claimcheck.read.moments import moment_of
from claimcheck.read.pages import fragment_of
from claimcheck.read.pages.metadata import host_of
from claimcheck.read.source import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Limits
    from claimcheck.read.source import Source

_ROOT = re.compile(rb"<(?:rss|feed|(?:\w+:)?RDF)[\s>]", re.IGNORECASE)
_HEAD = 4096
_MARKUP = re.compile(r"<\w|&\w+;|&#")
_PART = re.compile(r"[^\w.-]+")
_LONGEST_PART = 60


def read(source: Source) -> Iterator[Document | Problem]:
    """Give the entries of a feed."""
    content = source.markup()
    if not _ROOT.search(content[:_HEAD].replace(b"\0", b"")):
        yield Problem(source.shown, "is XML, but no feed (RSS or Atom)", failed=False)
        return
    import feedparser  # noqa: PLC0415 - few runs read a feed

    feed = feedparser.parse(io.BytesIO(content), resolve_relative_uris=False, sanitize_html=False)
    if not feed.entries and feed.get("bozo"):
        source.fail(f"is no feed: {' '.join(str(feed.get('bozo_exception', '')).split())[:150]}; fetch it again")
    if len(feed.entries) > source.limits.members:
        yield Problem(source.shown, f"has more than {source.limits.members} entries; the rest was not read")
    around = Facts(
        outlet=_words(feed.feed, "title"),
        language=_words(feed.feed, "language"),
        basis="feed",
    )
    parts: dict[str, int] = {}
    for entry in feed.entries[: source.limits.members]:
        part = _part(entry, parts)
        yield _document(entry, around, part, source.limits)


def _document(entry: Any, around: Facts, part: str, limits: Limits) -> Document:  # noqa: ANN401 - feedparser's dicts
    """Make a document of an entry."""
    title = _words(entry, "title")
    published = moment_of(_words(entry, "published") or _words(entry, "created"))
    url = _words(entry, "link")
    updated = moment_of(_words(entry, "updated"))
    if published.day is None and updated.day is not None:
        published, updated = updated, moment_of("")
    facts = Facts(
        title=title,
        author=_words(entry, "author"),
        published=published.day,
        published_at=published.iso,
        updated_at=updated.iso,
        url=url if url.startswith(("http://", "https://")) else "",
        outlet=_words(entry.get("source") or {}, "title"),
        language=next((one.get("language") or "" for one in entry.get("content") or ()), ""),
        basis="feed",
    )
    blocks = [Block(title, "headline")] if title else []
    blocks += [block for block in _body(entry, limits) if block.text != title]
    host = Facts(outlet=host_of(facts.url), basis="address")
    return Document(tuple(blocks), (facts, around, host), part)


def _body(entry: Any, limits: Limits) -> Iterator[Block]:  # noqa: ANN401 - feedparser's dicts
    """Give the blocks of an entry: its whole text where the feed has that, else its summary."""
    texts = [one.get("value") or "" for one in entry.get("content") or ()] or [entry.get("summary") or ""]
    text = max(texts, key=len)
    if _MARKUP.search(text):
        yield from fragment_of(text, limits)
    else:
        yield from lines_of(text)


def _words(holder: Any, name: str) -> str:  # noqa: ANN401 - feedparser's dicts
    """Give a field on one line, without markup."""
    text = dict.get(holder, name) or ""  # feedparser's own get takes a date of publication for one of change
    if not isinstance(text, str):
        return ""
    if _MARKUP.search(text):
        from lxml import html  # noqa: PLC0415 - only where a title has markup

        text = str(html.fragment_fromstring(text, create_parent="p").text_content())
    return " ".join(text.split())


def _part(entry: Any, seen: dict[str, int]) -> str:  # noqa: ANN401 - feedparser's dicts
    """Name an entry within its feed by its address, else its id, else its title."""
    given = str(entry.get("link") or entry.get("id") or entry.get("title") or "entry")
    name = _PART.sub("-", given.partition("://")[2] or given).strip("-")[-_LONGEST_PART:].strip("-") or "entry"
    seen[name] = seen.get(name, 0) + 1
    return name if seen[name] == 1 else f"{name}-{seen[name]}"
