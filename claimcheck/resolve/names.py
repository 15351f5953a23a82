"""
One name for one person or body in a story, across spellings, outlets and languages.

A name is compared by its consonants after romanising: vowels are what transliteration varies most. Every word of it
must match, so the weakest word decides, and people who share a surname stay apart. Bodies and outlets are known by
alias tables instead.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import structs

from claimcheck.facets.spelling import same_person, skeletons, sounds, words_of
from claimcheck.languages import Scan, language_of, lexicon
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.model import Claim, Extraction

__all__ = ["alias", "canonical_names", "rename", "same_name"]


def same_name(left: str, right: str) -> bool:
    """Tell whether two names, in any script, can be one person's or one body's."""
    one, other = alias(left), alias(right)
    if one or other:
        return one == other
    first, second = words_of(left), words_of(right)
    return bool(first) and bool(second) and same_person(first, second)


def canonical_names(extractions: Sequence[Extraction]) -> dict[str, str]:
    """
    Choose one name for each speaker of a story.

    Args:
        extractions: the articles of one story.

    Returns:
        the names that change, each with the one to use: the fullest, in the language that most articles are in. A
        surname alone joins a full name only where just one in the story fits.

    """
    counts: Counter[str] = Counter()
    languages: Counter[str] = Counter(one.article.language for one in extractions)
    for claim in _claims(extractions):
        if claim.attribution is not None and claim.attribution.speaker_name:
            counts[claim.attribution.speaker_name] += 1
    language = min(languages, key=lambda code: (-languages[code], code != "en", code), default="en")
    groups = _groups(sorted(counts))
    return {
        name: chosen
        for group in groups
        if (chosen := _choose(group, counts, language)) is not None
        for name in group
        if name != chosen
    }


def rename(extraction: Extraction, mapping: Mapping[str, str]) -> Extraction:
    """Give every speaker of an article the name that the story uses."""
    claims = tuple(_renamed(claim, mapping) for claim in extraction.claims)
    return structs.replace(extraction, claims=claims) if claims != extraction.claims else extraction


@functools.lru_cache(maxsize=65_536)
def alias(name: str) -> str | None:
    """Give the id of a body or outlet that a name is an alias of."""
    scan = Scan(name, lexicon(language_of(name)))
    for first in (0, 1):
        term = scan.term(first, "organisation")
        if term is not None and term.last == len(scan) - 1:
            return term.entry.value
    return None


def _claims(extractions: Iterable[Extraction]) -> Iterable[Claim]:
    return (claim for one in extractions for claim in one.claims)


def _renamed(claim: Claim, mapping: Mapping[str, str]) -> Claim:
    attribution = claim.attribution
    name = None if attribution is None or attribution.speaker_name is None else mapping.get(attribution.speaker_name)
    if attribution is None or name is None:
        return claim
    return structs.replace(claim, attribution=structs.replace(attribution, speaker_name=name))


def _groups(names: Sequence[str]) -> list[list[str]]:
    """Put the names of one bearer together: aliases by id, full names by likeness, then lone surnames."""
    groups: list[list[str]] = []
    by_alias: dict[str, list[str]] = defaultdict(list)
    others = [name for name in names if alias(name) is None and not _is_one_thing(name)]
    full = [name for name in others if len(words_of(name)) > 1]
    single = [name for name in others if len(words_of(name)) == 1]
    for name in names:
        known = alias(name)
        if known is not None:
            by_alias[known].append(name)
    groups.extend(by_alias.values())
    persons = _persons(full)
    heard: dict[str, list[list[str]]] = defaultdict(list)
    for group in persons:
        for name in group:
            _hear(heard, name, group)
    alone: list[list[str]] = []
    lone: dict[str, list[list[str]]] = defaultdict(list)
    for name in single:
        fitting = [group for group in _near(heard, name) if any(same_name(name, other) for other in group)]
        if len(fitting) == 1:
            fitting[0].append(name)
            _hear(heard, name, fitting[0])
        elif not fitting:
            bearer = next((group for group in _near(lone, name) if same_name(name, group[0])), None)
            if bearer is None:
                alone.append([name])
                _hear(lone, name, alone[-1])
            else:
                bearer.append(name)
    return [*groups, *persons, *alone]


def _persons(names: Iterable[str]) -> list[list[str]]:
    """Put full names of one person together; a name is held against those alone whose last words sound like its own."""
    persons: list[list[str]] = []
    begun: dict[tuple[str, str], list[int]] = defaultdict(list)
    for name in names:
        last = words_of(name)[-1]
        keys = [(skeletons(last)[0][:1], sound) for sound in sounds(last)]
        near = (persons[place] for place in sorted({place for key in keys for place in begun[key]}))
        group = next((group for group in near if all(same_name(name, other) for other in group)), None)
        if group is None:
            for key in keys:
                begun[key].append(len(persons))
            persons.append([name])
        else:
            group.append(name)
    return persons


def _is_one_thing(name: str) -> bool:
    """Tell one word with an article before it (`the Times`): it is no surname, and joins no fuller name."""
    first, *rest = name.split()
    reading = lexicon(language_of(name))[first.casefold()] if len(rest) == 1 else None
    entries = () if reading is None else (entry for phrase in reading.phrases for entry in phrase.entries)
    return any(entry.category == "grammar" and entry.value == "definite" for entry in entries)


def _hear(heard: dict[str, list[list[str]]], name: str, group: list[str]) -> None:
    """Note a group under every sound of a name's last word."""
    for sound in sounds(words_of(name)[-1]):
        heard[sound].append(group)


def _near(heard: Mapping[str, list[list[str]]], name: str) -> list[list[str]]:
    """Give the groups whose names may end in the word that a name is, each once."""
    groups = (group for sound in sounds(words_of(name)[-1]) for group in heard.get(sound, ()))
    return list({id(group): group for group in groups}.values())


def _choose(group: Sequence[str], counts: Mapping[str, int], language: str) -> str | None:
    """Choose the name of a group: the alias table's, else the fullest in the language of the story."""
    known = alias(group[0])
    if known is not None:
        return display_name("organisation", known, language)
    if len(group) == 1:
        return None
    return min(group, key=lambda name: (language_of(name) != language, -len(words_of(name)), -counts[name], name))
