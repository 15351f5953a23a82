"""The README says what is so: its report, its tables and its commands are made from the real thing."""

from __future__ import annotations

import re
import subprocess
import sys

from regenerate import README, ROOT, readme

from claimcheck.cli import COMMANDS


def test_what_is_made_from_the_demo_is_up_to_date() -> None:
    """`python tests/regenerate.py` would change nothing in the README."""
    text = README.read_text(encoding="utf-8")

    assert readme(text) == text


def test_every_command_stands_in_the_readme_and_has_help() -> None:
    """No command is hidden: each has a line in the README, and help with an example."""
    text = README.read_text(encoding="utf-8")
    for command in COMMANDS:
        assert re.search(rf"^\| `claimcheck {command}\b", text, re.MULTILINE), command
        shown = subprocess.run(
            [sys.executable, "-m", "claimcheck", command, "--help"],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        ).stdout
        assert f"claimcheck {command}" in shown
        assert "Example:" in shown


def test_rooms_of_the_readme_are_the_rooms_there_are() -> None:
    """The table of rooms names every package, and no other."""
    built = README.read_text(encoding="utf-8").split("## How it is built")[1]
    named = set(re.findall(r"^\| `(\w+)` \|", built, re.MULTILINE))
    rooms = {path.parent.name for path in (ROOT / "claimcheck").glob("*/__init__.py")} - {"cli"}

    assert named == rooms
