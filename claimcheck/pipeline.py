"""
The way through, on one screen.

    PATH… → read → extract → resolve → align → discrepancies → Report

Each stage takes values and gives values; they meet only here.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from msgspec import structs

from claimcheck import engine
from claimcheck.align import align
from claimcheck.discrepancies import find
from claimcheck.errors import InputError
from claimcheck.extract import extract as extract_article
from claimcheck.model import ArticleReport, Input, Manifest, NumberCounts, Options, Report, Skipped
from claimcheck.read import read
from claimcheck.resolve import resolve, share_newsrooms, taught

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import BinaryIO

    from claimcheck.align import Encoder
    from claimcheck.model import Article, Claim, Extraction
    from claimcheck.read import Inputs
    from claimcheck.resolve import Resolution

    Progress = Callable[[int], None]
    Correct = Callable[[Sequence[Claim]], Sequence[Claim]]

__all__ = ["compare", "extract"]

VERSION = "0.1.0"
"""The one place of the version: the distribution takes it from here."""


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
    return _read(paths, options or Options(), stdin, progress)[0]


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
    encoder = _encoder(options)
    report, origins = _read(paths, options, stdin, progress)
    claims = tuple(correct(report.claims)) if correct else report.claims
    compared = [claim for claim in claims if options.knowledge.ignoring(claim) is None]
    tick = partial(progress, len(report.articles)) if progress is not None else None
    alignment = align(compared, options, encoder, tick)
    return structs.replace(
        report,
        claims=claims,
        groups=alignment.groups,
        findings=find(compared, alignment, options, origins),
    )


def _encoder(options: Options) -> Encoder | None:
    """Give the encoder of sentences where it is asked for; an error is raised before the work."""
    if not options.semantic:
        return None
    from claimcheck.align.semantic import load  # noqa: PLC0415 - an extra

    return load()


def _read(
    paths: Sequence[str], options: Options, stdin: BinaryIO | None, progress: Progress | None
) -> tuple[Report, Mapping[str, str]]:
    """Read, extract and resolve; the report without comparison, and the source behind each claim."""
    if isinstance(paths, str):  # a sequence of its letters, among which "/" is all that is on the disk
        message = f"paths is a list: [{paths!r}], not {paths!r}"
        raise TypeError(message)
    inputs = read(paths, stdin, options.limits)
    failures: list[Skipped] = []
    attempts = _counted(engine.run(_attempt, inputs.articles, options.workers), progress)
    resolved = resolve(_without_failures(attempts, failures))
    report = _report(inputs, options, resolved, failures)
    return report, share_newsrooms(report.claims, resolved.origins, options.knowledge)


def _attempt(article: Article) -> Extraction | Skipped:
    """Extract one article; a mistake of ours in one costs no other its report."""
    try:
        return extract_article(article)
    except Exception as error:  # noqa: BLE001 - whatever it is, the rest of the run goes on
        return Skipped(article.path or article.id, f"internal error: {type(error).__name__}: {error}", failed=True)


def _without_failures(attempts: Iterable[Extraction | Skipped], failures: list[Skipped]) -> Iterator[Extraction]:
    for attempt in attempts:
        if isinstance(attempt, Skipped):
            failures.append(attempt)
        else:
            yield attempt


def _counted(attempts: Iterable[Extraction | Skipped], progress: Progress | None) -> Iterator[Extraction | Skipped]:
    """Tell how far the work is, article by article."""
    for done, attempt in enumerate(attempts, 1):
        if progress is not None:
            progress(done)
        yield attempt


def _report(inputs: Inputs, options: Options, resolved: Resolution, failures: Sequence[Skipped]) -> Report:
    articles = [_article(one, resolved.copies) for one in resolved.extractions]
    claims = [claim for one in resolved.extractions for claim in one.claims]
    files = list(inputs.inputs)
    problems: list[Skipped] = []
    if inputs.ledgers:
        remembered, problems = _remembered(inputs, files)
        known = {(article.story, article.id) for article in articles}
        # Of an article that is there to be read, what is read now counts.
        remembered = [claim for claim in remembered if (claim.story, claim.article) not in known]
        articles += _told_of(remembered)
        claims += remembered
        articles.sort(key=lambda one: (one.story, one.id))
        claims.sort(key=lambda one: (one.story, one.article))
    return Report(
        articles=tuple(articles),
        claims=taught(claims, options.knowledge),
        skipped=(*inputs.skipped, *failures, *problems),
        manifest=Manifest(VERSION, options, tuple(sorted(files, key=lambda one: one.path))),
    )


def _remembered(inputs: Inputs, files: list[Input]) -> tuple[list[Claim], list[Skipped]]:
    """Take claims out of files of claims, noting the files, and every file and row that cannot be read."""
    from hashlib import sha256  # noqa: PLC0415 - few runs name a file of claims

    from claimcheck.ledger import claims_from  # noqa: PLC0415 - the same

    claims: list[Claim] = []
    problems: list[Skipped] = []
    for path in inputs.ledgers:
        try:
            claims += claims_from(path, problems)
            files.append(Input(str(path), sha256(path.read_bytes()).hexdigest()))
        except InputError as error:
            problems.append(Skipped(error.path, error.reason, failed=True))
    once = {(claim.story, claim.id): claim for claim in claims}
    return list(once.values()), problems


def _told_of(claims: Iterable[Claim]) -> list[ArticleReport]:
    """List the articles that only their claims tell of; nothing is known of their numbers."""
    first = {(claim.story, claim.article): claim for claim in reversed([*claims])}
    return [
        ArticleReport(
            id=claim.article,
            story=claim.story,
            outlet=claim.outlet,
            published=claim.published,
            published_basis="claims file" if claim.published else "unknown",
            language=claim.language,
            title="",
            path="",
            url="",
            characters=0,
            numbers=NumberCounts(0, 0, 0, 0),
            marks=(),
        )
        for claim in first.values()
    ]


def _article(extraction: Extraction, copies: Mapping[tuple[str, str], str]) -> ArticleReport:
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
        author=article.author,
        published_at=article.published_at,
        updated_at=article.updated_at,
        canonical=article.canonical,
        form=article.form,
        trust=article.trust,
        basis=article.basis,
        copy_of=copies.get((article.story, article.id), ""),
        text=article.text if article.is_taken_out else None,
    )
