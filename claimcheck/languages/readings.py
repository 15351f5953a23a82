"""What a language knows of a token, and a pack in its shipped form: the values that the lexicon is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import KeysView, Sequence


class Entry(NamedTuple):
    """One meaning of a term: the table of the pack it stands in, and its key there."""

    category: str
    sub: str
    value: str


class Phrase(NamedTuple):
    """
    A term that begins with the word looked up.

    `rest` are the words that must follow, `entries` what the term means, `prefix` and `suffix` the clitics that were
    taken off the word to find it.
    """

    rest: tuple[str, ...]
    entries: tuple[Entry, ...]
    prefix: str
    suffix: str


Meaning = tuple[int, list[str], Entry, str, str]
"""A term of one category: how many words must follow, which, its entry, and the clitics on its first word."""


class Reading(Struct, frozen=True, gc=False):
    """
    What the language knows of one token.

    A token may be read in several ways: as it stands, and with clitics taken off. `stem`, `prefix` and `suffix` are
    those of the reading with the fewest clitics; the others add what they mean in categories of their own. `phrases`
    are sorted longest first, the single word last; `by_category` gives the same for one category: how many words must
    follow, which, and what that means (entry, prefix, suffix). `opened` gives them by the next word as well, "" for
    what the token means alone, so that a term is found without trying all the others which begin like it.
    """

    stem: str
    prefix: str
    suffix: str
    phrases: tuple[Phrase, ...]
    by_category: dict[str, list[Meaning]]
    opened: dict[str, dict[str, list[Meaning]]]

    @property
    def categories(self) -> KeysView[str]:
        """Give the categories of all phrases."""
        return self.by_category.keys()


class Known:
    """
    A distinct token as all texts of a run share it, so that each occurrence costs one look into one table.

    `reading` is what the language knows of it (None: nothing), `anchors` the categories that make a grammar begin to
    read there. What a grammar works out of a word alone it leaves here: attribution the `kinds` of word it may be, as
    bits, figures the `sort` of word it is in a clause; both are unset until they are asked for.
    """

    __slots__ = ("anchors", "kinds", "reading", "sort")

    kinds: int
    sort: str

    def __init__(self, reading: Reading | None, anchors: tuple[str, ...]) -> None:
        self.reading = reading
        self.anchors = anchors


class Compiled(Struct, frozen=True, gc=False):
    """
    A language pack in its shipped form.

    `terms` maps the first word of a term to its lines `rest of the words TAB category TAB sub TAB value`; `furniture`
    maps the phrases of web pages, as written, to what they are, `verbs` the forms of verbs that are no terms to `past`
    or `present`, `milestones` words and pairs of words to what they tell to have happened.

    `decimal_comma` tells that a comma may be the decimal sign and a dot part thousands. `future_prefixes` begin a
    verb of the future where the language writes its particle onto the verb; `day_first` tells how a language without
    another habit writes `3/4/2021`, `week_begins` its first weekday (Monday 1). `head_first` tells that a noun stands
    before its adjectives; `articles` are the definite ones that are written onto nouns, `indefinite` those that are
    words. `affixes` are beginnings (`definite`, …) and endings (`adverb`, …) that tell what kind of word an unknown
    one is; `verb_first` says that the subject follows its verb. `function_words` say nothing about the matter.
    """

    code: str
    terms: dict[str, str]
    furniture: dict[str, list[Entry]]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    abbreviations: frozenset[str]
    shortest_stem: int
    decimal_comma: bool = False
    verbs: dict[str, str] = field(default_factory=dict)
    milestones: dict[str, tuple[str, ...]] = field(default_factory=dict)
    future_prefixes: tuple[str, ...] = ()
    day_first: bool | None = None
    week_begins: int = 1
    function_words: frozenset[str] = frozenset()
    verb_first: bool = False
    affixes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    head_first: bool = False
    articles: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()


def read_as(stem: str, prefix: str, suffix: str, phrases: Sequence[Phrase], articles: tuple[str, ...]) -> Reading:
    """Sort what a token means by length, by category, and by the word that must be next."""
    ordered = tuple(sorted(phrases, key=_longest_first))
    by_category: dict[str, list[Meaning]] = {}
    opened: dict[str, dict[str, list[Meaning]]] = {}
    for phrase in ordered:
        following = _next_words(phrase, articles)
        for entry in phrase.entries:
            meaning = (len(phrase.rest), list(phrase.rest), entry, phrase.prefix, phrase.suffix)
            by_category.setdefault(entry.category, []).append(meaning)
            for word in following:
                opened.setdefault(entry.category, {}).setdefault(word, []).append(meaning)
    return Reading(stem, prefix, suffix, ordered, by_category, opened)


def _next_words(phrase: Phrase, articles: tuple[str, ...]) -> tuple[str, ...]:
    """
    Give the words that may be next in a term, "" for a single word.

    They have the article where the first has it ("the units the new"); none follows a word with a clitic at its end.
    """
    if not phrase.rest:
        return ("",)
    if phrase.suffix:
        return ()
    following = phrase.rest[0]
    articled = bool(phrase.prefix) and phrase.prefix.endswith(articles)
    return (following, articles[0] + following) if articled else (following,)


def _longest_first(phrase: Phrase) -> tuple[int, tuple[str, ...]]:
    return (-len(phrase.rest), phrase.rest)
