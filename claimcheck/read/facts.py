"""What is known of an article beside its text, and how such facts are read."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from claimcheck.languages import language_of, languages
from claimcheck.model import Article, Value

if TYPE_CHECKING:
    from collections.abc import Sequence

_ISO_DAY = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)([-/]?)(0?[1-9]|1[0-2])\2([0-2]?\d|3[01])(?=[/_.-]|$)")
_MONTHS = 12


class Facts(Value, frozen=True):
    """What one place says of an article; empty where it says nothing."""

    outlet: str = ""
    published: date | None = None
    basis: str = "unknown"
    url: str = ""
    language: str = ""
    title: str = ""
    story: str = ""


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


def article_of(name: str, story: str, text: str, path: str, known: Sequence[Facts]) -> Article:
    """
    Put an article together from its text and what is known of it, first word first.

    `known` goes from the place that wins to the place that yields. The language is that of the text unless one is
    given; whether claimcheck can read it is another question (see `unread_language`).
    """

    def first(field: str) -> str:
        return next((value for facts in known if (value := getattr(facts, field))), "")

    dated = next((facts for facts in known if facts.published), Facts())
    return Article(
        id=name,
        story=first("story") or story,
        text=text,
        path=path,
        outlet=first("outlet"),
        published=dated.published,
        published_basis=dated.basis,
        language=_language(first("language"), text),
        title=first("title"),
        url=first("url"),
    )


def _language(given: str, text: str) -> str:
    """Bring a language to its code: `ar-SA` and `Arabic` are `ar`; what is not given is looked at."""
    seen = language_of(text)
    code = given.strip().lower().replace("_", "-").partition("-")[0]
    return seen if not code or code.startswith(seen) else code


def unread_language(article: Article) -> str:
    """Say why an article's language cannot be read; empty where it can."""
    if article.language == language_of(article.text) or article.language in languages():
        return ""
    return f"is in {article.language!r}, which claimcheck does not read (it reads {', '.join(languages())})"
