"""Which files a folder holds: every one below it, none outside it, in an order that only their names decide."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from claimcheck.model import Value
from claimcheck.read.kinds import Kind, is_of_a_page, kind_of, why_not_read
from claimcheck.read.notes import Notes, printable, reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = "sources.csv"


class Found(Value, frozen=True):
    """
    A file to read.

    `path` opens it, `shown` names it in messages; `root` is the real folder that its id counts from, `below` the path
    from there, with `/`. `story` is the one that its place gives it. `real` tells it from the same file named twice;
    `named`: a person named the file itself.
    """

    path: str
    shown: str
    root: str
    below: str
    story: str
    kind: Kind
    real: str
    named: bool = False


def walk(folder: str, notes: Notes) -> tuple[list[Found], list[Found]]:
    """
    Go through a folder and everything below it.

    Returns:
        the articles and corpora, and the tables named sources.csv, each sorted by path.

    """
    root = os.path.realpath(folder)
    title = os.path.basename(root) or "root"
    found: list[Found] = []
    waiting = [""]
    while waiting:
        branch = waiting.pop()
        entries = list(_entries(folder, branch, notes))
        names = {entry.name for entry in entries}
        for entry in entries:
            below = f"{branch}/{entry.name}" if branch else entry.name
            shown = os.path.join(folder, below)
            if entry.name.startswith(".") or not _stays_inside(entry, root, shown, notes):
                continue
            if entry.is_dir(follow_symlinks=False):
                if is_of_a_page(entry.name, names):
                    notes.skip(shown, "holds the pictures and scripts of the page beside it")
                else:
                    waiting.append(below)
            elif _is_regular(entry, shown, notes):
                story = printable(below.partition("/")[0] if "/" in below else title)
                real = os.path.realpath(entry.path)
                found.append(Found(entry.path, shown, root, below, story, kind_of(entry.name), real))
    found.sort(key=lambda file: file.below)
    for file in found:
        if file.kind == "other":
            notes.skip(file.shown, why_not_read(file.below))
    articles = [file for file in found if file.kind not in {"other", "never"}]
    tables = [file for file in found if os.path.basename(file.below) == SOURCES]
    return _once_a_story(articles, notes), tables


def _entries(folder: str, branch: str, notes: Notes) -> Iterator[os.DirEntry[str]]:
    """List one folder; one that cannot be listed is noted."""
    place = os.path.join(folder, branch) if branch else folder
    try:
        with os.scandir(place) as entries:
            yield from entries
    except OSError as error:
        notes.skip(place, f"cannot be listed: {reason_of(error)}; give yourself the right to read it", failed=True)


def _stays_inside(entry: os.DirEntry[str], root: str, shown: str, notes: Notes) -> bool:
    """Tell whether an entry is where it seems to be, or a link to a file inside; other links are noted."""
    if not entry.is_symlink():
        return True
    try:
        real = os.path.realpath(entry.path)
    except OSError as error:  # the links in /proc lead to programs that end
        notes.skip(shown, f"is a link that cannot be followed: {reason_of(error)}", failed=True)
        return False
    if real != root and not real.startswith(root.rstrip(os.sep) + os.sep):
        reason = "is a link that leads out of the folder, and is not followed; name what it points to instead"
        notes.skip(shown, reason, failed=True)
        return False
    if os.path.isdir(real):
        notes.skip(shown, "is a link to a folder that is read where it stands")
        return False
    return True


def _is_regular(entry: os.DirEntry[str], shown: str, notes: Notes) -> bool:
    """Tell whether an entry is a file with content; pipes, devices and broken links are noted."""
    try:
        mode = entry.stat().st_mode
    except OSError as error:
        broken = "is a broken link" if entry.is_symlink() else f"cannot be looked at: {reason_of(error)}"
        notes.skip(shown, broken, failed=True)
        return False
    if not stat.S_ISREG(mode):
        notes.skip(shown, "is a pipe, socket or device, and is never read")
        return False
    return True


def _once_a_story(files: list[Found], notes: Notes) -> list[Found]:
    """Sort by path, and drop a link to a file that the same story holds already."""
    kept: list[Found] = []
    seen: set[tuple[str, str]] = set()
    for found in sorted(files, key=lambda found: os.path.islink(found.path)):
        if (found.story, found.real) in seen:
            notes.skip(found.shown, "is a link to a file that this story holds already")
        else:
            seen.add((found.story, found.real))
            kept.append(found)
    kept.sort(key=lambda found: found.below)
    return kept
