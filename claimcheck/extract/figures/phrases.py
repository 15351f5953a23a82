"""Noun phrases without a parser: where they begin and end, and which word heads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.figures.places import limits
from claimcheck.extract.figures.plurals import is_change_noun, is_plural, looks_plural
from claimcheck.extract.figures.struck import heads_phrase, is_struck
from claimcheck.extract.figures.wordclasses import (
    ADVERB,
    AND,
    AUXILIARY,
    BREAK,
    COMMA,
    DETERMINER,
    EITHER,
    JOINT,
    NOUN,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    TO,
    VERB,
    counts_anew,
    is_bound,
    is_told_anew,
    is_verb,
    kind,
    looks_acting,
    opens_time,
)

if TYPE_CHECKING:
    from claimcheck.languages import Scan, Term

_LONGEST = 6
"""Words that a noun phrase may have behind its number."""
LEAD = 2
"""Words that a term may begin before the one that it is looked for at."""
_OTHERS = frozenset(("month", "weekday", "change", "copula", "course", "part", "place", "state"))
"""What no noun phrase begins with."""
_BEHIND_VERB = frozenset({PREPOSITION, TO, DETERMINER, AUXILIARY, ADVERB, BREAK, COMMA, AND, PRONOUN, JOINT})


class Phrase(NamedTuple):
    """A noun phrase: its tokens, its head, the vocabulary's entry for the head if it has one, and its scopes."""

    first: int
    last: int
    head: int
    term: Term | None
    scopes: tuple[str, ...]


def phrase_after(scan: Scan, at: int, end: int) -> Phrase | None:
    """
    Read the noun phrase that begins at a token.

    Fillers ("more", "of the") in front belong to it. In a language whose nouns come first the head is the first
    word; elsewhere it is the first plural, else the last word before the phrase ends.
    """
    start = at = skip_fillers(scan, at, end)
    if at >= end or not scan.words[at][0].isalpha() or opens_time(scan, at) or counts_anew(scan, at):
        return None
    return _head_first(scan, start, end) if scan.lexicon.head_first else _head_last(scan, start, end)


def skip_fillers(scan: Scan, at: int, end: int) -> int:
    """Give the token behind "more", "of the" and the like."""
    while at < end:
        filler = scan.term(at, "filler")
        if filler is None or filler.suffix:
            return at
        at = filler.last + 1
        pointed = scan.lexicon.head_first and at < end and scan.value(at, "grammar") == "demonstrative"
        at += pointed  # "of **these** requests"
    return at


def noun_at(scan: Scan, at: int) -> Term | None:
    """
    Give the longest noun of the vocabulary at a token.

    A word with the feminine ending is no other thing with its owner ("writing" is not "his book"), but may be a woman.
    """
    term = scan.term(at, "noun")
    if term is None or not term.suffix or term.entry.sub == "person":
        return term
    return None if scan.is_feminine(term.last) else term


def stops(scan: Scan, at: int) -> bool:
    """Tell whether a token ends a noun phrase: a sign, a digit, a function word."""
    word = scan.words[at]
    if not word[0].isalpha():
        return True
    term = scan.term(at, "stop")
    if term is None or term.prefix.endswith(scan.lexicon.articles):
        return False
    return not (term.suffix and term.entry.value == "verb")


def longest_over(scan: Scan, at: int, category: str) -> Term | None:
    """Give the term of a category that covers a token and begins first ("suicide bombing" at "bombing")."""
    for first in scan.within(category, at - LEAD, at + 1):
        term = scan.term(first, category)
        if term is not None and term.last >= at:
            return term
    return None


