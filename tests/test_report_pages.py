"""The page of a report: every jump arrives, and every number of the articles stands there with its state."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from msgspec import structs

from claimcheck.model import LEVELS, Decision, Options, Report
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


def test_every_tick_is_a_link() -> None:
    """A number in a finding leads to it, any other to the note that says why it is in none."""
    source = "".join(render(REPORT, "html", View(texts=TEXTS)))
    ticks = re.findall(r'<a class="tick (\w+)" id="[^"]+" href="#([a-z]+)-', source)
    assert len(ticks) == sum(len(article.marks) for article in REPORT.articles)
    assert {(role in LEVELS, target) for role, target in ticks} == {(True, "finding"), (False, "note")}


def test_what_an_editor_must_see_stands_open() -> None:
    """Sources, reasons and timelines are there at once; all tests and the articles open on demand."""
    found = page()
    assert not any(found.opened)
    card = "".join(render(REPORT, "html", View())).split('id="finding-1"')[1].split("<details")[0]
    assert all(side.value in card for side in REPORT.findings[0].sides)


def test_a_page_runs_its_own_script_and_needs_no_network() -> None:
    """It opens from disk in any browser; the policy lets its own style and script act, by their hashes."""
    source = "".join(render(REPORT, "html", View(texts=TEXTS)))
    (script,) = re.findall(r"<script>(.*?)</script>", source, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", source, re.DOTALL)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', source)
    for part in (script, style):
        assert b64encode(sha256(part.encode()).digest()).decode() in unescape(policy)
    assert "default-src &#39;none&#39;" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<(link|img|iframe)|url\(|@import|fetch\(|XMLHttp| style=", source)


def test_sides_stand_beside_one_another() -> None:
    """A column a side, headed by its value and by how many outlets tell it."""
    source = "".join(render(REPORT, "html", View()))
    first = source.split('<div class="sides')[1].split("</article>")[0]
    heads = re.findall(r'<p class="head"><bdi class="figure">([^<]+)</bdi>', first)
    assert [head.strip("\u200e") for head in heads] == [side.value for side in REPORT.findings[0].sides]


def test_a_large_report_is_built_when_it_is_looked_at() -> None:
    """Of many findings only the heads are built; the same words stand in `noscript` for browsers without scripts."""
    many = tuple(structs.replace(REPORT.findings[0], id=f"F-{n}") for n in range(300))
    source = "".join(render(structs.replace(REPORT, findings=many), "html", View(texts=TEXTS)))
    assert source.count("<noscript>") == source.count("</noscript>") == len(many) + len(REPORT.articles)
    plain = "".join(render(structs.replace(REPORT, findings=many[:9]), "html", View(texts=TEXTS)))
    assert "<noscript>" not in plain
    bodies = [re.sub(r"\s+", " ", body) for body in re.findall(r"<noscript>(.*?)</noscript>", source, re.DOTALL)]
    assert all(body in re.sub(r"\s+", " ", plain) for body in bodies[:9])


def test_articles_whose_marks_overlap_lead_somewhere() -> None:
    """A claim whose number has no tick of its own, or whose words have none at all, is found all the same."""
    claim = REPORT.claims[0]
    article = next(one for one in REPORT.articles if one.id == claim.article)
    without = structs.replace(article, marks=tuple(one for one in article.marks if one.claim != claim.id))
    twice = structs.replace(article, marks=(*article.marks, structs.replace(article.marks[0], claim=claim.id)))
    for changed in (without, twice):
        articles = tuple(changed if one is article else one for one in REPORT.articles)
        found = Page("".join(render(structs.replace(REPORT, articles=articles), "html", View(texts=TEXTS))))
        assert set(found.targets) <= set(found.ids)
        assert len(found.ids) == len(set(found.ids))


def test_a_verdict_and_its_note_stand_on_the_card() -> None:
    """What a person decided is shown with the finding, and can be filtered by."""
    decision = Decision("confirmed", by="Layla", on="2021-08-01", note="Gamma asked")
    found = structs.replace(REPORT.findings[0], decision=decision)
    source = "".join(render(structs.replace(REPORT, findings=(found,)), "html", View()))
    assert 'data-state="closed"' in source
    assert "Gamma asked" in source
    assert "Layla" in source


def test_the_page_says_how_to_make_it_again() -> None:
    """The command with its language, the settings that are not the usual ones, the inputs by content."""
    manifest = structs.replace(REPORT.manifest, settings=Options(workers=7, about_tolerance=0.1))
    source = "".join(render(structs.replace(REPORT, manifest=manifest), "html", View(interface="ar", command="a b")))
    assert "claimcheck report a b --ui ar -o report.html" in source
    assert "about_tolerance = 0.1" in source
    assert "workers" not in source
    assert all(one.sha256 in source for one in manifest.inputs)
