"""What the words around a date say of its time: past, or still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.grammar.dates import lookalikes

if TYPE_CHECKING:
    from claimcheck.grammar.dates.cursor import Cursor
    from claimcheck.languages import Lexicon, Reading, Term

_BEFORE = 14
"""How many words before a date its verb may stand."""
_VERB_FIRST = 24
"""The same where the verb opens its clause: subject, titles and objects stand between."""
_BEHIND = 6
"""How many words behind it."""
_OPENING = 2
"""How many words may stand before a date that opens its sentence: the comma behind it parts no clauses."""
_AUXILIARIES = 3
"""How many words before a participle its auxiliary verb may stand."""
_STOPS = '.,;:!?\n"\u201c\u201d()'
_PARTS = ",\n-\u2013\u2014)"
"""What parts a date from a relative clause before it."""
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
_VERBS = ("verb", "cue", "act")

_SUDDEN = frozenset({"attack", "disaster", "death"})
"""What nobody announces: it has happened, whatever is still to be done about it."""
_QUALIFIED = 3
"""How many words behind a date the noun may stand that it dates: `the Friday night fatal shooting`."""
_CONTINUES = 4
"""How many words before a verb of the present the verb of being may stand that puts it into the past."""


def past(at: Cursor, first: int, last: int, *, coming: bool = False) -> bool | None:
    """
    Tell whether a date at some tokens lies in the past by its verb.

    The nearest verb before it in the sentence counts, else the nearest behind it in the clause. None where no verb
    is known; False, still to come, where there is nothing but the date.

    Args:
        at: the text.
        first: the first token of the date.
        last: its last.
        coming: whether a verb of the present tells what is to come, as beside a weekday (`the fair opens Monday`).

    """
    if _dates_sudden(at, first, last):
        return True
    begin, end = at.scan.sentence_tokens(first)
    parted = False
    for index in range(first - 1, max(begin, first - (_VERB_FIRST if at.scan.lexicon.verb_first else _BEFORE)) - 1, -1):
        parted = parted or at.words[index] in _PARTS
        if _since(at, index):
            return True
        found = _tense(at, index)
        if found is not None and not (parted and index > begin and _relative(at, index - 1)):
            sudden = found == "present" and _sudden_between(at, index + 1, first)
            return sudden or _tells(at, begin, index, found, coming=coming)
    for index in range(last + 1, min(end, last + 1 + _BEHIND)):
        if at.words[index] == "," and index == last + 1 and first - begin <= _OPENING:
            continue
        if at.words[index] in _STOPS or _joins(at, index):
            break
        found = _tense(at, index)
        if found is not None:
            return _tells(at, begin, index, found, coming=coming)
    return False if at.bare(first, last) else None


def _since(at: Cursor, index: int) -> bool:
    """Tell whether a word for since opens what a date is that of: `since he took office in February`."""
    term = at.term(index, "date_bound") if at.has(index, "date_bound") else None
    if term is None or term.entry.value != "since" or not at.linked(index, "year", single=True):
        return False
    return term.last + 1 not in at.numbers and not any(
        at.has(term.last + 1, kind) for kind in ("date_unit", "date_edge", "month", "weekday", "date_day")
    )


def _dates_sudden(at: Cursor, first: int, last: int) -> bool:
    """Tell whether a date is that of an attack or an accident by its place: `the April 2 shooting`."""
    if at.scan.lexicon.head_first:
        term = at.term(first - 1, "event")
        return term is not None and term.entry.value in _SUDDEN and not at.definite(term)
    for index in range(last + 1, min(at.size, last + 1 + _QUALIFIED)):
        term = at.term(index, "event")
        if term is not None:
            return term.entry.value in _SUDDEN
        if not at.words[index].isalpha() or at.has(index, "clause") or at.has(index, "grammar"):
            return False
    return False


def _sudden_between(at: Cursor, begin: int, end: int) -> bool:
    """Tell whether an attack or an accident is told between a verb and a date, which is then the date of that."""
    within = (at.term(index, "event") for index in at.scan.within("event", begin, end))
    return any(term is not None and term.entry.value in _SUDDEN for term in within)


def _tells(at: Cursor, begin: int, index: int, found: str, *, coming: bool) -> bool | None:
    """Tell what a verb says; one of the present is past in `did not come`, `was coming`, else it may be to come."""
    if found != "present":
        return found == "past"
    for back in range(index - 1, max(begin, index - _CONTINUES) - 1, -1):
        if at.has(back, "was") if back < index - 1 else _tense(at, back) == "past":
            return True
    return False if coming else None


def _relative(at: Cursor, index: int) -> bool:
    """Tell whether a word opens a relative clause."""
    term = at.term(index, "clause")
    return term is not None and term.entry.value == "relative"


def _bare(word: str, words: Lexicon) -> str:
    """Give a word without the conjunction that may be written onto it."""
    for front in words.affixes.get("conjunction", ()):
        if word.startswith(front) and len(word) > _SHORTEST_VERB:
            return word[len(front) :]
    return word


def _tense(at: Cursor, index: int) -> str | None:
    """Tell the tense that one word sets: `past`, `future`, `present`."""
    known = at.scan.readings[index]
    if known is None or "tense" not in known.by_category:
        found = _verb(at, index)
    else:
        term = at.term(index, "tense")
        if term is None or term.entry.value == "neutral" or _no_forecast(at, index, term):
            return None
        if term.entry.value != "past":
            # "could have been killed", "had planned to go"
            return "past" if _has(at, term.last + 1, "have") or _had(at, index) else "future"
        found = "past"
    return "future" if found == "past" and _helped(at, index) else found


def _had(at: Cursor, index: int) -> bool:
    """Tell whether a plan was made before what is told, so that its day has come: `had been expected`."""
    helpers = [at.term(index - back, "tense") for back in (1, 2) if _has(at, max(0, index - back), "have")]
    # "have planned" is a plan still
    return any(term is not None and term.entry.value == "past" for term in helpers)


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
        return "past" if _relative(at, index - 1) else None
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


def _joins(at: Cursor, index: int) -> bool:
    """Tell whether a conjunction is written onto a word: what follows is another clause."""
    known = at.scan.readings[index]
    return known is not None and bool(known.phrases) and at.begins(known.phrases[0].prefix, "and")


def _has(at: Cursor, index: int, value: str) -> bool:
    """Tell whether a word may be one of grammar, among whatever else it may be."""
    known = at.scan.readings[index] if index < at.size else None
    return known is not None and any(
        entry.category == "grammar" and entry.value == value for phrase in known.phrases for entry in phrase.entries
    )


def tells_future(at: Cursor, first: int, last: int) -> bool:
    """Tell whether the words around say plainly that it is still to come."""
    return past(at, first, last) is False