def _head_first(scan: Scan, at: int, end: int) -> Phrase | None:
    """Noun, then its adjectives."""
    term = noun_at(scan, at)
    if (term is None or term.suffix) and stops(scan, at):
        return None
    if (
        term is None
        and scan.readings[at] is None
        and scan.words[at].endswith(scan.lexicon.affixes.get("past_plural", ()))
    ):
        return None  # "of 70 **who registered**", a verb that no table knows
    if term is None and ((_is_other(scan, at) and not _is_one_of_people(scan, at)) or _is_joined(scan, at)):
        return None
    if term is None and (is_bound(scan, at) or scan.term(at, "number", "unit") is not None):
        return None  # "680 **as** a number", "two **and one**"
    if term is None and (looks_acting(scan, at) or is_told_anew(scan, at)):
        return None  # "nine thousand others **spread**"
    if term is not None and (term.prefix not in {"", *scan.lexicon.articles} or scan.begins_with(at, "addressee")):
        return None
    last = term.last if term is not None else at
    scopes: list[str] = []
    own = limits(scan, at) if term is None else None
    if own is not None:
        scopes.append(own[0])
        last = own[1]
    elif term is None and last + 1 < end and _is_owner(scan, last + 1) and not _is_owner(scan, at):
        last += 1  # "owners of **the firm**"
    while last + 1 < end:
        scope = limits(scan, last + 1)
        if scope is None or scope[1] >= end:
            break
        reading = scan.readings[last + 1]
        if reading is not None and reading.prefix not in {"", *scan.lexicon.articles}:
            break
        scopes.append(scope[0])
        last = scope[1]
    return Phrase(at, last, at, term, tuple(scopes))


def _is_joined(scan: Scan, at: int) -> bool:
    """Tell whether "and" is written onto a word that the article or the language knows without it."""
    word, reading = scan.words[at], scan.readings[at]
    sign = next((sign for sign in scan.lexicon.affixes.get("conjunction", ()) if word.startswith(sign)), "")
    if not sign or (reading is not None and not reading.prefix.startswith(sign)):
        return False
    return reading is not None or scan.begins_with(at, "definite") or word.removeprefix(sign) in scan.words


def _is_owner(scan: Scan, at: int) -> bool:
    """Tell whether a word has the plain article written on, and is no function word."""
    return scan.begins_with(at, "article") and not stops(scan, at)


def _is_one_of_people(scan: Scan, at: int) -> bool:
    """Tell whether a word spelt like a country is one of its people in the accusative, as numbers from eleven take."""
    origin = scan.term(at, "origin")
    return origin is not None and not origin.prefix and origin.suffix in scan.lexicon.affixes.get("accusative", ())


def _is_other(scan: Scan, at: int) -> bool:
    """Tell whether a word is known as something that no noun phrase begins with."""
    return any(
        (term := scan.term(at, category)) is not None and not term.suffix
        for category in (_OTHERS if scan.holds(at, _OTHERS) else ())
    )


def _head_last(scan: Scan, at: int, end: int) -> Phrase | None:
    """Adjectives and nouns, then the head."""
    scopes: list[str] = []
    head, last, origin = -1, -1, -1
    term: Term | None = None
    stop = min(end, at + _LONGEST)
    index = at
    while index < stop:
        if _joins(scan, index, at, stop):
            index += 1
            continue
        scope, found = limits(scan, index), noun_at(scan, index)
        named = found is not None and scan.term(index, "limit") is not None and is_plural(scan, found)
        if scope is not None and not named:
            scopes.append(scope[0])
        ends = found is not None and (is_plural(scan, found) or found.last + 1 >= stop or stops(scan, found.last + 1))
        if scope is not None and not ends:
            origin = scope[1]
            index = origin + 1
            continue
        if found is None and _breaks(scan, index, stop):
            break
        if found is None and _ends_before(scan, index, term, at):
            break
        if found is not None and term is not None and is_struck(scan, index, term):
            break
        if head >= 0 and scan.term(index, "weekday") is not None and not looks_plural(scan.words[index]):
            break  # "by one shooter **Monday** night"
        kept = term if term is not None and term.entry.sub == "person" and term.last == index - 1 else None
        head, term, last = (found.last, found, found.last) if found is not None else (index, kept, index)
        plural = is_plural(scan, found) if found is not None else looks_plural(scan.words[index])
        if plural and not (last + 1 < stop and (_goes_on(scan, index, last + 1) or _is_called(scan, last + 1, stop))):
            break
        index = last + 1
    if head < 0:
        return Phrase(at, origin, origin, None, tuple(scopes)) if origin >= 0 else None
    return Phrase(at, last, head, term, tuple(scopes))


