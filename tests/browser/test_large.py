"""A story of 200 articles and 5,000 findings: it opens sooner than a plain page of its size, and stays usable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from large import FINDINGS, ratio, write_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

JUMP = """name => {
    const link = Object.assign(document.createElement("a"), { href: `#${name}` });
    document.body.append(link);
    link.click();
}"""
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
    page = open_page(large[0])
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
