"""The cascade: every test in order, each one recorded; then the first kind that fits, conflict last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.kinds import CASCADE
from claimcheck.discrepancies.tests import TESTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.model import Test


def judge(pair: Pair) -> tuple[Mapping[str, Test], str]:
    """
    Run two claims with different values through the cascade.

    Gives the tests by name, in order, and the kind of the difference; no kind where the claims had better not be
    compared: more than one fact is missing to say what they have to do with one another.
    """
    if pair.left.kind == "quantity" and pair.amounts is None:
        return {}, ""
    tests = {name: run(pair) for name, run in TESTS}
    kind = next((kind for kind, fits in CASCADE if fits(pair, tests)), "")
    return tests, "" if is_doubt(kind) and _vague(pair) else kind


def is_doubt(kind: str) -> bool:
    """Tell whether a kind asks for an editor's time: a conflict, or an unclear one."""
    return kind.endswith("conflict") or kind.startswith("unclear")


def _vague(pair: Pair) -> bool:
    """Tell whether one of them only says "several" or "thousands": too little to contradict anything."""
    return any(claim.quantity is not None and claim.quantity.approx == "vague" for claim in (pair.left, pair.right))
