"""The report in a real browser: what can be read, reached and filtered, with a mouse, with keys, without scripts."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from claimcheck import pipeline
from claimcheck.model import Options
from claimcheck.report.links import sentence_link

if TYPE_CHECKING:
    from collections.abc import Callable

    from axe_playwright_python.base import AxeResults
    from playwright.sync_api import Browser, Page

    Open = Callable[..., Page]

ROOT = Path(__file__).resolve().parents[2]
APART = "<div style='height: 3000px'></div>"
LEVELS = ("conflict", "unclear", "explained", "agree", "single")


def visible(page: Page) -> list[str]:
    """Give the cards that are shown, by their anchors."""
    return page.eval_on_selector_all(".card", "all => all.filter(one => !one.hidden).map(one => one.id)")


def grave(results: AxeResults) -> list[tuple[str, list[str]]]:
    """Give what bars readers, and where."""
    found = [one for one in results.response["violations"] if one["impact"] in {"serious", "critical"}]
    return [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found]


class TestWithoutScripts:
    """Everything is there, and everything leads somewhere."""

    def test_it_is_whole(self, open_page: Open) -> None:
        """Every finding, every article, every number; no control that would do nothing."""
        with_scripts, without = open_page(), open_page(scripts=False)
        for selector in (".card", ".source", ".tick", ".timeline svg", ".notes li", "#gaps", "#made"):
            assert without.locator(selector).count() == with_scripts.locator(selector).count() > 0, selector
        assert not without.locator(".tools").is_visible()
        assert with_scripts.locator(".tools").is_visible()

    def test_every_tick_reaches_its_partners(self, open_page: Open) -> None:
        """A number leads to its finding, whose other sources lead on to their numbers; or to the reason for none."""
        page = open_page(scripts=False)
        ticks = page.locator(".tick").evaluate_all("all => all.map(one => [one.id, one.hash, one.className])")
        places = dict(
            page.locator(".card").evaluate_all(
                "all => all.map(one => ['#' + one.id, [...one.querySelectorAll('a.place')].map(link => link.hash)])"
            )
        )
        notes = dict(
            page.locator(".notes li").evaluate_all(
                "all => all.map(one => ['#' + one.id, [...one.querySelectorAll('a')].map(link => link.hash)])"
            )
        )
        homes = dict(page.locator(".tick").evaluate_all("all => all.map(one => [one.id, one.dataset.home || one.id])"))
        ids = set(page.locator("[id]").evaluate_all("all => all.map(one => '#' + one.id)"))
        assert len(ticks) > 100
        for name, target, roles in ticks:
            if set(roles.split()) & set(LEVELS):
                assert f"#{homes[name]}" in places[target], name
                assert set(places[target]) <= ids
            else:
                assert f"#{name}" in notes[target], name

    def test_a_jump_opens_the_article(self, open_page: Open) -> None:
        """The browser itself opens what is folded around the place that a link leads to."""
        page = open_page(scripts=False)
        link = page.locator(".conflict a.place").first
        target = page.locator(link.get_attribute("href") or "")
        assert not target.is_visible()
        link.click()
        expect(target).to_be_visible()


class TestFilters:
    """Kind, outlet, words and decision, alone and together."""

    def test_by_kind(self, open_page: Open) -> None:
        """One kind stays, headings without findings go, and the count says so."""
        page = open_page()
        whole = len(visible(page))
        page.select_option("[name=kind]", "changed-over-time")
        left = visible(page)
        assert 0 < len(left) < whole
        assert {page.locator(f"#{one}").get_attribute("data-kind") for one in left} == {"changed-over-time"}
        assert page.locator("section.conflict").is_hidden()
        assert page.locator("output").inner_text() == f"{len(left)} of {whole} findings shown"
        page.click("[name=clear]")
        assert len(visible(page)) == whole

    def test_by_outlet_and_words(self, open_page: Open) -> None:
        """Both at once; vowel signs and capitals make no difference; folded sections open."""
        page = open_page()
        page.select_option("[name=outlets]", label="Gamma Wire")
        outlet = visible(page)
        page.fill("[name=words]", "2,500 TROOPS")
        page.wait_for_timeout(300)
        both = visible(page)
        assert 0 < len(both) < len(outlet)
        for one in both:
            said = page.locator(f"#{one}").text_content() or ""
            assert "Gamma Wire" in said
            assert "troops" in said
        page.click("[name=clear]")
        page.fill("[name=words]", "سُلَيماني")
        page.wait_for_timeout(300)
        assert 0 < len(visible(page)) < 20

    def test_by_decision(self, open_page: Open) -> None:
        """What was decided is one, with its note."""
        page = open_page()
        page.select_option("[name=state]", "closed")
        (left,) = visible(page)
        assert "asked both outlets" in page.locator(f"#{left} .decision").inner_text()
        page.select_option("[name=state]", "none")
        assert left not in visible(page)

    def test_a_jump_shows_what_a_filter_hid(self, open_page: Open) -> None:
        """A link to a finding that is filtered out takes the filter off."""
        page = open_page()
        page.select_option("[name=kind]", "rounding")
        page.locator(".text").first.evaluate("one => one.open = true")
        tick = page.locator(".text[open] .tick.conflict, .text[open] .tick.agree").first
        tick.click()
        page.locator(".partners > p a").click()
        assert page.locator(tick.get_attribute("href") or "").is_visible()


class TestPartners:
    """From a number to the same matter elsewhere."""

    def test_by_mouse(self, open_page: Open) -> None:
        """A click shows the other sources, each a link to its number; another one follows it."""
        page = open_page()
        page.locator(".text").first.evaluate("one => one.open = true")
        tick = page.locator(".text[open] .tick.conflict").first
        tick.click()
        panel = page.get_by_role("dialog")
        assert panel.locator(".source").count() >= 2
        assert panel.locator(".now").count() == 1
        target = page.locator(panel.locator("a.place").first.get_attribute("href") or "")
        panel.locator("a.place").first.click()
        assert target.is_visible()
        assert panel.count() == 0

    def test_every_tick(self, open_page: Open) -> None:
        """Each number of a finding opens its sources, and each of those is a place that is there."""
        page = open_page()
        found = page.evaluate(
            """() => {
                const wrong = [];
                document.querySelectorAll(".text").forEach((one) => one.open = true);
                for (const tick of document.querySelectorAll(".tick")) {
                    tick.click();
                    const panel = document.querySelector(".partners");
                    if (tick.hash.startsWith("#finding") !== Boolean(panel)) wrong.push(tick.id);
                    if (!panel) continue;
                    for (const link of panel.querySelectorAll("a.place"))
                        if (!document.querySelector(link.hash)) wrong.push(`${tick.id} ${link.hash}`);
                    if (panel.querySelectorAll(".now").length !== 1) wrong.push(`${tick.id} here`);
                    panel.querySelector("button").click();
                }
                return wrong;
            }"""
        )
        assert found == []

    def test_by_keys(self, open_page: Open) -> None:
        """Findings by j and k, numbers by m, sources by n and p, back by Escape; none of them while typing."""
        page = open_page()
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") == "finding-1"
        page.keyboard.press("j")
        page.keyboard.press("k")
        assert page.evaluate("document.activeElement.id") == "finding-1"
        page.locator(".text summary").first.focus()
        page.keyboard.press("Enter")
        page.locator(".text[open] .tick.conflict").first.focus()
        tick = page.evaluate("document.activeElement.id")
        page.keyboard.press("Enter")
        assert page.get_by_role("dialog").is_visible()
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.id") == tick
        seen = [tick]
        while (here := page.evaluate("document.activeElement.id")) not in seen[1:]:
            seen.append(here)
            page.keyboard.press("n")
        assert len(set(seen)) > 1
        page.keyboard.press("p")
        page.keyboard.press("/")
        page.keyboard.type("jn")
        assert page.input_value("[name=words]") == "jn"

    def test_single_keys_can_be_switched_off(self, open_page: Open) -> None:
        """A reader whose speech or stick types letters is not thrown about (WCAG 2.1.4)."""
        page = open_page()
        page.click(".help summary")
        page.uncheck("[name=keys]")
        page.locator("h1").click()
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") != "finding-1"

    def test_everything_is_reached_by_tab(self, open_page: Open) -> None:
        """From the top, Tab comes to the skip link, the lights, the filters and the first finding's sources."""
        page = open_page()
        seen = []
        for _ in range(30):
            page.keyboard.press("Tab")
            seen.append(page.evaluate("document.activeElement.className + ' ' + document.activeElement.name"))
        assert seen[0].startswith("skip")
        assert any("words" in one for one in seen)
        assert any("place" in one for one in seen)


