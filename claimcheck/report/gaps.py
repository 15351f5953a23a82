"""What the report could not make out: numbers, dates and speakers, and nouns that a line of settings would teach."""

from __future__ import annotations

from collections import Counter, defaultdict
from json import dumps
from typing import TYPE_CHECKING

from claimcheck.facets.concepts import in_vocabulary
from claimcheck.model import Value
from claimcheck.report.layout import cells, directed, isolated, wrap
from claimcheck.report.marks import number_anchor
from claimcheck.report.names import reason_name, say
from claimcheck.report.view import Line
from claimcheck.text.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Report
    from claimcheck.report.names import Names
    from claimcheck.report.view import View

__all__ = ["Gap", "gap_lines", "gaps"]

_AROUND = 24
_INDENT = 5
_COUNTED = frozenset({"person", "count"})


class Gap(Value, frozen=True):
    """
    One place that was not made out.

    `heading` is a message id, `place` says where, `words` what stands there; `tick` is its anchor on a page.
    """

    heading: str
    place: str
    before: str
    words: str
    after: str
    reason: str = ""
    tick: str = ""


def gaps(report: Report, view: View, names: Names) -> Iterator[Gap]:
    """Give every gap, article by article within each heading."""
    for number, article in enumerate(report.articles):
        text = view.texts.get(article.id, "")
        for mark in article.marks:
            if mark.state == "not_understood":
                line = text.count("\n", 0, mark.start) + 1
                place = f"{names.of(article.id)}:{line}" if text else f"{names.of(article.id)} {mark.start}-{mark.end}"
                before = text[max(0, mark.start - _AROUND) : mark.start].rpartition("\n")[2]
                after = text[mark.end : mark.end + _AROUND].partition("\n")[0]
                yield Gap(
                    "gaps_heading",
                    place,
                    shown(before),
                    shown(text[mark.start : mark.end]),
                    shown(after),
                    reason_name(mark.reason, view.interface),
                    number_anchor(number, mark.start) if text else "",
                )
    for claim in report.claims:
        if claim.kind == "date" and claim.date is not None and claim.date.first is None and claim.date.last is None:
            yield Gap("undated_heading", f"{names.of(claim.article)}:{claim.line}", "", shown(claim.quote), "")
    for claim in report.claims:
        if claim.kind == "statement" and (claim.attribution is None or not claim.attribution.speaker):
            place = f"{names.of(claim.article)}:{claim.line}"
            yield Gap("unattributed_heading", place, "", shown(claim.quote), "")
    yield from _unknown_nouns(report, view)


def _unknown_nouns(report: Report, view: View) -> Iterator[Gap]:
    """Give the nouns of several articles that the vocabulary does not have, with the line that teaches them."""
    articles: dict[str, set[str]] = defaultdict(set)
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    taught = report.manifest.settings.knowledge.nouns
    for claim in report.claims:
        quantity = claim.quantity
        if quantity is None or quantity.concept is None or quantity.noun is None or quantity.unit not in _COUNTED:
            continue
        if quantity.concept not in taught and not in_vocabulary(quantity.concept):
            articles[quantity.concept].add(claim.article)
            printed[quantity.concept][quantity.noun.lower()] += 1
    told = sorted((-len(named), noun) for noun, named in articles.items() if len(named) > 1)
    for count, noun in told:
        words = min(printed[noun], key=lambda word: (-printed[noun][word], word))
        place = say(view.interface, "in_articles", n=-count)
        yield Gap("nouns_heading", place, "", shown(noun), "", shown(f"{noun} = {dumps([words], ensure_ascii=False)}"))


def gap_lines(report: Report, view: View, names: Names) -> Iterator[Line]:
    """Give the gaps as lines under their headings."""
    heading = ""
    for gap in gaps(report, view, names):
        if gap.heading != heading:
            heading = gap.heading
            yield Line(directed(say(view.interface, heading), view.interface, bidi=view.bidi), "heading")
        words = f"{gap.before}{gap.words}{gap.after}".strip()
        words = f"{words} ({gap.reason})" if gap.reason else words
        start = f"   {isolated(gap.place, bidi=view.bidi)}  "
        for number, part in enumerate(wrap(words, view.width - cells(start), view.width - _INDENT)):
            yield Line(((" " * _INDENT if number else start) + isolated(part, bidi=view.bidi)).rstrip())
    if not heading:
        yield Line(directed(say(view.interface, "no_gaps"), view.interface, bidi=view.bidi))
