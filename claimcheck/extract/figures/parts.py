"""Totals and their parts: "3,500 soldiers, of them 2,500 American"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.heads import PERSON
from claimcheck.extract.figures.phrases import noun_at
from claimcheck.extract.figures.places import limits
from claimcheck.extract.figures.plurals import is_plural
from claimcheck.extract.figures.unit_terms import NEVER_PARTED
from claimcheck.extract.figures.wordclasses import AUXILIARY, DETERMINER, kind
from claimcheck.model import OF_THE_TOTAL
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_REACH = 3
"""Tokens between "of them" and its figure ("including, on Monday, 5 …" is not one)."""
_BETWEEN = 5
"""Tokens between one part and the next, with the place of the first ("5 in the north of Syria and 3 …")."""
_TOTAL_REACH = 25
_NEXT = 2
"""Tokens from a total to the word that its part follows: a comma stands between."""


def read_parts(scan: Scan, figures: Sequence[Figure]) -> None:
    """Link parts with the total in front of them; a part without a noun of its own has the total's."""
    for index, figure in enumerate(figures):
        if index and figure.unit in NEVER_PARTED and not figure.counted:
            _read_share(scan, figures, index)
        if _is_some_of(scan, figure):
            figure.role = "part"
            _limit_behind(scan, figure, figure.noun_last)
        if not index or not figure.counted or (figure.role == "part" and figure.links):
            continue
        before = figures[index - 1]
        if _of_whole(scan, before, figure) or _numbered(before, figure):
            _whole(before, figure)
            continue
        if _opens(scan, before, figure):
            _whole(figure, before)
            continue
        total = _total(figures, index)
        if total is None:
            continue
        if _marked(scan, figure, before, total) or (
            figures[index - 1].role == "part" and _follows(scan, figures[index - 1], figure)
        ):
            _link(total, figure, sure=_is_sure(scan, total, figure))
            if figure.end == figure.last:
                _limit_behind(scan, figure, figure.last)
        elif figure.noun_first < 0 and figure.concept is None and _only_scope(scan, figure):
            _inherit(total, figure)


def is_left(scan: Scan, figure: Figure) -> bool:
    """Tell whether a figure is of those to whom it did not happen ("**all but** two of whom died")."""
    term = scan.term_before(figure.begin, "part")
    return term is not None and term.entry.value == "left"


def _is_some_of(scan: Scan, figure: Figure) -> bool:
    """Tell whether a number is of things that are known ("two of the victims"), and nothing else is said of them."""
    of = figure.last + 1
    if scan.lexicon.head_first:
        return _is_some_of_those_hit(scan, figure)
    if not figure.counted or figure.state or figure.role != "level" or figure.noun_first <= of + 1:
        return False
    owner = scan.term(of, "owner")
    whole = bool(figure.numerals) and not figure.numerals[0].vague and not figure.numerals[0].fraction
    return whole and owner is not None and owner.entry.value == "of" and kind(scan, of + 1) == DETERMINER


def _is_some_of_those_hit(scan: Scan, figure: Figure) -> bool:
    """Tell whether a number is of people known to be hurt ("120 of the wounded"); "5 of the soldiers" may be all."""
    of = scan.term(figure.last + 1, "part")
    if of is None or of.entry.value != "whole" or figure.noun_first != of.last + 1 or figure.role != "level":
        return False
    concept = vocabulary().concepts.get(figure.concept or "")
    hit = concept is not None and concept.nature == "toll" and not figure.state
    return hit and scan.words[figure.noun_first].startswith(scan.lexicon.articles)


def _read_share(scan: Scan, figures: Sequence[Figure], index: int) -> None:
    """Read "85 % of them": a share of what was counted before."""
    figure, total = figures[index], _total(figures, index)
    of = scan.term(figure.end + 1, "part")
    if total is None or of is None or of.entry.value != "part" or figure.noun_first >= 0 or figure.subject_first >= 0:
        return
    named = noun_at(scan, of.last + 1) if not scan.lexicon.head_first else None
    if named is not None:  # "86 % of them **homes**"
        figure.noun_first, figure.noun_last, figure.head = named.first, named.last, named.last
    else:
        figure.take_noun(total)
    figure.concept = figure.concept or (named.entry.value if named is not None else total.concept)
    figure.role = "part"
    figure.trace.append("share of the total")


def _of_whole(scan: Scan, part: Figure, whole: Figure) -> bool:
    """Tell whether only "of the" stands between two figures ("six of the nine members")."""
    if part.sentence != whole.sentence or not part.counted or part.low is None or whole.low is None:
        return False
    if whole.role == "before":
        return False  # "to 5 **from** 7"
    term = scan.term(part.end + 1, "part")
    if term is None or term.entry.value != "whole" or part.low > whole.low:
        return False
    last = whole.begin - 1
    owned = 0 < last - term.last <= _NEXT and scan.ends_with(last, "possessive")
    return owned or term.last + 1 == whole.begin


def _opens(scan: Scan, whole: Figure, part: Figure) -> bool:
    """Tell whether a sentence begins with a whole, of which the next figure is a part ("of the 93 men, 25 …")."""
    term = scan.term_before(whole.begin, "part")
    opens = term is not None and term.entry.value == "whole" and term.first == whole.sentence[0]
    if not opens or part.sentence != whole.sentence or not part.counted or not whole.counted:
        return False
    largest = part.high if part.high is not None else part.low
    return largest is not None and whole.low is not None and largest <= whole.low


