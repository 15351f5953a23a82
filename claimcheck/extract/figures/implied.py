"""Figures without a numeral: duals, one by the singular, none by negation, doubled and halved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.figure import Figure
from claimcheck.extract.figures.places import limits
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan, Term

_HARM = frozenset({"death", "injury", "casualty", "victim", "infection", "missing_person", "detainee", "hostage"})
"""What "no …" counts as zero."""
_NEAR = 3
_PHRASE = 11
"""Tokens from the article of a person to what became of them ("a 15-year-old boy from the town was killed")."""
_SINGLE = frozenset({"mass", "volume", "length", "money"})
_UNITS = frozenset({"dinar", "riyal", "dirham"})


def implied_figures(scan: Scan, taken: Sequence[Numeral]) -> list[Figure]:
    """Give the figures that words imply, in order; tokens of numerals are left alone."""
    used = {at for numeral in taken for at in range(numeral.first, numeral.last + 1)}
    figures = [
        *_duals(scan),
        *_ones(scan),
        *_zeros(scan),
        *_multiples(scan),
        *_single_units(scan, used),
        *_bounded_units(scan),
    ]
    return sorted((figure for figure in figures if figure.first not in used), key=lambda figure: figure.first)


def _figure(scan: Scan, at: int, last: int, value: float, rule: str) -> Figure:
    figure = Figure(first=at, last=last, begin=at, end=last, sentence=scan.sentence_tokens(at))
    figure.low = figure.high = value
    figure.trace.append(rule)
    return figure


def _single_units(scan: Scan, used: set[int]) -> list[Figure]:
    """One by "a" in front of a unit of weight, volume, length or money, where no rate is told ("$5 a barrel")."""
    figures = []
    articles = scan.lexicon.indefinite[:2]
    for at in scan.anchors("unit") if articles else ():
        if not at or scan.words[at - 1] not in articles or at - 2 in used or scan.term(at, "noun") is not None:
            continue
        unit = scan.term(at, "unit", "after")
        row = vocabulary().units.get(unit.entry.value) if unit is not None and not unit.suffix else None
        if unit is None or row is None or row.dimension not in _SINGLE or unit.last + 1 in used:
            continue
        if (at >= 2 and scan.term_before(at - 1, "unit") is not None) or _goes_on(scan, unit.last + 1):  # noqa: PLR2004
            continue
        figure = _figure(scan, at - 1, unit.last, 1, "one by the article")
        figure.first = figure.last = at - 1
        figure.unit, figure.unit_first, figure.unit_last = unit.entry.value, at, unit.last
        figures.append(figure)
    return figures


def _bounded_units(scan: Scan) -> list[Figure]:
    """One by the singular of a time with a bound in front: "more than a century", "nearly a decade"."""
    figures = []
    for at in scan.anchors("approx"):
        bound = scan.term(at, "approx", "before")
        if bound is None or bound.entry.value == "exact":
            continue
        first = bound.last + 1
        articled = first < len(scan) and scan.words[first] in scan.lexicon.indefinite
        unit = scan.term(first + articled, "unit", "after")
        one = scan.term(first + articled, "date_unit", "one")
        if unit is None or one is None or unit.last != one.last or unit.prefix or (one.suffix and not articled):
            continue
        if scan.is_number(unit.last + 1) or not (articled or scan.lexicon.head_first):
            continue
        figure = _figure(scan, first, unit.last, 1, "one behind a bound")
        figure.unit, figure.unit_first, figure.unit_last = unit.entry.value, unit.first, unit.last
        figure.concept = "duration"
        figures.append(figure)
    return figures


def _goes_on(scan: Scan, at: int) -> bool:
    """Tell whether a word follows that the unit only describes ("a dollar sign", "a pound cake")."""
    return at < len(scan) and scan.words[at][0].isalpha() and scan.term(at, "stop") is None


def _name(scan: Scan, figure: Figure, term: Term) -> None:
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


def _duals(scan: Scan) -> list[Figure]:
    """Nouns and units whose form says two; a definite dual is one that was spoken of before."""
    figures: list[Figure] = []
    for at in scan.anchors("dual", "unit"):
        reading = scan.readings[at]
        if reading is None or reading.prefix.endswith(scan.lexicon.articles):
            continue
        unit = scan.term(at, "unit", "dual")
        if unit is not None and not unit.suffix:
            figure = _figure(scan, unit.first, unit.last, 2, "dual")
            figure.unit, figure.unit_first, figure.unit_last = unit.entry.value, unit.first, unit.last
            row = vocabulary().units.get(unit.entry.value)
            figure.concept = "duration" if row is not None and row.dimension == "time" else None
            figures.append(figure)
            continue
        term = scan.term(at, "dual")
        if term is None or term.suffix or scan.term(at, "noun") is not None or scan.term(at, "origin") is not None:
            continue
        if term.entry.sub == "measure":
            continue
        figure = _figure(scan, term.first, term.last, 2, "dual")
        _name(scan, figure, term)
        figures.append(figure)
    return figures


def _ones(scan: Scan) -> list[Figure]:
    """One person by the singular, where somebody is killed, hurt, taken or missing."""
    figures: list[Figure] = []
    cues = [term for at in scan.anchors("harm") if (term := scan.term(at, "harm")) and _is_casualty(scan, at)]
    for cue in cues:
        term = _single(scan, cue)
        if term is not None:
            figure = _figure(scan, term.first, term.last, 1, "singular")
            _name(scan, figure, term)
            state = scan.term(cue.first, "state", "subject")
            if state is not None and term.last < cue.first:
                figure.concept = state.entry.value
                if not any(map(scan.is_number, range(term.last + 1, cue.first))):
                    figure.cover(term.first, state.last)
            figures.append(figure)
    unique = {figure.first: figure for figure in figures}
    return list(unique.values())


def _is_casualty(scan: Scan, at: int) -> bool:
    reading = scan.readings[at]
    return reading is not None and any(
        entry.category == "harm" and entry.value == "casualty" for phrase in reading.phrases for entry in phrase.entries
    )


def _single(scan: Scan, cue: Term) -> Term | None:
    """Find the indefinite person behind a cue ("killed a guard", in Arabic without an article) or before it."""
    if scan.lexicon.head_first:
        term = scan.term(cue.last + 1, "singular", "person")
        if term is None or not _bare(term):
            return None
        after = term.last + 1
        while after < len(scan) and limits(scan, after) is not None:
            after += 1
        if after >= len(scan) or scan.words[after] in {".", ",", ")", ";"} or _stops(scan, after):
            return term
        return None
    for at in range(cue.last + 1, min(len(scan), cue.last + 2 + _NEAR)):
        if scan.words[at] in scan.lexicon.indefinite:
            return _singular_within(scan, at + 1, 3)
        break
    sentence = scan.sentence_tokens(cue.first)[0]
    for at in range(cue.first - 1, max(sentence, cue.first - _PHRASE) - 1, -1):
        if scan.words[at] in scan.lexicon.indefinite:
            term = _singular_within(scan, at + 1, cue.first - at - 1)
            return term if term is not None and cue.first - term.last - 1 <= _NEAR else None
    return _in_headline(scan, cue, sentence)


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
            if following is None or following.entry.value in _HARM:
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


def _zeros(scan: Scan) -> list[Figure]:
    """No casualties: zero of them."""
    figures: list[Figure] = []
    for at in scan.anchors("none"):
        none = scan.term(at, "none")
        if none is None or (figures and at <= figures[-1].end):
            continue
        for index in range(none.last + 1, min(len(scan), none.last + 1 + _NEAR)):
            term = scan.term(index, "noun", "person")
            if term is not None and term.entry.value in _HARM:
                figure = _figure(scan, none.first, none.last, 0, "negation")
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
        figure = _figure(scan, term.first, term.last, int(value) if value == int(value) else value, "multiple")
        figure.unit, figure.unit_first, figure.unit_last = "ratio", term.first, term.last
        figure.role, figure.direction = "delta", "up" if value > 1 else "down"
        figures.append(figure)
    return figures
