"""A date expression as read, before anything but the text is known."""

from __future__ import annotations

from typing import Literal

from claimcheck.model.values import Value

DateForm = Literal["calendar", "weekday", "period", "distance", "part", "edge", "named", "counterpart", "range"]
DateBound = Literal["by", "since", "until", "before", "after", "within"]
DateUnit = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]


class DateExpression(Value, frozen=True):
    """
    A date as the text gives it; `grammar.dates.resolve` turns it into days once the article's date is known.

    `start` and `end` are the date words in the article (0 inside of `base` and `to`, whose words are part of those).
    What the text does not say is None: `11 June` has no year.

    form:
        `calendar`: any of year, month, day, with a weekday beside it or not; `base` is the period that gives the
            rest ("the 24th of this month").
        `weekday`: a weekday alone, or of the week that `base` is.
        `period`: `direction` (-1 last, 0 this, 1 next) `unit`; `count` of them ("the last three weeks"), None with
            `plural` for an unknown number of them ("in recent months").
        `distance`: `count` `unit`s before (`direction` -1) or after (1) `base`, or the article's date.
        `part`: the `count`-th `unit` (or weekday) of `base`; -1 is the last.
        `edge`: the first, middle or last third of `base`, or its part before or after the article's date.
        `named`: a day or season that the vocabulary knows by `name`. On other forms the name says more:
            `today` on a calendar date that the article was written on it, `day` on a day of the month that it stands
            for itself ("on the 18th"), `same` on a period that it is the one told last,
            `current` on a month that it is that of the article.
        `counterpart`: the days of `to` in the year that `base` is ("the same month of last year").
        `range`: from `base` to `to`.
    direction: on a month or weekday, the last (-1), this (0), the next (1); 2 is the one of next week.
    bound: opens the days to one side ("by", "since"); `within` counts from the article's date.
    calendar: `hijri` where day, month and year count in that one.
    past: whether the sentence speaks of the past; None where it does not tell.
    week_begins: on a week, the day on which it begins where the language is spoken (Monday 1, Sunday 7).
    unclear: day and month may be the other way round, and nothing in the article tells.

    """

    start: int
    end: int
    form: DateForm
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    count: int | None = None
    unit: DateUnit | None = None
    direction: int | None = None
    plural: bool = False
    edge: Literal["start", "middle", "end", "earlier", "later"] | None = None
    bound: DateBound | None = None
    name: str | None = None
    calendar: Literal["gregorian", "hijri"] = "gregorian"
    past: bool | None = None
    unclear: bool = False
    base: DateExpression | None = None
    to: DateExpression | None = None
    week_begins: int = 1
