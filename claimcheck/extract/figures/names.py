"""Numbers that stand in names: F-16, COVID-19, Boeing 737, Article 140, channel 12."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.decades import of_life
from claimcheck.extract.figures.phrases import noun_at
from claimcheck.extract.figures.plurals import looks_plural
from claimcheck.extract.figures.ranges import DASHES
from claimcheck.extract.figures.unit_terms import term_after
from claimcheck.extract.figures.wordclasses import NOUN, kind

if TYPE_CHECKING:
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan, Term

_NEVER_NAMES = frozenset(
    (
        "approx",
        "copula",
        "course",
        "change",
        "stop",
        "month",
        "weekday",
        "harm",
        "unit",
        "age",
        "place",
        "number",
        "state",
    )
)
_BEFORE_SIGN = frozenset(("number", "month", "approx", "unit", "range"))
_COUNTED_AFTER = frozenset(("state", "age", "harm"))
REASONS = {
    "article": "number of an article or page",
    "identifier": "name with a number",
    "phone": "telephone number",
    "time": "clock time",
    "place_in_order": "place in an order",
    "street": "address",
    "calendar": "year",
}
_TWO = 2
_TEN = 10
"""Above it a noun in the singular is counted, where nouns come first."""
_MODEL = 3
"""Digits of the number of a model that stands within a phrase."""
_OPENING = frozenset(
    {"(", "-", ":", '"', "\N{LEFT DOUBLE QUOTATION MARK}", "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"}
)
"""What may stand between a kind of name and its number."""
_NUMBER_SIGNS = frozenset({"#", "\N{NUMERO SIGN}"})
_GENERATION = "g"
"""A capital G behind a number is a generation of networks, no gram."""
_SHORTEST_TO_CALL = 4
"""Digits of a number to call; fewer count something."""


def named_after(scan: Scan, last: int) -> bool:
    """Tell whether a unit or a known noun follows."""
    at = last + 1 + (last + 2 < len(scan) and scan.words[last + 1] == "-" and scan.touches(last + 2))  # "one-yen"
    noun = noun_at(scan, last + 1)
    counted = noun is not None and noun.prefix in {"", *scan.lexicon.articles}
    return counted or _unit_after(scan, last) or scan.term(at, "unit", "after") is not None


def counted_after(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a unit or a noun that so many can be of follows: none in the singular ("a Boeing 737 **jet**")."""
    noun = noun_at(scan, numeral.last + 1)
    singular = scan.term(noun.last, "singular") if noun is not None and not scan.lexicon.head_first else None
    alone = singular is not None and not singular.suffix and singular.last == singular.first
    if alone and noun is not None and not noun.suffix and (numeral.low or 0) > 1:
        return scan.term(numeral.last + 1, "unit") is not None
    return named_after(scan, numeral.last)


def _unit_after(scan: Scan, last: int) -> bool:
    """Tell whether a unit follows; a noun may belong to the name ("a category 4 storm")."""
    term = scan.term(last + 1, "unit")
    if term is not None and term.entry.sub == "cased":
        return term_after(scan, last + 1) is not None  # "a 2004 F-250" is no temperature
    return term is not None and term.entry.sub != "behind"  # "Road 43 in the town" is no 43 inches


