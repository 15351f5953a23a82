"""
What a page says of its article, by where it says it.

JSON-LD first, then OpenGraph, microdata, plain meta elements and what the page itself shows. Nothing is guessed: a date
in a footer or an address is not the article's.
"""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from claimcheck.read.facts import Facts
from claimcheck.read.moments import Moment, moment_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ARTICLES = ("article", "posting", "newsarticle", "report")
_LARGEST = 2_000_000
"""Characters of JSON-LD that are read."""
_DEEPEST = 8
_OF_META: dict[str, dict[str, tuple[str, ...]]] = {
    "opengraph": {
        "title": ("og:title",),
        "outlet": ("og:site_name",),
        "author": ("article:author", "og:article:author"),
        "published": ("article:published_time", "og:published_time", "og:article:published_time"),
        "updated": ("article:modified_time", "og:updated_time", "og:article:modified_time"),
        "url": ("og:url",),
        "language": ("og:locale",),
    },
    "meta": {
        "title": ("dc.title", "dcterms.title", "parsely-title", "twitter:title", "headline"),
        "outlet": ("application-name", "dc.publisher", "publisher"),
        "author": ("author", "dc.creator", "dcterms.creator", "parsely-author", "byl", "sailthru.author"),
        "published": (
            *(
                "date",
                "pubdate",
                "publishdate",
                "publish-date",
                "publish_date",
                "publication_date",
                "article.published",
            ),
            *("dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "dc.date.created"),
            *("parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "displaydate", "datepublished"),
        ),
        "updated": ("last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "article.updated", "revised"),
        "url": (),
        "language": ("language", "content-language", "dc.language", "dcterms.language"),
    },
}


def facts_of(tree: HtmlElement, address: str) -> Iterator[Facts]:
    """
    Give what a page says of its article, the place that wins first.

    Args:
        tree: the page as parsed, scripts and all.
        address: where the page was, if that is known.

    """
    yield _of_json(tree)
    metas = _metas(tree)
    for basis, names in _OF_META.items():
        if basis == "meta":
            yield _of_microdata(tree)
        yield _of_metas(basis, names, metas)
    yield _of_page(tree, address)


def description_of(tree: HtmlElement) -> str:
    """Give the summary of the article that a page's head holds; empty where it has none."""
    metas = _metas(tree)
    return next((" ".join(metas[name].split()) for name in ("og:description", "description") if metas.get(name)), "")


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Give the contents of meta elements by name, the first of each."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("http-equiv") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _of_metas(basis: str, names: dict[str, tuple[str, ...]], metas: dict[str, str]) -> Facts:
    def first(field: str) -> str:
        return next((metas[name] for name in names[field] if metas.get(name)), "")

    return _facts(
        basis,
        first("published"),
        first("updated"),
        title=first("title"),
        outlet=first("outlet"),
        author="" if "://" in first("author") else first("author"),
        url=first("url") if first("url").startswith(("http://", "https://")) else "",
        language=first("language"),
    )


def _facts(basis: str, published: str = "", updated: str = "", **fields: str) -> Facts:
    """Make facts of one place, whose texts are written for markup: entities in them are resolved."""
    day, moment = moment_of(published)
    plain = {name: " ".join(html.unescape(value).split()) for name, value in fields.items()}
    return Facts(published=day, published_at=moment, updated_at=moment_of(updated).iso, basis=basis, **plain)


def _of_json(tree: HtmlElement) -> Facts:
    """Read the article of a page's JSON-LD (schema.org)."""
    for script in tree.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        text = (script.text_content() or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        if len(text) > _LARGEST:
            continue
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            if _is_article(thing):
                return _of_thing(thing)
    return Facts(basis="json-ld")


def _things(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - whatever the page holds
    """Give the objects of JSON-LD: at the top, in lists and graphs, and what a page is mainly about."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _things(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "itemReviewed"):
            if key in data:
                yield from _things(data[key], depth + 1)


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    named = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
    return any(isinstance(kind, str) and kind.lower().endswith(_ARTICLES) for kind in named)


def _of_thing(thing: dict[str, Any]) -> Facts:
    url = thing.get("url") or thing.get("mainEntityOfPage")
    return _facts(
        "json-ld",
        _text(thing.get("datePublished") or thing.get("dateCreated")),
        _text(thing.get("dateModified")),
        title=_text(thing.get("headline") or thing.get("name")),
        outlet=_text(thing.get("publisher") or thing.get("sourceOrganization")),
        author=_text(thing.get("author") or thing.get("creator")),
        url=address if (address := _text(url, "@id")).startswith(("http://", "https://")) else "",
        language=_text(thing.get("inLanguage"), "alternateName"),
    )


def _text(value: Any, key: str = "name") -> str:  # noqa: ANN401 - whatever the page holds
    """Give the text of a value: itself, its name, or those of several."""
    if isinstance(value, str):
        return "" if key == "name" and value.startswith(("http://", "https://")) else value.strip()
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(text for one in value[:_DEEPEST] if (text := _text(one, key))))
    if isinstance(value, dict):
        return _text(value.get(key) or value.get("name") or value.get("@value") or "", key)
    return ""


def _of_microdata(tree: HtmlElement) -> Facts:
    """Read the properties of the first article that a page's markup names (schema.org microdata)."""
    scope = next((one for one in tree.iter() if (one.get("itemtype") or "").lower().endswith(_ARTICLES)), None)
    if scope is None:
        return Facts(basis="microdata")
    found: dict[str, str] = {}
    for element in scope.iter():
        for name in (element.get("itemprop") or "").split():
            value = _property(element)
            if value:
                found.setdefault(name, value)
    return _facts(
        "microdata",
        found.get("datePublished") or found.get("dateCreated") or "",
        found.get("dateModified", ""),
        title=found.get("headline", ""),
        outlet=found.get("publisher", ""),
        author=found.get("author", ""),
        language=found.get("inLanguage", ""),
    )


def _property(element: HtmlElement) -> str:
    """Give the value of a property: what it is meant for programs, the name within it, or its words."""
    given = element.get("content") or element.get("datetime")
    if given:
        return str(given)
    named = next((one for one in element.iterdescendants() if "name" in (one.get("itemprop") or "").split()), None)
    if named is not None:
        return named.get("content") or " ".join(named.text_content().split())
    return " ".join(element.text_content().split())


def _of_page(tree: HtmlElement, address: str) -> Facts:
    """Read what the page itself shows: its title, language, canonical address, and the time at its head."""
    title = next((" ".join(one.text_content().split()) for one in tree.iter("title")), "")
    link = next((one for one in tree.iter("link") if "canonical" in (one.get("rel") or "").lower().split()), None)
    canonical = urljoin(address, link.get("href") or "") if link is not None else ""
    author = next((one for one in tree.iter("a", "span") if "author" in (one.get("rel") or "").split()), None)
    shown = _time_of(tree)
    return Facts(
        title=title,
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        author=" ".join(author.text_content().split()) if author is not None else "",
        canonical=canonical if canonical.startswith(("http://", "https://")) else "",
        published=shown.day,
        published_at=shown.iso,
        basis="page",
    )


def _time_of(tree: HtmlElement) -> Moment:
    """
    Give the moment of the time element of the article.

    It is the one that says it is the publication's, or the only one beside the main headline.
    """
    times = [one for one in tree.iter("time") if one.get("datetime")]
    for one in times:
        if one.get("pubdate") is not None or "published" in f"{one.get('class')} {one.get('itemprop')}".lower():
            return moment_of(one.get("datetime") or "")
    heading = next(tree.iter("h1"), None)
    around = heading.getparent() if heading is not None else None
    near = [one for one in around.iter("time") if one.get("datetime")] if around is not None else []
    return moment_of(near[0].get("datetime") or "") if len(near) == 1 else Moment(None, "")


def host_of(url: str) -> str:
    """Give the site of an address, as people name it."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("amp.").removeprefix("m.")
    except ValueError:
        return ""
