"""Amounts told in two units, or with a half behind: "5 feet 2 inches", "two hours and a half"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.figure import Figure
from claimcheck.extract.figures.heads import take_phrase
from claimcheck.extract.figures.phrases import Phrase, noun_at
from claimcheck.extract.figures.unit_terms import is_money
from claimcheck.extract.figures.wordclasses import DETERMINER, EITHER, NOUN, NUMBER, kind
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.languages import Scan

_BETWEEN = 2
_STROKES = frozenset({"'", '"', "\N{RIGHT DOUBLE QUOTATION MARK}", "\N{DOUBLE PRIME}"})
"""What may stand for inches behind the strokes of feet."""
_OF = 100
"""Of no more one tells how many are meant by one of them ("one in 20")."""
_HUNDREDTHS = frozenset({"cent", "pence"})
_SMALLER = {"hour": ("minute", 60), "minute": ("second", 60), "year": ("month", 12)}
"""What a bare number behind a unit counts ("1 hour thirty"), and how many make one of it."""
_CENTS = 100
_FOOT = 12
"""Inches of a foot."""


def join_compounds(scan: Scan, figures: Sequence[Figure]) -> list[Figure]:
    """Join figures that tell one amount; gives the figures that are left, in order."""
    joined: list[Figure] = []
    for figure in figures:
        if joined and _one_in(scan, joined[-1], figure):
            continue
        if joined and (_part_of_one(scan, joined[-1], figure) or _times_over(scan, joined[-1], figure)):
            continue
        alone = _half_of_one(scan, figure, joined) or _rest_of_one(scan, figure, joined)
        alone = alone or _one_or_two(scan, figure, joined)
        if alone or not (joined and _joins(scan, joined[-1], figure)):
            joined.append(figure)
    return joined


def _part_of_one(scan: Scan, part: Figure, one: Figure) -> bool:
    """Read "one-half of 1 percent" as half a percent; tells whether it was that."""
    fraction = len(part.numerals) == 1 and part.numerals[0].fraction and part.unit_first < 0 and part.noun_first < 0
    if not fraction or one.low != 1 or one.high != 1 or one.unit_first < 0 or part.low is None or part.high is None:
        return False
    of = scan.term(part.end + 1, "part")
    if of is None or of.entry.value != "whole" or of.last + 1 != one.begin:
        return False
    part.unit, part.unit_first, part.unit_last, part.concept = one.unit, one.unit_first, one.unit_last, one.concept
    part.last = one.last
    part.numerals = (*part.numerals, *one.numerals)
    part.cover(one.begin, one.end)
    part.trace.append("part of one")
    return True


def _one_in(scan: Scan, one: Figure, whole: Figure) -> bool:
    """Read "one woman in three" as a third of the women; tells whether it was that."""
    site = scan.term(one.end + 1, "home")
    counts = one.low == one.high == 1 and one.counted and one.noun_first > one.last and one.end + 2 == whole.begin
    if not counts or site is None or site.entry.value != "in" or whole.unit_first >= 0 or whole.approx != "exact":
        return False
    known = whole.noun_first >= 0 and noun_at(scan, whole.head) is not None
    if known or whole.low is None or whole.low < _BETWEEN or whole.low != int(whole.low) or whole.low > _OF:
        return False
    one.low = one.high = 1 / whole.low
    one.unit, one.last = "ratio", whole.last
    one.numerals = (*one.numerals, *whole.numerals)
    one.cover(one.begin, whole.last)
    one.trace.append("one in so many")
    return True


def _times_over(scan: Scan, multiple: Figure, times: Figure) -> bool:
    """Read "multiplied three times", where the verb alone would say twice; tells whether it was that."""
    if multiple.trace[:1] != ["multiple"] or times.sentence != multiple.sentence or times.low is None:
        return False
    counted = times.noun_first >= 0 and scan.term(times.head, "fold") is not None
    if not counted and times.unit != "ratio":
        return False
    if any(scan.term(at, "copula") is not None for at in range(multiple.end + 1, times.begin)):
        return False
    multiple.low, multiple.high, multiple.approx = times.low, times.high, times.approx
    multiple.first, multiple.last, multiple.numerals = times.first, times.last, times.numerals
    unit = (times.noun_first, times.noun_last) if counted else (times.unit_first, times.unit_last)
    multiple.unit_first, multiple.unit_last = unit
    multiple.cover(times.begin, times.end)
    multiple.trace.append("times over")
    return True


def _joins(scan: Scan, figure: Figure, part: Figure) -> bool:
    """Add a part to the figure in front if it is one; tells whether it was."""
    if (
        part.sentence != figure.sentence
        or part.begin <= figure.end  # the person in "a 16-year-old"
        or figure.unit_first < 0
        or figure.noun_first > figure.last  # "a 2-year-old brother, a 5-month-old sister"
        or (part.begin != part.first and part.unit_first > part.first)
    ):
        return False
    if part.low is None or part.low != part.high or figure.approx == "range" or part.approx != "exact":
        return False
    gap = [scan.words[at] for at in range(figure.end + 1, part.begin)]
    word_join = _written_on(scan, part)
    if gap == ["-"] and _is_height(scan, figure, part):
        gap = []
    if len(gap) > _BETWEEN or not all(_is_join(scan, at) for at in range(part.begin - len(gap), part.begin)):
        return False
    share = _share(scan, figure, part, plain=not gap and not word_join)
    if share is None:
        return False
    figure.low = None if figure.low is None else figure.low + share
    figure.high = None if figure.high is None else figure.high + share
    figure.last = max(part.last, figure.last)
    figure.numerals = (*figure.numerals, *part.numerals)
    figure.cover(part.begin, part.end)
    if figure.noun_first < 0 <= part.noun_first:
        figure.take_noun(part)  # "a 5-foot-2-inch **wall**"
        figure.concept = part.concept
    figure.trace.append("compound")
    return True


def _share(scan: Scan, figure: Figure, part: Figure, *, plain: bool) -> float | None:
    """Give how much of the figure's unit a part is; None where it is none."""
    value = part.low or 0
    fraction = part.numerals and part.numerals[0].fraction and part.noun_first < 0
    if fraction and (part.unit_first < 0 or (part.unit == figure.unit and not plain)):
        return value if value < 1 and not plain else None
    if is_money(figure.unit):
        if part.unit in _HUNDREDTHS and value < _CENTS and figure.unit not in _HUNDREDTHS:
            return value / _CENTS
        ends = part.end + 1 >= part.sentence[1] or not scan.words[part.end + 1][0].isalnum()
        bare = part.unit_first < 0 and part.noun_first < 0 and value == int(value) and 0 < value < _CENTS
        bare = bare and figure.unit not in _HUNDREDTHS and scan.words[part.first] not in scan.lexicon.indefinite[:2]
        told = figure.unit_first > figure.first or scan.words[part.first].isalpha()
        joined = plain or (told and _is_whole(figure) and scan.words[part.first - 1].isalpha())
        return value / _CENTS if bare and joined and ends else None
    if part.unit_first < 0 and part.noun_first < 0 and figure.unit in _SMALLER:
        ends = part.end + 1 >= part.sentence[1] or not scan.words[part.end + 1][0].isalnum()
        many = _SMALLER[figure.unit][1]
        return value / many if ends and value == int(value) and 0 < value < many else None
    if part.unit_first < 0 and part.noun_first < 0 and figure.unit in {"foot", "yard"}:
        _read_inches(scan, part)
    units = vocabulary().units
    larger, smaller = units.get(figure.unit), units.get(part.unit)
    if larger is None or smaller is None or larger.dimension != smaller.dimension:
        return None
    if figure.concept != part.concept and not (plain and figure.concept is None):
        return None
    if not larger.factor or not smaller.factor or larger.offset or smaller.offset or larger.dimension == "percent":
        return None
    share = value * smaller.factor / larger.factor
    one = figure.low == figure.high or None in {figure.low, figure.high}  # "no more than 2 minutes 37 seconds"
    return share if smaller.factor < larger.factor and one else None


