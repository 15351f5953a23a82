"""Where noun phrases begin and end, in a language whose verbs and nouns come first: the phrases of `verb_first`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.nominal_words import (
    MEASURE,
    is_change,
    is_country,
    is_definite,
    is_joined,
    is_preposition,
    is_qualifier,
    is_word,
    looks_like_her_verb,
    looks_like_verb,
    looks_past,
)
from claimcheck.extract.figures.phrases import longest_over, noun_at, stops

if TYPE_CHECKING:
    from claimcheck.languages import Scan

_QUOTES = {
    '"': '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": "\N{LEFT DOUBLE QUOTATION MARK}",
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}",
}
"""What opens a quotation, by what closes it."""
LONGEST = 7
"""Words of a subject as it is printed."""
_NEVER_NOMINAL = frozenset(("copula", "cue", "verb", "number", "unit", "month", "weekday"))
_EXACTNESS = frozenset(("course", "approx"))


def phrase_before(
    scan: Scan, end: int, first: int, *, exact: bool = True, whole: bool = True
) -> tuple[int, int] | None:
    """
    Give the phrase that ends right before a token; a comma, a bracket and words of exactness lie between.

    `exact` tells that words such as "amount" are words of exactness there, and no nouns; `whole` takes what "and" joins
    to a definite phrase together with it.
    """
    last = end - 1
    while last >= first and (
        len(scan.words[last]) == 1
        or (exact and scan.holds(last, _EXACTNESS))
        or is_qualifier(scan, last)
        or is_word(scan, last, "grammar", "auxiliary")
        or (_is_back(scan, last) and scan.term(last, "part") is None)
        or (is_change(scan, last) and scan.ends_with(last, "accusative"))  # "the index closed **higher** by 5"
    ):
        opening = _opening_quote(scan, last, first)
        named = phrase_before(scan, opening, first, exact=exact) if opening > first else None
        if named is not None and named[1] == opening - 1 and noun_at(scan, opening - 1) is not None:
            return named[0], last  # "the share of «the bank»"
        last -= 1
    begin = last + 1
    while begin > first and last - begin < LONGEST and _nominal(scan, begin - 1):
        if looks_like_verb(scan, begin - 1, "present") or (begin <= last and looks_like_her_verb(scan, begin - 1)):
            break
        if begin <= last and is_definite(scan, begin - 1) and not _describes(scan, begin):
            break
        if begin <= last and not is_definite(scan, begin) and _is_owned(scan, begin - 1):
            break
        if begin <= last and looks_past(scan, begin - 1):
            break
        begin -= 1
        if _bound(scan, begin):
            break
    quoted = _opening_quote(scan, begin - 1, first) if first < begin <= last and is_definite(scan, begin) else -1
    if quoted >= first and scan.words[quoted] != scan.words[begin - 1]:
        named = phrase_before(scan, quoted, first, exact=exact)
        near = named is not None and named[1] == quoted - 1 and noun_at(scan, quoted - 1) is not None
        begin = named[0] if named is not None and near else quoted  # "the share of «Alpha», **the American**"
    if begin > last:
        return None
    joined = whole and begin > first and is_joined(scan, begin, by="and") and is_definite(scan, begin)
    rest = phrase_before(scan, begin, first, exact=exact) if joined else None
    if rest is not None and rest[1] == begin - 1 and is_definite(scan, rest[1]):
        return rest[0], last  # "the sector of the energy **and the services**"
    return begin, last


def _is_back(scan: Scan, at: int) -> bool:
    """Tell whether a preposition has its noun written on, behind what it tells of ("the share of men **in it**")."""
    return scan.value(at, "stop") == "preposition" and scan.has_owner(at)


def _is_owned(scan: Scan, at: int) -> bool:
    """Tell whether a word has its owner written on, behind which no other stands ("his share")."""
    reading = scan.readings[at]
    return scan.has_owner(at) and (reading is None or bool(reading.suffix))


def _opening_quote(scan: Scan, closing: int, first: int) -> int:
    """Give the mark that opens what a mark of quotation closes, -1 where none does or much stands between."""
    if scan.words[closing] not in _QUOTES:
        return -1
    opened = _QUOTES[scan.words[closing]]
    return next(
        (at for at in range(closing - 1, max(first, closing - LONGEST) - 1, -1) if scan.words[at] == opened), -1
    )


def phrase_at(scan: Scan, at: int, end: int) -> tuple[int, int] | None:
    """
    Read the noun phrase that begins at a token and ends before another.

    Where an object stands behind it, that is what changed ("the bank raised **its forecast** to 5 %").
    """
    at = _begins_at(scan, at, end)
    last = at - 1
    while last + 1 < end and last - at + 1 < LONGEST:
        if at <= last < end - 2 and _points_on(scan, last + 1):
            last += 1  # "most of **these** jobs"
        if not _nominal(scan, last + 1):
            last -= is_word(scan, last, "grammar", "demonstrative")
            break
        if scan.term(last + 1, "course") is not None:
            break
        if last >= at and looks_like_verb(scan, last + 1, "present") and scan.has_owner(last + 1):
            return phrase_at(scan, last + 2, end)  # "the shares **led by** two of them"
        # "the loans granted **to the families**", "the share of the hotels **and the flats**"
        to_it = scan.begins_with(last + 1, "attached") or is_joined(scan, last + 1, by="and")
        second = last >= at and is_definite(scan, last) and is_definite(scan, last + 1) and not to_it
        if second and not _describes(scan, last + 1) and not _is_measure(scan, at, last):
            return phrase_at(scan, last + 1, end)  # "cut the state **the aid**"
        if last >= at and is_definite(scan, last) and not is_definite(scan, last + 1):
            if _is_object(scan, last + 1, end):
                return phrase_at(scan, last + 1, end)
            if not _told_more(scan, last + 1):
                break
        last += 1
    while last >= at and scan.term(last, "approx") is not None and not (last == at and _is_known_measure(scan, at)):
        last -= 1
    if last < at:
        return None
    closed_at = next(
        (i for i in range(last + 2, min(end, last + LONGEST)) if _opening_quote(scan, i, last + 1) == last + 1), -1
    )
    if closed_at >= 0 and noun_at(scan, last) is not None:
        return at, closed_at  # "the share of «the bank»"
    named = any(noun_at(scan, index) is not None or is_definite(scan, index) for index in range(at, last + 1))
    known = scan.readings[last] is not None or last > at or scan.term(at, "place") is not None
    closed = last + 1 < end and scan.term(last + 1, "course") is not None and not scan.begins_with(at, "by")
    return (at, last) if named or closed or not known else None


def _is_object(scan: Scan, at: int, end: int) -> bool:
    """Tell whether a word behind a definite one is an object of its own: with an owner, or a measure."""
    if scan.has_owner(at):
        return not is_joined(scan, at, by="and") and not is_word(scan, at - 1, "measure", "pending")
    term = scan.term(at, "noun", MEASURE)
    last = at + 1 >= end and is_word(scan, at, "measure", "general")  # "exceeded the fat **the rate of** 35 %"
    return term is not None and not term.prefix and not last and not _told_more(scan, at)


def _told_more(scan: Scan, at: int) -> bool:
    """Tell whether a word without the article goes on with the definite one in front of it."""
    widest = scan.begins_with(at - 1, "elative") and scan.ends_with(at, "accusative")  # "the widest **in range**"
    pending = is_word(scan, at - 1, "measure", "pending") and scan.has_owner(at)  # "the goods to be **re-exported**"
    return widest or pending or scan.term(at, "place") is not None


def _begins_at(scan: Scan, at: int, end: int) -> int:
    """Step over a mark of quotation and "these"; to the end where a time follows ("reached **this year** 5")."""
    while at < end and (scan.words[at] in {'"', "«", "“"} or is_word(scan, at, "grammar", "demonstrative")):
        at += 1
        if at < end and scan.term(at, "date_unit", "one") is not None:
            return end
    return at


def _is_known_measure(scan: Scan, at: int) -> bool:
    """Tell whether a word is a measure with its article, and no word of exactness then ("the depth")."""
    return is_definite(scan, at) and scan.term(at, "noun", MEASURE) is not None


def _points_on(scan: Scan, at: int) -> bool:
    """Tell whether "these" and a definite noun stand at a token, and no time ("this year")."""
    pointed = is_word(scan, at, "grammar", "demonstrative") and is_definite(scan, at + 1)
    return pointed and scan.term(at + 1, "date_unit") is None


def is_where(scan: Scan, first: int, last: int) -> bool:
    """Tell whether a phrase is known to be one thing, and a preposition stands in front ("a loss **on the paper**")."""
    known = is_definite(scan, last) or scan.has_owner(last) or scan.term(last, "place") is not None
    described = is_definite(scan, min(last + 1, len(scan) - 1))  # "of the budget **the** amounting to 5"
    return known and not described and is_preposition(scan, first - 1)


def _is_measure(scan: Scan, first: int, last: int) -> bool:
    """Tell whether a phrase is a measure, which does nothing to the next word ("the net profit **due** to …")."""
    term = scan.term(first, "noun", MEASURE)
    return term is not None and term.last == last


def is_indefinite(scan: Scan, first: int, last: int) -> bool:
    """Tell whether a phrase is known to be a noun without the article, and no change."""
    if any(is_definite(scan, at) or scan.term(at, "place") is not None for at in range(first, last + 1)):
        return False
    if noun_at(scan, first) is not None:
        return not (is_change(scan, first) and first == last)
    return first < last and scan.ends_with(last, "accusative")


def _describes(scan: Scan, at: int) -> bool:
    """Tell whether a word behind a definite one can be its adjective: definite as well, and no known thing."""
    if not is_definite(scan, at) or is_country(scan, at):
        return False
    term, before = noun_at(scan, at), noun_at(scan, at - 1)
    if term is None or term.entry.sub == "person" or term.suffix:
        return True
    whole = longest_over(scan, at, "noun")
    return (whole is not None and whole.first < at) or (before is not None and before.entry == term.entry)


def _nominal(scan: Scan, at: int) -> bool:
    """Tell whether a word can belong to a noun phrase."""
    word = scan.words[at]
    if (
        len(word) == 1
        or not word[0].isalpha()
        or word in scan.lexicon.articles
        or (stops(scan, at) and scan.term(at, "often") is None)
        or is_word(scan, at, "grammar", "relative")
        or is_word(scan, at, "measure", "turn")
    ):
        return False
    if noun_at(scan, at) is not None or is_definite(scan, at):
        return True
    change = scan.term(at, "change")
    if change is not None and change.entry.sub in {"verb", "alone"}:
        return False
    tense = scan.term(at, "tense")
    if tense is not None and tense.entry.value in {"past", "future"}:
        return False
    if scan.term(at, "modal") is not None and scan.begins_with(at, "present"):
        return False
    return not scan.holds(at, _NEVER_NOMINAL)


def _bound(scan: Scan, at: int) -> bool:
    """Tell whether a word has a preposition or "and" written on, with which a phrase begins."""
    reading = scan.readings[at]
    return reading is not None and bool(reading.prefix) and not reading.prefix.startswith(scan.lexicon.articles[0])
