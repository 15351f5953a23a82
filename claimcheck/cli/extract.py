"""`claimcheck extract`: every claim of every article."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import arguments
from claimcheck.cli.exits import exit_code
from claimcheck.cli.output import check_extra, chosen_form, deliver, guard_inputs, refuse_existing, view_for
from claimcheck.cli.progress import Bar
from claimcheck.cli.running import complain_of_skipped, standard_input, texts_of, write_texts
from claimcheck.cli.settings import options_for, settings_for

__all__ = ["extract"]

EXAMPLE = "claimcheck extract articles/ -o claims.csv"

_FORMS = ("csv", "jsonl", "parquet", "json", "text", "concise")


def extract(
    paths: arguments.Paths,
    form: Annotated[
        str | None, typer.Option("--format", metavar="|".join(_FORMS), help="Form of the output; default: csv.")
    ] = None,
    output: arguments.Output = None,
    workers: arguments.Workers = None,
    limits: arguments.Limit = None,
    texts_folder: arguments.Texts = None,
    config: arguments.Config = None,
    ui: arguments.Ui = None,
    no_bom: arguments.Bom = False,
    no_bidi: arguments.Bidi = False,
    quiet: arguments.Quiet = False,
) -> int:
    """
    Write every figure, date and statement of the articles.

    Onto an earlier claims.csv it merges: what people wrote there stays, and their corrections win. Any other existing
    file it refuses.
    """
    from claimcheck import pipeline  # noqa: PLC0415 - help needs no pipeline

    form = chosen_form(form, output, "csv", _FORMS)
    check_extra(form)
    guard_inputs(output, paths)
    refuse_existing(output, form)
    options = options_for(settings_for(config, paths), ui=ui, workers=workers, limits=limits or ())
    stdin = standard_input(paths, twice=form == "concise" or texts_folder is not None)
    with Bar(quiet=quiet) as bar:
        report = pipeline.extract(paths, options, progress=bar, stdin=stdin)
    guard_inputs(output, [one.path for one in report.manifest.inputs])
    texts = texts_of(paths, options, stdin) if form == "concise" else {}
    view = view_for(options.interface, output, no_bidi=no_bidi, bom=not no_bom, claims=True, texts=texts)
    deliver(report, form, view, output)
    write_texts(texts_folder, paths, options, stdin)
    complain_of_skipped(report, shown_already=form == "text" and output is None)
    return exit_code(report)
