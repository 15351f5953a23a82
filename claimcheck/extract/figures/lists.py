"""Figures that share the unit or the noun of a neighbour: "eight or nine euros", "from 21 mpg to 24"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extract.figures.ages import OLDEST
from claimcheck.extract.figures.governors import goes_on
from claimcheck.extract.figures.heads import take_phrase
from claimcheck.extract.figures.phrases import phrase_after
from claimcheck.extract.figures.plurals import looks_plural
from claimcheck.extract.figures.unit_terms import is_money
from claimcheck.extract.figures.wordclasses import ADVERB, AND, BREAK, COMMA, JOINT, PREPOSITION, TO, is_verb, kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_BETWEEN = 3
_SHARED = "unit of a neighbour"
_AS_EXACT = "as exact as the amount in front"
_RATE, _PERCENT = "proportion", "percent"
_NOT_SHARED = frozenset({_PERCENT, "percentage_point", "basis_point", "ratio"})


def share_units(scan: Scan, figures: Sequence[Figure]) -> None:
    """Give a figure without unit and noun those of the next one it is listed with, or of the one it changes from."""
    _share_age(scan, figures)
    for index in range(len(figures) - 2, -1, -1):
        figure, following = figures[index], figures[index + 1]
        if not _bare(figure) or _bare(following) or following.sentence != figure.sentence:
            continue
        near = following.begin - figure.end <= _BETWEEN
        if _is_fraction(figure) and not _is_fraction(following):
            continue  # "by a third to 7 dollars"
        aged = following.concept == "age" and not (_is_aged(figure) and following.begin - figure.end > 1)
        if not aged and near and _joined(scan, figure, following):
            _take(figure, following)
        elif following.noun_first > following.last and following.begin == figure.end + 1 and following.unit_first >= 0:
            _take_noun(scan, figure, following)
    for index in range(1, len(figures)):
        earlier, figure = figures[index - 1], figures[index]
        if not _bare(figure) or _bare(earlier) or earlier.sentence != figure.sentence:
            continue
        course = scan.term_before(figure.begin, "course")
        near = figure.begin - earlier.end <= _BETWEEN
        reached = near and course is not None and course.entry.value == "to" and earlier.unit not in _NOT_SHARED
        if reached or (earlier.counted and _elided(scan, earlier, figure)):
            _take(figure, earlier)
    _share_converted(scan, figures)
    _share_described(scan, figures)


def _share_age(scan: Scan, figures: Sequence[Figure]) -> None:
    """Let the numbers behind an age be ages ("three girls, ages 15, **17 and 18**, and two boys")."""
    for earlier, figure in pairwise(figures):
        near = earlier.sentence == figure.sentence and figure.begin - earlier.end <= _BETWEEN
        if near and earlier.concept == "age" and _bare(figure) and _is_next_age(scan, earlier, figure):
            _take(figure, earlier)


def _share_converted(scan: Scan, figures: Sequence[Figure]) -> None:
    """Let a bare number told again in money be in the money of the one in front that is told again in the same."""
    told: dict[tuple[tuple[int, int], str], str] = {}
    for figure, again in pairwise(figures):
        bracket = again.unit_first >= 0 and again.begin == figure.end + 2 and scan.words[figure.end + 1] == "("
        if not bracket or not is_money(again.unit):
            continue
        key = figure.sentence, again.unit
        if is_money(figure.unit):
            told[key] = figure.unit
        elif _bare(figure) and key in told:
            figure.unit = told[key]  # "2,435,000 yen ($22,480) and **2,380,000** ($21,972)"
            figure.trace.append("money of the conversion in front")


def _share_described(scan: Scan, figures: Sequence[Figure]) -> None:
    """Let each of the measures in front of one noun be of it ("a **640 bhp** 5.2 litre engine")."""
    for index in range(len(figures) - 2, -1, -1):
        figure, following = figures[index], figures[index + 1]
        measures = all(one.unit_last >= one.first and not is_money(one.unit) for one in (figure, following))
        adjacent = measures and following.begin == figure.end + 1 and figure.unit != following.unit
        if not adjacent or figure.noun_first >= 0 or scan.lexicon.head_first or figure.concept is not None:
            continue
        if following.noun_first == following.unit_last + 1 and following.unit not in _NOT_SHARED:
            figure.take_noun(following)
            figure.concept = following.concept
            figure.trace.append("noun behind the next measure")


def _is_fraction(figure: Figure) -> bool:
    return bool(figure.numerals) and figure.numerals[0].fraction


def _is_next_age(scan: Scan, earlier: Figure, figure: Figure) -> bool:
    """Tell whether "and" joins a number to an age, and nothing follows that it counts ("ages 1 **and 3**")."""
    behind = figure.end + 1
    ends = behind >= figure.sentence[1] or kind(scan, behind) in {PREPOSITION, COMMA, BREAK, JOINT, AND}
    joined = all(kind(scan, at) in {AND, COMMA} for at in range(earlier.end + 1, figure.begin))
    return ends and joined and figure.counted and 0 < (figure.high or 0) <= OLDEST and not scan.lexicon.head_first


def share_percent(figures: Sequence[Figure]) -> None:
    """Let a bare rate be in percent where its sentence goes on with one of the same that is."""
    for figure, following in pairwise(figures):
        same = figure.sentence == following.sentence and figure.concept == following.concept
        if same and figure.concept == _RATE and figure.unit == "count" and following.unit == _PERCENT:
            figure.unit = _PERCENT
            figure.trace.append(_SHARED)


def _is_aged(figure: Figure) -> bool:
    """Tell whether a number in digits may be an age ("boys, **5** and 6 years old")."""
    digits = bool(figure.numerals) and figure.numerals[0].written == "digits"
    return digits and figure.low == figure.high and 0 < (figure.high or 0) <= OLDEST


def _take_noun(scan: Scan, figure: Figure, measured: Figure) -> None:
    """Let a number count what a measure behind it tells of ("two 500-pound **bombs**")."""
    phrase = phrase_after(scan, measured.noun_first, measured.noun_last + 1)
    if phrase is not None and looks_plural(scan.words[phrase.head]):
        take_phrase(scan, figure, phrase)
        figure.trace.append("noun behind a measure")


def _elided(scan: Scan, earlier: Figure, figure: Figure) -> bool:
    """Tell whether a number goes without its noun ("12 homes by sale **and 7 by** lot", "against 63 in May")."""
    behind = figure.end + 1
    ends = behind >= figure.sentence[1] or kind(scan, behind) in {PREPOSITION, TO, ADVERB, COMMA, BREAK, AND, JOINT}
    if scan.lexicon.verb_first or not ends or earlier.noun_first < 0 or earlier.low is None:
        return False
    course = scan.term_before(figure.begin, "course")
    if course is not None and course.entry.value in {"from", "instead"} and course.first > earlier.end:
        return kind(scan, course.first) != PREPOSITION or course.first < course.last
    between = range(earlier.end + 1, figure.begin)
    joined = len(between) > 1 and kind(scan, between[-1]) == AND and scan.words[between[0]] != ","
    return joined and not any(kind(scan, at) == BREAK or is_verb(scan, at, earlier.end) for at in between)


def share_nouns(scan: Scan, figures: Sequence[Figure]) -> None:
    """Give a bare count in a list the noun of the one before, where nouns come first ("15 for one, 8 for another")."""
    if not scan.lexicon.head_first:
        return
    for earlier, figure in pairwise(figures):
        if not _bare(figure) or figure.subject_first >= 0 or figure.state or not earlier.counted:
            continue
        if earlier.sentence != figure.sentence or earlier.noun_first < 0 or figure.numerals == ():
            continue
        if goes_on(scan, earlier.end + 1, figure.begin) and not _told_anew(scan, earlier.end + 1, figure.begin):
            last = earlier.head if earlier.scope else earlier.noun_last  # "22 **Spanish** teams, against 15 of England"
            figure.noun_first, figure.noun_last, figure.head = earlier.noun_first, last, earlier.head
            figure.concept, figure.unit = earlier.concept, earlier.unit
            figure.trace.append("noun of the figure before")


def _told_anew(scan: Scan, first: int, end: int) -> bool:
    """Tell whether a verb of being or changing, or a new sentence, parts two figures."""
    return any(
        scan.words[at] in {".", ";", ":"} or (scan.term(at, "copula") is not None and scan.term(at, "stop") is None)
        for at in range(first, end)
    )


def share_wholes(scan: Scan, figures: Sequence[Figure]) -> None:
    """Let a share told again in brackets be of what the one in front is of ("less than half the votes (49.4 %)")."""
    for earlier, figure in pairwise(figures):
        share = earlier.unit == "percent" or _is_fraction(earlier)
        again = figure.unit == "percent" and share and earlier.noun_first >= 0
        if again and earlier.end + 2 == figure.first and scan.words[figure.first - 1] == "(" and figure.noun_first < 0:
            figure.take_noun(earlier)
            figure.concept = figure.concept or earlier.concept
            figure.trace.append("noun of the figure before")


def share_bounds(scan: Scan, figures: Sequence[Figure]) -> None:
    """Let an amount told again in brackets in another unit be as exact, and of the same, as the one in front of it."""
    for earlier, figure in pairwise(figures):
        if (
            figure.approx != "exact"
            or figure.unit_first < 0
            or earlier.unit_first < 0
            or earlier.end + 2 != figure.first
        ):
            continue
        again = scan.words[figure.first - 1] == "/" and _AS_EXACT in earlier.trace
        if not (again or scan.words[figure.first - 1] == "(") or earlier.approx in {"range", "vague"}:
            continue
        if figure.concept == "age":
            continue
        if earlier.noun_first < 0 <= figure.last < figure.noun_first and figure.end == figure.noun_last:
            earlier.take_noun(figure)  # "a 10 km (6 mile) **journey**"
            earlier.concept = figure.concept
        figure.approx = earlier.approx
        figure.low = None if earlier.low is None else figure.low
        figure.high = None if earlier.high is None else figure.high
        figure.trace.append(_AS_EXACT)


def _bare(figure: Figure) -> bool:
    return figure.unit_first < 0 and figure.noun_first < 0 and figure.concept is None


def _take(figure: Figure, other: Figure) -> None:
    figure.unit = other.unit
    figure.unit_first, figure.unit_last = other.unit_first, other.unit_last
    figure.take_noun(other)
    figure.concept = other.concept
    if figure.subject_first < 0 and (_SHARED in other.trace or "noun of a compound" in other.trace):
        figure.subject_first, figure.subject_last = other.subject_first, other.subject_last
    figure.scope = list(other.scope)
    figure.trace.append(_SHARED)


def _joined(scan: Scan, figure: Figure, following: Figure) -> bool:
    """Tell whether only hyphens, commas and "or" stand between two figures."""
    between = range(figure.end + 1, following.begin)
    if len(between) == 1 and scan.words[between[0]] == "," and _SHARED not in following.trace:
        return False  # "at 16,644, 16 per cent above": two figures, and no list
    return len(between) > 0 and all(
        scan.words[at] in {",", "-", "/"}
        or ((term := scan.term(at, "range")) is not None and term.entry.value != "open")
        for at in between
    )
