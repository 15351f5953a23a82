"""
Days and seasons that have a name, in a given year.

The rules: a fixed day; the n-th weekday of a month; days from Easter (Western by the algorithm of Meeus and Jones,
Orthodox by that of Meeus in the Julian calendar); days of the Umm al-Qura calendar; days of the Hebrew calendar (its
arithmetic as in Reingold and Dershowitz, Calendrical Calculations); and tables for what no short rule gives
(`vocabulary/feasts.toml`). Feasts that begin in the evening have that day as their first. Seasons are those of the
weather in the northern hemisphere, whole months.
"""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimcheck.grammar.dates.days import add_months, hijri_days, hijri_in, month_days
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from claimcheck.grammar.dates.days import Closed

_WEEK = 7
_FIXED = {
    "new_year": (1, 1),
    "epiphany": (1, 6),
    "valentines_day": (2, 14),
    "womens_day": (3, 8),
    "st_patricks_day": (3, 17),
    "nowruz": (3, 21),
    "april_fools": (4, 1),
    "earth_day": (4, 22),
    "workers_day": (5, 1),
    "victory_day": (5, 9),
    "juneteenth": (6, 19),
    "us_independence_day": (7, 4),
    "halloween": (10, 31),
    "armistice_day": (11, 11),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing_day": (12, 26),
    "new_years_eve": (12, 31),
    "coptic_christmas": (1, 7),
    "australia_day": (1, 26),
    "holocaust_day": (1, 27),
    "arab_mothers_day": (3, 21),
    "land_day": (3, 30),
    "anzac_day": (4, 25),
    "cinco_de_mayo": (5, 5),
    "nakba_day": (5, 15),
    "canada_day": (7, 1),
    "bastille_day": (7, 14),
    "bonfire_night": (11, 5),
    "saudi_national_day": (9, 23),
    "human_rights_day": (12, 10),
}
# Month, weekday (Monday 1), how-manieth (-1 the last), days after it.
_NTH = {
    "mlk_day": (1, 1, 3, 0),
    "presidents_day": (2, 1, 3, 0),
    "mothers_day": (5, 7, 2, 0),
    "memorial_day": (5, 1, -1, 0),
    "fathers_day": (6, 7, 3, 0),
    "labor_day": (9, 1, 1, 0),
    "columbus_day": (10, 1, 2, 0),
    "thanksgiving": (11, 4, 4, 0),
    "black_friday": (11, 4, 4, 1),
    "cyber_monday": (11, 4, 4, 4),
    "election_day": (11, 1, 1, 1),
}
# First and last day from Easter Sunday.
_EASTER = {
    "shrove_tuesday": (-47, -47),
    "ash_wednesday": (-46, -46),
    "lent": (-46, -1),
    "palm_sunday": (-7, -7),
    "maundy_thursday": (-3, -3),
    "good_friday": (-2, -2),
    "easter": (0, 0),
    "easter_monday": (1, 1),
    "ascension": (39, 39),
    "pentecost": (49, 49),
    "whit_monday": (50, 50),
    "trinity_sunday": (56, 56),
}
# The same from that of the Julian calendar.
_ORTHODOX = {
    "clean_monday": (-48, -48),
    "great_lent": (-48, -9),
    "lazarus_saturday": (-8, -8),
    "orthodox_palm_sunday": (-7, -7),
    "orthodox_good_friday": (-2, -2),
    "orthodox_easter": (0, 0),
    "sham_el_nessim": (1, 1),
}
# Month and day of the Hijri year; no day: the whole month.
_HIJRI: dict[str, tuple[int, int | None]] = {
    "islamic_new_year": (1, 1),
    "ashura": (1, 10),
    "mawlid": (3, 12),
    "isra_miraj": (7, 27),
    "ramadan": (9, None),
    "laylat_al_qadr": (9, 27),
    "eid_al_fitr": (10, 1),
    "tarwiyah": (12, 8),
    "arafah": (12, 9),
    "eid_al_adha": (12, 10),
    "ghadir": (12, 18),
    "arbaeen": (2, 20),
}
# Days from the first of Tishri that begins in the Gregorian year, and how many days they last.
_TISHRI = {
    "rosh_hashanah": (0, 3),
    "yom_kippur": (9, 1),
    "sukkot": (14, 9),
    "shemini_atzeret": (21, 1),
    "simchat_torah": (22, 1),
}
# Days before the next first of Tishri: the months between always have the same lengths.
_NISAN = {
    "purim": (-193, 1),
    "passover": (-163, 9),
    "shavuot": (-113, 3),
    "shushan_purim": (-192, 1),
    "lag_baomer": (-130, 1),
}
# First and last day from a feast of the tables.
_BESIDE = {
    "dhanteras": ("diwali", -2, -2),
    "naraka_chaturdashi": ("diwali", -1, -1),
    "bhai_dooj": ("diwali", 2, 2),
    "holika_dahan": ("holi", -1, -1),
    "navaratri": ("navaratri", 0, 8),
    "bhogi": ("pongal", -1, -1),
    "mattu_pongal": ("pongal", 1, 1),
    "kaanum_pongal": ("pongal", 2, 2),
}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_SEASON = 3


