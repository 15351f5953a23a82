"""The points of a figure that changes: what each outlet says, for which days, and how far it may reach."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.facets.labels import value_of
from claimcheck.model import Claim, Number, Value
from claimcheck.report.layout import steady
from claimcheck.report.names import say
from claimcheck.text.harmless import shown
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.model import Finding
    from claimcheck.report.names import Names
    from claimcheck.report.view import View

__all__ = ["Point", "Series", "series_of"]

_DRAWN = frozenset({"changed-over-time", "unclear-time"})
"""The kinds whose figures belong on a line of time."""


class Point(Value, frozen=True):
    """
    One claim of a series.

    `low` and `high` are the interval of the figure, one of them None where it is open; `first` and `last` the days that
    it holds for, both None where they are not known.
    """

    claim: str
    outlet: str
    value: str
    days: str
    basis: str
    low: Number | None
    high: Number | None
    first: date | None
    last: date | None

    @property
    def at(self) -> Number:
        """Where the point itself stands: the bound that is printed, or the middle of a range."""
        if self.low is None or self.high is None:
            return self.low if self.low is not None else self.high or 0
        return (self.low + self.high) / 2 if self.low != self.high else self.low

    @property
    def day(self) -> date | None:
        """The day at which the point stands: the only one that is known, or the middle one."""
        if self.first is None or self.last is None:
            return self.first or self.last
        return date.fromordinal((self.first.toordinal() + self.last.toordinal()) // 2)


class Series(Value, frozen=True):
    """
    A figure as it changes: its points by day, those of unknown days first.

    `undated` names the days that nobody names; where `before` holds, they are before all others, else any day.
    `outlets` are in the order of their first points.
    """

    points: tuple[Point, ...]
    outlets: tuple[str, ...]
    undated: str
    before: bool


def series_of(finding: Finding, known: Mapping[str, Claim], names: Names, view: View) -> Series | None:
    """
    Give the series of a finding, None where its figures are no series or nothing can be drawn of them.

    Figures in another unit than the first one's are left out: they have no place on its scale. What an outlet tells
    twice of one day is one point.
    """
    if finding.kind not in _DRAWN:
        return None
    claims = [known[one] for one in finding.claims if one in known]
    figures = [claim for claim in claims if claim.quantity is not None]
    units = [claim.quantity.unit for claim in figures if claim.quantity is not None]
    points = [
        _point(claim, names, view)
        for claim in figures
        if claim.quantity is not None
        and claim.quantity.unit == units[0]
        and (claim.quantity.low is not None or claim.quantity.high is not None)
    ]
    alike = {(point.outlet, point.value, point.first, point.last): point for point in reversed(points)}
    points = list(alike.values())
    if len({(point.low, point.high) for point in points}) < 2:  # noqa: PLR2004 - a change has two figures at least
        return None
    points.sort(key=lambda point: (point.day or date.min, point.at, point.outlet, point.claim))
    undated = [known[point.claim].quantity for point in points if point.day is None]
    before = all(quantity is not None and quantity.role == "before" for quantity in undated)
    return Series(
        tuple(points),
        tuple(dict.fromkeys(point.outlet for point in points)),
        say(view.interface, "earlier") if before else display_name("span", "unknown", view.interface),
        before,
    )


def _point(claim: Claim, names: Names, view: View) -> Point:
    span = times.as_of(claim)
    before = claim.quantity is not None and claim.quantity.role == "before" and not claim.when.first
    if before and not claim.when.last:
        # What the figure was before holds for an earlier day than that of the article, and nobody says which.
        span = type(span)(None, None)
    basis = claim.when.basis if claim.when.basis != "unknown" or before else "published"
    return Point(
        claim=claim.id,
        outlet=names.of(claim.article),
        value=shown(value_of(claim, view.interface)),
        days=say(view.interface, "earlier") if before else steady(times.in_words(span, view.interface)),
        basis=display_name("basis", basis if times.known(span) else "unknown", view.interface),
        low=claim.quantity.low if claim.quantity is not None else None,
        high=claim.quantity.high if claim.quantity is not None else None,
        first=span.first,
        last=span.last,
    )
