"""Figures: every number about something. Being built; until then no number is claimed and none is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.draft import Draft
    from claimcheck.grammar.dates import DateReading
    from claimcheck.grammar.numbers import Numeral
    from claimcheck.languages import Scan
    from claimcheck.model import Article, Mark

__all__ = ["read_figures"]


def read_figures(
    scan: Scan,  # noqa: ARG001
    numerals: Sequence[Numeral],  # noqa: ARG001
    dates: Sequence[DateReading],  # noqa: ARG001
    article: Article,  # noqa: ARG001
) -> tuple[list[Draft], list[Mark]]:
    """Give no figures yet."""
    return [], []
