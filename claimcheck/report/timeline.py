"""
Where the parts of a timeline stand: numbers and days as places in a drawing of a fixed size.

The drawing itself is a template; this module only measures. Every place is rounded, so that the same series gives the
same bytes on every machine.
"""

from __future__ import annotations

from math import floor, log10
from typing import TYPE_CHECKING, Final

from claimcheck.facets.labels import number
from claimcheck.model import Value
from claimcheck.report.labelling import POINT, WIDTH, Box, Label, placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from claimcheck.model import Number
    from claimcheck.report.series import Point, Series

__all__ = ["BOTTOM", "HEIGHT", "LEFT", "RIGHT", "SHAPES", "TOP", "WIDTH", "Bar", "Drawing", "Tick", "drawn"]

HEIGHT: Final = 250
LEFT: Final = 64
RIGHT: Final = 540
BOTTOM: Final = 208
TOP: Final = 40
_UNDATED: Final = 110
"""Width of the lane, left of the first day, for figures of which no day is known."""
_DAY_WIDTH: Final = 82
"""Room for a day on the axis."""
_FLAT: Final = 0.25
"""A scale begins at zero unless the figures differ by less than this share of the largest."""

SHAPES: Final = (
    "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z",
    "M-4.5,-4.5h9v9h-9z",
    "M0,-6L5.5,4.5H-5.5z",
    "M0,-6.5L6,0L0,6.5L-6,0z",
    "M0,6L5.5,-4.5H-5.5z",
    "M-2,-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
    "M0,-6.5L1.7,-2.2L6.2,-2L2.7,0.9L3.8,5.3L0,2.8L-3.8,5.3L-2.7,0.9L-6.2,-2L-1.7,-2.2z",
    "M-6,-2.5L-3,-5.5L0,-2.5L3,-5.5L6,-2.5L0,6z",
)
"""A shape for each outlet; the ninth has the first one again, hollow."""


class Tick(Value, frozen=True):
    """A place on an axis and what is written there."""

    at: float
    text: str


class Bar(Value, frozen=True):
    """How far a point reaches to one side and to the other; an open end goes on."""

    first: float
    last: float
    opens: str = ""


class Mark(Value, frozen=True):
    """A point as drawn; it has no `label` where there is no room for one, or the same one stands beside it."""

    x: float
    y: float
    shape: str
    hollow: bool
    label: Label | None
    said: str
    days: Bar | None
    values: Bar | None


class Drawing(Value, frozen=True):
    """A timeline, measured; `lane` is where the lane ends in which no day is known, None where there is none."""

    marks: tuple[Mark, ...]
    days: tuple[Tick, ...]
    values: tuple[Tick, ...]
    path: str
    lane: float | None
    legend: tuple[tuple[str, bool, str], ...]


