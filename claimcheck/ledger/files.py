"""Files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["write_whole"]


def write_whole(name: str, pieces: Iterable[bytes]) -> None:
    """
    Write a file so that every reader sees the old one or the new one, and nothing between.

    A link is followed, permissions of a file that is there are kept, and a device or pipe is written to as it is.
    Raises InputError where the place cannot be written.
    """
    path = Path(os.path.realpath(name))
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:
                stream.writelines(pieces)
            return
        _replace(path, pieces)
    except OSError as error:
        raise InputError(name, f"cannot be written: {error.strerror or error}") from error


def _replace(path: Path, pieces: Iterable[bytes]) -> None:
    import tempfile  # noqa: PLC0415 - it seeds a generator of random names, which takes its time

    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Give the process's umask; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
