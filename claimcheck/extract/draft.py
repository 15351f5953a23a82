"""What every extractor gives: a claim in the making, before dates, attribution and identity are settled."""

from __future__ import annotations

from claimcheck.model import Attribution, ClaimKind, DateClaim, DateExpression, Event, LinkRole, Quantity
from claimcheck.model.values import Value


class Draft(Value, frozen=True, kw_only=True):
    """
    A claim without its sentence, id and date.

    Args:
        first, last: the tokens of the scan that the claim's quote begins and ends with, inclusive.
        start, end: the quote in original offsets; for a quantity within the tokens, for a statement from the first
            content to the last.
        expression: the date words that the claim itself names, if any; otherwise assembly looks around.
        links: (index of another draft in the same list, what that other one is to this one).
        trace: the rules that made it, in order.

    """

    kind: ClaimKind
    first: int
    last: int
    start: int
    end: int
    quantity: Quantity | None = None
    date: DateClaim | None = None
    attribution: Attribution | None = None
    event: Event | None = None
    scope: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    expression: DateExpression | None = None
    modality: str = "stated"
    links: tuple[tuple[int, LinkRole], ...] = ()
    trace: tuple[str, ...] = ()