class TestShown:
    """What a reader sees."""

    @pytest.mark.parametrize(("interface", "scheme"), [("en", "light"), ("ar", "dark")])
    def test_no_barrier(self, open_page: Open, interface: str, scheme: str) -> None:
        """axe-core finds nothing serious or critical, neither on the page nor in the panel of partners."""
        page = open_page(interface, scheme=scheme)
        for folded in (".tests", ".text", ".help", ".manifest"):
            page.locator(folded).first.evaluate("one => one.open = true")
        page.locator(".text").nth(1).evaluate("one => one.open = true")
        assert grave(Axe().run(page)) == []
        page.locator(".text[open] .tick.conflict").first.click()
        assert grave(Axe().run(page, context=".partners")) == []

    @pytest.mark.parametrize("width", [320, 390, 1280, 1920])
    @pytest.mark.parametrize("interface", ["en", "ar"])
    def test_nothing_sticks_out(self, open_page: Open, interface: str, width: int) -> None:
        """No width makes the page scroll sideways."""
        page = open_page(interface, width=width)
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    def test_a_quotation_in_mixed_directions_stays_in_order(self, open_page: Open) -> None:
        """In an Arabic sentence of an English page, and the other way round, words stand from its own beginning on."""
        for interface in ("en", "ar"):
            page = open_page(interface)
            for language, sign in (("ar", -1), ("en", 1)):
                quotes = page.locator(f"blockquote[lang={language}]")
                assert quotes.count()
                order = quotes.evaluate_all(
                    """(all, sign) => all.filter((one) => one.getClientRects().length).map((one) => {
                        const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
                        const range = document.createRange();
                        const places = [];
                        for (let node = text.nextNode(); node; node = text.nextNode()) {
                            for (const word of node.data.matchAll(/\\p{L}{2,}/gu)) {
                                range.setStart(node, word.index);
                                range.setEnd(node, word.index + word[0].length);
                                const box = range.getBoundingClientRect();
                                const arabic = /\\p{Script=Arabic}/u.test(word[0]);
                                if (arabic === (sign < 0)) places.push([Math.round(box.top / 8), sign * box.left]);
                            }
                        }
                        const follows = (one, other) => one[0] < other[0] || one[1] < other[1];
                        return places.every((one, at) => !at || follows(places[at - 1], one));
                    })""",
                    sign,
                )
                assert order
                assert all(order)
            first = page.locator(".values").first.evaluate(
                "one => [...one.querySelectorAll('bdi')].map(value => value.getBoundingClientRect().left)"
            )
            assert first == sorted(first)

    def test_no_meaning_by_colour_alone(self, open_page: Open) -> None:
        """Levels have different signs, outlets of a timeline different shapes, and each has a table beside it."""
        page = open_page()
        signs = page.locator(".lights .sign").all_inner_texts()
        assert len(set(signs)) == len(LEVELS)
        for timeline in page.locator(".timeline").all():
            shapes = timeline.locator(".legend path").evaluate_all("all => all.map(one => one.getAttribute('d'))")
            assert len(set(shapes)) == len(shapes)
            assert timeline.locator("tbody tr").count() >= timeline.locator("g > .point").count()

    def test_print(self, open_page: Open) -> None:
        """On paper everything stands open but the tables of tests, and no controls."""
        page = open_page(scripts=False)
        page.emulate_media(media="print")
        assert not page.locator(".tools").is_visible()
        assert page.locator(".text .paper").first.is_visible()
        assert page.locator(".fold .card").first.is_visible()
        assert re.match(rb"%PDF", page.pdf(format="A4"))


