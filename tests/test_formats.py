"""The same story in every format gives the same claims, whatever stands around it on its page."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import formats
import pytest

from claimcheck import extract
from claimcheck.read import read

if TYPE_CHECKING:
    from claimcheck.model import Claim, Report

FILES = [(story, name) for story in formats.STORIES for name in formats.files_of(story)]
NAMES = [f"{story.language}-{name}" for story, name in FILES]
MARKS = re.compile("[\u064b-\u0652]")
PAPER = Path(__file__).parent / "cases" / "formats"
TELLS_OUTLET = (
    "json-ld",
    "opengraph",
    "microdata",
    "amp",
    "page.mhtml",
    "page.webarchive",
    "feed",
    "newsletter",
    "zipped",
    "issue",
    "crawl",
)
BLANK = frozenset(" \n")


def told(claim: Claim) -> tuple[object, ...]:
    """What a claim says, wherever it stands; vowel signs aside, which paper moves from letter to letter."""
    figure = claim.quantity
    numbers = (figure.low, figure.high, figure.unit, figure.concept, figure.approx, figure.role) if figure else None
    speaker = claim.attribution.speaker if claim.attribution else None
    return claim.kind, MARKS.sub("", " ".join(claim.quote.split())), numbers, MARKS.sub("", speaker or "")


def claims_in(report: Report, *, but: str = "") -> set[tuple[object, ...]]:
    """What the claims of a report say, those of one article aside."""
    return {told(claim) for claim in report.claims if claim.article != but}


@cache
def expected(language: str) -> frozenset[tuple[object, ...]]:
    """What the story says as plain text, read in a folder of its own."""
    import tempfile  # noqa: PLC0415 - a cached function has no fixture

    story = next(one for one in formats.STORIES if one.language == language)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.txt").write_text(story.text, encoding="utf-8")
        return frozenset(claims_in(extract([folder])))


def test_there_are_files_enough() -> None:
    """Sixty files at the least, of every kind that is read."""
    from claimcheck.read.kinds import DOCUMENTS, kind_of  # noqa: PLC0415 - the registry is the list

    assert len(FILES) >= 60
    assert len(expected("en")) >= 15
    assert len(expected("ar")) >= 15
    assert {kind_of(name) for _, name in FILES} >= DOCUMENTS.keys() - {"pdf", "sheet"}


@pytest.mark.parametrize(("story", "name"), FILES, ids=NAMES)
def test_the_same_story_gives_the_same_claims(tmp_path: Path, story: formats.Story, name: str) -> None:
    """Neither a figure more nor one less, in any format, encoding and layout."""
    (tmp_path / name).write_bytes(formats.files_of(story)[name])

    report = extract([str(tmp_path)])

    assert not [skip for skip in report.skipped if skip.failed]
    assert claims_in(report, but="attached.eml") == expected(story.language)
    for article in report.articles:
        if article.text is not None:
            of_article = [claim for claim in report.claims if claim.article == article.id]
            assert [claim for claim in of_article if article.text[claim.start : claim.end] != claim.quote] == []


@pytest.mark.parametrize(("story", "name"), FILES, ids=NAMES)
def test_what_the_file_says_of_the_article(tmp_path: Path, story: formats.Story, name: str) -> None:
    """Outlet, moment and title are read wherever a format tells them, with where they came from."""
    (tmp_path / name).write_bytes(formats.files_of(story)[name])
    (article, *_) = [one for one in read([str(tmp_path)]).articles if one.id != "attached.eml"]

    assert article.language == story.language
    assert article.title.lstrip("# ") == story.title
    if name.startswith(TELLS_OUTLET):
        assert article.outlet == story.outlet
        assert article.published_at == story.published
        assert str(article.published) == "2023-02-09"
        assert {"outlet", "published", "title", "language"} <= dict(article.basis).keys()
        assert "text" not in {basis for field, basis in article.basis if field != "language"}
    if name.startswith("bare"):
        assert article.published is None


@pytest.mark.parametrize("name", sorted(path.name for path in PAPER.glob("*.pdf")))
def test_printed_stories(tmp_path: Path, name: str) -> None:
    """PDF files that Chromium and LibreOffice made, in several fonts, one column or two."""
    shutil.copy(PAPER / name, tmp_path)

    report = extract([str(tmp_path)])

    assert claims_in(report) == expected(name[:2])
    assert [article.title for article in report.articles] == [
        story.title for story in formats.STORIES if story.language == name[:2]
    ]


PRINTS = [
    ("ar", "Noto Naskh Arabic", 1),
    ("ar", "Noto Kufi Arabic", 2),
    ("ar", "DejaVu Sans", 2),
    ("en", "Noto Sans", 2),
]


@pytest.mark.parametrize(("language", "font", "columns"), PRINTS)
def test_stories_printed_now(tmp_path: Path, language: str, font: str, columns: int) -> None:
    """The story as the Chromium of this machine prints it."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium on this machine: PDF files are tested as they are committed only")
    story = next(one for one in formats.STORIES if one.language == language)
    page, paper = tmp_path / "page.html", tmp_path / "sources" / "page.pdf"
    paper.parent.mkdir()
    page.write_text(formats.printable_page(story, font, columns), encoding="utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile")
    subprocess.run(
        [chromium, *options, f"--print-to-pdf={paper}", page.as_uri()], check=True, capture_output=True, timeout=120
    )

    assert claims_in(extract([str(paper)])) == expected(language)


def test_documents_of_libreoffice(tmp_path: Path) -> None:
    """The story as the LibreOffice of this machine saves it, in each of its forms."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no LibreOffice on this machine: its files are tested as they are committed only")
    for story in formats.STORIES:
        given = tmp_path / f"{story.language}.docx"
        given.write_bytes(formats.docx(story))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    for form in ("odt", "rtf", "pdf"):
        documents = [str(path) for path in tmp_path.glob("??.docx")]
        command = [office, profile, "--headless", "--convert-to", form, "--outdir", str(tmp_path / form), *documents]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        for story in formats.STORIES:
            report = extract([str(tmp_path / form / f"{story.language}.{form}")])
            assert claims_in(report) == expected(story.language), form
