"""The sides of a group: who tells the same figure or date, sorted by time."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.facets.amounts import amount, currencies, unit_of
from claimcheck.facets.concepts import is_toll
from claimcheck.model import Claim, DateRange, Side, Value

if TYPE_CHECKING:
    from collections.abc import Sequence


_BARE = frozenset({"person", "count"})
"""Units of figures that a headline leaves bare: 7 people are held, police hold 7."""

_WAYS = ("down", "up")
_UNITLESS = ("vague", "date", "statement")


class Stand(Value, frozen=True):
    """The claims of a group that print one value; `first` stands for all of them."""

    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        """Give the claim that stands for the side: the earliest one."""
        return self.claims[0]

    def side(self, value: str) -> Side:
        """Give the side of a finding: one claim of each article, and the value as shown."""
        by_article: dict[str, str] = {}
        for claim in self.claims:
            by_article.setdefault(claim.article, claim.id)
        return Side(tuple(by_article.values()), value)


def turned(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Give who tells a change as a rise (`up`) and who as a fall (`down`); empty unless there are both."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quantity is not None and claim.quantity.role == "delta" and claim.quantity.direction in _WAYS:
            told[claim.quantity.direction].append(claim)
    return told if len(told) == len(_WAYS) else {}


def sides_of(claims: Sequence[Claim]) -> tuple[Stand, ...]:
    """
    Part claims by the number and unit, or the days, that they print, whatever bound stands before it.

    In one group, "77 billion" and "77 billion dollars" are one value, and so are "100,000 barrels" and those of a day.
    """
    by_value: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    keys = [_value(claim) for claim in claims]
    units = {key[1:]: str(key[0]) for key in sorted(keys, key=str) if key[0] not in {"", *_UNITLESS}}
    for claim, key in zip(claims, keys, strict=True):
        unit = units.get(key[1:], "") if key[0] == "" else key[0]
        by_value[unit, *key[1:]].append(claim)
    stands = [Stand(tuple(sorted(alike, key=_by_time))) for alike in by_value.values()]
    return tuple(sorted(stands, key=lambda stand: _by_time(stand.first)))


def _value(claim: Claim) -> tuple[object, ...]:
    if claim.quantity is not None:
        figure = amount(claim.quantity)
        if figure is None:
            return ("vague", claim.quantity.surface)
        low, high = figure.printed.low, figure.printed.high
        low, high = (low if low is not None else high), (high if high is not None else low)
        unit = unit_of(claim.quantity)
        unit = "" if unit in _BARE or currencies(unit) else unit.partition("_per_")[0]
        return (unit, _plain(low), _plain(high))
    if claim.date is not None:
        return ("date", claim.date.first, claim.date.last)
    return ("statement", claim.id)


def _plain(bound: float | None) -> float | None:
    """Give a number without the noise of conversions: twelve significant digits."""
    return None if bound is None else float(f"{bound:.12g}")


def _by_time(claim: Claim) -> tuple[object, ...]:
    """Sort by the time told of, tolls and dates by the day of the report; within an article the headline comes last."""
    toll = is_toll(claim)
    reported = DateRange(claim.published, claim.published)
    span = reported if claim.date is not None or (toll and claim.published is not None) else times.as_of(claim)
    return (times.order(span), claim.article, claim.line == 1, claim.start, claim.id)
