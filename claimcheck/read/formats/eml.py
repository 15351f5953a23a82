"""Mails: newsletters, and articles that somebody sent; what is attached is read as a file of its own."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.utils import parseaddr
from typing import TYPE_CHECKING

from claimcheck.read.blocks import Block, Document, paragraphs_of
from claimcheck.read.decoding import decode
from claimcheck.read.facts import Facts
from claimcheck.read.moments import moment_of
from claimcheck.read.pages import fragment_of
from claimcheck.read.source import Member

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, Message

    from claimcheck.read.source import Source

_SIGNATURE = "--"
_KINDS = {"text/html": ".html", "application/pdf": ".pdf", "message/rfc822": ".eml", "text/plain": ".txt"}


def read(source: Source) -> Iterator[Document | Member]:
    """Give the mail as an article, then what is attached."""
    mail = message_from_bytes(source.whole(), policy=policy.default)
    if not mail.keys():
        source.fail("is no mail: it has no header; save it as .txt if it is a text")
    attached = list(_attachments(mail))
    document = _document(mail, source)
    if document.blocks or not attached:
        yield document
    yield from attached


def _document(mail: EmailMessage, source: Source) -> Document:
    title = " ".join(header_of(mail, "subject").split())
    name, address = parseaddr(header_of(mail, "from"))
    sent = moment_of(header_of(mail, "date"))
    facts = Facts(
        title=title,
        author=name or address,
        outlet=name if mail.get("list-id") or mail.get("list-unsubscribe") else "",
        published=sent.day,
        published_at=sent.iso,
        language=header_of(mail, "content-language"),
        basis="mail header",
    )
    body = mail.get_body(("plain", "html"))
    blocks = [Block(title, "headline")] if title else []
    if body is not None:
        decoded = decode(content_of(body), source.shown, body.get_content_charset() or "")
        if body.get_content_type() == "text/html":
            blocks += fragment_of(decoded.text, source.limits)
        else:
            blocks += _as_written(decoded.text)
        return Document(tuple(blocks), (facts,), encoding=decoded.told)
    return Document((), (facts,))


def header_of(mail: EmailMessage, name: str) -> str:
    """Give a header as text; empty where it is missing or broken."""
    try:
        return str(mail.get(name) or "")
    except (ValueError, LookupError, IndexError, TypeError, AttributeError):
        return ""


def content_of(part: Message) -> bytes:
    """Give the bytes of a part, its transfer encoding taken off."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _as_written(text: str) -> Iterator[Block]:
    """Give the paragraphs of a plain mail; what it quotes of another, and its signature, is set aside."""
    head, dashes, signature = text.replace("\r\n", "\n").partition(f"\n{_SIGNATURE} \n")
    for block in paragraphs_of(head):
        yield Block(block.text, "aside", "quoted mail") if block.text.startswith(">") else block
    if dashes:
        for block in paragraphs_of(signature):
            yield Block(block.text, "aside", "signature of a mail")


def _attachments(mail: EmailMessage) -> Iterator[Member]:
    """Give what is attached; pictures and the like without a word where they are not read."""
    for number, part in enumerate(mail.iter_attachments() if mail.is_multipart() else (), 1):
        kind = part.get_content_type()
        name = part.get_filename() or f"part-{number}{_KINDS.get(kind, '')}"
        inner = part.get_payload(0) if kind == "message/rfc822" and part.is_multipart() else None
        content = inner.as_bytes() if inner is not None and not isinstance(inner, str) else content_of(part)
        charset = part.get_content_charset() or ""
        name = name.replace("\\", "/").rpartition("/")[2] or f"part-{number}"
        yield Member(name, content, charset=charset, silent=kind.startswith(("image/", "application/pkcs7")))
