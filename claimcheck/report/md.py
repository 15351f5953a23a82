"""
Markdown, one block a finding, to paste into a ticket or a content system.

Every character that Markdown or HTML would act on is escaped, so an article cannot write markup into the report.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model import LEVELS
from claimcheck.report.evidence import circumstances, deciding, decision_in_words, ruled_out, shown_value
from claimcheck.report.gaps import gaps
from claimcheck.report.layout import steady
from claimcheck.report.names import Names, kind_name, say
from claimcheck.text.harmless import shown
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Finding, Report
    from claimcheck.report.view import View

__all__ = ["render"]

_MARKUP = re.compile(r"([\\`*_\[\]#|~!])")
_AT_START = re.compile(r"^(\d+(?=[.)])|(?=[-+=:]))")
_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("{", "&#123;"), ("}", "&#125;"))
"""What a backslash would not keep from HTML, or from a template language that runs before Markdown does."""


def render(report: Report, view: View) -> Iterator[str]:
    """Give the counts, then a block a finding, worst first, then the gaps and what was not read."""
    interface, names = view.interface, Names(report)
    yield f"# {say(interface, 'title')}\n\n"
    shown_levels = LEVELS if view.everything else LEVELS[:3]
    counts = [(level, sum(finding.level == level for finding in report.findings)) for level in LEVELS]
    yield " · ".join(say(interface, level, table="level_count", n=count) for level, count in counts) + "\n"
    known = {claim.id: claim for claim in report.claims}
    for level in shown_levels:
        for finding in report.findings:
            if finding.level == level:
                yield f"\n## {_plain(finding.id)} · {_plain(kind_name(finding.kind, interface))}\n\n"
                yield f"{_plain(steady(finding.message))}\n\n"
                values = {claim: side.value for side in finding.sides for claim in side.claims}
                for claim in (known[one] for one in finding.claims if one in known):
                    value = _plain(shown_value(values.get(claim.id, ""), claim, finding, interface))
                    place = f"{_plain(names.of(claim.article))}, {say(interface, 'line', n=claim.line)}"
                    yield f"- {place}: **{value}**\n" if value else f"- {place}\n"
                    yield f"  > {_plain(claim.sentence.text)}\n\n"
                    yield f"  {_plain(circumstances(claim, interface))}\n"
                yield from _reasons(finding, interface)
    if view.gaps:
        yield f"\n## {say(interface, 'gaps')}\n\n"
        for gap in gaps(report, view, names):
            words = _plain(f"{gap.before}{gap.words}{gap.after}")
            yield f"- {_plain(say(interface, gap.heading))}: {_plain(gap.place)} {words}\n"
    if report.skipped:
        yield f"\n## {say(interface, 'skipped_heading')}\n\n"
        for skip in report.skipped:
            yield f"- {_plain(skip.path)}: {_plain(skip.reason)}\n"
    yield f"\n{_plain(say(interface, 'made_by', version=report.manifest.version))}\n"


def _reasons(finding: Finding, interface: str) -> Iterator[str]:
    """Say what decided, test by test, then in one line what was ruled out, and what a person decided."""
    if finding.why:
        yield "\n"
    for test in deciding(finding):
        outcome = f" ({say(interface, test.outcome, table='outcome')})" if test.outcome != "ruled_out" else ""
        detail = f": {_plain(steady(test.fact))}" if test.fact else ""
        yield f"- {_plain(display_name('test', test.test, interface))}{outcome}{detail}\n"
    if said := ruled_out(finding, interface):
        yield f"- {_plain(said)}\n"
    if finding.decision is not None:
        yield f"\n**{_plain(decision_in_words(finding.decision, interface))}**\n"


def _plain(text: str) -> str:
    """Give a text that Markdown shows as it stands, also at the beginning of a line."""
    text = shown(text).strip()
    for sign, entity in _ENTITIES:
        text = text.replace(sign, entity)
    return _AT_START.sub(r"\1\\", _MARKUP.sub(r"\\\1", text))
