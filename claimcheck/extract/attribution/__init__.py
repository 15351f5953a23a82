"""Who says it, in which words, and through whom: statements with their speakers, cues and contents."""

from claimcheck.extract.attribution.sources import read_sources
from claimcheck.extract.attribution.statements import read_statements

__all__ = ["read_sources", "read_statements"]
