"""Spells of time told by their first day and their length: `for three days from Monday`, `from 5 May for two weeks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates.cursor import Piece
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor

_NEVER = frozenset({"half", "quarter"})


def lasting(first: DateExpression, length: DateExpression) -> DateExpression:
    """Make the range that begins with a date and lasts as long as a distance."""
    to = replace(length, direction=1, plural=False, base=first, name=None)
    return DateExpression(0, 0, "range", base=first, to=to)


def from_for(at: Cursor, piece: Piece) -> Piece | None:
    """
    Read the length behind the first day: `from 18 December for ten days`.

    Only behind `from`: who is jailed on Monday for ten years is jailed on Monday.
    """
    meaning, after = piece.meaning, piece.last + 1
    day = meaning.form == "weekday" or (meaning.form == "calendar" and meaning.day is not None)
    if not day or not at.linked(after, "lasting", single=True):
        return None
    if not at.linked(at.article_before(piece.first) - 1, "starts", single=True):
        return None
    number = at.numbers.get(after + 1)
    unit = None if number is None or number.ordinal else at.term(number.last + 1, "date_unit")
    if number is None or unit is None or unit.entry.value in _NEVER:
        return None
    length = DateExpression(0, 0, "distance", unit=unit.entry.value, count=number.value)  # type: ignore[arg-type]  # as in the pack
    return Piece(piece.first, unit.last, lasting(meaning, length))
