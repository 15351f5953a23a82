"""The words of a cue as the pack has them: which begin at a token, what they govern, the stance they give."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.attribution.kinds import NEGATION, PREPOSITION, TIME, TO, bears
from claimcheck.languages import lexicon

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page
    from claimcheck.languages import Entry, Lexicon, Phrase

_NO_OBJECT = frozenset({"wanted", "planned", "hoped"})
"""Stances of verbs that take no object: their feminine past with one written on is a noun (`their wish`)."""


class CueWords(NamedTuple):
    """A cue that begins with a token: the words that follow, and what it means."""

    rest: tuple[str, ...]
    citation: Entry | None
    frames: frozenset[str]
    stance: str
    form: str
    prefix: str
    suffix: str


class _Table(dict[str, "tuple[CueWords, ...]"]):
    """The cues of one language by their first token, longest first; filled as tokens are met."""

    def __init__(self, words: Lexicon) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, token: str) -> tuple[CueWords, ...]:
        """Look a token up once."""
        reading = self._words[token]
        usual = () if reading is None else (phrase for phrase in reading.phrases if bears(phrase, self._words))
        phrases = tuple(filter(None, map(_phrase, usual)))
        self[token] = phrases
        return phrases


def _phrase(phrase: Phrase) -> CueWords | None:
    """Keep of a term what makes it a cue."""
    cues = [entry for entry in phrase.entries if entry.category == "cue"]
    citation = next((entry for entry in phrase.entries if entry.category == "citation"), None)
    if not cues and citation is None:
        return None
    stance, _, form = cues[0].value.partition(".") if cues else ("said", "", "")
    frames = frozenset(entry.sub for entry in cues)
    if phrase.suffix and ("weak" in frames or (stance in _NO_OBJECT and form in {"past", "past_f"})):
        return None
    return CueWords(phrase.rest, citation, frames, stance, form, phrase.prefix, phrase.suffix)


@functools.cache
def _phrases(code: str) -> _Table:
    """Give the table of a language, one for the life of the process."""
    return _Table(lexicon(code))


def longest(page: Page, index: int) -> tuple[int, CueWords | None]:
    """Give the last token of the longest cue that begins at a token, and what it means."""
    words = page.words
    for phrase in _phrases(page.scan.language)[words[index]]:
        last = index + len(phrase.rest)
        if not phrase.rest or tuple(words[index + 1 : last + 1]) == phrase.rest:
            if phrase.rest and page.bits[last] & PREPOSITION and page.bits[last + 1] & TIME and not page.verb_first:
                continue  # `reported on | Monday that`
            return last, phrase
        if page.bits[index + 1] & NEGATION and page.bits[index + 2] & TO and phrase.rest == (words[index + 2],):
            return index, phrase  # `decided not to`
        if page.bits[index + 1] & TIME and tuple(words[index + 2 : last + 2]) == phrase.rest:
            return last + 1, phrase  # `called on Monday for` without its `on`
    return index, None
