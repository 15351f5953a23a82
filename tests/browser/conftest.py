"""A real Chromium, started without the network, and the demo's report as a page."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from playwright.sync_api import sync_playwright

from claimcheck import pipeline
from claimcheck.model import Decision, Options
from claimcheck.read import read
from claimcheck.report import View, render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    Open = Callable[..., Page]

ROOT = Path(__file__).resolve().parents[2]
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the Chromium that CHROMIUM names, or that is installed."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.fail("no Chromium: apt-get install chromium, or name one in CHROMIUM")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Write the report of the demo stories in both languages, its first conflict decided."""
    folder = tmp_path_factory.mktemp("pages")
    sources = [str(ROOT / "sources")]
    texts = {article.id: article.text for article in read(sources, None).articles}
    written = {}
    for interface in ("en", "ar"):
        report = pipeline.compare(sources, Options(workers=1, interface=interface))
        first, *rest = report.findings
        decided = Decision("confirmed", by="desk", on="2021-08-01", note="asked both outlets")
        report = replace(report, findings=(replace(first, decision=decided), *rest))
        source = "".join(render(report, "html", View(interface=interface, texts=texts, command="sources/")))
        written[interface] = folder / f"{interface}.html"
        written[interface].write_text(source, "utf-8")
    return written


@pytest.fixture
def open_page(browser: Browser, pages: dict[str, Path]) -> Iterator[Open]:
    """Give what opens a report; it fails the test where the page asks for anything, or complains."""
    contexts, asked, complaints = [], [], []

    def opened(
        which: str | Path = "en",
        *,
        scripts: bool = True,
        width: int = 1280,
        scheme: str = "light",
        before: str = "",
    ) -> Page:
        context = browser.new_context(
            java_script_enabled=scripts, viewport={"width": width, "height": 900}, color_scheme=scheme
        )
        contexts.append(context)
        context.add_init_script(before)
        page = context.new_page()
        address = (which if isinstance(which, Path) else pages[which]).as_uri()
        page.on("request", lambda request: request.url.split("#")[0] == address or asked.append(request.url))
        page.on("console", lambda message: message.type in {"error", "warning"} and complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert asked == []
    assert complaints == []
