"""Numbers that are no quantities, each with its reason."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extract.figures.addresses import in_a_row, in_an_address
from claimcheck.extract.figures.chains import chained, lettered
from claimcheck.extract.figures.clocks import clock, clock_words
from claimcheck.extract.figures.list_numbers import in_brackets, list_number, told_in_words
from claimcheck.extract.figures.names import REASONS, called_by_scale, in_a_name, in_a_phrase, named_after, named_before
from claimcheck.extract.figures.phones import PHONE, telephone
from claimcheck.extract.figures.phrases import noun_at
from claimcheck.extract.figures.plurals import is_plural
from claimcheck.extract.figures.postposed import counted_as_one, heading_plural, is_few, only_one
from claimcheck.extract.figures.ranges import DASHES, is_fraction
from claimcheck.extract.figures.rolls import in_a_roll
from claimcheck.extract.figures.scores import score
from claimcheck.extract.figures.titles import counts_years, in_a_title
from claimcheck.extract.figures.unit_terms import NEVER_PARTED
from claimcheck.extract.figures.wordclasses import AUXILIARY, DETERMINER, NOUN, PRONOUN, kind
from claimcheck.extract.figures.years import as_year, is_recent

if TYPE_CHECKING:
    from claimcheck.grammar.dates import DateReading
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_PHRASE = 6
"""Tokens of "of the", the adjectives behind it and their noun."""
_TWO = 2
"""Tokens that a sign and the number or name in front of it are."""
_ELEVEN = 11
_STRETCHES = frozenset({"relative", "period", "distance"})
_PHONE_DIGITS = 7
_LISTED = frozenset({*REASONS.values(), "year", "ordinal"}) - {"clock time"}
"""Reasons that hold for the next number of a list."""


def reason_against(scan: Scan, numeral: Numeral, index: int, numerals: list[Numeral]) -> str:
    """Give the reason why a numeral is no quantity; "" where it may be one. Dates and zones are told before."""
    if numeral.ordinal:
        return "" if counts_years(scan, numeral) else "ordinal"
    if numeral.written == "digits":
        return (
            _malformed(numeral)
            or telephone(scan, numeral)
            or ("identifier" if chained(scan, index, numerals) or lettered(scan, numeral) else "")
            or ("" if _halves(scan, index, numerals) else clock(scan, numeral))
            or in_an_address(scan, numeral)
            or in_a_row(scan, numeral, index, numerals)
            or score(scan, numeral, index, numerals)
            or in_a_name(scan, numeral)
            or ("" if in_a_roll(scan, index, numerals) else named_before(scan, numeral))
            or in_a_phrase(scan, numeral, index, numerals)
            or in_a_title(scan, numeral)
            or as_year(scan, numeral)
            or _place_in_order(scan, numeral)
            or in_brackets(scan, numeral)
            or told_in_words(scan, index, numerals)
            or _per_so_many(scan, numeral)
            or list_number(scan, numeral)
        )
    joined = "-" in {numeral.left, numeral.right}  # "a five-to-four ruling"
    nil = score(scan, numeral, index, numerals) if numeral.low == 0 or joined else ""
    return (
        nil
        or _in_whole_name(scan, numeral)
        or clock_words(scan, numeral)
        or _definite(scan, numeral)
        or _pronoun(scan, numeral)
        or called_by_scale(scan, numeral)
    )


def measured(scan: Scan, reading: DateReading) -> bool:
    """
    Tell whether what was read as a date is a figure all the same.

    A bare year with a unit or a noun behind it ("2000 soldiers"), and a stretch of time that is told by its length
    ("in the past two years"), but not a point so many days away ("three days ago").
    """
    if all(scan.is_number(at) or scan.words[at] == "/" for at in range(reading.first, reading.last + 1)):
        last = reading.last
        if last + 2 < len(scan) and scan.words[last + 1] in DASHES and scan.is_number(last + 2):
            last += 2
        if last + 1 < len(scan) and scan.line_break(last + 1):
            return False  # the next line begins with a noun
        unit = scan.term(last + 1, "unit")
        counts = (unit is not None and unit.entry.sub != "cased") or (
            last > reading.first and noun_at(scan, last + 1) is not None
        )
        return counts or (named_after(scan, last) and not is_recent(scan, reading.first, last))
    if reading.expression.form not in _STRETCHES or reading.expression.count is None:
        return False
    if reading.expression.form == "distance" and (reading.expression.direction or 0) < 0:
        return False
    if reading.expression.bound == "within":
        return True
    distance = [
        term for at in range(reading.first, reading.last + 1) if (term := scan.term(at, "date_distance")) is not None
    ]
    return all(term.entry.sub not in {"ago", "hence"} for term in distance) and not (
        scan.lexicon.head_first and distance
    )


def continued(scan: Scan, numeral: Numeral, earlier: int, reason: str) -> str:
    """Give the reason of the number in front where both stand in one list ("resolutions 1696, 1737 and 1747")."""
    article = scan.words[numeral.first - 1] in scan.lexicon.articles if numeral.first else False
    if reason not in _LISTED or numeral.first - article - earlier > _TWO or named_after(scan, numeral.last):
        return ""
    for at in range(earlier + 1, numeral.first - article):
        if scan.words[at] not in {",", "/"} and scan.term(at, "range") is None:
            return ""
    return reason if numeral.written == "digits" and numeral.digits.isdigit() else ""


def _malformed(numeral: Numeral) -> str:
    digits = numeral.digits
    if (numeral.low is None and not numeral.vague) or {"_", "?", "&", "@"} & {numeral.left, numeral.right}:
        return "version or identifier"
    plain = digits.isdigit()
    if plain and len(digits) > 1 and digits[0] == "0" and not (numeral.low or 0) % 1:
        return PHONE if len(digits) >= _PHONE_DIGITS else "identifier"
    if plain and len(digits) > _PHONE_DIGITS + 4 and numeral.scale == 1:
        return "identifier"
    return ""


def _per_so_many(scan: Scan, numeral: Numeral) -> str:
    """Read the thousand of "24 **for every 1000** people", which is what the rate is told by."""
    per = scan.term(numeral.first - 1, "per", None) if numeral.first > 1 and scan.lexicon.head_first else None
    told = per is not None and per.first == per.last and scan.is_number(numeral.first - 2)
    round_number = numeral.low in {100, 1_000, 10_000, 100_000}
    return "part of another figure" if told and round_number else ""


def _halves(scan: Scan, index: int, numerals: list[Numeral]) -> bool:
    """Tell whether a numeral is a side of a fraction written with a slash."""
    sides = numerals[max(0, index - 1) : index + 2]
    return any(is_fraction(scan, left, right) for left, right in pairwise(sides))


def _in_whole_name(scan: Scan, numeral: Numeral) -> str:
    """Read "ground zero", "at one point"."""
    term = scan.term(numeral.first - 1, "name", "whole") if numeral.first else None
    return REASONS.get(term.entry.value, "no number here") if term is not None and term.last >= numeral.last else ""


def _definite(scan: Scan, numeral: Numeral) -> str:
    """Read number words with the article written on, alone or behind a singular ("the twentieth century")."""
    number = scan.term(numeral.first, "number")
    if number is None or not number.prefix or not number.prefix.endswith(scan.lexicon.articles):
        ten = scan.term(numeral.first + 1, "number") if numeral.first + 1 == numeral.last else None
        of_them = numeral.low == _ELEVEN and ten is not None and ten.prefix in scan.lexicon.articles
        return "no number here" if of_them else ""  # "one of **the ten**", no eleven
    if numeral.vague:  # "**the number** rose **from** 12", "made **the outfit** ready"
        return "no number here" if numeral.first < numeral.last or numeral.low is None else ""
    if numeral.fraction:
        return _quarter(scan, numeral)
    if named_after(scan, numeral.last) or _opens_range(scan, numeral):
        return ""
    at = numeral.first - 1
    if at < 0 or not scan.words[at][0].isalpha() or scan.term(at, "stop") is not None:
        return "ordinal"
    if is_few(numeral) and heading_plural(scan, at, scan.sentence_tokens(at)[0]) >= 0:
        return ""
    singular, unit = scan.term(at, "singular"), scan.term(at, "date_unit")
    named = scan.term_before(numeral.first, "name", "before")
    one = (singular is not None and not singular.suffix) or (unit is not None and unit.entry.sub == "one")
    one = one or (named is not None and named.entry.value == "identifier")  # "the minute the thirtieth"
    related = scan.ends_with(at, "relation") and not scan.ends_with(at - 1, "plural") and at > 1
    one = one or (related and scan.is_feminine(at - 1) and scan.begins_with(at - 1, "definite"))
    one = one or (related and scan.term(at - 1, "singular") is not None)  # "the annual **anniversary** the fiftieth"
    return "ordinal" if one else ""


def _opens_range(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a number is the lower one of a range ("between **the thirty** and the fifty riyals")."""
    join = scan.term(numeral.last + 1, "range")
    higher = scan.term(join.last + 1, "number") if join is not None and join.entry.value == "join" else None
    opens = scan.term_before(numeral.first, "range")
    told = opens is not None and opens.entry.value == "open"
    return told and higher is not None and higher.entry.sub != "ordinal"


