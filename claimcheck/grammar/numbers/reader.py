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

from claimcheck.grammar.numbers.fractions import Fractions, numeral_of
from claimcheck.grammar.numbers.numeral import Numeral, Written
from claimcheck.grammar.numbers.part import Part, whole
from claimcheck.grammar.numbers.parts import DASHES, LARGEST
from claimcheck.grammar.numbers.words import HUNDRED, TEN, Word, word_of

_TIMES = frozenset({"x", "\N{MULTIPLICATION SIGN}", "*"})
_TWO_DIGITS = 2
_EXPONENT = frozenset({"e", "^"})
_SIGNS = frozenset({"+", "-"})


class Reader(Fractions):
    """Reads whole numerals of one scan."""

    __slots__ = ()

    def numeral(self, index: int) -> Numeral | None:
        """Read the longest numeral that begins at a token, signs and articles in front of it aside."""
        if self.is_digits(index):
            return self.in_digits(index)
        word = self.word(index)
        if word is None:
            return self.phrase(index)
        if word.never and any(tuple(self.words[index + 1 : index + 1 + len(rest)]) == rest for rest in word.never):
            return None
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
        return self.power(index) or self.parted(index) or self.complete(index, part)

    def power(self, index: int) -> Numeral | None:
        """Read a number in powers of ten: "1.3x10^6", "6.2 x 10^-4"."""
        times, ten, sign = self.token(index + 1), self.token(index + 2), self.token(index + 3)
        if times not in _TIMES or ten != str(TEN) or sign != "^":
            return self.exponent(index)
        minus = self.token(index + 4) == "-"
        exponent, digits = self.token(index + 4 + minus), self.digits(index)
        if digits is None or not exponent.isdecimal() or len(exponent) > _TWO_DIGITS:
            return None
        value = digits.value / TEN ** int(exponent) if minus else whole(digits.value * TEN ** int(exponent))
        last = index + 4 + minus
        return Numeral(first=index, last=last, low=value, high=value, written="digits", digits=self.words[index])

    def exponent(self, index: int) -> Numeral | None:
        """Read "1.3e6" and "10^6"; what no finite number comes of is none."""
        sign, digits = self.token(index + 1), self.digits(index)
        if sign[:1] not in _EXPONENT or digits is None or digits.abbreviation or not self.scan.touches(index + 1):
            return None
        at = index + 1
        if len(sign) == 1:
            at += 1 + (self.token(index + 2) in _SIGNS)
        power = sign[1:] or self.token(at)
        if not power.isdecimal() or len(power) > _TWO_DIGITS or not self.scan.touches(at):
            return None
        exponent = -int(power) if self.token(at - 1) == "-" else int(power)
        base = float(digits.value)
        if sign == "^" and (abs(base) > LARGEST or (base == 0 and exponent < 0)):
            return None
        value = base**exponent if sign == "^" else float(f"{digits.value}e{exponent}")
        if not abs(value) < LARGEST:
            return None
        low = whole(value)
        return Numeral(first=index, last=at, low=low, high=low, written="digits", digits=self.words[index])

    def complete(self, index: int, part: Part) -> Numeral:
        """Read what follows the first term."""
        return self.special(index, part) or numeral_of(index, self.with_fraction(self.sum(part)))

    def special(self, index: int, part: Part) -> Numeral | None:
        """Read what makes something else of a number: an ordinal's ending, the parts of a fraction, "in five"."""
        end = part.end
        if part.digits and self.token(end) in self.known.ordinal and self.scan.touches(end):
            return _ordinal(index, end, part)
        at = self.over_dash(end)
        if at == end and not part.digits and self.token(end) in DASHES and self.spaced_parts(end + 1):
            part, at = part._replace(end=end + 1), end + 1  # "five - eighths"
        after = self.word(at)
        if not part.digits and (below := self.parts_of(at, one=part.value == 1 and at == end)):
            value = part.value / below
            last = self.over_dash(at + 1)
            return Numeral(first=index, last=last, low=value, high=value, written="words", fraction=True)
        if self.counts_parts(part) and not (index and self.words[index - 1] in self.known.period):
            return self.fraction(index, part._replace(end=at), self.word(at))
        if after is not None and after.continues and part.scale == 1:
            joined = part.value >= 2 * TEN and part.value % TEN == 0 and not part.digits
            if after.ordinal and after.ordinal < TEN and joined:
                return _ordinal(index, at, part._replace(value=part.value + after.ordinal))
            if after.ordinal >= HUNDRED and part.value > 1 and not part.digits:
                return _ordinal(index, at, part._replace(value=part.value * after.ordinal))  # "three millionth"
        return self.share(index, part)

    def spaced_parts(self, at: int) -> bool:
        """Tell whether a fraction ends what is written at a token, behind a dash with spaces around it."""
        word = self.word(at)
        return word is not None and word.fraction is not None and at + 1 >= self.size

    def sum(self, total: Part) -> Part:
        """Add the smaller terms that follow a term."""
        while total.room:
            start, comma = self.over_and(total.end), self.over_comma(total)
            if total.room == HUNDRED and total.digits and self.token(start) in self.known.both:
                start += 1  # "3 hundred and 21"
            start = comma or start
            bare = self.is_digits(start) and start == total.end
            if not self.is_digits(start) and not self.may_join(total.end, start):
                break
            term = self.term(start)
            if term is None or not 0 < term.value < total.room or term.abbreviation or (bare and not term.words):
                break
            if self.counts_parts(term) or (comma and (term.value < HUNDRED or term.digits)):
                break
            total = term._replace(
                value=total.value + term.value,
                room=term.room if term.scale > 1 or (term.digits and term.words) else 0,
                scale=total.scale,
                other=None,
                digits=total.digits or term.digits,
                words=True,
            )
        return total

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
        ranked = self.scan.term(index - 1, "joint") if word.unbounded and index else None
        if ranked is not None and ranked.entry.value == "ranking":
            return None  # "the largest number of schools" says nothing of how many
        if word.dozen:
            return numeral_of(index, Part(term.last + 1, word.dozen, step=1))
        return self.vague(index, word, term.last + 1)

    def over_comma(self, total: Part) -> int:
        """Give the token after a comma between scales told in words ("one million, two hundred thousand"), else 0."""
        if self.commas or total.digits or total.scale == 1 or self.token(total.end) != ",":
            return 0
        return total.end + 1

    def vague(self, index: int, word: Word, end: int = 0) -> Numeral:
        """Read a vague word, with the scales that multiply it: "tens of thousands"."""
        low, high = word.vague or (None, None)
        end, scale = end or index + 1, 1
        after = self.word(end)
        if low is not None and high == TEN and after is not None and after.joins and after.add is not None:
            tens = (after.teen and not after.plus) or (after.plus and TEN < after.add < HUNDRED)
            if tens:  # some units and a ten: thirteen to nineteen, twenty-three to twenty-nine
                low, high, end = after.add + low, after.add + TEN - 1, end + 1
        while True:
            at = end + 1 if self.token(end) in self.known.of else end
            after = self.word(at)
            if after is None or not after.continues:
                break
            factor = HUNDRED if after.hundred else after.scale or after.dozen
            if not factor and after.vague and after.vague[0] == TEN and (low is None or low < TEN):
                factor = TEN  # "several tens"
            if not factor or (high is not None and high > LARGEST):
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
