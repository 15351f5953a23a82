"""Durations beside the days that they are of: a visit from 5 to 8 June takes four days, not six."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.discrepancies.mismatch import Mismatch, exact, in_order
from claimcheck.facets import times
from claimcheck.facets.amounts import dimension, printed_in
from claimcheck.facets.labels import value_of
from claimcheck.facets.words import event_of, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.model import Claim, Options

_TIME, _DAY, _AGE = "time", "day", "age"
_DAYS = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_TWO = 2
_BESIDE = 6
"""Characters between a duration and the days that it leads up to."""

REACH: Mapping[str, float] = {"day": 0, "night": 0, "week": 4, "month": 16, "year": 184}
"""By how many days a number of a unit may be missed: half of the unit; a day counts from its morning or its evening."""


def wrong_durations(claims: Mapping[str, Claim], options: Options) -> Iterator[Mismatch]:
    """Give the durations that the days of the same event, in the same sentence, contradict."""
    spans = [claim for claim in in_order(claims.values()) if _is_span(claim)]
    durations = [claim for claim in in_order(claims.values()) if _is_duration(claim)] if spans else []
    for span in spans:
        for told in durations:
            if (told.article, told.sentence.start) == (span.article, span.sentence.start) and _one_event(told, span):
                found = _mismatch(told, span, options)
                if found is not None:
                    yield found


def _mismatch(told: Claim, span: Claim, options: Options) -> Mismatch | None:
    length, quantity, day = exact(told), told.quantity, span.date
    if length is None or quantity is None or day is None or day.first is None or day.last is None:
        return None
    between = (day.last - day.first).days
    stated, reach = printed_in(_DAY, length), REACH[quantity.unit]
    if between - reach <= stated <= between + 1 + reach:
        return None
    shown = f"{value_of(span, options.interface)} = {between + 1}"
    return Mismatch((told, span), shown, value_of(told, options.interface))


def _is_duration(claim: Claim) -> bool:
    quantity = claim.quantity
    aged = quantity is not None and quantity.concept == _AGE
    return quantity is not None and not aged and dimension(quantity.unit) == _TIME and quantity.unit in REACH


def _is_span(claim: Claim) -> bool:
    """Tell whether a date names its first and its last day ("from 5 to 8 June"), not only a month or a year."""
    day = claim.date
    if day is None or day.basis != "stated" or not times.closed(times.days_of(day)) or day.first == day.last:
        return False
    start = claim.sentence.start
    return len(_DAYS.findall(claim.sentence.text[day.start - start : day.end - start])) >= _TWO


def _one_event(told: Claim, span: Claim) -> bool:
    """
    Tell whether the words of the duration ("six-day visit") are those of the event whose days are told.

    A duration that leads up to its days ("six days from 5 to 8 June") is theirs, whatever its words.
    """
    if span.date is not None and told.end <= span.date.start <= told.end + _BESIDE:
        return True
    event = phrase(event_of(span) or "", span.language)
    return bool(phrase(told.quote, told.language).all & event.all)
