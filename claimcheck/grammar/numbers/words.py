"""What the number grammar knows of single words: which parts of a numeral each may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from claimcheck.languages import Lexicon, Reading, Scan

Number = int | float
TEN = 10
HUNDRED = 100


class Word(Struct, frozen=True, gc=False):
    """
    The parts that one token may play in a numeral, with the clitics taken off.

    `add` is a value below a thousand; `makes_teen` marks a ten that follows its unit; `hundred` a hundred that can be
    multiplied; `plus` that the word is joined to the one before by a clitic "and"; `joins` that nothing but that
    conjunction and the article stands in front of it, so that it can continue a numeral.
    """

    add: int | None = None
    makes_teen: bool = False
    hundred: bool = False
    scale: int | None = None
    dual: int | None = None
    dozen: int | None = None
    fraction: tuple[int, int] | None = None
    vague: tuple[Number, Number] | None = None
    unbounded: bool = False
    ordinal: int | None = None
    abbreviation: int | None = None
    plus: bool = False
    article: bool = False
    joins: bool = True


class NumberWords(dict[str, Word | None]):
    """The number words of one language, by token; and the small words that join them."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        joints: dict[str, set[str]] = {}
        for word, role in lexicon.words_of("joint").items():
            joints.setdefault(role, set()).add(word)
        self.plus = frozenset(joints.get("plus", ()))
        self.both = self.plus | joints.get("and", set())
        self.the = frozenset(joints.get("the", ()))
        self.article = frozenset(joints.get("article", ()))
        self.point = frozenset(joints.get("point", ()))
        self.minus = frozenset(joints.get("minus", ()))
        self.of = frozenset(joints.get("of", ()))
        self.ordinal = frozenset(joints.get("ordinal", ()))
        self.clitics = lexicon.prefixes

    def __missing__(self, token: str) -> Word | None:
        """Work out a token that was not met before."""
        reading = self._lexicon[token]
        word = None if reading is None or "number" not in reading.categories else self._word(token, reading)
        self[token] = word
        return word

    def _word(self, token: str, reading: Reading) -> Word | None:
        if reading.suffix and not any(e.sub == "fraction" for p in reading.phrases for e in p.entries):
            return None
        parts: dict[str, object] = {}
        for phrase in reading.phrases:
            if phrase.rest:
                continue
            for entry in phrase.entries:
                if entry.category == "number":
                    parts.update(_part(entry.sub, entry.value))
        prefix = reading.prefix
        if not prefix and len(token) <= self._lexicon.shortest_stem and token[0] in self.plus:
            prefix = token[0]  # listed together with its conjunction, being too short for the lexicon to part them
        plus = bool(prefix) and prefix[0] in self.plus
        rest = prefix[1:] if plus else prefix
        article = rest in self.the
        if not parts:
            return None
        return Word(**parts, plus=plus, article=article, joins=not rest or article)  # type: ignore[arg-type]


def _part(sub: str, value: str) -> dict[str, object]:
    """Give what one table says of a word."""
    if sub in ("unit", "ten"):
        return {"add": int(value)}
    if sub == "teen":
        return {"add": int(value), "makes_teen": True}
    if sub == "hundred":
        return {"hundred": True} if int(value) == HUNDRED else {"add": int(value)}
    if value == "unbounded":
        return {"unbounded": True}
    ends = tuple(map(int, value.replace("..", "/").split("/")))
    return {sub: ends if sub in ("fraction", "vague") else ends[0]}


def number_words(scan: Scan) -> NumberWords:
    """Give the number words of a scan's language, worked out once."""
    derived = scan.lexicon.derived
    known = derived.get("number")
    if not isinstance(known, NumberWords):
        known = derived["number"] = NumberWords(scan.lexicon)
    return known
