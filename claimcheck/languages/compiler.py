"""
From a folder of TOML to the shipped form of a language.

Runs when the package is built; reading the tables at every start would cost more than reading the articles.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path  # noqa: TC003
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from claimcheck.errors import PackError
from claimcheck.languages import languages
from claimcheck.languages.inflection import Inflection
from claimcheck.languages.readings import Compiled, Entry
from claimcheck.languages.schema import FILES, TABLES
from claimcheck.text import fold, tokenise
from claimcheck.vocabulary import compile_vocabulary
from claimcheck.vocabulary.cldr import country_names, unit_terms

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

NOT_TERMS = frozenset({"language", "cleaning", "examples"})
"""Files of a pack whose words are no terms of the grammar: settings, the furniture of pages, tests."""

_VERBS = "happening"
"""The table whose words are no terms: they tell the tense and nothing else."""

_MILESTONES = frozenset({"milestone", "milestone_noun"})
"""Two others: their words are looked up in what is known to be the name of an event, where two are compared."""


class _Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`language.toml`."""

    code: str
    name: str
    english_name: str
    direction: str
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    shortest_stem: int = 3
    abbreviations: tuple[str, ...] = ()
    decimal_comma: bool = False
    future_prefixes: tuple[str, ...] = ()
    day_first: bool | None = None
    week_begins: int = 1
    verb_first: bool = False
    affixes: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    conjugation: Inflection = Inflection()
    function_words: tuple[str, ...] = ()
    endings: dict[str, dict[str, tuple[str, ...]]] = msgspec.field(default_factory=dict)
    head_first: bool = False
    articles: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()


class Line(NamedTuple):
    """One form of one term, with the place it stands in."""

    file: str
    category: str
    sub: str
    value: str
    form: str


def compile_pack(folder: Traversable) -> bytes:
    """
    Read, check and fold a language folder.

    Gives the shipped form, the same bytes every time. Raises PackError with all mistakes, file and key each.
    """
    mistakes: list[str] = []
    parsed = {name: _parse(folder, name, mistakes) for name in FILES}
    settings = _settings(parsed["language"], mistakes)
    inflection = Inflection() if settings is None else settings.conjugation
    words = [line for name in FILES if name not in NOT_TERMS for line in _lines(name, parsed[name], mistakes)]
    lines = [form for line in words for form in _inflected(line, inflection)]
    if settings is not None:
        lines += [grown for line in words for grown in _grown(line, settings.endings)]
        lines += [Line("units", *term) for term in unit_terms(settings.code)]
        lines += [Line("places", "place", "country", *term) for term in country_names(settings.code)]
    terms = _terms([line for line in lines if line.category not in {_VERBS, *_MILESTONES}], mistakes)
    furniture = _phrases(_lines("cleaning", parsed["cleaning"], mistakes), mistakes)
    if mistakes or settings is None:
        raise PackError([f"{folder.name}/{mistake}" for mistake in mistakes])
    return msgspec.json.encode(
        Compiled(
            code=settings.code,
            terms=terms,
            furniture=furniture,
            verbs=_verbs(line for line in lines if line.category == _VERBS),
            milestones=_milestones(line for line in lines if line.category in _MILESTONES),
            prefixes=tuple(fold(affix).text for affix in settings.prefixes),
            suffixes=tuple(fold(affix).text for affix in settings.suffixes),
            abbreviations=frozenset(fold(word).text for word in settings.abbreviations),
            shortest_stem=settings.shortest_stem,
            decimal_comma=settings.decimal_comma,
            future_prefixes=tuple(fold(affix).text for affix in settings.future_prefixes),
            day_first=settings.day_first,
            week_begins=settings.week_begins,
            verb_first=settings.verb_first,
            affixes={name: tuple(fold(affix).text for affix in affixes) for name, affixes in settings.affixes.items()},
            head_first=settings.head_first,
            articles=tuple(fold(affix).text for affix in settings.articles),
            joined=tuple(fold(affix).text for affix in settings.joined),
            indefinite=tuple(fold(word).text for word in settings.indefinite),
            function_words=frozenset(fold(word).text for word in settings.function_words),
        ),
        order="deterministic",
    )


def pack_folders() -> Iterator[Traversable]:
    """Give the folders of all languages, by code."""
    yield from (files("claimcheck") / "languages" / code for code in languages())


def _parse(folder: Traversable, name: str, mistakes: list[str]) -> Mapping[str, object]:
    path = folder / f"{name}.toml"
    if not path.is_file():
        mistakes.append(f"{name}.toml: the file is missing; every language has the same files")
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        mistakes.append(f"{name}.toml: not valid TOML: {error}")
        return {}


def _settings(table: Mapping[str, object], mistakes: list[str]) -> _Settings | None:
    try:
        return msgspec.convert(table, type=_Settings)
    except msgspec.ValidationError as error:
        mistakes.append(f"language.toml: {error}")
        return None


