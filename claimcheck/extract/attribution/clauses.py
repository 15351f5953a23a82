"""Whether a verb begins a clause of its own, where verbs come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.kinds import ADJUNCT, AUXILIARY, OPENER, RELATIVE, SIGN, THAT, TOPIC

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.page import Page


def joined(page: Page, cue: Cue, first: int) -> bool:
    """Tell whether `and` is written onto a verb, so that the words before it are another verb's (not: `as for X`)."""
    return cue.prefix in page.joins and not page.bits[first] & TOPIC


def fresh(page: Page, cue: Cue) -> bool:
    """Tell whether a clause begins with the verb."""
    if cue.prefix or page.scan.sentence_tokens(cue.first)[0] == cue.first:
        return True
    return bool(page.bits[cue.first - 1] & (SIGN | OPENER | AUXILIARY | RELATIVE | ADJUNCT | THAT))
