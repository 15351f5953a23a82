"""The cascade: every test in order, each one recorded; then the first kind that fits, conflict last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.alike import CERTAIN_TOLL, ONE_SENTENCE
from claimcheck.discrepancies.kinds import CASCADE
from claimcheck.discrepancies.tests import TESTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.discrepancies.pair import Pair
    from claimcheck.model import Test

ONE_MATTER = 0.9
"""How many rare words two claims must share to be worth a question though nothing says that theirs is one matter."""

CROWD = 12
"""Articles that give a figure in one unit from which a story is taken for an archive of many matters."""


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
    return tests, "" if is_doubt(kind) and (_vague(pair) or _of_two_matters(pair, kind)) else kind


def is_doubt(kind: str) -> bool:
    """Tell whether a kind asks for an editor's time: a conflict, or an unclear one."""
    return kind.endswith("conflict") or kind.startswith("unclear")


def _vague(pair: Pair) -> bool:
    """Tell whether one of them only says "several" or "thousands": too little to contradict anything."""
    return any(claim.quantity is not None and claim.quantity.approx == "vague" for claim in (pair.left, pair.right))


def _of_two_matters(pair: Pair, kind: str) -> bool:
    """
    Tell whether a question would be about two matters, as far as their articles tell.

    In an archive every common noun is counted by many. Whoever asks there must know of more in common: figures that
    both articles print alike, rare words, or nearly the whole sentence.
    """
    if not kind.startswith("unclear") or pair.left.kind != "quantity" or pair.part("matter"):
        return False
    rare, near, text = (pair.part(name) or 0.0 for name in ("rare", "near", "text"))
    enough = CERTAIN_TOLL if pair.nature == "toll" else ONE_MATTER
    return rare < enough and min(near, text) < ONE_SENTENCE and _crowd(pair) > CROWD


def _crowd(pair: Pair) -> int:
    """Count the articles of the story that give a figure in the unit of one of the two."""
    units = {claim.quantity.unit for claim in (pair.left, pair.right) if claim.quantity is not None}
    told = ((claim.quantity for claim in claims) for claims in pair.told.values())
    return sum(any(quantity is not None and quantity.unit in units for quantity in one) for one in told)
