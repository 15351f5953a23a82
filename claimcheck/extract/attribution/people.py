"""Who a phrase means inside one article: surname, title, pronoun, office, or the one who spoke before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.attribution.agreement import (
    Agreement,
    agree,
    of_phrase,
    of_verb,
)
from claimcheck.extract.attribution.boundaries import is_complete
from claimcheck.extract.attribution.kinds import (
    AND,
    BODY,
    CUE,
    DEFINITE,
    DETERMINER,
    OF,
    OUTLET,
    OWNER,
    PERSONAL,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SIGN,
    SUBORDINATE,
    THAT,
    TO_THE,
    kinds,
)
from claimcheck.extract.attribution.naming import NO_NAME, parts
from claimcheck.extract.attribution.outlets import Outlets
from claimcheck.extract.attribution.phrases import phrase_start
from claimcheck.text import fold, tokenise
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.naming import Phrase
    from claimcheck.extract.attribution.page import Page

_GIVEN = re.compile(r"\b(?:[A-Z][^\W\d_]+ |[A-Z]\. ){1,3}(?:[a-z]{2,3}[- ])?\Z")
"""Given names, initials and a particle, up to where a surname begins."""
_LONGEST_GIVEN = 36
_NO_GIVEN = NO_NAME | DEFINITE
"""Kinds of words that are no given name before a surname."""


class _Spoken(NamedTuple):
    """A speaker by name, what verbs agree with, and whether only a citation names them."""

    name: str
    agreement: Agreement
    cited: bool


class People:
    """The speakers of one article, in the order they are named."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._full: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._person: str | None = None
        self._any: str | None = None
        self._spoken: list[_Spoken] = []
        self._outlets = Outlets(page)
        self._read = False
        self._is_person = False

    def name(
        self, phrase: Phrase | None, cue: Cue, *, same: bool, within: Phrase | None = None
    ) -> tuple[str | None, str | None]:
        """
        Give the best name for a speaker phrase, and the office it states.

        Where nobody is named, it is the last speaker that the verb of the cue agrees with (`same`), or nobody; `within`
        are tokens that name that speaker, if nobody else is meant.
        """
        if phrase is None:
            return (self._last(of_verb(self._page, cue), within), None) if same else (None, None)
        page = self._page
        kind = page.bits[phrase[0]]
        if phrase[0] == phrase[1] and kind & RELATIVE and not page.verb_first:
            phrase = self._antecedent(phrase[0]) or phrase
            kind = page.bits[phrase[0]]
        if phrase[0] == phrase[1] and kind & (PRONOUN | RELATIVE | OWNER):
            return self._person if kind & PERSONAL else self._any, None
        self._is_person = False
        name, role, personal = self._resolve(phrase)
        self._any = name
        self._spoken.append(_Spoken(name, of_phrase(page, phrase, cue, named=self._is_person), cited=not cue.form))
        if personal:
            self._person = name
        return name, role

    @property
    def met(self) -> bool:
        """Tell whether anybody has spoken yet."""
        return bool(self._spoken)

    def _last(self, wanted: Agreement, within: Phrase | None) -> str | None:
        """Give the last speaker that a verb agrees with, rather of a verb than of a citation, who is then the last."""
        agreeing = [one for one in self._spoken if agree(wanted, one.agreement)]
        if within is not None:
            near = self._page.words[within[0] : within[1] + 1]
            agreeing = [one for one in agreeing if tokenise(fold(one.name).text).words[-1] in near]
        one = next((one for one in reversed(agreeing) if not one.cited), agreeing[-1] if agreeing else None)
        if one is None:
            return None
        self._spoken.append(one)
        self._any = one.name
        return self._any

    def _antecedent(self, relative: int) -> Phrase | None:
        """Give the phrase that `who`, `which` refers to: the one before it."""
        page = self._page
        first = page.scan.sentence_tokens(relative)[0]
        stop = relative - 1
        while stop > first and (page.words[stop] == "," or page.bits[stop] & PREPOSITION):
            stop -= 1
        if stop < first or not page.words[stop][0].isalnum() or page.bits[stop] & PRONOUN:
            return None
        start = phrase_start(page, stop, first)
        led = next((k for k in range(stop, start, -1) if page.bits[k] & PREPOSITION and not page.bits[k] & OF), None)
        return (start if led is None else led + 1), stop

    def _resolve(self, phrase: Phrase) -> tuple[str, str | None, bool]:
        """Look a phrase up: alias, name, office, else the phrase itself."""
        page = self._page
        organisation = self.organisation(phrase) or self._outlets.in_full(phrase)
        if organisation is not None:
            return organisation, None, False
        person = parts(page, phrase)
        role = None if person.role is None else self._print(person.role)
        roles = [k for k in range(phrase[0], phrase[1] + 1) if page.bits[k] & ROLE]
        if person.name is not None:
            self._is_person = True
            name = self._full_name(person.name)
            for token in roles[:1]:
                self._roles[self._stem(token)] = name
            return name, role, True
        if page.bits[phrase[0]] & OUTLET or (len(roles) == 1 and page.bits[roles[0]] & OUTLET):
            outlet = self._outlets.before(phrase[0])
            if outlet is not None:
                return outlet, None, False
        definite = page.bits[phrase[0]] & (DETERMINER | TO_THE) or is_complete(page, phrase[0])
        for token in roles[:1]:
            known = self._roles.get(self._stem(token))
            if known is not None and definite and not self._goes_on(token, phrase[1]):
                return known, role, not page.bits[token] & BODY
        printed = self._print(phrase)
        for token in roles[:1]:
            self._roles[self._stem(token)] = printed
        return printed, role, bool(roles)

    def _goes_on(self, office: int, last: int) -> bool:
        """Tell whether a name may end the phrase of an office, though it was not understood as one."""
        page = self._page
        given = last - bool(page.bits[last] & DEFINITE and last > office + 1)
        unknown = page.scan.readings[given] is None and not page.bits[given] & (_NO_GIVEN | SIGN)
        led = page.words[given].startswith(page.onto) or not page.bits[given - 1] & DEFINITE
        return given > office and unknown and not led

    def organisation(self, phrase: Phrase) -> str | None:
        """Give the name of the body or outlet that a phrase is, by the alias tables."""
        scan = self._page.scan
        first, last = phrase
        while first < last and (self._page.bits[first] & (SIGN | DETERMINER) or self._page.opens(first)):
            first += 1
        for index in range(first, min(first + 2, last) + 1):
            term = scan.term(index, "organisation") if self._page.bits[index] & (BODY | THAT) else None
            if term is not None and last - term.last <= 1:
                return display_name("organisation", term.entry.value, scan.language)
            kind = self._page.bits[first]
            if index == first and (not kind & (ROLE | BODY | OUTLET) or (kind & ROLE and not kind & (BODY | OUTLET))):
                return None  # the first word is no body: a name, or the office of a person in one
        return None

    def outlet(self, phrase: Phrase) -> str:
        """Give the name of an outlet that words came through."""
        first, last = phrase
        scan = self._page.scan
        for index in range(first, last + 1):
            term = scan.term(index, "organisation")
            if term is not None:
                return display_name("organisation", term.entry.value, scan.language)
        if self._page.bits[first] & OUTLET:
            return self._resolve(phrase)[0]
        if (full := self._outlets.in_full(phrase)) is not None:
            return full
        if first == last or self._page.bits[first] & TO_THE:
            return self._outlets.before(first) or self._print(phrase)
        return self._print(phrase)

    def _full_name(self, name: Phrase) -> str:
        """Give the longest form of a name that the article has: a surname stands for the whole."""
        if name[1] > name[0] and len(self._page.words[name[1]]) == 1:
            name = (name[0], name[1] - 1)
        words = self._page.words[name[0] : name[1] + 1]
        if self._page.verb_first:
            if not self._read:
                self._names_after_offices()
        elif name[0] == name[1] and words[-1] not in self._full:
            self._find_full_name(name)
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
        cited = page.scan.term(phrase[0], "role") if page.verb_first and page.bits[phrase[0]] & ROLE else None
        return text.removeprefix(cited.prefix) if cited is not None and cited.prefix in page.to else text

    def _stem(self, token: int) -> str:
        word = self._page.words[token]
        role = self._page.scan.term(token, "role")
        word = word if role is None else word.removeprefix(role.prefix).removesuffix(role.suffix)
        for article in self._page.the:
            word = word.removeprefix(article)
        return word

    def _names_after_offices(self) -> None:
        """Collect names that the article introduces with an office, for later surnames (no capitals to go by)."""
        self._read = True
        page = self._page
        taken = -1
        for index in page.scan.anchors("role"):
            if index <= taken or not page.bits[index] & ROLE:
                continue
            stop = index
            while stop + 1 < page.size and stop - index < 10 and not page.bits[stop + 1] & SIGN:  # noqa: PLR2004
                stop += 1
            # Only a name whose last word is definite may stand for the whole; most offices are followed by none.
            bits = page.bits
            if not any(bits[k] & DEFINITE and not bits[k - 1] & _NO_GIVEN for k in range(index + 2, stop + 1)):
                taken = index
                continue
            person = parts(page, (index, stop))
            if person.name is not None:
                first, last = person.name
                last = min(last, first + 1)
                if last > first and page.bits[last] & DEFINITE:
                    self._full.setdefault(page.words[last], self._print((first, last)))
            taken = index

    def _find_full_name(self, surname: Phrase) -> None:
        """Look for the first place where given names stand before a surname."""
        printed = self._print(surname)
        text = self._page.scan.original
        table = kinds(self._page.scan.language)
        place = text.find(printed)
        while place >= 0:
            before = _GIVEN.search(text, max(0, place - _LONGEST_GIVEN), place)
            words = [] if before is None else before[0].split()
            while words and table[fold(words[0].strip("-")).text] & (NO_NAME | AND | SUBORDINATE):
                words.pop(0)
            verb = next((k for k, word in enumerate(words) if table[fold(word).text] & CUE and word[-1] == "s"), -1)
            words = words[verb + 1 :]
            if words and words[0][0].isupper() and not text[place + len(printed) : place + len(printed) + 1].isalpha():
                full = "".join(text[place - len(before[0]) : place + len(printed)]) if before is not None else printed
                full = full[full.index(words[0]) :]
                self._full[self._page.words[surname[1]]] = " ".join(full.split())
                return
            place = text.find(printed, place + 1)
        self._full[self._page.words[surname[1]]] = printed
