"""
PDF files. A page that is a picture has no text to read, and is said to have none.

qalam is asked first: of all readers it alone keeps Arabic figures in their place. Where it fails, pypdf reads letters
well and may put figures onto other words, so that such a text is of low trust, as is one that looks reversed or has
letters that no font explains. Both are run in a process of their own (see `apart`).
"""

from __future__ import annotations

import io
import logging
import os
import sys
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from claimcheck.read.apart import ApartError, encoded, limit_this_process, sheets_of
from claimcheck.read.blocks import Document
from claimcheck.read.facts import Facts
from claimcheck.read.paper import Line, Sheet, blocks_of, is_reversed
from claimcheck.read.source import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.read.source import Source

_HEAD = 1024
_UNKNOWN = "\ufffd"
_ALL = 0.9


def read(source: Source) -> Iterator[Document | Problem]:
    """Give the article of a file."""
    import pypdf  # noqa: PLC0415 - an extra

    content = source.whole()
    if b"%PDF-" not in content[:_HEAD]:
        source.fail("is no PDF: it does not begin as one; fetch it again")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it speaks of every small fault of a file
    reader, problem = _opened(pypdf, content)
    if reader is not None:
        if reader.is_encrypted and not reader.decrypt(""):
            source.fail("is encrypted; save it without a password")
        if len(reader.pages) > source.limits.pages:
            source.fail(
                f"has {len(reader.pages)} pages; raise --limit pages=N to read it, or take out the ones you need"
            )
    try:
        sheets, fallback = sheets_of(content, source.limits)
    except ApartError:
        source.fail(
            f"takes more than {source.limits.seconds} s or 1 GB to be read; print it anew, or raise --limit seconds=N"
        )
    except ValueError as error:
        source.fail(f"is broken or cut short: {problem or error}; save it anew")
    scanned = [sheet.number for sheet in sheets if not sheet.blocks and sheet.pictures]
    if scanned:
        said = ", ".join(map(str, scanned[:10])) + (" …" if len(scanned) > 10 else "")  # noqa: PLR2004 - a line's worth
        reason = f"page {said} is a picture without text, and was not read; run text recognition (OCR) on it"
        yield Problem(source.shown, reason, failed=len(scanned) == len(sheets))
    blocks, doubts = blocks_of(sheets)
    if not blocks:
        if not scanned:
            yield Problem(source.shown, "has no text", failed=False)
        return
    if fallback and any("\u0600" <= sign <= "\u06ff" for block in blocks for sign in block.text):
        doubts.append("was read by a reader that may move Arabic figures")
    if is_reversed(" ".join(block.text for block in blocks)):
        doubts.append("has its Arabic letters in reversed order")
    remarks = tuple(f"{doubt}: its claims are of low trust" for doubt in dict.fromkeys(doubts))
    facts = _facts(reader, next((block.text for block in blocks if block.kind == "headline"), ""))
    yield Document(tuple(blocks), (facts,), trust="low" if doubts else "", remarks=remarks)


def answer() -> None:
    """Read the PDF on standard input as the process apart that `sheets_of` starts."""
    limit_this_process(int(sys.argv[1]))
    content = sys.stdin.buffer.read()
    logging.disable(logging.CRITICAL)
    sheets, problem = _by_qalam(content), ""
    fallback = sheets is None
    if sheets is None:
        sheets, problem = _by_the_second(content)
    sys.stdout.buffer.write(encoded(sheets, fallback=fallback, problem=problem))


def _by_the_second(content: bytes) -> tuple[list[Sheet], str]:
    """Read by pypdf; or say why it cannot."""
    import pypdf  # noqa: PLC0415 - an extra, and rarely needed here

    reader, problem = _opened(pypdf, content)
    if reader is None:
        return [], problem
    try:
        if reader.is_encrypted:
            reader.decrypt("")
        return _by_pypdf(reader), ""
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - as above
        return [], " ".join(str(error).lower().split())[:100]


def _opened(pypdf: Any, content: bytes) -> tuple[Any, str]:  # noqa: ANN401 - pypdf
    """Open a file by pypdf; None, and what it said, where it cannot."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if not reader.is_encrypted:
            len(reader.pages)
    except Exception as error:  # noqa: BLE001 - broken files make it raise whatever it likes
        return None, " ".join(str(error).lower().split())[:100]
    return reader, ""


def _facts(reader: Any, headline: str) -> Facts:  # noqa: ANN401 - pypdf
    """Give what a file says of itself; the day it was made is not the day it was published."""
    try:
        info = reader.metadata if reader is not None else None
        title, author = (info.title or "", info.author or "") if info is not None else ("", "")
    except Exception:  # noqa: BLE001 - as above
        title = author = ""
    return Facts(title=headline or " ".join(str(title).split()), author=" ".join(str(author).split()), basis="PDF")


def _by_qalam(content: bytes) -> list[Sheet] | None:
    """Read by qalam; None where it is not there, or cannot, or does not know the letters: a font without encoding."""
    try:
        import qalam  # noqa: PLC0415 - an extra, of which there is no build for every machine
    except ImportError:
        return None
    try:
        found = _through_file(qalam, content)
        body = found.heading_sizes()[0]
        sheets = [_sheet(page, body) for page in found]
    except Exception:  # noqa: BLE001 - a young reader: whatever it stumbles over, there is another
        return None
    text = "".join(line.text for sheet in sheets for block in sheet.blocks for line in block if isinstance(line, Line))
    if text.count(_UNKNOWN) > _ALL * len(text):
        return None
    return sheets if any(sheet.blocks or sheet.pictures for sheet in sheets) else None


def _through_file(qalam: Any, content: bytes) -> Any:  # noqa: ANN401 - qalam
    """Open a PDF that is in memory: qalam takes a path only, so a file without a name, or one that goes at once."""
    if hasattr(os, "memfd_create"):
        handle = os.memfd_create("claimcheck")
        try:
            with os.fdopen(handle, "wb", closefd=False) as file:
                file.write(content)
            return qalam.Document(f"/proc/self/fd/{handle}")
        finally:
            os.close(handle)
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        return qalam.Document(file.name)


def _sheet(page: Any, body: float) -> Sheet:  # noqa: ANN401 - qalam
    blocks: list[list[Line | list[str]]] = []
    for block in page.blocks:
        if block.kind == "text":
            lines = (Line(one.text, one.baseline, one.size, one.direction == "rtl") for one in block.lines)
            blocks.append([*lines])
        elif block.kind == "table":
            blocks.append(block.to_rows())
    trusted = page.verdict != "degraded"
    return Sheet(page.number, page.height, body, bool(page.images), trusted, [one for one in blocks if one])


def _by_pypdf(reader: Any) -> list[Sheet]:  # noqa: ANN401 - pypdf
    """Read by pypdf, a line a block: it tells no paragraphs."""
    sheets = []
    for number, page in enumerate(reader.pages, 1):
        lines: list[Line | list[str]] = [
            Line(text, 0.0, 0.0, rtl=False) for text in page.extract_text().split("\n") if text.strip()
        ]
        pictures = bool(page.images) if not lines else False
        sheets.append(Sheet(number, 0.0, 0.0, pictures, trusted=True, blocks=[lines] if lines else []))
    return sheets
