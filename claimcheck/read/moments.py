"""Moments as files write them: ISO 8601, the dates of mails and feeds, those of PDF files."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from claimcheck.read.facts import read_day

_COMPACT_ZONE = re.compile(r"([+-]\d\d)(\d\d)$")
_OF_PDF = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?")
_FRACTION = re.compile(r"(:\d\d)[.,]\d+")
_LONGEST = 60
_YEARS = range(1990, 2100)
"""A year of publication; what lies outside is a program's way to say that it has none."""


class Moment(NamedTuple):
    """A moment: its day where it was written, and all of it in ISO 8601; nothing where the text is none."""

    day: date | None
    iso: str


NONE = Moment(None, "")


def moment_of(text: str) -> Moment:
    """Read a moment that a program wrote; the day is that of the zone it is written in."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return NONE
    found = _iso(text) or _of_mail(text)
    if found is not None:
        day = found.date() if isinstance(found, datetime) else found
        return Moment(day, _written(found)) if found.year in _YEARS else NONE
    told, _ = read_day(text)
    return Moment(told, told.isoformat()) if told is not None and told.year in _YEARS else NONE


def moment_of_pdf(text: str) -> Moment:
    """Read a moment as PDF writes it (ISO 32000-1, 7.9.4): `D:20210723101500+03'00'`."""
    found = _OF_PDF.match(text)
    if not found:
        return moment_of(text)
    year, month, day, hour, minute, second, utc, zone, behind = found.groups()
    clock = f"T{hour}:{minute}:{second or '00'}" if hour else ""
    offset = "+00:00" if utc else f"{zone}:{behind or '00'}" if zone and clock else ""
    return moment_of(f"{year}-{month}-{day}{clock}{offset}")


def _iso(text: str) -> datetime | date | None:
    """Read ISO 8601, with a space for the T, a fraction of a second and a zone without colon, as programs write it."""
    if ":" in text:
        text = _COMPACT_ZONE.sub(r"\1:\2", _FRACTION.sub(r"\1", text.replace(" +", "+").replace(" Z", "Z")))
    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)  # noqa: PLR2004 - a day
    except ValueError:
        return None


def _of_mail(text: str) -> datetime | None:
    """Read the dates of mails and feeds (RFC 5322): `Fri, 23 Jul 2021 10:15:00 +0300`."""
    try:
        return parsedate_to_datetime(text) if any(map(str.isalpha, text)) else None
    except (ValueError, TypeError, IndexError):
        return None


def _written(found: datetime | date) -> str:
    """Give a moment in ISO 8601 to the second."""
    return found.isoformat(timespec="seconds") if isinstance(found, datetime) else found.isoformat()
