"""What all nouns are made of: immutable values, places in a text, intervals of numbers and of days."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

Number = int | float


class Value(Struct, frozen=True, gc=False):
    """What all nouns are: immutable, compared by content, cheap to make."""


class Span(Value, frozen=True, order=True):
    """A place in an article's text."""

    start: int
    end: int


class Interval(Value, frozen=True):
    """
    The numbers that a figure leaves possible; an open end is None. Never averaged.

    Raises ValueError where `low` is above `high`.
    """

    low: Number | None
    high: Number | None

    def __post_init__(self) -> None:
        """Refuse an interval that holds no number."""
        if self.low is not None and self.high is not None and self.low > self.high:
            message = f"an interval from {self.low} to {self.high} holds no number"
            raise ValueError(message)

    def overlaps(self, other: Interval) -> bool:
        """Tell whether some number lies in both; ends belong to the interval."""
        return not (
            (self.high is not None and other.low is not None and self.high < other.low)
            or (other.high is not None and self.low is not None and other.high < self.low)
        )

    def contains(self, other: Interval) -> bool:
        """Tell whether every number of `other` lies in this one."""
        low = self.low is None or (other.low is not None and self.low <= other.low)
        return low and (self.high is None or (other.high is not None and other.high <= self.high))


class DateRange(Value, frozen=True):
    """First and last day of what a date expression leaves possible; both None where it cannot be known."""

    first: date | None
    last: date | None
