"""What corpora of every form have in common: a row with an id and a text is an article."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from msgspec import Struct

from claimcheck.errors import InputError
from claimcheck.read.cleaning import clean
from claimcheck.read.facts import Facts, article_of, read_day, unread_language
from claimcheck.read.notes import printable

if TYPE_CHECKING:
    from claimcheck.model import Article
    from claimcheck.read.notes import Notes


class Row(Struct, gc=False):
    """One article of a corpus, as its file gives it."""

    id: str | int
    text: str
    story: str | int | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    title: str | None = None


class Ids:
    """The ids given so far, so that no two articles of a story share one."""

    def __init__(self) -> None:
        self._seen: dict[int, int] = {}

    def is_new(self, article: Article) -> bool:
        """
        Note an article.

        Gives False where the same article was there before; raises InputError where another one has its id. Only
        fingerprints are kept.
        """
        identity, content = _fingerprint(article.story, article.id), _fingerprint(article.text)
        known = self._seen.get(identity)
        if known is None:
            self._seen[identity] = content
            return True
        if known == content:
            return False
        reason = f"another article of story {article.story!r} has the id {article.id!r}; give this one its own"
        raise InputError(article.path, reason)


def _fingerprint(*parts: str) -> int:
    content = "\0".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(content, digest_size=8).digest(), "little")


def article_of_row(row: Row, story: str, shown: str, place: str, notes: Notes) -> Article | None:
    """
    Make an article of a row; None, with a note, where it holds none.

    Args:
        row: as read; its own story, if any, goes before `story`.
        story: the one that the whole file makes.
        shown: the file, for messages.
        place: the row in it, for messages ("line 3").
        notes: where mistakes go.

    """
    name = printable(str(row.id).strip())
    if not name or not row.text.strip("\ufeff \t\r\n\f\v"):
        notes.skip(shown, f"{place}: has no {'text' if name else 'id'}, and was passed over", failed=not name)
        return None
    published, mistake = read_day(row.published or "")
    if mistake:
        notes.skip(shown, f"{place}: {mistake}", failed=True)
    facts = Facts(
        outlet=(row.outlet or "").strip(),
        published=published,
        basis="corpus",
        url=(row.url or "").strip(),
        language=row.language or "",
        title=(row.title or "").strip(),
        story="" if row.story is None else str(row.story).strip(),
    )
    article = article_of(name, story, row.text, printable(shown), (facts,))
    unread = unread_language(article)
    if unread:
        notes.skip(shown, f"{place}: {unread}")
        return None
    return clean(article)
