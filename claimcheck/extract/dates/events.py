"""
What happens on a date: the words that name the event.

The head is the nearest noun of an event in the clause of the date; from there the phrase runs to the border of the
clause. Where no such noun stands, the clause in front of the date is the event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.grammar.dates import DateReading
    from claimcheck.languages import Scan

_LONGEST = 12
"""Words of an event phrase."""
_CHAIN = 4
"""How far apart event nouns stand that depend on each other."""
_OBJECT = 4
"""Tokens behind a date within which the object of the verb in front stands ("launched on Monday a large raid")."""
_REACH = 16
"""How far from its date an event may be named."""
_STOPS = frozenset('.,;:!?\n()[]\u00ab\u00bb\u201c\u201d\u201d\u2026\u2013\u2014"')
_SHORTEST = 3
"""Words of a clause; fewer between commas are an apposition."""
_PASSED = frozenset("\"\u201c\u201d\u00ab\u00bb'()")
"""Signs that part no clauses."""
_RELATIVE = frozenset(("relative", "complement"))
"""How a clause begins that speaks of the noun before it; a complement may be what somebody says as well."""
_QUOTES = frozenset("\"\u201c\u201d\u201d\u00ab\u00bb'")


def event_at(scan: Scan, reading: DateReading, following: int) -> tuple[int, int] | None:
    """
    Give the tokens, inclusive, of the phrase that names the event of a date; None where nothing does.

    `following` is the first token of the next date, which no phrase reaches over.
    """
    begin, whole = scan.sentence_tokens(reading.first)
    end = min(whole, following)
    when = _head_of_when(scan, reading.last, end)
    if when is not None:
        return _phrase(scan, when, reading.last + 1, end, reading)
    head = _head_before(scan, reading.first, begin)
    if head is not None and _is_verb(scan, head):
        return _clause_before(scan, reading, begin)
    if head is not None:
        return _phrase(scan, head, begin, end, reading)
    head = _head_behind(scan, reading.last, end, enclosed=_comma_before(scan, reading.first))
    if head is not None and (head - reading.last > _OBJECT or _says(scan, begin, reading.first)):
        told = _clause_before(scan, reading, begin)
        if told is not None and told[0] < told[1]:
            return told  # "he got a call today in which the attack was condemned"
    if head is not None:
        return _phrase(scan, head, reading.last + 1, end, reading)
    told = _clause_before(scan, reading, begin)
    if told is not None and told[0] == told[1]:
        told = _from_verb(scan, told[0], begin, end, reading)
    return told or _clause_behind(scan, reading, begin, end)


def _from_verb(scan: Scan, verb: int, begin: int, end: int, reading: DateReading) -> tuple[int, int] | None:
    """Give the clause of a verb right before a date, whose subject stands behind: `has arrived yesterday a plane`."""
    if not scan.lexicon.verb_first:
        return verb, verb
    if _goes_on(scan, reading, end):
        return _phrase(scan, verb, begin, end, reading)
    small = scan.term(verb, "was") is not None or scan.term(verb, "stop") is not None
    return None if small else (verb, verb)


def _names_event(scan: Scan, index: int) -> bool:
    """Tell whether a noun of an event stands at a token; an ending may make it another word: `legal`, not `law`."""
    term, affixes = scan.term(index, "event"), scan.lexicon.affixes
    if term is None or term.suffix not in affixes.get("relational", ()):
        return term is not None
    # the feminine is left out before that ending, and written before that of two: "the two meetings of"
    return scan.words[index].removesuffix(term.suffix).endswith(affixes["feminine"])


def _is_verb(scan: Scan, index: int) -> bool:
    """Tell whether a noun of an event is the verb that looks like it: `will end`; where verbs come first, none is."""
    if scan.lexicon.verb_first:
        return False
    term = scan.term_before(index, "tense")
    return term is not None and term.entry.value in {"future", "expected"} and term.last == index - 1


def _says(scan: Scan, begin: int, first: int) -> bool:
    """Tell whether a verb of saying or condemning stands before a date in its clause: it happened on that day."""
    for index in range(first - 1, max(begin, first - _REACH) - 1, -1):
        if _is_border(scan, index) and scan.words[index] != ",":
            return False
        if scan.term(index, "cue") is not None:
            return True
    return False


def _head_of_when(scan: Scan, last: int, end: int) -> int | None:
    """Find the noun of what happened on a date that a clause tells of: `…, when a strike hit the port`."""
    at = last + 1
    if at + 1 >= end or scan.words[at] != "," or scan.value(at + 1, "clause") != "moment":
        return None
    for index in range(at + 2, min(end, at + 2 + _LONGEST)):
        if _is_border(scan, index):
            return None
        if _names_event(scan, index):
            return index
    return None


def _is_border(scan: Scan, index: int) -> bool:
    """Tell whether a clause ends at a token."""
    word = scan.words[index]
    if word == "-":
        return not scan.touches(index)
    if word in _STOPS:
        return not (word == ":" and index + 1 < len(scan) and scan.is_number(index + 1) and scan.touches(index + 1))
    return scan.value(index, "clause") in {"border", "moment"}


def _head_before(scan: Scan, first: int, begin: int) -> int | None:
    """Find the nearest event noun before a date; a relative clause is taken back to the noun that it speaks of."""
    index = first - 1
    # A date between commas belongs to what stands before the first of them.
    if index > begin and scan.words[index] != "," and scan.value(index, "clause") == "preposition":
        index -= scan.words[index - 1] == ","
    if index >= begin and scan.words[index] == ",":
        index -= 1
    parenthesis = index
    while index >= max(begin, first - _REACH):
        if _is_border(scan, index) and index < parenthesis:
            after = index + 1
            if scan.words[index] not in _QUOTES and scan.value(after, "clause") not in _RELATIVE:
                break
        if _names_event(scan, index):
            return _head_of(scan, index, begin)
        index -= 1
    return None


def _head_of(scan: Scan, index: int, begin: int) -> int:
    """Give the first of several event nouns that depend on each other: the round of `the round of the dialogue`."""
    for back in range(index - 1, max(begin, index - _CHAIN) - 1, -1):
        if _is_border(scan, back) or scan.term(back, "tense") is not None:
            break
        if _names_event(scan, back):
            return _head_of(scan, back, begin)
    return index


def _head_behind(scan: Scan, last: int, end: int, *, enclosed: bool) -> int | None:
    """Find the first event noun behind a date, in its clause; a comma is crossed where one stands before it too."""
    for index in range(last + 1, min(end, last + 1 + _REACH)):
        border = _is_border(scan, index) or scan.value(index, "clause") in _RELATIVE
        if border and (index > last + 1 or not enclosed):
            return None
        if _names_event(scan, index):
            return index
    return None


def _phrase(scan: Scan, head: int, begin: int, end: int, reading: DateReading) -> tuple[int, int]:
    """Run from the head, and the ordinal before it, to the border of the clause, over the date where it goes on."""
    first = head
    ordinal = scan.term(head - 1, "number") if head - 1 >= begin else None
    if ordinal is not None or (head - 1 >= begin and scan.term(head - 1, "date_direction", "before") is not None):
        first = head - 1
    last, index, words = head, head + 1, 0
    while index < end and words < _LONGEST:
        if index == reading.first:
            if not _goes_on(scan, reading, end):
                break
            index = reading.last + 1 + (scan.words[reading.last + 1] == ",")
            continue
        if scan.words[index] == "," and index + 1 >= reading.first - 1 and index < reading.first:
            index += 1
            continue
        if _is_border(scan, index) and scan.words[index] not in _QUOTES:
            if index < reading.first and scan.value(index + 1, "clause") in _RELATIVE:
                index += 1
                continue
            break
        last = index
        index += 1
        words += 1
    return first, _trim(scan, first, last)


def _goes_on(scan: Scan, reading: DateReading, end: int) -> bool:
    """Tell whether the clause of a date goes on behind it."""
    after = reading.last + 1
    if after >= end:
        return False
    comma = scan.words[after] == ","
    if comma and not _comma_before(scan, reading.first):
        return False
    following = after + comma
    if following >= end or _is_border(scan, following) or scan.value(following, "clause") not in {"", "preposition"}:
        return False
    return not (comma and scan.words[following].startswith(_joined(scan)))


def _comma_before(scan: Scan, first: int) -> bool:
    """Tell whether a date, or the preposition before it, stands behind a comma."""
    if first < 1:
        return False
    return scan.words[first - 1] == "," or (
        first > 1 and scan.words[first - 2] == "," and scan.value(first - 1, "clause") == "preposition"
    )


def _joined(scan: Scan) -> tuple[str, ...]:
    """Give the conjunctions that are written onto the next word."""
    known = scan.lexicon.derived.get("clause.joined")
    if not isinstance(known, tuple):
        known = tuple(word for word, keys in scan.lexicon.words_of("clause").items() if "joined" in keys)
        scan.lexicon.derived["clause.joined"] = known
    return known


def _trim(scan: Scan, first: int, last: int) -> int:
    """Leave out prepositions and signs at the end of a phrase."""
    while last > first and (scan.value(last, "clause") != "" or scan.words[last] in _STOPS):
        last -= 1
    return last


def _clause_before(scan: Scan, reading: DateReading, begin: int) -> tuple[int, int] | None:
    """Give the clause in front of a date, up to a border, without the preposition at its end."""
    last = reading.first - 1
    while last >= begin and (scan.words[last] in _PASSED or scan.words[last] == ","):
        last -= 1
    first, apposition = last + 1, False
    while first - 1 >= max(begin, last - _LONGEST):
        if scan.value(first - 1, "clause") == "complement":
            break
        if _is_border(scan, first - 1) and scan.words[first - 1] not in _PASSED:
            # What stands between two commas only names who is spoken of.
            if scan.words[first - 1] != "," or last - first + 1 >= _SHORTEST or apposition:
                break
            apposition = True
        first -= 1
    while first <= last and not scan.words[first][0].isalnum():
        first += 1
    last = _trim(scan, first, last) if last >= first else last
    if last < first or scan.value(last, "clause") != "" or not scan.words[last][0].isalpha():
        return None
    if first == last == begin and len(scan.words[first]) <= _SHORTEST:
        # A preposition with a conjunction written onto it.
        return None
    return first, last


def _clause_behind(scan: Scan, reading: DateReading, begin: int, end: int) -> tuple[int, int] | None:
    """Give the clause behind a date that opens the sentence: `On Monday a ferry sank`."""
    opening = [at for at in range(begin, reading.first) if scan.words[at] not in _PASSED]
    if len(opening) > 1 or any(len(scan.words[at]) > _SHORTEST and scan.value(at, "clause") == "" for at in opening):
        return None
    first = reading.last + 1
    while first < end and (scan.words[first] == "," or scan.words[first] in _PASSED):
        first += 1
    last = first - 1
    while last + 1 < min(end, first + _LONGEST) and not _is_border(scan, last + 1):
        last += 1
    last = _trim(scan, first, last) if last > first else last
    if last - first + 1 < _SHORTEST or not scan.words[first][0].isalpha() or scan.value(first, "clause") != "":
        return None
    return first, last


def told_again(scan: Scan, dates: Sequence[DateReading], place: int) -> Iterator[tuple[int, int]]:
    """
    Give the events of the next sentence that have no date of their own, but an ordinal: `the first dialogue`.

    Such a sentence goes on telling of the day that the sentence before it names.
    """
    reading = dates[place]
    if reading.expression.day is None:
        return
    _, begin = scan.sentence_tokens(reading.first)
    if begin >= len(scan):
        return
    _, end = scan.sentence_tokens(begin)
    following = place + 1
    while following < len(dates) and dates[following].first < begin:
        if dates[following].expression.day is not None:
            return
        following += 1
    if following < len(dates) and dates[following].first < end:
        return
    for index in range(begin + 1, end):
        if _names_event(scan, index) and scan.term(index - 1, "number", "ordinal") is not None:
            yield _phrase(scan, index, begin, end, reading)
            return
