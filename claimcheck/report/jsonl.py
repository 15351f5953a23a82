"""One JSON object a line: claims for `extract`, findings for `compare`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from claimcheck.ledger import in_order
from claimcheck.text.harmless import json_safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model import Report
    from claimcheck.report.view import View

__all__ = ["render"]


def render(report: Report, view: View) -> Iterator[str]:
    """Give a line a claim, or a line a finding."""
    encode = msgspec.json.Encoder().encode
    for item in in_order(report.claims) if view.claims else report.findings:
        yield json_safe(encode(item).decode()) + "\n"
