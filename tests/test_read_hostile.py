"""Files that mean harm: one clear line each, within bounds, and everything beside them is read."""

from __future__ import annotations

import bz2
import gzip
import io
import os
import plistlib
import subprocess
import sys
import tarfile
import tracemalloc
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import formats
import pytest

from claimcheck.model import Limits
from claimcheck.read import read
from claimcheck.read.kinds import DOCUMENTS

if TYPE_CHECKING:
    from claimcheck.model import Article, Skipped

PAGE = formats.page_with_json_ld(formats.ENGLISH).encode()
MB = 1_000_000
LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
BILLION = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">' + LAUGHS + b"]>"
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def outcome(folder: Path, limits: Limits | None = None) -> tuple[list[Article], list[Skipped]]:
    """Read a folder; give its articles and what was not read, a line each."""
    inputs = read([str(folder)], limits=limits)
    articles = list(inputs.articles)
    assert all("\n" not in skip.reason and skip.reason.isprintable() for skip in inputs.skipped)
    return articles, [skip for skip in inputs.skipped if skip.failed]


def refused(folder: Path, name: str, content: bytes, limits: Limits | None = None) -> str:
    """Read a hostile file beside a good one: the good one is read, the other has one line, which is given."""
    (folder / "good.html").write_bytes(PAGE)
    (folder / name).write_bytes(content)
    articles, (failed,) = outcome(folder, limits)
    assert [article.id for article in articles] == ["good.html"]
    assert name in failed.path
    return failed.reason


def bomb(size: int, count: int = 1) -> bytes:
    """A ZIP archive of pages of zeros."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(count):
            archive.writestr(f"{number}.html", bytes(size))
    return stream.getvalue()


def test_a_zip_bomb_in_one_file(tmp_path: Path) -> None:
    """A member that is larger than a document may be is not unpacked at all."""
    content = bomb(100 * MB)
    tracemalloc.start()
    reason = refused(tmp_path, "bomb.zip", content)
    assert tracemalloc.get_traced_memory()[1] < 20 * MB
    tracemalloc.stop()
    assert "100 MB" in reason
    assert "--limit file=" in reason


def test_a_zip_bomb_in_many_files(tmp_path: Path) -> None:
    """What an archive unpacks to in all is bounded; one line says where it ended."""
    (tmp_path / "bomb.zip").write_bytes(bomb(MB, 50))
    _, failed = outcome(tmp_path, Limits(unpacked=5 * MB))
    assert [skip.path for skip in failed if "unpacks to more than 5 MB" in skip.reason] == [str(tmp_path / "bomb.zip")]
    assert len(failed) <= 7


def test_a_zip_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    """The size that an archive gives is not believed."""
    content = bytearray(bomb(2 * MB))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = content.index(mark) + at
        content[place : place + 4] = (100).to_bytes(4, "little")
    assert refused(tmp_path, "bomb.zip", bytes(content))


def test_archives_within_archives(tmp_path: Path) -> None:
    """Only so many archives are opened within one another."""
    content = formats.zipped(a_dot_html=PAGE)
    for _ in range(5):
        content = formats.zipped(inner_dot_zip=content)
    assert "more than 3 archives" in refused(tmp_path, "deep.zip", content)


def test_too_many_members(tmp_path: Path) -> None:
    """Only so many files of an archive are looked at."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(60):
            archive.writestr(f"{number}.png", b"")
    assert "more than 50 files" in refused(tmp_path, "many.zip", stream.getvalue(), Limits(members=50))


@pytest.mark.parametrize(
    "name", ["../../out.html", "/etc/out.html", "a/../../out.html", "..\\out.html", "C:\\out.html"]
)
def test_paths_that_climb_out_of_an_archive(tmp_path: Path, name: str) -> None:
    """A member whose name leads out is not read, and nothing is written anywhere."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, PAGE)
    before = {path for path in tmp_path.parent.rglob("*") if path.is_file()}
    assert "leads out" in refused(tmp_path, "climb.zip", stream.getvalue())
    after = {path for path in tmp_path.parent.rglob("*") if path.is_file()}
    assert after - before == {tmp_path / "good.html", tmp_path / "climb.zip"}


def test_links_and_devices_in_archives(tmp_path: Path) -> None:
    """A link or device in an archive is named, and not followed."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, kind in (("a.html", tarfile.SYMTYPE), ("b.html", tarfile.CHRTYPE), ("c.html", tarfile.LNKTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    (tmp_path / "links.tar").write_bytes(stream.getvalue())
    inputs = read([str(tmp_path)])
    assert list(inputs.articles) == []
    assert ["is a link" in skip.reason for skip in inputs.skipped] == [True] * 3