def _is_height(scan: Scan, figure: Figure, part: Figure) -> bool:
    """Tell whether hyphens hold feet and inches together ("he is **5-foot-11**")."""
    touches = scan.touches(part.first) and scan.touches(part.first - 1)
    inches = part.unit_first < 0 or part.unit == "inch"
    return touches and figure.unit == "foot" and inches and 0 < (part.low or 0) < _FOOT


def _read_inches(scan: Scan, part: Figure) -> None:
    """Read "in" behind feet as inches, where nothing follows that it could be the place of ("5 ft 2 in")."""
    if scan.words[part.first - 1] == "'" and scan.touches(part.first):  # 5'8"
        stroke = part.end + 1 < len(scan) and scan.words[part.end + 1] in _STROKES and scan.touches(part.end + 1)
        part.measured_in("inch", part.end + stroke, part.end + stroke)
        return
    unit = scan.term(part.end + 1, "unit", "behind")
    hyphens = scan.words[part.first - 1] == "-"
    foot = scan.term_before(part.first - hyphens, "unit", "after")
    told = hyphens or scan.words[part.first].isalpha() or _ends_in_inches(scan, part)
    if unit is None and foot is not None and not foot.suffix and told:
        part.unit, part.unit_first, part.unit_last = "inch", part.end, part.end  # "five foot ten"
    if unit is None:
        return
    after = unit.last + 1
    if after >= part.sentence[1] or kind(scan, after) not in {NOUN, NUMBER, DETERMINER}:
        part.measured_in(unit.entry.value, unit.first, unit.last)


def _ends_in_inches(scan: Scan, part: Figure) -> bool:
    """Tell whether a number right behind feet may be inches: nothing follows that it counts ("5 feet **3** tall")."""
    after, value = part.end + 1, part.low or 0
    counts = after < part.sentence[1] and kind(scan, after) in {NOUN, NUMBER, EITHER, DETERMINER}
    tall = scan.term(after, "extent") is not None
    return 0 < value < _FOOT and value == int(value) and (tall or not counts)