def _quarter(scan: Scan, numeral: Numeral) -> str:
    """Read "the quarter" with an adjective behind it as a quarter of a year."""
    after = numeral.last + 1
    ends = after >= len(scan) or not scan.words[after][0].isalpha() or scan.term(after, "stop") is not None
    before = numeral.first - 1
    timed = scan.value(before, "home") == "in" or scan.value(before, "date_bound") == "within"  # "during the quarter"
    return "" if (ends and not timed) or numeral.first != numeral.last else "no number here"


def _place_in_order(scan: Scan, numeral: Numeral) -> str:
    """Read digits with the article written on, behind a singular ("the 23rd camp")."""
    article = numeral.first if scan.words[numeral.first] in scan.lexicon.articles else numeral.first - 1
    if article < 1 or scan.words[article] not in scan.lexicon.articles or not scan.touches(article + 1):
        return ""
    singular = scan.term(article - 1, "singular")
    plain = singular is not None and not singular.suffix and singular.last == article - 1
    return "place in an order" if plain and not named_after(scan, numeral.last) else ""


def _pronoun(scan: Scan, numeral: Numeral) -> str:
    """Read "one" where nothing is counted by it."""
    if numeral.fraction and numeral.first == numeral.last and numeral.first:
        before = scan.term(numeral.first - 1, "stop")
        ordinal = scan.term(numeral.first - 1, "number", "ordinal") or scan.term_before(numeral.first, "month")
        if "-" in {numeral.left, numeral.right} or ordinal or (before and before.entry.value == "determiner"):
            return "no number here"
    reading = scan.readings[numeral.first]
    if numeral.first == numeral.last and reading is not None:
        noun = noun_at(scan, numeral.first)
        number = scan.term(numeral.first, "number")
        if noun is not None and number is not None and number.prefix and not noun.prefix:
            return "no number here"
    if scan.lexicon.head_first and numeral.low == numeral.high == 1 and numeral.first == numeral.last and len(scan) > 1:
        # "one of": a thing counted as one stands before its number
        one = counted_as_one(scan, numeral.first) is not None or only_one(scan, numeral.first)
        share = scan.term(numeral.last + 1, "unit", "after")  # "one per cent"
        return "" if one or (share is not None and share.entry.value in NEVER_PARTED) else "no number here"
    stated = scan.term(numeral.first, "joint")
    if numeral.first == numeral.last and stated is not None and stated.entry.value == "stated":
        return "" if _suffered(scan, numeral.last + 1) else "no number here"
    if not numeral.article_like or (numeral.low is not None and numeral.low < 0):
        return ""
    if numeral.fraction and scan.lexicon.head_first:  # "half" as it is spoken, which is spelt like "text"
        behind = numeral.first - (scan.term(numeral.first - 1, "range") is not None)
        amount = scan.term(numeral.last + 1, "unit", "after") or scan.term_before(behind, "unit", "after")
        return "" if amount else "no number here"
    alone = numeral.first == 0 and numeral.last in {0, len(scan) - 1}
    counts = alone or named_after(scan, numeral.last) or _one_of(scan, numeral.last + 1)
    return "" if counts else "no number here"


