"""Figures per something: "a barrel", "3,000 tests per day", and money told in other money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.unit_terms import NEVER_PARTED, TIMES, is_money, term_after
from claimcheck.extract.figures.wordclasses import EITHER, NOUN, NUMBER, kind

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.extract.figures.places import Places
    from claimcheck.languages import Scan, Term

_WITHIN = "within"
"""What parts no share to anybody: "a million dollars in a day", but what is given "in a meeting" is none of each."""
_AGAINST = "against"
"""What parts nothing but the money that other money is told in."""
_TOLD_OF = 8
"""Tokens in front of an exchange rate in which its money is named."""
_ADJECTIVES = 3
"""Words between a noun and "a year" behind it."""


def read_rate(scan: Scan, figure: Figure) -> None:
    """Read "a barrel", "per hour": compounds are named A_per_B."""
    at = max(figure.unit_last, figure.last, figure.end if figure.unit_first < figure.first else -1) + 1
    told_again = _behind_brackets(scan, at)
    if told_again > at:
        period = _period(scan, told_again)
        if period is not None and "_per_" not in figure.unit:
            figure.unit = f"{figure.unit}_per_{period.entry.value}"
            figure.trace.append("rate")
        return
    often = scan.term(at, "often")
    if often is not None and "_per_" not in figure.unit:
        figure.unit_last = max(figure.unit_last, often.last) if figure.unit_first > figure.last else figure.unit_last
        _divide(figure, often)
        return
    per = scan.term(at, "per")
    per = None if per is not None and per.entry.value == _AGAINST else per
    inner = term_after(scan, per.last + 1 if per is not None else at)
    if per is None and (inner is None or not inner.prefix or inner.entry.sub != "after"):
        return
    if inner is None and per is not None and per.entry.value != _WITHIN:
        inner = scan.term(per.last + 1, "singular", "thing") or scan.term(per.last + 1, "singular", "person")
    if inner is None or inner.last >= figure.sentence[1] or not _divides(figure, inner):
        return
    if per is not None and per.entry.value == _WITHIN and scan.term(inner.first, "date_unit", "many") is not None:
        return  # "5 billion in the first seven months"
    if inner.suffix or inner.entry.value in NEVER_PARTED or "_per_" in figure.unit:
        return
    if inner.entry.value in TIMES and scan.term(inner.last + 1, "date_distance") is not None:
        return  # "from $30 billion a year earlier"
    if figure.unit_first > figure.last:
        figure.unit_last = inner.last
    _divide(figure, inner)


def _behind_brackets(scan: Scan, at: int) -> int:
    """Give the token behind an amount told again in brackets ("9 billion shekels (2 billion dollars) **a year**")."""
    if at >= len(scan) or scan.words[at] != "(":
        return at
    close = next((i for i in range(at + 1, min(len(scan), at + _TOLD_OF)) if scan.words[i] == ")"), at)
    return close + 1 if any(map(scan.is_number, range(at, close))) else at


def read_rate_of_count(scan: Scan, figure: Figure) -> None:
    """Read "3,000 tests per day", once it is known what is counted; "a day before" is a time."""
    at = figure.end + 1
    measures = figure.unit not in TIMES | NEVER_PARTED and "_per_" not in figure.unit
    if at >= figure.sentence[1] or not (figure.counted or (measures and figure.noun_first > figure.last)):
        return
    if scan.lexicon.head_first and figure.noun_first > figure.last:
        adjectives = range(at, min(at + _ADJECTIVES, figure.sentence[1]))
        at = next((i for i in adjectives if not scan.words[i].startswith(scan.lexicon.articles[0])), at)
    period = scan.term(at, "often") or _period(scan, at)
    dated = ("date_distance", "date_direction", "date_bound")
    if period is None or any(scan.term(period.last + 1, category) is not None for category in dated):
        return
    second = scan.term(period.first, "number", "ordinal") is not None and not scan.lexicon.head_first
    if second and period.last + 1 < len(scan) and kind(scan, period.last + 1) == NOUN:
        return  # "gave 200 prisoners **a second chance**"
    _divide(figure, period)


def _period(scan: Scan, at: int) -> Term | None:
    """Give the unit of time behind "per"."""
    per = scan.term(at, "per")
    parts = per is not None and per.entry.value not in {_WITHIN, _AGAINST}
    inner = scan.term(per.last + 1, "unit", "after") if per is not None and parts else None
    return inner if inner is not None and inner.entry.value in TIMES and not inner.suffix else None


def _divide(figure: Figure, by: Term) -> None:
    """Make the unit of a figure one per something, and take in the words that say so."""
    figure.unit = f"{figure.unit}_per_{by.entry.value}"
    figure.cover(figure.begin, by.last)
    figure.trace.append("rate")


def read_exchange(scan: Scan, figure: Figure, places: Places) -> bool:
    """Read "the yuan weakened to 7.13 per dollar": money under money, told of the first; tells whether it was that."""
    per = scan.term(figure.last + 1, "per")
    inner = term_after(scan, per.last + 1) if per is not None and per.entry.value != _WITHIN else None
    if inner is None or not is_money(inner.entry.value) or inner.last >= figure.sentence[1]:
        return False
    for at in range(figure.first - 1, max(figure.sentence[0], figure.first - _TOLD_OF) - 1, -1):
        term = scan.term(at, "unit", "paid") or scan.term(at, "unit", "after") or scan.term(at, "unit", "local")
        money = places.currency(term.entry.value) if term is not None and term.entry.sub == "paid" else ""
        money = money or (term.entry.value if term is not None else "")
        if is_money(money) and money != inner.entry.value:
            return _exchange(figure, money, inner)
    # "it was at 49.4 to the dollar": whose money it is stands elsewhere
    after = inner.last + 1
    worded = per is not None and per.first < per.last and figure.approx != "vague"
    ends = after >= len(scan) or (kind(scan, after) not in {NOUN, EITHER, NUMBER} and scan.words[after] != "-")
    return _exchange(figure, "count", inner) if worded and ends else False


def _exchange(figure: Figure, money: str, inner: Term) -> bool:
    """Make a figure so much money for one of another."""
    figure.unit = f"{money}_per_{inner.entry.value}"
    figure.unit_first, figure.unit_last = inner.first, inner.last
    figure.concept = "exchange_rate"
    figure.cover(figure.begin, inner.last)
    figure.trace.append("exchange rate")
    return True


def _divides(figure: Figure, inner: Term) -> bool:
    """Tell whether a unit can stand behind "per": money only under other money ("31 pounds to the dollar")."""
    if not is_money(inner.entry.value):
        return True
    if not is_money(figure.unit) or inner.entry.value == figure.unit:
        return False
    figure.concept = "exchange_rate"
    return True
