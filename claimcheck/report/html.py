"""
One HTML file: opens from disk, asks for nothing, is whole without scripts and better with them, prints well.

The templates show; `cards`, `pages` and `timeline` prepare. Every text of an article goes through `shown` and is
escaped by the template engine; every span of it stands in its own direction. A content security policy lets the page's
own style and script run, by their hashes, and nothing else.

Of a large report only the head of each finding is built at once: the rest stands in `noscript`, which a browser without
scripts shows as it is, and which the page's own script builds when somebody looks at it.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from msgspec import json, structs

from claimcheck.model import LEVELS, Options
from claimcheck.report import timeline
from claimcheck.report.cards import cards
from claimcheck.report.gaps import Gap, gaps
from claimcheck.report.names import Names, say
from claimcheck.report.pages import SIGNS, STATES, pages, ticks
from claimcheck.text.harmless import shown
from claimcheck.vocabulary import display_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from jinja2 import Environment

    from claimcheck.model import ArticleReport, Report
    from claimcheck.report.series import Series
    from claimcheck.report.view import View

__all__ = ["render"]

_LARGE: Final = 250
"""Findings from which on a report is built piece by piece."""


def render(report: Report, view: View) -> Iterator[str]:
    """Give the page."""
    engine = _engine()
    interface, names = view.interface, Names(report)
    anchors = ticks(report, view)
    outlets = sorted({names.of(article.id) for article in report.articles})
    made = cards(report, view, names, anchors, outlets)
    style, script = _asset(engine, "report.css"), _asset(engine, "report.js")
    counts = {level: len(made[level]) for level in LEVELS}
    kinds = dict.fromkeys((card.kind_id, card.kind) for level in LEVELS for card in made[level])
    papers = list(pages(report, view, names))
    ticked = {piece.anchor for paper in papers for piece in paper.pieces}
    yield from engine.get_template("report.html.j2").generate(
        say=lambda key, table="interface", **values: say(interface, key, table=table, **values),
        counted=lambda level, n: say(interface, level, table="level_count", n=n).replace(str(n), "").strip(" :"),
        plain=lambda kind: display_name("plain", kind, interface),
        role_name=lambda role: _role_name(role, interface),
        undated=display_name("span", "unknown", interface),
        lang=interface,
        direction="rtl" if interface == "ar" else "ltr",
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'",
        style=style,
        script=script,
        levels=LEVELS,
        signs=SIGNS,
        states=STATES,
        lazy=len(report.findings) > _LARGE,
        pages=papers,
        counts=counts,
        cards=made,
        kinds=list(kinds),
        outlets=outlets,
        stories=sorted({card.story for level in LEVELS for card in made[level]}),
        articles=[_article(article, names, anchor, interface) for article, anchor in _anchored(report, view)],
        teller_count=len({article.outlet or article.id for article in report.articles}),
        found=sum(article.numbers.found for article in report.articles),
        missed=sum(article.numbers.not_understood for article in report.articles),
        waiting=sum(finding.open and finding.level == "conflict" for finding in report.findings),
        gaps=_by_heading(gaps(report, view, names), ticked),
        skipped=[(shown(skip.path), shown(skip.reason)) for skip in report.skipped],
        inputs=[(shown(one.path), shown(one.sha256)) for one in report.manifest.inputs],
        chart=_altair(view) if view.charts else None,
        frame=timeline,
        command=_command(view),
        options=list(_options(report.manifest.settings)),
        version=shown(report.manifest.version),
    )
    yield "\n"


@functools.cache
def _engine() -> Environment:
    # A template engine costs more than the comparison of five articles; only this form pays for it.
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415

    return Environment(
        loader=PackageLoader("claimcheck.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _asset(engine: Environment, name: str) -> str:
    """Give a style sheet or script of ours as it stands in the page, which is what its hash is of."""
    from markupsafe import Markup  # noqa: PLC0415 - it comes with the template engine

    loader = engine.loader
    source = loader.get_source(engine, name)[0] if loader is not None else ""
    return Markup(f"\n{source}")  # noqa: S704 - a file of this package, nothing of an article


def _hash(source: str) -> str:
    """Give the source expression of a policy for an inline style or script (CSP 3, 2.3.1)."""
    from base64 import b64encode  # noqa: PLC0415 - only a page needs it
    from hashlib import sha256  # noqa: PLC0415 - the same

    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"


def _altair(view: View) -> object:
    """Give what draws a timeline with altair."""
    from markupsafe import Markup  # noqa: PLC0415 - as above

    from claimcheck.report.charts import chart  # noqa: PLC0415 - an extra

    def draw(series: Series) -> Markup:
        return Markup(chart(series, view.interface))  # noqa: S704 - SVG of the drawing library, which escapes texts

    return draw


def _command(view: View) -> str:
    """Give the command that makes the page again."""
    language = "" if view.interface == "en" else f" --ui {view.interface}"
    return shown(f"claimcheck report {view.command}{language}{' --charts' if view.charts else ''} -o report.html")


def _options(settings: Options) -> Iterator[str]:
    """Give the settings that are not the usual ones and that matter to what is found."""
    usual = Options()
    for field in settings.__struct_fields__:
        value = getattr(settings, field)
        if value != getattr(usual, field) and field not in {"workers", "interface"}:
            yield shown(f"{field} = {json.encode(value).decode()}")


def _anchored(report: Report, view: View) -> Iterator[tuple[ArticleReport, str]]:
    """Give each article with its anchor, which is empty where its text is not shown."""
    for place, article in enumerate(report.articles):
        yield article, f"text-{place}" if article.id in view.texts else ""


def _article(article: ArticleReport, names: Names, anchor: str, interface: str) -> dict[str, object]:
    return {
        "anchor": anchor,
        "name": names.of(article.id),
        "id": shown(article.id),
        "title": shown(article.title),
        "published": article.published.isoformat() if article.published else "",
        "language": shown(display_name("language", article.language, interface)),
        "numbers": article.numbers,
    }


def _role_name(role: str, interface: str) -> str:
    """Say what a sign behind a number means."""
    if role in LEVELS:
        return display_name("level", role, interface)
    return say(interface, "no_finding") if role == "claimed" else display_name("mark", role, interface)


def _by_heading(found: Iterable[Gap], ticked: Collection[str]) -> dict[str, list[Gap]]:
    """Put gaps under their headings, each with its anchor only where that is on the page."""
    headings: dict[str, list[Gap]] = {}
    for gap in found:
        here = gap if gap.tick in ticked else structs.replace(gap, tick="")
        headings.setdefault(gap.heading, []).append(here)
    return headings
