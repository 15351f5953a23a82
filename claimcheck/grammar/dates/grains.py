"""How long what a date names is: which of two dates may be counted in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model import DateExpression

GRAINS = {
    "day": 0,
    "week": 1,
    "weekend": 1,
    "month": 2,
    "quarter": 3,
    "season": 3,
    "half": 4,
    "year": 5,
    "decade": 6,
    "century": 7,
}
_LONG_NAMES = {
    "ramadan": "month",
    "lent": "month",
    "spring": "season",
    "summer": "season",
    "autumn": "season",
    "winter": "season",
}


def grain(meaning: DateExpression) -> int:
    """Order expressions by the length of what they name; -1 for what nothing is counted in."""
    if meaning.form == "calendar":
        unit = "day" if meaning.day is not None else "month" if meaning.month is not None else meaning.unit or "year"
        return GRAINS.get(unit, -1)
    if meaning.form in {"weekday", "distance"} or meaning.weekday is not None:
        return 0
    if meaning.form == "period" and meaning.count is None and not meaning.plural:
        return GRAINS.get(meaning.unit or "", -1)
    if meaning.form == "named":
        return GRAINS[_LONG_NAMES.get(meaning.name or "", "day")]
    if meaning.form == "part":
        return GRAINS.get(meaning.unit or "day", -1)
    return -1


def grain_of(meaning: DateExpression) -> str | None:
    """Give the unit that an expression names a day, week, month or year of."""
    if meaning.form == "distance":
        return meaning.unit
    return next((unit for unit, length in GRAINS.items() if length == grain(meaning)), None)
