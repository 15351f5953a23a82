"""The value of one run of digits: which signs part thousands, and which one is the decimal sign."""

from __future__ import annotations

from typing import NamedTuple

Number = int | float

_DECIMAL = "\N{ARABIC DECIMAL SEPARATOR}"
_THOUSANDS = "\N{ARABIC THOUSANDS SEPARATOR}"
_GROUP = 3
_LAKH_GROUP = 2
_LONGEST_INTEGER = 40


class Digits(NamedTuple):
    """
    What a run of digits may mean: its value, another one it may have, and the decimal places of the first.

    `value` is None where the run is no number: a version, a date, an address.
    """

    value: Number | None
    other: Number | None = None
    places: int = 0


def read_digits(token: str, *, decimal_comma: bool, scaled: bool = False) -> Digits:
    """
    Read a token of digits and separators, folded.

    `decimal_comma`: the language also writes decimals with a comma and parts thousands with a dot. `scaled`: a scale
    word follows, before which such a language hardly ever writes thousands.
    """
    if token.isdecimal():
        return Digits(int(token)) if len(token) <= _LONGEST_INTEGER else Digits(None)
    if _DECIMAL in token or _THOUSANDS in token:
        return _arabic_signs(token)
    if token.count(",") + token.count(".") > 1:
        return _many_signs(token)
    return _one_sign(token, decimal_comma=decimal_comma, scaled=scaled)


def _one_sign(token: str, *, decimal_comma: bool, scaled: bool) -> Digits:
    """Read a run with one comma or dot, which parts either thousands or decimals."""
    whole, sign, rest = token.replace(",", " , ").replace(".", " . ").split()
    decimal = Digits(float(f"{whole}.{rest}"), None, len(rest))
    if len(rest) != _GROUP or len(whole) > _GROUP or whole[0] == "0":
        glued_year = sign == "," and len(rest) > _GROUP
        return Digits(None) if glued_year else decimal
    thousands = int(whole + rest)
    as_decimal = scaled or (sign == "." and not rest.endswith("0")) if decimal_comma else sign == "."
    return Digits(decimal.value, thousands, _GROUP) if as_decimal else Digits(thousands, decimal.value)


def _arabic_signs(token: str) -> Digits:
    """Read a run with the separators made for Arabic digits, which are never ambiguous."""
    whole, _, rest = token.replace(_THOUSANDS, "").replace(",", "").partition(_DECIMAL)
    if not whole.isdecimal() or not (rest.isdecimal() or not rest) or len(whole) > _LONGEST_INTEGER:
        return Digits(None)
    return Digits(float(f"{whole}.{rest}"), None, len(rest)) if rest else Digits(int(whole))


def _many_signs(token: str) -> Digits:
    """Read a run with several commas and dots: the last sign, if it stands once, is the decimal one."""
    last = max(token.rfind(","), token.rfind("."))
    whole, rest = token[:last], token[last + 1 :]
    if "," not in token or "." not in token:
        return Digits(int(token.replace(",", "").replace(".", ""))) if _grouped(token) else Digits(None)
    if token.count(token[last]) != 1 or not _grouped(whole):
        return Digits(None)
    return Digits(float(f"{whole.replace(',', '').replace('.', '')}.{rest}"), None, len(rest))


def _grouped(token: str) -> bool:
    """Tell whether one sign parts a run into thousands, or into lakhs and crores."""
    sign = "," if "," in token else "."
    first, *groups = token.split(sign)
    if not (first.isdecimal() and all(map(str.isdecimal, groups)) and 1 <= len(first) <= _GROUP):
        return False
    if len(groups[-1]) != _GROUP or len(token) > _LONGEST_INTEGER:
        return False
    sizes = set(map(len, groups[:-1]))
    return sizes <= {_GROUP} or (sizes == {_LAKH_GROUP} and sign == "," and len(first) <= _LAKH_GROUP)
