"""Figures without a numeral: duals, one by the singular, none by negation, doubled and halved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.figure import implied_figure
from claimcheck.extract.figures.ones import name_itself, ones
from claimcheck.extract.figures.persons import HARM
from claimcheck.extract.figures.unit_terms import dimension_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_BOUND = 8
"""Tokens from the first of a bound to the unit behind it: more than any bound of a pack and an article have."""
_NEAR = 3
_DATED = frozenset({"weekday", "date_day", "month", "date_name"})
_SINGLE = frozenset({"mass", "volume", "length", "money"})
_UNITS = frozenset({"dinar", "riyal", "dirham"})


def implied_figures(scan: Scan, taken: Sequence[Numeral]) -> list[Figure]:
    """Give the figures that words imply, in order; tokens of numerals are left alone."""
    used = {at for numeral in taken for at in range(numeral.first, numeral.last + 1)}
    figures = [
        *_duals(scan),
        *ones(scan, used),
        *_zeros(scan),
        *_multiples(scan),
        *_single_units(scan, used),
        *_bounded_units(scan),
    ]
    return sorted((figure for figure in figures if figure.first not in used), key=lambda figure: figure.first)


def _single_units(scan: Scan, used: set[int]) -> list[Figure]:
    """One by "a" in front of a unit of weight, volume, length or money, where no rate is told ("$5 a barrel")."""
    figures = []
    articles = scan.lexicon.indefinite[:2]
    if scan.lexicon.head_first and len(scan) == 1:
        figures += _alone(scan)
    for at in scan.anchors("unit") if articles else ():
        if not at or scan.words[at - 1] not in articles or at - 2 in used or scan.term(at, "noun") is not None:
            continue
        unit = scan.term(at, "unit", "after")
        if unit is None or unit.suffix or dimension_of(unit.entry.value) not in _SINGLE or unit.last + 1 in used:
            continue
        if (at >= 2 and scan.term_before(at - 1, "unit") is not None) or _goes_on(scan, unit.last + 1):  # noqa: PLR2004
            continue
        figure = implied_figure(scan, at - 1, unit.last, 1, "one by the article")
        figure.first = figure.last = at - 1
        figure.unit, figure.unit_first, figure.unit_last = unit.entry.value, at, unit.last
        figures.append(figure)
    return figures


def _alone(scan: Scan) -> list[Figure]:
    """Take a unit that is all there is, as in the cell of a table, for one of it."""
    unit = scan.term(0, "unit", "after")
    measured = dimension_of(unit.entry.value) if unit is not None and not unit.suffix else ""
    many = scan.term(0, "date_unit", "many") or scan.term(0, "date_unit", "two") or scan.term(0, "unit", "dual")
    if unit is None or unit.prefix or many or measured not in {*_SINGLE, "time"}:
        return []
    figure = implied_figure(scan, 0, 0, 1, "one alone")
    figure.unit, figure.unit_first, figure.unit_last = unit.entry.value, 0, 0
    figure.concept = "duration" if measured == "time" else None
    return [figure]


def _bounded_units(scan: Scan) -> list[Figure]:
    """One by the singular of a time with a bound in front: "more than a century", "nearly a decade"."""
    figures: list[Figure] = []
    before = {at - back for at in scan.anchors("date_unit") for back in range(1, _BOUND + 1)}
    for at in sorted(before.intersection(scan.anchors("approx", "lasting/before"))):
        lasts = scan.term(at, "lasting", "before")
        bound = scan.term(at, "approx", "before")
        if lasts is None and (bound is None or bound.entry.value == "exact"):
            continue
        if at and (scan.words[at - 1] == "%" or scan.term_before(at, "unit", "after") is not None):
            continue  # "12 % more than a year before"
        opening = lasts or bound
        figure = _one_unit(scan, opening.last + 1) if opening is not None else None
        if figure is not None and (not figures or figure.first > figures[-1].last):
            figure.trace.append("one that lasts" if lasts is not None else "one behind a bound")
            figures.append(figure)
    for at in scan.anchors("lasting/after"):
        unit = scan.term_before(at, "date_unit", "one") if scan.term(at, "lasting", "after") is not None else None
        articled = not scan.lexicon.head_first
        figure = _one_unit(scan, unit.first - articled) if unit is not None and unit.first else None
        if figure is not None and figure.unit_first == figure.begin + articled:
            figure.trace.append("one that lasts")
            figures.append(figure)
    return figures


def _one_unit(scan: Scan, first: int) -> Figure | None:
    """Read "a year", in a language without that article "year", at a token: no day of a date, no "and a half"."""
    articled = first < len(scan) and scan.words[first] in scan.lexicon.indefinite
    unit = scan.term(first + articled, "unit", "after")
    one = scan.term(first + articled, "date_unit", "one")
    if unit is None or one is None or unit.last != one.last or unit.prefix or (one.suffix and not articled):
        return None
    after = unit.last + 1
    dated = scan.holds(after, _DATED)
    more = scan.term(after, "number")
    if dated or more is not None or scan.is_number(after) or not (articled or scan.lexicon.head_first):
        return None
    figure = implied_figure(scan, first, unit.last, 1, "singular of a time")
    figure.unit, figure.unit_first, figure.unit_last = unit.entry.value, unit.first, unit.last
    figure.concept = "duration"
    return figure


def _goes_on(scan: Scan, at: int) -> bool:
    """Tell whether a word follows that the unit only describes ("a dollar sign", "a pound cake")."""
    return at < len(scan) and scan.words[at][0].isalpha() and scan.term(at, "stop") is None


def _duals(scan: Scan) -> list[Figure]:
    """Nouns and units whose form says two; a definite dual is one that was spoken of before."""
    figures: list[Figure] = []
    for at in scan.anchors("dual", "unit/dual"):
        reading = scan.readings[at]
        if reading is None or reading.prefix.endswith(scan.lexicon.articles) or scan.term(at, "name", "whole"):
            continue
        unit = scan.term(at, "unit", "dual")
        if unit is not None and not unit.suffix:
            figure = implied_figure(scan, unit.first, unit.last, 2, "dual")
            figure.unit, figure.unit_first, figure.unit_last = unit.entry.value, unit.first, unit.last
            figure.concept = "duration" if dimension_of(figure.unit) == "time" else None
            figures.append(figure)
            continue
        term = scan.term(at, "dual")
        if term is None or term.suffix or scan.term(at, "noun") is not None or scan.term(at, "origin") is not None:
            continue
        if term.entry.sub == "measure":
            continue
        figure = implied_figure(scan, term.first, term.last, 2, "dual")
        name_itself(scan, figure, term)
        figures.append(figure)
    return figures


def _zeros(scan: Scan) -> list[Figure]:
    """No casualties: zero of them."""
    figures: list[Figure] = []
    prevented = -1
    for at in scan.anchors("none"):
        none = scan.term(at, "none")
        if none is None or (figures and at <= figures[-1].end) or at <= prevented:
            continue
        if none.entry.value == "prevented":
            prevented = none.last  # "keeps from being injured"
            continue
        reach = none.last + 1 + _NEAR
        for index in range(none.last + 1, min(len(scan), reach)) if scan.within("noun", none.last + 1, reach) else ():
            stop = scan.term(index, "stop")
            if stop is not None and stop.entry.value in {"preposition", "auxiliary"} and not scan.lexicon.head_first:
                break  # "no contact with victims"
            term = scan.term(index, "noun", "person")
            if term is not None and term.entry.value in HARM:
                figure = implied_figure(scan, none.first, none.last, 0, "negation")
                figure.noun_first, figure.noun_last, figure.head = term.first, term.last, term.last
                figure.concept, figure.unit = term.entry.value, "person"
                figure.cover(none.first, term.last)
                figures.append(figure)
                break
    return figures


def _multiples(scan: Scan) -> list[Figure]:
    """Doubled, tripled, halved."""
    figures = []
    for at in scan.anchors("multiple"):
        term = scan.term(at, "multiple")
        if term is None:
            continue
        value = float(term.entry.value)
        figure = implied_figure(scan, term.first, term.last, int(value) if value == int(value) else value, "multiple")
        figure.unit, figure.unit_first, figure.unit_last = "ratio", term.first, term.last
        figure.role, figure.direction = "delta", "up" if value > 1 else "down"
        figures.append(figure)
    return figures
