"""Where a figure holds, and whom it is limited to: countries, towns, nationalities, groups."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from claimcheck.extract.figures.wordclasses import is_grammar, is_verb
from claimcheck.languages import Term
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_BEHIND = 10
"""Tokens behind a claim in which a place is its own."""
_OWN = "private"
_BETWEEN = 2
"""Tokens that may stand between two places that "and" joins: the word itself, and "northern"."""
_SITE = 3
"""How much more a country counts where something happens in it than where it acts."""


class Group(Struct, gc=False):
    """
    Places that "and" joins.

    Args:
        term: the first of them.
        codes: all of them.
        last: the last token.

    """

    term: Term
    codes: list[str]
    last: int

    @property
    def first(self) -> int:
        """Give the first token."""
        return self.term.first


_STATES = "US"
"""The country of the states whose names others have as well."""


class Places:
    """The places of one article, looked up once; `home` is the country that it speaks of most."""

    __slots__ = ("_found", "_groups", "_home", "scan")

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self._found: list[tuple[Term, str]] | None = None
        self._groups: dict[tuple[int, int], list[Group]] = {}
        self._home: str | None = None

    @property
    def found(self) -> list[tuple[Term, str]]:
        """Give the places of the article with their codes, in order."""
        if self._found is None:
            self._found = []
            last = -1
            for at in self.scan.anchors("place"):
                term = self.scan.term(at, "place")
                if term is not None and term.first > last and is_name(self.scan, term) and not self._is_doubtful(term):
                    self._found.append((term, term.entry.value))
                    last = term.last
            self._found = self._in_states(self._found)
        return self._found

    def _in_states(self, found: list[tuple[Term, str]]) -> list[tuple[Term, str]]:
        """Let a country's name that a state of another country has as well be that where the article names only it."""
        shared = {term.first for term, _ in found if self.scan.value(term.first, "home") == "state"}
        named = {code for term, code in found if term.first not in shared}
        if not shared or _STATES not in named:
            return found
        return [(term, _STATES if term.first in shared and code not in named else code) for term, code in found]

    def _is_doubtful(self, term: Term) -> bool:
        """Tell whether a place is spelt like something else, or is part of a name that says nothing of where."""
        names = (self.scan.term(at, "home") for at in range(max(0, term.first - 1), term.last + 1))
        return any(
            name is not None and name.entry.value == "doubtful" and name.last >= term.first for name in names
        )  # "Mount Sinai" begins before its "Sinai"

    @property
    def home(self) -> str:
        """
        Give the country that "the country" means, "" where the article names none.

        It is the one that the article speaks of most, by its name, its towns or its people ("the Sudanese government").
        """
        if self._home is None:
            counted: Counter[str] = Counter()
            for term, code in self.found:
                if code.isupper():
                    counted[code] += _SITE if self._within(term) else 1
            for at in self.scan.anchors("origin"):
                limit = limits(self.scan, at)
                if limit is not None and limit[0].isupper():
                    counted[limit[0]] += 1
            best = counted.most_common(2)
            self._home = best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""
        return self._home

    def _within(self, term: Term) -> bool:
        """Tell whether a place is told as a site ("in Iraq"), not as an actor."""
        before = self.scan.term(term.first - 1, "home")
        return term.prefix in self.scan.lexicon.affixes.get("by", ()) or (
            before is not None and before.entry.value == "in"
        )

    def currency(self, name: str) -> str:
        """
        Give the currency that a shared name ("dinar") means in the article.

        Where none fits it is the one that the name means everywhere else (""), or the name itself.
        """
        row = vocabulary().units.get(name)
        if row is None:
            return name
        return row.local.get(self.home, row.local.get("", name))

    def read(self, figure: Figure, following: int) -> None:
        """
        Add the places of a figure: in its phrase or close behind, else named in its sentence.

        Places that "and" joins are one answer. Behind the figure they are its own as far as the next one, whose number
        is the token `following`. A toll is that of all places that its sentence names together. One that has its place
        already is left alone.
        """
        if figure.place:
            return  # told by it, see rolls
        scan, (begin, end) = self.scan, figure.sentence
        groups = [group for group in self.groups(figure.sentence) if not self._acts_behind(group, figure)]
        reach = min(figure.end + _BEHIND + 1, max(following, figure.end + 1))
        near = next((group.codes for group in groups if figure.begin <= group.first < reach), [])
        around = (
            *scan.within("home", figure.end + 1, min(end, figure.end + _BEHIND)),
            *scan.within("home", max(begin, figure.begin - _BEHIND), figure.begin),
        )
        for at in () if near else around:
            home = scan.term(at, "home")
            if home is not None and home.entry.value not in {"in", "doubtful"}:
                near = self._at_home(home)
            if near:
                break
        for code in near or self._of_sentence(figure, groups):
            if code not in figure.place:
                figure.place.append(code)

    def _acts_behind(self, group: Group, figure: Figure) -> bool:
        """Tell whether a place is who acts in a clause behind a figure ("…, after **Saudi Arabia** said it would")."""
        scan = self.scan
        if scan.lexicon.verb_first or group.first <= figure.end or not is_grammar(scan, group.first - 1, "subordinate"):
            return False
        return group.last + 1 < figure.sentence[1] and is_verb(scan, group.last + 1, group.first)

    def groups(self, sentence: tuple[int, int]) -> list[Group]:
        """Give the places of a sentence, from its first token to the one after its last, in order."""
        groups = self._groups.get(sentence)
        if groups is None:
            groups = self._groups[sentence] = []
            low, high = (bisect_left(self.found, at, key=lambda one: one[0].first) for at in sentence)
            for term, code in self.found[low:high]:
                if groups and self._joined(groups[-1].last, term):
                    groups[-1].codes.append(code)
                    groups[-1].last = term.last
                else:
                    groups.append(Group(term, [code], term.last))
        return groups

    def _joined(self, last: int, term: Term) -> bool:
        """Tell whether "and", and nothing but a word like "northern", stands between a place and the next one."""
        scan = self.scan
        first = last + 1
        if not first <= term.first <= first + _BETWEEN or any(map(scan.is_number, range(first, term.first))):
            return False
        reading = scan.readings[first]
        glued = reading is not None and bool(reading.prefix) and reading.prefix in scan.lexicon.joined
        return glued or (first < term.first and scan.is_and(first))

    def _of_sentence(self, figure: Figure, groups: list[Group]) -> list[str]:
        """Give the places that a sentence names: the only one, or of a toll the first group if it holds all others."""
        every = {code for group in groups for code in group.codes}
        if len(every) <= 1:
            return list(every)
        row = vocabulary().concepts.get(figure.concept or "")
        toll = row is not None and row.nature == "toll"
        return groups[0].codes if toll and every == set(groups[0].codes) else []

    def _at_home(self, home: Term) -> list[str]:
        """Resolve "the country", and "Iraqi soil"."""
        if home.entry.value == "home":
            return [self.home] if self.home else []
        for at in (home.last + 1, home.first - 1):
            origin = self.scan.term(at, "origin")
            if origin is not None:
                return [origin.entry.value]
        return []