def _goes_on(scan: Scan, index: int, after: int) -> bool:
    """Tell whether a phrase goes on behind a plural: "gas-only engines", "displaced families", "police detectives"."""
    if scan.words[after] == "-":
        return scan.touches(after)
    if scan.words[index].endswith("s") or stops(scan, after):
        return False
    noun = noun_at(scan, after)
    if scan.term(index, "state") is not None:
        return noun is not None and noun.entry.sub != "measure" and is_plural(scan, noun)
    return noun is None and kind(scan, after) == NOUN and looks_plural(scan.words[after])


def _joins(scan: Scan, index: int, first: int, stop: int) -> bool:
    """Tell whether a token holds two words of a phrase together: a hyphen, or "and" before another and a plural."""
    if index == first or index + 1 >= stop:
        return False
    if _in_name(scan, index, stop):
        return True
    if not scan.words[index + 1][0].isalpha():
        return False
    if scan.words[index] == "-" and not (scan.touches(index) or scan.touches(index + 1)):
        return not scan.quote(index + 1, index + 1)[0].isupper()  # "hits son **- Action News**"
    if scan.words[index] in {"-", "'", "&", "/"}:
        return True
    join = scan.term(index, "range")
    if join is None or join.entry.value == "open" or index + 2 >= stop or not scan.words[index][0].isalpha():
        return False
    noun = noun_at(scan, index + 2)
    plural = looks_plural(scan.words[index + 2]) or (noun is not None and is_plural(scan, noun))
    return noun_at(scan, index + 1) is None and kind(scan, index + 1) == NOUN and plural


def _in_name(scan: Scan, index: int, stop: int) -> bool:
    """Tell whether a number that is no figure, or its hyphen, stands in a name within a phrase ("two **737** jets")."""
    number = index + (scan.words[index] == "-")
    if number + 1 >= stop or not scan.is_number(number) or (number > index and not scan.touches(number)):
        return False
    if scan.words[number + 1] == "-" and scan.is_number(number + 2) and number + 3 < stop:
        number += 2  # "101 Boeing **737-800** jets"
    return kind(scan, number + 1) in {NOUN, EITHER} and not stops(scan, number + 1)


def _is_called(scan: Scan, at: int, stop: int) -> bool:
    """Tell whether a capitalised word in front and the number at a token are one name ("Windows **10** users")."""
    return scan.is_number(at) and scan.quote(at - 1, at - 1)[0].isupper() and _in_name(scan, at, stop)


def _breaks(scan: Scan, index: int, stop: int) -> bool:
    """Tell whether a word ends a phrase; an adverb may begin one ("14 first-team players") or be joined ("-only")."""
    if scan.words[index - 1] == "-" and scan.touches(index) and scan.words[index][0].isalpha():
        return False
    if not stops(scan, index):
        return False
    term = scan.term(index, "stop")
    if term is None or term.entry.value != "adverb" or index + 1 >= stop:
        return True
    return stops(scan, index + 1) and scan.words[index + 1] != "-"


def _ends_before(scan: Scan, index: int, head: Term | None, first: int) -> bool:
    """Tell whether a word is a state or a verb of change, which follow a noun phrase ("job **cuts**" is a noun)."""
    one = head is not None and head.last == index - 1 and not is_plural(scan, head)
    if one and (is_change_noun(scan, index) or heads_phrase(scan, index)):
        return False  # "three gunshot **wounds**"
    if scan.term(index, "state") is not None or scan.term(index, "modal") is not None:
        return True
    someone = one and head is not None and head.entry.sub == "person"
    if someone and scan.readings[index] is None and looks_plural(scan.words[index]):
        return kind(scan, min(index + 1, len(scan) - 1)) in {NOUN, DETERMINER}  # "a girl **shocks** everybody"
    if (index > first and opens_time(scan, index)) or _acts(scan, index, first):
        return True
    return scan.term(index, "change", "verb") is not None and scan.term(index, "change", "word") is None


def _acts(scan: Scan, index: int, first: int) -> bool:
    """Tell whether a word of a phrase is its verb ("a 15-member council **met**", "two others **continue**")."""
    found = kind(scan, index)
    if found not in {VERB, PARTICIPLE} or not is_verb(scan, index, 0):
        return False
    if found == VERB and index > first:
        return True
    return index + 1 >= len(scan) or kind(scan, index + 1) in _BEHIND_VERB
