"""What a page adds to a story: counters, buttons, notices, pointers to other stories, bylines, captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from claimcheck.read.cleaning.captions import is_caption
from claimcheck.read.cleaning.phrases import Phrases, Words, bare, is_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import ZoneKind
    from claimcheck.read.cleaning.lines import Line

_REASONS = {
    "comments": "comment line",
    "menu": "menu line",
    "advertisement": "advertisement",
    "end_mark": "end mark",
    "share": "share line",
    "newsletter": "newsletter line",
    "cookies": "cookie notice",
    "copyright": "copyright notice",
    "contact": "contact line",
    "script": "browser notice",
    "stories": "teaser of another story",
    "credit": "picture credit",
}
_LONG_NOTICES = frozenset({_REASONS["copyright"], _REASONS["cookies"], _REASONS["newsletter"]})
_BUTTONS = (("furniture", "button"), ("furniture", "whole"))
_COUNTERS = (("furniture", "counted"), *_BUTTONS)
_COUNTER = 60
_NAMES = 8
_BEHIND_LABEL = frozenset(":|>")
_COPYRIGHT = ("\u00a9", "(\u00a9", "(c)", "(C)")
_NOTICE = 600
_QUESTION = 10
"""Words in which a question that leads to a notice ends ("Like this article? Sign up for …")."""
_ENDS_QUESTION = frozenset("?!")
# A counter of the characters that are left to a comment: both numbers are the same.
_CHARACTERS_LEFT = re.compile(r"(?<!\d)(\d{3,5}) ?/ ?\1$")

What = tuple["ZoneKind", str]
_TEASER: What = ("aside", "teaser of another story")
_COMMENT: What = ("aside", "comment block")


class Furniture:
    """
    The rules, with the block that a heading has opened and that lasts until the story goes on.

    Behind the line of the source, or a mark of the end, the story does not go on, so that a block lasts. `comments` is
    the line in the page's second half that says readers' comments follow, 0 where none does.
    """

    def __init__(self, phrases: Phrases, lines: int) -> None:
        self._phrases = phrases
        self._lines = lines
        self._block: Literal["", "teaser", "comments", "contact"] = ""
        self._ended = False
        self.comments = 0

    @property
    def in_block(self) -> bool:
        """Tell whether a heading has opened a block that still lasts."""
        return bool(self._block)

    def caption(self, line: Line) -> What | None:
        """Judge a line by its end."""
        return ("caption", "") if is_caption(line, self._phrases) else None

    def pass_over(self, line: Line) -> None:
        """Take note of a line that another rule has judged: running text ends a block."""
        if line.resumes and not self._ended:
            self._block = ""

    def block(self, line: Line, index: int, words: Words) -> What | None:
        """Judge a line that opens a block or stands in one."""
        core = bare(words.words)
        if self._phrases.exactly(core, "teaser", "heading"):
            self._block = "teaser"
            return _TEASER
        if self._block == "teaser":
            if self._ended or not line.resumes:
                return _TEASER
            self._block = ""
        elif self._block == "contact":
            if len(core) <= _NAMES and any(word[0].isdigit() for word in core):
                return ("aside", _REASONS["contact"])
            self._block = ""
        elif self._block == "comments":
            if self._ended or not line.resumes:
                return _COMMENT
            self._block = ""
        if self._phrases.exactly(core, "furniture", "whole") == "comments" and index * 2 >= self._lines:
            self._block = "comments"
            self.comments = self.comments or index
        return None

    def long(self, line: Line, index: int, opening: Words) -> What | None:
        """Judge a line that is too long for most furniture, by its beginning."""
        if self._block in {"teaser", "comments"} and (self._ended or not line.resumes):
            return _TEASER if self._block == "teaser" else _COMMENT
        self._block = ""
        if len(line.text) <= _NOTICE:
            notice = self._notice(opening, line)
            if notice and notice[1] in _LONG_NOTICES and index * 2 >= self._lines:
                return notice
        return self.caption(line)

    def line(self, line: Line, index: int, words: Words, *, head: bool) -> What | None:
        """Judge a short line that stands in no block."""
        core = bare(words.words)
        value = self._phrases.exactly(core, "furniture", "whole")
        if value:
            self._ended |= value == "end_mark" and index * 2 >= self._lines
            return ("aside", _REASONS[value])
        counted = self._counted(words)
        if counted:
            if "comments" in counted and index * 2 >= self._lines:
                self.comments = self.comments or index
            return ("aside", "page counter")
        if (values := self._phrases.only(words.words, *_BUTTONS)) and not any(w[0].isdigit() for w in words.words):
            return ("aside", _REASONS[min(values)])
        return self._notice(words, line) or self._labelled(line, index, core, head=head) or self.caption(line)

    def _counted(self, words: Words) -> set[str] | None:
        """Give what a line of numbers and a page's counters counts, or one that ends with the characters left."""
        if not any(word[0].isdigit() for word in words.words):
            return None
        if _CHARACTERS_LEFT.search(words.folded):
            return {"characters"}
        counted = self._phrases.only(words.words, *_COUNTERS) if len(words.folded) <= _COUNTER else None
        return None if counted == {"advertisement"} else counted

    def _notice(self, words: Words, line: Line) -> What | None:
        """Recognise notices by their first words."""
        tokens = words.words
        for index in _openings(tokens):
            found = self._phrases.at(tokens, index, "furniture", "start")
            if found:
                if found.value == "contact":
                    self._block = "contact"
                return ("aside", _REASONS[found.value])
        return ("aside", _REASONS["copyright"]) if line.text.startswith(_COPYRIGHT) else None

    def _labelled(self, line: Line, index: int, core: list[str], *, head: bool) -> What | None:
        """Recognise lines by the label in front: teasers, sources, bylines."""
        found = self._phrases.at(core, 0, "teaser", "label")
        if found and len(core) > found.size and core[found.size] in _BEHIND_LABEL and not head:
            return _TEASER
        found = self._phrases.at(core, 0, "source_line")
        if found and len(core) > found.size and core[found.size] == ":" and len(core) <= found.size + 1 + _NAMES:
            self._ended |= index * 2 >= self._lines
            return ("aside", "source line")
        found = self._phrases.at(core, 0, "byline")
        if found and head and found.size < len(core) <= found.size + _NAMES and self._are_names(line, core):
            signed = not is_word(core[found.size])
            if signed or found.value == "writer":
                return ("aside", "byline")
        return None

    @staticmethod
    def _are_names(line: Line, core: list[str]) -> bool:
        """Tell whether words behind a byline's label can be names: no numbers, no sentence, no small letters."""
        if line.ends_sentence or any(word[0].isdigit() for word in core):
            return False
        last = line.text.split()[-1]
        return not last[0].islower()


def _openings(tokens: list[str]) -> Iterator[int]:
    """Give the words that a notice may begin with: the first, behind a sign or not, and one behind a short question."""
    for index in range(min(_QUESTION, len(tokens))):
        if index == 0 or tokens[index - 1] in _ENDS_QUESTION or (index == 1 and not is_word(tokens[0])):
            yield index
