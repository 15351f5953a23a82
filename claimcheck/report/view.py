"""How a report is to be shown: everything a form needs beside the report itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal

from claimcheck.model import Value

__all__ = ["Line", "Tone", "View"]

Tone = Literal["plain", "heading", "faint", "conflict", "unclear", "explained", "agree", "single"]


class Line(Value, frozen=True):
    """A line of the terminal report, and how it may be painted; the words alone say everything."""

    text: str = ""
    tone: Tone = "plain"


class View(Value, frozen=True, kw_only=True):
    """
    What the reader asked for.

    Args:
        interface: the language of messages, `en` or `ar`; evidence stays in its own.
        everything: show `agree` and `single` in full, and the evidence of explained findings.
        gaps: list what was not understood.
        width: columns of the terminal.
        bidi: wrap right-to-left spans in isolates, as terminals that reorder text need.
        bom: begin CSV with a byte-order mark, as spreadsheets need.
        claims: the command lists claims (`extract`), not findings.
        command: the paths of the command line, quoted, for commands to copy.
        texts: article id → text, where a form shows places of the article itself.
        charts: draw timelines with altair, the extra `[charts]`, in place of the plain drawing.
        baseline: the results of an earlier SARIF log (`report.baseline`), to say what is new since; None for none.

    """

    interface: str = "en"
    everything: bool = False
    gaps: bool = False
    width: int = 80
    bidi: bool = False
    bom: bool = True
    claims: bool = False
    command: str = ""
    texts: Mapping[str, str] = MappingProxyType({})
    charts: bool = False
    baseline: tuple[Any, ...] | None = None
