"""What is taken from a page: its story and no more, its facts from where they are told, never from a guess."""

from __future__ import annotations

import importlib.metadata
import json
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import formats
import pytest

from claimcheck.read import read

if TYPE_CHECKING:
    from claimcheck.model import Article

PARAGRAPHS = "".join(f"<p>{text}</p>" for text in formats.ENGLISH.paragraphs)
TITLE = formats.ENGLISH.title


def page(tmp_path: Path, head: str = "", body: str = "", *, name: str = "a.html") -> Article:
    """Read one page."""
    (tmp_path / name).write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    (article,) = read([str(tmp_path)]).articles
    return article


def story(more: str = "") -> str:
    """A body with a story."""
    return f"<article><h1>{TITLE}</h1>{more}{PARAGRAPHS}</article>"


def test_the_year_of_a_footer_is_no_date(tmp_path: Path) -> None:
    """Neither the footer nor a date within the story dates an article."""
    article = page(tmp_path, "", story() + "<footer><p>© 2024 Alpha Daily, 12 Main Street</p></footer>")
    assert article.published is None
    assert article.published_basis == "unknown"
    assert "2024" not in article.text


def test_the_head_wins_over_the_address(tmp_path: Path) -> None:
    """An address that names a day yields to what the page says."""
    head = '<link rel="canonical" href="https://a.example/2021/7/26/x">{}'
    published = '<meta property="article:published_time" content="2021-07-23T10:15:00+0300">'
    assert page(tmp_path, head.format(published), story()).published_at == "2021-07-23T10:15:00+03:00"


def test_an_address_dates_where_nothing_else_does(tmp_path: Path) -> None:
    """The day in an address is taken last of all."""
    head = '<meta property="og:url" content="https://www.a.example/2021/7/26/x">'
    article = page(tmp_path, head, story())
    assert (str(article.published), article.published_basis) == ("2021-07-26", "url")
    assert article.outlet == "a.example"
    assert dict(article.basis)["outlet"] == "address"


def test_a_visible_stamp_dates(tmp_path: Path) -> None:
    """The line under the headline is set aside, and its date is the article's."""
    article = page(tmp_path, "", story("<div class='meta'><span>By Staff</span><br>26 July 2021, 22:19</div>"))
    assert (str(article.published), article.published_basis) == ("2021-07-26", "stamp")
    assert [zone.kind for zone in article.zones if article.text[zone.start : zone.end] == "26 July 2021, 22:19"] == [
        "aside"
    ]


def test_json_ld_in_all_its_forms(tmp_path: Path) -> None:
    """Lists, graphs, types in lists, names as objects, line breaks in strings; what is broken is passed over."""
    thing = {
        "@type": ["Thing", "ReportageNewsArticle"],
        "headline": "Fish &amp; chips cost 12 pounds",
        "author": ["A", {"name": "B"}],
    }
    thing |= {"datePublished": "2021-07-23T22:00:00Z", "publisher": {"@type": "Organization", "name": "Alpha"}}
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    for data in (thing, [thing], {"@graph": [{"@type": "WebPage"}, thing]}, {"@type": "WebPage", "mainEntity": thing}):
        text = json.dumps(data).replace("chips cost", "chips\ncost")
        article = page(tmp_path, f'{broken}<script type="application/ld+json">{text}</script>', story())
        assert article.title == "Fish & chips cost 12 pounds"
        assert (article.author, article.outlet) == ("A, B", "Alpha")
        assert article.published_at == "2021-07-23T22:00:00+00:00"


@pytest.mark.parametrize(("given", "name"), [("By Karim Haddad", "Karim Haddad"), ("Byron Haddad", "Byron Haddad")])
def test_labels_of_bylines(tmp_path: Path, given: str, name: str) -> None:
    """The label that some pages leave in their metadata is no part of a name."""
    assert page(tmp_path, f'<meta name="author" content="{given}">', story()).author == name


def test_labels_of_bylines_in_arabic(tmp_path: Path) -> None:
    """The same in Arabic, with a colon."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in formats.ARABIC.paragraphs)
    body = f"<article><h1>{formats.ARABIC.title}</h1>{text}</article>"
    assert page(tmp_path, '<meta name="author" content="كتب: كريم حداد">', body).author == "كريم حداد"


def test_raised_and_struck_out_words(tmp_path: Path) -> None:
    """A note's number joins no figure, a square stays one, and what is struck out is not said."""
    more = (
        "<p>The quake shook an area of 500 km<sup>2</sup>, killed 12<sup><a href='#n'>3</a></sup> people and "
        "<del>5</del> 7 dogs.</p>"
    )
    article = page(tmp_path, "", story(more))
    assert "500 km², killed 12 people and 7 dogs." in article.text


