"""A file to be taken apart, in a folder or in an archive, and how much of it is allowed."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from claimcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.model import Limits
    from claimcheck.read.facts import Facts
    from claimcheck.read.kinds import Kind

_MB = 1_000_000
_STEP = 1 << 20
_ENTITY = re.compile(rb"<!ENTITY\s", re.IGNORECASE)
_DECLARATIONS = 1 << 16
"""Bytes in which a document has to declare its entities."""


class Budget:
    """What one file that a person named may unpack to, counted over all archives in it."""

    def __init__(self, limits: Limits) -> None:
        self.bytes = limits.unpacked
        self.members = limits.members
        self._limits = limits

    def spend(self, size: int) -> bool:
        """Count bytes that were unpacked; False where they are too many."""
        self.bytes -= size
        return self.bytes >= 0

    def skipped(self, size: int) -> None:
        """Count bytes that are passed over, which some archives have to unpack for that."""
        self.bytes -= size

    def member(self) -> bool:
        """Count one more file; False where there are too many."""
        self.members -= 1
        return self.members >= 0


class Source:
    """
    A file that is open.

    Args:
        stream: its content; readers of archives seek in it.
        name: its name, without folders.
        shown: for messages.
        limits: what is allowed.
        budget: what is left to unpack.
        charset: the encoding that whatever the file came in declares.
        facts: what whatever the file came in says of it.
        depth: the archives around it.

    """

    def __init__(  # noqa: PLR0913, PLR0917 - a value with a stream in it
        self,
        stream: BinaryIO,
        name: str,
        shown: str,
        limits: Limits,
        budget: Budget,
        charset: str = "",
        facts: tuple[Facts, ...] = (),
        depth: int = 0,
    ) -> None:
        self.stream = stream
        self.name = name
        self.shown = shown
        self.limits = limits
        self.budget = budget
        self.charset = charset
        self.facts = facts
        self.depth = depth

    def whole(self) -> bytes:
        """Give all bytes; raises InputError where they are more than a document may have."""
        return b"".join(self.pieces(self.stream.read, self.limits.file))

    def pieces(self, read: Callable[[int], bytes], limit: int) -> Iterator[bytes]:
        """Read piece by piece what may not be more than `limit`."""
        size = 0
        while piece := read(_STEP):
            size += len(piece)
            if size > limit:
                self.fail(f"is larger than {limit // _MB} MB; raise --limit file=BYTES if it is to be read")
            yield piece

    def markup(self) -> bytes:
        """
        Give all bytes of a page, a feed, a part of a document in XML.

        Raises InputError where they are more than markup may have, and where entities are declared: nothing that is
        written for readers needs those, and what they unfold to may be endless or a file of this machine.
        """
        content = b"".join(self.pieces(self.stream.read, max(self.limits.file, self.limits.markup)))
        self.check_markup(len(content))
        if _ENTITY.search(content[:_DECLARATIONS].replace(b"\0", b"")):
            self.fail("declares entities of its own, and is not read; save it anew without its DOCTYPE")
        return content

    def check_markup(self, size: int) -> None:
        """Raise InputError where markup of a size would take too much memory to be read."""
        if size > self.limits.markup:
            self.fail(f"has more than {self.limits.markup // _MB} MB of markup; raise --limit markup=BYTES to read it")

    def over(self, reason: str) -> NoReturn:
        """End the reading of this archive: it holds more than is allowed."""
        raise OverBudgetError(self.shown, reason)

    def inner(self, read: Callable[[int], bytes], name: str) -> bytes:
        """
        Unpack one file of an archive.

        Raises InputError where it is larger than a document may be, and OverBudgetError where the archive has unpacked
        to more than an archive may.
        """
        content: list[bytes] = []
        size = 0
        while piece := read(_STEP):
            size += len(piece)
            if not self.budget.spend(len(piece)):
                raise OverBudgetError(
                    self.shown,
                    f"unpacks to more than {self.limits.unpacked // _MB} MB; what is behind {name!r} was not read "
                    "(--limit unpacked=BYTES raises that)",
                )
            if size > self.limits.file:
                reason = f"unpacks to more than {self.limits.file // _MB} MB; raise --limit file=BYTES to read it"
                place = f"{self.shown}/{name}"
                raise InputError(place, reason)
            content.append(piece)
        return b"".join(content)

    def fail(self, reason: str) -> NoReturn:
        """Raise InputError for this file."""
        raise InputError(self.shown, reason)


class OverBudgetError(InputError):
    """An archive holds more than is allowed; what was read of it stays read."""


class Member:
    """
    A file that another file holds: an archive's, a mail's, a web archive's.

    Args:
        name: its path in there, with `/`.
        content: its bytes.
        kind: what it is, where that is told by more than its name.
        charset: the encoding that is declared for it.
        facts: what the file around it says of it.
        known: what a sources.csv beside it says of it, which wins over all else.
        id: its id, where it is not to have that of its path.
        silent: it is passed over without a word where its kind is not read: pictures of a page, scripts.

    """

    def __init__(  # noqa: PLR0913, PLR0917 - a value
        self,
        name: str,
        content: bytes,
        kind: Kind | None = None,
        charset: str = "",
        facts: tuple[Facts, ...] = (),
        known: tuple[Facts, ...] = (),
        id: str = "",  # noqa: A002 - what it is
        *,
        silent: bool = False,
    ) -> None:
        self.name = name
        self.content = content
        self.kind = kind
        self.charset = charset
        self.facts = facts
        self.known = known
        self.id = id
        self.silent = silent

    def opened(self) -> BinaryIO:
        """Give the content as a stream."""
        return io.BytesIO(self.content)


class Problem:
    """What a reader has to say of a part that it cannot read, while it goes on."""

    def __init__(self, place: str, reason: str, *, failed: bool = True) -> None:
        self.place = place
        self.reason = reason
        self.failed = failed
