"""What is known of an article beside its text, and how such facts are read."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from claimcheck.languages import is_plainly_english, languages, name_of, recognised, script_of
from claimcheck.model import Article, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ISO_DAY = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)([-/]?)(0?[1-9]|1[0-2])\2([0-2]?\d|3[01])(?=[/_.-]|$)")
_MONTHS = 12


class Facts(Value, frozen=True):
    """
    What one place says of an article; empty where it says nothing.

    `basis` names the place. `published_at` and `updated_at` are moments in ISO 8601.
    """

    outlet: str = ""
    published: date | None = None
    basis: str = "unknown"
    url: str = ""
    language: str = ""
    title: str = ""
    story: str = ""
    author: str = ""
    published_at: str = ""
    updated_at: str = ""
    canonical: str = ""


_SHOWN = ("outlet", "title", "author", "url", "canonical", "language", "published", "published_at", "updated_at")
"""Fields whose basis is told."""


def read_day(text: str) -> tuple[date | None, str]:
    """
    Read a date that a person or a program wrote into a field; a time behind it is passed over.

    Gives the date, or what is wrong with the text; neither for an empty one. Year first is always read; day or month
    first only where one of them can be no month.
    """
    text = text.strip()
    if not text:
        return None, ""
    found = _ISO_DAY.match(text)
    if found:
        day = _day(int(found[1]), int(found[3]), int(found[4]))
        return day, "" if day else f"{text!r} is no day of the calendar"
    found = _DAY_FIRST.match(text)
    if found:
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        readings = {_day(year, second, first), _day(year, first, second)} - {None}
        if len(readings) == 1:
            return readings.pop(), ""
        if readings:
            return None, f"{text!r} can be read two ways; write it as 2021-07-23"
    return None, f"{text!r} is no date; write it as 2021-07-23"


def day_of_url(url: str) -> date | None:
    """Find the day in an address such as `/2021/7/26/`; the address that an archive puts in front does not count."""
    address = url[max(url.rfind("http://"), url.rfind("https://"), 0) :]
    for found in _URL_DAY.finditer(address):
        if found[2] or len(found[3] + found[4]) == 4:  # noqa: PLR2004 - without separators only MMDD is certain
            day = _day(int(found[1]), int(found[3]), int(found[4]))
            if day:
                return day
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def article_of(  # noqa: PLR0913 - the parts of an article
    name: str, story: str, text: str, path: str, known: Sequence[Facts], *, form: str = "text", encoding: str = ""
) -> Article:
    """
    Put an article together from its text and what is known of it, first word first.

    `known` goes from the place that wins to the place that yields. The language is that of the text unless one is
    given; whether claimcheck can read it is another question (see `unread_language`). What pages and documents declare
    (`form` is not `text`) is often their template's language, so there it counts only within the script of the text.
    """

    def first(field: str) -> str:
        return next((value for facts in known if (value := getattr(facts, field))), "")

    dated = next((facts for facts in known if facts.published), Facts())
    moments = dated if dated.published_at else next((facts for facts in known if facts.published_at), Facts())
    language = _language(first("language"), text, believed=form == "text")
    return Article(
        id=name,
        story=first("story") or story,
        text=text,
        path=path,
        outlet=first("outlet"),
        published=dated.published,
        published_basis=dated.basis,
        language=language,
        title=first("title"),
        url=first("url"),
        author=first("author"),
        published_at=moments.published_at if moments is dated or dated.published is None else "",
        updated_at=first("updated_at"),
        canonical=first("canonical"),
        form=form,
        encoding=encoding,
        basis=tuple(_basis(known, language)),
    )


def _basis(known: Sequence[Facts], language: str) -> Iterator[tuple[str, str]]:
    """Say for each field that is known where its value came from; "text" for a language that was looked at."""
    for field in _SHOWN:
        facts = next((facts for facts in known if getattr(facts, field)), None)
        if field == "language":
            declared = facts is not None and facts.language.lower().startswith(language)
            yield field, facts.basis if facts is not None and declared else "text"
        elif facts is not None:
            yield field, facts.basis


def _language(given: str, text: str, *, believed: bool) -> str:
    """Bring a language to its code: `ar-SA` and `Arabic` are `ar`; what is not given is looked at."""
    seen = recognised(text)
    code = given.strip().lower().replace("_", "-").partition("-")[0]
    if not code or code.startswith(seen):
        return seen
    if believed:
        return code
    # In the script of the text a template may know better, unless the words leave no doubt.
    sure = seen == "en" and is_plainly_english(text)
    return code if seen in languages() and not sure and script_of(code) == script_of(seen) else seen


def unread_language(article: Article) -> str:
    """Say why an article's language cannot be read; empty where it can."""
    if article.language in languages():
        return ""
    name = name_of(article.language)
    called = f"{name} ({article.language!r})" if name else repr(article.language)
    return f"is in {called}, which claimcheck does not read (it reads {', '.join(languages())})"
