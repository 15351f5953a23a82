"""From a file that is no plain text to the articles in it: pages, documents, archives of any of these, and so on."""

from __future__ import annotations

import io
import os
import posixpath
from importlib import import_module
from typing import TYPE_CHECKING, cast

from msgspec import structs

from claimcheck.errors import InputError
from claimcheck.model import Article, Value
from claimcheck.read.blocks import Document, composed
from claimcheck.read.cleaning import clean
from claimcheck.read.cleaning.phrases import phrases_of
from claimcheck.read.decoding import decode
from claimcheck.read.facts import Facts, article_of, unread_language
from claimcheck.read.kinds import DOCUMENTS, Kind, kind_of, stem_of, why_not_read
from claimcheck.read.notes import Notes, printable
from claimcheck.read.opening import Fingerprinted, open_regular
from claimcheck.read.signatures import kind_inside
from claimcheck.read.source import Budget, Member, OverBudgetError, Problem, Source
from claimcheck.text import fold, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model import Limits
    from claimcheck.read.folders import Found

_BUFFER = 1 << 17
_ARCHIVES = frozenset({"zip", "tar", "wacz", "warc"})
_FOLDERS = frozenset({"zip", "tar"})
"""Archives whose folders are those of a person: named by itself, one counts as a folder."""
_MISSING = {
    "pypdf": "docs",
    "qalam": "docs",
    "docx": "docs",
    "striprtf": "docs",
    "striprtf.striprtf": "docs",
    "fastwarc": "archive",
    "fastwarc.warc": "archive",
}
"""Modules that are extras of the installation, and the extra that each comes with."""


class Place(Value, frozen=True):
    """
    Where an article is: its id so far, its story, its name in messages.

    `stories`: what comes is an archive that a person named, whose first-level folders are stories.
    """

    name: str
    story: str
    shown: str
    stories: bool = False


def read_unfolded(found: Found, name: str, known: Sequence[Facts], notes: Notes, limits: Limits) -> Iterator[Article]:
    """
    Give the articles of a file.

    Args:
        found: the file; where a person named it and it is an archive, it counts as a folder.
        name: the id of the file.
        known: what sources.csv says of it.
        notes: where everything goes that cannot be read.
        limits: what is allowed.

    """
    try:
        with open_regular(found.path) as raw:
            if not os.fstat(raw.fileno()).st_size:
                notes.skip(found.shown, "is empty")
                return
            stream = io.BufferedReader(cast("io.RawIOBase", raw), _BUFFER)
            source = Source(stream, found.below, found.shown, limits, Budget(limits))
            named = found.named and found.kind in _FOLDERS
            place = Place(name, stem_of(found.below) if named else found.story, found.shown, named)
            yield from _unfolded(source, found.kind, place, known, notes)
            raw.seek(0)
            notes.took(found.shown, Fingerprinted(raw).hexdigest())
    except InputError as error:
        notes.skip(error.path, error.reason, failed=True)
    except OSError as error:
        notes.skip(found.shown, f"cannot be read: {str(error).lower()}", failed=True)


def read_content(content: bytes, name: str, notes: Notes, limits: Limits) -> Iterator[Article]:
    """Give the articles of a file that has no name of its own, by what it begins with; an archive is a folder."""
    stream = io.BytesIO(content)
    kind = kind_inside(stream) or "text"
    suffix = {b"\x1f\x8b": ".gz", b"\x28\xb5": ".zst"}.get(content[:2], "")
    source = Source(stream, f"{name}{suffix}", name, limits, Budget(limits))
    yield from _opened(source, kind, Place(name, name, name, kind in _FOLDERS), (), notes)


def _opened(source: Source, kind: Kind, place: Place, known: Sequence[Facts], notes: Notes) -> Iterator[Article]:
    """Read a file that is held whole, whatever it is."""
    if kind in DOCUMENTS:
        yield from _unfolded(source, kind, place, known, notes)
    else:
        yield from _plain(source, kind, place, known, notes)


def _unfolded(source: Source, kind: Kind, place: Place, known: Sequence[Facts], notes: Notes) -> Iterator[Article]:
    """Read a file by the reader of its kind; whatever a reader stumbles over is one line, and the run goes on."""
    count = 0
    try:
        for found in import_module(f"claimcheck.read.formats.{kind}").read(source):
            if isinstance(found, Problem):
                notes.skip(found.place, found.reason, failed=found.failed)
                count += 1
            elif isinstance(found, Document):
                count += 1
                article = _article(found, kind, source, place, known, notes)
                if article is not None:
                    yield article
            else:
                count += 1
                yield from _member(found, source, place, known, notes)
    except OverBudgetError as error:
        # What it stands in may go on with what is small enough, but only within the same budget.
        notes.skip(error.path, error.reason, failed=True)
    except InputError as error:
        notes.skip(error.path, error.reason, failed=True)
    except ImportError as error:
        notes.skip(source.shown, _how_to_install(kind, error), failed=True)
    except RecursionError:
        notes.skip(source.shown, "is nested too deep to be read; save it anew from a browser", failed=True)
    except Exception as error:  # noqa: BLE001 - readers of broken files raise whatever they like
        said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        notes.skip(source.shown, f"cannot be read as {kind.upper()}: {said}; save it anew", failed=True)
    else:
        if not count:
            notes.skip(source.shown, "holds no article")


