"""`--texts DIR`: the text of every article beside the report, so that anyone can check a span."""

from __future__ import annotations

import csv
from hashlib import blake2b, sha256
from pathlib import Path
from typing import TYPE_CHECKING, Self, TextIO

from claimcheck.errors import InputError, UsageError

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Texts", "file_name"]

INDEX = "texts.csv"
_LONGEST = 80


class Texts:
    """
    A folder of texts, one file an article, with a table that says which is which; nothing where no folder is named.

    Offsets count code points of the file's content, which is UTF-8 with the line ends of the text itself.
    """

    def __init__(self, folder: str | None) -> None:
        self._folder = Path(folder) if folder else None
        self._index: TextIO | None = None

    def __enter__(self) -> Self:
        """Make the folder; raises UsageError where it cannot be, or holds anything but an earlier run's texts."""
        if self._folder is None:
            return self
        try:
            if self._folder.is_dir() and any(self._folder.iterdir()) and not (self._folder / INDEX).is_file():
                message = f"{self._folder} holds other files; give --texts a folder of its own"
                raise UsageError(message)
            self._folder.mkdir(parents=True, exist_ok=True)
            self._index = (self._folder / INDEX).open("w", encoding="utf-8", newline="")
        except OSError as error:
            raise InputError(str(self._folder), f"cannot be written: {error.strerror or error}") from error
        csv.writer(self._index).writerow(("story", "article", "file", "characters", "sha256"))
        return self

    def keep(self, story: str, article: str, text: str) -> None:
        """Write one text."""
        if self._folder is None or self._index is None:
            return
        name = file_name(story, article)
        content = text.encode("utf-8", "surrogatepass")
        (self._folder / name).write_bytes(content)
        row = (story, article, name, len(text), sha256(content).hexdigest())
        csv.writer(self._index).writerow(row)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the table."""
        if self._index is not None:
            self._index.close()


def file_name(story: str, article: str) -> str:
    """Give a name that no system takes for a path, and that no two articles share, whatever their ids are."""
    plain = "".join(sign if sign.isalnum() or sign in "._-" else "_" for sign in article).strip("._")[-_LONGEST:]
    own = blake2b(f"{story}\0{article}".encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{plain or 'article'}.{own}.txt"
