"""
Draw numbers, dates, statements, findings, agreements of one origin, pairs of articles with other tolls, for a reader.

    python tests/evaluation/sample.py numbers 150 --seed 1
    python tests/evaluation/sample.py dates 50 --seed 1 --corpus violent.dev.jsonl
    python tests/evaluation/sample.py attributions 100 --seed 1
    python tests/evaluation/sample.py findings 50 --level conflict --corpus basil.jsonl
    python tests/evaluation/sample.py origins 25 --corpus violent.dev.jsonl
    python tests/evaluation/sample.py agreements 50 --corpus violent.dev.jsonl
    python tests/evaluation/sample.py findings 60 --level unclear --by-day
    python tests/evaluation/sample.py findings 60 --level conflict --days 2
    python tests/evaluation/sample.py differences 60 --corpus violent.dev.jsonl

Corpora are the files of `eval/dev` in the folder that CLAIMCHECK_DATA names (`../shared`). A seed draws by article and
place, so the same places are drawn whatever order the articles come in, and however well they are read, as long as
something is found there. Verdicts are kept as counts in `readings.toml`; the sentences belong to their publishers.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import defaultdict
from datetime import date
from hashlib import blake2b
from itertools import combinations, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import pipeline
from claimcheck.extract import extract
from claimcheck.grammar.dates import resolve as days_of
from claimcheck.model import LEVELS, Options
from claimcheck.read import read
from claimcheck.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimcheck.model import Article, Claim, Extraction, Finding, Report

OPENING = 700
"""Characters shown of an article whose origin is read."""
AROUND = 150
"""Characters shown on either side of what was drawn, within its paragraph."""
TOLLS = frozenset({"death", "injury"})
"""Concepts that the pairs of articles with other numbers are drawn by."""
WHAT = ("numbers", "dates", "attributions", "findings", "differences", "origins", "agreements")
"""What may be drawn."""
_DIGITS = re.compile(r"\d+(?:[.,:/\u066b\u066c]\d+)*")


class Item(NamedTuple):
    """Something to be read: where it stands, its words in brackets, and what was made of them."""

    article: str
    start: int
    end: int
    shown: str
    fields: tuple[str, ...]


def main() -> None:
    """Print the sample that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("what", choices=WHAT)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--corpus", default="arabic-news.sample.jsonl.gz")
    parser.add_argument("--level", choices=LEVELS, default="conflict", help="of the findings")
    parser.add_argument("--by-day", action="store_true", help="make a story of the articles of each day")
    parser.add_argument("--days", type=int, default=0, help="make a story of the articles of so many days")
    wanted = parser.parse_args()
    path = str(Path(os.environ.get("CLAIMCHECK_DATA", "../shared")) / "eval" / "dev" / wanted.corpus)
    if wanted.what in {"findings", "differences"}:
        with TemporaryDirectory() as folder:
            days = wanted.days or int(wanted.by_day)
            report = pipeline.compare([by_day(path, Path(folder), days) if days else path], Options())
        items = findings(report, wanted.level) if wanted.what == "findings" else differences(report)
    elif wanted.what == "origins":
        items = same_origin(path)
    elif wanted.what == "agreements":
        items = agreements(path)
    else:
        items = found(path, {"numbers": numbers, "dates": dates, "attributions": attributions}[wanted.what])
    for number, item in enumerate(drawn(items, wanted.seed, wanted.count), 1):
        print(f"{number}. {item.article} at {item.start}\n   {item.shown}")  # noqa: T201 (what the command is for)
        for field in item.fields:
            print(f"   | {field}")  # noqa: T201 (the same)


def drawn(items: Iterable[Item], seed: str, count: int) -> list[Item]:
    """Draw as many items as asked for; which ones depends on the seed and their places alone."""

    def rank(item: Item) -> tuple[bytes, tuple[str, ...]]:
        return blake2b(f"{seed} {item.article} {item.start}".encode(), digest_size=8).digest(), item.fields

    return sorted(items, key=rank)[:count]


def found(path: str, of: Callable[[str, Extraction], Iterator[Item]]) -> Iterator[Item]:
    """Extract all articles of a corpus, each a story of its own, and give what one of the functions below finds."""
    for article in read([path]).articles:
        for one in resolve([extract(article)]).extractions:
            yield from of(article.text, one)


