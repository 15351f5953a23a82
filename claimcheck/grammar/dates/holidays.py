"""Days and seasons that have a name, in a given year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.grammar.dates.days import Closed


def named_days(name: str, year: int) -> Closed | None:
    """Give the days of a name of the table `date_name` in a Gregorian year; None where it had none that is known."""
    rule = _RULES.get(name)
    return None if rule is None else rule(year)


def _on(month: int, day: int) -> Callable[[int], Closed | None]:
    return lambda year: (date(year, month, day), date(year, month, day))


_RULES: dict[str, Callable[[int], Closed | None]] = {
    "christmas": _on(12, 25),
}
