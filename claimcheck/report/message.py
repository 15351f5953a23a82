"""The message of a finding in runs: what it is about, its values, the signs between them, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from claimcheck.model import Value
from claimcheck.report.layout import steady
from claimcheck.text.harmless import has_rtl, isolate, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model import Finding

__all__ = ["Role", "Run", "runs_of", "turned"]

Role = Literal["about", "value", "sign", "note"]

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT, _END = "\u2066", "\u2067", "\u2069"


class Run(Value, frozen=True):
    """A stretch of a message with one role; the runs of a message, one after the other, are its text."""

    text: str
    role: Role


def runs_of(finding: Finding) -> tuple[Run, ...]:
    """
    Cut a message where its values begin and end, so that a page can isolate them.

    A message without the values of its sides (a report that another version wrote) is one run.
    """
    message = shown(finding.message)
    return tuple(Run(text, role) for text, role in _cut(message, list(_values(finding))) if text)


def turned(runs: Sequence[Run], start: int, end: int) -> str:
    """
    Give a stretch of the message for a terminal that turns text: each run in its own direction, values left to right.

    The message as a whole begins where its first letter says. One without right-to-left letters is left as it is.

    Args:
        runs: the whole message.
        start: where the stretch begins in the text of all runs.
        end: where it ends.

    """
    whole = "".join(run.text for run in runs)
    if not has_rtl(whole):
        return whole[start:end]
    pieces, values, done = [], "", 0
    for run in runs:
        text = run.text[max(start - done, 0) : max(end - done, 0)]
        done += len(run.text)
        if run.role in {"value", "sign"}:
            values += isolate(steady(text)) if has_rtl(text) else text
            continue
        if values:
            pieces.append(f"{_LEFT_TO_RIGHT}{values}{_END}")
            values = ""
        if text:
            pieces.append(_isolated(text, series="→" in run.text))
    if values:
        pieces.append(f"{_LEFT_TO_RIGHT}{values}{_END}")
    begins_rtl = has_rtl(next((sign for sign in whole if sign.isalpha()), ""))
    return f"{_RIGHT_TO_LEFT if begins_rtl else _LEFT_TO_RIGHT}{''.join(pieces)}{_END}"


def _isolated(text: str, *, series: bool) -> str:
    """Isolate a stretch; a series of dates goes from left to right, as its arrows point."""
    if not has_rtl(text):
        return text
    return f"{_LEFT_TO_RIGHT}{steady(text)}{_END}" if series else isolate(steady(text))


def _values(finding: Finding) -> Iterator[str]:
    """Give the values of the sides, each once."""
    yield from dict.fromkeys(value for side in finding.sides if (value := shown(side.value)))


def _cut(message: str, values: Sequence[str]) -> Iterator[tuple[str, Role]]:
    at = message.find(f": {values[0]}") if values else -1
    if at < 0:
        yield message, "about"
        return
    places, done = [], at + 2
    for value in values:
        found = message.find(value, done)
        if found < 0:
            yield message, "about"
            return
        places.append((found, found + len(value)))
        done = found + len(value)
    yield message[: places[0][0]], "about"
    before = places[0][0]
    for first, last in places:
        yield message[before:first], "sign"
        yield message[first:last], "value"
        before = last
    yield message[before:], "note"
