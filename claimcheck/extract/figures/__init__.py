"""
Figures: every number about something, with its unit, noun, concept, scope and role.

    read_figures(scan, numerals, dates, article)    quantity drafts, and a mark for every number that is none

The reading walks the numerals of an article once; each module reads one side of a figure's phrase:

    exclusions  what is no quantity          ranges   two numbers, one figure     bounds   about, at least
    units       metres, money, rates         nouns    what is counted             states   killed, wounded
    changes     from 12 to 3                 parts    of whom 2,500               implied  duals, one, none
    places      countries and scopes         context  modality and events         drafts   figures to drafts
    compounds   5 feet 2 inches              lists    eight or nine euros         subjects what rose to 5 %
    names       F-16, Article 140            ages     a 22-year-old               phrases  where nouns end
    clauses     who has 5 %, what fell     attributes of, in, with              wordclasses verbs, nouns, …
    verb_first  verb, then subject      governors  which verb tells    nominals  which words a phrase holds
    nominal_words  measures, changes   adjacent  "the price: 5"
    list_numbers  2- a film               change_pairs  from 12 to 3
    owners      its area is 5            heads      how nouns are taken  postposed   the states the seven
    titles      the 36th festival             measures  money of what
    addresses   419 Elm Street, photo 3 of 9  clocks   22:19, 2 pm                 nouns_before  the price was 5
    rolls       12 in Homs and 3 in Idlib
    listed      Iraq 12, Kuwait 5     receivers  against 5 for his rival
    ones        a guard was killed   persons  the one who was killed             between  the 19 Sept. 11 hijackers
    chains      codes, telephone numbers      phones   numbers to call            scores    3-1, 3-nil
    objects     bought a house for 5     clause_words  plans to lay off 5
    ends        two figures that make one     strokes   30 feet by a stroke       apposed   two women, 17 and 18,
    struck      those who fled, a boy hurt   years     a 1976 law                 attributive  a 9-year-old boy
    decades     in her 30's
    state_lists  five men and three women were killed
    unit_terms  the words of units            paying   pounds of money            plurals   "sites", not "gas"
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from claimcheck.extract.figures.apposed import read_apposed_ages
from claimcheck.extract.figures.bounds import (
    read_bounds_after,
    read_bounds_before,
    read_bounds_of_count,
    read_bounds_of_verb,
)
from claimcheck.extract.figures.changes import read_changes
from claimcheck.extract.figures.compounds import join_compounds
from claimcheck.extract.figures.context import Events, read_modality, share_modality
from claimcheck.extract.figures.drafts import drafts_of, settle
from claimcheck.extract.figures.ends import join_ends
from claimcheck.extract.figures.exclusions import continued, measured, reason_against
from claimcheck.extract.figures.implied import implied_figures
from claimcheck.extract.figures.listed import read_listed, share_certainty
from claimcheck.extract.figures.lists import (
    share_bounds,
    share_nouns,
    share_percent,
    share_units,
    share_wholes,
)
from claimcheck.extract.figures.nouns import read_noun
from claimcheck.extract.figures.nouns_before import read_noun_before
from claimcheck.extract.figures.ones import told_once
from claimcheck.extract.figures.parts import read_parts
from claimcheck.extract.figures.places import Places
from claimcheck.extract.figures.ranges import figures_of
from claimcheck.extract.figures.rates import read_rate_of_count
from claimcheck.extract.figures.receivers import read_receivers
from claimcheck.extract.figures.rolls import read_rolls
from claimcheck.extract.figures.states import read_states
from claimcheck.extract.figures.subjects import read_subjects
from claimcheck.extract.figures.units import name_measure, read_below_zero, read_unit
from claimcheck.model import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.draft import Draft
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.grammar.dates import DateReading
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan
    from claimcheck.model import Article

_DAYS = 31
"""Days of the longest month."""

__all__ = ["read_figures"]


def read_figures(
    scan: Scan, numerals: Sequence[Numeral], dates: Sequence[DateReading], article: Article
) -> tuple[list[Draft], list[Mark]]:
    """
    Read the figures of an article.

    Args:
        scan: the article, folded and looked up.
        numerals: all its numerals, in order.
        dates: all its dates; a numeral inside one is no figure.
        article: its zones; nothing is claimed in one that is set aside.

    Returns:
        quantity drafts in order, and a mark with a reason for every numeral that none of them uses.

    """
    kept, marks = _sift(scan, numerals, dates, article)
    figures = figures_of(scan, kept)
    implied = [figure for figure in implied_figures(scan, numerals) if not _aside(scan, figure.first, article)]
    places, events = Places(scan), Events(scan)
    for index, figure in enumerate(figures):
        following = figures[index + 1].first if index + 1 < len(figures) else len(scan)
        read_bounds_before(scan, figure)
        read_unit(scan, figure, places, figures[index - 1].end if index else -1)
        if 0 <= figure.unit_first < figure.first:
            read_bounds_before(scan, figure)
        if not _adds_half(scan, figure):
            measured = figure.unit_first
            read_noun(scan, figure, following)
            if measured < 0 <= figure.unit_first < figure.first:
                read_bounds_before(scan, figure)  # "about a kilometre, one"
        read_bounds_after(scan, figure)
    for figure in implied:
        if figure.trace[:1] != ["singular"]:  # "around the death of a boy"
            read_bounds_before(scan, figure)
            read_bounds_after(scan, figure)
    figures, doubled = _apart(sorted((*figures, *implied), key=lambda figure: (figure.first, -figure.end)))
    figures = join_ends(scan, join_compounds(scan, figures))
    marks += [
        Mark(*scan.span(numeral.first, numeral.last), "excluded", "part of another figure")
        for figure in doubled
        for numeral in figure.numerals
    ]
    for figure in implied:
        read_below_zero(scan, figure)
    share_units(scan, figures)
    for index, figure in enumerate(figures):
        figure.front = figure.begin
        read_bounds_of_verb(scan, figure)
        earlier = _told_before(figures, index)
        read_noun_before(scan, figure, earlier.end + 1 if earlier is not None else 0, earlier)
        read_bounds_of_count(scan, figure)
    share_bounds(scan, figures)
    read_apposed_ages(scan, figures)
    share_wholes(scan, figures)
    read_states(scan, figures)
    figures = told_once(figures)
    share_nouns(scan, figures)
    read_rolls(scan, figures)
    read_changes(scan, figures)
    read_parts(scan, figures)
    read_subjects(scan, figures)
    read_receivers(scan, figures)
    listed = read_listed(scan, figures, places)
    share_percent(figures)
    for index, figure in enumerate(figures):
        settle(figure)
        name_measure(scan, figure)
        read_rate_of_count(scan, figure)
        read_modality(scan, figure)
        places.read(figure, figures[index + 1].first if index + 1 < len(figures) else figure.sentence[1])
        events.read(figure)
    share_modality(figures)
    share_certainty(listed)
    return drafts_of(scan, figures), _outside_units(scan, figures, marks)


def _outside_units(scan: Scan, figures: Sequence[Figure], marks: list[Mark]) -> list[Mark]:
    """Leave out the number words that are part of a unit: the hundred of "per cent" is no number of its own."""
    units = {
        scan.span(at, at)[0]
        for figure in figures
        if figure.unit_first < figure.unit_last
        for at in range(figure.unit_first, figure.unit_last + 1)
        if scan.words[at][0].isalpha()
    }
    return [mark for mark in marks if mark.start not in units]


def _adds_half(scan: Scan, figure: Figure) -> bool:
    """Tell whether a fraction belongs to the unit right in front ("five years **and a half**"), whatever follows."""
    fraction = bool(figure.numerals) and figure.numerals[0].fraction
    number = scan.term(figure.first, "number")
    joined = number is not None and number.prefix in scan.lexicon.affixes.get("conjunction", ())
    return (
        scan.lexicon.head_first and fraction and joined and scan.term_before(figure.first, "unit", "after") is not None
    )


def _told_before(figures: list[Figure], index: int) -> Figure | None:
    """Give the figure in front that is of something; a time and "the four states" say nothing of what is spoken of."""
    at = index - 1
    while at >= 0 and (figures[at].concept == "duration" or "noun in front" in figures[at].trace):
        at -= 1
    return figures[at] if at >= 0 else None


def _apart(figures: list[Figure]) -> tuple[list[Figure], list[Figure]]:
    """
    Part off the figures whose number is a word of the one in front ("32m2", a dual with "two" behind it).

    The person that an age belongs to stays one by the singular ("a 9-year-old boy was killed").
    """
    apart: list[Figure] = []
    doubled: list[Figure] = []
    for figure in figures:
        before = apart[-1] if apart else None
        inside = before is not None and figure.first <= before.end and figure.trace[:1] != ["singular"]
        twice = before is not None and before.trace[:1] == ["dual"] and figure.low == before.low
        if inside or (twice and before is not None and figure.first == before.end + 1):
            doubled.append(figure)
        else:
            apart.append(figure)
    return apart, doubled


def _sift(
    scan: Scan, numerals: Sequence[Numeral], dates: Sequence[DateReading], article: Article
) -> tuple[list[Numeral], list[Mark]]:
    """Part the numerals that may be figures from those that are not, which get their marks."""
    dated = {at for reading in dates if not measured(scan, reading) for at in range(reading.first, reading.last + 1)}
    candidates = [numeral for numeral in numerals if numeral.first not in dated]
    places = {id(numeral): index for index, numeral in enumerate(candidates)}
    kept: list[Numeral] = []
    marks: list[Mark] = []
    earlier: tuple[int, str] = (-1, "")
    for numeral in numerals:
        reason = _aside(scan, numeral.first, article)
        if not reason:
            index = places.get(id(numeral))
            half = numeral.fraction and numeral.first - 1 in dated and scan.lexicon.head_first
            reason = "date" if index is None or half else reason_against(scan, numeral, index, candidates)
            reason = reason or continued(scan, numeral, *earlier) or _before_date(scan, numeral, dated)
        earlier = numeral.last, reason
        if reason:
            start, end = scan.span(numeral.first, numeral.last)
            marks.append(Mark(start, end, "excluded", reason))
        else:
            kept.append(numeral)
    return kept, marks


def _before_date(scan: Scan, numeral: Numeral, dated: set[int]) -> str:
    """Give the reason of "three or" in front of a date ("three or **four years ago**")."""
    join = scan.term(numeral.last + 1, "range")
    if join is None or join.last + 1 not in dated or scan.term(join.last + 1, "month") is not None:
        return ""
    day = numeral.digits.isdecimal() and 0 < (numeral.low or 0) <= _DAYS and numeral.scale == 1
    slashed = scan.words[join.last + 2 : join.last + 3] == ["/"]  # "from **20** to 29/5/1437"
    return "date" if join.entry.value == "weak" or (day and join.entry.value == "join" and slashed) else ""


def _aside(scan: Scan, at: int, article: Article) -> str:
    """Give the reason of the zone that sets a token aside, else ""."""
    if not article.zones:
        return ""
    start, _ = scan.span(at, at)
    index = bisect_right(article.zones, start, key=lambda zone: zone.start) - 1
    zone = article.zones[index]
    return zone.reason or "set aside" if index >= 0 and zone.kind == "aside" and start < zone.end else ""
