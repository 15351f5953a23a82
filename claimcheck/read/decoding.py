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
_LEGACY = ("windows-1256", "iso-8859-6", "windows-1252")
"""What newsrooms' older files are in; only ever named in advice."""
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
    """Name the older encoding whose letters fit best, if any: the most letters, and no mixture inside words."""
    best, most = "", 0
    for encoding in _LEGACY:
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        fits = sum(1 for c in text if c.isalpha() and "\u0620" <= c <= "\u064a") or sum(c.isalnum() for c in text) // 2
        if fits > most:
            best, most = encoding, fits
    return best
