"""
Read the dates of two public test sets of other engines, and count them by class.

    python tests/evaluation/date_forms.py                 the classes of both sets, with what is right of each
    python tests/evaluation/date_forms.py --missed 40     the forms that are missed in the classes that count

Recognizers-Text (English DateTime) and Duckling (Time, English and Arabic), from `eval/dev` in the folder that
CLAIMCHECK_DATA names (`../shared`). A form is right if one of the dates read has the first and last day that the set
gives it. Some classes are left out of the count, each with its reason: there claimcheck decides otherwise on purpose,
or the class is none of days, weeks, months and years. A class is told by what the set itself says of a form, never by
what is read.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.grammar.dates import read_dates, resolve
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, language_of, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

Days = tuple[date | None, date | None]
DUCKLING_TODAY = date(2013, 2, 12)

LEFT_OUT = {
    "time of day": "hours, and days with an hour, are no dates of claimcheck",
    "end not counted": "`from March to May` ends on 1 May there; in news May is part of it",
    "told to the day": "`two months ago`, `in three weeks` are one day there; here none is told more exactly",
    "half of a period": "early, late and end are halves there, or run to today's half; here thirds, as news means them",
    "nothing told": "`the year`, `that weekend`, `the same week` point to no date of their own",
    "order unknown": "`10/1` is a month first there; here it is unclear without evidence in the article",
    "working days": "business days and working weeks are counted by no calendar that the text tells",
    "week by number": "`week 31` without a year is as well a round of a season",
    "a period's last unit": "`upcoming two days` is the second of them there, both of them here",
    "season of the sun": "from solstice to equinox there, whole months here; and seasons without a name",
    "office shorthand": "EOM, BOM, EOD, OTD, `cy18`: no words of news",
}
"""The classes that do not count, and why."""

_MONTH_OR_YEAR = re.compile(r"\b(?:month|year|decade)s?\b|\bweeks\b")
_FULL = re.compile(r"\d{4}-\d\d-\d\d$")
_DECEMBER = 12
_NOTHING = re.compile(
    r"^(?:the|that|same|in the) (?:day|week|fortnight|month|year|weekend)$"
    r"|^the (?:day|week) (?:before|after)$|^weekend$"
)
_SHORT_PAIR = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:\D|$)")
_OFFICE = re.compile(r"\b(?:eoy|eod|eom|bom|otd|cy ?\d+|w/c)\b|\bthe cy\b")


class Form(NamedTuple):
    """A date of a test set: its text, today, what is right (days), and the class that it belongs to."""

    set: str
    text: str
    today: date
    right: frozenset[Days]
    kind: str


def main() -> None:
    """Print the classes and the totals of each set."""
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--missed", type=int, default=0)
    wanted = parser.parse_args()
    folder = Path(os.environ.get("CLAIMCHECK_DATA", "../shared")) / "eval" / "dev"
    forms = [*recognizers(folder / "recognizers.en.jsonl")]
    forms += [form for code in ("ar", "en") for form in duckling(folder / f"duckling.{code}.jsonl", code)]
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    missed = []
    for form in forms:
        hit = not form.right.isdisjoint(read(form.text, form.today))
        counts[form.set, form.kind][0] += 1
        counts[form.set, form.kind][1] += hit
        if not hit and form.kind not in LEFT_OUT:
            missed.append(form)
    for name in dict.fromkeys(form.set for form in forms):
        for (of, kind), (all_, right) in sorted(counts.items()):
            if of == name:
                print(f"{name:14} {kind:22} {right:4} of {all_:4}   {LEFT_OUT.get(kind, '')}")  # noqa: T201 (what the command is for)
        scored = [pair for (of, kind), pair in counts.items() if of == name and kind not in LEFT_OUT]
        right, all_ = sum(pair[1] for pair in scored), sum(pair[0] for pair in scored)
        print(f"{name:14} {'all that count':22} {right:4} of {all_:4}   {100 * right / max(1, all_):.1f} %\n")  # noqa: T201 (the same)
    for form in missed[: wanted.missed]:
        print(f"{form.set}: {form.text[:100]!r} of {form.today}: {sorted(map(str, form.right))[:1]}")  # noqa: T201 (the same)


def read(text: str, today: date) -> set[Days]:
    """Give the days of all dates of a text."""
    scan = Scan(text, lexicon(language_of(text)))
    found = (resolve(each.expression, today) for each in read_dates(scan, read_numerals(scan)))
    return {(when.first, when.last) for when in found if when.basis != "unknown"}


def recognizers(path: Path) -> Iterator[Form]:
    """Give the dates and date ranges of the set; an end of a range may be read as included or not."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if not item["kind"].startswith("DateTimeModel"):
            continue
        today = date.fromisoformat((item.get("reference_date") or "2016-11-07")[:10])
        for told in item["quantities"]:
            kind = (told.get("type") or "").rpartition(".")[2]
            values = [each for each in (told.get("resolution") or {}).get("values") or [] if isinstance(each, dict)]
            right = frozenset(days for each in values for days in answers(each))
            if kind.startswith("date") and right:
                surface = (told.get("surface") or "").lower()
                yield Form("Recognizers en", item["text"], today, right, recognizers_class(surface, kind, values))


