"""
Take what tells the day away from dates that tell it twice, and ask whether the rest still finds it.

    python tests/evaluation/silver_dates.py                               the Arabic and the English corpus
    python tests/evaluation/silver_dates.py --corpus violent.dev.jsonl --wrong 10

Real articles say `Tuesday 23 March`, `yesterday, Monday`, `last Thursday`, `12 May 2015`: hundreds of dates whose day
is certain. Without the day of the month, the word for yesterday, the direction or the year, the tense of the clause has
to tell which Tuesday or which May is meant, as it has to for the dates that say no more. Counted are days within a week
of the article (a weekday) or half a year (a day without its year), where a writer could have said no more.
Corpora are the files of `eval/dev` in the folder that CLAIMCHECK_DATA names (`../shared`); their sentences stay there.
"""

from __future__ import annotations

import argparse
import os
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.grammar.dates import DateReading, read_dates, resolve
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, lexicon
from claimcheck.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

CORPORA = ("arabic-news.sample.jsonl.gz", "violent.dev.jsonl")
WEEK, HALF_YEAR = 6, 180
_ERA = re.compile(r"\w{0,2}\b|")
"""The letter of the era that may be written onto a year."""
AROUND = 110
"""Characters shown on either side of a date that is missed."""


class Silver(NamedTuple):
    """A date that tells its day twice: what is taken away, its day, what the rest says, and where it stands."""

    kind: str
    day: date
    found: tuple[date | None, date | None]
    article: str
    shown: str


def main() -> None:
    """Print what is found of each kind, the days gone and those to come apart, and what is missed."""
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--corpus", action="append", help="instead of the two")
    parser.add_argument("--wrong", type=int, default=0, help="how many of those missed to print")
    wanted = parser.parse_args()
    folder = Path(os.environ.get("CLAIMCHECK_DATA", "../shared")) / "eval" / "dev"
    for name in wanted.corpus or CORPORA:
        all_, right = Counter[str](), Counter[str]()
        missed = []
        for one in silver(folder / name):
            hit = one.found == (one.day, one.day)
            all_[one.kind] += 1
            right[one.kind] += hit
            if not hit:
                missed.append(one)
        print(name)  # noqa: T201 (what the command is for)
        for kind in sorted(all_):
            share = 100 * right[kind] / all_[kind]
            print(f"   {kind:32} {right[kind]:5} of {all_[kind]:5}   {share:.1f} %")  # noqa: T201 (the same)
        for one in missed[:: max(1, len(missed) // wanted.wrong)] if wanted.wrong else ():
            print(f"{one.kind}: {one.day}, found {one.found[0]} to {one.found[1]}, {one.article}\n   {one.shown}")  # noqa: T201 (the same)


def silver(path: Path) -> Iterator[Silver]:
    """Give the dates of a corpus that tell their day twice, with what is found of each without the one or the other."""
    for article in read([str(path)]).articles:
        today = article.published
        if today is None:
            continue
        scan = Scan(article.text, lexicon(article.language))
        for reading in read_dates(scan, read_numerals(scan)):
            whole = reading.expression
            days = resolve(whole, today)
            if days.first is None or days.first != days.last or whole.bound is not None:
                continue
            for kind, words in less(scan, reading):
                near = HALF_YEAR if kind == "no year" else WEEK
                weekday = whole.weekday is None or days.first.isoweekday() == whole.weekday
                if abs((days.first - today).days) > near or not weekday:
                    continue
                end = whole.end + len(_ERA.match(article.text[whole.end :])[0])
                text = article.text[: whole.start] + words + article.text[end:]
                side = "gone" if days.first < today else "to come" if days.first > today else "today"
                shown = " ".join(
                    f"{text[max(0, whole.start - AROUND) : whole.start]}[{words}]"
                    f"{text[whole.start + len(words) :][:AROUND]}".split()
                )
                found = at_place(text, article.language, whole.start, whole.start + len(words), today)
                yield Silver(f"{kind}, {side}", days.first, found, article.id, shown)


def less(scan: Scan, reading: DateReading) -> Iterator[tuple[str, str]]:
    """Give what is left of a date's words when what tells its day, or its year, is taken away."""
    whole = reading.expression
    tokens = range(reading.first, reading.last + 1)
    weekday = next((index for index in tokens if scan.term(index, "weekday") is not None), None)
    if whole.form in {"calendar", "distance", "weekday"} and whole.base is None and weekday is not None:
        told = "no day" if whole.form == "calendar" else "no yesterday" if whole.form == "distance" else "no direction"
        if whole.form != "weekday" or whole.direction is not None:
            yield told, scan.original[slice(*scan.span(weekday, weekday))]
    if whole.form == "calendar" and whole.year is not None and whole.day is not None and whole.month is not None:
        year = next((index for index in reversed(tokens) if scan.words[index] == str(whole.year)), None)
        if year is not None and year > reading.first and scan.term(year - 1, "month") is not None:
            start, end = scan.span(reading.first, year - 1)
            yield "no year", scan.original[start:end]


def at_place(text: str, language: str, start: int, end: int, today: date) -> tuple[date | None, date | None]:
    """Read a text and give the days of the date that stands at a place."""
    scan = Scan(text, lexicon(language))
    for reading in read_dates(scan, read_numerals(scan)):
        if reading.expression.start < end and start < reading.expression.end:
            days = resolve(reading.expression, today)
            return days.first, days.last
    return None, None


if __name__ == "__main__":
    main()
