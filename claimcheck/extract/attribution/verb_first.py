"""Speakers and contents where the subject follows its verb: `said the minister that …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.agreement import SEVERAL_FORMS, agree, of_verb
from claimcheck.extract.attribution.antecedents import (
    author_of_text,
    leading_subject,
    named_before,
    topic,
    unread_subject,
)
from claimcheck.extract.attribution.asked import without_asked
from claimcheck.extract.attribution.chains import chained, is_outlet
from claimcheck.extract.attribution.citations import read_citation
from claimcheck.extract.attribution.clauses import fresh, joined
from claimcheck.extract.attribution.contents import clause_end, trimmed
from claimcheck.extract.attribution.cues import ASKS_FOR, PARTICIPLES
from claimcheck.extract.attribution.found import Found
from claimcheck.extract.attribution.kinds import (
    ADJUNCT,
    ASKED,
    AUXILIARY,
    BODY,
    BY,
    BY_ACTION,
    CUE,
    DEED,
    DEFINITE,
    DEMONSTRATIVE,
    GOVERNED,
    IMPERSONAL,
    NEGATION,
    NO_SPEAKER,
    OPENER,
    OUTLET,
    OVERSEER,
    PREPOSITION,
    RELATIVE,
    RESUMES,
    ROLE,
    SIGN,
    SPEAKS_OF,
    SPEECH,
    THAT,
    TO_THE,
    UPON,
)
from claimcheck.extract.attribution.letters import to_do
from claimcheck.extract.attribution.naming import LONGEST_NAME
from claimcheck.extract.attribution.objects import read_object
from claimcheck.extract.attribution.openings import find_opener, later_clauses, said
from claimcheck.extract.attribution.relays import addressed, relayed_speaker, without_told
from claimcheck.extract.attribution.subjects import relative_agrees, subject_after, subject_before, subject_due_before

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

_CITED = frozenset({"citation", "relay"})
_NOUNS = PARTICIPLES | {"noun"}
_LONGEST_OBJECT_GAP = 14
_NO_SUBJECT = ADJUNCT | AUXILIARY | NEGATION | NO_SPEAKER | OPENER | PREPOSITION | RELATIVE | THAT
_SOURCES = ROLE | BODY | OUTLET
_THOUGHTS = frozenset({"believed", "expected", "feared", "hoped", "planned", "suggested"})
"""Stances of verbs whose present, with no subject, is a passive: it is thought, it is feared that."""
_SHORT_NAME = 3
"""Letters of a verb that is as often a first name."""


def read_verb_first(page: Page, cues: list[Cue], first: int, end: int) -> list[Found]:
    """Read the cues of one unit, tokens `first` to `end` (exclusive), in order."""
    found: list[Found] = []
    outer: Found | None = None
    unread: list[tuple[Cue, int]] = []
    taken = -1
    for place, cue in enumerate(cues):
        if cue.head <= taken:
            continue
        later = cues[place + 1 :]
        if _mouth(page, cues, place):
            continue
        if cue.frames & _CITED:
            one = read_citation(page, cue, later, first, end)
        elif outer is not None and cue.head < outer.contents[0][0]:
            continue
        else:
            nested = outer is not None and cue.head <= outer.contents[-1][1]
            if nested and outer is not None and not is_outlet(page, outer.speaker):
                continue
            one = None if _with_object(page, cue) else _verb(page, cue, later, first, end)
            inner = one is not None and outer is not None and one.speaker != outer.speaker
            if nested and inner and one is not None and outer is not None and outer.speaker is not None:
                one = None if one.speaker is None else one._replace(via=(*one.via, outer.speaker))
        if one is None or not _can_speak(page, one):
            if cue.form not in _NOUNS and not cue.frames & _CITED:
                unread.append((cue, cues[place + 1].first if later else end))
            continue
        if one.same and one.speaker is None:
            read = found[-1].contents[-1][1] if found else first - 1
            shown = of_verb(page, cue)
            near = [verb for verb in unread if verb[0].head > read and agree(shown, of_verb(page, verb[0]))]
            nearer = unread_subject(page, near, first)
            one = one._replace(speaker=nearer or (None if found else leading_subject(page, cue, first)))
            if one.speaker is None and not found and _of_this_sentence(page, cue, first):
                one = one._replace(within=(first, cue.first - 1))
        found.append(one)
        taken = one.cue.last
        if "citation" not in cue.frames and (outer is None or cue.head > outer.contents[-1][1]):
            outer = one
    read = found[-1].contents[-1][1] if found else first - 1
    left = [verb for verb in unread if verb[0].head > read]
    subject = unread_subject(page, left, first)
    if subject is not None and left[0][0].form.startswith("past") and subject[0] > left[0][0].head:
        verb = left[0][0]
        found.append(Found(verb, subject, ((verb.head, verb.head),), "unread", silent=True))
    return chained(page, found)


def _mouth(page: Page, cues: list[Cue], place: int) -> bool:
    """Tell the words that cite in `reported by the mouth of X his saying`, of which the verb is the cue."""
    cue = cues[place]
    if not place or not cue.frames & _CITED or not page.bits[cue.first] & UPON:
        return False
    return cues[place - 1].stance == "reported" and cue.first - cues[place - 1].after <= LONGEST_NAME


def _of_this_sentence(page: Page, cue: Cue, first: int) -> bool:
    """Tell `…, but he said`: the pronoun means somebody of the same sentence, not who spoke before it."""
    alone = not any(page.bits[k] & CUE and not page.bits[k] & ROLE for k in range(first, cue.first - 1))
    return cue.first - 2 > first and alone and bool(page.bits[cue.first - 1] & RESUMES)


def _can_speak(page: Page, found: Found) -> bool:
    """Tell whether a phrase may name who speaks: it begins like a noun phrase, not with `to` or another verb."""
    speaker = found.speaker
    if speaker is None:
        return True
    kind = page.bits[speaker[0]]
    if found.order not in {"citation", "in-text"} and (
        kind & TO_THE or (to_do(page, speaker[0]) and not kind & _SOURCES)
    ):
        return False
    if kind & (ROLE | BODY | OUTLET):
        return True
    if kind & (SPEECH | DEED) and not kind & DEFINITE:
        return False
    verb = kind & CUE and not kind & DEFINITE and len(page.words[speaker[0]]) > _SHORT_NAME
    return not (verb or kind & _NO_SUBJECT)


def _verb(page: Page, cue: Cue, later: list[Cue], first: int, end: int) -> Found | None:
    loose = cue.form in PARTICIPLES and not page.bits[cue.first - 1] & (SIGN | AUXILIARY)
    before = None if loose or joined(page, cue, first) else subject_due_before(page, cue, first)
    opener = find_opener(page, cue, end)
    noun = cue.form in _NOUNS
    if "act" in cue.frames and page.bits[cue.after] & NEGATION:
        return None
    if not noun and not cue.prefix and cue.first > first and page.bits[cue.first - 1] & PREPOSITION:  # `who says that`
        return None
    if opener is not None and (cue.stance in {"confirmed", "announced"} or page.bits[cue.head] & SPEAKS_OF):
        opener = _upon(page, cue.after, opener, UPON if cue.stance == "confirmed" else BY)
    if not noun and (opener is None or ("act" in cue.frames and "say" not in cue.frames)):
        one = read_object(page, cue, later, first, end)
        occasion = opener is not None and _led_away(page, cue)
        if one is not None and (opener is None or (one.contents[0][0] < opener and not occasion)):
            return one
    if opener is None:
        return _asking(page, cue, later, end) if noun else _after_comma(page, cue, later, end)
    gap = (_behind_told(page, cue), opener - 1)
    if gap[0] <= gap[1] and page.bits[gap[0]] & DEMONSTRATIVE and not page.bits[gap[0] + 1] & DEFINITE:
        return None
    if "act" in cue.frames and not noun and not fresh(page, cue) and before is None:
        return None
    speaker, via, order = _subject(page, cue, gap, before, first)
    same = speaker is None
    if same:
        if not _goes_on(page, cue, first):
            return None
        order = "continued"
        speaker = None if page.bits[first] & CUE else leading_subject(page, cue, first)
    borders = frozenset() if is_outlet(page, speaker) else later_clauses(page, later)
    content = said(page, opener, end, borders)
    return None if content is None else Found(cue, speaker, (content,), order, via, same)


def _subject(
    page: Page, cue: Cue, gap: tuple[int, int], before: tuple[int, int] | None, first: int
) -> tuple[tuple[int, int] | None, tuple[tuple[int, int], ...], str]:
    """Give who says it, through whom, and the rule that tells: in the gap before the content, else before the verb."""
    speaker, via = relayed_speaker(page, cue, *gap)
    order = "verb-subject"
    if speaker is None and (author := author_of_text(page, cue, first)) is not None:
        speaker, order = author, "in-text"
    if speaker is None and before is None and cue.form not in PARTICIPLES and not cue.form.endswith(SEVERAL_FORMS):
        speaker, told = without_told(page, cue, subject_after(page, *gap))
        led = cue.first > first and (cue.prefix or page.bits[cue.first - 1] & OPENER)
        if speaker is not None and cue.stance == "demanded" and led and page.bits[speaker[0]] & ASKED:
            speaker = None  # `and demanded of all that`
        if speaker is not None and cue.stance == "demanded":
            speaker = without_asked(page, *speaker)
        via = via or told
    via = via or addressed(page, *gap)
    if speaker is not None:
        return speaker, via, order
    speaker = topic(page, cue, first) or before
    if speaker is None and not (cue.form in _NOUNS or joined(page, cue, first)) and relative_agrees(page, cue):
        speaker = subject_before(page, cue.first, first)
    return speaker or named_before(page, cue, first), via, "subject-verb"


def _goes_on(page: Page, cue: Cue, first: int) -> bool:
    """Tell whether a verb without a subject may have that of the one before: it begins a clause and names nobody."""
    if page.bits[cue.first - 1] & RELATIVE and cue.first > first:
        return False
    if cue.form in _NOUNS:
        return True
    if cue.frames == {"act"} and not cue.prefix:
        return False
    return fresh(page, cue) and not _impersonal(page, cue, first)


def _led_away(page: Page, cue: Cue) -> bool:
    """Tell `expected, in a survey, that`: a phrase of occasion behind the verb is no object."""
    kind = page.bits[cue.after]
    return bool(kind & PREPOSITION) and not kind & GOVERNED


def _with_object(page: Page, cue: Cue) -> bool:
    """Tell `what he said of it`: a verb with an object written on does not open what is said."""
    if "say" not in cue.frames or cue.form in _NOUNS or cue.stance == "reported":
        return False
    term = page.scan.term(cue.head, "cue")
    return term is not None and term.suffix != ""


def _behind_told(page: Page, cue: Cue) -> int:
    """Go behind an outlet in quotation marks that was told: `informed "The Paper" the minister that`."""
    if cue.stance != "reported" or not page.opens(cue.after):
        return cue.after
    close = page.pair[cue.after]
    return close + 1 if close - cue.after <= LONGEST_NAME and page.bits[close + 1] & ROLE else cue.after


def _upon(page: Page, first: int, opener: int, preposition: int) -> int:
    """
    Give the token that opens the content: `on` in `insisted on the need that …`, `of`, else the opener as found.

    Before a comma it belongs to the subject.
    """
    if page.words[opener - 1] == ",":
        return opener
    bits = page.bits
    return next((k for k in range(first, opener - 1) if bits[k] & preposition and not bits[k - 1] & OVERSEER), opener)


def _impersonal(page: Page, cue: Cue, first: int) -> bool:
    """
    Tell a passive that names nobody: `it is said that` opens a sentence, `it is expected that` stands anywhere.

    Of some verbs (`it is to be mentioned that`) the present means that wherever it stands.
    """
    if cue.form not in {"present", "present_f"}:
        return False
    return cue.first == first or cue.stance in _THOUGHTS or bool(page.bits[cue.head] & IMPERSONAL)


def _asking(page: Page, cue: Cue, later: list[Cue], end: int) -> Found | None:
    """Read a participle with the thing it asks for or praises: `…, demanding of all | to leave`."""
    governed = page.bits[cue.after] & (BY_ACTION | GOVERNED)
    if cue.form not in PARTICIPLES or cue.stance not in ASKS_FOR or not governed:
        return None
    content = trimmed(page, cue.after, clause_end(page, cue.after, end, later_clauses(page, later)))
    return None if content is None else Found(cue, None, (content,), "continued", same=True)


def _after_comma(page: Page, cue: Cue, later: list[Cue], end: int) -> Found | None:
    """Read `said the newspaper, the talks will …`: a comma where `that` is left out."""
    if "say" not in cue.frames or cue.stance != "said" or not cue.form.startswith("past"):
        return None
    if page.bits[cue.after] & DEMONSTRATIVE:  # `explained this the director, …`
        return None
    comma = next((k for k in range(cue.after, min(end, cue.after + _LONGEST_OBJECT_GAP)) if page.words[k] == ","), None)
    if comma is None or comma == cue.after:
        return None
    speaker = subject_after(page, cue.after, comma - 1)
    if speaker is None or speaker[0] != cue.after or any(page.bits[k] & PREPOSITION for k in range(cue.after, comma)):
        return None
    content = trimmed(page, comma + 1, clause_end(page, comma + 1, end, later_clauses(page, later)))
    return None if content is None else Found(cue, speaker, (content,), "verb-subject")
