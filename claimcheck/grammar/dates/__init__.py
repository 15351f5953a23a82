"""
Dates: from words to expressions, and from expressions to days.

    read_dates(scan, numerals)       every date expression of an article, with its place
    resolve(expression, published)   the days that it leaves possible, once the article's date is known
"""

from claimcheck.grammar.dates.reader import DateReading, read_dates
from claimcheck.grammar.dates.resolution import resolve

__all__ = ["DateReading", "read_dates", "resolve"]
