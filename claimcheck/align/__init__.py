"""
Which claims of a story speak of the same thing, across outlets and across languages.

    claims → tellings (one article's claim with its repetitions) → candidates (blocks of ids) → vetoes → score → groups

Blocks are made of ids alone, so that no score is taken of claims that could never meet; a veto is certain and comes
before any score; every part of a score is kept on its match. Nothing depends on the order of the claims. An encoder
of sentences may propose candidates (`semantic`); it decides nothing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import structs

from claimcheck.align.assign import assign
from claimcheck.align.background import Background
from claimcheck.align.blocking import candidates
from claimcheck.align.grouping import bundles, named
from claimcheck.align.score import judge, judge_if_near
from claimcheck.align.semantic import Encoder, propose
from claimcheck.align.tellings import Telling, tellings_of
from claimcheck.align.why_not import why_not
from claimcheck.model import Alignment, Claim, Match, Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from claimcheck.align.semantic import Proposals

__all__ = ["Alignment", "Encoder", "align", "judge", "why_not"]


def align(
    claims: Sequence[Claim],
    options: Options,
    encoder: Encoder | None = None,
    tick: Callable[[], None] | None = None,
) -> Alignment:
    """
    Put claims together that speak of the same thing.

    Args:
        claims: the claims of any number of stories, in any order.
        options: the interface language, for the labels of the groups.
        encoder: proposes pairs of statements, where one is given.
        tick: called while it does, for whoever waits.

    Returns:
        groups, every claim in exactly one of them, and the matches that made them, sorted by content.

    """
    stories: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        stories[claim.story].append(claim)
    found: list[list[Claim]] = []
    matches: list[Match] = []
    for story in sorted(stories):
        tellings = tellings_of(stories[story])
        proposals = propose(tellings, encoder, tick) if encoder is not None else {}
        background = Background(stories[story])
        for telling in tellings:  # in the order of the texts, so that a sentence is cut once for all claims in it
            background.side(telling.first)
        accepted = assign(_matches(tellings, background, proposals))
        found += bundles(tellings, accepted)
        matches += [match for match, _, _ in accepted]
    return Alignment(named(found, options), tuple(matches))


def _matches(
    tellings: list[Telling], background: Background, proposals: Proposals
) -> Iterable[tuple[Match, Telling, Telling]]:
    """Score the candidate pairs, keeping those that may speak of the same thing."""
    for left, right, likeness in candidates(tellings, proposals):
        match = judge_if_near(left.first, right.first, background)
        if match is not None:
            told = match if likeness is None else structs.replace(match, parts=(*match.parts, ("proposed", likeness)))
            yield told, left, right
