"""The outlets that an article names as where it is from: a source line, a byline, a dateline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.kinds import SOURCE, kinds
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from claimcheck.languages import Scan, Term

_BYLINE = 9
"""Tokens of a line that may be a byline."""
_HEAD = 60
"""Tokens from the start within which bylines and datelines stand."""
_DATELINE = 6
"""Tokens of a line before the agency in a dateline: `BAGHDAD, July 26 (Reuters)`."""


def read_sources(scan: Scan) -> tuple[str, ...]:
    """
    Give the outlets that an article is taken from, by their English names, in order of place.

    `Source: Reuters` anywhere; an outlet in a short line without a dash or slash near the top, which a photo credit
    has; an agency in brackets behind a place at the beginning of a paragraph.
    """
    found: dict[str, None] = {}
    bits = kinds(scan.language)
    first, last = 0, -1
    for index in scan.anchors("organisation"):
        term = scan.term(index, "organisation", "outlet")
        if term is None:
            continue
        if index > last:  # else it stands in the line of the one before
            first, last = _line(scan, index)
        words = scan.words[first : min(last, first + _BYLINE) + 1]  # one more than a byline has: a line may be a book
        labelled = bool(bits[words[0]] & SOURCE) and ":" in words[1:3]
        byline = index < _HEAD and len(words) <= _BYLINE and first > 0 and _plain(words) and not _whole(words, term)
        bracketed = index - first <= _DATELINE and scan.words[index - 1 : index] == ["("]
        dateline = bracketed and scan.words[term.last + 1 : term.last + 2] == [")"]
        if labelled or byline or dateline:
            found[display_name("organisation", term.entry.value, "en")] = None
    return tuple(found)


def _line(scan: Scan, index: int) -> tuple[int, int]:
    """Give the first and last token of a token's line."""
    first = last = index
    while not scan.line_break(first):
        first -= 1
    while last + 1 < len(scan) and not scan.line_break(last + 1):
        last += 1
    return first, last


def _plain(words: list[str]) -> bool:
    """Tell whether a line has no sign in it: neither sentence nor photo credit."""
    return all(word.isalpha() for word in words)


def _whole(words: list[str], term: Term) -> bool:
    """Tell whether a line is the outlet's name and nothing else: a heading, not a byline."""
    return len(words) == term.last - term.first + 1
