"""
Language-neutral ids with their names in every interface language: units, concepts, scopes, stances, places.

The tables are TOML beside this file; they are compiled into one JSON file when the package is built.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import field

from claimcheck.model import Value

__all__ = [
    "Concept",
    "Feast",
    "Tongue",
    "Unit",
    "Vocabulary",
    "compile_vocabulary",
    "display_name",
    "message",
    "vocabulary",
]


INTERFACE = ("ar", "en")
"""The languages that every id is named in."""

# Not importlib.resources, which brings zipfile and tempfile: a tenth of the start of a small comparison.
_PACKAGE = Path(__file__).parents[1]


class Unit(Value, frozen=True):
    """
    A unit: what it measures, and how many of the dimension's base unit it is (None: not convertible).

    Money has dimension `money` and no factor: no rate of exchange is known offline. `local` gives the currency that
    a name shared by many ("dinar") means, by country.
    """

    dimension: str
    factor: float | None = None
    offset: float = 0.0
    local: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


class Concept(Value, frozen=True):
    """
    Something that news counts or measures.

    `of` is the unit its figures have (`person`, `count`, `percent`, …; empty: any); `parent` a wider concept that
    includes it; `excludes` concepts that a thing of this kind never is. `nature` says what becomes of its figures with
    time: a `toll` of one event grows as more is known, a `state` changes, a `fact` stays as it was.
    """

    of: str = ""
    parent: str = ""
    excludes: tuple[str, ...] = ()
    nature: Literal["toll", "state", "fact", ""] = ""
    names: dict[str, str] = field(default_factory=dict)


class Feast(Value, frozen=True):
    """The days of a feast, a year each (month and day, empty where it has none), from the year `first` on."""

    first: int
    days: tuple[str, ...]


class Tongue(Value, frozen=True):
    """A language: its English name, and the little words that tell it among those of its script (none: its letters)."""

    name: str
    words: tuple[str, ...] = ()


class Vocabulary(Value, frozen=True):
    """
    All tables. `labels` holds the plain ids (scopes, stances, kinds, levels, places …): table → id → names.

    `tongues` are languages by code, those that no pack reads as well. The messages of reports are among the labels
    (`interface.toml`), so that all of it is one file to load.
    """

    units: dict[str, Unit]
    concepts: dict[str, Concept]
    labels: dict[str, dict[str, dict[str, str]]]
    feasts: dict[str, Feast]
    tongues: dict[str, Tongue]


@functools.cache
def vocabulary() -> Vocabulary:
    """Load the vocabulary: the compiled form where the package was built, else the tables themselves."""
    built = _PACKAGE / "compiled" / "vocabulary.json"
    data = built.read_bytes() if built.is_file() else compile_vocabulary()
    return msgspec.json.decode(data, type=Vocabulary)


def compile_vocabulary() -> bytes:
    """Read the TOML tables and give the shipped form, the same bytes every time."""
    folder = _PACKAGE / "vocabulary"
    from claimcheck.vocabulary.cldr import (  # noqa: PLC0415 - at build time
        country_names,
        currencies,
        currency_name,
        unit_names,
    )

    # A unit that units.toml has no row for is a dimension of its own: it is named, and not converted.
    named = {key: unit_names(key) for key in INTERFACE}
    units: dict[str, object] = {
        unit: {"dimension": unit, "names": {key: named[key][unit] for key in INTERFACE if unit in named[key]}}
        for unit in sorted(set().union(*named.values()))
    }
    units |= {
        code: {"dimension": "money", "names": {key: currency_name(code, key) for key in INTERFACE}}
        for code in currencies()
    }
    units |= {key: _with_names(row) for key, row in _table(folder / "units.toml").items()}
    concepts = {key: _with_names(row) for key, row in _table(folder / "concepts.toml").items()}
    labels = _table(folder / "labels.toml") | _table(folder / "interface.toml")
    places = {key: dict(country_names(key)) for key in INTERFACE}
    countries = {code: {key: places[key][code] for key in INTERFACE} for code in places["en"] if code in places["ar"]}
    labels["scope"] = countries | labels.get("scope", {})
    labels["place"] = countries | labels.get("place", {})
    tables = {"units": units, "concepts": concepts, "labels": labels}
    tables |= {name: _table(folder / f"{name}.toml") for name in ("feasts", "tongues")}
    return msgspec.json.encode(msgspec.convert(tables, type=Vocabulary), order="sorted")


def display_name(table: str, key: str, language: str) -> str:
    """
    Give the name of an id in an interface language; the id itself, in words, where none is known.

    Args:
        table: `units`, `concepts`, or a table of `labels.toml`.
        key: the id.
        language: `en` or `ar`.

    """
    words = vocabulary()
    if table == "units":
        names = words.units[key].names if key in words.units else {}
    elif table == "concepts":
        names = words.concepts[key].names if key in words.concepts else {}
    else:
        names = words.labels.get(table, {}).get(key, {})
    return names.get(language) or names.get("en") or key.replace("_", " ")


def message(table: str, key: str, language: str, **values: object) -> str:
    """
    Fill a message of a table in an interface language.

    A value `n` that is a whole number chooses the form for it: `ar_two` and the like beside `ar`, which serves all
    numbers that have no form of their own. Raises KeyError for a message that is none.
    """
    forms = vocabulary().labels[table][key]
    n = values.get("n")
    text = forms.get(f"{language}_{_plural(n, language)}", "") if isinstance(n, int) else ""
    return (text or forms.get(language) or forms["en"]).format(**values)


_FEW, _MANY = range(3, 11), range(11, 100)


def _plural(n: int, language: str) -> str:
    """Give the form that a number takes (Unicode CLDR, plural rules, cardinals)."""
    if n == 1 or language == "en":
        return "one" if n == 1 else "other"
    if n in {0, 2}:
        return "zero" if n == 0 else "two"
    return "few" if n % 100 in _FEW else "many" if n % 100 in _MANY else "other"


def _table(path: Path) -> dict[str, dict[str, object]]:
    import tomllib  # noqa: PLC0415 - a built package never needs it

    return tomllib.loads(path.read_text(encoding="utf-8"))


def _with_names(row: dict[str, object]) -> dict[str, object]:
    """Gather the two-letter language keys of a row under `names`."""
    names = {key: value for key, value in row.items() if key in INTERFACE}
    return {**{key: value for key, value in row.items() if key not in names}, "names": names}
