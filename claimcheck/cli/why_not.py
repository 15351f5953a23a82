"""`claimcheck why-not`: what keeps two claims apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import structs

from claimcheck.cli import arguments
from claimcheck.cli.exits import OK
from claimcheck.cli.output import to_stdout
from claimcheck.cli.running import find_report
from claimcheck.cli.settings import options_for, settings_for
from claimcheck.errors import UsageError
from claimcheck.text.harmless import shown_block

if TYPE_CHECKING:
    from claimcheck.model import Report

__all__ = ["why_not"]

EXAMPLE = "claimcheck why-not c7f3a1 c81a02 articles/"


def why_not(
    left: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id.")],
    right: Annotated[str, typer.Argument(metavar="CLAIM", help="Another claim's id.")],
    sources: arguments.Sources,
    workers: arguments.Workers = None,
    limits: arguments.Limit = None,
    semantic: arguments.Semantic = False,
    config: arguments.Config = None,
    ui: arguments.Ui = None,
    quiet: arguments.Quiet = False,
) -> int:
    """Say why two claims are in no finding together."""
    from claimcheck.align import why_not as reasons  # noqa: PLC0415 - help needs no alignment

    options = options_for(settings_for(config, sources), ui=ui, workers=workers, limits=limits or (), semantic=semantic)
    report = find_report(sources, options, quiet=quiet)
    if ui is not None:
        report = _in_language(report, options.interface)
    known = {claim.id for claim in report.claims}
    for one in (left, right):
        if one not in known:
            message = f"no claim {one!r} in {' '.join(sources)}"
            raise UsageError(message)
    to_stdout([shown_block(reasons(report, left, right)), "\n"])
    return OK


def _in_language(report: Report, language: str) -> Report:
    """Let a report that was stored in one language be asked in another."""
    settings = structs.replace(report.manifest.settings, interface=language)
    return structs.replace(report, manifest=structs.replace(report.manifest, settings=settings))
