"""Two numbers that make one figure: from 10 to 20, between, 10-20, ten or twelve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.figure import figure_of
from claimcheck.extract.figures.unit_terms import is_money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_NEXT = 3
"""Tokens between the two numbers of a range: the joining word, a unit or a sign on the first number."""
DASHES = frozenset({"-", "\N{EN DASH}", "\N{EM DASH}", "~"})
"""What may stand between the ends of a range."""
STRETCH = "\N{ARABIC TATWEEL}"
"""The sign that stretches words, which some write for a dash."""
_CLOSING = frozenset({")", "]", "»", "”", '"'})
_FEW = range(3, 11)
_PLURALS = frozenset({1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000})
"""What a plural of a scale counts from where no number stands in front of it."""
_UNSCALED = 1000
"""A first number below it may share the scale of the second."""
_CHANGE = 8
"""Tokens in front of "from" in which a verb of change makes it a change instead of a range."""
_OUTCOME = 4
"""How many times a change what it came to is at least: "by 5 dollars to 95", not "by 5 % to 10 %"."""


def figures_of(scan: Scan, numerals: Sequence[Numeral]) -> list[Figure]:
    """Begin a figure for every numeral, and one for the two numerals of a range."""
    figures: list[Figure] = []
    index = 0
    while index < len(numerals):
        numeral = numerals[index]
        if index + 1 < len(numerals) and is_fraction(scan, numeral, numerals[index + 1]):
            figures.append(_fraction(scan, numeral, numerals[index + 1]))
            index += 2
            continue
        if index + 1 < len(numerals) and _scale_behind(scan, numeral, numerals[index + 1]):
            figures.append(_scaled_up(scan, numeral, numerals[index + 1]))
            index += 2
            continue
        figure = figure_of(scan, numeral)
        if index + 1 < len(numerals):
            opened = _range(scan, figure, numeral, numerals[index + 1])
            if opened:
                figures.append(figure)
                index += 2
                continue
        figures.append(figure)
        index += 1
    return figures


def _scale_behind(scan: Scan, numeral: Numeral, following: Numeral) -> bool:
    """Tell whether a scale stands outside the brackets or quotes of its number ("(3.9) million", "75 USD million")."""
    few = numeral.low is not None and numeral.low in _FEW and following.vague  # "(5) thousands"
    return (
        following.written == "words"
        and ((following.scale > 1 and following.low == following.scale) or (few and following.low in _PLURALS))
        and following.first == numeral.last + 2
        and (scan.words[numeral.last + 1] in _CLOSING or scan.term(numeral.last + 1, "unit", "code") is not None)
        and numeral.low is not None
        and numeral.scale == 1
    )


def is_fraction(scan: Scan, left: Numeral, right: Numeral) -> bool:
    """Tell whether a slash between two numbers makes them a fraction: where a unit follows ("1/2 hour")."""
    at = left.last + 1
    if right.first != at + 1 or scan.words[at] != "/" or not right.low or left.low is None or left.low >= right.low:
        return False
    after = scan.term(right.last + 1, "unit", "after")
    return scan.touches(at) and scan.touches(right.first) and after is not None


def _fraction(scan: Scan, left: Numeral, right: Numeral) -> Figure:
    figure = figure_of(scan, left)
    figure.low = figure.high = (left.low or 0) / (right.low or 1)
    figure.last = figure.end = right.last
    figure.numerals = ()
    figure.trace.append("fraction")
    return figure


def _scaled_up(scan: Scan, numeral: Numeral, scale: Numeral) -> Figure:
    figure = figure_of(scan, numeral)
    figure.low = figure.high = (numeral.low or 0) * (scale.scale if scale.scale > 1 else int(scale.low or 1))
    figure.last = figure.end = scale.last
    figure.numerals = ()
    code = scan.term(numeral.last + 1, "unit", "code")
    if code is not None:
        figure.measured_in(code.entry.value, code.first, code.last)
    figure.trace.append("scale behind brackets")
    return figure


def _range(scan: Scan, figure: Figure, left: Numeral, right: Numeral) -> bool:
    """Join two numerals if the words between and before them make a range; tells whether they do."""
    if right.first - left.last > _NEXT + 2 or right.first >= figure.sentence[1] or left.vague or right.vague:
        return False
    low, high = _scaled(left, right), _unsigned(scan, left, right)
    if low is None or high is None or low >= high or _is_inches(scan, left, right):
        return False
    at = left.last + 1
    unit = scan.term(at, "unit")
    if unit is not None and unit.last < right.first:
        if not _alike(scan, unit.entry.value, right):
            return False
        at = unit.last + 1
    number = scan.term(left.first, "number")
    worded = scan.lexicon.head_first and left.written == "words" and bool(right.digits)
    if worded and number is not None and number.prefix.endswith(scan.lexicon.articles):
        return False  # "in these four states to 10 %"
    opening = scan.term_before(_opening(scan, left), "range")
    opened = opening is not None and opening.entry.value == "open"
    after = at if _stretched(scan, left, right) else _behind_join(scan, right, at, opened=opened)
    if after < 0 or not _only_signs(scan, after, right.first):
        return False
    dash = at < len(scan) and not scan.words[at][0].isalnum() and at < right.first + 1
    dash = dash or _stretched(scan, left, right)
    if not dash and not opened and not _is_to(scan, at) and not _reaches(scan, at):
        return False
    if left.fraction and not right.fraction and scan.term_before(right.first, "unit", "sign", 3) is not None:
        return False  # "fell by **a third to $7 billion**"
    own = unit is not None or _start(scan, left) < left.first
    money = _is_told_in_money(scan, left) and not scan.lexicon.verb_first
    far = money or high >= low * _OUTCOME
    if own and not dash and not opened and far and _comes_to(scan, figure, left):
        return False
    if opening is not None and opened:
        if not dash and _changes(scan, figure, opening.first):
            return False
        figure.begin = opening.first
    figure.last = figure.end = right.last
    figure.low, figure.high = low, high
    figure.numerals = (left, right)
    exact = scan.term(opening.last + 1, "approx", "before") if opening is not None and opened else None
    figure.approx = "about" if exact is not None and exact.entry.value == "about" else "range"
    figure.trace.append("range")
    return True


def _is_inches(scan: Scan, left: Numeral, right: Numeral) -> bool:
    """Tell whether two numbers are inches of one height and feet of the next ("5 feet **3 to 5** feet 5")."""
    feet = scan.term_before(left.first, "unit", "after"), scan.term(right.last + 1, "unit", "after")
    return all(term is not None and term.entry.value == "foot" for term in feet)


def _stretched(scan: Scan, left: Numeral, right: Numeral) -> bool:
    """Tell whether the sign that stretches words stands for a dash between two numbers."""
    if right.first != left.last + 1 or not scan.lexicon.head_first:
        return False
    between = scan.original[scan.span(left.last, left.last)[1] : scan.span(right.first, right.first)[0]]
    return set("".join(between.split())) == {STRETCH}


def _alike(scan: Scan, unit: str, right: Numeral) -> bool:
    """Tell whether the second number has the unit of the first ("7 % to $2.3 billion" is a change and its outcome)."""
    after = scan.term(right.last + 1, "unit") or scan.term_before(right.first, "unit", "sign", 3)
    return after is not None and after.entry.value == unit


def _behind_join(scan: Scan, right: Numeral, at: int, *, opened: bool) -> int:
    """Give the token behind the word or sign that joins two numbers; -1 where nothing does."""
    if at == right.first:  # the joining word is written onto the number, or the dash was read as a minus
        if scan.words[at] in DASHES:
            return at
        reading = scan.readings[at]
        return at if opened and reading is not None and reading.prefix in scan.lexicon.joined else -1
    if at + 3 == right.first and scan.words[at] == scan.words[at + 2] == "-" and scan.touches(at + 1):
        at += 1  # "a 40-to-50-mile stretch"
    elif (
        at + 2 == right.first
        and scan.words[at] in DASHES
        and ((scan.touches(at) and _is_to(scan, at + 1)) or (opened and scan.term(at + 1, "range") is not None))
    ):
        at += 1  # "a three- to four-day stay", "between 100**- to** 150"
    join = scan.term(at, "range")
    if join is None or join.entry.value == "open" or join.last >= right.first:
        return -1
    if join.entry.value == "weak" and not opened:
        return -1
    return join.last + 1


def _only_signs(scan: Scan, at: int, end: int) -> bool:
    """Tell whether nothing but a sign of money or a word of exactness stands before the second number."""
    while at < end:
        term = scan.term(at, "unit", "sign") or scan.term(at, "unit", "code") or scan.term(at, "approx", "before")
        if term is None and scan.words[at] not in DASHES:
            return False
        at = term.last + 1 if term is not None else at + 1
    return True


def _unsigned(scan: Scan, left: Numeral, right: Numeral) -> float | None:
    """Give the upper end, whose dash may have been read as a minus."""
    if right.high is None or left.low is None:
        return None
    if right.high < 0 <= left.low and scan.words[right.first] in DASHES:
        return -right.high
    return right.high


def _changes(scan: Scan, figure: Figure, opening: int) -> bool:
    """Tell whether two numbers that "from" opens are the ends of a change ("rose from 3 to 12")."""
    course = scan.term(opening, "course")
    if course is None or course.entry.value != "from":
        return False
    first = max(figure.sentence[0], opening - _CHANGE)
    return any(scan.term(at, "change") is not None or scan.value(at, "shift") == "from" for at in range(first, opening))


def _comes_to(scan: Scan, figure: Figure, left: Numeral) -> bool:
    """Tell whether a change stands before "to" and what it came to behind it ("raised it **by 5 dollars to** 95")."""
    start = _start(scan, left)
    course = scan.term_before(start, "course")
    if course is not None and course.entry.value == "by":
        return True
    first = max(figure.sentence[0], start - _CHANGE)
    return scan.lexicon.verb_first and any(scan.term(at, "change") is not None for at in range(first, start))


def _is_told_in_money(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a numeral has its own money: "by $5bn to $8bn" is a change and its outcome, "by 5 % to 8 %" none."""
    sign, after = scan.term_before(numeral.first, "unit", "sign", 3), scan.term(numeral.last + 1, "unit")
    return any(term is not None and is_money(term.entry.value) for term in (sign, after))


