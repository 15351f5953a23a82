"""`claimcheck report`: a comparison as files to send on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import arguments
from claimcheck.cli.exits import exit_code
from claimcheck.cli.output import baseline_for, check_extra, chosen_form, deliver, guard_inputs, view_for
from claimcheck.cli.running import (
    as_command,
    compared,
    complain_of_skipped,
    find_report,
    ledger_folder,
    standard_input,
    texts_of,
    write_texts,
)
from claimcheck.cli.settings import options_for, settings_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["report"]

EXAMPLE = "claimcheck report articles/ -o report.html -o report.md"

_FORMS = ("html", "md", "json", "sarif", "csv", "parquet", "jsonld", "jsonl", "text", "concise")


def report(
    sources: arguments.Sources,
    output: Annotated[
        list[str],
        typer.Option("--output", "-o", metavar="FILE", help="A file to write; its suffix gives the form. Repeatable."),
    ],
    baseline: arguments.Baseline = None,
    agreement: Annotated[bool, typer.Option("--all", help="Put agreement and single sources into SARIF, too.")] = False,
    charts: Annotated[
        bool, typer.Option("--charts", help="Draw the timelines of HTML with altair (the extra [charts]).")
    ] = False,
    workers: arguments.Workers = None,
    limits: arguments.Limit = None,
    semantic: arguments.Semantic = False,
    texts_folder: arguments.Texts = None,
    ledger: arguments.LedgerFolder = None,
    no_ledger: arguments.NoLedger = False,
    config: arguments.Config = None,
    ui: arguments.Ui = None,
    no_bom: arguments.Bom = False,
    quiet: arguments.Quiet = False,
) -> int:
    """
    Write a report to send on: HTML, Markdown, SARIF or data.

    Compares the articles, or takes a report that compare --format json wrote. The suffix of each file gives its form:
    .html (one file, whole without scripts), .md (a block a finding), .json, .sarif (code scanning), .csv (findings),
    .parquet (claims), .jsonld (ClaimReview, of what people decided), .jsonl, .txt.
    """
    forms = [(chosen_form(None, name, "html", _FORMS), name) for name in output]
    earlier = _prepared([form for form, _ in forms], baseline, charts=charts)
    for name in output:
        guard_inputs(name, sources)
    options = options_for(settings_for(config, sources), ui=ui, workers=workers, limits=limits or (), semantic=semantic)
    texts: Mapping[str, str] = {}
    if len(sources) == 1 and sources[0].lower().endswith(".json"):
        found = find_report(sources, options, quiet=quiet)
    else:
        folder = ledger_folder(sources, ledger, none=no_ledger)
        stdin = standard_input(sources, twice=True)
        found = compared(sources, options, folder=folder, stdin=stdin, bom=not no_bom, quiet=quiet)
        texts = texts_of(sources, options, stdin)
        write_texts(texts_folder, sources, options, stdin)
    for name in output:
        guard_inputs(name, [one.path for one in found.manifest.inputs])
    for form, name in forms:
        view = view_for(
            options.interface,
            name,
            no_bidi=True,
            bom=not no_bom,
            everything=agreement or form != "sarif",
            gaps=True,
            command=as_command(sources, semantic=semantic),
            texts=texts,
            charts=charts,
            baseline=earlier,
        )
        deliver(found, form, view, name)
    complain_of_skipped(found, shown_already=False)
    return exit_code(found)


def _prepared(forms: Sequence[str], baseline: str | None, *, charts: bool) -> tuple[object, ...] | None:
    """Give the results to compare with; raises an error before the work for what could only fail after it."""
    if charts:
        from claimcheck.report.charts import needed  # noqa: PLC0415 - an extra

        needed()
    for form in forms:
        check_extra(form)
    return baseline_for(forms, baseline)
