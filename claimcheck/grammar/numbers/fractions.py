"""Fractions: on their own, of a scale, behind a number, and as "one in five"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.grammar.numbers.numeral import Numeral, Written, step_of
from claimcheck.grammar.numbers.part import Part, times, whole
from claimcheck.grammar.numbers.parts import Parts
from claimcheck.grammar.numbers.words import HUNDRED, TEN

if TYPE_CHECKING:
    from claimcheck.grammar.numbers.words import Word

_STROKES = frozenset({"/", "\N{FRACTION SLASH}", "\N{DIVISION SLASH}"})
_WHOLE_SHARES = frozenset({3, 4, 5, 10, 20, 50, 100, 1000})
_FEWEST, _MOST = 3, 1000
"""Of how many one is told as a share."""


class Fractions(Parts):
    """Reads the fractions of one scan."""

    __slots__ = ()

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
            return numeral_of(index, scaled._replace(step=step, digits=part.digits))
        return Numeral(
            first=index, last=end - 1, low=value, high=value, written=written, digits=part.digits, fraction=True
        )

    def is_part(self, index: int) -> bool:
        """Tell whether a word that is an ordinal or a fraction is the fraction: "a third of", "by a third"."""
        if self._of_unit(index + 1):
            return True
        if index == 0 or self.words[index - 1] not in self.known.article:
            return False
        after = self.token(index + 1)
        if after in ("", ".", *self.known.part_after):
            return True
        plain = not after.isalpha() or self.scan.term(index + 1, "stop") is not None
        return plain and index > 1 and self.words[index - 2] in self.known.part_before

    def _of_unit(self, at: int) -> bool:
        """Tell whether "of a litre" stands at a token: nothing but a part is of a measure ("a tenth of a gallon")."""
        if self.token(at) not in self.known.of:
            return False
        at += 1 + (self.token(at + 1) in self.known.article)
        return self.scan.term(at, "unit", "after") is not None and self.scan.term(at, "date_unit") is None

    def with_fraction(self, total: Part) -> Part:
        """Add "and a half", "and three quarters": of the scale where there is one, else of one."""
        start = self.over_and(total.end)
        apart = start > total.end
        if apart and self.token(start) in self.known.article:
            start = self.over_dash(start + 1)
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
        begins = index == 0 or (index == 1 and (self.words[0] == "-" or self.words[0] in self.known.minus))
        alone = begins and below <= TEN and after >= self.size
        if below not in (HUNDRED, HUNDRED * TEN) and not part_of and not alone:
            return None
        value, digits = above / below, self.words[index]
        return Numeral(
            first=index, last=index + 2, low=value, high=value, written="digits", digits=digits, fraction=True
        )

    def stroke(self, index: int) -> tuple[int, int] | None:
        """Give the two numbers of a fraction like 3/4 at a token, if one stands there on its own."""
        if index + 2 >= self.size or self.words[index + 1] not in _STROKES:
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
        if index and self.words[index - 1] in ("/", "-") and touches(index) and (index > 1 or self.words[0] == "/"):
            return None  # a text may begin with "-4/5"
        return (int(above), int(below)) if int(above) < int(below) else None

    def share(self, index: int, part: Part) -> Numeral | None:
        """Read "one in five", "three out of every ten": a fraction."""
        known, at = self.known, self.over_dash(part.end)
        if self.token(at) in known.over and index == 0:
            return self.divided(index, part, at + 1)
        if not 0 < part.value < HUNDRED or part.scale > 1 or self.token(at) not in known.relating:
            return None
        of, plain = self.words[at] in known.of, self.words[at] in known.share
        at = self.over_dash(at + 1)
        if plain and self.token(at) in known.of:
            at, plain = at + 1, False
        if self.token(at) in known.between and self.token(at + 1) in known.every:
            at += 1
        if self.token(at) in known.every:
            at, plain = at + 1, False
        elif of:
            return None
        base = self.term(at) if at < self.size else None
        if base is None or not part.value < base.value or base.value != int(base.value):
            return None
        if plain and not self.is_share(index, part, base):
            return None
        value = part.value / base.value
        written: Written = (
            "digits" if part.digits and base.digits else "mixed" if part.digits or base.digits else "words"
        )
        return Numeral(
            first=index, last=base.end - 1, low=value, high=value, written=written, digits=part.digits, fraction=True
        )

    def is_share(self, index: int, part: Part, base: Part) -> bool:
        """
        Tell whether "in" makes two numbers a share.

        It does where they are written alike and the second is a usual whole, and where nothing in front of the first
        says whose it is: "nearly one in 12 women", but not "he scored one in 12 games".
        """
        before = self.words[index - 1] if index else "."
        opens = not before[0].isalnum() or before in self.known.part_before
        if base.value in _WHOLE_SHARES:
            return opens or bool(base.digits) == bool(part.digits)
        return opens and part.value == 1 and _FEWEST <= base.value <= _MOST

    def divided(self, index: int, part: Part, at: int) -> Numeral | None:
        """Read "one over three" where that is all that is written."""
        below = self.term(at) if at < self.size else None
        if below is None or not below.value or below.end < self.size:
            return None
        value = part.value / below.value
        written: Written = "digits" if part.digits and below.digits else "mixed"
        return Numeral(
            first=index, last=below.end - 1, low=value, high=value, written=written, digits=part.digits, fraction=True
        )


def numeral_of(first: int, part: Part) -> Numeral:
    """Make a numeral of one value."""
    return Numeral(
        first=first,
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
