"""From bytes to text, never guessing: UTF-8, or what a byte-order mark says."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from claimcheck.errors import InputError

# Longest mark first: that of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF8, "utf-8"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
# What newsrooms' older files are in; only ever named in advice.
_ARABIC = ("windows-1256", "iso-8859-6")
_WESTERN = "windows-1252"
_SAMPLE = 4000
_FEW_CONTROLS = 0.02


def decode(content: bytes, path: str) -> str:
    """
    Decode an article's bytes; a byte-order mark stays, as the first character of the text.

    Raises InputError for binary content and for text in another encoding, with the byte and the way out.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in content:
        at = content.index(b"\0")
        raise InputError(path, f"is a binary file, not text (byte {at} is zero); give its text as .txt in UTF-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(path, _advice(content, encoding, error.start)) from error


def _advice(content: bytes, encoding: str, at: int) -> str:
    """Say where the text is no UTF-8, and what it may be instead."""
    place = f"byte {at} (0x{content[at]:02X}, line {content.count(10, 0, at) + 1})"
    if encoding != "utf-8":
        return f"begins with the mark of {encoding.upper()} but is not that at byte {at}; save it as UTF-8"
    sample = content[:_SAMPLE]
    if sum(byte < 32 and byte not in b"\t\n\r\f" for byte in sample) > _FEW_CONTROLS * len(sample):  # noqa: PLR2004
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
