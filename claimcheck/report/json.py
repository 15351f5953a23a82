"""The whole report as one JSON object, as `claimcheck schema` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from claimcheck.text.harmless import json_safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Report
    from claimcheck.report.view import View

__all__ = ["render"]


def render(report: Report, view: View) -> Iterator[str]:  # noqa: ARG001 - the form of all renderers
    """Give the object, indented; text is kept exactly, with escapes for what would act on a terminal."""
    yield json_safe(msgspec.json.format(msgspec.json.encode(report), indent=1).decode())
    yield "\n"
