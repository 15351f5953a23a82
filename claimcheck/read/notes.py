"""What is said about inputs: one clear line each, whatever a file is called."""

from __future__ import annotations

from collections import Counter

from claimcheck.model import Input, Skipped


def printable(name: str) -> str:
    """
    Give a file name that fits on one line of any output.

    Line breaks, controls, direction marks and bytes that are no UTF-8 become escapes; every other name stays.
    """
    if name.isprintable():
        return name
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in name
    )


def reason_of(error: OSError) -> str:
    """Say in words why the system refused."""
    return (error.strerror or type(error).__name__).lower()


_LINES_A_FILE = 100
"""Of a corpus that is wrong throughout, so many lines are named and the others counted."""


class Notes:
    """What was read and what was skipped, gathered while the inputs are gone through."""

    def __init__(self) -> None:
        self._skipped: dict[str, dict[Skipped, None]] = {}
        self._uncounted: Counter[tuple[str, bool]] = Counter()
        self._inputs: dict[str, Input] = {}

    def skip(self, path: str, reason: str, *, failed: bool = False) -> None:
        """Note an input, or a part of one, that is not read; `failed` where it should have been readable."""
        path = printable(path)
        said = self._skipped.setdefault(path, {})
        if len(said) < _LINES_A_FILE:
            said[Skipped(path, printable(reason), failed)] = None
        else:
            self._uncounted[path, failed] += 1

    def mention(self, path: str) -> bool:
        """Tell whether something was said about a file."""
        return printable(path) in self._skipped

    def took(self, path: str, sha256: str) -> None:
        """Note a file that was read, by content."""
        self._inputs[path] = Input(printable(path), sha256)

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What was skipped so far, by path, and within a file in its order."""
        rest = [
            Skipped(path, f"{count} more lines like these", failed) for (path, failed), count in self._uncounted.items()
        ]
        said = [skipped for of_file in self._skipped.values() for skipped in of_file]
        return tuple(sorted((*said, *rest), key=lambda skipped: skipped.path))

    @property
    def inputs(self) -> tuple[Input, ...]:
        """What was read so far, by path."""
        return tuple(sorted(self._inputs.values(), key=lambda taken: (taken.path, taken.sha256)))
