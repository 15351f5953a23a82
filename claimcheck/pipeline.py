"""
The way through, on one screen.

    PATH… → read → extract → resolve → align → discrepancies → Report

Each stage takes values and gives values; they meet only here.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import structs

from claimcheck import engine
from claimcheck.align import align
from claimcheck.discrepancies import find
from claimcheck.extract import extract as extract_article
from claimcheck.model import ArticleReport, Manifest, NumberCounts, Options, Report
from claimcheck.read import read
from claimcheck.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import BinaryIO

    from claimcheck.model import Claim, Extraction
    from claimcheck.read import Inputs
    from claimcheck.resolve import Resolution

    Progress = Callable[[int], None]
    Correct = Callable[[Sequence[Claim]], Sequence[Claim]]

__all__ = ["compare", "extract"]

VERSION = "0.1.0"


def extract(
    paths: Sequence[str],
    options: Options | None = None,
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Report:
    """
    Read articles and take out their claims; a report without groups and findings.

    Args:
        paths: folders, article files, corpora; `-` is `stdin`.
        options: the settings of the run; the usual ones where none are given.
        stdin: what `-` reads from.
        progress: called with the number of articles done so far.

    """
    options = options or Options()
    inputs = read(paths, stdin)
    return _report(inputs, options, _resolved(inputs, options, progress))


def compare(
    paths: Sequence[str],
    options: Options | None = None,
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    correct: Correct | None = None,
) -> Report:
    """
    Read articles, line up what they claim, and say how it relates.

    Takes what `extract` takes, and `correct`: what people changed in a ledger, applied to the claims before they are
    aligned.
    """
    options = options or Options()
    inputs = read(paths, stdin)
    resolved = _resolved(inputs, options, progress)
    report = _report(inputs, options, resolved)
    claims = tuple(correct(report.claims)) if correct else report.claims
    alignment = align(claims, options)
    return structs.replace(
        report,
        claims=claims,
        groups=alignment.groups,
        findings=find(claims, alignment, options, resolved.origins),
    )


def _resolved(inputs: Inputs, options: Options, progress: Progress | None) -> Resolution:
    extractions = engine.run(extract_article, inputs.articles, options.workers)
    return resolve(_counted(extractions, progress))


def _counted(extractions: Iterable[Extraction], progress: Progress | None) -> Iterator[Extraction]:
    """Tell how far the work is, article by article."""
    for done, extraction in enumerate(extractions, 1):
        if progress is not None:
            progress(done)
        yield extraction


def _report(inputs: Inputs, options: Options, resolved: Resolution) -> Report:
    return Report(
        articles=tuple(_article(one) for one in resolved.extractions),
        claims=tuple(claim for one in resolved.extractions for claim in one.claims),
        skipped=inputs.skipped,
        manifest=Manifest(VERSION, options, inputs.inputs),
    )


def _article(extraction: Extraction) -> ArticleReport:
    """Keep of an article what a report says about it."""
    article, marks = extraction.article, extraction.marks
    states = Counter(mark.state for mark in marks)
    return ArticleReport(
        id=article.id,
        story=article.story,
        outlet=article.outlet,
        published=article.published,
        published_basis=article.published_basis,
        language=article.language,
        title=article.title,
        path=article.path,
        url=article.url,
        characters=extraction.characters,
        numbers=NumberCounts(len(marks), states["claimed"], states["excluded"], states["not_understood"]),
        marks=marks,
    )
