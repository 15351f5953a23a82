"""The front door holds what it says, and opens no room before it is asked for."""

from __future__ import annotations

import subprocess
import sys

import claimcheck


def test_everything_promised_is_there() -> None:
    """`__all__` is sorted as people read it, and every name in it can be imported."""
    assert sorted(claimcheck.__all__, key=lambda name: (not name[0].isupper(), name)) == claimcheck.__all__
    assert all(getattr(claimcheck, name).__name__ == name for name in claimcheck.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The lazy door fails as any module does."""
    assert not hasattr(claimcheck, "verdict")


def test_importing_the_package_opens_no_room() -> None:
    """`import claimcheck` costs next to nothing."""
    code = "import claimcheck, sys; print([m for m in sys.modules if m.startswith('claimcheck.')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
