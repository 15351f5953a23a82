"""A progress bar on standard error, for people who wait: only on a terminal, only after two seconds."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress, TaskID

__all__ = ["Bar"]

_PATIENCE = 2.0


class Bar:
    """
    What the pipeline calls with (done, total) as articles are read; a context manager that takes the bar away.

    Args:
        quiet: show nothing.

    """

    def __init__(self, *, quiet: bool) -> None:
        self._wanted = not quiet and sys.stderr.isatty()
        self._began = time.monotonic()
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, total: int | None = None) -> None:
        """Say how far the work is; `total` is None where nobody knows."""
        if not self._wanted:
            return
        if self._progress is None:
            if time.monotonic() - self._began < _PATIENCE:
                return
            self._open()
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, completed=done, total=total)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away, however the work ended."""
        if self._progress is not None:
            self._progress.stop()

    def _open(self) -> None:
        # rich costs as much as a small comparison: nobody pays for a bar that is never shown.
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        self._progress = Progress(
            TextColumn("claimcheck"),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task("articles", total=None)
        self._progress.start()