def test_a_tar_bomb(tmp_path: Path) -> None:
    """A compressed TAR ends where it unpacks to more than is allowed."""
    content = formats.archived({"a.html": bytes(8 * MB), "b.html": PAGE})
    assert "unpacks to more than 5 MB" in refused(tmp_path, "bomb.tar.gz", content, Limits(unpacked=5 * MB))


def test_encrypted_archives(tmp_path: Path) -> None:
    """An encrypted member is named."""
    content = bytearray(formats.zipped(a_dot_html=PAGE))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1
    assert "encrypted" in refused(tmp_path, "secret.zip", bytes(content))


@pytest.mark.parametrize(
    "name", ["a.zip", "a.tar", "a.tar.gz", "a.docx", "a.odt", "a.epub", "a.wacz", "a.pdf", "a.rtf"]
)
@pytest.mark.parametrize("content", [b"no such file", os.urandom(3000)], ids=["text", "noise"])
def test_files_that_are_not_what_they_are_called(tmp_path: Path, name: str, content: bytes) -> None:
    """One line, and the rest is read."""
    assert refused(tmp_path, name, content)


@pytest.mark.parametrize("name", sorted(kind[0] for kind in DOCUMENTS.values() if kind))
def test_empty_files_do_not_fail(tmp_path: Path, name: str) -> None:
    """A file without a byte is named as empty, alone and in an archive, and is no failure."""
    (tmp_path / f"a{name}").touch()
    (tmp_path / "all.zip").write_bytes(formats.zipped(**{f"b{name}": b""}))
    inputs = read([str(tmp_path)])
    assert list(inputs.articles) == []
    assert [(skip.path.rpartition("/")[2][0], skip.reason) for skip in inputs.skipped] == [
        ("a", "is empty"),
        ("b", "is empty"),
    ]
    assert not any(skip.failed for skip in inputs.skipped)


FILES = {
    name: content for name, content in formats.files_of(formats.ARABIC).items() if not name.endswith((".txt", ".md"))
}


@pytest.mark.parametrize("name", sorted(FILES))
@pytest.mark.parametrize("share", [0.3, 0.9])
def test_files_that_are_cut_short(tmp_path: Path, name: str, share: float) -> None:
    """Whatever is left of a file gives articles or lines, never an error of ours."""
    (tmp_path / name).write_bytes(FILES[name][: int(len(FILES[name]) * share)])
    _, failed = outcome(tmp_path)
    assert not [skip for skip in failed if "internal" in skip.reason]


def test_a_page_of_safari_with_a_changed_byte(tmp_path: Path) -> None:
    """A property list whose marks, counts or places are wrong gives an article or a line, never an error of ours."""
    page = {"WebResourceData": b"<p>Three dead.</p>", "WebResourceMIMEType": "text/html"}
    whole = plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY)
    for at in range(len(whole)):
        damaged = bytearray(whole)
        damaged[at] ^= 0x1F << at % 4
        (tmp_path / "a.webarchive").write_bytes(damaged)
        inputs = read([str(tmp_path)])
        assert len(list(inputs.articles)) + len(inputs.skipped) == 1, at
        assert not [skip for skip in inputs.skipped if "internal" in skip.reason], at


@pytest.mark.parametrize("declared", [BILLION, OUTSIDE], ids=["billion laughs", "external entity"])
def test_entities(tmp_path: Path, declared: bytes) -> None:
    """A feed, a page or a document that declares entities is not unfolded, and names no file of this machine."""
    name = b"&a11;" if declared is BILLION else b"&e;"
    feed = declared + b"<rss><channel><item><title>" + name + b"</title></item></channel></rss>"
    assert "entities" in refused(tmp_path, "feed.xml", feed)
    (tmp_path / "feed.xml").unlink()
    text = declared + b"<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>"
    assert "entities" in refused(tmp_path, "a.odt", formats.zipped(content_dot_xml=text))
    (tmp_path / "a.odt").unlink()
    plist = declared + b"<plist version='1.0'><dict><key>WebMainResource</key><dict/></dict></plist>"
    assert "is no page as Safari saves one" in refused(tmp_path, "a.webarchive", plist)
    (tmp_path / "a.webarchive").unlink()
    document = zipfile.ZipFile(io.BytesIO(formats.docx(formats.ENGLISH)))
    parts = {part: document.read(part) for part in document.namelist()}
    parts["word/document.xml"] = declared + parts["word/document.xml"].partition(b"?>")[2]
    assert "entities" in refused(tmp_path, "a.docx", formats.zipped(**parts))