def answers(value: dict[str, Any]) -> Iterator[Days]:
    """Give the days that one resolution allows."""
    if value.get("type") in ("date", "datetime"):
        told = day(value.get("value"))
        if told:
            yield told, told
        return
    first, last = day(value.get("start")), day(value.get("end"))
    if first is None and last is None:
        return
    for start in {first} if last is not None or first is None else {first, first + timedelta(days=1)}:
        for end in {None} if last is None else {last, last - timedelta(days=1)}:
            if start is None or end is None or start <= end:
                yield start, end


def day(text: object) -> date | None:
    """Read the day of `2016-11-07` or `2016-11-07 12:00:00`; None of anything else."""
    found = str(text or "")[:10]
    try:
        return date.fromisoformat(found) if _FULL.match(found) else None
    except ValueError:
        return None


def recognizers_class(surface: str, kind: str, values: list[dict[str, Any]]) -> str:
    """Tell the class of a form by its words and by what the set says of it."""
    timex, mod = str(values[0].get("timex") or ""), str(values[0].get("Mod") or "")
    if kind.startswith("datetime") or timex == "PRESENT_REF":
        return "time of day"
    if "BD" in timex or "workweek" in surface or "working week" in surface:
        return "working days"
    if _OFFICE.search(surface):
        return "office shorthand"
    if mod == "ref_undef" or _NOTHING.search(surface):
        return "nothing told"
    if re.search(r"\bweek \d+", surface) and not re.search(r"\d{4}|year", surface):
        return "week by number"
    counted = re.search(r"\b(?:next|last|past|previous|within)\b", surface)
    if re.search(r",P\d+[MY]\)$", timex) and str(values[0].get("end")).endswith("-01") and not counted:
        return "end not counted"
    if (
        re.search(r"\b(?:early|earlier|later|late|mid|middle|end|start|beginning)\b|mid-", surface)
        and kind == "daterange"
    ):
        return "half of a period"
    if _SHORT_PAIR.search(surface) and not any(
        int(n) > _DECEMBER for n in re.findall(r"\d{1,2}(?=[/.-]\d{1,2}(?!\d))", surface)
    ):
        return "order unknown"
    if kind == "date" and _MONTH_OR_YEAR.search(surface) and not re.search(r"\bof\b|today|tomorrow", surface):
        return "told to the day"
    return kind


def duckling(path: Path, code: str) -> Iterator[Form]:
    """Give the days, months, years and intervals of days of a set."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        days = duckling_days(item.get("gold_expr") or "") if item["dimension"] == "Time" and item["positive"] else None
        if days is not None:
            text = item["text"]
            yield Form(
                f"Duckling {code}",
                text,
                DUCKLING_TODAY,
                frozenset({days}),
                duckling_class(text.lower(), item["gold_expr"]),
            )


def duckling_days(gold: str) -> Days | None:
    """Read `datetime (2013, 2, 12, 0, 0, 0) Day` and its like."""
    one = r"\((\d+), (\d+), (\d+), 0, 0, 0(?:\.0)?\)"
    if found := re.match(rf"datetime(?:Holiday)? {one} (Day|Month|Year)\b", gold):
        first = date(*map(int, found.groups()[:3]))
        if found[4] == "Day":
            return first, first
        following = (
            date(first.year + 1, 1, 1)
            if found[4] == "Year" or first.month == _DECEMBER
            else date(first.year, first.month + 1, 1)
        )
        return first, following - timedelta(days=1)
    if found := re.match(rf"datetimeInterval(?:Holiday)? \({one}, {one}\) Day\b", gold):
        numbers = list(map(int, found.groups()))
        return date(*numbers[:3]), date(*numbers[3:]) - timedelta(days=1)
    return None


def duckling_class(text: str, gold: str) -> str:
    """Tell the class of a form by its words and by what the set says of it."""
    if re.match(r"(?:\w+ )?upcoming \w+(?: \w+)?$", text) and re.search(r"days?$|months?$|years?$", text):
        return "a period's last unit"
    if _OFFICE.search(text):
        return "office shorthand"
    if "season" in text or ("Interval" in gold and re.search(r"\b(?:summer|winter|spring|autumn|fall)\b", text)):
        return "season of the sun"
    away = re.search(r"(?:\b(?:month|year)s?|(?<!\b1 )(?<!\bone )\bweeks) (?:ago|hence|from today)", text)
    if away and not gold.endswith("Year"):
        return "told to the day"
    if _NOTHING.search(text) or text == "at this time":
        return "nothing told"
    return "feast" if "Holiday" in gold else "date"


if __name__ == "__main__":
    main()
