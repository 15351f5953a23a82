"""Speakers set off by a sign alone: `Name: what they say` as a line or headline, and `"…" - Name`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import trimmed
from claimcheck.extract.attribution.cue import Cue
from claimcheck.extract.attribution.found import Found
from claimcheck.extract.attribution.kinds import (
    ADJUNCT,
    AUXILIARY,
    BODY,
    CUE,
    NUMBER,
    OPENER,
    PREPOSITION,
    ROLE,
    SIGN,
    SPEECH,
    THAT,
    TIME,
    VERB,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page

_LONGEST = 7
"""Tokens of a name before a colon or behind a dash."""
_SHORTEST_CONTENT = 3
_NO_NAME = CUE | VERB | AUXILIARY | NUMBER | THAT | OPENER | ADJUNCT | PREPOSITION | TIME | SPEECH


def read_lines(page: Page) -> list[Found]:
    """Give the attributions that a colon or a dash alone makes, in order of place."""
    words = page.words
    colons = (_colon(page, index) for index in page.places(":"))
    dashes = (
        _dash(page, quotation.close)
        for quotation in page.quotations
        if quotation.close + 1 < len(words) and page.dash(quotation.close + 1)
    )
    return [one for one in (*colons, *dashes) if one is not None]


def _colon(page: Page, colon: int) -> Found | None:
    """Read a line that begins with a name and a colon."""
    first = colon
    while first > 0 and colon - first <= _LONGEST and not page.scan.line_break(first):
        first -= 1
    quote = page.opens(first)
    name = first + quote
    if colon - first > _LONGEST or not _is_name(page, name, colon - 1):
        return None
    end = colon + 1
    size = page.size
    while end < size and not page.scan.line_break(end):
        end += 1
    if end - colon <= _SHORTEST_CONTENT:
        return None
    start = colon + 1
    if page.opens(start) and page.pair[start] < end - 2:
        return None
    if not quote and not page.opens(start) and first > 0 and not _repeated(page, name):
        return None
    content = (start, page.pair[start]) if page.opens(start) else trimmed(page, start, end - 1)
    if content is None:
        return None
    return Found(_sign(colon), (name, colon - 1), (content,), "colon")


def _dash(page: Page, close: int) -> Found | None:
    """Read a quotation that a dash and a name follow to the end of the line."""
    dash = close + 1
    last = dash + 1
    while last < page.size and page.dash(last):
        last += 1
    first = last
    while last + 1 < page.size and not page.scan.line_break(last + 1) and last - first < _LONGEST:
        last += 1
    while last > first and page.words[last] == ".":
        last -= 1
    if first >= page.size or page.scan.line_break(first) or not _is_name(page, first, last):
        return None
    if last + 1 < page.size and not page.scan.line_break(last + 1) and page.words[last + 1] != ".":
        return None
    return Found(_sign(dash), (first, last), ((page.pair[close], close),), "dash")


def _is_name(page: Page, first: int, last: int) -> bool:
    """Tell whether tokens are a name: no verb, no figure; with capitals where the script has them."""
    if first > last:
        return False
    for index in range(first, last + 1):
        kind = page.bits[index]
        if kind & SIGN:
            if page.words[index] not in {".", "-", "'"}:
                return False
        elif (kind & _NO_NAME and not kind & (ROLE | BODY)) or (not page.verb_first and not page.capital(index)):
            return False
    return True


def _repeated(page: Page, name: int) -> bool:
    """Tell whether the same name leads other lines: an interview."""
    word = page.words[name]
    return (
        sum(1 for index, other in enumerate(page.words) if other == word and page.words[index + 1 : index + 2] == [":"])
        > 1
    )


def _sign(index: int) -> Cue:
    return Cue(index, index, index, index + 1, frozenset({"sign"}), "said", "")
