"""
One story, told in Arabic and in English, written as a file of every format that is read.

The words are ours, the facts public. The pages carry what saved pages carry: menus, counters, teasers, cookie notices,
leftover short codes, a caption that stands twice. None of it is the story's.
"""

from __future__ import annotations

import base64
import csv
import gzip
import io
import json
import plistlib
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Story:
    """A story: what every file of it says."""

    language: str
    outlet: str
    author: str
    title: str
    lead: str
    caption: str
    paragraphs: tuple[str, ...]
    teaser: str
    related: tuple[str, ...]
    counter: str
    cookies: str
    published: str = "2023-02-09T10:15:00+03:00"
    address: str = "https://alpha.example/world/quake"

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return "rtl" if self.language == "ar" else "ltr"

    @property
    def text(self) -> str:
        """The story as plain text, with what stands around it on the page."""
        lines = (
            *(self.title, self.lead, self.caption, self.caption, *self.paragraphs, self.teaser),
            *("[ad_1]", self.counter, "1500 / 1500"),
        )
        return "\n\n".join(lines) + "\n"


def _stories() -> tuple[Story, ...]:
    """Read the story in both languages, the words of which stand in `cases/formats`."""
    folder = Path(__file__).parent / "cases" / "formats"
    told = (tomllib.loads((folder / f"{code}.toml").read_text(encoding="utf-8")) for code in ("en", "ar"))
    return tuple(
        Story(**{name: tuple(value) if isinstance(value, list) else value for name, value in one.items()})
        for one in told
    )


STORIES = _stories()
ENGLISH, ARABIC = STORIES


def _head(story: Story, extra: str = "") -> str:
    title = escape(story.title)
    return (
        f'<head><meta charset="utf-8"><title>{title} | {escape(story.outlet)}</title>'
        f'<link rel="canonical" href="{story.address}">{extra}</head>'
    )


def _body_of(story: Story, paragraph: str = "<p>{}</p>") -> str:
    return "\n".join(paragraph.format(escape(text, quote=False)) for text in story.paragraphs)


def _around(story: Story) -> tuple[str, str]:
    """The menu above a story, and what stands below it."""
    menu = "".join(f'<li><a href="/{n}">{escape(text)}</a></li>' for n, text in enumerate(story.related))
    above = f'<header><nav class="menu"><ul>{menu}</ul></nav></header><div class="cookie-banner">{story.cookies}</div>'
    teasers = "".join(f'<div class="teaser"><a href="/t{n}">{escape(t)}</a></div>' for n, t in enumerate(story.related))
    below = (
        f'<section class="related">{teasers}</section><div id="comments" class="comments">{story.counter}'
        "<p>1500 / 1500</p></div><footer>© 2024</footer>"
    )
    return above, below


def page_with_json_ld(story: Story) -> str:
    """A page of a large news system: JSON-LD, one article element, a figure under the headline."""
    data = (
        '{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle", '
        f'"headline": "{story.title}", "datePublished": "{story.published}", "dateModified": "2023-02-09T18:00:00Z", '
        f'"author": [{{"@type": "Person", "name": "{story.author}"}}], "inLanguage": "{story.language}", '
        f'"publisher": {{"@type": "Organization", "name": "{story.outlet}"}}}}]}}'
    )
    above, below = _around(story)
    return (
        f'<!DOCTYPE html><html lang="{story.language}" dir="{story.direction}">'
        f'{_head(story, f"""<script type="application/ld+json">{data}</script>""")}<body>{above}'
        f'<main><article><h1>{escape(story.title)}</h1><p class="standfirst">{escape(story.lead)}</p>'
        f'<div class="byline">{story.author} <time datetime="{story.published}">2023-02-09 10:15</time></div>'
        f"<figure><img src='a.jpg' alt=''><figcaption>{story.caption}</figcaption></figure>"
        f"{_body_of(story)}<p>{story.teaser}</p></article></main>{below}</body></html>"
    )


