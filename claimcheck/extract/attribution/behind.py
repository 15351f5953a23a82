"""Where what was said begins and ends behind a cue, where subjects come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import STOPS, has_verb
from claimcheck.extract.attribution.endings import THINGS, content_from
from claimcheck.extract.attribution.kinds import (
    ADVERB,
    AND,
    AUXILIARY,
    FINITE,
    NEGATION,
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
    WH,
)
from claimcheck.extract.attribution.phrases import subject_before
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

_SHORT_CLAUSE = 4
"""Tokens from which on what follows `says` is taken for a clause, though no verb of it is known."""
_FINITE = frozenset({"base", "past", "present"})
_BEFORE_ONLY = frozenset({"citation", "relay"})
_AT_ONCE = frozenset({"noun", "passive"})
_NEAR_FIGURE = 6
_CLAUSE = frozenset({"say", "think", "tell", "show"})


def behind(page: Page, cue: Cue, later: list[Cue], first: int, end: int) -> tuple[int, int] | None:
    """Give what was said where it follows its cue; None where it does not."""
    if "reduced" in cue.frames or ("passive" in cue.frames and page.bits[cue.after] & SIGN):
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
    return content_from(page, cue, later, start, (first, end))


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
        return index
    if "text" in frames and page.words[index] not in {",", ":"}:  # `read “War and Peace”`
        return None
    announced = _announced(page, index, end)
    if announced is not None or page.words[index] == ":":
        return announced
    things = frames <= THINGS
    if page.bits[index] & (THAT | WH) and not things:
        return index
    if "text" in frames:
        return None
    if frames == {"weak"}:
        start = opener(page, index, end) if page.bits[index] & (TIME | PREPOSITION | ADVERB) else None
        return start if start is not None and page.bits[start] & THAT else None  # `ruled on Monday that`
    if "say" in frames and cue.first > first and page.closes(cue.first - 1):
        return None
    if frames & _CLAUSE and left_out(page, cue, first) is not None:
        return index
    if "wish" in frames and page.bits[index - 1] & TO:
        return index - 1
    start = None if things else opener(page, index, end, told="tell" in frames)
    if start is not None:
        return start + (page.words[start] == ":")
    return _unannounced(page, cue, first, end)


def left_out(page: Page, cue: Cue, first: int) -> int | None:
    """Give the relative that is the subject of what is said: `a move that X hopes | will work`."""
    bits = page.bits
    if not bits[cue.after] & AUXILIARY and not (bits[cue.after] & FINITE and "say" in cue.frames):
        return None
    subject = subject_before(page, cue.first, first)
    if subject is None or subject[0] <= first or cue.form not in _FINITE:
        return None
    before = bits[subject[0] - 1]
    return subject[0] - 1 if before & (RELATIVE | WH) and not before & SUBORDINATE else None


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
        return behind_parenthesis(page, index, end, thing="act" in frames)
    if kind & SIGN and not (page.bits[index + 1] & NUMBER and page.scan.touches(index + 1)):  # `showed $200,000`
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
    if kind & NEGATION and page.bits[index + 1] & TO:
        return index
    if frames & THINGS:
        led_away = kind & PREPOSITION and "wish" not in frames
        return None if led_away or kind & (AND | AUXILIARY) else index
    if kind & TO:
        return None
    if kind & OBJECT and "show" in frames:  # `showed him the way`, but `showing her ahead by 3 points`
        seen = page.words[index + 1].endswith("ing") or page.bits[index + 1] & PREPOSITION  # `shows him trailing`
        figure = any(page.bits[k] & NUMBER for k in range(index + 1, min(end, index + _NEAR_FIGURE)))
        return index if seen or figure else None
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
