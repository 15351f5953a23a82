"""Who a phrase means inside one article: surname, title, pronoun, office, or the one who spoke before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.attribution.page import (
    ADJUNCT,
    BODY,
    CUE,
    DEFINITE,
    DETERMINER,
    NUMBER,
    OUTLET,
    OWNER,
    PARTICLE,
    PERSONAL,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SAME,
    SIGN,
    SPEECH,
    SUBJECT,
    TIME,
    TO_THE,
    kinds,
)
from claimcheck.text import fold, tokenise
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from claimcheck.extract.attribution.page import Page

Phrase = tuple[int, int]

_CAPITALS = re.compile(r"\b[A-Z][^\W\d_]+(?: [A-Z]\.)*(?: (?:[a-z]{2,3}[- ])?[A-Z][^\W\d_]+)+")
"""Words with capitals in a row, initials and particles between them."""

_LONGEST_NAME = 4
_NO_NAME = PREPOSITION | ROLE | BODY | SIGN | TIME | ADJUNCT | RELATIVE | NUMBER | SPEECH | SAME | TO_THE


class Person(NamedTuple):
    """The parts of a speaker phrase: the tokens of the name, and those of the office; either may be missing."""

    name: Phrase | None
    role: Phrase | None


class People:
    """The speakers of one article, in the order they are named."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._full: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._person: str | None = None
        self._any: str | None = None
        self._outlets = self._find_outlets()
        if page.verb_first:
            self._names_after_offices()
        else:
            self._capital_names()

    def name(self, phrase: Phrase | None, *, same: bool) -> tuple[str | None, str | None]:
        """
        Give the best name for a speaker phrase, and the office it states.

        Where nobody is named, it is the last speaker (`same`) or nobody.
        """
        if phrase is None:
            return (self._any, None) if same else (None, None)
        page = self._page
        kind = page.bits[phrase[0]]
        if phrase[0] == phrase[1] and kind & (PRONOUN | RELATIVE | OWNER):
            return self._person if kind & PERSONAL else self._any, None
        name, role, personal = self._resolve(phrase)
        self._any = name
        if personal:
            self._person = name
        return name, role

    def _resolve(self, phrase: Phrase) -> tuple[str, str | None, bool]:
        """Look a phrase up: alias, name, office, else the phrase itself."""
        page = self._page
        organisation = self.organisation(phrase)
        if organisation is not None:
            return organisation, None, False
        person = parts(page, phrase)
        role = None if person.role is None else self._print(person.role)
        roles = [k for k in range(phrase[0], phrase[1] + 1) if page.bits[k] & ROLE]
        if person.name is not None:
            name = self._full_name(person.name)
            for token in roles[:1]:
                self._roles[self._stem(token)] = name
            return name, role, True
        if page.bits[phrase[0]] & OUTLET or (len(roles) == 1 and page.bits[roles[0]] & OUTLET):
            outlet = self._outlet_before(phrase[0])
            if outlet is not None:
                return outlet, None, False
        definite = page.bits[phrase[0]] & (DEFINITE | DETERMINER | TO_THE)
        for token in roles[:1]:
            known = self._roles.get(self._stem(token))
            if known is not None and definite:
                return known, role, not page.bits[token] & BODY
        printed = self._print(phrase)
        for token in roles[:1]:
            self._roles[self._stem(token)] = printed
        return printed, role, bool(roles)

    def organisation(self, phrase: Phrase) -> str | None:
        """Give the name of the body or outlet that a phrase is, by the alias tables."""
        scan = self._page.scan
        first, last = phrase
        while first < last and (self._page.bits[first] & (SIGN | DETERMINER) or self._page.opens(first)):
            first += 1
        for index in range(first, min(first + 2, last) + 1):
            term = scan.term(index, "organisation")
            if term is not None and last - term.last <= 1:
                return display_name("organisation", term.entry.value, scan.language)
            if index == first and not self._page.bits[first] & (ROLE | BODY | OUTLET):
                return None
        return None

    def _find_outlets(self) -> list[tuple[int, str]]:
        """List the outlets that the article names, by place."""
        scan = self._page.scan
        found = []
        for index in scan.anchors("organisation"):
            term = scan.term(index, "organisation", "outlet")
            if term is not None:
                found.append((index, display_name("organisation", term.entry.value, scan.language)))
        return found

    def _outlet_before(self, index: int) -> str | None:
        """Give the outlet named last before a token (`the newspaper`)."""
        return next((name for place, name in reversed(self._outlets) if place < index), None)

    def outlet(self, phrase: Phrase) -> str:
        """Give the name of an outlet that words came through."""
        first, last = phrase
        scan = self._page.scan
        for index in range(first, last + 1):
            term = scan.term(index, "organisation")
            if term is not None:
                return display_name("organisation", term.entry.value, scan.language)
        if first == last or self._page.bits[first] & TO_THE:
            return self._outlet_before(first) or self._print(phrase)
        return self._print(phrase)

    def _full_name(self, name: Phrase) -> str:
        """Give the longest form of a name that the article has: a surname stands for the whole."""
        if name[1] > name[0] and len(self._page.words[name[1]]) == 1:
            name = (name[0], name[1] - 1)
        words = self._page.words[name[0] : name[1] + 1]
        known = self._full.get(words[-1])
        if known is not None and set(words) <= set(tokenise(fold(known).text).words):
            return known
        printed = self._print(name)
        self._full[words[-1]] = printed
        return printed

    def _print(self, phrase: Phrase) -> str:
        """Give the words of a phrase as printed, a written-on `to` taken off its first."""
        page = self._page
        text = " ".join(page.scan.quote(*phrase).split()).strip(",\N{ARABIC COMMA} ")
        if page.bits[phrase[0]] & TO_THE:
            for affix, article in zip(page.to_the, page.the, strict=False):
                if text.startswith(affix):
                    return article + text[len(affix) :]
        return text

    def _stem(self, token: int) -> str:
        word = self._page.words[token]
        role = self._page.scan.term(token, "role")
        word = word if role is None else word.removeprefix(role.prefix)
        for article in self._page.the:
            word = word.removeprefix(article)
        return word

    def _names_after_offices(self) -> None:
        """Collect names that the article introduces with an office, for later surnames (no capitals to go by)."""
        page = self._page
        taken = -1
        for index in page.scan.anchors("role"):
            if index <= taken or not page.bits[index] & ROLE:
                continue
            stop = index
            while stop + 1 < page.size and stop - index < 10 and not page.bits[stop + 1] & SIGN:  # noqa: PLR2004
                stop += 1
            person = parts(page, (index, stop))
            if person.name is not None:
                first, last = person.name
                last = min(last, first + 1)
                if last > first and page.bits[last] & DEFINITE:
                    self._full.setdefault(page.words[last], self._print((first, last)))
            taken = index

    def _capital_names(self) -> None:
        """Collect names of two words and more, for later surnames."""
        table = kinds(self._page.scan.language)
        for found in _CAPITALS.finditer(self._page.scan.original):
            words = found[0].split()
            while words and table[fold(words[0]).text] & _NO_NAME:
                words.pop(0)
            between = words[1:-1]
            if 1 < len(words) <= _LONGEST_NAME and all(
                not word.islower() or table[word] & PARTICLE for word in between
            ):
                self._full.setdefault(tokenise(fold(words[-1]).text).words[-1], " ".join(words))


