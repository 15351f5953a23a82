"""Whether a word stands in the plural."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.languages import Scan, Term

_NOT_PLURAL = ("ss", "us", "is", "'s")


def is_plural(scan: Scan, term: Term) -> bool:
    """Tell whether a noun of the vocabulary stands in the plural, and not as the owner of something."""
    if scan.ends_with(term.last, "possessive"):
        return False
    if term.suffix in {"s", "es"}:
        return True
    if term.first == term.last:
        singular = scan.term(term.first, "singular")
        return singular is None or bool(singular.suffix)
    return scan.words[term.last].endswith("s")


def looks_plural(word: str) -> bool:
    """Tell whether a word outside the vocabulary looks like a plural."""
    return len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL)  # noqa: PLR2004 - "gas", "bus"


def is_change_noun(scan: Scan, at: int) -> bool:
    """Tell whether a word is the plural of a noun of change."""
    word = scan.words[at]
    reading = scan.lexicon[word[:-1]] if looks_plural(word) else None
    return reading is not None and any(
        entry.sub == "noun" for _, _, entry, _, _ in reading.by_category.get("change", ())
    )
