"""Verbs: the tense that one word sets, by the tables, its beginning or its ending, and what stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.grammar.dates import lookalikes

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor
    from claimcheck.languages import Lexicon, Reading, Term

_AUXILIARIES = 3
"""How many words before a participle its auxiliary verb may stand."""
_SHORTEST_VERB = 4
"""Letters that a verb must have for its beginning or ending to tell its tense."""
_NO_VERB = frozenset(("noun", "singular", "unit", "month", "place", "origin", "number", "date_unit", "role", "event"))
_OBJECT = "object"
"""A past form with its object written onto it, which may be a noun with its owner."""
_EITHER = "either"
"""The same, where the noun of the action with its owner is spelt alike: it is the verb in a relative clause."""
_SMALL = frozenset(("date_link", "clause"))
_REACHED = frozenset(("since", "until"))
"""Prepositions that a verb may follow as well."""
_PREPOSITIONS = frozenset(("preposition", "before", "after", "since", "within"))
_VERBS = ("verb", "cue", "act")


def tensed(at: Cursor, index: int) -> str | None:
    """Tell the tense that one word sets: `past`, `future`, `present`."""
    known = at.scan.readings[index]
    if known is None or "tense" not in known.by_category:
        found = _verb(at, index)
    else:
        term = at.term(index, "tense")
        if term is None or term.entry.value == "neutral" or _no_forecast(at, index, term):
            return None
        if at.scan.lexicon.verb_first and _no_clause(at, term):
            return None
        if term.entry.value != "past":
            # "could have been killed", "had planned to go"
            return "past" if _has(at, term.last + 1, "have") or _had(at, index) else "future"
        found = "past" if not _written_on(at, term) else _verb(at, index)
    if found == "past" and at.scan.lexicon.verb_first and _deed(at, index):
        return None
    return "future" if found == "past" and _helped(at, index) else found


def _had(at: Cursor, index: int) -> bool:
    """Tell whether a plan was made before what is told, so that its day has come: `had been expected`."""
    helpers = [at.term(index - back, "tense") for back in (1, 2) if _has(at, max(0, index - back), "have")]
    # "have planned" is a plan still
    return any(term is not None and term.entry.value == "past" for term in helpers)


def _no_clause(at: Cursor, term: Term) -> bool:
    """Tell whether words that open what is to be done open a statement instead: `stressed that the aid`."""
    behind = term.last + 1
    if term.first == term.last or term.entry.value != "future" or behind >= at.size:
        return False
    known = at.scan.readings[behind]
    shape = _shape(at.words[behind], at.words[behind], known, at.scan.lexicon)
    return tensed(at, behind) != "present" and shape != "present"


def _written_on(at: Cursor, term: Term) -> bool:
    """
    Tell whether an article, a preposition or an owner written onto a verb makes it a noun: `in addition`.

    In a relative clause what looks like an owner is the object: `that he issued`.
    """
    words = at.scan.lexicon
    owned = term.suffix != "" and not relative(at, term.first - 1)
    return words.verb_first and (owned or term.prefix not in ("", *words.affixes.get("verb_prefix", ())))


def _deed(at: Cursor, index: int) -> bool:
    """
    Tell whether the past of a verb is the noun of its action, which is spelt alike: `after`, `of`, `began the …`.

    It is where a preposition or another verb stands right before it, or a verb of planning a few words before.
    """
    word, words = at.words[index], at.scan.lexicon
    if word.endswith(words.affixes["past_verb"]) or at.has(index, "number"):
        return at.has(index, "number")
    before = index - 1
    joined = words.affixes.get("conjunction", ())
    if before < 0 or word.startswith(joined):
        return False
    term = at.term(before, "clause") or at.term(before, "date_bound")
    if term is not None and term.entry.value in _PREPOSITIONS:
        return term.last == before
    if at.has(before, "was") or at.has(before, "clause"):
        return False
    if tensed(at, before) is not None:
        return True
    for back in range(before, max(-1, before - _AUXILIARIES), -1):
        if not at.words[back][0].isalpha() or at.has(back, "clause") or at.words[back].startswith(joined):
            return False
        known = at.scan.readings[back]
        if known is not None and "tense" in known.by_category:
            return tensed(at, back) == "future"
    return False


def _no_forecast(at: Cursor, index: int, term: Term) -> bool:
    """
    Tell whether a word of planning or expecting says nothing of the time of a date.

    It says what kind of thing is meant (`cancelled a scheduled interview Monday`), or what others thought before
    (`more than forecast`, `unexpectedly`).
    """
    if term.entry.value == "past":
        return False
    if at.scan.lexicon.head_first:
        return lookalikes.marked(at, index, "forecast") or lookalikes.marked(at, index - 1, "not")
    behind = term.last + 1
    named = at.linked(index - 1, "one", single=True) or at.article_before(index) < index
    return named and behind < at.size and at.words[behind].isalpha() and not at.has(behind, "clause")


def _helped(at: Cursor, index: int) -> bool:
    """Tell whether a verb before a participle puts it ahead: `will be held`, `is likely to be held`."""
    return not at.scan.lexicon.verb_first and any(
        (before := at.term(index - back, "tense")) is not None
        and before.entry.value in {"future", "expected"}
        and (before.last < index - 1 or _has(at, before.first, "auxiliary"))  # "likely won" is past
        and not _has(at, before.last + 1, "have")
        for back in range(1, _AUXILIARIES + 1)
    )


def _verb(at: Cursor, index: int) -> str | None:
    """
    Tell the tense of a verb that is no term of its own.

    The second word of `is set` is none, nor is a noun with its owner that is spelt like a verb with its object.
    """
    word = at.words[index]
    form = at.tenses.get(word, "")
    if form == "":
        form = at.tenses[word] = _form(word, at.scan.readings[index], at.scan.lexicon)
    if form is None:
        return None
    if any((term := at.term(index - back, "tense")) is not None and term.last >= index for back in (1, 2)):
        return None
    if form == "past" and (at.linked(index - 1, "one", single=True) or at.article_before(index) < index):
        # "on a limited schedule"
        return None
    if form == _EITHER:
        return "past" if relative(at, index - 1) else None
    if form == _OBJECT or (form == "present" and at.scan.lexicon.verb_first):
        # behind a preposition it is a noun, unless that is one of time: "until it reaches"
        before = at.term(index - 1, "clause")
        bound = None if before is None else at.term(index - 1, "date_bound")
        if before is not None and before.entry.value == "preposition":
            return form if form == "present" and bound is not None and bound.entry.value in _REACHED else None
    return "past" if form == _OBJECT else form


def _form(printed: str, known: Reading | None, words: Lexicon) -> str | None:
    """
    Tell the tense of a word: by the form that a table gives for it, else by its beginning or ending.

    What may be a small word as well is one.
    """
    if known is not None and not known.by_category.keys().isdisjoint(_SMALL):
        return None
    word = _bare(printed, words)
    if word in words.verbs:
        return words.verbs[word]
    affixes = words.affixes
    for owned in affixes.get("verb_suffix", ()):
        # as in a report that the paper published, where the object is written out
        stem = word.removesuffix(owned)
        if stem != word and words.verbs.get(stem) == "past" and stem.endswith(affixes["past_verb"]):
            return _EITHER if stem.startswith(affixes["action"]) else _OBJECT
    category = None if known is None else next((one for one in _VERBS if one in known.by_category), None)
    if known is None or category is None:
        return _shape(printed, word, known, words)
    borne = ("", *affixes.get("verb_prefix", ()))
    told = any(
        entry.value.rpartition(".")[2].startswith("past") and not length and not suffix and prefix in borne
        for length, _, entry, prefix, suffix in known.by_category[category]
    )
    # a verb of saying in the present tells nothing
    return "past" if told else None


def _bare(word: str, words: Lexicon) -> str:
    """Give a word without the conjunction that may be written onto it."""
    for front in words.affixes.get("conjunction", ()):
        if word.startswith(front) and len(word) > _SHORTEST_VERB:
            return word[len(front) :]
    return word


def _shape(printed: str, word: str, known: Reading | None, words: Lexicon) -> str | None:
    """Tell the tense of a word that no table knows by its beginning or ending, where the language marks it there."""
    affixes = words.affixes
    if "past_verb" not in affixes or len(word) < _SHORTEST_VERB:
        return None
    if known is not None and not known.by_category.keys().isdisjoint(_NO_VERB):
        return None
    if word.startswith(affixes["present_verb"]):
        named = word.startswith(affixes["no_present"]) or printed.startswith(affixes["no_present_joined"])
        return None if named else "present"
    if word.startswith(affixes["definite"]) or word in affixes["no_past"]:
        return None
    return "past" if word.endswith(affixes["past_verb"]) and not word.endswith(affixes["no_verb"]) else None


def _has(at: Cursor, index: int, value: str) -> bool:
    """Tell whether a word may be one of grammar, among whatever else it may be."""
    known = at.scan.readings[index] if index < at.size else None
    return known is not None and any(
        entry.category == "grammar" and entry.value == value for phrase in known.phrases for entry in phrase.entries
    )


def relative(at: Cursor, index: int) -> bool:
    """Tell whether a word opens a relative clause."""
    term = at.term(index, "clause")
    return term is not None and term.entry.value == "relative"
