"""Where what was said begins and ends: shared by both word orders."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from claimcheck.extract.attribution.kinds import AND, AUXILIARY, CUE, FINITE, OPENER, SUBORDINATE, VERB

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page

STOPS = frozenset(".,;:!?\N{EN DASH}\N{EM DASH}-\N{HORIZONTAL ELLIPSIS}\N{HORIZONTAL BAR}")
FULL_STOPS = frozenset(".!?\N{HORIZONTAL ELLIPSIS}")


def trimmed(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Take stops, dashes and single brackets off both ends of a stretch; None where nothing is left."""
    words = page.words
    while first <= last and (words[first] in STOPS or words[first] in {")", "]"}):
        first += 1
    while last >= first and words[last] in STOPS:
        last -= 1
    while last >= first and words[last] in {"(", "["}:
        last -= 1
    spoken = any(word[0].isalnum() for word in words[first : last + 1])
    return (first, last) if spoken else None


def has_verb(page: Page, first: int, last: int) -> bool:
    """Tell whether a stretch holds a word that makes a clause."""
    for index in range(first, last + 1):
        kind = page.bits[index]
        if kind & (AUXILIARY | VERB | CUE) or (kind & FINITE and not page.capital(index)):
            return True
    return False


def ends_after(page: Page, close: int, end: int) -> bool:
    """Tell whether nothing of the same clause follows a closing mark."""
    after = close + 1
    return after >= end or page.words[after] in STOPS or bool(page.bits[after] & (AND | SUBORDINATE | OPENER | CUE))


def clause_end(page: Page, first: int, end: int, borders: frozenset[int]) -> int:
    """
    Give the last token of the clause that begins at `first`: before a border, a semicolon, or the end.

    `borders` are tokens at which clauses of other cues begin.
    """
    stops = [index for index in borders if first < index < end]
    place = bisect_left(page.semicolons, first)
    if place < len(page.semicolons):
        stops.append(page.semicolons[place])
    return min((*stops, end)) - 1
