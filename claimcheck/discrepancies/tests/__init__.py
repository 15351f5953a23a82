"""
The tests of the cascade, in order: what could explain that two figures or dates of one thing differ.

Each is one file with one function `run(pair) -> Test`. `explains`: the difference is none, or has this reason.
`ruled_out`: this cannot be the reason. `unknown`: it could be, and the one fact that would tell is missing. The detail
holds the numbers or words that were used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.tests import (
    arithmetic,
    bound,
    event,
    origin,
    place,
    range,  # noqa: A004 - the test is called that in every report
    rounding,
    scope,
    subset,
    time,
    unit,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.model import Test

__all__ = ["TESTS"]

TESTS: tuple[tuple[str, Callable[[Pair], Test]], ...] = (
    ("unit", unit.run),
    ("rounding", rounding.run),
    ("bound", bound.run),
    ("range", range.run),
    ("time", time.run),
    ("scope", scope.run),
    ("place", place.run),
    ("subset", subset.run),
    ("event", event.run),
    ("origin", origin.run),
    ("arithmetic", arithmetic.run),
)
"""Every test, in the order in which they are run and reported."""
