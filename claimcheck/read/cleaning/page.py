"""A page gone through once, line by line: what each line is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model import Zone, ZoneKind
from claimcheck.read.cleaning.furniture import Furniture
from claimcheck.read.cleaning.lines import AROUND, Line
from claimcheck.read.cleaning.phrases import Phrases, folded_lines, words_of
from claimcheck.read.cleaning.stamps import Place, Stamp, stamp_of
from claimcheck.text import fold, tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"(\d{1,2}):(\d\d) +[^\W\d]")
_FILMS = 3
"""So many lines with running times, one behind the other, are a list."""
_SHORT = 160
"""Characters of the longest line that is looked at word by word."""
_OPENING = 48
"""Characters of a longer line that show what it begins with."""
_REPEATED = 24
"""A line that stands twice in one place has at least so many characters, or follows upon itself."""
_FEW_SPACES = 3
"""A headline has four words; what has fewer may be the name of a section."""
_HEAD = 8
"""Lines above the body that may be a stamp without saying so."""

_BRACKET = 80
"""Characters of the longest stamp in brackets."""
_SIGNS = frozenset("(\u00a9")
"""What a notice may begin with instead of a word."""
_STAMP = "publication stamp"

What = tuple[ZoneKind, str]


class Page:
    """
    The lines of a page, each with what it is.

    Args:
        lines: without blank ones.
        phrases: the furniture of the page's language.
        title: the headline, where it is known.

    `inside` are stretches of a line that are set aside, `title` the headline that was found.
    """

    def __init__(self, lines: Sequence[Line], phrases: Phrases, title: str = "") -> None:
        self._lines = lines
        self._phrases = phrases
        self._stamps: dict[int, Stamp] = {}
        self._prose = [line.is_prose for line in lines]
        prose = [i for i, is_prose in enumerate(self._prose) if is_prose]
        self._body, self._last = (prose[0], prose[-1]) if prose else (len(lines), len(lines))
        self._what: list[What | None] = [None] * len(lines)
        self.inside: list[Zone] = []
        self.title = title
        if len(lines) > 1:
            self._go_through()
            if all(what is not None and what[0] == "aside" for what in self._what):
                self._what = [None] * len(lines)
            self._find_headline()

    @property
    def published(self) -> date | None:
        """The day that the page's own stamps give: of publication, else without label, else of the last change."""
        for label in ("published", "", "updated"):
            for index, stamp in self._stamps.items():
                if stamp.label == label and stamp.day and (label or index < self._body):
                    return stamp.day
        return None

    def zones(self) -> list[Zone]:
        """Give the zones of whole lines, sorted; a line without one is body."""
        return [Zone(line.start, line.end, *what) for line, what in zip(self._lines, self._what, strict=True) if what]

    def _go_through(self) -> None:
        """Judge every line by itself and those before it, then what only shows over many lines."""
        furniture = Furniture(self._phrases, len(self._lines))
        folded = folded_lines(line.text if len(line.text) <= _SHORT else line.text[:_OPENING] for line in self._lines)
        seen: set[str] = set()
        before = ""
        for index, line in enumerate(self._lines):
            text = line.text
            if text in seen and (text == before or len(text) >= _REPEATED):
                furniture.pass_over(line)
                self._what[index] = ("aside", "repeated caption" if text == before else "repeated line")
                if text == before and index > 1 and not line.ends_sentence and self._what[index - 1] is None:
                    self._what[index - 1] = ("caption", "")
            else:
                self._what[index] = self._judge(line, index, folded[index], furniture)
            if text[-1] == ")":
                self._set_stamp_in_bracket_aside(line)
            seen.add(text)
            before = text
        self._set_comments_aside(furniture.comments)
        self._set_films_aside()

    def _set_stamp_in_bracket_aside(self, line: Line) -> None:
        """Set aside a labelled stamp in brackets at the end of a line; it dates a film or a picture, not the page."""
        opening = line.text.rfind("(", max(0, len(line.text) - _BRACKET))
        if opening > 0:
            words = words_of(fold(line.text[opening + 1 : -1]).text)
            if self._phrases.at(words.words, 0, "stamp", "label") and stamp_of(words, self._phrases, Place.FOOT):
                self.inside.append(Zone(line.start + opening, line.end, "aside", _STAMP))

    def _set_comments_aside(self, heading: int) -> None:
        """Set aside all that follows on the heading of readers' comments, if some of it is dated as comments are."""
        if heading and any(index > heading and stamp.is_day for index, stamp in self._stamps.items()):
            self._stamps = {index: stamp for index, stamp in self._stamps.items() if index < heading}
            self.inside = [zone for zone in self.inside if zone.start < self._lines[heading].start]
            behind = len(self._lines) - heading - 1
            self._what[heading + 1 :] = [("aside", "comment block")] * behind

    def _set_films_aside(self) -> None:
        """
        Set aside lists of films: lines that each begin with a running time.

        The entries of a running report begin with hours, which only rise or only fall; running times do not.
        """
        if sum(line.text[0].isdigit() for line in self._lines) < _FILMS:
            return
        times = [self._running_time(index) for index in range(len(self._lines))]
        first = 0
        while first < len(times):
            last = first
            while last < len(times) and times[last] is not None:
                last += 1
            run = [time for time in times[first:last] if time is not None]
            if len(run) >= _FILMS and run not in (sorted(run), sorted(run, reverse=True)):
                self._what[first:last] = [("aside", "teaser of another story")] * len(run)
            first = last + 1

    def _running_time(self, index: int) -> int | None:
        """Give the seconds that a line begins with, if it is a title behind a running time."""
        line = self._lines[index]
        if not line.text[0].isdigit() or line.ends_sentence or len(line.text) > _SHORT:
            return None
        found = _TIME.match(line.text)
        return int(found[1]) * 60 + int(found[2]) if found else None

    def _judge(self, line: Line, index: int, folded: str, furniture: Furniture) -> What | None:
        """Judge a line, cutting it into words only where something may come of it."""
        short = len(line.text) <= _SHORT
        digits = short and not self._prose[index] and _DIGIT.search(folded) is not None
        if not (digits or furniture.in_block or self._phrases.may_open(folded) or line.text[0] in _SIGNS):
            return furniture.caption(line)
        words = words_of(folded)
        if not short:
            return furniture.long(line, index, words)
        what = furniture.block(line, index, words)
        if what is None and digits:
            stamp = stamp_of(words, self._phrases, self._place(index))
            if stamp:
                if stamp.first == 0 or words.words[stamp.first - 1] != "(":
                    self._stamps[index] = stamp
                if not stamp.first or self._phrases.at(words.words, 0, "byline"):
                    return ("aside", _STAMP)
                self.inside.append(_from_token(line, stamp.first))
                return None
        return what or furniture.line(line, index, words, head=0 < index < self._body)

    def _place(self, index: int) -> Place:
        """Tell where on the page a line stands."""
        if index == 0:
            return Place.TITLE
        if index < min(self._body, _HEAD):
            return Place.HEAD
        return Place.FOOT if index > self._last else Place.BODY

    def _find_headline(self) -> None:
        """
        Find the headline: the line with the known title, else the first of some length above the body.

        What stands above it (sections, kickers) is headline too. A page without running text has one if something
        follows.
        """
        body = self._body if self._body < len(self._lines) else len(self._lines) - 1
        known = " ".join(self.title.strip(AROUND).split())
        above = [i for i in range(body) if self._what[i] is None]
        titled = [i for i in (*above, body) if known and " ".join(self._lines[i].text.split()) == known]
        long = [
            i for i in above if len(self._lines[i].text) <= _SHORT and self._lines[i].text.count(" ") >= _FEW_SPACES
        ]
        last = next(iter(titled or long or above), -1)
        for i in range(last + 1):
            if self._what[i] is None:
                self._what[i] = ("headline", "")
        if last >= 0 and not self.title:
            self.title = self._lines[last].text.lstrip("# ")


def _from_token(line: Line, index: int) -> Zone:
    """Set a line aside from one of its words on."""
    folded = fold(line.text)
    return Zone(line.start + folded.origin(tokenise(folded.text).starts[index]), line.end, "aside", _STAMP)
