"""What the two word orders give: one attribution in tokens."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.extract.attribution.cue import Cue  # noqa: TC001 - a field of a named tuple


class Found(NamedTuple):
    """
    A cue with its speaker and contents, all as inclusive pairs of tokens.

    `speaker` is None where nobody is named here (`wa-qala`, `adding that`): `same` then says that the one before
    goes on. `via` are phrases of outlets that relayed the words. `order` names the rule for the trace. A `silent` one
    is a verb whose content was not read: it only tells whom the next verb means. `within` are the tokens in which the
    one before is named, if he is to go on.
    """

    cue: Cue
    speaker: tuple[int, int] | None
    contents: tuple[tuple[int, int], ...]
    order: str
    via: tuple[tuple[int, int], ...] = ()
    same: bool = False
    silent: bool = False
    within: tuple[int, int] | None = None
