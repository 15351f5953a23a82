"""One by the singular, where a person is killed, hurt, taken or missing: "a guard was killed, another wounded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.figure import Figure, implied_figure
from claimcheck.extract.figures.persons import (
    ACT,
    CASUALTY,
    HARM,
    Person,
    another,
    ends,
    person_of,
)
from claimcheck.extract.figures.places import limits
from claimcheck.extract.figures.postposed import counted_as_one
from claimcheck.extract.figures.states import state_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.languages import Scan, Term

KNOWN = "spoken of before"
"""The rule of one person who is no new one: "the driver was killed"."""


def ones(scan: Scan, used: set[int]) -> list[Figure]:
    """
    Give one person for every singular that suffers something, and for "another" without a noun.

    Args:
        scan: the article.
        used: tokens of numerals; "one" in front of a person is a numeral, whose figure it is.

    """
    found: dict[int, Figure] = {}
    for cue in _cues(scan):
        person = _behind_verb(scan, cue) if scan.lexicon.head_first else person_of(scan, cue, used)
        if person is not None and (not person.known or person.term.first not in found):
            found[person.term.first] = _one(scan, person, cue)
    return list(found.values())


def told_once(figures: Sequence[Figure]) -> list[Figure]:
    """Leave out known people where the article counts the harmed, and all but the first with one fate."""
    counted = {figure.concept for figure in figures if KNOWN not in figure.trace}
    first: dict[str | None, Figure] = {}
    for figure in figures:
        if KNOWN in figure.trace and counted.isdisjoint(HARM):
            first.setdefault(figure.concept, figure)
    return [figure for figure in figures if KNOWN not in figure.trace or first.get(figure.concept) is figure]


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


def _one(scan: Scan, person: Person, cue: Term) -> Figure:
    term = person.term
    figure = implied_figure(scan, term.first, term.last, 1, "singular")
    if person.known:
        figure.trace.append(KNOWN)
    if term.entry.category == "singular":
        name_itself(scan, figure, term)
    else:
        figure.unit = "person"
    before = term.last < cue.first
    state = scan.term(cue.first, "state", "subject" if before else "object")
    if state is not None and (before or not scan.lexicon.head_first):
        figure.concept = figure.state = state_of(scan, state, everywhere=True)
        first, last = (term.first, state.last) if before else (state.first, term.last)
        if not any(map(scan.is_number, range(first, last))):
            figure.cover(first, last)
    return figure


def _cues(scan: Scan) -> Iterator[Term]:
    last = -1
    for at in scan.anchors("harm"):
        term = scan.term(at, "harm")
        if at > last and term is not None and _is_casualty(scan, at):
            last = term.last
            yield term


def _is_casualty(scan: Scan, at: int) -> bool:
    reading = scan.readings[at]
    return reading is not None and any(
        entry.category == "harm" and entry.value in {ACT, CASUALTY}
        for phrase in reading.phrases
        for entry in phrase.entries
    )


def _behind_verb(scan: Scan, cue: Term) -> Person | None:
    """Find the bare singular, or "another", that follows what was done to it, where verbs stand first."""
    other = another(scan, cue.last + 1)
    if other is not None:
        return Person(other, known=False)
    term = scan.term(cue.last + 1, "singular", "person")
    if term is None or not _bare(term) or counted_as_one(scan, term.last + 1) is not None:
        return None
    after = term.last + 1
    while after < len(scan) and limits(scan, after) is not None:
        after += 1
    return Person(term, known=False) if ends(scan, after) else None


def _bare(term: Term) -> bool:
    return not term.prefix and len(term.suffix) <= 1