def _numbered(part: Figure, whole: Figure) -> bool:
    """Tell whether a share is of what the next figure numbers ("half of the inhabitants, **who were** 23 million")."""
    share = bool(part.numerals) and all(numeral.fraction for numeral in part.numerals) and part.noun_first >= 0
    return share and "noun of the figure before" in whole.trace and whole.noun_first == part.noun_first


def _whole(part: Figure, whole: Figure) -> None:
    """Link a part with the whole behind it; the noun stands with either."""
    if part.concept is None:
        part.concept, part.unit = whole.concept, whole.unit
        part.take_noun(whole)
    elif whole.concept is None:
        whole.concept, whole.unit = part.concept, part.unit
    part.role, whole.role = "part", "total"
    part.links.append((whole, "total"))
    whole.links.append((part, "part"))
    part.trace.append("part of a whole")


def _total(figures: Sequence[Figure], index: int) -> Figure | None:
    """Give the nearest counted figure in front that is no part itself."""
    figure = figures[index]
    for other in reversed(figures[max(0, index - 4) : index]):
        if other.sentence != figure.sentence or figure.begin - other.end > _TOTAL_REACH:
            return None
        if other.counted and other.role != "part":
            return other
    return None


def _marked(scan: Scan, figure: Figure, before: Figure, total: Figure) -> bool:
    """Tell whether "of them", or a colon before a number without a noun, makes a figure a part of a total."""
    if figure.noun_first < 0:
        # "killed 30 people, **five of them** children": raids of which five died have no such part.
        befallen = total.unit == PERSON and figure.concept is not None and figure.concept == figure.state
        if (figure.concept is None and scan.words[figure.begin - 1] == ":") or (
            (figure.concept is None or befallen) and _of_them(scan, figure)
        ):
            return True
    for at in range(figure.begin - 1, max(figure.sentence[0], figure.begin - _REACH) - 1, -1):
        term = scan.term(at, "part")
        if term is not None and term.last < figure.begin and term.entry.value == "part":
            return term.last + 1 == figure.begin or term.first > before.end + 1  # not "28 **of them**, and …"
        if scan.is_number(at) or scan.words[at] in {".", ";"}:
            return False
    return False


def _of_them(scan: Scan, figure: Figure) -> bool:
    """Read "2,500 of them American", "30 of them children": the words behind the number, with the group they name."""
    behind = scan.term(figure.last + 1, "part")
    if behind is not None and scan.lexicon.head_first and behind.entry.value == "part":
        return True
    if behind is None or behind.first == behind.last:
        return False
    _limit_to(scan, figure, behind.last + 1)
    return True


def _limit_behind(scan: Scan, figure: Figure, last: int) -> None:
    """Read whom a part is of behind the verb at a token's end: "of whom 30 **were children**"."""
    if scan.lexicon.head_first or last + 1 >= figure.sentence[1] or kind(scan, last + 1) != AUXILIARY:
        return
    _limit_to(scan, figure, last + 2)


def _limit_to(scan: Scan, figure: Figure, at: int) -> None:
    """Limit a part to the group that a token names: a nationality, or people in the plural, who may be its noun."""
    scope, group = limits(scan, at), noun_at(scan, at)
    if scope is not None:
        figure.limit(scope[0])
        figure.cover(figure.begin, scope[1])
    elif group is not None and group.entry.sub == PERSON and is_plural(scan, group):
        figure.limit(group.entry.value)
        if figure.noun_first < 0:
            figure.noun_first, figure.noun_last, figure.head = group.first, group.last, group.last
        figure.cover(figure.begin, group.last)


def _follows(scan: Scan, earlier: Figure, figure: Figure) -> bool:
    between = range(earlier.end + 1, figure.begin)
    return len(between) <= _BETWEEN and all(
        scan.words[at] == "," or any(scan.term(at, category) is not None for category in ("range", "place", "home"))
        for at in between
    )


def _only_scope(scan: Scan, figure: Figure) -> bool:
    return figure.last + 1 < figure.sentence[1] and limits(scan, figure.last + 1) is not None


def _is_sure(scan: Scan, total: Figure, part: Figure) -> bool:
    """Tell whether the words make it a part whatever it counts: "of them" behind it, or "including" before it."""
    whole, of = scan.term(part.begin - 1, "stop"), scan.term(part.last + 1, "part")
    if of is not None and (part.noun_first > of.last or (part.noun_first < 0 and part.concept in {None, part.state})):
        return whole is None or whole.entry.value != "determiner"  # "all three of them" are not some of them
    before = scan.term_before(part.begin, "part")
    people = total.unit == part.unit == PERSON
    return people and before is not None and before.entry.value == "part" and before.first - total.end <= _NEXT


def _link(total: Figure, part: Figure, *, sure: bool) -> None:
    """Link a part with its total; one that is larger than its total is rather another thing, unless it is sure."""
    if total.low is not None and part.low is not None and part.low > total.low and not sure:
        return
    part.role = "part"
    if total.role == "level":
        total.role = "total"
    if part.noun_first < 0 or part.concept in {None, "people"}:
        _inherit(total, part)
    elif total.state and part.unit == PERSON and part.concept not in {None, "death", "injury"} and not part.state:
        part.limit(str(part.concept))
        part.concept, part.state = total.concept, total.state
    part.links.append((total, "total"))
    total.links.append((part, "part"))
    part.trace.append("part")


def _inherit(total: Figure, part: Figure) -> None:
    """Give a part the noun of its total; its own scope stands for the total's."""
    part.unit = total.unit
    part.concept = part.state or total.concept
    if part.noun_first < 0:
        part.take_noun(total)
    part.state = part.state or total.state
    part.trace.append(OF_THE_TOTAL)