def parts(page: Page, phrase: Phrase) -> Person:
    """Part a speaker phrase into name and office."""
    return _with_article(page, phrase) if page.verb_first else _with_capitals(page, phrase)


def _with_article(page: Page, phrase: Phrase) -> Person:
    """
    Part a phrase by definiteness: an office is definite, the name behind it begins without the article.

    An office without the article (`an official`) names nobody, unless a comma leads to a name.
    """
    first, last = phrase
    bits = page.bits
    comma = next((k for k in range(first, last) if page.words[k] == ","), None)
    if not bits[first] & (ROLE | BODY | OUTLET):
        stop = first
        while stop < last and not bits[stop + 1] & _NO_NAME:
            stop += 1
        if bits[first] & DEFINITE and stop > first and all(bits[k] & DEFINITE for k in range(first, stop + 1)):
            return Person(None, None)
        return Person((first, stop), (stop + 1, last) if stop < last else None)
    office = page.scan.term(first, "role")
    if bits[first] & (BODY | OUTLET) and (office is None or office.entry.value in {"body", "outlet"}):
        return Person(None, None)
    if comma is not None and not bits[comma + 1] & (_NO_NAME | DEFINITE):
        return Person((comma + 1, min(last, comma + _LONGEST_NAME)), (first, comma - 1))
    role = page.scan.term(first, "role")
    rank = next((k for k in range(last, first - 1, -1) if _is_rank(page, k)), None)
    if rank is not None and rank < last:
        stop = rank + 1
        while stop < last and stop - rank < _LONGEST_NAME and not bits[stop + 1] & _NO_NAME:
            stop += 1
        return Person((rank + 1, stop), (first, rank))
    definite = bool(bits[first] & DEFINITE) or (role is not None and role.suffix != "")
    for index in range(first + 1, last + 1):
        kind = bits[index]
        if kind & CUE and not kind & ROLE:
            return Person(None, (first, index - 1))
        reading = page.scan.readings[index]
        if reading is not None and reading.prefix and not kind & DEFINITE:
            definite = False
            continue
        if definite and not kind & (_NO_NAME | DEFINITE) and page.words[index] not in page.in_the_name:
            stop = index
            while stop < last and stop - index < _LONGEST_NAME - 1 and not bits[stop + 1] & _NO_NAME:
                stop += 1
            return Person((index, stop), (first, index - 1))
        definite = definite or bool(kind & (DEFINITE | BODY))
    return Person(None, phrase)


