"""An article as the attribution grammar sees it: kinds of words as bits, quotations, and stretches between stops."""

from __future__ import annotations

import functools
from bisect import bisect_left
from typing import TYPE_CHECKING

from claimcheck.extract.attribution.quotes import pair_quotes
from claimcheck.languages import lexicon

if TYPE_CHECKING:
    from claimcheck.extract.attribution.quotes import Quotation
    from claimcheck.languages import Lexicon, Phrase, Scan

_NAMES = (
    "that",
    "wh",
    "to",
    "determiner",
    "subject",
    "pronoun",
    "object",
    "relative",
    "and",
    "subordinate",
    "preposition",
    "auxiliary",
    "have",
    "be",
    "adverb",
    "time",
    "adjunct",
    "opener",
    "same",
    "by",
    "negation",
    "of",
    "governed",
    "demonstrative",
    "resumes",
    "personal",
    "meanwhile",
    "noun",
    "owner",
    "source",
    "particle",
    "no_source",
    "addressee",
    "upon",
    "no_speaker",
    "adjective",
    "topic",
    "speaks_of",
)
_BITS = {name: 1 << place for place, name in enumerate(_NAMES)}
THAT, WH, TO, DETERMINER, SUBJECT, PRONOUN, OBJECT, RELATIVE = (1 << n for n in range(8))
AND, SUBORDINATE, PREPOSITION, AUXILIARY, HAVE, BE, ADVERB, TIME = (1 << n for n in range(8, 16))
ADJUNCT, OPENER, SAME, BY, NEGATION, OF, GOVERNED = (1 << n for n in range(16, 23))
DEMONSTRATIVE, RESUMES, PERSONAL, MEANWHILE, NOUN, OWNER, SOURCE, PARTICLE, NO_SOURCE, ADDRESSEE = (
    1 << n for n in range(23, 33)
)
UPON, NO_SPEAKER, ADJECTIVE, TOPIC, SPEAKS_OF = (1 << n for n in range(33, 38))
CUE, VERB, SPEECH, ROLE, NUMBER, SIGN, FINITE, DEFINITE = (1 << n for n in range(38, 46))
TO_THE, BODY, ACTION, BY_ACTION, OUTLET, NOMINAL, INDEFINITE, CITATION = (1 << n for n in range(46, 54))
_CATEGORIES = {
    "citation": CITATION,
    "cue": CUE,
    "verb": VERB,
    "speech": SPEECH,
    "role": ROLE,
    "organisation": BODY,
    "nominal": NOMINAL,
}
_ROLES = {"body": BODY, "outlet": OUTLET}
_AFFIXES = {"definite": DEFINITE, "addressee": TO_THE, "action": ACTION, "by": BY_ACTION}
_DASHES = frozenset("\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}")
_ASKED = frozenset("?!-\N{EM DASH}\N{HORIZONTAL ELLIPSIS}")
_BEYOND = ("",) * 4
"""Empty tokens behind the last one."""
_SHORTEST = 4
"""Letters that a word must have before its beginning or ending says what kind it is."""


def bears(phrase: Phrase, words: Lexicon) -> bool:
    """Tell whether the clitics on a word are ones that a verb bears, in a language that writes any onto it."""
    affixes = words.affixes
    front, behind = affixes.get("verb_prefix"), affixes.get("verb_suffix", ())
    return front is None or (
        (not phrase.prefix or phrase.prefix in front) and (not phrase.suffix or phrase.suffix in behind)
    )


class Kinds(dict[str, int]):
    """What kinds of word each token of a language may be, as bits; filled as tokens are met."""

    def __init__(self, words: Lexicon) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, token: str) -> int:
        """Look a token up once."""
        reading = self._words[token]
        bits = 0
        if reading is not None:
            for phrase in reading.phrases:
                verb = bears(phrase, self._words)
                for entry in phrase.entries:
                    bits |= _CATEGORIES.get(entry.category, 0) if verb or entry.category != "cue" else 0
                    if entry.category == "role":
                        bits |= _ROLES.get(entry.value, 0)
                    if entry.category == "grammar" and not phrase.rest and not phrase.suffix:
                        bits |= _BITS.get(entry.value, 0)
        if bits & THAT:  # which may begin the name of a body, and hardly ever does
            bits &= ~(BODY | ROLE | OUTLET)
        if token[0].isdigit():
            bits |= NUMBER
        elif not token[0].isalpha():
            bits |= SIGN
        self[token] = bits = self._affixed(token, bits)
        return bits

    def _affixed(self, token: str, bits: int) -> int:
        """Add what the beginning and the ending of a word tell."""
        affixes = self._words.affixes
        if len(token) >= _SHORTEST:
            for name, bit in _AFFIXES.items():
                if token.startswith(affixes.get(name, ())) and not bits & VERB:
                    bits |= bit
            if token.endswith(affixes.get("adverb", ())):
                bits |= ADVERB
            if token.endswith(affixes.get("finite", ())):
                bits |= FINITE
            if token.endswith(affixes.get("indefinite_object", ())) and not bits & DEFINITE:
                bits |= INDEFINITE
        return bits


@functools.cache
def kinds(code: str) -> Kinds:
    """Give the table of a language, one for the life of the process."""
    return Kinds(lexicon(code))


class Page:
    """
    A scan with the kinds of its words and its quotations.

    `bits[i]` are the kinds of token i, `words[i]` its folded letters; both go on for a few empty tokens beyond the
    `size` of the text, so that the grammar may look ahead. `pair` leads from each quotation mark to its partner;
    `quotations` are the outermost ones, in order; `semicolons` are those outside them.
    """

    __slots__ = (
        "_closing",
        "_opening",
        "affixes",
        "bits",
        "in_the_name",
        "joins",
        "onto",
        "pair",
        "quotations",
        "scan",
        "semicolons",
        "size",
        "the",
        "to",
        "to_the",
        "verb_first",
        "words",
    )

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.size = len(scan)
        self.words = [*scan.words, *_BEYOND]
        self.bits: list[int] = [*map(kinds(scan.language).__getitem__, scan.words), *(SIGN for _ in _BEYOND)]
        known = lexicon(scan.language)
        self.verb_first = known.verb_first
        self.affixes = known.affixes
        self.to = known.affixes.get("to", ())
        self.to_the = known.affixes.get("addressee", ())
        self.the = known.affixes.get("article", ())
        self.onto = (*self.to, *known.affixes.get("by", ()))
        self.joins = known.affixes.get("conjunction", ())
        self.in_the_name = known.affixes.get("in_the_name", ())
        found = pair_quotes(scan)
        self.quotations: list[Quotation] = [quotation for quotation in found if not quotation.depth]
        self._opening = [quotation.open for quotation in self.quotations]
        self._closing = [quotation.close for quotation in self.quotations]
        self.semicolons = [index for index in self.places(";") if self.quotation_around(index) is None]
        self.pair: dict[int, int] = {}
        for quotation in found:
            self.pair[quotation.open] = quotation.close
            self.pair[quotation.close] = quotation.open

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
        asked = index > 1 and self.words[index - 2] in _ASKED and not self.opens(index)
        return (text[start].islower() or asked) and "\n" not in text[before:start]

    def _starts_afresh(self, index: int) -> bool:
        """Tell whether a sentence starts at a token."""
        return self.scan.sentence_tokens(index)[0] == index and not self._goes_on(index)
