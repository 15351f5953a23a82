"""Where what was said begins and ends behind a cue, where subjects come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import STOPS, clause_end, has_verb, trimmed
from claimcheck.extract.attribution.kinds import (
    ADVERB,
    AND,
    AUXILIARY,
    CUE,
    DETERMINER,
    FINITE,
    MEANWHILE,
    NUMBER,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SIGN,
    SPEECH,
    SUBJECT,
    SUBORDINATE,
    THAT,
    TIME,
    TO,
    VERB,
    WH,
)
from claimcheck.extract.attribution.steps import (
    behind_addressee,
    behind_parenthesis,
    clause_behind_phrase,
    clause_behind_time,
    opener,
    thing_behind_time,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

_NO_LIST = RELATIVE | AND | SUBORDINATE | CUE | VERB | FINITE | PREPOSITION | DETERMINER | PRONOUN | WH
_AFRESH = MEANWHILE
_SHORT_CLAUSE = 4
"""Tokens from which on what follows `says` is taken for a clause, though no verb of it is known."""
_FINITE = frozenset({"base", "past", "present"})
_BEFORE_ONLY = frozenset({"citation", "relay"})
_AT_ONCE = frozenset({"noun", "passive"})
_NEAR_FIGURE = 6
_NEAR = 14
"""Tokens that a subject and the word that opens its clause may take."""
_THINGS = frozenset({"act", "wish", "put", "as", "with"})
_CLAUSE = frozenset({"say", "think", "tell", "show"})


def behind(page: Page, cue: Cue, later: list[Cue], first: int, end: int) -> tuple[int, int] | None:
    """Give what was said where it follows its cue; None where it does not."""
    if "reduced" in cue.frames:
        return cue.head, cue.head
    start = _start_behind(page, cue, first, end)
    if start is None or (start >= end and not (page.words[start - 1] == ":" and page.opens(start))):
        return None
    if start >= end:
        return start, page.pair[start]
    if page.opens(start):
        close = min(page.pair[start], end - 1)
        if _quotation_ends(page, close, end):
            return start, close
    last = clause_end(page, start, end, _borders(page, cue, later))
    last = _cut(page, cue, start, last, first)
    return trimmed(page, start, last)


def _cut(page: Page, cue: Cue, start: int, last: int, first: int) -> int:
    """End a content at a comma behind which the article goes on by itself."""
    noun = cue.frames == {"noun"} and not page.bits[start] & THAT
    if noun:
        last = _before_predicate(page, start, last)
    thing = noun or cue.frames <= _THINGS
    if cue.first - 2 > first and page.bits[cue.first - 1] & RELATIVE and page.words[cue.first - 2] == ",":
        return next((k - 1 for k in range(start, last) if page.words[k] == ","), last)
    lead = first
    while page.bits[lead] & ADVERB and not page.bits[lead] & SUBORDINATE and lead + 1 < cue.first:
        lead += 1
    opened = SUBORDINATE | PREPOSITION if "unowned" in cue.frames else SUBORDINATE  # `Amid fears that X, Y`
    led = bool(page.bits[lead] & opened or cue.head == first) and not any(
        page.words[k] == "," for k in range(first, start)
    )
    index = start + 1
    while index < last:
        if page.opens(index):
            index = page.pair[index] + 1
            continue
        if page.words[index] == ",":
            kind = page.bits[index + 1]
            if "with" in cue.frames and page.words[index + 1] == "with":
                return last
            if led or kind & _AFRESH or (thing and (kind & _NO_LIST or page.words[index + 1].endswith("ing"))):
                return index - 1
        index += 1
    return last


def _before_predicate(page: Page, start: int, last: int) -> int:
    """End what a noun says before the verb of its clause: `his promise to build it | was about more`."""
    bits = page.bits
    for index in range(start + 1, last):
        if bits[index] & (THAT | WH | RELATIVE | SUBORDINATE) or page.opens(index):
            return last
        if bits[index] & AUXILIARY and not bits[index - 1] & (TO | SUBJECT | AND | AUXILIARY):
            return index - 1
    return last


def _quotation_ends(page: Page, close: int, end: int) -> bool:
    """Tell whether a content that begins with a quotation ends with it."""
    after = close + 1
    if after >= end or page.words[after] in STOPS:
        return True
    kind = page.bits[after]
    if page.words[close - 1] in STOPS:
        return True
    return bool(kind & (AND | SUBORDINATE | TIME)) or (
        bool(kind & PREPOSITION)
        and after + 2 < end
        and bool((page.bits[after + 1] | page.bits[after + 2]) & (SPEECH | TIME))
    )


def _start_behind(page: Page, cue: Cue, first: int, end: int) -> int | None:
    """Find the token with which what was said begins behind a verb."""
    index, frames = cue.after, cue.frames
    if index >= end:
        return index if index == end and page.words[index - 1] == ":" and page.opens(index) else None
    if frames & _BEFORE_ONLY:
        return None
    if frames & _AT_ONCE:
        return cue.head if "passive" in frames and page.bits[index] & SIGN else index
    if "text" in frames and page.words[index] not in {",", ":"}:  # `read “War and Peace”`
        return None
    announced = _announced(page, index, end)
    if announced is not None or page.words[index] == ":":
        return announced
    things = frames <= _THINGS
    if page.bits[index] & (THAT | WH) and not things:
        return index
    if "text" in frames:
        return None
    if frames == {"weak"}:
        start = opener(page, index, end) if page.bits[index] & (TIME | PREPOSITION | ADVERB) else None
        return start if start is not None and page.bits[start] & THAT else None  # `ruled on Monday that`
    if "say" in frames and cue.first > first and page.closes(cue.first - 1):
        return None
    if "wish" in frames and page.bits[index - 1] & TO:
        return index - 1
    start = None if things else opener(page, index, end, told="tell" in frames)
    if start is not None:
        return start + (page.words[start] == ":")
    return _unannounced(page, cue, first, end)


def _announced(page: Page, index: int, end: int) -> int | None:
    """Give the token behind a colon, or a quotation that opens here or behind a comma."""
    word = page.words[index]
    if page.opens(index):
        return index
    if word in {",", ":"} and index + 1 < page.size and page.opens(index + 1):
        return index + 1 if index + 1 < end or word == ":" else None
    return index + 1 if word == ":" and index + 1 < end else None


def _unannounced(page: Page, cue: Cue, first: int, end: int) -> int | None:
    """Find where a clause, a thing or an infinitive begins that no word announces."""
    index, frames = cue.after, cue.frames
    kind = page.bits[index]
    if page.words[index] == ",":
        return behind_parenthesis(page, index, end)
    if kind & SIGN or page.words[index] in STOPS:
        return None
    if kind & SUBORDINATE and "say" in frames:
        return clause_behind_phrase(page, index, end)
    if "tell" in frames:
        return behind_addressee(page, index, end)
    if kind & TO and "think" in frames:
        return index
    if kind & (TIME | PREPOSITION | ADVERB) and not kind & SUBJECT and frames & _CLAUSE:
        after = clause_behind_time(page, index, end) or clause_behind_phrase(page, index, end)
        if after is None and "act" in frames:  # `announced on Monday the end of`
            after = thing_behind_time(page, index, end)
        if after is not None or kind & (PREPOSITION | TIME):
            return after
    if frames & _THINGS:
        led_away = kind & PREPOSITION and "wish" not in frames
        return None if led_away or kind & (AND | AUXILIARY) else index
    if kind & TO:
        return None
    if kind & OBJECT and "show" in frames:  # `showed him the way`, but `showing her ahead by 3 points`
        return index if any(page.bits[k] & NUMBER for k in range(index + 1, min(end, index + _NEAR_FIGURE))) else None
    if frames & _CLAUSE and not kind & (AND | SUBORDINATE) and _clause(page, index, end, frames):
        return None if _inverted(page, cue, first, end) else index
    return index if frames & {"think", "show"} and not kind & (AND | PREPOSITION | SUBORDINATE) else None


def _clause(page: Page, index: int, end: int, frames: frozenset[str]) -> bool:
    """Tell whether a clause begins at a token: a verb of it is known, or it is long enough to have one."""
    if page.bits[index] & PRONOUN and page.bits[index] & SUBJECT and page.words[index + 1] == ",":  # `said they, too,`
        return True
    comma = next((k for k in range(index, end) if page.words[k] == ","), end)
    if has_verb(page, index, comma - 1) or ("say" in frames and _goes_on_behind(page, index, end)):
        return True
    return comma == end and "say" in frames and end - index > _SHORT_CLAUSE


def _goes_on_behind(page: Page, index: int, end: int) -> bool:
    """Tell whether a noun that a phrase between commas or dashes follows has its verb behind it."""
    signs = [k for k in range(index, end - 1) if page.words[k] == "," or page.dash(k)]
    return len(signs) > 1 and any(page.bits[k + 1] & (AUXILIARY | FINITE) for k in signs[1:])


def _inverted(page: Page, cue: Cue, first: int, end: int) -> bool:
    """Tell whether the subject follows a verb that stands right behind what was said."""
    before = cue.first - 1
    if before < first or "say" not in cue.frames:
        return False
    if page.closes(before):
        return True
    if page.words[before] != "," or not has_verb(page, first, before):
        return False
    last = next((k for k in range(cue.after, end) if page.words[k] in {",", ".", ";"}), end) - 1
    return not has_verb(page, cue.after, last)


def _borders(page: Page, cue: Cue, later: list[Cue]) -> frozenset[int]:
    """Give the tokens at which clauses of later cues part from what this one opened."""
    borders = set()
    bits, words = page.bits, page.words
    for other in later:
        before = other.first - 1
        if "citation" in other.frames or "relay" in other.frames:
            borders.add(other.first)
            continue
        if other.form == "gerund":
            if words[before] == ",":
                borders.add(before)
            continue
        if cue.frames == {"noun"} and bits[before] & AND and other.form in _FINITE and before > cue.after:
            borders.add(before)
            continue
        if bits[before] & AND and (other.form == cue.form or {other.form, cue.form} <= _FINITE) and before > cue.after:
            borders.add(before)
            continue
        back = before
        while (
            back > cue.after
            and before - back < _NEAR
            and words[back] not in {",", ";"}
            and not page.closes(back)
            and not page.dash(back)
        ):
            back -= 1
        if (
            (words[back] == "," or page.closes(back) or page.dash(back))
            and back > cue.after
            and bits[back + 1] & (AND | SUBORDINATE | RELATIVE)
            and not bits[back + 1] & THAT
        ):
            borders.add(back)
    return frozenset(borders)
