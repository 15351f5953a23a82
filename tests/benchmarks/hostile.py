"""
How much memory hostile files take, and what is said of them: `python tests/benchmarks/hostile.py [NAME...]`.

Each file is made, read and its claims taken out in a process of its own, with the limits as they come. A line tells the
time, the most memory that process held, and the first thing that was said. It fails above 1 GB, and where a process
died or took more than five minutes.
"""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

import formats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MB = 1_000_000
MOST = 1_000
SECONDS = 300
PROSE = f"{formats.ENGLISH.text}\n"
ARABIC = f"{formats.ARABIC.text}\n"
MEASURE = """
import re, sys
from pathlib import Path
from claimcheck import extract
report = extract([sys.argv[1]])
memory = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
said = report.skipped[0].reason if report.skipped else ""
print(len(report.articles), len(report.claims), len(report.skipped), int(memory[1]) // 1000, said, sep="\\t")
"""


def _sparse(path: Path, head: bytes = b"") -> None:
    """Two gigabytes without an end of line, which take no room on the disk."""
    path.write_bytes(head)
    os.truncate(path, 2_000 * MB)


def _repeated(text: str, size: int) -> bytes:
    piece = text.encode()
    return piece * (size // len(piece))


def _zeros(size: int, member: str) -> bytes:
    stream = io.BytesIO()
    archive = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED)
    with archive, archive.open(member, "w", force_zip64=True) as file:
        for _ in range(size // MB):
            file.write(bytes(MB))
    return stream.getvalue()


def _zip_of(files: Iterable[tuple[str, bytes]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return stream.getvalue()


def _nested_zips() -> bytes:
    content = _zeros(50 * MB, "a.html")
    for _ in range(3):
        content = _zip_of((f"{number}.zip", content) for number in range(10))
    return content


def _packed_line() -> bytes:
    stream = io.BytesIO()
    with gzip.open(stream, "wb", compresslevel=1) as file:
        for _ in range(2_000):
            file.write(b"{" * MB)
    return stream.getvalue()


def _pdf(stream: Callable[[], Iterable[bytes]]) -> bytes:
    """A PDF of one page, whose content is packed."""
    packer = zlib.compressobj(9)
    return formats.pdf(b"".join([*map(packer.compress, stream()), packer.flush()]))


def _docx(size: int) -> bytes:
    document = zipfile.ZipFile(io.BytesIO(formats.docx(formats.ENGLISH)))
    parts = {name: document.read(name) for name in document.namelist()}
    head, body, rest = parts["word/document.xml"].partition(b"<w:body>")
    paragraph = b"<w:p><w:r><w:t>Some 12 people died.</w:t></w:r></w:p>"
    parts["word/document.xml"] = head + body + paragraph * (size // len(paragraph)) + rest
    return _zip_of(parts.items())


def _parquet() -> bytes:
    """A thousand rows of one text of 30 MB, which Parquet stores once."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415 - the same

    words = pa.array([PROSE * (30 * MB // len(PROSE))])
    texts = pa.DictionaryArray.from_arrays(pa.array([0] * 1_000, pa.int32()), words)
    stream = io.BytesIO()
    parquet.write_table(pa.table({"id": [str(n) for n in range(1_000)], "text": texts}), stream)
    return stream.getvalue()


def _mail(size: int) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "long"
    mail.set_content(PROSE * (size // len(PROSE)))
    return bytes(mail)


ITEM = "<item><title>Fire kills {n}</title><description>{n} people died in fire {n}.</description></item>"
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
FILES: dict[str, Callable[[], bytes]] = {
    "bomb.zip": lambda: _zeros(4_000 * MB, "a.html"),
    "many.zip": lambda: _zip_of((f"{n}.html", bytes(9 * MB)) for n in range(100)),
    "nested.zip": _nested_zips,
    "line.jsonl.gz": _packed_line,
    "nested-tags.html": lambda: b"<html><body>" + b"<div>" * 10_000 + b"3 dead" + b"</div>" * 10_000,
    "million-tags.html": lambda: b"<html><body>" + b"<div>" * 1_000_000,
    "small-elements.html": lambda: _repeated("<b>12 dead</b> ", 10 * MB - 1),
    "large-page.html": lambda: b"<html><body>" + _repeated("<p>Some 12 people died on Monday.</p>", 9 * MB),
    "attributes.html": lambda: b"<html><body><p " + b" ".join(b"a%d='x'" % n for n in range(700_000)) + b">12 dead</p>",
    "laughs.xml": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]><rss>&a11;</rss>'.encode,
    "long-feed.rss": ("<rss><channel>" + "".join(ITEM.format(n=n) for n in range(80_000))).encode,
    "large.docx": lambda: _docx(9 * MB),
    "bomb.docx": lambda: _docx(400 * MB),
    "large.fodt": lambda: formats.odt(formats.ENGLISH, flat=True).replace(
        b"</office:text>", _repeated("<text:p>Some 12 people died.</text:p>", 9 * MB) + b"</office:text>"
    ),
    "large.rtf": lambda: b"{\\rtf1 " + _repeated("Some 12 people died.\\par\n", 60 * MB) + b"}",
    "large.eml": lambda: _mail(60 * MB),
    "zeros.pdf": lambda: _pdf(lambda: (bytes(MB) for _ in range(2_000))),
    "words.pdf": lambda: _pdf(lambda: (b"BT /F 9 Tf 9 9 Td (12 dead) Tj ET\n" * 30_000 for _ in range(300))),
    "figures.txt": lambda: _repeated("12 345 6,789 ", 16 * MB),
    "prose.txt": lambda: _repeated(PROSE, 16 * MB),
    "arabic.txt": lambda: _repeated(ARABIC, 16 * MB),
    "one-line.txt": lambda: _repeated(PROSE.replace("\n", " "), 16 * MB),
    "long-rows.parquet": _parquet,
}
SPARSE = (
    "line.jsonl",
    "line.html",
    "line.txt",
    "line.csv",
    "line.pdf",
    "line.warc",
    "line.xml",
    "line.rtf",
    "line.zip",
)


def _outcome(path: Path) -> tuple[str, bool]:
    """Read one file; give what there is to say of it, and whether it went well."""
    began = perf_counter()
    command = [sys.executable, "-c", MEASURE, str(path)]
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"took more than {SECONDS} s", False
    seconds = perf_counter() - began
    if run.returncode:
        return f"died: {run.stderr.strip().rpartition(chr(10))[2] or run.returncode}", False
    articles, claims, skipped, memory, said = run.stdout.rstrip("\n").split("\t", 4)
    counts = f"{seconds:5.0f} s  {memory:>5} MB  {articles:>6} articles  {claims:>7} claims  {skipped:>4} skipped"
    return f"{counts}  {said}", int(memory) < MOST


def main(names: Iterable[str]) -> int:
    """Print a line for each file, and give 1 where one took too much."""
    failed = 0
    with TemporaryDirectory() as folder:
        for name in names:
            path = Path(folder) / name
            if name in SPARSE:
                _sparse(path, b'{"id": 1, "text": "' if name.endswith("jsonl") else b"")
            else:
                path.write_bytes(FILES[name]())
            told, well = _outcome(path)
            sys.stdout.write(f"{name:20} {told}{'' if well else '  TOO MUCH'}\n")
            sys.stdout.flush()
            failed |= not well
            path.unlink()
    return int(failed)


if __name__ == "__main__":
    unknown = set(sys.argv[1:]) - {*SPARSE, *FILES}
    if unknown:
        sys.exit(f"no case is called {', '.join(sorted(unknown))}; there are {', '.join((*SPARSE, *FILES))}")
    sys.exit(main(sys.argv[1:] or (*SPARSE, *FILES)))
