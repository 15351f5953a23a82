"""Dates from which on a figure has grown or held: `30,000 killed since the war began on 7 October`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.extract.draft import Draft
    from claimcheck.grammar.dates import DateReading
    from claimcheck.languages import Scan

_CLAUSE = 8
"""How many words before its date the word may stand that opens a clause: `since the war in Gaza began on`."""
_SMALL = 3
"""How many small words may stand between a verb of beginning and its date."""
_RELATIVE = frozenset({"relative", "complement"})


def opens(scan: Scan, draft: Draft, reading: DateReading) -> bool:
    """
    Tell whether a date is the beginning of what a figure counts, rather than the time of the figure.

    A word for since stands in front of the clause with the date, the date is that of how long something lasts, or a
    relative clause with the date tells when something began (`the war, which erupted on 15 April 2023, has killed`).
    """
    if reading.expression.bound is not None:
        return False
    begin = max(scan.sentence_tokens(reading.first)[0], reading.first - _CLAUSE)
    if draft.first < reading.first:
        begin = max(begin, draft.last + 1)
    return _since(scan, begin, reading) or _lasts(scan, begin, reading) or _began(scan, draft, begin, reading)


def _since(scan: Scan, begin: int, reading: DateReading) -> bool:
    """Tell whether a word for since opens the clause in which a date stands."""
    for at in range(reading.first - 1, begin - 1, -1):
        if not scan.words[at][0].isalnum() or scan.is_number(at):
            return False
        if scan.value(at, "date_bound") == "since":
            return True
    return False


def _lasts(scan: Scan, begin: int, reading: DateReading) -> bool:
    """Tell whether a date says for how long something has gone on: in Arabic, "that goes on **since a year**"."""
    return reading.expression.form == "distance" and scan.value(max(begin, reading.first - 1), "onset") == "lasts"


def _began(scan: Scan, draft: Draft, begin: int, reading: DateReading) -> bool:
    """Tell whether a date stands behind a verb of beginning in a relative clause that the figure is outside of."""
    at = reading.first - 1
    while at > max(begin, reading.first - 1 - _SMALL) and scan.value(at, "clause") == "preposition":
        at -= 1
    verb = next((scan.term(first, "onset") for first in (at, at - 1) if scan.value(first, "onset") == "begins"), None)
    if verb is None or verb.last != at or verb.first <= begin:
        return False
    relative = verb.first - 1
    return scan.value(relative, "clause") in _RELATIVE and not relative < draft.first < reading.first