def _opening(scan: Scan, numeral: Numeral) -> int:
    """Give the token that "between" stands in front of: a sign of money, "about", "the ages of", or the number."""
    first = _start(scan, numeral)
    for category in ("age", "approx"):
        term = scan.term_before(first, category)
        if term is not None and scan.term(term.first, "range") is None:
            first = term.first
    return first


def _start(scan: Scan, numeral: Numeral) -> int:
    """Give the token where a numeral begins with its sign of money."""
    sign = scan.term_before(numeral.first, "unit", "sign", 3)
    return sign.first if sign is not None else numeral.first


def _is_to(scan: Scan, at: int) -> bool:
    return scan.value(at, "course") == "to"


def _reaches(scan: Scan, at: int) -> bool:
    """Tell whether a joining word says "up to" and nothing else, as "and" does ("20 through 100")."""
    join = scan.term(at, "range")
    return join is not None and join.entry.value == "join" and scan.term(at, "joint") is None and at == join.first


def _scaled(left: Numeral, right: Numeral) -> float | None:
    """Give the lower end; "2 to 3 million" means two million by it."""
    if left.low is None or right.high is None:
        return None
    plain = right.scale > 1 and left.scale == 1 and not left.abbreviation and not left.fraction
    plain = plain and (not left.digits or left.digits.replace(".", "", 1).isdigit())
    if plain and abs(left.low) < _UNSCALED and left.low * right.scale < right.high:
        return left.low * right.scale
    return left.low
