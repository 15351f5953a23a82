"""Percentages beside the counts that they are of: 60 of 150 is 40 per cent, and nobody can be 37 per cent of 12."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.discrepancies.mismatch import PERCENT, Mismatch, exact, figure_of, in_order, opened
from claimcheck.facets.labels import number
from claimcheck.facets.words import partial
from claimcheck.model import Claim, Interval, Options

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BESIDE = 8
"""Characters between counts and the percentage that retells them: "(40 percent)", ", or 40 percent"."""

_OF = 12
"""Characters between a percentage and the number it is taken of: "of the", "of its about"."""

_ARTICLE = 4
"""Characters between the noun that a percentage is of and the number of it: a space and an article."""

LARGEST_GROUP = 1000
"""Size of a group up to which not every percentage can be."""


def wrong_shares(claims: Mapping[str, Claim], options: Options) -> Iterator[Mismatch]:
    """Give the percentages that no count fits, each with the counts beside it."""
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in in_order(claims.values()):
        if claim.quantity is not None and claim.quantity.surface:
            sentences[claim.article, claim.sentence.start].append(claim)
    for told in sentences.values():
        for percent in told:
            quantity = percent.quantity
            if quantity is None or quantity.unit != PERCENT or quantity.role == "delta" or not _closed(percent):
                continue
            found = _of_counts(percent, told, options) or _of_group(percent, told)
            if found is not None:
                yield found


def _of_counts(percent: Claim, told: list[Claim], options: Options) -> Mismatch | None:
    """Compare a percentage with the part and the total in front of it."""
    for part in told:
        totals = [link.claim for link in part.linked if link.role == "total"]
        total = next((one for one in told if one.id in totals), None)
        if total is None or not 0 <= _surface(percent)[0] - max(part.end, total.end) <= _BESIDE:
            continue
        some, whole = opened(part, options), opened(total, options)
        share, printed = opened(percent, options), (exact(part), exact(total))
        if None in (some.low, some.high, whole.low, whole.high, *printed) or not whole.low:
            return None
        possible = Interval(
            100 * float(some.low or 0) / float(whole.high or 1), 100 * float(some.high or 0) / whole.low
        )
        if possible.overlaps(share):
            return None
        mine, all_of = (float(one or 0) for one in printed)
        shown = f"{number(mine)} / {number(all_of)} = {number(round(100 * mine / all_of, 1))} %"
        return Mismatch((part, total, percent), shown, _percent(percent))
    return None


def _of_group(percent: Claim, told: list[Claim]) -> Mismatch | None:
    """
    Ask whether a percentage of a small group can be: whether some whole number of its members rounds to it.

    The test is known as GRIM: Brown and Heathers, The GRIM Test, Social Psychological and Personality Science, 2017.
    """
    share, figure = exact(percent), figure_of(percent)
    group = next((one for one in told if _is_group_of(percent, one)), None)
    size = exact(group) if group is not None else None
    if share is None or figure is None or group is None or size is None or not partial(percent):
        return None
    if not 0 < size < LARGEST_GROUP or not size.is_integer() or not 0 <= share <= 100 or _rounded(group):  # noqa: PLR2004 - per cent
        return None
    nearest = [math.floor(share * size / 100), math.ceil(share * size / 100)]
    if any(abs(100 * count / size - share) <= figure.step / 2 + 1e-9 for count in nearest):
        return None
    shown = " / ".join(f"{number(one)} / {number(size)} = {number(round(100 * one / size, 1))} %" for one in nearest)
    return Mismatch((percent, group), shown, _percent(percent))


def _is_group_of(percent: Claim, one: Claim) -> bool:
    """Tell whether a number stands right behind a percentage, or behind the noun of both with an article written on."""
    start = _surface(one)[0]
    if 0 <= start - _unit_end(percent) <= _OF:
        return True
    between = percent.sentence.text[percent.end - percent.sentence.start : start - percent.sentence.start]
    return 0 <= start - percent.end <= _ARTICLE and not between[-1:].isspace()


def _rounded(group: Claim) -> bool:
    """Tell whether a size may be a round number for another one: 500 that are some 480."""
    figure = figure_of(group)
    return figure is None or figure.unit not in {"person", "count"} or figure.step > 1


def _closed(percent: Claim) -> bool:
    figure = figure_of(percent)
    return figure is not None and figure.approx in {"exact", "about"} and figure.printed.low is not None


def _surface(claim: Claim) -> tuple[int, int]:
    quantity = claim.quantity
    return (quantity.surface_start, quantity.surface_end) if quantity is not None else (claim.start, claim.end)


def _unit_end(percent: Claim) -> int:
    """Give the end of the words of a percentage: what it is of may be a part of the claim."""
    quantity = percent.quantity
    return max(quantity.surface_end, quantity.unit_end or 0) if quantity is not None else percent.end


def _percent(percent: Claim) -> str:
    return f"{number(percent.quantity.low or 0)} %" if percent.quantity is not None else ""