def numbers(text: str, one: Extraction) -> Iterator[Item]:
    """Give all digit groups and number words: claimed, excluded, not understood, or seen by no rule at all."""
    by_id = {claim.id: claim for claim in one.claims}
    for mark in one.marks:
        claim = by_id.get(mark.claim or "")
        fields = (f"{mark.state} {mark.reason}".strip(), *(quantity(claim) if claim else ()))
        yield item(text, one, mark.start, mark.end, *fields)
    places = [(mark.start, mark.end) for mark in one.marks]
    places += [(claim.date.start, claim.date.end) for claim in one.claims if claim.date]
    places += [(expression.start, expression.end) for expression in one.dates]
    covered = {place for start, end in places for place in range(start, end)}
    for group in _DIGITS.finditer(text):
        if covered.isdisjoint(range(*group.span())):
            yield item(text, one, *group.span(), "no mark")


def quantity(claim: Claim) -> tuple[str, ...]:
    """Show the figure of a claim, or the event of a date."""
    figure = claim.quantity
    if figure is None:
        return (f"date of {claim.event and claim.event.text!r}: {claim.when.first} to {claim.when.last}",)
    value = figure.low if figure.low == figure.high else f"{figure.low} to {figure.high}"
    return (
        f"quote: {claim.quote}",
        f"{value} {figure.approx}, unit {figure.unit} ({figure.unit_text})",
        f"noun {figure.noun!r}, concept {figure.concept}, subject {figure.subject!r}",
        f"role {figure.role} {figure.direction or ''}, scope {claim.scope}, place {claim.place}, {claim.modality}",
        f"true of {claim.when.first} to {claim.when.last} ({claim.when.basis})",
    )


def dates(text: str, one: Extraction) -> Iterator[Item]:
    """Give all date expressions, each with its days and the date claim that rests on it."""
    published = one.article.published
    claimed = {claim.date.start: claim for claim in one.claims if claim.date}
    for expression in one.dates:
        claim = claimed.get(expression.start)
        days = days_of(expression, published) if claim is None else claim.when
        yield item(
            text,
            one,
            expression.start,
            expression.end,
            f"{days.first} to {days.last} ({days.basis}), article of {published} ({one.article.published_basis})",
            *(quantity(claim) if claim else ()),
        )


def attributions(text: str, one: Extraction) -> Iterator[Item]:
    """Give all statements: speaker, cue, contents."""
    for claim in one.claims:
        said = claim.attribution
        if claim.kind != "statement" or said is None:
            continue
        contents = " … ".join(line(text[span.start : span.end]) for span in said.contents)
        yield item(
            text,
            one,
            claim.start,
            claim.end,
            f"speaker {said.speaker!r} = {said.speaker_name!r}, role {said.role!r}, via {said.via}",
            f"cue {said.cue!r}, {said.stance}, {said.directness}",
            f"content: {contents}",
        )


def same_origin(path: str) -> Iterator[Item]:
    """Give all pairs of articles of a story, of different outlets, whose claims rest on one source."""
    stories: defaultdict[str, list[Article]] = defaultdict(list)
    for article in read([path]).articles:
        stories[article.story].append(article)
    for story, articles in stories.items():
        resolution = resolve([extract(article) for article in articles])
        source = {
            one.article.id: next(
                (resolution.origins[claim.id] for claim in one.claims if claim.id in resolution.origins), None
            )
            for one in resolution.extractions
        }
        for place, left in enumerate(articles):
            for right in articles[place + 1 :]:
                if left.outlet == right.outlet or source[left.id] is None or source[left.id] != source[right.id]:
                    continue
                how = (
                    "shared wording"
                    if any((story, one.id) in resolution.copies for one in (left, right))
                    else "named by both"
                )
                fields = (
                    f"{source[left.id]} ({how})",
                    *(f"{one.id} {one.outlet}: {line(one.text)[:OPENING]}" for one in (left, right)),
                )
                yield Item(f"{story} {left.id} {right.id}", 0, 0, story, fields)


