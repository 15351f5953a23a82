"""`claimcheck read`: what was understood of each file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import arguments
from claimcheck.cli.exits import FAILED, NO_CLAIMS, OK
from claimcheck.cli.output import is_terminal, to_stdout
from claimcheck.cli.running import standard_input
from claimcheck.cli.settings import limits_for, settings_for
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.read import Inputs
    from claimcheck.report.reading import Reading

__all__ = ["read"]

EXAMPLE = "claimcheck read articles/"

_FORMS = ("text", "json", "jsonl")


def read(
    paths: arguments.Paths,
    form: Annotated[
        str, typer.Option("--format", metavar="|".join(_FORMS), help="Form of the output; default: text.")
    ] = "text",
    texts: arguments.Texts = None,
    limits: arguments.Limit = None,
    config: arguments.Config = None,
    no_bidi: arguments.Bidi = False,
    quiet: arguments.Quiet = False,
) -> int:
    """
    Show what was understood of each file.

    Its title, outlet, author and dates, each with where it came from; which text was kept, which was set aside and why,
    which was left out; and every file that was not read, with the reason.
    """
    from claimcheck.read import read as read_paths  # noqa: PLC0415 - help needs no reader

    if form not in _FORMS:
        message = f"--format {form} names no form that this command writes; it writes {', '.join(_FORMS)}"
        raise UsageError(message)
    inputs = read_paths(paths, standard_input(paths), limits_for(settings_for(config, paths), limits or ()))
    shown = _Shown(inputs, texts, bidi=is_terminal() and not no_bidi, quiet=quiet)
    to_stdout(getattr(shown, form)())
    if any(skip.failed for skip in inputs.skipped):
        return FAILED
    return OK if shown.count else NO_CLAIMS


class _Shown:
    """The articles as they come, in one of the forms; none of them is held longer than it takes to show it."""

    def __init__(self, inputs: Inputs, texts: str | None, *, bidi: bool, quiet: bool) -> None:
        self.count = 0
        self._inputs = inputs
        self._texts = texts
        self._bidi = bidi
        self._quiet = quiet

    def text(self) -> Iterator[str]:
        """A few lines for each article, then what was not read."""
        from claimcheck.report.reading import card, skipped  # noqa: PLC0415 - only this form

        for reading in self._readings():
            yield from card(reading, bidi=self._bidi)
        yield from skipped(self._inputs.skipped, self.count)

    def json(self) -> Iterator[str]:
        """One object."""
        from claimcheck.report.reading import as_json  # noqa: PLC0415 - only this form

        yield '{"articles": ['
        for number, reading in enumerate(self._readings()):
            yield f"{',' if number else ''}\n{as_json(reading)}"
        yield f'\n],\n"skipped": {as_json(self._inputs.skipped)}}}\n'

    def jsonl(self) -> Iterator[str]:
        """An object a line."""
        from claimcheck.report.reading import as_json  # noqa: PLC0415 - only this form

        for reading in self._readings():
            yield f"{as_json(reading)}\n"

    def _readings(self) -> Iterator[Reading]:
        from claimcheck.cli.progress import Bar  # noqa: PLC0415 - help needs no bar
        from claimcheck.cli.texts import Texts  # noqa: PLC0415 - the same
        from claimcheck.report.reading import reading_of  # noqa: PLC0415 - the same

        with Bar(quiet=self._quiet) as bar, Texts(self._texts) as texts:
            for article in self._inputs.articles:
                self.count += 1
                bar(self.count)
                texts.keep(article.story, article.id, article.text)
                yield reading_of(article)