class _Scale(Value, frozen=True):
    """From numbers to places on a line."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: Number) -> float:
        """Give the place of a number."""
        if self.high == self.low:
            return round((self.start + self.end) / 2, 1)
        return round(self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start), 1)


def drawn(series: Series) -> Drawing:
    """Measure a series."""
    x, y = _days(series), _values(series)
    shapes = {outlet: SHAPES[at % len(SHAPES)] for at, outlet in enumerate(series.outlets)}
    undated = any(point.day is None for point in series.points)
    # A figure of an unknown day is on no course, unless it is known to be before all others.
    course = [(_across(point.day, x), y(point.at)) for point in series.points if point.day is not None or series.before]
    return Drawing(
        tuple(_marks(series, x, y)),
        tuple(_day_ticks(series, x)),
        tuple(Tick(y(value), number(value)) for value in _round_numbers(y.low, y.high)),
        "M" + "L".join(f"{across:g},{up:g}" for across, up in dict.fromkeys(course)) if course else "",
        LEFT + _UNDATED * 2 / 3 if undated and not series.before else None,
        tuple((shapes[outlet], at >= len(SHAPES), outlet) for at, outlet in enumerate(series.outlets)),
    )


def _days(series: Series) -> _Scale:
    known = [day.toordinal() for point in series.points for day in (point.first, point.last) if day is not None]
    start = LEFT + (_UNDATED if any(point.day is None for point in series.points) else 40)
    return _Scale(min(known, default=0), max(known, default=0), start, RIGHT - 40)


def _values(series: Series) -> _Scale:
    bounds = [one for point in series.points for one in (point.low, point.high) if one is not None]
    low, high = min(bounds), max(bounds)
    span = high - low
    if low >= 0 and (span >= _FLAT * high or high == 0):
        low = 0
    elif high <= 0 and span >= -_FLAT * low:
        high = 0
    else:
        low, high = low - span / 4, high + span / 4
    steps = list(_round_numbers(low, high))
    step = steps[1] - steps[0] if len(steps) > 1 else 1
    return _Scale(low if low == 0 else floor(low / step) * step, -floor(-high / step) * step, BOTTOM, TOP)


def _round_numbers(low: float, high: float) -> Iterator[float]:
    """Give three to six round numbers that lie in an interval."""
    rough = (high - low) / 4 or 1
    unit = 10 ** floor(log10(rough))
    step = next(unit * factor for factor in (1, 2, 2.5, 5, 10) if unit * factor >= rough)
    at = -floor(-low / step)
    while at * step <= high * (1 + 1e-9):
        yield float(f"{at * step:.12g}")
        at += 1


def _marks(series: Series, x: _Scale, y: _Scale) -> Iterator[Mark]:
    places: list[tuple[float, float]] = []
    for point in series.points:
        places.append(_beside(_across(point.day, x), y(point.at), places))
    labels: list[tuple[Box, str]] = []
    for point, (across, up) in zip(series.points, places, strict=True):
        bar = _value_bar(point, up, y)
        number_of = series.outlets.index(point.outlet)
        yield Mark(
            x=across,
            y=up,
            shape=SHAPES[number_of % len(SHAPES)],
            hollow=number_of >= len(SHAPES),
            label=placed(point.value, (across, up), _above(bar, up), places, labels),
            said=f"{point.outlet}: {point.value}, {point.days}",
            days=_day_bar(point, across, x),
            values=bar,
        )


def _beside(across: float, up: float, places: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Give the place of a point, moved sideways, to the right first, until it stands on no other one."""
    for step in range(2 * len(places) + 1):
        moved = round(across + (step + 1) // 2 * POINT * (1 if step % 2 else -1), 1)
        if moved >= LEFT and all(abs(moved - one) >= POINT or abs(up - other) >= POINT for one, other in places):
            return moved, up
    return across, up


def _above(bar: Bar | None, up: float) -> float:
    """Give the top of what is drawn of a point."""
    return bar.first if bar is not None and bar.opens != "last" else up


def _across(day: date | None, x: _Scale) -> float:
    return x(day.toordinal()) if day is not None else round(LEFT + _UNDATED / 3, 1)


def _day_bar(point: Point, across: float, x: _Scale) -> Bar | None:
    """Give the days that a figure may hold for, where they are more than one."""
    if point.day is None or point.first == point.last:
        return None
    if point.first is None:
        return Bar(round(across - 30, 1), across, "first")
    if point.last is None:
        return Bar(across, round(across + 30, 1), "last")
    return Bar(x(point.first.toordinal()), x(point.last.toordinal()))


def _value_bar(point: Point, up: float, y: _Scale) -> Bar | None:
    """Give the numbers that a figure leaves possible, where they are more than one; downwards, as places grow."""
    if point.low == point.high:
        return None
    if point.high is None:
        return Bar(max(round(up - 26, 1), 8), up, "first")
    if point.low is None:
        return Bar(up, min(round(up + 26, 1), float(BOTTOM)), "last")
    return Bar(y(point.high), y(point.low))


def _day_ticks(series: Series, x: _Scale) -> Iterator[Tick]:
    """Give the days of the points, the first and the last one in any case, the others where there is room."""
    if any(point.day is None for point in series.points):
        yield Tick(_across(None, x), series.undated)
    days = sorted({point.day for point in series.points if point.day is not None})
    if not days:
        return
    last = x(days[-1].toordinal())
    done = -1000.0
    for day in days:
        at = x(day.toordinal())
        if day == days[-1] or (at - done > _DAY_WIDTH and last - at > _DAY_WIDTH):
            yield Tick(at, day.isoformat())
            done = at
