"""`claimcheck languages`: which languages are read."""

from __future__ import annotations

from claimcheck.cli.exits import OK
from claimcheck.cli.output import to_stdout

__all__ = ["languages"]

EXAMPLE = "claimcheck languages"


def languages() -> int:
    """List the languages that articles are read in."""
    import tomllib  # noqa: PLC0415 - help needs no packs
    from importlib.resources import files  # noqa: PLC0415 - the same

    from claimcheck.languages import languages as codes  # noqa: PLC0415 - the same

    for code in codes():
        settings = tomllib.loads((files("claimcheck") / "languages" / code / "language.toml").read_text("utf-8"))
        to_stdout([f"{code}  {settings['english_name']}  {settings['name']}\n"])
    return OK
