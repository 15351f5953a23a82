"""What the words around a date say of its time: past, or still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.grammar.dates.verbs import relative, tensed

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor

_BEFORE = 14
"""How many words before a date its verb may stand."""
_VERB_FIRST = 24
"""The same where the verb opens its clause: subject, titles and objects stand between."""
_BEHIND = 6
"""How many words behind it."""
_OPENING = 2
"""How many words may stand before a date that opens its sentence: the comma behind it parts no clauses."""
_STOPS = '.,;:!?\n"\u201c\u201d()'
_PARTS = ",\n-\u2013\u2014)"
"""What parts a date from a relative clause before it."""
_SUDDEN = frozenset({"attack", "disaster", "death"})
"""What nobody announces: it has happened, whatever is still to be done about it."""
_QUALIFIED = 3
"""How many words behind a date the noun may stand that it dates: `the Friday night fatal shooting`."""
_AUXILIARIES = 2
"""How many words before a word of planning the verb of being may stand that puts it into the past."""
_CONTINUES = 4
"""How many words before a verb of the present the verb of being may stand that puts it into the past."""


def past(at: Cursor, first: int, last: int, *, coming: bool = False) -> bool | None:
    """
    Tell whether a date at some tokens lies in the past by its verb.

    The nearest verb before it in the sentence counts, else the nearest behind it in the clause. None where no verb
    is known; False, still to come, where there is nothing but the date.

    Args:
        at: the text.
        first: the first token of the date.
        last: its last.
        coming: whether a verb of the present tells what is to come, as beside a weekday (`the fair opens Monday`).

    """
    if _dates_sudden(at, first, last):
        return True
    begin, end = at.scan.sentence_tokens(first)
    parted = False
    for index in range(first - 1, max(begin, first - (_VERB_FIRST if at.scan.lexicon.verb_first else _BEFORE)) - 1, -1):
        parted = parted or at.words[index] in _PARTS
        if _since(at, index):
            return True
        found = tensed(at, index)
        if found == "present" and _meanwhile(at, index - 1):
            continue
        if found is not None and not (parted and index > begin and relative(at, index - 1)):
            sudden = found == "present" and _sudden_between(at, index + 1, first)
            return sudden or _tells(at, begin, index, found, coming=coming)
    for index in range(last + 1, min(end, last + 1 + _BEHIND)):
        if at.words[index] == "," and index == last + 1 and first - begin <= _OPENING:
            continue
        if at.words[index] in _STOPS or _joins(at, index):
            break
        found = tensed(at, index)
        if found is not None:
            return _tells(at, begin, index, found, coming=coming)
    return False if at.bare(first, last) else None


def _meanwhile(at: Cursor, index: int) -> bool:
    """Tell whether a pronoun with a conjunction says what was done at the time: `while they wept`."""
    term = at.term(index, "grammar") if at.has(index, "grammar") else None
    joined = at.scan.lexicon.affixes.get("conjunction", ())
    return term is not None and term.entry.value == "pronoun" and at.words[index].startswith(joined)


def _since(at: Cursor, index: int) -> bool:
    """Tell whether a word for since opens what a date is that of: `since he took office in February`."""
    term = at.term(index, "date_bound") if at.has(index, "date_bound") else None
    if term is None or term.entry.value != "since" or not at.linked(index, "year", single=True):
        return False
    return term.last + 1 not in at.numbers and not any(
        at.has(term.last + 1, kind) for kind in ("date_unit", "date_edge", "month", "weekday", "date_day")
    )


def _dates_sudden(at: Cursor, first: int, last: int) -> bool:
    """Tell whether a date is that of an attack or an accident by its place: `the April 2 shooting`."""
    if at.scan.lexicon.head_first:
        term = at.term(first - 1, "event")
        return term is not None and term.entry.value in _SUDDEN and not at.definite(term)
    for index in range(last + 1, min(at.size, last + 1 + _QUALIFIED)):
        term = at.term(index, "event")
        if term is not None:
            return term.entry.value in _SUDDEN
        if not at.words[index].isalpha() or at.has(index, "clause") or at.has(index, "grammar"):
            return False
    return False


def _sudden_between(at: Cursor, begin: int, end: int) -> bool:
    """Tell whether an attack or an accident is told between a verb and a date, which is then the date of that."""
    within = (at.term(index, "event") for index in at.scan.within("event", begin, end))
    return any(term is not None and term.entry.value in _SUDDEN for term in within)


def _tells(at: Cursor, begin: int, index: int, found: str, *, coming: bool) -> bool | None:
    """Tell what a verb says; one of the present is past in `did not come`, `was coming`, else it may be to come."""
    if found != "present":
        return found == "past"
    for back in range(index - 1, max(begin, index - _CONTINUES) - 1, -1):
        if at.has(back, "was") if back < index - 1 else tensed(at, back) == "past":
            return True
        if tensed(at, back) == "future":
            # "is due to come", which in Arabic is a verb of the present; "was due to come" is over
            return any(at.has(index, "was") for index in range(max(begin, back - _AUXILIARIES), back))
    return False if coming else None


def _joins(at: Cursor, index: int) -> bool:
    """Tell whether a conjunction is written onto a word: what follows is another clause."""
    known = at.scan.readings[index]
    return known is not None and bool(known.phrases) and at.begins(known.phrases[0].prefix, "and")


def tells_future(at: Cursor, first: int, last: int) -> bool:
    """Tell whether the words around say plainly that it is still to come."""
    return past(at, first, last) is False
