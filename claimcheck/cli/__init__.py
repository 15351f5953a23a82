"""
The command line: one module a command, each of which parses, calls, shows and gives an exit code.

Only the command that is asked for is imported; `--help` and a mistyped command import them all, and none of them
imports what it may not need.

Exit codes: 0 nothing open at or above `--fail-on`, 1 open findings, 2 wrong usage, 3 an input that should be readable
was not or an internal error, 5 no claims found.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Final, NoReturn

import typer

from claimcheck.cli.exits import FAILED, INTERRUPTED, OK, USAGE
from claimcheck.cli.plain import PlainCommand, PlainGroup
from claimcheck.errors import ClaimcheckError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["COMMANDS", "application", "main", "run"]

COMMANDS: Final = ("compare", "extract", "report", "explain", "why-not", "marks", "read", "schema", "languages")
"""In the order of the help; the module of a command has its name, with `_` for `-`, and so has its function."""

_HELP = """
Say which figures, dates and statements differ between news articles, and why.

Reads articles in Arabic and English, puts together what speaks of the same thing, and explains every difference in
the sources' own words. It works offline and never says that a claim is true or false.
"""


def main() -> NoReturn:
    """Run the command line of this process and end it; the console script and `python -m claimcheck`."""
    # Collecting after every 700 new objects finds next to nothing here: values are in no cycles.
    gc.set_threshold(100_000, 50, 50)
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):  # whoever read it has gone
            stream.flush()
    # Nothing is open any more. Ending the usual way would take every object apart first: a tenth of a small comparison.
    os._exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit code; errors are one line each on standard error."""
    wanted = [name for name in COMMANDS if arguments and name == arguments[0]]
    try:
        words = list(arguments) or ["--help"]
        result = application(wanted or COMMANDS)(words, prog_name="claimcheck", standalone_mode=False)
    except UsageError as error:
        return _complain(error, USAGE)
    except ClaimcheckError as error:
        return _complain(error, FAILED)
    except (KeyboardInterrupt, typer.Abort):
        return _complain("interrupted", INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the last stop: one line, and a code that says so
        # Errors of the parser carry the code and words that they are to be shown with.
        code = getattr(error, "exit_code", None)
        if code == INTERRUPTED:
            return _complain("interrupted", INTERRUPTED)
        if code is None:
            return _complain(f"internal error: {type(error).__name__}: {error}", FAILED)
        say = getattr(error, "format_message", None)
        return _complain(say() if say else error, USAGE) if code else OK
    if result == INTERRUPTED:
        return _complain("interrupted", INTERRUPTED)
    if not arguments:
        return USAGE
    return result if isinstance(result, int) else OK


def application(names: Iterable[str]) -> typer.Typer:
    """Make the application with some of the commands."""
    app = typer.Typer(
        cls=PlainGroup,
        help=_HELP,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(_common)
    for name in names:
        module = import_module(f"claimcheck.cli.{name.replace('-', '_')}")
        app.command(name, cls=PlainCommand, epilog=f"Example:  {module.EXAMPLE}")(
            getattr(module, name.replace("-", "_"))
        )
    return app


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - what a flag's callback takes
    """Print the version and end, whatever else stands on the command line."""
    if wanted:
        from claimcheck.pipeline import VERSION  # noqa: PLC0415 - only here

        sys.stdout.write(f"claimcheck {VERSION}\n")
        raise typer.Exit


def _common(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Take what stands before the command."""


def _complain(error: object, code: int) -> int:
    """Print what went wrong, a line a mistake, with nothing in it that acts on a terminal."""
    from claimcheck.text.harmless import shown  # noqa: PLC0415 - not needed where all goes well

    for line in str(error).splitlines() or [type(error).__name__]:
        sys.stderr.write(f"claimcheck: {shown(line)}\n")
    return code
