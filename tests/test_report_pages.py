"""The page of a report: every jump arrives, and every number of the articles stands there with its state."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from claimcheck.model import Report
from claimcheck.report import View, render

GOLDEN = Path(__file__).parent / "golden" / "report"
REPORT = msgspec.json.decode((GOLDEN / "report.json").read_bytes(), type=Report)
TEXTS = msgspec.json.decode((GOLDEN / "texts.json").read_bytes(), type=dict[str, str])


class Page(HTMLParser):
    """What a page links to, what can be linked to, its ticks, and the articles as they read."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: list[str] = []
        self.ticks: Counter[str] = Counter()
        self.opened: list[bool] = []
        self.words = ""
        self._reading = self._sign = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of links, anchors, ticks and what stands open."""
        found = dict(attrs)
        if (found.get("href") or "").startswith("#"):
            self.targets.append(str(found["href"])[1:])
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if "tick" in (found.get("class") or "").split():
            self.ticks[str(found["class"]).split()[1]] += 1
        if tag == "details":
            self.opened.append("open" in found)
            self._reading = self._reading or found.get("class") == "text"
        self._sign = tag in {"sup", "summary"}

    def handle_endtag(self, tag: str) -> None:
        """End an article, or the sign behind a number."""
        self._reading = self._reading and tag != "section"
        self._sign = False

    def handle_data(self, data: str) -> None:
        """Read the articles without the signs."""
        if self._reading and not self._sign:
            self.words += data


def page(**view: object) -> Page:
    """Render the golden report."""
    settings = msgspec.convert({"texts": TEXTS, "everything": True, "gaps": True, **view}, type=View)
    return Page("".join(render(REPORT, "html", settings)))


@pytest.mark.parametrize("texts", [{}, TEXTS])
def test_every_jump_arrives(texts: dict[str, str]) -> None:
    """Contents, lights, ticks and line numbers lead to something that is there, once; also without the texts."""
    found = page(texts=texts)
    assert set(found.targets) <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))
    assert {"articles", "gaps", "conflict"} <= set(found.targets)
    assert ("texts" in found.targets) == bool(texts)


def test_every_number_has_a_tick() -> None:
    """Each mark of the articles is a tick: the level of its finding, or its state; the articles read as they are."""
    found = page()
    assert found.ticks.total() == sum(len(article.marks) for article in REPORT.articles)
    assert {"unclear", "excluded", "not_understood"} <= set(found.ticks)
    for text in TEXTS.values():
        assert re.sub(r"\s+", " ", text).strip() in re.sub(r"\s+", " ", found.words)


def test_only_what_an_editor_must_see_stands_open() -> None:
    """Why stands open for conflicts and unclear findings; all else opens on demand."""
    assert sum(page().opened) == sum(finding.level in {"conflict", "unclear"} for finding in REPORT.findings)


def test_a_page_needs_no_script_and_no_network() -> None:
    """It opens from disk in any browser."""
    source = "".join(render(REPORT, "html", View(texts=TEXTS)))
    assert "<script" not in source
    assert not re.search(r"<(link|img|iframe)|url\(|@import", source)
