"""`claimcheck explain`: how a finding came about, or what a kind of finding means."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import arguments
from claimcheck.cli.exits import OK
from claimcheck.cli.output import to_stdout
from claimcheck.cli.running import find_report
from claimcheck.cli.settings import options_for, settings_for
from claimcheck.errors import UsageError
from claimcheck.text.harmless import shown_block

__all__ = ["explain"]

EXAMPLE = "claimcheck explain F-3k7a articles/"


def explain(
    what: Annotated[str, typer.Argument(metavar="ID|KIND", help="A finding's id, or a kind of finding.")],
    sources: arguments.OptionalSources = None,
    workers: arguments.Workers = None,
    limits: arguments.Limit = None,
    semantic: arguments.Semantic = False,
    config: arguments.Config = None,
    ui: arguments.Ui = None,
    quiet: arguments.Quiet = False,
) -> int:
    """
    Show how a finding came about, or what a kind means.

    For a finding's id, name the articles or a report as well: every test that it went through is shown.
    """
    # help needs none of the findings' words
    from claimcheck.discrepancies.explain import explain as finding_in_words  # noqa: PLC0415
    from claimcheck.discrepancies.explain import explain_kind  # noqa: PLC0415

    if sources:
        options = options_for(
            settings_for(config, sources), ui=ui, workers=workers, limits=limits or (), semantic=semantic
        )
        text = finding_in_words(report=find_report(sources, options, quiet=quiet), finding_id=what)
    elif (meaning := explain_kind(what)) is not None:
        text = meaning
    else:
        message = f"{what!r} is no kind of finding; for a finding's id, name the articles or a report as well"
        raise UsageError(message)
    to_stdout([shown_block(text), "\n"])
    return OK
