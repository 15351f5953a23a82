"""The front door holds what it says."""

from __future__ import annotations

import pytest

import claimcheck


def test_everything_promised_is_there() -> None:
    """`__all__` is sorted as people read it, and every name in it is the thing of that name."""
    assert sorted(claimcheck.__all__, key=lambda name: (not name[0].isupper(), name)) == claimcheck.__all__
    assert [getattr(claimcheck, name).__name__ for name in claimcheck.__all__] == claimcheck.__all__


def test_extract_is_the_function_and_not_the_room() -> None:
    """A room has the same name; the front door wins."""
    assert callable(claimcheck.extract)


def test_a_path_alone_is_no_list_of_paths() -> None:
    """Its letters would be read one by one, and `/` with them."""
    with pytest.raises(TypeError, match=r"^paths is a list: \['/work'\], not '/work'$"):
        claimcheck.compare("/work")
