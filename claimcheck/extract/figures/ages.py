"""Ages: "22-year-old", "aged 45", and the number between commas behind a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.bounds import read_bound_within
from claimcheck.extract.figures.decades import of_life
from claimcheck.extract.figures.phrases import noun_at
from claimcheck.extract.figures.plurals import is_plural
from claimcheck.extract.figures.wordclasses import (
    ADVERB,
    AND,
    AUXILIARY,
    BREAK,
    CLAUSE,
    COMMA,
    JOINT,
    PREPOSITION,
    is_grammar,
    kind,
)

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan, Term

AGES = frozenset({"year", "month", "week", "day"})
"""The units that ages are told in."""
OLDEST = 125
VOTE = "vote"
DECADE = "decade of an age"
"""The rule of "in her 30's"."""
_NAMED = 2
"""Tokens in front of an age: a name and its comma."""
_HOURS = 12
"""A smaller number behind "died at" is as well the hour."""
_DYING = 12
"""Words between a word for dying and the age: the name, the day, the place."""
_ENDS = frozenset({".", ";", ")", "("})
"""What may stand behind the age in a list of names."""
_NEAR = 4
"""Tokens between two ages of a list, or between people and the first of their ages."""
_OF_LIFE = frozenset({"year", "month"})
_AT_DEATH, _UNDER = "at_death", "under"
_REACH = 9
"""Tokens in front of a time in which the measure that it is of is looked for."""

_DECADE = 10


def read_age_words(scan: Scan, figure: Figure) -> bool:
    """Read "15-year-old", where the unit is inside the word for age, and "in her 30's"."""
    if of_life(scan, figure.first, figure.last) and figure.low is not None:
        _read_decade(scan, figure, figure.low)
        return True
    term = scan.term(figure.last + 1, "age", None)
    if term is None or term.entry.value != "old" or any(numeral.ordinal for numeral in figure.numerals):
        return False
    words = scan.words[term.first : term.last + 1]
    unit = next((unit for unit in AGES if any(word.startswith(unit) for word in words)), "year")
    figure.measured_in(unit, term.first, term.last)
    named = next((at for at in range(term.first, term.last + 1) if scan.words[at].startswith(unit)), -1)
    if named >= 0:
        figure.unit_first = named
    figure.concept = "age"
    figure.trace.append("age")
    return True


def _read_decade(scan: Scan, figure: Figure, first: float) -> None:
    """Take a decade for the ten years that it is."""
    figure.high, figure.approx = first + _DECADE - 1, "range"
    figure.unit, figure.concept = "year", "age"
    start = figure.begin  # "their **early** 20s"
    while start > figure.sentence[0] and not is_grammar(scan, start - 1, "owner"):
        start -= 1
    figure.cover(start, figure.last + 1 + (scan.words[figure.last + 1] == "'"))
    figure.trace.append(DECADE)


def age_before(scan: Scan, figure: Figure) -> bool:
    """Take "aged" and the like in front of a figure; tells whether they stand there."""
    term = _aged_before(scan, figure.begin) or _aged_before(scan, figure.first)  # "between the ages of 9 and 12"
    if term is None or term.first < figure.sentence[0]:
        return False
    figure.cover(term.first, figure.end)
    read_bound_within(scan, figure, term)
    return True


def _aged_before(scan: Scan, at: int) -> Term | None:
    term = scan.term_before(at, "age")
    return term if term is not None and term.entry.value == "age" else None


def dies_at(scan: Scan, figure: Figure) -> bool:
    """Tell whether somebody dies "at" so many years, or is "under" them."""
    under = scan.term(figure.begin, "age") if figure.begin < figure.first else None
    if under is not None and under.entry.value == _UNDER:
        return True
    term = scan.term_before(figure.begin, "age")
    if term is None or term.entry.value != _AT_DEATH:
        return False
    told = (scan.term(at, "state", "object") for at in range(figure.sentence[0], term.first))
    return any(state is not None and state.entry.value == "death" for state in told)


def read_age_of(scan: Scan, figure: Figure, floor: int) -> None:
    """Let a time be an age where the nearest measure in front is one ("**the ages** of the users are 16 to 20")."""
    if figure.unit not in _OF_LIFE or scan.begins_with(max(figure.unit_first, 0), "definite"):
        return  # "the first five years" are spoken of, and no age
    reached = scan.term_before(figure.front, "age")
    if reached is not None and reached.entry.value == "reached" and _is_somebody(scan, reached.first, floor):
        figure.concept = "age"
        figure.trace.append("age that somebody reached")
        return
    for at in range(figure.begin - 1, max(figure.sentence[0], floor, figure.begin - _REACH) - 1, -1):
        if scan.words[at] == ",":
            return
        measure = noun_at(scan, at)
        if (
            measure is None
            or measure.entry.sub != "measure"
            or any(scan.term(at, category) is not None for category in ("date_unit", "course"))
        ):
            continue
        if measure.entry.value == "age" and (not measure.suffix or scan.has_owner(at)):
            figure.concept = "age"
            figure.trace.append("age by its measure")
        return


def _is_somebody(scan: Scan, end: int, floor: int) -> bool:
    """Tell whether nothing in front of a verb is known to be a thing or a measure ("the contract of three years")."""
    for at in range(end - 1, max(floor, scan.sentence_tokens(end)[0], end - _NEAR) - 1, -1):
        noun = noun_at(scan, at)
        if noun is not None:
            return noun.entry.sub == "person"
        if scan.term(at, "date_unit") is not None or scan.term(at, "copula") is not None:
            return False
    return end > floor and scan.words[end - 1][0].isalpha()


def in_strokes(scan: Scan, figure: Figure) -> bool:
    """Read the agency forms "Alpha 27/ years/" and "Alpha /27 years/", where nouns come first."""
    if not scan.lexicon.head_first or scan.words[figure.unit_last + 1 : figure.unit_last + 2] != ["/"]:
        return False
    return figure.first > 0 and "/" in {scan.words[figure.first - 1], scan.words[figure.unit_first - 1]}


def read_bare_age(scan: Scan, figure: Figure) -> None:
    """Read "aged 45", and the age between commas behind a name."""
    plain = figure.high is None or figure.high <= OLDEST
    behind = scan.term(figure.last + 1, "age") if any(numeral.ordinal for numeral in figure.numerals) else None
    if behind is not None:
        if scan.value(figure.first - 1, "date_unit") == "decade" and figure.low is not None:
            figure.low, figure.high = (figure.low - 1) * _DECADE, figure.low * _DECADE  # "in **the fifth decade**"
            figure.approx = "range"
        figure.measured_in("year", behind.first, behind.last)  # "in the 25th **of his life**"
        figure.concept = "age"
        figure.trace.append("age")
        return
    if plain and age_before(scan, figure):
        figure.unit, figure.concept = "year", "age"
        figure.trace.append("age")
        return
    if plain and (
        _of_person(scan, figure) or _at_last(scan, figure) or _limited(scan, figure) or at_death(scan, figure)
    ):
        figure.unit, figure.concept = "year", "age"
        figure.trace.append("age of a person")
        return
    if plain and _is_bound_of_people(scan, figure):
        figure.unit, figure.concept = "year", "age"
        figure.trace.append("age that bounds people")
        return
    if plain and _behind_name(scan, figure) and _lists_votes(scan, figure):
        figure.concept = VOTE
        figure.trace.append("votes behind a name")
    elif plain and _behind_name(scan, figure):
        figure.unit, figure.concept = "year", "age"
        figure.trace.append("age behind a name")


def _lists_votes(scan: Scan, figure: Figure) -> bool:
    """Tell whether votes stand in front of the colon of a list of names ("the **votes** fell: Alpha Beta, 87;")."""
    start = figure.sentence[0]
    colon = next((at for at in range(figure.begin - 1, start, -1) if scan.words[at] == ":"), start)
    votes = (scan.term(at, "noun") for at in scan.within("noun", start, colon))
    return any(term is not None and term.entry.value == VOTE for term in votes)


def _is_bound_of_people(scan: Scan, figure: Figure) -> bool:
    """Read "children **under ten**" and "those over 60": nothing is counted behind a bound that people have."""
    value = figure.high if figure.low is None else figure.low
    bound = scan.term(figure.begin, "stop") if figure.approx in {"less_than", "more_than"} else None
    if scan.lexicon.head_first or bound is None or bound.entry.value != "preposition" or bound.last + 1 != figure.first:
        return False
    after = figure.last + 1
    goes_on = after < figure.sentence[1] and kind(scan, after) == AUXILIARY  # "children under 10 **were** let in"
    if value is None or value != int(value) or value <= 0 or not (goes_on or _is_ended(scan, figure)):
        return False
    before = figure.begin - 1
    noun = noun_at(scan, before)
    people = noun is not None and noun.entry.sub == "person" and is_plural(scan, noun)
    return before >= figure.sentence[0] and (people or scan.value(before, "age") == "people")


def _behind_name(scan: Scan, figure: Figure) -> bool:
    """
    Read the ages of "the guard, Alpha, 45, said" and of "Alpha Beta, 24; Gamma Delta, 30" at the end of a list.

    A name of one word may be a place, whose number a comma on either side sets apart.
    """
    first, after = figure.first, figure.last + 1
    whole = figure.low is not None and figure.low == figure.high and figure.low == int(figure.low)
    digits = bool(figure.numerals) and figure.numerals[0].written == "digits"
    if not (whole and digits) or first < _NAMED or scan.words[first - 1] != ",":
        return False
    if scan.words[first - 2] == "." and scan.words[first - 3] in scan.lexicon.affixes.get("descent", ()):
        return True  # "Alpha Beta Jr., 11"
    if not _is_name(scan, first - 2):
        return False
    if after >= len(scan) or scan.words[after] == ",":
        return after < len(scan)
    ends = scan.words[after] in _ENDS or after >= figure.sentence[1] or kind(scan, after) == AND
    full = first > _NAMED and all(
        _is_name(scan, at) and scan.term(at, "place") is None for at in (first - 2, first - 3)
    )
    return ends and full and not scan.lexicon.head_first and after < len(scan)


def _is_name(scan: Scan, at: int) -> bool:
    """Tell whether a word begins with a capital letter, and is no month and no day."""
    dated = scan.term(at, "month") is not None or scan.term(at, "weekday") is not None
    return scan.original[scan.span(at, at)[0]].isupper() and not dated


def _of_person(scan: Scan, figure: Figure) -> bool:
    """Read "she was 35" and "he will be 35 by May"."""
    at = figure.begin - 1
    if not is_grammar(scan, at, "be") or not _ends(scan, figure):
        return False
    while at > figure.sentence[0] and kind(scan, at) in {AUXILIARY, ADVERB}:
        at -= 1
    return is_grammar(scan, at, "personal")


def _at_last(scan: Scan, figure: Figure) -> bool:
    """Read "the actor, dead at 91" and "she died at 84", which are neither places nor people."""
    term = scan.term_before(figure.begin, "age", None)
    told = term is not None and term.entry.value == "dying" and term.first >= figure.sentence[0]
    return told and figure.begin == figure.first and _ends(scan, figure, timed=True)


def _limited(scan: Scan, figure: Figure) -> bool:
    """Read "19 or older" and "as young as 13": nothing else is old or young."""
    behind = scan.term(figure.last + 1, "age", None)
    if behind is not None and behind.entry.value == "limit":
        return True
    before = scan.term_before(figure.first, "age", None)
    return before is not None and before.entry.value == "limit" and _ends(scan, figure)


def at_death(scan: Scan, figure: Figure) -> bool:
    """Read "he died on Monday at 84", with the name, the day or the place between the two."""
    if scan.value(figure.begin - 1, "life") != "at" or (figure.low or 0) <= _HOURS:
        return False
    ends = figure.unit == "year" if scan.lexicon.head_first else _ends(scan, figure, timed=True)
    back = range(figure.begin - 2, max(figure.sentence[0], figure.begin - _DYING) - 1, -1)
    return ends and any(scan.value(at, "life") in {"died", "dies"} for at in back)


def _ends(scan: Scan, figure: Figure, *, timed: bool = False) -> bool:
    """Tell whether a figure is one whole number behind which nothing is counted; `timed`: "today" may stand there."""
    if scan.lexicon.head_first or figure.low is None or figure.low != figure.high or figure.low != int(figure.low):
        return False
    return _is_ended(scan, figure, timed=timed)


def _is_ended(scan: Scan, figure: Figure, *, timed: bool = False) -> bool:
    """Tell whether nothing is counted behind a figure."""
    if scan.is_number(figure.last + 1):
        return False
    after = kind(scan, figure.last + 1) if figure.last + 1 < figure.sentence[1] else BREAK
    if timed and after == ADVERB:
        return True
    return after in {BREAK, COMMA, AND, CLAUSE, JOINT, PREPOSITION} and not is_grammar(scan, figure.last + 1, "of")
