"""Numbers of lists, and digits alone in brackets or marks of quotation: "2- a film", "a fine shot (21)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.names import REASONS, named_after
from claimcheck.extract.figures.phrases import noun_at
from claimcheck.extract.figures.ranges import DASHES, STRETCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

_TWO = 2
"""Digits of the number of a list."""
_SCALES = (1, 1_000, 1_000_000, 1_000_000_000)
"""What digits leave out that the words behind them say."""
_BLANK = " \t\u200e\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069"
"""Blanks and the marks of direction."""
_QUOTES = frozenset(
    {
        ("\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}", "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"),
        ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"),
        ('"', '"'),
    }
)


def in_brackets(scan: Scan, numeral: Numeral) -> str:
    """Read "a fine shot (21)": digits alone in brackets, of which neither the words in front nor behind say a thing."""
    first, last = numeral.first, numeral.last
    plain = numeral.digits.isdecimal() and first == last and numeral.scale == 1 and scan.lexicon.head_first
    if not plain or first < _TWO or last + 1 >= len(scan):
        return ""
    sides = scan.words[first - 1], scan.words[last + 1]
    if sides[1] == ")" and scan.words[first - _TWO] == "(" and _is_name(scan, first - 1):
        return REASONS["identifier"]  # the index "(Alpha **15**)"
    if sides in _QUOTES and len(numeral.digits) == 1 and scan.touches(first) and scan.touches(last + 1):
        return "" if _counts_quoted(scan, numeral) else "name with a number"  # the second part: "Forecasts «2»"
    if sides != ("(", ")"):
        return ""
    begin = scan.sentence_tokens(first)[0]
    if "{" in scan.words[begin:first] and "}" not in scan.words[begin:first]:
        return REASONS["article"]  # the number of a verse
    told = any(
        scan.term_before(first - 1, category) is not None
        for category in ("approx", "copula", "course", "counter", "noun", "state", "change", "part", "range", "measure")
    )
    behind = last + 2 < len(scan) and scan.words[last + 2][0].isalpha() and scan.term(last + 2, "stop") is None
    return "" if told or behind or named_after(scan, last + 1) else "number in brackets"


def _is_name(scan: Scan, at: int) -> bool:
    """Tell whether a word may be the name of what has a number: none that leads to an amount, no noun in the plural."""
    leads = ("approx", "copula", "course", "counter", "state", "change", "part", "range", "measure", "stop", "number")
    told = any(scan.term_before(at + 1, category) is not None for category in (*leads, "unit", "age", "month"))
    return (
        scan.words[at][0].isalpha() and not told and (scan.term(at, "place") is not None or noun_at(scan, at) is None)
    )


def told_in_words(scan: Scan, index: int, numerals: Sequence[Numeral]) -> str:
    """Read the digits of "(9.4) **nine million four hundred thousand**": the words behind tell the amount again."""
    words = numerals[index + 1] if index + 1 < len(numerals) else None
    numeral = numerals[index]
    if words is None or words.written != "words" or words.first != numeral.last + _TWO or not words.low:
        return ""
    bracketed = scan.words[numeral.last + 1] == ")" and numeral.first > 0 and scan.words[numeral.first - 1] == "("
    times = words.low / numeral.low if numeral.low else 0
    return "part of another figure" if bracketed and any(abs(times - scale) < scale / 100 for scale in _SCALES) else ""


def _counts_quoted(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a digit in marks of quotation counts something all the same."""
    before = numeral.first - 2
    told = ("approx", "copula", "course", "counter", "state", "change", "part", "range", "measure", "stop")
    if scan.words[before] in scan.lexicon.articles or any(scan.term(before, kind) is not None for kind in told):
        return True
    return named_after(scan, numeral.last + 1) and not scan.touches(numeral.last + 2)


def list_number(scan: Scan, numeral: Numeral) -> str:
    """Read "1." and "2)" at the beginning of a line, and [1]."""
    first, last = numeral.first, numeral.last
    if last + 1 >= len(scan):
        return ""
    sign = scan.words[last + 1]
    if scan.lexicon.head_first and scan.original[scan.span(last, last)[1] :].lstrip(_BLANK)[:1] == STRETCH:
        sign = "-"  # the sign that stretches a word stands for a dash
    start, _ = scan.span(first, first)
    before = scan.original[:start].rstrip(_BLANK)
    begins = not before or before.endswith("\n") or (scan.lexicon.head_first and before.endswith((".", ":")))
    if scan.lexicon.head_first and sign == "-" and _within_line(scan, numeral):
        return "list number"
    dash = sign in DASHES and (scan.lexicon.head_first or (sign == "-" and not scan.touches(last + 1)))
    listed = sign in {".", ")"} or dash
    if begins and listed and len(numeral.digits) <= _TWO and last + 2 < len(scan) and not scan.is_number(last + 2):
        ranges = scan.words[last + 2] in DASHES and scan.is_number(last + 3)  # "2 - ~7 grams"
        return "" if ranges else "list number"
    if sign == "/" and len(numeral.digits) <= _TWO and scan.touches(last + 2) and scan.words[last + 2][0].isalpha():
        return "list number" if scan.touches(last + 1) and not named_after(scan, last + 1) else ""
    if sign == "]" and first and scan.words[first - 1] == "[":
        return "reference"
    return ""


def _within_line(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a dash touches a small number and not the word behind it ("… the leader 2- a film …"): of a list."""
    at = numeral.last + 1
    if len(numeral.digits) > _TWO or not scan.touches(at) or at + 1 >= len(scan) or scan.touches(at + 1):
        return False
    word = scan.words[at + 1]
    counts = scan.term(at + 1, "number") is not None or scan.term(at + 1, "unit") is not None
    return word[0].isalpha() and not counts and numeral.first > 0 and scan.words[numeral.first - 1][0].isalnum()
