"""Through whom a claim came: ten outlets that relay one source are one source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimcheck.model import Claim


def outlet_of(claim: Claim) -> str:
    """Name the outlet; one that nobody names counts as one of its own, by its article."""
    return claim.outlet or claim.article


def origin_of(claim: Claim, origins: Mapping[str, str]) -> str | None:
    """
    Name the source that a claim rests on, where the text tells it.

    What was found out about copies (`origins`, by claim id) goes first, then the first outlet of the chain, then the
    speaker. None where the article names nobody.
    """
    if claim.id in origins:
        return origins[claim.id]
    if claim.attribution is None:
        return None
    if claim.attribution.via:
        return claim.attribution.via[0]
    return claim.attribution.speaker_name


def outlets(claims: Iterable[Claim]) -> list[str]:
    """List the outlets of some claims, each once, sorted."""
    return sorted({outlet_of(claim) for claim in claims})


def known_origins(claims: Iterable[Claim], origins: Mapping[str, str]) -> list[str]:
    """List the sources that the claims name, each once, sorted."""
    return sorted({origin for claim in claims if (origin := origin_of(claim, origins)) is not None})


def independent(claims: Iterable[Claim], origins: Mapping[str, str]) -> int:
    """Count the voices at most: every named source once, and every outlet that names none for itself."""
    return len({origin_of(claim, origins) or outlet_of(claim) for claim in claims})
