"""The word that tells a figure where verbs come first: a verb of being or changing, a noun of change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.figures.nominal_words import is_preposition, is_word
from claimcheck.extract.figures.nominals import LONGEST
from claimcheck.extract.figures.phrases import noun_at

if TYPE_CHECKING:
    from claimcheck.languages import Scan, Term

BREAKS = frozenset({";", "!", "?", "•", "\N{EM DASH}", "\N{EN DASH}"})
"""Signs that end a clause."""


class Governor(NamedTuple):
    """The word that tells a figure: a verb of being or changing, or a noun of change."""

    first: int
    last: int
    noun: bool
    prefix: str


def governor_of(scan: Scan, begin: int, first: int) -> Governor | None:
    """Find the nearest word in front that tells the figure."""
    for at in range(begin - 1, first - 1, -1):
        word = scan.words[at]
        if word in BREAKS:
            return None
        if is_word(scan, at - 1, "measure", "bounding"):
            continue  # "by what exceeds 5"
        change = scan.term(at, "change") if not is_word(scan, at, "grammar", "auxiliary") else None
        noun = scan.term(at, "change", "noun")
        indefinite = ("", *scan.lexicon.affixes.get("accusative", ()))
        by = noun is not None and noun.prefix in scan.lexicon.affixes.get("by", ("",))[:1]
        if noun is not None and (noun.suffix in indefinite or by) and not _is_past(scan, at, noun):
            if noun.last < begin and not noun.prefix.endswith(scan.lexicon.articles):
                return Governor(noun.first, noun.last, noun=True, prefix=noun.prefix)
            continue
        term = change if change is not None and change.entry.sub != "word" else scan.term(at, "copula")
        if (
            term is None
            or term.last >= begin
            or term.prefix.endswith(scan.lexicon.articles)
            or is_preposition(scan, at)
            or term.prefix in scan.lexicon.affixes.get("by", ())  # no verb: "in a form"
            or noun_at(scan, at) is not None
            or (scan.has_owner(at) and scan.value(at, "stop") == "preposition")  # "with them"
            or (term.suffix and scan.is_feminine(term.last))  # no verb: "in **addition**", spelt like "he added it"
        ):
            continue
        if _helps(scan, term.last, begin):
            continue
        return Governor(term.first, term.last, noun=False, prefix=term.prefix)
    return None


def _helps(scan: Scan, at: int, end: int) -> bool:
    """Tell whether a verb of being only helps another ("the city **had** signed")."""
    return is_word(scan, at, "grammar", "auxiliary") and any(
        is_word(scan, index, "grammar", "auxiliary") and not is_word(scan, index, "grammar", "negation")
        for index in range(at + 1, min(end, at + LONGEST))
    )


def _is_past(scan: Scan, at: int, noun: Term) -> bool:
    """Tell whether a word that is both a noun and a verb of change begins its clause as a verb ("rose the index")."""
    if noun.suffix or scan.ends_with(at, "accusative"):
        return False
    if scan.term(at, "change", "verb") is None or noun.prefix in scan.lexicon.affixes.get("by", ()):
        return False
    before = scan.term(at - 1, "stop")
    return before is None or before.entry.value != "preposition"


def goes_on(scan: Scan, first: int, end: int) -> bool:
    """Tell whether the words between two figures can speak of what the first one was of."""
    return not any(
        is_word(scan, at, "measure", "turn")
        or is_word(scan, at, "grammar", "that")
        or (scan.term(at, "cue") is not None and scan.term(at, "copula") is None and noun_at(scan, at) is None)
        for at in range(first, end)
    )
