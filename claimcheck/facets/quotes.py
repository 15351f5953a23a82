"""What was said, word by word, without what the outlets put around it."""

from __future__ import annotations

import functools
import re
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.facets.spelling import Word, same_word, sounds, words_of
from claimcheck.facets.words import phrase
from claimcheck.languages import Reading, lexicon
from claimcheck.text import fold, tokenise

if TYPE_CHECKING:
    from claimcheck.model import Claim

_OPEN, _SHUT = "([", ")]"
_LEFT_OUT = ("...", "\u2026")
_CAPITAL = re.compile(r"(?<=[\w,;:)\]][ -])[A-Z]\w+")
"""A word with a capital that does not open a sentence."""
_LONG_REST = 5
"""Words in common from which two quotations are of one utterance though they begin, or end, in other words."""
_SHORTEST = 3
"""Letters of which an abbreviation has to consist to be taken for one: "Sen." of "Senator"."""


def said(claim: Claim) -> tuple[str, ...]:
    """
    Give the words of a statement's contents, folded.

    The cue in the middle of a split quotation, what an editor put in brackets, punctuation and what is contracted onto
    a word are left out.
    """
    return tuple(word for text in _contents(claim) for word in _words(text, within=False))


def _contents(claim: Claim) -> list[str]:
    if claim.attribution is None or not claim.attribution.contents:
        return [claim.quote]
    return [claim.quote[span.start - claim.start : span.end - claim.start] for span in claim.attribution.contents]


def changed(left: Claim, right: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """
    Give the words that two quotations of one utterance differ in, between a beginning and an end that they share.

    At either end of an utterance they differ where both have words that the other has not, and share a long rest. Both
    are empty where one quotation is only cut shorter than the other, or says what it leaves out; where nothing
    but small words, articles, spellings and abbreviations differ; or where one of them has in brackets what the other
    has without.
    """
    whole = _Told.of(left, within=True), _Told.of(right, within=True)
    if not any(_between(*whole, left, right)):
        return (), ()
    plain = _between(_Told.of(left, within=False), _Told.of(right, within=False), left, right)
    if any(plain) and not all(plain):  # what stands in brackets here stands there without: it is shown
        return _between(*whole, left, right)
    return plain


class _Told(NamedTuple):
    """The words of a quotation; `joints` are the words before which its outlet broke it off, to say who speaks."""

    words: tuple[str, ...]
    joints: frozenset[int]

    @classmethod
    def of(cls, claim: Claim, *, within: bool) -> _Told:
        """Give the words of a statement; those `within` brackets on demand."""
        parts = [_words(text, within=within) for text in _contents(claim)]
        joints = frozenset(accumulate(map(len, parts)))
        return cls(tuple(chain.from_iterable(parts)), joints)

    def leaves_out(self, begin: int, end: int) -> bool:
        """Tell whether nothing stands here but a break, in which any words may have been left out."""
        return begin == end and begin in self.joints


def _between(one: _Told, other: _Told, left: Claim, right: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
    mine, yours = one.words, other.words
    begin = _common(mine, yours)
    end = _common(mine[begin:][::-1], yours[begin:][::-1])
    here, there = mine[begin : len(mine) - end], yours[begin : len(yours) - end]
    if not (begin and end) and not (here and there and max(begin, end) >= _LONG_REST):
        return (), ()
    if not (here and there) and any(dots in claim.quote for claim in (left, right) for dots in _LEFT_OUT):
        return (), ()
    if one.leaves_out(begin, len(mine) - end) or other.leaves_out(begin, len(yours) - end):
        return (), ()
    alike = _told_alike(here, there, left.language) or _one_name(here, there, left, right)
    return ((), ()) if alike else (here, there)


def _told_alike(mine: tuple[str, ...], yours: tuple[str, ...], language: str) -> bool:
    """Tell whether words differ in nothing but small words, endings, the spelling of a name and abbreviations."""
    here, there = (_telling(words, language) for words in (mine, yours))
    return len(here) == len(there) and all(
        _stem(one, language) == _stem(other, language)
        or _abbreviates(*sorted((one, other), key=len))
        or sorted(one) == sorted(other)  # two letters changed places, as in a name from another writing
        for one, other in zip(here, there, strict=True)
    )


def _one_name(mine: tuple[str, ...], yours: tuple[str, ...], left: Claim, right: Claim) -> bool:
    """Tell whether words differ in how they write one name (al-Gaddafi, Gadhafi), which a capital tells as one."""
    here, there = words_of(" ".join(mine)), words_of(" ".join(yours))
    if not here or len(here) != len(there) or not all(map(_may_be_one_name, here, there)):
        return False
    return all(
        {word.roman for word in words} <= {capital.casefold() for capital in _CAPITAL.findall(claim.quote)}
        for words, claim in ((here, left), (there, right))
    )


def _may_be_one_name(mine: Word, yours: Word) -> bool:
    """Tell whether two words at one place of one quotation may be one name: they need not sound quite alike."""
    return same_word(mine, yours) or not set(sounds(mine)).isdisjoint(sounds(yours))


def _telling(words: tuple[str, ...], language: str) -> list[str]:
    """Leave the small words out, but for those that deny."""
    of = lexicon(language)
    return [word for word in words if word not in of.function_words or _denies(of[word])]


def _stem(word: str, language: str) -> str:
    """Cut a word to its stem, without what is written onto it; a known name to its id."""
    of = lexicon(language)
    reading = of[word]
    return " ".join(sorted(phrase(word, language).all)) or (reading.stem if reading is not None else of.bare(word))


def _abbreviates(short: str, long: str) -> bool:
    return len(short) >= _SHORTEST and long.startswith(short)


def _denies(reading: Reading | None) -> bool:
    return reading is not None and any(
        entry.category == "grammar" and entry.value == "negation" for one in reading.phrases for entry in one.entries
    )


def _common(mine: tuple[str, ...], yours: tuple[str, ...]) -> int:
    """Count the words that two texts begin with in common."""
    count = 0
    for one, other in zip(mine, yours, strict=False):
        if one != other:
            break
        count += 1
    return count


@functools.lru_cache(maxsize=5_000)
def _words(text: str, *, within: bool) -> tuple[str, ...]:
    """Give the words of a text; those `within` brackets on demand."""
    depth, kept = 0, []
    for word in tokenise(fold(text).text).words:
        if word in _OPEN:
            depth += 1
        elif word in _SHUT:
            depth = max(0, depth - 1)
        elif (within or not depth) and word[0].isalnum():
            kept.append(word.split("'")[0])
    return tuple(kept)
