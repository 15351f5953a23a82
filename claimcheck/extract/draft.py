"""What every extractor gives: a claim in the making, before dates, attribution and identity are settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model import Attribution, ClaimKind, DateClaim, DateExpression, Event, LinkRole, Quantity
from claimcheck.model.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.languages import Scan
    from claimcheck.model import Mark


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


class Part(NamedTuple):
    """
    What one reading of an article gave; an article of one language has one.

    Args:
        scan: the text as it was read.
        drafts: in any order; their tokens and links count within this part.
        expressions: parallel to the drafts, the date words each rests on.
        unclaimed: the marks of the numbers that no quantity draft claims.
        dates: all date expressions.
        is_whole: the text was read with the quotations in other languages.

    """

    scan: Scan
    drafts: Sequence[Draft]
    expressions: Sequence[DateExpression | None]
    unclaimed: Sequence[Mark]
    dates: Sequence[DateExpression]
    is_whole: bool