def test_ten_thousand_nested_tags(tmp_path: Path) -> None:
    """A page that is nested without sense is refused, not cut off in silence."""
    content = b"<html><body>" + b"<div>" * 10_000 + b"<p>3 dead</p>" + b"</div>" * 10_000
    assert "250 elements within one another" in refused(tmp_path, "deep.html", content)


def test_nested_mails(tmp_path: Path) -> None:
    """A mail in a mail in a mail, and parts without end."""
    content = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000))
    (tmp_path / "deep.eml").write_bytes(b"Subject: x\n" + content)
    articles, failed = outcome(tmp_path)
    assert len(articles) + len(failed) >= 1


def test_a_page_without_end(tmp_path: Path) -> None:
    """A line of markup that is larger than a page may be is not parsed."""
    content = b"<html><body><p>" + b"3 dead " * 200_000
    assert "more than 1 MB of markup" in refused(tmp_path, "long.html", content, Limits(markup=MB))


def test_a_page_of_too_many_elements(tmp_path: Path) -> None:
    """Where telling the story apart would take minutes, all paragraphs are read, and that is said."""
    many = "".join(f"<p>{n} people were in town {n}</p>" for n in range(12_000))
    (tmp_path / "many.html").write_text(
        f"<html><body><h1>Census</h1>{many}<i></i>{'<b></b>' * 9_000}", encoding="utf-8"
    )
    inputs = read([str(tmp_path)])
    (article,) = inputs.articles
    assert article.text.count("\n") > 12_000
    assert "too large a page" in inputs.skipped[0].reason
    assert not inputs.skipped[0].failed


def test_an_endless_feed(tmp_path: Path) -> None:
    """A feed of too many entries is read up to the limit, and that is said."""
    item = b"<item><title>Fire kills %d</title><description>%d people died in a fire on Monday.</description></item>"
    feed = b"<rss><channel>" + b"".join(item % (n, n) for n in range(30)) + b"</channel></rss>"
    (tmp_path / "feed.rss").write_bytes(feed)
    articles, failed = outcome(tmp_path, Limits(members=20))
    assert len(articles) == 20
    assert "more than 20 entries" in failed[0].reason


