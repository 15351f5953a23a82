"""
How the work grows: `python tests/benchmarks/scaling.py CORPUS… [-n 2400]`.

First the articles are compared as one story, of which an eighth, a quarter, a half and all are taken: for each stage
what an article costs there, over what it cost in the first eighth (1.0 throughout would be linear), and the pairs that
were scored for an article. Then the claims of all are taken out in this process and by two workers: processor
time over that of one (what the second costs), and how much sooner two were done, which tells something on idle cores
only. All figures are ratios within one run.
"""

from __future__ import annotations

import argparse
import resource
import sys
from functools import partial
from itertools import islice
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from msgspec import structs

from claimcheck import engine
from claimcheck.align import align
from claimcheck.align.blocking import candidates
from claimcheck.align.tellings import tellings_of
from claimcheck.discrepancies import find
from claimcheck.extract import extract
from claimcheck.model import Options
from claimcheck.read import read
from claimcheck.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.model import Article, Extraction

_STEPS = (8, 4, 2, 1)
_ROUNDS = 2


def _seconds(run: Callable[[], object]) -> float:
    """Give the least processor time of some rounds."""
    best = float("inf")
    for _ in range(_ROUNDS):
        before = process_time()
        run()
        best = min(best, process_time() - before)
    return best


def _story(extractions: Sequence[Extraction]) -> dict[str, float]:
    """Give what comparing some articles as one story costs, an article: seconds of each stage, and pairs."""
    options, count = Options(), len(extractions)
    resolved = resolve(extractions)
    claims = tuple(claim for one in resolved.extractions for claim in one.claims)
    pairs = sum(1 for _ in candidates(tellings_of(claims)))
    alignment = align(claims, options)  # what is read of a sentence once is read before the clock starts
    stages: dict[str, Callable[[], object]] = {
        "resolve": partial(resolve, extractions),
        "align": partial(align, claims, options),
        "discrepancies": partial(find, claims, alignment, options, resolved.origins),
    }
    return {name: _seconds(run) / count for name, run in stages.items()} | {"pairs": pairs / count}


def _extracted(articles: Sequence[Article], workers: int) -> tuple[float, float]:
    """Take out the claims of all; the processor time of all processes, and how long it took."""
    began, before = perf_counter(), _used()
    for _ in engine.run(extract, articles, workers):
        pass
    return _used() - before, perf_counter() - began


def _used() -> float:
    """Give the processor time of this process and of those that it started and that have ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def main(paths: list[str], most: int) -> None:
    """Print how a story grows, a line a size, then what a second worker costs and gains."""
    articles = list(islice(read(paths).articles, most))
    one_story = [structs.replace(article, story="one") for article in articles]
    alone, both = (
        _extracted(articles, 1),
        _extracted(articles, 2),
    )  # once, so that all meet their words for the first time
    extractions = list(map(extract, one_story))

    first: dict[str, float] = {}
    for step in _STEPS:
        cost = _story(extractions[: len(extractions) // step])
        first = first or cost
        growth = "".join(f"  {name} x {cost[name] / first[name]:.2f}" for name in cost if name != "pairs")
        sys.stdout.write(f"{len(extractions) // step:6d} articles, {cost['pairs']:6.1f} pairs each{growth}\n")
    sys.stdout.write(
        f"two workers: {both[0] / alone[0]:.2f} x the processor time, {alone[1] / both[1]:.2f} x as soon\n"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", metavar="CORPUS", help="folders, articles, corpora")
    parser.add_argument("-n", type=int, default=2400, help="articles to read at most (default: %(default)s)")
    given = parser.parse_args()
    main(given.paths, given.n)