class TestTextFragments:
    """The link from a source to its page, where the address of the page is known."""

    @pytest.mark.parametrize("story", ["iraq-2021", "quake-2023"])
    def test_it_opens_at_the_sentence(self, browser: Browser, story: str, tmp_path: Path) -> None:
        """A saved page scrolls to the sentence and shows it marked, in Arabic as in English, short and long."""
        folder = ROOT / "sources" / story
        claims = pipeline.compare([str(folder)], Options(workers=1)).claims
        links: dict[tuple[str, bool], list[tuple[str, str]]] = {}
        for claim in claims:
            long = len(claim.sentence.text.split()) > 10
            link = sentence_link("https://example.org/article", claim)
            links.setdefault((claim.language, long), []).append((link.partition("#")[2], claim.article))
        assert len(links) == 4
        page = browser.new_page()
        for (language, long), found in links.items():
            fragment, article = found[len(found) // 2]
            words = (folder / article.removeprefix(f"{story}/")).read_text("utf-8").split("\n")
            body = "".join(f"<p dir=auto>{escape(line)}</p>" for line in words)
            saved = tmp_path / f"{language}-{long}.html"
            saved.write_text(f"<!doctype html><meta charset=utf-8>{APART}{body}{APART}", "utf-8")
            page.goto(f"{saved.as_uri()}#{fragment}")
            page.wait_for_function("scrollY > 1000")
            there, marked = page.evaluate("scrollY"), page.screenshot()
            page.goto("about:blank")
            page.goto(saved.as_uri())
            page.evaluate(f"scrollTo(0, {there})")
            assert page.evaluate("scrollY") == there
            assert page.screenshot() != marked, fragment
        page.close()
