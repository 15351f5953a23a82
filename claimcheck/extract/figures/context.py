"""What stands around a figure: how certain it is, and the event that it belongs to."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from claimcheck.extract.figures.phrases import LEAD, longest_over
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan, Term

_REACH = 8
_STILL = 5
_EVENT_LONGEST = 7
_TELLS = frozenset(("harm", "state", "copula", "change"))
_FIRST = itemgetter(0)
_EVENT_STATES = frozenset({"death", "injury", "casualty", "victim", "missing_person", "displaced_person", "hostage"})


def read_modality(scan: Scan, figure: Figure) -> None:
    """Find a verb of planning, expecting, demanding in front; "still" behind the figure takes it back."""
    first = max(figure.sentence[0], figure.begin - _REACH)
    found = {*scan.within("modal", first, figure.begin), *scan.within("tense", first, figure.begin)}
    for at in sorted(found, reverse=True):
        term = scan.term(at, "modal")
        if term is None and _is_future(scan, at) and not _still(scan, figure):
            figure.modality = "planned"
            figure.trace.append("modality planned")
            return
        if term is None or term.last >= figure.begin or _is_month(scan, at):
            continue
        if term.entry.value != "stated" and not _still(scan, figure):
            figure.modality = term.entry.value
            figure.trace.append(f"modality {term.entry.value}")
        return


def _is_month(scan: Scan, at: int) -> bool:
    """Tell whether a word of possibility is the month ("in **May**", "3 **May** 2023")."""
    if not at or scan.term(at, "month") is None:
        return False
    if scan.is_number(at + 1) or (scan.is_number(at - 1) and scan.quote(at, at).istitle()):
        return True
    return scan.value(at - 1, "stop") == "preposition"


def _is_future(scan: Scan, at: int) -> bool:
    """Tell whether a token is a verb of the future where the language writes its particle onto it."""
    tense = scan.term(at, "tense")
    return tense is not None and tense.entry.value == "future" and scan.lexicon.verb_first


def share_modality(figures: Sequence[Figure]) -> None:
    """Let both ends of a change be planned or expected where one of them is."""
    for figure in figures:
        for other, role in figure.links:
            if role in {"before", "after"} and figure.modality == "stated" != other.modality:
                figure.modality = other.modality


def _still(scan: Scan, figure: Figure) -> bool:
    for at in scan.within("modal", figure.end + 1, min(figure.sentence[1], figure.end + _STILL)):
        term = scan.term(at, "modal")
        if term is not None and term.entry.value == "stated":
            return True
    return False


class Events:
    """The attacks, accidents and disasters that an article tells of, looked up once for each sentence."""

    __slots__ = ("_of", "scan")

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self._of: dict[tuple[int, int], list[tuple[int, Term]]] = {}

    def read(self, figure: Figure) -> None:
        """Find the one that people counted came to harm in: the nearest in front, else the first behind."""
        if figure.concept not in _EVENT_STATES:
            return
        events = self._of.get(figure.sentence)
        if events is None:
            events = self._of[figure.sentence] = self._found(*figure.sentence)
        front = bisect_left(events, figure.begin, key=_FIRST)
        place = front - 1 if front else bisect_right(events, figure.end, key=_FIRST)
        if place < len(events):
            term = events[place][1]
            figure.event = _event(self.scan, term.first, term.last, figure)

    def _found(self, begin: int, end: int) -> list[tuple[int, Term]]:
        """Give the tokens of a sentence that its events cover, in order, each with the words of its event."""
        nouns = self.scan.within("noun", begin - LEAD, end)
        covered = sorted({at for first in nouns for at in range(max(first, begin), min(first + LEAD + 1, end))})
        found = ((at, longest_over(self.scan, at, "noun")) for at in covered)
        return [(at, term) for at, term in found if term is not None and term.entry.value in incidents()]


@functools.cache
def incidents() -> frozenset[str]:
    """Give the concepts that are events in which people come to harm."""
    return frozenset(key for key, concept in vocabulary().concepts.items() if concept.parent == "incident")


def _event(scan: Scan, first: int, last: int, figure: Figure) -> tuple[int, int]:
    """Extend an event noun to its phrase: adjectives, and where it happened, up to the verb."""
    end = min(figure.sentence[1], last + _EVENT_LONGEST)
    if last < figure.begin:
        end = min(end, figure.begin)
    while last + 1 < end:
        at = last + 1
        if not scan.words[at][0].isalpha():
            break
        if scan.holds(at, _TELLS):
            break
        stop = scan.term(at, "stop")
        if stop is not None and stop.entry.value not in {"preposition", "determiner"}:
            break
        if at + 1 >= end and stop is not None:
            break
        last = at
    while last > first and scan.term(last, "stop") is not None:
        last -= 1
    return first, last
