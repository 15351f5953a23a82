"""What happened to the people counted: killed, wounded, displaced, by a verb, a noun of event or a participle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.apposed import behind_ages
from claimcheck.extract.figures.nominal_words import is_word, looks_like_verb
from claimcheck.extract.figures.parts import is_left
from claimcheck.extract.figures.phrases import noun_at
from claimcheck.extract.figures.state_lists import joined_in_front, over_aside
from claimcheck.extract.figures.struck import is_state, runs_away
from claimcheck.extract.figures.wordclasses import AND, CLAUSE, COMMA, kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan, Term

_BEHIND = 8
_DASHES = frozenset({"-", "--", "\N{EN DASH}", "\N{EM DASH}"})
"""What parts a bare number, such as an age, from the sentence that goes on behind it."""
_VICTIM, _DEATH, _AFFECTED = "victim", "death", "affected_person"
_CASUALTY, _TOLLS = "casualty", frozenset({_DEATH, "injury"})
"""What people who are counted by that word need nobody to say of them, and what both together are."""
_ANEW = ("copula", "cue", "act", "verb", "change", "part", "harm", "counter")
"""Words that tell a number of something else."""
_GROUPS = frozenset({"military_unit", "group", "household", "team"})
"""Things in the plural that are people."""
_AWAY = 8
"""Words between a verb and its object, where subject and circumstances stand between them."""
_PHRASE = 6
"""Words of a noun phrase behind what a figure of a list took of it."""
_BETWEEN = 3
"""Words that may stand between a verb and the number of its object ("the army killed in the town 12")."""


def read_states(scan: Scan, figures: Sequence[Figure]) -> None:
    """Give every counted figure the state of its people; a state holds on for the figures of a list."""
    for index, figure in enumerate(figures):
        if not figure.counted or figure.state or is_left(scan, figure):
            continue
        if figure.noun_first >= 0 and figure.unit != "person" and not _is_some_of_group(scan, figure):
            continue
        if figure.noun_first < 0 <= figure.subject_first and figure.concept is not None:
            continue  # "life expectancy is 73, raising the prospect of dying"
        earlier = figures[index - 1] if index and figures[index - 1].sentence == figure.sentence else None
        start, after = behind_ages(figures, index)
        following = figures[after].begin if after < len(figures) else len(scan) + 1
        term = (
            _before(scan, figure, earlier)
            or _verb_before(scan, figure, earlier)
            or _at_noun(scan, figure)
            or _within(scan, figure)
            or _behind(scan, figure, start, following)
        )
        noun = figure.head if figure.noun_first >= 0 else figure.begin
        if figure.concept in _TOLLS and _with_other(scan, noun, str(figure.concept)):
            figure.concept = figure.state = _CASUALTY
            figure.trace.append("dead and wounded")
        elif figure.concept in _TOLLS and figure.noun_first > figure.last and term is not None and term.first > noun:
            continue  # "15 killed and scores injured"
        elif term is not None and runs_away(scan, figure, term):
            continue
        elif term is not None:
            state = state_of(scan, term)
            floor = earlier.end + _BETWEEN if earlier is not None else -1
            both = _with_other(scan, term.last, state) or _behind_other(scan, term.first, state, floor)
            _take(figure, _CASUALTY if both else state, term.first, term.last)
        elif earlier is not None and earlier.state and not is_state(figure) and _listed(scan, earlier, figure):
            _take(figure, earlier.state, figure.begin, figure.end)
    for figure, state in joined_in_front(scan, figures) if not scan.lexicon.head_first else ():
        _take(figure, state, figure.begin, figure.end)


def _is_some_of_group(scan: Scan, figure: Figure) -> bool:
    """Tell whether people of a group are counted, right behind what befell them ("killed 15 **of the militia**")."""
    of = scan.term(figure.last + 1, "part")
    if not scan.lexicon.verb_first or of is None or of.last + 1 != figure.noun_first:
        return False
    noun = noun_at(scan, figure.head)
    things = noun is not None and scan.term(figure.head, "singular") is None and noun.entry.value not in _GROUPS
    term = _before(scan, figure, None) or _verb_before(scan, figure, None)
    if things or term is None or term.entry.value not in _TOLLS:
        return False
    figure.concept, figure.unit = "people", "person"
    return True


def _with_other(scan: Scan, last: int, state: str) -> bool:
    """Tell whether the other toll, without a number, is joined behind a word of one ("dead **and wounded**")."""
    other = _joined(scan, last + 1)
    if state not in _TOLLS or other < 0 or not _is_other(scan, other, state):
        return False
    if scan.lexicon.verb_first and scan.term(other, "state", "subject") is None and noun_at(scan, other) is None:
        return False  # a verb that comes first has its own subject: "they died, and many were wounded"
    return not (scan.is_number(other + 1) or scan.term(other + 1, "number") is not None)


def _behind_other(scan: Scan, first: int, state: str, floor: int) -> bool:
    """Tell whether a word is joined to one of the other toll in front, behind `floor` ("**killed** or wounded 20")."""
    signs = scan.lexicon.affixes.get("conjunction", ())
    before = first - 1 if signs and scan.words[first].startswith(signs) else first - 2
    told = state in _TOLLS and before > floor
    if scan.lexicon.verb_first and told and scan.term(before, "state", "subject") is not None:
        return False  # "they were killed, and wounded were 5": the verb in the plural has had its subject
    return told and _joined(scan, before + 1) == first and _is_other(scan, before, state)


def _joined(scan: Scan, at: int) -> int:
    """Give the word that "and" or "or" joins, written onto it or standing at a token; -1 where there is none."""
    reading = scan.readings[at] if at < len(scan) else None
    if reading is None:
        return -1
    if reading.prefix.startswith(scan.lexicon.affixes.get("conjunction", ("\0",))):
        return at
    join = scan.term(at, "range")
    joins = join is not None and join.entry.value in {"join", "weak"} and scan.words[at].isalpha() and join.last == at
    return at + 1 if joins else -1


def _is_other(scan: Scan, at: int, state: str) -> bool:
    """Tell whether a word tells the toll that a state is not: of the wounded beside the dead."""
    terms = (scan.term(at, "state", "object"), scan.term(at, "state", "subject"), noun_at(scan, at))
    told = {term.entry.value for term in terms if term is not None and term.last == at}
    return bool(told & (_TOLLS - {state})) and state not in told


def state_of(scan: Scan, term: Term, *, everywhere: bool = False) -> str:
    """
    Give the state that a word tells.

    Who was struck was wounded, unless somebody dies: where the sentence tells of deaths, or with `everywhere` the
    article, nobody knows which of the two it was.
    """
    if term.entry.value != _VICTIM:
        return term.entry.value
    first, last = (0, len(scan)) if everywhere else scan.sentence_tokens(term.first)
    return _VICTIM if any(_tells_death(scan, at) for at in scan.within("state", first, last)) else "injury"


def _tells_death(scan: Scan, at: int) -> bool:
    """Tell whether a word of death stands at a token."""
    told = (scan.term(at, "state", sub) for sub in ("subject", "object"))
    return any(term is not None and term.entry.value == _DEATH for term in told)


def _take(figure: Figure, state: str, first: int, last: int) -> None:
    """Let the state be the concept; whose state it is becomes a scope where that says more than "people"."""
    known = figure.concept
    if state == _AFFECTED and known not in {None, "people"}:
        return  # "100,000 children are affected" counts children
    figure.cover(first, last)
    figure.state = state
    figure.unit = "person"
    if known not in {None, "people", state, "victim", "casualty"} and figure.noun_first >= 0:
        figure.limit(str(known))
    figure.concept = state
    figure.trace.append(f"state {state}")


def _before(scan: Scan, figure: Figure, earlier: Figure | None) -> Term | None:
    """Find a verb or noun of event whose object the figure is."""
    floor = max(figure.sentence[0], figure.begin - _BETWEEN - 1, earlier.end + 1 if earlier is not None else 0)
    for at in range(figure.begin - 1, floor - 1, -1):
        term = _state(scan, at, "object")
        if term is not None and term.last < figure.begin:
            if earlier is not None and earlier.state and term.first <= earlier.end:
                return None
            longer = _state(scan, at - 1, "object")
            return longer if longer is not None and longer.last == term.last else term
        reading = scan.readings[at]
        owned = scan.has_owner(at)
        if owned and scan.term(at, "stop") is not None:
            continue  # "were hurt in it 12"
        if scan.words[at] in scan.lexicon.indefinite and figure.trace[:1] == ["singular"]:
            continue  # "killed a guard"
        if reading is not None and not reading.categories.isdisjoint({"stop", "filler"}) and not reading.prefix:
            longer = scan.term_before(figure.begin, "state", "object") or scan.term_before(at + 1, "state", "object")
            return longer if longer is not None and longer.first >= floor else None
        if not scan.words[at][0].isalpha():
            return None
    return None


def _verb_before(scan: Scan, figure: Figure, earlier: Figure | None) -> Term | None:
    """Find a verb whose subject and circumstances stand before its object ("killed the war since then 300,000")."""
    if not scan.lexicon.verb_first or figure.noun_first <= figure.last:
        return None
    floor = max(figure.sentence[0], figure.begin - _AWAY, earlier.end + 1 if earlier is not None else 0)
    for at in range(figure.begin - 1, floor - 1, -1):
        term = _state(scan, at, "object")
        told = scan.term(at, "tense")
        if term is not None:
            active = told is not None and told.entry.value == "past" and not term.suffix and term.last < figure.begin
            return term if active else None
        if told is not None or not scan.words[at][0].isalpha():
            return None
        if any(scan.term(at, kind) is not None for kind in _ANEW) or _begins_clause(scan, at):
            return None
    return None


def _begins_clause(scan: Scan, at: int) -> bool:
    """Tell whether a word begins a clause of its own, or points back into one ("a town **that lives in it** …")."""
    stop = scan.term(at, "stop")
    if stop is not None and (stop.entry.value == "verb" or scan.has_owner(at)):
        return True
    verb = looks_like_verb(scan, at, "present")
    return verb or is_word(scan, at, "grammar", "relative") or is_word(scan, at, "grammar", "that")


def _at_noun(scan: Scan, figure: Figure) -> Term | None:
    """Find the participle of a noun in front of its number ("the number of people killed … reached 30")."""
    if not 0 <= figure.noun_last < figure.first:
        return None
    term = scan.term(figure.noun_last + 1, "state", "subject")
    return term if term is not None and term.last < figure.first else None


def _within(scan: Scan, figure: Figure) -> Term | None:
    """Find a participle that describes the noun of a figure ("300 **injured** people")."""
    if figure.noun_first <= figure.last or is_state(figure):
        return None
    for at in range(figure.noun_first, figure.noun_last):
        term, noun = scan.term(at, "state", "subject"), noun_at(scan, at)
        if term is not None and term.last < figure.noun_last and (noun is None or noun.last <= term.last):
            return term
    return None


def _behind(scan: Scan, figure: Figure, start: int, following: int) -> Term | None:
    """Find a verb or participle behind a token whose subject the figure is, unless it has an object of its own."""
    start, following = over_aside(scan, start, following, figure.sentence[1])
    end = min(figure.sentence[1], start + _BEHIND, following)
    stated = figure.concept in _TOLLS and not scan.lexicon.head_first  # "15 killed and many injured"
    for at in range(start + 1, end):
        term = _state(scan, at, "subject")
        if term is not None:
            return None if _has_object(scan, at, term, following) else term
        word = scan.words[at]
        if (
            word in {".", ";", ":"}
            or (stated and kind(scan, at) in {AND, COMMA, CLAUSE})
            or (word in _DASHES and figure.noun_first < 0)
            or (scan.lexicon.head_first and at > figure.end + _BETWEEN)
        ):
            return None
    return None


def _state(scan: Scan, at: int, sub: str) -> Term | None:
    """Give a word of state; with an ending, who was struck is a thing ("5 shots")."""
    term = scan.term(at, "state", sub)
    if term is not None and term.suffix and term.suffix in scan.lexicon.affixes.get("feminine", ())[:1]:
        return None  # more likely the ending of a feminine noun, spelt like an owner
    return None if term is not None and term.suffix and term.entry.value == _VICTIM else term


def _is_phrase(scan: Scan, tokens: range) -> bool:
    """Tell whether some tokens only go on with the noun phrase in front ("ten men of **the special force**")."""
    return len(tokens) <= _PHRASE and all(
        scan.words[at][0].isalpha()
        and all(scan.term(at, kind) is None for kind in ("state", "stop", "copula", "change", "verb", "cue", "harm"))
        for at in tokens
    )


def _has_object(scan: Scan, at: int, term: Term, following: int) -> bool:
    """Tell whether an active verb acts on somebody else ("30 rebels killed five", "one man and injured five")."""
    helped = scan.readings[at - 1]
    told = helped.categories if helped is not None else ()
    if term.first != term.last or "copula" in told:
        return False
    if term.last + 1 == following:
        return True
    return "stop" not in told and (
        term.last + 1 < len(scan)
        and scan.term(at, "state", "object") is not None
        and noun_at(scan, term.last + 1) is not None
    )


def _listed(scan: Scan, earlier: Figure, figure: Figure) -> bool:
    """Tell whether only a comma or "and" stands between two figures."""
    between = range(earlier.end + 1, figure.begin)
    number = scan.term(figure.first, "number") if scan.lexicon.head_first else None
    if (
        number is not None
        and number.prefix in scan.lexicon.affixes.get("conjunction", ())
        and _is_phrase(scan, between)
    ):
        return True
    if len(between) > _BETWEEN:
        return False
    return all(
        scan.words[at] == "," or scan.term(at, "range") is not None or scan.term(at, "filler") is not None
        for at in between
    )
