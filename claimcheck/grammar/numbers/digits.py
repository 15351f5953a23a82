"""The value of one run of digits: which signs part thousands, and which one is the decimal sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.grammar.numbers.numeral import Number

_DECIMAL = "\N{ARABIC DECIMAL SEPARATOR}"
_THOUSANDS = "\N{ARABIC THOUSANDS SEPARATOR}"
_GROUP = 3
_LAKH_GROUP = 2
_MANY = 2
_LONGEST = 40


class Digits(NamedTuple):
    """
    What a run of digits may mean: its value, another one it may have, and the decimal places of the first.

    `value` is None where the run is no number: a version, a date, an address.
    """

    value: Number | None
    other: Number | None = None
    places: int = 0


NO_NUMBER = Digits(None)


def read_digits(token: str, *, decimal_comma: bool, scaled: bool = False, points: int = 0) -> Digits:
    """
    Read a token of digits and separators, folded.

    `decimal_comma`: the language also writes decimals with a comma and parts thousands with a dot. `scaled`: a scale
    word follows, before which such a language hardly ever writes thousands. `points`: what `decimal_points` says of
    the text around.
    """
    if len(token) > _LONGEST:
        return NO_NUMBER
    if token.isdecimal():
        return Digits(int(token))
    if _DECIMAL in token or _THOUSANDS in token:
        return _arabic_signs(token)
    if token.count(",") + token.count(".") > 1:
        return _many_signs(token)
    return _one_sign(token, decimal_comma=decimal_comma, scaled=scaled, points=points)


def decimal_points(tokens: Iterable[str]) -> int:
    """
    Weigh whether a text writes three decimals behind a dot, as market reports do: 2 surely, 1 perhaps, 0 no sign of it.

    "0.128" and "1.0829" cannot be thousands; "1.085" hardly is.
    """
    weight = 0
    for token in tokens:
        whole, sign, rest = token.partition(".")
        if not sign or not whole.isdecimal() or not rest.isdecimal():
            continue
        if len(rest) > _GROUP or (len(rest) == _GROUP and whole[0] == "0"):
            return 2
        if len(rest) == _GROUP and len(whole) == 1 and rest[-1] != "0":
            weight = 1
    return weight


def reverse(token: str) -> str | None:
    """
    Turn a run around that was written with its last part first; None where it cannot have been.

    A decimal part may begin with zeros, a whole part hardly: "3" "05" is 3.05 in whichever order it stands.
    """
    sign = next((character for character in token if not character.isdecimal()), "")
    parts = token.split(sign) if sign else [token]
    if len(parts) == 1 or not all(map(str.isdecimal, parts)) or (len(parts[-1]) > 1 and parts[-1][0] == "0"):
        return None
    return sign.join(reversed(parts))


def _one_sign(token: str, *, decimal_comma: bool, scaled: bool, points: int) -> Digits:
    """Read a run with one comma or dot, which parts either thousands or decimals."""
    sign = "," if "," in token else "."
    whole, _, rest = token.partition(sign)
    value = float(f"{whole}.{rest}")
    if len(rest) != _GROUP or len(whole) > _GROUP or whole[0] == "0":
        # "26,2021" lost the space after its comma: two numbers, and neither of them this one
        return NO_NUMBER if sign == "," and len(rest) > _GROUP else Digits(value, None, len(rest))
    thousands = int(whole + rest)
    if sign == "," and not decimal_comma:
        return Digits(thousands)
    # "2.500" is two thousand five hundred: nobody prints zeros at the end of decimals, unless the whole text does
    zeros = len(rest) - len(rest.rstrip("0"))
    as_decimal = not decimal_comma or scaled or (sign == "." and (zeros == 0 or points > 1 or (points and zeros == 1)))
    return Digits(value, thousands, _GROUP) if as_decimal else Digits(thousands, value)


def _arabic_signs(token: str) -> Digits:
    """Read a run with the separators made for Arabic digits, which are never ambiguous."""
    whole, sign, rest = token.replace(_THOUSANDS, "").replace(",", "").partition(_DECIMAL)
    if not whole.isdecimal() or (sign and not rest.isdecimal()):
        return NO_NUMBER
    return Digits(float(f"{whole}.{rest}"), None, len(rest)) if sign else Digits(int(whole))


def _many_signs(token: str) -> Digits:
    """Read a run with several commas and dots: the last sign, if it stands once, is the decimal one."""
    last = max(token.rfind(","), token.rfind("."))
    whole, rest = token[:last], token[last + 1 :]
    sign = token[last]
    other = "," if sign == "." else "."
    if other not in token:
        if _grouped(token, sign):
            return Digits(int(token.replace(sign, "")))
        other = sign  # "1.234.567.8": the sign of the thousands once more
    elif token.count(sign) > 1:
        return NO_NUMBER
    if not _grouped(whole, other) or (other == sign and (whole.count(sign) < _MANY or len(rest) >= _GROUP)):
        return NO_NUMBER
    return Digits(float(f"{whole.replace(other, '')}.{rest}"), None, len(rest))


def _grouped(token: str, sign: str) -> bool:
    """Tell whether a sign parts a run into thousands, or into lakhs and crores."""
    first, *middle, last = token.split(sign)
    if len(first) > _GROUP or len(last) != _GROUP:
        return False
    sizes = set(map(len, middle))
    return sizes <= {_GROUP} or (sizes == {_LAKH_GROUP} and sign == "," and len(first) <= _LAKH_GROUP)
