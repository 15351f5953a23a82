"""
The kinds of findings, one file each: its docstring is its documentation, `LEVEL` its level.

`find(view)` gives the findings of a story. A kind that two differing sides can have also says when: `fits(pair, tests)`
reads the tests of the cascade. `CASCADE` is the order in which kinds are asked, and conflict comes last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from claimcheck.discrepancies.kinds import (
    agreement,
    attribution_conflict,
    changed_over_time,
    date_conflict,
    different_scope,
    different_unit,
    quote_drift,
    rounding,
    single_source,
    stance_differs,
    subset,
    sum_mismatch,
    unclear_event,
    unclear_scope,
    unclear_time,
    value_conflict,
    within_bound,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from claimcheck.discrepancies.draft import Draft
    from claimcheck.discrepancies.pair import Pair
    from claimcheck.model import Level, Test

__all__ = ["CASCADE", "KINDS", "Kind"]


class Kind(Protocol):
    """What every file of this folder has; `__doc__` says what it finds, why it matters, and gives an example."""

    LEVEL: Level
    find: Callable[..., Iterator[Draft]]


KINDS: Mapping[str, Kind] = {
    "agreement": agreement,
    "attribution-conflict": attribution_conflict,
    "changed-over-time": changed_over_time,
    "date-conflict": date_conflict,
    "different-scope": different_scope,
    "different-unit": different_unit,
    "quote-drift": quote_drift,
    "rounding": rounding,
    "single-source": single_source,
    "stance-differs": stance_differs,
    "subset": subset,
    "sum-mismatch": sum_mismatch,
    "unclear-event": unclear_event,
    "unclear-scope": unclear_scope,
    "unclear-time": unclear_time,
    "value-conflict": value_conflict,
    "within-bound": within_bound,
}
"""Every kind of the contract, by its name."""

CASCADE: tuple[tuple[str, Callable[[Pair, Mapping[str, Test]], bool]], ...] = (
    ("agreement", agreement.fits),
    ("quote-drift", quote_drift.fits),
    ("attribution-conflict", attribution_conflict.fits),
    ("stance-differs", stance_differs.fits),
    ("different-unit", different_unit.fits),
    ("rounding", rounding.fits),
    ("within-bound", within_bound.fits),
    ("changed-over-time", changed_over_time.fits),
    ("subset", subset.fits),
    ("different-scope", different_scope.fits),
    ("unclear-time", unclear_time.fits),
    ("unclear-scope", unclear_scope.fits),
    ("unclear-event", unclear_event.fits),
    ("date-conflict", date_conflict.fits),
    ("value-conflict", value_conflict.fits),
)
"""The kinds that two sides can have, in the order they are asked."""
