"""What a measured figure is of, where verbs come first: its subject, and what the figure before was of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.governors import goes_on
from claimcheck.extract.figures.heads import concept_of
from claimcheck.extract.figures.nominal_words import (
    MEASURE,
    is_definite,
    is_qualifier,
    is_word,
    looks_like_her_verb,
    looks_past,
)
from claimcheck.extract.figures.nominals import LONGEST, phrase_at
from claimcheck.extract.figures.owners import owned_measure
from claimcheck.extract.figures.phrases import noun_at
from claimcheck.extract.figures.places import limits
from claimcheck.extract.figures.unit_terms import is_length, is_mass, is_money
from claimcheck.extract.figures.verb_first import subject_in_clause, subject_in_front
from claimcheck.extract.figures.wordclasses import VERB, kind, looks_acting

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan, Term

_NEAR = 4
"""Tokens between a noun of change and its figure."""
_PERCENT, _POINTS = "percent", ("point", "stock_index")
_BEFORE = 12
"""Tokens in front of money in which a deed is looked for."""


def read_clause(scan: Scan, figure: Figure, floor: int, earlier: Figure | None) -> None:
    """Find what a measured figure is of in its clause, else what the sentence spoke of before."""
    if figure.trace[:1] == ["multiple"]:
        _read_multiple(scan, figure, floor)
        return
    if earlier is not None and _read_again(scan, figure, earlier):
        return
    measure = construct_of(scan, figure)
    first, last = _without_verb(scan, *subject_in_clause(scan, figure, floor))
    if first < 0 and measure is not None and measure.first >= floor:
        if is_money(figure.unit) and measure.prefix and is_word(scan, measure.first, "measure", "general"):
            figure.concept = _of_deed(scan, figure, floor) or measure.entry.value
            figure.trace.append("concept of the deed")  # "were fined **in the amount of** 5 million"
            return
        first, last = measure.first, measure.last
    if first >= 0:
        named = owned_measure(scan, figure) or (measure.entry.value if measure is not None else None)
        if _is_deed(scan, first) and first < last and not is_definite(scan, first + 1):
            first += 1  # "granting him **a salary** that came to 5"
        figure.concept = figure.concept or named or concept_of(scan, first, last) or _valued(scan, figure)
        if earlier is not None and first == earlier.noun_last + 1 and earlier.last < earlier.noun_first:
            first = earlier.noun_first  # "4 deals of villas at a value of 5 million"
        figure.subject_first, figure.subject_last = first, last
        _limit_measure(scan, figure, first, last)
        figure.trace.append("subject in its clause")
        return
    if figure.concept is None and (is_money(figure.unit) or is_mass(figure.unit)):
        figure.concept = _of_deed(scan, figure, floor)
        if figure.concept is not None:
            figure.trace.append("concept of the deed")
            return
    if earlier is not None and earlier.sentence == figure.sentence:
        _read_before(scan, figure, earlier)


def _without_verb(scan: Scan, first: int, last: int) -> tuple[int, int]:
    """Leave out the verb that a subject seems to begin with ("**ranged** the prices"); -1 where it is nothing else."""
    if first < 0 or noun_at(scan, first) is not None or is_definite(scan, first):
        return first, last
    spoken = scan.term(first, "copula") is not None or (kind(scan, first) == VERB and scan.term(first, "deed") is None)
    reading = scan.readings[first]
    spoken = spoken or (reading is not None and "range" in reading.by_category)  # "**ranged** between"
    hers = any(is_word(scan, first - 1, "grammar", value) for value in ("relative", "auxiliary", "that"))
    spoken = spoken or (hers and looks_like_her_verb(scan, first))
    if not spoken and not looks_past(scan, first) and not looks_acting(scan, first):
        return first, last
    return (first + 1, last) if first < last else (-1, -1)


def _read_again(scan: Scan, figure: Figure, earlier: Figure) -> bool:
    """Read a figure that its own words say to be of what the one before is of."""
    if earlier.subject_first >= 0 and (_comes_to(scan, figure, earlier) or _is_contrasted(scan, figure, earlier)):
        _take_subject(figure, earlier)
        return True
    if _is_whole(scan, figure, earlier):
        figure.subject_first, figure.subject_last = earlier.noun_first, earlier.noun_last
        figure.concept = earlier.concept
        figure.trace.append("whole of a share")
        return True
    if _is_told_again(scan, figure, earlier):
        _take_index(scan, figure, earlier)
        return True
    return False


def _read_before(scan: Scan, figure: Figure, earlier: Figure) -> None:
    """Let a figure of which its clause says no more be of what the one before in the sentence is of."""
    if earlier.noun_first > earlier.last and earlier.unit == figure.unit == _PERCENT:
        figure.take_noun(earlier)  # "66 % of the people said …, **while 20 %** said …"
        figure.concept = figure.concept or earlier.concept
        figure.trace.append("noun of the figure before")
    elif not goes_on(scan, earlier.end + 1, figure.begin):
        return
    elif earlier.subject_first >= 0:
        _take_subject(figure, earlier)
    elif earlier.noun_first >= 0 and (_by(scan, figure) or _is_changed(scan, figure, earlier.end + 1)):
        figure.subject_first, figure.subject_last = earlier.noun_first, earlier.noun_last
        figure.trace.append("noun of the figure before")


def _take_subject(figure: Figure, earlier: Figure) -> None:
    figure.subject_first, figure.subject_last = earlier.subject_first, earlier.subject_last
    figure.concept = figure.concept or earlier.concept
    figure.trace.append("subject of the figure before")


def _read_multiple(scan: Scan, figure: Figure, floor: int) -> None:
    """Find what was doubled."""
    at = figure.last + 1 + (scan.value(figure.last + 1, "filler") == "more")  # "doubled **of** the attacks"
    found = phrase_at(scan, at, min(figure.sentence[1], figure.last + 1 + LONGEST))
    if found is None and scan.term(figure.first, "multiple") is not None:
        found = subject_in_front(scan, figure, floor)  # "that **the exports** have doubled"
    if found is not None:  # "**the exports** doubled", where the verb comes first
        figure.subject_first, figure.subject_last = found
        figure.concept = concept_of(scan, *found)
        figure.trace.append("subject of the multiple")


def _is_deed(scan: Scan, at: int) -> bool:
    """Tell whether a word says what is done with money, and names none."""
    return scan.term(at, "deed") is not None and (noun_at(scan, at) is None or scan.has_owner(at))


def _comes_to(scan: Scan, figure: Figure, earlier: Figure) -> bool:
    """Tell whether a figure is what the change of the one before comes to ("by 7 %, **so that it reaches** 30")."""
    course = scan.term_before(figure.front, "course")
    if course is None or course.first != earlier.end + 1 or earlier.sentence != figure.sentence:
        return False
    copula = scan.term(course.first, "copula")
    return copula is not None and copula.prefix in scan.lexicon.affixes.get("to", ())


def _is_contrasted(scan: Scan, figure: Figure, earlier: Figure) -> bool:
    """Tell whether "instead of" right in front tells what the amount before was ("2300 **instead of** 1000")."""
    course = scan.term_before(figure.front, "course")
    if course is None or course.entry.value not in {"from", "instead"} or course.first <= earlier.end:
        return False
    if course.first == course.last:
        return False
    return earlier.unit.partition("_per_")[0] == figure.unit.partition("_per_")[0]


def _is_whole(scan: Scan, figure: Figure, earlier: Figure) -> bool:
    """Tell whether brackets tell what a share in front is of ("10 % of the deposits **(1.65 trillion)**")."""
    shared = earlier.unit == _PERCENT and earlier.noun_first > earlier.last and earlier.noun_last == earlier.end
    return shared and is_money(figure.unit) and earlier.end == figure.first - 2 and scan.words[figure.first - 1] == "("


def _is_told_again(scan: Scan, figure: Figure, earlier: Figure) -> bool:
    """Tell whether a share tells the points in front of it once more ("lost 3 points **and by 0.04 %**")."""
    if figure.unit != _PERCENT or earlier.concept != _POINTS[0] or earlier.sentence != figure.sentence:
        return False
    return all(
        not scan.words[at][0].isalnum()
        or any(scan.term(at, kind) is not None for kind in ("course", "approx", "range"))
        for at in range(earlier.end + 1, figure.front)
    )


def _take_index(scan: Scan, figure: Figure, points: Figure) -> None:
    """Tell a share of the index whose points were told, or of what changed by them ("**the support** lost ten")."""
    found = subject_in_clause(scan, points, points.sentence[0])
    for at in range(points.begin - 1, points.sentence[0] - 1, -1):
        term = scan.term(at, "noun", MEASURE)
        if term is not None and term.entry.value == _POINTS[1]:
            found = phrase_at(scan, at, points.begin) or found
            break
    if found[0] >= 0:
        figure.subject_first, figure.subject_last = found
        figure.concept = concept_of(scan, *found)
        figure.trace.append("what the points are of")


def _valued(scan: Scan, figure: Figure) -> str | None:
    """Give what "at a value of" says where the thing in front says no more."""
    term = scan.term_before(figure.front, "noun", MEASURE)
    return term.entry.value if term is not None and term.prefix and is_money(figure.unit) else None


def _of_deed(scan: Scan, figure: Figure, floor: int) -> str | None:
    """Give what money is by what is done with it: what is spent is spending, what is lent a debt."""
    for at in range(figure.begin - 1, max(figure.sentence[0], floor, figure.begin - _BEFORE) - 1, -1):
        deed = scan.term(at, "deed")
        if deed is not None and (deed.entry.value == "weight") == is_mass(figure.unit):
            return deed.entry.value
        if scan.words[at] in {";", ":", "."}:
            break
    return None


def _limit_measure(scan: Scan, figure: Figure, first: int, last: int) -> None:
    """Let the adjectives behind the measure that heads a subject limit the figure ("the **Omani** exports")."""
    term = scan.term(first, "noun", MEASURE)
    at = term.last + 1 if term is not None else last + 1
    while at <= last and (scope := limits(scan, at)) is not None:
        figure.limit(scope[0])
        at = scope[1] + 1


def _is_changed(scan: Scan, figure: Figure, floor: int) -> bool:
    """Tell whether a noun of change is told of a figure ("5 houses, a fall of 3 %")."""
    return not is_money(figure.unit) and any(
        scan.term(at, "change", "noun") is not None for at in range(max(floor, figure.begin - _NEAR), figure.begin)
    )


def _by(scan: Scan, figure: Figure) -> bool:
    """Tell whether "at a value of" and the like stand in front of a figure."""
    at = figure.front
    while is_qualifier(scan, at - 1) or scan.words[at - 1] == "(":
        at -= 1
    return scan.term_before(at, "course") is not None or construct_of(scan, figure) is not None


def construct_of(scan: Scan, figure: Figure) -> Term | None:
    """Give the measure that stands in construct with a figure ("of a depth of 11 miles" where no "of" is written)."""
    if figure.unit_first < 0 or figure.concept is not None or not scan.lexicon.head_first:
        return None
    at = figure.begin
    while is_qualifier(scan, at - 1):
        at -= 1
    term = scan.term_before(at, "noun", MEASURE)
    if term is None or term.prefix.endswith(scan.lexicon.articles) or scan.term(term.first, "course") is not None:
        return None
    before = term.first - 1
    if is_word(scan, term.first, "measure", "owned") and (
        noun_at(scan, before) is not None or scan.term(before, "change") is not None
    ):
        return None  # "a surplus, **its amount** 5", spelt like "capacity"
    changes = scan.term(term.first, "change") is not None and not is_length(figure.unit)
    return None if changes or term.suffix not in ("", *scan.lexicon.affixes.get("accusative", ())) else term
