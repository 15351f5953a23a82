"""
One cell: from a value of the model to the text in a file, and back.

The guard is the contract's: a text cell that a spreadsheet would take for a formula gets one apostrophe in front. So
does one that begins with an apostrophe before such a character, so that taking one off always gives the text back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from claimcheck.ledger.columns import DATES, INTEGERS, LISTS, NUMBERS, OBJECTS
from claimcheck.text.harmless import plain_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.model import Number

__all__ = ["cell_of", "guard", "readings", "unguard", "value_of", "writer_for"]

# Patterns as text: a run that writes no CSV compiles none of them.
_FORMULA = r"'*[=+\-@\t\r]"
_GUARDED = r"'+[=+\-@\t\r]"
_THOUSANDS = r"-?\d{1,3}([,\u066c\u00a0\u202f' ]\d{3})+([.\u066b]\d+)?"
_DECIMAL_COMMA = r"-?\d+[,\u066b]\d+"
_NUMBER = r"-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?"
_SLASHED = r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})"
_YEAR_FIRST = r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[T ]0?0:00(?::00)?)?"
_MONTHS = 12


def cell_of(column: str, value: Any) -> str:  # noqa: ANN401 - any field of the model
    """Give the text of a cell for a field's value; empty for None."""
    return "" if value is None else writer_for(column)(value)


def writer_for(column: str) -> Callable[[Any], str]:
    """Give what writes the values of a column, None aside."""
    if column in LISTS:
        return _list_cell
    if column in OBJECTS:
        return _object_cell
    return _number_cell if column in NUMBERS else str if column in DATES | INTEGERS else _text_cell


def _text_cell(value: object) -> str:
    """Write text, or any plain value in a column that no type is known of."""
    return guard(plain_cell(value)) if isinstance(value, str) else str(value)


def _number_cell(value: Number) -> str:
    """Write a number as it reads best and comes back the same."""
    whole = isinstance(value, float) and value.is_integer() and abs(value) < 1e15  # noqa: PLR2004 - exact below
    return str(int(value)) if whole else repr(value)


def _list_cell(items: Sequence[str]) -> str:
    """Write a list; as JSON where its separator would not give the items back, and no other list begins with `["`."""
    if any(";" in item or item != item.strip() or not item or item.startswith('["') for item in items):
        return plain_cell(msgspec.json.encode(items).decode())
    return guard(plain_cell("; ".join(items)))


def _object_cell(items: Sequence[object]) -> str:
    return plain_cell(msgspec.json.encode(items).decode()) if items else ""


def value_of(column: str, cell: str) -> Any:  # noqa: ANN401 - any field of the model
    """
    Give what a cell holds, as msgspec can convert it; None for an empty cell.

    Raises ValueError, with what is expected there, where the cell cannot be read.
    """
    if column in LISTS or column in OBJECTS:
        return _list_of(column, cell)
    if not cell.strip():
        return None
    if column not in NUMBERS | INTEGERS | DATES:
        return unguard(cell)
    found = list(dict.fromkeys(readings(column, cell)))
    # `2,600` is two thousand six hundred to nearly everybody; which of two days `5/6/2021` is, nobody knows.
    if not found or (column in DATES and len(found) > 1):
        expected = "a date as 2021-07-23" if column in DATES else "a number as 2500 or 0.05"
        message = f"{column}: {expected} is expected, not {cell!r}"
        raise ValueError(message)
    if column in DATES:
        return found[0]
    number = float(found[0])
    return int(number) if number.is_integer() else number


def guard(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{text}" if re.match(_FORMULA, text) else text


def unguard(cell: str) -> str:
    """Take the apostrophe of `guard` off again."""
    return cell[1:] if re.match(_GUARDED, cell) else cell


def readings(column: str, cell: str) -> Iterator[str]:
    """
    Give every way to read a cell, in the form claimcheck writes.

    A spreadsheet that saves a file may print numbers and dates in the manner of its country; a cell means the same if
    one of its readings is what was there before.
    """
    text = cell.replace("\r\n", "\n").strip()
    if column in DATES:
        yield from _date_readings(text)
    elif column in NUMBERS or column in INTEGERS:
        yield from _number_readings(text)
    else:
        yield text


def _number_readings(text: str) -> Iterator[str]:
    text = _western(text)
    if re.fullmatch(_NUMBER, text):
        yield _number_cell(_number(text))
        return
    if re.fullmatch(_THOUSANDS, text):
        yield _number_cell(_number(re.sub(r"[,\u066c\u00a0\u202f' ]", "", text).replace("\u066b", ".")))
    if re.fullmatch(_DECIMAL_COMMA, text):
        yield _number_cell(_number(re.sub(r"[,\u066b]", ".", text)))


def _number(text: str) -> Number:
    return int(text) if text.lstrip("-").isdigit() else float(text)


def _date_readings(text: str) -> Iterator[str]:
    from datetime import date  # noqa: PLC0415 - only where a file is read back

    text = _western(text)
    if found := re.fullmatch(_YEAR_FIRST, text):
        orders = [(int(found[1]), int(found[2]), int(found[3]))]
    elif found := re.fullmatch(_SLASHED, text):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        orders = [(year, second, first), (year, first, second)]
    else:
        return
    for year, month, day in orders:
        if month <= _MONTHS:
            try:
                yield date(year, month, day).isoformat()
            except ValueError:
                continue


def _western(text: str) -> str:
    """Write the digits of any script as ASCII."""
    if text.isascii():
        return text
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)


def _list_of(column: str, cell: str) -> Any:  # noqa: ANN401 - JSON
    if column in OBJECTS or cell.startswith('["'):
        try:
            return msgspec.json.decode(cell) if cell.strip() else []
        except msgspec.DecodeError as error:
            message = f"{column}: JSON is expected ({error})"
            raise ValueError(message) from error
    return [item.strip() for item in unguard(cell).split(";") if item.strip()]
