"""Why two claims were not put together, in words: the veto, or the parts of the score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.align.assign import holds, needed
from claimcheck.align.background import Background
from claimcheck.align.score import WEIGHTS, judge
from claimcheck.errors import UsageError
from claimcheck.facets.labels import detail, subject, value_of
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from claimcheck.model import Claim, Match, Report


def why_not(report: Report, first: str, second: str) -> str:
    """
    Say what keeps two claims of a report apart, or that nothing does, in the report's interface language.

    Args:
        report: as `compare` gave it; the articles are not needed.
        first: the id of a claim.
        second: the id of another one.

    Raises UsageError where the report has no such claim.

    """
    left, right = _claim(report, first), _claim(report, second)
    language = report.manifest.settings.interface
    return "\n".join([_line(left, language), _line(right, language), *_reasons(report, left, right, language)]) + "\n"


def _reasons(report: Report, left: Claim, right: Claim, language: str) -> list[str]:
    if left.story != right.story:
        return [detail("why_stories", language)]
    group = next((one for one in report.groups if left.id in one.claims and right.id in one.claims), None)
    if group is not None:
        return [detail("why_group", language, group=group.id, label=group.label)]
    left_out = [
        detail("why_ignored", language, claim=claim.id, reason=one.reason)
        for claim in (left, right)
        if (one := report.manifest.settings.knowledge.ignoring(claim)) is not None
    ]
    if left_out:
        return left_out
    if left.article == right.article:
        return [detail("why_article", language)]
    match = judge(left, right, Background([claim for claim in report.claims if claim.story == left.story]))
    if match.veto:
        return [detail("why_veto", language, veto=match.veto, reason=display_name("veto", match.veto, language))]
    key = "why_partner" if holds(match) else "why_below"
    told = detail(key, language, score=f"{match.score:.2f}", enough=f"{needed(dict(match.parts)):.2f}")
    return [told, *_parts(match, language)]


def _parts(match: Match, language: str) -> list[str]:
    """Give the parts of a score, a line each, with what they weigh."""
    names = [display_name("measure", name, language) for name, _ in match.parts]
    width = max(map(len, names), default=0)
    return [
        f"  {shown:<{width}}  {value:.2f}" + (f"  x {WEIGHTS[name]:g}" if name in WEIGHTS else "")
        for shown, (name, value) in zip(names, match.parts, strict=True)
    ]


def _line(claim: Claim, language: str) -> str:
    return f"{claim.id}  {claim.article}:{claim.line}  {subject([claim], language)}: {value_of(claim, language)}"


def _claim(report: Report, name: str) -> Claim:
    found = next((claim for claim in report.claims if claim.id == name), None)
    if found is None:
        message = f"{name}: the report has no claim of this id; `extract` lists them all"
        raise UsageError(message)
    return found