def test_the_words_of_time_elements_stay(tmp_path: Path) -> None:
    """A date in a sentence that is marked up as a time is part of the sentence."""
    article = page(
        tmp_path,
        "",
        story("<p>The talks began on <time datetime='2021-07-26'>26 July</time> in the capital, he said.</p>"),
    )
    assert "The talks began on 26 July in the capital" in article.text


def test_kinds_of_blocks(tmp_path: Path) -> None:
    """Later stages know headline, lead, caption, quotation, list and cell."""
    more = (
        f"<p class='standfirst'>{formats.ENGLISH.lead}</p><figure><img src='x'><figcaption>{formats.ENGLISH.caption}"
        f"</figcaption></figure>{PARAGRAPHS}<blockquote>We have pulled 8,000 people from the rubble.</blockquote>"
        "<ul><li>Some 6,400 buildings were destroyed in the ten provinces.</li></ul>"
        "<table><tr><th>Town</th><th>Killed</th></tr><tr><td>Adana</td><td>454</td></tr></table>"
    )
    article = page(tmp_path, "", f"<article><h1>{TITLE}</h1>{more}</article>")
    kinds = {zone.kind: article.text[zone.start : zone.end] for zone in article.zones}
    assert kinds["headline"] == TITLE
    assert kinds["lead"] == formats.ENGLISH.lead
    assert kinds["caption"] == formats.ENGLISH.caption
    assert kinds["quotation"].startswith("We have pulled")
    assert kinds["list"].startswith("Some 6,400")
    assert kinds["cell"] == "Adana | 454 Killed"


def test_what_is_left_out_can_be_looked_at(tmp_path: Path) -> None:
    """Menus and teasers are not in the text, and are not gone."""
    article = page(
        tmp_path, "", f"<nav><a href='/'>World 24</a></nav>{story()}<aside><p>Storm kills 45 people</p></aside>"
    )
    assert "Storm kills" not in article.text
    assert set(article.left_out) >= {"World 24", "Storm kills 45 people"}


FOREIGN = {
    "fa": ("Persian", "وزیر امور خارجه ایران گفت که ۱۲ نفر در این حمله کشته شدند و گروهی زخمی شدند."),
    "ur": ("Urdu", "وزیر اعظم نے کہا ہے کہ حملے میں 12 افراد ہلاک ہوئے اور کئی زخمی ہیں."),
    "ckb": ("Kurdish", "سەرۆک وەزیران ڕایگەیاند کە لەو هێرشەدا ١٢ کەس کوژران و چەندین کەس بریندار بوون."),
    "ps": ("Pashto", "د افغانستان د بهرنیو چارو وزیر وویل چې په دې برید کې ۱۲ کسان ووژل شول."),
}


@pytest.mark.parametrize("code", sorted(FOREIGN))
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_other_languages_in_arabic_script(tmp_path: Path, code: str, name: str) -> None:
    """They are said to be unsupported, by name, and are not misread as Arabic, whatever a template declares."""
    language, text = FOREIGN[code]
    content = (
        text
        if name.endswith("txt")
        else f"<html lang='ar'><body><article><h1>{text[:30]}</h1><p>{text * 3}</p></article>"
    )
    (tmp_path / name).write_text(content, encoding="utf-8")
    inputs = read([str(tmp_path)])
    assert list(inputs.articles) == []
    (skipped,) = inputs.skipped
    assert not skipped.failed
    assert f"is in {language} ({code!r})" in skipped.reason


def test_arabic_written_on_a_persian_keyboard_is_arabic(tmp_path: Path) -> None:
    """Two letters of another keyboard make no other language, nor do foreign names."""
    text = formats.ARABIC.text.replace("ي", "ی").replace("ك", "ک") + "قال پوتين إن گوگل"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (article,) = read([str(tmp_path)]).articles
    assert article.language == "ar"


def test_passages_in_another_language_are_set_aside(tmp_path: Path) -> None:
    """A paragraph in Persian within an Arabic page is not misread; its figure is set aside with the reason."""
    paragraphs = "".join(f"<p>{text}</p>" for text in formats.ARABIC.paragraphs)
    body = f"<article><h1>{formats.ARABIC.title}</h1>{paragraphs}<p>{FOREIGN['fa'][1]}</p></article>"
    article = page(tmp_path, "", body)
    assert article.language == "ar"
    assert [zone.reason for zone in article.zones if zone.kind == "aside"] == ["passage in Persian"]


def test_a_template_that_declares_the_wrong_language(tmp_path: Path) -> None:
    """An Arabic page of an English template is Arabic."""
    body = "".join(f"<p>{text}</p>" for text in formats.ARABIC.paragraphs)
    article = page(tmp_path, "", f"<h1>{formats.ARABIC.title}</h1>{body}")
    assert article.language == "ar"