def page_with_open_graph(story: Story) -> str:
    """A blog system's page: OpenGraph, nested containers, a caption in a paragraph, leftover short codes."""
    metas = (
        f'<meta property="og:title" content="{escape(story.title)}">'
        f'<meta property="og:site_name" content="{story.outlet}">'
        f'<meta property="article:published_time" content="{story.published}">'
        f'<meta name="author" content="{story.author}">'
    )
    above, below = _around(story)
    return (
        f'<html lang="en-US"><head></head>{_head(story, metas)}<body class="single post">{above}<div id="page">'
        f'<div id="content" class="site-content"><div class="entry-header"><h1 class="entry-title">{story.title}</h1>'
        "</div>"
        f'<div class="entry-content"><div class="wp-caption"><img src="a.jpg">'
        f'<p class="wp-caption-text">{story.caption}</p></div><p>{story.lead}</p>[ad_1]\n'
        f"{_body_of(story)}<p>{story.teaser}</p></div></div></div>{below}</body></html>"
    )


def page_with_microdata(story: Story) -> str:
    """An older page: microdata, an article of div elements, paragraphs parted by breaks."""
    above, below = _around(story)
    text = "<br><br>".join(escape(one, quote=False) for one in (story.lead, *story.paragraphs))
    return (
        f'<html dir="{story.direction}">{_head(story)}<body>{above}'
        f'<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{story.title}</h1>'
        f'<meta itemprop="datePublished" content="{story.published}"><span itemprop="author" itemscope>'
        f'<span itemprop="name">{story.author}</span></span><span itemprop="publisher" itemscope>'
        f'<meta itemprop="name" content="{story.outlet}"></span>'
        f'<div class="photo"><img src="a.jpg"><span class="caption">{story.caption}</span></div>'
        f'<div itemprop="articleBody">{text}</div></div>{below}</body></html>'
    )


def page_without_metadata(story: Story) -> str:
    """A bare page: a table lays it out, nothing says what is what, the only year is in the footer."""
    above, _ = _around(story)
    return (
        f"<html><head><title>{story.title}</title></head><body>{above}<table><tr><td><h1>{story.title}</h1>"
        f"<p>{story.lead}</p><p><i>{story.caption}</i></p>{_body_of(story)}</td></tr></table>"
        "<div class='footer'>© 2024</div></body></html>"
    )


def page_of_amp(story: Story) -> str:
    """The same article for telephones, with the same canonical address."""
    metas = f'<meta property="article:published_time" content="{story.published}">'
    metas += f'<meta property="og:site_name" content="{story.outlet}">'
    return (
        f'<!doctype html><html amp lang="{story.language}">{_head(story, metas)}<body><amp-sidebar>'
        f"<ul><li>{story.related[0]}</li></ul></amp-sidebar><article><h1>{story.title}</h1><p>{story.lead}</p>"
        f"<amp-img src='a.jpg'></amp-img><figcaption>{story.caption}</figcaption>{_body_of(story)}"
        "</article></body></html>"
    )


PAGES: dict[str, Callable[[Story], str]] = {
    "json-ld": page_with_json_ld,
    "opengraph": page_with_open_graph,
    "microdata": page_with_microdata,
    "bare": page_without_metadata,
    "amp": page_of_amp,
}
"""Layouts of pages, by what tells of the article."""
TEXT_ENCODINGS = {"ar": ("utf-8", "utf-8-sig", "utf-16", "windows-1256"), "en": ("utf-8", "utf-16", "utf-32")}
ENCODINGS = {"ar": ("utf-8", "windows-1256", "iso-8859-6", "utf-16"), "en": ("utf-8", "windows-1252", "utf-16")}


def encoded(page: str, encoding: str) -> bytes:
    """Write a page in an encoding, which it declares; what the encoding lacks becomes a reference."""
    declared = page.replace('<meta charset="utf-8">', f'<meta charset="{encoding}">')
    return declared.encode(encoding, "xmlcharrefreplace")


def mhtml(story: Story) -> bytes:
    """A page as a browser saves it into one file."""
    content = base64.encodebytes(page_with_open_graph(story).encode()).decode()
    return (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {story.address}\r\nSubject: page\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="edge"\r\n\r\n'
        '--edge\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n'
        f"Content-Location: {story.address}\r\n\r\n{content}\r\n"
        "--edge\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGOA==\r\n--edge--\r\n"
    ).encode()


