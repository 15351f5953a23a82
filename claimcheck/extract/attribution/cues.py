"""Find the words that announce speech or thought: verbs with what they govern, and phrases that cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.cue import Cue
from claimcheck.extract.attribution.cue_words import CueWords, longest
from claimcheck.extract.attribution.kinds import (
    ADJUNCT,
    ADVERB,
    AUXILIARY,
    BE,
    BODY,
    BY,
    CUE,
    DEFINITE,
    DETERMINER,
    HAVE,
    LIGHT,
    NO_SPEAKER,
    NOUN,
    NUMBER,
    OBJECT,
    OF,
    OPENER,
    OUTLET,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SIGN,
    SUBJECT,
    THAT,
    TO,
    UPON,
    WH,
)
from claimcheck.extract.attribution.letters import no_past
from claimcheck.extract.attribution.noun_cues import adjectival_cue, begins_with_survey, nominal_cue, possessive

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page
    from claimcheck.languages import Entry

_FARTHEST_FIGURE = 12
_LONGEST_NAME = 6
"""Letters of a name that ends as a noun with its owner does."""
PARTICIPLES = frozenset({"participle", "participle_f", "participle_p"})
_FEMININE = "\N{ARABIC LETTER TEH MARBUTA}"
"""Folded to the pronoun that a verb may bear, which it is not."""
_AMBIGUOUS = frozenset({"base", "present"})
"""Forms that may as well be nouns: `a claim`, `the reports`."""


def find_cues(page: Page) -> list[Cue]:
    """Give the cues outside quotations, in order of place; no two share a word."""
    cues: list[Cue] = []
    scan = page.scan
    taken = -1
    for index in scan.anchors("cue", "citation", "nominal", "adjectival"):
        if index <= taken or page.quotation_around(index) is not None:
            continue
        cue = _cue_at(page, index)
        if cue is not None:
            cues.append(cue)
            taken = cue.after - 1
    return cues


def _cue_at(page: Page, index: int) -> Cue | None:
    last, phrase = longest(page, index)
    if phrase is not None and phrase.citation is not None:
        cited = _citation(page, index, last, phrase.citation)
        if cited is not None or page.verb_first:
            return cited
        phrase = phrase if phrase.frames else None
    if page.verb_first:
        if phrase is None or not _verb_at_front(page, index, last, phrase):
            return None
        return Cue(index, last, index, last + 1, phrase.frames, phrase.stance, phrase.form, phrase.prefix)
    nominal = nominal_cue(page, index) or adjectival_cue(page, index)
    if nominal is not None or phrase is None or (page.capital(index) and not page.headline(index)):
        return nominal
    return _verb_inside(page, index, last, phrase)


def _citation(page: Page, index: int, last: int, entry: Entry) -> Cue | None:
    """Read `according to`; a single word (`per`) only before a name or an article."""
    following = page.bits[last + 1] if last + 1 < page.size else SIGN
    if entry.sub == "survey" and not begins_with_survey(page, index):
        return None
    if not page.verb_first and last == index and not (following & DETERMINER or page.capital(last + 1)):
        return None
    if not page.verb_first and entry.sub == "relay" and not _cites_source(page, last + 1):
        return None
    kinds = {"relay"} if entry.sub == "relay" else {"citation", entry.sub}
    return Cue(index, last, index, last + 1, frozenset(kinds), entry.value, "")


def _cites_source(page: Page, index: int) -> bool:
    """Tell `citing Reuters`, `citing an official` from `citing her work`, which is said itself."""
    if page.capital(index):
        return True
    return any(page.bits[k] & (ROLE | BODY | OUTLET) for k in range(index, min(index + 3, page.size)))


def _puts(page: Page, last: int) -> bool:
    """Tell whether a figure follows a verb: `put the toll at 12`, not `put it down`."""
    for index in range(last + 2, min(page.size - 1, last + _FARTHEST_FIGURE)):
        if page.words[index] == "at":
            return any(page.bits[k] & NUMBER for k in range(index + 1, min(page.size, index + 5)))
        if page.bits[index] & (SIGN | AUXILIARY):
            return False
    return False


def _verb_inside(page: Page, index: int, last: int, phrase: CueWords) -> Cue | None:
    """Read a verb with its auxiliaries and adverbs, where the subject comes first."""
    bits = page.bits
    if index and page.words[index - 1] == "-" and page.scan.touches(index) and page.scan.touches(index - 1):
        return None  # `a self-described socialist`
    if "put" in phrase.frames and not _puts(page, last):
        return None
    passive = _is_passive(page, index, last, phrase.form, phrase.frames)
    if not passive and not _is_verb(page, index, last, phrase.form, phrase.frames):
        return None
    first = index
    while first and (
        (bits[first - 1] & (AUXILIARY | ADVERB) and not bits[first - 1] & SUBJECT) or _behind_light(page, first)
    ):
        first -= 2 if _behind_light(page, first) else 1
    while first < index and not bits[first] & AUXILIARY and page.capital(first):
        first += 1
    following = bits[last + 1] if last + 1 < page.size else 0
    if passive:
        last += bool(following & OF)
        return Cue(first, last, index, last + 1, frozenset({"passive"}), phrase.stance, phrase.form)
    progressive = phrase.form == "gerund" and any(bits[k] & BE for k in range(first, index))
    printed = last
    if last > index and bits[last] & TO:
        printed -= 1
    elif following and page.words[last + 1] == ":":
        printed += 1
    form = "present" if progressive else phrase.form
    return Cue(first, printed, index, last + 1, phrase.frames, phrase.stance, form)


def _behind_light(page: Page, index: int) -> bool:
    """Tell whether `continues to`, `seemed to` stands before a token: the subject is that of the verb behind."""
    return index > 1 and bool(page.bits[index - 1] & TO and page.bits[index - 2] & LIGHT)


def _is_passive(page: Page, index: int, last: int, form: str, frames: frozenset[str]) -> bool:
    """Tell `was accused`: a past behind a form of `to be`."""
    if form not in {"past", "participle"}:
        return False
    following = page.bits[last + 1] if last + 1 < page.size else 0
    if (
        not following & BY
        and not frames & {"act", "tell", "wish"}
        and not (following & (TO | DETERMINER) and "think" in frames)
    ):
        return False
    before = index - 1
    while before >= 0 and page.bits[before] & ADVERB and not page.bits[before] & (AUXILIARY | SUBJECT):
        before -= 1
    return before >= 0 and bool(page.bits[before] & BE)


def _verb_at_front(page: Page, index: int, last: int, phrase: CueWords) -> bool:
    """Tell a verb from a noun that is written like one, where verbs come first."""
    if phrase.suffix and page.scan.original[page.scan.span(index, index)[1] - 1] == _FEMININE:
        return False
    if no_past(page, index, phrase) or _noun_behind_and(page, index, last, phrase):
        return False
    before = page.bits[index - 1] if index else SIGN
    if phrase.form == "past" and not phrase.prefix and before & (UPON | BY):
        return False
    if phrase.suffix and phrase.form == "past_f" and not phrase.prefix and before & (PREPOSITION | ADJUNCT):
        return False  # `after his condemnation`
    if before & THAT and index > 1 and page.bits[index - 2] & NO_SPEAKER:  # `without mentioning`
        return False
    opens = last + 1 + bool(page.bits[last + 1] & PREPOSITION)  # `pointing to that`
    announces = page.bits[opens] & THAT or page.opens(last + 1) or page.words[last + 1] == ":"
    dashed = index > 0 and page.dash(index - 1)  # `The Daily - follow-up: …`
    if phrase.form in PARTICIPLES and announces and not before & AUXILIARY and not dashed:
        return True
    if phrase.form == "past" and not phrase.prefix and before & THAT and index > 1 and "act" in phrase.frames:
        return bool(page.bits[index - 2] & (OPENER | ADJUNCT | PREPOSITION))  # `after that`; else `that` a noun
    if phrase.form not in PARTICIPLES and "weak" not in phrase.frames and not phrase.suffix:
        return True
    if phrase.form in PARTICIPLES and dashed:
        return False
    start = page.scan.sentence_tokens(index)[0]
    first = start == index
    if "weak" in phrase.frames and phrase.prefix and page.words[index][len(phrase.prefix) :] in page.words[start:index]:
        return False  # `between X and between Y`
    if "weak" in phrase.frames and before & AUXILIARY and before & OPENER:  # `ma bayna`
        return False
    if before & ADJUNCT and page.words[index - 1].endswith(page.affixes.get("owner", ())):  # `for his part`
        return True
    return first or bool(phrase.prefix) or bool(before & (SIGN | OPENER | AUXILIARY | RELATIVE))


def _noun_behind_and(page: Page, index: int, last: int, phrase: CueWords) -> bool:
    """Tell `the legality and refusal of X` from `and X refused`: a verb that is a noun as well, inside a clause."""
    if not page.bits[index] & NOUN or phrase.form not in {"past", "past_d"}:
        return False
    if phrase.form == "past_d":  # its accusative
        return True
    within = phrase.prefix and not page.bits[index - 1] & SIGN and page.scan.sentence_tokens(index)[0] < index
    if within and "weak" in phrase.frames:
        return True
    following = page.bits[last + 1]
    owned = len(page.words[last + 1]) > _LONGEST_NAME and page.words[last + 1].endswith(page.affixes.get("owner", ()))
    thing = bool(following & DEFINITE) or owned
    return bool(within) and thing and not following & (ROLE | BODY | OUTLET | THAT | SIGN)


def _is_verb(page: Page, index: int, last: int, form: str, frames: frozenset[str]) -> bool:
    """Tell a finite verb from a noun, an adjective, a passive and an infinitive (languages with verb inside)."""
    bits = page.bits
    before = index - 1
    while before >= 0 and bits[before] & ADVERB and not bits[before] & (AUXILIARY | SUBJECT):
        before -= 1
    kind = bits[before] if before >= 0 else 0
    following = bits[last + 1] if last + 1 < page.size else 0
    if form == "present" and bits[index] & NOUN and before >= 0 and page.scan.term(before, "unit"):
        return False  # `0.1 percentage points`
    if form == "gerund":
        return not kind & DETERMINER or bool(kind & SUBJECT)
    if form == "base" and _behind_light(page, before + 1):
        return True
    if kind & (TO | BE) or following & BY or (before >= 0 and possessive(page, before)):
        return False
    if form == "participle":
        return bool(kind & HAVE)
    if form in _AMBIGUOUS:
        if kind & (DETERMINER | PREPOSITION) and not kind & (SUBJECT | RELATIVE):
            return False
        if bits[index] & NOUN:
            return _verb_not_noun(page, before, last, form)
        return form == "present" or not kind & DETERMINER or bool(kind & SUBJECT)
    adjective = DETERMINER if "say" in frames else DETERMINER | NUMBER
    return not (kind & adjective and not kind & SUBJECT)


def _verb_not_noun(page: Page, before: int, last: int, form: str) -> bool:
    """Tell `they claim that` from `their claim that`, by what stands before and behind."""
    bits = page.bits
    kind = bits[before] if before >= 0 else 0
    following = bits[last + 1] if last + 1 < page.size else 0
    if following & AUXILIARY or (following & CUE and not following & NOUN and _said(page, last + 1)):
        return False  # "several states said"
    subject = kind & (PRONOUN | RELATIVE | AUXILIARY) or (kind & SUBJECT and not kind & DETERMINER)
    governs = bits[last] & TO or following & (THAT | WH | OBJECT | DETERMINER | PRONOUN | TO) or page.opens(last + 1)
    if form == "base":
        clause = following & (THAT | WH | PRONOUN) or page.opens(last + 1)
        plural = before >= 0 and page.words[before].endswith("s")
        return bool(subject or clause) or (
            plural and (bool(governs) or (last + 1 < page.size and page.capital(last + 1)))
        )
    named = page.capital(last + 1) and not page.capital(last)
    return bool(subject or governs or named) or _stops(page, last + 1) or page.capital(max(before, 0))


def _said(page: Page, index: int) -> bool:
    """Tell whether a token is a verb of saying in the past."""
    phrase = longest(page, index)[1]
    return phrase is not None and phrase.form == "past"


def _stops(page: Page, index: int) -> bool:
    """Tell whether a clause ends at a token."""
    return index >= page.size or page.words[index] in {".", ",", ":", ";"}
