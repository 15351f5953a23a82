"""Find the words that announce speech or thought: verbs with what they govern, and phrases that cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.cue import Cue
from claimcheck.extract.attribution.cue_words import CueWords, longest
from claimcheck.extract.attribution.kinds import (
    ADJUNCT,
    AUXILIARY,
    BODY,
    BY,
    BY_ACTION,
    CUE,
    DEFINITE,
    DETERMINER,
    NO_SPEAKER,
    NOUN,
    OPENER,
    OUTLET,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SIGN,
    THAT,
    UPON,
)
from claimcheck.extract.attribution.letters import is_accusative, no_past
from claimcheck.extract.attribution.noun_cues import adjectival_cue, begins_with_survey, by_reckoning, nominal_cue
from claimcheck.extract.attribution.verb_cues import verb_inside

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page
    from claimcheck.languages import Entry

ASKS_FOR = frozenset({"demanded", "praised", "criticised", "hoped"})
"""Stances of participles that take a thing with a preposition."""
_LONGEST_NAME = 6
"""Letters of a name that ends as a noun with its owner does."""
PARTICIPLES = frozenset({"participle", "participle_f", "participle_p"})
_FEMININE = "\N{ARABIC LETTER TEH MARBUTA}"
"""Folded to the pronoun that a verb may bear, which it is not."""


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
    return verb_inside(page, index, last, phrase)


def _citation(page: Page, index: int, last: int, entry: Entry) -> Cue | None:
    """Read `according to`; a single word (`per`) only before a name or an article."""
    following = page.bits[last + 1] if last + 1 < page.size else SIGN
    if entry.sub == "reckoning":
        return by_reckoning(page, index)
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


def _verb_at_front(page: Page, index: int, last: int, phrase: CueWords) -> bool:
    """Tell a verb from a noun that is written like one, where verbs come first."""
    if phrase.suffix and page.scan.original[page.scan.span(index, index)[1] - 1] == _FEMININE:
        return False
    if no_past(page, index, phrase) or _is_noun(page, index, last, phrase):
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
    asks = phrase.form in PARTICIPLES and phrase.stance in ASKS_FOR and not before & (AUXILIARY | CUE | PREPOSITION)
    if asks and page.bits[last + 1] & (BY_ACTION | PREPOSITION) and is_accusative(page, index, bare=True):
        return True  # `stressed its success | demanding that`
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


def _is_noun(page: Page, index: int, last: int, phrase: CueWords) -> bool:
    """Tell a verb that is a noun as well, where it is one: behind another verb's subject, or behind `and`."""
    return _noun_behind_verb(page, index, phrase) or _noun_behind_and(page, index, last, phrase)


def _noun_behind_verb(page: Page, index: int, phrase: CueWords) -> bool:
    """Tell `the ministry confirmed Egypt's | refusal of`: a verb that is a noun as well, behind another's subject."""
    if not page.bits[index] & NOUN or phrase.form != "past" or phrase.prefix or not page.bits[index - 1] & DEFINITE:
        return False
    first = page.scan.sentence_tokens(index)[0]
    return any(page.bits[k] & CUE and not page.bits[k] & (ROLE | NOUN) for k in range(first, index - 1))


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
