"""
SARIF 2.1.0, for code scanning, editors and dashboards: a result a finding, at the words of its first claim.

A conflict fails with a warning, an unclear finding waits for review, an explained one informs; agreement passes and is
left out unless everything is asked for. What a person decided to be no problem is suppressed, and against the log of an
earlier run each result is new, unchanged, updated or absent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from claimcheck.model import LEVELS
from claimcheck.report import sarif_model as sarif
from claimcheck.report.baseline import TOLD, compared, fingerprints, told
from claimcheck.report.places import Places
from claimcheck.text.harmless import script_safe, shown
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Claim, Decision, Finding, Level, Report
    from claimcheck.report.view import View

__all__ = ["render"]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""The name of the schema that the log follows; nothing is fetched from there."""

_KINDS: Final[dict[Level, sarif.ResultKind]] = {
    "conflict": "fail",
    "unclear": "review",
    "explained": "informational",
    "agree": "pass",
    "single": "informational",
}
_NO_PROBLEM: Final = frozenset({"explained", "not-same", "extraction-wrong"})
"""Verdicts that suppress a result; `confirmed` says that the difference is real, so that one stays."""

_WAITING: Final = frozenset({"ask", "later"})
_LANGUAGES: Final = {"en": "en-US", "ar": "ar"}


def render(report: Report, view: View) -> Iterator[str]:
    """Give the log."""
    encoded = msgspec.json.format(msgspec.json.encode(_log(report, view)), indent=1).decode()
    yield script_safe(encoded)
    yield "\n"


def _log(report: Report, view: View) -> sarif.Log:
    findings = [one for one in report.findings if view.everything or one.level not in {"agree", "single"}]
    places = Places(report, view)
    known = {claim.id: claim for claim in report.claims}
    results = [_result(one, [known[id_] for id_ in one.claims if id_ in known], places, view) for one in findings]
    if view.baseline is not None:
        results = compared(results, view.baseline)
    driver = sarif.Driver(
        name="claimcheck",
        version=shown(report.manifest.version),
        language=_LANGUAGES.get(view.interface, view.interface),
        rules=tuple(_rules(findings, view.interface)),
    )
    run = sarif.Run(
        tool=sarif.Tool(driver=driver),
        invocations=(_invocation(report),),
        artifacts=places.artifacts,
        column_kind="unicodeCodePoints",
        results=tuple(results),
    )
    return sarif.Log(version="2.1.0", schema=_SCHEMA, runs=(run,))


def _rules(findings: list[Finding], interface: str) -> Iterator[sarif.Rule]:
    """Give the kinds of findings that the log has, worst first."""
    kinds = {finding.kind: finding.level for finding in findings}
    for kind in sorted(kinds, key=lambda kind: (LEVELS.index(kinds[kind]), kind)):
        yield sarif.Rule(
            id=shown(kind),
            short_description=sarif.Message(text=_message(display_name("plain", kind, interface))),
            default_configuration=sarif.RuleConfiguration(level=_level(kinds[kind])),
        )


def _result(finding: Finding, claims: list[Claim], places: Places, view: View) -> sarif.Result:
    values = {claim: side.value for side in finding.sides for claim in side.claims}
    located = [
        places.location(claim, place, values.get(claim.id, "")) for place, claim in enumerate(dict.fromkeys(claims))
    ]
    return sarif.Result(
        rule_id=shown(finding.kind),
        kind=_KINDS[finding.level],
        level=_level(finding.level),
        message=sarif.Message(text=_message(finding.message)),
        locations=tuple(located[:1]),
        related_locations=tuple(located[1:]),
        partial_fingerprints=fingerprints(finding, claims),
        suppressions=_suppressions(finding.decision, view.interface),
        properties={
            "id": shown(finding.id),
            "level": finding.level,
            "story": shown(finding.story),
            "severity": finding.severity,
            "values": [shown(side.value) for side in finding.sides],
            TOLD: told(claims),
        },
    )


def _level(level: Level) -> sarif.ResultLevel:
    """Give the level of a result: only one that fails has a level (3.27.10)."""
    return "warning" if level == "conflict" else "none"


def _suppressions(decision: Decision | None, interface: str) -> tuple[sarif.Suppression, ...]:
    """Give what a person decided: accepted where it closes the finding as no problem, under review where it waits."""
    if decision is None or decision.verdict not in _NO_PROBLEM | _WAITING:
        return ()
    accepted = decision.status == "current" and decision.verdict in _NO_PROBLEM
    said = [display_name("verdict", decision.verdict, interface), decision.note, decision.by, decision.on]
    return (
        sarif.Suppression(
            kind="external",
            status="accepted" if accepted else "underReview",
            justification=shown(" · ".join(part for part in said if part)),
        ),
    )


def _invocation(report: Report) -> sarif.Invocation:
    """Say what was not read."""
    return sarif.Invocation(
        execution_successful=not any(skip.failed for skip in report.skipped),
        tool_execution_notifications=tuple(
            sarif.Notification(
                message=sarif.Message(text=_message(f"{skip.path}: {skip.reason}")),
                level="error" if skip.failed else "note",
            )
            for skip in report.skipped
        ),
    )


def _message(text: str) -> str:
    """Give a text that a viewer shows as it stands: no placeholder (3.11.5), no link (3.11.6), nothing that acts."""
    plain = shown(text).replace("{", "{{").replace("}", "}}")
    return re.sub(r"[\[\]]", r"\\\g<0>", plain) if "](" in plain else plain
