"""
The report of the terminal: counts first, worst first, explained differences folded, the sources' own words.

Every line says all in words; `Line.tone` only allows a terminal to paint it as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import LEVELS
from claimcheck.report.evidence import Evidence
from claimcheck.report.gaps import gap_lines
from claimcheck.report.layout import cells, directed, flow, isolated, wrap
from claimcheck.report.names import say
from claimcheck.report.view import Line, Tone
from claimcheck.text.harmless import shown
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Finding, Level, Report
    from claimcheck.report.view import View

__all__ = ["lines", "render"]


def render(report: Report, view: View) -> Iterator[str]:
    """Give the report as plain lines."""
    for line in lines(report, view):
        yield line.text + "\n"


def lines(report: Report, view: View) -> Iterator[Line]:
    """Give the report line by line, each with the tone that a terminal may paint it in."""
    if view.claims:
        yield from _claims(report, view)
        return
    yield from _counts(report, view)
    evidence = Evidence(report, view)
    by_level: dict[Level, list[Finding]] = {level: [] for level in LEVELS}
    for finding in report.findings:
        by_level[finding.level].append(finding)
    for finding in (*by_level["conflict"], *by_level["unclear"]):
        yield Line()
        yield from evidence.block(finding)
    if by_level["explained"]:
        yield Line()
        hint = "" if view.everything else " " + say(view.interface, "explained_hint")
        yield _ours(say(view.interface, "explained_heading") + hint, view, "heading")
        if view.everything:
            yield from _blocks(evidence, by_level["explained"])
        else:
            for finding in by_level["explained"]:
                yield from evidence.folded(finding)
    if view.everything:
        yield from _listed(evidence, by_level["agree"], _ours(say(view.interface, "agree_heading"), view, "heading"))
        yield from _listed(evidence, by_level["single"], _ours(say(view.interface, "single_heading"), view, "heading"))
    if view.gaps:
        yield Line()
        yield from gap_lines(report, view, evidence.names)
    yield from _skipped(report, view)
    yield from _close(report, view)


def _listed(evidence: Evidence, findings: list[Finding], heading: Line) -> Iterator[Line]:
    """Show findings in full under a heading."""
    if findings:
        yield Line()
        yield heading
        yield from _blocks(evidence, findings)


def _blocks(evidence: Evidence, findings: list[Finding]) -> Iterator[Line]:
    """Show findings in full, with a blank line between two."""
    for number, finding in enumerate(findings):
        if number:
            yield Line()
        yield from evidence.block(finding)


def _counts(report: Report, view: View) -> Iterator[Line]:
    """Say what was read, how much of it is accounted for, and how many findings of each level there are."""

    def say_n(key: str, count: int) -> str:
        return say(view.interface, key, n=count)

    languages: dict[str, int] = {}
    for article in report.articles:
        languages[article.language or "?"] = languages.get(article.language or "?", 0) + 1
    outlets = len({(article.outlet or article.id) for article in report.articles})
    named = {
        code: code if view.interface == "en" else display_name("language", code, view.interface) for code in languages
    }
    spoken = " / ".join(f"{named[code]} {count}" for code, count in sorted(languages.items()))
    comma = say(view.interface, "comma")
    read = comma.join(
        part for part in (say_n("articles", len(report.articles)), say_n("outlets", outlets), shown(spoken)) if part
    )
    kinds = {"quantity": 0, "date": 0, "statement": 0}
    for claim in report.claims:
        kinds[claim.kind] += 1
    names = (("figures", "quantity"), ("dates", "date"), ("statements", "statement"))
    told = comma.join(say_n(name, kinds[kind]) for name, kind in names)
    if cells(read) + 2 + cells(told) <= view.width:
        # One run, so that from right to left, too, what was read stands first.
        yield _ours(read + " " * (view.width - cells(read) - cells(told)) + told, view)
    else:
        yield _ours(read, view)
        yield _ours(told, view)
    for part in wrap(_coverage(report, view), view.width, view.width):
        yield _ours(part, view)
    yield Line()
    if report.findings:
        counted = dict.fromkeys(LEVELS, 0)
        for finding in report.findings:
            counted[finding.level] += 1
        shown_counts = [say(view.interface, level, table="level_count", n=n) for level, n in counted.items() if n]
        for part in flow(shown_counts, "    ", view.width - 2):
            yield Line("  " + _ours(part, view).text, "heading")
    else:
        yield _ours(say(view.interface, "no_findings" if report.claims else "no_claims"), view)


def _ours(text: str, view: View, tone: Tone = "plain") -> Line:
    """Give a line of our own words."""
    return Line(directed(text, view.interface, bidi=view.bidi), tone)


def _coverage(report: Report, view: View) -> str:
    found = sum(article.numbers.found for article in report.articles)
    missed = sum(article.numbers.not_understood for article in report.articles)
    if not found:
        return say(view.interface, "no_numbers")
    text = say(view.interface, "accounted", n=found - missed, of=found)
    if missed:
        text += f" ({say(view.interface, 'not_understood', n=missed)}{'' if view.gaps else ': --gaps'})"
    return text


def _claims(report: Report, view: View) -> Iterator[Line]:
    """List claims one a line, for `extract --format text`."""
    evidence = Evidence(report, view)
    for claim in report.claims:
        yield from evidence.claim(claim)
    yield from _skipped(report, view)


def _skipped(report: Report, view: View) -> Iterator[Line]:
    if report.skipped:
        yield Line()
        yield _ours(say(view.interface, "skipped_heading"), view, "heading")
        for skip in report.skipped:
            for number, part in enumerate(
                wrap(f"{shown(skip.path)}: {shown(skip.reason)}", view.width - 3, view.width - 5)
            ):
                yield Line(f"{'     ' if number else '   '}{isolated(part, bidi=view.bidi)}")


def _close(report: Report, view: View) -> Iterator[Line]:
    """End with what is left to do."""
    waiting = sum(finding.level == "conflict" and finding.open for finding in report.findings)
    if waiting:
        yield Line()
        left = say(view.interface, "to_review", n=waiting)
        for part in wrap(f"{left}: {say(view.interface, 'write_decision')}", view.width, view.width):
            yield _ours(part, view, "heading")
