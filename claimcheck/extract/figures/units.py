"""The unit of a figure: words and signs on either side, money, ages, rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.ages import AGES, OLDEST, age_before, read_age_words, read_bare_age
from claimcheck.extract.figures.phrases import counted_as_one
from claimcheck.languages import Term
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.extract.figures.places import Places
    from claimcheck.languages import Scan

_TIMES = frozenset(
    {"century", "decade", "year", "quarter", "month", "week", "day", "night", "hour", "minute", "second"}
)
_SHORT = 1
"""A unit of one letter has to touch its number or end its phrase."""
_WITHIN = "within"
"""What parts no share to anybody: "a million dollars in a day", but what is given "in a meeting" is none of each."""
_PERIOD_NEVER = frozenset({"percent", "percentage_point", "basis_point"})
_OF_DIMENSION = {"length": "distance", "area": "area", "speed": "speed", "temperature": "temperature"}
"""What is measured where nothing but the unit says it."""
_EXTENTS = frozenset({"height", "depth", "width", "length", "distance"})
"""What has no share."""
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_CLOSING = frozenset({")", "\N{RIGHT DOUBLE QUOTATION MARK}", "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"})
"""What may stand between a number and its unit."""
_METRE = "m"
_SMALL = frozenset({"g", "m"})
"""Letters that are no units where they are capitals ("5G", "$3M")."""
_TOLD_OF = 8
"""Tokens in front of an exchange rate in which its money is named."""
_ADJECTIVES = 3
"""Words between a noun and "a year" behind it."""
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
    if figure.unit_first < 0 and _read_exchange(scan, figure):
        return
    if figure.unit_first < 0:
        if counted_as_one(scan, figure.first) is None:
            read_bare_age(scan, figure)
        return
    if figure.unit in _TIMES:
        _read_time(scan, figure)
    elif figure.unit not in _PERIOD_NEVER:
        _read_rate(scan, figure)


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
    if not money or not scan.quote(at, at).isupper() or figure.low is None or figure.high is None:
        return False
    figure.low, figure.high = figure.low * _MILLION, figure.high * _MILLION
    figure.numerals = ()
    figure.measured_in(money, at, at)
    figure.trace.append("millions by a letter")
    return True


def _is_length(scan: Scan, figure: Figure, value: float) -> bool:
    """Tell whether a number with "m" behind it is no number of millions."""
    if value >= _MILLIONS or scan.quote(figure.last, figure.last).isupper():
        return False
    if scan.term_before(figure.first, "unit", None, 3) is not None or _term_after(scan, figure.last + 1) is not None:
        return False
    after = figure.last + 1
    return after >= len(scan) or not any(
        scan.term(after, category) is not None for category in ("noun", "filler", "origin")
    )


def name_measure(scan: Scan, figure: Figure) -> None:
    """Say what a figure is of where only its unit or its fraction tells."""
    if figure.concept in _EXTENTS and figure.unit in _PERIOD_NEVER:
        figure.concept = None  # a peak of 11 % is no height
    if figure.counted and figure.numerals and all(numeral.fraction for numeral in figure.numerals):
        figure.unit = "ratio"
    if figure.concept == "age" and figure.unit == "count" and figure.noun_first < 0 and (figure.high or 0) <= OLDEST:
        figure.unit = "year"  # "the legal age is 16"
    if figure.concept is None and figure.unit_first >= 0:
        row = vocabulary().units.get(figure.unit)
        extent = scan.term(max(figure.unit_last, figure.last) + 1, "extent") if is_length(figure.unit) else None
        if extent is not None:
            figure.concept = extent.entry.value
            figure.cover(figure.begin, extent.last)
        elif row is not None:
            figure.concept = _OF_DIMENSION.get(row.dimension)


def is_money(unit: str) -> bool:
    """Tell whether a unit is money."""
    row = vocabulary().units.get(unit)
    return row is not None and row.dimension == "money"


def is_mass(unit: str) -> bool:
    """Tell whether a unit is one of mass."""
    row = vocabulary().units.get(unit)
    return row is not None and row.dimension == "mass"


def is_length(unit: str) -> bool:
    """Tell whether a unit is one of length."""
    row = vocabulary().units.get(unit)
    return row is not None and row.dimension == "length"


def _read_sign_before(scan: Scan, figure: Figure, floor: int) -> bool:
    """Take `$` or `USD` in front of the number, also where the number has a bound or a sign between."""
    for sub in ("sign", "code"):
        term = scan.term_before(figure.first, "unit", sub, 3)
        if term is not None and scan.words[term.first] in scan.lexicon.indefinite and not scan.touches(term.last):
            term = scan.term(term.last, "unit", sub)  # "a $ 5 coin" is no Australian money
        if (
            term is not None
            and term.first > floor
            and (sub == "sign" or capitals(scan, term))
            and term.entry.value != "percent"
        ):
            figure.measured_in(term.entry.value, term.first, term.last)
            figure.trace.append("unit before")
            after = _term_after(scan, figure.last + 1)  # "US$5 dollars", "$31.20 US"
            if after is not None and is_money(after.entry.value) and not scan.is_number(after.last + 1):
                figure.cover(after.first, after.last)
            return True
    return False


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
    term = _term_after(scan, at)
    if term is None and at + 1 < len(scan) and scan.words[at] == "-" and scan.touches(at) and scan.touches(at + 1):
        term = _term_after(scan, at + 1)
    if term is None and at + 2 < len(scan) and _BRACKETS.get(scan.words[at]) == scan.words[at + 2]:
        term = _term_after(scan, at + 1)  # "20 (kg)"
        figure.cover(figure.begin, at + 2 if term is not None else figure.end)
    if term is None or term.first >= figure.sentence[1]:
        return False
    unit = term.entry.value
    if term.entry.sub == "local":
        unit = places.currency(unit)
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
    return here if _term_after(scan, here) is not None else at


def _term_after(scan: Scan, at: int) -> Term | None:
    """Give the unit term at a token, refusing what is another word there."""
    for sub in ("after", "sign", "local", "code"):
        term = scan.term(at, "unit", sub)
        if term is None:
            continue
        if sub == "code" and not capitals(scan, term):
            continue
        parted = scan.words[term.last][0].isdecimal() and not scan.touches(term.last)
        if parted and scan.term(term.last + 1, "unit") is not None:
            term = _single(scan, at, sub)  # "12 m 2 dm" is no area
            if term is None:
                continue
        accusative = scan.lexicon.affixes.get("accusative")
        if accusative is not None and term.suffix not in {"", *accusative}:
            continue
        word = scan.words[at]
        if len(word) == _SHORT and word.isalpha() and term.first == term.last and not _ends_phrase(scan, at):
            continue
        if word in _SMALL and scan.quote(at, at).isupper():
            continue
        noun = scan.term(at, "noun")
        if noun is not None and noun.last > term.last:
            return None  # "4 quarter-finals"
        if sub == "after" and term.first == term.last:
            longer = scan.term(at, "unit", "local")
            if longer is not None and longer.last > term.last:
                return longer
        return term
    return None


def _single(scan: Scan, at: int, sub: str) -> Term | None:
    """Give the unit that a token is alone."""
    reading = scan.readings[at]
    for length, _, entry, prefix, suffix in () if reading is None else reading.by_category["unit"]:
        if not length and entry.sub == sub:
            return Term(at, at, entry, prefix, suffix)
    return None


def _ends_phrase(scan: Scan, at: int) -> bool:
    """Tell whether a letter touches the number before it, or stands at the end of a phrase."""
    if scan.touches(at):
        return at + 1 >= len(scan) or not (scan.touches(at + 1) and scan.words[at + 1] in {"-", "'", "&"})
    following = scan.readings[at + 1] if at + 1 < len(scan) else None
    return (
        at + 1 >= len(scan)
        or not scan.words[at + 1][0].isalpha()
        or (following is not None and "stop" in following.categories)
    )


def _read_time(scan: Scan, figure: Figure) -> None:
    """Tell an age from a duration."""
    old = scan.term(figure.unit_last + 1, "age", None)
    parent = figure.first > 0 and scan.words[figure.first - 1] == "(" and figure.first - 1 > figure.sentence[0]
    closed = figure.unit_last + 1 < len(scan) and scan.words[figure.unit_last + 1] == ")"
    if figure.unit in AGES and (
        (old is not None and old.entry.value == "old") or age_before(scan, figure) or (parent and closed)
    ):
        figure.concept = "age"
        if old is not None:
            figure.measured_in(figure.unit, figure.unit_first, old.last)
        figure.trace.append("age")
    else:
        figure.concept = "duration"


def _read_rate(scan: Scan, figure: Figure) -> None:
    """Read "a barrel", "per hour": compounds are named A_per_B."""
    at = max(figure.unit_last, figure.last) + 1
    often = scan.term(at, "often")
    if often is not None and "_per_" not in figure.unit:
        figure.unit = f"{figure.unit}_per_{often.entry.value}"
        figure.unit_last = max(figure.unit_last, often.last) if figure.unit_first > figure.last else figure.unit_last
        figure.cover(figure.begin, often.last)
        figure.trace.append("rate")
        return
    per = scan.term(at, "per")
    inner = _term_after(scan, per.last + 1 if per is not None else at)
    if per is None and (inner is None or not inner.prefix or inner.entry.sub != "after"):
        return
    if inner is None and per is not None and per.entry.value != _WITHIN:
        inner = scan.term(per.last + 1, "singular", "thing") or scan.term(per.last + 1, "singular", "person")
    if inner is None or inner.last >= figure.sentence[1] or not _divides(figure, inner):
        return
    if per is not None and per.entry.value == _WITHIN and scan.term(inner.first, "date_unit", "many") is not None:
        return  # "5 billion in the first seven months"
    if inner.suffix or inner.entry.value in _PERIOD_NEVER or "_per_" in figure.unit:
        return
    figure.unit = f"{figure.unit}_per_{inner.entry.value}"
    if figure.unit_first > figure.last:
        figure.unit_last = inner.last
    figure.cover(figure.begin, inner.last)
    figure.trace.append("rate")


def read_rate_of_count(scan: Scan, figure: Figure) -> None:
    """Read "3,000 tests per day", once it is known what is counted; "a day before" is a time."""
    at = figure.end + 1
    measures = figure.unit not in _TIMES | _PERIOD_NEVER and "_per_" not in figure.unit
    if at >= figure.sentence[1] or not (figure.counted or (measures and figure.noun_first > figure.last)):
        return
    if scan.lexicon.head_first and figure.noun_first > figure.last:
        adjectives = range(at, min(at + _ADJECTIVES, figure.sentence[1]))
        at = next((i for i in adjectives if not scan.words[i].startswith(scan.lexicon.articles[0])), at)
    often = scan.term(at, "often")
    per = scan.term(at, "per") if often is None else None
    inner = scan.term(per.last + 1, "unit", "after") if per is not None and per.entry.value != _WITHIN else None
    if often is None and (inner is None or inner.entry.value not in _TIMES or inner.suffix):
        return
    last = often.last if often is not None else inner.last if inner is not None else at
    if any(scan.term(last + 1, kind) is not None for kind in ("date_distance", "date_direction", "date_bound")):
        return
    period = often.entry.value if often is not None else inner.entry.value if inner is not None else ""
    figure.unit = f"{figure.unit}_per_{period}"
    figure.cover(figure.begin, last)
    figure.trace.append("rate")


def _read_exchange(scan: Scan, figure: Figure) -> bool:
    """Read "the yuan weakened to 7.13 per dollar": money under money, told of the first; tells whether it was that."""
    per = scan.term(figure.last + 1, "per")
    inner = _term_after(scan, per.last + 1) if per is not None and per.entry.value != _WITHIN else None
    if inner is None or not is_money(inner.entry.value) or inner.last >= figure.sentence[1]:
        return False
    for at in range(figure.first - 1, max(figure.sentence[0], figure.first - _TOLD_OF) - 1, -1):
        term = scan.term(at, "unit", "after") or scan.term(at, "unit", "local")
        if term is not None and is_money(term.entry.value) and term.entry.value != inner.entry.value:
            figure.unit = f"{term.entry.value}_per_{inner.entry.value}"
            figure.unit_first, figure.unit_last = inner.first, inner.last
            figure.concept = "exchange_rate"
            figure.cover(figure.begin, inner.last)
            figure.trace.append("exchange rate")
            return True
    return False


def _divides(figure: Figure, inner: Term) -> bool:
    """Tell whether a unit can stand behind "per": money only under other money ("31 pounds to the dollar")."""
    if not is_money(inner.entry.value):
        return True
    if not is_money(figure.unit) or inner.entry.value == figure.unit:
        return False
    figure.concept = "exchange_rate"
    return True


def capitals(scan: Scan, term: Term) -> bool:
    """Tell whether a term is written in capitals where it stands (always, in a script without case)."""
    printed = scan.quote(term.first, term.last)
    return printed == printed.upper() or not printed.isascii()
