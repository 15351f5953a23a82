"""Front matter: a block of `key: value` lines between two `---` at the head of a text."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.read.facts import Facts, read_day

_LONGEST = 8_000
_FIELDS = {
    "outlet": "outlet",
    "published": "published",
    "date": "published",
    "url": "url",
    "language": "language",
    "lang": "language",
    "title": "title",
    "story": "story",
}


class FrontMatter(NamedTuple):
    """What the block says, where it ends (0: there is none), and what is wrong in it, a line each."""

    facts: Facts
    end: int
    mistakes: tuple[str, ...]


NONE = FrontMatter(Facts(), 0, ())


def read_front_matter(text: str) -> FrontMatter:
    """
    Read the block that a text begins with, if it begins with one.

    A line is `key: value`, a comment, or belongs to the value above (indented, or an item of a list). A block that
    holds anything else, or is never closed, is no front matter but text.
    """
    head = text[:_LONGEST]
    start = 1 if head.startswith("\ufeff") else 0
    lines = head[start:].split("\n")
    if lines[0].rstrip() != "---":
        return NONE
    values: dict[str, tuple[str, int]] = {}
    at = start + len(lines[0]) + 1
    for number, line in enumerate(lines[1:], 2):
        closing = line.rstrip() in {"---", "..."}
        at += len(line) + (0 if closing else 1)
        if closing:
            return _closed(values, min(at, len(text)))
        key, colon, value = line.partition(":")
        if colon and key.strip() and not key[0].isspace() and key[0] not in "#-":
            values.setdefault(_FIELDS.get(key.strip().lower(), ""), (_unquoted(value.strip()), number))
        elif line.strip() and not line[0].isspace() and line[0] not in "#-":
            return NONE
    return NONE


def _closed(values: dict[str, tuple[str, int]], end: int) -> FrontMatter:
    day, line = values.get("published", ("", 0))
    published, mistake = read_day(day)

    def value(field: str) -> str:
        return values.get(field, ("", 0))[0]

    facts = Facts(
        outlet=value("outlet"),
        published=published,
        basis="front matter",
        url=value("url"),
        language=value("language"),
        title=value("title"),
        story=value("story"),
    )
    return FrontMatter(facts, end, (f"line {line}: {mistake}",) if mistake else ())


def _unquoted(value: str) -> str:
    """Take one pair of quotation marks off."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
