"""The vocabulary names all that the packs speak of, and every language speaks of all of it."""

from __future__ import annotations

import pytest
from pack_words import pack_words, word_files

from claimcheck.languages import languages
from claimcheck.languages.compiler import pack_folders
from claimcheck.text import fold
from claimcheck.vocabulary import INTERFACE, vocabulary
from claimcheck.vocabulary.cldr import unit_terms

CONCEPTS = {
    *(f"{table}.{sub}" for table in ("singular", "noun", "dual") for sub in ("person", "thing", "measure")),
    "state.object",
    "state.subject",
}
UNITS = {"unit.after", "unit.before", "unit.sign", "unit.code", "unit.local", "unit.dual"}
SCOPES = {"nationality", "origin.capitals", "group", "limit"}
PLACES = {"place.country", "place.city"}
STANCES = {
    *(f"cue.{sub}" for sub in ("say", "tell", "think", "wish", "act", "show", "weak")),
    *("nominal", "citation.source", "citation.relay", "citation.voice", "citation.clause"),
}


SINGLE = (
    *("nouns", "units", "places", "cleaning"),
    *("month", "weekday", "date_day", "date_decade", "date_name", "event", "organisation", "nickname"),
)
"""Files and categories in which a word means one thing."""
SEVERAL = {"furniture", "age"}
"""Categories of these files whose keys are parts that one word may play."""


def keys_of(code: str, tables: set[str]) -> set[str]:
    """Give the keys of some tables of a pack that words stand under."""
    return {word.value for file in word_files(code) for word in pack_words(code, file) if word.table in tables}


def unnamed(table: str, keys: set[str]) -> set[str]:
    """Give the ids that have no name in one of the interface languages."""
    words = vocabulary()
    names = {
        "units": {key: unit.names for key, unit in words.units.items()},
        "concepts": {key: concept.names for key, concept in words.concepts.items()},
    }.get(table) or words.labels.get(table, {})
    return {key for key in keys if not all(names.get(key, {}).get(language) for language in INTERFACE)}


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize(
    ("table", "tables"),
    [("concepts", CONCEPTS), ("units", UNITS), ("scope", SCOPES), ("place", PLACES), ("stance", STANCES)],
    ids=["concepts", "units", "scope", "place", "stance"],
)
def test_every_id_of_a_pack_has_names(code: str, table: str, tables: set[str]) -> None:
    """What a pack's words stand for is named in every interface language."""
    keys = keys_of(code, tables)
    assert keys
    assert unnamed(table, keys) == set()


@pytest.mark.parametrize("code", languages())
def test_every_unit_of_cldr_has_names(code: str) -> None:
    """The units that are taken over when packs are compiled are named as well."""
    assert unnamed("units", {unit for _, _, unit, _ in unit_terms(code)}) == set()


@pytest.mark.parametrize("code", languages())
def test_every_concept_has_words(code: str) -> None:
    """A concept that one language has words for has words in every other: a story is told in both."""
    every = set().union(*(keys_of(other, CONCEPTS) for other in languages()))
    assert every - keys_of(code, CONCEPTS) == set()


@pytest.mark.parametrize("code", languages())
def test_every_scope_has_words(code: str) -> None:
    """So has whom a figure may be limited to."""
    every = set().union(*(keys_of(other, SCOPES) for other in languages()))
    assert every - keys_of(code, SCOPES) == set()


@pytest.mark.parametrize("code", languages())
def test_every_concept_of_the_vocabulary_is_used(code: str) -> None:
    """The vocabulary holds no concept that no word of a pack can give, but for those that the grammar gives itself."""
    wider = {concept.parent for concept in vocabulary().concepts.values()}
    assert set(vocabulary().concepts) - keys_of(code, CONCEPTS) - wider == set()


@pytest.mark.parametrize("code", languages())
def test_a_word_has_one_meaning_in_its_table(code: str) -> None:
    """No word, folded as articles are, stands under two keys of one table: which of them counts would be chance."""
    meant: dict[tuple[str, str], set[str]] = {}
    for file in word_files(code):
        for word in pack_words(code, file):
            category = word.table.partition(".")[0]
            if category not in SEVERAL and (file in SINGLE or category in SINGLE):
                meant.setdefault((word.table, fold(word.form).text), set()).add(word.value)

    assert {word: values for word, values in meant.items() if len(values) > 1} == {}


def test_every_language_is_named_among_the_interface_languages() -> None:
    """Packs are checked against the names of their own language."""
    assert {folder.name for folder in pack_folders()} <= set(INTERFACE)
