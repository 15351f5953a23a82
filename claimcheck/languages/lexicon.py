"""
The words of one language, looked up through its clitics.

A `Lexicon` is a dict from a token to what the language knows of it, and its `met` one to all that is `Known` of it.
Each distinct token is analysed once, however often it occurs: a whole article is read by one `map` over its tokens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.languages.readings import Entry, Known, Phrase, Reading, read_as

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.languages.readings import Compiled

_FORGET_AT = 500_000
"""Distinct tokens to remember before starting afresh, so that memory does not grow with the corpus."""


ANCHORS = frozenset(
    (
        "adjectival",
        "age",
        "approx",
        "change",
        "citation",
        "clause",
        "comparison",
        "copula",
        "counter",
        "course",
        "cue",
        "date_bound",
        "date_day",
        "date_decade",
        "date_direction",
        "date_edge",
        "date_link",
        "date_name",
        "date_sign",
        "date_span",
        "date_unit",
        "digits",
        "dual",
        "event",
        "grammar",
        "harm",
        "home",
        "kin",
        "lasting/after",
        "lasting/before",
        "modal",
        "month",
        "multiple",
        "name",
        "nominal",
        "none",
        "noun",
        "number",
        "organisation",
        "part",
        "place",
        "role",
        "state",
        "tense",
        "unit",
        "unit/dual",
        "was",
        "weekday",
        "weekday_bare",
    )
)
"""
The categories (or tables of them, `category/sub`) at whose words a grammar begins to read in every article, or which
it looks for in a stretch of words; words of the others are mostly looked at one by one.
"""
_DIGITS = ("digits", "number")
_FUTURE = Phrase((), (Entry("tense", "", "future"),), "", "")
_NOMINAL = frozenset({"noun", "singular", "dual", "number", "unit", "place", "origin", "limit"})
"""What the particle of the future never stands on."""
_NO_NOUNS = frozenset({"unit", "filler"})
"""What a word that is a noun as it stands never is with its first or last letters taken for clitics."""
_AMOUNTS = frozenset({"number", "joint", "unit", "dual", "date_unit"})
"""What a word known with its article is not without it, behind "and" ("and **the half**" of an hour)."""
_RELATIVE = Entry("grammar", "", "relative")
_SHORTEST_VERB = 3
"""Letters of a verb without the particle and the person before it."""


class Lexicon(dict[str, Reading | None]):
    """
    The readings of one language, filled as tokens are met; None for a word that it does not know.

    `met` are the tokens of texts so far; `derived` is where a grammar keeps what it worked out of the readings.
    """

    def __init__(self, pack: Compiled) -> None:
        super().__init__()
        self.code = pack.code
        self.abbreviations = pack.abbreviations
        self.prefixes = frozenset(pack.prefixes)
        self.shortest_stem = pack.shortest_stem
        self.decimal_comma = pack.decimal_comma
        self.met = _Met(self)
        self.derived: dict[str, object] = {}
        self.day_first = pack.day_first
        self.week_begins = pack.week_begins
        self.furniture = pack.furniture
        self.verbs = pack.verbs
        self.milestones = pack.milestones
        self.verb_first = pack.verb_first
        self.affixes = pack.affixes
        self.head_first = pack.head_first
        self.articles = pack.articles
        self.indefinite = pack.indefinite
        self.joined = pack.joined
        self.function_words = pack.function_words
        self._pack = pack
        self._lines: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        self._prefixes = tuple(sorted(pack.prefixes, key=len))
        self._suffixes = tuple(sorted(pack.suffixes, key=len))
        self._conjunctions = pack.affixes.get("conjunction", ())
        self._accusatives = pack.affixes.get("accusative", ())
        self._futures = pack.affixes.get("future", ())
        self._feminine = pack.affixes.get("feminine", ("\0", "\0"))
        # clitics by their outer letter, so that few are tried on a word
        self._beginning = {
            letter: [p for p in self._prefixes if p[0] == letter] for letter in {p[0] for p in pack.prefixes}
        }
        self._ending = {
            letter: [s for s in self._suffixes if s[-1] == letter] for letter in {s[-1] for s in pack.suffixes}
        }

    def __missing__(self, token: str) -> Reading | None:
        """Analyse a token that was not met before."""
        reading = self._analyse(token) if token[0].isalpha() or token in self._pack.terms else None
        self[token] = reading
        return reading

    def forget(self, most: int | None = None) -> None:
        """Start afresh where so many distinct tokens were met that memory would grow with the corpus."""
        if len(self) > (_FORGET_AT if most is None else most):
            self.clear()
            self.met = _Met(self)
            self.derived = {}

    def words_of(self, category: str) -> dict[str, tuple[str, ...]]:
        """Give the single words of a category that has no sub-tables, each with the keys that it stands under."""
        mark = f"\t{category}\t\t"
        found = ((word, lines.split("\n")) for word, lines in self._pack.terms.items() if mark in lines)
        return {
            word: tuple(line.removeprefix(mark) for line in lines if line.startswith(mark)) for word, lines in found
        }

    def bare(self, word: str) -> str:
        """
        Take the long clitics off a word that no table knows: articles and the like, never a single letter.

        A single letter in front may as well be the word's own; two words that are cut the same way still meet.
        """
        shortest = self._pack.shortest_stem
        for prefix in reversed(self._prefixes):
            if len(prefix) > 1 and word.startswith(prefix) and len(word) - len(prefix) >= shortest:
                word = word[len(prefix) :]
                break
        for suffix in reversed(self._suffixes):
            if len(suffix) > 1 and word.endswith(suffix) and len(word) - len(suffix) >= shortest:
                return word[: len(word) - len(suffix)]
        return word

    def expand(self, nickname: str) -> str:
        """Give the name that a nickname stands for, empty where it is none."""
        lines = self._pack.terms.get(nickname.lower(), "")
        return next((line.rsplit("\t", 1)[1] for line in lines.split("\n") if "\tnickname\t" in line), "")

    def _analyse(self, token: str) -> Reading | None:
        """
        Read a token as it stands, and with clitics taken off in front, behind, and on both sides.

        Of the ways to take clitics off on one side, the shortest counts, with "and" also the one with the article. A
        way with more of them only adds categories that those before it lack: a unit in the accusative is still a unit
        where the accusative as it stands is a date word, or begins a longer term.
        """
        ways = self._ways(token)
        phrases: list[Phrase] = []
        settled: set[str] = set()
        relative = joined = False
        for way in ways:
            if relative and way[2]:
                break  # "which" is no "my machine", spelt alike
            never = _AMOUNTS if joined and not way[2] else ()
            never = _NOMINAL if way[1] in self._futures else never
            phrases += (more := self._phrases(*way, settled.union(never)))
            joined = bool(way[1])
            settled |= {entry.category for phrase in more if not phrase.rest for entry in phrase.entries}
            if "noun" in settled:
                settled |= _NO_NOUNS
            relative = relative or any(_RELATIVE in phrase.entries for phrase in more if not phrase.rest)
        clitic = ways[0][1] if ways and "change" not in settled else None  # verbs of change are listed in every tense
        if "tense" not in settled and self._is_future(token, clitic):
            # The particle was taken off as a clitic, or hides a verb that no table knows: the tense stays told.
            ways.append((token, "", ""))
            phrases.append(_FUTURE)
        return read_as(*ways[0], phrases, self.articles) if ways else None

    def _ways(self, token: str) -> list[tuple[str, str, str]]:
        """Give stem, prefix and suffix of every way to read a token, the one with the fewest clitics first."""
        terms = self._pack.terms
        ways = [(token, "", "")] if token in terms else []
        longest = len(token) - self._pack.shortest_stem  # that a clitic may be
        if longest <= 0:
            return ways
        # One look in C settles most words, which begin or end with no clitic.
        fronts: Sequence[str] = ()
        if token.startswith(self._prefixes):
            fronts = [p for p in self._beginning[token[0]] if len(p) <= longest and token.startswith(p)]
            for prefix in fronts:
                if token[len(prefix) :] in terms and (not ways or not ways[-1][1] or prefix[1:] in self.articles):
                    ways.append((token[len(prefix) :], prefix, ""))
                    if prefix not in self._conjunctions:
                        break
        if token.endswith(self._suffixes):
            ends = [s for s in self._ending[token[-1]] if len(s) <= longest and token.endswith(s)]
            for prefix in ("", *fronts) if ends else ():
                for suffix in ends:
                    if len(prefix) + len(suffix) > longest:
                        break  # those behind are as long
                    stem = self._stem(token[len(prefix) : len(token) - len(suffix)], suffix)
                    if stem in terms:
                        ways.append((stem, prefix, suffix))
                        return ways
        return ways

    def _stem(self, stem: str, suffix: str) -> str:
        """
        Give the word that a suffix stands on as it is written alone, "" where it takes no such suffix.

        The feminine ending of Arabic is another letter before an owner, and takes no accusative.
        """
        closed, opened = self._feminine
        if suffix in self._accusatives:
            return "" if stem.endswith(closed) else stem
        return stem[: -len(opened)] + closed if stem.endswith(opened) and stem not in self._pack.terms else stem

    def _is_future(self, token: str, clitic: str | None) -> bool:
        """Tell whether a word that no table knows, or one known without just that particle, is a verb of the future."""
        return token.startswith(self._pack.future_prefixes) and any(
            token.startswith(particle)
            and len(token) - len(particle) >= _SHORTEST_VERB
            and (clitic is None or clitic == particle[:-1])
            for particle in self._pack.future_prefixes
        )

    def _phrases(self, stem: str, prefix: str, suffix: str, settled: set[str]) -> list[Phrase]:
        """Give what a first word begins, without the categories that are settled."""
        lines = self._lines.get(stem)
        if lines is None:
            lines = self._lines[stem] = [*map(_opened, self._pack.terms[stem].split("\n"))]
        by_rest: dict[tuple[str, ...], list[Entry]] = {}
        for rest, entry in lines:
            if entry.category not in settled:
                by_rest.setdefault(rest, []).append(entry)
        return [Phrase(rest, tuple(entries), prefix, suffix) for rest, entries in by_rest.items()]


class _Met(dict[str, Known]):
    """The tokens that were met in texts; digits are of `number` as well."""

    def __init__(self, words: Lexicon) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, token: str) -> Known:
        """Gather what is known of a token that was not met before."""
        reading = self._words[token]
        if reading is not None:
            anchors = tuple(ANCHORS.intersection(_tables(reading)))
        else:
            anchors = _DIGITS if token[0].isdecimal() else ()
        found = self[token] = Known(reading, anchors)
        return found


def _opened(line: str) -> tuple[tuple[str, ...], Entry]:
    """Open a shipped line: the words that must follow, and what the term means."""
    rest, category, sub, value = line.split("\t")
    return tuple(rest.split()), Entry(category, sub, value)


def _tables(reading: Reading) -> Iterator[str]:
    """Give the categories of a token, and the tables of each."""
    yield from reading.by_category
    for phrase in reading.phrases:
        for entry in phrase.entries:
            if entry.sub:
                yield f"{entry.category}/{entry.sub}"
