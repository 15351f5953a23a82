"""
The passages of an article that are in another language than the rest: a paragraph, or a long quotation within one.

An article of one language costs no more than a glance at each of its lines. What a passage is in is told as for whole
articles; one in a language that is read has its own pack, one that is not is set aside and named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.languages import is_plainly_english, languages, name_of, recognised, script_of
from claimcheck.model import Passage, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"\S[^\n\r\u2028\u2029]*")
_LEAST = 40
_GLANCE = 80
"""
Characters that show the language of a line in the script of the article, and of a line in Latin letters that is looked
at for that: more than a headline has.
"""
_FOREIGN_LINE = 3
_FOREIGN_RUN = 5
"""Words of a line, and of a run within a line, in another script, below which it is a name."""
_ARAB, _LATN = "\u0620-\u06ff", "A-Za-z\u00c0-\u024f"
_OTHER = "\u0370-\u05ff\u0900-\u1fff\u3040-\ud7af"
# What tells at a glance that a line may not be all in the language of its article. As text, here and below: each is
# compiled when a line asks for it, as a class of many alphabets takes several milliseconds.
_NOT_LATIN = f"[{_ARAB}{_OTHER}]"
_NOT_ARABIC = f"[{_LATN}\u0679-\u06a3\u06a5-\u06d5{_OTHER}]"
_RUNS = {
    "Arab": f"[{_LATN}][^{_ARAB}\n]*[{_LATN}]",
    "Latn": f"[{_ARAB}][^{_LATN}\n]*[{_ARAB}]",
}
"""Script of a line → what in it is written in the other one, from the first letter to the last."""
_WORDS = {
    script: f"(?<![^\\s\"'(\u201c\u2018\u00ab-])[{letters}]{{2,}}(?![/@:.][^\\s])"
    for script, letters in (("Arab", _ARAB), ("Latn", _LATN))
}
"""Script → its words; the parts of an address are none."""
_LETTER = r"[^\W\d_]"
_QUOTED = '["\u201c\u201d\u201e\u00ab][^"\u201c\u201d\u00ab\u00bb\n]*["\u201c\u201d\u00bb]'
_FRAME = 2
"""Words around a quotation that tell the language of a line, however long the quotation is."""
_OPENS = "(?:^|[\"'\u201c\u201d\u2018\u00ab(\\[:])[ \t]*(?P<figure>[$\u00a3\u20ac]?\\d[\\d.,]*%?[ -]?)$"
"""A figure that a quotation, or a line, begins with."""
_CLOSES = "[ -]?\\d[\\d.,]*%?(?=[ \t]*[.!?\u061f]?[\"'\u201c\u201d\u2019\u00bb)\\]])"
"""A figure that a quotation ends with."""


def passages_of(text: str, language: str) -> tuple[tuple[Passage, ...], list[Zone]]:
    """
    Find what of a text is in another language than `language`.

    Gives the passages in languages that are read, sorted, one within another where a quotation stands in it; and zones
    that set aside those in languages that are not.
    """
    if language == "ar" and not re.search(_NOT_ARABIC, text):
        return (), []
    found: list[Passage] = []
    for line in _LINE.finditer(text):
        found.extend(_of_line(line[0].rstrip(), line.start(), language))
    read: list[Passage] = []
    unread: list[Zone] = []
    for one in found:
        if one.language in languages():
            read.append(one)
        else:
            reason = f"passage in {name_of(one.language) or one.language}"
            unread.append(Zone(one.start, one.end, "aside", reason))
    return _joined(text, read), unread


def _of_line(line: str, at: int, language: str) -> Iterator[Passage]:
    """Give the passages of a line: the line itself, then what stands in it."""
    if not _is_suspect(line, language):
        return
    host = _language_of_line(line, language)
    if host != language:
        yield Passage(at, at + len(line), host)
        if host not in languages():
            return
    runs = _RUNS.get(script_of(host))
    for run in re.finditer(runs, line) if runs else ():
        start, end = _with_figures(line, *run.span())
        code = recognised(run[0])
        script = script_of(code)
        if script != script_of(host) and len(re.findall(_WORDS[script], run[0])) >= _FOREIGN_RUN:
            yield Passage(at + start, at + end, code)


def _is_suspect(line: str, language: str) -> bool:
    """Tell at a glance whether a line may hold anything in another language."""
    if language == "en":
        if not line.isascii() and re.search(_NOT_LATIN, line):
            return True
        return len(line) >= _GLANCE and not is_plainly_english(line)
    return re.search(_NOT_ARABIC, line) is not None


def _language_of_line(line: str, language: str) -> str:
    """
    Tell the language of a line: that of the words around its quotations, if there are any.

    In another script it takes some words, of which one begins the line; in the script of the article it takes many.
    """
    frame = re.sub(_QUOTED, " ", line)
    framed = len(frame) < len(line) and max(len(re.findall(words, frame)) for words in _WORDS.values()) >= _FRAME
    seen = recognised(frame if framed else line)
    script = script_of(seen)
    if seen == language:
        return seen
    if script not in _WORDS or script == script_of(language):
        return seen if len(line) >= _LEAST else language
    first = re.search(_LETTER, line)
    begins = first is not None and re.match(_WORDS[script], f"{first[0]}{first[0]}") is not None
    return seen if begins and len(re.findall(_WORDS[script], line)) >= _FOREIGN_LINE else language


def _with_figures(line: str, start: int, end: int) -> tuple[int, int]:
    """Take in the figure that a quotation begins or ends with."""
    opening = re.search(_OPENS, line[:start])
    closing = re.compile(_CLOSES).match(line, end)
    return opening.start("figure") if opening else start, closing.end() if closing else end


def _joined(text: str, passages: list[Passage]) -> tuple[Passage, ...]:
    """Make one passage of those that follow upon one another in one language, paragraph by paragraph."""
    joined: list[Passage] = []
    for one in passages:
        before = joined[-1] if joined else None
        follows = before and before.end <= one.start and not text[before.end : one.start].strip()
        if before and follows and before.language == one.language:
            joined[-1] = Passage(before.start, one.end, one.language)
        else:
            joined.append(one)
    return tuple(joined)
