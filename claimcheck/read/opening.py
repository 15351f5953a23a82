"""Open files without being held up or led astray, and take their fingerprint while they are read."""

from __future__ import annotations

import io
import os
import stat
from abc import abstractmethod
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO, cast

from claimcheck.errors import InputError
from claimcheck.read.notes import reason_of

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_DO_NOT_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


_BUFFER = 1 << 17
_PIECE = 1 << 10
"""Bytes unpacked at once: four of them can stand for 128 kB, so that more would be no bound on memory."""


def open_regular(path: str) -> BinaryIO:
    """
    Open a regular file for reading.

    The check is made on what was opened, so a file that is swapped for a pipe in between holds nothing up. Raises
    InputError for anything else.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _DO_NOT_WAIT)
    except OSError as error:
        raise InputError(path, f"cannot be opened: {reason_of(error)}") from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise InputError(path, "is no regular file (a pipe or a device); give its content on standard input, as -")
    return os.fdopen(handle, "rb", buffering=0)


def read_whole(path: str, limit: int) -> tuple[bytes, str]:
    """Give the bytes of a small file and their SHA-256; raises InputError where they are more than `limit`."""
    with open_regular(path) as stream:
        try:
            content = _read_up_to(stream, limit + 1)
        except OSError as error:
            raise InputError(path, f"cannot be read: {reason_of(error)}") from error
    if len(content) > limit:
        reason = f"is larger than {limit // 1_000_000} MB, which no article is; split it, or give it as .jsonl"
        raise InputError(path, reason)
    return content, sha256(content).hexdigest()


def _read_up_to(stream: BinaryIO, size: int) -> bytes:
    """Read until `size` or the end; an unbuffered file may give less at a time."""
    parts: list[bytes] = []
    while size > 0 and (part := stream.read(min(size, 1 << 20))):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class Fingerprinted(io.RawIOBase):
    """A stream that keeps the SHA-256 of all that was read from it."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = cast("io.RawIOBase", stream)
        self._digest = sha256()

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill a buffer from the stream."""
        view = memoryview(buffer).cast("B")
        size = self._stream.readinto(view) or 0
        self._digest.update(view[:size])
        return size

    def hexdigest(self) -> str:
        """Read what is left and give the fingerprint of the whole."""
        while self.read(1 << 20):
            pass
        return self._digest.hexdigest()

    def close(self) -> None:
        """Close the stream as well."""
        if not self.closed:
            self._stream.close()
        super().close()


def unpacked(source: Fingerprinted | BinaryIO, path: str) -> BinaryIO:
    """
    Take the compression off, told by the file's name.

    Broken compression raises OSError or EOFError when it is come upon. The caller keeps what it is given for as long
    as it reads from `source`: dropping it closes both.
    """
    lower = path.lower()
    if lower.endswith(".gz"):
        import gzip  # noqa: PLC0415 - only where something is compressed

        return cast(
            "BinaryIO", gzip.GzipFile(fileobj=io.BufferedReader(cast("io.RawIOBase", source), _BUFFER), mode="rb")
        )
    if lower.endswith(".zst"):
        return io.BufferedReader(_Zstandard(source), _BUFFER)
    return io.BufferedReader(cast("io.RawIOBase", source), _BUFFER)


class Pieces(io.RawIOBase):
    """A stream that is made piece by piece."""

    def __init__(self, left: bytes = b"") -> None:
        super().__init__()
        self._left = left

    @abstractmethod
    def more(self, size: int) -> bytes:
        """Give the next piece, of any length, where `size` bytes are asked for; an empty one ends the stream."""

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill a buffer; raises what `more` raises."""
        view = memoryview(buffer).cast("B")
        self._left = self._left or self.more(len(view))
        piece, self._left = self._left[: len(view)], self._left[len(view) :]
        view[: len(piece)] = piece
        return len(piece)


class _Zstandard(Pieces):
    """The content of a stream of Zstandard frames, the last of which has to be whole."""

    def __init__(self, source: Fingerprinted | BinaryIO) -> None:
        import zstandard  # noqa: PLC0415 - only where something is compressed

        super().__init__()
        self._error = zstandard.ZstdError
        self._new = zstandard.ZstdDecompressor().decompressobj
        self._frame = self._new()
        self._within = False
        self._source = source

    def more(self, size: int) -> bytes:  # noqa: ARG002 - what is packed tells how much comes out
        """Unpack a piece; raises OSError where a frame is broken or cut off."""
        while packed := self._source.read(_PIECE):
            plain = self._unpacked(packed)
            if plain:
                return plain
        if self._within:
            message = "it ends within a frame of Zstandard, and is cut off"
            raise OSError(message)
        return b""

    def _unpacked(self, packed: bytes) -> bytes:
        found = []
        while packed:
            try:
                found.append(self._frame.decompress(packed))
            except self._error as error:
                raise OSError(str(error)) from error
            self._within = not self._frame.eof
            packed = self._frame.unused_data if self._frame.eof else b""
            if not self._within:
                self._frame = self._new()
        return b"".join(found)
