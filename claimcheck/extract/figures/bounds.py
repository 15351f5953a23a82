"""How exact a figure is: about, at least, up to, in front of the number or behind its phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.figure import Figure  # noqa: TC001 - mutated here
from claimcheck.extract.figures.nominal_words import is_word
from claimcheck.extract.figures.phrases import stops
from claimcheck.extract.figures.wordclasses import NOUN, NUMBER, kind

if TYPE_CHECKING:
    from claimcheck.languages import Scan, Term
    from claimcheck.model import Approx

_PREPOSITION = "preposition"
_PHRASAL = "phrasal"
"""Kind of "turned over", whose "over" belongs to the verb."""
_QUOTES = frozenset({'"', "\N{LEFT DOUBLE QUOTATION MARK}", "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"})
_SUBJECT = 5
"""Words of a subject between a verb and its figure."""
_DENIED = {"more_than": "at_most", "less_than": "at_least"}
"""What a verb bounds behind a negation."""
_THAN = "than"
"""The preposition of a verb that bounds."""
_CROSSED = 3
"""Words of exactness that may stand one after another ("at least another full …")."""


def read_bounds_before(scan: Scan, figure: Figure) -> None:
    """Take the words of exactness in front of a figure; the one that bounds wins over "about"."""
    at = begin = figure.begin
    found: list[str] = []
    found_period = found_the = False
    for _ in range(_CROSSED):
        term = scan.term_before(at, "approx", "before")
        if term is None and at == figure.first and scan.words[at - 1] in _QUOTES:
            term = scan.term_before(at - 1, "approx", "before")  # "more than «a thousand attempts»"
        if term is None and at == figure.first and scan.words[at - 1 : at + 2 : 2] == ["(", ")"]:
            term = scan.term_before(at - 1, "approx", "before")  # "more than (751) thousand"
        if term is None and at == figure.first and scan.words[at - 3 : at : 2] == ["(", ")"] and scan.is_number(at - 2):
            term = scan.term_before(at - 3, "approx", "before")  # "more than (6) six million"
        if term is None or term.first < figure.sentence[0] or term.entry.value == _PHRASAL:
            break
        if term.suffix and term.prefix.endswith(scan.lexicon.articles or ("\0",)):
            break  # "the borderly", spelt like "in the limits of"
        if _ends_change(scan, term):
            break
        if found_the and term.first == term.last and scan.term(term.first, "stop") is None and _only_bounds(scan, term):
            break  # "they passed the 5 million dollar package"
        if found_the and begin == figure.first and _is_place(scan, term):
            break  # "it centres around the 37 m skeleton", but "around the age of 3"
        found_the = found_the or _is_determiner(scan, term)
        at = term.first
        if found_period and scan.term(at, "stop") is not None and term.first == term.last:
            continue  # "over the past two years" is a time, and no more than that
        period = scan.term(at, "joint")
        found_period = found_period or (period is not None and period.entry.value == "period")
        if term.entry.value != "exact" and not _reaches(scan, term, figure):
            found.append(term.entry.value)
            figure.begin = at
    _apply(figure, found)


def _reaches(scan: Scan, term: Term, figure: Figure) -> bool:
    """
    Tell whether a verb that can say "up to" says what something came to or comes to.

    So it does with the particle of an outcome or of the future written on, behind "that" or what is definite ("**the
    loan** comes to 5 million", where "a fine that comes to 5" is one of up to 5), and in front of "about". How long
    something lasts at most is said in all these ways.
    """
    verb = scan.term(term.first, "copula")
    if term.entry.value != "at_most" or verb is None or verb.last < term.last:
        return False
    affixes = scan.lexicon.affixes
    if term.prefix and term.prefix in affixes.get("to", ()):
        return True
    if scan.term(figure.last + 1, "date_unit") is not None or term.first <= figure.sentence[0]:
        return False
    before = term.first - 1
    about = scan.term(term.last + 1, "approx", "before")
    if (about is not None and about.entry.value == "about") or term.prefix in affixes.get("future", ()):
        return True
    if term.prefix in affixes.get("conjunction", ()):
        return True
    told = is_word(scan, before, "grammar", "that") or is_word(scan, before, "grammar", "relative")
    definite = scan.begins_with(before, "definite") or scan.term(before, "place") is not None
    return told or (definite and not stops(scan, before)) or scan.has_owner(before)


def _ends_change(scan: Scan, term: Term) -> bool:
    """Tell whether the first word of a bound is the last of a change ("the toll **went up** to 30")."""
    change = scan.term_before(term.first + 1, "change")
    return term.first < term.last and change is not None and change.first < term.first


def _is_place(scan: Scan, term: Term) -> bool:
    """Tell whether a preposition that can say "about" says where something is."""
    stop = scan.term(term.first, "stop")
    return (
        term.entry.value == "about"
        and term.first == term.last
        and stop is not None
        and stop.entry.value == _PREPOSITION
    )


def _is_determiner(scan: Scan, term: Term) -> bool:
    stop = scan.term(term.first, "stop")
    return stop is not None and stop.entry.value == "determiner" and term.first == term.last


def _only_bounds(scan: Scan, term: Term) -> bool:
    """Tell whether a word is a verb that bounds a figure, and none of being so much."""
    verb = term.entry.value not in {"exact", "about"} and scan.words[term.first][0].isalpha()
    return verb and scan.term(term.first, "copula") is None and not scan.lexicon.head_first


def read_bounds_after(scan: Scan, figure: Figure) -> None:
    """Take the words of exactness behind the number, its unit or its noun."""
    for last in (figure.last, figure.end):
        term = scan.term(last + 1, "approx", "after")
        if term is None or term.last >= figure.sentence[1] or term.entry.value == "negative":
            continue
        other = scan.term(term.last, "approx", "before")
        if (other is None or other.last == term.last) and not _counts_on(scan, term.last + 1):  # "12 and more than 40"
            figure.cover(figure.begin, term.last)
            _apply(figure, [term.entry.value])
            return


def _counts_on(scan: Scan, at: int) -> bool:
    """Tell whether a number of its own stands at a token, in digits or words ("above a third and below **a half**")."""
    sign = scan.term(at, "unit", "sign")
    if sign is not None:
        return scan.is_number(sign.last + 1)  # "6 % plus $1,000"
    if at < len(scan) and scan.words[at] in scan.lexicon.indefinite[:2]:
        at += 1
    return scan.is_number(at) or scan.term(at, "number") is not None


def read_bounds_of_verb(scan: Scan, figure: Figure) -> None:
    """Take the bound that a verb tells in front of its subject, where verbs come first ("exceeded inflation 10 %")."""
    if figure.approx != "exact" or not scan.lexicon.verb_first or _is_difference(scan, figure):
        return
    if "noun in front" in figure.trace:
        return  # "the three towns exceeded …" bounds no towns
    first = max(figure.sentence[0], figure.front - _SUBJECT)
    for at in range(figure.front - 1, first - 1, -1) if scan.within("approx", first, figure.front) else ():
        term = scan.term(at, "approx", "before")
        if term is not None and term.first == term.last and term.entry.value != "exact" and scan.term(at, "copula"):
            last = figure.front - 1
            last -= last > at + 1 and is_word(
                scan, last, "measure", "general"
            )  # "exceeded the fat **the rate of** 35 %"
            if at < last:
                figure.subject_first, figure.subject_last = at + 1, last
            denied = scan.term(at - 1, "none") is not None or is_word(scan, at - 1, "grammar", "negation")
            figure.cover(at - denied, figure.end)
            _apply(figure, [_DENIED.get(term.entry.value, term.entry.value) if denied else term.entry.value])
            return
        if scan.term(at, "stop") is not None or not scan.words[at][0].isalpha():
            return


def _read_apart(scan: Scan, figure: Figure, first: int) -> None:
    """Take the bound of a verb whose subject parts it from its preposition ("**less** in its weight **than** 5")."""
    for at in range(figure.front - 2, first - 1, -1):
        term = scan.term(at, "apart")
        if term is not None and term.entry.value != _THAN:
            longer = scan.term(at - 1, "apart")  # "is **not** less"
            term = longer if longer is not None and longer.last == term.last else term
            figure.cover(term.first, figure.end)
            _apply(figure, [term.entry.value])
            return
        if scan.term(at, "stop") is not None or not scan.words[at][0].isalpha():
            return


def _is_difference(scan: Scan, figure: Figure) -> bool:
    """Tell whether "by" is written onto a counted figure ("passed them **by two**"): no verb bounds that."""
    number = scan.term(figure.first, "dual") or scan.term(figure.first, "number")
    return figure.counted and number is not None and number.prefix in scan.lexicon.affixes.get("by", ())


def read_bounds_of_count(scan: Scan, figure: Figure) -> None:
    """Take the bound that a verb tells of a count named in front ("the number of the dead in both **exceeded** 9")."""
    if figure.approx != "exact" or not scan.lexicon.verb_first:
        return
    if scan.value(figure.front - 1, "apart") == _THAN:
        _read_apart(scan, figure, max(figure.sentence[0], figure.front - _SUBJECT))
        return
    if not 0 <= figure.noun_first < figure.first:
        return
    counter = scan.term_before(figure.noun_first, "counter")
    term = scan.term_before(counter.first, "approx", "before") if counter is not None else None
    if term is None or term.first < figure.sentence[0] or term.entry.value == "exact":
        return
    if scan.term(term.last, "copula") is not None:
        figure.cover(term.first, figure.end)
        _apply(figure, [term.entry.value])


def read_bound_within(scan: Scan, figure: Figure, term: Term) -> None:
    """Take the bound that a longer phrase in front of a figure begins with ("**under** the age of 5")."""
    bound = scan.term(term.first, "approx", "before")
    if bound is not None and bound.last < term.last and bound.entry.value != "exact":
        _apply(figure, [bound.entry.value])


def _apply(figure: Figure, found: list[str]) -> None:
    """Let words of exactness say how exact a figure is; a range is about so much, and bounded by its own ends."""
    if not found:
        return
    value = next((value for value in found if value != "about"), "about")
    figure.trace.append(f"bound {value}")
    if figure.approx == "vague" or (figure.approx == "range" and value != "about"):
        return
    figure.approx = _approx(value)
    if value in {"more_than", "at_least"}:
        figure.high = None
    elif value in {"less_than", "at_most"}:
        figure.low = None


def _approx(value: str) -> Approx:
    for approx in ("about", "more_than", "at_least", "less_than", "at_most"):
        if value == approx:
            return approx
    return "exact"


def read_throughout(scan: Scan, figure: Figure) -> None:
    """Read an "over" that says while how long something went on as no bound ("a rise of 22 % **over two years**")."""
    over = scan.words[figure.begin] in scan.lexicon.affixes.get("throughout", ())
    if not over or figure.begin + 1 != figure.first or figure.approx != "more_than":
        return
    before = figure.begin - 1
    ago = scan.term(figure.unit_last + 1, "date_distance")
    if before >= figure.sentence[0] and ago is None and kind(scan, before) in {NOUN, NUMBER}:
        figure.approx, figure.high, figure.begin = "exact", figure.low, figure.first
