"""
Dates: from words to expressions, and from expressions to days.

    read_dates(scan, numerals)           every date expression of an article, with its place
    resolve(expression, published)       the days that it leaves possible, once the article's date is known
    weekday_conflict(expression)         whether the weekday beside a day was that day's
"""

from claimcheck.grammar.dates.reader import read_dates
from claimcheck.grammar.dates.resolution import resolve
from claimcheck.grammar.dates.told import DateReading
from claimcheck.grammar.dates.weekdays import WRONG_WEEKDAY, WeekdayConflict, weekday_conflict

__all__ = ["WRONG_WEEKDAY", "DateReading", "WeekdayConflict", "read_dates", "resolve", "weekday_conflict"]
