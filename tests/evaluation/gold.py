"""Own gold: read it and measure an extraction against it (`python tests/evaluation/gold.py`)."""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.extract import extract
from claimcheck.model import Interval
from claimcheck.read import read
from claimcheck.resolve import resolve
from claimcheck.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from claimcheck.model import Claim, Extraction

FOLDER = Path(__file__).parent / "gold"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))
JUDGED = ("unit", "approx", "role", "direction", "modality", "scope")
"""Fields of a figure that every annotation decides, by their value or by leaving them out."""
GIVEN = ("unit_text", "concept", "noun", "subject", "place", "when", "speaker")
"""Fields of a figure that are judged where the annotation gives them."""


class Place(NamedTuple):
    """A stretch of an article, in code points."""

    start: int
    end: int

    def touches(self, start: int, end: int) -> bool:
        """Tell whether some character lies in both."""
        return self.start < end and start < self.end


class Gold(NamedTuple):
    """One article and its annotation."""

    name: str
    text: str
    entries: dict[str, list[dict[str, Any]]]

    def place(self, entry: dict[str, Any], inner: str = "") -> Place:
        """Find the words of an entry, or the words that its field `inner` names in them; ValueError where absent."""
        start = self.text.index(entry["at"])
        words = entry.get(inner, entry["at"])
        start += entry["at"].index(words)
        return Place(start, start + len(words))


def load(name: str) -> Gold:
    """Read the article of this name and its annotation."""
    with (FOLDER / f"{name}.toml").open("rb") as stream:
        entries = tomllib.load(stream)
    with (FOLDER / f"{name}.txt").open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    entries["date_words"] = [{"at": words} for words in entries["date_words"]]
    return Gold(name, text, entries)


def interval(entry: dict[str, Any]) -> tuple[float | None, float | None]:
    """Give the lowest and highest value that an annotated figure leaves possible."""
    return entry.get("value", entry.get("low")), entry.get("value", entry.get("high"))


def extractions() -> dict[str, Extraction]:
    """Read and extract the articles, each resolved by itself: each tells a story of its own."""
    articles = read([str(FOLDER)]).articles
    return {Path(article.id).stem: resolve([extract(article)]).extractions[0] for article in articles}


def measure(found: dict[str, Extraction]) -> dict[str, float]:
    """
    Compare extractions with the gold.

    Returns:
        shares in percent: `figures.recall` and `figures.precision` of value and place, `figure.<field>` of each field
        over all figures (one that is not found has none right), `dates.recall`, `dates.precision` (days over the
        right words), `statements.recall` and `statement.speaker`, and `excluded`, the numbers that are no figures and
        are not claimed.

    """
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for gold in map(load, NAMES):
        for measured, verdict, _ in judge(gold, found[gold.name]):
            asked[measured] += 1
            right[measured] += verdict
    return {name: round(100 * right[name] / asked[name], 1) for name in sorted(asked)}


def judge(gold: Gold, extraction: Extraction) -> Iterator[tuple[str, bool, str]]:
    """Give every judgement on one article: what was measured, the verdict, and on what."""
    yield from _figures(gold, [claim for claim in extraction.claims if claim.quantity])
    yield from _dates(gold, [claim for claim in extraction.claims if claim.date])
    yield from _statements(gold, [claim for claim in extraction.claims if claim.kind == "statement"])
    for entry in gold.entries["excluded"]:
        place = gold.place(entry, "surface")
        claimed = [
            mark for mark in extraction.marks if mark.state != "excluded" and place.touches(mark.start, mark.end)
        ]
        yield "excluded", not claimed, entry["at"]


def _figures(gold: Gold, claims: list[Claim]) -> Iterator[tuple[str, bool, str]]:
    """Judge figures by the place of their surface and their value, then the fields of those that are there."""
    matched = set()
    for entry in gold.entries["quantity"]:
        place = gold.place(entry, "surface")
        claim = next((claim for claim in claims if _same_figure(claim, place, entry)), None)
        yield "figures.recall", claim is not None, entry["at"]
        fields = (*JUDGED, *(field for field in GIVEN if field in entry))
        if claim is None:
            yield from ((f"figure.{field}", False, f"{entry['at']}: not found") for field in fields)
            continue
        matched.add(claim.id)
        for field in fields:
            got, wanted = _field(claim, field), _wanted(entry, field)
            yield f"figure.{field}", _agrees(field, got, wanted), f"{entry['at']}: {got!r}, not {wanted!r}"
    for claim in claims:
        value = claim.quantity and (claim.quantity.low, claim.quantity.high)
        yield "figures.precision", claim.id in matched, f"{claim.quote}: {value}"


