"""
Units, currencies and countries in many languages, from Unicode CLDR by way of Babel.

Used only while packs and vocabulary are compiled: Babel is no dependency of the installed package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

_DATED = (2025, 1, 1)
"""The day on which a currency must be tender, so that the same Babel always gives the same list."""

_NAMED: dict[str, str] = {
    "tonne": "tonne",
    "metric_ton": "tonne",
    "ton": "short_ton",
    "inch_ofhg": "inch_of_mercury",
    "liter_per_100_kilometer": "litre_per_100_kilometre",
    "gallon_imperial": "imperial_gallon",
    "pound_force_per_square_inch": "pound_per_square_inch",
}
_OWN = frozenset({"duration", "concentr", "temperature", "graphics"})
"""Groups of units whose words stand in the packs, because news writes them otherwise."""
_RARE = frozenset(
    (
        "drop",
        "dash",
        "pinch",
        "jigger",
        "dram",
        "grain",
        "dot",
        "item",
        "point",
        "dessert_spoon",
        "dessert_spoon_imperial",
        "tablespoon",
        "teaspoon",
        "gasoline_energy_density",
        "dalton",
        "candela",
        "lux",
        "radian",
        "pint_metric",
        "mile_scandinavian",
        "picometer",
        "g_force",
        "parsec",
        "electronvolt",
        "arc_minute",
        "arc_second",
        "quart_imperial",
        "fluid_ounce_imperial",
        "portion",
        "quarter",
        "cup",
        "cup_metric",
        "cup_imperial",
        "part",
        "stone",
        "therm",
        "therm_us",
        "revolution",
        "earth_radius",
        "earth_mass",
        "solar_radius",
        "solar_mass",
        "solar_luminosity",
        "light_speed",
        "percent",
        "permille",
        "permyriad",
        "permillion",
        "decade",
        "century",
        "month",
        "year",
        "day",
        "week",
        "hour",
        "minute",
        "second",
        "night",
        "fortnight",
        "bar",
        "chain",
        "rod",
    )
)
"""Units whose words mean something else in news."""
_PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
_GROUP = re.compile(r"^([a-z]+)-(.+)$")
_BRITISH = (("meter", "metre"), ("liter", "litre"))


def unit_terms(language: str) -> Iterator[tuple[str, str, str, str]]:
    """Give (category, table, unit id, form) for the units and currencies of a language, sorted."""
    found: set[tuple[str, str, str, str]] = set()
    patterns = _data(language, "unit_patterns")
    for key in patterns:
        unit = unit_id(key)
        if unit is not None:
            forms = cast("Mapping[str, object]", patterns[key]).get("long")
            found.update(("unit", "after", unit, form) for form in _forms(forms))
    for code in currencies():
        found.add(("unit", "code", code, code))
        plurals = _data(language, "currency_names_plural").get(code) or {}
        names = {*cast("Mapping[str, str]", plurals).values(), str(_data(language, "currency_names").get(code, ""))}
        found.update(("unit", "after", code, name) for name in names if name and name != code)
    yield from sorted(found)


def unit_names(language: str) -> dict[str, str]:
    """Give the name of every unit whose words `unit_terms` gives, by unit id."""
    displayed = cast("Mapping[str, Mapping[str, str]]", _data(language, "unit_display_names"))
    named = {unit_id(key): names["long"] for key, names in displayed.items() if "long" in names}
    return {unit: name for unit, name in named.items() if unit is not None}


def country_names(language: str) -> Iterator[tuple[str, str]]:
    """Give (ISO 3166 code, name) of every country in a language, sorted."""
    names = _data(language, "territories")
    yield from sorted((code, str(names[code])) for code in names if _is_country(code))


def currencies() -> tuple[str, ...]:
    """Give the ISO 4217 codes of the money in use."""
    return tuple(sorted({code for tender in _tender().values() for code in tender}))


def currency_name(code: str, language: str) -> str:
    """Give the name of a currency in a language."""
    return str(_data(language, "currency_names").get(code, code))


def unit_id(key: str) -> str | None:
    """Give the id that the vocabulary uses for a unit of CLDR (`length-square-meter`: `square_metre`)."""
    group = _GROUP.match(key)
    if group is None or group[1] in _OWN:
        return None
    name = group[2].replace("-", "_")
    if name in _RARE:
        return None
    name = _NAMED.get(name, name)
    for american, british in _BRITISH:
        name = name.replace(american, british)
    return name


def _forms(patterns: object) -> Iterator[str]:
    """Give the words of a unit's plural patterns, without the place of the number."""
    if isinstance(patterns, str):
        if "{0}" in patterns and patterns.replace("{0}", "").strip():
            yield patterns.replace("{0}", "").strip()
    elif isinstance(patterns, Mapping):
        for plural, pattern in patterns.items():
            if plural in _PLURALS or isinstance(pattern, Mapping):
                yield from _forms(pattern)


def _tender() -> dict[str, list[str]]:
    """Give the currencies that are tender in each country on the fixed day."""
    from datetime import date  # noqa: PLC0415 - with Babel, only while compiling

    from babel.core import get_global  # noqa: PLC0415 - a build-time dependency
    from babel.numbers import get_territory_currencies  # noqa: PLC0415

    day = date(*_DATED)
    return {code: list(get_territory_currencies(code, day, day)) for code in get_global("territory_currencies") if code}


def _data(language: str, table: str) -> Mapping[str, object]:
    from babel.localedata import load  # noqa: PLC0415 - a build-time dependency

    return cast("Mapping[str, object]", load(language).get(table) or {})


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}  # noqa: PLR2004
