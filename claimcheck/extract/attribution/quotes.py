"""
Pair quotation marks by where they stand, not by how they are drawn.

News carries every style, and carries them wrong: reversed, mismatched, straight inside straight, left open at the
end of a paragraph and opened again in the next. What holds is that an opening mark has a space before it and a letter
after it, a closing one the other way round.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimcheck.languages import Scan

_DOUBLE = frozenset(
    '"'
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}"
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}\N{FULLWIDTH QUOTATION MARK}"
)
_SINGLE = frozenset(
    "'`"
    "\N{LEFT SINGLE QUOTATION MARK}\N{SINGLE LOW-9 QUOTATION MARK}"
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
)
_OPENERS = frozenset("([{-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}/\N{HORIZONTAL ELLIPSIS}:.,") | _DOUBLE | _SINGLE
_CLOSERS = frozenset(".,;:!?)]}-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}/\N{HORIZONTAL ELLIPSIS}") | _DOUBLE | _SINGLE
_LONGEST_PREFIX = 3
"""Letters that may be written onto the front of a quoted word, as Arabic prepositions and the article are."""
_MARKS = _DOUBLE | _SINGLE


class Quotation(NamedTuple):
    """
    A pair of marks as tokens, and how deep it lies in others.

    `closed` is false where the writer left it open: `close` is then the last token of the paragraph.
    """

    open: int
    close: int
    depth: int
    closed: bool


class _Mark(NamedTuple):
    """One mark: its first and last token ('' is one mark of two), and which way it may face."""

    first: int
    last: int
    single: bool
    may_open: bool
    may_close: bool


def pair_quotes(scan: Scan) -> list[Quotation]:
    """Give all quotations of a text, sorted by their opening mark; pairs never cross and never leave a paragraph."""
    marks = _marks(scan)
    found: list[Quotation] = []
    stack: list[_Mark] = []
    text = scan.folded.text
    previous = None
    for place, mark in enumerate(marks):
        if previous is not None and "\n" in text[scan.ends[previous.last] : scan.starts[mark.first]]:
            _leave_open(scan, stack, found, previous)
        previous = mark
        opened = next((k for k in range(len(stack) - 1, -1, -1) if stack[k].single == mark.single), None)
        if mark.single:
            if mark.may_close and opened is not None:
                found.append(Quotation(stack[opened].first, mark.last, opened, closed=True))
                del stack[opened:]
            elif mark.may_open and not mark.may_close and _closes_later(scan, marks, place):
                stack.append(mark)
            continue
        if mark.may_close and opened is not None:
            found.append(Quotation(stack[opened].first, mark.last, opened, closed=True))
            del stack[opened:]
        elif mark.may_open or opened is None:
            stack.append(mark)
        else:
            found.append(Quotation(stack[opened].first, mark.last, opened, closed=True))
            del stack[opened:]
    if previous is not None:
        _leave_open(scan, stack, found, previous)
    found.sort()
    return found


def _marks(scan: Scan) -> list[_Mark]:
    """Find the marks and look at what stands on both sides of each."""
    words, starts, ends, text = scan.words, scan.starts, scan.ends, scan.folded.text
    marks: list[_Mark] = []
    taken = -1
    for index in compress(range(len(words)), map(_MARKS.__contains__, words)):
        if index <= taken:
            continue
        last = index
        single = words[index] in _SINGLE
        if single and index + 1 < len(words) and words[index + 1] in _SINGLE and starts[index + 1] == ends[index]:
            last, single = index + 1, False
        taken = last
        before = text[starts[index] - 1] if starts[index] else " "
        after = text[ends[last]] if ends[last] < len(text) else " "
        free_before = before.isspace() or before in _OPENERS
        free_after = after.isspace() or after in _CLOSERS
        attached = (
            not free_before
            and not after.isspace()
            and after not in _CLOSERS
            and index > 0
            and _is_prefix(words[index - 1])
        )
        marks.append(
            _Mark(
                index,
                last,
                single,
                may_open=(free_before or attached) and not after.isspace(),
                may_close=not before.isspace() and free_after,
            )
        )
    return marks


def _is_prefix(word: str) -> bool:
    """Tell whether a word may be a clitic that a quotation mark parted from its word; Latin script has none."""
    return word.isalpha() and not word.isascii() and len(word) <= _LONGEST_PREFIX


def _closes_later(scan: Scan, marks: list[_Mark], place: int) -> bool:
    """Tell whether a single mark has a partner in its paragraph: otherwise it is an apostrophe."""
    text = scan.folded.text
    for mark in marks[place + 1 :]:
        if "\n" in text[scan.ends[marks[place].last] : scan.starts[mark.first]]:
            return False
        if mark.single and mark.may_close:
            return True
    return False


def _leave_open(scan: Scan, stack: list[_Mark], found: list[Quotation], last: _Mark) -> None:
    """End what was never closed with its paragraph: only the outermost; what lay open in it is forgotten."""
    if not stack:
        return
    mark = next((mark for mark in stack if not mark.single), None)
    if mark is not None:
        line = scan.folded.text.find("\n", scan.ends[last.last])
        end = len(scan) - 1 if line < 0 else _last_before(scan, line)
        depth = 0
        found[:] = [q if q.open < mark.first else q._replace(depth=q.depth + (q.depth == 0)) for q in found]
        if end > mark.last:
            found.append(Quotation(mark.first, end, depth, closed=False))
    stack.clear()


def _last_before(scan: Scan, offset: int) -> int:
    """Give the last token that starts before a folded offset."""
    low, high = 0, len(scan.starts)
    while low < high:
        middle = (low + high) // 2
        if scan.starts[middle] < offset:
            low = middle + 1
        else:
            high = middle
    return low - 1