def webarchive(story: Story) -> bytes:
    """A page as Safari saves it: a binary property list, beside the pictures of the page."""
    page = {
        "WebResourceData": page_with_open_graph(story).encode(),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": story.address,
        "WebResourceFrameName": "",
    }
    picture = {"WebResourceData": b"GIF89a", "WebResourceMIMEType": "image/gif", "WebResourceURL": story.address}
    return plistlib.dumps({"WebMainResource": page, "WebSubresources": [picture]}, fmt=plistlib.FMT_BINARY)


def rss(story: Story) -> bytes:
    """A feed whose one entry has the whole text."""
    body = f"<p>{escape(story.lead)}</p><figure><figcaption>{story.caption}</figcaption></figure>{_body_of(story)}"
    body += f"<p>{story.teaser}</p>"
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>{story.outlet}</title><language>{story.language}</language><item><title>{escape(story.title)}</title>"
        f"<link>{story.address}</link><dc:creator>{story.author}</dc:creator>"
        f"<pubDate>Thu, 09 Feb 2023 10:15:00 +0300</pubDate><description>{escape(escape(story.lead))}</description>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item></channel></rss>"
    ).encode()


def atom(story: Story) -> bytes:
    """An Atom feed with an entry as XHTML."""
    return (
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{story.language}">'
        f"<title>{story.outlet}</title><entry><title>{escape(story.title)}</title><link href='{story.address}'/>"
        f"<published>{story.published}</published><author><name>{story.author}</name></author>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{escape(story.lead)}</p>'
        f"<p>{story.caption}</p>{_body_of(story)}</div></content></entry></feed>"
    ).encode()


def eml(story: Story, *, markup: bool = False) -> bytes:
    """A newsletter, as wrapped text or as a page."""
    mail = EmailMessage()
    mail["From"] = f"{story.outlet} <news@alpha.example>"
    mail["To"] = "desk@example.org"
    mail["List-Id"] = "<news.alpha.example>"
    mail["Subject"] = story.title
    mail["Date"] = "Thu, 09 Feb 2023 10:15:00 +0300"
    if markup:
        parts = f"<p>{story.lead}</p><p>{story.caption}</p>{_body_of(story)}<p>{story.teaser}</p>"
        mail.set_content(f"<html><body>{parts}</body></html>", subtype="html")
    else:
        paragraphs = (story.lead, story.caption, *story.paragraphs, story.teaser)
        text = "\n\n".join(_wrapped(paragraph) for paragraph in paragraphs)
        mail.set_content(text + "\n\n> 99 people asked about 12 other things\n\n-- \n3 Main Street, 12345 Town\n")
    return bytes(mail)


def _wrapped(paragraph: str) -> str:
    import textwrap  # noqa: PLC0415 - only here

    return textwrap.fill(paragraph, 72, break_on_hyphens=False)


def docx(story: Story) -> bytes:
    """A Word document with the program's own styles, its headers and footers, and an author."""
    import docx as word  # noqa: PLC0415 - an extra
    from docx.oxml import OxmlElement  # noqa: PLC0415 - the same

    document = word.Document()
    document.core_properties.author = story.author
    document.core_properties.title = "untitled 3"
    document.sections[0].header.paragraphs[0].text = f"{story.outlet} 12 / 2023"
    document.add_heading(story.title, 0)
    document.add_paragraph(story.lead, style="Subtitle")
    document.add_paragraph(story.caption, style="Caption")
    document.add_paragraph(story.caption, style="Caption")
    for paragraph in story.paragraphs:
        half = len(paragraph) // 2
        line = document.add_paragraph()
        line.add_run(paragraph[:half])
        line.add_run(paragraph[half:]).bold = True
    document.add_paragraph(story.teaser)
    document.add_paragraph(story.counter)
    if story.direction == "rtl":
        for paragraph in document.paragraphs:
            paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - python-docx has no name for it
                OxmlElement("w:bidi"), "w:adjustRightInd", "w:spacing", "w:ind", "w:jc", "w:rPr"
            )
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def odt(story: Story, *, flat: bool = False) -> bytes:
    """An OpenDocument text, with a style of its own for the caption."""
    names = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"))
    )
    body = f'<text:h text:outline-level="1">{escape(story.title)}</text:h><text:p>{escape(story.lead)}</text:p>'
    body += f'<text:p text:style-name="P1">{story.caption}</text:p>'
    body += _body_of(story, "<text:p>{}</text:p>").replace(" 20", '<text:s text:c="1"/>20')
    body += f"<text:p>{story.teaser}</text:p><text:p>1500 / 1500</text:p>"
    style = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Caption"/>'
    inner = f"<office:automatic-styles>{style}</office:automatic-styles>"
    inner += f"<office:body><office:text>{body}</office:text></office:body>"
    creator = f"<dc:creator>{story.author}</dc:creator>"
    meta = f'<office:meta xmlns:dc="http://purl.org/dc/elements/1.1/">{creator}</office:meta>'
    if flat:
        return f'<?xml version="1.0"?><office:document {names}>{meta}{inner}</office:document>'.encode()
    return zipped(
        mimetype=b"application/vnd.oasis.opendocument.text",
        content_dot_xml=f"<office:document-content {names}>{inner}</office:document-content>".encode(),
        meta_dot_xml=f"<office:document-meta {names}>{meta}</office:document-meta>".encode(),
    )