def is_name(scan: Scan, term: Term) -> bool:
    """
    Tell whether a term is written as a name: not in small letters, where the script has them.

    Where the article is written on, a name that does without it never takes one, and no name takes an owner: "the boys"
    are not Benin, and "liquidity" is not "his Seoul".
    """
    if term.suffix in scan.lexicon.affixes.get("owner", ()):
        return False
    if scan.lexicon.head_first and not term.suffix and term.prefix.endswith(scan.lexicon.articles):
        return False
    start, _ = scan.span(term.first, term.first)
    return not scan.original[start].islower() or scan.words[term.first] == "the"


def limits(scan: Scan, at: int) -> tuple[str, int] | None:
    """Give the scope that a token names (a nationality, a group) and its last token."""
    term = scan.term(at, "origin", "")
    if term is None:
        term = scan.term(at, "origin", "capitals")
        if term is not None and not scan.quote(term.first, term.first).isupper():
            term = None
    if term is None:
        term = scan.term(at, "limit")
    by = scan.lexicon.affixes.get("by", ()) if scan.lexicon.head_first else ()
    if term is not None and term.entry.value == _OWN and scan.words[min(term.last + 1, len(scan) - 1)].startswith(by):
        return None  # "that are of the army's own", which is no private thing
    return (term.entry.value, term.last) if term is not None else None
