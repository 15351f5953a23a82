"""Whose age, and whose birth: the name that stands beside the words for it in their sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.cuts import cut
from claimcheck.facets.spelling import same_person, same_word, words_of
from claimcheck.languages import language_of
from claimcheck.model import Value

if TYPE_CHECKING:
    from claimcheck.languages import Scan
    from claimcheck.model import Claim

_BESIDE = 2
"""Words between a name and its age or birth: the verb of being, a title."""
_SHORTEST = 2
"""Words of a given name and a surname."""
_CLAUSE = 8
"""Words within which somebody is born on a day, or dies at an age."""
LONGEST_BIRTH = 366
"""Days from the first to the last on which somebody may have been born: a year at most."""
_YOUNGEST = 12
"""Years that a range in brackets behind a name spans at least, if it is that of a life."""
_NO_NAME = frozenset(
    (
        "month", "weekday", "date_unit", "date_day", "date_link", "role", "clause", "tense", "grammar", "life",
        "number", "age", "nationality", "event", "cue", "act", "singular", "noun", "unit", "date_bound", "organisation",
        "place", "filler", "personal", "harm", "state",
    )
)  # fmt: skip
_COMMAS = frozenset(",\u060c(")


class Person(Value, frozen=True):
    """
    The names that somebody may have, and the article that they stand in.

    They are two where a verb of no table may open the sentence. `died` tells that an age is that at death, `news` that
    it is one just now.
    """

    names: tuple[str, ...]
    article: str
    died: bool = False
    news: bool = False


def is_one(one: Person, other: Person) -> bool:
    """Tell whether two names are one person's: in one article a surname alone may be."""
    return any(
        _same(one_name, other_name, alone=one.article == other.article)
        for one_name in one.names
        for other_name in other.names
    )


def _same(one: str, other: str, *, alone: bool) -> bool:
    left, right = words_of(one), words_of(other)
    if min(len(left), len(right)) > 1:
        return same_person(left, right)
    return alone and bool(left and right) and same_word(left[-1], right[-1])


def born_in(claim: Claim) -> Person | None:
    """Give the person whose birth a date is that of, or whose life, where it is a range in brackets behind a name."""
    day = claim.date
    if day is None or day.basis != "stated" or day.first is None or day.last is None:
        return None
    scan, first, last = _place(claim, day.start, day.end)
    if (day.last - day.first).days > LONGEST_BIRTH:
        lived = day.last.year - day.first.year >= _YOUNGEST and scan.words[first - 1 : first] == ["("]
        return _person(scan, claim, _run_before(scan, first - 1, 0)) if lived else None
    born = next(
        (at for at in range(first - 1, max(-1, first - 1 - _CLAUSE), -1) if scan.value(at, "life") == "born"), None
    )
    if born is None:
        return None
    after = _run_after(scan, born + 1, 0 if scan.lexicon.verb_first else -1)
    run = after or _run_before(scan, born, _BESIDE) or _run_after(scan, last + 1, 1)
    return _person(scan, claim, run)


def told_of(claim: Claim) -> Person | None:
    """Give the person whose age a figure tells, where it is as of today or of a death."""
    quantity = claim.quantity
    end = claim.end if quantity is None else max(quantity.surface_end, quantity.unit_end or 0)  # the name is behind it
    scan, first, last = _place(claim, claim.start, end)
    if any((term := scan.term(at, "clause")) is not None and term.entry.value == "moment" for at in range(len(scan))):
        return None
    near = [scan.value(at, "life") for at in range(max(0, first - _CLAUSE), min(len(scan), last + 1 + _CLAUSE))]
    news = "dies" in near
    died = news or "died" in near
    run = _run_before(scan, first, 0)
    if not run and died:
        run = _run_before(scan, first, _CLAUSE)
    return _person(scan, claim, run or _run_after(scan, last + 1, 1), died=died, news=news)


def _place(claim: Claim, start: int, end: int) -> tuple[Scan, int, int]:
    """Give the sentence of a claim, looked up, and the tokens at which some characters of it begin and end."""
    text, begin = claim.sentence.text, claim.sentence.start
    scan = cut(text, claim.language or language_of(text)).scan
    return scan, scan.token_at(start - begin), scan.token_at(end - 1 - begin)


def _person(scan: Scan, claim: Claim, run: range, *, died: bool = False, news: bool = False) -> Person | None:
    if not run:
        return None
    opens = scan.lexicon.verb_first and run[0] == 0 and len(run) > _SHORTEST
    names = tuple(scan.quote(first, run[-1]) for first in (run[0], run[0] + 1)[: 1 + opens])
    return Person(names, claim.article, died, news)


def _run_before(scan: Scan, index: int, between: int) -> range:
    """Give the last name that ends before a token, with no more than some words between, commas aside."""
    at = index - 1
    while at >= 0 and not _is_name(scan, at):
        between -= scan.words[at] not in _COMMAS
        if between < 0:
            return range(0)
        at -= 1
    first = at
    while first > 0 and _is_name(scan, first - 1):
        first -= 1
    return _trimmed(scan, first, at)


def _run_after(scan: Scan, index: int, between: int) -> range:
    """Give the first name that begins behind a token, with no more than some words between, commas aside."""
    at = index
    while at < len(scan) and between >= 0 and not _is_name(scan, at):
        between -= scan.words[at] not in _COMMAS
        at += 1
    last = at
    while last < len(scan) and _is_name(scan, last):
        last += 1
    return _trimmed(scan, at, last - 1) if between >= 0 else range(0)


def _trimmed(scan: Scan, first: int, last: int) -> range:
    """Leave out what bears the article in front of a name: a title that no table knows."""
    articles = scan.lexicon.articles
    while first < last and articles and scan.words[first].startswith(articles) and scan.lexicon.head_first:
        first += 1
    return range(first, last + 1)


def _is_name(scan: Scan, index: int) -> bool:
    """Tell whether a word may be one of a name: in capitals where a script has them, and no word of a table."""
    start, _ = scan.span(index, index)
    letter = scan.original[start]
    if not letter.isalpha() or (letter.lower() != letter.upper() and not letter.isupper()):
        return False
    known = scan.readings[index]
    return known is None or _NO_NAME.isdisjoint(known.by_category)
