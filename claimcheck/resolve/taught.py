"""What people taught in `claimcheck.toml`, applied to claims: nouns, names of speakers, newsrooms."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from msgspec import structs

from claimcheck.languages import language_of, lexicon
from claimcheck.text import fold, tokenise
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.model import Claim, Knowledge

    Table = Mapping[tuple[str, ...], str]

__all__ = ["share_newsrooms", "taught"]


def taught(claims: Sequence[Claim], knowledge: Knowledge) -> tuple[Claim, ...]:
    """Give claims with the concepts of the nouns, and the names of the speakers, that people taught."""
    if not knowledge.nouns and not knowledge.aliases:
        return tuple(claims)
    names = {
        _plain(name): known for known, others in knowledge.aliases.items() for name in (known, *others) if _plain(name)
    }
    return tuple(_named(_counted(claim, knowledge.nouns), names) for claim in claims)


def share_newsrooms(claims: Iterable[Claim], origins: Mapping[str, str], knowledge: Knowledge) -> dict[str, str]:
    """Let the outlets of one newsroom be one source, for claims that rest on no other."""
    rooms = {_plain(outlet): room for room, others in knowledge.newsrooms.items() for outlet in others}
    found = dict(origins)
    for claim in claims if rooms else ():
        room = rooms.get(_plain(found.get(claim.id, claim.outlet)))
        if room is not None:
            found[claim.id] = room
    return found


def _counted(claim: Claim, nouns: Mapping[str, tuple[str, ...]]) -> Claim:
    """Give the claim the concept that was taught for its noun, the longest words first."""
    quantity = claim.quantity
    printed = (quantity.noun or quantity.concept) if quantity is not None else None
    if quantity is None or not printed or not nouns:
        return claim
    language = claim.language or language_of(claim.sentence.text)
    words = _words(printed, language)
    found = [
        (len(phrase), concept)
        for concept, forms in nouns.items()
        for form in forms
        if (phrase := _words(form, language)) and _within(phrase, words)
    ]
    if not found:
        return claim
    concept = max(found)[1]
    known = vocabulary().concepts.get(concept)
    unit = known.of if known is not None and known.of in {"person", "count"} else quantity.unit
    return structs.replace(claim, quantity=structs.replace(quantity, concept=concept, unit=unit))


def _named(claim: Claim, names: Mapping[str, str]) -> Claim:
    said = claim.attribution
    if said is None:
        return claim
    known = names.get(_plain(said.speaker)) or names.get(_plain(said.speaker_name))
    return claim if known is None else structs.replace(claim, attribution=structs.replace(said, speaker_name=known))


def _within(phrase: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words) - len(phrase) + 1))


@functools.lru_cache(maxsize=10_000)
def _words(text: str, language: str) -> tuple[str, ...]:
    """Give the words of a phrase, folded and freed of their clitics."""
    bare = lexicon(language).bare
    return tuple(bare(word) for word in tokenise(fold(text).text).words if word[0].isalnum())


@functools.lru_cache(maxsize=10_000)
def _plain(text: str | None) -> str:
    return " ".join(fold(text).text.split()) if text else ""
