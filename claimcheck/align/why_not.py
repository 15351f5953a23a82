"""Why two claims were not put together, in words: the veto, or the parts of the score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.align.assign import holds, needed
from claimcheck.align.background import Background
from claimcheck.align.score import WEIGHTS, judge
from claimcheck.errors import UsageError
from claimcheck.facets.labels import subject, value_of

if TYPE_CHECKING:
    from claimcheck.model import Claim, Report


def why_not(report: Report, first: str, second: str) -> str:
    """
    Say what keeps two claims of a report apart, or that nothing does.

    Args:
        report: as `compare` gave it; the articles are not needed.
        first: the id of a claim.
        second: the id of another one.

    Raises UsageError where the report has no such claim.

    """
    left, right = _claim(report, first), _claim(report, second)
    lines = [_line(claim, report.manifest.settings.interface) for claim in (left, right)]
    return "\n".join(lines + _reasons(report, left, right)) + "\n"


def _reasons(report: Report, left: Claim, right: Claim) -> list[str]:
    if left.story != right.story:
        return ["Claims are compared within a story only, and these are of two."]
    group = next((one for one in report.groups if left.id in one.claims and right.id in one.claims), None)
    if group is not None:
        return [f"They are put together: group {group.id} ({group.label})."]
    if left.article == right.article:
        return ["They stand in one article: only repetitions, totals with parts and changes are joined there."]
    match = judge(left, right, Background([claim for claim in report.claims if claim.story == left.story]))
    if match.veto:
        return [f"Kept apart by the veto `{match.veto}`, before any score was taken."]
    enough = needed(match)
    parts = [
        f"  {name:<8} {value:.2f}" + (f"  x {WEIGHTS[name]:g}" if name in WEIGHTS else "")
        for name, value in match.parts
    ]
    verdict = (
        f"The score {match.score:.2f} would do ({enough:.2f} is enough), but a better partner was found, or the groups "
        "that they belong to tell other things of the same article."
        if holds(match)
        else f"The score {match.score:.2f} is below {enough:.2f}."
    )
    return [verdict, *parts]


def _line(claim: Claim, language: str) -> str:
    return f"{claim.id}  {claim.article}:{claim.line}  {subject([claim], language)}: {value_of(claim, language)}"


def _claim(report: Report, name: str) -> Claim:
    found = next((claim for claim in report.claims if claim.id == name), None)
    if found is None:
        message = f"{name}: the report has no claim of this id; `extract` lists them all"
        raise UsageError(message)
    return found
