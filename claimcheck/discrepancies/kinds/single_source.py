"""
The kind `single-source`.

# What it finds

A figure or date that one outlet alone tells.

# Why it matters

Nothing confirms it and nothing contradicts it; whoever uses it relies on one outlet.

# Example

"the company employs 1,200 people", in one article of five.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.discrepancies.draft import Draft, about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.discrepancies.view import View
    from claimcheck.model import Level

LEVEL: Level = "single"


def find(view: View) -> Iterator[Draft]:
    """Give one finding for every group of figures or dates with one outlet."""
    for group in view.groups:
        if group.group.outlets == 1 and view.claims[group.group.claims[0]].kind != "statement":
            yield Draft(
                kind="single-source",
                level=LEVEL,
                sides=group.sides,
                about=about(group.sides, view.options),
                sign="/",
            )