def in_a_name(scan: Scan, numeral: Numeral) -> str:
    """Read F-16, G20, COVID-19, 5S, Windows 10."""
    first, last = numeral.first, numeral.last
    if of_life(scan, first, last):
        return ""
    printed = scan.quote(last + 1, last + 1) if last + 1 < len(scan) else ""
    if (
        scan.touches(first)
        and scan.words[first - 1][0].isalpha()
        and scan.words[first - 1] not in scan.lexicon.prefixes
        and (_hyphened(scan, first - 1) or _is_lettered(scan, numeral) or not _is_money(scan, first))
    ):
        previous = scan.readings[first - 1]
        letter = len(scan.words[first - 1]) == 1 and not (scan.is_number(first - 2) and scan.touches(first - 1))
        counted = scan.lexicon.head_first and not letter and named_after(scan, last)  # "funds100 projects"
        aged = scan.lexicon.head_first and last + 2 < len(scan) and scan.words[last + 1] == "/"
        counted = counted or (aged and scan.term(last + 2, "date_unit") is not None)  # "Alpha27/ years/"
        if not counted and (previous is None or "number" not in previous.categories or letter):
            return "name with a number"
    plus = first if scan.words[first] == "+" else first - 1
    if (
        plus > 0
        and scan.words[plus] == "+"
        and scan.is_number(plus - 1)
        and scan.touches(plus)
        and scan.touches(plus + 1)
    ):
        return "name with a number"
    if numeral.right == "+" and last + 2 < len(scan) and scan.is_number(last + 2) and scan.touches(last + 2):
        return "name with a number"
    if scan.words[first] == "-" and first and scan.words[first - 1][0].isalpha() and not named_after(scan, last):
        capital = scan.original[scan.span(first - 1, first - 1)[0]].isupper()
        if capital or (scan.lexicon.head_first and scan.term(first - 1, "stop") is None):
            return "name with a number"
    parted = numeral.left == "-" and first >= _TWO and not scan.lexicon.head_first and not _unit_after(scan, last)
    parted = parted and len(scan.words[first - 2]) > 1 and scan.quote(first - 2, first - 2).isupper()  # "COVID -19"
    if _behind_letter(scan, numeral) or _behind_letters(scan, numeral):
        return "name with a number"
    if (
        numeral.left in {*DASHES, "."}
        and first >= _TWO
        and (scan.touches(first - 1) or parted)
        and scan.words[first - 2][0].isalpha()
    ):
        letter = len(scan.words[first - 2]) == 1 and scan.quote(first - 2, first - 2).isupper()
        if letter or not scan.holds(first - 2, _BEFORE_SIGN):
            return "name with a number"
    if (
        numeral.right == "a"
        and not numeral.abbreviation
        and not (scan.lexicon.head_first and _starts_anew(scan, last + 1))
        and (scan.term(last + 1, "unit") is None or (scan.words[last + 1] == _GENERATION and printed.isupper()))
        and scan.term(last + 1, "name", "after") is None
    ):
        return "name with a number"
    return ""


def _is_money(scan: Scan, first: int) -> bool:
    """Tell whether a sign or code of money stands in front of a number."""
    return any(scan.term_before(first, "unit", sub, 3) is not None for sub in ("sign", "code"))


