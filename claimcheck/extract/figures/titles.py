"""Numbers that name what stands in front of them, where nouns come first: "the festival the 36", "Gulf Cup 23"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.names import REASONS, named_after
from claimcheck.extract.figures.nominal_words import is_attached
from claimcheck.extract.figures.phrases import noun_at, stops

if TYPE_CHECKING:
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_TOLD = frozenset(("copula", "change", "counter", "course", "approx", "state", "harm", "per", "part"))
"""Kinds of words that tell a bare number of something."""
_NEVER_NAMED = _TOLD | {"stop", "month", "weekday", "number", "unit", "age", "filler", "date_unit", "range"}
_FEW = 10
"""The highest number that a plural stands behind."""
_NAME = 3
"""Words of the name of a festival behind its kind."""
_REACH = 5
"""Tokens in front of a number that would tell it of something."""
_AGED = frozenset({"age", "old"})
"""What the words for an age are called that stand beside a number."""


def in_a_title(scan: Scan, numeral: Numeral) -> str:
    """Give the reason why a number in digits behind a noun counts nothing; "" where it may count."""
    plain = (
        numeral.digits.isdigit() and numeral.scale == 1 and numeral.first == numeral.last and not numeral.abbreviation
    )
    at = numeral.first - 1
    if not scan.lexicon.head_first or not plain or at <= scan.sentence_tokens(numeral.first)[0]:
        return ""
    if scan.words[at] in scan.lexicon.articles:
        return "ordinal" if _is_one(scan, at - 1) and not _counts(scan, numeral) else ""
    return REASONS["identifier"] if _titled(scan, numeral, at) else ""


def _is_one(scan: Scan, at: int) -> bool:
    """Tell whether a word is a definite noun in the singular: a number with the article behind it is its place."""
    word = scan.words[at]
    owned = scan.ends_with(at, "owner")
    if not word[0].isalpha() or not (owned or scan.begins_with(at, "definite")):
        return False
    if scan.term(at, "singular") is not None or scan.term(at, "date_unit", "one") is not None:
        return True
    if noun_at(scan, at) is not None or scan.term(at, "date_unit") is not None:
        return False
    return not scan.ends_with(at, "plural")


def _counts(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a unit follows, or a noun in the number that such a figure counts (from eleven on the singular)."""
    noun = noun_at(scan, numeral.last + 1)
    many = int(numeral.digits) > _FEW
    counted = noun is not None and not noun.prefix and (not many or scan.term(numeral.last + 1, "singular") is not None)
    return counted or scan.term(numeral.last + 1, "unit") is not None


def _titled(scan: Scan, numeral: Numeral, at: int) -> bool:
    """Tell whether a bare number ends a name: nothing is counted behind it, nothing in front tells it of anything."""
    word = scan.words[at]
    if len(word) == 1 or not word[0].isalpha() or scan.holds(at, _NEVER_NAMED):
        return False
    after = numeral.last + 1
    follows = after < len(scan) and scan.words[after][0].isalpha() and not stops(scan, after)
    follows = follows and not is_attached(scan, after)
    follows = follows or scan.term(after, "filler") is not None or scan.is_number(after + 1)  # "7 of", "25 and 45"
    if follows or named_after(scan, numeral.last) or (after < len(scan) and scan.words[after] in {"%", "+", "/", "-"}):
        return False
    begin = scan.sentence_tokens(numeral.first)[0]
    if any(scan.term(index, "edition") is not None for index in range(max(begin, at - _NAME), at + 1)):
        return True
    if scan.within("digits", begin, at):
        return False  # one of a list, what it counts being left out
    return not any(scan.holds(index, _TOLD) and not stops(scan, index) for index in range(max(begin, at - _REACH), at))


def counts_years(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether an ordinal counts years all the same ("the **50th** anniversary", "at the age **the 69th**")."""
    before, behind = scan.term_before(numeral.first, "age"), scan.term(numeral.last + 1, "age")
    dated = scan.term(numeral.last + 1, "date_unit", "one") is not None and scan.is_number(numeral.last + 2)
    if dated:
        return False  # "since the first session, **the year 1960**"
    aged = before is not None and before.entry.value in _AGED and not before.prefix.endswith(scan.lexicon.articles)
    if scan.lexicon.head_first and (aged or (behind is not None and behind.entry.value == "old")):
        return True  # but not "**the son** the second", nor "Alpha the second, **son** of"
    noun = scan.term(numeral.last + 1, "singular")
    return noun is not None and noun.entry.value == "anniversary" and not noun.suffix
