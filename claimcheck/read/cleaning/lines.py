"""The lines of a text, and what can be told of one without knowing its words."""

from __future__ import annotations

from typing import NamedTuple

AROUND = " \t\r\f\v\ufeff\u00a0\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\x1a"
"""What stands around the characters of a line without being read: space, marks of direction and order."""
_CLOSING = "\"'\u201d\u201c\u2019\u00bb)]" + AROUND
_SENTENCE = 60
_SHORT_SENTENCE = 4
"""Spaces of a sentence that is none of a teaser's titles."""
_TITLE = 130
"""Characters of the longest title of a teaser."""
_PARAGRAPH = 250


class Line(NamedTuple):
    """A line that is not blank: its place, and its characters without the space around them."""

    start: int
    end: int
    text: str

    @property
    def ends_sentence(self) -> bool:
        """Tell whether it ends with a full stop, closing quotes and brackets aside; an ellipsis ends none."""
        bare = self.text.rstrip(_CLOSING)
        return bare.endswith(".") and not bare.endswith("..")

    @property
    def trails_off(self) -> bool:
        """Tell whether it ends with an ellipsis, as an excerpt does."""
        return self.text.endswith(("\u2026", "..", "\u2026]", "..]"))

    @property
    def is_prose(self) -> bool:
        """Tell whether it is running text: a sentence of some length, or more than a headline ever has."""
        size = len(self.text)
        return size > _PARAGRAPH or (size >= _SENTENCE and self.ends_sentence)

    @property
    def resumes(self) -> bool:
        """Tell whether it ends a list of titles: a sentence, or longer than a title, and no excerpt."""
        if self.trails_off:
            return False
        return len(self.text) > _TITLE or (self.ends_sentence and self.text.count(" ") >= _SHORT_SENTENCE)


def lines_of(text: str, start: int = 0) -> list[Line]:
    """Cut a text into lines, from an offset on, leaving blank ones out."""
    if "\u2028" in text or "\u2029" in text:
        text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    lines: list[Line] = []
    at = start
    for raw in (text[start:] if start else text).split("\n"):
        bare = raw.strip(AROUND)
        if bare:
            first = at if raw is bare else at + raw.index(bare)
            lines.append(Line(first, first + len(bare), bare))
        at += len(raw) + 1
    return lines
