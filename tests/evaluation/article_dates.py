"""
Take the known dates of a corpus away, let claimcheck find them in the texts, and compare.

    python tests/evaluation/article_dates.py                         the Arabic and the English corpus
    python tests/evaluation/article_dates.py --corpus violent.dev.jsonl --wrong 10

Every article is a story of its own, without an address: what is found stands in its text (a stamp under the title,
"today, Monday 20 July 2015"). Unknown is better than wrong: wrong may be one in a hundred of all articles.
Corpora are the files of `eval/dev` in the folder that CLAIMCHECK_DATA names (`../shared`).
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract import extract
from claimcheck.read import read
from claimcheck.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from claimcheck.model import Article

CORPORA = ("arabic-news.sample.jsonl.gz", "violent.dev.jsonl")


class Answer(NamedTuple):
    """An article with its known date, and the date that its text gives, with what that rests on."""

    article: str
    known: date
    found: date | None
    basis: str


def main() -> None:
    """Print how many of the dates are found, how many are wrong, and the wrong ones."""
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--corpus", action="append", help="instead of the two")
    parser.add_argument("--wrong", type=int, default=0, help="how many of the wrong ones to print")
    wanted = parser.parse_args()
    folder = Path(os.environ.get("CLAIMCHECK_DATA", "../shared")) / "eval" / "dev"
    for name in wanted.corpus or CORPORA:
        answers = list(answers_of(read([str(folder / name)]).articles))
        wrong = [each for each in answers if each.found is not None and each.found != each.known]
        right = sum(each.found == each.known for each in answers)
        unknown = len(answers) - right - len(wrong)
        share = 100 * len(wrong) / max(1, len(answers))
        print(f"{name}: {len(answers)} articles, {right} right, {len(wrong)} wrong ({share:.2f} %), {unknown} unknown")  # noqa: T201 (what the command is for)
        for each in wrong[: wanted.wrong]:
            print(f"   {each.article}: known {each.known}, found {each.found} ({each.basis})")  # noqa: T201 (the same)


def answers_of(articles: Iterable[Article]) -> Iterator[Answer]:
    """Find the dates of articles that have one, from their texts alone."""
    dated = {article.id: article for article in articles if article.published is not None}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "undated.jsonl"
        rows = (
            {"id": name, "text": article.text, "story": name, "title": article.title} for name, article in dated.items()
        )
        path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
        for undated in read([str(path)]).articles:
            article = resolve([extract(undated)]).extractions[0].article
            known = dated[article.id].published
            if known is not None:
                yield Answer(article.id, known, article.published, article.published_basis)


if __name__ == "__main__":
    main()
