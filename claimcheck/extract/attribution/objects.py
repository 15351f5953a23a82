"""Verbs whose content is a thing, where verbs come first: announced the end of, called for, promised to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.agreement import SEVERAL_FORMS
from claimcheck.extract.attribution.asked import without_asked
from claimcheck.extract.attribution.boundaries import is_complete, is_oblique, is_owned, is_whole_phrase
from claimcheck.extract.attribution.clauses import fresh, joined
from claimcheck.extract.attribution.contents import clause_end, trimmed
from claimcheck.extract.attribution.found import Found
from claimcheck.extract.attribution.kinds import (
    ACTION,
    ADDRESSEE,
    ADJECTIVE,
    ADJUNCT,
    ADVERB,
    ASKED,
    AUXILIARY,
    BODY,
    BY,
    BY_ACTION,
    CITATION,
    CUE,
    DEFINITE,
    DEMONSTRATIVE,
    INDEFINITE,
    MEANWHILE,
    NEED,
    NEGATION,
    NO_SPEAKER,
    NOUN,
    NUMBER,
    OPENER,
    OUTLET,
    OVERSEER,
    PREPOSITION,
    RELATIVE,
    RESUMES,
    ROLE,
    SIGN,
    SPEECH,
    THAT,
    TIME,
    UPON,
    VERB,
    VOICES,
)
from claimcheck.extract.attribution.letters import FEMININE, last_letter
from claimcheck.extract.attribution.object_words import (
    DIRECT,
    LONGEST_OBJECT_GAP,
    OBJECT_STANCES,
    WITH_BY,
    behind_comma,
    ends_at_once,
    is_action,
    is_citation,
    is_doubtful,
    is_governed,
    may_be_surname,
)
from claimcheck.extract.attribution.openings import later_clauses
from claimcheck.extract.attribution.subjects import relative_agrees, subject_after, subject_before, subject_due_before

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

_NEAR_VOICED = 10
_NEAR_SPEECH = 4
_MASCULINE = frozenset({"past", "present"})
_ASKING = frozenset({"demanded", "praised", "accused", "described", "criticised"})
"""Stances of verbs that have whom they ask or speak of between subject and content."""
_OF_SOMEONE = frozenset({"accused", "described"})
"""Those that always have it."""
_WITH_OBJECT = _OF_SOMEONE | {"criticised"}
"""Those whose content begins with it."""
_KNOWN = ROLE | BODY | OUTLET | DEFINITE
_BEHIND_BODY = TIME | ADJUNCT | SIGN | PREPOSITION | THAT | ADDRESSEE | CUE | RELATIVE


def read_object(page: Page, cue: Cue, later: list[Cue], first: int, end: int) -> Found | None:
    """Read a verb whose content is a thing: announced the end of, called for, promised to."""
    bits = page.bits
    if "act" not in cue.frames and cue.stance not in OBJECT_STANCES and not bits[cue.head] & VOICES:
        return None
    if cue.after >= end or cue.form.endswith(("_d", "_df")) or bits[cue.after] & NEGATION:
        return None
    if cue.stance == "announced" and bits[cue.first - 1] & NEGATION:  # `did not reveal more`
        return None
    if (
        bits[cue.head] & VOICES
        and bits[cue.head] & ADJUNCT
        and not any(bits[k] & BY for k in range(cue.after, min(end, cue.after + _NEAR_VOICED)))
    ):
        return None  # `through`, which is spelt like `voiced`
    if cue.stance in DIRECT and (is_whole_phrase(page, cue.after) or _is_passive(page, cue)):
        return None  # `a statement, in which it refuses the …`
    if cue.first > first and bits[cue.first - 1] & CITATION and not cue.form.startswith("past"):
        return None  # `as many expect`
    if cue.first - 2 >= first and bits[cue.first - 1] & AUXILIARY and bits[cue.first - 2] & RELATIVE:
        return None
    last = _object_end(page, cue.after, clause_end(page, cue.after, end, later_clauses(page, later)))
    before = bits[cue.first - 1] if cue.first > first else 0
    speaker: tuple[int, int] | None = None
    border: int | None
    preceding = None if joined(page, cue, first) else subject_due_before(page, cue, first)
    if "weak" in cue.frames and not bits[cue.after] & (ROLE | BODY | OUTLET) and not bits[cue.head] & VOICES:
        return None
    if preceding is None and not before & RESUMES and not fresh(page, cue):
        return None
    if before & RESUMES:
        border, order = cue.after, "continued"
    elif preceding is not None:
        border, order, speaker = _behind_adjunct(page, cue, last), "subject-verb-object", preceding
    else:
        parted = _parted(page, cue, first, last)
        if parted is None:
            return None
        speaker, border, order = parted
    content = trimmed(page, border, last)
    if content is None or (before & RELATIVE and not (speaker and bits[speaker[0]] & _KNOWN)):
        return None
    return Found(cue, speaker, (content,), order, same=speaker is None)


def _is_passive(page: Page, cue: Cue) -> bool:
    """Tell `a woman was accused of`."""
    return cue.stance == "accused" and page.bits[cue.after] & (ASKED | DEFINITE) == ASKED


def _parted(page: Page, cue: Cue, first: int, last: int) -> tuple[tuple[int, int] | None, int, str] | None:
    """Part what follows a verb into its subject and the token its object begins with; name the order of words."""
    border = _object_start(page, cue, cue.after, last)
    if border is None:
        return None
    if cue.form.endswith(SEVERAL_FORMS):  # whom they ask stands behind, not who asks
        return None, cue.after, "continued"
    speaker, order = subject_after(page, cue.after, border - 1), "verb-subject-object"
    if speaker is not None and cue.stance in _ASKING:
        whole, speaker = speaker, without_asked(page, *speaker)
        if speaker == whole and _is_object(page, cue, speaker, first):
            return None, cue.after, "continued"
        if speaker != whole and cue.stance in _WITH_OBJECT:
            border = speaker[1] + 1
        else:
            border = _behind_asked(page, speaker[1] + 1, border)
    if speaker is None:
        if not relative_agrees(page, cue):
            return None
        speaker, order = subject_before(page, cue.first, first), "subject-verb-object"
        if speaker is None and not cue.prefix:
            return None
    return speaker, border, order


def _is_object(page: Page, cue: Cue, phrase: tuple[int, int], first: int) -> bool:
    """
    Tell `and accused the party of`, `and called on the parliament to` inside a sentence: its subject stands before.

    So does that of a verb before a plural that is no nominative, or before a thing of another gender.
    """
    start, last = phrase
    kind = page.bits[start]
    if cue.form in _MASCULINE and kind & DEFINITE and last_letter(page, start) == FEMININE:
        return True
    if is_oblique(page, start):
        return True
    if cue.first == first or not (joined(page, cue, first) or page.bits[cue.first - 1] & OPENER):
        return False
    short = start == last or (last == start + 1 and not kind & (ROLE | BODY | OUTLET))
    return bool(kind & ASKED or (short and cue.stance in _OF_SOMEONE))


def _behind_adjunct(page: Page, cue: Cue, last: int) -> int:
    """Give the `on` of `confirmed, at the opening, on …`, else the token behind the verb."""
    bits = page.bits
    if cue.stance != "confirmed" or not bits[cue.after] & (ADJUNCT | TIME):
        return cue.after
    stop = min(last, cue.after + LONGEST_OBJECT_GAP)
    return next((k for k in range(cue.after + 1, stop) if bits[k] & UPON), cue.after)


def _behind_asked(page: Page, first: int, border: int) -> int:
    """Give where the thing begins behind whom it is asked of: `appealed to the world | to send`, else the border."""
    bits = page.bits
    return next(
        (k for k in range(first + 1, border) if bits[k] & ACTION and bits[k - 1] & ~bits[k] & DEFINITE),
        border,
    )


def _object_end(page: Page, first: int, last: int) -> int:
    """End a thing where a comma and `while` open another clause."""
    return next(
        (k - 1 for k in range(first, last) if page.words[k] == "," and page.bits[k + 1] & MEANWHILE),
        last,
    )


def _surely(page: Page, cue: Cue, index: int, first: int, last: int) -> int | None:
    """Give where the object begins, if it does at a token: at what the verb governs, or at `this` behind a subject."""
    if is_governed(page, cue, index, first, last):
        return behind_comma(page, index, last)
    if page.words[index] == "," and cue.stance in DIRECT and page.bits[first] & BODY and _thing(page, index + 1):
        return index + 1
    if page.bits[cue.head] & VOICES and is_owned(page, index) and not page.bits[index] & BY_ACTION:
        led = page.bits[index - 1] & (PREPOSITION | ADJUNCT) or (index == first and page.bits[index] & ROLE)
        return None if led else index  # `showed X | his joy at`
    if page.bits[index] & BY_ACTION and cue.stance in WITH_BY and index > first + 1:
        before = page.bits[index - 2] & DEFINITE and is_whole_phrase(page, index - 1)
        return index if before else None  # `promised those who met in it | to give`
    if ends_at_once(page, cue, index, first):
        return index
    demonstrative = index > first and page.bits[index] & DEMONSTRATIVE
    return index if demonstrative and is_complete(page, index - 1) else None


def _thing(page: Page, index: int) -> bool:
    """Tell a definite noun behind a comma that is no other name of a body: `condemned the league, the act that`."""
    kind = page.bits[index]
    return bool(kind & DEFINITE) and not kind & (ROLE | BODY | OUTLET | TIME | ADJUNCT | CUE)


def _behind_known(page: Page, cue: Cue, first: int, last: int) -> int | None:
    """Give what stands behind a known body, or the `of` of what is voiced: `voiced, in a statement, of his anger`."""
    if page.bits[cue.head] & VOICES:
        by = (k for k in range(first + 1, min(last, first + LONGEST_OBJECT_GAP)) if page.bits[k] & BY)
        voiced = next((k for k in by if not page.bits[k - 1] & OVERSEER), None)
        if voiced is not None:
            return voiced
    body = page.scan.term(first, "organisation")
    if body is not None and body.last < last and not page.bits[body.last + 1] & _BEHIND_BODY:
        return body.last + 1
    return None


def _occasion(page: Page, first: int, last: int) -> range:
    """Give the tokens of an occasion between commas: `demanded X, in a statement on its page, that`."""
    comma = next((k for k in range(first + 1, min(last, first + LONGEST_OBJECT_GAP)) if page.words[k] == ","), last)
    if not page.bits[comma + 1] & PREPOSITION:
        return range(0)
    if not any(page.bits[k] & SPEECH for k in range(comma + 2, min(last, comma + _NEAR_SPEECH))):
        return range(0)
    return range(comma, next((k for k in range(comma + 2, last) if page.words[k] == ","), comma))


def _object_start(page: Page, cue: Cue, first: int, last: int) -> int | None:
    """Find where the subject ends and what is promised, demanded or announced begins."""
    bits = page.bits
    definite = paused = False
    at_once = _behind_known(page, cue, first, last)
    if at_once is not None:
        return at_once
    aside = _occasion(page, first, last)
    for index in range(first, min(last, first + LONGEST_OBJECT_GAP) + 1):
        kind = bits[index]
        if index in aside or page.words[index] in page.in_the_name:
            continue
        surely = _surely(page, cue, index, first, last)
        if surely is not None:
            return surely
        if kind & RELATIVE or is_citation(page, index) or is_doubtful(page, cue, index, first):
            return None
        if kind & PREPOSITION and index < last and not bits[index + 1] & (TIME | ADJUNCT):
            definite = False
            if not bits[index + 1] & SPEECH:
                continue
        if page.words[index] == "," and bits[index + 1] & OPENER and not bits[index + 1] & (ADJUNCT | TIME):
            return None
        if kind & (TIME | ADJUNCT | SIGN | ADDRESSEE):
            definite = definite or (bool(kind & SIGN) and page.closes(index))
            paused = bool(kind & TIME and index > first) or (paused and not kind & ADJUNCT)
            continue
        if (
            paused
            and not (kind & ADJECTIVE and bits[index - 1] & TIME)
            and not kind & (NUMBER | PREPOSITION | CUE | VERB | NO_SPEAKER | THAT)
        ):
            return index
        if not kind & (ROLE | BODY | OUTLET):
            led = bits[index - 1] & (ADJUNCT | PREPOSITION)  # `announced X, through his page, that`
            thing = kind & INDEFINITE and not kind & ADVERB and not led and not may_be_surname(page, cue, index, last)
            owned = cue.stance in OBJECT_STANCES and is_owned(page, index) and not led
            needed = cue.stance in OBJECT_STANCES and kind & (NEED | NO_SPEAKER)
            if (needed and kind & NEED) or (definite and (thing or owned or needed)):
                return index
            if (not kind & CUE or kind & NOUN) and is_action(page, cue, index, last, definite=definite):
                return index
        definite = (
            bool(kind & DEFINITE or (kind & BODY and not kind & ROLE)) or page.scan.term(index, "place") is not None
        )
    return None
