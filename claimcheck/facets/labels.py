"""What a group or finding is about, and what its sides say, in the interface language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.facets.concepts import in_vocabulary, names_one_thing
from claimcheck.model import Claim, DateRange, Number, Quantity
from claimcheck.vocabulary import display_name, message, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SIGNS = {"about": "~", "more_than": ">", "at_least": "≥", "less_than": "<", "at_most": "≤"}
_LONGEST = 60
_DECIMALS = 6
"""More digits than this behind the sign nobody prints: they come from a sum."""
_SMALL = 1e-3
_DANGLING = " ,;:·-\N{EN DASH}\N{EM DASH}(\"'"
"""What a text that is cut does not end with."""
_BARE = frozenset({"person", "count"})


def subject(claims: Sequence[Claim], language: str) -> str:
    """
    Name what some claims are about in a few words: by ids where there are any, else as one of them prints it.

    One in the language of the interface if there is any, the first of these.
    """
    claims = sorted(claims, key=lambda claim: claim.language != language)
    for claim in claims:
        if claim.quantity is not None:
            return shorten(" · ".join(_figure_subject(claims, claim.quantity, language)))
        if claim.date is not None and claim.date.event:
            return shorten(claim.date.event)
        if claim.attribution is not None and claim.kind == "statement":
            name = claim.attribution.speaker_name or claim.attribution.speaker
            if name:
                return shorten(name)
    return shorten(claims[0].quote)


def value_of(claim: Claim, language: str) -> str:
    """Write what a claim says in one short value: `~5,200`, `≥ 30`, `2.5 %`, `2021-07-24`."""
    if claim.quantity is not None:
        return figure(claim.quantity, language)
    if claim.date is not None:
        return times.in_words(DateRange(claim.date.first, claim.date.last), language)
    stance = claim.attribution.stance if claim.attribution is not None else ""
    return shorten(f"{display_name('stance', stance, language)}: {claim.quote}")


def figure(quantity: Quantity, language: str) -> str:
    """Write a figure with its bound, and its unit where it is not simply people or things."""
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        text = quantity.surface or "?"
    elif low is None or high is None or low == high:
        bound = low if low is not None else high
        text = _SIGNS.get(quantity.approx, "") + number(bound if bound is not None else 0)
    else:
        sign = _SIGNS["about"] if quantity.approx == "about" else ""
        text = f"{sign}{number(low)}\N{EN DASH}{number(high)}"
    if quantity.unit in _BARE:
        return text
    return f"{text} {display_name('units', quantity.unit, language)}"


def number(value: Number) -> str:
    """Write a number with thousands separators and no digits that nobody printed."""
    if not isinstance(value, float) or value.is_integer():
        return f"{int(value):,}"
    exact = f"{value:,.10g}"
    if len(exact.partition(".")[2]) <= _DECIMALS or abs(value) < _SMALL:
        return exact
    return f"{value:,.2f}" if abs(value) >= 1 else f"{value:.3g}"  # five feet and eight inches, in feet; a third


def _figure_subject(claims: Iterable[Claim], quantity: Quantity, language: str) -> list[str]:
    words = vocabulary().labels
    figures = [claim.quantity for claim in claims if claim.quantity is not None]
    concept = next((one.concept for one in figures if names_one_thing(one.concept)), quantity.concept)
    if in_vocabulary(concept) and concept is not None:
        names = [display_name("concepts", concept, language)]
    else:
        # What is counted is its noun, not who did the counting; what is measured is what the figure is told of.
        printed = [(one.noun, one.subject) if one.unit in _BARE else (one.subject, one.noun) for one in figures]
        named = next((text for pair in printed for text in pair if text), None)
        names = [named or concept or display_name("units", quantity.unit, language)]
    scopes = sorted({one for claim in claims for one in claim.scope})
    places = sorted({one for claim in claims for one in claim.place})
    names += [display_name("scope" if one in words.get("scope", {}) else "place", one, language) for one in scopes[:3]]
    return names + [display_name("place", one, language) for one in places[:2]]


def shorten(text: str) -> str:
    """Put a text on one line, whole words of its beginning where it is long."""
    plain = " ".join(text.split())
    if len(plain) <= _LONGEST:
        return plain
    words = plain[:_LONGEST].rpartition(" ")[0]
    return (words or plain[: _LONGEST - 1]).rstrip(_DANGLING) + "…"


def ending(text: str) -> str:
    """Put the end of a text on one line, whole words of it where it is long."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else "…" + plain[1 - _LONGEST :].partition(" ")[2]


def say(note: str, language: str, **values: object) -> str:
    """Fill a note in the interface language; the notes stand in `labels.toml` under `note`."""
    return message("note", note, language, **values)


def detail(key: str, language: str, **values: object) -> str:
    """Fill what a test found in the interface language; the words stand in `interface.toml` under `detail`."""
    return message("detail", key, language, **values)


def names_of(ids: Iterable[str], language: str) -> str:
    """Name scopes or places, countries by their names, with commas between them."""
    scopes = vocabulary().labels.get("scope", {})
    named = [display_name("scope" if one in scopes else "place", one, language) for one in ids]
    return display_name("interface", "comma", language).join(named)
