"""
Classes of words, where subjects stand before their verbs: nouns, verbs, prepositions and so on.

Every distinct word is put into one class once; the few that can be a verb or a
noun are decided by their neighbours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.languages import Scan
    from claimcheck.languages.readings import Reading

NOUN, NUMBER, VERB, EITHER, PARTICIPLE, GERUND = "noun", "number", "verb", "either", "participle", "gerund"
PREPOSITION, TO, DETERMINER, PRONOUN, ADVERB = "preposition", "to", "determiner", "pronoun", "adverb"
AUXILIARY, RELATIVE, CLAUSE, AND = "auxiliary", "relative", "clause", "and"
COMMA, BREAK, OPEN, CLOSE, JOINT = "comma", "break", "open", "close", "joint"

_SIGNS = {
    ",": COMMA,
    "(": OPEN,
    "[": OPEN,
    ")": CLOSE,
    "]": CLOSE,
    **dict.fromkeys(';:!?•"“”\N{EM DASH}\N{EN DASH}', BREAK),
}
_FUNCTIONS = (
    ("to", TO),
    ("relative", RELATIVE),
    ("and", AND),
    ("auxiliary", AUXILIARY),
    ("pronoun", PRONOUN),
    ("object", PRONOUN),
    ("subordinate", CLAUSE),
    ("wh", CLAUSE),
    ("determiner", DETERMINER),
    ("owner", DETERMINER),
    ("preposition", PREPOSITION),
    ("adverb", ADVERB),
)
"""What the words of grammar are, the first that fits."""
_STOPS = {
    "preposition": PREPOSITION,
    "conjunction": CLAUSE,
    "auxiliary": AUXILIARY,
    "determiner": DETERMINER,
    "pronoun": PRONOUN,
    "adverb": ADVERB,
    "verb": VERB,
}
_VERBS = frozenset({"act", "cue", "verb", "copula", "harm"})
_NOUNS = frozenset({"noun", "singular", "nominal", "unit", "event"})
_ALSO_NOUNS = frozenset({"noun", "noun.base", "noun.present"})
"""Keys of verbs whose plain forms are nouns as well."""
_DEGREES = frozenset({"approx", "modal"})
_SMALL = frozenset({PRONOUN, RELATIVE, DETERMINER})
_LETTERS = 3
"""Letters of a name in capitals that may be spelt like a small word: US, IT, WHO."""
_COUNTING = frozenset({"unit", "ten"})
"""Tables of numbers that count; others name as well ("third graders")."""
_NEVER = frozenset({NUMBER, TO, DETERMINER, PRONOUN, ADVERB, RELATIVE, CLAUSE, AND, COMMA, BREAK, OPEN, CLOSE, JOINT})


def kind(scan: Scan, at: int) -> str:
    """Give the class of a token."""
    known = scan.known[at]
    try:
        sort = known.sort
    except AttributeError:  # the first time that the word is met
        sort = known.sort = _kind(scan.words[at], known.reading, scan.lexicon.affixes)
    return NOUN if sort in _SMALL and _is_letters(scan, at) else sort


def _is_letters(scan: Scan, at: int) -> bool:
    """Tell whether what is spelt like a small word stands for letters of a name ("the **US**", "**A**2 Milk")."""
    if len(scan.words[at]) == 1:
        return scan.is_number(at + 1) and scan.touches(at + 1)
    if len(scan.words[at]) > _LETTERS or not scan.quote(at, at).isupper():
        return False
    beside = (scan.quote(near, near) for near in (at - 1, at + 1) if 0 <= near < len(scan))
    return not any(word.isupper() and len(word) > _LETTERS for word in beside)


def _kind(word: str, reading: Reading | None, affixes: dict[str, tuple[str, ...]]) -> str:
    if word[0].isdecimal():
        return NUMBER
    if word.endswith(affixes.get("contraction", ())[1:]) and not word.endswith("'"):
        return PRONOUN  # "the reason **they've** given"
    phrases = () if reading is None else reading.phrases
    entries = [entry for phrase in phrases if not phrase.rest and not phrase.suffix for entry in phrase.entries]
    if not word[0].isalpha():
        return NUMBER if any(entry.category == "unit" for entry in entries) else _SIGNS.get(word, JOINT)
    if not entries and word.endswith(affixes.get("finite", ())):
        return PARTICIPLE
    if {entry.category for entry in entries} <= _DEGREES and word.endswith(affixes.get("adverb", ())):
        return ADVERB
    grammar = {entry.value for entry in entries if entry.category == "grammar"}
    for value, found in _FUNCTIONS:
        if value in grammar:
            return found
    stop = next((_STOPS.get(entry.value, NOUN) for entry in entries if entry.category == "stop"), "")
    if stop and stop != VERB:
        return stop
    acts = [entry for entry in entries if entry.category in _VERBS or (entry.category, entry.sub) == ("change", "verb")]
    if not acts and not stop:
        return NUMBER if any(entry.category == "number" and entry.sub != "ordinal" for entry in entries) else NOUN
    if any(entry.value.endswith(".gerund") for entry in acts) or word.endswith(affixes.get("gerund", ())):
        return GERUND
    named = any(entry.category in _NOUNS or entry.sub == "noun" or entry.value in _ALSO_NOUNS for entry in entries)
    return EITHER if named else VERB


def is_grammar(scan: Scan, at: int, value: str) -> bool:
    """Tell whether a token is a small word of grammar of some kind ("be", "personal")."""
    reading = scan.readings[at] if 0 <= at < len(scan) else None
    if reading is None or "grammar" not in reading.by_category:
        return False  # at nearly every token: a look that costs no generator
    meanings = reading.by_category["grammar"]
    return any(not length and entry.value == value for length, _, entry, _, _ in meanings)


def is_verb(scan: Scan, at: int, start: int) -> bool:
    """Tell whether a token is the verb of a clause, not a noun of the same form or a participle before its noun."""
    found = kind(scan, at)
    if found in _NEVER:
        return False
    before = kind(scan, at - 1) if at > start else BREAK
    after = kind(scan, at + 1) if at + 1 < len(scan) else BREAK
    if after == PREPOSITION and _opens_amount(scan, at + 1):
        after = NUMBER
    if found == AUXILIARY:
        return NUMBER not in {before, after} or scan.term(at, "month") is None
    if found == PREPOSITION:
        return _is_course(scan, at, before, after)
    if found == NOUN:
        third = before == NOUN and after in {DETERMINER, PRONOUN} and _third_person(scan, at)
        told = before == ADVERB and after == NUMBER and at - 1 > start and kind(scan, at - 2) == NOUN
        return third or told or (before in {AUXILIARY, ADVERB} and _is_helped(scan, at, start))
    if before == DETERMINER or (before == JOINT and scan.touches(at)):
        return False
    if found == GERUND:
        return before in {COMMA, AUXILIARY, AND, CLAUSE, ADVERB} or (before == NOUN and after in {DETERMINER, NUMBER})
    if found == VERB:
        return before != PREPOSITION
    if found == PARTICIPLE:
        return before not in {PREPOSITION, BREAK, NUMBER} or after in {PREPOSITION, TO}
    if before in {PRONOUN, AUXILIARY, TO, RELATIVE}:
        return True
    if before in {COMMA, AND} and after == NUMBER and scan.term(at, "copula") is not None:
        return True  # "…, cost 4 billion"
    if before == NOUN and after == PREPOSITION:
        agrees = scan.words[at - 1].endswith("s") != scan.words[at].endswith("s")
        return agrees and not is_grammar(scan, at, "noun")  # "Alpha **shares** in Tokyo were up"
    return before not in {PREPOSITION, BREAK, COMMA, AND} and after in {DETERMINER, NUMBER, PRONOUN, TO, ADVERB}


def _opens_amount(scan: Scan, at: int) -> bool:
    """Tell whether a preposition is a word of exactness or of a range in front of a number ("**about** 40 million")."""
    opening = scan.term(at, "approx", "before") or scan.term(at, "range")
    if opening is None or opening.last + 1 >= len(scan) or opening.entry.value == "join":
        return False
    return kind(scan, opening.last + 1) == NUMBER


def _is_course(scan: Scan, at: int, before: str, after: str) -> bool:
    """Tell whether a preposition stands for a verb of change ("Alpha **up** 5 %")."""
    told = before in {NOUN, NUMBER, COMMA, CLOSE} and after in {NUMBER, JOINT}
    return told and scan.term(at, "change", "alone") is not None


def _is_helped(scan: Scan, at: int, start: int) -> bool:
    """Tell whether a word is the verb of the auxiliary in front ("would **tap** 5 %", "is also **creeping**")."""
    helper = at - 1
    while helper > start and kind(scan, helper) == ADVERB:
        helper -= 1
    if kind(scan, helper) != AUXILIARY or scan.term(helper, "month") is not None or scan.quote(at, at)[0].isupper():
        return False
    formed = scan.ends_with(at, "gerund") or scan.ends_with(at, "finite")
    return formed or scan.term(helper, "modal") is not None


def _third_person(scan: Scan, at: int) -> bool:
    """Tell whether an unknown word between a noun and a determiner is a verb by its form ("the case envisages a")."""
    word = scan.words[at]
    return scan.readings[at] is None and word.endswith("s") and not word.endswith(("'s", "ss"))


def is_bound(scan: Scan, at: int) -> bool:
    """Tell whether a preposition is written onto a word ("**for** the taking")."""
    reading = scan.readings[at]
    if reading is None or scan.ends_with(at, "plural") or scan.begins_with(at, "attached"):
        return scan.begins_with(at, "bound") or scan.begins_with(at, "attached")
    return reading.prefix.startswith(scan.lexicon.affixes.get("in", ("\0",)))


def looks_acting(scan: Scan, at: int) -> bool:
    """Tell whether a word that no table knows has the form of a verb: of the past with "she", of the present."""
    if scan.readings[at] is not None or scan.begins_with(at, "definite"):
        return False
    if scan.ends_with(at, "plural"):  # "11 million **speak** Greek" has the ending of a plural as well
        spoken = scan.begins_with(at, "present_verb") and scan.ends_with(at, "plural_people")
        return spoken and not scan.begins_with(at, "no_present")
    past = scan.ends_with(at, "feminine_verb") and not scan.ends_with(at, "no_verb")
    return past or (scan.begins_with(at, "present_verb") and not scan.ends_with(at, "accusative"))


def is_told_anew(scan: Scan, at: int) -> bool:
    """Tell whether a word that no table has as a noun is a verb or begins another thought ("169, **followed by**")."""
    if scan.value(at, "measure") == "turn" or scan.value(at, "joint") == "every":
        return True
    if scan.is_feminine(at) or any(scan.ends_with(at, form) for form in ("plural", "accusative")):
        return scan.ends_with(at, "past_plural")  # "13 million **cigarettes**" begins like the future
    return kind(scan, at) == VERB or scan.value(at, "tense") in {"past", "future"}


def opens_time(scan: Scan, at: int) -> bool:
    """Tell whether "last year", "early Monday" and the like begin at a token: a time, nothing counted."""
    if scan.lexicon.head_first:
        dated = scan.is_number(at + 1) or scan.value(at + 1, "stop") == "adverb"
        return dated and scan.term(at, "date_unit", "one") is not None  # "5 % **from the year 2014**"
    day = scan.term(at, "weekday")
    if day is not None and scan.value(day.last + 1, "date_link") == "daypart":
        return True
    if scan.value(at, "stop") != "adverb":
        return False
    if any(scan.term(at + 1, category) is not None for category in ("weekday", "month")):
        return True
    unit = scan.term(at + 1, "date_unit")
    return unit is not None and unit.entry.sub == "one"


def counts_anew(scan: Scan, at: int) -> bool:
    """Tell whether a number in words begins at a token, which what stands behind it belongs to."""
    number = scan.term(at, "number") if not scan.lexicon.head_first else None
    return number is not None and number.entry.sub in _COUNTING