def rtf(story: Story) -> bytes:
    """A document in Rich Text Format; letters beyond ASCII as Unicode escapes."""

    def escaped(text: str) -> str:
        return "".join(sign if sign < "\x80" else f"\\u{ord(sign)}?" for sign in text)

    lines = (story.title, story.lead, story.caption, *story.paragraphs, story.teaser, story.counter)
    info = f"{{\\info{{\\title {escaped(story.title)}}}{{\\author {escaped(story.author)}}}}}"
    body = "\\par\n".join(escaped(line) for line in lines)
    return f"{{\\rtf1\\ansi\\ansicpg1256{info}{{\\fonttbl{{\\f0 Arial;}}}}\\f0\\fs24 {body}\\par}}".encode("ascii")


def rtf_in_1256(story: Story) -> bytes:
    """The same as older programs write it: bytes of Windows-1256, escaped."""

    def escaped(text: str) -> str:
        return "".join(chr(b) if b < 0x80 else f"\\'{b:02x}" for b in text.encode("windows-1256", "replace"))

    lines = (story.title, story.lead, story.caption, *story.paragraphs, story.teaser)
    return ("{\\rtf1\\ansi\\ansicpg1256\\deff0 " + "\\par\n".join(map(escaped, lines)) + "\\par}").encode("ascii")


def epub(story: Story) -> bytes:
    """An issue with one article, a cover and a table of contents."""
    page = f"<h1>{story.title}</h1><p>{escape(story.lead)}</p><figure><figcaption>{story.caption}</figcaption></figure>"
    page += f"{_body_of(story)}<p>{story.teaser}</p>"
    xhtml = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:title>Issue 12</dc:title><dc:creator>{story.author}</dc:creator>"
        f"<dc:publisher>{story.outlet}</dc:publisher>"
        f"<dc:language>{story.language}</dc:language><dc:date>{story.published}</dc:date></metadata><manifest>"
        '<item id="c" href="cover.xhtml"/><item id="n" href="nav.xhtml" properties="nav"/>'
        '<item id="a" href="a%201.xhtml"/>'
        '</manifest><spine><itemref idref="c"/><itemref idref="n"/><itemref idref="a"/></spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
    )
    return zipped(
        **{
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": container.encode(),
            "OEBPS/content.opf": opf.encode(),
            "OEBPS/cover.xhtml": xhtml.format("<p>Issue 12</p>").encode(),
            "OEBPS/nav.xhtml": xhtml.format(f"<p>1 {story.title}</p>").encode(),
            "OEBPS/a 1.xhtml": xhtml.format(page).encode(),
        }
    )


def zipped(**files: bytes) -> bytes:
    """A ZIP archive; `__` in a name stands for a slash, `_dot_` for a dot."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return stream.getvalue()


def archived(files: dict[str, bytes], mode: str = "w:gz") -> bytes:
    """A TAR archive."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return stream.getvalue()


def warc(pages: dict[str, bytes], *, packed: bool = True) -> bytes:
    """A web archive of pages by address, with a picture among them."""
    records = [_record("warcinfo", "", b"software: tests\r\n", "application/warc-fields")]
    for address, content in {"https://alpha.example/a.png": b"\x89PNG", **pages}.items():
        kind = "image/png" if address.endswith("png") else "text/html; charset=utf-8"
        http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + content
        records.append(_record("response", address, http, "application/http; msgtype=response"))
    return b"".join(gzip.compress(record, mtime=0) if packed else record for record in records)


