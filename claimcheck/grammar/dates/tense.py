"""What the words around a date say of its time: past, or still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor

_BEFORE = 14
"""How many words before a date its verb may stand."""
_BEHIND = 6
"""How many words behind it."""
_OPENING = 2
"""How many words may stand before a date that opens its sentence: the comma behind it parts no clauses."""
_AUXILIARIES = 3
"""How many words before a participle its auxiliary verb may stand."""
_STOPS = '.,;:!?\n"\u201c\u201d()'


def past(at: Cursor, first: int, last: int) -> bool | None:
    """
    Tell whether a date at some tokens lies in the past by its verb.

    The nearest verb before it in the sentence counts, else the nearest behind it in the clause. None where no verb
    is known; False, still to come, where there is nothing but the date.
    """
    begin, end = at.scan.sentence_tokens(first)
    for index in range(first - 1, max(begin, first - _BEFORE) - 1, -1):
        found = _tense(at, index)
        if found is not None:
            return found
    for index in range(last + 1, min(end, last + 1 + _BEHIND)):
        if at.words[index] == "," and index == last + 1 and first - begin <= _OPENING:
            continue
        if at.words[index] in _STOPS or _joins(at, index):
            break
        found = _tense(at, index)
        if found is not None:
            return found
    return False if at.bare(first, last) else None


def _tense(at: Cursor, index: int) -> bool | None:
    """Tell the tense that one word sets."""
    if not at.has(index, "tense"):
        return None
    term = at.term(index, "tense")
    if term is None or term.entry.value == "neutral":
        return None
    if term.entry.value in {"future", "expected"} and _has(at, term.last + 1, "have"):
        # "could have been killed"
        return True
    if term.entry.value != "past":
        return False
    # "will be held", "is likely to be held": the verb before tells what a participle means.
    return not any(
        (before := at.term(index - back, "tense")) is not None
        and before.entry.value in {"future", "expected"}
        and not _has(at, before.last + 1, "have")
        for back in range(1, _AUXILIARIES + 1)
    )


def _joins(at: Cursor, index: int) -> bool:
    """Tell whether a conjunction is written onto a word: what follows is another clause."""
    known = at.scan.readings[index]
    return known is not None and bool(known.phrases) and at.begins(known.phrases[0].prefix, "and")


def _has(at: Cursor, index: int, value: str) -> bool:
    """Tell whether a word may be one of grammar, among whatever else it may be."""
    known = at.scan.readings[index] if index < at.size else None
    return known is not None and any(
        entry.category == "grammar" and entry.value == value for phrase in known.phrases for entry in phrase.entries
    )


def tells_future(at: Cursor, first: int, last: int) -> bool:
    """Tell whether the words around say plainly that it is still to come."""
    return past(at, first, last) is False
