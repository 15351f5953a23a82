"""ZIP archives of anything that is read."""

from __future__ import annotations

import stat
import zipfile
import zlib
from typing import TYPE_CHECKING

from claimcheck.read.archive import Entry, members_of, tables_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.read.source import Member, Problem, Source

_ENCRYPTED = 0x1
_UTF8 = 0x800


def read(source: Source) -> Iterator[Member | Problem]:
    """Give the files of an archive."""
    archive = opened(source)
    names = [name_of(info) for info in archive.infolist()]
    told, problems = tables_of(entries(archive), source, names)
    yield from problems
    yield from members_of(entries(archive), source, told)


def opened(source: Source) -> zipfile.ZipFile:
    """Open an archive; raises InputError where it is none."""
    try:
        return zipfile.ZipFile(source.stream)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        return source.fail(f"is no ZIP archive, or is cut short: {str(error).lower()}; save it anew")


def entries(archive: zipfile.ZipFile) -> Iterator[Entry]:
    """Give the files that an archive lists, in the order of their names."""
    for info in sorted(archive.infolist(), key=name_of):
        if info.is_dir():
            continue
        odd = failed = ""
        if info.flag_bits & _ENCRYPTED:
            odd = failed = "is encrypted; unpack it with its password"
        elif stat.S_ISLNK(info.external_attr >> 16):
            odd = "is a link, and is not followed"
        yield Entry(name_of(info), info.file_size, _reader(archive, info), odd, bool(failed))


def name_of(info: zipfile.ZipInfo) -> str:
    """Give the name of a file, which older programs wrote in UTF-8 without saying so."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _reader(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[int], bytes]:
    """Give a function that reads on in a file; it is opened when it is first read from."""
    state: list[zipfile.ZipExtFile] = []

    def read_on(size: int) -> bytes:
        try:
            if not state:
                state.append(archive.open(info))  # type: ignore[arg-type]
            return state[0].read(size)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
            raise OSError(str(error)) from error

    return read_on