def _record(kind: str, address: str, content: bytes, form: str) -> bytes:
    target = f"WARC-Target-URI: {address}\r\n" if address else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: 2023-02-10T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{uuid5(NAMESPACE_URL, address)}>\r\nContent-Type: {form}\r\n"
        f"Content-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def sheet(story: Story) -> bytes:
    """A list of articles as a person keeps it in a spreadsheet."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";")
    writer.writerow(("Headline", "Source", "Date", "Link", "Full text", "Remarks"))
    text = "\n".join((story.lead, story.caption, *story.paragraphs, story.teaser))
    writer.writerow((story.title, story.outlet, story.published, story.address, text, "check 3 figures"))
    return stream.getvalue().encode("utf-8-sig")


def corpus_line(story: Story) -> bytes:
    """A corpus of one article."""
    return json.dumps({"id": "1", "text": story.text, "outlet": story.outlet}, ensure_ascii=False).encode()


def printable_page(story: Story, font: str, columns: int) -> str:
    """A page for paper: one font, one column or two."""
    style = f"body{{font-family:'{font}'}} .c{{columns:{columns}}}"
    parts = f"<p>{story.lead}</p><p><small>{story.caption}</small></p>{_body_of(story)}<p>{story.teaser}</p>"
    return (
        f'<html lang="{story.language}" dir="{story.direction}"><head><meta charset="utf-8">'
        f"<title>{story.title}</title>"
        f"<style>{style}</style></head><body><h1>{story.title}</h1><div class='c'>{parts}<p>{story.counter}</p></div>"
        "</body></html>"
    )


def pdf(packed: bytes) -> bytes:
    """A PDF of one page with a font of every reader's own; its content comes packed (zlib)."""
    bodies = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    ending = b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return content + ending % (table, len(content))


@cache
def files_of(story: Story) -> dict[str, bytes]:
    """Every file that tells a story without another program's help, by name."""
    page = page_with_json_ld(story).encode()
    files = {
        f"{layout}.{encoding}.html": encoded(make(story), encoding)
        for layout, make in PAGES.items()
        for encoding in ENCODINGS[story.language]
    }
    files |= {f"plain.{encoding}.txt": story.text.encode(encoding) for encoding in TEXT_ENCODINGS[story.language]}
    files |= {
        "front-matter.md": f"---\noutlet: {story.outlet}\n---\n\n# {story.text}".encode(),
        "page.mhtml": mhtml(story),
        "page.webarchive": webarchive(story),
        "feed.rss": rss(story),
        "feed.atom": atom(story),
        "feed.xml": rss(story),
        "newsletter.eml": eml(story),
        "newsletter-html.eml": eml(story, markup=True),
        "attached.eml": attached(story),
        "zipped.zip": zipped(a__b_dot_html=page),
        "nested.zip": zipped(inner_dot_zip=zipped(deep__c_dot_txt=story.text.encode())),
        "corpus.zip": zipped(c_dot_jsonl=corpus_line(story)),
        "archive.tar": archived({"a/b.html": page}, "w"),
        "archive.tar.gz": archived({"a/b.txt": story.text.encode()}),
        "archive.tar.xz": archived({"b.mhtml": mhtml(story)}, "w:xz"),
        "document.docx": docx(story),
        "document.odt": odt(story),
        "document.fodt": odt(story, flat=True),
        "document.rtf": rtf(story),
        "older.rtf": rtf_in_1256(story),
        "issue.epub": epub(story),
        "crawl.warc.gz": warc({story.address: page}),
        "crawl.warc": warc({story.address: page}, packed=False),
        "crawl.wacz": zipped(archive__data_dot_warc_dot_gz=warc({story.address: page})),
        "list.csv": sheet(story),
        "corpus.jsonl": corpus_line(story),
        "corpus.jsonl.gz": gzip.compress(corpus_line(story), mtime=0),
    }
    return files


def attached(story: Story) -> bytes:
    """A mail that says next to nothing, with the article attached as a document."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "colleague@example.org", "for you"
    mail.set_content("see attached\n")
    mail.add_attachment(docx(story), maintype="application", subtype="octet-stream", filename="article.docx")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    return bytes(mail)
