"""
One story, told in Arabic and in English, written as a file of every format that is read.

The words are ours, the facts public. The pages carry what saved pages carry: menus, counters, teasers, cookie notices,
leftover short codes, a caption that stands twice. None of it is the story's.
"""

from __future__ import annotations

import base64
import gzip
import io
import tarfile
import zipfile
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape
from typing import TYPE_CHECKING

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


ENGLISH = Story(
    language="en",
    outlet="Alpha Daily",
    author="Staff Desk",
    title="Quake toll passes 20,000 as aid reaches northern Syria",
    lead="The number of people killed by Monday's earthquake passed 20,000 on Thursday, the authorities in both countries said.",
    caption="Rescue workers clear rubble in Antakya on Wednesday. Photo: AFP",
    paragraphs=(
        "Health Minister Fahrettin Koca said that 17,134 people were killed in Turkey. In Syria, 3,317 deaths have been "
        "counted on both sides of the front line.",
        "More than 110,000 rescuers are at work, the disaster agency said. The quake had a magnitude of 7.8 and was "
        "followed by over 1,000 aftershocks.",
        'The World Bank promised 1.78 billion dollars. "We are providing immediate assistance," its president David '
        "Malpass said.",
        "A first convoy of six lorries with aid crossed the border at Bab al-Hawa at 22:19 on Thursday. Cases of "
        "COVID-19 have been reported from three camps.",
    ),
    teaser="Read also: 7 things to know about the East Anatolian fault",
    related=("Storm kills 45 people in the north", "Parliament passes a budget of 3 billion dollars"),
    counter="0 comments",
    cookies="We use cookies to show you 12 kinds of advertisements.",
)

ARABIC = Story(
    language="ar",
    outlet="صحيفة ألف",
    author="قسم الأخبار",
    title="حصيلة الزلزال تتجاوز 20 ألف قتيل والمساعدات تصل إلى شمال سوريا",
    lead="تجاوز عدد قتلى الزلزال الذي وقع يوم الاثنين 20 ألف شخص، بحسب ما أعلنت السلطات في البلدين يوم الخميس.",
    caption="عمال إنقاذ يرفعون الأنقاض في أنطاكيا يوم الأربعاء (أ ف ب)",
    paragraphs=(
        "وقال وزير الصحة فخر الدين قوجة إن 17134 شخصا قُتلوا في تركيا. وفي سوريا أُحصي مقتل 3317 شخصا على جانبي خط "
        "المواجهة.",
        "ويشارك أكثر من 110 آلاف عامل إنقاذ في أعمال البحث، وفق ما ذكرت هيئة إدارة الكوارث. وبلغت قوة الزلزال 7.8 درجات، "
        "وتلته أكثر من 1000 هزة ارتدادية.",
        "ووعد البنك الدولي بتقديم 1.78 مليار دولار. وقال رئيسه ديفيد مالباس: \"نقدم مساعدة فورية\".",
        "وعبرت أول قافلة من ست شاحنات محملة بالمساعدات معبر باب الهوى عند الساعة 22:19 يوم الخميس. وسُجلت إصابات "
        "بفيروس كوفيد-19 في ثلاثة مخيمات.",
    ),
    teaser="اقرأ أيضا: 7 معلومات عن صدع شرق الأناضول",
    related=("عاصفة تقتل 45 شخصا في الشمال", "البرلمان يقر موازنة قيمتها 3 مليارات دولار"),
    counter="0 تعليق",
    cookies="نستخدم ملفات تعريف الارتباط لعرض 12 نوعا من الإعلانات.",
)
STORIES = (ENGLISH, ARABIC)


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
        f'<div id="content" class="site-content"><div class="entry-header"><h1 class="entry-title">{story.title}</h1></div>'
        f'<div class="entry-content"><div class="wp-caption"><img src="a.jpg">'
        f'<p class="wp-caption-text">{story.caption}</p></div><p>{story.lead}</p>[ad_1]\n'
        f'{_body_of(story)}<p>{story.teaser}</p></div></div></div>{below}</body></html>'
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
        f"<amp-img src='a.jpg'></amp-img><figcaption>{story.caption}</figcaption>{_body_of(story)}</article></body></html>"
    )


PAGES: dict[str, Callable[[Story], str]] = {
    "json-ld": page_with_json_ld,
    "opengraph": page_with_open_graph,
    "microdata": page_with_microdata,
    "bare": page_without_metadata,
    "amp": page_of_amp,
}
"""Layouts of pages, by what tells of the article."""
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


def eml(story: Story, markup: bool = False) -> bytes:  # noqa: FBT001, FBT002 - one of two forms
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


def squeezed(content: bytes) -> bytes:
    """Compress, the same each time."""
    return gzip.compress(content, mtime=0)
