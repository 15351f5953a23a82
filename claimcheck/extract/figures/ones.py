"""One by the singular, where a person is killed, hurt, taken or missing: "a guard was killed, another wounded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.figure import Figure, implied_figure
from claimcheck.extract.figures.phrases import counted_as_one
from claimcheck.extract.figures.places import limits
from claimcheck.extract.figures.states import state_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.languages import Scan, Term

HARM = frozenset({"death", "injury", "casualty", "victim", "infection", "missing_person", "detainee", "hostage"})
"""What people suffer: "no …" counts as zero, one of them as one."""
_NEAR = 3
_PHRASE = 11
"""Tokens from the article of a person to what became of them ("a 15-year-old boy from the town was killed")."""


def ones(scan: Scan, used: set[int]) -> list[Figure]:
    """
    Give one person for every singular that suffers something, and for "another" without a noun.

    Args:
        scan: the article.
        used: tokens of numerals; "one" in front of a person is a numeral, whose figure it is.

    """
    found: dict[int, Figure] = {}
    for cue in _cues(scan):
        if not _suffers(scan, cue.first) and (cue.last + 1 in used or _possessed(scan, cue.last + 1)):
            continue
        term = _single(scan, cue, used)
        if term is not None:
            found[term.first] = _one(scan, term, cue)
    return list(found.values())


def name_itself(scan: Scan, figure: Figure, term: Term) -> None:
    """Let a noun be both the number and what is counted, with the adjectives behind it."""
    figure.noun_first, figure.noun_last, figure.head = term.first, term.last, term.first
    figure.concept = term.entry.value
    figure.unit = "person" if term.entry.sub == "person" else "count"
    if not scan.lexicon.head_first:
        return
    while figure.noun_last + 1 < figure.sentence[1]:
        scope = limits(scan, figure.noun_last + 1)
        if scope is None:
            return
        figure.limit(scope[0])
        figure.noun_last = scope[1]
        figure.cover(figure.begin, scope[1])


def _one(scan: Scan, term: Term, cue: Term) -> Figure:
    figure = implied_figure(scan, term.first, term.last, 1, "singular")
    if _is_another(term):
        figure.unit = "person"
    else:
        name_itself(scan, figure, term)
    state = scan.term(cue.first, "state", "subject")
    if state is not None and term.last < cue.first:
        figure.concept = figure.state = state_of(scan, state, everywhere=True)
        if not any(map(scan.is_number, range(term.last + 1, cue.first))):
            figure.cover(term.first, state.last)
    return figure


def _cues(scan: Scan) -> Iterator[Term]:
    for at in scan.anchors("harm"):
        term = scan.term(at, "harm")
        if term is not None and _is_casualty(scan, at):
            yield term


def _suffers(scan: Scan, at: int) -> bool:
    """Tell whether a cue is helped by a word of being ("was wounded"), so that no number behind it is its object."""
    helped = scan.readings[at - 1] if at else None
    return helped is not None and "copula" in helped.categories


def _possessed(scan: Scan, at: int) -> bool:
    """Tell whether a word begins what somebody did it to ("a man killed his wife")."""
    term = scan.term(at, "stop")
    return term is not None and term.entry.value == "determiner" and scan.words[at] not in scan.lexicon.indefinite


def _is_casualty(scan: Scan, at: int) -> bool:
    reading = scan.readings[at]
    return reading is not None and any(
        entry.category == "harm" and entry.value == "casualty" for phrase in reading.phrases for entry in phrase.entries
    )


def _is_another(term: Term) -> bool:
    return term.entry.category == "harm"


def _single(scan: Scan, cue: Term, used: set[int]) -> Term | None:
    """Find the indefinite person behind a cue ("killed a guard", in Arabic without an article) or before it."""
    if scan.lexicon.head_first:
        return _behind_verb(scan, cue)
    behind = cue.last + 1
    if behind < len(scan) and _opens(scan, behind):
        return None if behind in used else _opened(scan, behind, _PHRASE)
    sentence = scan.sentence_tokens(cue.first)[0]
    for at in range(cue.first - 1, max(sentence, cue.first - _PHRASE) - 1, -1):
        if _opens(scan, at):
            term = None if at in used else _opened(scan, at, cue.first - at - 1)
            near = term is not None and cue.first - term.last - 1 <= _NEAR
            return term if near and (term is None or not _is_another(term) or _ends(scan, cue.last + 1)) else None
    return _in_headline(scan, cue, sentence)


def _behind_verb(scan: Scan, cue: Term) -> Term | None:
    """Find the bare singular, or "another", that follows what was done to it."""
    other = _another(scan, cue.last + 1)
    if other is not None:
        return other
    term = scan.term(cue.last + 1, "singular", "person")
    if term is None or not _bare(term) or counted_as_one(scan, term.last + 1) is not None:
        return None
    after = term.last + 1
    while after < len(scan) and limits(scan, after) is not None:
        after += 1
    return term if _ends(scan, after) else None


def _opens(scan: Scan, at: int) -> bool:
    """Tell whether a word begins a phrase of one person: an indefinite article, "one", "another"."""
    return scan.words[at] in scan.lexicon.indefinite or _another(scan, at) is not None


def _opened(scan: Scan, at: int, reach: int) -> Term | None:
    """Give the person of a phrase; "another" stands for one where no person follows it."""
    other = _another(scan, at)
    if other is None:
        return _singular_within(scan, at + 1, reach)
    named = _singular_within(scan, other.last + 1, min(reach, 2)) if reach else None
    if named is not None:
        return named
    return other if _ends(scan, other.last + 1) else None


def _another(scan: Scan, at: int) -> Term | None:
    term = scan.term(at, "harm") if at < len(scan) else None
    return term if term is not None and term.entry.value == "another" else None


def _ends(scan: Scan, at: int) -> bool:
    return at >= len(scan) or scan.words[at] in {".", ",", ")", ";"} or _stops(scan, at)


def _in_headline(scan: Scan, cue: Term, sentence: int) -> Term | None:
    """Find the bare person that a line begins with ("Man killed in crash", "Boy, 8, dies of wounds")."""
    if not scan.line_break(sentence):
        return None
    term = _singular_within(scan, sentence, _NEAR)
    if term is None or not 0 <= cue.first - term.last - 1 <= _NEAR + 1:
        return None
    between = scan.words[term.last + 1 : cue.first]
    behind = cue.last + 1
    acts = behind < len(scan) and scan.words[behind][0].isalpha() and scan.term(behind, "stop") is None
    return None if acts or any(word[0].isalpha() and not _helps(scan, word) for word in between) else term


def _helps(scan: Scan, word: str) -> bool:
    reading = scan.lexicon[word]
    return reading is not None and not reading.categories.isdisjoint({"stop", "filler"})


def _singular_within(scan: Scan, at: int, reach: int) -> Term | None:
    """Give the singular person that ends an indefinite phrase; an age in front is part of it ("a 9-year-old boy")."""
    for index in range(at, min(len(scan), at + reach)):
        term = scan.term(index, "singular", "person")
        if term is not None and not term.suffix:
            following = scan.term(term.last + 1, "noun")
            if following is None or following.entry.value in HARM:
                return term
        joined = "-" in scan.words[index - 1 : index + 2]
        if term is None and not joined and (_stops(scan, index) or scan.is_number(index)):
            return None
    return None


def _bare(term: Term) -> bool:
    return not term.prefix and len(term.suffix) <= 1


def _stops(scan: Scan, at: int) -> bool:
    reading = scan.readings[at]
    if reading is None:
        return False
    return not reading.categories.isdisjoint({"stop", "state", "harm", "number"})
