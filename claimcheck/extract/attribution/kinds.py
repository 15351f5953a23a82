"""What kinds of word each token of a language may be, as bits of one number, for the attribution grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.languages import lexicon

if TYPE_CHECKING:
    from claimcheck.languages import Lexicon, Phrase, Scan

(
    # What the grammar table of a pack calls by these names.
    THAT, WH, TO, DETERMINER, SUBJECT, PRONOUN, OBJECT, RELATIVE, AND, SUBORDINATE, PREPOSITION, AUXILIARY, HAVE, BE,
    ADVERB, TIME, ADJUNCT, OPENER, SAME, BY, NEGATION, OF, GOVERNED, DEMONSTRATIVE, RESUMES, PERSONAL, MEANWHILE,
    NOUN, OWNER, SOURCE, PARTICLE, NO_SOURCE, ADDRESSEE, UPON, NO_SPEAKER, ADJECTIVE, TOPIC, SPEAKS_OF, QUANTITY,
    CALLED, ASKED, DEED, HEED, SURVEY, IMPERSONAL, TITLE, OVERSEER, LIGHT, FORESEEN, IN_IT, NOTABLY, AWAY,
    SEVERAL, VOICES, COUNTERPART, ONE_OF, FACILITY, NEED, SILENT, INCLUDES, REASON,
    # What is told by other tables, by affixes and by letters.
    CUE, VERB, SPEECH, ROLE, NUMBER, SIGN, FINITE, DEFINITE, TO_THE, BODY, ACTION, BY_ACTION, OUTLET, NOMINAL,
    INDEFINITE, CITATION, ADJECTIVAL,
) = (1 << place for place in range(78))  # fmt: skip
_BITS = {name.lower(): bit for name, bit in tuple(vars().items()) if name.isupper() and 0 < bit < CUE}
"""Name in the grammar table of a pack → its bit: the names above, so that none can stand at another's place."""
_CATEGORIES = {
    "citation": CITATION,
    "cue": CUE,
    "verb": VERB,
    "speech": SPEECH,
    "role": ROLE,
    "organisation": BODY,
    "nominal": NOMINAL,
    "adjectival": ADJECTIVAL,
}
_ROLES = {"body": BODY, "outlet": OUTLET}
_AFFIXES = {"definite": DEFINITE, "addressee": TO_THE, "action": ACTION, "by": BY_ACTION}
_TABLE = "attribution.kinds"
_SHORTEST_DEED = 5
_SHORTEST = 4
"""Letters that a word must have before its beginning or ending says what kind it is."""


def bears(phrase: Phrase, words: Lexicon) -> bool:
    """Tell whether the clitics on a word are ones that a verb bears, in a language that writes any onto it."""
    affixes = words.affixes
    front, behind = affixes.get("verb_prefix"), affixes.get("verb_suffix", ())
    return front is None or (
        (not phrase.prefix or phrase.prefix in front) and (not phrase.suffix or phrase.suffix in behind)
    )


def _is_preposition(phrase: Phrase) -> bool:
    """Tell whether a phrase begins with a preposition, which bears no article."""
    return any(_BITS.get(entry.value, 0) & UPON for entry in phrase.entries) or any(
        entry.category == "citation" and phrase.rest for entry in phrase.entries
    )


class Kinds(dict[str, int]):
    """What kinds of word each token of a language may be, as bits; filled as tokens are met."""

    def __init__(self, words: Lexicon) -> None:
        super().__init__()
        self._words = words
        affixes = words.affixes
        self._kinds_of_fronts = [(affixes.get(name, ()), bit) for name, bit in _AFFIXES.items()]
        self._fronts = tuple(front for fronts, _ in self._kinds_of_fronts for front in fronts)
        self._article = affixes.get("article", ()) or ("\0",)
        self._adverb = affixes.get("adverb", ())
        self._finite = affixes.get("finite", ())
        self._object = affixes.get("indefinite_object", ())
        self._contraction = affixes.get("contraction", ())
        self._owners = affixes.get("verb_suffix", ())
        self._deeds = frozenset(map(tuple, affixes.get("deed", ())))

    def __missing__(self, token: str) -> int:
        """Look a token up once."""
        reading = self._words[token]
        bits = 0
        if reading is not None:
            for phrase in reading.phrases:
                verb = bears(phrase, self._words)
                if phrase.prefix and phrase.prefix.endswith(self._article) and _is_preposition(phrase):
                    continue  # a surname that folding makes the article and `on`
                for entry in phrase.entries:
                    if entry.category != "cue" or (verb and not (phrase.rest and self._words.verb_first)):
                        bits |= _CATEGORIES.get(entry.category, 0)
                    if entry.category == "role":
                        bits |= _ROLES.get(entry.value, 0)
                    if entry.category == "grammar" and not phrase.rest and not phrase.suffix:
                        bits |= _BITS.get(entry.value, 0)
        if bits & THAT:  # which may begin the name of a body, and hardly ever does
            bits &= ~(BODY | ROLE | OUTLET)
        if bits & (ROLE | BODY | OUTLET):  # which the particle of the future and `was` may spell together
            bits &= ~AUXILIARY
        if token[0].isdigit():
            bits |= NUMBER
        elif not token[0].isalpha():
            bits |= SIGN
        self[token] = bits = self._affixed(token, bits)
        return bits

    def _affixed(self, token: str, bits: int) -> int:
        """Add what the beginning and the ending of a word tell."""
        for verb in self._contraction:
            if token.endswith(verb) and token != verb and (subject := self[token.removesuffix(verb)]) & SUBJECT:
                return bits | subject | AUXILIARY
        if len(token) >= _SHORTEST:
            if not bits & VERB and token.startswith(self._fronts):
                for affixes, bit in self._kinds_of_fronts:
                    if token.startswith(affixes):
                        bits |= bit
            if self._is_deed(token) and not bits & (DEFINITE | ROLE | BODY | CUE):
                bits |= DEED
            if token.endswith(self._adverb) and not bits & NOUN:
                bits |= ADVERB
            if token.endswith(self._finite):
                bits |= FINITE
            if token.endswith(self._object) and not bits & DEFINITE:
                bits |= INDEFINITE
        return bits

    def _is_deed(self, token: str) -> bool:
        """
        Tell a noun of action by its pattern: letters at fixed places from the front, and the last but one.

        Its owner may be written onto it.
        """
        stem = token
        for owner in self._owners:
            stem = token.removesuffix(owner) if token.endswith(owner) else stem
        return len(stem) > _SHORTEST_DEED and (stem[0], stem[2], stem[-2]) in self._deeds


def kinds(code: str) -> Kinds:
    """Give the table of a language, which forgets its words when the lexicon does: memory must not grow with them."""
    words = lexicon(code)
    table = words.derived.get(_TABLE)
    if not isinstance(table, Kinds):
        table = words.derived[_TABLE] = Kinds(words)
    return table


def kinds_of(scan: Scan) -> list[int]:
    """Give the kinds of every token of a text; those of a word that is met again stand with what is known of it."""
    try:
        return [known.kinds for known in scan.known]
    except AttributeError:  # a word is met for the first time
        table = kinds(scan.language)
        for word, known in dict(zip(scan.words, scan.known, strict=True)).items():
            known.kinds = table[word]
        return [known.kinds for known in scan.known]
