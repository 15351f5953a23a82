"""Days and weeks told from a feast: `the third day of the feast`, `Easter week`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.grammar.dates.cursor import Piece
from claimcheck.grammar.dates.years import with_year
from claimcheck.model import DateExpression

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor

_FEAST = 7
"""Days of a feast that are counted."""


def feast_day(at: Cursor, piece: Piece) -> Piece | None:
    """Read `the third day of the feast`: the days of a feast are counted on from its first."""
    meaning = piece.meaning
    if meaning.form != "part" or meaning.unit != "day" or not 1 <= (meaning.count or 0) <= _FEAST:
        return None
    after = at.link(piece.last + 1, "of")
    name = at.term(after, "date_name")
    last = at.link(after, "feast") - 1 if name is None else name.last
    if last < after or (name is not None and not name.entry.value.startswith("eid")):
        return None
    feast = DateExpression(0, 0, "named", name="eid" if name is None else name.entry.value)
    first = with_year(at, Piece(after, last, feast))
    day = DateExpression(0, 0, "distance", unit="day", count=(meaning.count or 1) - 1, direction=1, base=first.meaning)
    return Piece(piece.first, first.last, day)


def around(at: Cursor, piece: Piece) -> Piece:
    """Read `Easter week`, `Labor Day weekend`: the week or weekend of a feast."""
    unit = at.term(piece.last + 1, "date_unit", "one") if piece.meaning.form == "named" else None
    if unit is None or unit.entry.value not in {"week", "weekend"} or at.scan.lexicon.head_first:
        return piece
    year = with_year(at, Piece(piece.first, unit.last, piece.meaning))
    value: str = unit.entry.value
    meaning = DateExpression(0, 0, "period", unit=value, direction=0, base=year.meaning)  # type: ignore[arg-type]
    return Piece(piece.first, year.last, meaning)
