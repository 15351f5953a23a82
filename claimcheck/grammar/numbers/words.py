"""What the number grammar knows of single words: which parts of a numeral each may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from claimcheck.languages import Lexicon, Reading, Scan

TEN = 10
HUNDRED = 100


class Word(Struct, frozen=True, gc=False):
    """
    The parts that one token may play in a numeral, with the clitics taken off.

    `add` is a value below a thousand, `stem` one that needs the ten of a teen behind it, `teen` that ten; `hundred` a
    hundred that can be multiplied; `scale` and `dozen` multiply, `dual` is two of a scale. `plus` tells that a clitic
    "and" joins the word to the one before, `article` that it carries the clitic article and nothing else (`definite`:
    whatever else), `joins` that no clitic but these two stands in front of it, so that it can continue a numeral.
    `alone` tells that with its article it counts what stands before it ("the kilogram **the one**: ten riyals").
    """

    add: int | None = None
    stem: int = 0
    teen: bool = False
    hundred: bool = False
    scale: int = 0
    dual: int = 0
    dozen: int = 0
    fraction: tuple[int, int] | None = None
    vague: tuple[int, int] | None = None
    unbounded: bool = False
    ordinal: int = 0
    abbreviation: int = 0
    never: tuple[tuple[str, ...], ...] = ()
    plus: bool = False
    article: bool = False
    definite: bool = False
    joins: bool = True
    alone: bool = False

    @property
    def continues(self) -> bool:
        """Tell whether the word stands bare: nothing in front of it but, at most, the article."""
        return self.joins and not self.plus


class NumberWords(dict[str, Word | None]):
    """
    The number words of one language, by token, worked out as they are met; None for any other token.

    The small words that join numerals are attributes, each a set, under the name of their key in the pack.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        joints: dict[str, set[str]] = {}
        for word, role in lexicon.words_of("joint").items():
            for name in role:
                joints.setdefault(name, set()).add(word)

        def named(*roles: str) -> frozenset[str]:
            return frozenset().union(*(joints.get(role, ()) for role in roles))

        self.plus = named("plus")
        self.both = named("plus", "and")
        self.the = named("the")
        self.article = named("article")
        self.point = named("point")
        self.minus = named("minus")
        self.signed = named("signed")
        self.alternative = named("alternative")
        self.between = named("between")
        self.of = named("of")
        self.share = named("share")
        self.over = named("over")
        self.relating = named("share", "of")
        self.every = named("every")
        self.part_before = named("part_before")
        self.part_after = named("part_after")
        self.period = named("period")
        self.ordinal = named("ordinal")
        self.reversed = named("reversed")
        self.doubtful = named("doubtful")
        self.clitics = lexicon.prefixes
        self.counted = named("counted")
        self.small = named(*joints)

    def __missing__(self, token: str) -> Word | None:
        """Work out a token that was not met before."""
        reading = self._lexicon[token]
        word = None if reading is None or "number" not in reading.categories else self._word(token, reading)
        self[token] = word
        return word

    def _word(self, token: str, reading: Reading) -> Word | None:
        """Gather what the tables say of a word, and of its clitics."""
        never = [p.rest for p in reading.phrases for entry in p.entries if entry[::2] == ("joint", "never")]
        if () in never:
            return None
        parts: dict[str, object] = {"never": tuple(never)} if never else {}
        clitics: tuple[str, str] | None = None  # those of the first way to read a number: it has the fewest
        for phrase in reading.phrases:
            for entry in () if phrase.rest else phrase.entries:
                if entry.category == "number" and clitics in (None, (phrase.prefix, phrase.suffix)):
                    parts.update(_part(entry.sub, entry.value))
                    clitics = phrase.prefix, phrase.suffix
        prefix, suffix = clitics or ("", "")
        if clitics is None or (suffix and "fraction" not in parts):
            return None
        stem = token[len(prefix) :]
        if prefix and len(stem) <= self._lexicon.shortest_stem and stem[0] in self.plus:
            return None  # a conjunction never stands behind another clitic
        if not prefix and len(token) <= self._lexicon.shortest_stem and token[0] in self.plus:
            prefix = token[0]  # listed together with its conjunction, being too short for the lexicon to part them
        plus = prefix[:1] in self.plus
        rest = prefix[1:] if plus else prefix
        article = rest in self.the
        definite = rest.endswith(tuple(self.the))
        joins = not rest or article
        alone = article and bool(rest) and stem in self.counted
        return Word(**parts, plus=plus, article=article, definite=definite, joins=joins, alone=alone)  # type: ignore[arg-type]


def _part(sub: str, value: str) -> dict[str, object]:
    """Give what one table says of a word."""
    if sub in ("unit", "ten"):
        return {"add": int(value)}
    if sub == "teen":
        return {"add": int(value), "teen": True}
    if sub == "hundred":
        return {"hundred": True} if int(value) == HUNDRED else {"add": int(value)}
    if value == "unbounded":
        return {"unbounded": True}
    ends = tuple(map(int, value.replace("..", "/").split("/")))
    return {sub: ends if sub in ("fraction", "vague") else ends[0]}


def word_of(sub: str, value: str) -> Word:
    """Give the parts of a term of several words."""
    return Word(**_part(sub, value))  # type: ignore[arg-type]


def number_words(scan: Scan) -> NumberWords:
    """Give the number words of a scan's language, worked out once."""
    derived = scan.lexicon.derived
    known = derived.get("number")
    if not isinstance(known, NumberWords):
        known = derived["number"] = NumberWords(scan.lexicon)
    return known
