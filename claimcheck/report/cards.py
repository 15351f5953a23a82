"""Findings as a page shows them: a card each, the sides beside one another, in each the sources in their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.facets.labels import number, value_of
from claimcheck.model import LEVELS, Value
from claimcheck.report.evidence import circumstances, deciding, decision_in_words, ruled_out, shown_value
from claimcheck.report.layout import left_to_right, steady
from claimcheck.report.links import sentence_link
from claimcheck.report.message import Run, runs_of
from claimcheck.report.names import say
from claimcheck.report.series import Series, series_of
from claimcheck.text.harmless import shown
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.model import Claim, Finding, Level, Report
    from claimcheck.report.names import Names
    from claimcheck.report.view import View

__all__ = ["Card", "Column", "Source", "Stretch", "cards"]

_LONG = 24
_MOST_A_SIDE = 6
"""Sources of a side that stand open; the others open on demand."""


class Stretch(Value, frozen=True):
    """A stretch of a sentence: `role` is "" around the quote, `quote` in it, `figure` for its number or date words."""

    text: str
    role: str = ""


class Source(Value, frozen=True):
    """One claim as a card shows it; `tick` is the anchor of its place in the article, `link` the page it is from."""

    outlet: str
    place: str
    tick: str
    published: str
    language: str
    value: str
    pieces: tuple[Stretch, ...]
    about: str
    link: str


class Column(Value, frozen=True):
    """One side of a finding: what it says, and who says it."""

    value: str
    outlets: str
    sources: tuple[Source, ...]
    more: tuple[Source, ...]


class Card(Value, frozen=True):
    """
    One finding.

    `outlets` are places in the list of outlets, for filters, as is `state`: `none` (undecided), `open` (a verdict that
    leaves it open, or one that went stale), `closed`. `why` says in a line each what decided and what was ruled out.
    """

    id: str
    anchor: str
    kind: str
    kind_id: str
    about: str
    runs: tuple[Run, ...]
    story: str
    spread: str
    outlets: tuple[int, ...]
    columns: tuple[Column, ...]
    why: tuple[str, ...]
    tests: tuple[tuple[str, str, str, str], ...]
    decision: str
    state: str
    command: str
    series: Series | None

    @property
    def wordy(self) -> bool:
        """Tell whether its values are words, which want a line of their own."""
        return any(run.role == "value" and len(run.text) >= _LONG for run in self.runs)


def cards(
    report: Report, view: View, names: Names, ticks: Mapping[str, str], outlets: list[str]
) -> dict[Level, list[Card]]:
    """
    Give the cards of a report, by level, worst first.

    Args:
        report: what was found.
        view: how it is to be shown.
        names: short names of the articles.
        ticks: claim id → anchor of its place, where its article is shown.
        outlets: the outlets that can be filtered by, as `names` has them.

    """
    maker = _Maker(report, view, names, ticks, outlets)
    found: dict[Level, list[Card]] = {level: [] for level in LEVELS}
    for place, finding in enumerate(report.findings, start=1):
        found[finding.level].append(maker.card(finding, f"finding-{place}"))
    return found


class _Maker:
    """What every card of a report is made with."""

    def __init__(self, report: Report, view: View, names: Names, ticks: Mapping[str, str], outlets: list[str]) -> None:
        self._view, self._names, self._ticks = view, names, ticks
        self._known = {claim.id: claim for claim in report.claims}
        self._urls = {article.id: article.url for article in report.articles}
        self._outlets = {outlet: place for place, outlet in enumerate(outlets)}

    def card(self, finding: Finding, anchor: str) -> Card:
        """Give the card of a finding."""
        interface = self._view.interface
        about, *runs = runs_of(finding) or (Run("", "about"),)
        claims = [self._known[one] for one in finding.claims if one in self._known]
        tellers = {self._outlets[name] for claim in claims if (name := self._names.of(claim.article)) in self._outlets}
        decision = finding.decision
        return Card(
            id=shown(finding.id),
            anchor=anchor,
            kind=shown(display_name("kind", finding.kind, interface)),
            kind_id=shown(finding.kind),
            about=steady(about.text.removesuffix(": ") if runs else about.text),
            runs=tuple(Run(steady(run.text), run.role) for run in runs),
            story=shown(finding.story),
            spread=self._spread(finding, claims),
            outlets=tuple(sorted(tellers)),
            columns=tuple(self._columns(finding)),
            why=tuple(self._why(finding)),
            tests=tuple(
                (
                    test.outcome,
                    shown(display_name("test", test.test, interface)),
                    say(interface, test.outcome, table="outcome"),
                    steady(shown(test.detail)),
                )
                for test in finding.why
            ),
            decision=shown(decision_in_words(decision, interface)) if decision else "",
            state="none" if decision is None else "open" if finding.open else "closed",
            command=shown(f"claimcheck explain {finding.id} {self._view.command}").rstrip(),
            series=series_of(finding, self._known, self._names, self._view),
        )

    def _columns(self, finding: Finding) -> Iterator[Column]:
        """Give a column a side; a claim of the finding that is on no side joins the one of its value, or none."""
        sides = [(side.value, [one for one in side.claims if one in self._known]) for side in finding.sides]
        placed = {one for _, claims in sides for one in claims}
        for one in dict.fromkeys(finding.claims):
            if one in self._known and one not in placed:
                value = value_of(self._known[one], self._view.interface)
                home = next((claims for other, claims in sides if other == value), None)
                if home is None:
                    sides.append((value, home := []))
                home.append(one)
        for value, ids in sides:
            claims = [self._known[one] for one in ids]
            if claims:
                sources = [self._source(claim, value, finding) for claim in claims]
                heads = list(dict.fromkeys(source.value for source in sources if source.value))
                tellers = len({claim.outlet or claim.article for claim in claims})
                yield Column(
                    heads[0] if len(heads) == 1 else "",
                    say(self._view.interface, "outlets", n=tellers) if len(sides) > 1 or tellers > 1 else "",
                    tuple(sources[:_MOST_A_SIDE]),
                    tuple(sources[_MOST_A_SIDE:]),
                )

    def _source(self, claim: Claim, value: str, finding: Finding) -> Source:
        interface = self._view.interface
        return Source(
            outlet=self._names.of(claim.article),
            place=say(interface, "line", n=claim.line),
            tick=self._ticks.get(claim.id, ""),
            published=claim.published.isoformat() if claim.published else "",
            language=claim.language if claim.language.isalpha() and claim.language.isascii() else "",
            value=left_to_right(shown_value(value, claim, finding, interface)),
            pieces=tuple(_pieces(claim)),
            about=steady(shown(circumstances(claim, interface, dated=False))),
            link=sentence_link(self._urls.get(claim.article, ""), claim),
        )

    def _spread(self, finding: Finding, claims: list[Claim]) -> str:
        """Say between which figures the outlets are, where they differ and nothing explains it."""
        if finding.level not in {"conflict", "unclear"} or len(finding.sides) < 2:  # noqa: PLR2004 - between two
            return ""
        units = {claim.quantity.unit for claim in claims if claim.quantity is not None}
        bounds = [
            bound
            for claim in claims
            if claim.quantity is not None
            for bound in (claim.quantity.low, claim.quantity.high)
            if bound is not None
        ]
        if len(units) != 1 or not bounds or any(claim.quantity is None for claim in claims):
            return ""
        tellers = len({claim.outlet or claim.article for claim in claims})
        if tellers == 1:
            return ""
        outlets = say(self._view.interface, "outlets", n=tellers)
        return say(self._view.interface, "spread", low=number(min(bounds)), high=number(max(bounds)), outlets=outlets)

    def _why(self, finding: Finding) -> Iterator[str]:
        """Say what the finding rests on, then what was ruled out."""
        for test in deciding(finding):
            name = display_name("test", test.test, self._view.interface)
            yield steady(shown(f"{name}: {test.fact}" if test.fact else name))
        if said := ruled_out(finding, self._view.interface):
            yield shown(said)


def _pieces(claim: Claim) -> Iterator[Stretch]:
    """Cut the sentence at the quote, and the quote at its figure or date words."""
    text, base = claim.sentence.text, claim.sentence.start
    start, end = claim.start - base, claim.end - base
    if not 0 <= start <= end <= len(text):
        yield Stretch(shown(claim.quote), "quote")
        return
    figure = (end, end)
    if claim.quantity is not None:
        figure = (claim.quantity.surface_start - base, claim.quantity.surface_end - base)
    elif claim.date is not None:
        figure = (claim.date.start - base, claim.date.end - base)
    if not start <= figure[0] <= figure[1] <= end:
        figure = (end, end)
    cuts = ((0, start, ""), (start, figure[0], "quote"), (*figure, "figure"), (figure[1], end, "quote"))
    for first, last, role in (*cuts, (end, len(text), "")):
        if first < last:
            yield Stretch(shown(text[first:last]), role)
