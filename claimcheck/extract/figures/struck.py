"""Words for what became of people where they stand beside a noun, are one, or say less than they seem to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.plurals import looks_plural
from claimcheck.extract.figures.wordclasses import AND, BREAK, PARTICIPLE, PREPOSITION, TO, VERB, kind
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan, Term

_MANY = 100
"""People who flee are displaced from so many on."""


def heads_phrase(scan: Scan, at: int) -> bool:
    """Tell whether a word that is a state as well is a noun in the plural: nothing that it acts on stands behind it."""
    behind = kind(scan, at + 1) if at + 1 < len(scan) else BREAK
    sign = at + 1 < len(scan) and not scan.words[at + 1][0].isalnum()
    borne = scan.term(at, "state", "object") is not None  # "wounds", but "he **dies** in the fire"
    suffered = behind == VERB and scan.ends_with(at + 1, "finite") and borne
    closed = borne and behind in {PREPOSITION, BREAK, AND, TO, PARTICIPLE}
    return looks_plural(scan.words[at]) and (sign or suffered or closed)


def is_struck(scan: Scan, index: int, head: Term) -> bool:
    """Tell whether a word says what became of the person in front ("a 4-year-old boy **injured** in")."""
    state = scan.term(index, "state", "subject")
    return head.entry.sub == "person" and head.last == index - 1 and state is not None


def runs_away(scan: Scan, figure: Figure, term: Term) -> bool:
    """Tell whether a few people only leave the scene ("two men **fled**"), as thousands do who are displaced."""
    flight = scan.term(term.first, "flight")
    return flight is not None and flight.last == term.last and (figure.high or figure.low or 0) < _MANY


def is_state(figure: Figure) -> bool:
    """Tell whether the noun itself says what became of the people ("three wounded")."""
    concept = vocabulary().concepts.get(figure.concept or "")
    return concept is not None and concept.nature == "toll"
