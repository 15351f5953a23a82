"""What single words of a phrase are, in a language whose verbs and nouns come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.figures.phrases import noun_at

if TYPE_CHECKING:
    from claimcheck.languages import Scan

MEASURE, SHARE = "measure", "proportion"
"""The kind of noun that is measured, and the concept of "by a share of", which tells of its verb."""


def is_amount(scan: Scan, at: int) -> bool:
    """Tell whether a word is a measure, and in front of its verb no word of exactness ("**a sum** reached 5")."""
    term = scan.term(at, "noun", MEASURE)
    return term is not None and not term.prefix and not term.suffix and term.entry.value != SHARE


def is_sum(scan: Scan, at: int) -> bool:
    """Tell whether a general measure stands alone at a token, which exactness it is as well ("**a sum** of 5")."""
    return is_word(scan, at, "measure", "general") and is_amount(scan, at) and not scan.begins_with(at, "by")


def is_attached(scan: Scan, at: int) -> bool:
    """Tell whether a word has a preposition written on, and is no measure ("in the town", not "at a price of")."""
    noun = noun_at(scan, at)
    reading = scan.readings[at]
    if reading is None and scan.begins_with(at, "attached"):
        return True
    prefix = noun.prefix if noun is not None else reading.prefix if reading is not None else ""
    valued = noun is not None and noun.entry.sub == MEASURE and not scan.begins_with(at, "addressee")
    return prefix.startswith(scan.lexicon.affixes.get("in", ())) and not valued


def is_country(scan: Scan, at: int) -> bool:
    """Tell whether a word is a place by its name, and no nationality ("Germany", whose name begins like an article)."""
    place, origin = scan.term(at, "place"), scan.term(at, "origin")
    return place is not None and not place.prefix and (origin is None or bool(origin.suffix))


def is_definite(scan: Scan, at: int) -> bool:
    """Tell whether a word has the article."""
    return scan.begins_with(at, "definite")


def is_change(scan: Scan, at: int) -> bool:
    """Tell whether a word is a noun of change."""
    return scan.term(at, "change", "noun") is not None


def is_joined(scan: Scan, at: int, by: str = "") -> bool:
    """Tell whether "and" or "so" is written onto a word; `by="and"` asks for the first of them alone."""
    reading = scan.readings[at]
    conjunctions = scan.lexicon.affixes.get("conjunction", ())[: 1 if by else None]
    if reading is None:
        return scan.words[at].startswith(conjunctions)
    return any(reading.prefix.startswith(sign) for sign in conjunctions)


def looks_like_verb(scan: Scan, at: int, kind: str) -> bool:
    """Tell whether an unknown word begins like a verb of the present, and is not formed like the noun of a verb."""
    if at >= len(scan) or scan.readings[at] is not None:
        return False
    word, affixes = scan.words[at], scan.lexicon.affixes
    if scan.begins_with(at, "verbal_noun") and word[-2:-1] in affixes.get("verbal_noun_inside", ()):
        return False
    return scan.begins_with(at, kind)


def looks_like_her_verb(scan: Scan, at: int) -> bool:
    """Tell whether an unknown word may be a verb of hers in the present, spelt like the noun of a verb."""
    return looks_like_verb(scan, at, "present_she") and not scan.is_feminine(at) and not scan.ends_with(at, "plural")


def looks_past(scan: Scan, at: int) -> bool:
    """Tell whether a word is unknown, or a deed, and ends like a verb of the past ("**made** the services 5 %")."""
    deed = scan.term(at, "deed") is not None and noun_at(scan, at) is None
    if (scan.readings[at] is not None and not deed) or is_definite(scan, at):
        return False
    return (
        scan.ends_with(at, "feminine_verb") and not scan.ends_with(at, "no_verb") and not scan.ends_with(at, "plural")
    )


def is_preposition(scan: Scan, at: int) -> bool:
    """Tell whether a word is a preposition that governs what follows."""
    stop = scan.term(at, "stop")
    if stop is None or stop.entry.value != "preposition":
        return False
    return not scan.has_owner(at)  # "on it" governs no noun


def is_qualifier(scan: Scan, at: int) -> bool:
    """Tell whether a word only tells more of a measure in front of it ("at a **total** value of 5")."""
    return is_word(scan, at, "measure", "qualifier")


def is_word(scan: Scan, at: int, category: str, value: str) -> bool:
    """Tell whether a token alone is a word of a table, whatever else it is."""
    reading = scan.readings[at] if 0 <= at < len(scan.words) else None
    if reading is not None and category in reading.by_category:
        for length, _, entry, _, _ in reading.by_category[category]:
            if not length and entry.value == value:
                return True
    return False