def _same_figure(claim: Claim, place: Place, entry: dict[str, Any]) -> bool:
    """Tell whether a claim stands at a place with the annotated value; vague ones need only overlap."""
    quantity = claim.quantity
    if quantity is None or not place.touches(quantity.surface_start, quantity.surface_end):
        return False
    if entry.get("approx") == quantity.approx == "vague":
        return None in {quantity.low, quantity.high} or quantity.interval.overlaps(Interval(*interval(entry)))
    return all(
        (got is None) == (wanted is None) and (wanted is None or abs(got - wanted) <= abs(wanted) / 100)
        for got, wanted in zip((quantity.low, quantity.high), interval(entry), strict=True)
    )


def _field(claim: Claim, field: str) -> Any:  # noqa: ANN401 (fields of a claim have many types)
    if field == "when":
        return (claim.when.first, claim.when.last)
    if field == "speaker":
        return claim.attribution and claim.attribution.speaker
    if field in {"scope", "place", "modality"}:
        return getattr(claim, field)
    return getattr(claim.quantity, field)


def _wanted(entry: dict[str, Any], field: str) -> Any:  # noqa: ANN401 (as above)
    usual = {"approx": "exact", "role": "level", "modality": "stated", "scope": ()}
    wanted = entry.get(field, usual.get(field))
    return tuple(wanted) if isinstance(wanted, list) else wanted


def _agrees(field: str, got: object, wanted: object) -> bool:
    if field in {"noun", "subject", "speaker"}:
        return _same_words(got, wanted)
    return got == wanted


def _same_words(got: object, wanted: object) -> bool:
    """Tell whether one phrase holds the other, by its folded words: articles and modifiers may stand or not."""
    if not isinstance(got, str) or not isinstance(wanted, str):
        return False
    first, second = set(fold(got).text.split()), set(fold(wanted).text.split())
    return bool(first) and (first <= second or second <= first)


def _dates(gold: Gold, claims: list[Claim]) -> Iterator[tuple[str, bool, str]]:
    """Judge date claims by their words and days; other words that date something may be claimed or not."""
    allowed = [gold.place(entry) for entry in gold.entries["date_words"]]
    matched = set()
    for entry in gold.entries["date"]:
        place = gold.place(entry, "words")
        days: tuple[date, date] = (entry["first"], entry["last"])
        near = [claim for claim in claims if claim.date and place.touches(claim.date.start, claim.date.end)]
        good = [claim for claim in near if claim.date and (claim.date.first, claim.date.last) == days]
        matched.update(claim.id for claim in good)
        got = [(claim.quote, str(claim.when.first), str(claim.when.last)) for claim in near]
        yield "dates.recall", bool(good), f"{entry['at']}: {got}"
    for claim in claims:
        if claim.date and not any(place.touches(claim.date.start, claim.date.end) for place in allowed):
            yield "dates.precision", claim.id in matched, f"{claim.quote}: {claim.when.first} to {claim.when.last}"


def _statements(gold: Gold, claims: list[Claim]) -> Iterator[tuple[str, bool, str]]:
    """Judge statements by their content, then their speaker, cue and stance."""
    for entry in gold.entries["statement"]:
        place = gold.place(entry)
        near = [
            claim.attribution
            for claim in claims
            if claim.attribution and any(place.touches(part.start, part.end) for part in claim.attribution.contents)
        ]
        yield "statements.recall", bool(near), entry["at"]
        if near:
            best = next((said for said in near if _same_words(said.speaker, entry["speaker"])), near[0])
            yield "statement.speaker", _same_words(best.speaker, entry["speaker"]), f"{entry['at']}: {best.speaker}"
            yield "statement.stance", best.stance == entry["stance"], f"{entry['at']}: {best.stance}"
            yield "statement.directness", best.directness == entry["directness"], f"{entry['at']}: {best.directness}"


def main() -> None:
    """Print what is measured; with `--wrong`, every judgement that went against the extraction."""
    found = extractions()
    if "--wrong" in sys.argv[1:]:
        for gold in map(load, NAMES):
            for measured, verdict, what in judge(gold, found[gold.name]):
                if not verdict:
                    print(f"{gold.name}\t{measured}\t{what}")  # noqa: T201 (a report for the one who runs it)
    for name, share in measure(found).items():
        print(f'"{name}" = {share}')  # noqa: T201 (as above)


if __name__ == "__main__":
    main()
