"""
The grammar of numerals: words that add, words that multiply, digits among them.

    numeral  = [sign] term { [and] smaller term } [and a fraction [of the scale]]
    term     = group { scale }  |  dual scale  |  scale
    group    = [small] hundred [[and] small]  |  small  |  digits
    small    = ten [unit]  |  unit and ten  |  unit teen  |  unit

One grammar serves every language: which word plays which part, and whether "and" is a clitic, is in the packs. A part
continues a numeral only where its value is smaller than what the part before leaves room for (a hundred: below 100, a
scale: below that scale), so that "100 and 200" stay two numerals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.grammar.numbers.digits import read_digits
from claimcheck.grammar.numbers.numeral import Number, Numeral, step_of
from claimcheck.grammar.numbers.words import HUNDRED, TEN, NumberWords, Word, number_words

if TYPE_CHECKING:
    from claimcheck.languages import Scan


class Part(NamedTuple):
    """A stretch of a numeral: the token after it, its value, and the bound that a part after it must stay below."""

    end: int
    value: Number
    room: Number = 0
    step: Number | None = None
    scale: int = 1
    other: Number | None = None
    digits: str = ""
    words: bool = True
    abbreviation: str = ""


class Reader:
    """Reads the numerals of one scan."""

    __slots__ = ("commas", "known", "scan", "size", "words")

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.words = scan.words
        self.size = len(scan.words)
        self.known: NumberWords = number_words(scan)
        self.commas = scan.lexicon.decimal_comma

    def word(self, index: int) -> Word | None:
        """Give what the grammar knows of a token, if anything."""
        return self.known[self.words[index]] if index < self.size else None

    def is_digits(self, index: int) -> bool:
        """Tell whether a token is written in digits."""
        return index < self.size and self.words[index][0].isdigit()

    # --- parts ---------------------------------------------------------------------------------------------------

    def small(self, index: int) -> Part | None:
        """Read a number below a hundred in words."""
        word = self.word(index)
        if word is None or word.add is None:
            return None
        value, end = word.add, index + 1
        after = self.word(end)
        if value >= HUNDRED or after is None:
            return Part(end, value)
        if 0 < value < TEN:
            if after.makes_teen and not after.plus:
                return Part(end + 1, value + TEN)
            if after.add is not None and after.plus and after.joins and TEN < after.add < HUNDRED:
                return Part(end + 1, value + after.add)
        return Part(end, value)

    def compound(self, index: int) -> Part | None:
        """Read a number below a hundred in words, with the forms that a separate sign or conjunction joins."""
        found = self.small(index)
        if found is None or found.value >= HUNDRED:
            return found
        end = found.end
        if found.value < TEN and end < self.size and self.words[end] in self.known.plus:
            after = self.word(end + 1)
            if after is not None and after.add is not None and TEN < after.add < HUNDRED and after.joins:
                return Part(end + 2, found.value + after.add)
        if found.value > TEN and found.value % TEN == 0:
            if end < self.size and self.words[end] in "-\u2010\u2013\u2014" and self.scan.touches(end):
                end += 1
            after = self.word(end)
            if after is not None and after.add is not None and 0 < after.add < TEN and not after.plus:
                return Part(end + 1, found.value + after.add)
        return found

    def group(self, index: int) -> Part | None:
        """Read a number below a thousand in words."""
        word = self.word(index)
        if word is None:
            return None
        if word.hundred and not word.vague:
            hundreds = Part(index + 1, HUNDRED)
        else:
            found = self.compound(index)
            if found is None:
                return None
            after = self.word(found.end)
            if found.value >= HUNDRED:
                hundreds = found
            elif after is not None and after.hundred and not after.plus and not after.article and found.value:
                hundreds = Part(found.end + 1, found.value * HUNDRED)
            else:
                return found
        start = self.joined(hundreds.end, digits=True)
        if self.is_digits(start) and start > hundreds.end:
            digits = self.digits(start)
            if digits is not None and digits.value < HUNDRED:
                return Part(digits.end, hundreds.value + digits.value, digits=digits.digits)
        tail = self.compound(start) if start < self.size else None
        if tail is not None and tail.value < HUNDRED and self.may_join(hundreds.end, start):
            after = self.word(tail.end)
            if after is None or not after.hundred or after.plus:
                return Part(tail.end, hundreds.value + tail.value)
        return Part(hundreds.end, hundreds.value, HUNDRED)

    def digits(self, index: int) -> Part | None:
        """Read a number in digits, with a scale abbreviation that touches it."""
        token = self.words[index]
        after = self.word(index + 1)
        scaled = after is not None and after.scale is not None and not after.plus
        read = read_digits(token, decimal_comma=self.commas, scaled=scaled)
        if read.value is None:
            return None
        step = step_of(read.value) if not read.places else 10.0**-read.places
        end = index + 1
        if (
            after is not None
            and after.abbreviation
            and self.scan.starts[end] - self.scan.ends[index] < min(2, len(self.words[end]))
        ):
            scale = after.abbreviation
            return Part(
                end + 1,
                _times(read.value, scale),
                step=_times(step, scale),
                scale=scale,
                other=read.value,
                digits=token,
                words=False,
                abbreviation=self.words[end],
            )
        return Part(end, read.value, step=step, other=read.other, digits=token, words=False)

    def term(self, index: int) -> Part | None:
        """Read a group with the scales that multiply it."""
        if self.is_digits(index):
            found = self.digits(index)
            after = self.word(found.end) if found else None
            hundreds = after is not None and after.hundred and not after.plus and not after.article
            if found and hundreds and found.value < HUNDRED:
                found = Part(found.end + 1, found.value * HUNDRED, HUNDRED, digits=found.digits)
        else:
            word = self.word(index)
            if word is None:
                return None
            follows = self.word(index + 1)
            single = word.dual is not None and not (follows is not None and follows.dual and follows.plus)
            if single and word.dual is not None:
                found = Part(index + 1, word.dual, word.dual // 2, scale=word.dual // 2)
            elif word.scale is not None and word.vague is None:
                found = Part(index + 1, word.scale, word.scale, scale=word.scale)
            else:
                found = self.group(index)
        return None if found is None else self.scaled(found)

    def scaled(self, part: Part) -> Part:
        """Multiply a part with the scales that follow it."""
        while True:
            word = self.word(part.end)
            if word is None or word.plus or not word.joins or part.abbreviation:
                return part
            factor = word.scale or word.dozen
            if factor is None or (word.article and not part.room and not part.words) or factor < part.scale:
                return part
            part = Part(
                part.end + 1,
                _times(part.value, factor),
                factor if part.value == int(part.value) else 0,
                step=None if part.step is None else _times(part.step, factor),
                scale=factor if word.scale else part.scale,
                other=None if part.other is None else _times(part.other, factor),
                digits=part.digits,
            )

    # --- joints --------------------------------------------------------------------------------------------------

    def joined(self, index: int, *, digits: bool = False) -> int:
        """Give the token after a conjunction that may stand at an index, or the index itself."""
        if index < self.size and self.words[index] in self.known.both:
            if digits and self.is_digits(index + 1) and self.words[index] not in self.known.plus:
                return index
            return index + 1
        return index

    def may_join(self, end: int, start: int) -> bool:
        """Tell whether the word at `start` may continue a numeral that ended before `end`."""
        word = self.word(start)
        return word is not None and word.joins and (not word.article or word.plus or start > end)

    def numeral(self, index: int) -> Numeral | None:
        """Read the longest numeral that begins at a token."""
        word = self.word(index)
        if word is not None and word.ordinal is not None and word.add is None:
            return Numeral(first=index, last=index, low=word.ordinal, high=word.ordinal, written="words", ordinal=True)
        if word is not None and (word.vague or word.unbounded) and word.add is None:
            return self.vague(index, word)
        if word is not None and word.fraction:
            return self.fraction(index, word)
        total = self.term(index)
        if total is None:
            if not self.is_digits(index):
                return None
            return Numeral(first=index, last=index, low=None, high=None, written="digits", digits=self.words[index])
        total = self.sum(total)
        return Numeral(
            first=index,
            last=total.end - 1,
            low=total.value,
            high=total.value,
            written="words" if not total.digits else "mixed" if total.words else "digits",
            digits=total.digits,
            other=total.other,
            scale=total.scale,
            step=step_of(total.value) if total.step is None else total.step,
            abbreviation=total.abbreviation,
        )

    def sum(self, total: Part) -> Part:
        """Add the smaller terms that follow a term, and a last fraction."""
        while total.room:
            start = self.joined(total.end, digits=True)
            if start >= self.size:
                break
            if self.is_digits(start):
                if start == total.end:
                    break
            elif not self.may_join(total.end, start):
                break
            term = self.term(start)
            if term is None or term.value >= total.room or not term.value:
                break
            total = Part(
                term.end,
                total.value + term.value,
                term.room if term.scale > 1 else 0,
                step=term.step,
                scale=total.scale,
                digits=total.digits or term.digits,
                words=True,
            )
        return self.and_a_fraction(total)

    def and_a_fraction(self, total: Part) -> Part:
        """Add "and a half": of the scale where there is one, else of one."""
        word = self.word(total.end)
        start = total.end
        if word is None or not word.plus:
            start = self.joined(total.end)
            if start == total.end:
                return total
            if start < self.size and self.words[start] in self.known.article:
                start += 1
            word = self.word(start)
        if word is None or not word.fraction or not word.joins:
            return total
        above, below = word.fraction
        end = start + 1
        after = self.word(end)
        scale = total.scale
        if after is not None and after.scale is not None and not after.plus and after.joins:
            if scale == 1:
                scale = after.scale
                return Part(end + 1, _whole((total.value + above / below) * scale), scale=scale, digits=total.digits)
            if after.scale == scale:
                end += 1
        value = _whole(total.value + scale * above / below)
        return Part(end, value, scale=scale, digits=total.digits, step=_whole(scale / below) if scale > 1 else None)

    def fraction(self, index: int, word: Word) -> Numeral | None:
        """Read a fraction that begins a numeral, and the scale that it is a part of."""
        if word.fraction is None:
            return None
        above, below = word.fraction
        end = index + 1
        after = self.word(end)
        if after is not None and after.scale is not None and not after.plus and after.joins:
            value = _whole(after.scale * above / below)
            return Numeral(
                first=index,
                last=end,
                low=value,
                high=value,
                written="words",
                scale=after.scale,
                step=_whole(after.scale / below),
            )
        value = above / below
        return Numeral(first=index, last=index, low=value, high=value, written="words", fraction=True)

    def vague(self, index: int, word: Word) -> Numeral:
        """Read a vague word, with the scales that multiply it."""
        low, high = word.vague or (None, None)
        end = index + 1
        scale = 1
        while end < self.size:
            at = end + 1 if self.words[end] in self.known.of else end
            after = self.word(at)
            if after is None or after.plus or not after.joins:
                break
            factor = HUNDRED if after.hundred else after.scale or after.dozen
            if factor is None:
                break
            low, high = (
                (2 * factor, TEN * factor - 1)
                if low is None or high is None
                else (
                    low * factor,
                    (high + 1) * factor - 1,
                )
            )
            scale *= after.scale or 1
            end = at + 1
        return Numeral(first=index, last=end - 1, low=low, high=high, written="words", vague=True, scale=scale)


def _times(value: Number, factor: int) -> Number:
    """Multiply without the noise of binary fractions: 2.3 million is 2300000."""
    product = value * factor
    return product if isinstance(product, int) else _whole(round(product, 6))


def _whole(value: float) -> Number:
    """Give a whole number as an integer."""
    return int(value) if value == int(value) else value


def read_numerals(scan: Scan) -> list[Numeral]:
    """Read all numerals of a text, in their order, none overlapping another."""
    reader = Reader(scan)
    numerals: list[Numeral] = []
    taken = 0
    for index in sorted(scan.digit_anchors() + scan.anchors("number")):
        if index < taken:
            continue
        found = reader.numeral(index)
        if found is not None:
            numerals.append(found)
            taken = found.last + 1
    return numerals
