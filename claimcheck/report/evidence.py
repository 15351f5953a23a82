"""The evidence of a finding as lines: a block with every source's words, or one folded line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.labels import value_of
from claimcheck.report.layout import cells, directed, isolated, pad, wrap
from claimcheck.report.message import Run, runs_of, turned
from claimcheck.report.names import Names, kind_name, organisation, say
from claimcheck.report.view import Line
from claimcheck.text.harmless import shown
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Claim, Decision, Finding, Report, Test
    from claimcheck.report.view import View

__all__ = ["Evidence", "circumstances", "deciding", "decision_in_words", "ruled_out", "shown_value"]

_INDENT = "   "
_MOST_A_SIDE = 5
_WIDEST_PLACE = 24
_RESTS_ON = {
    "attribution-conflict": ("origin",),
    "changed-over-time": ("time",),
    "different-scope": ("scope",),
    "different-unit": ("unit",),
    "quote-drift": ("origin",),
    "rounding": ("rounding",),
    "subset": ("subset", "arithmetic"),
    "unclear-event": ("event", "place"),
    "unclear-scope": ("scope",),
    "unclear-time": ("time",),
    "within-bound": ("bound", "range"),
}
"""What kinds of findings rest on, where a test says it."""


class Evidence:
    """Lines for the findings of one report, shown in one way."""

    def __init__(self, report: Report, view: View) -> None:
        self.names = Names(report)
        self._view = view
        self._known = {claim.id: claim for claim in report.claims}
        self._several = len({article.story for article in report.articles}) > 1

    def block(self, finding: Finding) -> Iterator[Line]:
        """Give a finding in full: its message, a line a source, the tests, the decision, the command to go on."""
        yield from self._head(finding)
        values = {claim: side.value for side in finding.sides for claim in side.claims}
        order = [claim for side in finding.sides for claim in self._some(side.claims)]
        order += [claim for claim in finding.claims if claim not in values]
        claims = [self._known[one] for one in order if one in self._known]
        width = min(max((cells(self._place(claim)) for claim in claims), default=0), _WIDEST_PLACE)
        for claim in claims:
            yield from self._source(
                claim, shown_value(values.get(claim.id, ""), claim, finding, self._view.interface), width
            )
        hidden = sum(len(side.claims) - len(self._some(side.claims)) for side in finding.sides)
        if hidden:
            yield Line(f"{_INDENT}+ {hidden} (--all)", "faint")
        yield from self._tests(finding)
        yield from self._decision(finding)
        command = f"claimcheck explain {shown(finding.id)} {shown(self._view.command)}".rstrip()
        yield Line(f"{_INDENT}→ {isolated(command, bidi=self._view.bidi)}", "faint")

    def folded(self, finding: Finding) -> Iterator[Line]:
        """Give a finding as its message and who tells it, one line where it fits."""
        first = [self._known[side.claims[0]] for side in finding.sides if side.claims and side.claims[0] in self._known]
        tellers = " / ".join(dict.fromkeys(self.names.of(claim.article) for claim in first))
        yield from self._head(finding, f"({tellers})" if tellers else "")
        yield from self._decision(finding)

    def claim(self, claim: Claim) -> Iterator[Line]:
        """Give one claim as a line of its own."""
        yield from self._source(claim, "", cells(self._place(claim)))

    def _head(self, finding: Finding, more: str = "") -> Iterator[Line]:
        kind = kind_name(finding.kind, self._view.interface)
        start = f"{shown(finding.id)}  {kind}  "
        if self._several and finding.story:
            start += f"[{shown(finding.story)}] "
        room = self._view.width
        runs = (*runs_of(finding), Run(f" {more}" if more else "", "note"))
        done = 0
        for part in wrap("".join(run.text for run in runs), room - cells(start), room - 6):
            text = turned(runs, done, done + len(part)) if self._view.bidi else part
            yield Line(f"{_INDENT}{_INDENT}{text}" if done else start + text, finding.level)
            done += len(part) + 1

    def _source(self, claim: Claim, value: str, width: int) -> Iterator[Line]:
        """Give one source: where it stands, its own words, what they come to and under which circumstances."""
        # Only the name is isolated: with its line number in there, an Arabic name would stand behind the number.
        place = pad(f"{isolated(self.names.of(claim.article), bidi=self._view.bidi)}:{claim.line}", width)
        start = f"{_INDENT}{place}  "
        indent = " " * (len(_INDENT) + cells(place) + 2)
        room = self._view.width - cells(indent)
        words = wrap(shown(claim.quote), room, room)
        about = circumstances(claim, self._view.interface)
        tail = "  ".join(part for part in (shown(value), f"({shown(about)})" if about else "") if part)
        for number, part in enumerate(words):
            text = (indent if number else start) + isolated(part, bidi=self._view.bidi)
            if number == len(words) - 1 and tail and cells(part) + 2 + cells(tail) <= room:
                text, tail = f"{text}  {self._turned(tail)}", ""
            yield Line(text)
        for part in wrap(tail, room, room) if tail else []:
            yield Line(indent + self._turned(part.strip()))

    def _tests(self, finding: Finding) -> Iterator[Line]:
        """Give what decided, then what was ruled out; `explain` gives every test."""
        interface = self._view.interface
        for test in deciding(finding):
            name = shown(display_name("test", test.test, interface))
            key = "unknown" if test.outcome == "unknown" else "could_explain"
            key = {"conflict": "rests_on", "explained": "explains"}.get(finding.level, key)
            yield from self._note(say(interface, key, test=name, detail=shown(test.fact)))
        if said := ruled_out(finding, interface):
            yield from self._note(shown(said))

    def _decision(self, finding: Finding) -> Iterator[Line]:
        decision = finding.decision
        if decision is None:
            return
        yield from self._note(shown(decision_in_words(decision, self._view.interface)))

    def _note(self, text: str) -> Iterator[Line]:
        room = self._view.width - len(_INDENT)
        for number, part in enumerate(wrap(text.strip(), room, room - 2)):
            yield Line(_INDENT + ("  " if number else "") + self._turned(part), "faint")

    def _turned(self, text: str) -> str:
        """Give our own words with names and figures in them so that a terminal that turns text shows them in order."""
        return directed(text, self._view.interface, bidi=self._view.bidi)

    def _place(self, claim: Claim) -> str:
        return f"{self.names.of(claim.article)}:{claim.line}"

    def _some(self, claims: tuple[str, ...]) -> tuple[str, ...]:
        return claims if self._view.everything else claims[:_MOST_A_SIDE]


def deciding(finding: Finding) -> list[Test]:
    """
    Give the tests that the kind rests on; else all that were not ruled out, unless it is a conflict all the same.

    A single test is what its finding was found by: a sum, a weekday.
    """
    if len(finding.why) == 1 and finding.why[0].fact:
        return list(finding.why)
    told = [test for test in finding.why if test.outcome != "ruled_out"]
    return [test for test in told if test.test in _RESTS_ON.get(finding.kind, ())] or (
        [] if finding.level == "conflict" else told
    )


def ruled_out(finding: Finding, interface: str) -> str:
    """Say which tests explain nothing, empty where there are none beside those that decided."""
    decided = deciding(finding)
    names = [
        display_name("test", test.test, interface)
        for test in finding.why
        if test.outcome == "ruled_out" and test not in decided
    ]
    return say(interface, "ruled_out", tests=say(interface, "comma").join(names)) if names else ""


def shown_value(value: str, claim: Claim, finding: Finding, interface: str) -> str:
    """
    Give the value of a claim: its own, with its own bound ("up to 250" beside "250"); else what its side says.

    What sides say in words stands in the message, and in the words of each source.
    """
    if claim.kind == "statement" or finding.kind == "stance-differs":
        return ""
    worked_out = finding.kind == "sum-mismatch"  # its sides show the sum
    return shown(value if value and worked_out else value_of(claim, interface))


def decision_in_words(decision: Decision, interface: str) -> str:
    """Say what a person decided, who and when, and their note."""
    key = "decided" if decision.status == "current" else "decided_stale"
    said = say(interface, key, verdict=display_name("verdict", decision.verdict, interface))
    by = say(interface, "by", by=decision.by) if decision.by else ""
    return " · ".join(part for part in (said, by, decision.on, decision.note) if part)


def circumstances(claim: Claim, interface: str, *, dated: bool = True) -> str:
    """
    Say what a claim rests on beside its words: who speaks, through whom, in an article of which day.

    Without `dated`, the day is left out where it is known, for forms that show it elsewhere.
    """
    comma, parts = say(interface, "comma"), []
    if claim.attribution is not None:
        if speaker := claim.attribution.speaker_name or claim.attribution.speaker:
            parts.append(say(interface, "says", speaker=organisation(speaker, interface)))
        if claim.attribution.via:
            parts.append(
                say(interface, "via", via=comma.join(organisation(one, interface) for one in claim.attribution.via))
            )
    if claim.published is None:
        parts.append(say(interface, "undated"))
    elif dated:
        parts.append(say(interface, "published", date=claim.published.isoformat()))
    if claim.trust:
        parts.append(say(interface, "low_trust"))
    return comma.join(parts)
