"""
The one event that a story is about.

"The explosion" behind the first sentence is the explosion that the article told of; where most articles of a story open
with one attack or disaster, its dates are of one event, however few words a sentence spends on it. Rarity cannot tell
that: in a story about one event, its words are the commonest of all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.facets.cuts import cut, is_id
from claimcheck.facets.words import event_of, headed_by, phrase, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.languages import Scan
    from claimcheck.model import Claim

_ONCE = frozenset({"attack", "disaster"})
"""Kinds of events of which a story has a first one that the others are measured by; people meet and play every day."""

_LEAD = 2
"""Sentences with claims that an article opens with."""

_SHARE = 0.5
"""Share of the articles of a story that open with the event."""

_VOICES = 2
_BORDERS = frozenset(".,;:!?()\n")
_TIMES = frozenset({"time", "adjunct"})


class _Lead(NamedTuple):
    """
    What an article opens with: which `sentences`, by their beginnings, with which `words`.

    `events` are the kinds of events that they name, each with each place that they name.
    """

    sentences: frozenset[int]
    words: frozenset[str]
    events: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> _Lead:
        """Read the sentences of some claims."""
        told = [words(claim) for claim in claims]
        kinds = {kind for one in told for kind in one.events & _ONCE}
        named = {place for one in told for place in one.countries} | {place for one in claims for place in one.place}
        return cls(
            frozenset(claim.sentence.start for claim in claims),
            frozenset().union(*(one.all for one in told)),
            frozenset((kind, place) for kind in kinds for place in named),
        )


class MainEvent:
    """What a story is about, asked of its dates."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Take the claims of a story."""
        lead: dict[str, list[Claim]] = defaultdict(list)
        sentences: dict[str, set[int]] = defaultdict(set)
        for claim in sorted(claims, key=lambda one: (one.article, one.start, one.id)):
            known = sentences[claim.article]
            if claim.sentence.start in known or len(known) < _LEAD:
                known.add(claim.sentence.start)
                lead[claim.article].append(claim)
        self._leads = {article: _Lead.of(some) for article, some in lead.items()}
        self._kinds = self._opened_with()
        self._dated: dict[str, frozenset[tuple[str, str]]] = {}

    def _opened_with(self) -> frozenset[tuple[str, str]]:
        """Give the kinds of events, with country or town, that half of the articles that open with any open with."""
        told = Counter(one for lead in self._leads.values() for one in lead.events)
        enough = max(_VOICES, _SHARE * sum(bool(lead.events) for lead in self._leads.values()))
        return frozenset(one for one, articles in told.items() if articles >= enough)

    def opens(self, left: str, right: str) -> bool:
        """Tell whether two articles open with the event that the story is about."""
        return all(article in self._leads for article in (left, right)) and bool(
            self._kinds & self._leads[left].events & self._leads[right].events
        )

    def shared(self, left: Claim, right: Claim) -> float | None:
        """
        Tell whether two dates are of the event that both articles open with: 1 if both are, 0 if one of them is.

        None where the story opens with no such event, or neither date is one of it.
        """
        if not self._kinds or left.date is None or right.date is None:
            return None
        mine, yours = self._of(left), self._of(right)
        if not mine and not yours:
            return None
        return 1.0 if mine & yours and not any(words(claim).several for claim in (left, right)) else 0.0

    def _of(self, claim: Claim) -> frozenset[tuple[str, str]]:
        """Give what a date is of, as far as the story opens with it; worked out once, however many others it meets."""
        found = self._dated.get(claim.id)
        if found is None:
            found = self._dated[claim.id] = self._read(claim)
        return found

    def _read(self, claim: Claim) -> frozenset[tuple[str, str]]:
        """Tell whether a date is of its article's own event: told in the lead, or named by nothing else."""
        event = event_of(claim) or ""
        kinds = {headed_by(event, claim.language)} & _ONCE
        told = phrase(event, claim.language)
        if not kinds or told.ordinals or told.speech or not _opens_clause(claim):
            return frozenset()
        lead = self._leads[claim.article]
        if claim.sentence.start in lead.sentences or _is_bare(event, claim.language, lead):
            return frozenset(one for one in self._kinds & lead.events if one[0] in kinds)
        return frozenset()


def _opens_clause(claim: Claim) -> bool:
    """
    Tell whether nothing but that it happened stands in front of the event in its clause.

    Of "the explosion killed", the day is that of the explosion; of "he visited the site of the explosion", it is not.
    An adjective may stand there where adjectives come first.
    """
    if claim.date is None or claim.date.event_start is None:
        return False
    found = cut(claim.sentence.text, claim.language)
    scan, before = found.scan, 0
    for at in range(scan.token_at(claim.date.event_start - claim.sentence.start) - 1, -1, -1):
        clause = scan.term(at, "clause")
        if scan.words[at] in _BORDERS or (clause is not None and clause.entry.value in {"border", "moment"}):
            break
        owner = scan.term(at, "part")
        if owner is not None and owner.entry.value == "whole":
            return False
        dated = claim.date.start <= claim.sentence.start + scan.starts[at] < claim.date.end
        before += bool(found.stems[at]) and not dated and scan.term(at, "harm") is None
    return before <= (0 if scan.lexicon.head_first else 1)


def _is_bare(event: str, language: str, lead: _Lead) -> bool:
    """Tell whether an event is named by nothing that its article has not opened with: "the explosion last night"."""
    found = cut(event, language)
    return all(
        not stem or stem in lead.words or is_id(stem) or _says_when(found.scan, at)
        for at, stem in enumerate(found.stems)
    )


def _says_when(scan: Scan, at: int) -> bool:
    """Tell whether a word only says when: an evening, a weekday."""
    return scan.value(at, "grammar") in _TIMES
