"""Numbers that stand behind what they count like an adjective: "the resolutions the seven", "sites several"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.heads import take_phrase
from claimcheck.extract.figures.phrases import Phrase, noun_at, stops
from claimcheck.extract.figures.places import limits
from claimcheck.extract.figures.unit_terms import dimension_of

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan, Term

_TWO = 2
_FEW = range(3, 11)
"""Numbers that a plural is counted by."""
_CHAIN = 4
"""Words of a chain of owners."""


def read_postposed(scan: Scan, figure: Figure) -> bool:
    """Read a number that stands behind its noun like an adjective ("the seven resolutions", "several sites")."""
    at = figure.first - 1
    if at < figure.sentence[0] or figure.begin < figure.first or not figure.numerals:
        return False
    numeral = figure.numerals[0]
    number = scan.term(figure.first, "number")
    definite = number is not None and not numeral.vague and number.prefix in scan.lexicon.articles
    bare = numeral.vague and numeral.low is None and number is not None and not number.prefix
    timed = bare and scan.term(at, "unit", "after") is not None and scan.readings[figure.first] is not None
    many = timed or _is_many(scan, at) or scan.term(figure.last + 1, "filler") is None
    bare = bare and many and figure.first == figure.last and not scan.begins_with(at, "definite")
    if numeral.written == "digits" and scan.words[at] in scan.lexicon.articles and at > figure.sentence[0]:
        definite, at = numeral.digits.isdigit(), at - 1  # "the states the 22"
    elif numeral.written != "words":
        return False
    single = figure.first == figure.last
    one = single and counted_as_one(scan, figure.first) is not None
    told = one or (single and (only_one(scan, figure.first) or (_is_two(numeral) and _is_dual(scan, at))))
    if not (definite or bare or told) or not scan.words[at][0].isalpha():
        return False
    unit = scan.term(at, "unit", "after")
    if unit is not None and definite and _is_thing(scan, at) and not _is_dated(scan, figure.last + 1):
        unit = None  # "the seven **contracts**", spelt like decades
    alone = not _goes_on(scan, figure.last + 1) or (bare and not _is_many(scan, figure.last + 1))
    if unit is not None and unit.last == at and (definite or one or alone):
        figure.unit, figure.unit_first, figure.unit_last = unit.entry.value, at, at
        figure.concept = "duration" if dimension_of(figure.unit) == "time" else None
        figure.cover(at, figure.end)
        return True
    phrase = _phrase(scan, figure, at, bare=bare, definite=definite)
    if phrase is None:
        return False
    take_phrase(scan, figure, phrase)
    figure.trace.append("noun in front")
    return True


def _phrase(scan: Scan, figure: Figure, at: int, *, bare: bool, definite: bool) -> Phrase | None:
    """Read the noun phrase that ends right in front of a number; None where none can be counted."""
    described = at
    if definite and noun_at(scan, at) is None and scan.ends_with(at, "relation") and noun_at(scan, at - 1) is not None:
        at -= scan.begins_with(at, "definite")  # "the **companies** industrial the fifty"
    if bare and noun_at(scan, at) is None and limits(scan, at) is not None and noun_at(scan, at - 1) is not None:
        at -= 1  # "Arab states, several of them"
    if bare and noun_at(scan, at) is None and scan.is_feminine(at) and _is_many(scan, at - 1):
        at -= 1  # "factors of the weather, several"
    if bare and described == at and _is_bare_plural(scan, at - 1) and _is_bare_plural(scan, at):
        at -= 1  # "companies of cars, several"
    head = heading_plural(scan, at, figure.sentence[0]) if definite and is_few(figure.numerals[0]) else -1
    if head >= 0:
        return Phrase(head, described, head, noun_at(scan, head), ())
    term = noun_at(scan, at) or (scan.term(at, "dual") if not bare and not definite else None)
    if stops(scan, at) or (term is None and bare and noun_at(scan, figure.last + 1) is not None):
        return None
    if (
        definite
        and not scan.begins_with(at, "definite")
        and not scan.has_owner(at)
        and not (term is not None and term.prefix.endswith(scan.lexicon.articles))
    ):
        return None
    if bare and term is not None and _is_one_thing(scan, at) and _goes_on(scan, figure.last + 1):
        return None  # "for **resistance** several strains"
    formed = scan.ends_with(at, "plural_things") and not scan.begins_with(at, "definite") and noun_at(scan, at) is None
    anew = _goes_on(scan, figure.last + 1) and not (formed and not _is_many(scan, figure.last + 1))
    if bare and term is None and (anew or (scan.readings[at] is not None and not formed)):
        return None  # but "ministries **several** in the country"
    scope = limits(scan, described) if described > at else None
    return Phrase(at, described, at, term, (scope[0],) if scope is not None else ())


def _is_thing(scan: Scan, at: int) -> bool:
    noun = noun_at(scan, at)
    return noun is not None and noun.entry.sub == "thing"


def _is_dated(scan: Scan, at: int) -> bool:
    """Tell whether "past", "last" and the like stand at a token."""
    return scan.value(at, "stop") == "adverb"


def is_few(numeral: Numeral) -> bool:
    """Tell whether a number counts a plural behind which it stands, and has another form for a place in an order."""
    return numeral.low == numeral.high and numeral.low in _FEW


def heading_plural(scan: Scan, at: int, start: int) -> int:
    """
    Give the plural that heads a chain of owners with one thing at its end; -1 where none does.

    "The states of the council **the six**" are six states: a few are counted by a plural, and a council is one.
    """
    definite = scan.begins_with(at, "definite") or scan.has_owner(at) or scan.term(at, "place") is not None
    unknown = definite and noun_at(scan, at) is None and not scan.ends_with(at, "plural")
    if not (_is_one_thing(scan, at) or limits(scan, at) is not None or unknown):
        return -1
    for head in range(at - 1, max(start, at - _CHAIN) - 1, -1):
        noun = noun_at(scan, head)
        if stops(scan, head) or (noun is not None and noun.suffix):
            return -1
        if noun is not None and noun.last == head and not _is_one_thing(scan, head):
            return head
        known = scan.readings[head] is not None and not scan.begins_with(head, "definite")
        if noun is None and known and limits(scan, head) is None:
            return -1
    return -1


def counted_as_one(scan: Scan, at: int) -> Term | None:
    """Give the unit or the person that "one" behind it counts, where nouns come first ("a year **one**")."""
    number = scan.term(at, "number", "unit")
    if number is None or number.prefix or number.entry.value != "1" or not at or not scan.lexicon.head_first:
        return None
    reading = scan.readings[at]
    joints = () if reading is None else reading.by_category.get("joint", ())
    if not any(entry.value == "counted" for _, _, entry, *_ in joints):
        return None  # "one of" begins a phrase
    term = scan.term(at - 1, "date_unit", "one") or scan.term(at - 1, "singular", "person")
    if term is None and scan.term(at - 1, "unit", "dual") is None:
        term = scan.term(at - 1, "unit", "after")
    bare = term is not None and term.last == at - 1 and not term.prefix.endswith(scan.lexicon.articles)
    thing = scan.term(at - 2, "singular", "thing") if bare else None  # "a season of sport", not a sportsman
    whole = noun_at(scan, at - 2)
    described = thing is not None and (whole is None or whole.last < at - 1)
    return term if bare and not (described and scan.term(at - 1, "unit", "after") is None) else None


def only_one(scan: Scan, at: int) -> bool:
    """Tell whether "one" behind a noun counts it for sure: "a poem **one** only"."""
    number = scan.term(at, "number", "unit")
    reading = scan.readings[at]
    joints = () if reading is None else reading.by_category.get("joint", ())
    counts = number is not None and not number.prefix and any(entry.value == "counted" for _, _, entry, *_ in joints)
    if not counts or not at or not scan.words[at - 1][0].isalpha() or stops(scan, at - 1):
        return False
    only, exact = scan.term(at + 1, "stop"), scan.term(at + 1, "approx", "before")
    if only is None or exact is None or scan.begins_with(at - 1, "definite"):
        return False
    return only.entry.value == "adverb" and exact.entry.value == "exact"


def _is_one_thing(scan: Scan, at: int) -> bool:
    singular = scan.term(at, "singular")
    return singular is not None and singular.last == at and not singular.suffix


def _is_two(numeral: Numeral) -> bool:
    return numeral.low == numeral.high == _TWO


def _is_dual(scan: Scan, at: int) -> bool:
    """Tell whether a noun has the form of two ("candidates, **two**")."""
    term = scan.term(at, "dual")
    return term is not None and term.last == at and not term.suffix


def _is_bare_plural(scan: Scan, at: int) -> bool:
    """Tell whether a known noun stands at a token without an article, and not in the singular."""
    noun = noun_at(scan, at)
    joined = noun is not None and noun.prefix in ("", *scan.lexicon.affixes.get("conjunction", ()))
    return noun is not None and joined and noun.last == at and scan.term(at, "singular") is None


def _is_many(scan: Scan, at: int) -> bool:
    """Tell whether a plural without the article stands at a token, known or by its form."""
    by_form = scan.readings[at] is None and scan.ends_with(at, "plural") and not scan.begins_with(at, "definite")
    return _is_bare_plural(scan, at) or by_form


def _goes_on(scan: Scan, at: int) -> bool:
    """Tell whether a word follows that may be a noun."""
    return at < len(scan) and scan.words[at][0].isalpha() and not stops(scan, at)
