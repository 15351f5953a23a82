"""Find the words that announce speech or thought: verbs with what they govern, and phrases that cite."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.attribution.kinds import (
    ADJUNCT,
    ADVERB,
    AUXILIARY,
    BE,
    BY,
    DETERMINER,
    HAVE,
    NOMINAL,
    NOUN,
    NUMBER,
    OBJECT,
    OF,
    OPENER,
    OWNER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SIGN,
    SUBJECT,
    THAT,
    TO,
    UPON,
    WH,
    bears,
)
from claimcheck.languages import lexicon

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page
    from claimcheck.languages import Entry, Lexicon, Phrase

PARTICIPLES = frozenset({"participle", "participle_f"})
_FEMININE = "\N{ARABIC LETTER TEH MARBUTA}"
"""Folded to the pronoun that a verb may bear, which it is not."""
_NO_OBJECT = frozenset({"wanted", "planned", "hoped"})
"""Stances of verbs that take no object: their feminine past with one written on is a noun (`their wish`)."""
_AMBIGUOUS = frozenset({"base", "present"})
"""Forms that may as well be nouns: `a claim`, `the reports`."""


class Cue(NamedTuple):
    """
    A cue as found, before its speaker and content are known.

    `first` to `last` are the tokens printed as the cue; `head` is the verb, `after` the first token behind all its
    words (`call for` ends after `for`). `frames` tells what a verb may govern (`say`, `tell`, …) or is `citation` or
    `relay`; `form` is the inflected form, `prefix` what is written onto it in front.
    """

    first: int
    last: int
    head: int
    after: int
    frames: frozenset[str]
    stance: str
    form: str
    prefix: str = ""


def find_cues(page: Page) -> list[Cue]:
    """Give the cues outside quotations, in order of place; no two share a word."""
    cues: list[Cue] = []
    scan = page.scan
    taken = -1
    for index in scan.anchors("cue", "citation", "nominal"):
        if index <= taken or page.quotation_around(index) is not None:
            continue
        cue = _cue_at(page, index)
        if cue is not None:
            cues.append(cue)
            taken = cue.after - 1
    return cues


def _cue_at(page: Page, index: int) -> Cue | None:
    last, phrase = _longest(page, index)
    if phrase is not None and phrase.citation is not None:
        return _citation(page, index, last, phrase.citation)
    if page.verb_first:
        if phrase is None or not _verb_at_front(page, index, phrase):
            return None
        return Cue(index, last, index, last + 1, phrase.frames, phrase.stance, phrase.form, phrase.prefix)
    nominal = _nominal(page, index)
    if nominal is not None or phrase is None or (page.capital(index) and not page.headline(index)):
        return nominal
    return _verb_inside(page, index, last, phrase)


def _citation(page: Page, index: int, last: int, entry: Entry) -> Cue | None:
    """Read `according to`; a single word (`per`) only before a name or an article."""
    following = page.bits[last + 1] if last + 1 < page.size else SIGN
    if not page.verb_first and last == index and not (following & DETERMINER or page.capital(last + 1)):
        return None
    kinds = {"relay"} if entry.sub == "relay" else {"citation", entry.sub}
    return Cue(index, last, index, last + 1, frozenset(kinds), entry.value, "")


def _verb_inside(page: Page, index: int, last: int, phrase: _Phrase) -> Cue | None:
    """Read a verb with its auxiliaries and adverbs, where the subject comes first."""
    bits = page.bits
    passive = _is_passive(page, index, last, phrase.form, phrase.frames)
    if not passive and not _is_verb(page, index, last, phrase.form, phrase.frames):
        return None
    first = index
    while first and bits[first - 1] & (AUXILIARY | ADVERB) and not bits[first - 1] & SUBJECT:
        first -= 1
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


def _is_passive(page: Page, index: int, last: int, form: str, frames: frozenset[str]) -> bool:
    """Tell `was accused`: a past behind a form of `to be`."""
    if form not in {"past", "participle"}:
        return False
    by = last + 1 < page.size and page.bits[last + 1] & BY
    if not by and not frames & {"act", "tell", "wish"}:
        return False
    before = index - 1
    while before >= 0 and page.bits[before] & ADVERB and not page.bits[before] & (AUXILIARY | SUBJECT):
        before -= 1
    return before >= 0 and bool(page.bits[before] & BE)


def _nominal(page: Page, index: int) -> Cue | None:
    """Read a noun of saying behind its owner and before what was said: `the minister's claim that`."""
    if not page.bits[index] & NOMINAL:
        return None
    term = page.scan.term(index, "nominal")
    if term is None or term.last + 1 >= page.size:
        return None
    owner = index - 1
    if owner > 0 and not (_possessive(page, owner) or page.bits[owner] & OWNER) and not page.bits[owner] & SIGN:
        owner -= 1
    if owner < 0 or not (_possessive(page, owner) or page.bits[owner] & OWNER):
        return None
    last = term.last
    if page.bits[last] & TO:
        last -= 1
    elif not page.bits[last + 1] & THAT and page.words[last] != "for":
        return None
    return Cue(owner + 1, last, index, last + 1, frozenset({"noun"}), term.entry.value, "")


def _verb_at_front(page: Page, index: int, phrase: _Phrase) -> bool:
    """Tell a verb from a noun that is written like one, where verbs come first."""
    if phrase.suffix and page.scan.original[page.scan.span(index, index)[1] - 1] == _FEMININE:
        return False
    before = page.bits[index - 1] if index else SIGN
    if phrase.form == "past" and not phrase.prefix and before & (UPON | BY):
        return False
    if phrase.form == "past" and not phrase.prefix and before & THAT and index > 1 and "act" in phrase.frames:
        return bool(page.bits[index - 2] & (OPENER | ADJUNCT | PREPOSITION))  # `after that`; else `that` a noun
    if phrase.form not in PARTICIPLES and "weak" not in phrase.frames and not phrase.suffix:
        return True
    if phrase.form in PARTICIPLES and index and page.dash(index - 1):
        return False
    first = page.scan.sentence_tokens(index)[0] == index
    if "weak" in phrase.frames and before & AUXILIARY and before & OPENER:  # `ma bayna`
        return False
    return first or bool(phrase.prefix) or bool(before & (SIGN | OPENER | AUXILIARY | RELATIVE))


class _Phrase(NamedTuple):
    """A cue that begins with a token: the words that follow, and what it means."""

    rest: tuple[str, ...]
    citation: Entry | None
    frames: frozenset[str]
    stance: str
    form: str
    prefix: str
    suffix: str


class _Phrases(dict[str, "tuple[_Phrase, ...]"]):
    """The cues of one language by their first token, longest first; filled as tokens are met."""

    def __init__(self, words: Lexicon) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, token: str) -> tuple[_Phrase, ...]:
        """Look a token up once."""
        reading = self._words[token]
        usual = () if reading is None else (phrase for phrase in reading.phrases if bears(phrase, self._words))
        phrases = tuple(filter(None, map(_phrase, usual)))
        self[token] = phrases
        return phrases


def _phrase(phrase: Phrase) -> _Phrase | None:
    """Keep of a term what makes it a cue."""
    cues = [entry for entry in phrase.entries if entry.category == "cue"]
    citation = next((entry for entry in phrase.entries if entry.category == "citation"), None)
    if not cues and citation is None:
        return None
    stance, _, form = cues[0].value.partition(".") if cues else ("said", "", "")
    frames = frozenset(entry.sub for entry in cues)
    if phrase.suffix and ("weak" in frames or (stance in _NO_OBJECT and form == "past_f")):
        return None
    return _Phrase(phrase.rest, citation, frames, stance, form, phrase.prefix, phrase.suffix)


@functools.cache
def _phrases(code: str) -> _Phrases:
    """Give the table of a language, one for the life of the process."""
    return _Phrases(lexicon(code))


def _longest(page: Page, index: int) -> tuple[int, _Phrase | None]:
    """Give the last token of the longest cue that begins at a token, and what it means."""
    words = page.words
    for phrase in _phrases(page.scan.language)[words[index]]:
        last = index + len(phrase.rest)
        if not phrase.rest or tuple(words[index + 1 : last + 1]) == phrase.rest:
            return last, phrase
    return index, None


def _is_verb(page: Page, index: int, last: int, form: str, frames: frozenset[str]) -> bool:
    """Tell a finite verb from a noun, an adjective, a passive and an infinitive (languages with verb inside)."""
    bits = page.bits
    before = index - 1
    while before >= 0 and bits[before] & ADVERB and not bits[before] & (AUXILIARY | SUBJECT):
        before -= 1
    kind = bits[before] if before >= 0 else 0
    following = bits[last + 1] if last + 1 < page.size else 0
    if form == "gerund":
        return not kind & DETERMINER or bool(kind & SUBJECT)
    if kind & (TO | BE) or following & BY or (before >= 0 and _possessive(page, before)):
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
    if following & AUXILIARY:
        return False
    subject = kind & (PRONOUN | RELATIVE | AUXILIARY | SUBJECT)
    governs = bits[last] & TO or following & (THAT | WH | OBJECT | DETERMINER | PRONOUN | TO) or page.opens(last + 1)
    if form == "base":
        clause = following & (THAT | WH | PRONOUN) or page.opens(last + 1)
        plural = before >= 0 and page.words[before].endswith("s")
        return bool(subject or clause) or (
            plural and (bool(governs) or (last + 1 < page.size and page.capital(last + 1)))
        )
    return bool(subject or governs) or _stops(page, last + 1) or page.capital(max(before, 0))


def _possessive(page: Page, index: int) -> bool:
    """Tell whether a token is a genitive, whose noun follows."""
    word = page.words[index]
    return word.endswith("'s") and not page.bits[index] & PRONOUN


def _stops(page: Page, index: int) -> bool:
    """Tell whether a clause ends at a token."""
    return index >= page.size or page.words[index] in {".", ",", ":", ";"}