def _is_lettered(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether one digit touches capital letters that may be a sign of money: rather a name ("PS5", "RS6")."""
    plain = len(numeral.digits) == 1 and numeral.scale == 1 and numeral.first == numeral.last
    word = scan.quote(numeral.first - 1, numeral.first - 1)
    return plain and word.isupper() and len(word) == _TWO


def _behind_letter(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a slash parts a number from a letter alone, as in the names of decrees ("M/37")."""
    letter = numeral.first - 2
    if numeral.left != "/" or letter < 0 or not scan.touches(letter + 1) or scan.is_number(letter - 1):
        return False
    return len(scan.words[letter]) == 1 and scan.words[letter].isalpha()


def _behind_letters(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether the name of a letter stands in front, with a dash between or none ("eff - 16", "em1")."""
    dash = numeral.first > 1 and scan.words[numeral.first - 1] in DASHES
    letter = numeral.first - 1 - dash
    if not scan.lexicon.head_first or letter < 0 or len(scan.words[letter]) < _TWO:
        return False
    near = (dash or scan.touches(numeral.first)) and scan.words[letter] not in scan.lexicon.articles
    return near and numeral.digits.isdecimal() and scan.words[letter] in scan.lexicon.abbreviations


def _hyphened(scan: Scan, at: int) -> bool:
    """Tell whether a hyphen joins a word to another in front of it ("PLX-R")."""
    return at >= _TWO and scan.words[at - 1] == "-" and scan.touches(at) and scan.touches(at - 1)


def _starts_anew(scan: Scan, at: int) -> bool:
    """Tell whether a word that touches a number is one of its own, the space left out ("18of the men")."""
    return len(scan.words[at]) > 1 and (scan.term(at, "stop") is not None or noun_at(scan, at) is not None)


def named_before(scan: Scan, numeral: Numeral) -> str:
    """Read Article 140, channel 12, telephone, and a capitalised name in front ("Boeing 737")."""
    at = numeral.first
    if at and scan.words[at - 1] in _NUMBER_SIGNS:
        return REASONS["identifier"]
    if at and scan.words[at - 1] in _OPENING:
        at -= 1
    term = scan.term_before(at, "name", "before")
    if (
        term is not None
        and term.entry.value in REASONS
        and not term.suffix
        and not _numbers(scan, term)
        and not _is_nth(scan, term)
    ):
        value = term.entry.value
        if value == "time":
            return REASONS[value] if scan.lexicon.head_first and not named_after(scan, numeral.last) else ""
        if value == "phone" and len(numeral.digits) < _SHORTEST_TO_CALL:
            return ""
        counts = named_after(scan, numeral.last) if scan.lexicon.head_first else _unit_after(scan, numeral.last)
        if value == "phone":
            counted = not scan.lexicon.head_first and named_after(scan, numeral.last)
            return "" if counted else REASONS[value]
        if (value == "article" and not _is_specified(scan, numeral)) or not counts:
            return REASONS[value]
    if scan.lexicon.head_first and numeral.first == numeral.last and _is_latin(scan, at - 1):
        return "" if named_after(scan, numeral.last) else "name with a number"
    plain = numeral.digits.isdigit() and numeral.scale == 1 and numeral.first == numeral.last
    if not plain or counted_after(scan, numeral) or numeral.first == 0:
        return ""
    return "name with a number" if _behind_name(scan, numeral) else ""


def _is_specified(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a noun in the singular follows, as numbers from eleven on take it ("backed the law 61 **men**")."""
    after, many = numeral.last + 1, (numeral.low or 0) > _TEN
    if not (many and scan.lexicon.head_first and named_after(scan, numeral.last)) or after != numeral.first + 1:
        return False
    noun = scan.term(after, "singular")
    return noun is not None and not noun.prefix and not scan.is_number(after + 1)


def in_a_phrase(scan: Scan, numeral: Numeral, index: int, numerals: list[Numeral]) -> str:
    """Read the number of a model within what another number counts: "12 Boeing **737** jets", "737-**800**"."""
    first, before = numeral.first, numerals[index - 1] if index else None
    joined = numeral.left == "-" and scan.touches(first) and scan.touches(first - 1)
    if before is not None and joined and before.last == first - _TWO:
        return named_before(scan, before) or in_a_phrase(scan, before, index - 1, numerals)
    plain = numeral.digits.isdigit() and numeral.scale == 1 and numeral.first == numeral.last
    if scan.lexicon.head_first or before is None or not plain or len(numeral.digits) < _MODEL or numeral.right:
        return ""
    between = range(before.last + 1, first)
    if not 1 <= len(between) <= _TWO or first < scan.sentence_tokens(before.first)[0]:
        return ""
    if any(kind(scan, at) != NOUN or looks_plural(scan.words[at]) or scan.holds(at, _NEVER_NAMES) for at in between):
        return ""
    after = numeral.last + 1
    called = after < len(scan) and (looks_plural(scan.words[after]) or scan.quote(after, after)[0].isupper())
    return REASONS["identifier"] if called and not _unit_after(scan, numeral.last) else ""


def _is_latin(scan: Scan, at: int) -> bool:
    """Tell whether a token is a word in Latin letters, which in another script is a name."""
    return at >= 0 and scan.words[at].isascii() and scan.words[at].isalpha()


def _numbers(scan: Scan, term: Term) -> bool:
    """Tell whether the word for "number" is the verb: behind a plural ("the workers number 40")."""
    copula = scan.term(term.first, "copula")
    return copula is not None and term.first > 0 and looks_plural(scan.words[term.first - 1])


def _is_nth(scan: Scan, term: Term) -> bool:
    """Tell whether an ordinal says which day it was: the number behind is not its name ("the first day 31 …")."""
    ordinal = scan.term(term.first - 1, "number", "ordinal") if term.first else None
    return ordinal is not None and scan.term(term.first, "date_unit") is not None


def called_by_scale(scan: Scan, numeral: Numeral) -> str:
    """Read a bare "thousand" behind a noun in construct, with nothing to count behind it, as that noun's name."""
    at = numeral.first - 1
    alone = numeral.first == numeral.last and numeral.low == numeral.scale > 1 and not numeral.vague
    number = scan.term(numeral.first, "number")
    if not alone or not scan.lexicon.head_first or number is None or number.prefix or at < 0:
        return ""
    noun = scan.term(at, "singular")
    if noun is None or noun.last != at or noun.suffix or scan.term(at, "copula") is not None:
        return ""
    after = noun_at(scan, numeral.last + 1) or scan.term(numeral.last + 1, "unit", "after")
    return REASONS["identifier"] if after is None or after.prefix in scan.lexicon.articles else ""


def _behind_name(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a capitalised word in the middle of a sentence stands in front, which is no known small word."""
    at = numeral.first - 1
    start, end = scan.span(at, at)
    word = scan.original[start:end]
    if not (word[0].isupper() and word.isascii() and word[0].isalpha()) or at <= scan.sentence_tokens(at)[0]:
        return False
    lettered = scan.words[at - 1] == "&"
    if not lettered and scan.holds(at, _NEVER_NAMES):
        return False
    after = numeral.last + 1
    return after >= len(scan) or not (
        scan.words[after] == "%"
        or looks_plural(scan.words[after])
        or _unit_after(scan, numeral.last)
        or scan.holds(after, _COUNTED_AFTER)
    )
