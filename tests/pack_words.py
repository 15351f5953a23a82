"""Every word of a pack put to the test: frames with a gap for it, and which words no example uses."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from conftest import claims_of
from msgspec import convert, to_builtins

from claimcheck.extract import extract
from claimcheck.languages import Scan, lexicon
from claimcheck.languages.inflection import Inflection
from claimcheck.languages.schema import TABLES
from claimcheck.model import Article
from claimcheck.read import clean
from claimcheck.text import fold, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

PACKS = Path(__file__).resolve().parent.parent / "claimcheck" / "languages"
NO_WORD = {"ar": "برلكط", "en": "brolk"}
"""What could be a word of a language and is none."""
WORDLESS = ("language", "examples")
"""Files of a pack that hold settings and tests."""


class Word(NamedTuple):
    """A word of a pack: the file and table it stands in, the key it stands for, and how it is written."""

    file: str
    table: str
    value: str
    form: str


class Miss(NamedTuple):
    """A word of a pack that its frame did not understand, how it was written there, and what came out instead."""

    value: str
    form: str
    written: str
    found: list[Any]


@functools.cache
def pack_file(code: str, file: str) -> dict[str, Any]:
    """Give one file of a pack."""
    return tomllib.loads((PACKS / code / f"{file}.toml").read_text(encoding="utf-8"))


def pack_words(code: str, file: str) -> Iterator[Word]:
    """Give every word of a file of a pack."""
    for category, content in pack_file(code, file).items():
        subs = content.items() if TABLES[category].subs else [("", content)]
        for sub, leaves in subs:
            table = f"{category}.{sub}" if sub else category
            yield from (Word(file, table, value, form) for value, forms in leaves.items() for form in forms)


def word_files(code: str) -> list[str]:
    """Give the files of a pack that hold words."""
    return sorted(path.stem for path in (PACKS / code).glob("*.toml") if path.stem not in WORDLESS)


def words_in(code: str, frame: dict[str, Any]) -> list[Word]:
    """
    Give the words that a frame is for: those of its table, without the ones it leaves to other frames.

    `keys` and `words` narrow the table down, `except` takes words out.
    """
    return [
        word
        for word in pack_words(code, frame["file"])
        if word.table == frame["table"]
        and word.value in frame.get("keys", (word.value,))
        and word.form in frame.get("words", (word.form,))
        and word.form not in frame.get("except", ())
    ]


def misses(code: str, frame: dict[str, Any]) -> list[Miss]:
    """Put every word of a frame into its gap, and give those that none of its forms understood."""
    missed = []
    for word in words_in(code, frame):
        for written in _inflected(code, word.form, frame.get("inflect", ""), verb=_is_verb(word)):
            if not written.endswith(frame.get("ends", "")):
                continue
            found = _tried(code, frame, written)
            if not _shown(code, frame, word.value, written, found):
                missed.append(Miss(word.value, word.form, written, found))
    return missed


def idle(code: str, frame: dict[str, Any]) -> list[str]:
    """Give the keys that a frame finds with a word of no meaning in its gap as well: for them it proves little."""
    word = NO_WORD[code]
    found = _tried(code, frame, word)
    keys = dict.fromkeys(word.value for word in words_in(code, frame))
    return [key for key in keys if _shown(code, frame, key, word, found)]


def _shown(code: str, frame: dict[str, Any], value: str, word: str, found: list[Any]) -> bool:
    """Tell whether what is found is what a frame wants of a key: its field, or nothing where it names none."""
    if "field" not in frame:
        return not found
    expected = _expected(code, frame, value, word)
    return any(_holds(field, expected) for field in found)


def _tried(code: str, frame: dict[str, Any], word: str) -> list[Any]:
    """Give the field of all that is found in the forms of a frame with a word in the gap."""
    return [
        fields.get(frame.get("field", "quote"))
        for form in forms_of(frame)
        for fields in _found(code, form.replace("{}", word), form.index("{}"), frame)
    ]


def fields_of(claim: dict[str, Any], form: str) -> dict[str, Any]:
    """Give everything an example may name of a claim, in one table."""
    said = claim["attribution"] or {}
    content = " ".join(form[span["start"] : span["end"]] for span in said.get("contents", ()))
    own = claim["quantity"] or claim["date"] or {**said, "via": list(said.get("via", ()))}
    around = {key: list(claim[key]) for key in ("scope", "place")} | {key: claim[key] for key in ("modality", "quote")}
    event = claim["event"]["text"] if claim["event"] else None
    when = {f"when_{key}": claim["when"][key] for key in ("first", "last", "basis")}
    links = [link["as"] for link in claim["linked"]]
    return {"event": event, **own, **around, **when, "content": content, "linked": links}


def claims(code: str, form: str, kind: str, published: date | None = None) -> list[dict[str, Any]]:
    """Give the claims of a kind in a form that is an article of its own."""
    found = claims_of(form, language=code, published=published)
    return [to_builtins(claim) for claim in found if claim.kind == kind]


def forms_of(entry: dict[str, Any]) -> list[str]:
    """Give the sentences of an entry: `forms`, or a single `form`."""
    return [*entry.get("forms", ()), *([entry["form"]] if "form" in entry else ())]


@functools.cache
def unused(code: str) -> frozenset[Word]:
    """Give the words that no frame is for and that stand in no example."""
    examples = pack_file(code, "examples")
    proven = {word for frame in examples.get("each", ()) for word in words_in(code, frame)}
    forms = [form for entries in examples.values() for entry in entries for form in forms_of(entry)]
    terms = {term for form in forms for term in _terms(code, form.replace("{}", " "))}
    phrases = {words for form in forms for words in _phrases(form)}
    return frozenset(
        word
        for file in word_files(code)
        for word in pack_words(code, file)
        if word not in proven and not _stands(code, word, terms, phrases)
    )


def _stands(code: str, word: Word, terms: set[tuple[str, ...]], phrases: set[tuple[str, ...]]) -> bool:
    """Tell whether a word, in any of its forms, is read in an example as what its table says."""
    if word.file == "cleaning":
        return _cut(word.form) in phrases
    forms = _verb(code, word) if _is_verb(word) else [word.form]
    return any((word.table, word.value, *_cut(form)) in terms for form in forms)


def _terms(code: str, form: str) -> Iterator[tuple[str, ...]]:
    """Give all terms of the pack that are read in a form: table, key, words."""
    scan = Scan(form, lexicon(code))
    for index, reading in enumerate(scan.readings):
        for phrase in reading.phrases if reading else ():
            if tuple(scan.words[index + 1 : index + 1 + len(phrase.rest)]) != phrase.rest:
                continue
            word = scan.words[index]
            stem = word[len(phrase.prefix) : len(word) - len(phrase.suffix)]
            for entry in phrase.entries:
                category, sub, value = entry
                table = f"{category}.{sub}" if sub else category
                if TABLES[category].inflected:
                    value = value.rpartition(".")[0]
                yield (table, value, stem, *phrase.rest)


def _phrases(form: str) -> Iterator[tuple[str, ...]]:
    """Give all runs of words in a form, as the furniture of pages is looked up."""
    words = _cut(form)
    yield from (words[first:last] for first in range(len(words)) for last in range(first + 1, len(words) + 1))


def _cut(form: str) -> tuple[str, ...]:
    return tuple(tokenise(fold(form).text).words)


def _is_verb(word: Word) -> bool:
    return TABLES[word.table.partition(".")[0]].inflected


def _verb(code: str, word: Word) -> Iterator[str]:
    yield from (form for _, form in _conjugation(code).forms(word.form))


@functools.cache
def _conjugation(code: str) -> Inflection:
    return convert(pack_file(code, "language").get("conjugation", {}), Inflection)


def _inflected(code: str, word: str, inflection: str, *, verb: bool = False) -> list[str]:
    """
    Give a word in the inflection that a frame names: a form of a verb, or one of the endings of a noun.

    Without an inflection it is the word itself, of a verb its first principal part.
    """
    if not inflection:
        head, _, rest = word.partition(" ")
        return [f"{head.partition('/')[0] or head} {rest}".strip()] if verb else [word]
    endings = pack_file(code, "language")["endings"].get(inflection)
    if endings is None:
        return [form for name, form in _conjugation(code).forms(word) if name == inflection]
    if " " in word and endings.get("words") != ["last"]:
        return []
    longest = max((ending for ending in endings if ending != "words" and word.endswith(ending)), key=len)
    return [word[: len(word) - len(longest)] + ending for ending in endings[longest]]


def _found(code: str, form: str, gap: int, frame: dict[str, Any]) -> list[dict[str, Any]]:
    """Give what is found in a form: claims of the frame's kind, else the marks, the zone of the gap, the article."""
    kind, published = frame["kind"], frame.get("published")
    if kind == "mark":
        article = Article(id="a", story="s", text=form, language=code, published=published)
        return [to_builtins(mark) for mark in extract(article).marks]
    if kind in {"zone", "article"}:
        article = clean(Article(id="a", story="s", text=form, language=code))
        if kind == "article":
            return [to_builtins(article)]
        return [to_builtins(zone) for zone in article.zones if zone.start <= gap < zone.end]
    return [fields_of(claim, form) for claim in claims(code, form, kind, published)]


def _expected(code: str, frame: dict[str, Any], value: str, word: str) -> object:
    """Give what the field must be: the key, or what `is` says; in it, {} is the word, {first} the first of its key."""
    expected = frame.get("is", value)
    if isinstance(expected, dict):
        expected = expected.get(value, value)
    if not isinstance(expected, str):
        return expected
    first = next(known.form for known in pack_words(code, frame["file"]) if known[1:3] == (frame["table"], value))
    return expected.replace("{}", word).replace("{first}", first)


def _holds(field: object, expected: object) -> bool:
    """Tell whether a field is a value, or a list with it."""
    if isinstance(field, list | tuple):
        return expected in field
    return field == expected or (field is not None and str(field) == str(expected))
