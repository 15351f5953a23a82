"""What a figure counts or measures: the noun behind its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.attributive import before_state, is_attributive, whole
from claimcheck.extract.figures.between import behind_bound, behind_day, behind_extent
from claimcheck.extract.figures.heads import MEASURE, MEASURE_BEFORE, plain, take_phrase
from claimcheck.extract.figures.nominal_words import is_joined, is_word
from claimcheck.extract.figures.phrases import (
    Phrase,
    noun_at,
    phrase_after,
    skip_fillers,
    stops,
)
from claimcheck.extract.figures.plurals import looks_plural
from claimcheck.extract.figures.postposed import read_postposed
from claimcheck.extract.figures.quakes import read_quake
from claimcheck.extract.figures.unit_terms import is_length, is_money
from claimcheck.extract.figures.wordclasses import DETERMINER, EITHER, NOUN, NUMBER, PARTICIPLE, is_verb, kind

if TYPE_CHECKING:
    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_OPENING = frozenset({"(", "[", '"', "\N{LEFT DOUBLE QUOTATION MARK}", "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"})
_QUOTES = frozenset({'"', "\N{LEFT DOUBLE QUOTATION MARK}"})
_CLOSING = frozenset(
    {")", "]", '"', "\N{RIGHT DOUBLE QUOTATION MARK}", "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"}
)
_ADJECTIVES = 3
"""Words between "a" and the number of a compound."""
_OF_RATE = "_per_litre"
"""What ends a rate whose second unit has a noun of its own."""


def read_noun(scan: Scan, figure: Figure, limit: int) -> None:
    """
    Find the noun behind a figure.

    `limit` is the first token of the next figure: a phrase ends before it. For a figure with a unit the noun is what
    is measured ("5 tonnes of wheat", "5 % of voters"), and only a phrase of its own is taken.
    """
    if figure.concept == "age" and figure.unit_first < 0:
        return  # "between the ages of 11 and 15 hospitalised"
    end = min(figure.sentence[1], limit)
    at = max(figure.last, figure.unit_last, figure.end) + 1
    if figure.unit_first >= 0:
        _read_measured(scan, figure, at, end)
        return
    if at < end and scan.words[at] in _CLOSING and scan.words[figure.first - 1] in _OPENING:
        at += 1
    at += _opens_quote(scan, at, end)
    at = behind_bound(scan, at)
    vague = scan.lexicon.head_first and bool(figure.numerals) and figure.numerals[0].vague
    at += vague and at < end and scan.value(at, "grammar") == "demonstrative"  # "many of **those** states"
    at = behind_day(scan, at, end)
    hyphen = at < end and scan.words[at] == "-" and scan.touches(at)
    if read_postposed(scan, figure) if scan.lexicon.head_first else _read_measure_before(scan, figure):
        return
    if hyphen and not scan.lexicon.head_first and _read_compound(scan, figure, at + 1, end):
        return
    if read_quake(scan, figure, at):
        return
    half = figure.numerals and figure.numerals[0].fraction and not scan.lexicon.head_first
    if half and at < end and kind(scan, at) == DETERMINER:
        at += 1  # "half the voters"
    phrase = phrase_after(scan, at + 1 if hyphen else at, end)
    if phrase is None or (
        phrase.term is None and not scan.lexicon.head_first and phrase.last + 1 == limit < figure.sentence[1]
    ):
        return
    if _is_told_besides(scan, figure, phrase, at):
        return
    if _is_compound(scan, figure, phrase):
        _take_compound(scan, figure, phrase.first, phrase.last)
        return
    if scan.words[figure.last + 1] == ")" and figure.first and scan.words[figure.first - 1] == "(":
        figure.cover(figure.first - 1, figure.end)
    take_phrase(scan, figure, phrase)
    figure.trace.append("noun after")


def _is_told_besides(scan: Scan, figure: Figure, phrase: Phrase, at: int) -> bool:
    """Tell whether a phrase behind a figure, which may begin at a token, is not what it counts."""
    unknown = phrase.term is None
    alone = unknown and phrase.first == phrase.last and not scan.lexicon.head_first
    if alone and kind(scan, phrase.first) == PARTICIPLE:
        return True  # "the two **talked** over each other"
    if phrase.first > at:
        if scan.lexicon.head_first and scan.term(phrase.head, "place") is not None:
            return True  # "500,000 from Russia", where the barrels were named before
        if scan.value(phrase.first - 1, "grammar") == "demonstrative" and scan.term(phrase.head, "singular"):
            return True  # "the thousands profited from **this decision**"
    if not unknown or phrase.first != figure.last + 1 or not scan.lexicon.head_first:
        return False
    numeral = figure.numerals[0] if figure.numerals else None
    many = numeral is not None and numeral.vague
    if numeral is not None and (numeral.fraction or (many and not _is_definite(scan, figure))):
        return False  # "half **its members**", "a number of **his supporters**"
    if scan.has_owner(phrase.head) or _is_given(scan, phrase.head):
        return True  # "met the dozens **their death**", "of 500 million **we asked for**", "18 % **for Alpha**"
    return many and not scan.begins_with(phrase.head, "definite")  # "the dozens **and they rule**"


def _is_given(scan: Scan, at: int) -> bool:
    """Tell whether "for" is written onto a word that no table knows and the article has without it."""
    sign = next((sign for sign in scan.lexicon.affixes.get("to", ()) if scan.words[at].startswith(sign)), "")
    return bool(sign) and scan.readings[at] is None and scan.words[at].removeprefix(sign) in scan.words


def _opens_quote(scan: Scan, at: int, end: int) -> bool:
    """Tell whether a quotation mark stands right in front of what is counted ("30 **"national emergencies"**")."""
    opens = at + 1 < end and scan.words[at] in _QUOTES and scan.touches(at + 1) and not scan.touches(at)
    return opens and scan.words[at + 1][0].isalpha()


def _is_definite(scan: Scan, figure: Figure) -> bool:
    """Tell whether a number word has the article written on, so that it is in construct with nothing behind it."""
    number = scan.term(figure.first, "number")
    return number is not None and number.prefix.endswith(scan.lexicon.articles)


def _read_compound(scan: Scan, figure: Figure, at: int, end: int) -> bool:
    """Read "a 15-member council": members are counted, and the figure is told of the council."""
    if at >= end or kind(scan, at) not in {NOUN, EITHER} or scan.words[at].endswith("s") or not scan.touches(at):
        return False
    term = noun_at(scan, at)
    if term is not None and term.last > at and scan.words[at + 1] != "-":
        return False  # "one-time gains"
    take_phrase(scan, figure, Phrase(at, at, at, term if term is not None and term.last == at else None, ()))
    figure.trace.append("noun of a compound")
    of = phrase_after(scan, at + 1, end)
    if of is not None and not stops(scan, at + 1):
        last = next((i - 1 for i in range(of.first + 1, of.last + 1) if is_verb(scan, i, of.first)), of.last)
        figure.subject_first, figure.subject_last = of.first, last
        figure.cover(of.first, last)
    return True


def _is_compound(scan: Scan, figure: Figure, phrase: Phrase) -> bool:
    """Tell whether what is counted stands in front of a noun in the singular ("a **3 cylinder** engine")."""
    if scan.lexicon.head_first or phrase.last == phrase.first or (figure.low or 0) <= 1 or not figure.numerals:
        return False
    if phrase.term is not None and phrase.term.first == phrase.first:
        return False  # one name of several words: "12 military base"
    head, first = scan.term(phrase.head, "singular", "thing"), scan.words[phrase.first]
    alone = head is not None and not head.suffix and head.first == head.last
    known = noun_at(scan, phrase.first) is not None
    articled = _is_articled(scan, figure)
    told = articled or (known and DETERMINER in {kind(scan, figure.begin), kind(scan, figure.begin - 1)})
    unknown = told and phrase.term is None and not looks_plural(scan.words[phrase.head])
    if not (alone or unknown) or kind(scan, phrase.first) not in {NOUN, EITHER} or first.endswith("s"):
        return False
    if scan.words[phrase.first + 1] == "-":
        return False
    return articled or known


def _is_articled(scan: Scan, figure: Figure) -> bool:
    """Tell whether "a" stands in front of a number, adjectives and amounts between ("**a** new 3 cylinder engine")."""
    at, floor = figure.begin - 1, max(figure.sentence[0], figure.begin - _ADJECTIVES - 1)
    while at > floor and kind(scan, at) in {NOUN, NUMBER, EITHER} and scan.words[at] not in scan.lexicon.indefinite:
        at -= 1
    return at >= figure.sentence[0] and scan.words[at] in scan.lexicon.indefinite[:2]


def _take_compound(scan: Scan, figure: Figure, at: int, last: int) -> None:
    """Count the first word of a phrase, and tell it of the rest."""
    term = noun_at(scan, at)
    take_phrase(scan, figure, Phrase(at, at, at, term if term is not None and term.last == at else None, ()))
    figure.trace.append("noun of a compound")
    figure.subject_first, figure.subject_last = at + 1, last
    figure.cover(at + 1, last)


def _read_measure_before(scan: Scan, figure: Figure) -> bool:
    """Read what a number behind the name of a measure is of ("a magnitude 7.8 earthquake")."""
    term = scan.term_before(figure.begin, "noun")
    if term is None or term.entry.sub != MEASURE or scan.term(term.first, "copula") is not None:
        return False
    figure.subject_first, figure.subject_last = term.first, term.last
    figure.concept = term.entry.value
    figure.cover(term.first, figure.end)
    figure.trace.append(MEASURE_BEFORE)
    return True


def _goes_on(scan: Scan, at: int) -> bool:
    """Tell whether a word follows that may be a noun."""
    return at < len(scan) and scan.words[at][0].isalpha() and not stops(scan, at)


def _read_measured(scan: Scan, figure: Figure, at: int, end: int) -> None:
    """Read "of wheat" behind a unit."""
    if at >= end or (scan.lexicon.head_first and figure.concept in {"duration", "age"}):
        return
    at = behind_extent(scan, figure, at)
    exact = scan.term(at, "approx", "after") if scan.lexicon.head_first else None
    if exact is not None and scan.term(exact.last + 1, "filler") is not None:
        at = exact.last + 1  # "400 tonnes **roughly** of emissions"
    of = scan.term(at, "filler", None)
    if of is not None and scan.lexicon.head_first and is_money(figure.unit.partition("_per_")[0]):
        return  # money "from" somebody, not "of" something
    if of is None and scan.lexicon.head_first and _OF_RATE in figure.unit:
        return  # "19 km for every litre **of fuel**"
    if of is not None and scan.lexicon.head_first and is_length(figure.unit) and not _is_cut_from(scan, of.last + 1):
        return  # so far from somewhere
    phrase = _spent_on(scan, figure, at, end) or phrase_after(scan, _over_general(scan, at, end), end)
    if phrase is None or (phrase.term is not None and of is None and phrase.term.prefix):
        return
    if scan.lexicon.head_first and (
        scan.value(phrase.head, "joint") == "ranking" or (phrase.term is None and _is_given(scan, phrase.head))
    ):
        return  # "52 % from **the highest** level", "18 % only **for Alpha**"
    if of is None and scan.term(phrase.first, "change", "word") is not None and phrase.last == phrase.first:
        return  # "10 mph **less** than"
    if of is None and scan.term(phrase.first, "change", "noun") is not None and phrase.last == phrase.first:
        return  # "a 60 basis point **improvement** in margins"
    if of is None and not scan.lexicon.head_first:
        phrase = whole(scan, phrase, end)
    aged = figure.concept == "age"
    last = before_state(scan, phrase) if aged else phrase.last
    if last < phrase.first or not (phrase.term is not None or of is not None or is_attributive(scan, figure, phrase)):
        return
    phrase = phrase._replace(last=last)
    figure.noun_first, figure.noun_last, figure.head = phrase.first, phrase.last, phrase.head
    figure.cover(phrase.first, phrase.last)
    for scope in phrase.scopes:
        figure.limit(scope)
    if figure.concept is None:
        figure.concept = phrase.term.entry.value if phrase.term is not None else plain(scan, phrase.head)
    figure.trace.append("noun measured")


def _is_cut_from(scan: Scan, at: int) -> bool:
    """Tell whether a length may be of what follows "of": a plural ("of roads"), not a place ("from the town")."""
    noun = noun_at(scan, at)
    return noun is not None and (noun.entry.sub == MEASURE or scan.term(at, "singular") is None)


def _spent_on(scan: Scan, figure: Figure, at: int, end: int) -> Phrase | None:
    """Read what an amount of money consists of ("5 million dollars **in aid**"); a place or a time is none."""
    if scan.lexicon.head_first or not is_money(figure.unit) or at + 1 >= end:
        return None
    site = scan.term(at, "home")
    if site is None or site.entry.value != "in" or scan.quote(at + 1, at + 1)[0].isupper():
        return None
    if any(scan.term(at + 1, category) is not None for category in ("place", "month", "date_unit", "stop", "number")):
        return None
    phrase = phrase_after(scan, at + 1, end)
    return phrase if phrase is not None and phrase.term is not None else None


def _over_general(scan: Scan, at: int, end: int) -> int:
    """Step over "the total number of" and the like, which name nothing themselves, where nouns come first."""
    start = skip_fillers(scan, at, end)
    while scan.lexicon.head_first and start + 1 < end and _goes_on(scan, start + 1):
        counter = scan.term(start, "counter")
        counts = counter is not None and counter.last == start and not counter.suffix
        general = is_word(scan, start, "measure", "general") and not is_joined(scan, start, by="and")
        if not counts and not general:
            break
        start += 1
    return start
