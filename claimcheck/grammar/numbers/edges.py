"""What stands right around a numeral: signs, articles, clitics, a repetition in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.grammar.numbers.digits import read_digits
from claimcheck.grammar.numbers.numeral import Numeral, step_of
from claimcheck.grammar.numbers.part import whole
from claimcheck.grammar.numbers.reader import Reader

if TYPE_CHECKING:
    from claimcheck.grammar.numbers.numeral import Number
    from claimcheck.grammar.numbers.words import Word
    from claimcheck.languages import Scan

_MINUS = "\N{MINUS SIGN}"
_DECIMAL = "\N{ARABIC DECIMAL SEPARATOR}"
_OPENING = frozenset("([{:<>=$\N{POUND SIGN}\N{EURO SIGN}")
_MEASURING = frozenset("%\N{DEGREE SIGN}")
_BRACKETS = {"(": ")", "[": "]"}
_DEGREES = frozenset({"celsius", "fahrenheit", "degree"})
_PAIR = 2
_SHORTEST_WORD = 3
_PLAIN_DIGITS = 15


def read_numerals(scan: Scan) -> list[Numeral]:
    """Read all numerals of a text, in their order, none overlapping another."""
    reader = Reader(scan)
    numerals: list[Numeral] = []
    free = 0
    for index in scan.anchors("number"):
        if index < free:
            continue
        found = _plain(reader, index)
        if found is None:
            found = reader.numeral(index)
            if found is None:
                continue
            found = _finish(reader, found, free)
        numerals.append(found)
        free = found.last + 1
    return numerals


def _plain(reader: Reader, index: int) -> Numeral | None:
    """Read digits that stand alone between two words without a part in numerals: most numerals, and quickly."""
    scan, words, known = reader.scan, reader.words, reader.known
    token, after = words[index], reader.token(index + 1)
    if not token.isdecimal() or not after[:1].isalpha() or len(token) > _PLAIN_DIGITS:
        return None
    if index == 1 and words[0] == "-":
        return None
    if after in known.small or known[after] is not None or (index and words[index - 1] in known.small):
        return None
    text, start = scan.folded.text, scan.starts[index]
    if text[scan.ends[index]] != " " or (start and text[start - 1] != " "):
        return None
    value = int(token)
    return Numeral(first=index, last=index, low=value, high=value, written="digits", digits=token, step=step_of(value))


def _finish(reader: Reader, found: Numeral, free: int) -> Numeral:
    """Add to a numeral what stands around it; `free` is the first token that no numeral before has used."""
    if found.first > free and reader.words[found.first - 1] in reader.known.between:
        found = _first_of_two(reader, found)
    first, last, low, high, step = found.first, found.last, found.low, found.high, found.step
    head = reader.word(first)
    definite, doubtful = _is_definite(reader, first, head), False
    if head is not None:
        alone = first == last
        doubtful = alone and (reader.words[first] in reader.known.doubtful or _is_ambiguous(reader, found, head))
        if first > free and reader.words[first - 1] in reader.known.article and _takes_article(head):
            first -= 1
            doubtful = doubtful and reader.token(last + 1) not in reader.known.part_after
    if low is not None and high is not None:
        if found.digits and first > free and _is_point(reader, first):
            places = 10 ** len(found.digits)
            first, low, high = first - 1, whole(low / places), whole(high / places)
            step = None if step is None else step / places
        elif first > free and _is_spoken_point(reader, first, last):
            first, step = first - 1, 10.0 ** -len(str(low))
            low = high = float(f"0.{low}")
        if first > free and _is_negative(reader, first, last, low):
            first, low, high = first - 1, -high, -low
        last = _repeated(reader, found, low)
    left, right = _touching(reader, first, last)
    if not (left or right or doubtful or definite) and (first, last) == (found.first, found.last):
        return found
    return replace(
        found,
        first=first,
        last=last,
        low=low,
        high=high,
        step=step,
        article_like=doubtful,
        definite=definite,
        left=left,
        right=right,
    )


def _first_of_two(reader: Reader, found: Numeral) -> Numeral:
    """
    Part "between a hundred and two hundred" where the words could also be one number ("five and twenty").

    A range needs two ends: where no second number follows, the conjunction inside stands between them.
    """
    first, last, known = found.first, found.last, reader.known
    after = reader.word(last + 1)
    if first == last or found.digits or (after is not None and after.plus):
        return found
    if reader.token(last + 1) in known.both and (reader.is_digits(last + 2) or reader.word(last + 2) is not None):
        return found
    for split in range(first + 1, last + 1):
        word = reader.word(split)
        apart = reader.words[split - 1] in known.both
        if not apart and (word is None or not word.plus):
            continue
        size, reader.size = reader.size, split - apart
        low = reader.numeral(first)
        reader.size = size
        high = reader.numeral(split)
        if low is None or high is None or low.low is None or high.high is None:
            continue
        if low.last == split - apart - 1 and high.last >= last and low.low < high.high:
            return low
    return found


def _is_definite(reader: Reader, first: int, head: Word | None) -> bool:
    """Tell whether the article is glued to a numeral."""
    if head is not None:
        return head.definite
    return first > 0 and reader.scan.touches(first) and reader.words[first - 1].endswith(tuple(reader.known.the))


def _is_ambiguous(reader: Reader, found: Numeral, head: Word) -> bool:
    """Tell whether a single word is a part of a match or a year ("the first half"), or a day named like a number."""
    if found.fraction:
        before = reader.word(found.first - 1) if found.first else None
        after = reader.word(found.last + 1)
        return any(word is not None and word.ordinal for word in (before, after))
    return head.definite and head.add is not None and head.add <= _PAIR


def _takes_article(head: Word) -> bool:
    """Tell whether an article before a word belongs to the numeral: "a hundred", "a few", "a third"."""
    if head.ordinal and not head.fraction:
        return False
    return bool(head.hundred or head.scale or head.dozen or head.fraction or head.unbounded or head.vague)


def _is_point(reader: Reader, first: int) -> bool:
    """
    Tell whether a decimal sign without a zero stands before the digits: ".77".

    Where a dot may part thousands it counts only after a word that a number can follow, for a full stop that lost its
    space looks the same.
    """
    sign = reader.words[first - 1]
    if not reader.is_digits(first) or not reader.words[first].isdecimal() or not reader.scan.touches(first):
        return False
    before = reader.words[first - 2] if first > 1 else "("
    follows = before in reader.known.signed or before in _OPENING
    return sign == _DECIMAL or (sign == "." and not reader.scan.touches(first - 1) and (follows or not reader.commas))


def _is_spoken_point(reader: Reader, first: int, last: int) -> bool:
    """Tell whether the word for the decimal sign stands in front of a share: "by **point** five percent"."""
    words, known = reader.words, reader.known
    if words[first - 1] not in known.point or not all(map(str.isalnum, words[first : last + 1])):
        return False
    if first == 1 and last + 1 >= reader.size:
        return True
    unit = reader.scan.term(last + 1, "unit")
    follows = first == 1 or words[first - 2] in known.signed
    return follows and unit is not None and unit.entry.value == "percent"


def _is_negative(reader: Reader, first: int, last: int, low: Number) -> bool:
    """
    Tell whether the token before a numeral is its sign.

    A hyphen is more often a dash, a bullet or part of a name: it counts as a sign where it touches the number alone,
    after a word that a number can follow, an opening sign or nothing, or before a percent or degree sign.
    """
    words, scan, known = reader.words, reader.scan, reader.known
    before = words[first - 2] if first > 1 else ""
    if words[first - 1] in known.minus:
        return not before[:1].isdecimal() and before not in known.alternative  # "plus or minus 4"
    if words[first - 1] != "-" or reader.token(last + 1) == "-":
        return False
    if not scan.touches(first):
        return first == 1 and _is_all(reader, last)  # "- 2 degrees"
    if before and scan.touches(first - 1) and before not in _OPENING:
        return False
    if scan.original[scan.span(first - 1, first - 1)[0]] == _MINUS:
        return not before[:1].isdecimal()
    after = reader.token(last + 1)
    if not before or "\n" in scan.folded.text[scan.ends[first - 2] : scan.starts[first - 1]]:
        unit = scan.term(last + 1, "unit", "after")
        return not after[:1].isalpha() or (unit is not None and unit.entry.value in _DEGREES)
    if before[:1].isdecimal():  # a range ascends: "15 -30 minutes", but "the index 50 -1.3%"
        return after in _MEASURING and (read_digits(before, decimal_comma=reader.commas).value or 0) > low
    return before in known.signed or before in _OPENING or after in _MEASURING


def _is_all(reader: Reader, last: int) -> bool:
    """Tell whether a text ends with a number or with its unit of temperature: what stands in front is its sign."""
    unit = reader.scan.term(last + 1, "unit", "after")
    degrees = unit is not None and unit.entry.value in _DEGREES
    return last + 1 >= reader.size or (degrees and unit is not None and unit.last + 1 >= reader.size)


def _repeated(reader: Reader, found: Numeral, low: Number) -> int:
    """Give the last token of a numeral, over its repetition in brackets in the other writing: "five (5)"."""
    last = found.last
    closing = _BRACKETS.get(reader.token(last + 1))
    if closing is None or found.low != low:
        return last
    again = reader.numeral(last + 2) if last + 2 < reader.size else None
    if again is None or again.low != low or bool(again.digits) == bool(found.digits):
        return last
    return again.last + 1 if reader.token(again.last + 1) == closing else last


def _touching(reader: Reader, first: int, last: int) -> tuple[str, str]:
    """Give the characters that touch a numeral on both sides, letters as "a"; clitics before digits aside."""
    scan = reader.scan
    text, start, end = scan.folded.text, scan.starts[first], scan.ends[last]
    left = text[start - 1] if start else ""
    right = text[end] if end < len(text) else ""
    if left.isalpha():
        clitic = scan.starts[first - 1]
        glued = reader.words[first - 1] in reader.known.clitics and not (clitic and text[clitic - 1].isalnum())
        left = "" if glued or _lost_space_before(reader, first - 1) else "a"
    if right.isalpha():
        right = "" if _is_word(reader, last + 1) else "a"
    return left.strip(), right.strip()


def _is_word(reader: Reader, index: int) -> bool:
    """Tell whether a token that touches digits is a word of its own, which only lost its space; "8News" is a name."""
    reading = reader.scan.readings[index]
    if reading is None or len(reader.words[index]) < _SHORTEST_WORD:
        return False
    scan = reader.scan
    if not index or not scan.quote(index, index)[0].isupper() or not reader.is_digits(index - 1):
        return True
    return scan.term(index, "number") is not None or scan.term(index, "unit") is not None


def _lost_space_before(reader: Reader, index: int) -> bool:
    """Tell the same of a token before digits: letters with a case are a name there ("covid19"), so are name words."""
    scan = reader.scan
    letter = scan.quote(index, index)[0]
    return letter.upper() == letter.lower() and _is_word(reader, index) and scan.term(index, "name", "before") is None
