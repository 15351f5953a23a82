"""
The parts of a numeral: groups below a thousand, and the scales that multiply them.

    term   = group { scale }  |  dual scale  |  scale  |  digits { scale }
    group  = [small] hundred [[and] small]  |  small
    small  = ten [unit]  |  unit and ten  |  unit teen  |  unit

One grammar serves every language: which word plays which part, and whether "and" is a clitic, stands in the packs.
"""

from __future__ import annotations

import unicodedata

from claimcheck.grammar.numbers.numeral import step_of
from claimcheck.grammar.numbers.part import Part, times
from claimcheck.grammar.numbers.runs import Runs
from claimcheck.grammar.numbers.words import HUNDRED, TEN

DASHES = frozenset("-\N{HYPHEN}\N{EN DASH}\N{EM DASH}")
_YEARLIKE = range(1000, 2101)
_QUARTER = 4
_MOST_DECIMALS = 20
LARGEST = 10**21
"""No scale multiplies what is larger: "million million million …" is no number."""


class Parts(Runs):
    """Reads the parts of numerals in one scan; every reader takes the token to begin at."""

    __slots__ = ()

    def over_dash(self, index: int) -> int:
        """Give the token after a dash that joins two words ("twenty-five"), or the index itself."""
        if self.token(index) in DASHES and index + 1 < self.size:
            touches = self.scan.touches
            if self.words[index] != "-" or (touches(index) and touches(index + 1)):
                return index + 1
        return index

    def over_and(self, index: int) -> int:
        """Give the token after a conjunction that may add a part ("and", but no "and" before digits), or the index."""
        at = self.over_dash(index)
        if self.token(at) not in self.known.both:
            return index
        if self.is_digits(at + 1) and self.words[at] not in self.known.plus:
            return index
        return self.over_dash(at + 1)

    def small(self, index: int) -> Part | None:
        """Read a number word below a thousand and, below a hundred, what belongs to it."""
        word = self.word(index)
        if word is None or (word.add is None and not word.stem):
            return None
        value, end = word.add or word.stem, index + 1
        after = self.word(end)
        if word.stem and not (after is not None and after.teen and after.continues):
            return None
        if value < TEN:
            if after is not None and after.teen and after.continues and value and not word.alone:
                return Part(end + 1, value + TEN)
            apart = self.token(end) in self.known.plus
            after = self.word(end + 1) if apart else after
            ten = after.add if after is not None and after.joins and (after.plus or apart) else None
            if ten is not None and TEN < ten < HUNDRED and value:
                return Part(end + 1 + apart, value + ten)
        elif value < HUNDRED and value % TEN == 0 and not word.teen:
            at = self.over_dash(end)
            at += at == end and self.token(at) in DASHES and not self.scan.touches(at)  # "fifty - two"
            after = self.word(at)
            if after is not None and after.add and after.add < TEN < value and after.continues:
                return Part(at + 1, value + after.add)
        return Part(end, value)

    def group(self, index: int) -> Part | None:
        """Read a number below a thousand in words (also "twenty-five hundred")."""
        word = self.word(index)
        if word is None:
            return None
        if word.hundred:
            found = Part(index + 1, HUNDRED)
            follows = self.word(index + 1)
            if word.definite and not (follows is not None and follows.definite):
                return found  # "20 in the hundred and …": percent, complete in itself
        else:
            small = self.small(index)
            if small is None:
                return None
            found = self.hundreds(small)
            if found.value < HUNDRED:
                return found
        return self.rest_of_hundred(found)

    def hundreds(self, part: Part) -> Part:
        """Multiply a part below a hundred with the hundred that follows, if one does."""
        at = self.over_dash(part.end)
        after = self.word(at)
        if after is None or not after.hundred or not after.continues or after.article:
            return part
        if not 0 < part.value < (HUNDRED * TEN if part.digits else HUNDRED):
            return part
        return part._replace(end=at + 1, value=times(part.value, HUNDRED), step=None, words=True, room=HUNDRED)

    def rest_of_hundred(self, part: Part) -> Part:
        """Add what stands below the hundred."""
        part = part._replace(room=HUNDRED)
        start = self.over_and(part.end)
        if self.is_digits(start):
            digits = self.digits(start) if start > part.end else None
            if digits is not None and digits.value < HUNDRED and not digits.abbreviation:
                return digits._replace(value=part.value + digits.value, words=True)
            return part
        if not self.may_join(part.end, start):
            return part
        small = self.small(start)
        if small is None or small.value >= HUNDRED or self.hundreds(small) is not small:
            return part
        if start > part.end and self.counts_parts(small) and self.is_proper(small):
            return part
        if start == part.end and self.parts_of(small.end - 1):
            return part  # "one hundred **thirty-fifths**"
        return Part(small.end, part.value + small.value)

    def counts_parts(self, part: Part) -> bool:
        """Tell whether a number counts parts: "three quarters", "one fifth", but not "two third graders"."""
        at = self.over_dash(part.end)
        word = self.word(at)
        if word is None or not word.fraction or not word.continues or part.scale > 1 or self.token(at).isnumeric():
            return False
        below = word.fraction[1]
        if part.value <= 0 or part.value != int(part.value) or (below == _QUARTER and part.value > TEN):
            return False
        after = self.over_dash(at + 1)
        if at == part.end and after > at + 1 and self.scan.term(after, "unit") is None:
            return False  # "4 quarter-finals"
        return not word.ordinal or (part.value == 1 and self.token(at + 1) not in DASHES)

    def is_proper(self, part: Part) -> bool:
        """Tell whether a number that counts parts is less than one: "three fifths", not "thirty fifths"."""
        word = self.word(self.over_dash(part.end))
        return word is not None and word.fraction is not None and part.value * word.fraction[0] < word.fraction[1]

    def parts_of(self, ten: int, *, one: bool = False) -> int:
        """Give the denominator of which a token is the ten ("**thirty**-fifths"), else 0; `one`: of one part alone."""
        word, behind = self.word(ten), self.word(self.over_dash(ten + 1))
        if word is None or not word.add or word.teen or word.add % TEN or not TEN < word.add < HUNDRED:
            return 0
        if behind is None or behind.fraction is None or not behind.continues or (behind.ordinal and not one):
            return 0
        above, below = behind.fraction
        return word.add + below if above == 1 and below < TEN and below != _QUARTER else 0

    def may_join(self, end: int, start: int) -> bool:
        """Tell whether the word at `start` may be added to a part that ended before `end`."""
        word = self.word(start)
        return word is not None and word.joins and (not word.article or word.plus or start > end)

    def digits(self, index: int) -> Part | None:
        """Read a number in digits, with a scale abbreviation behind it; None where the digits are no number."""
        token = self.words[index]
        end, read = self.run(index, token)
        if read.value is None:
            return None
        step = 10.0**-read.places if read.places else step_of(read.value)
        value = read.value
        at = self.over_dash(end) if self.is_money(index) else end
        after = self.word(at)
        if after is not None and after.abbreviation:
            abbreviation = self.words[at]
            if at > end or self.abbreviates(index, end, abbreviation):
                scale = after.abbreviation
                scaled, step = times(value, scale), times(step, scale)
                # a capital is no unit of measure: "3M" is millions, "3m" may be metres
                other = None if self.scan.quote(at, at).isupper() else value
                return Part(at + 1, scaled, 0, step, scale, other, token, words=False, abbreviation=abbreviation)
        return Part(end, value, 0, step, 1, read.other, token, words=False)

    def abbreviates(self, first: int, at: int, abbreviation: str) -> bool:
        """
        Tell whether a scale's abbreviation belongs to the digits before.

        It does in "5m", "5 mn", "$5 M" and "8 B people", but not in "5 m".
        """
        scan = self.scan
        gap = scan.starts[at] - scan.ends[at - 1]
        if len(abbreviation) > 1 and scan.term(at, "unit", "after") is not None:
            return gap <= 1 and self.is_money(first)  # "$5MM", but "5mm"
        if gap < min(2, len(abbreviation)):
            return True
        counts = self.is_money(first) or scan.term(at + 1, "noun") is not None
        return gap == 1 and counts and scan.quote(at, at).isupper()

    def is_money(self, first: int) -> bool:
        """Tell whether the sign of a currency stands before digits: "$250-M" is no range and no metres."""
        return first > 0 and unicodedata.category(self.words[first - 1][0]) == "Sc"

    def term(self, index: int) -> Part | None:
        """Read a group, or digits, with the scales that multiply it."""
        if self.is_digits(index):
            found = self.digits(index)
            if found is None or found.abbreviation:
                return found
            return self.scaled(self.point(self.hundreds(found)))
        part = self.multiplier(index) or self.group(index)
        return None if part is None else self.scaled(self.point(part))

    def multiplier(self, index: int) -> Part | None:
        """Read a scale or a dozen that stands for one of it, or the dual of a scale."""
        word = self.word(index)
        if word is None or (word.vague and not word.dual):
            return None
        if word.dual and (not word.scale or self.is_dual(index)):
            scale = word.dual // 2
            return Part(index + 1, word.dual, scale, scale=scale)
        if word.scale:
            return Part(index + 1, word.scale, word.scale, scale=word.scale)
        return Part(index + 1, word.dozen) if word.dozen else None

    def is_dual(self, index: int) -> bool:
        """
        Tell whether a form that is one scale or the dual of it is the dual here.

        The dual loses its ending only right before the noun that it counts; at the end of a phrase, or before a
        conjunction, the same letters are one scale with its case ending.
        """
        after = self.token(index + 1)
        if not after or not after[0].isalpha() or after in self.known.both or after in self.functions:
            return False
        word = self.word(index + 1)
        return word is None or word.continues

    def scaled(self, part: Part) -> Part:
        """Multiply a part with the scales that follow it."""
        while not part.abbreviation:
            at = self.over_dash(part.end)
            word = self.word(at)
            if word is None or not word.continues:
                break
            factor = word.scale or word.dozen or (len(self.words[at]) > 1 and word.abbreviation)
            if word.abbreviation and self.scan.term(at, "unit", "after") is not None:
                break  # "5 mm"
            if not factor or factor < part.scale or part.value > LARGEST or (word.article and not part.words):
                break
            if word.vague and not part.words and part.value in _YEARLIKE:
                break  # "in 2021 thousands …"
            part = part._replace(
                end=at + 1,
                value=times(part.value, factor),
                room=factor if part.value == int(part.value) else 0,
                step=None if part.step is None else times(part.step, factor),
                scale=part.scale if word.dozen else factor,
                other=None if part.other is None else times(part.other, factor),
                words=True,
            )
        return part

    def point(self, part: Part) -> Part:
        """Add decimals that are told in words: "two point five", also digit by digit."""
        if self.token(part.end) not in self.known.point or part.value != int(part.value):
            return part
        at = part.end + 1
        if self.is_digits(at):
            spoken, end = self.words[at], at + 1
        else:
            group = self.group(at)
            if group is None:
                return part
            spoken, end = str(group.value), group.end
            after = self.word(end)
            while (
                len(spoken) == end - at < _MOST_DECIMALS
                and after is not None
                and after.add is not None
                and after.add < TEN
            ):
                spoken, end = spoken + str(after.add), end + 1
                after = self.word(end)
        if not spoken.isdecimal():
            return part
        return part._replace(
            end=end, value=float(f"{part.value}.{spoken}"), room=0, step=10.0 ** -len(spoken), other=None, words=True
        )
