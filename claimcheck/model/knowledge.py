"""What a newsroom knows of its story and tells claimcheck in `claimcheck.toml`: names, nouns, outlets, exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import field

from claimcheck.model.values import Value

if TYPE_CHECKING:
    from claimcheck.model.claims import Claim


class Ignored(Value, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    Something that is left out of the comparison, and why.

    Either the claims that it names, by id (`claim`) or by words of theirs (`quote`, in one `article` or in all), or a
    `kind` of findings.
    """

    reason: str
    claim: str = ""
    quote: str = ""
    article: str = ""
    kind: str = ""

    def names(self, claim: Claim) -> bool:
        """Tell whether a claim is one of those that are left out; white space makes no difference to a quote."""
        if self.claim:
            return self.claim == claim.id
        quote = " ".join(self.quote.split())
        return bool(quote) and self.article in {"", claim.article} and quote in " ".join(claim.quote.split())


class Knowledge(Value, frozen=True, kw_only=True):
    """
    What a person taught for one story.

    `aliases` are one name and others for the same speaker; `nouns` a concept (of the vocabulary or a word of one's own)
    and the words for it in any language; `newsrooms` a name and the outlets that are one voice; `tolerances` how far
    "about" reaches for a concept or unit, as a share; `ignored` what is left out.
    """

    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    nouns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    newsrooms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tolerances: dict[str, float] = field(default_factory=dict)
    ignored: tuple[Ignored, ...] = ()

    def ignoring(self, claim: Claim) -> Ignored | None:
        """Give the line that leaves a claim out of the comparison; None where there is none."""
        return next((one for one in self.ignored if one.names(claim)), None)
