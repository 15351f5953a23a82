"""Numbers to call: (313) 223-4616, 305-471-TIPS, 911."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan

PHONE = "telephone number"
_GROUP, _LINE = 3, 4
"""Digits of an area or an exchange, and of a line, where numbers have ten digits in groups."""
_TOLL_FREE = frozenset({"800", "888", "877", "866", "855", "844", "833"})
"""Codes of the North American Numbering Plan that cost the caller nothing."""
_EMERGENCY = frozenset({"911", "999", "112"})


def telephone(scan: Scan, numeral: Numeral) -> str:
    """Read a number in groups of digits as one writes it to be called, and an emergency number by "call"."""
    at = numeral.last if scan.words[numeral.first] == "-" else numeral.first
    digits = scan.words[at]
    if _is_toll_free(scan, at + 2 if digits == "1" and _is_dash(scan, at + 1) else at):
        return PHONE
    if not digits.isdecimal() or len(digits) not in (_GROUP, _LINE):
        return ""
    if digits in _EMERGENCY:
        term = scan.term_before(numeral.first, "name", "before")
        after = scan.term(numeral.last + 1, "name", "after")
        if any(one is not None and one.entry.value == "phone" for one in (term, after)):
            return PHONE
    starts = [at] if len(digits) == _GROUP else []
    if len(digits) == _GROUP and _is_dash(scan, at + 1) and _is_line(scan, at + 2):
        return PHONE
    starts += [at - 2] if at > 1 and _is_dash(scan, at - 1) and _is_group(scan, at - 2) else []
    spelt = len(digits) == _LINE and _is_spelt(scan, at)
    return PHONE if spelt or any(_is_line(scan, start) for start in starts) or _is_area(scan, at) else ""


def _is_group(scan: Scan, at: int) -> bool:
    return 0 <= at < len(scan) and scan.words[at].isdecimal() and len(scan.words[at]) == _GROUP


def _is_dash(scan: Scan, at: int) -> bool:
    """Tell whether a hyphen touches the tokens on both sides."""
    return at + 1 < len(scan) and scan.words[at] == "-" and scan.touches(at) and scan.touches(at + 1)


def _is_toll_free(scan: Scan, at: int) -> bool:
    """Tell whether a code that costs nothing stands behind "1-", or in front of a name ("800.Tips", "1-800-Tips")."""
    if at >= len(scan) or scan.words[at] not in _TOLL_FREE:
        return False
    if at > 1 and scan.words[at - 2] == "1" and _is_dash(scan, at - 1):
        return True
    joined = at + 2 < len(scan) and scan.words[at + 1] in {"-", "."} and scan.touches(at + 1) and scan.touches(at + 2)
    return joined and scan.quote(at + 2, at + 2)[0].isupper()


def _is_area(scan: Scan, at: int) -> bool:
    """Tell whether a group stands in brackets in front of the rest of a number to call."""
    closes = at + 2 < len(scan) and at > 0 and scan.words[at - 1] == "(" and scan.words[at + 1] == ")"
    return closes and _is_group(scan, at) and _is_group(scan, at + 2) and _is_line(scan, at + 2)


def _is_line(scan: Scan, at: int) -> bool:
    """Tell whether a group of three is followed by a line, or by a word in capitals that is called by its letters."""
    if not _is_group(scan, at) or not _is_dash(scan, at + 1) or at + 2 >= len(scan):
        return False
    line = scan.words[at + 2]
    apart = at + 3 >= len(scan) or scan.words[at + 3] != "-" or not scan.touches(at + 3)
    if line.isdecimal():
        return len(line) == _LINE and apart and not _counts(scan, at + 3)
    return len(line) >= _LINE and scan.quote(at + 2, at + 2).isupper()


def _is_spelt(scan: Scan, at: int) -> bool:
    """Tell whether brackets behind the letters that one calls hold their digits ("305-471-TIPS (**8477**)")."""
    brackets = at >= _GROUP and at + 1 < len(scan) and scan.words[at - 1] == "(" and scan.words[at + 1] == ")"
    letters = at - 2
    spelt = brackets and len(scan.words[letters]) == _LINE and scan.quote(letters, letters).isupper()
    return spelt and _is_dash(scan, letters - 1)


def _counts(scan: Scan, at: int) -> bool:
    """Tell whether something counted follows ("800-1200 people")."""
    return any(scan.term(at, category) is not None for category in ("noun", "unit", "filler"))
