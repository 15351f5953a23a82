"""
The whole report as one JSON object, as `claimcheck schema` describes it.

Each claim comes with the selectors of the W3C Web Annotation Data Model, by which annotation tools find its words again
when the article has been edited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from claimcheck.model import Claim, Report
from claimcheck.report.links import PositionSelector, QuoteSelector, selectors
from claimcheck.text.harmless import json_safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.report.view import View

__all__ = ["PlacedClaim", "PlacedReport", "render"]


class PlacedClaim(Claim, frozen=True, kw_only=True):
    """A claim and where its quote is found: by position, and by the words around it."""

    selectors: tuple[PositionSelector | QuoteSelector, ...] = ()


class PlacedReport(Report, frozen=True, kw_only=True):
    """A report as it is written: its claims with their selectors."""

    claims: tuple[PlacedClaim, ...]


def render(report: Report, view: View) -> Iterator[str]:  # noqa: ARG001 - the form of all renderers
    """Give the object, indented; text is kept exactly, with escapes for what would act on a terminal."""
    yield json_safe(msgspec.json.format(msgspec.json.encode(_placed(report)), indent=1).decode())
    yield "\n"


def _placed(report: Report) -> PlacedReport:
    claims = tuple(PlacedClaim(**_fields(claim), selectors=selectors(claim)) for claim in report.claims)
    return PlacedReport(**_fields(report) | {"claims": claims})


def _fields(value: msgspec.Struct) -> dict[str, Any]:
    return {field: getattr(value, field) for field in value.__struct_fields__}
