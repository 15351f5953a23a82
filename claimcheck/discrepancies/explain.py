"""A finding step by step, in words: from the report alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.kinds import KINDS
from claimcheck.errors import UsageError
from claimcheck.facets import times
from claimcheck.facets.labels import value_of
from claimcheck.facets.origins import origin_of, outlet_of
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model import Claim, Finding, Report, Test


def explain(finding_id: str, report: Report) -> str:
    """
    Replay a finding: what each side says and where, then every test with the numbers it used.

    Args:
        finding_id: as the report prints it; its beginning does, where only one finding begins so.
        report: as `compare` gave it; the articles are not needed.

    Raises UsageError where the report has no such finding.

    """
    finding = _finding(finding_id, report)
    claims = {claim.id: claim for claim in report.claims}
    language = report.manifest.settings.interface
    kind, level = display_name("kind", finding.kind, language), display_name("level", finding.level, language)
    lines = [f"{finding.id}  {kind}  ({level})", finding.message, ""]
    for side in finding.sides:
        lines.append(side.value)
        lines += [_line(claims[name], language) for name in side.claims if name in claims]
    if finding.why:
        lines += ["", *_table(finding.why, language)]
    return "\n".join(lines) + "\n"


def explain_kind(kind: str) -> str | None:
    """Give what a kind of finding means, from its own documentation; None where there is no such kind."""
    from inspect import cleandoc  # noqa: PLC0415 - slow to import

    return cleandoc(KINDS[kind].__doc__ or "") + "\n" if kind in KINDS else None


def _table(why: Sequence[Test], language: str) -> Iterator[str]:
    rows = [
        (display_name("test", one.test, language), display_name("outcome", one.outcome, language), one.detail)
        for one in why
    ]
    widths = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:2]]
    for test, outcome, detail in rows:
        yield f"  {test:<{widths[0]}}  {outcome:<{widths[1]}}  {detail}".rstrip()


def _line(claim: Claim, language: str) -> str:
    told = [f"  {claim.article}:{claim.line}", outlet_of(claim), f"“{claim.quote}”", value_of(claim, language)]
    told.append(
        times.in_words(times.as_of(claim), language) + f" ({display_name('basis', claim.when.basis, language)})"
    )
    origin = origin_of(claim, {})
    return "  ".join([*told, f"← {origin}"] if origin else told)


def _finding(name: str, report: Report) -> Finding:
    found = [one for one in report.findings if one.id == name] or [
        one for one in report.findings if one.id.startswith(name)
    ]
    if len(found) != 1:
        message = f"{name}: the report has {'more than one finding' if found else 'no finding'} of this id"
        raise UsageError(message)
    return found[0]
