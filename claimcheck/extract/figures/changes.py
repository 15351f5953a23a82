"""Rose by, cut to, from 12 to 3: the role and direction of figures, and the pairs that one change makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.change_pairs import STATE, pair_with
from claimcheck.extract.figures.phrases import longest_over
from claimcheck.extract.figures.unit_terms import dimension_of, is_length
from claimcheck.extract.figures.wordclasses import EITHER, GERUND, NOUN, NUMBER, PARTICIPLE, PREPOSITION, VERB, kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan, Term

_REACH = 10
"""Tokens between a verb of change and its figure."""
_LED_REACH = 16
"""The same where "by" leads to the figure over a long object."""
_VERB_FIRST_REACH = 30
"""The same where the whole subject stands between them."""
_TIMED = 8
"""Tokens of a time between a change and what it came to."""
_NEAR = 3
"""Tokens from "went" to its "from"."""
_RETOLD = 2
"""Tokens between a change and the same change in another unit: a comma, "or", a bracket."""
_TIMES = frozenset({"month", "date_unit", "weekday", "stop", "course", "date_direction", "date_distance"})
_AMOUNTS = frozenset({"copula", "measure", "approx", "course"})
_ACTS = frozenset({VERB, EITHER, PARTICIPLE, GERUND})
_SHARES = frozenset({"percent", "percentage_point", "basis_point", "ratio"})


def read_changes(scan: Scan, figures: Sequence[Figure]) -> None:
    """Fill role and direction, and link what a change was from with what it came to."""
    for index, figure in enumerate(figures):
        floor = figures[index - 1].end + 1 if index else 0
        earlier = figures[index - 1] if index and figures[index - 1].sentence == figure.sentence else None
        _read_change(scan, figure, max(floor, figure.sentence[0]))
        if earlier is not None and earlier.role in {"delta", "after"} and figure.direction is None:
            if earlier.role == "delta" and figure.role == "level":
                _follow(scan, earlier, figure)
            _retell(scan, earlier, figure)
    for index, figure in enumerate(figures):
        if figure.role == "before":
            pair_with(scan, figures, index)


def _read_change(scan: Scan, figure: Figure, floor: int) -> None:
    plus = scan.words[figure.first] == "+" or (scan.words[figure.first - 1] == "+" and scan.touches(figure.first))
    if plus and figure.unit in _SHARES:
        figure.role, figure.direction = "delta", "up"
        figure.trace.append("change sign")
        return
    if _has_minus(scan, figure):
        figure.role, figure.direction = "delta", "down"
        figure.trace.append("change sign")
        return
    course = _course(scan, figure)
    reach = _VERB_FIRST_REACH if scan.lexicon.verb_first and figure.unit_first >= 0 else _REACH
    if course is not None and course.entry.value == "by":
        reach = max(reach, _LED_REACH)
    verb = _change_before(scan, figure, max(figure.sentence[0], figure.front - reach))
    behind = max(figure.last, figure.unit_last) + 1
    places = (figure.end + 1, behind, _over_compound(scan, behind))
    noun = next((term for at in places if (term := scan.term(at, "change", "noun")) is not None), None)
    joined = (*scan.lexicon.affixes.get("by", ()), *scan.lexicon.affixes.get("conjunction", ()))
    by = noun is not None and noun.prefix in joined  # "30 billion, **with** a rise of 5 %", "**and** a height of 5"
    if noun is not None and not (noun.suffix or by) and noun.first < figure.sentence[1] and figure.unit_first >= 0:
        figure.role, figure.direction = "delta", noun.entry.value
        figure.cover(noun.first, noun.last)
        figure.trace.append("change noun")
        return
    word = scan.term(max(figure.last, figure.unit_last) + 1, "change", "word")
    if word is not None and word.prefix not in scan.lexicon.affixes.get("by", ()) and figure.unit_first >= 0:
        figure.role, figure.direction = "delta", word.entry.value
        figure.trace.append("change word")
        return
    if course is not None and course.entry.value in {"from", "was", "instead"}:
        if course.last >= figure.front and len(figure.numerals) == 1:  # "from as many as 60" bounds nothing
            figure.low, figure.high, figure.approx = figure.numerals[0].low, figure.numerals[0].high, "exact"
        was = course.first == course.last and scan.term(course.first, "copula") is not None
        compared = (
            course.entry.value == "from" and course.first < course.last and 0 <= course.first - floor <= 1
        )  # "70 deals, down from 85"
        if verb is not None or course.entry.value == "was" or compared or _shifts(scan, figure, course):
            figure.role = "before"
            figure.direction = verb.entry.value if verb is not None and not was else None
            figure.trace.append(STATE if was else "change from")
        return
    if verb is None or verb.last < floor - 1:
        return
    if course is not None and course.entry.value == "to":
        figure.role, figure.direction = "after", verb.entry.value
        figure.trace.append("change to")
    elif (course is not None and course.entry.value == "by") or _directly(scan, figure, verb):
        figure.role, figure.direction = "delta", verb.entry.value
        figure.trace.append("change by")


def _over_compound(scan: Scan, at: int) -> int:
    """Give the token behind words that hyphens join ("a 23 percent **across-the-board** cut"); the token if none do."""
    last = at
    while last + 2 < len(scan) and scan.words[last + 1] == "-" and scan.touches(last + 1) and scan.touches(last + 2):
        last += 2
    return last + 1 if last > at else at


def _shifts(scan: Scan, figure: Figure, course: Term) -> bool:
    """Tell whether a verb in front of "from" says that something changed, and not which way ("it **went** from 12")."""
    before = range(max(figure.sentence[0], course.first - _NEAR), course.first)
    return any(scan.value(at, "shift") == "from" for at in before)


def _has_minus(scan: Scan, figure: Figure) -> bool:
    """Tell whether a share with a minus stands right behind what lost it ("the index -1.3%")."""
    if figure.unit not in _SHARES or figure.high is None or figure.high >= 0 or scan.words[figure.first] != "-":
        return False
    before = figure.first - 1
    return before >= figure.sentence[0] and kind(scan, before) in {NOUN, NUMBER}


def _follow(scan: Scan, earlier: Figure, figure: Figure) -> None:
    """Read what a change came to ("rose by 5 to 30"), and the next step of it ("by 3 % this year and by 2 % next")."""
    course = _course(scan, figure) or scan.term_before(figure.front, "course")
    if course is None or course.entry.value not in {"to", "by"}:
        return
    gap = range(earlier.end + 1, course.first)
    if course.entry.value == "to" and earlier.unit in _SHARES and figure.unit not in _SHARES and _only_times(scan, gap):
        figure.role, figure.direction = "after", earlier.direction
        figure.trace.append("change to")
        return
    reaching = scan.lexicon.verb_first and any(_reaches(scan, at) for at in gap)
    if course.entry.value == "to" and (len(gap) <= 1 or reaching):
        figure.role, figure.direction = "after", earlier.direction
        figure.trace.append("change to")
    elif course.entry.value == "by" and figure.unit == earlier.unit:
        figure.role, figure.direction = "delta", earlier.direction
        figure.trace.append("change by")


def _only_times(scan: Scan, tokens: range) -> bool:
    """Tell whether nothing but times stands between a change and its outcome ("by 7 % **in May**")."""
    return 0 < len(tokens) <= _TIMED and all(scan.holds(at, _TIMES) or scan.is_number(at) for at in tokens)


def _reaches(scan: Scan, at: int) -> bool:
    """Tell whether a word is "so that it reaches", the particle written onto the verb."""
    term = scan.term(at, "copula")
    return term is not None and term.prefix in scan.lexicon.affixes.get("to", ())


def _retell(scan: Scan, earlier: Figure, figure: Figure) -> None:
    """Read a change that is told again in another unit ("by 40 points, or 2 %", "by 2 metres (6 feet)")."""
    by = scan.term_before(figure.front, "course") or scan.term(figure.begin, "course")
    ratio = earlier.role == "after" and figure.unit in _SHARES and figure.noun_first < 0
    if ratio and figure.role == "level" and by is not None and by.entry.value == "by" and by.first > earlier.end:
        if by.first - earlier.end - 1 <= _RETOLD:
            figure.role, figure.direction = "delta", earlier.direction
            figure.trace.append("change told again")
        return
    if (
        earlier.role != "delta"
        or figure.role != "level"
        or earlier.unit == figure.unit
        or not 1 <= figure.front - earlier.end - 1 <= _RETOLD
    ):
        return
    gap = range(earlier.end + 1, figure.front)
    joins = [term for at in gap if (term := scan.term(at, "range")) is not None and term.entry.value == "weak"]
    signs = all(scan.words[at] == "," or scan.term(at, "range") is not None for at in gap)
    same = dimension_of(figure.unit) == dimension_of(earlier.unit) != ""
    if (joins and signs) or (same and [scan.words[at] for at in gap] == ["("]):
        figure.role, figure.direction = earlier.role, earlier.direction
        figure.trace.append("change told again")


def _directly(scan: Scan, figure: Figure, verb: Term) -> bool:
    """Tell whether a figure stands right behind a change ("rose 3 %", "an increase of 3 %")."""
    if verb.entry.sub == "noun" and is_length(figure.unit) and scan.term(verb.first, "noun") is not None:
        return False  # "at a height of 5 metres"
    front = figure.front
    exact = scan.term_before(front, "approx", "before")
    if exact is not None and exact.entry.value == "exact" and exact.first > verb.last:
        front = exact.first
    if verb.last + 1 == front:
        alone = scan.term(verb.first, "change", "alone")
        return figure.unit in _SHARES or verb.entry.sub == "noun" or (alone is not None and alone.last == verb.last)
    noun = verb.entry.sub == "noun" or scan.term(verb.first, "change", "noun") is not None
    share = figure.unit in _SHARES
    if scan.lexicon.verb_first and (share or noun or not figure.counted):
        between = range(verb.last + 1, figure.front)
        if noun and all(_tells_amount(scan, at) for at in between):
            return True
        by_so_much = share or _is_bare_amount(scan, figure, verb)
        return by_so_much and not any(_turns(scan, at) for at in between)
    return verb.last + 2 == front and scan.term(verb.last + 1, "filler") is not None


def _is_bare_amount(scan: Scan, figure: Figure, verb: Term) -> bool:
    """Tell whether a measure stands alone behind the verb and what changed ("oil rose **5 dollars**")."""
    measured = not figure.counted and dimension_of(figure.unit) not in {"time", ""} and not is_length(figure.unit)
    if not measured or figure.approx in {"less_than", "range"}:
        return False
    if verb.entry.sub == "noun" or verb.prefix.endswith(scan.lexicon.articles) or scan.term(verb.first, "cue"):
        return False  # "the rising …", "he added"
    between = range(verb.last + 1, figure.front)
    leads = {scan.term(at, category) for at in between[-2:] for category in ("stop", "approx", "measure", "course")}
    return len(between) <= _REACH and leads == {None}


def _tells_amount(scan: Scan, at: int) -> bool:
    """Tell whether a word behind a noun of change only says how much ("a rise **that came to** 5 %")."""
    return scan.holds(at, _AMOUNTS)


def _turns(scan: Scan, at: int) -> bool:
    """Tell whether a word says that a figure behind it is not that of a verb in front."""
    clause = scan.term(at, "clause")
    if clause is not None and clause.entry.value in {"relative", "border"}:
        return True
    tense = scan.term(at, "tense")
    return scan.term(at, "copula") is not None or (tense is not None and tense.entry.value == "past")


def _course(scan: Scan, figure: Figure) -> Term | None:
    """
    Give the word right in front of a figure that says where the change goes.

    One word may say that and how exact the figure is: "rose above 5", which is at least the level reached.
    """
    for first in scan.within("course", max(figure.sentence[0], figure.front - 2), min(figure.front + 1, figure.first)):
        both = scan.term(first, "course")
        if both is not None and figure.front <= both.last and both.last + 1 in (figure.first, figure.unit_first):
            return both
    term = scan.term_before(figure.front, "course")
    if term is not None and term.first >= figure.sentence[0]:
        return term
    for at in reversed(scan.within("course", max(figure.sentence[0], figure.front - 6), figure.front)):
        was = scan.term(at, "course")
        if was is not None and was.entry.value == "was" and figure.noun_first >= 0:
            return None if scan.within("digits", at + 1, figure.front) else was
    return None


def _change_before(scan: Scan, figure: Figure, first: int) -> Term | None:
    for at in reversed(scan.within("change", first, figure.front)):
        term = scan.term(at, "change")
        if term is None or term.entry.sub == "word" or term.last >= figure.front or _is_height(figure, term):
            continue
        if term.suffix and scan.is_feminine(term.last):
            continue  # "in **addition** to 5", spelt like "he added it"
        if figure.counted and _is_particle(scan, term):
            continue
        phrases = [longest_over(scan, at, category) for category in ("copula", "stop")]
        if not any(phrase is not None and phrase.first < at for phrase in phrases):  # "made up", "gave up"
            return term
    return None


def _is_particle(scan: Scan, term: Term) -> bool:
    """Tell whether "up" or "down" belongs to a verb that changes nothing ("**picked** up two", "**shut** down 5")."""
    verb = term.first - 1
    if scan.lexicon.verb_first or kind(scan, term.first) != PREPOSITION or kind(scan, verb) not in _ACTS:
        return False
    return scan.term(verb, "change") is None and scan.term(verb, "copula") is None and scan.term(verb, "shift") is None


def _is_height(figure: Figure, term: Term) -> bool:
    """Tell whether a noun of change has an owner written on, and is a measure then ("its height", but no share)."""
    return term.entry.sub == "noun" and bool(term.suffix) and figure.unit not in _SHARES
