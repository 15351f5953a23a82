"""
From the parts to whole numerals: sums, fractions, vague words, ordinals, signs.

    numeral  = [sign] term { [and] smaller term } [and a fraction [of the scale]]
             | [number] fraction [of a scale]  |  term in term
             | vague [of] { scale }
             | ordinal [and ten]

A term continues a numeral only where its value is smaller than what the part before leaves room for (a hundred: below
100, a scale: below that scale), so that "100 and 200" stay two numerals.
"""

from __future__ import annotations

from claimcheck.grammar.numbers.numeral import Numeral, Written, step_of
from claimcheck.grammar.numbers.parts import Part, Parts, times, whole
from claimcheck.grammar.numbers.words import HUNDRED, TEN, Word, word_of

_WHOLE_SHARES = frozenset({3, 4, 5, 10, 20, 50, 100, 1000})


class Reader(Parts):
    """Reads whole numerals of one scan."""

    __slots__ = ()

    def numeral(self, index: int) -> Numeral | None:
        """Read the longest numeral that begins at a token, signs and articles in front of it aside."""
        if self.is_digits(index):
            return self.in_digits(index)
        word = self.word(index)
        if word is None:
            return self.phrase(index)
        if word.fraction and (not word.ordinal or self.is_part(index)):
            return self.fraction(index, Part(index, 1), word)
        if word.ordinal:
            return self.ordinal(index, word)
        if word.vague or word.unbounded:
            return self.vague(index, word)
        part = self.term(index)
        return None if part is None else self.complete(index, part)

    def in_digits(self, index: int) -> Numeral:
        """Read a numeral that begins with digits: there always is one, if only to say that they are no number."""
        part = self.term(index)
        if part is None:
            return Numeral(first=index, last=index, low=None, high=None, written="digits", digits=self.words[index])
        return self.parted(index) or self.complete(index, part)

    def complete(self, index: int, part: Part) -> Numeral:
        """Read what follows the first term."""
        return self.special(index, part) or self.plain(index, self.with_fraction(self.sum(part)))

    def plain(self, index: int, part: Part) -> Numeral:
        """Make a numeral of one value."""
        return Numeral(
            first=index,
            last=part.end - 1,
            low=part.value,
            high=part.value,
            written="words" if not part.digits else "mixed" if part.words else "digits",
            digits=part.digits,
            other=part.other,
            scale=part.scale,
            step=step_of(part.value) if part.step is None else part.step,
            abbreviation=part.abbreviation,
        )

    def special(self, index: int, part: Part) -> Numeral | None:
        """Read what makes something else of a number: an ordinal's ending, the parts of a fraction, "in five"."""
        end = part.end
        if part.digits and self.token(end) in self.known.ordinal and self.scan.touches(end):
            return _ordinal(index, end, part)
        at = self.over_dash(end)
        after = self.word(at)
        if self.counts_parts(part):
            return self.fraction(index, part._replace(end=at), self.word(at))
        if after is not None and after.continues and part.scale == 1:
            joined = part.value >= 2 * TEN and part.value % TEN == 0 and not part.digits
            if after.ordinal and after.ordinal < TEN and joined:
                return _ordinal(index, at, part._replace(value=part.value + after.ordinal))
        return self.share(index, part)

    def sum(self, total: Part) -> Part:
        """Add the smaller terms that follow a term."""
        while total.room:
            start = self.over_and(total.end)
            bare = self.is_digits(start) and start == total.end
            if not self.is_digits(start) and not self.may_join(total.end, start):
                break
            term = self.term(start)
            if term is None or not 0 < term.value < total.room or term.abbreviation or (bare and not term.words):
                break
            if self.counts_parts(term):
                break
            total = term._replace(
                value=total.value + term.value,
                room=term.room if term.scale > 1 else 0,
                scale=total.scale,
                other=None,
                digits=total.digits or term.digits,
                words=True,
            )
        return total

    def with_fraction(self, total: Part) -> Part:
        """Add "and a half", "and three quarters": of the scale where there is one, else of one."""
        start = self.over_and(total.end)
        apart = start > total.end
        if apart and self.token(start) in self.known.article:
            start += 1
        word = self.word(start)
        if word is None or not word.joins:
            return self.mixed(total)
        joined = apart or word.plus
        counted = self.small(start) if joined and word.add else None
        if counted is not None and self.counts_parts(counted):
            start = self.over_dash(counted.end)
            word = self.word(start)
        elif word.ordinal and not apart:
            return total
        if word is None or not word.fraction or not (joined or self.words[start].isnumeric()):
            return total
        above, below = word.fraction
        return self.add_fraction(total, (counted.value if counted else 1) * above / below, below, start + 1)

    def add_fraction(self, total: Part, fraction: float, below: int, end: int) -> Part:
        """Add a part of the scale before it, of a smaller one behind it, or of one, all multiplied by what follows."""
        scale = total.scale
        at = self.over_dash(end + (self.token(end) in self.known.article))
        after = self.word(at)
        unit = after.scale if after is not None and after.continues else 0
        if unit and scale == 1:
            total, scale = total._replace(value=times(total.value, unit)), unit
        elif unit > scale:
            return total
        of = unit or scale
        return total._replace(
            end=at + 1 if unit else end,
            value=whole(total.value + of * fraction),
            step=whole(of / below),
            scale=scale,
            other=None,
            words=True,
        )

    def mixed(self, total: Part) -> Part:
        """Add a fraction written with a stroke: "2 1/2"."""
        found = self.stroke(total.end) if total.digits and total.end < self.size else None
        if found is None or total.words or total.value != int(total.value):
            return total
        above, below = found
        if below not in (2, 3, 4, 8, 16):
            return total
        return total._replace(end=total.end + 3, value=whole(total.value + above / below), step=1 / below, other=None)

    def parted(self, index: int) -> Numeral | None:
        """Read "20/100", "3/4 of", "1/2 litre": a fraction that can be no date."""
        found = self.stroke(index)
        if found is None:
            return None
        above, below = found
        after = index + 3
        part_of = self.token(after) in self.known.of or self.scan.term(after, "unit", "after") is not None
        if below not in (HUNDRED, HUNDRED * TEN) and not part_of:
            return None
        value, digits = above / below, self.words[index]
        return Numeral(
            first=index, last=index + 2, low=value, high=value, written="digits", digits=digits, fraction=True
        )

    def stroke(self, index: int) -> tuple[int, int] | None:
        """Give the two numbers of a fraction like 3/4 at a token, if one stands there on its own."""
        if index + 2 >= self.size or self.words[index + 1] != "/":
            return None
        above, below = self.words[index], self.words[index + 2]
        if not (above.isdecimal() and below.isdecimal() and above[0] != "0" and below[0] != "0"):
            return None
        touches = self.scan.touches
        if (
            not touches(index + 1)
            or not touches(index + 2)
            or (self.token(index + 3) in ("/", "-") and touches(index + 3))
        ):
            return None
        if index and self.words[index - 1] in ("/", "-") and touches(index):
            return None
        return (int(above), int(below)) if int(above) < int(below) else None

    def is_part(self, index: int) -> bool:
        """Tell whether a word that is an ordinal or a fraction is the fraction: "a third of", "by a third"."""
        if index == 0 or self.words[index - 1] not in self.known.article:
            return False
        return self.token(index + 1) in self.known.part_after or (
            index > 1 and self.words[index - 2] in self.known.part_before
        )

    def fraction(self, index: int, part: Part, word: Word | None) -> Numeral | None:
        """Read a fraction whose denominator stands at `part.end`, and the scale that it is a part of."""
        if word is None or word.fraction is None:
            return None
        above, below = word.fraction
        value = part.value * above / below
        end = at = part.end + 1
        if self.token(at) in self.known.of:
            at += 1
        if self.token(at) in self.known.article:
            at += 1
        at = self.over_dash(at)
        after = self.word(at)
        written: Written = "mixed" if part.digits else "words"
        if after is not None and after.continues and (after.scale or after.dozen) and not (after.vague and at > end):
            factor = after.scale or after.dozen
            scaled = self.scaled(Part(at + 1, whole(value * factor), 0, scale=after.scale or 1))
            step = whole(factor / below) if after.scale else None
            return self.plain(index, scaled._replace(step=step, digits=part.digits))
        return Numeral(
            first=index, last=end - 1, low=value, high=value, written=written, digits=part.digits, fraction=True
        )

    def share(self, index: int, part: Part) -> Numeral | None:
        """Read "one in five", "three out of every ten": a fraction."""
        if not 0 < part.value < HUNDRED or part.scale > 1 or self.token(part.end) not in self.known.relating:
            return None
        known, at = self.known, part.end + 1
        plain = self.words[part.end] in known.share
        if plain and self.token(at) in known.of:
            at, plain = at + 1, False
        if self.token(at) in known.every:
            at, plain = at + 1, False
        elif self.words[part.end] in known.of:
            return None
        base = self.term(at) if at < self.size else None
        if base is None or not part.value < base.value or base.value != int(base.value):
            return None
        if plain and (base.value not in _WHOLE_SHARES or bool(base.digits) != bool(part.digits)):
            return None
        value = part.value / base.value
        written: Written = (
            "digits" if part.digits and base.digits else "mixed" if part.digits or base.digits else "words"
        )
        return Numeral(
            first=index, last=base.end - 1, low=value, high=value, written=written, digits=part.digits, fraction=True
        )

    def ordinal(self, index: int, word: Word) -> Numeral:
        """Read an ordinal word with the ten that follows its unit in some languages."""
        value, end = word.ordinal, index + 1
        apart = self.token(end) in self.known.plus
        after = self.word(end + apart)
        if after is not None and after.add is not None and after.joins and value < TEN:
            if after.teen and not after.plus and not apart:
                return _ordinal(index, end, Part(end, value + TEN))
            if (after.plus or apart) and TEN < after.add < HUNDRED:
                return _ordinal(index, end + apart, Part(end, value + after.add))
        return _ordinal(index, index, Part(end, value))

    def phrase(self, index: int) -> Numeral | None:
        """Read a term of several words: "scores of", "a baker's dozen"."""
        term = self.scan.term(index, "number")
        if term is None or term.last == index:
            return None
        word = word_of(term.entry.sub, term.entry.value)
        if word.dozen:
            return self.plain(index, Part(term.last + 1, word.dozen, step=1))
        return self.vague(index, word, term.last + 1)

    def vague(self, index: int, word: Word, end: int = 0) -> Numeral:
        """Read a vague word, with the scales that multiply it: "tens of thousands"."""
        low, high = word.vague or (None, None)
        end, scale = end or index + 1, 1
        while True:
            at = end + 1 if self.token(end) in self.known.of else end
            after = self.word(at)
            if after is None or not after.continues:
                break
            factor = HUNDRED if after.hundred else after.scale or after.dozen
            if not factor:
                break
            if low is None or high is None:
                low, high = 2 * factor, TEN * factor
            else:
                low, high = low * factor, high * factor
            scale *= after.scale or 1
            end = at + 1
        return Numeral(first=index, last=end - 1, low=low, high=high, written="words", vague=True, scale=scale)


def _ordinal(first: int, last: int, part: Part) -> Numeral:
    """Make the numeral of a place in an order."""
    written: Written = "mixed" if part.digits else "words"
    value = part.value
    return Numeral(
        first=first, last=last, low=value, high=value, written=written, digits=part.digits, step=1, ordinal=True
    )
