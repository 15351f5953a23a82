"""A date expression as read, before anything but the text is known."""

from __future__ import annotations

from typing import Literal

from claimcheck.model.values import Value

DateForm = Literal["calendar", "weekday", "relative", "named"]


class DateExpression(Value, frozen=True):
    """
    A date as the text gives it; `grammar.dates` turns it into days once the article's date is known.

    `start` and `end` are the date words in the article. What the text does not say is None: `11 June` has no year.

    form: `calendar` (any of year, month, day, with a weekday beside it or not), `weekday` (alone), `relative` (a
        distance of `count` `unit`s from the article's date, or from the last or next `month`), `named` (a day, season
        or the like that the vocabulary knows by `name`).
    direction: -1 the last one, 0 this one, +1 the next one; None where only tense or context can tell.
    edge: the part of the period meant: `start`, `middle`, `end`; `by` and `since` open it to one side.
    calendar: `gregorian`, or `hijri` where day, month and year count in that one.

    """

    start: int
    end: int
    form: DateForm
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    count: int | None = None
    unit: str | None = None
    direction: int | None = None
    edge: Literal["start", "middle", "end", "by", "since", "until", "before", "after"] | None = None
    name: str | None = None
    calendar: Literal["gregorian", "hijri"] = "gregorian"
    past: bool | None = None
