"""One text file, one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.errors import InputError
from claimcheck.model import Zone
from claimcheck.read.cleaning import clean
from claimcheck.read.decoding import decode
from claimcheck.read.facts import Facts, article_of, unread_language
from claimcheck.read.front_matter import read_front_matter
from claimcheck.read.notes import printable
from claimcheck.read.opening import read_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Article
    from claimcheck.read.decoding import Decoded
    from claimcheck.read.folders import Found
    from claimcheck.read.notes import Notes

LARGEST = 16_000_000
"""Bytes; a long book is a tenth of this."""


def read_text(found: Found, name: str, known: Sequence[Facts], notes: Notes) -> Article | None:
    """
    Read a file as an article, or note why it is none.

    Args:
        found: the file.
        name: the article's id.
        known: what sources.csv says of it, nearest table first.
        notes: where skipped files and mistakes in the front matter go.

    """
    try:
        content, sha256 = read_whole(found.path, LARGEST)
        decoded = decode(content, found.shown)
    except InputError as error:
        notes.skip(found.shown, error.reason, failed=True)
        return None
    notes.took(found.shown, sha256)
    return article_from_text(decoded, name, found.story, found.shown, known, notes)


def article_from_text(  # noqa: PLR0913, PLR0917 - the parts of an article
    decoded: Decoded, name: str, story: str, shown: str, known: Sequence[Facts], notes: Notes
) -> Article | None:
    """Make an article of a text with, perhaps, front matter; None, with a note, where there is nothing to read."""
    text = decoded.text
    if decoded.basis == "detected":
        notes.skip(shown, f"is not UTF-8, and was read as {decoded.encoding}; save it as UTF-8 if that is wrong")
    if not text.strip("\ufeff \t\r\n\f\v"):
        notes.skip(shown, "is empty")
        return None
    front = read_front_matter(text)
    if front.end and not text[front.end :].strip():
        notes.skip(shown, "is empty behind its front matter")
        return None
    for mistake in front.mistakes:
        notes.skip(shown, mistake, failed=True)
    article = article_of(name, story, text, printable(shown), (*known, front.facts), encoding=decoded.told)
    unread = unread_language(article)
    if unread:
        notes.skip(shown, unread)
        return None
    return clean(article, (Zone(0, front.end, "aside", "front matter"),) if front.end else ())
