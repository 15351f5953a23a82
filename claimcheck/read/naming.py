"""The ids of articles that are files: their path below the folder that was named, told apart where two clash."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.read.notes import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.read.folders import Found


def name_files(files: Sequence[Found]) -> list[str]:
    """
    Give each file its id, in the order of the files.

    An id that files of two named folders share gets the folder's name in front, and as many names of the folders
    above as it takes. The rule does not depend on the order of the files.
    """
    depth = [0] * len(files)
    while True:
        names = [_named(found, levels) for found, levels in zip(files, depth, strict=True)]
        count = Counter(names)
        clashing = [i for i, name in enumerate(names) if count[name] > 1 and depth[i] < files[i].root.count(os.sep)]
        if not clashing:
            return names
        for i in clashing:
            depth[i] += 1


def _named(found: Found, levels: int) -> str:
    above = found.root.split(os.sep)[-levels:] if levels else []
    return printable("/".join([*above, found.below]))
