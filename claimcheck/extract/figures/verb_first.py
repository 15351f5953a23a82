"""
What a measure is of, in a language whose verbs come first: "rose **the company's profits** 5 % to 30 million".

The subject stands behind the verb that tells the figure, in front of it ("that **the profits** have risen by 5 %",
"**the loans** which reached 3 million"), behind a noun of change ("a rise of **the price** by 5 %"), or right in front
of the figure where no verb is said again ("and **the second company** 7 %").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.adjacent import beside
from claimcheck.extract.figures.governors import BREAKS, Governor, goes_on, governor_of
from claimcheck.extract.figures.heads import concept_of
from claimcheck.extract.figures.nominal_words import (
    MEASURE,
    SHARE,
    is_amount,
    is_attached,
    is_change,
    is_definite,
    is_joined,
    is_preposition,
    is_qualifier,
    is_sum,
    is_word,
    looks_like_verb,
)
from claimcheck.extract.figures.nominals import (
    is_indefinite,
    is_where,
    phrase_at,
    phrase_before,
)
from claimcheck.extract.figures.owners import adjoins, measured_by, owner_of, verb_of_owner
from claimcheck.extract.figures.phrases import noun_at
from claimcheck.extract.figures.unit_terms import NEVER_PARTED

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_REACH = 40
"""Tokens in front of a figure that its clause is looked through for."""
_GOVERNORS = 3
"""Verbs that may tell a figure one after another ("rose to reach 5")."""
_APART = 4
"""Words of a place or time that may stand between a verb and its subject."""
_SIDES = frozenset({"(", ")", "[", "]"})


def subject_in_clause(scan: Scan, figure: Figure, floor: int) -> tuple[int, int]:
    """
    Find the phrase that a figure tells of in its own clause.

    Args:
        scan: the article.
        figure: the figure, its unit and bounds read.
        floor: the first token that belongs to no earlier figure of the sentence.

    Returns:
        first and last token; (-1, -1) where the clause names nothing new.

    """
    begin = min(figure.first, figure.unit_first) if figure.unit_first >= 0 else figure.first
    first = max(figure.sentence[0], floor, begin - _REACH)
    near = begin - 1 if scan.words[begin - 1] == ")" else begin - 2
    side = next((at for at in range(near, first - 1, -1) if scan.words[at] in _SIDES), -1)
    first = side + 1 if side >= 0 and scan.words[side] == "(" else first  # "(**his fortune** is about 40 billion)"
    begin -= begin - 1 > first and _is_bracketed(scan, figure, begin)
    between = scan.term_before(begin, "range")
    if between is not None and between.entry.value == "open" and between.first > first:
        begin = between.first  # "the share in it **ranges between** 15 and 40 %"
    owner = owner_of(scan, begin, first)
    if owner >= 0 and figure.unit in NEVER_PARTED and is_change(scan, owner):
        owner = -1  # "expectations of **its rise** by 5 %" is no height
    if owner >= 0:
        begin = owner
        verb = verb_of_owner(scan, owner, first)
        if verb is None:
            return measured_by(scan, owner, first)
        if not verb.noun and not is_word(scan, owner, "measure", "owned"):
            found = _in_front(scan, verb, first)
            return found if found is not None and adjoins(scan, found[1], verb.first) else (owner, owner)
    measure = _measure_in_front(scan, begin, first)
    if measure is not None:
        return measure
    governor = governor_of(scan, begin, first)
    if governor is None:
        if is_sum(scan, begin - 1):
            return begin - 1, begin - 1  # "deposited **a sum** of 5": a thing of its own, whoever deposited it
        found = beside(scan, begin, first, figure.sentence[0])
        named = found[0] >= 0 and (figure.unit_first >= 0 or concept_of(scan, *found) is not None)
        return found if named else (-1, -1)
    for _ in range(_GOVERNORS):
        subject = _of(scan, governor, begin, first)
        if subject is not None:
            return subject
        begin = governor.first
        further = governor_of(scan, begin, first)
        if further is None or not goes_on(scan, further.last + 1, begin):
            break
        governor = further
    return -1, -1


def _is_bracketed(scan: Scan, figure: Figure, begin: int) -> bool:
    """Tell whether a number stands in brackets of its own, and no bound in front of them ("at a value of **(5)**")."""
    if scan.words[begin - 1] != "(" or scan.words[min(figure.last + 1, len(scan) - 1)] != ")":
        return False
    bound = scan.term_before(begin - 1, "approx", "before")
    return bound is None or bound.entry.value == "exact"


def subject_in_front(scan: Scan, figure: Figure, floor: int) -> tuple[int, int] | None:
    """Find what stands in front of a verb that is the figure itself ("that **the exports** have doubled")."""
    verb = Governor(figure.first, figure.last, noun=False, prefix="")
    return _in_front(scan, verb, max(figure.sentence[0], floor, figure.first - _REACH))


def _of(scan: Scan, governor: Governor, begin: int, first: int) -> tuple[int, int] | None:
    """Find the phrase that a governor tells of, behind it or in front of it."""
    subject = _behind(scan, governor, begin)
    if subject is not None:
        return subject
    if not governor.noun:
        return _in_front(scan, governor, first)
    if governor.prefix in scan.lexicon.affixes.get("by", ()):
        return None
    verb = governor_of(scan, governor.first, first) if scan.ends_with(governor.last, "accusative") else None
    told = verb is not None and not verb.noun  # "the loans **showed** a rise of 5 %"
    return None if told else _opening(scan, governor.first, first)


def _measure_in_front(scan: Scan, begin: int, first: int) -> tuple[int, int] | None:
    """Give the phrase right in front where a measure heads it, or what "at a value of" in front belongs to."""
    at = begin
    while at > first and (is_qualifier(scan, at - 1) or (scan.term(at - 1, "approx") and not _valued(scan, at - 1))):
        at -= 1
    if at > first and _valued(scan, at - 1):
        thing = beside(scan, at - 1, first, first, valued=True)
        return thing if thing[0] >= 0 else None
    found = phrase_before(scan, begin, first, whole=False)
    if found is None or is_preposition(scan, found[0] - 1):
        return None
    if found[0] < found[1] and scan.term(found[0], "approx") is not None and noun_at(scan, found[0]) is None:
        found = found[0] + 1, found[1]  # "the average price"
    term = scan.term(found[0], "noun", MEASURE)
    bare = (
        term is not None and term.prefix in ("", *scan.lexicon.articles) and not scan.begins_with(found[0], "attached")
    )
    heads = bare and not is_change(scan, found[0])
    return found if heads and not is_word(scan, found[0], "measure", "general") else None


def _valued(scan: Scan, at: int) -> bool:
    """Tell whether "at a value of", "at a price of" stands at a token: a measure with its preposition written on."""
    term = scan.term(at, "noun", MEASURE)
    by = term is not None and term.prefix in scan.lexicon.affixes.get("by", ()) and not is_change(scan, at)
    return by and term is not None and term.entry.value != SHARE


def _behind(scan: Scan, governor: Governor, end: int) -> tuple[int, int] | None:
    """Find the phrase behind a governor, over a place or time and over "in" behind a noun of change."""
    at = governor.last + 1
    for _ in range(_APART):
        if at >= end:
            return None
        if not scan.words[at][0].isalpha():
            if scan.words[at] in _SIDES | {'"', "«", "“", "”"}:
                at += 1
                continue
            return None
        inside = governor.noun and is_word(scan, at, "measure", "in")
        if inside or (at == governor.last + 1 and _points_back(scan, at)):
            at += 1
            continue
        break
    if governor.noun and at < end and scan.term(at, "course") is not None:
        return None
    found = phrase_at(scan, at, end)
    if found is not None and found[0] == at and (_is_period(scan, at) or (not governor.noun and is_attached(scan, at))):
        found = None  # "the budget that came **this year** to 5", "the loans that came **in the year** to 5"
    if found is not None and scan.term(governor.first, "cue") is not None:
        head = noun_at(scan, found[0])
        if (head is not None and head.entry.sub == "person") or scan.term(found[0], "role") is not None:
            return None  # "the minister put … at 5 million"
    if found is not None or governor.noun:
        return found
    return _after_adjunct(scan, at, end)


def _is_period(scan: Scan, at: int) -> bool:
    """Tell whether a word is a period with the article, such as "the year"."""
    return is_definite(scan, at) and scan.term(at, "date_unit", "one") is not None


def _points_back(scan: Scan, at: int) -> bool:
    """Tell whether a preposition has its noun written on ("at the time **in which** the loans reached …")."""
    stop = scan.term(at, "stop")
    return stop is not None and stop.entry.value == "preposition" and scan.has_owner(at)


def _after_adjunct(scan: Scan, at: int, end: int) -> tuple[int, int] | None:
    """Find the subject behind a time between it and its verb ("reached in the past year the loans 3 million")."""
    apart = at < end and (is_preposition(scan, at) or is_attached(scan, at))
    if not apart or scan.term(at, "course") is not None:
        return None
    for index in range(at + 1 + is_preposition(scan, at), end - 1):
        word = scan.words[index]
        if not word[0].isalpha():
            return None
        noun = noun_at(scan, index)
        if noun is None or noun.prefix or word.startswith(scan.lexicon.articles) or is_preposition(scan, index - 1):
            continue
        if noun.entry.sub == MEASURE or scan.term(index, "counter") is not None:
            return phrase_at(scan, index, end)
    return None


def _in_front(scan: Scan, governor: Governor, first: int) -> tuple[int, int] | None:
    """Find the subject of a verb that stands behind it."""
    at = governor.first - 1
    while at >= first and is_word(scan, at, "grammar", "auxiliary"):
        at -= 1
    if at >= first and is_word(scan, at, "grammar", "relative"):
        found = _agreeing(scan, at, phrase_before(scan, at, first))
        whole = phrase_before(scan, found[0], first) if found is not None and is_attached(scan, found[0]) else None
        return (whole[0], found[1]) if whole is not None and found is not None else found  # "loans for families that"
    course = scan.term(governor.first, "course")
    if governor.first == at + 1 and (
        is_joined(scan, governor.first) or (course is not None and course.entry.value != "was")
    ):
        so = not is_joined(scan, governor.first, by="and") and is_joined(scan, governor.first)
        return _opening(scan, governor.first, first, so=True) if so else None  # "… and reached 3 million": as before
    near = phrase_before(scan, at + 1, first, exact=not is_amount(scan, at))
    feminine = scan.lexicon.affixes.get("feminine", ("\0",))[:1]
    course = scan.term(near[0] - 1, "course") if near is not None and near[0] > first else None
    if near is not None and course is not None and course.entry.value not in {"from", "instead"}:
        if scan.words[near[1]].endswith(feminine) or is_change(scan, near[0]):
            near = phrase_before(scan, near[0] - 1, first)  # "a growth at a compound rate that came to 5 %"
    elif near is not None and (is_attached(scan, near[0]) or is_where(scan, *near)):
        thing = beside(scan, at + 1, first, first)
        near = thing if thing[0] >= 0 else None
    if near is not None and is_indefinite(scan, *near):
        return near  # "an offer that came to 5": no relative word is written behind an indefinite noun
    found = _opening(scan, governor.first, first)
    if found is None and not any(
        is_word(scan, index, "measure", "turn") for index in range(max(first, at - 1), at + 1)
    ):
        found = near
    return None if found is not None and found[0] == found[1] and is_change(scan, found[0]) else found


def _agreeing(scan: Scan, at: int, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """Leave out feminine nouns that a masculine relative word is not told of ("the printing of **the book** which")."""
    if found is None or scan.words[at] not in scan.lexicon.affixes.get("relative_masculine", ()):
        return found
    first, last = found
    while first < last and scan.is_feminine(first):
        first += 1
    return first, last


def _opening(scan: Scan, end: int, first: int, *, so: bool = False) -> tuple[int, int] | None:
    """Find the phrase behind "that" or "as for", which the clause of a verb begins with; `so`: with that word."""
    for at in range(end - 1, first - 1, -1):
        if scan.words[at] in BREAKS or is_word(scan, at, "grammar", "resumes"):
            return None
        if not so and is_word(scan, at, "measure", "turn") and is_word(scan, at + 1, "measure", "concerning"):
            return None
        opens = any(is_word(scan, at, "grammar", value) for value in ("that", "topic"))
        if opens or is_word(scan, at, "measure", "concerning" if so else "turn"):
            if looks_like_verb(scan, at + 1, "subjunctive"):
                return None
            return phrase_at(scan, at + 1, end)
    return None
