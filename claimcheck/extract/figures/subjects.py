"""What a figure is about where that is another phrase than its noun: "**unemployment** rose to 5 %"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.ages import DECADE, VOTE
from claimcheck.extract.figures.attributes import bare_phrase, behind, beside, fresh, owner, widened
from claimcheck.extract.figures.clauses import told_of
from claimcheck.extract.figures.objects import object_of
from claimcheck.extract.figures.phrases import longest_over
from claimcheck.extract.figures.struck import is_state
from claimcheck.extract.figures.unit_terms import NEVER_PARTED, is_money
from claimcheck.extract.figures.verb_first import subject_in_clause
from claimcheck.extract.figures.wordclasses import (
    AND,
    AUXILIARY,
    COMMA,
    DETERMINER,
    GERUND,
    JOINT,
    NOUN,
    OPEN,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    VERB,
    is_verb,
    kind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_AGE = "age"
_DECADE = 5
"""Tokens of "in her early 30s" in front of the number."""
_BESIDE = 3
"""Tokens from a change to what it came to."""


def read_subjects(scan: Scan, figures: Sequence[Figure]) -> None:
    """Give every figure that measures or changes the phrase in front that it is about."""
    taken: list[Figure] = []  # in the sentence so far
    for index, figure in enumerate(figures):
        earlier = figures[index - 1] if index and figures[index - 1].sentence == figure.sentence else None
        if earlier is None:
            taken.clear()
        else:
            taken.append(earlier)
        floor = figure.sentence[0] if earlier is None else earlier.end + 1
        if earlier is not None and (_is_outcome(earlier, figure) or _is_change_of(scan, earlier, figure)):
            figure.subject_first, figure.subject_last = earlier.subject_first, earlier.subject_last
            figure.concept = figure.concept or (earlier.concept if earlier.noun_first < 0 else None)
            figure.trace.append("subject of the figure before")
            continue
        if figure.subject_first >= 0:
            _measure(scan, figure)
            if not scan.lexicon.verb_first and figure.subject_last < figure.front:
                wide = widened(scan, figure.subject_first, figure.subject_last, floor, figure.front)
                figure.subject_first, figure.subject_last = wide
        if figure.subject_first >= 0 or figure.state or figure.role == "part":
            continue
        if scan.lexicon.verb_first and not figure.counted:
            continue  # read with the noun in front
        counts = figure.noun_first >= 0
        if counts and is_state(figure):
            continue  # "left 50 dead and scores of others **injured**"
        if scan.lexicon.verb_first:
            first, last = (-1, -1) if counts else subject_in_clause(scan, figure, floor)
        else:
            first, last = _told(scan, figure, taken, floor, counts=counts)
        if 0 <= first <= last:
            figure.subject_first, figure.subject_last = first, last
            _measure(scan, figure)
            verb = scan.term(figure.front - 1, "noun", "measure")
            if figure.concept is None and verb is not None and scan.term(verb.first, "copula") is not None:
                figure.concept = verb.entry.value  # "the dam **cost** 4 billion"
            figure.trace.append("subject")
        elif not counts and earlier is not None and earlier.subject_first >= 0 and earlier.concept != _AGE:
            _share_subject(scan, earlier, figure)


def _share_subject(scan: Scan, earlier: Figure, figure: Figure) -> None:
    """Let a figure be told of what the one in front is; where verbs come first, its measure is that of the list."""
    figure.subject_first, figure.subject_last = earlier.subject_first, earlier.subject_last
    if not scan.lexicon.verb_first:
        _measure(scan, figure)
    figure.trace.append("subject of the figure before")


def _told(scan: Scan, figure: Figure, taken: Sequence[Figure], floor: int, *, counts: bool) -> tuple[int, int]:
    """Find what a figure is told of where subjects stand before their verbs, and heads of lines before their colon."""
    if counts and figure.counted and scan.words[figure.front - 1] == ":":
        return _line_head(scan, figure)
    if counts and figure.counted and ("noun before" in figure.trace or _acts(scan, figure)):
        return -1, -1  # "would **the population** reach 24 million"
    cited = scan.term_before(figure.front, "citation")
    if cited is not None and cited.first < cited.last:
        return -1, -1  # "according to three officials"
    if DECADE in figure.trace:
        return _in_decade(scan, figure, floor)
    if figure.concept in {_AGE, VOTE} and not counts and scan.words[figure.begin - 1] == ",":
        return _aged(scan, figure, floor)
    if figure.concept == _AGE and not counts and (people := _aged_behind(scan, figure, taken, floor)) is not None:
        return people
    if figure.concept == _AGE and (figure.noun_first > figure.last or (not counts and _is_somebody(scan, figure))):
        return -1, -1
    return _subject(scan, figure, taken, floor, counts=counts)


def _aged(scan: Scan, figure: Figure, floor: int) -> tuple[int, int]:
    """Give whose age stands between commas ("**Alpha Beta**, 45, said"); -1 where a place stands in front of it."""
    last = figure.begin - 2
    if last < floor or kind(scan, last) != NOUN or scan.term_before(last + 1, "place") is not None:
        return -1, -1
    first, last = bare_phrase(scan, last, floor)
    while first < last and kind(scan, first) == GERUND:
        first += 1  # "they are **seeking** Alpha Beta, 45"
    return first, last


def _in_decade(scan: Scan, figure: Figure, floor: int) -> tuple[int, int]:
    """Give who is of an age by its decade ("a **man** in his early 50s")."""
    front = figure.begin - 1
    while front > max(floor, figure.begin - _DECADE) and kind(scan, front) != PREPOSITION:
        front -= 1
    if kind(scan, front) != PREPOSITION or front <= floor:
        return -1, -1
    if kind(scan, front - 1) == NOUN:
        return bare_phrase(scan, front - 1, floor)
    somebody = kind(scan, front - 2) != PRONOUN
    return told_of(scan, figure.sentence[0], front) if somebody else (-1, -1)


def _aged_behind(scan: Scan, figure: Figure, taken: Sequence[Figure], floor: int) -> tuple[int, int] | None:
    """Give the people that an age stands right behind ("**children** under the age of 5", "17 **players** over 21")."""
    last = figure.begin - 1
    if taken and taken[-1].end == last == taken[-1].noun_last:
        return taken[-1].noun_first, last
    noun = scan.term_before(last + 1, "noun")
    people = noun is not None and noun.entry.sub == "person" and last >= floor
    return bare_phrase(scan, last, floor) if people else None


def _is_somebody(scan: Scan, figure: Figure) -> bool:
    """Tell whether an age names whose it is ("**the 49-year-old** teaches"), unless he is told to be so old."""
    after = figure.last + 1
    hyphen = after < len(scan) and scan.words[after] == "-" and scan.touches(after)
    named = figure.unit_first > figure.last and (hyphen or kind(scan, figure.begin - 1) == DETERMINER)
    return named and scan.term_before(figure.begin - 1, "copula") is None


def _is_outcome(change: Figure, figure: Figure) -> bool:
    """Tell whether a figure is what the change right in front came to ("raised it by 5 dollars **to 95**")."""
    if change.role != "delta" or change.subject_first < 0 or figure.role != "after" or figure.subject_first >= 0:
        return False
    if change.end < change.subject_last < figure.begin:
        return figure.begin - change.subject_last <= _BESIDE  # "a 19 % drop for the index **to 1,350 points**"
    return not figure.counted and figure.begin - change.end <= _BESIDE


def _is_change_of(scan: Scan, earlier: Figure, figure: Figure) -> bool:
    """Tell whether a change stands behind the amount that changed ("revenue of 89 billion, **down 1 %**")."""
    between = range(earlier.end + 1, figure.front)
    if figure.role != "delta" or figure.counted or earlier.subject_first < 0 or not 1 < len(between) <= _BESIDE:
        return False
    alone = scan.term(between[-1], "change", "alone")
    return scan.words[between[0]] == "," and alone is not None and len(between) == _BESIDE - 1


def _subject(scan: Scan, figure: Figure, taken: Sequence[Figure], floor: int, *, counts: bool) -> tuple[int, int]:
    """
    Find what a figure is told of where subjects stand before their verbs; -1 where there is none.

    A figure with a measured noun of its own ("51 % of the cargo") only takes what a verb of being or changing says.
    """
    start, front = figure.sentence[0], figure.front
    if 0 <= figure.noun_first < front:
        front = figure.begin
    exact = scan.term_before(front, "approx", "before")
    if exact is not None and start <= exact.first < exact.last and exact.entry.value != "phrasal":
        front = exact.first  # "an average of 5"
    opening = kind(scan, front - 1) if front > start else ""
    if counts and not figure.counted:
        first, last = (-1, -1) if opening in {COMMA, OPEN} or _describes(figure) else told_of(scan, start, front, taken)
        return (first, last) if first >= 0 and _is_so_much(scan, last + 1, front) else (-1, -1)
    if figure.role == "delta" and figure.direction is not None:
        first, last = behind(scan, figure.end + 1, figure.sentence[1])
        if first >= 0 and scan.term(last + 1, "change") is None and _by_noun(scan, figure):
            return first, last
    if opening == OPEN and not counts:
        earlier = taken[-1] if taken and taken[-1].end == front - 2 else None
        if earlier is None:
            return beside(scan, floor, front - 1)
        if earlier.noun_first >= 0 or earlier.subject_first < 0:
            return earlier.noun_first, earlier.noun_last
        return earlier.subject_first, earlier.subject_last
    first, last = owner(scan, front, floor)
    first, last = (first, last) if first >= 0 or counts else object_of(scan, figure, front, taken)
    if first >= 0:
        return first, last
    if not counts:
        first, last = beside(scan, floor, front)
        alone = first == floor or floor > start
        if first >= 0 and alone and not any(is_verb(scan, at, start) for at in range(floor, first)):
            return first, last
    site = scan.term(front - 1, "home")
    if site is not None and site.entry.value == "in":
        first, last = fresh(scan, front - 2, start)
        only_where = counts and scan.term_before(front, "course") is None  # "killed **in** two countries"
        if first >= 0 or only_where:
            return first, last
    first, last = told_of(scan, start, front, taken)
    return (first, last) if first >= 0 or counts else beside(scan, floor, front)


def _describes(figure: Figure) -> bool:
    """Tell whether a measure only describes the noun behind it ("due to **50 mph** winds"), which is what it is of."""
    measure = figure.unit not in NEVER_PARTED and not is_money(figure.unit) and figure.role == "level"
    return measure and 0 <= figure.unit_last < figure.noun_first == figure.unit_last + 1


def _acts(scan: Scan, figure: Figure) -> bool:
    """Tell whether what is counted has a verb of its own behind it ("after **11 rounds** were fired")."""
    at = figure.end + 1
    end = figure.sentence[1]
    while at + 1 < end and kind(scan, at) == AND and (scan.is_number(at + 1) or scan.term(at + 1, "number")):
        at += 2  # "**five children** and three adults were found"
        while at < end and kind(scan, at) == NOUN:
            at += 1
    if at >= end or figure.noun_first < figure.first:
        return False
    found = kind(scan, at)
    if found == PARTICIPLE and at + 1 < figure.sentence[1] and kind(scan, at + 1) in {DETERMINER, PRONOUN}:
        return True  # "two drivers **hired** a lawyer"
    return found == AUXILIARY or (found == VERB and not scan.ends_with(at, "finite") and is_verb(scan, at, figure.end))


def _line_head(scan: Scan, figure: Figure) -> tuple[int, int]:
    """
    Give the name in front of the colon of a line that is nothing else ("**Hatay**: 1,200 buildings"); else -1.

    "UPDATE:" and "NOPD:" tell who says it or when.
    """
    last, after = figure.front - 2, figure.end + 1
    ends = after >= len(scan) or scan.line_break(after) or scan.words[after] in {",", ";", "."}
    if last < figure.sentence[0] or not ends:
        return -1, -1
    first, last = bare_phrase(scan, last, figure.sentence[0])
    opens = scan.line_break(first) or (scan.line_break(first - 1) and kind(scan, first - 1) == JOINT)
    named = opens and all(scan.quote(at, at).istitle() for at in range(first, last + 1))
    return (first, last) if named and scan.term(first, "noun") is None else (-1, -1)


def _by_noun(scan: Scan, figure: Figure) -> bool:
    """Tell whether a noun of change stands beside a figure ("a 5 % **rise** in …", "a **rise** of 5 % in …")."""
    behind_it = any(scan.term(at, "change", "noun") is not None for at in range(figure.last + 1, figure.end + 1))
    of = figure.front - 1
    return behind_it or (scan.term(of, "owner") is not None and scan.term(of - 1, "change", "noun") is not None)


def _is_so_much(scan: Scan, first: int, end: int) -> bool:
    """Tell whether a verb of being or changing stands among some tokens."""
    return any(
        is_verb(scan, at, first) and (scan.term(at, "copula") is not None or scan.term(at, "change") is not None)
        for at in range(first, end)
    )


def _measure(scan: Scan, figure: Figure) -> None:
    """Let the measure that heads the subject be what a figure without one measures."""
    phrase = range(figure.subject_first, figure.subject_last + 1)
    for at in phrase if scan.lexicon.head_first else reversed(phrase):
        term = scan.term(at, "noun", "measure")
        if term is not None and not scan.lexicon.head_first:
            term = longest_over(scan, at, "noun")
        if term is not None and figure.concept is None:
            figure.concept = term.entry.value
            return
