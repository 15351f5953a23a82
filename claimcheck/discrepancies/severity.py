"""What an editor should read first: a number from 0 to 100, higher first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, all_claims
from claimcheck.facets.amounts import Amount, amount, gap
from claimcheck.facets.origins import independent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.model import Level

_BASE: dict[Level, int] = {"conflict": 70, "unclear": 45, "explained": 20, "agree": 5, "single": 0}
_SHARE, _PRECISION = 6, 4
"""What the gap between two figures adds: as a share of the larger one, and in steps of the precision printed."""
_UNTOLD = 5
"""What takes the place of a gap where there are no two figures."""
_MANY_STEPS = 10
_VOICES = 8
_HEADLINE = 6
_QUOTED = 4


def severity(draft: Draft, origins: Mapping[str, str]) -> int:
    """
    Weigh a finding.

    What counts: its level, how far the figures lie apart (as a share, and in steps of the precision that they are
    printed in), how many independent voices each side has at least, and whether a headline or a direct quotation is
    concerned.
    """
    claims = all_claims(draft.sides)
    score = float(_BASE[draft.level])
    if draft.level in {"conflict", "unclear", "explained"} and len(draft.sides) > 1:
        score += _widest_gap(draft)
        score += _VOICES * min(1.0, (min(independent(side.claims, origins) for side in draft.sides) - 1) / 2)
    if any(claim.line == 1 for claim in claims):
        score += _HEADLINE
    if any(claim.attribution is not None and claim.attribution.directness == "direct" for claim in claims):
        score += _QUOTED
    return min(100, round(score))


def _widest_gap(draft: Draft) -> float:
    figures = [amount(side.first.quantity) for side in draft.sides if side.first.quantity is not None]
    told = [figure for figure in figures if figure is not None]
    pairs = [(a, b) for index, a in enumerate(told) for b in told[index + 1 :] if a.dimension == b.dimension]
    return max((_SHARE * gap(a, b) + _PRECISION * _steps(a, b) for a, b in pairs), default=_UNTOLD)


def _steps(left: Amount, right: Amount) -> float:
    """Count the gap in steps of the coarser figure, as a share of what is many: 5,200 and 5,300 are one apart."""
    bounds = [
        float(bound) for one in (left, right) for bound in (one.printed.low, one.printed.high) if bound is not None
    ]
    apart = gap(left, right) * max(map(abs, bounds))
    return min(1.0, apart / max(left.step, right.step) / _MANY_STEPS)
