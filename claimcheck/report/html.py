"""
One HTML file: opens from disk, asks for nothing, works without scripts, prints well.

The template shows; this module prepares. Every text of an article goes through `shown` and is escaped by the template
engine; every span of it stands in its own direction.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from claimcheck.model import LEVELS, Value
from claimcheck.report.evidence import circumstances, decision_in_words, shown_value
from claimcheck.report.gaps import Gap, gaps
from claimcheck.report.layout import left_to_right, steady
from claimcheck.report.message import Run, runs_of
from claimcheck.report.names import Names, kind_name, say
from claimcheck.report.pages import SIGNS, STATES, pages, ticks
from claimcheck.text.harmless import shown
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import ArticleReport, Claim, Level, Report
    from claimcheck.report.view import View

__all__ = ["render"]


class Stretch(Value, frozen=True):
    """A stretch of a sentence: `role` is "" around the quote, `quote` in it, `figure` for its number or date words."""

    text: str
    role: str = ""


class Source(Value, frozen=True):
    """One claim as a card shows it."""

    outlet: str
    place: str
    tick: str
    published: str
    language: str
    value: str
    pieces: tuple[Stretch, ...]
    about: str
    link: str


class _Places(Value, frozen=True):
    """Where claims can be looked up: article id → address of its page, claim id → tick in the article."""

    urls: Mapping[str, str]
    ticks: Mapping[str, str]


class Card(Value, frozen=True):
    """One finding as the page shows it."""

    id: str
    anchor: str
    kind: str
    about: str
    runs: tuple[Run, ...]
    story: str
    sources: tuple[Source, ...]
    tests: tuple[tuple[str, str, str, str], ...]
    decision: str
    command: str


def render(report: Report, view: View) -> Iterator[str]:
    """Give the page."""
    # A template engine costs more than the comparison of five articles; only this form pays for it.
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415

    engine = Environment(
        loader=PackageLoader("claimcheck.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    interface, names = view.interface, Names(report)
    cards = _cards(report, view, names)
    template = engine.get_template("report.html.j2")
    yield from template.generate(
        say=lambda key, table="interface", **values: say(interface, key, table=table, **values),
        lang=interface,
        direction="rtl" if interface == "ar" else "ltr",
        levels=LEVELS,
        signs=SIGNS,
        states=STATES,
        pages=list(pages(report, view, names)),
        counts={level: len(cards[level]) for level in LEVELS},
        cards=cards,
        articles=[_article(article, names) for article in report.articles],
        found=sum(article.numbers.found for article in report.articles),
        missed=sum(article.numbers.not_understood for article in report.articles),
        gaps=_by_heading(list(gaps(report, view, names))),
        skipped=[(shown(skip.path), shown(skip.reason)) for skip in report.skipped],
        command=shown(f"claimcheck report {view.command} -o report.html"),
        version=shown(report.manifest.version),
    )
    yield "\n"


def _cards(report: Report, view: View, names: Names) -> dict[Level, list[Card]]:
    known = {claim.id: claim for claim in report.claims}
    places = _Places({article.id: article.url for article in report.articles}, ticks(report, view))
    cards: dict[Level, list[Card]] = {level: [] for level in LEVELS}
    for number, finding in enumerate(report.findings, start=1):
        about, *runs = runs_of(finding) or (Run("", "about"),)
        values = {claim: side.value for side in finding.sides for claim in side.claims}
        claims = [known[one] for one in (*values, *finding.claims) if one in known]
        cards[finding.level].append(
            Card(
                id=shown(finding.id),
                anchor=f"finding-{number}",
                kind=shown(kind_name(finding.kind, view.interface)),
                about=steady(about.text.removesuffix(": ") if runs else about.text),
                runs=tuple(Run(steady(run.text), run.role) for run in runs),
                story=shown(finding.story),
                sources=tuple(
                    _source(
                        claim,
                        shown_value(values.get(claim.id, ""), claim, finding, view.interface),
                        view,
                        names,
                        places,
                    )
                    for claim in dict.fromkeys(claims)
                ),
                tests=tuple(
                    (
                        test.outcome,
                        shown(display_name("test", test.test, view.interface)),
                        say(view.interface, test.outcome, table="outcome"),
                        steady(shown(test.detail)),
                    )
                    for test in finding.why
                ),
                decision=shown(decision_in_words(finding.decision, view.interface)) if finding.decision else "",
                command=shown(f"claimcheck explain {finding.id} {view.command}").rstrip(),
            )
        )
    return cards


def _source(claim: Claim, value: str, view: View, names: Names, places: _Places) -> Source:
    return Source(
        outlet=names.of(claim.article),
        place=say(view.interface, "line", n=claim.line),
        tick=places.ticks.get(claim.id, ""),
        published=claim.published.isoformat() if claim.published else "",
        language=claim.language if claim.language.isalpha() and claim.language.isascii() else "",
        value=left_to_right(shown(value)),
        pieces=tuple(_pieces(claim)),
        about=steady(shown(circumstances(claim, view.interface, dated=False))),
        link=_link(places.urls.get(claim.article, ""), claim),
    )


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


def _link(url: str, claim: Claim) -> str:
    """Give the address of the page at the sentence (a text fragment), only for addresses of web pages."""
    if not url.lower().startswith(("http://", "https://")) or not url.isprintable():
        return ""
    words = shown(claim.sentence.text).strip()
    return f"{url.split('#', 1)[0]}#:~:text={quote(words, safe='').replace('-', '%2D')}" if words else url


def _article(article: ArticleReport, names: Names) -> dict[str, object]:
    return {
        "name": names.of(article.id),
        "id": shown(article.id),
        "published": article.published.isoformat() if article.published else "",
        "language": shown(article.language),
        "numbers": article.numbers,
    }


def _by_heading(found: list[Gap]) -> dict[str, list[Gap]]:
    headings: dict[str, list[Gap]] = {}
    for gap in found:
        headings.setdefault(gap.heading, []).append(gap)
    return headings
