"""
One line a finding, for editors and grep: `path:line:col kind id message`.

The place is that of the finding's first claim; lines and columns count from 1, columns in characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.text.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Claim, Report
    from claimcheck.report.view import View

__all__ = ["render"]


def render(report: Report, view: View) -> Iterator[str]:
    """Give the lines: claims for `extract`, findings that are shown for `compare`."""
    paths = {article.id: article.path or article.id for article in report.articles}
    known = {claim.id: claim for claim in report.claims}
    if view.claims:
        for claim in report.claims:
            yield f"{_place(claim, paths, view)} {claim.kind} {shown(claim.id)} {shown(claim.quote)}\n"
        return
    for finding in report.findings:
        if view.everything or finding.level not in {"agree", "single"}:
            first = next((known[one] for one in finding.claims if one in known), None)
            place = _place(first, paths, view) if first else shown(finding.story)
            yield f"{place} {shown(finding.kind)} {shown(finding.id)} {shown(finding.message)}\n"


def _place(claim: Claim, paths: dict[str, str], view: View) -> str:
    text = view.texts.get(claim.article, "")
    column = claim.start - text.rfind("\n", 0, claim.start) if text else 1
    return f"{shown(paths.get(claim.article, claim.article))}:{claim.line}:{column}"
