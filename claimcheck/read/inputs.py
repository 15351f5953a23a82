"""`read`: from the paths that a person names to a stream of articles."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, BinaryIO

from claimcheck.errors import InputError
from claimcheck.model import Limits
from claimcheck.read.corpus import Ids
from claimcheck.read.jsonl import read_jsonl
from claimcheck.read.kinds import stem_of
from claimcheck.read.naming import name_files
from claimcheck.read.notes import Notes
from claimcheck.read.plan import Plan
from claimcheck.read.standard_input import read_stdin
from claimcheck.read.text import read_text
from claimcheck.read.twins import without_twins

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from claimcheck.model import Article, Input, Skipped
    from claimcheck.read.folders import Found

STDIN = "-"


class Inputs:
    """
    What the paths lead to.

    `articles` is a stream, to be gone through once: a corpus is never held whole. `skipped` and `inputs` are complete
    when it has come to its end. `ledgers` are files of claims that stood among the paths; they are not read here.
    """

    def __init__(self, articles: Iterator[Article], ledgers: tuple[Path, ...], notes: Notes) -> None:
        self.articles = articles
        self.ledgers = ledgers
        self._notes = notes

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What was not read and why, by path."""
        return self._notes.skipped

    @property
    def inputs(self) -> tuple[Input, ...]:
        """The files that were read, with their fingerprints, by path."""
        return self._notes.inputs


def read(paths: Sequence[str], stdin: BinaryIO | None = None, limits: Limits | None = None) -> Inputs:
    """
    Find out what the paths lead to, and make ready to read it.

    Args:
        paths: folders, article files, corpora, files of claims, and `-` for standard input, in any order: the order
            changes nothing.
        stdin: what `-` stands for; the process's own standard input where nothing is given.
        limits: how much of an input is read before it counts as hostile.

    Never raises for a bad input: that is one line in `skipped`, and everything else is read.

    """
    notes = Notes()
    plan = Plan(notes)
    by_place: dict[str, str] = {}
    for path in sorted(set(paths) - {STDIN}):
        if "\0" in path:
            notes.skip(path, "is no path: it has a zero byte in it", failed=True)
        else:
            by_place.setdefault(os.path.realpath(path), path)
    for place in sorted(by_place, key=lambda place: (place.count(os.sep), place)):
        plan.add(by_place[place])
    source = (stdin or sys.stdin.buffer) if STDIN in paths else None
    limits = limits or Limits()
    articles = _unique(_bearable(_articles(plan, source, notes, limits), limits.characters, notes), notes)
    return Inputs(without_twins(articles, notes), plan.ledgers, notes)


def _articles(plan: Plan, stdin: BinaryIO | None, notes: Notes, limits: Limits) -> Iterator[Article]:
    """Go through the files by path, then standard input."""
    names = dict(zip(plan.texts, name_files(plan.texts), strict=True))
    for found in sorted((*plan.texts, *plan.corpora), key=lambda found: (found.shown, found.below)):
        if found in names and found.kind != "text":
            from claimcheck.read.unfold import read_unfolded  # noqa: PLC0415 - text is read without

            yield from read_unfolded(found, names[found], plan.facts_of(found), notes, limits)
        elif found in names:
            article = read_text(found, names[found], plan.facts_of(found), notes)
            if article is not None:
                yield article
        else:
            yield from _corpus(found, notes)
    if stdin is not None:
        yield from read_stdin(stdin, notes, limits)


def _corpus(found: Found, notes: Notes) -> Iterator[Article]:
    """Choose the reader of a corpus."""
    story = stem_of(found.below.rpartition("/")[2])
    if found.kind == "table":
        from claimcheck.read.tables import read_table  # noqa: PLC0415 - few runs read a table

        return read_table(found.path, found.shown, story, notes)
    if found.kind == "parquet":
        from claimcheck.read.parquet import read_parquet  # noqa: PLC0415 - few runs read Parquet

        return read_parquet(found.path, found.shown, story, notes)
    return read_jsonl(found.path, found.shown, story, notes)


def _bearable(articles: Iterator[Article], most: int, notes: Notes) -> Iterator[Article]:
    """Pass on every article but those whose text is longer than any article's."""
    for article in articles:
        if len(article.text) <= most:
            yield article
        else:
            told = f"holds the article {article.id!r}, of {len(article.text):,} characters, which is longer than any"
            notes.skip(article.path, f"{told}; split it, or raise --limit characters=N to read it", failed=True)


def _unique(articles: Iterator[Article], notes: Notes) -> Iterator[Article]:
    """Pass on every article but those whose id another one of the story has."""
    ids = Ids()
    for article in articles:
        try:
            if ids.is_new(article):
                yield article
            else:
                notes.skip(article.path, f"holds the article {article.id!r} of story {article.story!r} once more")
        except InputError as error:
            notes.skip(article.path, error.reason, failed=True)
