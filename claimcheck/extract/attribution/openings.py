"""Where what was said begins and ends, where verbs come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import FULL_STOPS, STOPS, clause_end, ends_after, trimmed
from claimcheck.extract.attribution.cues import PARTICIPLES
from claimcheck.extract.attribution.kinds import CUE, DEFINITE, OPENER, PREPOSITION, ROLE, THAT, TIME

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cues import Cue
    from claimcheck.extract.attribution.page import Page

_FARTHEST_WEAK = 14
_FARTHEST = 32
"""Tokens between a verb and the word that opens what was said."""
_NAME = 5
"""Tokens of a quotation that may be a name."""


def find_opener(page: Page, cue: Cue, end: int) -> int | None:
    """Find the token that opens what was said: `that`, a colon or a quotation that is no name."""
    bits, words = page.bits, page.words
    index = cue.after
    limit = min(end, cue.after + (_FARTHEST_WEAK if "weak" in cue.frames else _FARTHEST))
    while index < limit:
        kind = bits[index]
        if kind & THAT:
            return index
        if words[index] == ":":
            return index
        if page.opens(index):
            close = page.pair[index]
            after = words[close + 1] not in STOPS or (
                index > cue.after and words[close + 1] == "," and bool(bits[close + 2] & THAT)
            )
            name = close - index <= _NAME and close + 1 < end and after
            name = name or (index > cue.after and words[index - 1] in page.onto)
            if not name or (index == cue.after and not bits[close + 1] & THAT):
                return index
            index = close + 1
            continue
        if words[index] in FULL_STOPS or words[index] == ";" or _other(page, cue, index):
            return None
        if kind & CUE and index > cue.after and not kind & (ROLE | TIME | PREPOSITION) and _finite(page, index):
            return None
        index += 1
    return None


def _other(page: Page, cue: Cue, index: int) -> bool:
    """Tell whether a participle (`adding that`) stands at a token, to which the next opener belongs."""
    if index == cue.after or not page.bits[index] & CUE or page.bits[index] & (ROLE | DEFINITE):
        return False
    term = page.scan.term(index, "cue")
    if term is None or term.entry.value.partition(".")[2] not in PARTICIPLES:
        return False
    return any(page.bits[k] & THAT or page.words[k] == ":" or page.opens(k) for k in (index + 1, index + 2))


def _finite(page: Page, index: int) -> bool:
    """Tell whether a cue verb stands at a token and begins a clause of its own."""
    term = page.scan.term(index, "cue")
    return (
        term is not None
        and term.entry.value.partition(".")[2] not in {"noun", "participle", "participle_f"}
        and (term.prefix != "" or page.words[index - 1] == ",")
    )


def said(page: Page, opener: int, end: int, borders: frozenset[int]) -> tuple[int, int] | None:
    """Give the tokens of what was said."""
    start = opener + 1 if page.words[opener] == ":" else opener
    if start >= end:
        return None
    quote = start + 1 if page.bits[start] & THAT and start + 1 < end and page.opens(start + 1) else start
    if page.opens(quote) and ends_after(page, page.pair[quote], end):
        return start, page.pair[quote]
    last = clause_end(page, start, end, borders)
    return trimmed(page, start, last)


def later_clauses(page: Page, later: list[Cue]) -> frozenset[int]:
    """Give the tokens at which clauses of later cues part from what was said before."""
    borders = set()
    for cue in later:
        index = cue.first
        if page.bits[index - 1] & THAT or page.words[index - 1] == ":":
            continue
        if cue.prefix in page.joins and (page.words[cue.after] == ":" or page.opens(cue.after)):
            borders.add(index)
            continue
        if page.words[index - 1] == ",":
            if cue.prefix or cue.form in {"participle", "participle_f"}:
                borders.add(index - 1)
            continue
        # A comma and a word that opens a clause, between which and the verb stands its subject.
        back = index - 1
        while back > index - 12 and back > 0 and page.words[back] != ",":
            back -= 1
        if page.words[back] == "," and page.bits[back + 1] & OPENER:
            borders.add(back)
    return frozenset(borders)
