"""The outlets that an article names: what `the newspaper` and `the Times` mean in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.attribution.kinds import DETERMINER
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from claimcheck.extract.attribution.naming import Phrase
    from claimcheck.extract.attribution.page import Page


class _Named(NamedTuple):
    """The tokens of an outlet that an article names, and its name."""

    first: int
    last: int
    name: str


class Outlets:
    """The outlets that an article names, sought when they are first asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._named: list[_Named] | None = None

    def before(self, index: int) -> str | None:
        """Give the outlet named last before a token (`the newspaper`)."""
        return next((one.name for one in reversed(self._all()) if one.first < index), None)

    def in_full(self, phrase: Phrase) -> str | None:
        """
        Give the outlet that the last word of its title stands for: `the Times` for the one Times the article names.

        Where it names another of that word as well, known or not, the phrase stays as printed: the two may differ.
        None where it names none.
        """
        page = self._page
        first, last = phrase
        first += bool(page.bits[first] & DETERMINER)
        if first != last or page.verb_first or not page.capital(last):
            return None
        full = [one for one in self._all() if one.last > one.first and page.words[one.last] == page.words[last]]
        if not full:
            return None
        ends = {one.last for one in full}
        others = any(
            index not in ends and page.capital(index - 1) and not page.bits[index - 1] & DETERMINER
            for index in page.places(page.words[last])
            if index and page.capital(index)
        )
        names = {one.name for one in full}
        return names.pop() if len(names) == 1 and not others else " ".join(page.scan.quote(*phrase).split())

    def _all(self) -> list[_Named]:
        """List them, by place."""
        if self._named is None:
            scan = self._page.scan
            terms = (scan.term(index, "organisation", "outlet") for index in scan.anchors("organisation"))
            self._named = [
                _Named(term.first, term.last, display_name("organisation", term.entry.value, scan.language))
                for term in terms
                if term is not None
            ]
        return self._named