def test_the_same_article_twice(tmp_path: Path) -> None:
    """A page and its AMP page are one article; under another outlet's name the same text is a reprint."""
    one = formats.ENGLISH
    (tmp_path / "a.html").write_text(formats.page_with_json_ld(one), encoding="utf-8")
    (tmp_path / "amp.html").write_text(formats.page_of_amp(one), encoding="utf-8")
    reprint = (
        formats.page_with_json_ld(one).replace(one.outlet, "Beta Times").replace(one.address, "https://beta.example/x")
    )
    (tmp_path / "b.html").write_text(reprint, encoding="utf-8")
    later = formats.page_with_json_ld(one).replace("17,134", "18,342")
    (tmp_path / "c.html").write_text(later, encoding="utf-8")

    inputs = read([str(tmp_path)])

    assert [article.id for article in inputs.articles] == ["a.html", "b.html", "c.html"]
    said = {Path(skip.path).name: skip.reason for skip in inputs.skipped}
    assert "'a.html' once more" in said["amp.html"]
    assert "wire copy or a reprint" in said["b.html"]
    assert "a version of the same article" in said["c.html"]
    assert not any(skip.failed for skip in inputs.skipped)


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("document.docx", "docx", "docs"),
        ("document.rtf", "striprtf", "docs"),
        ("paper.pdf", "pypdf", "docs"),
        ("crawl.warc", "fastwarc.warc", "archive"),
    ],
)
def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, extra: str) -> None:
    """A format whose reader is not installed is named with the command that installs it."""
    paper = Path(__file__).parent / "cases" / "formats" / "en-libreoffice.pdf"
    content = formats.files_of(formats.ENGLISH).get(name) or paper.read_bytes()
    (tmp_path / name).write_bytes(content)
    monkeypatch.setitem(sys.modules, module, None)
    inputs = read([str(tmp_path)])
    assert list(inputs.articles) == []
    (skipped,) = inputs.skipped
    assert skipped.failed
    assert skipped.path.endswith(name)
    assert f"pip install 'claimcheck-news[{extra}]'" in skipped.reason


def test_a_pdf_without_the_reader_of_arabic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only the second reader is there, every claim says that its text is of low trust."""
    from claimcheck import extract  # noqa: PLC0415 - beside its use
    from claimcheck.report.evidence import circumstances  # noqa: PLC0415 - the same

    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "qalam.py").write_text("raise ImportError('not here')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "modules"))  # of the process that reads PDFs
    paper = Path(__file__).parent / "cases" / "formats" / "ar-naskh-1.pdf"
    (tmp_path / "a.pdf").write_bytes(paper.read_bytes())
    report = extract([str(tmp_path / "a.pdf")])
    assert report.claims
    assert {claim.trust for claim in report.claims} == {"low"}
    assert "low trust" in circumstances(report.claims[0], "en")
    assert "low trust" in report.skipped[0].reason
    assert not report.skipped[0].failed


def test_sources_csv_in_an_archive(tmp_path: Path) -> None:
    """A table of facts in an archive tells of its files; a table beside the archive tells of all in it."""
    table = b"file,outlet,published\nday/b.html,Named,2023-02-10\n"
    content = formats.zipped(
        day__b_dot_html=formats.page_without_metadata(formats.ENGLISH).encode(), sources_dot_csv=table
    )
    (tmp_path / "a.zip").write_bytes(content)
    (article,) = read([str(tmp_path)]).articles
    assert (article.id, article.outlet, str(article.published)) == ("a.zip/day/b.html", "Named", "2023-02-10")
    assert dict(article.basis)["outlet"] == "sources.csv"


def test_an_archive_that_is_named_counts_as_a_folder(tmp_path: Path) -> None:
    """Its first-level folders are stories."""
    english, arabic = (formats.page_with_json_ld(one).encode() for one in formats.STORIES)
    (tmp_path / "all.zip").write_bytes(formats.zipped(one__a_dot_html=english, two__b_dot_html=arabic))
    found = {article.id: article.story for article in read([str(tmp_path / "all.zip")]).articles}
    assert found == {"one/a.html": "one", "two/b.html": "two"}


def test_real_pages_are_read() -> None:
    """Pages that came with what is installed here are read without an error, whatever they are."""
    files = [file for dist in importlib.metadata.distributions() for file in dist.files or ()]
    pages = {str(file.locate()) for file in files if file.suffix == ".html"}
    pages |= {str(path) for path in islice(Path("/usr/share/doc").glob("**/*.html"), 400)}
    found = [path for path in sorted(pages) if Path(path).is_file()]
    found = found[:: len(found) // 30 + 1]
    if not found:
        pytest.skip("no page is installed on this machine")
    inputs = read(found)
    count = sum(len(article.text) > 0 for article in inputs.articles)
    unexpected = [skip for skip in inputs.skipped if "cannot be read as" in skip.reason or "internal" in skip.reason]
    assert unexpected == []
    assert count >= len(found) * 0.5
