"""What a figure is about where that is another phrase than its noun: "**unemployment** rose to 5 %"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.phrases import longest_over, noun_at, stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_LONGEST = 9
_REACH = 22
_CLAUSE_SIGNS = frozenset({";", ":", "\N{EM DASH}", "\N{EN DASH}", "(", ")", '"', "“", "”", "!", "?", "•"})


def read_subjects(scan: Scan, figures: Sequence[Figure]) -> None:
    """Give every figure that measures or changes the phrase in front that it is about."""
    for index, figure in enumerate(figures):
        if figure.subject_first >= 0:
            _measure(scan, figure)
        if figure.subject_first >= 0 or figure.state or figure.role == "part":
            continue
        counts = figure.noun_first >= 0
        floor = figure.sentence[0]
        if index and figures[index - 1].sentence == figure.sentence:
            floor = figures[index - 1].end + 1
        if scan.lexicon.verb_first:
            first, last = (-1, -1) if counts and figure.counted else _behind_verb(scan, floor, figure.begin)
        else:
            first, last = _phrase(scan, floor, figure.begin, told=counts, measured=counts and not figure.counted)
        if 0 <= first <= last and not _is_act(scan, first, last):
            figure.subject_first, figure.subject_last = first, last
            _measure(scan, figure)
            figure.trace.append("subject")
        elif (
            not counts
            and index
            and figures[index - 1].sentence == figure.sentence
            and figures[index - 1].subject_first >= 0
        ):
            figure.subject_first, figure.subject_last = (
                figures[index - 1].subject_first,
                figures[index - 1].subject_last,
            )
            figure.trace.append("subject of the figure before")


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


def _is_act(scan: Scan, first: int, last: int) -> bool:
    """Tell whether what stands in front is an act or a time ("to **end** at 5", "last **year**"), no subject."""
    if scan.lexicon.head_first:
        return False
    before = scan.term(first - 1, "stop")
    course = scan.term(first - 1, "course")
    if (before is not None and before.entry.value == "auxiliary") or (course and course.entry.value == "to"):
        return True
    if first < last:
        return False
    finite = scan.lexicon.affixes.get("finite", ())
    if any(scan.term(first, kind) is not None for kind in ("date_unit", "weekday", "month")):
        return True
    return scan.term(first, "noun") is None and scan.words[first].endswith(finite or ("\0",))


def _phrase(scan: Scan, floor: int, begin: int, *, told: bool, measured: bool) -> tuple[int, int]:
    """
    Find the phrase between the beginning of the clause and its verb; -1 where there is none.

    `told`: only in front of a verb, as the figure has a noun of its own; `measured`: only where that verb says that
    it is or becomes so much ("maize **made up** 51 % of the cargo", but not "they found 51 % of the cargo").
    """
    clause = _clause(scan, max(floor, begin - _REACH), begin)
    verb = next((at for at in range(clause, begin) if _is_verb(scan, at, clause)), -1)
    if verb < 0 and told:
        return -1, -1
    if measured and scan.term(verb, "change") is None and scan.term(verb, "copula") is None:
        return -1, -1
    first, last = _trimmed(scan, clause, (verb if verb >= 0 else begin) - 1)
    if first > last and verb >= 0 and clause > floor:  # a phrase between commas parts the verb from its subject
        first, last = _trimmed(scan, *_opening(scan, floor, clause - 1))
    if first > last and verb >= 0 and not told:
        first, last = _trimmed(scan, verb + 1, begin - 1)
    if first > last:
        return -1, -1
    return max(first, last - _LONGEST), last


def _behind_verb(scan: Scan, floor: int, begin: int) -> tuple[int, int]:
    """Find the subject that stands between a verb of being or changing and the figure, where verbs come first."""
    for at in range(begin - 1, max(floor, begin - _REACH) - 1, -1):
        term = scan.term(at, "change") or scan.term(at, "copula")
        if term is None or term.last >= begin - 1 or _is_preposition(scan, at) or stops(scan, term.last + 1):
            continue
        first = last = term.last + 1
        while last + 1 < begin and not stops(scan, last + 1) and last - first < _LONGEST:
            last += 1
        named = noun_at(scan, first) is not None or scan.words[first].startswith(scan.lexicon.articles)
        return _trimmed(scan, first, last) if named else (-1, -1)
    return -1, -1


def _is_preposition(scan: Scan, at: int) -> bool:
    stop = scan.term(at, "stop")
    return stop is not None and stop.entry.value == "preposition"


def _opening(scan: Scan, floor: int, end: int) -> tuple[int, int]:
    """Give the phrase that a sentence opens with, up to its first comma or verb."""
    at = floor
    while at < end and scan.words[at] != "," and not (at > floor and _is_verb(scan, at, floor)):
        at += 1
    return floor, at - 1


def _clause(scan: Scan, floor: int, begin: int) -> int:
    """Give the first token of the clause that a figure stands in."""
    for at in range(begin - 1, floor - 1, -1):
        if scan.words[at] in _CLAUSE_SIGNS:
            return at + 1
        stop = scan.term(at, "stop")
        if stop is not None and stop.entry.value == "conjunction" and stop.first == stop.last and not stop.suffix:
            return at + 1
        if scan.words[at] == "," and at < begin - 1:
            return at + 1
    return floor


def _is_verb(scan: Scan, at: int, clause: int) -> bool:
    if at == clause and not scan.lexicon.verb_first and (at == 0 or scan.words[at - 1] != ","):
        return False
    change = scan.term(at, "change", "verb")
    if change is not None or scan.term(at, "copula") is not None:
        return True
    stop = scan.term(at, "stop")
    if stop is not None:
        return stop.entry.value in {"auxiliary", "verb"}
    if scan.term(at, "cue") is not None or scan.term(at, "verb") is not None:
        return scan.term(at, "noun") is None
    return scan.readings[at] is None and scan.words[at].endswith(scan.lexicon.affixes.get("finite", ()) or ("\0",))


def _trimmed(scan: Scan, first: int, last: int) -> tuple[int, int]:
    """Take small words and signs off both ends."""
    while first <= last and stops(scan, first):
        first += 1
    while last >= first and (stops(scan, last) or scan.term(last, "approx") is not None):
        last -= 1
    return first, last
