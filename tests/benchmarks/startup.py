"""
How long a command takes, in starts of Python: `python tests/benchmarks/startup.py FOLDER`.

Ratios of processor time, all measured in one run, interleaved; never wall times against a constant. Compile the
packages to bytecode first (`python -m compileall -q` on site-packages), or the figures are those of the compiler.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys

ROUNDS = 11


def _seconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(folder: str) -> None:
    """Print the median processor time of each command over that of `python -c pass`."""
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "claimcheck --help": [sys.executable, "-m", "claimcheck", "--help"],
        f"claimcheck compare {folder}": [sys.executable, "-m", "claimcheck", "compare", folder, "--no-ledger"],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            taken[name].append(_seconds(command))
    floor = statistics.median(taken["python -c pass"])
    for name, values in taken.items():
        sys.stdout.write(f"{name:40s} {statistics.median(values) / floor:6.1f}\n")


if __name__ == "__main__":
    main(sys.argv[1])
