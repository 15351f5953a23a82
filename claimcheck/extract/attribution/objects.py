"""Verbs whose content is a thing, where verbs come first: announced the end of, called for, promised to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import clause_end, trimmed
from claimcheck.extract.attribution.found import Found
from claimcheck.extract.attribution.openings import later_clauses
from claimcheck.extract.attribution.page import (
    ACTION,
    ADDRESSEE,
    ADJUNCT,
    AUXILIARY,
    BODY,
    BY_ACTION,
    CUE,
    DEFINITE,
    GOVERNED,
    INDEFINITE,
    MEANWHILE,
    NEGATION,
    OUTLET,
    PREPOSITION,
    RELATIVE,
    RESUMES,
    ROLE,
    SIGN,
    SPEECH,
    THAT,
    TIME,
)
from claimcheck.extract.attribution.subjects import fresh, subject_after, subject_before, subject_due_before

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cues import Cue
    from claimcheck.extract.attribution.page import Page

_OBJECT_STANCES = frozenset({"announced", "confirmed", "denied"})
"""Stances of saying verbs that take a thing: announced the end of …."""
_LONGEST_OBJECT_GAP = 14
_BEHIND_BODY = TIME | ADJUNCT | SIGN | PREPOSITION | THAT | ADDRESSEE | CUE | RELATIVE


def read_object(page: Page, cue: Cue, later: list[Cue], first: int, end: int) -> Found | None:
    """Read a verb whose content is a thing: announced the end of, called for, promised to."""
    if "act" not in cue.frames and cue.stance not in _OBJECT_STANCES:
        return None
    bits = page.bits
    if cue.after >= end or cue.form.endswith(("_d", "_df")) or bits[cue.after] & NEGATION:
        return None
    if cue.first - 2 >= first and bits[cue.first - 1] & AUXILIARY and bits[cue.first - 2] & RELATIVE:
        return None
    last = _object_end(page, cue.after, clause_end(page, cue.after, end, later_clauses(page, later)))
    before = bits[cue.first - 1] if cue.first > first else 0
    speaker: tuple[int, int] | None = None
    border: int | None
    preceding = subject_due_before(page, cue, first)
    if "weak" in cue.frames and not bits[cue.after] & (ROLE | BODY | OUTLET):
        return None
    if preceding is None and not before & RESUMES and not fresh(page, cue):
        return None
    if before & RESUMES:
        border, order = cue.after, "continued"
    elif preceding is not None:
        border, order, speaker = cue.after, "subject-verb-object", preceding
    else:
        border = _object_start(page, cue.after, last)
        if border is None:
            return None
        speaker, order = subject_after(page, cue.after, border - 1), "verb-subject-object"
        if speaker is None:
            speaker, order = subject_before(page, cue.first, first), "subject-verb-object"
            if speaker is None and not cue.prefix:
                return None
    content = trimmed(page, border, last)
    if content is None:
        return None
    return Found(cue, speaker, (content,), order, same=speaker is None)


def _object_end(page: Page, first: int, last: int) -> int:
    """End a thing where a comma and `while` open another clause."""
    return next(
        (k - 1 for k in range(first, last) if page.words[k] == "," and page.bits[k + 1] & MEANWHILE),
        last,
    )


def _object_start(page: Page, first: int, last: int) -> int | None:
    """Find where the subject ends and what is promised, demanded or announced begins."""
    bits, words = page.bits, page.words
    definite = False
    body = page.scan.term(first, "organisation")
    if body is not None and body.last < last and not bits[body.last + 1] & _BEHIND_BODY:
        return body.last + 1
    for index in range(first, min(last, first + _LONGEST_OBJECT_GAP) + 1):
        kind = bits[index]
        if kind & GOVERNED and not kind & PREPOSITION:
            return index
        if kind & PREPOSITION and index + 1 <= last and not bits[index + 1] & (TIME | SPEECH | ADJUNCT):
            if kind & GOVERNED:
                return index
            continue
        if kind & (TIME | ADJUNCT | SIGN | ADDRESSEE):
            continue
        if (
            (index > first or kind & BY_ACTION)
            and not kind & (ROLE | BODY | OUTLET | CUE)
            and (kind & BY_ACTION or (kind & ACTION and not kind & DEFINITE))
        ):
            if index == first:
                return index
            if kind & BY_ACTION and (definite or not bits[index - 1] & PREPOSITION):
                if len(words[index - 1]) > 3 or bits[index - 1] & DEFINITE:  # noqa: PLR2004 - a short first name
                    return index
            elif definite and index < last and (bits[index + 1] & DEFINITE or page.opens(index + 1)):
                return index
        if definite and kind & INDEFINITE and not kind & (ROLE | BODY | OUTLET):
            return index
        definite = bool(kind & DEFINITE) or bool(kind & BODY and not kind & ROLE)
    return None
