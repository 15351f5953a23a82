"""
Dates as claims, and the date that a figure is true of.

    read_date_claims(scan, dates, article)   when something happened, happens or is due
    when_for(scan, draft, dates)             the date words that a figure rests on
"""

from claimcheck.extract.dates.claims import read_date_claims
from claimcheck.extract.dates.when import when_for

__all__ = ["read_date_claims", "when_for"]
