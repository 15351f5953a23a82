"""
Draw numbers of real Arabic articles for reading by hand.

    CLAIMCHECK_DATA=../shared python tests/evaluation/draw_sample.py SEED [COUNT]

Prints one number a line: what became of it and its surroundings. Only counts of verdicts are kept
(`arabic_news.toml`); the sentences belong to their publishers.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import sys
from pathlib import Path

from claimcheck.extract import extract
from claimcheck.model import Article, Claim, Mark

AROUND = 70


def numbers(text: str) -> list[tuple[int, int, Claim | Mark]]:
    """Give every claimed figure and every marked number of an article, with the place of its digits or words."""
    extraction = extract(Article(id="a", story="s", text=text, language="ar"))
    claimed = [
        (claim.quantity.surface_start, claim.quantity.surface_end, claim)
        for claim in extraction.claims
        if claim.quantity is not None
    ]
    return [*claimed, *((mark.start, mark.end, mark) for mark in extraction.marks if mark.state != "claimed")]


def shown(text: str, start: int, end: int, what: Claim | Mark) -> str:
    """Put a number, what became of it, and its surroundings on one line."""
    around = " ".join(text[max(0, start - AROUND) : end + AROUND].split())
    if isinstance(what, Mark):
        return f"{what.state}\t{text[start:end]}\t{what.reason}\t{around}"
    quantity = what.quantity
    fields = (
        (quantity.low, quantity.high, quantity.approx, quantity.unit, quantity.concept, quantity.noun, quantity.subject)
        if quantity is not None
        else ()
    )
    return f"claimed\t{what.quote}\t{fields} {what.scope} {what.place}\t{around}"


def main() -> None:
    """Print the sample that a seed draws."""
    seed, count = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 150
    path = Path(os.environ.get("CLAIMCHECK_DATA", "../shared")) / "eval" / "dev" / "arabic-news.sample.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    chosen = random.Random(seed)  # noqa: S311 (a sample, no secret)
    found = [(text, *number) for text in chosen.sample(texts, 600) for number in numbers(text)]
    for text, start, end, what in chosen.sample(found, count):
        print(shown(text, start, end, what))  # noqa: T201 (what the command is for)


if __name__ == "__main__":
    main()
