"""
Every language pack's `examples.toml` is run.

`[[quantity]]`, `[[date]]`, `[[statement]]`: each form must give exactly the claim that stands above it. `[[nothing]]`:
it must give none of that kind. `[[each]]`: sentences with a gap, into which every word of a table is put.
`[[unproven]]`: words that no sentence can show alone, and why.
"""

from __future__ import annotations

from typing import Any

import pytest
from pack_words import claims, fields_of, idle, misses, pack_file, unused, word_files, words_in

from claimcheck.languages import languages

CLAIMED = ("quantity", "date", "statement")
SETTINGS = ("forms", "published", "kind")


def _cases(kinds: tuple[str, ...]) -> list[Any]:
    """Give every form of the kinds as a case, named by language, kind and form."""
    return [
        pytest.param(code, kind, form, entry, id=f"{code}-{kind}-{form}")
        for code in languages()
        for kind, entries in pack_file(code, "examples").items()
        if kind in kinds
        for entry in entries
        for form in entry["forms"]
    ]


def _tables(kind: str) -> list[Any]:
    """Give every entry of a kind that speaks of a table as a case."""
    return [
        pytest.param(code, entry, id=f"{code}-{entry['table']}-{entry.get('reason', number)}")
        for code in languages()
        for number, entry in enumerate(pack_file(code, "examples").get(kind, ()))
    ]


@pytest.mark.parametrize(("code", "kind", "form", "entry"), _cases(CLAIMED))
def test_a_form_gives_the_claim_above_it(code: str, kind: str, form: str, entry: dict[str, Any]) -> None:
    """A form gives one claim of its kind, with every field that the example names."""
    found = claims(code, form, kind, entry.get("published"))
    assert len(found) == 1, [claim["quote"] for claim in found]

    actual = fields_of(found[0], form)
    wanted = {key: value for key, value in entry.items() if key not in SETTINGS}
    assert {key: actual[key] for key in wanted} == wanted


@pytest.mark.parametrize(("code", "kind", "form", "entry"), _cases(("nothing",)))
def test_a_form_gives_nothing(code: str, kind: str, form: str, entry: dict[str, Any]) -> None:
    """What only looks like a claim is none."""
    assert [claim["quote"] for claim in claims(code, form, entry["kind"], entry.get("published"))] == [], kind


@pytest.mark.parametrize(("code", "entry"), _tables("each"))
def test_each_word_of_a_table_is_understood(code: str, entry: dict[str, Any]) -> None:
    """Put into the gap of a sentence, every word of a table gives the field that the table stands for."""
    assert misses(code, entry) == []


@pytest.mark.parametrize(("code", "entry"), _tables("each"))
def test_a_sentence_with_a_gap_needs_its_word(code: str, entry: dict[str, Any]) -> None:
    """A word of no meaning does not give the field; the keys for which it does (`idle`) are named in the example."""
    assert idle(code, entry) == entry.get("idle", [])


@pytest.mark.parametrize(("code", "entry"), _tables("each"))
def test_a_word_is_left_out_only_while_it_is_missed(code: str, entry: dict[str, Any]) -> None:
    """`except` holds no word that the sentence shows by now."""
    left_out = {**entry, "words": entry.get("except", []), "except": []}
    missed = {miss.form for miss in misses(code, left_out)}
    assert {word.form for word in words_in(code, left_out)} <= missed


@pytest.mark.parametrize("code", languages())
def test_every_word_of_a_pack_is_used_by_an_example(code: str) -> None:
    """No word stands in a pack that no example needs; those that none can show alone are named, with the reason."""
    excused = [(entry["table"], entry.get("words")) for entry in pack_file(code, "examples").get("unproven", ())]
    left = {
        word
        for word in unused(code)
        if not any(word.table == table and (words is None or word.form in words) for table, words in excused)
    }
    assert word_files(code)
    assert sorted(left) == []


@pytest.mark.parametrize(("code", "entry"), _tables("unproven"))
def test_a_table_is_called_unproven_only_where_it_is(code: str, entry: dict[str, Any]) -> None:
    """The list of unproven words holds no word that an example uses by now."""
    open_words = {word.form for word in unused(code) if word.table == entry["table"]}
    assert open_words
    assert set(entry.get("words", open_words)) <= open_words
