"""What a claim is compared by, read once however many others it meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets import times
from claimcheck.facets.amounts import amount, significant_digits
from claimcheck.facets.quotes import said
from claimcheck.facets.words import event_of, phrase, words

if TYPE_CHECKING:
    from claimcheck.facets.words import Words
    from claimcheck.model import Claim

_NOTHING: frozenset[str] = frozenset()


class Side:
    """
    A claim with what its scores need of it.

    `words` of its sentence, `event` those of its event, `noun` those of the thing measured, `said` what a statement
    says, `amount` its figure and `digits` how many of them are significant, `day` the days that it holds for.
    """

    __slots__ = ("amount", "claim", "day", "digits", "event", "noun", "said", "words")

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.words: Words = words(claim)
        event = event_of(claim)
        self.event = phrase(event, claim.language) if event else None
        noun = claim.quantity.noun if claim.quantity is not None else None
        self.noun = phrase(noun, claim.language).all if noun else _NOTHING
        self.said = " ".join(said(claim)) if claim.kind == "statement" else ""
        self.amount = amount(claim.quantity) if claim.quantity is not None else None
        self.digits = significant_digits(self.amount) if self.amount is not None else 0
        self.day = times.as_of(claim)
