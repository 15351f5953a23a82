"""The README speaks of every command."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli import COMMANDS

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_readme(command: str) -> None:
    """A command that nobody can read about is not there."""
    assert f"claimcheck {command}" in README