def named_days(name: str, year: int) -> Closed | None:
    """Give the days of a name of the table `date_name` in a Gregorian year; None where it had none that is known."""
    if name in _FIXED:
        return (date(year, *_FIXED[name]),) * 2
    if name in _SEASONS:
        first = date(year, _SEASONS[name], 1)
        end = add_months(first, _SEASON)
        return None if end is None else (first, end - timedelta(days=1))
    if name in _NTH:
        return _nth(year, *_NTH[name])
    if name in _EASTER:
        first_day, last_day = _EASTER[name]
        return _easter(year) + timedelta(days=first_day), _easter(year) + timedelta(days=last_day)
    if name in _ORTHODOX:
        first_day, last_day = _ORTHODOX[name]
        return _orthodox_easter(year) + timedelta(days=first_day), _orthodox_easter(year) + timedelta(days=last_day)
    if name in _HIJRI:
        return _hijri(name, year)
    if name in _MOVED:
        return (_MOVED[name](year),) * 2
    return _hebrew(name, year) or _in_tables(name, year)


def _boss_day(year: int) -> date:
    """Give the working day nearest to 16 October."""
    day = date(year, 10, 16)
    return day + timedelta(days={6: -1, 7: 1}.get(day.isoweekday(), 0))


def _kings_day(year: int) -> date:
    """Give the birthday of the Dutch king, the day before where it is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=day.isoweekday() == _WEEK)


def _tisha_bav(year: int) -> date:
    """Give the evening of 9 Av, put off where it would fall on a Sabbath."""
    day = _tishri(year) - timedelta(days=51)
    return day + timedelta(days=day.isoweekday() == 5)  # noqa: PLR2004 - Friday


def _last_friday_of_ramadan(year: int) -> date:
    days = hijri_in(year, 9, None)
    last = days[1] if days is not None else date(year, 12, 31)
    return last - timedelta(days=(last.isoweekday() - 5) % _WEEK)


def _rabindra_jayanti(year: int) -> date:
    """Give 25 Boishakh of the Bengali calendar, a day earlier in leap years."""
    return date(year, 5, 9 - isleap(year))


def _parsi_new_year(year: int) -> date:
    """Give the new year of a calendar whose years all have 365 days."""
    return date(2018, 8, 17) + timedelta(days=365 * (year - 2018))


_MOVED = {
    "boss_day": _boss_day,
    "kings_day": _kings_day,
    "rabindra_jayanti": _rabindra_jayanti,
    "tisha_bav": _tisha_bav,
    "quds_day": _last_friday_of_ramadan,
    "parsi_new_year": _parsi_new_year,
}


def _in_tables(name: str, year: int) -> Closed | None:
    """Look a feast up in the tables of the vocabulary; None where they have no day for it in that year."""
    feast, first_day, last_day = _BESIDE.get(name, (name, 0, 0))
    known = vocabulary().feasts.get(feast)
    if known is None or not 0 <= year - known.first < len(known.days) or not known.days[year - known.first]:
        return None
    month, day = map(int, known.days[year - known.first].split("-"))
    told = date(year, month, day)
    return told + timedelta(days=first_day), told + timedelta(days=last_day)


def _nth(year: int, month: int, weekday: int, count: int, later: int) -> Closed:
    """Give the n-th weekday of a month, or a day after it."""
    if count > 0:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.isoweekday()) % _WEEK + _WEEK * (count - 1) + later)
    else:
        last = month_days(year, month)[1]
        day = last - timedelta(days=(last.isoweekday() - weekday) % _WEEK - later)
    return day, day


def _easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, after Jones)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _orthodox_easter(year: int) -> date:
    """Give Easter Sunday of the Julian calendar as a Gregorian day (Meeus, Astronomical Algorithms)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    julian = date(year, (d + e + 114) // 31, (d + e + 114) % 31 + 1)
    return julian + timedelta(days=year // 100 - year // 400 - 2)


def _hijri(name: str, year: int) -> Closed | None:
    """Give the day or month of the Hijri year that falls into a Gregorian one."""
    month, day = _HIJRI[name]
    return hijri_in(year, month, day)


def hijri_named(name: str, year: int) -> Closed | None:
    """Give the days of a name in a Hijri year; None where its day is none of that calendar."""
    return hijri_days(year, *_HIJRI[name]) if name in _HIJRI else None


def _hebrew(name: str, year: int) -> Closed | None:
    """Give a feast of the Hebrew calendar."""
    if name in _TISHRI:
        begin, length = _TISHRI[name]
    elif name in _NISAN:
        begin, length = _NISAN[name]
    elif name == "hanukkah":
        # 25 Kislev: 83 days after the first of Tishri, 84 in a year with a long Heshvan.
        begin, length = 83 + (_tishri(year + 1) - _tishri(year)).days % 10 // 5, 8
    elif name == "tu_bishvat":
        # 15 Shevat: five days more than four months of 29 and 30 days, and as many as Heshvan and Kislev have more.
        begin, length = 131 + (_tishri(year) - _tishri(year - 1)).days % 10 - 3, 1
        return (_tishri(year - 1) + timedelta(days=begin),) * 2
    else:
        return None
    first = _tishri(year) + timedelta(days=begin)
    return first, first + timedelta(days=length - 1)


def _tishri(year: int) -> date:
    """Give the first of Tishri (Rosh Hashanah) that falls into a Gregorian year."""
    hebrew = year + 3761
    return date.fromordinal(_elapsed(hebrew) + _correction(hebrew) - 1373428)


def _elapsed(year: int) -> int:
    """Give the days from the Hebrew epoch to the mean new moon of a year, moved off the days it must not fall on."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day  # noqa: PLR2004 - Sunday, Wednesday, Friday


def _correction(year: int) -> int:
    """Give the days by which a new year is put off so that no year has a length that is not allowed."""
    before, this, after = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    if after - this == 356:  # noqa: PLR2004 - a common year of 356 days
        return 2
    return 1 if this - before == 382 else 0  # noqa: PLR2004 - a leap year of 382 days
