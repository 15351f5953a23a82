"""
What two claims are compared by, one file a facet: amounts, concepts, scopes, places, times, words.

Each facet tells how two claims stand to one another in this one respect and in no other. Alignment makes scores and
vetoes of the answers, the tests of the cascade make explanations of them; so the two can never disagree on what
"another place" or "the same figure" means.
"""

from __future__ import annotations

from typing import Literal

__all__ = ["Relation"]

Relation = Literal["same", "wider", "narrower", "overlaps", "apart", "unknown"]
"""How the left claim stands to the right one; `unknown` where one of them says nothing about it."""
