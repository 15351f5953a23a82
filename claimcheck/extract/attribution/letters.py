"""What the letters as printed tell of words that folding makes one: verb or noun, I or he, name or `on`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.kinds import DEFINITE, ROLE, THAT

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue_words import CueWords
    from claimcheck.extract.attribution.page import Page

FEMININE = "\N{ARABIC LETTER TEH MARBUTA}"
"""Folded to a pronoun that means an owner, which it is not."""
_ABOVE = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
_BELOW = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_DOTTED = "\N{ARABIC LETTER YEH}"
_UNDOTTED = "\N{ARABIC LETTER ALEF MAKSURA}"
_TANWEEN = "\N{ARABIC FATHATAN}"
_THIRD = 2
_SHORTEST_ACTION = 6
"""Letters of a noun of action with `to` written on."""
_SYLLABLE = 2
"""Letters of a syllable that is written as a word in the names of the Far East."""


def names_like_upon(page: Page) -> list[int]:
    """
    Give the tokens that are a name which folding makes one with `on`: dotted where the article parts the two.

    Writers who dot both, or neither, part nothing.
    """
    places = [index for word in page.affixes.get("upon", ()) for index in page.places(word)]
    letters = [last_letter(page, index) for index in places]
    page.dots_tell = _UNDOTTED in letters
    return [index for index, letter in zip(places, letters, strict=True) if page.dots_tell and letter == _DOTTED]


def names_like_that(page: Page) -> list[int]:
    """
    Give the tokens that are a name which folding makes one with `that`: no hamza, and a syllable behind.

    Many leave the hamza of `that` out; but no clause begins with two letters that are no word.
    """
    places = (index for word in page.affixes.get("by_that", ()) for index in page.places(word))
    return [index for index in places if len(page.words[index + 1]) == _SYLLABLE and not _has_hamza(page, index)]


def names_like_times(page: Page) -> list[int]:
    """Give the tokens that are a first name, and mean the morning too: between an office and a word no table knows."""
    places = [index for word in page.affixes.get("names_of_times", ()) for index in page.places(word)]
    return [
        index
        for index in places
        if index
        and page.bits[index - 1] & (DEFINITE | ROLE)
        and page.scan.readings[index + 1 : index + 2] == [None]
        and page.words[index + 1][0].isalpha()
        and not page.bits[index + 1] & DEFINITE
        and not page.words[index + 1].endswith(page.affixes.get("owner", ()))
    ]


def _has_hamza(page: Page, index: int) -> bool:
    """Tell whether a token is printed with a hamza on its alef."""
    return not {_ABOVE, _BELOW}.isdisjoint(page.scan.quote(index, index))


def no_past(page: Page, index: int, phrase: CueWords) -> bool:
    """
    Tell a noun, or the first person, from the past of a verb that it is spelt like but for a hamza or two dots.

    Verbs of the eighth and tenth measure have no hamza in the past: with one above they are `I think that`, unless
    a subject follows, for many write it wrongly.
    """
    if not phrase.form.startswith("past"):
        return False
    stem = page.words[index].removeprefix(phrase.prefix)
    first = page.scan.original[page.scan.folded.origin(page.scan.starts[index] + len(phrase.prefix))]
    if first in {_ABOVE, _BELOW}:
        measured = stem[0 : _THIRD + 1 : _THIRD] in page.measures
        if measured:
            return first == _ABOVE and bool(page.bits[index + 1] & THAT)
        return first == _BELOW
    return phrase.form == "past" and not phrase.suffix and page.dots_tell and last_letter(page, index) == _DOTTED


def to_do(page: Page, index: int) -> bool:
    """Tell a noun of action with `to` written on (`to reach`) from a name that begins so: by its hamza, or its `t`."""
    word = page.words[index]
    if len(word) < _SHORTEST_ACTION or not word.startswith(page.to) or not word[1:].startswith(page.affixes["action"]):
        return False
    return word[1] != page.endings_of_object[0] or _BELOW in page.scan.quote(index, index)


def last_letter(page: Page, index: int) -> str:
    """Give the last letter of a token as printed."""
    return page.scan.original[page.scan.folded.origin(page.scan.ends[index] - 1)]


def is_accusative(page: Page, index: int, *, bare: bool = False) -> bool:
    """
    Tell a word that is printed with the ending of an indefinite accusative: an adverb or an object, no subject.

    `bare` where the mark may be left out, since nothing else is spelt so.
    """
    if index >= page.size:
        return False
    return _TANWEEN in page.scan.quote(index, index) or (bare and page.words[index].endswith(page.endings_of_object))
