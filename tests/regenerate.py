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

import msgspec

from claimcheck.discrepancies.kinds import KINDS
from claimcheck.model import LEVELS, Report
from claimcheck.report import View, render

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
CLAIMS = ROOT / "claims.csv"
PAGES = {"iraq-2021": ("report.html", ()), "quake-2023": ("report.ar.html", ("--ui", "ar"))}
"""The page of each story, one in each language of the interface."""

GOLDEN = {
    ROOT / "tests" / "golden" / story / name: ("compare", f"sources/{story}", *options)
    for story in ("iraq-2021", "quake-2023")
    for name, options in {
        "report.txt": (),
        "report.ar.txt": ("--ui", "ar"),
        "report.concise.txt": ("--format", "concise"),
        "findings.jsonl": ("--format", "jsonl"),
        "report.md": ("--format", "md"),
        "report.sarif": ("--format", "sarif"),
        PAGES[story][0]: ("--format", "html", *PAGES[story][1]),
    }.items()
}
"""The reports that a person sees, and the command that prints each."""

SAMPLE = ROOT / "tests" / "golden" / "report"
FORMS: dict[str, tuple[str, dict[str, object]]] = {
    "report.txt": ("text", {}),
    "report.all.txt": ("text", {"everything": True, "gaps": True}),
    "report.ar.txt": ("text", {"interface": "ar", "everything": True}),
    "report.concise": ("concise", {}),
    "report.json": ("json", {}),
    "findings.jsonl": ("jsonl", {}),
    "claims.jsonl": ("jsonl", {"claims": True}),
    "findings.csv": ("csv", {}),
    "claims.csv": ("csv", {"claims": True}),
    "report.md": ("md", {"gaps": True}),
    "report.ar.html": ("html", {"gaps": True, "interface": "ar"}),
    "report.html": ("html", {"gaps": True, "everything": True}),
    "report.sarif": ("sarif", {"everything": True}),
    "report.jsonld": ("jsonld", {}),
}
"""A small report, written by hand in `report.json`, in every form that is text: file → form and view."""
_BLOCK = re.compile(r"(<!-- (?P<what>[^\n]*?) -->\n).*?(<!-- end -->)", re.DOTALL)


def shown(name: str) -> str:
    """Give the small report in the form of one of its files."""
    form, view = FORMS[name]
    sample = msgspec.json.decode((SAMPLE / "report.json").read_bytes(), type=Report)
    texts = msgspec.json.decode((SAMPLE / "texts.json").read_bytes(), type=dict[str, str])
    settings = msgspec.convert({"command": "articles/", "texts": texts} | view, type=View)
    return "".join(render(sample, form, settings))


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
    for name in FORMS:
        (SAMPLE / name).write_bytes(shown(name).encode("utf-8"))
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write("claims.csv, tests/golden and README.md are up to date\n")
