"""The noun in front of a figure: "the number of **bases** was 12", "the **price** exceeded 40 dollars"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.ages import read_age_of
from claimcheck.extract.figures.heads import MEASURE, MEASURE_BEFORE, PERSON, is_other_sense, plain
from claimcheck.extract.figures.measures import construct_of, read_clause
from claimcheck.extract.figures.nominal_words import is_word
from claimcheck.extract.figures.phrases import longest_over, noun_at, stops
from claimcheck.extract.figures.places import limits
from claimcheck.extract.figures.quakes import MAGNITUDE, is_size_of_quake

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan, Term

_BEFORE = 12
"""Tokens in front of a number in which the noun of "the number of bases, once 12" is looked for."""
_STATE_BEFORE = 4
_NOT_GOVERNED = frozenset(("noun", "change", "state", "cue", "verb", "copula"))
"""What between a noun and a preposition says that the noun does not depend on it."""
_TOLL = 2
"""Tokens between "toll" and its number where no verb of the packs stands between ("toll passes 5,000")."""
_ANYBODY = "people"
"""What a noun is that says of somebody only that they are people."""
_OF = 2
"""Tokens in front of "of" that the noun before it may begin at."""


def read_noun_before(scan: Scan, figure: Figure, floor: int, earlier: Figure | None) -> None:
    """
    Find the noun in front of a figure that has none behind it, or what a measured figure measures.

    `floor` is the first token that belongs to no earlier figure, `earlier` the figure in front of it. A word for
    "number of" names the noun; without one the number has to be told of the noun by a verb ("the bases were 12"), a
    change or a sign.
    """
    if figure.noun_first >= 0:
        _read_composed(scan, figure)
        _read_numbered(scan, figure, floor)
        return
    if figure.concept == "age" or MEASURE_BEFORE in figure.trace:
        return
    kin = scan.term_before(figure.begin, "kin") if figure.unit_first < 0 else None
    if kin is not None and kin.first >= figure.sentence[0]:
        figure.concept, figure.unit = kin.entry.value, "person"
        figure.cover(kin.first, figure.end)
        figure.trace.append("children of somebody")
        return
    if scan.lexicon.verb_first and figure.unit_first >= 0:
        if figure.concept != "duration":
            read_clause(scan, figure, floor, earlier)
        else:
            read_age_of(scan, figure, floor)
            if figure.concept != "age" and earlier is not None and _is_next_age(scan, figure, earlier):
                figure.concept = "age"
                figure.trace.append("age of the figure before")
        return
    measure = construct_of(scan, figure)
    if measure is not None and measure.first >= floor:
        _take_term(scan, figure, measure, measure.entry.value)
        return
    first = max(figure.sentence[0], floor, figure.begin - _BEFORE)
    counter = _nearest(scan, figure.begin, first, "counter")
    if counter is not None:
        counted = _behind_determiners(scan, counter.last + 1, figure.begin)
        term = noun_at(scan, counted)
        near = figure.begin - counter.last <= _TOLL or _told(scan, figure)
        if counter.entry.value == "toll" and figure.unit_first < 0 and near:
            _take_term(scan, figure, counter, "death")
            return
        if term is not None and term.last < figure.begin:
            whole = noun_at(scan, counter.first)  # "the number of inhabitants" is a measure of its own
            _take_term(scan, figure, term, whole.entry.value if whole and whole.last >= term.last else term.entry.value)
            return
        names = counter.entry.value == "count" and figure.unit_first < 0
        names = names and counter.prefix not in scan.lexicon.articles
        sized = is_word(scan, counted, "measure", "size")  # "a number limited"
        if names and counted < figure.begin and not sized and not stops(scan, counted):
            _take_word(scan, figure, counted, counter.first)
            return
    if earlier is not None and _numbers_it(scan, earlier, figure):
        figure.take_noun(earlier)
        figure.concept, figure.unit = earlier.concept, "person" if _is_person(scan, earlier.head) else "count"
        figure.trace.append("noun of the figure before")
    elif _told(scan, figure):
        _read_told(scan, figure, first)


def _is_next_age(scan: Scan, figure: Figure, earlier: Figure) -> bool:
    """Tell whether nothing but its bound parts a time from an age in front ("is under 19 **or exceeds 65 years**")."""
    aged = earlier.concept == "age" and earlier.sentence == figure.sentence and figure.first > earlier.end + 1
    known = ("approx", "range", "apart", "joint")
    return aged and all(any(scan.term(at, kind) for kind in known) for at in range(earlier.end + 1, figure.begin))


def _numbers_it(scan: Scan, earlier: Figure, figure: Figure) -> bool:
    """Tell whether only "whose number is" parts a figure from the noun of the one before."""
    between = range(earlier.end + 1, figure.begin)
    return (
        earlier.noun_first >= 0
        and scan.lexicon.head_first
        and any((counter := scan.term(at, "counter")) is not None and bool(counter.suffix) for at in between)
        and all(
            scan.term(at, "copula") is not None
            or scan.term(at, "counter") is not None
            or is_word(scan, at, "grammar", "relative")
            for at in between
        )
    )


def _is_person(scan: Scan, at: int) -> bool:
    term = noun_at(scan, at)
    return term is not None and term.entry.sub == PERSON


def _behind_determiners(scan: Scan, at: int, end: int) -> int:
    """Step over "the", "its" and the like ("the number of its bases")."""
    while at < end and (stop := scan.term(at, "stop")) is not None and stop.entry.value == "determiner":
        at = stop.last + 1
    return at


def _read_told(scan: Scan, figure: Figure, first: int) -> None:
    """Find the noun that a verb, a change or a sign tells the figure of."""
    told = scan.term_before(figure.begin, "copula", None, 1)
    of = told is not None and not scan.lexicon.head_first and scan.term(told.first, "filler") is not None
    if told is not None and of:
        first = max(first, told.first - _OF)  # "a net worth of 3 million"
    for at in range(figure.begin - 1, first - 1, -1):
        if scan.words[at] == "," and figure.unit_first >= 0 and at < figure.begin - 1:
            return
        term = noun_at(scan, at) if scan.lexicon.head_first else longest_over(scan, at, "noun")
        if term is None or term.first < first or term.prefix in scan.lexicon.affixes.get("by", ()):
            continue
        if (
            _is_one(scan, term)
            or _is_verb(scan, term)
            or not (of or scan.lexicon.head_first or not _governed(scan, figure, term, first))
        ):
            continue
        if term.last < figure.begin and _fits(scan, figure, term):
            _take_term(scan, figure, term, term.entry.value)
            return


def _is_one(scan: Scan, term: Term) -> bool:
    """Tell whether a noun names one thing, where nouns come first: a number behind it counts something else."""
    singular = scan.term(term.first, "singular") if scan.lexicon.head_first and term.entry.sub != MEASURE else None
    return singular is not None and singular.last == term.last and not singular.suffix


def _is_verb(scan: Scan, term: Term) -> bool:
    """Tell whether a noun that is a verb of being as well is that one: "cost" without an article in front."""
    if term.first != term.last or scan.term(term.first, "copula") is None:
        return False
    before = scan.term(term.first - 1, "stop")
    return before is None or before.entry.value != "determiner"


def _governed(scan: Scan, figure: Figure, term: Term, first: int) -> bool:
    """Tell whether a noun only tells more of another in front: "deaths in the **camp** were 12"."""
    at = term.first - 1
    while at >= first and scan.words[at][0].isalpha():
        stop = scan.term(at, "stop")
        if stop is None and scan.holds(at, _NOT_GOVERNED):
            return False
        if stop is not None and stop.entry.value != "determiner":
            opens = term.entry.sub == MEASURE and is_word(
                scan, at, "grammar", "subordinate"
            )  # "sales did well **as** revenue rose 5 %"
            return stop.entry.value == "preposition" and at > figure.sentence[0] and not opens
        at -= 1
    return False


def _read_composed(scan: Scan, figure: Figure) -> None:
    """Let "American forces, numbering 5,200 soldiers" limit the soldiers."""
    copula = scan.term_before(figure.begin, "copula")
    if copula is None or copula.entry.value != "composed" or figure.scope:
        return
    for at in range(copula.first - 1, max(figure.sentence[0], copula.first - _BEFORE) - 1, -1):
        if scan.is_number(at):
            return
        scope = limits(scan, at)
        if scope is not None:
            figure.limit(scope[0])
            figure.trace.append("scope of the whole")
            return


def _read_numbered(scan: Scan, figure: Figure, floor: int) -> None:
    """
    Read a noun that is told twice.

    "The number of US troops in Iraq is 2,500 soldiers" limits the soldiers, and "the number of the dead rose to 30
    people" says what became of the people.
    """
    counter = _nearest(scan, figure.begin, max(figure.sentence[0], floor, figure.begin - _BEFORE), "counter")
    if counter is None:
        return
    if figure.concept == _ANYBODY and figure.noun_first > figure.last:
        whole = _behind_determiners(scan, counter.last + 1, figure.begin)
        term = noun_at(scan, whole)
        if counter.entry.value == "toll" or (term is not None and term.entry.sub == PERSON and not term.suffix):
            figure.concept = term.entry.value if term is not None and counter.entry.value != "toll" else "death"
            figure.trace.append("people of the number")
    if figure.scope:
        return
    for at in range(counter.last + 1, min(counter.last + 1 + _STATE_BEFORE, figure.begin)):
        term = noun_at(scan, at)
        if term is not None and term.entry.value == figure.concept:
            scope = limits(scan, term.last + 1 if scan.lexicon.head_first else term.first - 1)
            if scope is not None:
                figure.limit(scope[0])
                figure.trace.append("scope of the number")
            return


def _fits(scan: Scan, figure: Figure, term: Term) -> bool:
    """Tell whether a noun can be what a figure is of: no thing with a unit, nor where "worth 2 billion" lacks one."""
    told = scan.term_before(figure.front, "copula")
    if figure.unit_first >= 0 or (told is not None and scan.term(told.first, "paying") is not None):
        return term.entry.sub == MEASURE and term.entry.value != "duration"
    return True


def _told(scan: Scan, figure: Figure) -> bool:
    """Tell whether the words right in front of a figure say that it is the number of something."""
    at = figure.begin - 1
    if at < figure.sentence[0] or scan.term_before(figure.begin, "state", "object") is not None:
        return False  # "car bombs kill at least 49": whom the verb befalls, not what does it
    if figure.begin < figure.first and scan.term(figure.begin, "copula") is not None:
        return True  # "the price exceeded 40"
    if scan.words[at] in {":", "(", "-", ","}:
        at -= 1
    return any(
        scan.term_before(at + 1, category) is not None or scan.term(at, category) is not None
        for category in ("copula", "course", "change")
    )


def _nearest(scan: Scan, begin: int, first: int, category: str) -> Term | None:
    for at in range(begin - 1, first - 1, -1):
        term = longest_over(scan, at, category)
        if term is not None and term.last < begin and not (scan.lexicon.head_first and term.suffix):
            return term
    return None


def _take_term(scan: Scan, figure: Figure, term: Term, concept: str) -> None:
    last, person = term.last, term.entry.sub == PERSON
    if concept == term.entry.value and is_other_sense(scan, term):
        concept, person = plain(scan, term.first), False
    if scan.lexicon.head_first:
        while last + 1 < figure.begin:
            scope = limits(scan, last + 1)
            if scope is None:
                break
            figure.limit(scope[0])
            last = scope[1]
    else:
        scope = limits(scan, term.first - 1) if term.first > figure.sentence[0] else None
        if scope is not None:
            figure.limit(scope[0])
    if is_size_of_quake(figure, concept):
        concept = MAGNITUDE  # "the quake measured 6.3"
    if figure.unit_first >= 0 or term.entry.sub == MEASURE or concept == MAGNITUDE:
        figure.subject_first, figure.subject_last = term.first, last
        figure.concept = figure.concept if figure.concept == "age" else concept
    else:
        figure.noun_first, figure.noun_last, figure.head = term.first, last, term.last
        figure.concept = concept
        figure.unit = "person" if person or concept == "death" else "count"
        figure.cover(term.first, figure.end)
    figure.trace.append("noun before")


def _take_word(scan: Scan, figure: Figure, at: int, begin: int) -> None:
    """Let a word outside the vocabulary, behind "number of", be the noun."""
    figure.noun_first = figure.noun_last = figure.head = at
    figure.concept = plain(scan, at)
    figure.cover(min(begin, at), figure.end)
    figure.trace.append("noun before")
