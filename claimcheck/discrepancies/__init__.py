"""
How the claims of a group relate: conflict only where nothing explains the difference and no fact is missing.

    groups → sides (one value each) → cascade of tests between two sides → kinds → findings

A finding never says that a claim is true or false.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, all_claims, share_a_surface
from claimcheck.discrepancies.judging import view_of
from claimcheck.discrepancies.kinds import KINDS
from claimcheck.discrepancies.severity import severity
from claimcheck.facets.ids import short_ids
from claimcheck.model import LEVELS, Alignment, Claim, Finding, Group, Match, Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["find"]


def find(
    claims: Sequence[Claim], alignment: Alignment, options: Options, origins: Mapping[str, str] | None = None
) -> tuple[Finding, ...]:
    """
    Say how the claims of each group relate.

    Args:
        claims: all claims that were aligned.
        alignment: what `align` gave for them.
        options: the tolerance, the interface language, the kinds to show or to leave out.
        origins: what is known of copies and relays: claim id → key of its source.

    Returns:
        the findings, worst level first, then by severity and content.

    """
    known = origins or {}
    by_story: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        by_story[claim.story][claim.id] = claim
    groups: dict[str, list[Group]] = defaultdict(list)
    for group in alignment.groups:
        groups[group.story].append(group)
    story_of = {claim.id: claim.story for claim in claims}
    matches: dict[str, list[Match]] = defaultdict(list)
    for match in alignment.matches:
        matches[story_of[match.left]].append(match)
    drafts: list[tuple[str, Draft]] = []
    for story in sorted(by_story):
        view = view_of(by_story[story], groups[story], matches[story], known, options)
        drafts += [(story, draft) for kind in KINDS.values() for draft in kind.find(view) if _wanted(draft, options)]
    return _named(drafts, known, options)


def _wanted(draft: Draft, options: Options) -> bool:
    if (options.only and draft.kind not in options.only) or draft.kind in options.ignore:
        return False
    return len(draft.sides) == 1 or not share_a_surface(draft.sides)


def _named(drafts: Iterable[tuple[str, Draft]], origins: Mapping[str, str], options: Options) -> tuple[Finding, ...]:
    """Give each finding its id, from what it says and of which claims, and sort them."""
    rows = sorted(drafts, key=lambda row: (row[0], row[1].kind, [claim.id for claim in all_claims(row[1].sides)]))
    contents = ["\n".join((s, d.kind, *sorted(claim.id for claim in all_claims(d.sides)))) for s, d in rows]
    findings = [
        Finding(
            id=name,
            story=story,
            kind=draft.kind,
            level=draft.level,
            severity=severity(draft, origins),
            message=draft.message(options.interface),
            claims=tuple(claim.id for claim in all_claims(draft.sides)),
            sides=tuple(
                stand.side(value) for stand, value in zip(draft.sides, draft.values(options.interface), strict=True)
            ),
            why=draft.why,
        )
        for name, (story, draft) in zip(short_ids("F-", contents), rows, strict=True)
    ]
    return tuple(
        sorted(findings, key=lambda one: (one.story, LEVELS.index(one.level), -one.severity, one.kind, one.id))
    )
