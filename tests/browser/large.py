"""
How a large report opens: `python tests/browser/large.py`.

A story of 200 articles and 5,000 findings against a plain page of the same size, in the same browser: the time until
the page is loaded and painted, as a ratio. Ratios only, for machines differ; the test beside this file holds the limit.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from html import escape
from pathlib import Path

from msgspec.structs import replace
from playwright.sync_api import Browser, sync_playwright

from claimcheck import pipeline
from claimcheck.model import Options, Report
from claimcheck.read import read
from claimcheck.report import View, render

ROOT = Path(__file__).resolve().parents[2]
ARTICLES, FINDINGS, ROUNDS = 200, 5000, 5


def large_report(wanted: int = FINDINGS) -> tuple[Report, dict[str, str]]:
    """Give the first demo story told over and over, until it has as many articles and findings as a large one."""
    folder = str(ROOT / "sources" / "iraq-2021")
    story = pipeline.compare([folder], Options(workers=1))
    texts = {article.id: article.text for article in read([folder], None).articles}
    articles, claims, findings, all_texts = [], [], [], {}
    for again in range(-(-wanted // len(story.findings))):
        if len(articles) < ARTICLES:
            for article in story.articles:
                marks = tuple(replace(one, claim=one.claim and f"{one.claim}-{again}") for one in article.marks)
                articles.append(replace(article, id=f"{again}/{article.id}", marks=marks))
                all_texts[f"{again}/{article.id}"] = texts[article.id]
        home = again % (ARTICLES // len(story.articles))
        claims += [
            replace(claim, id=f"{claim.id}-{again}", article=f"{home}/{claim.article}") for claim in story.claims
        ]
        for finding in story.findings:
            sides = tuple(replace(one, claims=tuple(f"{id_}-{again}" for id_ in one.claims)) for one in finding.sides)
            own = tuple(f"{one}-{again}" for one in finding.claims)
            findings.append(replace(finding, id=f"{finding.id}{again}", sides=sides, claims=own))
    kept = replace(story, articles=tuple(articles), claims=tuple(claims), findings=tuple(findings[:wanted]))
    return kept, all_texts


def write_pages(folder: Path, wanted: int = FINDINGS) -> tuple[Path, Path]:
    """Write the large report, and a plain page of the same size: its source, as text in paragraphs."""
    report, texts = large_report(wanted)
    source = "".join(render(report, "html", View(texts=texts, command="sources/")))
    (folder / "report.html").write_text(source, "utf-8")
    words = escape(source)[: len(source)]
    paragraphs = "".join(f"<p>{words[at : at + 400]}</p>\n" for at in range(0, len(words), 400))
    (folder / "plain.html").write_text(f"<!doctype html><meta charset=utf-8><title>plain</title>{paragraphs}", "utf-8")
    return folder / "report.html", folder / "plain.html"


def opening(browser: Browser, path: Path) -> float:
    """Give the milliseconds from asking for a page to its being loaded and painted, in a fresh context."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(path.as_uri(), timeout=120_000)
    taken: float = page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
    )
    context.close()
    return taken


def ratio(browser: Browser, report: Path, plain: Path, rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Give the median times of both pages and the median of their ratios, measured in turns."""
    pairs = [(opening(browser, report), opening(browser, plain)) for _ in range(rounds)]
    middle = statistics.median
    return middle(a for a, _ in pairs), middle(b for _, b in pairs), middle(a / b for a, b in pairs)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        files = write_pages(Path(name))
        sizes = [file.stat().st_size for file in files]
        ours, plain_page, share = ratio(started, *files)
        sys.stdout.write(
            f"{FINDINGS} findings, {sizes[0]:,} bytes: {ours:.0f} ms; plain page, {sizes[1]:,} bytes: "
            f"{plain_page:.0f} ms; ratio {share:.2f}\n"
        )
        started.close()
