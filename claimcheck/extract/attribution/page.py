"""An article as the attribution grammar sees it: kinds of words as bits, quotations, and stretches between stops."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from claimcheck.extract.attribution.kinds import AUXILIARY, CUE, NO_SPEAKER, OPENER, REASON, SIGN, THAT, kinds_of
from claimcheck.extract.attribution.letters import names_like_that, names_like_times, names_like_upon
from claimcheck.extract.attribution.quotes import pair_quotes
from claimcheck.languages import lexicon

if TYPE_CHECKING:
    from claimcheck.extract.attribution.quotes import Quotation
    from claimcheck.languages import Scan

_DASHES = frozenset("\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}")
_ASKED = frozenset("?!-\N{EM DASH}\N{HORIZONTAL ELLIPSIS}")
_MARKS = frozenset("'`")
_BEYOND = ("",) * 4
"""Empty tokens behind the last one."""
_BITS_BEYOND = (SIGN,) * len(_BEYOND)
_SHORTEST = 4
"""Letters from which on a capital counts where most words of a headline have one."""


class Page:
    """
    A scan with the kinds of its words and its quotations.

    `bits[i]` are the kinds of token i, `words[i]` its folded letters; both go on for a few empty tokens beyond the
    `size` of the text, so that the grammar may look ahead. `known` is what the language knows of words; `dots_tell`
    that the article parts letters by their dots, which folding makes one. `pair` leads from each quotation mark to its
    partner; `quotations` are the outermost ones, in order; `semicolons` are those outside them.
    """

    __slots__ = (
        "_closing",
        "_opening",
        "affixes",
        "bits",
        "dots_tell",
        "endings_of_object",
        "in_the_name",
        "joins",
        "known",
        "measures",
        "onto",
        "pair",
        "quotations",
        "relations",
        "scan",
        "semicolons",
        "size",
        "the",
        "then",
        "to",
        "to_the",
        "verb_first",
        "words",
    )

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.size = len(scan)
        self.words = [*scan.words, *_BEYOND]
        self.bits = [*kinds_of(scan), *_BITS_BEYOND]
        self.known = known = lexicon(scan.language)
        for index in (place for word in known.affixes.get("surname", ()) for place in self.places(word)):
            if index and self.capital(index) and self.capital(index - 1):
                self.bits[index] &= ~AUXILIARY
        self.verb_first = known.verb_first
        self.affixes = known.affixes
        self.to = known.affixes.get("to", ())
        self.to_the = known.affixes.get("addressee", ())
        self.the = known.affixes.get("article", ())
        self.onto = (*self.to, *known.affixes.get("by", ()))
        self.joins = known.affixes.get("conjunction", ())
        self.relations = known.affixes.get("relations", ())
        self.endings_of_object = known.affixes.get("indefinite_object", ())
        self.then = known.affixes.get("then", ("\0",))
        self.in_the_name = known.affixes.get("in_the_name", ())
        self.measures = known.affixes.get("measure", ())
        self.dots_tell = False
        for index in names_like_upon(self):
            self.bits[index] = 0
        for index in names_like_times(self):
            self.bits[index] = 0
        for index in names_like_that(self):
            self.bits[index] &= ~THAT
        found = pair_quotes(scan)
        if self.verb_first:
            found = [quotation if quotation.closed else self._until_cue(quotation) for quotation in found]
        self.quotations: list[Quotation] = [quotation for quotation in found if not quotation.depth]
        self._opening = [quotation.open for quotation in self.quotations]
        self._closing = [quotation.close for quotation in self.quotations]
        self.semicolons = [
            index for index in self.places(";") if self.quotation_around(index) is None and not self._reason(index + 1)
        ]
        self.pair: dict[int, int] = {}
        for quotation in found:
            self.pair[quotation.open] = quotation.close
            self.pair[quotation.close] = quotation.open

    def _until_cue(self, quotation: Quotation) -> Quotation:
        """End a quotation that was left open before a sentence in which somebody is said to go on: `And he added …`."""
        index = self.scan.sentence_tokens(quotation.open)[1]
        while index < quotation.close:
            first, end = self.scan.sentence_tokens(index)
            if self.bits[first] & CUE and self.words[first].startswith(self.joins) and first > quotation.open + 1:
                return quotation._replace(close=first - 1)
            index = max(end, index + 1)
        return quotation

    def _reason(self, index: int) -> bool:
        """Tell whether a reason begins at a token, which belongs to what was said before the semicolon."""
        kind = self.bits[index]
        spoken = (kind | self.bits[min(index + 1, self.size)]) & CUE  # `; since a study showed that`
        return self.verb_first and bool(kind & (OPENER | NO_SPEAKER | REASON)) and not spoken

    def places(self, word: str) -> list[int]:
        """Give the tokens that are a word, in order."""
        found = []
        words = self.words
        index = -1
        for _ in range(words.count(word)):
            index = words.index(word, index + 1)
            found.append(index)
        return found

    def quotation_around(self, index: int) -> Quotation | None:
        """Give the outermost quotation that a token stands in (its marks included), if any."""
        place = bisect_left(self._closing, index)
        if place < len(self.quotations) and self.quotations[place].open <= index:
            return self.quotations[place]
        return None

    def quotation_in(self, first: int, last: int) -> bool:
        """Tell whether a quotation opens in a stretch of tokens."""
        place = bisect_left(self._opening, first)
        return place < len(self.quotations) and self.quotations[place].open <= last

    def opens(self, index: int) -> bool:
        """Tell whether a quotation opens at a token."""
        return self.pair.get(index, -1) > index

    def closes(self, index: int) -> bool:
        """Tell whether a quotation closes at a token."""
        return self.pair.get(index, index + 1) <= index

    def capital(self, index: int) -> bool:
        """Tell whether a token is written with a capital."""
        if index >= self.size:
            return False
        return self.scan.original[self.scan.folded.origin(self.scan.starts[index])].isupper()

    def headline(self, index: int) -> bool:
        """Tell whether a capital at a token says nothing: it begins its sentence, or most words have one."""
        first, end = self.scan.sentence_tokens(index)
        if index == first:
            return True
        words = [k for k in range(first, end) if len(self.words[k]) >= _SHORTEST and self.words[k].isalpha()]
        return sum(map(self.capital, words)) * 4 >= len(words) * 3

    def shortened(self, index: int) -> bool:
        """Tell whether the full stop at a token is that of an abbreviation: `Dr.`."""
        return self.words[index] == "." and index > 0 and self.words[index - 1] in self.known.abbreviations

    def dash(self, index: int) -> bool:
        """Tell whether a token is a dash, not a hyphen within a word."""
        word = self.words[index]
        if word != "-":
            return word in _DASHES
        scan = self.scan
        after = index + 1 < self.size and scan.touches(index + 1)
        return not (scan.touches(index) and after) or "-" in (self.words[index - 1], self.words[index + 1])

    def unit(self, index: int) -> tuple[int, int]:
        """
        Give the tokens of the sentence around a token, quotations taken as one piece: first, and one after the last.

        A sentence that goes on in small letters after a quotation belongs to the one before.
        """
        scan = self.scan
        first, end = scan.sentence_tokens(index)
        while True:
            around = self.quotation_around(first)
            if around is not None and around.open < first:
                first = scan.sentence_tokens(around.open)[0]
                continue
            if first and self.closes(first - 1) and self._goes_on(first):
                first = scan.sentence_tokens(first - 1)[0]
                continue
            break
        while end < len(scan):
            around = self.quotation_around(end)
            if around is not None and around.open < end:
                end = around.close + 1
                if end < len(scan) and not self._starts_afresh(end):
                    end = scan.sentence_tokens(end)[1]
                continue
            if self.closes(end - 1) and self._goes_on(end):
                end = scan.sentence_tokens(end)[1]
                continue
            break
        return first, end

    def _goes_on(self, index: int) -> bool:
        """Tell whether a sentence that the splitter starts behind a quotation is none: as in `"Why?" he asked`."""
        start = self.scan.folded.origin(self.scan.starts[index])
        before = self.scan.folded.origin(self.scan.starts[index - 1])
        text = self.scan.original
        said = index - 2
        while said > 0 and self.words[said] in _MARKS:  # two single marks are one
            said -= 1
        asked = index > 1 and self.words[said] in _ASKED and not self.opens(index)
        return (text[start].islower() or asked) and "\n" not in text[before:start]

    def _starts_afresh(self, index: int) -> bool:
        """Tell whether a sentence starts at a token."""
        return self.scan.sentence_tokens(index)[0] == index and not self._goes_on(index)
