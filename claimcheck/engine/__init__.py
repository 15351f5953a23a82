"""How work is spread: in this process, or over a pool of processes. Same answers, same order."""

from __future__ import annotations

import gc
import os
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["run"]

Item = TypeVar("Item")
Answer = TypeVar("Answer")

_CHUNK = 64
"""Items in one task: small enough to balance, large enough that sending them costs little."""
_WORTH_A_POOL = 256
"""Fewer items than this are done before a second process has started."""
_WORTH_FEW = 1024
"""Items over processes from which a few of these help, where nobody says how many: each meets all words anew."""


def run(function: Callable[[Item], Answer], items: Iterable[Item], workers: int = 0) -> Iterator[Answer]:
    """
    Apply a function to every item and give the answers in order.

    Args:
        function: a top-level function, so that another process can import it.
        items: may be endless; only a few chunks are held at a time.
        workers: processes; 1 means this one, 0 as many as help.

    """
    source = iter(items)
    enough = _WORTH_A_POOL
    if not workers:
        workers = os.cpu_count() or 1
        enough = max(_WORTH_A_POOL, _WORTH_FEW // workers)
    first = list(islice(source, enough)) if workers > 1 else []
    if len(first) < enough:
        yield from map(function, chain(first, source))
        return
    yield from _pooled(function, chain(first, source), workers)


def _pooled(function: Callable[[Item], Answer], items: Iterator[Item], workers: int) -> Iterator[Answer]:
    """Keep every worker busy with chunks, two ahead, and give the answers in order."""
    import multiprocessing  # noqa: PLC0415 - a small comparison starts no process
    from collections import deque  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    context = multiprocessing.get_context("spawn")
    # A process collects garbage as seldom as this one: what it learns of words is kept, and looked through for nothing.
    with ProcessPoolExecutor(workers, context, gc.set_threshold, gc.get_threshold()) as pool:
        waiting = deque(pool.submit(_apply, function, chunk) for chunk in islice(_chunks(items), workers * 2))
        while waiting:
            yield from waiting.popleft().result()
            waiting.extend(pool.submit(_apply, function, chunk) for chunk in islice(_chunks(items), 1))


def _chunks(items: Iterator[Item]) -> Iterator[list[Item]]:
    while chunk := list(islice(items, _CHUNK)):
        yield chunk


def _apply(function: Callable[[Item], Answer], chunk: list[Item]) -> list[Answer]:
    return [function(item) for item in chunk]