def _is_rank(page: Page, index: int) -> bool:
    """Tell whether a token is a title that a name follows at once."""
    term = page.scan.term(index, "role")
    return term is not None and term.entry.value in {"rank", "courtesy"}


def _with_capitals(page: Page, phrase: Phrase) -> Person:
    """Part a phrase by capitals: the last run of them before the first comma, else the run behind it."""
    first, last = phrase
    comma = next((k for k in range(first, last) if page.words[k] == ","), None)
    stop = last if comma is None else comma - 1
    run = _last_run(page, first, stop)
    if run is not None and run[1] == stop:
        rest = (first, run[0] - 1) if run[0] > first else None
        if rest is None and comma is not None and comma < last:
            rest = (comma + 1, last)
        if any(page.bits[k] & PREPOSITION for k in range(first, run[0])) and not _second(page, comma, last):
            return Person(None, phrase)
        if not any(page.bits[k] & PREPOSITION for k in range(first, run[0])) and not (
            page.bits[first] & DETERMINER and run[0] == first + 1
        ):
            return Person(run, rest)
    if comma is not None:
        second = _second(page, comma, last)
        if second is not None:
            return Person(second, (first, comma - 1))
    return Person(None, phrase if any(page.bits[k] & ROLE for k in range(first, last + 1)) else None)


def _second(page: Page, comma: int | None, last: int) -> Phrase | None:
    """Give the name that follows an office and a comma."""
    if comma is None:
        return None
    stop = last
    while stop > comma and page.bits[stop] & SIGN:
        stop -= 1
    run = _last_run(page, comma + 1, stop)
    return run if run == (comma + 1, stop) else None


def _last_run(page: Page, first: int, last: int) -> Phrase | None:
    """Give the last run of capitalised words that are no office and no body."""
    stop = last
    while stop >= first and not _name_word(page, stop):
        stop -= 1
    if stop < first:
        return None
    start = stop
    while start > first and (_name_word(page, start - 1) or _initial(page, start - 1)):
        start -= 1
    while start < stop and not _name_word(page, start):
        start += 1
    return start, stop


def _name_word(page: Page, index: int) -> bool:
    kind = page.bits[index]
    return not kind & (ROLE | SIGN | NUMBER | DETERMINER | SUBJECT | PREPOSITION | TIME) and page.capital(index)


def _initial(page: Page, index: int) -> bool:
    """Tell whether a token joins the words of a name: the stop of an initial, a hyphen."""
    word = page.words[index]
    if word == "." and index:
        return len(page.words[index - 1]) == 1 and page.capital(index - 1)
    return bool(page.bits[index] & PARTICLE) or (word == "-" and page.scan.touches(index))
