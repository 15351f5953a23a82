"""Days of the Gregorian and the Hijri calendar as intervals."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.dates import DateUnit

Days = tuple[date | None, date | None]
"""First and last day; an end that is open is None."""

Closed = tuple[date, date]
"""First and last day, both known."""

Tense = bool | None
"""Whether a sentence speaks of the past; False of what is to come, None where nothing tells."""

_LEAP = 2000
_WEEK = 7
_MONTHS = 12
_SEASON = 3
_SPANS: dict[str, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Units that are whole months, by their number."""
_UMM_AL_QURA = 1343
"""The first year of the tables."""
_HIJRA = date(622, 7, 19).toordinal()
"""1 Muharram of year 1: 16 July 622 in the Julian calendar."""
_SHORT = {"day": 1, "week": 7, "weekend": 7}


def is_day(year: int | None, month: int, day: int) -> bool:
    """Tell whether a month has such a day (29 February without a year counts)."""
    return 1 <= day <= monthrange(year if year is not None else _LEAP, month)[1]


def month_days(year: int, month: int) -> Closed:
    """Give the first and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_days(year: int) -> Closed:
    """Give the first and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def add_days(day: date, count: int) -> date | None:
    """Move by days; None beyond the years that a date can hold."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_months(day: date, count: int) -> date | None:
    """Move by months, to the last day of a shorter one; None beyond the years that a date can hold."""
    months = day.year * _MONTHS + day.month - 1 + count
    year, month = months // _MONTHS, months % _MONTHS + 1
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def move(day: date, unit: DateUnit, count: int) -> date | None:
    """Move by a number of units."""
    if unit in _SHORT:
        return add_days(day, _SHORT[unit] * count)
    months = _SEASON if unit == "season" else _SPANS[unit]
    return add_months(day, months * count)


def unit_around(day: date, unit: DateUnit, offset: int = 0) -> Closed | None:
    """Give the week, month, year … that holds a day, or one some units away. Weeks begin on Monday (ISO 8601)."""
    if unit in _SHORT:
        return _week_around(day, unit, offset)
    if unit == "season":
        return _season_around(day, offset)
    months = _SPANS[unit]
    # Decades and centuries are counted as news does: the 1990s, the 21st century from 2000.
    first = (day.year * _MONTHS + day.month - 1) // months * months + offset * months
    begin, end = first // _MONTHS, (first + months - 1) // _MONTHS
    if begin < MINYEAR or end > MAXYEAR:
        return None
    return date(begin, first % _MONTHS + 1, 1), month_days(end, (first + months - 1) % _MONTHS + 1)[1]


def _week_around(day: date, unit: DateUnit, offset: int) -> Closed | None:
    if unit == "day":
        moved = add_days(day, offset)
        return None if moved is None else (moved, moved)
    start = {"week": 0, "weekend": 5}[unit]
    first = add_days(day, start - day.weekday() + _WEEK * offset)
    last = None if first is None else add_days(first, _WEEK - 1 - start)
    return None if first is None or last is None else (first, last)


def _season_around(day: date, offset: int) -> Closed | None:
    """Give the meteorological season, which begins in December, March, June and September."""
    first = (day.year * _MONTHS + day.month) // _SEASON * _SEASON - 1 + offset * _SEASON
    begin = date(first // _MONTHS, first % _MONTHS + 1, 1)
    end = add_months(begin, _SEASON)
    return None if end is None else (begin, end - timedelta(days=1))


def unit_of(inside: Closed, unit: DateUnit) -> Closed | None:
    """Give the unit that holds some days; a weekend is the nearest one, lengthened to take a feast beside it in."""
    if unit != "weekend":
        return unit_around(inside[0], unit)
    near = [days for offset in (-1, 0) if (days := unit_around(inside[0], unit, offset)) is not None]
    if not near:
        return None
    best = min(near, key=lambda days: max((days[0] - inside[0]).days, (inside[0] - days[1]).days))
    return min(best[0], inside[0]), max(best[1], inside[0])


def years_away(days: Closed, years: int) -> Closed | None:
    """Move some days by years; what ends with the last day of February does so in the other year as well."""
    after = add_days(days[1], 1)
    first, end = add_months(days[0], _MONTHS * years), None if after is None else add_months(after, _MONTHS * years)
    last = None if end is None else add_days(end, -1)
    return None if first is None or last is None else (first, max(first, last))


def third(days: Closed, edge: str) -> Closed:
    """
    Give the first, middle or last third of some days.

    Thirds are what writers mean by early, mid and late: of a month days 1-10, 11-20 and 21 to the end, of a year four
    months, of a week Monday to Wednesday, Wednesday to Friday and Friday to Sunday.
    """
    first, last = days
    length = (last - first).days + 1
    if length == 1:
        return days
    if length == _WEEK:
        begin, end = {"start": (0, 2), "middle": (2, 4), "end": (4, 6)}[edge]
        return first + timedelta(days=begin), first + timedelta(days=end)
    if 28 <= length <= 31:  # noqa: PLR2004 - a month
        begin, end = {"start": (0, 9), "middle": (10, 19), "end": (20, length - 1)}[edge]
        return first + timedelta(days=begin), first + timedelta(days=end)
    if 365 <= length <= 366:  # noqa: PLR2004 - a year
        begin, end = {"start": (0, 4), "middle": (4, 8), "end": (8, 12)}[edge]
        starts = add_months(first, begin), add_months(first, end)
        if starts[0] is not None and starts[1] is not None:
            return starts[0], starts[1] - timedelta(days=1)
    share = length // 3
    begin, end = {"start": (0, share), "middle": (share, 2 * share), "end": (length - share, length)}[edge]
    return first + timedelta(days=begin), first + timedelta(days=max(begin, end - 1))


def share(days: Closed, parts: int, count: int) -> Closed | None:
    """Give the n-th of some equal parts of days (-1 the last), of whole months where it can."""
    place = count - 1 if count > 0 else parts + count
    if not 0 <= place < parts:
        return None
    first, after = days[0], add_days(days[1], 1)
    if after is None:
        return None
    months = (after.year - first.year) * _MONTHS + after.month - first.month
    if first.day == after.day == 1 and months % parts == 0:
        begin, end = (add_months(first, months // parts * (place + step)) for step in (0, 1))
        return None if begin is None or end is None else (begin, end - timedelta(days=1))
    length = (after - first).days
    begin, end = (first + timedelta(days=length * (place + step) // parts) for step in (0, 1))
    return begin, max(begin, end - timedelta(days=1))


def hijri_days(year: int, month: int | None, day: int | None) -> Closed | None:
    """
    Convert a day, month or year of the Umm al-Qura calendar.

    Before its tables (1343-1500 AH) months and years are those of the arithmetical calendar (Reingold and Dershowitz,
    Calendrical Calculations), which may be a day or two off, and days are not told.
    """
    from hijridate import Hijri  # noqa: PLC0415 - only articles with Hijri dates pay for its tables

    if 0 < year < _UMM_AL_QURA and day is None:
        return _tabular(year, month or 1)[0], _tabular(year, month or _MONTHS)[1]
    try:
        first = Hijri(year, month or 1, day or 1)
        if day is not None:
            found = first.to_gregorian()
            return date(found.year, found.month, found.day), date(found.year, found.month, found.day)
        final = Hijri(year, month or _MONTHS, 1)
        begin, end = first.to_gregorian(), final.to_gregorian()
        length = final.month_length()
    except (ValueError, OverflowError):
        return None
    return date(begin.year, begin.month, begin.day), date(end.year, end.month, end.day) + timedelta(days=length - 1)


def _tabular(year: int, month: int) -> Closed:
    """Give the days of a month of the arithmetical Hijri calendar: 30 and 29 in turn, 11 leap years in 30."""
    first = 1 + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    after = 1 + 29 * month + (month + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    after += month == _MONTHS and (14 + 11 * year) % 30 < 11  # noqa: PLR2004 - a leap year
    return date.fromordinal(_HIJRA + first - 1), date.fromordinal(_HIJRA + after - 2)


def hijri_in(year: int, month: int, day: int | None) -> Closed | None:
    """Give the day or month of the Hijri year that begins in a Gregorian one; None where none does."""
    # A Hijri year is about 0.97 of a Gregorian one, so a neighbour of this one is meant.
    near = round((year - 622) * 33 / 32)
    for hijri in (near - 1, near, near + 1, near + 2):
        days = hijri_days(hijri, month, day)
        if days is not None and days[0].year == year:
            return days
    return None