def _is_whole(figure: Figure) -> bool:
    """Tell whether an amount is a whole number without a scale, so that cents may follow ("15 dollars and 50")."""
    whole = figure.low is not None and figure.low == int(figure.low)
    return whole and all(numeral.scale == 1 and not numeral.abbreviation for numeral in figure.numerals)


def _half_of_one(scan: Scan, figure: Figure, joined: list[Figure]) -> bool:
    """Read "a month and a half", where the unit in front has no number."""
    if not figure.numerals or not figure.numerals[0].fraction or figure.noun_first >= 0:
        return False
    if figure.unit_first >= 0 and not _written_on(scan, figure):
        return False
    at = figure.first - 1
    if not _written_on(scan, figure):
        if at < figure.sentence[0] or not _is_join(scan, at):
            return False
        at -= 1
    unit = scan.term_before(at + 1, "unit", "after")
    if (
        unit is None
        or unit.first < figure.sentence[0]
        or (joined and unit.first <= joined[-1].end)
        or unit.suffix == "s"
        or (figure.unit_first >= 0 and unit.entry.value != figure.unit)
    ):
        return False
    figure.low = figure.high = 1 + (figure.low or 0)
    figure.unit, figure.unit_first, figure.unit_last = unit.entry.value, unit.first, unit.last
    figure.concept = "duration" if vocabulary().units[figure.unit].dimension == "time" else None
    figure.cover(unit.first, figure.end)
    figure.trace.append("one and a half")
    return True


def _rest_of_one(scan: Scan, figure: Figure, joined: list[Figure]) -> bool:
    """Read "an hour and 45 minutes", where the larger unit has no number."""
    at = figure.begin - 1
    if figure.unit_first < 0 or figure.low is None or figure.low != figure.high or at < figure.sentence[0] + 1:
        return False
    unit = scan.term_before(at, "unit", "after") if _is_join(scan, at) else None
    if unit is None or unit.suffix or (joined and unit.first <= joined[-1].end) or unit.first <= figure.sentence[0]:
        return False
    if scan.words[unit.first - 1] not in scan.lexicon.indefinite:
        return False
    one = Figure(first=unit.first, last=unit.last, begin=unit.first, end=unit.last, sentence=figure.sentence)
    one.unit, one.unit_first, one.unit_last, one.low, one.high = unit.entry.value, unit.first, unit.last, 1, 1
    one.concept = figure.concept
    share = _share(scan, one, figure, plain=False)
    if share is None:
        return False
    figure.low = figure.high = 1 + share
    figure.unit, figure.unit_first, figure.unit_last = one.unit, one.unit_first, one.unit_last
    figure.cover(unit.first, figure.end)
    figure.trace.append("one and the rest")
    return True


def _one_or_two(scan: Scan, figure: Figure, joined: list[Figure]) -> bool:
    """Read "a day or two", "another pick or two": one or so many of what stands in front; tells whether it was that."""
    join, last = figure.begin - 1, figure.begin - 2
    few = figure.low == figure.high and figure.low in {2, 3} and figure.first == figure.last == figure.end
    if not few or figure.unit_first >= 0 or figure.noun_first >= 0 or scan.value(join, "range") != "weak":
        return False
    before = joined[-1] if joined else None
    if before is not None and before.end == last and before.trace[:1] == ["singular of a time"]:
        joined.pop()  # "for **a week** or two"
        before = joined[-1] if joined else None
    floor = max(figure.sentence[0], before.end + 1 if before is not None else 0)
    first = next((at for at in range(last - 1, max(floor, last - 3) - 1, -1) if kind(scan, at) == DETERMINER), -1)
    if first < 0 or not all(kind(scan, at) in {NOUN, EITHER} for at in range(first + 1, last + 1)):
        return False
    unit = scan.term(last, "unit", "after")
    if unit is not None and not unit.suffix:
        figure.measured_in(unit.entry.value, last, last)
        figure.concept = "duration" if vocabulary().units[figure.unit].dimension == "time" else None
    else:
        noun = noun_at(scan, last)
        if noun is not None and noun.suffix:
            return False
        take_phrase(scan, figure, Phrase(first + 1, last, last, noun, ()))
    figure.low, figure.approx = 1, "range"
    figure.cover(first, last)
    figure.trace.append("one or two")
    return True


def _is_join(scan: Scan, at: int) -> bool:
    term = scan.term(at, "range")
    return scan.words[at] == "," or (
        term is not None and term.entry.value == "join" and scan.words[at].isalpha() and scan.term(at, "course") is None
    )


def _written_on(scan: Scan, figure: Figure) -> bool:
    """Tell whether the joining word is written onto the number."""
    number = scan.term(figure.first, "number")
    return number is not None and number.prefix in scan.lexicon.joined and bool(number.prefix)
