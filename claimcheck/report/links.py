"""Where a claim can be found again: addresses that open a page at the sentence, selectors that survive edits."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from claimcheck.model import Value
from claimcheck.text.harmless import shown

if TYPE_CHECKING:
    from claimcheck.model import Claim

__all__ = ["PositionSelector", "QuoteSelector", "is_web_page", "selectors", "sentence_link"]

_AROUND = 32
"""Characters before and behind a quote, as annotation tools take them."""

_ENDS = 5
"""Words at each end of a long sentence."""


class PositionSelector(Value, frozen=True, tag_field="type", tag="TextPositionSelector"):
    """Where a quote stands in the article's text, in code points (W3C Web Annotation Data Model, 4.2.5)."""

    start: int
    end: int


class QuoteSelector(Value, frozen=True, tag_field="type", tag="TextQuoteSelector"):
    """A quote and what stands around it, by which it is found when the text was edited (the same, 4.2.4)."""

    exact: str
    prefix: str
    suffix: str


def selectors(claim: Claim) -> tuple[PositionSelector, QuoteSelector]:
    """Give both selectors of a claim's quote; what stands around it is taken from its sentence."""
    text, base = claim.sentence.text, claim.sentence.start
    start, end = claim.start - base, claim.end - base
    if not (0 <= start <= end <= len(text) and text[start:end] == claim.quote):
        return PositionSelector(claim.start, claim.end), QuoteSelector(claim.quote, "", "")
    return (
        PositionSelector(claim.start, claim.end),
        QuoteSelector(claim.quote, text[max(0, start - _AROUND) : start], text[end : end + _AROUND]),
    )


def is_web_page(url: str) -> bool:
    """Tell whether an address is one of a web page, and has nothing in it that could act."""
    return url.lower().startswith(("http://", "https://")) and url.isprintable() and " " not in url


def sentence_link(url: str, claim: Claim) -> str:
    """
    Give the address of a page at the sentence, empty where the address is none of a web page.

    The words are a text fragment (`#:~:text=`, WICG Scroll to Text Fragment), in which `-`, `,` and `&` are escaped; of
    a long sentence its first and last words, so that a note or a link in the middle of it does no harm.
    """
    words = shown(claim.sentence.text).split()
    if not is_web_page(url) or not words:
        return url if is_web_page(url) else ""
    ends = [words] if len(words) <= 2 * _ENDS else [words[:_ENDS], words[-_ENDS:]]
    fragment = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{url.split('#', 1)[0]}#:~:text={fragment}"
