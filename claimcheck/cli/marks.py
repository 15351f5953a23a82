"""`claimcheck marks`: an article with the state of every number."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import arguments
from claimcheck.cli.exits import OK
from claimcheck.cli.output import to_stdout, view_for
from claimcheck.cli.running import find_report, standard_input, texts_of
from claimcheck.cli.settings import options_for, settings_for
from claimcheck.errors import UsageError

__all__ = ["marks"]

EXAMPLE = "claimcheck marks alpha.txt articles/"


def marks(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The article's id, or the end of it.")],
    paths: arguments.Paths,
    workers: arguments.Workers = None,
    limits: arguments.Limit = None,
    config: arguments.Config = None,
    ui: arguments.Ui = None,
    no_bidi: arguments.Bidi = False,
    quiet: arguments.Quiet = False,
) -> int:
    """
    Print an article with the state of every number.

    A number is in a claim, excluded for a reason that is given, or not understood.
    """
    from claimcheck.report.marks import marked_text  # noqa: PLC0415 - help needs no report

    options = options_for(settings_for(config, paths), ui=ui, workers=workers, limits=limits or ())
    stdin = standard_input(paths, twice=True)
    report = find_report(paths, options, stdin=stdin, quiet=quiet)
    wanted = "stdin" if article == "-" else article
    fitting = [one for one in report.articles if wanted in {one.id, one.path}]
    fitting = fitting or [one for one in report.articles if one.id.endswith(wanted)]
    if len(fitting) != 1:
        known = ", ".join(one.id for one in fitting or report.articles)
        message = f"{article!r} names {len(fitting) or 'no'} articles; they are {known}"
        raise UsageError(message)
    text = texts_of(paths, options, stdin).get(fitting[0].id)
    if text is None:
        message = f"the text of {fitting[0].id} is not there to be marked; name the article itself"
        raise UsageError(message)
    view = view_for(options.interface, None, no_bidi=no_bidi)
    to_stdout(marked_text(fitting[0], text, view))
    return OK
