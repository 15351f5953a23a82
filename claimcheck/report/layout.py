"""Lines of a terminal: widths in cells, words wrapped, right-to-left spans isolated on every line they touch."""

from __future__ import annotations

import re
import unicodedata

from claimcheck.text.harmless import has_rtl, isolate

__all__ = ["cells", "directed", "flow", "isolated", "left_to_right", "pad", "steady", "wrap"]

_STRONG = frozenset({"L", "R", "AL"})
"""Classes of letters that have a direction of their own (Unicode Standard Annex 9)."""
_RIGHT_TO_LEFT = frozenset({"ar"})
"""Languages of the interface that are written so."""
_FIGURE = re.compile(r"[~/]*[0-9][0-9.,:/~\-]*")


def cells(text: str) -> int:
    """Give how many columns a terminal takes for a text."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(sign) or unicodedata.category(sign) in {"Cf", "Me", "Mn"} else 1 + _is_wide(sign)
        for sign in text
    )


def pad(text: str, width: int) -> str:
    """Fill a text with blanks up to a width."""
    return text + " " * (width - cells(text))


def wrap(text: str, first: int, rest: int) -> list[str]:
    """
    Break a text between words.

    Args:
        text: one line of words.
        first: columns of the first line.
        rest: columns of every other line; a longer word stands on a line of its own.

    """
    lines: list[str] = []
    line, width, room = "", 0, first
    for word in text.split(" "):
        size = cells(word)
        if line and width + 1 + size > room:
            lines.append(line)
            line, width, room = word, size, rest
        elif line:
            line, width = f"{line} {word}", width + 1 + size
        else:
            line, width = word, size
    return [*lines, line]


def flow(parts: list[str], gap: str, width: int) -> list[str]:
    """Put parts on as few lines as hold them, none of them broken."""
    lines: list[str] = []
    for part in parts:
        if lines and cells(lines[-1]) + cells(gap) + cells(part) <= width:
            lines[-1] += gap + part
        else:
            lines.append(part)
    return lines


def isolated(text: str, *, bidi: bool) -> str:
    """Wrap a text in isolates where the terminal wants them and the text has right-to-left letters."""
    return isolate(text) if bidi and has_rtl(text) else text


def directed(text: str, interface: str, *, bidi: bool) -> str:
    """
    Give our own words in the direction of the interface, whatever name they begin with on this line.

    Args:
        text: a line, or a part of one, in which names of either direction may stand.
        interface: the language of the words.
        bidi: whether the terminal turns text; where it does not, the text is left as it is.

    """
    turned = interface in _RIGHT_TO_LEFT
    if not bidi or not text or not (turned or has_rtl(text)):
        return text
    return ("\u2067" if turned else "\u2066") + steady(text) + "\u2069"


def steady(text: str) -> str:
    """
    Keep the figures of a right-to-left line in their order.

    Behind an Arabic letter, the parts of `2021-07-23` would be shown last part first; a mark in front (U+200E) makes
    the number a run of its own. Where a figure stands before the first letter and that is a right-to-left one, a mark
    of that direction (U+200F) opens the text: what finds its direction by itself would take it from the figure's mark.
    Texts without right-to-left letters are left as they are.
    """
    figure = _FIGURE.search(text) if has_rtl(text) else None
    if figure is None:
        return text
    before = (unicodedata.bidirectional(sign) for sign in text[: figure.start()])
    behind = (unicodedata.bidirectional(sign) for sign in text[figure.start() :])
    opened = _STRONG.isdisjoint(before) and next((one for one in behind if one in _STRONG), "L") != "L"
    return ("\u200f" if opened else "") + _FIGURE.sub("\u200e\\g<0>", text)


def left_to_right(text: str) -> str:
    """Make a text without right-to-left letters begin with U+200E, so that `/2021` stays so on a page that is."""
    return text if not text or has_rtl(text) else f"\u200e{text}"


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in {"F", "W"}
