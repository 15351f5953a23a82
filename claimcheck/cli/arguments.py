"""Options that more than one command takes, with their help."""

from __future__ import annotations

from typing import Annotated

import typer

__all__ = [
    "Baseline",
    "Bidi",
    "Bom",
    "Config",
    "LedgerFolder",
    "Limit",
    "NoLedger",
    "OptionalSources",
    "Output",
    "Paths",
    "Quiet",
    "Semantic",
    "Sources",
    "Texts",
    "Ui",
    "Workers",
]

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Folders, article files, corpora or a claims.csv; - is standard input."),
]
Sources = Annotated[
    list[str],
    typer.Argument(metavar="PATH...|REPORT.json", help="The articles, or a report that --format json wrote."),
]
OptionalSources = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH...|REPORT.json", help="The articles, or a report that --format json wrote."),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all; its suffix gives the form."
    ),
]
Workers = Annotated[
    str | None,
    typer.Option(metavar="N", help="Processes that read articles; 1 is this one, 0 as many as help (default)."),
]
Config = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Settings in TOML; default: claimcheck.toml in the folder that is named."),
]
Ui = Annotated[
    str | None,
    typer.Option(
        "--ui", metavar="en|ar", help="Language of messages; default: from the locale. Evidence keeps its own."
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="An earlier .sarif; the new one says what is new, updated or gone since."),
]
Semantic = Annotated[
    bool,
    typer.Option("--semantic", help="Let an encoder of sentences propose pairs of statements (the extra [semantic])."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes on standard error.")]
Bidi = Annotated[bool, typer.Option("--no-bidi", help="No isolates around right-to-left text on a terminal.")]
Bom = Annotated[bool, typer.Option("--no-bom", help="No byte-order mark at the beginning of CSV.")]
Limit = Annotated[
    list[str] | None,
    typer.Option(
        "--limit",
        metavar="NAME=N",
        help="Read more or less of an input; NAME is file, markup or unpacked (sizes: 64MB, 2GB), members, depth, "
        "nesting, pages, cells, seconds (of one PDF) or characters (of one article). Repeatable.",
    ),
]
Texts = Annotated[
    str | None,
    typer.Option("--texts", metavar="DIR", help="Write the text of every article into DIR, for checking offsets."),
]
LedgerFolder = Annotated[
    str | None,
    typer.Option("--ledger", metavar="DIR", help="Keep claims.csv and findings.csv in DIR; default: the folder named."),
]
NoLedger = Annotated[bool, typer.Option("--no-ledger", help="Neither read nor write claims.csv and findings.csv.")]
