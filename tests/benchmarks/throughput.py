"""
How fast articles are read, stage by stage, on one core: `python tests/benchmarks/throughput.py CORPUS… [-n 1000]`.

Takes whatever `claimcheck extract` takes. Each line gives a stage with all that it needs before it: articles and MB a
second of processor time, and how often one regular expression would have scanned the same text meanwhile. That
yardstick is timed in the same rounds, so its ratio holds on a busy machine where a speed does not. The best of several
rounds counts; the collector of garbage runs as in a real run. Words that were met stay known from round to round, as
within a long run; `cold` is one round more in which every stage meets all of them for the first time.

The articles are compared as the stories they are of, a corpus without stories as a single one: `-n 3000` shows that
what an article costs there does not grow with their number.
"""

from __future__ import annotations

import argparse
import functools
import gc
import re
import sys
from itertools import islice
from time import process_time
from typing import TYPE_CHECKING

from claimcheck.align import align
from claimcheck.discrepancies import find
from claimcheck.extract import extract
from claimcheck.extract.attribution import read_statements
from claimcheck.extract.dates import read_date_claims
from claimcheck.extract.figures import read_figures
from claimcheck.grammar.dates import read_dates
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, language_of, languages, lexicon
from claimcheck.model import Options
from claimcheck.read import read
from claimcheck.resolve import resolve
from claimcheck.text import fold, tokenise

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.grammar.dates import DateReading
    from claimcheck.model import Article

_WORD = re.compile(r"\w+")
_MEGA = 1_000_000


def _yardstick(article: Article) -> None:
    for _ in _WORD.finditer(article.text):
        pass


def _scan(article: Article) -> Scan:
    language = article.language if article.language in languages() else language_of(article.text)
    return Scan(article.text, lexicon(language))


def _figures(article: Article) -> None:
    scan = _scan(article)
    read_figures(scan, read_numerals(scan), (), article)


def _dated(article: Article) -> tuple[Scan, list[DateReading]]:
    scan = _scan(article)
    numerals = read_numerals(scan)
    dates = read_dates(scan, numerals)
    read_figures(scan, numerals, dates, article)
    return scan, dates


def _date_claims(article: Article) -> None:
    read_date_claims(*_dated(article), article)


def _statements(article: Article) -> None:
    scan = _scan(article)
    numerals = read_numerals(scan)
    dates = read_dates(scan, numerals)
    read_figures(scan, numerals, dates, article)
    read_date_claims(scan, dates, article)
    read_statements(scan, numerals, article)


STAGES: dict[str, Callable[[Article], object]] = {
    "yardstick": _yardstick,
    "fold, tokenise": lambda article: tokenise(fold(article.text).text),
    "… look up": _scan,
    "… numerals": lambda article: read_numerals(_scan(article)),
    "figures alone": _figures,
    "figures, dates": _dated,
    "… date claims": _date_claims,
    "… statements": _statements,
    "whole extract": extract,
}


def _forget() -> None:
    """Forget the words and the sentences that were met; what is bounded by the packs is no memory of texts."""
    for code in languages():
        lexicon(code).forget(most=0)
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper) and one.cache_parameters()["maxsize"] is not None:  # noqa: SLF001 - its only name
            one.cache_clear()


def _best(rounds: int, runs: dict[str, Callable[[], object]], *, cold: bool = False) -> dict[str, float]:
    """Time every run once a round, in turn, and give the least processor time of each."""
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(rounds):
        for name, run in runs.items():
            if cold:
                _forget()
            before = process_time()
            run()
            best[name] = min(best[name], process_time() - before)
    return best


def _over(stage: Callable[[Article], object], articles: list[Article]) -> Callable[[], None]:
    def run() -> None:
        for article in articles:
            stage(article)

    return run


def main(paths: list[str], most: int, rounds: int) -> None:
    """Print a line a stage, then what the comparison of the articles costs."""
    before = process_time()
    articles = list(islice(read(paths).articles, most))
    reading = process_time() - before
    size = sum(len(article.text.encode()) for article in articles) / _MEGA
    sys.stdout.write(f"{len(articles)} articles, {size:.2f} MB, {sum(len(a.text) for a in articles)} characters\n")

    options = Options()
    resolved = resolve(map(extract, articles))
    claims = tuple(claim for one in resolved.extractions for claim in one.claims)
    alignment = align(claims, options)
    runs: dict[str, Callable[[], object]] = {name: _over(stage, articles) for name, stage in STAGES.items()}
    runs["resolve"] = lambda: resolve(resolved.extractions)
    runs["align"] = lambda: align(claims, options)
    runs["discrepancies"] = lambda: find(claims, alignment, options, resolved.origins)

    cold = _best(1, runs, cold=True)
    best = _best(rounds, runs) | {"read (once)": reading}
    head = f"{'stage':<16}{'seconds':>9}{'articles/s':>12}{'MB/s':>8}{'x yardstick':>13}{'cold':>9}\n"
    sys.stdout.write(head)
    for name, seconds in best.items():
        ratio = seconds / best["yardstick"]
        speeds = f"{len(articles) / seconds:12.0f}{size / seconds:8.2f}{ratio:13.1f}"
        sys.stdout.write(f"{name:<16}{seconds:9.3f}{speeds}{len(articles) / cold.get(name, seconds):9.0f}\n")
    figures, dates = best["figures alone"], best["figures, dates"]
    sys.stdout.write(f"dates over figures: {dates / figures - 1:+.0%}; {len(claims)} claims\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", metavar="CORPUS", help="folders, articles, corpora")
    parser.add_argument("-n", type=int, default=1000, help="articles to read at most (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, of which the best counts (default: %(default)s)")
    given = parser.parse_args()
    main(given.paths, given.n, given.rounds)
