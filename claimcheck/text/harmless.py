"""
Text of articles made harmless before it is shown: no control character acts, no direction override deceives.

An article may hold terminal escapes, or the direction controls by which text reads differently from what it says
("Trojan Source", CVE-2021-42574). JSON keeps such text exactly, escaped; every other form shows it through here.
"""

from __future__ import annotations

import re

__all__ = ["has_rtl", "isolate", "json_safe", "plain_cell", "script_safe", "shown", "shown_block"]

_ACTING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OVERRIDE = re.compile("[\u202d\u202e]")
_SPACES = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
_NOT_ASCII_SAFE = re.compile("[\x7f-\x9f\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_MARKUP = re.compile("[<>&]")
_RTL = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LOST = "\N{REPLACEMENT CHARACTER}"
_FIRST_PICTURE = 0x2400
_FIRST_PRINTED = 0x20


def shown(text: str) -> str:
    """Give a text as a line for people: white space as one blank, controls as pictures, no direction controls."""
    text = _SPACES.sub(" ", text)
    if text.isprintable():
        return text
    return _DIRECTION.sub("", _ACTING.sub(_picture, text))


def shown_block(text: str) -> str:
    """Give a text of several lines for people, its line breaks and blanks as they are; without a last line break."""
    text = text.replace("\r\n", "\n").rstrip("\n")
    return _DIRECTION.sub("", _ACTING.sub(_picture, text))


def plain_cell(text: str) -> str:
    """
    Give a text for a cell, character for character as long, so that offsets hold.

    Line breaks and tabs stay, and so do embeddings and isolates, which articles have for good reasons and whose reach
    ends with the row; overrides, by which a number reads backwards, do not.
    """
    if text.isprintable():
        return text
    return _OVERRIDE.sub(_LOST, _ACTING.sub(_picture, text))


def json_safe(encoded: str) -> str:
    r"""Escape what acts on a terminal or turns directions in a JSON text; such characters stand in strings only."""
    return _NOT_ASCII_SAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", encoded)


def script_safe(encoded: str) -> str:
    r"""Escape what acts as `json_safe` does, and what would end a script element that the JSON is pasted into."""
    return _MARKUP.sub(lambda found: f"\\u{ord(found[0]):04x}", json_safe(encoded))


def has_rtl(text: str) -> bool:
    """Tell whether a text holds a letter written from right to left."""
    return _RTL.search(text) is not None


def isolate(text: str) -> str:
    """Wrap a text in U+2068 and U+2069, so that its direction does not reorder what stands around it."""
    return f"\u2068{text}\u2069"


def _picture(found: re.Match[str]) -> str:
    """Give the picture of a C0 control or of DEL (U+2400 and on); a replacement character for any other."""
    code = ord(found[0])
    if code < _FIRST_PRINTED:
        return chr(_FIRST_PICTURE + code)
    return "\N{SYMBOL FOR DELETE}" if found[0] == "\x7f" else _LOST