def _how_to_install(kind: Kind, error: ImportError) -> str:
    """Say what is missing to read a kind of file, and the command that brings it."""
    extra = _MISSING.get(error.name or "")
    if extra is None:
        return f"is {kind.upper()}, and {error.name or error} is missing: install claimcheck anew"
    command = f"pip install 'claimcheck-news[{extra}]'"
    return f"is {kind.upper()}, which needs the extra [{extra}]: {command}"


def _article(  # noqa: PLR0913, PLR0917 - what an article is made of
    document: Document, kind: Kind, source: Source, place: Place, known: Sequence[Facts], notes: Notes
) -> Article | None:
    """Make an article of a document; None, with a note, where there is nothing to read."""
    shown = f"{place.shown}#{document.part}" if document.part else place.shown
    for remark in document.remarks:
        notes.skip(shown, remark)
    text, zones = composed(document.blocks)
    if not text:
        notes.skip(shown, "holds no text of an article")
        return None
    name = f"{place.name}#{document.part}" if document.part else place.name
    facts = (*known, *source.facts, *document.facts)
    encoding = document.encoding
    article = article_of(printable(name), place.story, text, printable(shown), facts, form=kind, encoding=encoding)
    unread = unread_language(article)
    if unread:
        notes.skip(shown, unread)
        return None
    return clean(_with(article, document), given=zones)


def _with(article: Article, document: Document) -> Article:
    author = _without_label(article.author, article.language)
    return structs.replace(article, author=author, trust=document.trust, left_out=document.left_out)


def _without_label(author: str, language: str) -> str:
    """Take the label of a byline off a name ("By", "written by"), which pages put into their metadata too."""
    folded = fold(author)
    tokens = tokenise(folded.text)
    found = phrases_of(language).at(tokens.words, 0, "byline") if tokens.words else None
    if found is None or found.size >= len(tokens.words):
        return author
    return author[folded.origin(tokens.starts[found.size]) :].lstrip(" :")


def _member(member: Member, source: Source, place: Place, known: Sequence[Facts], notes: Notes) -> Iterator[Article]:
    """Give the articles of a file within a file."""
    shown = f"{place.shown}/{printable(member.name)}"
    base = posixpath.basename(member.name)
    kind = member.kind or kind_of(base)
    if kind == "other":
        if not member.silent:
            notes.skip(shown, why_not_read(base))
        return
    if kind == "never":
        return
    if not member.content:
        notes.skip(shown, "is empty")
        return
    depth = source.depth + (kind in _ARCHIVES)
    if depth > source.limits.depth:
        reason = f"lies in more than {source.limits.depth} archives; unpack it, or raise --limit depth=N"
        notes.skip(shown, reason, failed=True)
        return
    story = member.name.partition("/")[0] if place.stories and "/" in member.name else place.story
    name = f"{place.name}/{member.name}" if not place.stories else member.name
    inside = Place(printable(member.id or name), printable(story), shown)
    facts = (*member.known, *known)
    opened = Source(
        member.opened(), base, shown, source.limits, source.budget, member.charset, member.facts, source.depth + 1
    )
    yield from _opened(opened, kind, inside, facts, notes)


def _plain(source: Source, kind: Kind, place: Place, known: Sequence[Facts], notes: Notes) -> Iterator[Article]:
    """Read a text or a corpus that lies in an archive."""
    try:
        if kind == "text":
            from claimcheck.read.text import LARGEST, article_from_text  # noqa: PLC0415 - only where one lies in an archive

            content = b"".join(source.pieces(source.stream.read, LARGEST))
            decoded = decode(content, place.shown, source.charset)
            article = article_from_text(decoded, place.name, place.story, place.shown, known, notes)
            if article is not None:
                yield article
        elif kind == "lines":
            from claimcheck.read.jsonl import articles_in  # noqa: PLC0415 - the same

            yield from articles_in(source.stream, source.name, place.shown, place.story, notes)
        elif kind == "table":
            yield from _table(source, place, known, notes)
        else:
            yield from _parquet(source, place, notes)
    except InputError as error:
        notes.skip(error.path, error.reason, failed=True)


def _table(source: Source, place: Place, known: Sequence[Facts], notes: Notes) -> Iterator[Article]:
    """Read a table that lies in an archive: a corpus, or figures in cells."""
    from claimcheck.read import tables  # noqa: PLC0415 - csv is imported only where it is needed

    header = tables.header_in(source.stream)
    source.stream.seek(0)
    if tables.is_corpus(header):
        yield from tables.articles_in(source.stream, place.shown, place.story, notes)
    else:
        yield from _unfolded(source, "sheet", place, known, notes)


def _parquet(source: Source, place: Place, notes: Notes) -> Iterator[Article]:
    """Read Parquet that lies in an archive: a corpus, or nothing of ours."""
    from claimcheck.read import parquet, tables  # noqa: PLC0415 - few archives hold one

    if tables.is_corpus(parquet.columns_in(source.stream, place.shown)):
        source.stream.seek(0)
        yield from parquet.articles_in(source.stream, place.shown, place.story, notes)
    else:
        notes.skip(place.shown, "is a table without the columns id and text of a corpus")
