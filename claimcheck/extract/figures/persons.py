"""
The one person of a clause that tells of harm, where subjects stand before verbs: whom it befalls, or who it is done to.

    A **guard** was killed · a **16-year-old** shot in the leg · **Man** dies in crash · wounded an **officer**
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.figures.wordclasses import AND, CLAUSE, DETERMINER, EITHER, NOUN, NUMBER, is_grammar, kind
from claimcheck.languages import Term

if TYPE_CHECKING:
    from claimcheck.languages import Scan

HARM = frozenset({"death", "injury", "casualty", "victim", "infection", "missing_person", "detainee", "hostage"})
"""What people suffer: "no …" counts as zero, one of them as one."""
ACT, CASUALTY = "act", "casualty"
"""Words of harm: what is only ever done to somebody, and what became of them."""
_ASIDE = frozenset({",", "\N{EM DASH}", "\N{EN DASH}"})
"""What closes words set apart."""
_OPENING = frozenset({"harm", "grammar"})
"""What is known of the words that a phrase of one person begins with, beside its article."""
_NEAR = 3
"""Words between a person and what became of them."""
_PHRASE = 11
"""Tokens from the article of a person to what became of them ("a 15-year-old boy from the town was killed")."""
_HEADLINE = 5
"""Tokens between the person that a headline begins with and what became of them ("Boy, 8, dies")."""


class Person(NamedTuple):
    """
    One person, by a noun, by an age, or by "another" alone.

    `known` tells that an article or an owner in front speaks of somebody known ("the victim", "his wife"): one person
    whom the text may well have counted before.
    """

    term: Term
    known: bool


def person_of(scan: Scan, cue: Term, used: set[int]) -> Person | None:
    """
    Give the one person that a word of harm is about.

    Args:
        scan: the article.
        cue: what became of somebody, or what was done.
        used: tokens of numerals; "one" in front of a person is a numeral, whose figure it is.

    """
    behind = cue.last + 1
    if not _is_helped(scan, cue.first):
        if behind in used:
            return None
        if _opens(scan, behind) and not is_grammar(scan, behind, "definite"):
            return _opened(scan, behind, _PHRASE)
        if cue.entry.value == ACT and not _is_reflexive(scan, behind):
            return _bare_object(scan, cue)
        if _may_act(scan, cue) and _is_object(scan, behind):
            return None
    return _in_front(scan, cue, used) or _in_headline(scan, cue)


def is_another(term: Term) -> bool:
    """Tell whether a term is "another", without a noun."""
    return term.entry.category == "harm"


def another(scan: Scan, at: int) -> Term | None:
    """Give "another" where it stands at a token."""
    term = scan.term(at, "harm") if at < len(scan) else None
    return term if term is not None and term.entry.value == "another" else None


def ends(scan: Scan, at: int) -> bool:
    """Tell whether a phrase ends before a token."""
    return at >= len(scan) or scan.words[at] in {".", ",", ")", ";"} or stops(scan, at)


def stops(scan: Scan, at: int) -> bool:
    """Tell whether a word is none of a phrase of one person."""
    reading = scan.readings[at]
    if reading is None:
        return False
    return not reading.categories.isdisjoint({"stop", "state", "harm", "number"})


def singular_within(scan: Scan, at: int, reach: int) -> Term | None:
    """Give the singular person that ends a phrase; an age is part of it, or all there is ("a 9-year-old")."""
    index, end = at, min(len(scan), at + reach)
    while index < end:
        term = scan.term(index, "singular", "person")
        if term is not None and not term.suffix:
            following = scan.term(term.last + 1, "noun")
            if following is None or following.entry.value in HARM:
                return term
        age = _age(scan, index)
        if age is not None:
            if ends(scan, age.last + 1):
                return age
            index = age.last + 1
            continue
        ordinal = scan.term(index, "number", "ordinal")
        if term is None and ordinal is None and (stops(scan, index) or scan.is_number(index)):
            return None
        index += 1
    return None


def _age(scan: Scan, at: int) -> Term | None:
    """Give the words behind the number of an age that stands for a person ("16-**year-old**")."""
    number = scan.is_number(at) or scan.term(at, "number") is not None
    term = scan.term(at + 1, "age") if number else None
    if term is None or term.entry.value != "old":
        return None
    words = range(term.first, term.last + 1)
    first = next((index for index in words if scan.words[index][0].isalpha()), term.first)
    return Term(first, term.last, term.entry, "", "")


def _is_helped(scan: Scan, at: int) -> bool:
    """Tell whether a cue is helped by a word of being ("was wounded"), so that what is behind it is not its object."""
    before = at - 1
    while before > 0 and scan.words[before].endswith(scan.lexicon.affixes.get("adverb", ())):
        before -= 1
    helped = scan.readings[before] if before >= 0 else None
    return helped is not None and "copula" in helped.categories


def _may_act(scan: Scan, cue: Term) -> bool:
    """Tell whether a cue may be a verb that is done to somebody ("shot", not "died")."""
    return scan.term(cue.first, "state", "object") is not None


def _is_object(scan: Scan, at: int) -> bool:
    """Tell whether a word begins what a verb is done to, so that whoever is in front did it."""
    if at >= len(scan) or not scan.words[at][0].isalnum() or is_grammar(scan, at, "time"):
        return False
    if is_grammar(scan, at, "object"):
        return not _is_reflexive(scan, at)
    return kind(scan, at) in {DETERMINER, NOUN, NUMBER} and scan.term(at, "weekday") is None


def _is_reflexive(scan: Scan, at: int) -> bool:
    """Tell whether a word says that somebody did it to themselves."""
    return at < len(scan) and scan.ends_with(at, "reflexive")


def _opens(scan: Scan, at: int) -> str:
    """Tell what a phrase of one person begins with: "new" for an article, "one" or "another", "known" for "the"."""
    if at >= len(scan):
        return ""
    if scan.words[at] in scan.lexicon.indefinite:
        return "new"
    reading = scan.readings[at]
    if reading is None or _OPENING.isdisjoint(reading.categories):
        return ""  # at nearly every token
    if another(scan, at) is not None:
        return "new"
    return "known" if is_grammar(scan, at, "owner") or is_grammar(scan, at, "definite") else ""


def _opened(scan: Scan, at: int, reach: int) -> Person | None:
    """Give the person of a phrase; "another" stands for one where no person follows it."""
    other = another(scan, at)
    if other is None:
        term = singular_within(scan, at + 1, reach)
        return Person(term, _opens(scan, at) == "known") if term is not None else None
    named = singular_within(scan, other.last + 1, min(reach, 2)) if reach else None
    term = named or (other if ends(scan, other.last + 1) else None)
    return Person(term, known=False) if term is not None else None


def _bare_object(scan: Scan, cue: Term) -> Person | None:
    """
    Find the bare person that a headline's verb is done to, unless others follow ("kills mother, two children").

    A gerund behind a noun, or at the beginning, is one itself ("park shooting suspect").
    """
    begins = _first_of_line(scan, cue.first)
    noun = scan.ends_with(cue.last, "gerund") and (begins == cue.first or kind(scan, cue.first - 1) in {NOUN, EITHER})
    term = singular_within(scan, cue.last + 1, _NEAR) if begins is not None and not noun else None
    if term is None or not ends(scan, term.last + 1) or _is_listed(scan, term.last + 1):
        return None
    return Person(term, known=False)


def _is_listed(scan: Scan, at: int) -> bool:
    """Tell whether a list goes on at a token."""
    joined = at < len(scan) and (scan.words[at] == "," or kind(scan, at) == AND)
    return joined and at + 1 < len(scan) and kind(scan, at + 1) in {NUMBER, NOUN, DETERMINER}


def _in_front(scan: Scan, cue: Term, used: set[int]) -> Person | None:
    """Find the person in front of what became of them, nearest first."""
    sentence = scan.sentence_tokens(cue.first)[0]
    for at in range(cue.first - 1, max(sentence, cue.first - _PHRASE) - 1, -1):
        if not _opens(scan, at):
            continue
        counted = at in used and scan.term(at + 1, "number", "ordinal") is None  # "a fourth person" is no quarter
        found = None if counted else _opened(scan, at, cue.first - at - 1)
        if found is not None and _is_near(scan, found.term.last + 1, cue.first):
            return found if not is_another(found.term) or ends(scan, cue.last + 1) else None
        if found is not None or _opens(scan, at) == "new":
            return None
    return None


def _is_near(scan: Scan, first: int, last: int) -> bool:
    """Tell whether few words lie between, none of which begins another matter or says that it was not so."""
    between = range(first, last)
    words = [at for at in between if scan.words[at][0].isalpha()]
    aside = first < last and scan.words[first] in _ASIDE  # "five, including **a girl**, were hurt"
    apart = aside and any(is_grammar(scan, at, "many") for at in words)
    apart = apart or any(is_grammar(scan, at, "negation") or kind(scan, at) in {AND, CLAUSE} for at in words)
    apart = apart or any(scan.is_number(at) and _counts(scan, at + 1) for at in between)
    return len(words) <= _NEAR and not apart


def _counts(scan: Scan, at: int) -> bool:
    """Tell whether others are counted in front of a token ("a diplomat said 658 **Egyptians** died"), and no age."""
    return kind(scan, at) == NOUN and scan.term(at, "unit") is None and scan.term(at, "age") is None


def _first_of_line(scan: Scan, at: int) -> int | None:
    """Give the first token of a sentence that begins a line."""
    sentence = scan.sentence_tokens(at)[0]
    return sentence if scan.line_break(sentence) else None


def _in_headline(scan: Scan, cue: Term) -> Person | None:
    """Find the bare person that a line begins with ("Man killed in crash", "Boy, 8, dies of wounds")."""
    sentence = _first_of_line(scan, cue.first)
    term = singular_within(scan, sentence, _NEAR) if sentence is not None else None
    if term is None or not 0 <= cue.first - term.last - 1 <= _HEADLINE:
        return None
    between = scan.words[term.last + 1 : cue.first]
    behind = cue.last + 1
    acts = behind < len(scan) and scan.words[behind][0].isalpha() and scan.term(behind, "stop") is None
    if acts or any(word[0].isalpha() and not _helps(scan, word) for word in between):
        return None
    return Person(term, known=False)


def _helps(scan: Scan, word: str) -> bool:
    reading = scan.lexicon[word]
    return reading is not None and not reading.categories.isdisjoint({"stop", "filler"})
