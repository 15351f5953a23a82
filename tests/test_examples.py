"""
Every language pack's `examples.toml` is run.

`[[quantity]]`, `[[date]]`, `[[statement]]`: each form must give exactly the claim that stands above it. `[[nothing]]`:
it must give none of that kind. `[[each]]`: a sentence with a gap, into which every word of a table is put.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import claims_of
from msgspec import to_builtins

from claimcheck.languages import languages
from claimcheck.languages.schema import TABLES

if TYPE_CHECKING:
    from datetime import date

PACKS = Path(__file__).resolve().parent.parent / "claimcheck" / "languages"
CLAIMED = ("quantity", "date", "statement")
SETTINGS = ("forms", "published", "kind")


def _tables(code: str) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((PACKS / code / "examples.toml").read_text(encoding="utf-8"))


def _cases(kinds: tuple[str, ...]) -> list[Any]:
    """Give every form of the kinds as a case, named by language, kind and form."""
    return [
        pytest.param(code, kind, form, entry, id=f"{code}-{kind}-{form}")
        for code in languages()
        for kind, entries in _tables(code).items()
        if kind in kinds
        for entry in entries
        for form in entry["forms"]
    ]


def _claims(code: str, form: str, kind: str, published: date | None = None) -> list[dict[str, Any]]:
    """Give the claims of a kind in a form that is an article of its own."""
    found = claims_of(form, language=code, published=published)
    return [to_builtins(claim) for claim in found if claim.kind == kind]


def _fields(claim: dict[str, Any], form: str) -> dict[str, Any]:
    """Give everything an example may name of a claim, in one table."""
    said = claim["attribution"] or {}
    content = " ".join(form[span["start"] : span["end"]] for span in said.get("contents", ()))
    own = claim["quantity"] or claim["date"] or {**said, "via": list(said.get("via", ()))}
    around = {key: list(claim[key]) for key in ("scope", "place")} | {key: claim[key] for key in ("modality", "quote")}
    event = claim["event"]["text"] if claim["event"] else None
    return {"event": event, **own, **around, "content": content}


@pytest.mark.parametrize(("code", "kind", "form", "entry"), _cases(CLAIMED))
def test_a_form_gives_the_claim_above_it(code: str, kind: str, form: str, entry: dict[str, Any]) -> None:
    """A form gives one claim of its kind, with every field that the example names."""
    found = _claims(code, form, kind, entry.get("published"))
    assert len(found) == 1, [claim["quote"] for claim in found]

    actual = _fields(found[0], form)
    wanted = {key: value for key, value in entry.items() if key not in SETTINGS}
    assert {key: actual[key] for key in wanted} == wanted


@pytest.mark.parametrize(("code", "kind", "form", "entry"), _cases(("nothing",)))
def test_a_form_gives_nothing(code: str, kind: str, form: str, entry: dict[str, Any]) -> None:
    """What only looks like a claim is none."""
    assert [claim["quote"] for claim in _claims(code, form, entry["kind"], entry.get("published"))] == [], kind


def _each() -> list[Any]:
    """Give every sentence with a gap as a case."""
    return [
        pytest.param(code, entry, id=f"{code}-{entry['table']}")
        for code in languages()
        for entry in _tables(code).get("each", ())
    ]


@pytest.mark.parametrize(("code", "entry"), _each())
def test_each_word_of_a_table_is_understood(code: str, entry: dict[str, Any]) -> None:
    """Put into the gap of a sentence, every word of a table gives the field that the table stands for."""
    category, _, sub = entry["table"].partition(".")
    pack = tomllib.loads((PACKS / code / f"{entry['file']}.toml").read_text(encoding="utf-8"))
    words = pack[category][sub] if sub else pack[category]
    missed = []
    for value, forms in words.items():
        for word in forms:
            form = entry["form"].replace("{}", _dictionary_form(word) if TABLES[category].inflected else word)
            found = [_fields(claim, form) for claim in _claims(code, form, entry["kind"], entry.get("published"))]
            if not any(_holds(fields[entry["field"]], value) for fields in found):
                missed.append((value, word, [fields[entry["field"]] for fields in found]))

    assert [miss for miss in missed if miss[1] not in entry.get("except", ())] == []


def _dictionary_form(verb: str) -> str:
    """Give the first principal part of a verb as packs write it: `write/wrote/written` is `write`."""
    head, _, rest = verb.partition(" ")
    return f"{head.partition('/')[0]} {rest}".strip()


def _holds(field: object, value: str) -> bool:
    """Tell whether a field is a value, or a list with it."""
    return value in field if isinstance(field, list) else str(field) == value
