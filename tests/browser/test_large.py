"""A story of 200 articles and 5,000 findings: it opens sooner than a plain page of its size, and stays usable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from large import FINDINGS, ratio, write_pages
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

JUMP = """name => {
    const link = Object.assign(document.createElement("a"), { href: `#${name}` });
    document.body.append(link);
    link.click();
}"""
SOME, WORDS = 400, "Between 2,500 and 5,200"
NEVER_IDLE = "window.requestIdleCallback = () => 0"
FOUND = """words => {
    const built = [...document.querySelectorAll(".spread")].filter((one) => one.textContent.includes(words));
    return [built.length, window.find(words)];
}"""
"""How many places on the page hold some words, and whether the browser's own search comes to one."""
LIMIT = 1.0
"""Of the time of a plain page of the same size, measured in the same run; `large.py` prints the figures."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Write both pages."""
    return write_pages(tmp_path_factory.mktemp("large"))


def test_it_opens_sooner_than_a_plain_page(browser: Browser, large: tuple[Path, Path]) -> None:
    """Loaded and painted; once is enough, for it is several times as fast."""
    *_, share = ratio(browser, *large, rounds=1)
    assert share < LIMIT


def test_only_what_is_looked_at_is_built(open_page: Callable[..., Page], large: tuple[Path, Path]) -> None:
    """The rest waits; a jump to the last finding builds that one, a filter counts all, and words inside are found."""
    page = open_page(large[0], before=NEVER_IDLE)
    waiting = "document.querySelectorAll('.card noscript').length"
    assert page.evaluate(waiting) > FINDINGS - 100
    assert page.evaluate("document.querySelectorAll('.source').length") < 200
    last = page.locator(".card").last
    name = last.get_attribute("id")
    page.evaluate(JUMP, name)
    assert last.locator(".source").count() > 0
    page.select_option("[name=kind]", "value-conflict")
    count = int(page.locator("output").inner_text().split(" ")[0])
    assert 0 < count < FINDINGS
    page.click("[name=clear]")
    page.fill("[name=words]", "there are currently 2,500 US troops")
    page.locator("output:not(:empty)").wait_for()
    assert 0 < int(page.locator("output").inner_text().split(" ")[0]) < FINDINGS
    assert page.evaluate(waiting) > FINDINGS - 400


@pytest.mark.parametrize("key", ["", "Control+f", "F3"])
def test_the_browsers_own_search_finds_all(open_page: Callable[..., Page], tmp_path: Path, key: str) -> None:
    """What nobody has looked at is built while the reader does nothing; at once where they begin to search."""
    page = open_page(write_pages(tmp_path, SOME)[0], before=NEVER_IDLE if key else "")
    if key:
        assert page.evaluate(FOUND, WORDS)[0] < SOME / 100
        page.keyboard.press(key)
    expect(page.locator("noscript")).to_have_count(0, timeout=30_000)
    count, found = page.evaluate(FOUND, WORDS)
    assert count > SOME / 100
    assert found
