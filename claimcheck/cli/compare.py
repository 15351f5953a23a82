"""`claimcheck compare`: how the claims of several articles relate."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import arguments
from claimcheck.cli.exits import exit_code
from claimcheck.cli.output import PLACED, baseline_for, chosen_form, deliver, guard_inputs, view_for
from claimcheck.cli.running import (
    as_command,
    compared,
    complain_of_skipped,
    ledger_folder,
    standard_input,
    texts_of,
    write_texts,
)
from claimcheck.cli.settings import fail_on_for, options_for, settings_for

__all__ = ["compare"]

EXAMPLE = "claimcheck compare articles/ --fail-on unclear"

_FORMS = ("text", "concise", "json", "jsonl", "csv", "html", "md", "sarif")


def compare(
    paths: arguments.Paths,
    form: Annotated[
        str | None, typer.Option("--format", metavar="|".join(_FORMS), help="Form of the output; default: text.")
    ] = None,
    output: arguments.Output = None,
    fail_on: Annotated[
        str | None,
        typer.Option(metavar="LEVEL|KIND|none", help="Which open findings end with code 1; default: conflict."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show agreement, single sources and all evidence.")] = False,
    gaps: Annotated[bool, typer.Option("--gaps", help="List what was not understood, and nouns to teach.")] = False,
    only: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Findings of this kind only; repeatable.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="No findings of this kind; repeatable.")
    ] = None,
    baseline: arguments.Baseline = None,
    workers: arguments.Workers = None,
    limits: arguments.Limit = None,
    semantic: arguments.Semantic = False,
    texts_folder: arguments.Texts = None,
    ledger: arguments.LedgerFolder = None,
    no_ledger: arguments.NoLedger = False,
    config: arguments.Config = None,
    ui: arguments.Ui = None,
    no_bom: arguments.Bom = False,
    no_bidi: arguments.Bidi = False,
    quiet: arguments.Quiet = False,
) -> int:
    """
    Say how the articles differ, and why.

    Figures, dates and statements that speak of the same thing are put together. Differences are conflicts only where
    nothing explains them; explained and unclear ones say what explains them or which fact is missing. Decisions in
    claims.csv and findings.csv are read and kept.
    """
    form = chosen_form(form, output, "text", _FORMS)
    guard_inputs(output, paths)
    earlier = baseline_for([form], baseline)
    settings = settings_for(config, paths)
    limit = fail_on_for(settings, fail_on)
    options = options_for(
        settings,
        ui=ui,
        workers=workers,
        limits=limits or (),
        only=only or (),
        ignore=ignore or (),
        semantic=semantic,
    )
    folder = ledger_folder(paths, ledger, none=no_ledger)
    placed = form in PLACED or gaps
    stdin = standard_input(paths, twice=placed or texts_folder is not None)
    report = compared(paths, options, folder=folder, stdin=stdin, bom=not no_bom, quiet=quiet)
    guard_inputs(output, [one.path for one in report.manifest.inputs])
    view = view_for(
        options.interface,
        output,
        no_bidi=no_bidi,
        bom=not no_bom,
        everything=everything,
        gaps=gaps,
        command=as_command(paths, semantic=semantic),
        texts=texts_of(paths, options, stdin) if placed else {},
        baseline=earlier,
    )
    deliver(report, form, view, output)
    write_texts(texts_folder, paths, options, stdin)
    complain_of_skipped(report, shown_already=form == "text" and output is None)
    return exit_code(report, limit)
