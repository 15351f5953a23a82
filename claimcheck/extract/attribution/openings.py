"""Where what was said begins and ends, where verbs come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.boundaries import is_whole_phrase
from claimcheck.extract.attribution.contents import FULL_STOPS, STOPS, clause_end, ends_after, trimmed
from claimcheck.extract.attribution.cues import ASKS_FOR, PARTICIPLES
from claimcheck.extract.attribution.kinds import (
    AUXILIARY,
    BODY,
    BY_ACTION,
    CUE,
    DEFINITE,
    FORESEEN,
    MEANWHILE,
    NEED,
    NO_SPEAKER,
    NOTABLY,
    OPENER,
    OUTLET,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SIGN,
    SPEECH,
    THAT,
    TIME,
    TITLE,
    UPON,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page

_FARTHEST_WEAK = 14
_FARTHEST = 32
"""Tokens between a verb and the word that opens what was said."""
_SHORT_SUBJECT = 3
"""Tokens of a subject behind which even `and that` opens what was said."""
_INITIALS = 2
"""Letters by which an outlet is called, before one that is spelt like `that`."""
_NAME = 5
"""Tokens of a quotation that may be a name."""
_LONG_NAME = 9
"""The same before `that`."""

_HAMZA_ABOVE = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"


def find_opener(page: Page, cue: Cue, end: int) -> int | None:
    """
    Find the token that opens what was said: `that`, a colon or a quotation that is no name.

    What a relative clause says on the way (`the town that is believed to …`) is its own.
    """
    bits, words = page.bits, page.words
    limit = min(end, cue.after + (_FARTHEST_WEAK if "weak" in cue.frames else _FARTHEST))
    index = cue.after
    quoted: int | None = None
    aside = False
    while index < limit:
        kind = bits[index]
        if kind & THAT and not _opens_content(page, cue, index):
            index += 1
            continue
        if kind & THAT or words[index] == ":":
            if not (aside and kind & THAT):
                apposed = quoted is None or words[page.pair[quoted] + 1] != "," or words[index - 1] == ","
                return index if apposed else quoted
            aside = False
        if page.opens(index):
            if not _is_name(page, cue, index, end):
                return index if quoted is None else quoted
            after = page.pair[index] + 1
            titled = index > cue.after and _titled(page, index)
            # Else it is who says it: `warned "Sami" of`.
            led = bits[index + 1] & BY_ACTION and bits[index + 1] & DEFINITE
            at_once = led or not bits[after] & (THAT | PREPOSITION | BY_ACTION)
            if quoted is None and not titled and (words[after] == "," if index > cue.after else at_once):
                quoted = index
            index = after
            continue
        if (
            (words[index] in FULL_STOPS and not page.shortened(index))
            or words[index] == ";"
            or _other(page, cue, index)
        ):
            return quoted
        if kind & CUE and index > cue.after and not kind & (ROLE | TIME | PREPOSITION):
            if _finite(page, index):
                return quoted
            aside = aside or (bool(bits[index - 1] & RELATIVE) and not _of_antecedent(page, index))
        index += 1
    return quoted


def _of_antecedent(page: Page, index: int) -> bool:
    """Tell `the statement that the agency published`, `that it told of`: the verb has its object already."""
    term = page.scan.term(index, "cue")
    return (term is not None and term.suffix != "") or is_whole_phrase(page, index + 1)


def _opens_content(page: Page, cue: Cue, index: int) -> bool:
    """
    Tell `that` before what was said from `after that`, `but that`, and from `and that`, which goes on with it.

    Nobody said `it is expected that`, `especially as`.

    `that not` and `except` differ in the letter that carries the hamza alone.
    """
    if page.bits[index] & OPENER:
        return _HAMZA_ABOVE in page.scan.quote(index, index)
    terms = (page.scan.term(k, "organisation") for k in range(max(cue.after, index - _INITIALS), index))
    if any(term is not None and term.last >= index for term in terms):
        return False
    if page.words[index + 1] == "." and page.scan.touches(index + 1) and page.scan.touches(index + 2):
        return False  # the letters of an outlet
    if index == cue.after:
        return True
    before = page.bits[index - 1]
    if before & NOTABLY or (before & NO_SPEAKER and not before & NEED):
        return False
    if before & FORESEEN and page.bits[index - 2] & PREPOSITION:
        return False
    far = index - cue.after > _SHORT_SUBJECT and "say" in cue.frames
    joined = far and page.words[index].startswith(page.joins)
    return not joined and not before & OPENER


def _titled(page: Page, index: int) -> bool:
    """Tell whether what is called so stands before a quotation: `a campaign by the name "X"`, `the paper "X"`."""
    before = page.bits[index - 1]
    return bool(before & TITLE or (before & (OUTLET | BODY) and not before & (DEFINITE | SPEECH)))


def _is_name(page: Page, cue: Cue, index: int, end: int) -> bool:
    """Tell whether a quotation is the name of an outlet or a person rather than what was said."""
    close = page.pair[index]
    if close + 1 >= end:
        return False
    if index > cue.after and (page.words[index - 1] in page.onto or _titled(page, index)):
        return True
    if page.bits[close + 1] & THAT:
        return close - index <= _LONG_NAME
    if close - index > _NAME or page.words[close - 1] in STOPS:
        return False
    if page.words[close + 1] == ":":
        return True
    # Who it is follows a name between commas: `said "Sami Hadad", one of the owners, that`.
    return page.words[close + 1] not in STOPS or page.words[close + 1] in {",", ";"}


def _other(page: Page, cue: Cue, index: int) -> bool:
    """Tell whether a participle (`adding that`) stands at a token, to which the next opener belongs."""
    if index == cue.after or not page.bits[index] & CUE or page.bits[index] & (ROLE | DEFINITE):
        return False
    term = page.scan.term(index, "cue")
    if term is None or term.entry.value.partition(".")[2] not in PARTICIPLES:
        return False
    return any(page.bits[k] & THAT or page.words[k] == ":" or page.opens(k) for k in (index + 1, index + 2))


def _finite(page: Page, index: int) -> bool:
    """Tell whether a cue verb stands at a token and begins a clause of its own."""
    term = page.scan.term(index, "cue")
    return (
        term is not None
        and term.entry.value.partition(".")[2] not in PARTICIPLES | {"noun"}
        and (term.prefix != "" or page.words[index - 1] == "," or bool(page.bits[index - 1] & MEANWHILE))
    )


def said(page: Page, opener: int, end: int, borders: frozenset[int]) -> tuple[int, int] | None:
    """Give the tokens of what was said."""
    start = opener + 1 if page.words[opener] == ":" else opener
    if start >= end:
        return None
    quote = start + 1 if page.bits[start] & THAT and start + 1 < end and page.opens(start + 1) else start
    named = quote > start and page.opens(quote) and page.pair[quote] - quote < _NAME
    if page.opens(quote) and ends_after(page, page.pair[quote], end) and not named:
        return start, page.pair[quote]
    last = clause_end(page, start, end, borders)
    return trimmed(page, start, last)


def _main_verb(page: Page, cue: Cue) -> bool:
    """Tell the verb behind the comma of `While X announced its end, said Y that`."""
    first = page.scan.sentence_tokens(cue.first)[0]
    return bool(page.bits[first] & MEANWHILE) and "say" in cue.frames and "weak" not in cue.frames


def _that_behind(page: Page, cue: Cue) -> bool:
    """Tell whether a past verb with `and` written on says something of its own: a short subject and `that` follow."""
    if not cue.form.startswith("past"):
        return False
    near = range(cue.after, cue.after + _SHORT_SUBJECT + 1)
    if cue.stance == "confirmed" and any(page.bits[min(k, page.size)] & UPON for k in near):
        return True
    stop = cue.after + (_FARTHEST_WEAK if "weak" in cue.frames or cue.stance != "said" else _FARTHEST)
    return any(page.bits[k] & THAT and not page.bits[k - 1] & OPENER for k in range(cue.after, min(stop, page.size)))


def _of_many(page: Page, cue: Cue, first: int) -> bool:
    """Tell whether a verb in the plural has its subject before it: nothing but nouns stands between."""
    if not cue.form.endswith("_p") or cue.prefix or cue.first <= first:
        return False
    no_noun = THAT | RELATIVE | PREPOSITION | CUE | SIGN
    return not any(page.bits[k] & no_noun and not page.bits[k] & ROLE for k in range(first, cue.first))


def later_clauses(page: Page, later: list[Cue]) -> frozenset[int]:
    """Give the tokens at which clauses of later cues part from what was said before."""
    borders = set()
    for cue in later:
        index = cue.first
        if page.bits[index - 1] & THAT or page.words[index - 1] == ":":
            continue
        if page.bits[index - 1] & MEANWHILE:
            borders.add(index - 1 - (page.words[index - 2] == ","))
            continue
        quoted = page.words[cue.after] == ":" or page.opens(cue.after) or page.closes(index - 1)
        if cue.prefix in page.joins and quoted:
            borders.add(index)
            continue
        participle = cue.form in PARTICIPLES
        if page.words[index - 1] == ",":
            if cue.prefix or participle or _main_verb(page, cue):
                borders.add(index - 1)
            continue
        if participle and cue.stance in ASKS_FOR and page.bits[cue.after] & (BY_ACTION | PREPOSITION):
            borders.add(index)  # `stressed its success | demanding that`
            continue
        following = page.bits[cue.after] | page.bits[cue.after + 1]
        if (participle and following & THAT and not page.bits[index - 1] & AUXILIARY) or (
            cue.prefix in page.joins and "say" in cue.frames and _that_behind(page, cue)
        ):
            borders.add(index)
            continue
        # A comma and a word that opens a clause, between which and the verb stands its subject.
        back = index - 1
        while back > index - 12 and back > 0 and page.words[back] != ",":
            back -= 1
        if any(page.bits[k] & RELATIVE for k in range(back + 1, index)):
            continue
        then = page.words[back + 1].startswith(page.then) and not page.bits[back + 1] & OPENER  # goes on with it
        if page.words[back] == "," and not then and (page.bits[back + 1] & OPENER or _of_many(page, cue, back + 1)):
            borders.add(back)
    return frozenset(borders)
