"""Books and issues of newspapers as EPUB: each part of the reading order that has prose is an article."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from claimcheck.read.blocks import Block, Document
from claimcheck.read.decoding import decode
from claimcheck.read.facts import Facts
from claimcheck.read.moments import moment_of
from claimcheck.read.package import Package
from claimcheck.read.pages import declared_charset, fragment_of
from claimcheck.read.source import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from claimcheck.read.source import Source

_CONTAINER = "META-INF/container.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
_OPF = "{http://www.idpf.org/2007/opf}"
_PROSE = 80
"""Characters of a line that no cover or table of contents has."""
_PART = re.compile(r"[^\w.-]+")


def read(source: Source) -> Iterator[Document | Problem]:
    """Give the articles in the order of reading."""
    package = Package(source)
    container = package.xml(_CONTAINER)
    root = container.find(".//{*}rootfile") if container is not None else None
    path = root.get("full-path", "") if root is not None else ""
    opf = package.xml(path)
    if opf is None:
        source.fail("is no EPUB: it names no list of its parts; save it anew")
    facts = _facts(opf)
    if "META-INF/encryption.xml" in package.names and b"EncryptedData" in package.part("META-INF/encryption.xml"):
        yield Problem(source.shown, "has encrypted parts, which cannot be read", failed=False)
    documents = []
    for name in _spine(opf, posixpath.dirname(path)):
        content = package.part(name)
        decoded = decode(content, f"{source.shown}/{name}", declared_charset(content))
        try:
            blocks = list(fragment_of(decoded.text, source.limits))
        except ValueError as error:
            yield Problem(f"{source.shown}/{name}", str(error))
            continue
        if any(len(block.text) >= _PROSE for block in blocks):
            documents.append((name, blocks))
    for name, blocks in documents:
        headline = next((block.text for block in blocks if block.kind == "headline"), "")
        heading = Facts(title=headline, basis="page")
        part = _PART.sub("-", posixpath.basename(name)) if len(documents) > 1 else ""
        if not headline and len(documents) == 1 and facts.title:
            blocks.insert(0, Block(facts.title, "headline"))
        yield Document(tuple(blocks), (heading, facts), part)


def _spine(opf: _Element, folder: str) -> Iterator[str]:
    """Give the paths of the parts in the order of reading, without the table of contents."""
    items = {item.get("id", ""): item for item in opf.iter(f"{_OPF}item")}
    for reference in opf.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref", ""))
        if item is not None and "nav" not in item.get("properties", "").split():
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href", "").partition("#")[0])))


def _facts(opf: _Element) -> Facts:
    def first(tag: str) -> str:
        found = opf.find(f".//{_DC}{tag}")
        return " ".join((found.text or "").split()) if found is not None else ""

    published = moment_of(first("date"))
    return Facts(
        title=first("title"),
        author=first("creator"),
        outlet=first("publisher"),
        language=first("language"),
        published=published.day,
        published_at=published.iso,
        basis="EPUB metadata",
    )