def _lines(file: str, tables: Mapping[str, object], mistakes: list[str]) -> Iterator[Line]:
    """Walk the tables of one file, reporting what the schema does not have."""
    for category, content in tables.items():
        rule = TABLES.get(category)
        if rule is None or rule.file != file or not isinstance(content, Mapping):
            mistakes.append(f"{file}.toml: [{category}]: {file}.toml takes no such table")
            continue
        named = content.items() if rule.subs else [("", content)]
        for sub, leaves in named:
            where = f"{category}.{sub}" if sub else category
            if (rule.subs and sub not in rule.subs) or not isinstance(leaves, Mapping):
                mistakes.append(f"{file}.toml: [{where}]: one of {', '.join(sorted(rule.subs))} is expected")
                continue
            for value, forms in leaves.items():
                if not rule.takes(sub, value):
                    mistakes.append(f"{file}.toml: [{where}] {value}: not a key that this table takes")
                elif not isinstance(forms, list) or not all(isinstance(form, str) and form.strip() for form in forms):
                    mistakes.append(f"{file}.toml: [{where}] {value}: a list of words is expected")
                else:
                    yield from (Line(file, category, sub, value, form) for form in forms)


def _inflected(line: Line, inflection: Inflection) -> Iterator[Line]:
    """Give all forms of a verb, its value followed by the name of the form; any other line as it is."""
    if not TABLES[line.category].inflected:
        yield line
        return
    for name, form in inflection.forms(line.form):
        yield line._replace(value=f"{line.value}.{name}", form=form)


def _grown(line: Line, endings: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Iterator[Line]:
    """Give what a form stands for besides itself: its plural, its dual, the forms of an adjective."""
    for category, inflection in TABLES[line.category].grows:
        forms = _with_endings(line.form, endings.get(inflection, {})) if inflection else (line.form,)
        yield from (line._replace(category=category, form=form) for form in forms)


def _with_endings(form: str, endings: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """
    Replace the ending of a form by each that the longest fitting one takes.

    Of several words only the last is inflected, and only where the language puts the head there (`words = ["last"]`).
    A sign has no plural: "0.3% S&P 500".
    """
    if not form[-1:].isalnum():
        return
    if " " in form and endings.get("words") != ("last",):
        return
    fitting = [ending for ending in endings if ending != "words" and form.endswith(ending)]
    if fitting:
        ending = max(fitting, key=len)
        yield from (form[: len(form) - len(ending)] + new for new in endings[ending])


def _terms(lines: list[Line], mistakes: list[str]) -> dict[str, str]:
    """Group folded forms by their first word, keeping the order of the pack."""
    terms: dict[str, list[str]] = {}
    for line in lines:
        words = tokenise(fold(line.form).text).words
        if not words:
            mistakes.append(f"{line.file}.toml: [{line.category}] {line.value}: {line.form!r} has no word in it")
            continue
        entry = "\t".join((" ".join(words[1:]), line.category, line.sub, line.value))
        known = terms.setdefault(words[0], [])
        if entry not in known:
            known.append(entry)
    return {word: "\n".join(entries) for word, entries in sorted(terms.items())}


def _verbs(lines: Iterable[Line]) -> dict[str, str]:
    """Give the tense of every form of some verbs; one that is of both is past, as most that is told has happened."""
    tenses: dict[str, str] = {}
    for line in sorted(lines, key=lambda one: "past" in one.value):
        tense = next((tense for tense in ("past", "present") if tense in line.value), "")
        if tense:
            tenses[fold(line.form).text] = tense
    return dict(sorted(tenses.items()))


def _milestones(lines: Iterable[Line]) -> dict[str, tuple[str, ...]]:
    """Give what every form of some verbs and nouns tells to have happened: one thing or several."""
    told: dict[str, set[str]] = {}
    for line in lines:
        told.setdefault(fold(line.form).text, set()).add(line.value.partition(".")[0])
    return {form: tuple(sorted(keys)) for form, keys in sorted(told.items())}


def _phrases(lines: Iterable[Line], mistakes: list[str]) -> dict[str, list[Entry]]:
    """Key the furniture of pages by the folded words of the whole phrase."""
    phrases: dict[str, list[Entry]] = {}
    for line in lines:
        words = " ".join(tokenise(fold(line.form).text).words)
        if not words:
            mistakes.append(f"{line.file}.toml: [{line.category}] {line.value}: {line.form!r} has no word in it")
            continue
        entry = Entry(line.category, line.sub, line.value)
        known = phrases.setdefault(words, [])
        if entry not in known:
            known.append(entry)
    return dict(sorted(phrases.items()))


def write_compiled(folder: Path) -> None:
    """Write the shipped form of every language and of the vocabulary into a folder."""
    folder.mkdir(exist_ok=True)
    (folder / "vocabulary.json").write_bytes(compile_vocabulary())
    for pack in pack_folders():
        (folder / f"{pack.name}.json").write_bytes(compile_pack(pack))
