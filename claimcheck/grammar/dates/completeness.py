"""Whether the words of a date are all of it: what comes again, stays open, or means nothing without a longer period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.dates.cursor import Piece, foreign

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor


def comes_again(at: Cursor, piece: Piece) -> bool:
    """Tell whether a date comes again: `15 June of every year`, `Thursday and Friday of every week`."""
    meaning, after = piece.meaning, piece.last + 1
    if meaning.form != "weekday" and meaning.month is None and meaning.day is None:
        return False
    other = at.term(at.link(after, "and"), "weekday")
    if other is not None and (other.first > after or at.begins(other.prefix, "and")):
        after = other.last + 1
    return at.linked(after, "every")


def or_more(at: Cursor, piece: Piece) -> Piece:
    """Leave open how long `the next day or two` is."""
    meaning = piece.meaning
    more = at.link(piece.last + 1, "more")
    if (
        more == piece.last + 1
        or meaning.form != "period"
        or meaning.direction not in {-1, 1}
        or meaning.base is not None
    ):
        return piece
    return Piece(piece.first, more - 1, replace(meaning, count=None, plural=True))


def incomplete(at: Cursor, index: int, piece: Piece) -> bool:
    """Tell whether a form that needs a week around it stands alone."""
    term = at.term(index, "weekday")
    return piece.meaning.form == "weekday" and (term is None or foreign(term)) and at.has(index, "weekday_bare")


def needs_base(piece: Piece, depth: int) -> Piece | None:
    """Drop what is a date only within a longer period that the text does not tell."""
    meaning = piece.meaning
    if meaning.form == "distance" and meaning.direction is None and (depth or meaning.name != "event"):
        return None
    if meaning.form == "period" and meaning.plural and meaning.direction == 0:
        return None
    if meaning.form == "part" and meaning.base is None and meaning.unit not in {"century", "quarter", "half"}:
        return None
    day_only = meaning.form == "calendar" and meaning.day is not None and meaning.month is None
    if day_only and meaning.weekday is None and meaning.base is None and meaning.name != "day":
        return None
    return piece
