"""
Numbers: from the tokens of a text to values.

    read_numerals(scan)             every numeral of a text: its tokens, its value, how it was written
    decide(numeral, whole=True)     the other value of an ambiguous "18.400", once it is known what is counted
    times(2.3, 1000000)             a number of millions, without the noise of binary fractions
"""

from claimcheck.grammar.numbers.edges import read_numerals
from claimcheck.grammar.numbers.numeral import Numeral, decide
from claimcheck.grammar.numbers.part import times

__all__ = ["Numeral", "decide", "read_numerals", "times"]
