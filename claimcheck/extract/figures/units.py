"""The unit of a figure: words and signs on either side, money, ages, rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.ages import (
    AGES,
    OLDEST,
    age_before,
    at_death,
    dies_at,
    in_strokes,
    read_age_words,
    read_bare_age,
)
from claimcheck.extract.figures.bounds import read_throughout
from claimcheck.extract.figures.paying import at_home, is_paid
from claimcheck.extract.figures.places import limits
from claimcheck.extract.figures.postposed import counted_as_one
from claimcheck.extract.figures.rates import read_exchange, read_rate
from claimcheck.extract.figures.strokes import EXTENTS, is_feet
from claimcheck.extract.figures.unit_terms import (
    NEVER_PARTED,
    TIMES,
    capitals,
    dimension_of,
    is_length,
    is_money,
    term_after,
    times,
)
from claimcheck.extract.figures.wordclasses import EITHER, NOUN, NUMBER, kind
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.extract.figures.places import Places
    from claimcheck.languages import Scan

_OF_DIMENSION = {"length": "distance", "area": "area", "speed": "speed", "temperature": "temperature"}
"""What is measured where nothing but the unit says it."""
_NEVER_PAID = EXTENTS | {"area", "speed", "temperature", "age", "duration", "stock_index", "magnitude"}
"""What is never told in money."""
_RATES = frozenset({"success_rate", "turnout", "literacy", "enrichment"})
"""What is told in shares alone."""
_IN_MONEY = frozenset({"profit", "loss", "salary", "tax", "fine", "debt", "budget", "price"})
"""What is told in money or shares alone."""
_GOODS = frozenset({"volume", "mass", "power", "energy", "length", "area"})
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_CLOSING = frozenset({")", "\N{RIGHT DOUBLE QUOTATION MARK}", "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"})
"""What may stand between a number and its unit."""
_LONGEST_SIGN = 5
"""Tokens of "U.S. $"."""
_DOLLARS = "USD"
_METRE = "m"
_TOLD_OF = 10
"""Tokens in front of a number with "m" in which the measure that it is of is looked for."""
_PEOPLE = "resident"
_LENGTHS = EXTENTS | {"rainfall", "water_level", "speed", "area"}
_CODE = 4
"""Letters of a code of money with the one for millions in front."""
_MILLION = 1_000_000
_MILLIONS = 3000
"""A number with "m" is of millions from here on only with something counted behind it."""


def read_unit(scan: Scan, figure: Figure, places: Places, floor: int) -> None:
    """
    Find the unit of a figure, if it is measured in one; fills unit, its words, and the concepts age and duration.

    `floor` is the last token of the figure in front, whose unit is not this one's.
    """
    if read_age_words(scan, figure):
        return
    if figure.unit_first >= 0:
        return  # "75 USD million"
    _read_abbreviation(scan, figure)
    if figure.unit_first < 0 and not _read_millions(scan, figure) and not _read_sign_before(scan, figure, floor):
        _read_after(scan, figure, places)
    read_below_zero(scan, figure)
    if figure.unit_first < 0 and read_exchange(scan, figure, places):
        return
    if figure.unit_first < 0:
        if counted_as_one(scan, figure.first) is None:
            read_bare_age(scan, figure)
        return
    if figure.unit in TIMES:
        _read_time(scan, figure)
    elif figure.unit not in NEVER_PARTED:
        read_rate(scan, figure)


def _read_abbreviation(scan: Scan, figure: Figure) -> None:
    """Take "100m" as metres where it is neither money nor a number of things; "32m2" as what it says."""
    if not figure.numerals:
        return
    numeral = figure.numerals[-1]
    if numeral.abbreviation != _METRE or numeral.other is None or len(figure.numerals) > 1:
        return
    longer = scan.term(figure.last, "unit", "after")
    longer = longer if longer is not None and longer.last > figure.last else None
    if longer is None and not _is_length(scan, figure, numeral.other):
        return
    figure.low = figure.low and numeral.other
    figure.high = figure.high and numeral.other
    figure.numerals = ()
    unit = longer.entry.value if longer is not None else "metre"
    figure.measured_in(unit, figure.last, longer.last if longer is not None else figure.last)
    figure.last -= 1


def _read_millions(scan: Scan, figure: Figure) -> bool:
    """Read "30 MUSD", money in millions by a letter in front of its code; tells whether it was that."""
    at = figure.last + 1
    if at >= len(scan) or len(scan.words[at]) != _CODE or scan.words[at][0] != _METRE:
        return False
    reading = scan.lexicon[scan.words[at][1:]]
    codes = () if reading is None else reading.by_category.get("unit", ())
    money = next((entry.value for length, _, entry, *_ in codes if not length and entry.sub == "code"), "")
    if not money or not scan.quote(at, at).isupper():
        return False
    figure.low = None if figure.low is None else figure.low * _MILLION
    figure.high = None if figure.high is None else figure.high * _MILLION
    figure.numerals = ()
    figure.measured_in(money, at, at)
    figure.trace.append("millions by a letter")
    return True


def _is_length(scan: Scan, figure: Figure, value: float) -> bool:
    """Tell whether a number with "m" behind it is no number of millions."""
    if value >= _MILLIONS or scan.quote(figure.last, figure.last).isupper():
        return False
    if scan.term_before(figure.first, "unit", None, 3) is not None or term_after(scan, figure.last + 1) is not None:
        return False
    start = max(figure.sentence[0], figure.first - _TOLD_OF)
    start = next((at for at in range(figure.first - 1, start - 1, -1) if scan.is_and(at)), start)
    nouns = [term for at in range(start, figure.first) if (term := scan.term(at, "noun")) is not None]
    told = [term for term in nouns if term.entry.sub == "measure" or (term.entry.value == _PEOPLE and not term.suffix)]
    if told and told[-1].entry.value not in _LENGTHS:
        return False  # "sales rose to 1.1m", "the population is 1.1m"
    after = figure.last + 1
    return after >= len(scan) or not any(
        scan.term(after, category) is not None for category in ("noun", "filler", "origin")
    )


def name_measure(scan: Scan, figure: Figure) -> None:
    """Say what a figure is of where only its unit or its fraction tells."""
    if figure.concept in EXTENTS and figure.unit in NEVER_PARTED:
        figure.concept = None  # a peak of 11 % is no height
    if figure.concept in _RATES and figure.unit_first >= 0 and figure.unit not in NEVER_PARTED:
        figure.concept = None  # the accuracy of a camera is its resolution
    if figure.concept in _NEVER_PAID and is_money(figure.unit):
        if figure.concept not in EXTENTS:  # a width of money is an offer, which is spelt alike
            figure.subject_first = figure.subject_last = -1
        figure.concept = None
    if figure.concept in _IN_MONEY and dimension_of(figure.unit.partition("_per_")[0]) in _GOODS:
        figure.concept = None  # a surplus of oil is no profit
    if figure.counted and figure.numerals and all(numeral.fraction for numeral in figure.numerals):
        figure.unit = "ratio"
    if figure.concept == "age" and figure.unit == "count" and figure.noun_first < 0 and (figure.high or 0) <= OLDEST:
        figure.unit = "year"  # "the legal age is 16"
    if figure.concept is None and figure.unit_first >= 0:
        stroke = figure.end if scan.words[figure.unit_last] == "'" else -1
        behind = max(figure.unit_last, figure.last, stroke) + 1
        extent = scan.term(behind, "extent") if is_length(figure.unit) else None
        if extent is not None:
            figure.concept = extent.entry.value
            figure.cover(figure.begin, extent.last)
        else:
            figure.concept = _OF_DIMENSION.get(dimension_of(figure.unit))


def _read_sign_before(scan: Scan, figure: Figure, floor: int) -> bool:
    """Take `$` or `USD` in front of the number, also where the number has a bound or a sign between."""
    for sub in ("sign", "code"):
        term = scan.term_before(figure.first, "unit", sub, _LONGEST_SIGN)
        if term is not None and scan.words[term.first] in scan.lexicon.indefinite and not scan.touches(term.last):
            term = scan.term(term.last, "unit", sub)  # "a $ 5 coin" is no Australian money
        if (
            term is not None
            and term.first > floor
            and (sub == "sign" or (capitals(scan, term) and scan.words[term.first] not in scan.lexicon.function_words))
            and (term.entry.value != "percent" or _is_mirrored(scan, term.last))
        ):
            figure.measured_in(term.entry.value, term.first, term.last)
            figure.trace.append("unit before")
            _read_country(scan, figure)
            after = term_after(scan, figure.last + 1)  # "US$5 dollars", "$31.20 US"
            if after is not None and is_money(after.entry.value) and not scan.is_number(after.last + 1):
                figure.cover(after.first, after.last)
            return True
    second = figure.numerals[1].first if len(figure.numerals) > 1 else figure.first
    within = scan.term_before(second, "unit", "sign", _LONGEST_SIGN)
    if within is None or within.first <= figure.first or not is_money(within.entry.value):
        return False
    figure.measured_in(within.entry.value, within.first, within.last)  # "5 to **$**8 billion"
    figure.trace.append("unit before the second")
    return True


def _is_mirrored(scan: Scan, at: int) -> bool:
    """Tell whether a sign touches the number behind it alone (`%70`, as it is typed from right to left)."""
    return scan.lexicon.head_first and scan.touches(at + 1) and not (scan.is_number(at - 1) and scan.touches(at))


def _read_country(scan: Scan, figure: Figure) -> None:
    """Read whose dollars they are in "$75 U.S. a barrel"; in "$75 U.S. aid" it says whose aid it is."""
    plain = figure.unit == _DOLLARS and scan.words[figure.unit_first] == "$"
    country = limits(scan, figure.last + 1) if plain else None
    if country is None or f"{country[0]}D" not in vocabulary().units or country[1] + 1 >= len(scan):
        return
    if kind(scan, country[1] + 1) not in {NOUN, EITHER, NUMBER}:
        figure.unit = f"{country[0]}D"
        figure.cover(figure.begin, country[1])


def read_below_zero(scan: Scan, figure: Figure) -> None:
    """Read "5 degrees below zero"."""
    term = scan.term(figure.end + 1, "approx", "after")
    if term is None or term.entry.value != "negative" or figure.low is None or figure.high is None:
        return
    figure.low, figure.high = -figure.high, -figure.low
    figure.cover(figure.begin, term.last)


def _read_after(scan: Scan, figure: Figure, places: Places) -> bool:
    at = figure.last + 1
    if at < len(scan) and scan.words[at] in _CLOSING:
        at += 1
    if figure.numerals and _takes_of(figure):
        at = _skip_of(scan, at)
    term = term_after(scan, at)
    if term is None and at + 1 < len(scan) and scan.words[at] == "-" and scan.touches(at) and scan.touches(at + 1):
        term = term_after(scan, at + 1)
    if term is None and at + 2 < len(scan) and _BRACKETS.get(scan.words[at]) == scan.words[at + 2]:
        term = term_after(scan, at + 1)  # "20 (kg)"
        figure.cover(figure.begin, at + 2 if term is not None else figure.end)
    if term is None and scan.lexicon.head_first and scan.words[at : at + 3 : 2] == ["/", "/"]:
        term = scan.term(at + 1, "unit", "after") if scan.term(at + 1, "date_unit") is not None else None
    term = term or times(scan, figure, at) or at_home(scan, at, places)
    if term is None and is_feet(scan, figure, at):
        figure.measured_in("foot", at, at)
        return True
    if term is None or term.first >= figure.sentence[1]:
        return False
    unit = term.entry.value
    if term.entry.sub == "local":
        unit = places.currency(unit)
    elif not is_money(unit) and (money := scan.term(term.last, "unit", "paid")) is not None:
        unit = places.currency(money.entry.value) if is_paid(scan, figure, term.last, places) else unit
    figure.measured_in(unit, term.first, term.last)
    if scan.words[term.first] == "-" and term.first < term.last:
        figure.unit_first += 1
    figure.trace.append("unit after")
    return True


def _takes_of(figure: Figure) -> bool:
    """Tell whether "of" may stand between a number and its unit ("half of a litre", "hundreds of miles")."""
    numeral = figure.numerals[0]
    mixed = numeral.written == "words" and figure.low is not None and bool(figure.low % 1)
    return numeral.fraction or numeral.vague or mixed


def _skip_of(scan: Scan, at: int) -> int:
    """Give the token behind "of a" in "half of a litre", "half an hour"."""
    here = at
    for _ in range(2):
        filler = scan.term(here, "filler")
        if here < len(scan) and (filler is not None or scan.words[here] in scan.lexicon.indefinite):
            here = filler.last + 1 if filler is not None else here + 1
    return here if term_after(scan, here) is not None else at


def _read_time(scan: Scan, figure: Figure) -> None:
    """Tell an age from a duration."""
    old = scan.term(figure.unit_last + 1, "age", None)
    parent = figure.first > 0 and scan.words[figure.first - 1] == "(" and figure.first - 1 > figure.sentence[0]
    closed = figure.unit_last + 1 < len(scan) and scan.words[figure.unit_last + 1] == ")"
    if figure.unit in AGES and (
        (old is not None and old.entry.value == "old")
        or age_before(scan, figure)
        or dies_at(scan, figure)
        or (parent and closed)
        or in_strokes(scan, figure)
        or at_death(scan, figure)
    ):
        figure.concept = "age"
        figure.trace.append("age")
        figure.measured_in(figure.unit, figure.unit_first, figure.unit_last if old is None else old.last)
        return
    figure.concept = "duration"
    read_throughout(scan, figure)