def _one_of(scan: Scan, at: int) -> bool:
    """Read "one of the local **stores**", of things that are counted; "one of the oldest stores" praises them."""
    of = scan.term(at, "owner")
    if of is None or of.entry.value != "of" or at + 1 >= len(scan):
        return False
    number = scan.term(at + 1, "number")
    if number is not None and number.entry.value == "unbounded":
        return False  # "one of several such groups"
    if kind(scan, at + 1) == PRONOUN:
        return _suffered(scan, at + 2)  # "one of them fatally"
    if kind(scan, at + 1) != DETERMINER:
        return False
    for behind in range(at + 2, min(len(scan), at + _PHRASE)):
        term = noun_at(scan, behind)
        if term is not None and term.entry.sub != "measure" and is_plural(scan, term):
            return True
        praised = scan.readings[behind] is None and scan.ends_with(behind, "superlative")
        if praised or kind(scan, behind) != NOUN:
            return False
    return False


def _suffered(scan: Scan, at: int) -> bool:
    """Tell whether the words from a token on say of whom or what became of them ("scores **were injured**")."""
    of = scan.term(at, "owner")
    if of is not None and of.entry.value == "of":
        return True
    while at < len(scan) and (kind(scan, at) == AUXILIARY or scan.term(at, "filler") is not None):
        at += 1
    return scan.term(at, "state", "subject") is not None
