"""What is set aside within a line: leftover short codes, style sheets and scripts, addresses, handles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

# The tags of content managers: a name with an underscore, or one of WordPress's own, in square brackets.
_SHORT_CODE = r"\[/?(?:[a-zA-Z]+_\w+|caption|embed|gallery|audio|video|playlist)(?:[ /][^\]\[\n]{0,300})?\]"
_ADDRESS = (
    r"\b(?:https?://|www\.)[^\s<>\"\u201c\u201d\u00ab\u00bb]+"
    r"|\bpic\.twitter\.com/\w+"
    r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"
    r"|(?<![\w@])@[A-Za-z_]*\d\w*"  # a handle matters only where it has a digit
)
_STOPS = 3
_STATEMENT = 80
"""Semicolons, and characters between them at most, that make a stretch in braces code."""
_SELECTOR = r"(?:[#.][\w-]+(?:[ ,]+[#.\w-]+)*|[\w.$()-]+) ?$"
# All are compiled, and kept by `re`, when a text first has something of the kind: most have not.
_BEHIND_ADDRESS = ".,;:!?)'\u060c\u061b\u061f"


def inline_asides(text: str) -> list[Zone]:
    """Find short codes, code and addresses, in no order."""
    zones: list[Zone] = []
    if "[" in text:
        zones.extend(
            Zone(*found.span(), "aside", "leftover short code") for found in re.finditer(_SHORT_CODE, text, re.ASCII)
        )
    if "{" in text and "}" in text:
        zones.extend(_code(text))
    if "@" in text or "://" in text or "www." in text or "pic.twitter" in text:
        zones.extend(_addresses(text))
    return zones


def _code(text: str) -> Iterator[Zone]:
    """
    Find style sheets and scripts that a content manager left in a line, from the first brace to the last.

    A semicolon every few words tells them from anything that a person puts in braces; the name in front of the first
    brace is of the code.
    """
    at = 0
    for line in text.split("\n"):
        first, last = line.find("{"), line.rfind("}")
        stops = line.count(";", first, last) if 0 <= first < last else 0
        if stops >= _STOPS and stops * _STATEMENT >= last - first:
            name = re.search(_SELECTOR, line[max(0, first - _STATEMENT) : first], re.ASCII)
            start = first - len(name[0]) if name else first
            end = last + len(line[last:]) - len(line[last:].lstrip("});"))
            yield Zone(at + start, at + end, "aside", "leftover code")
        at += len(line) + 1


def _addresses(text: str) -> Iterator[Zone]:
    """Find web and mail addresses and handles; a stop behind one is the sentence's."""
    for found in re.finditer(_ADDRESS, text, re.ASCII):
        end = found.start() + len(found[0].rstrip(_BEHIND_ADDRESS))
        yield Zone(found.start(), end, "aside", "web address")