def agreements(path: str) -> Iterator[Item]:
    """Give the agreements two of whose claims, of different outlets, are said to rest on one source: those two."""
    report = pipeline.compare([path], Options())
    claims = {claim.id: claim for claim in report.claims}
    origins = resolve([extract(article) for article in read([path]).articles]).origins
    for finding in report.findings:
        agreed = [claims[one] for one in finding.claims if one in origins] if finding.kind == "agreement" else []
        for left, right in combinations(agreed, 2):
            if left.outlet != right.outlet and origins[left.id] == origins[right.id]:
                fields = (finding.message, *(f"{one.outlet}: {line(one.sentence.text)}" for one in (left, right)))
                yield Item(finding.story, int.from_bytes(finding.id.encode()[:6]), 0, origins[left.id], fields)
                break


def findings(report: Report, level: str) -> Iterator[Item]:
    """Give all findings of a level with the sentences of their sides."""
    by_id = {claim.id: claim for claim in report.claims}
    for finding in report.findings:
        if finding.level == level:
            yield Item(
                f"{finding.story} {finding.id}", 0, 0, f"{finding.kind}: {finding.message}", _sides(finding, by_id)
            )


def differences(report: Report) -> Iterator[Item]:
    """Give all pairs of articles of a story that tell other numbers of dead or wounded, and what was found of them."""
    told: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in report.claims:
        if claim.quantity is not None and claim.quantity.concept in TOLLS and claim.quantity.low is not None:
            told[claim.story, claim.quantity.concept][claim.article].append(claim)
    kinds = {frozenset(pair): one.kind for one in reversed(report.findings) for pair in _pairs_of(one)}
    for (story, concept), articles in told.items():
        for left, right in combinations(sorted(articles), 2):
            mine, yours = articles[left], articles[right]
            if _numbers(mine) != _numbers(yours):
                named = {kinds.get(frozenset((a.id, b.id)), "") for a in mine for b in yours} - {""}
                fields = (*(f"A {marked(one)}" for one in mine), *(f"B {marked(one)}" for one in yours))
                yield Item(
                    f"{story} {left} {right}", 0, 0, f"{concept}: {', '.join(sorted(named)) or 'nothing'}", fields
                )


def _pairs_of(finding: Finding) -> Iterator[tuple[str, str]]:
    for one, other in combinations(finding.sides, 2):
        yield from product(one.claims, other.claims)


def _numbers(claims: list[Claim]) -> set[tuple[object, object]]:
    return {(one.quantity.low, one.quantity.high) for one in claims if one.quantity is not None}


def by_day(path: str, folder: Path, days: int = 1) -> str:
    """Write a corpus anew, with the articles of each day, or of so many days, as a story."""
    copy = folder / "days.jsonl"
    with copy.open("w", encoding="utf-8") as stream:
        for article in read([path]).articles:
            row = {"id": article.id, "text": article.text, "outlet": article.outlet, "language": article.language}
            first = article.published and date.fromordinal(article.published.toordinal() // days * days)
            day = first.isoformat() if first is not None else "none"
            dated = {"published": article.published.isoformat()} if article.published is not None else {}
            stream.write(json.dumps(row | dated | {"story": day}) + "\n")
    return str(copy)


def _sides(finding: Finding, by_id: dict[str, Claim]) -> tuple[str, ...]:
    return tuple(
        f"{side.value}: {by_id[name].outlet} {by_id[name].published}: {marked(by_id[name])}"
        for side in finding.sides
        for name in side.claims
    )


def marked(claim: Claim) -> str:
    """Give the sentence of a claim with its quote in brackets."""
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    text = claim.sentence.text
    return line(f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}")


def item(text: str, one: Extraction, start: int, end: int, *fields: str) -> Item:
    """Put a place of an article and its paragraph's surroundings on one line."""
    before = text[max(0, start - AROUND) : start].rpartition("\n")[2]
    after = text[end : end + AROUND].partition("\n")[0]
    return Item(one.article.id, start, end, line(f"{before}⟦{text[start:end]}⟧{after}"), fields)


def line(text: str) -> str:
    """Put a text on one line."""
    return " ".join(text.split())


if __name__ == "__main__":
    main()
