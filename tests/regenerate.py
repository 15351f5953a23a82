"""
Write again what is made from the demo stories: `python tests/regenerate.py`.

`claims.csv`, the reports in `tests/golden`, and in the README the report, the table of kinds and the table of commands.
The tests compare; look at the change before you commit it.
"""

from __future__ import annotations

import re
import subprocess
import sys
from inspect import cleandoc
from pathlib import Path

from claimcheck.discrepancies.kinds import KINDS
from claimcheck.model import LEVELS

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
CLAIMS = ROOT / "claims.csv"
GOLDEN = {
    ROOT / "tests" / "golden" / story / name: ("compare", f"sources/{story}", *options)
    for story in ("iraq-2021", "quake-2023")
    for name, options in {
        "report.txt": (),
        "report.ar.txt": ("--ui", "ar"),
        "report.concise.txt": ("--format", "concise"),
        "findings.jsonl": ("--format", "jsonl"),
    }.items()
}
"""The reports that a person sees, and the command that prints each."""
_BLOCK = re.compile(r"(<!-- (?P<what>[^\n]*?) -->\n).*?(<!-- end -->)", re.DOTALL)


def output_of(*arguments: str) -> str:
    """Run a claimcheck command in the project's folder and give what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments], cwd=ROOT, stdout=subprocess.PIPE, check=False
    )
    return done.stdout.decode("utf-8")


def readme(text: str) -> str:
    """Give the README with every block between its markers made anew."""
    return _BLOCK.sub(lambda found: found[1] + _block(found["what"]) + found[3], text)


def claims_csv() -> str:
    """Give what `claimcheck extract sources/` writes."""
    return output_of("extract", "sources/", "--workers", "1")


def report(*arguments: str) -> str:
    """Give what a command prints about the demo stories alone, without a ledger."""
    return output_of(*arguments, "--no-ledger", "--workers", "1")


def _block(what: str) -> str:
    if what == "kinds":
        return _kinds()
    command = what.removeprefix("$ ")
    return f"```text\n$ {command}\n\n{report(*command.split()[1:])}```\n"


def _kinds() -> str:
    """Give the table of kinds, worst first, from their own documentation."""
    rows = ["| level | kind | what it finds |", "| --- | --- | --- |"]
    for level in LEVELS:
        for name, kind in sorted(KINDS.items()):
            if level == kind.LEVEL:
                finds = cleandoc(kind.__doc__ or "").split("# What it finds\n\n")[1].split("\n\n")[0]
                rows.append(f"| `{level}` | `{name}` | {' '.join(finds.split())} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    CLAIMS.write_bytes(claims_csv().encode("utf-8"))
    for path, arguments in GOLDEN.items():
        path.write_text(report(*arguments), encoding="utf-8")
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write("claims.csv, tests/golden and README.md are up to date\n")
