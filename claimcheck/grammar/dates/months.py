"""Months that tell which one of several things is meant, and not when it happened: `the wages of May`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.grammar.dates.verbs import tensed

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor, Piece

_NO_HEAD = frozenset(
    (
        "clause",
        "cue",
        "date_bound",
        "date_direction",
        "date_edge",
        "date_link",
        "date_unit",
        "grammar",
        "month",
        "number",
        "tense",
    )
)
"""Words on which no month depends."""
_QUALIFIED = 3
"""How many words behind a month the noun may stand that it qualifies: `the August emergency meeting`."""


def month_of(at: Cursor, piece: Piece) -> bool:
    """
    Tell whether a month says of which month something is, rather than when it happens: `the September contract`.

    It does behind a noun that it depends on, or before one, and then no verb tells its time.
    """
    meaning = piece.meaning
    whole = meaning.form == "calendar" and meaning.month is not None and meaning.day is None and meaning.year is None
    if not whole or meaning.direction is not None or meaning.base is not None or meaning.bound is not None:
        return False
    if not at.scan.lexicon.head_first:
        # an event has its verb: "the November elections"
        after = piece.last + 1
        noun = at.linked(piece.first - 1, "article", single=True) and after < at.size and at.words[after].isalpha()
        return noun and not at.scan.within("event", after, after + _QUALIFIED)
    term = at.term(piece.first, "date_unit") or at.term(piece.first, "month")
    if term is not None and term.prefix:
        return term.prefix in at.scan.lexicon.affixes["to"]
    before = piece.first - 1
    if before < 0 or not at.words[before][0].isalpha() or tensed(at, before) is not None:
        return False
    known = at.scan.readings[before]
    return known is None or known.by_category.keys().isdisjoint(_NO_HEAD)
