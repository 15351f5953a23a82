"""From bytes to text: a byte-order mark, then what is declared, then strict UTF-8, then the bytes themselves."""

from __future__ import annotations

import codecs
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from typing import NamedTuple

from claimcheck.errors import InputError

# Longest mark first: that of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF8, "utf-8"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
# What newsrooms' older files are in.
_ARABIC = ("windows-1256", "iso-8859-6")
_WESTERN = "windows-1252"
_SAMPLE = 4000
_FEW_CONTROLS = 0.02
_DETECTED = 64_000
"""Bytes that are looked at to tell an encoding that nobody declares."""
_CANDIDATES = ["cp1256", "iso8859_6", "mac_arabic", "cp1252"]
_SURE = 0.75
"""The share of what lies beyond ASCII that must become letters for a guess to be taken."""
_RARE = 0.05
"""The share of bytes beyond ASCII below which a text is in Latin letters, with quotation marks and a name or two."""
_LABELS = {
    "iso-8859-1": "windows-1252",
    "latin-1": "windows-1252",
    "latin1": "windows-1252",
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
}
"""Labels of pages that stand for more than they say (the WHATWG's Encoding Standard, section 4.2)."""

_NO_ENCODINGS = frozenset({"hex", "base64", "bz2", "zlib", "uu", "quopri", "rot13", "utf-7", "idna", "punycode"})
"""Python's codecs that are compressions or ciphers, or by which other text hides."""
_MARKS_OF_TEXT = frozenset("\u2018\u2019\u201c\u201d\u2013\u2014\u00ab\u00bb")


class Decoded(NamedTuple):
    """A text, the encoding it was in, and how that is known: `mark`, `declared`, `strict` or `detected`."""

    text: str
    encoding: str
    basis: str

    @property
    def told(self) -> str:
        """The encoding and how it is known, in one phrase; empty for plain UTF-8."""
        return "" if self.basis == "strict" else f"{self.encoding} ({self.basis})"


def decode(content: bytes, path: str, declared: str = "") -> Decoded:
    """
    Decode an article's bytes; a byte-order mark stays, as the first character of the text.

    Args:
        content: of a text, a page, a part of a mail.
        path: for messages.
        declared: the encoding that the file, or what it came in, says it has. It does not hold for bytes beyond ASCII
            that are well-formed UTF-8, which a text in another encoding is not by chance.

    Raises InputError for binary content, and for text whose encoding cannot be told, with the byte and the way out.

    """
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    if marked != "utf-8" and marked:
        try:
            return Decoded(content.decode(marked), marked, "mark")
        except UnicodeDecodeError as error:
            raise InputError(path, _advice(content, marked, error.start)) from error
    if b"\0" in content:
        at = content.index(b"\0")
        raise InputError(path, f"is a binary file, not text (byte {at} is zero); give its text as .txt in UTF-8")
    try:
        return Decoded(content.decode("utf-8"), "utf-8", "mark" if marked else "strict")
    except UnicodeDecodeError as error:
        named = _known(declared)
        if named and named != "utf-8" and (text := _decodes(content, named)):
            return Decoded(text, named, "declared")
        encoding = "" if marked else _detected(content, error.start)
        if encoding and (text := _decodes(content, encoding)):
            return Decoded(text, encoding, "detected")
        raise InputError(path, _advice(content, "utf-8", error.start)) from error


def _known(label: str) -> str:
    """Bring the label of an encoding to a name that Python has; empty where it has none, or none of text."""
    label = label.strip().strip("\"'").lower()
    try:
        name = _LABELS.get(label) or (codecs.lookup(label).name if label else "")
    except (LookupError, ValueError):
        return ""
    return "" if name in _NO_ENCODINGS else name


def _detected(content: bytes, at: int) -> str:
    """Tell the encoding of bytes that are no UTF-8 and declare none; empty where no answer is sure."""
    start = max(0, at - _SAMPLE)
    sample = content[start : start + _DETECTED]
    if _is_binary(sample):
        return ""
    beyond = sum(byte > 0x7F for byte in sample)  # noqa: PLR2004 - the end of ASCII
    if beyond < _RARE * len(sample) and _decodes(sample, _WESTERN):
        return _WESTERN
    arabic = max(_ARABIC, key=lambda encoding: _arabic_letters(sample, encoding))
    if _arabic_letters(sample, arabic) > _SURE * beyond:
        return arabic
    return _chosen(sample)


def _chosen(sample: bytes) -> str:
    """Ask charset-normalizer, and take its answer where it makes letters of what lies beyond ASCII."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only where an encoding has to be told

    best = from_bytes(sample, cp_isolation=_CANDIDATES, threshold=0.3).best()
    if best is None:
        return ""
    beyond = [character for character in str(best) if character > "\x7f"]
    read = sum(character.isalpha() or character in _MARKS_OF_TEXT for character in beyond)
    return str(best.encoding) if read >= _SURE * len(beyond) else ""


def _is_binary(sample: bytes) -> bool:
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1a" for byte in sample)  # noqa: PLR2004 - the controls
    return controls > _FEW_CONTROLS * len(sample)


def _advice(content: bytes, encoding: str, at: int) -> str:
    """Say where the text is no UTF-8, and what it may be instead."""
    place = f"byte {at} (0x{content[at]:02X}, line {content.count(10, 0, at) + 1})"
    if encoding != "utf-8":
        return f"begins with the mark of {encoding.upper()} but is not that at byte {at}; save it as UTF-8"
    sample = content[:_SAMPLE]
    if _is_binary(sample):
        return f"is a binary file, not text (no UTF-8 at {place}); give its text as .txt in UTF-8"
    guess = _likely(content[max(0, at - _SAMPLE) : at + _SAMPLE])
    if not guess:
        return f"is not UTF-8 at {place}; save it as UTF-8"
    return f"is not UTF-8 at {place}, perhaps {guess}; save it as UTF-8, e.g. iconv -f {guess} -t UTF-8"


def _likely(sample: bytes) -> str:
    """Name the older encoding that fits best, if any: an Arabic one where most letters beyond ASCII become Arabic."""
    beyond = sum(byte > 0x7F for byte in sample)  # noqa: PLR2004 - the end of ASCII
    arabic = {encoding: _arabic_letters(sample, encoding) for encoding in _ARABIC}
    best = max(_ARABIC, key=lambda encoding: arabic[encoding])
    if arabic[best] * 2 > beyond:
        return best
    return _WESTERN if _decodes(sample, _WESTERN) else ""


def _arabic_letters(sample: bytes, encoding: str) -> int:
    """Count the Arabic letters that bytes become in an encoding; none where they are not in it."""
    text = _decodes(sample, encoding)
    return sum("\u0621" <= character <= "\u064a" for character in text)


def _decodes(sample: bytes, encoding: str) -> str:
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError:
        return ""
