"""From figures to drafts: original offsets, and one draft a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from claimcheck.extract.draft import Draft
from claimcheck.grammar.numbers import decide
from claimcheck.model import Event, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan


def drafts_of(scan: Scan, figures: Sequence[Figure]) -> list[Draft]:
    """Make a draft of every figure, in order; links point into the list."""
    places = {id(figure): index for index, figure in enumerate(figures)}
    return [_draft(scan, figure, places) for figure in figures]


def settle(figure: Figure) -> None:
    """Choose the value of an ambiguous number, now that it is known whether whole things are counted."""
    whole = figure.counted and figure.noun_first >= 0
    if len(figure.numerals) != 1 or figure.numerals[0].other is None:
        return
    numeral = figure.numerals[0]
    chosen = decide(numeral, whole=whole)
    if chosen is numeral:
        return
    if figure.low is not None:
        figure.low = chosen.low
    if figure.high is not None:
        figure.high = chosen.high


def _draft(scan: Scan, figure: Figure, places: dict[int, int]) -> Draft:
    start, end = scan.span(figure.begin, figure.end)
    return Draft(
        kind="quantity",
        first=figure.begin,
        last=figure.end,
        start=start,
        end=end,
        quantity=_quantity(scan, figure),
        event=Event(scan.quote(*figure.event), *scan.span(*figure.event)) if figure.event else None,
        scope=tuple(figure.scope),
        place=tuple(figure.place),
        modality=figure.modality,
        links=tuple((places[id(other)], role) for other, role in figure.links if id(other) in places),
        trace=tuple(figure.trace),
    )


def _quantity(scan: Scan, figure: Figure) -> Quantity:
    unit = (figure.unit_first, figure.unit_last) if figure.unit_first >= 0 else (figure.head, figure.head)
    if figure.unit_first < 0 < figure.head and scan.touches(figure.head) and scan.is_number(figure.head - 1):
        unit = figure.noun_first, figure.head  # two "F-16s"
    unit_text, unit_start, unit_end = _printed(scan, *unit)
    noun, noun_start, noun_end = _printed(scan, figure.noun_first, figure.noun_last)
    subject, subject_start, subject_end = _printed(scan, figure.subject_first, figure.subject_last)
    surface_start, surface_end = scan.span(figure.first, figure.last)
    return Quantity(
        low=figure.low,
        high=figure.high,
        approx=figure.approx,
        unit=figure.unit,
        unit_text=unit_text,
        unit_start=unit_start,
        unit_end=unit_end,
        concept=figure.concept,
        noun=noun,
        noun_start=noun_start,
        noun_end=noun_end,
        subject=subject,
        subject_start=subject_start,
        subject_end=subject_end,
        role=figure.role,
        direction=cast("Literal['up', 'down'] | None", figure.direction),
        surface=scan.original[surface_start:surface_end],
        surface_start=surface_start,
        surface_end=surface_end,
    )


def _printed(scan: Scan, first: int, last: int) -> tuple[str | None, int | None, int | None]:
    """Give the words of tokens with their place, without an "and" written onto the first; None where there are none."""
    if first < 0:
        return None, None, None
    start, end = scan.span(first, last)
    conjunction = _conjunction(scan, first)
    if conjunction:
        start = scan.folded.span(scan.starts[first] + conjunction, scan.ends[last])[0]
    return scan.original[start:end], start, end


def _conjunction(scan: Scan, at: int) -> int:
    """Give the length of an "and" that is written onto a word."""
    reading = scan.readings[at]
    signs = scan.lexicon.affixes.get("conjunction", ())
    return next((len(sign) for sign in signs if reading is not None and reading.prefix.startswith(sign)), 0)