def test_a_web_archive_cut_in_the_middle(tmp_path: Path) -> None:
    """What stands before the cut is read."""
    pages = {f"https://alpha.example/{n}": PAGE.replace(b"17,134", b"17,13%d" % n) for n in range(5)}
    for packed in (True, False):
        content = formats.warc(pages, packed=packed)
        (tmp_path / "cut.warc").write_bytes(content[: len(content) * 3 // 5])
        articles, (failed,) = outcome(tmp_path)
        assert 1 <= len(articles) <= 3
        assert "cut short" in failed.reason


def test_an_encrypted_pdf(tmp_path: Path) -> None:
    """A PDF with a password is named as such; one that anybody may open is read."""
    import pypdf  # noqa: PLC0415 - an extra

    paper = Path(__file__).parent / "cases" / "formats" / "en-libreoffice.pdf"
    for password in ("", "secret"):
        writer = pypdf.PdfWriter(clone_from=paper)
        writer.encrypt(user_password=password, algorithm="RC4-128")
        writer.write(tmp_path / f"locked{len(password)}.pdf")
    articles, (failed,) = outcome(tmp_path)
    assert [article.id for article in articles] == ["locked0.pdf"]
    assert "encrypted" in failed.reason


def test_too_many_pages(tmp_path: Path) -> None:
    """A PDF of too many pages is refused before it is read."""
    import pypdf  # noqa: PLC0415 - an extra

    writer = pypdf.PdfWriter()
    for _ in range(30):
        writer.add_blank_page(100, 100)
    stream = io.BytesIO()
    writer.write(stream)
    assert "has 30 pages" in refused(tmp_path, "long.pdf", stream.getvalue(), Limits(pages=20))


def test_a_pdf_that_sends_its_reader_round_in_circles(tmp_path: Path) -> None:
    """A reader in machine code is stopped after its time, and the run goes on; what asks little is read."""
    words = b"BT /F 9 Tf 99 500 Td (12 people died on Monday in the north) Tj ET\n"
    reason = refused(tmp_path, "words.pdf", formats.pdf(zlib.compress(words * 30_000)), Limits(seconds=1))
    assert "takes more than 1 s or 1 GB" in reason
    assert "--limit seconds=" in reason
    (tmp_path / "words.pdf").write_bytes(formats.pdf(zlib.compress(words)))
    articles, failed = outcome(tmp_path)
    assert [article.id for article in articles] == ["good.html", "words.pdf"]
    assert failed == []


def test_a_pdf_imports_nothing_from_the_folder_of_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that reads it takes no code from where it was started."""
    (tmp_path / "msgspec.py").write_text("import pathlib; pathlib.Path('run').touch()", encoding="utf-8")
    words = b"BT /F 9 Tf 99 500 Td (12 people died on Monday) Tj ET"
    (tmp_path / "a.pdf").write_bytes(formats.pdf(zlib.compress(words)))
    monkeypatch.chdir(tmp_path)
    articles, failed = outcome(tmp_path)
    assert ([article.id for article in articles], failed) == (["a.pdf"], [])
    assert not (tmp_path / "run").exists()


def test_names_that_act_on_a_terminal(tmp_path: Path) -> None:
    """File names with line breaks, controls and marks of direction are shown harmless, in archives too."""
    odd = ["a\nb.html", "c\x1b[31m.html", "d\u202egnp.html", "e\x07.zip"]
    for name in odd[:3]:
        (tmp_path / name).write_bytes(PAGE.replace(b"17,134", name[:1].encode() + b"17,134"))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("x\x1b[2J\ny.html", PAGE)
        archive.writestr("z\u202e.png", b"")
    (tmp_path / odd[3]).write_bytes(stream.getvalue())

    inputs = read([str(tmp_path)])
    names = [article.id for article in inputs.articles]

    assert len(names) == 4
    assert all(name.isprintable() for name in (*names, *(skip.path for skip in inputs.skipped)))


def test_pipes_and_links_out(tmp_path: Path) -> None:
    """A FIFO is never opened, a link out of the folder never followed."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (tmp_path / "secret.html").write_bytes(PAGE)
    (folder / "link.html").symlink_to(tmp_path / "secret.html")
    os.mkfifo(folder / "pipe.html")
    articles, failed = outcome(folder)
    assert articles == []
    assert ["leads out" in skip.reason for skip in failed] == [True]


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/random"])
def test_devices(tmp_path: Path, device: str) -> None:
    """A device that is named, or that a link in a folder leads to, is never read."""
    if not Path(device).exists():
        pytest.skip(f"no {device} on this machine")
    (tmp_path / "link.txt").symlink_to(device)
    inputs = read([device, str(tmp_path)])
    assert list(inputs.articles) == []
    said = {skip.path.rpartition("/")[2]: skip.reason for skip in inputs.skipped}
    assert "is a pipe, socket or device" in said[device.rpartition("/")[2]]
    assert "leads out of the folder" in said["link.txt"]


def test_compressed_noise_in_tar(tmp_path: Path) -> None:
    """Broken compression inside an archive is one line."""
    content = gzip.compress(formats.archived({"a.html": PAGE}, "w"))
    assert "TAR" in refused(tmp_path, "broken.tar.gz", content[: len(content) // 2])
    assert bz2.compress(b"")


SCRIPT = """
import re, sys
from pathlib import Path
from claimcheck.read import read
from claimcheck.read.kinds import DOCUMENTS
inputs = read([sys.argv[1]])
count = sum(1 for _ in inputs.articles)
memory = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(count, len(inputs.skipped), int(memory[1]) // 1000)
"""
"""Prints the most memory that the process held since it was started; `ru_maxrss` would count what its parent held."""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc, which is Linux's")
def test_a_line_of_two_gigabytes(tmp_path: Path) -> None:
    """A line without end is passed over without being held; the file is sparse, and takes no room on the disk."""
    with (tmp_path / "long.jsonl").open("wb") as file:
        file.write(b'{"id": 1, "text": "Three dead."}\n')
        file.truncate(2_000 * MB)
    (tmp_path / "long.html").touch()
    os.truncate(tmp_path / "long.html", 2_000 * MB)
    run = subprocess.run([sys.executable, "-c", SCRIPT, str(tmp_path)], check=True, capture_output=True, text=True)
    count, skipped, memory = map(int, run.stdout.split())
    assert (count, skipped) == (1, 2)
    assert memory < 400


@pytest.mark.parametrize("name", ["long.txt", "long.jsonl", "long.rtf"])
def test_a_text_that_is_no_article_is_not_read(tmp_path: Path, name: str) -> None:
    """Whatever it came in: the line says how long it is and what would read it."""
    words = "Some 12 people died on Monday. " * 70
    content = {
        "long.txt": words,
        "long.jsonl": f'{{"id": "a", "text": "{words}"}}\n',
        "long.rtf": f"{{\\rtf1 {words}}}",
    }
    reason = refused(tmp_path, name, content[name].encode(), Limits(characters=2_100))
    assert ", of 2,1" in reason
    assert "--limit characters=N" in reason
    articles, failed = outcome(tmp_path, Limits(characters=2_200))
    assert (len(articles), failed) == (2, [])
