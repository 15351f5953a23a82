"""
How much memory it takes to read a large corpus: `python tests/benchmarks/memory.py [GIGABYTES] [NAME...]`.

Writes corpora of that size into a folder that goes again (JSON lines plain and compressed, a web archive, a ZIP archive
of pages; or those that are named), reads each in a process of its own, article by article, and prints the most memory
that process had held when it had read a quarter, and at the end. It fails above 400 MB, and where the last three
quarters took more than 40 MB on top: that would be memory that grows with the corpus.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

import formats

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAMES = ("corpus.jsonl", "corpus.jsonl.gz", "crawl.warc", "pages.zip")
MOST = 400
GROWTH = 40
"""Megabytes at most, and what the last three quarters of a corpus may add: its ids are kept, 100 bytes each."""
SCRIPT = "window.settings = {};\n" * 50_000
"""What makes a megabyte of a page in which a story takes a few kilobytes."""
MEASURE = """
import resource, sys
from claimcheck.model import Limits
from claimcheck.read import read
def held():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
inputs = read([sys.argv[1]], limits=Limits(unpacked=10**12, members=10**9))
seen = [held() for _ in inputs.articles]
print(len(seen), len(inputs.skipped), seen[len(seen) // 4], held())
"""


def _rows(size: int) -> Iterator[bytes]:
    """Give so many bytes of a corpus whose articles are all different."""
    number = 0
    while size > 0:
        text = f"{formats.ENGLISH.text * 8}{number}"
        row = json.dumps({"id": str(number), "text": text}).encode() + b"\n"
        size -= len(row)
        number += 1
        yield row


def _pages(size: int) -> Iterator[tuple[str, bytes]]:
    """Give so many bytes of pages, each a megabyte."""
    number = 0
    while size > 0:
        page = formats.page_with_json_ld(formats.ENGLISH).replace("17,134", f"17,{number:07d}")
        page = page.replace(formats.ENGLISH.address, f"https://alpha.example/{number}")
        page = page.replace("<footer>", f"<script>{SCRIPT}</script><footer>")
        size -= len(page)
        number += 1
        yield f"https://alpha.example/{number}", page.encode()


def _write(path: Path, size: int) -> None:
    """Write a corpus in the form that its name says."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for address, page in _pages(size):
                archive.writestr(f"{address.rpartition('/')[2]}.html", page)
    elif path.name.endswith(".warc"):
        with path.open("wb") as file:
            for address, page in _pages(size):
                file.write(formats.warc({address: page}, packed=False))
    else:
        with gzip.open(path, "wb", compresslevel=1) if path.suffix == ".gz" else path.open("wb") as file:
            file.writelines(_rows(size))


def main(gigabytes: float, names: Sequence[str]) -> int:
    """Print the memory that reading each corpus took, and give 1 where one took too much, or more and more."""
    failed = 0
    with TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        for name in names:
            path = Path(folder) / name
            _write(path, int(gigabytes * 1_000_000_000))
            command = [sys.executable, "-c", MEASURE, str(path)]
            run = subprocess.run(command, check=True, capture_output=True, text=True)
            count, skipped, early, memory = map(int, run.stdout.split())
            size = path.stat().st_size // 1_000_000
            counts = f"{size:6d} MB  {count:8d} articles  {skipped:4d} skipped  {early:5d} MB then {memory:5d} MB held"
            sys.stdout.write(f"{name:20s} {counts}\n")
            sys.stdout.flush()
            failed |= memory > MOST or memory - early > GROWTH
            path.unlink()
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 2.0, sys.argv[2:] or NAMES))
